"""Reading the catalog: from a TOML file to a `Catalog`, or all of its problems at once.

`film` reads one film with its releases and moves, `moves` joins the moves to the releases that
they belong to, `synced` reads what a source last said. Nothing here writes; nothing here knows the
clock.
"""

from releasecal.catalog.reader import LARGEST, CatalogReading, load, read

__all__ = ["LARGEST", "CatalogReading", "load", "read"]
