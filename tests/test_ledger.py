"""`ledger`: what was sent, kept whole; every kind of broken file; steps between versions."""

import os
import random
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from releasecal import dates, ledger, spans
from releasecal.errors import ReleasecalError
from releasecal.ledger import tables
from releasecal.model import Film, Listing, Release, ReleaseType
from releasecal.reminders import Notice, NoticeKind

RELEASE = ("la-la-land", "limited", "US", "")
TODAY = date(2016, 12, 2)


def notice(
    kind: NoticeKind = NoticeKind.DUE,
    told: str | None = None,
    when: str = "2016-12-09",
    slug: str = "la-la-land",
) -> Notice:
    release = Release(type=ReleaseType.LIMITED, territory="US", date=dates.parse(when))
    listing = Listing(Film(slug=slug, title="La La Land", releases=(release,)), release)
    if kind is NoticeKind.DUE:
        return Notice(listing, kind, spans.parse("7d"), date(2016, 12, 2))
    return Notice(listing, kind, told=told)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "ledger.sqlite3"


def test_what_is_recorded_is_held(path: Path) -> None:
    """A later run finds the date told, the leads reached and the history; folders are made."""
    with ledger.open_ledger(path) as held:
        assert (held.told, held.last_due(RELEASE, "2016-12-09")) == ({}, None)
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
    with ledger.open_ledger(path) as held:
        assert held.told == {RELEASE: ("2016-12-09", 0)}
        assert held.last_due(RELEASE, "2016-12-09") == date(2016, 12, 2)
        assert held.last_due(RELEASE, "2016-12-10") is None
    with ledger.view_ledger(path) as held:
        assert held.sent() == [
            {
                "sent_on": "2016-12-02", "film": "la-la-land", "type": "limited",
                "territory": "US", "id": None, "date": "2016-12-09",
                "notice": "due", "lead": "7d", "told": None,
            }
        ]  # fmt: skip


@pytest.mark.parametrize("length", [5, 30, 300, 990, 1010, 3000])
def test_there_is_room_for_what_is_sent(path: Path, length: int) -> None:
    """A full disk says so before the first is sent: all that is recorded has its place by then.

    However long the slugs are, and in whatever order they come.
    """
    slugs = [f"{at:05}".ljust(length, "x") for at in range(600)]
    random.Random(length).shuffle(slugs)  # noqa: S311 - no secret
    notices = [
        each
        for slug in slugs
        for each in (notice(NoticeKind.MOVED, "2016-12-16", slug=slug), notice(slug=slug))
    ]
    with ledger.open_ledger(path) as held:
        held.make_room(notices)
        size = path.stat().st_size
        for at in range(0, len(notices), 7):
            held.record(notices[at : at + 7], TODAY)
    assert path.stat().st_size == size


def test_a_cancelled_release_keeps_the_date_that_was_told(path: Path) -> None:
    """Cancelled and moved at once: the date last told stays the one that somebody was told."""
    with ledger.open_ledger(path) as held:
        held.record([notice(NoticeKind.CANCELLED, "2016-12-09", when="2017-01-01")], TODAY)
    with ledger.view_ledger(path) as held:
        assert held.told == {RELEASE: ("2016-12-09", 1)}


def test_what_is_forgotten_is_gone(path: Path) -> None:
    """Forgetting takes a release out of both what was told and the history."""
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
        held.forget([RELEASE])
    with ledger.view_ledger(path) as held:
        assert (held.told, held.sent()) == ({}, [])


def test_each_record_stays_when_the_run_dies(path: Path) -> None:
    """What was recorded before an exception is there afterwards."""
    with pytest.raises(KeyboardInterrupt), ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
        raise KeyboardInterrupt
    with ledger.view_ledger(path) as held:
        assert held.told == {RELEASE: ("2016-12-09", 0)}


