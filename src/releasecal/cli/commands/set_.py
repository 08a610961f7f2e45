"""`releasecal set FILM KEY VALUE`: one key of a film, or of one of its releases."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from releasecal import human_dates, lookup
from releasecal.catalog.film import FILM_KEYS, RELEASE_KEYS
from releasecal.cli import output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.releases import IdOption, OneTerritoryOption, OneTypeOption, one_release
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, editing, report
from releasecal.dates import ReleaseDate
from releasecal.edit.film import FilmText
from releasecal.edit.statement import Value
from releasecal.errors import Fault, UsageError
from releasecal.model import RELEASE_TYPES, Release, ReleaseKey, ReleaseType
from releasecal.tomlfile import checks
from releasecal.tomlfile.tables import Keys, nearest

_LISTS = (checks.texts, checks.leads)
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_OF_TABLE = "ids."

Asked = tuple[str, str | None, str | None]
"""A release type, and a territory and an id if those were named."""


def set_key(
    session: Session,
    film: FilmArgument,
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY", help="As in the catalog: title, distributor, wide, tags, ids.imdb."
        ),
    ],
    values: Annotated[
        list[str],
        typer.Argument(metavar="VALUE...", help="What to set it to. Empty text takes the key out."),
    ],
    kind: OneTypeOption = None,
    territory: OneTerritoryOption = None,
    release_id: IdOption = None,
    dry_run: DryRunOption = False,
) -> None:
    r"""Set a key of a film.

    A list is given with commas, or as several values. A date that is set is a correction and leaves no move;
    when the release has moves, the last of them is corrected too. With --type, KEY is one of that release:
    date, status, theaters, note and so on.

    \b
    Example: releasecal set la-la-land distributor Lionsgate
    """
    with editing(session, dry_run=dry_run) as draft:
        found = lookup.find_film(draft.catalog, film)
        home = draft.catalog.territory
        film_text = draft.film(found.slug)
        if key in RELEASE_TYPES:
            asked = RELEASE_TYPES[key].value, territory, release_id
            _set_date(film_text, asked, home, values, session)
        elif kind or territory or release_id:
            release = one_release(found, kind, territory, release_id, home)
            _set_of_release(film_text, release, key, values, session)
        else:
            _set_of_film(film_text, key, values)
    if dry_run:
        return
    new_lines = draft.diff.splitlines(keepends=True)[2:]
    report("".join(line[1:] for line in new_lines if line.startswith("+")))
    if draft.before == draft.text:
        output.remark("That is how it stands already.")


def _set_of_film(film: FilmText, key: str, values: list[str]) -> None:
    check = checks.text if key.startswith(_OF_TABLE) else _check(FILM_KEYS, key)
    if values == [""]:
        film.unset(key)
    else:
        film.set(key, _value(check, key, values))


def _set_of_release(
    film: FilmText, release: Release, key: str, values: list[str], session: Session
) -> None:
    check = _check(RELEASE_KEYS, key)
    if key in {"type", "territory", "id"}:
        raise UsageError(
            f"{key} tells the release from others, and calendars know it by that; use `releasecal edit`"
        )
    if key == "status" and any(move.status for move in release.moves):
        raise UsageError(
            "its moves tell its status; `releasecal move --cancel` and `--reinstate` change it"
        )
    if key == "date":
        film.set_date(release.key, _date(values, session))
    elif values == [""]:
        film.unset_of_release(release.key, key)
    else:
        film.set_of_release(release.key, key, _value(check, key, values))


def _set_date(film: FilmText, asked: Asked, home: str, values: list[str], session: Session) -> None:
    """Set the date of the release that is asked for, or add that release, or with empty text take it out."""
    kind, code, name = asked
    key = ReleaseKey(ReleaseType(kind), code or home, name)
    if code is None and name is None and not film.has_release(key):
        same_place = (key.type, key.territory)
        matching = [each for each in film.releases if (each.type, each.territory) == same_place]
        key = matching[0] if len(matching) == 1 else key
    if values == [""]:
        film.remove_release(key)
    elif film.has_release(key):
        film.set_date(key, _date(values, session))
    else:
        film.add_release(
            Release(type=key.type, territory=key.territory, id=name, date=_date(values, session))
        )


def _date(values: list[str], session: Session) -> ReleaseDate:
    return human_dates.parse(_one(values), session.today, "VALUE")


def _check(keys: Keys, key: str) -> Callable[[Any], Any]:
    if key not in keys:
        raise UsageError(f'there is no key "{key}"; {nearest(key, tuple(keys))}')
    return keys[key]


def _value(check: Callable[[Any], Any], key: str, values: list[str]) -> Value:
    """Return what to write for `values`, as the check of the key wants it."""
    if check in _LISTS:
        return _list(values)
    text = _one(values)
    value: Value = text
    if check is checks.flag:
        value = _FLAGS.get(text.lower(), text)
    elif check is checks.count and text.isdecimal():
        value = int(text)
    try:
        check(value)
    except Fault as error:
        raise UsageError(f"{key}: {error}") from None
    return value


def _list(values: list[str]) -> list[str]:
    if len(values) == 1:
        values = values[0].split(",")
    return [value.strip() for value in values if value.strip()]


def _one(values: list[str]) -> str:
    if len(values) > 1:
        raise UsageError("this key takes one VALUE; put it in quotes")
    return values[0]
