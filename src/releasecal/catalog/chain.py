"""The moves of a film joined to its releases. A chain that does not join up is a problem in the catalog."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from releasecal.dates import ReleaseDate
from releasecal.model import Move, Release
from releasecal.tomlfile.keys import KeyPath
from releasecal.tomlfile.tables import Reading

PlacedRelease = tuple[KeyPath, Release]
"""A release and where it stands in the document."""

PlacedMove = tuple[KeyPath, dict[str, Any]]
"""Where a move stands, and its checked values with type, territory and id."""


def join_moves(
    reading: Reading, releases: list[PlacedRelease], moves: list[PlacedMove]
) -> list[Release]:
    """Return the releases with their moves. Each `from` is the last `to`, the last `to` the release's date.

    The first move of a release may do without `from`: it is then the first announcement of that release.
    """
    if not moves:
        return [release for _, release in releases]
    chains: defaultdict[Any, list[PlacedMove]] = defaultdict(list)
    for path, values in moves:
        chains[values["type"], values["territory"], values["id"]].append((path, values))
    joined = []
    for place, release in releases:
        chain = chains.pop(release.key, [])
        joined.append(replace(release, moves=tuple([_move(values) for _, values in chain])))
        _check_links(reading, chain)
        if chain and chain[-1][1]["to"] != release.date:
            named = place[-1] if isinstance(place[-1], str) else "the release"
            what = f"the last move is to {_shown(chain[-1][1]['to'])}, but {named} is {_shown(release.date)}"
            reading.wrong((*chain[-1][0], "to"), what, "make the two the same")
    for chain in chains.values():
        path, values = chain[0]
        named = f" with the id {values['id']}" if values["id"] else ""
        what = f"the film has no {values['type'].value} release in {values['territory']}{named} to move"
        reading.wrong(path, what, "add that release, or mend the move's type, territory and id")
    return joined


def _check_links(reading: Reading, chain: list[PlacedMove]) -> None:
    previous: ReleaseDate | None = None
    for path, values in chain:
        start: ReleaseDate | None = values.get("from")
        if previous is not None and start is None:
            reading.wrong(
                (*path, "from"),
                "from is missing",
                f"write from = {_written(previous)}, where the move above ended",
            )
        elif previous is not None and start is not None and start != previous:
            what = (
                f"this starts from {_shown(start)}, but the move above ended at {_shown(previous)}"
            )
            reading.wrong(
                (*path, "from"), what, f"write from = {_written(previous)}, or mend the move above"
            )
        elif start == values["to"]:
            reading.wrong(
                (*path, "to"), f"this moves {_shown(start)} to the same date", "leave the move out"
            )
        previous = values["to"]


def _move(values: dict[str, Any]) -> Move:
    return Move(
        start=values.get("from"),
        to=values["to"],
        announced=values.get("announced"),
        source=values.get("source"),
        reason=values.get("reason"),
    )


def _shown(when: ReleaseDate | None) -> str:
    return (when and when.text) or "TBA"


def _written(when: ReleaseDate) -> str:
    """Return the date as the catalog writes it, with quotes where TOML wants them."""
    return _shown(when) if when.day else f'"{_shown(when)}"'
