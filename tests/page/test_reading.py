"""Reading the web page: with and without script, by keyboard, on a phone, on paper."""

from datetime import date

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import Browser
from tests.hard_titles import HARD_TITLES
from tests.page.conftest import Export, settled
from tests.pictures import FILMS, catalog, crowd

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
    settled(chromium)
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
    settled(chromium)
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
