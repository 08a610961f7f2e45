"""Naming releases on the command line: one that is there, or the dates of new ones."""

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated

import typer

from releasecal import human_dates
from releasecal.cli import complete, output
from releasecal.cli.filters import release_type, territory
from releasecal.cli.session import Session
from releasecal.dates import ReleaseDate
from releasecal.errors import UsageError
from releasecal.lookup import Hint, find_release
from releasecal.model import Film, Release, ReleaseType
from releasecal.text import plain


@dataclass
class WhichRelease:
    """The options that name one release of a film; what is in no doubt need not be said."""

    kind: Annotated[
        str | None,
        typer.Option(
            "--type", "-t", metavar="TYPE", autocompletion=complete.release_types,
            help="Which release: limited, wide, ...",
        ),
    ] = None  # fmt: skip
    code: Annotated[
        str | None,
        typer.Option(
            "--territory", metavar="CODE", autocompletion=complete.territory_codes,
            help="In which territory, when not the catalog's own.",
        ),
    ] = None  # fmt: skip
    release_id: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            autocompletion=complete.release_ids,
            help="The id of the release, where it has one.",
        ),
    ] = None

    def refuse_wrong(self, _: Session) -> None:
        """Raise `UsageError` for what is no type or territory."""
        if self.kind:
            release_type(self.kind, "--type")
        if self.code:
            territory(self.code, "--territory")

    @property
    def is_said(self) -> bool:
        """Whether any of them was given."""
        return bool(self.kind or self.code or self.release_id)

    @property
    def territory(self) -> str | None:
        """The territory. Raises `UsageError` when it is none."""
        return territory(self.code, "--territory") if self.code else None

    def refuse_other_type(self, kind: ReleaseType) -> None:
        """Raise `UsageError` when --type names another release than one of that type."""
        if self.kind and release_type(self.kind, "--type") is not kind:
            raise UsageError(f"{kind.value} is a release type itself; leave out --type {self.kind}")

    def find(self, film: Film, home: str, hint: Hint) -> Release:
        """Return the release of `film` that is meant, as `lookup.find_release` does."""
        kind = release_type(self.kind, "--type") if self.kind else None
        return find_release(film, kind, self.territory, self.release_id, home, hint)


ReleaseOption = Annotated[
    list[str] | None,
    typer.Option(
        "--release",
        metavar="TYPE:CODE:DATE",
        help=(
            "A release in another territory; TYPE:DATE is one in the catalog's own."
            " Repeat for more."
        ),
    ),
]


def options_for(release: Release, home: str) -> str:
    """Return the options of `WhichRelease` that name a release, for a command line to type next."""
    place = "" if release.territory == home else f" --territory {release.territory}"
    own = f" --id {shlex.quote(plain(release.id))}" if release.id else ""
    return f"--type {release.type.value}{place}{own}"


def parse_release_date(session: Session, text: str, option: str) -> ReleaseDate:
    """Return the date that an option gives a release; a remark tells of a doubtful year."""
    when = human_dates.parse(text, session.today, option)
    if over := human_dates.just_passed(text, session.today):
        output.remark(
            f'{option}: "{text}" is taken as {when.words}; for {over.words} write {over.notation}'
        )
    return when


def _date_option(kind: ReleaseType) -> object:
    return typer.Option(f"--{kind.value}", metavar="DATE", help=f"When: {kind.value}.")


@dataclass
class DateOptions:
    """A date for each release type, in the catalog's own territory."""

    # One by one, where a loop over the types would do, so that mypy knows them; each is called as
    # its type is in the catalog. Lists, for of two dates one would be lost without a word.
    premiere: Annotated[list[str] | None, _date_option(ReleaseType.PREMIERE)] = None
    preview: Annotated[list[str] | None, _date_option(ReleaseType.PREVIEW)] = None
    limited: Annotated[list[str] | None, _date_option(ReleaseType.LIMITED)] = None
    expansion: Annotated[list[str] | None, _date_option(ReleaseType.EXPANSION)] = None
    wide: Annotated[list[str] | None, _date_option(ReleaseType.WIDE)] = None
    rerelease: Annotated[list[str] | None, _date_option(ReleaseType.RERELEASE)] = None
    digital: Annotated[list[str] | None, _date_option(ReleaseType.DIGITAL)] = None
    streaming: Annotated[list[str] | None, _date_option(ReleaseType.STREAMING)] = None
    physical: Annotated[list[str] | None, _date_option(ReleaseType.PHYSICAL)] = None
    tv: Annotated[list[str] | None, _date_option(ReleaseType.TV)] = None

    def releases(self, session: Session, others: Iterable[str] | None) -> Iterator[Release]:
        """Yield the releases of the command line, those of `--release` last.

        Where none is said, the territory is empty: it is the catalog's own.
        """
        for field in fields(self):
            kind = field.name
            texts = getattr(self, kind) or ()
            if len(texts) > 1:
                raise UsageError(
                    f"--{kind} is there twice; write --release {kind}:CODE:DATE for a second"
                    " release in another territory; for one in the same, add the film first, and"
                    f" then `releasecal release FILM {kind} DATE --id ID`"
                )
            for text in texts:
                when = parse_release_date(session, text, f"--{kind}")
                yield Release(type=ReleaseType(kind), territory="", date=when)
        for text in others or ():
            yield _other_release(text, session)

    def refuse_twice(self, releases: Iterable[Release], home: str) -> None:
        """Raise `UsageError` for a release that two options give; `home` is their own territory."""
        seen = set()
        for each in releases:
            if each.key in seen:
                # Each type has one option of its own, so the second one is always --release.
                is_own = each.territory == home and getattr(self, each.type.value) is not None
                other = f"--{each.type.value}" if is_own else "another --release"
                raise UsageError(
                    f"--release: {other} gives the date of {each.words} too; leave one of them out"
                )
            seen.add(each.key)


def _other_release(text: str, session: Session) -> Release:
    match text.split(":"):
        case [kind, when]:
            code = ""
        case [kind, code, when]:
            pass
        case _:
            raise UsageError(
                f'--release: "{text}" is not TYPE:CODE:DATE; write one such as wide:GB:2017-01-13'
            )
    return Release(
        type=release_type(kind, "--release"),
        territory=territory(code, "--release") if code else "",
        date=parse_release_date(session, when, "--release"),
    )
