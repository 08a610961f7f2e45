"""What the tests of `publish` share: films, servers, and publishing the ones to the others."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.calendar_servers import PASSWORD, SERVERS, USER, CalDav, radicale
from tests.conftest import Releasecal, Result

FILMS = {
    "amelie": ("Amélie", "2026-10-02"),
    "jackie": ("Jackie", "2026-12-02"),
    "la-la-land": ("La La Land", "2026-12-09"),
    "lion": ("Lion", "2026-11-25"),
    "moonlight": ("Moonlight", "2026-10-21"),
    "neruda": ("Neruda", "2026-12-16"),
}
PUT, DELETE = "PUT", "DELETE"


def film(slug: str, title: str, date: str, more: str = "") -> str:
    return f'[film.{slug}]\ntitle = "{title}"\nwide = {date}\n{more}\n'


def films(**changed: str) -> str:
    """Return the catalog; a keyword changes a film's date, with _ for -."""
    dates = {slug.replace("_", "-"): date for slug, date in changed.items()}
    return "".join(
        film(slug, title, dates.get(slug, date))
        + (moved(slug, date, dates[slug]) if slug in dates else "")
        for slug, (title, date) in FILMS.items()
    )


def moved(slug: str, start: str, to: str) -> str:
    return (
        f'[[film.{slug}.move]]\ntype = "wide"\nfrom = {start}\nto = {to}\nannounced = 2026-09-01\n'
    )


def name(slug: str) -> str:
    return f"{slug}.wide.US.ics"


@pytest.fixture(params=SERVERS)
def each_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CalDav]:
    """Start each of the servers in turn."""
    with SERVERS[request.param](tmp_path / "server") as calendar:
        yield calendar


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CalDav]:
    with radicale(tmp_path / "server") as calendar:
        yield calendar


Publish = Callable[..., Result]


@pytest.fixture
def publish(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> Publish:
    """Publish a catalog, with the password in the environment."""
    monkeypatch.setenv("RELEASECAL_CALDAV_PASSWORD", PASSWORD)

    def run(text: str, address: str, *arguments: object) -> Result:
        result = releasecal(
            "publish",
            "caldav",
            address,
            "--catalog",
            write_catalog(text),
            "--user",
            USER,
            *arguments,
        )
        assert PASSWORD not in result.out + result.err
        return result

    return run
