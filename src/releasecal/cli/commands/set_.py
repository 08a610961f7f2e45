"""`releasecal set FILM KEY VALUE`: one key of a film, or of one of its releases."""

import re
import shlex
from collections.abc import Callable
from typing import Annotated, Any

import typer

from releasecal import human_dates, lookup
from releasecal.catalog.film import FILM_KEYS, ID_NAMES, RELEASE_KEYS
from releasecal.cli import complete, output
from releasecal.cli.commands.show import FilmArgument
from releasecal.cli.releases import WhichRelease, options_for, parse_release_date
from releasecal.cli.session import Session
from releasecal.cli.writing import DryRunOption, YesOption, editing, report
from releasecal.dates import ReleaseDate
from releasecal.edit.film import FilmText
from releasecal.edit.statement import Value
from releasecal.errors import Fault, ReleasecalError, UsageError
from releasecal.model import RELEASE_TYPES, Film, Release, ReleaseKey, ReleaseType, Status
from releasecal.text import instead_of, plain, split_list
from releasecal.tomlfile import checks
from releasecal.tomlfile.tables import Keys

_LISTS = {"directors", "cast", "tags", "leads", "places"}
_FLAGS = {"remind"}
_COUNTS = {"theaters"}
_YES_AND_NO = {"true": True, "yes": True, "false": False, "no": False}
_OF_FILMS: Keys = {
    **FILM_KEYS,
    "url": checks.web_address,  # a catalog that has another text there is warned of
    **{f"ids.{name}": checks.text for name in ID_NAMES},
}


def set_key(
    session: Session,
    film: FilmArgument,
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY",
            autocompletion=complete.keys,
            help="As in the catalog: title, distributor, wide, tags, ids.imdb.",
        ),
    ],
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="VALUE...",
            autocompletion=complete.values,
            help="What to set it to. Empty text takes the key out.",
        ),
    ],
    which: WhichRelease,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
) -> None:
    r"""Set a key of a film.

    A list is given with commas, or as several values. A date that is set is a correction and leaves
    no move; when the release has moves, the last of them is corrected too. With --type, KEY is one
    of that release: date, status, theaters, note and so on.

    \b
    Examples:
      releasecal set la-la-land distributor Lionsgate
      releasecal set la-la-land tags musical,romance
      releasecal set la-la-land theaters 200 --type wide
    """
    _refuse_wrong(key, values, which, session)
    with editing(session, dry_run=dry_run) as draft:
        found = lookup.find_film(draft.catalog, film, session.hint)
        home = draft.catalog.territory
        film_text = draft.film(found.slug)
        if key in RELEASE_TYPES:
            asked = _key_of_release(film_text, RELEASE_TYPES[key], which, home)
            said = _set_date(film_text, found, asked, values, session, yes=yes or dry_run)
        elif which.is_said:
            release = which.find(found, home, session.hint)
            said = _set_of_release(film_text, release, key, values, session)
        else:
            said = _set_of_film(film_text, key, values)
    if dry_run:
        return
    if draft.text == draft.before:
        output.remark("That is how it stands already.")
    else:
        report(f"{plain(found.title)}: {plain(said)}\n")
    if key == "status" and not which.is_said:
        _tell_other_statuses(found, values[0] or Status.CONFIRMED.value, session, home)


def _refuse_wrong(key: str, values: list[str], which: WhichRelease, session: Session) -> None:
    """Raise `UsageError` for a key that there is not, and a value that none can have."""
    if kind := RELEASE_TYPES.get(key):
        which.refuse_other_type(kind)
    else:
        check = _check(RELEASE_KEYS if which.is_said else _OF_FILMS, key)
    if which.is_said and key in {"type", "territory", "id"}:
        raise UsageError(
            f"{key} tells the release from others, and calendars know it by that;"
            " use `releasecal edit`"
        )
    if values == [""] and key == "title":
        raise UsageError("title: a film is not without one; write it")
    if values != [""]:
        if kind or key == "date":
            human_dates.parse(_one(values), session.today, "VALUE")
        else:
            _value(check, key, values)


def _tell_other_statuses(film: Film, wanted: str, session: Session, home: str) -> None:
    """Say which releases the film's status does not reach: those whose moves tell another one."""
    slug = shlex.quote(plain(film.slug))
    for release in film.releases:
        told = any(move.status for move in release.moves)
        if not told or release.status.value == wanted:
            continue
        stays = f"{plain(release.words)} stays {release.status.value}, as its moves say"
        if Status.CANCELLED.value in {wanted, release.status.value}:
            way = "--cancel" if wanted == Status.CANCELLED.value else "--reinstate"
            change = session.hint(f"move {slug} {options_for(release, home)} {way}")
            stays += f"; {change} changes that"
        output.remark(stays)


