"""releasecal: limited and wide release dates of films, counted down to and kept as they move.

The modules, from the bottom up: `errors`, `files` and `text` are leaves; `dates` knows release dates,
`date_style` how they are written for people; `model` the films; `query`, `month`, `runs`, `moves`,
`countdown`, `lookup` and `reminders` the rules; `tomlfile` and `catalog` read the catalog; `ledger`
keeps what was sent; `render` writes it all out, as tables, pictures and a page; `index` keeps a large
catalog so that little of it need be read, and `memo` what was answered; `publish` brings calendars up
to date; `cli` is the command line. An import points down this list, never up.
"""

from releasecal._version import __version__

__all__ = ["__version__"]
