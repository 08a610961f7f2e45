"""What the parts of a date's form say, and where the words around it make it no date."""

import re
from collections.abc import Callable
from dataclasses import replace

from releasecal.reading import holidays
from releasecal.reading.date_numbers import read_dots, read_iso, read_numbers, read_slashes
from releasecal.reading.date_written import LAST_DAY, Written, on_day
from releasecal.reading.mention import Mention

_PARTS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "last": 4,
}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def mention_of(form: str, match: re.Match[str], text: str) -> Mention | None:
    """Return the date that a form of the grammar found in a text; None when it is none."""
    written = Written(match, text)
    parts = written.parts
    year = int(parts["year"]) if "year" in parts else None
    if "short" in parts:
        year = 2000 + int(parts["short"])
    step = parts.get("shift") or parts.get("step")
    mention = Mention(
        start=match.start(),
        end=match.end(),
        form=form,
        year=year,
        weekday=_WEEKDAYS.index(parts["weekday"][:3]) if "weekday" in parts else None,
        step=_step(step) if step else None,
        unit="year" if "shift" in parts else parts.get("unit"),
        is_rough="rough" in parts,
        is_range="more" in parts or "before" in parts,
    )
    rule = _RULES.get(form)
    return rule(mention, written) if rule else mention


def _step(word: str) -> int:
    return {"last": -1, "this past": -1, "next": 1, "the following": 1}.get(
        " ".join(word.split()), 0
    )


def _later(mention: Mention, written: Written) -> Mention:
    count = written.parts["count"]
    return replace(mention, step=_COUNTS.get(count) or int(count))


def _day_of_month(mention: Mention, written: Written) -> Mention | None:
    day = int(written.parts["day"])
    return replace(mention, day=day) if 1 <= day <= LAST_DAY else None


def _day(mention: Mention, written: Written) -> Mention | None:
    return on_day(mention, _month_of(written), int(written.parts["day"]))


def _month_of(written: Written) -> int:
    return _MONTHS.index(written.parts["month"][:3]) + 1


def _month(mention: Mention, written: Written) -> Mention | None:
    """Read a month; May and March only where nothing else can be meant."""
    word = written.match["month"]
    if mention.year is None and (
        word[:1].islower()
        or (
            word.rstrip(".").lower() in _ALSO_WORDS
            and mention.step is None
            and not _MONTH_FOLLOWS.search(written.before.rstrip())
        )
    ):
        return None
    return replace(mention, month=_month_of(written))


_ALSO_WORDS = frozenset({"may", "march", "mar", "august", "jun", "jan"})
_MONTH_FOLLOWS = re.compile(
    r"(?:\b(?:in|to|until|till|for|from|of|by|on|during|through|and|or|this|next|last|since|early"
    r"|late|mid)|[-(,:])$",
    re.IGNORECASE,
)


def _season(mention: Mention, written: Written) -> Mention | None:
    is_said = mention.year is not None or mention.step is not None
    if not is_said and (
        not (_SEASON_FOLLOWS.search(written.before) or _OF_RELEASE.match(written.after))
        or (written.match["part"][0].isupper() and _TITLE_GOES_ON.match(written.after))
    ):
        return None
    part = written.parts["part"]
    return replace(mention, part="fall" if part == "autumn" else part)


_TITLE_GOES_ON = re.compile(r"\s+(?:of\s+(?:the\s+)?)?[A-Z]")
_OF_RELEASE = re.compile(r"\s+(?:theatrical\s+)?(?:release|rollout)\b")
_SEASON_FOLLOWS = re.compile(r"\b(?:in|for|until|till|to|from|by)\s+$", re.IGNORECASE)


def _quarter(mention: Mention, written: Written) -> Mention:
    parts = written.parts
    return replace(
        mention, part=parts["q"].upper() if "q" in parts else f"Q{_PARTS[parts['ordinal']]}"
    )


def _half(mention: Mention, written: Written) -> Mention:
    return replace(mention, part=f"H{_PARTS[written.parts['half']]}")


def _holiday(mention: Mention, written: Written) -> Mention | None:
    is_dated = mention.year is not None or mention.step is not None
    if not holidays.is_day(written.before, written.after, is_dated=is_dated):
        return None
    name = " ".join(written.parts["holiday"].replace("’", "'").split())
    if name == "independence day" and _OF_INDIA.search(f"{written.before} {written.after}"):
        name = "independence day of india"
    unit = "weekend" if "weekend" in written.parts else mention.unit
    return replace(mention, holiday=name, unit=unit)


