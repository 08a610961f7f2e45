"""What a look at a source brought: as sentences, one a line, and as records for scripts."""

import shlex
from typing import Any, NamedTuple

from releasecal.lookup import Hint
from releasecal.model import SOURCES, Film, Move
from releasecal.reconcile import Change, News
from releasecal.render.moves import move_sentence
from releasecal.text import plain


class FilmNews(NamedTuple):
    """One thing to tell, with its film and the source that it comes from."""

    film: Film
    source: str
    """As the catalog writes it."""
    words: str
    """As people write it."""
    news: News


KEYS = (
    "film", "title", "change", "type", "territory", "id", "from", "to", "source", "reason", "text",
)  # fmt: skip
"""Every key of a record, in order; tsv has them all as columns."""


def record(told: FilmNews, hint: Hint) -> dict[str, Any]:
    """Return the record of one thing to tell: every key always, None for nothing and for TBA."""
    film, source, _, news = told
    release = news.release
    return {
        "film": film.slug,
        "title": film.title,
        "change": news.change.value,
        "type": release.type.value if release else None,
        "territory": release.territory if release else None,
        "id": release.id if release else None,
        "from": news.old.text if news.old else None,
        "to": news.new.text if news.new else None,
        "source": source,
        "reason": news.why or None,
        "text": line(told, hint),
    }


def line(told: FilmNews, hint: Hint) -> str:
    """Return one thing to tell as a line that is safe to show."""
    return plain(f"{told.film.title}: {_sentence(told, hint)}")


def _sentence(told: FilmNews, hint: Hint) -> str:
    news, words = told.news, told.words
    release, new = news.release, news.new
    slug = shlex.quote(plain(told.film.slug))
    if release is None:
        verb = "filled in:" if news.change is Change.FILLED else "skipped:"
        return f"{verb} {news.why}"
    # Nothing is written yet: only when that lasts is the date TBA, which is news of its own.
    if new is None:
        return (
            f"{words} does not say {release.words} ({release.date.words}) any more;"
            " it stays, unless that lasts"
        )
    match news.change:
        case Change.MOVED:
            return move_sentence(release, Move(start=news.old, to=new))
        case Change.KEPT:
            takes = hint(f"move {slug} {_options(told)} --to {new.notation}")
            return (
                f"{release.words} stays at {release.date.words}, which is yours;"
                f" {words} says {new.words}; {takes} takes that"
            )
        case Change.DOUBTFUL:
            was = f" instead of {news.old.words}" if news.old else ""
            takes = hint(f"sync {slug}{_from(told)} --take")
            return f"not taken: {release.words} {new.words}{was}, for {news.why}; {takes} takes it"
    return f"{release.words} added: {new.words}"


def _from(told: FilmNews) -> str:
    # The first is the one that `sync` asks by itself.
    return "" if told.source == SOURCES[0] else f" --from {told.source}"


def _options(told: FilmNews) -> str:
    """Return the options that name the release."""
    release = told.news.release
    if release is None:
        return ""
    # With the territory in any case: nothing here knows which one is the catalog's own.
    named = ["--type", release.type.value, "--territory", release.territory]
    return shlex.join([*named, "--id", plain(release.id)] if release.id else named)
