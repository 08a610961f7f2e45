"""Lists and tables of releases.

A line that is a title, a heading that is a date, "Title (Dec 2)", "Dec 2: Title".
"""

import re

from releasecal.reading.date_grammar import is_date
from releasecal.reading.edges import ABOUT_IT, FINITE_VERBS
from releasecal.reading.labels import Of, any_of, label_at
from releasecal.reading.mention import Mention
from releasecal.reading.proper_names import is_company_or_place, is_territory
from releasecal.reading.words import labels

_LONGEST_TITLE = 70
_MOST_WORDS = 12
_LONGEST_LINE = 160
_SMALL = frozenset(
    "a an and as at be by de du for from in into la le of on or the to v vs vs. with x y".split()
)
_ENDS_NO_TITLE = frozenset("the a an of and".split())
# From the first mark of a row on: a line of dashes would take the square of its length.
_MATERIAL = re.compile(
    r"(?i)(?<!\s)\s+[-–—|]\s*(?:reviews?|trailers?|posters?|news)$"
    r"|(?<![\s|:–-])[\s|:–-]+(?:official|teaser)\s+(?:\w+\s+)?(?:trailer|teaser|poster|clip)$"
)
"""What a line has behind a title that is only what there is to see of it."""
_SEPARATORS = re.compile(
    r"\s*(?:(?<=\w)-(?:\s|(?=(?:Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d))|\||\t"
    r"|\s[–—-]{1,2}\s|\s--\s|[–—]|:\s|\s\(|\()\s*"
)
_BEHIND_DATE = re.compile(r"\s*(?:\||\t|\s[–—-]{1,2}\s|\s--\s|[–—]|\s\(|\()\s*")
"""The same behind a date, where a colon is part of the title."""
_BULLET = re.compile(r"^\s*(?:[-*•·‣▪–—]|\d{1,2}[.)])\s+")
_NOT_TITLE = re.compile(
    r"^(?:release\s+dates?|released?|opens?|opening|in\s+theaters|in\s+cinemas|coming|out|date|when"
    r"|where|updated?|published|posted|genre|director|directed|starring|cast|in\s+theater|note|also"
    r"|rated?|review|written|wide|limited|streaming|new|us|uk|now\s+playing|source|photo"
    r"|by)\b.{0,14}$"
    r"|\b(?:cinema|movie|film|theatrical)\s+releases\b[\W\d]*$"
    r"|\b(?:release|opening|premiere|street|theatrical|cinema|dvd|blu-ray|streaming|launch)"
    r"\s+(?:dates?|day):?$|\b(?:cinema|movie|film|theatrical|dvd|new|home|video)\s+releases?$"
    r"|^(?:comedy|drama|thriller|horror|action|animation|animated|documentary|family|romance"
    r"|romantic\s+comedy"
    r"|sci-fi|musical|western|adventure|fantasy|biography|crime|mystery|war|sport)(?:[/,]\s*\w+)*$"
    r"|^(?:films|movies|cinema|releases|calendar|schedule)$"
    r"|^(?:original|new|old|previous|dvd|blu-?ray|vod|digital|streaming|theatrical|cinemas?|tv|ott"
    r"|uhd|4k)$"
    r"|\b(?:best|top|new|upcoming|original|all)\b.*\b(?:movies|films|releases)$"
    r"|\b(?:id|code|number)\s*:\s|^(?:day|week|phase)\s+\d+$"
    r"|^(?:exclusive|breaking|update|updated|report|watch|reviewed"
    r"|spoilers?)$"
    r"|^(?:music|lyrics|singers?|songs?)\s*:|^music\s+on\s+\w-"
    r"|^(?:distributed|directed|written|starring|produced|based|speaking|co-?written|helmed"
    r"|scripted|featuring)\b",
    re.IGNORECASE,
)


def title_of_line(text: str) -> str | None:
    """Return the title that a line without a date is, as in lists; None when it is none."""
    text = _BULLET.sub("", text).strip()
    label = label_at(text)
    if label and label.of is not Of.TITLE:
        return None
    text = text[label.end :] if label else text
    text = _FORMATS.sub("", _MATERIAL.sub("", text))
    if _OF_SERIES.search(text):
        return None
    brought = _BROUGHT_BY.search(text)
    if brought and is_company_or_place(brought[1].lower().split()):
        text = text[: brought.start()]
    if "(" not in text and looks_like_title(text):
        return text.strip(" \"“”‘’'*_:,")
    text = re.split(r"\s+(?:\(|\||–|—|-{1,2})\s*|\s\(", text)[0].strip(" \"“”‘’'*_:,")
    return text if looks_like_title(text) else None


