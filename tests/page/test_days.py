"""The countdowns of the web page: those of the reader's own day, as the program counts."""

from datetime import UTC, datetime

from tests.browser import Browser
from tests.conftest import Releasecal
from tests.page.conftest import Export, settled


def _countdown(browser: Browser, title: str) -> dict[str, str]:
    script = """
        return [...document.querySelectorAll("#Opens li")]
            .filter((item) => item.querySelector("a").textContent === arguments[0])
            .map((item) => ["span", "small"].map((name) => item.querySelector(name).textContent))
    """
    return dict(browser.run(script, title))


def test_the_countdown_is_that_of_the_readers_own_day(chromium: Browser, export: Export) -> None:
    """At one moment it is the 15th in Los Angeles, the 16th in Auckland; readers are told so."""
    page = export()
    moment = datetime(2016, 12, 15, 23, 30, tzinfo=UTC)
    expected = {
        "America/Los_Angeles": {
            "limited US": "6 days ago", "expansion US": "tomorrow", "wide US": "in 10 days",
            "digital US": "in 17 to 106 days",
        },
        "Pacific/Auckland": {
            "limited US": "7 days ago", "expansion US": "today", "wide US": "in 9 days",
            "digital US": "in 16 to 105 days",
        },
    }  # fmt: skip
    for timezone, words in expected.items():
        chromium.open(page, now=moment, timezone=timezone)
        settled(chromium)
        assert _countdown(chromium, "La La Land") == words
        days = chromium.run(
            "return [...document.querySelectorAll('td.now time')].map(t => t.dateTime)"
        )
        assert days == ["2016-12-16" if timezone == "Pacific/Auckland" else "2016-12-15"]


def test_every_countdown_is_that_of_the_program(
    chromium: Browser, export: Export, releasecal: Releasecal
) -> None:
    """Before, within and after a vague date; a day off either way; thousands of days away."""
    films = 'limited = 2016-12-09\nwide = "2017-01"\nphysical = 2026-05-01\n'
    page = export(f'[film.a]\ntitle = "A"\n{films}')
    for day in ("2016-12-08", "2016-12-10", "2016-12-31", "2017-01-05", "2017-01-31", "2017-02-01"):
        chromium.open(page, now=datetime.fromisoformat(f"{day}T12:00:00+00:00"))
        settled(chromium)
        shown = list(_countdown(chromium, "A").values())
        told = releasecal(
            "list", "--catalog", page.parent / "films.toml", "--today", day, "--format", "markdown"
        ).out
        rows = [line.split(" | ")[1] for line in told.splitlines() if " A " in line]
        assert shown == [row.partition(" (")[0] for row in rows]


def test_a_page_that_stays_open_over_midnight_counts_on(chromium: Browser, export: Export) -> None:
    """As soon as it is looked at again, it is the next day there too."""
    chromium.open(export(), now=datetime(2016, 12, 15, 12, tzinfo=UTC))
    settled(chromium)
    assert _countdown(chromium, "La La Land")["expansion US"] == "tomorrow"
    chromium.run("testClock += 864e5; document.dispatchEvent(new Event('visibilitychange'))")
    chromium.wait("document.querySelector('td.now time').dateTime === '2016-12-16'")
    chromium.wait(
        "[...document.querySelectorAll('#Opens small')].some(s => s.textContent === 'today')"
    )
