"""Writing releases out, each format in a module of its own.

For scripts: `records` makes the flat records, `delimited` (tsv, csv) and `json` write them. For
people: `upcoming` and `film` lay out a `layout`, which `table` draws on a terminal and `markdown`
writes as text. `months` and `runs` of a catalog are pictures: `month_grid` and `timeline` draw them
in cells with the `signs` of release types, `agenda` tells them in rows, `picture` brings them to a
terminal, `svg` into an SVG, and `page` is one web page of it all. `terminal` knows its width and
colours. Only `console`, `paragraphs` and `svg` import rich, only `page` jinja2. Nothing here
prints: every function returns text.
"""
