"""Reading lists of films from elsewhere.

`csv_file` and `ics_file` make rows of them, `row` says what a row is. Nothing here knows the
catalog; a row that cannot be used is a problem with its line, as in the catalog itself.
"""
