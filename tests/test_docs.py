"""The documentation says what the program does."""

import re
from pathlib import Path

import pytest
from scripts import make_docs

from releasecal.catalog import read
from releasecal.cli.app import COMMANDS
from releasecal.render import records

ROOT = Path(__file__).parents[1]
DOCUMENTS = {path.name: (path, made) for path, made in make_docs.documents()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_the_documents_show_is_what_the_program_prints(name: str) -> None:
    """Sessions, the command reference and the picture are what comes out today."""
    path, made = DOCUMENTS[name]
    assert path.read_text(encoding="utf-8") == made()


def test_every_command_is_in_the_readme() -> None:
    """Nobody has to guess what there is."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"releasecal {name}" not in readme] == []


def test_every_key_of_a_record_is_documented_in_order() -> None:
    """The promise to scripts is written down."""
    formats = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\| `(\w+)` \|", formats, re.MULTILINE)) == records.KEYS
    assert f"the first {len(records.COLUMNS)} of these keys" in formats


def test_the_catalog_in_the_readme_is_sound() -> None:
    """Whoever copies it has a catalog without problems."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```toml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert [read(example).problems for example in examples] == [()]


def test_links_lead_somewhere() -> None:
    """Every file that a page links to is there."""
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
        assert [target for target in targets if not (page.parent / target).exists()] == []
