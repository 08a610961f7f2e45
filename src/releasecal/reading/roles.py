"""What each date of a sentence is: the release as it stands, the one before, or no release."""

import re
from enum import Enum

from releasecal.reading.clauses import Clause
from releasecal.reading.cues import Cues
from releasecal.reading.date_grammar import HINT
from releasecal.reading.phrases import Found


class Role(Enum):
    """What a date is."""

    CURRENT = "current"
    PREVIOUS = "previous"
    NONE = "none"


_BARE_FROM = re.compile(
    r"\bfrom\s+(?:its\s+|the\s+|an?\s+|it's\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\s+(?:to\s+(?:be|open|hit|come|arrive|bow|debut|release|launch|land|premiere|reach|go|drop)\b"
    r"|(?:for|on)\s+(?:\d|[A-Z]\w+\.?\s+\d))"
)
"""What goes on to another date: "December 13, originally set to open on December 25"."""
_HISTORY = re.compile(
    r"\b(?:(?:was|were|had\s+been)\s+(?:previously|originally|already|first|earlier|once)"
    r"|after\s+(?:having\s+)?(?:been|being)|having\s+(?:already\s+)?(?:been\s+)?)\s*"
    r"(?:slid|slipped|moved|pushed|shifted|delayed|bumped|postponed|put\s+back)\b"
    r"(?![^;]*\b(?:now|but|then)\b)[^;.,]*(?:,\s*\d{4}\b[^;.,]*)*$",
    re.IGNORECASE,
)
"""What tells earlier moves: "after being moved from April 5 to February 8"."""
_NOT = re.compile(r",?\s*\b(?:and\s+)?not(?:,\s[^,;.]{3,40},)?\s+(?:on\s+)?$", re.IGNORECASE)
_THEN_MOVED = re.compile(
    r"\b(?:then|later|subsequently|next)\s+(?:moved|pushed|shifted|delayed|bumped"
    r"|postponed)\b[^,;]*$",
    re.IGNORECASE,
)
_AND_NOW = re.compile(r"\b(?:and|but)\s+(?:\w+\s+)?now\b", re.IGNORECASE)
_HAD_BEEN_SET = re.compile(
    r"\b(?<!long-)(?<!much-)(?<!oft-)(?:push(?:es|ed|ing)?|delay(?:s|ed|ing)?|postpon(?:es?|ed|ing)"
    r"|defer(?:s|red|ring)?|cancel\w*|pull(?:s|ed)?)\b[^.;]*\b(?:slated"
    r"|scheduled|set|due|dated"
    r"|planned)"
    r"\s+(?:for|on|to\s+\w+(?:\s+on)?)\s+(?:this\s+|next\s+)?$",
    re.IGNORECASE,
)
"""What tells the date that is given up: "pushed the release of its film, slated for Friday"."""
_TAKEN_FROM = re.compile(
    r"\b(?:dropp|pull|remov|yank|scrubb|struck|strik|bump)\w*\s[^.;]{0,60}\bfrom\s+(?:its\s+"
    r"|the\s+)?$",
    re.IGNORECASE,
)
"""What takes a film off a date: "has dropped Nightfall from its May 5 slot"."""
_MOVED_ROW = re.compile(r"\W{0,4}(?:pushed|moved|delayed)\s*:", re.IGNORECASE)
"""The label of a row in a list of changes: "Pushed: Nightfall (3/26/27 to 11/24/27)"."""
_WAS = re.compile(r":\s*was\s+$")
"""What stands before the old date in a list of changes: "Nightfall: was May 5; now June 2"."""
_STOOD = re.compile(r"\b(?:was|were|had\s+been)\s+(?:on|for|at)\s+$", re.IGNORECASE)
"""What stands beside another old date: "while its rival was on June 24"."""
_INSTEAD_OF = re.compile(
    r"\b(?:(?:off|out\s+of|than|instead\s+of|in\s+place\s+of|in\s+lieu\s+of|in\s+substitute\s+of)"
    r"\s+(?:its\s+|the\s+)?"
    r"|instead\s+of\s+(?:open|hit|arriv|releas|com|debut|bow|land|premier)\w*\b[^,;]*)$",
    re.IGNORECASE,
)
_FROM_DATE = re.compile(r"\s+from\s+(?:its\s+)?[A-Z\d]")
_TAKEN = re.compile(
    r"\b(?:into|takes?|taking|took|claim\w*|grab\w*)\s+(?:\S+\s+){0,3}$", re.IGNORECASE
)
"""What gives a film another's old date: "moves into the rival's original slot"."""
_OF_ANOTHER = re.compile(r"\b(?:place|lieu|instead|rather|substitute)\b", re.IGNORECASE)
"""What is of a date only where one follows: "in place of the rival, it opens on March 3"."""
_NEAR = 20
_RUN_TO = re.compile(r"\bfrom\s+[A-Z\d][^.;]{2,28}\b,?\s+to\s+$")
_TO_RIGHT = re.compile(r"\b(?:to|until|till)\s+$", re.IGNORECASE)
_OF_DATE = (
    r"(?:\s+(?:release|opening|theatrical))?(?:\s+(?:date|slot|berth|debut|release|bow|opening))?"
    r"(?:\s+(?:this|last|next)\s+year)?"
)
_ONWARD = re.compile(
    rf"{_OF_DATE}\s*+,?\s*+(?:\(\w+\)\s*+)?(?:to|until|till|into)\b", re.IGNORECASE
)
"""What goes on from an old date to the new one."""
_COMES_OUT = re.compile(
    r"\b(?:released|shown|screened|available|play(?:s|ed|ing)|runs?|ran|running)\b[^.;]*$",
    re.IGNORECASE,
)
"""What comes out bit by bit, or is shown for a time, "from May 5 to June 2", and does not move."""
_LEFT = re.compile(
    r"\s+(?:release|opening|debut|date|slot|berth|bow)(?:\s+date)?\s+(?:to|until|till)\b",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its|their|the)\s+$", re.IGNORECASE)
