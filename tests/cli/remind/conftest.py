"""What the tests of `remind` share: a catalog, its ledger, and a script to run."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Releasecal, Result

CATALOG = """
[film.la-la-land]
title = "La La Land"
url = "https://example.org/la-la-land"
limited = 2016-12-09
wide = 2016-12-25

[film.moana]
title = "Mo\\u001b[31mana \\u00e9"
wide = 2016-11-23

[[film.moana.release]]
type = "limited"
territory = "GB"
date = 2016-12-02
"""

LIMITED = (
    "La La Land opens in limited release in 7 days, on Fri 9 Dec 2016 (US)."
    " https://example.org/la-la-land"
)


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


@pytest.fixture
def remind(releasecal: Releasecal, catalog: Path) -> Callable[..., Result]:
    """Run `remind` with the catalog on a day."""

    def run(today: str, *arguments: object) -> Result:
        return releasecal("remind", "--catalog", catalog, "--today", today, *arguments)

    return run


@pytest.fixture
def ledger(home: Path) -> Path:
    return home / ".local" / "state" / "releasecal" / "ledger.sqlite3"


Remind = Callable[..., Result]


def script(folder: Path, body: str) -> str:
    """Return a command line that runs a Python script with this body."""
    path = folder / "tell me.py"
    path.write_text(body)
    return shlex.join([sys.executable, str(path)])
