"""`releasecal upcoming` and `list` as people see them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal

AUTUMN = """
[film.la-la-land]
title = "La La Land"
distributor = "Lionsgate"
limited = 2016-12-09
wide = 2016-12-25
[[film.la-la-land.move]]
type = "limited"
from = 2016-12-02
to = 2016-12-09
[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-13

[film.jackie]
title = "Jackie"
distributor = "Fox Searchlight Pictures"
limited = 2016-12-02

[film.silence]
title = "Silence"
distributor = "Paramount Pictures"
limited = 2016-12-23
wide = "2017-01"

[film.ballerina]
title = "발레리나"
status = "tentative"
wide = "2017-Q1"

[film.rogue-one]
title = "Rogue One: A Star Wars Story"
distributor = "Walt Disney Studios"
wide = 2016-12-16
[[film.rogue-one.release]]
type = "limited"
date = 2016-12-15
format = "IMAX"
status = "cancelled"

[film.sully]
title = "Sully"
wide = 2016-09-09

[film.gatto]
title = "Gatto"
wide = "TBA"
digital = "2018"
"""


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return Path(write_catalog(AUTUMN).name)


Golden = Callable[[str, str], None]


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_the_table_fits_its_terminal(
    releasecal: Releasecal,
    catalog: Path,
    golden: Golden,
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    """Columns give way, text wraps, nothing is cut off, at every width."""
    monkeypatch.setenv("COLUMNS", str(columns))
    result = releasecal(
        "upcoming", "--catalog", catalog, "--today", "2016-11-22", "--format", "table"
    )
    assert (result.exit_code, result.err) == (0, "")
    golden(f"upcoming-{columns}.txt", result.out)


def test_a_short_window_is_grouped_by_week(
    releasecal: Releasecal, catalog: Path, golden: Golden
) -> None:
    """Within a month weeks tell more."""
    arguments = ("--today", "2016-11-22", "--within", "5w", "--format", "table")
    golden("upcoming-weeks.txt", releasecal("upcoming", "--catalog", catalog, *arguments).out)


@pytest.mark.parametrize("command", ["upcoming", "list"])
def test_markdown(releasecal: Releasecal, catalog: Path, golden: Golden, command: str) -> None:
    """A page that can be pasted, with every column."""
    arguments = ("--today", "2016-11-22", "--territory", "all", "--format", "markdown")
    golden(f"{command}.md", releasecal(command, "--catalog", catalog, *arguments).out)


def test_the_list_has_everything(releasecal: Releasecal, catalog: Path, golden: Golden) -> None:
    """Past, cancelled and undated releases too."""
    golden(
        "list.txt",
        releasecal("list", "--catalog", catalog, "--today", "2016-11-22", "--format", "table").out,
    )


def test_colours(
    releasecal: Releasecal, catalog: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is near, vague, moved and cancelled looks so, on a terminal, never against NO_COLOR."""
    monkeypatch.setenv("TERM", "xterm-256color")
    arguments = ("list", "--catalog", catalog, "--today", "2016-11-28", "--format", "table")
    golden("list-colours.txt", releasecal(*arguments, terminal=True).out)
    assert "\x1b" not in releasecal(*arguments).out
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in releasecal(*arguments, terminal=True).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in releasecal(*arguments).out
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in releasecal(*arguments, terminal=True).out


def test_columns_say_the_width_on_every_terminal(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a dumb one too; and 0 is no width."""

    def shown() -> str:
        return releasecal("list", "--catalog", catalog, "--format", "table").out

    wide = shown()
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert re.sub("\x1b[^m]*m", "", shown()) == wide
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("COLUMNS", "80")
    narrow = shown()
    monkeypatch.setenv("COLUMNS", "0")
    assert shown() == narrow
    assert narrow not in {wide, ""}


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (
            ("--today", "2017-03-01", "--type", "limited"),
            "Nothing opens from Wed 1 Mar 2017 to Tue 30 May 2017.\n"
            "The last one was Silence (limited, US): Fri 23 Dec 2016, 68 days (2 months) ago.\n"
            "`releasecal list --catalog films.toml"
            " --today 2017-03-01 --type limited` shows the past too.\n",
        ),
        (
            ("--today", "2017-06-01"),
            "Nothing opens from Thu 1 Jun 2017 to Wed 30 Aug 2017.\n"
            "The last one was 발레리나 (wide, US): Q1 2017, 62 days (2 months) ago.\n"
            "1 release after Wed 30 Aug 2017:"
            " `releasecal upcoming --catalog films.toml --today 2017-06-01"
            " --to 2018-12-31`.\n"
            "1 without a date: `releasecal list --catalog films.toml --today 2017-06-01`.\n",
        ),
    ],
)
def test_an_empty_window_says_what_to_try(
    releasecal: Releasecal,
    catalog: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    shown: str,
) -> None:
    """When the last one was, and where the next may be."""
    monkeypatch.setenv("COLUMNS", "120")
    assert (
        releasecal("upcoming", "--catalog", catalog, "--format", "table", *arguments).out == shown
    )


def test_nothing_found_is_exit_code_3_only_on_request(
    releasecal: Releasecal, catalog: Path
) -> None:
    """Finding nothing is no failure, unless a script wants to know."""
    arguments = ("upcoming", "--catalog", catalog, "--today", "2020-01-01")
    assert (releasecal(*arguments).exit_code, releasecal(*arguments).out) == (0, "")
    assert releasecal(*arguments, "--exit-code").exit_code == 3
    assert (
        releasecal(
            "upcoming", "--catalog", catalog, "--today", "2016-11-22", "--exit-code"
        ).exit_code
        == 0
    )


@pytest.mark.parametrize(
    ("arguments", "films"),
    [
        (("upcoming", "--within", "10d"), ["jackie"]),
        (("upcoming", "--from", "Dec 9", "--to", "dec 16"), ["la-la-land", "rogue-one"]),
        (("upcoming", "--from", "2016-12-24"), ["la-la-land", "silence", "ballerina"]),
        (
            ("upcoming", "--to", "2016-12"),
            ["jackie", "la-la-land", "rogue-one", "silence", "la-la-land"],
        ),
        (("upcoming", "-t", "limited", "-t", "vod"), ["jackie", "la-la-land", "silence"]),
        (("upcoming", "--territory", "gb"), ["la-la-land"]),
        (("upcoming", "--status", "cancelled"), ["rogue-one"]),
        (("upcoming", "--distributor", "paramount"), ["silence", "silence"]),
        (("list", "--search", "star wars"), ["rogue-one", "rogue-one"]),
        (("list", "--to", "2016-11-22"), ["sully"]),
        (("list", "--within", "2w"), ["jackie"]),
    ],
)
def test_filters_on_the_command_line(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], films: list[str]
) -> None:
    """Each option narrows what is listed, dates as people type them."""
    out = releasecal(
        *arguments, "--catalog", catalog, "--today", "2016-11-22", "--format", "tsv"
    ).out
    assert [line.split("\t")[0] for line in out.splitlines()] == films


def test_the_configuration_sets_territories_and_window(
    releasecal: Releasecal, catalog: Path
) -> None:
    """What somebody wants every day is written down once."""
    config = Path(releasecal("paths", "config").out.strip())
    config.parent.mkdir(parents=True)
    config.write_text('territories = ["GB"]\nwithin = "1w"\n')
    arguments = ("upcoming", "--catalog", catalog, "--today")
    assert releasecal(*arguments, "2017-01-06").out.startswith("la-la-land\tLa La Land\twide\tGB\t")
    assert releasecal(*arguments, "2017-01-05").out == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("upcoming", "--to", "Dec 9", "--within", "3d"),
         "--to and --within both set the last day; give one of them\n"),
        (("upcoming", "--from", "2017-01", "--to", "2016"),
         "the window from 2017-01-01 to 2016-12-31 is empty; --from must not be after --to\n"),
        (("list", "--to", "12/2"),
         '--to: "12/2" can be read two ways; write "2 Dec" or "12 Feb"\n'),
        (("list", "--type", "cinema"),
         '--type: "cinema" is not a release type; write one of premiere, '
         "preview, limited, expansion, wide, rerelease, digital, streaming, physical, tv\n"),
        (("list", "--territory", "Germany"),
         '--territory: "Germany" is not a territory; write DE\n'),
        (("list", "--within", "soon"),
         '"soon" is not a span of time; write 7d, 2w, 3m or 1y '
         "(days, weeks, calendar months, years)\n"),
        (("lsit",), "Error: No such command 'lsit'. Did you mean 'list'?\n"),
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], message: str
) -> None:
    """The message says what to write; nothing is on stdout."""
    result = releasecal(
        *arguments,
        *(("--catalog", catalog, "--today", "2016-11-22") if arguments[0] != "lsit" else ()),
    )
    assert (result.exit_code, result.out) == (2, "")
    assert result.err.endswith(message)


def test_the_day_is_that_of_the_configured_time_zone(
    releasecal: Releasecal, home: Path, tmp_path: Path
) -> None:
    """26 hours lie between the first and the last time zone, so their days always differ."""
    config = home / ".config/releasecal/config.toml"
    config.parent.mkdir(parents=True)
    path = tmp_path / "films.toml"
    path.write_text('[film.far]\ntitle = "Far"\nwide = 2900-01-01\n')
    days = []
    for zone in ("Etc/GMT+12", "Pacific/Kiritimati"):
        config.write_text(f'timezone = "{zone}"\n')
        days.append(int(releasecal("countdown", "far", "--catalog", path).out))
    assert days[0] - days[1] in {1, 2}


def test_search_looks_at_every_name(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A title, original or not, a director, one of the cast, a distributor, a tag or a slug."""
    films = {
        "a": 'title = "Gosling"',
        "b": 'title = "B"\noriginal_title = "Der Gösling"',
        "c": 'title = "C"\ndirectors = ["X", "Ryan Gosling"]',
        "d": 'title = "D"\ncast = ["Emma Stone", "Ryan Gosling"]',
        "e": 'title = "E"\ndistributor = "Gosling Pictures"',
        "f": 'title = "F"\ntags = ["gosling"]',
        "gosling": 'title = "G"',
        "h": 'title = "H"\nnotes = "Gosling"',
    }
    text = "".join(f"[film.{slug}]\n{keys}\nwide = 2027-01-01\n" for slug, keys in films.items())
    found = releasecal("list", "--search", "gosling", "--catalog", write_catalog(text)).out
    assert {line.split("\t")[0] for line in found.splitlines()} == {*films} - {"h"}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", 'territory = "GB"\n'])
def test_an_empty_catalog_is_no_error(releasecal: Releasecal, tmp_path: Path, text: str) -> None:
    """It holds no films, which is said with what to do; only `remind` takes it for an accident."""
    path = tmp_path / "films.toml"
    path.write_text(text)
    result = releasecal("upcoming", "--catalog", path, "--format", "tsv")
    assert (result.exit_code, result.out) == (0, "")
    assert result.err == (
        f"releasecal: there are no films in {path} yet;"
        f' `releasecal add "La La Land" --wide "next friday" --catalog {path}` adds one\n'
    )
    assert releasecal("remind", "--catalog", path).exit_code == 1
    assert releasecal("add", "Coco", "--catalog", path).exit_code == 0
    assert path.read_text() == f'{text}{chr(10) if text else ""}[film.coco]\ntitle = "Coco"\n'


def test_after_the_last_of_all_days_there_is_no_tomorrow(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A window that would begin beyond the years that are known is refused in words."""
    path = write_catalog(AUTUMN)
    for command in ("upcoming", "list", "calendar", "timeline"):
        ended = releasecal(
            command, "--catalog", path, "--today", "2999-12-31", "--from", "tomorrow"
        )
        refused = "Error: --from: the year 3000 is out of range; write 1800 to 2999\n"
        assert (ended.exit_code, ended.out, ended.err) == (2, "", refused), command


@pytest.mark.parametrize("today", ["1800-01-01", "2999-12-15"])
def test_what_is_drawn_may_reach_beyond_the_years_of_a_catalog(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], today: str
) -> None:
    """A window that nobody typed out ends where it ends: its days are shown, in every drawing."""
    path = write_catalog(AUTUMN)
    commands = (("upcoming", "--within", "2y"), ("timeline",), ("calendar",), ("export", "html"))
    for command in commands:
        form = () if command[0] == "export" else ("--format", "table")
        ended = releasecal(*command, "--catalog", path, "--today", today, *form)
        assert (ended.exit_code, ended.out != "", ended.err) == (0, True, ""), command
