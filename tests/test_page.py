"""The web page of `export html` in a real Chromium."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from releasecal.text import plain
from tests.browser import Browser, chromium
from tests.conftest import Releasecal
from tests.hard_titles import HARD_TITLES
from tests.pictures import FILMS, catalog, crowd

__all__ = ["chromium"]

Export = Callable[..., Path]

ATTACKS = (
    "<script>hacked = 1</script>",
    "</title></style></script><script>hacked = 1</script>",
    "<img src=x onerror='hacked = 1'>",
    '" onmouseover="hacked = 1',
    "' autofocus onfocus='hacked = 1",
    "<!-- --><svg onload=hacked=1>",
    "{{ 7 * 7 }}{% raw %}",
    "]]></text>&lt;b&gt;",
    "\ufdd0 \uffff \ufffe",
)


_MEASURE = """
    document.querySelectorAll("details").forEach((each) => { each.open = true; });
    document.querySelectorAll(".k").forEach((each) => {
        each.style.contentVisibility = "visible";
    });
    const isSeen = (each) => each.checkVisibility() && !each.closest("svg, .h, option");
    const box = (each) => each.getBoundingClientRect();
    const edge = document.documentElement.clientWidth;
    const isBeyond = (each) => box(each).right > edge + 1 || each.scrollWidth > edge;
    const isApart = (one, two) =>
        one.right <= two.left + 1 || two.right <= one.left + 1 ||
        one.bottom <= two.top + 1 || two.bottom <= one.top + 1;
    const overlaps = [];
    for (const group of document.querySelectorAll("#Opens li, td, form, nav")) {
        const boxes = [...group.children].filter(isSeen).map(box);
        const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((two) => [one, two]));
        if (!pairs.every(([one, two]) => isApart(one, two))) overlaps.push(group.textContent);
    }
    const beyond = [...document.querySelectorAll("body *")].filter(isSeen).filter(isBeyond);
    const { scrollWidth } = document.documentElement;
    return [edge, scrollWidth, beyond.map((each) => each.outerHTML), overlaps]
"""
"""Returns the widths of window and page, what reaches beyond them, and whose parts overlap."""


_FILTERED = """
    const [words, done] = arguments;
    const [text, type, territory] = ["Text", "Type", "Territory"]
        .map((name) => document.getElementById(name));
    const told = document.getElementById("Shown");
    const left = (selector) => [...document.querySelectorAll(selector)]
        .filter((node) => !node.closest("[hidden]")).map((node) => node.textContent);
    const frame = () => new Promise(requestAnimationFrame);
    (async () => {
        const found = [];
        text.value = words;
        for (const kind of type.options) for (const code of territory.options) {
            type.value = kind.value;
            territory.value = code.value;
            told.textContent = "not yet";
            text.dispatchEvent(new Event("input", { bubbles: true }));
            while (told.textContent === "not yet") await frame();
            const titles = left("#Opens li > a");
            const kinds = left("#Opens li > span:not(.d)").map((what) => what.split(",")[0]);
            found.push([
                kind.text, code.text, told.textContent,
                titles.map((title, at) => [title, kinds[at]]),
                left("#Months td a"), left("#Films summary"),
            ]);
        }
        done(found);
    })();
