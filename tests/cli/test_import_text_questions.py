"""The questions of `releasecal import text`, answered at a real terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.at_terminal import AtTerminal
from tests.cli.test_import_text import CATALOG, LA_LA_LAND, article

__all__ = ["article"]


CHOICE = "[y]es [n]o [e]dit [a]ll like this [q]uit: "


def test_questions(article: Path, write_catalog: Callable[[str], Path]) -> None:
    """Yes takes one, edit asks for its parts until they are sound, no leaves one; one write."""
    path = write_catalog(CATALOG)
    terminal = AtTerminal("import", "text", article, "--catalog", path)
    terminal.answer(CHOICE, "what\n")
    terminal.answer("Write one of y, n, e, a, q.", "")
    terminal.answer(CHOICE, "y\n")
    terminal.answer(CHOICE, "e\n")
    terminal.answer("title [Harbor Mist]: ", "la la land\n")
    terminal.answer("release type [digital]: ", "streming\n")
    terminal.answer("release type [digital]: ", "streaming\n")
    terminal.answer("territory [US]: ", "\n")
    terminal.answer("date [2017-07-11]: ", "July 14 2017\n")
    terminal.answer(CHOICE, "y\n")
    terminal.answer(CHOICE, "n\n")
    assert terminal.end() == (0, "n\r\nImport done: 1 film added, 1 updated with 0 moves.\r\n")
    after = path.read_text()
    assert "streaming = 2017-07-14" in after
    assert "[film.harbor-mist]" in after
    assert "salt-road" not in after


def test_another_territory_may_be_the_home(
    tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Where the text names a territory, the catalog's own one is an answer like any other."""
    article = tmp_path / "article.txt"
    article.write_text("“Harbor Mist” opens in the United Kingdom on March 3, 2017.\n")
    path = write_catalog(CATALOG)
    terminal = AtTerminal("import", "text", article, "--catalog", path)
    terminal.answer(CHOICE, "e\n")
    terminal.answer("title [Harbor Mist]: ", "\n")
    terminal.answer("release type [wide]: ", "\n")
    terminal.answer("territory [GB]: ", "US\n")
    terminal.answer("date [2017-03-03]: ", "\n")
    terminal.answer(CHOICE, "y\n")
    assert terminal.end()[0] == 0
    assert '[film.harbor-mist]\ntitle = "Harbor Mist"\nwide = 2017-03-03\n' in path.read_text()


def test_what_a_question_shows(article: Path) -> None:
    """The proposal, how sure and why, what it would do, and the sentence with its words marked."""
    terminal = AtTerminal("import", "text", article)
    terminal.answer(
        "\r\n1 of 3  Harbor Mist: wide (assumed), Fri 7 Apr 2017 (from 3 Mar 2017)\r\n"
        "  sure: its year is written\r\n"
        "  would add a new film\r\n"
        "  “Harbor Mist” has been *pushed* from March 3 to *April 7, 2017*.\r\n" + CHOICE,
        "q\n",
    )
    assert terminal.end() == (0, "q\r\n")


