"""What bytes are: plain text, pages, e-mails, feeds, and anything at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasecal.dates import ReleaseDate
from releasecal.reading.source import documents


def _one(content: bytes) -> tuple[str | None, str | None, str | None, str]:
    (document,) = documents(content)
    return document.headline, _text(document.published), document.source, document.text


def _text(when: ReleaseDate | None) -> str | None:
    return when.text if when else None


PAGE = b"""<!DOCTYPE html><html><head><title>Harbor Mist dated | The Daily</title>
<meta property="og:title" content="Harbor Mist &amp; others dated">
<link rel="canonical" href="https://news.example/harbor-mist">
%s
<style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> opens December 9</nav>
<article><h1>Harbor Mist dated</h1>
<p><em>Harbor Mist</em> opens<br>on December&nbsp;2. <!-- not on December 3 --> It was a long wait
for all that had read the book, which sold a million copies, and for the crew, which waited for two
winters to shoot it.</p>
<table><tr><td>The Salt Road</td><td>March 3, 2017</td></tr></table>
<script>var day = "December 4";</script></article>
<footer>Contact</footer></body></html>"""

TEXT = """Harbor Mist dated

_Harbor Mist_ opens
on December 2. It was a long wait for all that had read the book, which sold a million copies, and \
for the crew, which waited for two winters to shoot it.

The Salt Road | March 3, 2017"""


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (b'<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished":'
         b' "2016-11-22T09:00:00Z"}]}</script>', "2016-11-22"),
        (b'<meta property="article:published_time" content="2016-11-22T09:00:00+01:00">',
         "2016-11-22"),
        (b'<meta name="pubdate" content="November 22, 2016">', "2016-11-22"),
        (b'<time datetime="2016-11-22">yesterday</time>', "2016-11-22"),
        (b'<script type="application/ld+json">{"@type": "Movie",'
         b' "datePublished": "2016-11-22"}</script>', None),
        (b'<script type="application/ld+json">{broken</script>', None),
        (b"", None),
    ],
)  # fmt: skip
def test_a_page(head: bytes, published: str | None) -> None:
    """A page gives its headline, address, paragraphs and cells; its day is from its own data."""
    found = _one(PAGE % head)
    assert found == (
        "Harbor Mist & others dated",
        published,
        "https://news.example/harbor-mist",
        TEXT,
    )


def test_an_email() -> None:
    """The subject is the headline, the Date the day; of two bodies the plain one is read."""
    content = (
        b"From: Press <press@example.org>\r\nTo: me@example.org\r\nSubject: Fwd: Harbor Mist\r\n"
        b"Date: Tue, 22 Nov 2016 23:30:00 -0500\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\n\r\n<p>It opens <b>December 3</b>.</p>\r\n"
        b"--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
        b"It opens in \xc5lesund on December 2.\r\n--x--\r\n"
    )
    found = _one(content)
    assert found[:3] == ("Harbor Mist", "2016-11-22", None)
    assert found[3].strip() == "It opens in Ålesund on December 2."


@pytest.mark.parametrize("header", ["From", "Subject", "Date", "Content-Type"])
def test_an_email_whose_header_nests_without_end(header: str) -> None:
    """A comment in a comment, two thousand times: what cannot be read of it is not there."""
    content = (
        b"From: a@example.org\nTo: b@example.org\nSubject: Dates\nDate: x\nContent-Type: x\n\nText."
    )
    name = header.encode() + b": "
    _one(content.replace(name, name + b"(" * 2000 + b" "))


def test_of_a_header_without_end_the_beginning_is_read() -> None:
    """Python's parser takes the square of its length; the text below it is read as ever."""
    subject = "Harbor Mist " * 20_000
    content = f"From: a@example.org\nTo: b@example.org\nSubject: {subject}\n\nIt opens May 5."
    found = _one(content.encode())
    assert found[0] == subject[:8_000]
    assert found[3].strip() == "It opens May 5."


def test_of_an_email_without_end_of_parts_the_first_are_read() -> None:
    """Python's parser takes long over each part, and nobody writes a thousand."""
    part = b"--x\nContent-Type: text/plain\n\nIt opens May 5.\n"
    head = b"From: a@example.org\nTo: b@example.org\nSubject: Dates\n"
    head += b"Content-Type: multipart/mixed; boundary=x\n\n"
    (found,) = documents(head + part * 20_000)
    assert (found.headline, found.text.strip(), found.is_cut) == ("Dates", "It opens May 5.", True)
    (whole,) = documents(head + part * 20)
    assert not whole.is_cut


