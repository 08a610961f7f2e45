"""`releasecal edit`, with small programs as the editor."""

import fcntl
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from releasecal import locations
from releasecal.edit import editor
from tests.conftest import Releasecal, bare_environment

CATALOG = '# mine\n[film.sully]\ntitle = "Sully"\n\n[film.coco-2]\ntitle = "Coco 2"\n'


@pytest.fixture
def catalog(write_catalog: Callable[[str], Path]) -> Path:
    return write_catalog(CATALOG)


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make a shell script the editor; its arguments are those of the editor, the file last."""

    def use(script: str, name: str = "ed") -> None:
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\nfor file; do :; done\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(program))

    return use


def kept() -> list[Path]:
    folder = locations.state_folder()
    return sorted(each for each in folder.glob("edit-*/*") if each.is_file())


def test_a_sound_text_replaces_the_catalog(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None], tmp_path: Path
) -> None:
    """The editor opens a copy at the film's line; what it saves counts, and no copy stays."""
    editing(f'echo "$1" > {tmp_path}/line; echo "wide = 2027-01-01" >> "$file"', name="vim")
    result = releasecal("edit", "coco", "--catalog", catalog)
    assert (result.exit_code, result.out, result.err) == (0, "", "")
    assert catalog.read_text() == f"{CATALOG}wide = 2027-01-01\n"
    assert (tmp_path / "line").read_text() == "+5\n"
    assert kept() == []


