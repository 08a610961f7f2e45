"""What the tests of the web page share: a page, and a real Chromium that opens it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import Browser, chromium
from tests.conftest import Releasecal
from tests.pictures import FILMS

__all__ = ["chromium"]

Export = Callable[..., Path]


@pytest.fixture
def export(releasecal: Releasecal, write_catalog: Callable[[str], Path], tmp_path: Path) -> Export:
    """Write the page of a catalog as it is made on 14 December 2016."""

    def write(text: str = FILMS, *arguments: str) -> Path:
        page = tmp_path / "page.html"
        command = ("export", "html", "--catalog", write_catalog(text), "--output", page)
        result = releasecal(*command, "--today", "2016-12-14", *arguments)
        assert result.exit_code == 0, result.err
        return page

    return write


def settled(browser: Browser) -> None:
    browser.wait("!document.querySelector('#Opens li:not(:has(small)):has(time, [data-e])')")
