"""The examples in docs/catalog.md are catalogs."""

import re
from pathlib import Path

import pytest

from releasecal.catalog import read
from releasecal.catalog.film import FILM_KEYS, MOVE_KEYS, RELEASE_KEYS
from releasecal.model import RELEASE_TYPES

PAGE = (Path(__file__).parents[1] / "docs" / "catalog.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_sound(example: str) -> None:
    """Each block can be copied as it is: no problem, no warning, a film with its releases."""
    reading = read(example)
    assert (reading.problems, reading.warnings) == ((), ())
    assert sum(len(film.releases) for film in reading.catalog.films) >= 1


def test_every_key_is_in_an_example() -> None:
    """Nothing that the reader knows is left out of the page."""
    keys = {*FILM_KEYS, *RELEASE_KEYS, *MOVE_KEYS}
    assert [key for key in sorted(keys) if not re.search(rf"\b{re.escape(key)}\b", PAGE)] == []
    assert [word for word in RELEASE_TYPES if f"`{word}`" not in PAGE] == []
