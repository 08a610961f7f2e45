"""The layouts of lists of releases: the rows, and lines about what is not among them.

Each such line says how to see the rest.
"""

from collections import Counter
from collections.abc import Sequence

from releasecal import countdown
from releasecal.countdown import quantity
from releasecal.model import Listing
from releasecal.moves import Change
from releasecal.query import COUNTED_TO, Upcoming, Window
from releasecal.render.layout import Cell, Layout
from releasecal.render.listings import listing_grids, top_lines
from releasecal.render.view import View

_WINDOW_OPTIONS = ("--within", "--to")
# A line that names a command is read by people, who would want no tsv and no limit of it.
_FORMAT_OPTIONS = ("--format", "-f", "--limit", "-n")
_FILTER_OPTIONS = ("--type", "-t", "--tag", "--distributor", "--status", "--search")
_MOST_NAMED = 4
"""So many territories are named by their codes; the rest is counted."""


def upcoming_layout(
    found: Upcoming,
    elsewhere: Sequence[Listing],
    bare: int,
    window: Window,
    view: View,
    limit: int | None,
) -> Layout:
    """Return the releases of a window with what lies beyond it; or what to try when it is empty.

    `elsewhere` are those that only their territory leaves out, and so many films are `bare` of
    releases.
    """
    notes = [
        *beyond_the_limit(found.listings, limit, view),
        *_hidden(found.cancelled, view),
        *other_territories(elsewhere, view),
        *_beyond(found, window, view),
        *_without_release(bare, view),
    ]
    shown = found.listings[:limit]
    if shown:
        return Layout(top_lines(shown, view), listing_grids(found.listings, view, limit), notes)
    lines = [f"Nothing opens {_days_of(window, view)}."]
    if found.last:
        film, release = found.last
        ago = countdown.words(release.date, view.today)
        what = f"{release.type.value}, {release.territory}"
        lines.append(
            f"The last one was {film.title} ({what}): {view.style.full_words(release.date)}, {ago}."
        )
    whole = view.again(instead="list", without=(*_WINDOW_OPTIONS, "--from", *_FORMAT_OPTIONS))
    lines += notes or ([f"{whole} shows the past too."] if found.last else fewer_filters(view))
    return Layout([*top_lines((), view), *map(Cell, lines)])


def list_layout(
    found: Sequence[Listing], elsewhere: Sequence[Listing], bare: int, view: View, limit: int | None
) -> Layout:
    """Return all listings; `elsewhere` and `bare` as in `upcoming_layout`."""
    notes = [
        *beyond_the_limit(found, limit, view),
        *other_territories(elsewhere, view),
        *_without_release(bare, view),
    ]
    if not found:
        lines = ["No release matches.", *(notes or fewer_filters(view))]
        return Layout([*top_lines((), view), *map(Cell, lines)])
    films = quantity(len({listing.film.slug for listing in found}), "film")
    shown = found[:limit]
    return Layout(
        top_lines(shown, view),
        listing_grids(found, view, limit),
        [f"{quantity(len(found), 'release')} of {films}.", *notes],
    )


def next_layout(
    found: Sequence[Listing],
    elsewhere: Sequence[Listing],
    more: int,
    bare: int,
    window: Window,
    view: View,
) -> Layout:
    """Return what opens next in a window, which mostly has no end.

    `more` follow it; `elsewhere` and `bare` are as in `upcoming_layout`.
    """
    # `next` itself would show the soonest of them alone.
    ahead = () if view.says("--from") else ("--from", view.today.isoformat())
    notes = [
        *other_territories(elsewhere, view, more=ahead, instead="list"),
        *_without_release(bare, view),
    ]
    if not found:
        nothing = f"Nothing {opens_ahead(window, view)}."
        return Layout([*top_lines((), view), Cell(nothing), *map(Cell, notes)])
    if more:
        whole = view.again(*ahead, instead="list", without=_FORMAT_OPTIONS)
        notes = [f"{quantity(more, 'release')} after that: {whole}.", *notes]
    return Layout(top_lines(found, view), listing_grids(found, view), notes)


