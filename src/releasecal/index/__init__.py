"""The index: a copy of a catalog's films, arranged so that a run reads those that matter and no others.

It is one SQLite file in the cache folder for each catalog, and hands back a smaller `Catalog`; the rules stay where
they are. It is thrown away and made again whenever in doubt: nothing is only there. `store` keeps numbered,
checksummed rows and alone imports sqlite3, `trust` says whether an index is still that of a file, `pieces` takes a
catalog's text apart, `body` writes a film, `tally` gathers what is known beside the films, `builder` makes
an index, `reading` answers from one.
"""

from releasecal.index.opening import SMALLEST, clear, discard, open_index
from releasecal.index.reading import Index
from releasecal.index.store import DoubtError
from releasecal.index.widening import look_around

__all__ = ["SMALLEST", "DoubtError", "Index", "clear", "discard", "look_around", "open_index"]
