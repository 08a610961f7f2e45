"""Delivering notices, each to a command or as the caller does it.

What arrives is recorded, the rest stays due. Nothing here writes to the program's own streams;
`tell` is called with what went wrong.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from releasecal.date_style import DateStyle
from releasecal.dates import TBA
from releasecal.errors import ReleasecalError, UsageError
from releasecal.files import reason
from releasecal.ledger import Ledger
from releasecal.reminders import Notice
from releasecal.render import records, sentences
from releasecal.text import plain

COLUMNS = (*records.COLUMNS, "notice", "lead", "told", "text")
"""The columns of tsv: those of every release, and what a notice adds."""

Deliver = Callable[[Sequence[Notice]], bool]
"""Delivers notices and says whether that worked."""


def record(notice: Notice, today: date, style: DateStyle) -> dict[str, Any]:
    """Return the record of a notice: its release's, and what it says of it."""
    return records.record(notice.listing, today) | {
        "notice": notice.kind.value,
        "lead": str(notice.lead) if notice.lead else None,
        "told": None if notice.told == TBA.notation else notice.told,
        "text": sentences.line(notice, today, style),
    }


def send(
    notices: Sequence[Notice], deliver: Deliver, ledger: Ledger, today: date, *, at_once: int
) -> bool:
    """Deliver the notices, so many at once, and say whether all of them went out.

    Those are recorded before the next. When one fails, the others of the same release wait with it:
    they would tell a date as if it had not moved.
    """
    # Before the first is out: what was sent and cannot be recorded would be sent again.
    if notices:
        ledger.make_room(notices)
    failed = set()
    for batch in (notices[at : at + at_once] for at in range(0, len(notices), at_once)):
        if batch[0].identity in failed:
            continue
        if deliver(batch):
            ledger.record(batch, today)
        else:
            failed.add(batch[0].identity)
    return not failed


@dataclass(frozen=True, slots=True)
class Command:
    """A command that is run once for each notice, without a shell."""

    words: tuple[str, ...]
    timeout: float
    """Seconds."""
    today: date
    style: DateStyle
    tell: Callable[[str], None]
    """Takes a sentence on what could not be sent."""

    def __call__(self, notices: Sequence[Notice]) -> bool:
        """Run the command for each notice up to the first failure, which is told."""
        return all(self._run(record(notice, self.today, self.style), notice) for notice in notices)

    def _run(self, fields: Mapping[str, Any], notice: Notice) -> bool:
        try:
            # A session of its own, so that what the command starts can be ended with it.
            process = subprocess.Popen(  # noqa: S603 - --exec is for the user's own command
                self.words,
                stdin=subprocess.PIPE,
                env=_environment(fields, notice),
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self.tell(
                f"Not sent, still due ({self.words[0]} cannot be run: {reason(error)}):"
                f" {fields['text']}"
            )
            return False
        with process:
            try:
                # A command that never looks at its input is none the worse: `communicate` passes
                # over the pipe that it closes.
                process.communicate(f"{json.dumps(fields)}\n".encode(), timeout=self.timeout)
                failed = f"exit code {process.returncode}" if process.returncode else ""
            except subprocess.TimeoutExpired:
                failed = f"not done after {self.timeout:g} seconds"
            finally:
                # At Ctrl-C as well: it would go on, in its own session, without anybody's notice.
                if process.poll() is None:
                    _end(process)
        if failed:
            self.tell(f"Not sent, still due ({failed}): {fields['text']}")
        return not failed


def command_words(written: str) -> tuple[str, ...]:
    """Return the words of a command line, the program with its whole path."""
    try:
        words = shlex.split(written)
    except ValueError as error:
        raise UsageError(f"--exec: {written} cannot be read: {reason(error)}") from None
    if not words:
        raise UsageError("--exec: name a command")
    program = shutil.which(words[0])
    if program is None:
        raise ReleasecalError(f"--exec: {_why_no_command(words[0])}")
    # A path in PATH may be relative, and a command must not depend on where it is run. A symbolic
    # link stays one: busybox and its like do what the name says by which they were called.
    return os.path.abspath(program), *words[1:]  # noqa: PTH100


def _why_no_command(name: str) -> str:
    """Return why nothing can be run by this name, and what to do."""
    if Path(name).is_dir():
        return f"{name} is a folder; name the command in it"
    # The same search, for what is there but may not be run.
    if found := shutil.which(name, os.F_OK):
        return f"{found} is not executable; make it so with `chmod +x {shlex.quote(found)}`"
    return f"there is no command {name}; write its whole path"


def _environment(fields: Mapping[str, Any], notice: Notice) -> dict[str, str]:
    own = {
        "TITLE": plain(fields["title"]),
        "DATE": fields["date"] or "TBA",
        "DAYS": "" if fields["days"] is None else str(fields["days"]),
        "TYPE": fields["type"],
        "TERRITORY": fields["territory"],
        "TEXT": fields["text"],
        "URL": plain(sentences.url(notice.listing) or ""),
    }
    # The bytes of UTF-8, in whatever encoding the system passes its environment on.
    return {
        **os.environ,
        **{f"RELEASECAL_{name}": os.fsdecode(_cut(value)) for name, value in own.items()},
    }


def _cut(text: str) -> bytes:
    """Return a text in UTF-8, cut where the system would not pass it on; the input has it all."""
    content = text.encode()
    if len(content) <= _LONGEST_VALUE:
        return content
    return content[:_LONGEST_VALUE].decode(errors="ignore").encode() + "…".encode()


_LONGEST_VALUE = 16_384
"""Bytes, far below what Linux allows a value (131,072, execve(2)) and macOS all of them."""


def _end(process: "subprocess.Popen[bytes]") -> None:
    if hasattr(os, "killpg"):
        # It may have just ended; then macOS says that this is not permitted.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
