"""Whatever the titles say, the web page does nothing but show them."""

from datetime import date

from releasecal.text import plain
from tests.browser import Browser
from tests.hard_titles import HARD_TITLES
from tests.page.conftest import Export, settled
from tests.pictures import catalog

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


def test_nothing_in_a_title_acts(chromium: Browser, export: Export) -> None:
    """Markup, scripts, templates and odd characters are text; the browser has nothing to say."""
    titles = (*ATTACKS, *HARD_TITLES)
    text = catalog((title, date(2016, 12, at % 31 + 1)) for at, title in enumerate(titles))
    text += '[film.js]\ntitle = "js"\nurl = "javascript:hacked=1"\nwide = 2016-12-30\n'
    chromium.open(export(text, "--title", "</h1><script>hacked = 1</script>"))
    settled(chromium)
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
