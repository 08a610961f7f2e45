"""`releasecal undo`: the last change made by a command, taken back."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Releasecal

ONE = '# mine\n[film.one]\ntitle = "One"\nwide = 2016-12-02   # a Friday\n'


def test_changes_are_taken_back_one_by_one(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Each undo names what it took back, to the byte, and the first change is the last to go."""
    path = write_catalog(ONE)
    texts = [ONE]
    commands = (
        ("move", "one", "--to", "2016-12-09"),
        ("set", "one", "tags", "a b,c"),
        ("add", "Two", "--wide", "2017"),
        ("remove", "one", "--yes"),
    )
    for command in commands:
        assert releasecal(*command, "--catalog", path).exit_code == 0
        texts.append(path.read_text())
    for text, command in zip(reversed(texts[:-1]), reversed(commands), strict=True):
        shown = releasecal("undo", "--dry-run", "--catalog", path)
        assert shown.out.startswith(f"--- {path} (now)\n+++ {path} (new)\n")
        told = releasecal("undo", "--catalog", path).out
        assert told.startswith(f"Taken back: releasecal {command[0]} ")
        assert path.read_text() == text
    result = releasecal("undo", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {path}: there is no change by a command to take back\n"


def test_what_was_changed_by_hand_is_left_alone(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A line that the owner wrote after the command is never lost."""
    path = write_catalog(ONE)
    releasecal("set", "one", "notes", "x", "--catalog", path)
    changed = path.read_text() + "# by hand\n"
    path.write_text(changed)
    result = releasecal("undo", "--catalog", path)
    assert (result.exit_code, path.read_text()) == (1, changed)
    assert result.err == (
        f"Error: {path}: the catalog was changed"
        f" since `releasecal set one notes x --catalog {path}`,"
        " by hand or by another program, so that is not taken back\n"
    )


def test_a_catalog_that_was_begun_goes_again(releasecal: Releasecal, tmp_path: Path) -> None:
    """The file that the first add made is gone after its undo."""
    path = tmp_path / "new.toml"
    releasecal("add", "One", "--catalog", path)
    assert path.exists()
    releasecal("undo", "--catalog", path)
    assert not path.exists()


def test_twenty_changes_are_kept(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], home: Path
) -> None:
    """Older ones are forgotten, and nobody else may read what is kept."""
    path = write_catalog(ONE)
    for number in range(23):
        releasecal("set", "one", "notes", f"note {number}", "--catalog", path)
    kept = list(home.rglob("*.step"))
    assert len(kept) == 20
    assert {each.parent.stat().st_mode & 0o777 for each in kept} == {0o700}
    for _ in range(20):
        assert releasecal("undo", "--catalog", path).exit_code == 0
    assert 'notes = "note 2"\n' in path.read_text()
    assert releasecal("undo", "--catalog", path).exit_code == 1


def test_without_the_first_film_all_is_as_before(releasecal: Releasecal, home: Path) -> None:
    """A catalog that undo took away again is not missed: the sample is shown, add begins anew."""
    before = releasecal("upcoming").err
    releasecal("add", "Coco", "--wide", "next friday")
    assert releasecal("undo").exit_code == 0
    assert not list(home.rglob("films.toml"))
    assert releasecal("upcoming").err == before
    assert releasecal("add", "Coco", "--wide", "next friday").exit_code == 0
    releasecal("undo", "--catalog", releasecal("init", "--catalog", home / "x.toml").out.strip())
    next(home.rglob("films.toml")).unlink()
    assert "is gone, where your catalog was" in releasecal("upcoming").err
