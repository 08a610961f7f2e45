"""`releasecal init`, `check` and `paths`: a catalog of one's own."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import catalog, locations
from tests.conftest import Releasecal

SAMPLE_REMARK = "releasecal: showing the sample catalog; `releasecal init` starts your own\n"


def test_init_starts_a_catalog_that_everything_reads(releasecal: Releasecal, home: Path) -> None:
    """From the sample to a catalog of one's own in one command."""
    before = releasecal("upcoming", "--today", "2026-11-22")
    assert before.err == SAMPLE_REMARK
    made = releasecal("init")
    path = Path(made.out.strip())
    assert (made.exit_code, path) == (0, home / ".local/share/releasecal/films.toml")
    assert path.read_text().startswith("# Your catalog")
    assert releasecal("check").out == f"{path}: 0 films, 0 releases, 0 moves; 0 warnings\n"
    first, *_ = re.findall("`releasecal (.*?)`", made.err)
    assert releasecal(*shlex.split(first)).exit_code == 0
    after = releasecal("upcoming")
    assert [line.split("\t")[:3] for line in after.out.splitlines()] == [
        ["la-la-land", "La La Land", "wide"]
    ]
    assert after.err == ""


def test_what_the_starter_shows_is_sound() -> None:
    """With the marks of comment taken away, its examples are a catalog."""
    text = locations.starter_catalog().read_text()
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    examples = [line for line in lines if re.match(r"\[|[a-z]+ = ", line)]
    reading = catalog.read("\n".join(examples))
    assert (reading.problems, reading.warnings) == ((), ())
    assert [(film.slug, len(film.releases)) for film in reading.catalog.films] == [
        ("la-la-land", 3),
        ("coco-2", 1),
    ]


