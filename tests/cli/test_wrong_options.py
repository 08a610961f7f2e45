"""What was just typed is mended first: a wrong option is told before a broken catalog."""

import os
import shlex
from pathlib import Path

import pytest

from tests.attack.commands import EVERY, Command
from tests.attack.place import CATALOG, FILES, INSTEAD
from tests.conftest import Releasecal, Result

WRONG = ("wyde", "2016-13-45")
"""Neither is a type, a territory, a status, a day, a span, an hour or a number."""
LINES = [
    "calendar wyde", "calendar 2016 --from 2016", "calendar --from 1990 --to 2016",
    "export html --ics javascript:x", "export ics --no-alarms --at 08:00",
    "move sully --to wyde", "move sully --cancel --announced wyde",
    "move sully --cancel --announced 2999", "release sully wyde 2017", "release sully wide wyde",
    "release sully wide 2017 --territory wyde", "set sully wyde x", "set sully wide wyde",
    "set sully wide 2016 --type limited", "set sully theaters wyde --type wide",
    "add Fences --release wyde", "add Fences --release wyde:2016", "add Fences --slug $(x)",
    "add ''", "add Fences --slug ''", "add X --wide 2016 --release wide:2017", "set sully title ''",
    "add X --url x", "set sully url x",
    "remind --lead wyde --lead 7d", "changes --since TBA", "list --films --type wyde",
    "publish folder events --no-alarms --lead 7d", "import text article.txt --published wyde",
    "upcoming --to 2016 --within 7d", "next --from 2017 --to 2016", "--today wyde check",
    "sync --login", "sync --territory wyde", "show sully --territory wyde",
    "next --to 2016-12-01", "countdown --to 2016-12-01", "upcoming --to 2016-12-01",
    "list --territory wyde --films", "countdown sully --status wyde",
    "set sully type wide --type wide", "export html --to 2016-11",
]  # fmt: skip
NO_PAGE = "is no address of a page; write one such as https://example.org/film"


def ended(releasecal: Releasecal, words: list[str], catalog: str | None) -> Result:
    """Run these words with this text in the catalog, or without one."""
    path = Path("films.toml")
    path.unlink(missing_ok=True)
    if catalog is not None:
        path.write_text(catalog)
    return releasecal(*words)


def lines_of(command: Command) -> list[list[str]]:
    """Return command lines with a wrong value for each option that takes one, and those above."""
    words = INSTEAD.get(str(command), command.example)
    lines = [[*words, option, wrong] for option in command.options for wrong in WRONG]
    listed = [shlex.split(line) for line in LINES]
    return lines + [line for line in listed if tuple(line[: len(command.words)]) == command.words]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("add ''", "TITLE: the text is empty; write the title as it should be shown"),
        ("add ' '", "TITLE: the text is empty; write the title as it should be shown"),
        ("add X --slug ''", "--slug: the text is empty; write letters, digits and hyphens"),
        ("set sully title ''", "title: a film is not without one; write it"),
        ("add X --url 'not a url'", f'--url: "not a url" {NO_PAGE}'),
        ("add X --url ' '", "--url: the text is empty; write something, or leave the key out"),
        ("set sully url example.org", f'url: "example.org" {NO_PAGE}'),
        ("set sully url 'https://a.org/b c'", f'url: "https://a.org/b c" {NO_PAGE}'),
        ("set sully url javascript:x", f'url: "javascript:x" {NO_PAGE}'),
        (
            "add X --release wide:2027-01-01 --wide 2027-02-01",
            "--release: --wide gives the date of wide too; leave one of them out",
        ),
        (
            "add X --release tv:US:2027 --tv 2028",
            "--release: --tv gives the date of tv US too; leave one of them out",
        ),
        (
            "add X --release tv:GB:2027 --release tv:GB:2028 --tv 2028",
            "--release: another --release gives the date of tv GB too; leave one of them out",
        ),
    ],
)
def test_what_no_film_may_have_is_told_by_its_option(
    releasecal: Releasecal, line: str, error: str
) -> None:
    """And not as a mistake in a file that nobody has."""
    result = ended(releasecal, [*shlex.split(line), "--catalog", "films.toml"], CATALOG)
    assert (result.exit_code, result.out, result.err) == (2, "", f"Error: {error}\n")
    assert Path("films.toml").read_text() == CATALOG


@pytest.mark.parametrize("command", EVERY, ids=str)
def test_a_wrong_option_is_told_before_the_catalog(
    releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    """Each option of each command: the same error, however the catalog is, and with none."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setenv("RELEASECAL_CATALOG", "films.toml")
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-12-09")
    monkeypatch.setenv("EDITOR", "true")
    os.environ.pop("TMDB_TOKEN", None)
    differ = []
    for words in lines_of(command):
        sound = ended(releasecal, words, CATALOG)
        if sound.exit_code == 2:
            for catalog in ("[film.a]\ntitle = 1\n", None):
                other = ended(releasecal, words, catalog)
                if other != sound:
                    differ.append((" ".join(words), sound.err, other.err))
    assert not differ, differ
