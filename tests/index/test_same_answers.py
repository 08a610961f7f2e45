"""A run with an index answers as one without, to the byte: the heart of it all."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from releasecal import catalog
from releasecal.index import film_bytes, near_window
from releasecal.index.file import SMALLEST, open_index
from releasecal.index.films import Films
from releasecal.render import upcoming
from tests import odd_catalogs
from tests.index.conftest import Ask
from tests.random_catalogs import TODAY, CatalogWriter, question


@pytest.mark.parametrize("seed", range(8))
def test_with_and_without_an_index_every_answer_is_the_same(
    tmp_path: Path, ask: Ask, folder: Path, seed: int
) -> None:
    """Random questions between random edits; output, remarks and exit code."""
    random = Random(seed)
    writer = CatalogWriter(random)
    for parts in edits(writer.catalog(50), writer):
        (tmp_path / "films.toml").write_bytes("".join(parts).encode())
        if random.random() < 0.5:  # as `touch -d` and `cp -p` do
            os.utime(tmp_path / "films.toml", (10**9, 10**9))
        for _ in range(8):
            words = question(random)
            assert ask(*words) == ask(*words, index=False), words
    assert list(folder.glob("*.sqlite3"))


@pytest.mark.parametrize("seed", range(4))
def test_what_lies_around_is_counted_alike(
    tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Looks in small steps, up to a small bound, say what one look at everything says."""
    for module in (near_window, upcoming):
        monkeypatch.setattr(module, "COUNTED_TO", 2)
    monkeypatch.setattr(near_window, "DAYS", 3)
    monkeypatch.setattr(near_window, "UNDATED", 2)
    random = Random(seed)
    parts = CatalogWriter(random).catalog(50)
    (tmp_path / "films.toml").write_bytes("".join(parts).encode())
    for _ in range(12):
        words = [random.choice(("upcoming", "next")), "--format", "table"]
        words += random.choice(([], ["--within", "3m"], ["--from", "2026-05"], ["--to", "2027"]))
        words += random.choice(
            ([], ["--type", "tv"], ["--tag", "drama"], ["--as-of", "2026-03-01"])
        )
        words += ["--today", str(TODAY + timedelta(days=random.randint(-500, 300)))]
        assert ask(*words) == ask(*words, index=False), words


@pytest.mark.parametrize("seed", range(4))
def test_reminders_are_the_same_day_by_day(tmp_path: Path, ask: Ask, seed: int) -> None:
    """Two ledgers through the same weeks: what is due, what moved, was cancelled and is back."""
    writer = CatalogWriter(Random(seed))
    random, day = writer.random, TODAY
    for parts in edits(writer.catalog(50), writer):
        for _ in range(3):
            (tmp_path / "films.toml").write_bytes("".join(parts).encode())
            words = ("remind", "--today", str(day), *random.choice(((), ("--lead", "2m"))))
            with_index = ask(*words, "--state", str(tmp_path / "one"))
            assert with_index == ask(*words, "--state", str(tmp_path / "two"), index=False)
            day += timedelta(days=random.randint(0, 20))
            at = random.randrange(1, len(parts))
            parts[at] = parts[at].replace("2026-1", "2027-0").replace('"tentative"', '"cancelled"')
    assert (tmp_path / "one").exists()


def edits(parts: list[str], writer: CatalogWriter) -> Iterator[list[str]]:
    """Yield a catalog, and what becomes of it by one edit after the other."""
    random = writer.random
    yield parts
    for _ in range(4):
        at = random.randrange(1, len(parts))
        match random.randrange(7):
            case 0 | 1:
                parts[at] = writer.film()
            case 2:
                parts.insert(at, writer.film())
            case 3:
                del parts[at]
            case 4:
                parts[1:] = random.sample(parts[1:], len(parts) - 1)
            case 5:
                parts.append(parts[at])  # a slug that is there twice
            case 6:
                parts[0] = 'territory = "DE"\n'
        yield parts


@pytest.mark.parametrize("text", odd_catalogs.ALL)
def test_a_catalog_of_any_shape_is_read_as_it_is(tmp_path: Path, text: str) -> None:
    """Where films end is followed only where it is sure."""
    path = tmp_path / "films.toml"
    padding = "# {}\n".format("padding " * 10)
    for content in (text, f"{text}\n{padding * (SMALLEST // 80)}"):
        path.write_bytes(f"{padding * (SMALLEST // 80)}{content}".encode())
        index = open_index(path, tmp_path / "index")
        assert index is not None
        assert index.catalog(index.film_texts()[1]) == catalog.load(path)


@pytest.mark.parametrize("seed", range(20))
def test_a_film_comes_back_whole(seed: int) -> None:
    """Whatever a film may say is in an index too."""
    text = "".join(CatalogWriter(Random(seed)).catalog(20)).removeprefix("\ufeff")
    films = catalog.read(text).catalog.films
    assert [film_bytes.read(film_bytes.write(film)) for film in films] == list(films)


def test_a_catalog_with_problems_has_no_index(ask: Ask, large_catalog: Path, folder: Path) -> None:
    """It is told as always, and nothing is kept of it."""
    with large_catalog.open("a") as stream:
        stream.write('[film.bad]\ntitel = "x"\n')
    with_index, without = ask("upcoming"), ask("upcoming", index=False)
    assert with_index == without
    assert "there is no such key; did you mean title?" in with_index.err
    assert not list(folder.glob("*"))


def test_a_small_catalog_has_no_index(tmp_path: Path, ask: Ask, folder: Path) -> None:
    """It is read as fast as an index would be."""
    (tmp_path / "films.toml").write_text('[film.a]\ntitle = "A"\nwide = 2016-12-02\n')
    assert ask("list").exit_code == 0
    assert not folder.exists()


def test_completion_suggests_the_same(tmp_path: Path, large_catalog: Path) -> None:
    """Films by how they begin, and all words that occur, from the index as from the whole."""
    whole = catalog.load(large_catalog)
    kept = Films(large_catalog, tmp_path / "index", lambda: pytest.fail("the catalog was read"))
    read = Films(large_catalog, tmp_path / "films.toml" / "no folder", lambda: whole)
    assert kept.occurrences() == read.occurrences()
    assert {film.slug for film in kept.with_prefix("DUNE").films} >= {
        film.slug for film in whole.films if film.slug.startswith("dune")
    }
