"""The moves of a film joined to its releases.

A chain that does not join up is a problem in the catalog.
"""

from collections import defaultdict
from typing import Any, NamedTuple

from releasecal.dates import ReleaseDate
from releasecal.model import Move, Release, ReleaseKey, Status
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.tables import Reading


class PlacedRelease(NamedTuple):
    """A release and where it stands in the document."""

    path: KeyPath
    release: Release
    says_status: bool = False
    """Whether its status stands there, and is not taken from the film or from nothing."""


PlacedMove = tuple[KeyPath, dict[str, Any]]
"""Where a move stands, and its checked values with type, territory and id."""


def join_moves(
    reading: Reading, releases: list[PlacedRelease], moves: list[PlacedMove], *, is_whole: bool
) -> list[Release]:
    """Return the releases with their moves.

    Each `from` is the last `to`, the last `to` the release's date. The first move of a release may
    do without `from`: it is then the first announcement of that release. `is_whole` says that all
    releases of the film could be read, so that one that a move names and that is not there is
    missing.
    """
    chains: defaultdict[ReleaseKey, list[PlacedMove]] = defaultdict(list)
    for path, values in moves:
        key = ReleaseKey(values["type"], values["territory"], values["id"])
        chains[key].append((path, values))
    joined = []
    for placed in releases:
        # Taken out: what is left in the end moves a release that is not there.
        chain = chains.pop(placed.release.key, [])
        if not chain:
            joined.append(placed.release)
            continue
        _check_links(reading, chain)
        _check_end(reading, chain, placed)
        _check_announced(reading, chain)
        moves_of_release = tuple([_move(values) for _, values in chain])
        status = _last_status(reading, chain, placed)
        joined.append(placed.release._replace(moves=moves_of_release, status=status))
    for key, chain in chains.items() if is_whole else ():
        named = f" with the id {key.id}" if key.id else ""
        what = f"the film has no {key.type.value} release in {key.territory}{named} to move"
        instead = "add that release, or mend the move's type, territory and id"
        reading.wrong(chain[0][0], what, instead)
    return joined


def _check_links(reading: Reading, chain: list[PlacedMove]) -> None:
    # One mistake a move is told: the last case would follow from the ones before it.
    previous: ReleaseDate | None = None
    for path, values in chain:
        start: ReleaseDate | None = values.get("from")
        to: ReleaseDate | None = values.get("to")
        if previous is not None and start is None and to is not None:
            instead = f"write from = {previous.toml}, where the move above ended"
            reading.wrong((*path, "from"), "from is missing", instead)
        elif previous is not None and start is not None and start != previous:
            what = (
                f"this starts from {start.notation},"
                f" but the move above ended at {previous.notation}"
            )
            instead = f"write from = {previous.toml}, or mend the move above"
            reading.wrong((*path, "from"), what, instead)
        elif start is not None and start == to:
            what = f"this moves {start.notation} to the same date"
            instead = "leave to out" if "status" in values else "leave the move out"
            reading.wrong((*path, "to"), what, instead)
        # A move of the status alone leaves the chain of dates where it was.
        previous = to or previous


def _check_end(reading: Reading, chain: list[PlacedMove], placed: PlacedRelease) -> None:
    """Hold the last date of the moves against the release's own."""
    ends = [(path, values["to"]) for path, values in chain if "to" in values]
    if ends and ends[-1][1] != placed.release.date:
        path, to = ends[-1]
        named = placed.path[-1] if isinstance(placed.path[-1], str) else "the release"
        what = f"the last move is to {to.notation}, but {named} is {placed.release.date.notation}"
        reading.wrong((*path, "to"), what, "make the two the same")


def _last_status(reading: Reading, chain: list[PlacedMove], placed: PlacedRelease) -> Status:
    """Return the last status among the moves, which is the release's, or else its own."""
    said: list[Status] = [values["status"] for _, values in chain if "status" in values]
    if not said:
        return placed.release.status
    if placed.says_status and placed.release.status is not said[-1]:
        own = placed.release.status.value
        what = f"the last move makes it {said[-1].value}, but the status is {own}"
        reading.wrong(
            (*placed.path, "status"), what, "make the two the same, or leave this one out"
        )
    return said[-1]


def _check_announced(reading: Reading, chain: list[PlacedMove]) -> None:
    """Warn of a move that was announced before the one above it."""
    before: ReleaseDate | None = None
    for path, values in chain:
        announced: ReleaseDate | None = values.get("announced")
        if announced is not None and before is not None and announced.is_before(before):
            what = f"announced {announced.words}, before the move above it ({before.words})"
            reading.warn((*path, "announced"), what, "put the moves in order, the oldest first")
        before = announced or before


def _move(values: dict[str, Any]) -> Move:
    # A cancellation may say `from` too, for whoever reads it; it moves no date.
    return Move(
        start=values.get("from") if "to" in values else None,
        to=values.get("to"),
        status=values.get("status"),
        announced=values.get("announced"),
        source=values.get("source"),
        reason=values.get("reason"),
    )