def _set_of_film(film: FilmText, key: str, values: list[str]) -> str:
    """Set or take out a key of the film; return that in words."""
    old = film.get(key)
    if values == [""]:
        film.unset(key)
        return _change_words(key, old, None)
    new = _value(_OF_FILMS[key], key, values)
    film.set(key, new)
    return _change_words(key, old, new)


def _set_of_release(
    film: FilmText, release: Release, key: str, values: list[str], session: Session
) -> str:
    """Set or take out a key of one release; return that in words."""
    if key == "status" and any(move.status for move in release.moves):
        raise UsageError(
            "its moves tell its status; `releasecal move --cancel` and `--reinstate` change it"
        )
    if key == "date":
        return _correct_date(film, release.key, release.date, _date(values, session))
    name, old = f"{key} of {release.words}", film.get_of_release(release.key, key)
    if values == [""]:
        film.unset_of_release(release.key, key)
        return _change_words(name, old, None)
    new = _value(RELEASE_KEYS[key], key, values)
    film.set_of_release(release.key, key, new)
    return _change_words(name, old, new)


def _key_of_release(
    film: FilmText, kind: ReleaseType, which: WhichRelease, home: str
) -> ReleaseKey:
    """Return the release of that type that is meant: the only one at home, even if it has an id."""
    key = ReleaseKey(kind, which.territory or home, which.release_id)
    if which.code is None and which.release_id is None and not film.has_release(key):
        at_home = [each for each in film.releases if each[:2] == key[:2]]
        return at_home[0] if len(at_home) == 1 else key
    return key


def _set_date(
    text: FilmText, film: Film, key: ReleaseKey, values: list[str], session: Session, *, yes: bool
) -> str:
    """Set the date of a release, add it, or with empty text take it out; say that in words."""
    there = next((release for release in film.releases if release.key == key), None)
    if values == [""]:
        if there is None:
            raise ReleasecalError(f"{plain(film.title)} has no such release to take out")
        words = f"{plain(there.words)} ({there.date.words})"
        if not (yes or output.confirm(f"Take the whole release out: {words}?")):
            raise UsageError(f"{words} is a whole release; say --yes to take it out")
        text.remove_release(key)
        return f"{words} is taken out"
    when = _date(values, session)
    if there is not None:
        return _correct_date(text, key, there.date, when)
    added = Release(type=key.type, territory=key.territory, id=key.id, date=when)
    text.add_release(added)
    return f"{added.words} is added: {when.words}"


def _correct_date(text: FilmText, key: ReleaseKey, old: ReleaseDate, new: ReleaseDate) -> str:
    text.set_date(key, new)
    return f"{_change_words(key.words, old.words, new.words)}; a correction, which leaves no move"


def _change_words(name: str, old: Any, new: Any) -> str:
    if new is None:
        was = f" (it was {_show(old)})" if old is not None else ""
        return f"{name} is taken out{was}"
    if old is None or old == new:
        return f"{name} is {_show(new)}"
    return f"{name} is now {_show(new)} (it was {_show(old)})"


def _show(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _date(values: list[str], session: Session) -> ReleaseDate:
    return parse_release_date(session, _one(values), "VALUE")


def _check(keys: Keys, key: str) -> Callable[[Any], Any]:
    if key not in keys and key in RELEASE_KEYS:
        raise UsageError(f"{key} is a key of one release; say which with --type")
    if key not in keys and key in FILM_KEYS:
        raise UsageError(f"{key} is a key of the film; leave out --type, --territory and --id")
    if key not in keys:
        raise UsageError(f'there is no key "{key}"; {instead_of(key, tuple(keys), "the keys are")}')
    return keys[key]


def _value(check: Callable[[Any], Any], key: str, values: list[str]) -> Value:
    """Return what to write for `values`, once the check of the key has passed it."""
    value: Value
    if key in _LISTS:
        value = split_list(values)
    elif key in _FLAGS:
        value = _YES_AND_NO.get(_one(values).lower(), _one(values))
    elif key in _COUNTS and _COUNT.fullmatch(_one(values)):
        value = int(_one(values).replace(",", ""))
    else:
        value = _one(values)
    # What is none of these stays a text: the key's own check then says what to write instead.
    try:
        check(value)
    except Fault as error:
        raise UsageError(f"{key}: {error}") from None
    return value


_COUNT = re.compile("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}")
"""1850, or 1,850 as it is read."""


def _one(values: list[str]) -> str:
    if len(values) > 1:
        raise UsageError("this key takes one VALUE; put it in quotes")
    return values[0]