"""
"""Filters by words and, one after the other, every type and territory; returns what is left."""


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


def _countdown(browser: Browser, title: str) -> dict[str, str]:
    script = """
        return [...document.querySelectorAll("#Opens li")]
            .filter((item) => item.querySelector("a").textContent === arguments[0])
            .map((item) => ["span", "small"].map((name) => item.querySelector(name).textContent))
    """
    return dict(browser.run(script, title))


def _settled(browser: Browser) -> None:
    browser.wait("!document.querySelector('#Opens li:not(:has(small)):has(time, [data-e])')")


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
        _settled(chromium)
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
        _settled(chromium)
        shown = list(_countdown(chromium, "A").values())
        told = releasecal(
            "list", "--catalog", page.parent / "films.toml", "--today", day, "--format", "markdown"
        ).out
        rows = [line.split(" | ")[1] for line in told.splitlines() if " A " in line]
        assert shown == [row.partition(" (")[0] for row in rows]


def test_a_page_that_stays_open_over_midnight_counts_on(chromium: Browser, export: Export) -> None:
    """As soon as it is looked at again, it is the next day there too."""
    chromium.open(export(), now=datetime(2016, 12, 15, 12, tzinfo=UTC))
    _settled(chromium)
    assert _countdown(chromium, "La La Land")["expansion US"] == "tomorrow"
    chromium.run("testClock += 864e5; document.dispatchEvent(new Event('visibilitychange'))")
    chromium.wait("document.querySelector('td.now time').dateTime === '2016-12-16'")
    chromium.wait(
        "[...document.querySelectorAll('#Opens small')].some(s => s.textContent === 'today')"
    )


def test_without_script_the_dates_stand_alone(chromium: Browser, export: Export) -> None:
    """Nothing that needs a script is in sight, and all releases, months and bars are."""
    page = export()
    chromium.open(page, scripts=False)
    assert chromium.texts("form") == []
    assert chromium.texts("#Opens small") == []
    assert "Fri 16 Dec" in chromium.texts("#Opens time")
    assert chromium.texts("#Films summary")[0] == "Gatto"
    assert len(chromium.texts("#Runs li svg")) == 9
    chromium.open(page)


def test_filters_leave_what_they_ask_for(chromium: Browser, export: Export) -> None:
    """By text without accents and case, by type, by territory, all at once; and all comes back."""
    chromium.open(export(FILMS, "--territory", "all"))
    everything = chromium.texts("#Opens li a")
    text = chromium.driver.find_element(By.ID, "Text")
    text.send_keys("КАРЛИК")
    chromium.wait("document.getElementById('Shown').textContent === '1 of them shown'")
    name = "\u041a\u0430\u0301\u0440\u043b\u0438\u043a \u041d\u043e\u0441"
    for part in ("#Opens li a", "#Runs li a", "#Films summary"):
        assert chromium.texts(part) == [name]
    assert chromium.texts("#Months td a") == [f"US {name}"]
    text.clear()
    text.send_keys("chazelle")
    Select(chromium.driver.find_element(By.ID, "Type")).select_by_visible_text("wide")
    Select(chromium.driver.find_element(By.ID, "Territory")).select_by_visible_text("GB")
    chromium.wait("document.getElementById('Shown').textContent === '1 of them shown'")
    assert chromium.texts("#Opens li span:first-of-type") == ["wide GB"]
    assert chromium.texts("#Opens h3") == ["Week of 9 January 2017"]
    text.send_keys("no such film")
    chromium.wait("document.getElementById('Shown').textContent === '0 of them shown'")
    chromium.driver.find_element(By.CSS_SELECTOR, "button").click()
    chromium.wait("document.getElementById('Shown').textContent === ''")
    assert chromium.texts("#Opens li a") == everything
    assert chromium.complaints() == []


def test_every_filter_leaves_what_the_program_finds(
    chromium: Browser, export: Export, releasecal: Releasecal
) -> None:
    """Every text, type and territory at once, in each part of the page; the count is the list's."""
    dates = ("2016-12-20", '"2017-01"', "2017-01-06", '"2017"')
    titles = (
        "Stra\u00dfe",
        "STRASSE zwei",
        "Am\u00e9lie",
        "e\u0301te",
        "\u03c3\u03bf\u03c6\u03cc\u03c2",
        "Third man",
    )
    text = FILMS
    for at, title in enumerate(titles * 4):
        text += f'[film.more-{at}]\ntitle = "{title} {at}"\ntags = ["tag {at % 5}"]\n'
        for kind, code in (("limited", "US"), ("wide", "GB"), ("wide", "US"), ("digital", "DE")):
            text += f'[[film.more-{at}.release]]\ntype = "{kind}"\nterritory = "{code}"\n'
            text += f"date = {dates[(at + len(kind)) % 4]}\n"
    page = export(text, "--territory", "all", "--from", "2016-01-01")
    chromium.open(page)
    asked = ("strasse", "", "AMELIE", "ete", "\u03a3\u039f\u03a6", "chazelle", "tag 3", "\u4e71")
    for words in (*asked, "no such film"):
        command = ("list", "--catalog", page.parent / "films.toml", "--territory", "all")
        records = json.loads(releasecal(*command, "--search", words, "-f", "json").out)
        shown = chromium.driver.execute_async_script(_FILTERED, words)
        assert len(shown) == 9 * 4
        for kind, code, told, opening, days, films in shown:
            wanted = [
                each
                for each in records
                if kind in ("all", each["type"]) and code in ("all", each["territory"])
            ]
            names = [(each["title"], f"{each['type']} {each['territory']}") for each in wanted]
            dated = [each for each in wanted if each["precision"] == "day"]
            assert sorted(map(tuple, opening)) == sorted(names)
            assert sorted(days) == sorted(f"{each['territory']} {each['title']}" for each in dated)
            assert set(films) == {title for title, _ in names}
            is_filtered = (words, kind, code) != ("", "all", "all")
            assert told == (f"{len(wanted)} of them shown" if is_filtered else "")