def test_init_never_overwrites(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """What somebody wrote stays."""
    path = write_catalog("# mine\n")
    result = releasecal("init", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {path}: there is a file already; it was left as it is\n"
    assert path.read_text() == "# mine\n"


def test_init_writes_where_it_is_told(
    releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the file that --catalog or RELEASECAL_CATALOG names, folders and all."""
    path = tmp_path / "new" / "folder" / "films.toml"
    monkeypatch.setenv("RELEASECAL_CATALOG", str(path))
    assert releasecal("init").out == f"{path}\n"
    assert path.exists()


def test_init_says_why_it_cannot_write(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A file in the way of a folder, for one."""
    path = write_catalog("") / "films.toml"
    result = releasecal("init", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {path.parent}: cannot be made a folder: file exists\n"


def test_the_sample_is_sound(releasecal: Releasecal) -> None:
    """The catalog that comes with the program has no problem and no warning."""
    result = releasecal("check", "--strict")
    assert (result.exit_code, result.err) == (0, "")
    assert result.out.endswith("; 0 warnings\n")


def test_the_sample_holds_the_announcement_that_began_it(releasecal: Releasecal) -> None:
    """La La Land, limited December 2 and wide December 16, 2016, is in its moves."""
    out = releasecal("show", "la-la-land", "--format", "markdown").out
    assert "first announced for 2 Dec 2016" in out
    assert "16 Dec 2016 (from 15 Jul 2016)" in out
    assert "25 Dec 2016 (from 16 Dec 2016)" in out


def test_check_warns_of_a_url_that_is_no_address(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A catalog may have another text there, and none of what shows it makes a link of that."""
    urls = ("not a url", "example.org", "https://", "https://[a", "http://example.org/a?b#c")
    films = [f'[film.f{at}]\ntitle = "F"\nurl = "{url}"\n' for at, url in enumerate(urls)]
    path = write_catalog("".join(films))
    result = releasecal("check", "--catalog", path)
    assert (result.exit_code, result.err) == (
        0,
        "".join(
            f'warning: {path}:{3 * at + 3}: film.f{at}.url: "{url}" is no address of a page, so'
            f" nothing links to it; write one such as https://example.org/film\n"
            f'  {3 * at + 3:>4} | url = "{url}"\n'
            for at, url in enumerate(urls[:-1])
        ),
    )


def test_check_tells_warnings_apart(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """A warning is told on stderr and fails the check only when asked to."""
    path = write_catalog('[film.a]\ntitle = "A"\nlimited = 2016-12-25\nwide = 2016-12-09\n')
    result = releasecal("check", "--catalog", path)
    assert (result.exit_code, result.out) == (
        0,
        f"{path}: 1 film, 2 releases, 0 moves; 1 warning\n",
    )
    assert result.err.startswith(
        f"warning: {path}:1: film.a: wide in US (9 Dec 2016) comes before limited"
    )
    assert releasecal("check", "--catalog", path, "--strict").exit_code == 1


def test_what_is_announced_ahead_of_time_is_so_by_the_real_day(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """--today changes what countdowns start from, and not what can have been announced."""
    move = '[[film.a.move]]\ntype = "wide"\nto = 2990-01-01\nannounced = '
    for announced, warnings in (("2020-01-01", 0), ("2980-01-01", 1)):
        path = write_catalog(f'[film.a]\ntitle = "A"\nwide = 2990-01-01\n{move}{announced}\n')
        for today in ("2010-01-01", "2985-01-01"):
            result = releasecal("check", "--catalog", path, "--today", today)
            assert result.err.count("lies ahead of today") == warnings


def test_check_tells_every_problem(
    releasecal: Releasecal, write_catalog: Callable[[str], Path]
) -> None:
    """Two mistakes, two messages, exit code 1."""
    path = write_catalog('[film.a]\ntitle = ""\nwide = 2016-13-09\n')
    result = releasecal("check", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert [line.split(": ")[:2] for line in result.err.splitlines()[::2]] == [
        [f"{path}:2", "film.a.title"],
        [f"{path}:3", "film.a.wide"],
    ]


def test_paths(releasecal: Releasecal, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One name and path a line, XDG folders obeyed; one path alone for scripts."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "etc"))
    result = releasecal("paths")
    assert result.out == (
        f"config\t{home}/etc/releasecal/config.toml\n"
        f"catalog\t{locations.sample_catalog()}\n"
        f"state\t{home}/.local/state/releasecal\n"
        f"cache\t{home}/.cache/releasecal\n"
    )
    assert (
        result.err == "The catalog is the one of: sample.\nNot there yet: config, state, cache.\n"
    )
    assert releasecal("paths", "state").out == f"{home}/.local/state/releasecal\n"
    wrong = releasecal("paths", "home")
    assert (wrong.exit_code, wrong.err) == (
        2, 'Error: there is no path called "home"; write one of config, catalog, state, cache\n',
    )  # fmt: skip


def test_which_catalog(
    releasecal: Releasecal,
    home: Path,
    write_catalog: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """--catalog, RELEASECAL_CATALOG, config.toml, the data folder, the sample: in this order."""
    own = home / ".local/share/releasecal/films.toml"
    own.parent.mkdir(parents=True)
    own.touch()
    assert releasecal("paths", "catalog").out == f"{own}\n"
    config = home / ".config/releasecal/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('catalog = "other.toml"\n')
    assert releasecal("paths", "catalog").out == f"{config.parent}/other.toml\n"
    monkeypatch.setenv("RELEASECAL_CATALOG", "variable.toml")
    assert releasecal("paths", "catalog").out == "variable.toml\n"
    for arguments in (
        ("paths", "catalog", "--catalog", "option.toml"),
        ("--catalog", "option.toml", "paths", "catalog"),
    ):
        assert releasecal(*arguments).out == "option.toml\n"
    missing = releasecal("upcoming", "--catalog", "option.toml")
    assert (missing.exit_code, missing.err) == (1, "Error: option.toml: there is no such file\n")


def test_the_cache_can_be_cleared(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], home: Path
) -> None:
    """The index of a large catalog goes, and comes again by itself."""
    path = write_catalog('[film.a]\ntitle = "A"\nwide = 2016-12-02\n' + "# comment\n" * 7000)
    cache = home / ".cache" / "releasecal"
    answer = releasecal("list", "--to", "2017", "--catalog", path)
    assert list(cache.rglob("*.sqlite3"))
    result = releasecal("paths", "--clear-cache")
    assert (result.out, result.err) == ("", f"{cache}: threw away 1 file.\n")
    assert not list(cache.rglob("*.sqlite3"))
    assert releasecal("list", "--to", "2017", "--catalog", path) == answer
    assert list(cache.rglob("*.sqlite3"))


def test_a_path_that_the_system_refuses_is_named(
    releasecal: Releasecal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether something is there cannot be told, and the error says of which file and why."""
    long = tmp_path / ("n" * 300)
    why = "file name too long"
    ended = releasecal("add", "Moana", "--catalog", long)
    assert (ended.exit_code, ended.err) == (1, f"Error: {long}: cannot be read: {why}\n")
    for variable, name in (("DATA", "films.toml"), ("CONFIG", "config.toml")):
        monkeypatch.setenv(f"XDG_{variable}_HOME", str(long))
        for command in ("list", "add Moana", "check", "paths"):
            ended = releasecal(*command.split())
            told = f"Error: {long / 'releasecal' / name}: cannot be read: {why}\n"
            assert (ended.exit_code, ended.err.endswith(told)) == (1, True), (variable, command)
        monkeypatch.delenv(f"XDG_{variable}_HOME")


def test_a_catalog_is_not_begun_behind_links_in_circles(
    releasecal: Releasecal, tmp_path: Path
) -> None:
    """`init` says which path it is that leads nowhere."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    path = tmp_path / "a" / "films.toml"
    ended = releasecal("init", "--catalog", path)
    told = f"Error: {path}: cannot be written: too many levels of symbolic links\n"
    assert (ended.exit_code, ended.out, ended.err) == (1, "", told)


def test_init_leaves_a_link_to_nothing_alone(releasecal: Releasecal, tmp_path: Path) -> None:
    """It is in the way, and where it leads is not this program's to begin."""
    path = tmp_path / "films.toml"
    path.symlink_to("nowhere.toml")
    result = releasecal("init", "--catalog", path)
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == (
        f"Error: {path}: this is a link to a file that is not there;"
        " remove the link, or write that file\n"
    )


def test_a_cache_that_cannot_be_cleared_is_told(releasecal: Releasecal, home: Path) -> None:
    """Something else in the place of what is kept, and the reason."""
    memo = home / ".cache" / "releasecal" / "memo"
    (memo / "folder").mkdir(parents=True)
    result = releasecal("paths", "--clear-cache")
    assert (result.exit_code, result.out) == (1, "")
    assert result.err == f"Error: {memo.parent}: cannot be cleared: is a directory\n"


def test_on_a_terminal_a_path_cannot_act(releasecal: Releasecal, tmp_path: Path) -> None:
    """What is in a name is shown."""
    path = tmp_path / "\x1b[31mfilms.toml"
    shown = releasecal("paths", "catalog", "--catalog", path, terminal=True).out
    assert shown == f"{tmp_path}/\u241b[31mfilms.toml\n"
