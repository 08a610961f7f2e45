"""releasecal: limited and wide release dates of films, counted down to and kept as they move.

The modules, from the bottom up; an import points down this list, never up.

Leaves: `errors`, `text`, `territories`; `files`, `folders`, `shared_folders` and `atomic` read and
write files, with `new_files`, `file_attributes` and `file_locks`; `leftovers` takes away what
killed runs left, `interrupts` lets signals end what Python cannot; `secret` asks the user's own
command for one, `memo` keeps what was answered.
Values: `dates` knows release dates and `spans` spans of days; `date_style` writes dates for people
and `date_forms` reads how people write them; `model` holds the films, `source` what a database
says.
Rules: `human_dates`, `lookup` with `spelling`, `query`, `runs`, `month`, `moves`, `countdown`,
`occurrences`, `reminders` and `reconcile`.
Edges: `locations` says where files are, `config` what the user configured, `publications` what is
published; `tomlfile` and `catalog` read the catalog, `index` keeps a large one so that little of it
need be read; `ledger` keeps what was sent, `delivery` sends it; `render` writes it all out, as
tables, pictures and a page, `ical` as events.
From elsewhere: `incoming` reads lists, `reading` announcements, `sources` asks databases.
Changes: `edit` changes the catalog, `publish` brings calendars up to date.
`cli` is the command line.
"""

from releasecal._version import __version__

__all__ = ["__version__"]
