"""The moves of a film joined to its releases. A chain that does not join up is a problem in the catalog."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.model import Move, Release, ReleaseKey
from releasecal.tomlfile.statements import KeyPath
from releasecal.tomlfile.tables import Reading

PlacedRelease = tuple[KeyPath, Release]
"""A release and where it stands in the document."""

PlacedMove = tuple[KeyPath, dict[str, Any]]
"""Where a move stands, and its checked values with type, territory and id."""


def join_moves(
    reading: Reading, releases: list[PlacedRelease], moves: list[PlacedMove], *, is_whole: bool
) -> list[Release]:
    """Return the releases with their moves. Each `from` is the last `to`, the last `to` the release's date.

    The first move of a release may do without `from`: it is then the first announcement of that
    release. `is_whole` says that all releases of the film could be read, so that one that a move
    names and that is not there is missing.
    """
    chains: defaultdict[ReleaseKey, list[PlacedMove]] = defaultdict(list)
    for path, values in moves:
        key = ReleaseKey(values["type"], values["territory"], values["id"])
        chains[key].append((path, values))
    joined = []
    for place, release in releases:
        chain = chains.pop(release.key, [])
        joined.append(replace(release, moves=tuple([_move(values) for _, values in chain])))
        if chain:
            _check_links(reading, chain)
            _check_end(reading, chain, place, release)
    for key, chain in chains.items() if is_whole else ():
        named = f" with the id {key.id}" if key.id else ""
        what = f"the film has no {key.type.value} release in {key.territory}{named} to move"
        instead = "add that release, or mend the move's type, territory and id"
        reading.wrong(chain[0][0], what, instead)
    return joined


def _check_links(reading: Reading, chain: list[PlacedMove]) -> None:
    previous: ReleaseDate | None = None
    for path, values in chain:
        start: ReleaseDate | None = values.get("from")
        if previous is not None and start is None:
            instead = f"write from = {previous.toml}, where the move above ended"
            reading.wrong((*path, "from"), "from is missing", instead)
        elif previous is not None and start is not None and start != previous:
            what = (
                f"this starts from {start.notation},"
                f" but the move above ended at {previous.notation}"
            )
            instead = f"write from = {previous.toml}, or mend the move above"
            reading.wrong((*path, "from"), what, instead)
        elif start is not None and start == values["to"]:
            what = f"this moves {start.notation} to the same date"
            reading.wrong((*path, "to"), what, "leave the move out")
        previous = values["to"]


def _check_end(reading: Reading, chain: list[PlacedMove], place: KeyPath, release: Release) -> None:
    path, values = chain[-1]
    if values["to"] != release.date:
        named = place[-1] if isinstance(place[-1], str) else "the release"
        what = (
            f"the last move is to {values['to'].notation}, but {named} is {release.date.notation}"
        )
        reading.wrong((*path, "to"), what, "make the two the same")


def _move(values: dict[str, Any]) -> Move:
    return Move(
        start=values.get("from"),
        to=values["to"],
        announced=values.get("announced"),
        source=values.get("source"),
        reason=values.get("reason"),
    )
