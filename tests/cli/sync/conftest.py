"""What the tests of `sync` share: a catalog, and a server that knows its films."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.source_server import SourceServer

CATALOG = """\
territory = "US"

[film.la-la-land]                    # the one I wait for
title = "La La Land"
ids = { tmdb = 1 }                   # by hand
wide = 2016-12-16                    # keep this comment
synced.tmdb.wide.US = 2016-12-16

[film.lion]
title = "Lion"
ids.tmdb = 2
wide = 2017-01-06
"""

Write = Callable[[str], Path]


@pytest.fixture
def catalog(write_catalog: Write, server: SourceServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    server.film(1, "La La Land", US=[(3, "2016-12-25")])
    server.film(2, "Lion", US=[(3, "2017-01-06")])
    path = write_catalog(CATALOG)
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    monkeypatch.setenv("RELEASECAL_TODAY", "2016-11-22")
    return path
