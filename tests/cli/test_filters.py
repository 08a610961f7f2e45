"""The filters: what they let through, what they refuse, and what the configuration says instead."""

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import pytest

from releasecal import dates
from tests.cli.test_upcoming import AUTUMN, catalog
from tests.conftest import Releasecal

__all__ = ["catalog"]


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


TERRITORY_NAMES = {
    "GB": (
        "United Kingdom", "Britain", "great britain", "England", "Scotland", "Wales",
        "Northern Ireland",
    ),
    "US": ("USA", "America", "United States", "U.S.", "United States of America"),
    "KR": ("Korea", "South Korea"),
    "NL": ("Holland", "The Netherlands", "Netherlands"),
    "CZ": ("Czech Republic",),
    "RU": ("Russia",),
    "TR": ("Turkey",),
    "AE": ("UAE",),
    "VN": ("Vietnam",),
}  # fmt: skip
"""What people call territories, under the code that they mean."""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("upcoming", "--to", "Dec 9", "--within", "3d"),
         "--to and --within both set the last day; give one of them\n"),
        (("upcoming", "--from", "2017-01", "--to", "2016"),
         "the window from 2017-01-01 to 2016-12-31 is empty; --from must not be after --to\n"),
        (("list", "--to", "12/2"),
         '--to: "12/2" can be read two ways; write "2 Dec" or "12 Feb"\n'),
        (("list", "--from", "tba"), "--from: TBA is no day; write a day or a period\n"),
        (("list", "--type", "cinema"),
         '--type: "cinema" is not a release type; write one of premiere, '
         "preview, limited, expansion, wide, rerelease, digital, streaming, physical, tv\n"),
        (("list", "--territory", "Germany"),
         '--territory: "Germany" is not a territory; write DE\n'),
        *(
            (("list", "--territory", name),
             f'--territory: "{name}" is not a territory; write {code}\n')
            for code, names in TERRITORY_NAMES.items()
            for name in names
        ),
        (("list", "--within", "soon"),
         '"soon" is not a span of time; write 7d, 2w, 3m or 1y '
         "(days, weeks, calendar months, years)\n"),
        (("lsit",), "Error: No such command 'lsit'. Did you mean 'list'?\n"),
        (("import", "news.html"),
         "Error: No such command 'news.html'. `releasecal import` has csv, ics, text, tmdb.\n"),
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(
    releasecal: Releasecal, catalog: Path, arguments: tuple[str, ...], message: str
) -> None:
    """The message says what to write; nothing is on stdout."""
    is_command = arguments[0] in {"upcoming", "list"}
    options = ("--catalog", catalog, "--today", "2016-11-22") if is_command else ()
    result = releasecal(*arguments, *options)
    assert (result.exit_code, result.out) == (2, "")
    assert result.err.endswith(message)


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
        form = ("--territory", "all") if command[0] == "export" else ("--format", "table")
        ended = releasecal(*command, "--catalog", path, "--today", today, *form)
        assert (ended.exit_code, ended.out != "", ended.err) == (0, True, ""), command


CHOICES = {
    "--type": ["limited", "wide", "premiere", "limited,expansion"],
    "--territory": ["US", "GB", "fr,DE", "all"],
    "--tag": ["musical", "DRAMA,family", "nothing"],
    "--distributor": ["lionsgate", "disney,A24", "warner"],
    "--status": ["confirmed", "tentative,cancelled"],
    "--from": ["2016-12-09", "2017-Q1", "2026-05"],
    "--to": ["2016-12-25", "2017", "2027-06-30"],
}


def passes(record: dict[str, Any], asked: dict[str, str]) -> bool:
    """Say whether a record passes the filters, as their help words it."""

    def values(option: str) -> list[str]:
        return [each.casefold() for each in asked.get(option, "").split(",") if each]

    territories = values("--territory") or ["us"]
    distributor = (record["distributor"] or "").casefold()
    tags = {tag.casefold() for tag in record["tags"]}
    window = [dates.parse(asked[each]) if each in asked else None for each in ("--from", "--to")]
    start, end = (each and str(each[at]) for each, at in zip(window, (1, 2), strict=True))
    return (
        (not values("--type") or record["type"] in values("--type"))
        and (territories == ["all"] or record["territory"].casefold() in territories)
        and (not values("--tag") or bool(tags & set(values("--tag"))))
        and (not values("--distributor") or any(n in distributor for n in values("--distributor")))
        and (not values("--status") or record["status"] in values("--status"))
        and (start is None or (record["latest"] or "") >= start)
        and (end is None or (record["earliest"] or "9999") <= end)
    )


@pytest.mark.parametrize("seed", range(3))
def test_filters_in_any_combination_let_through_what_passes_each(
    releasecal: Releasecal, seed: int
) -> None:
    """Over the sample, beside a second model: the same records in the same order."""
    every = json.loads(releasecal("list", "--territory", "all", "-fjson").out)
    random = Random(seed)  # noqa: S311 - no secret
    found_any = 0
    for _ in range(40):
        options = random.sample(sorted(CHOICES), random.randint(1, 4))
        asked = {option: random.choice(CHOICES[option]) for option in options}
        result = releasecal("list", "-fjson", *chain.from_iterable(asked.items()))
        if result.exit_code == 2:
            assert "is empty; --from must not be after --to" in result.err
            continue
        wanted = [record for record in every if passes(record, asked)]
        assert json.loads(result.out) == wanted, asked
        found_any += bool(wanted)
    assert found_any > 10
