"""What the tests of `import csv` and `import ics` share: a catalog, and a list that comes in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Releasecal

CATALOG = """\
# mine
[film.la-la-land]
title = "La La Land"
limited = 2016-12-02   # spaced
wide = 2016-12-16

# next
[film.sully]
title = "Sully"
wide = 2016-09-09
"""


@pytest.fixture
def path(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


@pytest.fixture
def bring(releasecal: Releasecal, tmp_path: Path, path: Path) -> Callable[..., Any]:
    """Import a text into the catalog, on the founding day."""

    def run(kind: str, text: str, *arguments: str) -> Any:
        file = tmp_path / f"list.{kind}"
        file.write_text(text, encoding="utf-8", newline="")
        return releasecal(
            "import", kind, file, "--catalog", path, "--today", "2016-11-22", *arguments
        )

    return run


Bring = Callable[..., Any]
