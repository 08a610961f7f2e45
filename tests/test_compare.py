"""Proposals beside a catalog."""

import pytest

from releasecal import catalog as catalogs
from releasecal.dates import parse
from releasecal.reading.announcement import read
from releasecal.reading.compare import compare

CATALOG = catalogs.read(
    """
[film.harbor-mist]
title = "Harbor Mist"
limited = 2017-03-03
wide = "2017-03"

[film.the-salt-road]
title = "The Salt Road"
wide = 2017-05-05
[[film.the-salt-road.release]]
type = "wide"
territory = "GB"
date = "TBA"
"""
).catalog


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Night Ferry opens April 7, 2017.", [("night-ferry", "new")]),
        ("Harbor Mist hits VOD May 2, 2017.", [("harbor-mist", "release")]),
        ("Harbor Mist opens in limited release on March 3, 2017.", [("harbor-mist", "known")]),
        ("Harbor Mist opens on March 3, 2017.", [("harbor-mist", "known")]),
        ("Harbor Mist goes wide on March 17, 2017.", [("harbor-mist", "move")]),
        ("The Salt Road opens in May 2017.", [("the-salt-road", "known")]),
        ("The Salt Road opens on June 2, 2017.", [("the-salt-road", "contradicts")]),
        ("The Salt Road moves from May 5, 2017 to June 2, 2017.", [("the-salt-road", "move")]),
        ("The Salt Road moves from April 7, 2017 to June 2, 2017.",
         [("the-salt-road", "contradicts")]),
        ("The Salt Road opens in the UK on June 2, 2017.", [("the-salt-road", "move")]),
        ("Night Ferry opens April 7, 2017. Night Ferry opens May 12, 2017.",
         [("night-ferry", "new"), ("night-ferry", "contradicts")]),
    ],
)  # fmt: skip
def test_what_a_proposal_does(text: str, expected: list[tuple[str, str]]) -> None:
    """New, a release, known, a move from that date or a closer one; any other date contradicts."""
    known = [film.title for film in CATALOG.films]
    found = compare(read(text, known=known).proposals, CATALOG, parse("2016-11-22"), None)
    said = [(each.film.slug if each.film else "night-ferry", each.does.value) for each in found]
    assert said == expected


def test_one_film_for_all() -> None:
    """With `only`, every proposal is of that film, and takes its title."""
    only = CATALOG.films[1]
    (found,) = compare(read("It opens May 5, 2017.").proposals, CATALOG, None, None, only=only)
    assert (found.does.value, found.proposal.title) == ("known", "The Salt Road")


def test_proposals_without_a_title_contradict_nothing() -> None:
    """Two that name no film may be of two films; two of one film contradict each other."""
    untitled = "Wednesday opens in theaters on January 15. The film is new."
    published = parse("2016-11-24")
    proposals = read(untitled, published=published).proposals
    found = compare(proposals, CATALOG, published, None)
    assert [(each.proposal.title, each.does.value) for each in found] == [
        (None, "new"),
        (None, "new"),
    ]
    of_one = compare(proposals, CATALOG, published, None, only=CATALOG.films[0])
    assert [each.does.value for each in of_one] == ["contradicts", "contradicts"]
