"""Films without a release are in no month, and still counted below the tables."""

import re
from pathlib import Path

import pytest

from releasecal.index.file import SMALLEST, open_index
from tests.conftest import Result
from tests.index.conftest import Ask

OPEN = 'wide = 2026-12-02\nnotes = "{}"\n'.format("n" * (SMALLEST // 20))
BARE = 'tags = ["drama"]\n'
ANNOUNCED = (
    'wide = 2027-05-05\n[[film.{0}.move]]\ntype = "wide"\nto = 2027-05-05\nannounced = 2026-06-01\n'
)
CALLED_OFF = 'wide = 2027-05-05\nstatus = "cancelled"\n'
TBA = 'wide = "TBA"\n'


def write(path: Path, films: dict[str, str]) -> None:
    path.write_text(
        "".join(f'[film.{slug}]\ntitle = "{slug}"\n{rest}\n' for slug, rest in films.items())
    )


def counted(result: Result) -> int:
    found = re.search(r"(\d+) films? without a release", result.out)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("command", ["upcoming", "next"])
def test_films_without_a_release_are_counted_from_an_index(
    tmp_path: Path, ask: Ask, folder: Path, command: str
) -> None:
    """Through edits that give a film its first release, take it, and bring and remove films."""
    path = tmp_path / "films.toml"
    films = {f"open-{at}": OPEN for at in range(25)}
    films |= {f"bare-{at}": BARE for at in range(3)}
    films |= {"tba": TBA, "off": CALLED_OFF, "later": ANNOUNCED.format("later")}

    def count(*words: str) -> int:
        write(path, films)
        asked = (command, "--format", "table", "--today", "2026-11-22", *words)
        with_index = ask(*asked)
        assert with_index == ask(*asked, index=False)
        index = open_index(path, folder)
        assert index is not None
        assert len(index.without_release()) == sum(each == BARE for each in films.values())
        return counted(with_index)

    assert count() == 3
    assert count("--tag", "drama") == 3
    assert count("--tag", "comedy") == 0
    # Before its only release was first announced, a film had none.
    assert count("--as-of", "2026-05-31") == 4
    assert count("--as-of", "2026-06-01") == 3
    films["bare-1"] = OPEN
    assert count() == 2
    films["open-3"] = films["bare-9"] = BARE
    assert count() == 4
    assert count("--as-of", "2026-05-31") == 5
    del films["bare-0"], films["later"]
    assert count("--as-of", "2026-05-31") == 3
    for slug in list(films):
        if films[slug] == BARE:
            films[slug] = TBA
    assert count() == 0
