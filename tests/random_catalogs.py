"""Catalogs at random, large enough to have an index, and questions about them."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from releasecal.index.file import SMALLEST

TODAY = date(2026, 11, 22)

_WORDS = (
    "love", "night", "star", "the", "a", "of", "Dune", "Amélie", "千と千尋", "Третий",
    "STRASSE", "straße", "ﬁre", "x-ray", "3:10", "and", "&", "[red]", "été", "e\u0301te",
    "İstanbul", "part two", "Part II",
)  # fmt: skip
_TERRITORIES = ("US", "US", "US", "GB", "DE", "JP")
_TYPES = ("premiere", "preview", "limited", "expansion", "wide", "digital", "tv")
_TAGS = ("drama", "Musical", "été", "war, cold")
_NAMES = ("Lionsgate", "A24", "Ä Film", "Studio\\tTab", "distributor 1")


class CatalogWriter:
    """Writes films at random, each different from all others."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._count = 0

    def catalog(self, films: int) -> list[str]:
        """Return a catalog in parts: its head, then that many films."""
        return [
            self.random.choice(("", "# films\n\n", 'territory = "GB"\n', "\ufeff# with a mark\n")),
            *(self.film() for _ in range(films)),
        ]

    def film(self) -> str:
        """Return the text of one film; fifty of them are large enough for an index."""
        random = self.random
        self._count += 1
        title = " ".join(random.choices(_WORDS, k=random.randint(1, 4)))
        slug = f"{random.choice(('film', 'Film', 'dune', 'x'))}-{self._count}"
        key = random.choice((slug, f'"{slug}"', f"'{slug} {random.choice(_WORDS)}'"))
        lines = [f"[film.{key}]", f'title = "{title}"']
        may: Sequence[str] = (
            f'original_title = "{random.choice(_WORDS)} {self._count}"',
            f'directors = ["{random.choice(_NAMES)}", "Damien Chazelle"]',
            f'cast = [\n  "{random.choice(_WORDS)}", # one\n]',
            f'distributor = "{random.choice(_NAMES)}"',
            f'tags = ["{random.choice(_TAGS)}", "all"]',
            'ids = { imdb = "tt1", tmdb = 3 }',
            f'leads = ["{random.choice(("3d", "2w", "5m", "1y"))}"]',
            "remind = false",
            f"synced.tmdb.wide.US = {self._date()}",
            f'status = "{random.choice(("tentative", "cancelled"))}"',
        )
        lines += [line for line in may if random.random() < 0.3]
        if "remind = false" in lines:
            lines = [line for line in lines if not line.startswith("leads")]
        lines.append(f'notes = "{"n" * (SMALLEST // 45)}"')
        keys = {(kind, code) for kind in _TYPES for code in random.choices(_TERRITORIES, k=1)}
        for kind, code in random.sample(sorted(keys), random.randint(0, 4)):
            lines += self._release(key, kind, code)
        return "\n".join(lines) + random.choice(("\n", "\n\n", "\n# after it\n\n", "\r\n\r\n"))

    def _release(self, key: str, kind: str, code: str) -> list[str]:
        random = self.random
        dates = [self._date() for _ in range(random.choice((1, 1, 1, 2, 3)))]
        lines = [f"[[film.{key}.release]]", f'type = "{kind}"', f'territory = "{code}"']
        lines += [f"date = {dates[-1]}", *(["theaters = 4"] if random.random() < 0.2 else [])]
        moves = [(a, b) for a, b in pairwise(dates) if a != b]
        if any(move[1] != after[0] for move, after in pairwise(moves)):
            moves = []
        for start, to in moves if moves and moves[-1][1] == dates[-1] else ():
            lines += [f"[[film.{key}.move]]", f'type = "{kind}"', f'territory = "{code}"']
            lines += [f"from = {start}", f"to = {to}"]
            if random.random() < 0.7:
                lines.append(f"announced = {self._date(vague=False)}")
        if random.random() < 0.15 and len(dates) == 1:
            lines += [f"[[film.{key}.move]]", f'type = "{kind}"', f'territory = "{code}"']
            lines += ['status = "cancelled"', f"announced = {self._date(vague=False)}"]
        return lines

    def _date(self, *, vague: bool = True) -> str:
        random = self.random
        day = TODAY + timedelta(days=int(random.gauss(0, 200)))
        if not vague or random.random() < 0.6:
            return str(day)
        part = random.choice(("01", "12", "Q4", "H2", "winter", "fall"))
        return random.choice((f'"{day.year}-{part}"', f'"{day.year}"', '"TBA"'))


def question(random: Random) -> list[str]:
    """Return a command line that asks something of a catalog, and changes nothing."""
    day = TODAY + timedelta(days=random.randint(-400, 400))
    later = day + timedelta(days=random.randint(0, 300))
    film = random.choice((*_WORDS, *_FILMS))
    command = random.choice(
        (
            ["upcoming"], ["upcoming"], ["list"], ["list", "--films"], ["next"],
            ["next", "--limit", "5"], ["countdown"], ["countdown", film], ["show", film],
            ["changes"], ["changes", "--since", str(day)], ["calendar"], ["timeline"],
            ["remind", "--dry-run"], ["remind", "--dry-run", "--lead", "3m", "--grace", "2w"],
        )
    )  # fmt: skip
    words = list(command)
    if command[0] != "show":
        windows: Sequence[list[str]] = (
            [], ["--within", random.choice(("0d", "30d", "3m", "1y"))], ["--from", str(day)],
            ["--to", str(day)], ["--from", str(day), "--to", str(later)],
            ["--from", str(later), "--to", str(day)],
        )  # fmt: skip
        words += random.choice(windows)
        words += random.choice(
            ([], [], ["--type", "wide"], ["--tag", "drama"], ["--search", "ete"])
        )
        words += random.choice(([], [], ["--status", "cancelled"], ["--distributor", "film"]))
    if command[0] in {"calendar", "timeline"}:
        words = words[:1]
    elif command[0] == "countdown":
        words += random.choice(([], ["--text"]))
    elif command[0] == "remind":
        words += random.choice(([], ["-f", "json"]))
    else:
        forms = ("table", "tsv", "csv", "json", "markdown")
        words += random.choice(([], *(["-f", form] for form in forms)))
    if command[0] not in {"changes", "remind"}:
        words += random.choice(([], [], ["--as-of", str(day)]))
    words += random.choice(([], ["--territory", "all"], ["--territory", "de,gb"]))
    return [*words, "--today", str(random.choice((TODAY, day)))]


_FILMS = (
    "film-1", "dune-3", "Dune 3", "film1", "moonlght", "the of", "", "ove", "nigth star",
    "tt1", "imdb:tt1", "3", "tmdb:3", "wikidata:3",
    "https://www.imdb.com/title/tt1/", "two part", "...", "7", "\udcff",
)  # fmt: skip