def test_blanks_without_end_are_a_gap() -> None:
    """More than a row of a table has between its cells say no more than that."""
    assert _one(b"Harbor Mist" + b" " * 100_000 + b"\tMay 5")[3] == f"Harbor Mist{' ' * 8}May 5"


def test_a_page_with_a_word_without_end() -> None:
    """A tag of a hundred thousand letters is passed over, and the text behind it is read."""
    page = f"<html><body><p {'a' * 100_000}>It opens December 3.</p></body></html>"
    assert _one(page.encode())[3].strip() == "It opens December 3."


def test_a_feed() -> None:
    """Each item of an RSS or Atom feed is a document with a day and an address of its own."""
    rss = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>All</title>
<item><title>One &amp; only</title><link>https://x.example/1</link>
<pubDate>Tue, 22 Nov 2016 09:00:00 GMT</pubDate>
<description>&lt;p&gt;It opens December 2.&lt;/p&gt;</description></item>
<item><title>Two</title><dc:date>2016-11-23</dc:date>
<content:encoded><![CDATA[<p>A <i>B</i></p><p>C</p>]]></content:encoded>
</item></channel></rss>"""
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Three</title><link href="https://x.example/3"/>
<updated>2016-11-24T00:00:00Z</updated><summary>D</summary></entry></feed>"""
    found = [
        (each.headline, _text(each.published), each.source, each.text)
        for content in (rss, atom)
        for each in documents(content)
    ]
    assert found == [
        ("One & only", "2016-11-22", "https://x.example/1", "It opens December 2."),
        ("Two", "2016-11-23", None, "A _B_\n\nC"),
        ("Three", "2016-11-24", "https://x.example/3", "D"),
    ]


@pytest.mark.parametrize(
    ("text", "headline", "published"),
    [
        ("Harbor Mist dated\n\nIt opens March 3.\n", "Harbor Mist dated", None),
        ("Harbor Mist dated[1][22]\n\nIt opens March 3.\n", "Harbor Mist dated", None),
        ("Harbor Mist opens March 3.\n\nMore.\n", None, None),
        ("Harbor Mist dated\n\nBy A. Writer | Nov. 22, 2016\n\nIt opens.\n",
         "Harbor Mist dated", "2016-11-22"),
        ("OSLO, Nov. 22, 2016 - Harbor Mist opens March 3.\n", None, "2016-11-22"),
        ("Los Angeles, CA (Nov. 22, 2016) – Harbor Mist opens March 3.\n", None, "2016-11-22"),
        ("November 22, 2016 — The studio announced on Monday that Harbor Mist opens March 3.\n",
         None, "2016-11-22"),
        ("December 2, 2016 – Harbor Mist (limited)\n", None, None),
        ("Harbor Mist (December 2, 2016) – limited\n", None, None),
        ("Published November 22, 2016 at 9:30\n\nIt opens.\n",
         "Published November 22, 2016 at 9:30", "2016-11-22"),
        ("Harbor Mist opens on November 22, 2016.\n", None, None),
    ],
)  # fmt: skip
def test_plain_text(text: str, headline: str | None, published: str | None) -> None:
    """A first line alone is the headline; a byline or dateline tells the day, a release not."""
    assert _one(text.encode())[:2] == (headline, published)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_character_sets(encoding: str) -> None:
    """Text of any usual character set comes out as it was."""
    assert _one("“Amélie” opens – soon".encode(encoding))[3] == "“Amélie” opens – soon"


@pytest.mark.parametrize(
    "piece",
    [b"<!--", b"<a ", b"<", b"<![CDATA[", b"</", b"<script>", b'<a b="', b"<!", b"&#", b"<title>"],
)  # fmt: skip
def test_unfinished_markup_takes_time_by_its_length(piece: bytes) -> None:
    """A megabyte of each unfinished piece is read at all; a quadratic reader would see no end."""
    list(documents(b"<html><body>" + piece * (1_000_000 // len(piece))))


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"<html><p>", b"<rss><item>", b"Subject: a\nFrom: b\nDate: c\n"]),
)
@settings(deadline=None, max_examples=200)
def test_any_bytes_are_read(content: bytes, start: bytes) -> None:
    """Nothing that bytes can hold makes it fail."""
    for each in documents(start + content):
        assert isinstance(each.text, str)
