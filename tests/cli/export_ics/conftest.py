"""What the tests of `export ics` share: a catalog, and the same after a move."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

CATALOG = """
[film.la-la-land]
title = "La La Land"
limited = 2016-12-09
wide = 2016-12-25
digital = "2017-04"
tv = "TBA"

[[film.la-la-land.release]]
type = "wide"
territory = "GB"
date = 2017-01-12
"""

MOVED = CATALOG.replace("wide = 2016-12-25", "wide = 2017-01-06") + (
    '[[film.la-la-land.move]]\ntype = "wide"\nfrom = 2016-12-25\n'
    "to = 2017-01-06\nannounced = 2016-11-02\n"
)

LEFT_OUT = (
    "Left out: 2 releases without a day; --tentative writes all but TBA.\n"
    "Left out: 1 release in another territory (GB): `releasecal export ics {} --territory all`.\n"
)

EVENT = re.compile(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


def uids(text: str) -> list[str]:
    return re.findall(r"UID:(.*)@releasecal\r\n", text)
