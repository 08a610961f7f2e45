"""`--help`, at every width."""

import re

import pytest

from releasecal.cli.app import COMMANDS
from tests.conftest import Releasecal


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_and_breaks_no_word(
    releasecal: Releasecal, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    """No line is wider than the terminal, and the words are those of a wide one."""
    monkeypatch.setenv("COLUMNS", "80")
    wide = releasecal(command, "--help").out
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = releasecal(command, "--help").out
    assert max(map(len, shown.splitlines())) <= min(columns, 80)
    # A list of commands shortens what each one does; all else is the same, word for word.
    words, known = (
        set(re.findall(r"[\w-]+", text.partition("Commands:")[0])) for text in (shown, wide)
    )
    assert words == known


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in {"schedule", "export", "import"}]
)
def test_every_command_has_an_example(releasecal: Releasecal, command: str) -> None:
    """Which begins with the command itself."""
    assert re.search(
        rf"Examples?:\s+[^\n]*releasecal {command}\b", releasecal(command, "--help").out
    )
