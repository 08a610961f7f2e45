"""A secret comes from the user's own command, and from nowhere else; it is in no error."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from releasecal.errors import ReleasecalError
from releasecal.secret import from_command


def _python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("geheim\n", "geheim"),
        ("geheim", "geheim"),
        ("geheim\r\nurl: example.org\n", "geheim"),
        (" with spaces \n", " with spaces "),
        ("пароль\n", "пароль"),
    ],
)
def test_the_first_line_is_the_secret(printed: str, expected: str) -> None:
    """Password managers print the secret first and notes below it."""
    command = _python(f"import sys; sys.stdout.buffer.write({printed.encode()!r})")
    assert from_command("token_command", command) == expected


def test_no_shell_is_asked(tmp_path: Path) -> None:
    """Words are split as a shell does, and nothing in them is run."""
    command = f"{_python('import sys; print(sys.argv[1])')} '$(touch {tmp_path}/made); two'"
    assert from_command("token_command", command) == f"$(touch {tmp_path}/made); two"
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (
            "print('geheim'); raise SystemExit(3)",
            "ended with exit code 3; run it by hand to see why",
        ),
        ("print()", "prints no secret on its first line"),
        ("pass", "prints no secret on its first line"),
        ("print('a\\x1b[2Jb')", "prints no secret on its first line"),
        ("import sys; sys.stdout.buffer.write(b'\\xff\\n')", "prints what is no text"),
        (
            "import sys\nwhile True: sys.stdout.write('geheim' * 999)",
            "prints more than a secret; let it print one line",
        ),
    ],
)
def test_what_is_no_secret_is_told_without_it(
    code: str, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """The error names the command's program and what it did, and nothing that it printed."""
    with pytest.raises(ReleasecalError) as error:
        from_command("token_command", _python(code))
    assert str(error.value) == f"token_command: {sys.executable} {message}"
    assert "geheim" not in capfd.readouterr().out


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "token_command is empty; write a command such as pass show films"),
        (
            "pass 'show",
            "token_command cannot be read: no closing quotation;"
            " write a command such as pass show films",
        ),
        (
            "/nowhere/pass show films",
            "token_command: /nowhere/pass cannot be run: no such file or directory",
        ),
    ],
)
def test_a_command_that_cannot_be_run_is_told(written: str, message: str) -> None:
    """The key that is wrong is named, with what to write."""
    with pytest.raises(ReleasecalError) as error:
        from_command("token_command", written)
    assert str(error.value) == message


def test_a_command_that_never_ends_is_ended(tmp_path: Path) -> None:
    """After the time is up it is gone, even when what it started still holds its output."""
    child = "import signal; signal.pause()"
    code = (
        "import os, signal, subprocess, sys\n"
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\n"
        f"child = subprocess.Popen([sys.executable, '-c', {child!r}])\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(child.pid))\n"
        "signal.pause()\n"
    )
    with pytest.raises(ReleasecalError, match=r"had not ended after 2 seconds$"):
        from_command("token_command", _python(code), timeout=2)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    os.kill(int((tmp_path / "child").read_text()), 9)
