"""A date of a sentence on its way to being a proposal."""

from dataclasses import dataclass, field

from releasecal.dates import ReleaseDate
from releasecal.reading.clauses import Clause
from releasecal.reading.context import Named
from releasecal.reading.kinds import Told
from releasecal.reading.roles import Role


@dataclass
class Dated:
    """One date with what was found out about it."""

    clause: Clause
    role: Role
    told: Told | None
    """What its clause tells; None when nothing says that anything opens."""
    when: ReleaseDate | None = None
    """None as long as its year is not known."""
    year_from: str = ""
    titles: list[Named] = field(default_factory=list)
    moved_from: ReleaseDate | None = None
    is_inherited: bool = False
    """Whether the release type is that of the date before."""
    is_row: bool = False
    """Whether it stands in a row of a list, with its title."""