_FORMATS = re.compile(
    r"\s[–—-]\s(?:(?:Blu-ray|DVD|VOD|On\s+Demand|Digital(?:\s+HD)?|4K(?:\s+U(?:ltra\s+)?HD)?)"
    r"(?:,\s+|\s+(?:and|&)\s+|\s*/\s*|\s*\+\s*|$))+$"
)
"""In what formats a film comes, behind its title: "Nightfall – Blu-ray, DVD and Digital HD"."""
_OF_SERIES = re.compile(r"\b(?:Seasons?|Series|Volumes?)\s+(?:\d|[A-Z][a-z]+\b)|\bEpisodes?\b")
"""What is told of a series and of no film: "Nightfall: Season 2"."""
_BROUGHT_BY = re.compile(r"\s[–—-]\s([A-Z][\w. ]*)$")
"""Who brings a film, behind its title: "Nightfall – Universal"."""


def looks_like_title(text: str) -> bool:
    """Say whether a short text is written as titles are: with capitals, and no sentence's end."""
    words = text.split()
    if (
        not words
        or len(text) > _LONGEST_TITLE
        or len(words) > _MOST_WORDS
        or text.endswith((".", ",", ";"))
        or _NOT_TITLE.search(text)
        or is_date(text)
        or _OF_AUTHOR.match(text)
        or words[-1].lower() in _ENDS_NO_TITLE
    ):
        return False
    if re.search(r"[“”\"|\n$]", text) or (" / " in text and not _WORD.search(text)):
        return False
    if not any(char.isalpha() for char in text) and not re.fullmatch(r"\d[\d/:]{0,4}", text):
        return False
    large = sum(not word[0].isalpha() or not word[0].islower() for word in words)
    small = sum(word.lower() in _SMALL for word in words if word[0].islower())
    return (
        words[0][0].isupper() or words[0][0].isdigit() or not words[0][0].isascii()
    ) and large + small == len(words)


_WORD = re.compile(r"[^\W\d_]{3}")
_OF_AUTHOR = re.compile(r"By\s+(?!The\b|A\b)[A-Z][\w.'’-]*\s+[A-Z]")
"""Who wrote an article: "By J. Olsen"; a title with a preposition has an article behind it."""


def year_of_list(text: str) -> int | None:
    """Return the year that a line gives to the rows below it: "2026", "Films of 2026"."""
    years = _YEAR.findall(text) if len(text) <= _LONGEST_TITLE else []
    is_head = _YEAR_ALONE.fullmatch(text) or (_OF_FILMS.search(text) and not _VERB.search(text))
    return int(years[0]) if len(years) == 1 and is_head else None


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_ALONE = re.compile(r"\W{0,4}\d{4}\W{0,4}")
_OF_FILMS = re.compile(
    r"\b(?:films|movies|releases|release\s+(?:dates|calendar|schedule)|slate)\b", re.IGNORECASE
)


def line_title(text: str, mention: Mention) -> tuple[int, int] | None:
    """Return where the title stands in a line laid out around a date; None in a sentence.

    The line is "Title (date)", "Title - date", "date: Title", or a row of cells.
    """
    if len(text) > _LONGEST_LINE:
        return None
    bullet = _BULLET.match(text) or _FIRST_CELL.match(text)
    begin = bullet.end() if bullet else 0
    if not text[begin : mention.start].strip(' |([*_"“'):
        return _title_behind(text, mention)
    label = label_at(text, begin, mention.start)
    if (label and label.of is not Of.TITLE) or _FORM_LABEL.fullmatch(text, begin, mention.start):
        return None
    return _title_before(text, label.end if label else begin, mention, is_item=bullet is not None)


def _title_behind(text: str, mention: Mention) -> tuple[int, int] | None:
    mark = _MARK_BEHIND.match(text, mention.end)
    if mark is None:
        return None
    return _title_within(text, mark.end(), _end_of_cell(text, mark.end(), _BEHIND_DATE))


def _title_before(
    text: str, begin: int, mention: Mention, *, is_item: bool
) -> tuple[int, int] | None:
    comma = _COMMA.match(text, begin, mention.start) if is_item else None
    end = comma.end(1) if comma else _end_of_cell(text, begin)
    if text[end : end + 1] == ":" and not _TELLS_RELEASE.match(text[end + 1 : mention.start]):
        end = _end_of_cell(text, begin, _BEHIND_DATE)
    rest = _STOOD.sub("", text[end : mention.start])
    if end < mention.start and not (_VERB.search(rest) or _CLAUSE.search(rest)):
        return _title_within(text, begin, end)
    if mention.form in _NUMBERS and _IN_BRACKETS.fullmatch(text[mention.end :]):
        return _title_within(text, begin, mention.start)
    return None


