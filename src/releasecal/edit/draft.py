"""The catalog while a command changes it: what it said, and its text as it becomes.

Films are opened, added and removed; several may be open at once, each with lines of its own. What
makes sense is not decided here: whoever keeps the draft reads it as any catalog before it counts.
"""

from pathlib import Path

from releasecal import catalog
from releasecal.edit.film import FilmText, film_ranges
from releasecal.edit.line_diff import diff
from releasecal.edit.new_film import NewFilm
from releasecal.edit.toml_text import TextRange, TomlText
from releasecal.errors import Problem
from releasecal.model import Catalog, Film


class Draft:
    """The text of a catalog under change."""

    def __init__(self, path: Path, text: str, said: Catalog) -> None:
        """Take the text of the catalog at `path`, and what it says."""
        self.path = path
        self.catalog = said
        self.before = text
        self.slugs: set[str] = set()
        """The films that were meant to change; any other change is damage."""
        self.warnings: list[Problem] = []
        """What is allowed and probably not meant in what it became, and was not so before."""
        self._text = text
        self._ranges: dict[str, TextRange | None] | None = None
        self._open: list[FilmText] = []
        self._new: list[NewFilm] = []

    @property
    def text(self) -> str:
        """The text as it is now, with all that was done so far."""
        self._close_films()
        return self._text

    @property
    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        return diff(self.path, self.before, self.text)

    def film(self, slug: str) -> FilmText:
        """Open a film of the catalog; what is done to it is part of the draft.

        A film whose lines stand apart is opened over the whole text, so only alone: it, and all
        that were opened before, may not be changed any more once another one is opened.
        """
        self.slugs.add(slug)
        text_range = self._film_ranges().get(slug)
        if text_range is None or (self._open and self._open[-1].is_whole_text):
            self._close_films()
            # The text may have grown, so that what was known of places does not hold.
            text_range = self._film_ranges().get(slug)
        film = FilmText(TomlText(self._text), slug, self.catalog.territory, text_range)
        self._open.append(film)
        return film

    def is_in_one_piece(self, slug: str) -> bool:
        """Say whether the lines of a film stand together, so that others may be open beside it."""
        return self._film_ranges().get(slug) is not None

    def add(self, film: Film) -> NewFilm:
        """Add a film at the end; return it as text."""
        self.slugs.add(film.slug)
        new = NewFilm(film, self.catalog.territory)
        self._new.append(new)
        return new

    def remove(self, slug: str) -> None:
        """Take a film out."""
        self.slugs.add(slug)
        # Over the whole text, since a film's lines may stand apart.
        document = TomlText(self.text)
        document.remove(("film", slug))
        self._replace(document.text)

    def settle(self) -> None:
        """Take what was done so far as what the catalog says.

        For what goes on to decide by the films: `catalog` is else what the file said at first.
        """
        self.catalog = catalog.read(self.text).catalog

    def _film_ranges(self) -> dict[str, TextRange | None]:
        if self._ranges is None:
            self._ranges = film_ranges(TomlText(self._text))
        return self._ranges

    def _close_films(self) -> None:
        """Put the open films back, and the new ones behind all others."""
        parts, at = [], 0
        # In the order of the text; their ranges are those that it had when they were opened.
        for film in sorted(self._open, key=lambda each: each.text_range):
            start, end = film.text_range
            parts += [self._text[at:start], film.document.text]
            at = end
        text = "".join([*parts, self._text[at:]])
        if self._new:
            text = _with_new_films(text, self._new)
        self._open, self._new = [], []
        if text != self._text:
            self._replace(text)

    def _replace(self, text: str) -> None:
        self._text, self._ranges = text, None


def _with_new_films(text: str, films: list[NewFilm]) -> str:
    document = TomlText(text)
    # All films in one inline table: lines behind it would be a second table of that name.
    if document.is_value(("film",)):
        new = {each.film.slug: each.inline for each in films}
        if not document.add_to_inline_table(("film",), new):
            for each in films:
                each.add_to(document)
    else:
        document.add_at_end("\n".join(each.text for each in films))
    return document.text