def opens_ahead(window: Window, view: View) -> str:
    """Return what is denied of what was not found: lies ahead; with a window, opens from a day."""
    return "lies ahead" if window == Window(view.today) else f"opens {_days_of(window, view)}"


def fewer_filters(view: View) -> list[str]:
    """Say that fewer filters find more, where there are any."""
    filters = (*_FILTER_OPTIONS, "--from", *_WINDOW_OPTIONS)
    return ["Fewer filters find more."] if view.says(*filters) else []


def beyond_the_limit(found: Sequence[object], limit: int | None, view: View) -> list[str]:
    """Say how many rows the limit leaves out."""
    # Each line names the command that shows the rest, with what was typed: it can be pasted.
    if limit is None or len(found) <= limit:
        return []
    return [f"The first {limit:,} of {len(found):,}: {_again(view, '--limit', str(len(found)))}."]


def other_territories(
    elsewhere: Sequence[Listing | Change],
    view: View,
    noun: str = "release",
    *,
    more: Sequence[str] = (),
    instead: str = "",
) -> list[str]:
    """Say in one line what the territory leaves out, and the command that shows it.

    The command is `instead`, with `more` options.
    """
    if not elsewhere:
        return []
    # The territory with most of them first: it is the likeliest to be meant.
    codes = [
        code for code, _ in Counter(each.release.territory for each in elsewhere).most_common()
    ]
    named = ", ".join(codes[:_MOST_NAMED])
    others = f" and {len(codes) - _MOST_NAMED} more" if len(codes) > _MOST_NAMED else ""
    places = "other territories" if len(codes) > 1 else "another territory"
    left_out = quantity(len(elsewhere), noun)
    everywhere = view.again(
        *more, "--territory", "all", instead=instead, without=("--territory", *_FORMAT_OPTIONS)
    )
    return [f"{left_out} in {places} ({named}{others}): {everywhere}."]


def _without_release(bare: int, view: View) -> list[str]:
    """Say how many films have no release that could be listed, and how to see them."""
    if not bare:
        return []
    windowed = (*_WINDOW_OPTIONS, "--from", "--territory", "--by", *_FORMAT_OPTIONS)
    films = view.again("--films", instead="list", without=windowed)
    return [f"{quantity(bare, 'film')} without a release: {films}."]


def _hidden(cancelled: int, view: View) -> list[str]:
    if not cancelled:
        return []
    noun = quantity(cancelled, "cancelled release")
    return [f"{noun} not shown: {_again(view, '--status', 'cancelled')}."]


def _beyond(found: Upcoming, window: Window, view: View) -> list[str]:
    lines = []
    if found.later and found.furthest and window.end:
        end = view.style.day_words(window.end)
        wider = view.again(
            "--to", found.furthest.isoformat(), without=(*_WINDOW_OPTIONS, *_FORMAT_OPTIONS)
        )
        # No further, since in a catalog of a million films to count them all would be most of it.
        more = found.later > COUNTED_TO
        number = f"more than {COUNTED_TO:,} releases" if more else quantity(found.later, "release")
        lines.append(f"{number[:1].upper()}{number[1:]} after {end}: {wider}.")
    if found.undated:
        everything = view.again(
            instead="list", without=(*_WINDOW_OPTIONS, "--from", *_FORMAT_OPTIONS)
        )
        more = found.undated > COUNTED_TO
        number = f"More than {COUNTED_TO:,}" if more else f"{found.undated:,}"
        lines.append(f"{number} without a date: {everything}.")
    return lines


def _again(view: View, *more: str) -> str:
    return view.again(*more, without=_FORMAT_OPTIONS)


def _days_of(window: Window, view: View) -> str:
    start = f"from {view.style.day_words(window.start)}" if window.start else ""
    end = f"to {view.style.day_words(window.end)}" if window.end else ""
    return f"{start} {end}".strip() or "at all"
