"""The index: the films of a catalog, arranged so that a run reads those that matter.

It is one SQLite file in the cache folder for each catalog, and hands back a smaller `Catalog`; the
rules stay where they are. It is thrown away and made again whenever in doubt: nothing is only
there.

`parts` is what commands ask: it falls back to the whole catalog where there is no index. `place`
says where the index of a catalog is, `opening` opens it or has it made, `trust` says whether it
is still that of the file, `making` and `builder` make it anew, `pieces` takes the text apart so
that only what changed is read, `reading` answers from an index, `widening` looks further and
further. `store` keeps numbered, checksummed rows and alone imports sqlite3; `rows`, `packing` and
`body` say what is in them, `tally` gathers it. Nothing is imported here, since most runs need a
part of this only.
"""
