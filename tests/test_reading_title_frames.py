"""Titles of every shape, in sentences of every shape: none is cut, and none takes more with it."""

import pytest

from releasecal import dates
from releasecal.reading.announcement import read

TITLES = (
    "About a Harbor",
    "Battle for the Harbor",
    "By the Sea of Salt",
    "Death Harbor",
    "Get Out Alive",
    "Harbor + Salt",
    "Harbor vs. Salt",
    "Ingrid Goes North",
    "Late Harbor",
    "New Salt Order",
    "Not Forgotten",
    "Open Harbor",
    "Shut In",
    "Star Harbor",
    "The Company",
    "The Danish Harbor",
    "What Harbors Want",
)
BEGINNING = (
    "{} opens in theaters on March 3, 2017.",
    "{} will be released in the United States on March 3, 2017, by Prism Pictures. It is a film.",
    "{} hits Netflix on March 3, 2017.",
    "{} is a 2017 American comedy film directed by Mira Olsen. It was released on March 3, 2017.",
)
"""Sentences that begin with the title, where any word has a capital."""
WITHIN = (
    "Catch Anna Berg in {}, in theaters March 3, 2017.",
    "Experience {} in theaters March 3, 2017.",
    "Prism Pictures has set {} for a theatrical release on March 3, 2017.",
    "Directed by Mira Olsen, {} arrives in cinemas on March 3, 2017.",
    "Anna Berg stars in {}, which opens in theaters on March 3, 2017.",
    "The film, titled {}, will be released on March 3, 2017.",
    "With {} opening in theaters on March 3, 2017, the studio is hopeful.",
    "Anna Berg and Tom Hale lead the cast of {}, which arrives in theaters on March 3, 2017.",
    "Released in theaters on March 3, 2017, {} was a success.",
)
"""Sentences that have it elsewhere."""


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("frame", BEGINNING + WITHIN)
def test_a_title_is_taken_whole(title: str, frame: str) -> None:
    """Wherever a title stands, and whatever words it is made of."""
    published = dates.parse("2016-11-22")
    proposals = read(frame.format(title), published=published).proposals
    assert {each.title for each in proposals} == {title}
