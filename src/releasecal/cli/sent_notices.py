"""What `remind` sent before: shown as it stands in the ledger, or forgotten."""

from pathlib import Path
from typing import Any

from releasecal import ledger, lookup
from releasecal.cli import output
from releasecal.cli.listing import write_records
from releasecal.cli.session import Session
from releasecal.config import Format
from releasecal.countdown import quantity
from releasecal.dates import TBA
from releasecal.reminders import NoticeKind
from releasecal.text import plain


def show(path: Path, form: Format | None) -> list[dict[str, Any]]:
    """Print what the ledger at `path` holds, oldest first, and return it."""
    with ledger.view_ledger(path) as held:
        found = held.sent()
    if form is None:
        output.results("".join(f"{_line(each)}\n" for each in found), encoding="utf-8")
    else:
        write_records([_record(each) for each in found], ledger.SENT_COLUMNS, form)
    return found


def forget(session: Session, path: Path, asked: str) -> None:
    """Forget what was sent of one film, which may be in the ledger alone."""
    with ledger.open_ledger(path) as held:
        slug = asked
        # The catalog is asked only for what the ledger does not know: a film that is gone from it
        # is found here by its slug.
        if asked not in {release[0] for release in held.told}:
            films = session.films.for_name(asked, session.hint)
            slug = lookup.find_film(films, asked, session.hint).slug
        releases = [release for release in held.told if release[0] == slug]
        held.forget(releases)
    output.remark(f"{plain(slug)}: forgot what was sent of {quantity(len(releases), 'release')}.")


def _record(sent: dict[str, Any]) -> dict[str, Any]:
    """Return a record as scripts know them: with None for a date that is to be announced."""
    dates = {key: sent[key] for key in ("date", "told") if sent[key] != TBA.notation}
    return {**sent, "date": None, "told": None, **dates}


def _line(sent: dict[str, Any]) -> str:
    what = f"{sent['notice']} {sent['lead']}" if sent["lead"] else sent["notice"]
    was = f", was {sent['told']}" if sent["notice"] == NoticeKind.MOVED.value else ""
    release = " ".join(sent[key] for key in ("film", "type", "territory", "id") if sent[key])
    return plain(f"{sent['sent_on']}  {what}: {release}, {sent['date']}{was}")
