"""The grammar of dates within sentences: every form that one may have, as a regular expression.

Months are written as they are on the command line (`date_forms`); the rest differs, since a
sentence goes on.
"""

import re

from releasecal import date_forms

_MONTH = re.sub(r"\?P<\w+>", "", date_forms.MONTH).replace("(jan", "(?:jan", 1)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)\b\.?"
)
_WHOLE_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = r"(?P<day>[0-3]?\d)(?!\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\d,]\d|\d)"
_SHIFTED = r"(?P<shift>this|next|last|the following)\s+year"
_NO_YEAR = r"(?!\s*,?\s*\d{5})"
"""Behind "March 3, 20170" no day is meant that could be told."""
_OF_YEAR = rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:{_YEAR}|{_SHIFTED}))?"
_OF_ANY_YEAR = (
    rf"(?:\s*,?\s*(?:of\s+|in\s+)?(?:{_YEAR}|{_SHIFTED})|\s*,?\s*'(?P<short>\d\d)\b)?{_NO_YEAR}"
)
_HOLIDAY = (
    r"christmas\s+(?:day|eve)|christmas|xmas|new\s+year['’]?s\s+(?:day|eve)"
    r"|valentine['’]?s\s+day|independence\s+day|(?:the\s+)?fourth\s+of\s+july"
    r"|thanksgiving(?:\s+day)?|memorial\s+day|labou?r\s+day|halloween|easter(?:\s+sunday)?"
    r"|good\s+friday|st\.?\s+patrick['’]?s\s+day"
    r"|(?:martin\s+luther\s+king|mlk)(?:\s+jr\.?)?\s+day|presidents?['’]?s?\s+day|boxing\s+day"
)
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_ORDINAL = r"(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
_ROUGH = r"(?:(?P<rough>early|mid|late|end\s+of|beginning\s+of|middle\s+of)(?:[\s-]+(?:in\s+)?))?"
_TO_DAY = r"(?P<more>\s*(?:-|–|—|to)\s*[0-3]?\d(?!\d)(?:st|nd|rd|th)?)?"
_FROM_DAY = (
    r"(?:(?P<before>[0-3]?\d)(?:(?:st|nd|rd|th)\s*(?:-|–|—|to)|\s*(?:-|–|—)(?!\s)|\s+to"
    r"|\s+[-–—](?=\s+\d\d?\s))\s*)?"
)
"""The first day of two: "4th to 6th May". In "Nightfall 2 - 19th May" the 2 is the film's."""
_NO_NUMBER = r"(?!:\d|\s*(?:[%$]|million|percent))"

FORMS = {
    "later": r"(?P<count>a|an|one|two|three|four|five|six|\d{1,2})\s+(?P<unit>day|week|month)s?\s+"
    r"(?:later(?!\s+than\b)|after(?!\s+(?:it|the|its|a)\b)|afterwards?)",
    "iso": r"(?P<year>(?:1[89]|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
    "numbers": r"(?P<one>[0-3]?\d)(?P<mark>[/.])(?P<two>[0-3]?\d)(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?!\d)",
    "slashes": r"(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)(?:/(?P<short>\d\d))?(?![\d/])",
    "dots": r"(?P<one>[0-3]?\d)\.(?P<two>[0-3]?\d)\.(?P<short>\d\d)(?!\.?\d)",
    "day_of_month": r"(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)\s+(?:of\s+)?"
    r"(?P<step>this|next|last)\s+(?P<unit>month)",
    "day": rf"(?:(?P<weekday>{_WEEKDAY})\s*,?\s*)?(?:the\s+)?"
    rf"(?P<month>{_MONTH})\s*,?\s*{_DAY}{_NO_NUMBER}"
    rf"{_TO_DAY}{_OF_ANY_YEAR}",
    "day_first": rf"(?:(?P<weekday>{_WEEKDAY})\s*,?\s*)?(?:the\s+)?{_FROM_DAY}{_DAY}\s*(?:of\s+)?"
    rf"(?P<month>{_MONTH})(?!\w){_OF_ANY_YEAR}",
    "quarter": rf"(?:(?:the\s+)?{_ORDINAL}\s+quarter|(?P<q>q[1-4])){_OF_YEAR}",
    "half": rf"(?:the\s+)?(?P<half>first|second)\s+half\s+(?:of\s+)?(?:{_YEAR}|{_SHIFTED})",
    "holiday": rf"(?P<holiday>{_HOLIDAY})(?P<weekend>\s+(?:weekend|week|frame|season))?"
    rf"(?!\s+(?:eve|story|movie|carol)){_OF_YEAR}",
    "season": rf"{_ROUGH}(?:(?P<step>this|next|last|the\s+coming)\s+)?(?P<the>the\s+)?"
    rf"(?P<part>{_SEASON}){_OF_YEAR}",
    "month_year": rf"{_ROUGH}(?P<month>{_MONTH})(?!\w)\s*,?\s*(?:of\s+)?{_YEAR}",
    "month": rf"{_ROUGH}(?:(?P<step>this\s+coming|this\s+past|this|next|last)\s+)?"
    rf"(?P<month>{_MONTH})(?!\w)"
    rf"(?!\s*\d){_OF_ANY_YEAR}",
    "weekday": rf"(?:(?P<step>this(?:\s+coming)?|next|last|coming)\s+)?"
    rf"(?P<weekday>{_WHOLE_WEEKDAY})\b(?P<past>\s+(?:of\s+)?last\s+week\b)?",
    "near": r"(?P<near>today|tonight|tomorrow|yesterday)(?!['’]s)",
    "period": r"(?:(?:later\s+|earlier\s+)?(?P<step>this|next|last)|later\s+in\s+the)\s+"
    r"(?P<unit>month|week|weekend|year)",
    "year": rf"{_ROUGH}{_YEAR}",
}
"""The forms by name, in the order in which they are tried."""

COMPILED = {
    name: re.compile(
        rf"(?<!\w){form}" if name == "iso" else rf"(?<![\w$£€#.-])(?<![^)]/){form}(?![\w-]*\w)",
        re.IGNORECASE,
    )
    for name, form in FORMS.items()
}

HINT = re.compile(
    rf"(?<!\w)(?:\d{{4}}|\d\d?[/.]\d|{_MONTH}\b|{_SEASON}\b|q[1-4]\b|quarter|{_WHOLE_WEEKDAY}"
    rf"|today|tonight|tomorrow|yesterday|(?:this|next|last|later\s+in\s+the)\s+(?:month|week|year)"
    rf"|{_HOLIDAY}"
    r"|half\s+of|(?:days?|weeks?|months?)\s+(?:later|after))",
    re.IGNORECASE,
)
"""What every date has a piece of; where none of it is, no form is tried."""


def is_date(text: str) -> bool:
    """Say whether a text is a date with its year, and at most a remark: "Dec 25, 2015 (US)"."""
    return _WHOLE.fullmatch(text) is not None


_WHOLE = re.compile(
    rf"(?:{_MONTH}\s+[0-3]?\d(?:st|nd|rd|th)?,?|[0-3]?\d(?:st|nd|rd|th)?\s+{_MONTH},?)"
    r"\s+(?:19|20)\d\d(?:\s*\(.*|\s+on\s.*)?",
    re.IGNORECASE,
)