_ITS_CURRENT = re.compile(r"\b(?:its|their|the)\s+current\s+$", re.IGNORECASE)
"""What a film that moves has until then: "is pushing its current May 5 drama to June"."""
_MOVED_ON = re.compile(
    r"(?:\s*\[\d+\])?,?\s+before\s+(?:(?:it|the\s+\w+)\s+(?:was\s+)?|being\s+"
    r"|getting\s+)?(?:again\s+|finally\s+)?"
    r"(?:mov(?:ing|ed)|push(?:ing|ed)|shift(?:ing|ed)|delayed|bumped|postponed|settling)\b",
    re.IGNORECASE,
)
"""What goes on from a date to a later move: "to November 17, before moving to November 3"."""
_MOVES_TO = re.compile(
    r"(?:\s*\[\d+\])?\)?,?\s+(?:(?:and|but)\s+)?(?:it\s+)?(?:(?:has|have|had|is|are|was|were"
    r"|will)\s+)?"
    r"(?:(?:now|also|since|instead|later|then|been|be|being)\s+){0,3}"
    r"(?:mov(?:es?|ed|ing)|push(?:es|ed)|shift(?:s|ed|ing)|slid(?:es?|ing)?|slips?|slipped|delayed"
    r"|bumped|postponed"
    r"|pulled|jump(?:s|ed)|relocat(?:es|ed))"
    r"(?:\s+(?:back|up|forward|ahead|again|out|a\s+\w+|\w+\s+(?:days|weeks|months|years))){0,2}"
    r"\s+(?:to|until|till|into)\s+(?:(?:a|the|early|mid|late)[\s-]+)?",
    re.IGNORECASE,
)
"""What gives a date up for another: "set for March 3, has moved to May 5"."""
_FAR = 75
"""Characters between a cue and its date, at most."""
_RIGHT_BEHIND = 14


_OLD = re.compile(r"original|previous|prior|old|former|initial|planned", re.IGNORECASE)
"""What a date stands within: "its original May 5 release date"."""


def role_of(clause: Clause, text: str, cues: Cues) -> Role:
    """Return what the date of a clause is."""
    mention = clause.mention
    if mention.is_range or _ends_run(mention.start, text, cues):
        return Role.NONE  # a festival, a shoot or a run of showings
    before = text[clause.start : mention.start]
    if _previous(clause, text, cues, before):
        return Role.PREVIOUS
    return Role.CURRENT


