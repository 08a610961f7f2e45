"""`--help`, at every width."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from releasecal.cli.app import COMMANDS, app
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


def _whole_commands() -> Iterator[str]:
    """Yield every command that does something, with the group that it is in."""
    program: Any = typer.main.get_command(app)
    context = program.make_context("releasecal", [], resilient_parsing=True)
    for name in COMMANDS:
        command = program.get_command(context, name)
        inner = command.list_commands(context) if hasattr(command, "list_commands") else [""]
        yield from (f"{name} {each}".strip() for each in inner)


@pytest.mark.parametrize("command", list(_whole_commands()))
def test_every_command_has_an_example(releasecal: Releasecal, command: str) -> None:
    """Which names the command itself; a name of the user's own stands for NAME."""
    shown = releasecal(*command.split(), "--help").out
    words = command.replace(" NAME", r" \w+")
    assert re.search(rf"Examples?:\s+[^\n]*releasecal {words}\b", shown)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("show", "la", "la", "land"), "a title of several words stands in quotes"),
        (("move", "la-la-land", "2017"), "the new date behind --to"),
        (("add", "La", "La", "Land"), "a date behind its type: --wide DATE"),
        (("changes", "moana"), "films are found with --search, announcements with --since"),
        (("upcoming", "december"), "films are found with --search, days with --from and --to"),
    ],
)
def test_words_too_many_have_their_place_named(
    releasecal: Releasecal, words: tuple[str, ...], place: str
) -> None:
    """The usage error says where such words go."""
    result = releasecal(*words)
    assert (result.exit_code, result.out) == (2, "")
    assert result.err.splitlines()[-1].startswith("Error: Got unexpected extra argument(s) (")
    assert result.err.endswith(f"{place}\n")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("add", "Moana", "--date", "2016-11-23"), "a date behind its type: --wide DATE"),
        (("add", "Moana", "--release-date=2016"), "a date behind its type: --wide DATE"),
        (("move", "moana", "--date", "2016-11-23"), "the new date behind --to"),
        (
            ("release", "moana", "wide", "--date", "2016-11-23"),
            "the date behind the type, a territory behind --territory",
        ),
        (("upcoming", "--date", "2016-11"), "days with --from and --to"),
    ],
)
def test_a_date_that_has_no_option_has_its_place_named(
    releasecal: Releasecal, words: tuple[str, ...], place: str
) -> None:
    """Where a date goes is said, and no option that is merely spelled like --date."""
    said = releasecal(*words).err.splitlines()[-1]
    assert re.fullmatch(rf"Error: No such option: --[a-z-]*date; [^()]*{re.escape(place)}", said)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("delete", "moana"), "remove"),
        (("rm", "moana"), "remove"),
        (("search", "moana"), "list --search TEXT"),
        (("find",), "list --search TEXT"),
        (("new", "Moana"), "add"),
        (("ls",), "list"),
        (("help",), "--help"),
        (("version",), "--version"),
    ],
)
def test_other_programs_names_of_a_command_are_known(
    releasecal: Releasecal, words: tuple[str, ...], meant: str
) -> None:
    """The command that does it is named, and none that is merely spelled alike."""
    result = releasecal(*words)
    assert (result.exit_code, result.out, result.err) == (
        2,
        "",
        "Usage: releasecal [OPTIONS] COMMAND [ARGS]...\n"
        "Try 'releasecal -h' for help.\n\n"
        f"Error: No such command '{words[0]}'. Did you mean `releasecal {meant}`?\n",
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("upcoming --json", "No such option: --json; write --format json"),
        ("list --csv", "No such option: --csv; write --format csv"),
        ("next --tsv", "No such option: --tsv; write --format tsv"),
        ("changes --markdown", "No such option: --markdown; write --format markdown"),
        ("timeline --svg", "No such option: --svg; write --format svg"),
        ("remind --json", "No such option: --json; write --format json"),
        ("remind --csv", "No such option: --csv"),
        ("release x wide 2027 --json", "No such option: --json"),
        (
            "export csv",
            "No such command 'csv'. Did you mean `releasecal list --format csv`?"
            " `releasecal export` has html, ics.",
        ),
        (
            "export json",
            "No such command 'json'. Did you mean `releasecal list --format json`?"
            " `releasecal export` has html, ics.",
        ),
    ],
)
def test_a_format_is_told_where_it_goes(releasecal: Releasecal, words: str, told: str) -> None:
    """By the commands that have it; of the others, no format is told."""
    result = releasecal(*words.split())
    assert (result.exit_code, result.out) == (2, "")
    assert result.err.splitlines()[-1] == f"Error: {told}"