_OF_INDIA = re.compile(r"\bIndian?\b")


def _weekday(mention: Mention, written: Written) -> Mention | None:
    """Read a weekday, unless it owns something: "during Tuesday's presentation"."""
    if _IN_TITLE.search(written.before) and _VERB_BEHIND.match(written.after):
        return None
    is_beside_a_day = _BESIDE_A_DAY.match(written.after) or _COUNTED.search(written.before)
    if is_beside_a_day or written.after.startswith(_OWNS):
        return None
    return replace(mention, step=-1) if "past" in written.parts else mention


_IN_TITLE = re.compile(r"(?:^|\s)(?!On\b|By\b|This\b|Next\b|Last\b)[A-Z][a-z]+\s$")
_VERB_BEHIND = re.compile(r"[”\"’]?\s(?:was|is|will|opens|opened|has|had|premieres|premiered)\b")
"""What stands around the last word of a title: "The Boy Who Swallowed Saturday was shown"."""
_COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|the|a|black|freaky)\s+$", re.IGNORECASE
)
"""What makes a weekday one of a count, or part of a name: "its third Monday", "Black Friday"."""
_BESIDE_A_DAY = re.compile(
    r"\s+(?:before(?!\s+(?:being|opening|going|arriving|streaming|hitting|it|its)\b)|after|of"
    r"|following|the\s+\d+(?:st|nd|rd|th))\b"
)
"""What stands between a weekday and the day it is told by: "the Wednesday before Thanksgiving"."""


def _period(mention: Mention, written: Written) -> Mention | None:
    """Read "next year", and not "the last year that" or "this year's festival"."""
    is_other = written.before.lower().endswith(" the ") or written.after.startswith(_OWNS)
    # "This weekend" is from its Friday on, and a film may open a day before.
    is_rough = mention.unit in {"week", "weekend"}
    return None if is_other else replace(mention, step=mention.step or 0, is_rough=is_rough)


_OWNS = ("'s", "’s")


def _near(mention: Mention, written: Written) -> Mention | None:
    """Read "tomorrow", unless it begins a name: "Tomorrow Ever After"."""
    if written.match["near"][0].isupper() and re.match(r"\s+[A-Z]\w", written.after):
        return None
    step = {"yesterday": -1, "tomorrow": 1}.get(written.parts["near"], 0)
    return replace(mention, step=step, unit="day")


def _year(mention: Mention, written: Written) -> Mention | None:
    """Read a year alone behind a preposition, where nothing follows that it would belong to."""
    if _YEAR_OF_THINGS.match(written.after) or _DURING.search(written.before):
        return None
    if written.before.lower().endswith(" a ") and not _RELEASE_FOLLOWS.match(written.after):
        return None
    return mention if mention.is_rough or _YEAR_FOLLOWS.search(written.before) else None


_DURING = re.compile(r"\b(?:year|most|all|much|part|rest)\s+of\s+$", re.IGNORECASE)
_YEAR_OF_THINGS = re.compile(
    r"\s+(?:film|movie|hit|classic|original|smash|comedy|drama|thriller|horror|musical|american"
    r"|\w+\s+film|sundance|toronto|cannes|world|novel|book"
    r"|\w+\s+international)",
    re.IGNORECASE,
)
_RELEASE_FOLLOWS = re.compile(
    r"\s+(?:\w+\s+)?(?:release|bow|debut|opening|launch|premiere|start|date|berth|slot|rollout)\b"
)
"""What makes a year one of a release: "plans a 2018 release", not "a 2018 drama"."""
_YEAR_FOLLOWS = re.compile(
    r"\b(?:in|into|until|till|to|for|from|during|of|by|sometime|around|through|a)\s+$",
    re.IGNORECASE,
)

_RULES: dict[str, Callable[[Mention, Written], Mention | None]] = {
    "later": _later,
    "iso": read_iso,
    "numbers": read_numbers,
    "slashes": read_slashes,
    "dots": read_dots,
    "day_of_month": _day_of_month,
    "day": _day,
    "day_first": _day,
    "quarter": _quarter,
    "half": _half,
    "holiday": _holiday,
    "season": _season,
    "month_year": _month,
    "month": _month,
    "near": _near,
    "period": _period,
    "weekday": _weekday,
    "year": _year,
}
"""What else is asked of a form, and what its parts say."""
