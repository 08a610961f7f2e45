"""The questions of `import text`: one for each proposal. Nothing is written here."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from releasecal import human_dates
from releasecal.cli import output
from releasecal.cli.filters import release_type, territory
from releasecal.cli.proposals import headline_of, what_it_does
from releasecal.date_style import DateStyle
from releasecal.dates import ReleaseDate
from releasecal.errors import UsageError
from releasecal.model import Catalog
from releasecal.reading.compare import Does, Finding, compare
from releasecal.reading.proposal import Level

_ANSWERS = {
    word[:at]: word[0] for word in ("yes", "no", "edit", "all", "quit") for at in (1, len(word))
}
_ORDER = list(Level)


def ask_about(
    findings: Sequence[Finding], catalog: Catalog, today: date, style: DateStyle
) -> list[Finding]:
    """Ask about each proposal that would change something; return those agreed to, as edited.

    Ctrl-C passes through, and nothing was agreed to then.
    """
    asked = [each for each in findings if each.does is not Does.KNOWN]
    known = len(findings) - len(asked)
    if known:
        output.remark(f"{known} known already.")
    taken: list[Finding] = []
    at = 0
    while at < len(asked):
        finding = asked[at]
        _show(finding, f"{at + 1} of {len(asked)}", style)
        answer = _answer()
        if answer == "q":
            break
        # The edited one is shown and asked about again, for it may do something else now.
        if answer == "e":
            asked[at] = _edit(finding, catalog, today)
            asked[at + 1 :] = _carry_on(finding, asked[at], asked[at + 1 :], catalog)
            continue
        if answer in {"y", "a"} and not finding.is_usable:
            output.remark("It has no title; [e]dit it, or say [n]o.")
            continue
        if answer == "y":
            taken.append(finding)
        if answer == "a":
            # From here on: those before it have been answered for, perhaps with no.
            alike = [each for each in asked[at:] if _is_alike(each, finding)]
            taken += alike
            asked = [*asked[:at], *[each for each in asked[at:] if not _is_alike(each, finding)]]
            output.remark(f"{len(alike)} taken.")
            continue
        at += 1
    return taken


def publication(words: str, today: date) -> ReleaseDate | None:
    """Ask for the day of publication; None when nobody knows it.

    `words` is the first date that needs it.
    """
    while True:
        text = output.ask(
            f'"{words}" has no year. When was this published (empty: not known)?',
        )
        if not text.strip():
            return None
        try:
            return human_dates.parse_happened(text, today, "published", "published")
        except UsageError as error:
            output.remark(str(error))


def _is_alike(one: Finding, other: Finding) -> bool:
    """Say whether a proposal would do the same as another one, and is no less sure."""
    levels = _ORDER.index(one.proposal.level), _ORDER.index(other.proposal.level)
    return one.does is other.does and one.is_usable and levels[0] <= levels[1]


def _show(finding: Finding, place: str, style: DateStyle) -> None:
    from releasecal.render import paragraphs

    proposal = finding.proposal
    reasons = f"{proposal.level.value}: {'; '.join(proposal.why) or 'nothing against it'}"
    sentence = paragraphs.mark(proposal.sentence.text, proposal.marks, sys.stderr)
    output.remark(f"\n{place}  {headline_of(finding, style)}")
    for line in (reasons, what_it_does(finding, style)):
        output.draw(paragraphs.mark(line, (), sys.stderr))
    output.draw(sentence)


def _answer() -> str:
    while True:
        text = output.ask("[y]es [n]o [e]dit [a]ll like this [q]uit")
        if answer := _ANSWERS.get(text.strip().lower()):
            return answer
        output.remark("Write one of y, n, e, a, q.")


def _edit(finding: Finding, catalog: Catalog, today: date) -> Finding:
    """Ask for the parts of a proposal, and look again what it would do.

    A part that is left empty stays as it is.
    """
    proposal, home = finding.proposal, catalog.territory
    title = _part("title", proposal.title or "", str)
    kind = _part("release type", proposal.type.value, partial(release_type, option="release type"))
    code = _part("territory", proposal.territory or home, partial(territory, option="territory"))
    when = _part(
        "date",
        proposal.date.notation,
        partial(human_dates.parse, today=today, option="date"),
    )
    changed = replace(
        proposal,
        title=title or None,
        type=kind,
        type_stated=proposal.type_stated or kind is not proposal.type,
        # None stays none where nothing was said of it: it is not told as if the text had said so.
        territory=None if proposal.territory is None and code == home else code,
        date=when,
        level=Level.SURE,
        why=("as you wrote it",),
    )
    # Another title or date may make a move of what was a new film.
    return compare([changed], catalog, finding.published, finding.source)[0]


def _carry_on(
    before: Finding, after: Finding, later: Sequence[Finding], catalog: Catalog
) -> list[Finding]:
    """Return the later proposals, with a title that was corrected where they had the same one.

    Else they would make a second film of it.
    """
    old, new = before.proposal.title, after.proposal.title
    if old is None or new is None or old == new:
        return list(later)
    carried = []
    for each in later:
        if each.proposal.title != old:
            carried.append(each)
            continue
        why = (*each.proposal.why, "its title is as you corrected it before")
        proposal = replace(each.proposal, title=new, why=why)
        carried += compare([proposal], catalog, each.published, each.source)
    asked = [each for each in carried if each.does is not Does.KNOWN]
    if known := len(carried) - len(asked):
        output.remark(f"{known} known already.")
    return asked


def _part(name: str, value: str, read: Callable[[str], Any]) -> Any:
    """Ask for one part until it can be read."""
    while True:
        text = output.ask(f"  {name}", value)
        try:
            return read(text.strip())
        except UsageError as error:
            output.remark(str(error))
