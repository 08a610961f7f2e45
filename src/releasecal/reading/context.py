"""What stands before a sentence and tells about it.

The film that is spoken of, the headline, a heading's date, a year.
"""

import re
from datetime import date
from typing import NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.model import ReleaseType
from releasecal.reading import headlines, layouts
from releasecal.reading.edges import AT_START
from releasecal.reading.kinds import Told
from releasecal.reading.known_titles import KnownTitles, squeeze
from releasecal.reading.mention import Mention
from releasecal.reading.mentions import find_mentions
from releasecal.reading.sentences import Sentence
from releasecal.reading.subject import subject_of
from releasecal.reading.surroundings import is_other_thing
from releasecal.reading.titles import definitions, find_titles


class Named(NamedTuple):
    """A title with how sure it is, and whether it stands in the sentence itself."""

    text: str
    weight: float
    is_here: bool
    is_placed: bool = True
    """Whether it is marked as a title, or stands where the verb of a release wants one."""

    @property
    def is_guess(self) -> bool:
        """Whether a sentence's words in capitals are taken for a title, and little says so."""
        return self.is_here and (self.weight < TITLE_LIKE or not self.is_placed)


TITLE_LIKE = 1.3
"""What a title weighs that is more than a guess."""


class Context:
    """What is known when a sentence is read."""

    def __init__(
        self, text: str, headline: str | None, published: ReleaseDate | None, known: KnownTitles
    ) -> None:
        """Begin a text; the titles of its headline become known ones."""
        self.published = published
        # The headline too: a text often says "it", and only the line above it what "it" is.
        whole = f"{headline or ''}\n{text}"
        self.subject = subject_of(whole)
        self.known = known
        self.title: Named | None = None
        """The film that was spoken of last."""
        self.dated = 0
        """The sentences with dates so far."""
        self.year: tuple[date, bool] | None = None
        """The last date whose year was written, and whether it was of no release."""
        self.list_year: int | None = None
        """The year that a line gave to the rows of the list below it."""
        self.heading: tuple[Mention, Told | None] | None = None
        """The date that stands above a list."""
        self.old_date: tuple[ReleaseDate, tuple[Named, ...]] | None = None
        """A date that a film left, when the new one has not been told yet."""
        self.day_first: bool | None = None
        """How the text writes days in numbers, where that is plain."""
        self.heading_before: tuple[Mention, Told | None] | None = None
        """The heading that a date of the same kind ended."""
        self.above_is_next = False
        """Whether the sentence before was a title alone."""
        self.above: Named | None = None
        """The title that stood alone on a line last: that of the lines below it."""
        self.last_types: tuple[ReleaseType, ...] = ()
        """The release types of the date that was read last: what "follows" comes out so too."""
        self.is_withdrawn = False
        """Whether the sentence before took a film off the calendar."""
        self._passed: list[Sentence] = []
        self._paragraph = -1
        self.is_of_others = headlines.is_of_others(headline or "")
        """Whether the headline is of games, music or a series, and of no film."""
        self.told_above = headlines.home_of_headline(headline or "") or headlines.home_of_text(
            whole, is_news=published is not None
        )
        """The one way of watching at home that the headline tells, where it has no cinema."""
        self.speaks_of_home = headlines.speaks_of_home(whole)
        """Whether the text tells anywhere of streams, downloads or discs."""
        self._headline = f" {squeeze(headline or '')} "
        self._headline_titles = headlines.titles_in(headline or "", known)
        known.add([each.text for each in self._headline_titles if each.is_marked])
        self.stands_below_year(headline or "")

    @property
    def day_published(self) -> date | None:
        """The day of publication, or the first of the month or year that it is known to."""
        return self.published.earliest if self.published else None

    def pass_by(self, sentence: Sentence) -> None:
        """Remember a sentence that named no film of a date."""
        self._passed.append(sentence)
        del self._passed[:-_BACK]  # else a long text without films would be kept whole

    def stands_alone(self, text: str) -> None:
        """Remember a line that is a title, as of the lines below it."""
        title = layouts.title_of_line(text)
        self.above_is_next = title is not None
        if title:
            self.above = Named(title, _ABOVE, is_here=False)

    def stands_below_year(self, text: str) -> None:
        """Remember the year that a line gives to the list below it, if any."""
        if year := layouts.year_of_list(text):
            self.year, self.list_year = (date(year, *_MIDDLE), False), year

    def stands_below_headline(self) -> None:
        """Remember the headline as the title of the lines below it, where it is one alone."""
        if film := self.headline_film:
            self.above = film

    def begin_paragraph(self, sentence: Sentence) -> None:
        """Remember the title that the first sentence of a paragraph defines."""
        if sentence.paragraph == self._paragraph:
            return
        self._paragraph = sentence.paragraph
        for title in definitions(sentence.text):
            self.known.add([title.text])
            self.speaks_of(Named(title.text, title.weight, is_here=False))

    def speaks_of(self, named: Named) -> None:
        """Remember the film that is spoken of."""
        self.title = named
        self._passed.clear()

    def is_headline(self, text: str) -> bool:
        """Say whether a line is the headline again."""
        return self._headline.strip() != "" and squeeze(text) == self._headline.strip()

    def antecedent(self) -> Named | None:
        """Return the film that "it" means: the last one named, else the headline's."""
        fit: list[tuple[float, Named]] = []
        for age, sentence in enumerate(reversed(self._passed)):
            named = self._main_title(sentence)
            if named and (named.weight >= MARKED or not self._is_settled):
                fit.append((named.weight - age * _AGES, named))
        # The last sentences name the film that is meant; the longer ago, the plainer it must look.
        if fit:
            self.title = max(fit, key=lambda pair: pair[0])[1]
        self._passed.clear()
        if self.title:
            return self.title._replace(is_here=False)
        if self._headline_titles:
            best = max(self._headline_titles, key=lambda each: each.weight - each.start / 500)
            marked = [each for each in self._headline_titles if each.is_marked]
            # of several films in a headline any may be meant
            weight = best.weight if len(marked) < 2 else min(best.weight, _ONE_OF_SEVERAL)  # noqa: PLR2004
            return Named(best.text, weight, is_here=False)
        return None

    @property
    def _is_settled(self) -> bool:
        """Whether quotes, a definition or the headline have said which film this is about."""
        weights = [each.weight for each in (self.title, *self._headline_titles[:1]) if each]
        return any(weight >= MARKED for weight in weights)

    @property
    def headline_film(self) -> Named | None:
        """The film of a headline that is its title and no more, as of a page on one film."""
        for title in self._headline_titles[:1]:
            if title.weight >= headlines.WHOLE:
                return Named(title.text, _ABOVE, is_here=False)
        return None

    def bonus(self, title: str) -> float:
        """Return what it adds to a title that the headline names it too."""
        return _IN_HEADLINE if f" {squeeze(title)} " in self._headline else 0.0

    def title_that_begins(self, sentence: Sentence) -> str | None:
        """Return the title that a sentence begins with, right before its verb; None without one."""
        text = sentence.text
        dates = [(each.start, each.end) for each in find_mentions(text)]
        for each in find_titles(text, self.known, avoid=dates):
            is_first = each.start <= AT_START and _VERB_AT_ONCE.match(text, each.end) is not None
            # A single word may be anybody's name.
            if is_first and each.weight >= TITLE_LIKE:
                return each.text
        return None

    def _main_title(self, sentence: Sentence) -> Named | None:
        text = sentence.text
        if line := layouts.title_of_line(text):
            return Named(line, _LINE, is_here=False)
        dates = [(each.start, each.end) for each in find_mentions(text)]
        found = [
            (each.weight + self.bonus(each.text), each)
            for each in find_titles(text, self.known, avoid=dates)
            if not is_other_thing(each.text, text)
        ]
        fit = [pair for pair in found if pair[0] >= (0.9 if pair[1].start < _EARLY else 1.6)]
        if not fit:
            return None
        best = max(fit, key=lambda pair: pair[0] - pair[1].start / 100)[1]
        return Named(best.text, best.weight, is_here=False)


_VERB_AT_ONCE = re.compile(
    r"[”\"’'*_]*\s+(?:is|was|will|has|had|opened|received|stars|grossed|earned|won|premiered)\b"
    r"(?!\s+(?:been\s+)?(?:(?:her|his|their|the|one|not)\b|pushed|moved|delayed|postponed))"
)
"""What goes on from a film that the sentence before was of, and not from another beside it."""
_MIDDLE = (7, 1)
"""The month and day to which every other of that year is nearer than any of another."""
_ABOVE = 3.0
MARKED = 3.5
"""What a title weighs that is marked as one: by quotes, by the catalog, by a definition."""
_ONE_OF_SEVERAL = 3.0
_AGES = 0.6
"""What a title loses with each sentence that has gone by."""
_BACK = 6
"""Sentences back to which a title is looked for."""
_EARLY = 60
_IN_HEADLINE = 1.5
_LINE = 2.0
