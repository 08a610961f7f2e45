"""What the program tells people to type is understood by it, in every run of a test."""

import pytest

from releasecal.cli.app import COMMANDS
from tests import hints
from tests.conftest import Releasecal


@pytest.mark.parametrize("hint", ["list --al", "mvoe x", "export isc", "remind --grace soon"])
def test_a_hint_that_is_false_fails_the_test_that_meets_it(hint: str) -> None:
    """What checks the hints of all tests knows a wrong option, command and value."""
    with pytest.raises(Exception, match=r"No such|not a span|is not one of"):
        hints.check(f"Nothing here; `releasecal {hint}` shows it.")


def test_a_hint_may_leave_arguments_open() -> None:
    """A command may be named without what it needs."""
    hints.check(
        "`releasecal move` moves it, `releasecal import` brings it, `releasecal` is the program"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command(releasecal: Releasecal, command: str) -> None:
    """What a help text says of other commands is true of them."""
    assert releasecal(command, "--help").exit_code == 0