def _ends_run(at: int, text: str, cues: Cues) -> bool:
    """Say whether a date is the last of a run: "was shown from May 5 to June 2"."""
    run = _RUN_TO.search(text[:at])
    moves = any(cue.kind == "move" for cue in cues.openings)
    return run is not None and not moves and _COMES_OUT.search(text[: run.start()]) is not None


def _previous(clause: Clause, text: str, cues: Cues, before: str) -> bool:
    """Say whether a date is the one before: by the words behind it, or by those that lead to it."""
    mention = clause.mention
    if _is_called_old(clause, text, cues, before):
        return True
    # "To April 7 from June 2": the words behind it belong to the other date.
    if _TO_RIGHT.search(before) and _FROM_DATE.match(text, mention.end):
        return False
    if _TAKEN_FROM.search(text[: mention.start]):
        return True
    # "From" alone may begin a run, "from March 3"; beside a move it is what the film leaves.
    if _BARE_FROM.search(before):
        moves = any(
            cue.kind == "move" and cue.start < mention.start + _FAR for cue in cues.openings
        )
        goes_on = _ONWARD.match(text, mention.end) is not None
        return moves or (goes_on and not _COMES_OUT.search(before))
    if _MOVED_ROW.match(text) and _ONWARD.match(text, mention.end):
        return True
    return _INSTEAD_OF.search(before) is not None or _follows_old(clause, text, cues)


def _is_called_old(clause: Clause, text: str, cues: Cues, before: str) -> bool:
    mention = clause.mention
    behind = any(
        mention.end <= cue.start <= mention.end + _RIGHT_BEHIND
        and not HINT.search(text, mention.end, cue.start)
        and not _GOES_ON.match(text, cue.end)
        for cue in cues.after
    )
    return (
        behind
        or _HISTORY.search(text[max(mention.start - _FAR, 0) : mention.start]) is not None
        or _NOT.search(text[: mention.start]) is not None
        or _HAD_BEEN_SET.search(before) is not None
        or (_THEN_MOVED.search(before) and _AND_NOW.search(text[mention.end :])) is not None
        or (_STOOD.search(before) is not None and bool(cues.before))
        or before.rstrip().endswith("(from")
        or _WAS.search(before) is not None
        or any(
            cue.start < mention.start and mention.end < cue.end and _OLD.match(text, cue.start)
            for cue in cues.before
        )
        or _is_given_up(clause, text, cues)
        or _MOVED_ON.match(text, mention.end) is not None
        or _moves_to_a_date(text, mention.end)
    )


def _moves_to_a_date(text: str, at: int) -> bool:
    onward = _MOVES_TO.match(text, at)
    return onward is not None and HINT.match(text, onward.end()) is not None


def _follows_old(clause: Clause, text: str, cues: Cues) -> bool:
    """Say whether words such as "originally set" lead to the date, and no newer ones between."""
    start = clause.mention.start
    nearest = max(
        (cue for cue in cues.before if clause.start <= cue.start and cue.end <= start + 1),
        key=lambda cue: cue.end,
        default=None,
    )
    if nearest is None or start - nearest.end > _FAR or _TAKEN.search(text[: nearest.start]):
        return False
    if _INITIAL_ROW.match(text):
        return False
    if start - nearest.end > _NEAR and _OF_ANOTHER.search(text[nearest.start : nearest.end]):
        return False
    return not any(_overrides(cue, nearest, start, text) for cue in cues.current)


_INITIAL_ROW = re.compile(r"\W*initial\s+release(?:\s+date)?\s*:", re.IGNORECASE)
"""A row of a sheet that tells of the first release; an original one was moved."""


def _is_given_up(clause: Clause, text: str, cues: Cues) -> bool:
    """Say whether a date is given up: "has shifted its July 10 release to March 5"."""
    mention = clause.mention
    moves = any(
        cue.kind == "move" and clause.start <= cue.start and cue.end <= mention.start
        for cue in cues.openings
    )
    before = text[clause.start : mention.start]
    is_left = _ITS.search(before) is not None and _LEFT.match(text, mention.end) is not None
    return moves and (is_left or _ITS_CURRENT.search(before) is not None)


def _overrides(cue: Found, previous: Found, at: int, text: str) -> bool:
    """Say whether the words between "from" and the date make it the one that holds."""
    if not (previous.end <= cue.start and cue.end <= at):
        return False
    word = text[cue.start : cue.end].lower()
    return word not in {"to", "for", "into", "in the", "is in"}