def test_a_second_run_waits_and_then_says_so(path: Path) -> None:
    """The lock holds over the commits; a run that waited long enough ends with an error."""
    with ledger.open_ledger(path) as first:
        for _ in range(2):
            with pytest.raises(ReleasecalError) as error, ledger.open_ledger(path, wait=0.01):
                pass
            assert (
                str(error.value)
                == f"{path}: another run has the ledger; try again when it has ended"
            )
            first.record([notice()], TODAY)
    with ledger.open_ledger(path, wait=0.01) as second:
        assert second.told == {RELEASE: ("2016-12-09", 0)}


def test_looking_makes_and_changes_nothing(path: Path) -> None:
    """Without a ledger, looking finds an empty one and leaves no file."""
    with ledger.view_ledger(path) as held:
        assert (held.told, held.sent()) == ({}, [])
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"my letter\n", b"x" * 5000, b"{}", b"SQL"])
def test_what_was_never_a_ledger_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """A file that somebody named by mistake keeps its name."""
    letter = tmp_path / "letter.txt"
    letter.write_bytes(content)
    with pytest.raises(ReleasecalError) as error, ledger.open_ledger(letter):
        pass
    assert str(error.value) == f"{letter}: this is no ledger; name a file of its own for it"
    assert letter.read_bytes() == content


@pytest.mark.parametrize("at", [0, 5, 15])
def test_a_named_ledger_with_a_damaged_beginning_is_set_aside(tmp_path: Path, at: int) -> None:
    """By a few bytes it is still known as one."""
    named = tmp_path / "sent.db"
    with ledger.open_ledger(named):
        pass
    content = bytearray(named.read_bytes())
    content[at] ^= 0xFF
    named.write_bytes(content)
    with pytest.raises(ReleasecalError, match="the ledger is damaged"), ledger.open_ledger(named):
        pass
    assert named.with_name("sent.db.damaged-1").read_bytes() == content


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "it is empty"), (b"not a database\n" * 400, "file is not a database")],
    ids=["zero bytes", "garbage"],
)
def test_a_damaged_ledger_is_set_aside(path: Path, content: bytes, why: str) -> None:
    """It is an error once, the file stays aside with its journal, and looking only tells of it."""
    path.parent.mkdir()
    path.write_bytes(content)
    if not content:  # SQLite itself removes a journal that it cannot use
        path.with_name("ledger.sqlite3-journal").write_bytes(b"old")
    with pytest.raises(ReleasecalError) as error, ledger.view_ledger(path):
        pass
    assert (
        str(error.value)
        == f"{path}: the ledger is damaged ({why}); a run of `releasecal remind` sets it aside"
    )
    aside = path.with_name("ledger.sqlite3.damaged-1")
    with pytest.raises(ReleasecalError) as error, ledger.open_ledger(path):
        pass
    assert str(error.value).startswith(
        f"{path}: the ledger is damaged ({why}); it is now {aside}. "
    )
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == {
        "ledger.sqlite3.damaged-1": content,
        **({} if content else {"ledger.sqlite3.damaged-1-journal": b"old"}),
    }
    with ledger.open_ledger(path) as held:
        assert held.told == {}


@pytest.mark.parametrize(
    ("sound", "damaged"),
    [
        (b"notice TEXT NOT NULL", b"motice TEXT NOT NULL"),
        (b"cancelled INTEGER", b"cancelles INTEGER"),
        (b"filler BLOB", b"fillet BLOB"),
    ],
)
def test_a_table_that_could_not_be_written_is_found_before_anything_is_sent(
    path: Path, sound: bytes, damaged: bytes
) -> None:
    """Else the same reminder came with every run, for none of them could record it."""
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
    content = path.read_bytes()
    assert sound in content
    path.write_bytes(content.replace(sound, damaged))
    damage = r"the ledger is damaged \(its columns are others\)"
    with pytest.raises(ReleasecalError, match=damage), ledger.view_ledger(path):
        pass
    with pytest.raises(ReleasecalError, match=f"{damage}; it is now"), ledger.open_ledger(path):
        pass
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
        assert len(held.sent()) == 1


