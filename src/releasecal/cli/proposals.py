"""Proposals as scripts and people see them: flat records, a layout, and the words of one."""

from collections.abc import Sequence
from typing import Any

from releasecal.reading.against import Does, Finding
from releasecal.reading.proposal import Level
from releasecal.render.layout import Cell, Column, Grid, Layout, Look
from releasecal.text import plain

COLUMNS = (
    "level", "does", "film", "title", "type", "territory", "date", "moved_from", "status", "published", "sentence",
)  # fmt: skip
"""The columns of tsv."""

_TABLE = (
    Column("level"),
    Column("does"),
    Column("title", wraps=12),
    Column("release", wraps=8),
    Column("date", wraps=11),
    Column("sentence", gives_way=1, wraps=30),
)
_WORDS = {
    Does.NEW: "a new film",
    Does.RELEASE: "a new release",
    Does.MOVE: "a move",
    Does.KNOWN: "known",
    Does.CONTRADICTS: "contradicts",
}
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


def layout(findings: Sequence[Finding]) -> Layout:
    """Return the proposals as a grid for people."""
    rows = [
        (
            Cell(each.proposal.level.value, _LOOKS[each.proposal.level]),
            Cell(_WORDS[each.does], Look.MOVED if each.does is Does.CONTRADICTS else Look.NORMAL),
            Cell(each.proposal.title or "(no title)", Look.TITLE),
            Cell(release_words(each)),
            Cell(_date_words(each)),
            Cell(each.proposal.sentence.text, Look.QUIET),
        )
        for each in findings
    ]
    return Layout(grids=[Grid("Proposals", _TABLE, rows)] if rows else [])


def headline_of(finding: Finding) -> str:
    """Return a proposal in one line: La La Land: wide US, Fri 16 Dec 2016."""
    title = plain(finding.proposal.title or "(no title)")
    return f"{title}: {release_words(finding)}, {_date_words(finding)}"


def release_words(finding: Finding) -> str:
    """Return the release type and the territory, each as far as it was told."""
    proposal = finding.proposal
    kind = proposal.type.value if proposal.type_stated else f"{proposal.type.value} (assumed)"
    return f"{kind} {proposal.territory}" if proposal.territory else kind


def what_it_does(finding: Finding) -> str:
    """Return what a proposal would do to the catalog, as a sentence without its full stop."""
    release = finding.release
    if finding.does is Does.CONTRADICTS and release is None:
        return "contradicts another date of the same text"
    if release is None:
        return f"would add {_WORDS[finding.does]}"
    if finding.does is Does.MOVE:
        return f"would move it from {release.date.words_with_weekday}"
    if finding.does is Does.KNOWN:
        return f"known: the catalog has {release.date.words_with_weekday}"
    return f"contradicts the catalog, which has {release.date.words_with_weekday}; yes moves it"


def _date_words(finding: Finding) -> str:
    proposal = finding.proposal
    words = proposal.date.words_with_weekday
    return f"{words} (from {proposal.moved_from.words})" if proposal.moved_from else words
