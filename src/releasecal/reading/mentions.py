"""The dates that a text mentions, as they stand there: what is written, and nothing filled in.

"December 2", "25th January, 2013", "next spring", "Q4 2026", "Labor Day", "2016-12-02". The year that is not
written is found later, by `years`.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from releasecal import date_forms

_MONTH = re.sub(r"\?P<\w+>", "", date_forms.MONTH).replace("(jan", "(?:jan", 1)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\d,]\d|\d)"
_SHIFTED = r"(?P<shift>this|next|last|the following)\s+year"
_TO_YEAR = rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:{_YEAR}|{_SHIFTED})|\s*,?\s*'(?P<short>\d\d)\b)?"
_HOLIDAYS = (
    r"christmas\s+(?:day|eve)|christmas|xmas|new\s+year['’]?s\s+(?:day|eve)|valentine['’]?s\s+day"
    r"|independence\s+day|(?:the\s+)?fourth\s+of\s+july|thanksgiving(?:\s+day)?|memorial\s+day"
    r"|labou?r\s+day|halloween|easter(?:\s+sunday)?|good\s+friday|st\.?\s+patrick['’]?s\s+day"
    r"|(?:martin\s+luther\s+king|mlk)(?:\s+jr\.?)?\s+day|presidents?['’]?s?\s+day|boxing\s+day"
)
_SEASON = r"(?P<part>spring|summer|fall|autumn|winter)"
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)"
_ROUGH = r"(?P<rough>early|mid|late|end\s+of|beginning\s+of|middle\s+of)(?:[\s-]+(?:in\s+)?)"

_FORMS = {
    "iso": r"(?P<year>(?:1[89]|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
    "numbers": r"(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
    "day": rf"(?:(?P<weekday>{_WEEKDAY})\s*,?\s*)?(?:the\s+)?(?P<month>{_MONTH})\s*,?\s*{_DAY}"
    rf"(?!\s*(?:[:%$]|million|percent|million))(?P<more>\s*(?:-|–|—|to)\s*[0-3]?\d(?!\d)(?:st|nd|rd|th)?)?{_TO_YEAR}",
    "day_first": rf"(?:(?P<weekday>{_WEEKDAY})\s*,?\s*)?(?:the\s+)?"
    rf"(?:(?P<before>[0-3]?\d)(?:st|nd|rd|th)?\s*(?:-|–|—|to)\s*)?{_DAY}\s*(?:of\s+)?(?P<month>{_MONTH})(?!\w){_TO_YEAR}",
    "quarter": rf"(?:(?:the\s+)?{_ORDINAL}\s+quarter|(?P<q>q[1-4]))(?:\s*,?\s*(?:of\s+)?(?:{_YEAR}|{_SHIFTED}))?",
    "half": rf"(?:the\s+)?(?P<half>first|second)\s+half\s+(?:of\s+)?(?:{_YEAR}|{_SHIFTED})",
    "holiday": rf"(?P<holiday>{_HOLIDAYS})(?P<weekend>\s+(?:weekend|week|frame|season))?(?!\s+(?:eve|story|movie|carol))"
    rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:{_YEAR}|{_SHIFTED}))?",
    "season": rf"(?:{_ROUGH})?(?:(?P<step>this|next|last|the\s+coming)\s+)?(?:the\s+)?{_SEASON}(?:\s*,?\s*(?:of\s+)?(?:{_YEAR}|{_SHIFTED}))?",
    "month": rf"(?:{_ROUGH})?(?:(?P<step>this|next|last|this\s+coming)\s+)?(?P<month>{_MONTH})(?!\w)(?!\s*\d){_TO_YEAR}",
    "month_year": rf"(?:{_ROUGH})?(?P<month>{_MONTH})(?!\w)\s*,?\s*(?:of\s+)?{_YEAR}",
    "weekday": rf"(?:(?P<step>this(?:\s+coming)?|next|last|coming)\s+)?(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    "near": r"(?P<near>today|tonight|tomorrow|yesterday)(?!['’]s)",
    "period": r"(?:later\s+|earlier\s+)?(?P<step>this|next|last)\s+(?P<unit>month|week|weekend|year)",
    "year": rf"(?:{_ROUGH})?{_YEAR}",
}
_ORDER = (
    "iso", "numbers", "day", "day_first", "quarter", "half", "holiday", "season", "month_year",
    "month", "weekday", "near", "period", "year",
)  # fmt: skip
_COMPILED = {
    name: re.compile(
        rf"(?<![\w$£€#/.-]){form}(?![\w-]*\w)" if name != "iso" else rf"(?<!\w){form}",
        re.IGNORECASE,
    )
    for name, form in _FORMS.items()
}
_HINT = re.compile(
    rf"(?<!\w)(?:\d{{4}}|\d\d?[/.]\d|{_MONTH}\b|{_SEASON.replace('?P<part>', '?:')}\b|q[1-4]\b|quarter|"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday|(?:this|next|last)\s+(?:month|week|year)|"
    rf"{_HOLIDAYS}|half\s+of)",
    re.IGNORECASE,
)
_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """One date as it is written; None for what is not."""

    start: int
    end: int
    form: str
    """How it is written: a key of the table of forms."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    """A part of the year as the catalog writes it: summer, Q4, H1."""
    holiday: str | None = None
    weekday: int | None = None
    step: int | None = None
    """-1, 0 or 1 for last, this and next, of the unit that `form` or `unit` tells."""
    unit: str | None = None
    is_rough: bool = False
    """Said with "early", "late", "mid"."""
    is_range: bool = False
    """From one day to another, which a release is not."""

    @property
    def is_day(self) -> bool:
        """Whether a single day is meant."""
        return (
            self.day is not None
            or self.form in {"weekday", "near"}
            or (self.form == "holiday" and self.unit is None)
        )


def find_mentions(text: str) -> list[Mention]:
    """Return the dates in a text, in order, none within another."""
    if not _HINT.search(text):
        return []
    found: list[Mention] = []
    at = tried = 0
    while hint := _HINT.search(text, at):
        tried += 1
        if tried > _MOST:
            return []
        mention = _at(text, max(hint.start() - _BEFORE, at), hint)
        if mention is None:
            at = hint.end()
            continue
        found.append(mention)
        at = max(mention.end, hint.end())
    return _ranges(_with_appositions(found, text), text)


_MOST = 60
"""Dates of one sentence; what has more is no announcement."""
_BEFORE = 30
"""Characters before a month that may belong to its date: a weekday, a day."""


def _at(text: str, low: int, hint: re.Match[str]) -> Mention | None:
    """Return the date that the hint is part of."""
    for name in _ORDER:
        for match in _COMPILED[name].finditer(text, low, hint.end() + 40):
            if match.start() > hint.start():
                break
            if match.end() >= hint.end() and (mention := _mention(name, match, text)):
                return mention
    return None


def _mention(form: str, match: re.Match[str], text: str) -> Mention | None:
    parts = {name: value.lower() for name, value in match.groupdict().items() if value}
    numbers = {name: int(parts[name]) for name in ("year", "day") if name in parts}
    if "short" in parts:
        numbers["year"] = 2000 + int(parts["short"])
    mention = Mention(start=match.start(), end=match.end(), form=form, year=numbers.get("year"))
    mention = replace(
        mention, is_rough="rough" in parts, is_range="more" in parts or "before" in parts
    )
    if word := parts.get("shift") or parts.get("step"):
        step = {"last": -1, "next": 1, "the following": 1}.get(
            word.split()[0] if word != "the following" else word, 0
        )
        mention = replace(
            mention, step=step, unit="year" if "shift" in parts else parts.get("unit")
        )
    if "weekday" in parts:
        mention = replace(mention, weekday=_WEEKDAYS.index(parts["weekday"][:3]))
    match form:
        case "iso":
            return _day(mention, int(parts["number"]), numbers["day"])
        case "numbers":
            one, two = int(parts["one"]), int(parts["two"])
            if parts["mark"] == "." or one > 12:
                return _day(mention, two, one)
            return _day(mention, one, two) if two > 12 or one == two else None
        case "day" | "day_first":
            return _day(mention, _MONTHS.index(parts["month"][:3]) + 1, numbers["day"])
        case "month" | "month_year":
            if not _is_month_name(match, text):
                return None
            return replace(mention, month=_MONTHS.index(parts["month"][:3]) + 1)
        case "season":
            if "year" not in numbers and mention.step is None and not _is_season(match, text):
                return None
            return replace(mention, part="fall" if parts["part"] == "autumn" else parts["part"])
        case "quarter":
            return replace(
                mention, part=parts["q"].upper() if "q" in parts else f"Q{_PARTS[parts['ordinal']]}"
            )
        case "half":
            return replace(mention, part=f"H{_PARTS[parts['half']]}")
        case "holiday" if not numbers and mention.step is None and _belongs_to_noun(match, text):
            return None
        case "holiday":
            weekend = "weekend" in parts
            return replace(
                mention,
                holiday=" ".join(parts["holiday"].replace("’", "'").split()),
                unit="weekend" if weekend else mention.unit,
            )
        case "near":
            step = {"yesterday": -1, "tomorrow": 1}.get(parts["near"], 0)
            return replace(mention, step=step, unit="day")
        case "year":
            return mention if _is_year(match, text) else None
        case _:
            return mention


def _day(mention: Mention, month: int, day: int) -> Mention | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return replace(mention, month=month, day=day)


def _is_month_name(match: re.Match[str], text: str) -> bool:
    """Tell the months May and March from the words that are written like them."""
    word = match["month"]
    if word[:1].islower() and not match.groupdict().get("year"):
        return False
    short = word.rstrip(".").lower()
    if short in {"may", "march", "mar", "august", "jun", "jan"} and not match.groupdict().get(
        "year"
    ):
        before = text[max(match.start() - 14, 0) : match.start()].lower().rstrip()
        return bool(
            match.groupdict().get("step")
            or re.search(
                r"(?:\b(?:in|to|until|till|for|from|of|by|on|during|through|and|or|this|next|last|since|early|late|mid)|[-(,:])$",
                before,
            )
        )
    return True


def _is_season(match: re.Match[str], text: str) -> bool:
    before = text[max(match.start() - 12, 0) : match.start()].lower()
    return bool(
        re.search(
            r"\b(?:in|for|until|till|to|from|by)\s+(?:the\s+)?$",
            before + ("" if not match[0].lower().startswith("the ") else ""),
        )
    ) or (
        match[0].lower().startswith("the ")
        and bool(re.search(r"\b(?:in|for|until|till|to)\s+$", before))
    )


def _belongs_to_noun(match: re.Match[str], text: str) -> bool:
    """Say whether a holiday stands before a word that it belongs to: "Halloween shoppers", "Christmas Chronicles"."""
    before = re.search(r"(\w+)\s+$", text[max(match.start() - 30, 0) : match.start()])
    if before and before[1][0].isupper() and before[1].lower() not in _BEFORE_HOLIDAYS:
        return True
    after = re.match(r"\s+([A-Za-z]\w+)", text[match.end() : match.end() + 30])
    if after is None:
        return False
    return after[1][0].isupper() or (len(after[1]) > 3 and after[1] not in _BEHIND_HOLIDAYS)


_BEFORE_HOLIDAYS = frozenset(
    "in on this for opens opening release by until at next arriving coming around before after theaters cinemas digital".split()
)
_BEHIND_HOLIDAYS = frozenset(
    "from with this next when while instead before after through release opening bow launch debut date slot berth took brought nationwide"
    " limited wide sees will would worldwide exclusively only into that which".split()
)


def _is_year(match: re.Match[str], text: str) -> bool:
    """A year alone is a date behind a preposition, and where nothing follows that it would belong to."""
    before = text[max(match.start() - 24, 0) : match.start()].lower()
    after = text[match.end() : match.end() + 24].lower()
    if re.match(
        r"\s+(?:film|movie|american|\w+\s+film|sundance|toronto|cannes|world|novel|book|\w+\s+international)",
        after,
    ):
        return False
    return bool(
        match.groupdict().get("rough")
        or re.search(
            r"\b(?:in|into|until|till|to|for|from|during|of|by|sometime|around|through|a)\s+$",
            before,
        )
    )


def _with_appositions(found: list[Mention], text: str) -> list[Mention]:
    """Merge "this Friday, December 2" and "Christmas Day (December 25)": the exact one of two neighbours stays."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last and re.fullmatch(
            r"\s*(?:[,(:–—-]|which is|a|on)?\s*", text[last.end : mention.start]
        ):
            loose, exact = sorted(
                (last, mention), key=lambda each: (each.day is not None, each.month is not None)
            )
            if (
                loose.day is None
                and exact.day is not None
                and (
                    loose.form in {"weekday", "near", "holiday", "period"}
                    or (loose.form in {"year", "month", "season"} and exact.year is None)
                )
            ):
                year = exact.year or loose.year
                kept[-1] = replace(exact, start=last.start, end=mention.end, year=year)
                continue
            if (
                exact.month is not None
                and exact.day is None
                and loose.form in {"year", "period", "season"}
            ):
                kept[-1] = replace(
                    exact, start=last.start, end=mention.end, year=exact.year or loose.year
                )
                continue
        kept.append(mention)
    return kept


def _ranges(found: list[Mention], text: str) -> list[Mention]:
    """Mark two dates that are the ends of one span: "September 6 through November 8"."""
    marked = list(found)
    for at, (one, two) in enumerate(pairwise(found)):
        between = text[one.end : two.start].lower()
        if re.fullmatch(r"\s*(?:through|thru|–|—|-)\s*", between) or (
            re.fullmatch(r"\s*(?:to|until|till|and)\s*", between)
            and re.search(
                r"(?:between|lasted from|runs from|runs|held from|held|is on from|run from|took place from)\s*$",
                text[: one.start].lower(),
            )
        ):
            marked[at] = replace(one, is_range=True)
            marked[at + 1] = replace(two, is_range=True)
    return marked
