"""Changing the catalog without touching a line that was not meant to change.

`toml_text` splices statements into the text of a catalog, `statement` changes the inside of one
(the only importer of tomlkit), `film` and `new_film` know how films, releases and moves are written
with `toml_values`, `slugs` names them, and `catalog_file` brings the result safely to the disk,
with `lock`. `merge` brings in lists from elsewhere, whose films `matching` finds. `editor` runs the
user's own.
"""