def test_the_filter_that_was_asked_for_last_is_the_one_that_stays(
    chromium: Browser, export: Export
) -> None:
    """Keys faster than a large page filters, and a change of mind before it was done."""
    chromium.open(export(crowd(3_000, days=400)))
    chromium.wait("!document.querySelector('main noscript')")
    chromium.run("""
        window.told = [];
        const shown = document.getElementById("Shown");
        const hears = new MutationObserver(() => told.push(shown.textContent));
        hears.observe(shown, { childList: true });
        const text = document.getElementById("Text");
        const type = (value) => {
            text.value = value;
            text.dispatchEvent(new Event("input", { bubbles: true }));
        };
        for (const value of ["", "1", "12", "123", "1234"]) type(`number ${value}`);
        requestAnimationFrame(() => type("number 299"));
    """)
    chromium.wait("told.includes('11 of them shown')")
    told = chromium.run("return told")
    assert told[-1] == "11 of them shown"
    assert set(told[:-1]) <= {"1 of them shown"}  # by a browser that had time for it in between
    expected = sorted(f"Film number {at}" for at in (299, *range(2_990, 3_000)))
    for part in ("#Opens li a", "#Months td a", "#Films summary"):
        assert sorted(chromium.texts(part)) == expected
    chromium.driver.find_element(By.CSS_SELECTOR, "button").click()
    chromium.wait("told.at(-1) === ''")
    assert chromium.run("return document.querySelectorAll('main [hidden]').length") == 0


def test_a_crowded_day_opens_and_counts_what_a_filter_leaves(
    chromium: Browser, export: Export
) -> None:
    """Six releases stand in a day; of nine, the last line holds four, half after a filter."""
    chromium.open(export(catalog((f"Film {at}", date(2016, 12, 20)) for at in range(9))))
    assert chromium.texts("td summary") == ["+4"]
    Select(chromium.driver.find_element(By.ID, "Type")).select_by_visible_text("limited")
    chromium.wait("document.getElementById('Shown').textContent === '5 of them shown'")
    assert sorted(chromium.texts("td a")) == [f"Film {at}" for at in (0, 2, 4, 6, 8)]


def test_a_large_page_has_everything_with_script_and_without(
    chromium: Browser, export: Export
) -> None:
    """What waits far down is there in the end; a link from elsewhere and a filter find it."""
    page = export(crowd(1_500, days=400))
    counts = (
        "return ['#Opens li', '#Months td a', '#Films details']"
        ".map(s => document.querySelectorAll(s).length)"
    )
    chromium.open(page, scripts=False)
    assert chromium.run(counts) == [1_500] * 3
    chromium.open(page, fragment="f1234")
    chromium.wait("!document.querySelector('main noscript')")
    assert chromium.run(counts) == [1_500] * 3
    chromium.wait("document.querySelector('details[open]')")
    assert chromium.texts("details[open] summary") == ["Film number 1234"]
    _settled(chromium)
    chromium.driver.find_element(By.ID, "Text").send_keys("number 1234")
    chromium.wait("document.getElementById('Shown').textContent === '1 of them shown'")
    assert chromium.texts("#Opens li a") == ["Film number 1234"]
    assert chromium.complaints() == []


def test_a_film_opens_where_a_link_leads(chromium: Browser, export: Export) -> None:
    """Its run, moves and makers are then in sight, from list, month and bars alike."""
    page = export()
    for part in ("#Opens li a", "#Months td a", "#Runs li a"):
        chromium.open(page)
        link = next(
            each
            for each in chromium.driver.find_elements(By.CSS_SELECTOR, part)
            if each.text.endswith("La La Land")
        )
        link.click()
        chromium.wait("document.querySelector('details[open]')")
        (about,) = chromium.texts("details[open] > div")
        assert "Directed by: Damien Chazelle" in about
        assert "limited US moved from 2 to 9 Dec 2016, 7 days later (more screens)" in about
        chromium.driver.execute_script("location.hash = ''")


