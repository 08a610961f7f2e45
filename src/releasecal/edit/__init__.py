"""Changing the catalog without touching a line that was not meant to change.

`document` splices statements into the text of a catalog, `statement` changes the inside of one (the only
importer of tomlkit), `film` knows how films, releases and moves are written, `slugs` names them, and
`catalog_file` brings the result safely to the disk. `incoming` and `merge` bring in lists of films from
elsewhere.
"""
