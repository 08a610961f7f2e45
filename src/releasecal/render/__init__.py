"""Writing releases out, each format in a module of its own.

For scripts: `records` makes the flat records, `delimited` (tsv, csv) and `json` write them. For people:
`upcoming` and `film` lay out a `layout`, which `table` draws on a terminal and `markdown` writes as text.
Only `table` imports rich. Nothing here prints: every function returns text.
"""
