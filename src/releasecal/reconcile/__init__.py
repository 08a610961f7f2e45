"""The three-way merge of what a source says into what the catalog says.

Pure: values and a day in, values out. `pairs` finds which entry of the source is which release,
`doubts` knows the changes that are mistakes more often than news, `three_way` decides what becomes
of each, in `values`. Nothing here reads or writes a file, or asks anybody.
"""

from releasecal.reconcile.three_way import day_announced, reconcile
from releasecal.reconcile.values import Change, Memory, News, Outcome, Scope

__all__ = ["Change", "Memory", "News", "Outcome", "Scope", "day_announced", "reconcile"]