def test_long_reasons_break_no_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They go on in the next line as the sentence does."""
    monkeypatch.setenv("COLUMNS", "80")
    path = tmp_path / "news.txt"
    path.write_text("“Gold” could open by June 4, 2027.\n", encoding="utf-8")
    terminal = AtTerminal("import", "text", path)
    terminal.answer(
        "\r\n1 of 1  Gold: wide (assumed), Fri 4 Jun 2027\r\n"
        "  check: its year is written; the date is only a bound; it is not said to be\r\n"
        "  settled\r\n"
        "  would add a new film\r\n"
        "  “Gold” could *open* by *June 4, 2027*.\r\n" + CHOICE,
        "q\n",
    )
    assert terminal.end() == (0, "q\r\n")


def test_all_like_this(article: Path, write_catalog: Callable[[str], Path]) -> None:
    """All takes the rest that would do the same and is no less sure; others are still asked."""
    path = write_catalog(CATALOG)
    terminal = AtTerminal("import", "text", article, "--catalog", path)
    terminal.answer(CHOICE, "n\n")
    terminal.answer(CHOICE, "a\n")
    terminal.answer("2 taken.", "")
    assert terminal.end()[0] == 0
    assert "digital = 2017-07-11" in path.read_text()
    assert 'wide = "2018"' in path.read_text()


def test_ctrl_c_writes_nothing(article: Path, write_catalog: Callable[[str], Path]) -> None:
    """Ctrl-C in the questions leaves the catalog as it was, whatever was agreed to before."""
    path = write_catalog(CATALOG)
    terminal = AtTerminal("import", "text", article, "--catalog", path)
    terminal.answer(CHOICE, "y\n")
    terminal.answer(CHOICE, "\x03")
    code, shown = terminal.end(pressing="\x03")
    assert (code, "Traceback" in shown) == (130, False)
    assert path.read_text() == CATALOG


def test_the_day_is_asked_for(tmp_path: Path, write_catalog: Callable[[str], Path]) -> None:
    """Where a date needs it, the day of publication is asked for, until it is one."""
    path = write_catalog("")
    text = tmp_path / "a.txt"
    text.write_text(LA_LA_LAND)
    terminal = AtTerminal("import", "text", text, "--catalog", path)
    terminal.answer("When was this published (empty: not known)?: ", "once\n")
    terminal.answer("When was this published (empty: not known)?: ", "next month\n")
    terminal.answer("lies ahead; write the day on which it was published\r\n", "")
    terminal.answer("When was this published (empty: not known)?: ", "2016-11-22\n")
    terminal.answer(CHOICE, "a\n")
    assert terminal.end()[0] == 0
    assert "limited = 2016-12-02\nwide = 2016-12-16\n" in path.read_text()


def test_without_a_day_what_has_no_year_is_left_out(
    tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """An empty answer says that nobody knows when it was published; what to type then is told."""
    text = tmp_path / "a.txt"
    text.write_text(LA_LA_LAND)
    terminal = AtTerminal("import", "text", text, "--catalog", write_catalog(""))
    terminal.answer("When was this published (empty: not known)?: ", "\n")
    assert terminal.end() == (
        0,
        '\r\nleft out, for nothing tells the year of "December 2", "December 16";'
        " write --published DATE\r\n",
    )


def test_what_is_known_is_counted_and_what_has_no_title_is_edited_first(
    tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """A date that the catalog has is no question; yes to one without a title asks for that."""
    path = write_catalog('[film.harbor-mist]\ntitle = "Harbor Mist"\nwide = 2017-03-03\n')
    text = tmp_path / "a.txt"
    text.write_text("“Harbor Mist” opens on March 3, 2017.\n\nIt reaches VOD on July 11, 2017.\n")
    terminal = AtTerminal("import", "text", text, "--catalog", path)
    terminal.answer("1 known already.", "")
    terminal.answer(CHOICE, "y\n")
    assert terminal.end()[0] == 0
    assert "digital = 2017-07-11\n" in path.read_text()


def test_a_text_that_says_nothing_is_told_so(tmp_path: Path) -> None:
    """Nothing is asked; and where a text is awaited, how to end it is said."""
    text = tmp_path / "a.txt"
    text.write_text("The harvest was good this year.\n")
    assert AtTerminal("import", "text", text).end() == (
        0,
        "Nothing in it says when a film opens.\r\n",
    )
    pasted = AtTerminal("import", "text")
    pasted.answer("Paste the text, then press Ctrl-D on a line of its own.", "Nothing.\n\x04")
    assert pasted.end()[0] == 0


def test_a_corrected_title_is_that_of_the_later_proposals_too(
    tmp_path: Path, write_catalog: Callable[[str], Path]
) -> None:
    """Where they had the same one, and they say so; what is known by that title is no question."""
    path = write_catalog('[film.harbor-missed]\ntitle = "Harbor Missed"\ntv = 2018-01-05\n')
    text = tmp_path / "a.txt"
    text.write_text(
        "“Harbor Mist” opens on March 3, 2017.\n\n“Salt Road” opens on April 7, 2017.\n\n"
        "“Harbor Mist” reaches VOD on July 11, 2017.\n\n"
        "“Harbor Mist” airs on television on January 5, 2018.\n"
    )
    terminal = AtTerminal("import", "text", text, "--catalog", path)
    terminal.answer("1 of 4  Harbor Mist: wide (assumed), Fri 3 Mar 2017", "")
    terminal.answer(CHOICE, "e\n")
    terminal.answer("title [Harbor Mist]: ", "Harbor Missed\n")
    terminal.answer("release type [wide]: ", "\n")
    terminal.answer("territory [US]: ", "\n")
    terminal.answer("date [2017-03-03]: ", "\n")
    terminal.answer("1 known already.", "")
    terminal.answer("1 of 3  Harbor Missed: wide (assumed), Fri 3 Mar 2017", "")
    terminal.answer(CHOICE, "y\n")
    terminal.answer("2 of 3  Salt Road: wide (assumed), Fri 7 Apr 2017", "")
    terminal.answer(CHOICE, "n\n")
    terminal.answer(
        "3 of 3  Harbor Missed: digital, Tue 11 Jul 2017\r\n"
        "  sure: its year is written; its title is as you corrected it before\r\n"
        "  would add a new release\r\n",
        "",
    )
    terminal.answer(CHOICE, "y\n")
    assert terminal.end() == (0, "y\r\nImport done: 0 films added, 1 updated with 0 moves.\r\n")
    assert path.read_text() == (
        '[film.harbor-missed]\ntitle = "Harbor Missed"\ntv = 2018-01-05\n'
        "wide = 2017-03-03\ndigital = 2017-07-11\n"
    )
