"""The filters of the web page leave what they ask for, in each of its parts."""

import json
from datetime import date

from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from tests.browser import Browser
from tests.conftest import Releasecal
from tests.page.conftest import Export
from tests.pictures import FILMS, catalog, crowd

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
