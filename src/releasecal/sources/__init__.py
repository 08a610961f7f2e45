"""The databases that dates come from. The only importers of urllib3, in `client` and `connections`.

`tmdb` and `wikidata` are a source each, one file with its dates in another: they know the addresses
and read the answers with `answer`, and give `SourceFilm`s. `client` asks, with `pace` for its
manners. `token` finds the key to TMDb, `looks` remembers when a film was looked at. Nothing here
knows the catalog or writes to it.
"""