def test_garbage_is_kept_and_not_used(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """Text that is no catalog is shown with its problems and kept; the old file stays in force."""
    editing('printf "[film.x\\n" > "$file"')
    result = releasecal("edit", "--catalog", catalog)
    assert (result.exit_code, result.out) == (1, "")
    (copy,) = kept()
    assert copy.read_text() == "[film.x\n"
    assert f"What you wrote is kept in {copy}; the catalog is as it was." in result.err
    assert f"{copy}:1: " in result.err
    assert catalog.read_text() == CATALOG


def test_bytes_that_are_no_text(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """Bytes that are not UTF-8 are kept as they are, and not used."""
    editing('printf "\\377" >> "$file"')
    result = releasecal("edit", "--catalog", catalog)
    assert result.exit_code == 1
    assert "byte 0xff is not UTF-8" in result.err
    assert [copy.read_bytes() for copy in kept()] == [CATALOG.encode() + b"\xff"]
    assert catalog.read_text() == CATALOG


def test_an_editor_that_fails(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """When the editor ends with an error, nothing is used, and what it saved is kept."""
    editing('echo "wide = 2027-01-01" >> "$file"; exit 3')
    result = releasecal("edit", "--catalog", catalog)
    assert result.exit_code == 1
    assert "ended with an error (3)" in result.err
    assert [copy.read_text() for copy in kept()] == [f"{CATALOG}wide = 2027-01-01\n"]
    assert catalog.read_text() == CATALOG


def test_no_such_editor(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor that is not there is a plain error, and leaves no copy."""
    monkeypatch.setenv("VISUAL", "/no/such/editor")
    result = releasecal("edit", "--catalog", catalog)
    assert result.exit_code == 1
    assert result.err == (
        "Error: the editor /no/such/editor cannot be started:"
        " No such file or directory; set EDITOR\n"
    )
    assert kept() == []


def test_nothing_changed(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """An editor that saves nothing changes nothing."""
    editing(":")
    result = releasecal("edit", "--catalog", catalog)
    assert (result.exit_code, result.err) == (0, "Nothing was changed.\n")
    assert kept() == []


def test_the_catalog_changed_meanwhile(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """A change made while the editor was open is not lost, and neither is the edited text."""
    editing(f'echo "# theirs" >> {catalog}; echo "# ours" >> "$file"')
    result = releasecal("edit", "--catalog", catalog)
    assert result.exit_code == 1
    assert "somebody else changed the file just now" in result.err
    assert catalog.read_text() == f"{CATALOG}# theirs\n"
    assert [copy.read_text() for copy in kept()] == [f"{CATALOG}# ours\n"]


def test_dry_run(releasecal: Releasecal, catalog: Path, editing: Callable[..., None]) -> None:
    """A dry run prints what the edit would have changed."""
    editing('echo "# ours" >> "$file"')
    result = releasecal("edit", "--dry-run", "--catalog", catalog)
    assert result.out.endswith('@@ -5,2 +5,3 @@\n [film.coco-2]\n title = "Coco 2"\n+# ours\n')
    assert catalog.read_text() == CATALOG


def test_a_broken_catalog_opens_at_its_first_problem(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], editing: Callable[..., None]
) -> None:
    """A catalog that cannot be read can be mended: the editor opens where it is wrong."""
    path = write_catalog('[film.sully]\ntitle = "Sully"\nwide = 2016-13-01\n')
    editing('test "$1" = +3 && sed -i s/2016-13-01/2016-09-09/ "$file"', name="nano")
    assert releasecal("edit", "--catalog", path).exit_code == 0
    assert "wide = 2016-09-09" in path.read_text()


def test_edits_again_on_a_terminal(catalog: Path, tmp_path: Path, home: Path) -> None:
    """On a terminal it offers to edit again, at the line of the problem, and that text is used."""
    program = tmp_path / "vi"
    program.write_text(
        "#!/bin/sh\nfor file; do :; done\n"
        'if grep -q wdie "$file"; then echo "$1" >> again; sed -i s/wdie/wide/ "$file"\n'
        'else echo "wdie = 2027-01-01" >> "$file"; fi\n'
    )
    program.chmod(0o755)
    master, terminal = pty.openpty()
    os.write(master, b"y\n")
    ended = subprocess.run(
        [sys.executable, "-m", "releasecal", "edit", "--catalog", catalog],
        stdin=terminal, stdout=terminal, stderr=terminal, check=False, cwd=tmp_path, timeout=60,
        env=bare_environment(HOME=home, EDITOR=program),
    )  # fmt: skip
    os.close(terminal)
    shown = os.read(master, 10_000).decode()
    os.close(master)
    assert ended.returncode == 0
    assert "Edit it again?" in shown
    assert (tmp_path / "again").read_text() == "+7\n"
    assert catalog.read_text() == f"{CATALOG}wide = 2027-01-01\n"


@pytest.mark.parametrize(
    ("variable", "command"),
    [
        ("vim -u NONE", ["vim", "-u", "NONE", "+12", "/films.toml"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+12", "/films.toml"]),
        ("code", ["code", "--wait", "-g", "/films.toml:12"]),
        ("code --wait", ["code", "--wait", "-g", "/films.toml:12"]),
        ("hx", ["hx", "/films.toml:12"]),
        ("'my editor' -x", ["my editor", "-x", "/films.toml"]),
    ],
)
def test_how_editors_are_told_the_line(
    monkeypatch: pytest.MonkeyPatch, variable: str, command: list[str]
) -> None:
    """Each editor gets the line in its own way, and an unknown one gets the file alone."""
    monkeypatch.setenv("EDITOR", variable)
    assert editor.command(Path("/films.toml"), 12) == command


def test_an_editor_that_cannot_be_read(
    releasecal: Releasecal, catalog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An EDITOR with an open quote is a plain error."""
    monkeypatch.setenv("EDITOR", "vi 'x")
    result = releasecal("edit", "--catalog", catalog)
    assert (result.exit_code, result.err) == (
        1,
        "Error: EDITOR cannot be read: vi 'x; write the editor's command\n",
    )
    assert kept() == []


def test_a_catalog_that_was_emptied_is_told_of(
    releasecal: Releasecal, write_catalog: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text is taken as it is, and the command that takes it back runs as it stands."""
    path = write_catalog('[film.x]\ntitle = "X"\n')
    monkeypatch.setenv("EDITOR", "cp /dev/null")
    result = releasecal("edit", "--catalog", path)
    hint = f"releasecal undo --catalog {path}"
    assert result.err == f"No film is in it any more; `{hint}` takes that back\n"
    assert releasecal(*hint.split()[1:]).exit_code == 0
    assert path.read_text() == '[film.x]\ntitle = "X"\n'


def test_an_editor_that_takes_the_file_away(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """There is nothing to take over, and the catalog stays."""
    editing('rm "$file"')
    result = releasecal("edit", "--catalog", catalog)
    assert (result.exit_code, result.out) == (1, "")
    assert catalog.read_text() == CATALOG
    assert kept() == []


def test_what_a_broken_edit_left_is_told(
    releasecal: Releasecal, catalog: Path, editing: Callable[..., None]
) -> None:
    """Until the catalog is like it: then it is no loss, and goes."""
    editing('echo "# work" >> "$file"; kill -9 $PPID')
    command = [sys.executable, "-m", "releasecal", "edit", "--catalog", str(catalog)]
    assert subprocess.run(command, check=False).returncode == -9
    (left,) = kept()
    # Linux lets go of a lock a moment after the process is gone.
    folder = os.open(left.parent, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    os.close(folder)
    os.utime(left.parent, (0, 0))  # long ago: the number of a process may be given anew at once
    editing(":")
    told = f"What was written in an edit that was broken off is in {left}\nNothing was changed.\n"
    assert releasecal("edit", "--catalog", catalog).err == told
    catalog.write_text(left.read_text())
    assert releasecal("edit", "--catalog", catalog).err == "Nothing was changed.\n"
    assert kept() == []
