"""Adding films as TMDb says them, the same for `add --tmdb` and `import tmdb`."""

import shlex
from collections.abc import Container
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from releasecal.cli import output
from releasecal.cli.session import Session
from releasecal.edit import slugs
from releasecal.edit.from_source import new_film
from releasecal.errors import ReleasecalError
from releasecal.model import Catalog, Film
from releasecal.reconcile import Change, Memory, Scope, reconcile
from releasecal.render import news as render
from releasecal.render.news import FilmNews
from releasecal.source import Source, SourceFilm
from releasecal.text import plain

if TYPE_CHECKING:
    from pathlib import Path

    from releasecal.sources.looks import Look


@dataclass
class Adding:
    """The films of one command, as they come to be in the catalog."""

    session: Session
    source: Source
    territories: frozenset[str] | None = None
    """Whose dates are added; None for those that are shown."""
    told: list[FilmNews] = field(default_factory=list)
    looks: "dict[str, Look]" = field(default_factory=dict)

    def film(self, said: SourceFilm, catalog: Catalog, slug: str | None = None) -> Film:
        """Return the film that is to be added; `slug` instead of one made of its title."""
        from releasecal.sources.looks import Look

        today = self.session.today
        # The catalog is as it was before this command, which may have added some already.
        taken: Container[str] = {*(film.slug for film in catalog.films), *self.looks}
        name = slug or slugs.free(slugs.from_title(said.title), taken)
        shown = self.session.config.territories or (catalog.territory,)
        scope = Scope(territories=self.territories or frozenset(shown))
        # As if a film without any date were looked at: it gets what `sync` would give it.
        blank = Film(slug=name, title=said.title)
        outcome = reconcile(blank, said, Memory(), scope, today)
        film = new_film(name, said, outcome)
        self.looks[name] = Look(self.session.now, outcome.memory(today))
        for news in outcome.news:
            # What is added stands in the entry, which is printed.
            if news.change is not Change.ADDED:
                self.told.append(FilmNews(film, self.source.name, self.source.words, news))
        return film

    def refuse_known(self, said: SourceFilm, catalog: Catalog) -> None:
        """Raise `ReleasecalError` when a film with one of these identifiers is in the catalog."""
        for film in catalog.films:
            if set(film.ids.items()) & set(said.ids.items()):
                slug = plain(film.slug)
                looks = self.session.hint(f"sync {shlex.quote(slug)}")
                raise ReleasecalError(
                    f"{plain(film.title)} is in the catalog already ({slug}); {looks} looks at it"
                )

    def finish(self, catalog: "Path") -> None:
        """Tell what was not added, and remember that the films were looked at."""
        from releasecal.sources.looks import Looks

        for each in self.told:
            output.remark(render.line(each, self.session.hint))
        Looks(catalog, self.source.name).remember(self.looks)