def test_damage_in_the_middle_is_found_when_it_is_met(path: Path) -> None:
    """A ledger that is whole on its first page only is set aside under the next free name."""
    with ledger.open_ledger(path) as held:
        held.record([notice()] * 200, TODAY)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    path.with_name("ledger.sqlite3.damaged-1").touch()
    aside = r"the ledger is damaged .* it is now .*damaged-2\. "
    with pytest.raises(ReleasecalError, match=aside), ledger.open_ledger(path) as held:
        _ = held.told
    assert path.with_name("ledger.sqlite3.damaged-2").read_bytes() == content


def test_a_sound_ledger_stays_where_a_read_of_it_failed(path: Path) -> None:
    """Damage that is gone at the second look, as after a bad read, costs nobody what was sent."""
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
    sound = path.read_bytes()
    told = r"the ledger could not be read just now \(bad\); nothing was changed, so try again$"
    with pytest.raises(ReleasecalError, match=told), ledger.open_ledger(path):
        raise tables.DamagedError("bad")
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == {path.name: sound}
    with ledger.view_ledger(path) as held:
        assert held.told == {RELEASE: ("2016-12-09", 0)}


def test_a_version_that_only_damage_writes_is_set_aside(path: Path) -> None:
    """One flipped byte makes it 237, and no update would ever read that."""
    with ledger.open_ledger(path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 237")
    with pytest.raises(ReleasecalError, match="the ledger is damaged"), ledger.open_ledger(path):
        pass
    assert path.with_name("ledger.sqlite3.damaged-1").exists()


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        (
            ("PRAGMA application_id = 1919249507", "PRAGMA user_version = 99"),
            "a newer releasecal wrote this ledger (version 99); update releasecal",
        ),
        (
            ("CREATE TABLE bookmarks (url TEXT)",),
            "this is another program's database; name a file of its own for the ledger",
        ),
    ],
    ids=["newer", "another program's"],
)
def test_a_database_that_is_not_ours_stays_untouched(
    path: Path, statements: tuple[str, ...], message: str
) -> None:
    """A newer version and another program's database are errors; not a byte of them changes."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    before = path.read_bytes()
    for way in (ledger.open_ledger, ledger.view_ledger):
        with pytest.raises(ReleasecalError) as error, way(path):
            pass
        assert str(error.value) == f"{path}: {message}"
    assert [each.read_bytes() for each in path.parent.iterdir()] == [before]


def test_an_older_ledger_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next version's step runs once, over what was there; what was sent stays."""
    with ledger.open_ledger(path) as held:
        held.record([notice()], TODAY)
    monkeypatch.setattr(
        tables, "STEPS", (*tables.STEPS, "ALTER TABLE sent ADD COLUMN medium TEXT DEFAULT 'mail'")
    )
    with ledger.view_ledger(path) as held:
        assert held.told == {RELEASE: ("2016-12-09", 0)}
    for _ in range(2):
        with ledger.open_ledger(path) as held:
            assert held.told == {RELEASE: ("2016-12-09", 0)}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT medium FROM sent").fetchall() == [("mail",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


def test_a_ledger_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """A file where the folder should be: the error names the ledger."""
    (tmp_path / "state").touch()
    path = tmp_path / "state" / "ledger.sqlite3"
    with (
        pytest.raises(ReleasecalError, match="the ledger cannot be used: "),
        ledger.open_ledger(path),
    ):
        pass


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_never_renamed(tmp_path: Path, kind: str) -> None:
    """A device, a pipe or a folder named by mistake is an error, and stays where it is."""
    path = tmp_path / "named"
    os.mkfifo(path) if kind == "pipe" else path.mkdir()
    with (
        pytest.raises(ReleasecalError, match="named: this is no file; name one for the ledger"),
        ledger.open_ledger(path),
    ):
        pass
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith("named")] == ["named"]