def test_the_keyboard_is_enough(chromium: Browser, export: Export) -> None:
    """Tab leads over the links into the filters; what is typed filters, and Enter leads nowhere."""
    chromium.open(export())
    for _ in range(5):
        chromium.driver.switch_to.active_element.send_keys(Keys.TAB)
    assert chromium.run("return document.activeElement.id") == "Text"
    chromium.driver.switch_to.active_element.send_keys("silence", Keys.ENTER)
    chromium.wait("document.getElementById('Shown').textContent === '2 of them shown'")
    assert set(chromium.texts("#Opens li a")) == {"Silence"}
    summary = chromium.driver.find_element(
        By.CSS_SELECTOR, "#Films section:not([hidden]) details:not([hidden]) summary"
    )
    summary.send_keys(Keys.ENTER)
    assert chromium.run("return document.querySelector('details[open]') !== null")


def test_nothing_in_a_title_acts(chromium: Browser, export: Export) -> None:
    """Markup, scripts, templates and odd characters are text; the browser has nothing to say."""
    titles = (*ATTACKS, *HARD_TITLES)
    text = catalog((title, date(2016, 12, at % 31 + 1)) for at, title in enumerate(titles))
    text += '[film.js]\ntitle = "js"\nurl = "javascript:hacked=1"\nwide = 2016-12-30\n'
    chromium.open(export(text, "--title", "</h1><script>hacked = 1</script>"))
    _settled(chromium)
    assert chromium.run("return typeof hacked") == "undefined"
    assert chromium.texts("h1") == ["</h1><script>hacked = 1</script>"]
    expected = sorted(
        plain(title)
        .replace("\ufdd0", "\ufffd")
        .replace("\uffff", "\ufffd")
        .replace("\ufffe", "\ufffd")
        for title in (*titles, "js")
    )
    for part in ("#Opens li a", "#Months td a", "#Films summary", "#Runs li a"):
        assert sorted(chromium.texts(part)) == expected
    assert chromium.run("return document.querySelectorAll('[href^=java], script').length") == 2
    assert chromium.complaints() == []


def test_the_policy_lets_nothing_else_run_or_load(chromium: Browser, export: Export) -> None:
    """A script, a style and an image that are not the page's own are refused."""
    chromium.open(export())
    chromium.run("""
        const add = (name, values) => {
            document.body.append(Object.assign(document.createElement(name), values));
        };
        add("script", { textContent: "hacked = 1" });
        add("style", { textContent: "body { display: none }" });
        add("img", { src: "https://example.org/x.png" });
        add("script", { src: "https://example.org/x.js" });
    """)
    assert chromium.run("return typeof hacked") == "undefined"
    assert chromium.texts("h1") == ["Film releases"]
    chromium.wait("true")
    told = " ".join(chromium.complaints())
    for directive in ("script-src", "style-src", "img-src"):
        assert directive in told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_overflows_and_nothing_overlaps(
    chromium: Browser, export: Export, width: int, scheme: str
) -> None:
    """On phone and desk, dark and light: nothing reaches beyond the page, no texts overlap."""
    long = "A title that goes on and on and on until nobody knows where it began or why " * 2
    titles = [long, "Unbreakable" * 12, *HARD_TITLES]
    text = catalog((title, date(2016, 12, 14 + at % 3)) for at, title in enumerate(titles))
    page = export(FILMS + text, "--territory", "all", "--title", "Unbreakable" * 12)
    chromium.open(page, width=width, scheme=scheme)
    _settled(chromium)
    assert chromium.run(_MEASURE) == [width, width, [], []]
    colours = chromium.run(
        "const { color, backgroundColor } = getComputedStyle(document.body);"
        "return [color, backgroundColor]"
    )
    dark = ["rgb(236, 236, 241)", "rgb(22, 22, 26)"]
    assert (colours == dark) is (scheme == "dark")


def test_it_prints_without_what_paper_cannot_do(chromium: Browser, export: Export) -> None:
    """No filters and no closed films on paper; the dates, the bars and the months are."""
    page = export()
    chromium.open(page, media="print")
    assert chromium.texts("form, nav, #Films h2") == []
    assert chromium.texts("h2") == ["What opens", "Timeline", "Months"]
    assert chromium.pdf().startswith(b"%PDF-")
