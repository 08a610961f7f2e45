"""Proposals as scripts and people see them: flat records, a layout, and the words of one."""

from collections.abc import Sequence
from typing import Any

from releasecal.date_style import DateStyle
from releasecal.reading.compare import Does, Finding
from releasecal.reading.proposal import Level
from releasecal.render.layout import Cell, Layout, Look
from releasecal.text import plain

COLUMNS = (
    "level", "does", "film", "title", "type", "territory", "date",
    "moved_from", "status", "published", "sentence",
)  # fmt: skip
"""The columns of tsv."""

_WORDS = {
    Does.NEW: "a new film",
    Does.RELEASE: "a new release",
    Does.MOVE: "a move",
    Does.KNOWN: "known",
    Does.CONTRADICTS: "contradicts",
}
_DOES_LOOKS = {Does.CONTRADICTS: Look.MOVED, Does.KNOWN: Look.QUIET}
_LOOKS = {Level.SURE: Look.SOON, Level.LIKELY: Look.NORMAL, Level.CHECK: Look.VAGUE}


def record(finding: Finding) -> dict[str, Any]:
    """Return the record of a proposal: every key always, None where unknown."""
    proposal, moved_from = finding.proposal, finding.proposal.moved_from
    return {
        "title": proposal.title,
        "film": finding.film.slug if finding.film else None,
        "type": proposal.type.value,
        "type_stated": proposal.type_stated,
        "territory": proposal.territory,
        "date": proposal.date.text,
        "moved_from": moved_from.text if moved_from else None,
        "status": proposal.status.value,
        "level": proposal.level.value,
        "why": list(proposal.why),
        "does": finding.does.value,
        "sentence": proposal.sentence.text,
        "start": proposal.sentence.start,
        "end": proposal.sentence.end,
        "published": finding.published.text if finding.published else None,
        "source": finding.source,
    }


def layout(findings: Sequence[Finding], style: DateStyle) -> Layout:
    """Return the proposals for people: what each is, how sure, what it would do, the sentence."""
    lines: list[Cell] = []
    for each in findings:
        reasons = "; ".join(each.proposal.why)
        lines += [
            Cell(headline_of(each, style), Look.TITLE),
            Cell(f"  {each.proposal.level.value}: {reasons}", _LOOKS[each.proposal.level]),
            Cell(f"  {what_it_does(each, style)}", _DOES_LOOKS.get(each.does, Look.NORMAL)),
            Cell(f"  {each.proposal.sentence.text}", Look.QUIET),
            Cell(""),
        ]
    return Layout(lines=lines[:-1])


def headline_of(finding: Finding, style: DateStyle) -> str:
    """Return a proposal in one line: La La Land: wide US, Fri 16 Dec 2016."""
    title = plain(finding.proposal.title or "(no title)")
    return f"{title}: {release_words(finding)}, {_date_words(finding, style)}"


def release_words(finding: Finding) -> str:
    """Return the release type and the territory, each as far as it was told."""
    proposal = finding.proposal
    kind = proposal.type.value if proposal.type_stated else f"{proposal.type.value} (assumed)"
    return f"{kind} {proposal.territory}" if proposal.territory else kind


def what_it_does(finding: Finding, style: DateStyle) -> str:
    """Return what a proposal would do to the catalog, as a sentence without its full stop."""
    release = finding.release
    if finding.does is Does.CONTRADICTS and release is None:
        return "contradicts another date of the same text"
    if release is None:
        return f"would add {_WORDS[finding.does]}"
    if finding.does is Does.MOVE:
        return f"would move it from {style.full_words(release.date)}"
    if finding.does is Does.KNOWN:
        return f"known: the catalog has {style.full_words(release.date)}"
    return f"contradicts the catalog, which has {style.full_words(release.date)}"


def _date_words(finding: Finding, style: DateStyle) -> str:
    proposal = finding.proposal
    words = style.full_words(proposal.date)
    return f"{words} (from {style.words(proposal.moved_from)})" if proposal.moved_from else words
