"""The index: the films of a catalog, arranged so that a run reads those that matter.

It is one SQLite file in the cache folder for each catalog, and hands back a smaller `Catalog`; the
rules stay where they are. It is thrown away and made again whenever in doubt: nothing is only
there.

`films` is what commands ask: it falls back to the whole catalog where there is no index. `file`
opens the index of a catalog or has it made, `paths` says where it is, `trust` whether it is still
that of the catalog. `answers` answers from an index, `near_window` looks further and further.
`build` makes it anew: `film_texts` takes the text apart, and `changed_films` says which of them are
read. `store` keeps numbered, checksummed rows and alone imports sqlite3; `rows`, `packing` and
`film_bytes` say what is in them, `tally` gathers it. Nothing is imported here, since most runs need
a part of this only.
"""
