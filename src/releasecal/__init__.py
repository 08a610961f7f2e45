"""releasecal: limited and wide release dates of films, counted down to and kept as they move.

The modules, from the bottom up: `errors`, `files` and `text` are leaves; `dates` knows release
dates, `date_style` how they are written for people; `model` the films, `source` what a database
says of them; `query`, `month`, `runs`, `moves`, `countdown`, `lookup`, `reconcile` and `reminders`
the rules; `tomlfile` and `catalog` read the catalog; `ledger` keeps what was sent; `render` writes
it all out, as tables, pictures and a page; `incoming` reads lists from elsewhere, `reading`
announcements; `edit` changes the catalog, `sources` asks the databases, `index` keeps a large
catalog so that little of it need be read, `memo` what was answered, and `publish` brings calendars
up to date; `cli` is the command line. An import points down this list, never up.
"""

from releasecal._version import __version__

__all__ = ["__version__"]