_OF_DATES = any_of(labels.OF_DATES)
_NAME_OF_ROW = rf"(?:{_OF_DATES})(?:\s*/\s*(?:{_OF_DATES}))*(?:\s*\([^()]{{1,30}}\))?"
_FORM_LABEL = re.compile(rf"{_NAME_OF_ROW}\s*:\s*", re.IGNORECASE)
"""The name of a row that tells how a film comes: "4K UHD/Blu-ray: May 5"."""
_MARK_BEHIND = re.compile(r"[)\]*_\s]*(?::|–|—|-{1,2}|\||\t)\s*")
_FIRST_CELL = re.compile(r"\s*\|\s*")
_COMMA = re.compile(r"([^,;:(]{2,60}),\s*(?:\w+day,\s*)?$")
"""A title in a numbered list before its date: "1) Nightfall, Nov. 19"."""
_STOOD = re.compile(r":\s*(?:was|from|moved\s+from)\s*$")
"""What stands before an old date in a list of changes: "Nightfall (Prism): was May 5"."""
_NUMBERS = frozenset({"iso", "numbers", "slashes"})
"""Dates that need nothing between a title and them: "Nightfall 12/2/2016"."""
_IN_BRACKETS = re.compile(r"\s*(?:\([^()]*\))?\W*")


_TELLS_RELEASE = re.compile(
    r"\s*(?:$|[a-z(\d]|(?:In|Only|Opens?|Opening|Release|Released|Coming|Now|Wide|Limited|VOD"
    r"|Streaming|Theatrical|Digital|Blu-ray|DVD|US|UK|U\.S\.|Out|On|Due|Set)\b)"
)
"""What stands behind a colon that ends a title; behind any other, the title goes on."""
_VERB = re.compile(
    r"\b(?:will|is|are|both|was|were|has|had|have|been|to\s+be|gets|got|opened|premiered|directed"
    r"|announced|began|begins|wrapped|it|he|she|they|set\s+for|takes|goes|went|became|stars|which"
    r"|who|that|known|her|his|their|whose)\b",
    re.IGNORECASE,
)


_CLAUSE = re.compile(rf"(?<!\w)[A-Z\d][\w'’!]*\s(?:{FINITE_VERBS}|opening)\b")
"""What goes on from a title with a dash in it: "Star Saga - The Beginning hits theaters"."""


def is_label(text: str, mention: Mention) -> bool:
    """Say whether a line is "Release date: Dec 2", or Dec 2 alone: of the title above it."""
    if is_heading(text, mention) and not text[: mention.start].strip():
        return True
    before = text[: mention.start].strip(AROUND_LABELS)
    return _DATE_LABEL.fullmatch(before) is not None or (
        text[: mention.start].rstrip().endswith(":") and is_territory(before)
    )


AROUND_LABELS = " -–—*•|:"
"""What stands around the name of a row."""
_DATE_LABEL = re.compile(
    r"(?:(?:the|in|us|uk|u\.s\.|u\.k\.|nz|australian?|irish|ireland|&|and|theatrical|theatre|cinema"
    r"|movie|film|dvd|blu-ray|digital|streaming|official|world|worldwide|nationwide|wide"
    r"|limited)\s+){0,5}"
    r"(?:status\s*:\s*)?(?:initial\s+|original\s+|new\s+|tentatively\s+)?"
    rf"{_NAME_OF_ROW}\s*(?::|on|from)?",
    re.IGNORECASE,
)


def is_heading(text: str, mention: Mention) -> bool:
    """Say whether a line is a date and nothing else, that of what stands below."""
    rest = (text[: mention.start] + text[mention.end :]).strip(" :-–—*#_|.()")
    if _BYLINE.match(rest):
        return False
    return len(rest) <= _HEADING_REST and not re.search(r"[A-Z]\w+ [A-Z]\w+", rest)


_HEADING_REST = 24
_BYLINE = re.compile(r"(?:published|posted|updated|written|last|by)\b", re.IGNORECASE)


def _end_of_cell(text: str, start: int, separators: re.Pattern[str] = _SEPARATORS) -> int:
    cut = separators.search(text, start + 1)
    return cut.start() if cut else len(text)


_OF_IT = re.compile(r"(?<=\w)\s(?:(?:Official|Final|New|First)\s)?(?:Trailer|Teaser|Poster)s?$")
"""What of a film ends a line before its date: "Nightfall Trailer: In theaters May 5"."""


def _title_within(text: str, start: int, end: int) -> tuple[int, int] | None:
    written = text[start:end]
    stripped = _OF_IT.sub("", written.strip(" \"“”‘’'*_,\t"))
    if not looks_like_title(stripped):
        return None
    start += written.index(stripped)
    about = ABOUT_IT.match(stripped)
    return start + (about.end() if about else 0), start + len(stripped)
