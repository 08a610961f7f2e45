"""From a text to proposals: what it says of each release, with the sentence that says it. Pure; it knows no catalog."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from releasecal.dates import TBA, Precision, ReleaseDate
from releasecal.model import ReleaseType, Status
from releasecal.reading import layouts, years
from releasecal.reading.clauses import Clause, split_clauses
from releasecal.reading.cues import Cues, find_cues
from releasecal.reading.kinds import Told, told_of
from releasecal.reading.mentions import Mention, find_mentions
from releasecal.reading.roles import Role, role_of
from releasecal.reading.sentences import Sentence, split_text
from releasecal.reading.titles import KnownTitles, Title, find_titles
from releasecal.text import fold


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """What an announcement says of one release."""

    title: str | None
    type: ReleaseType
    type_stated: bool
    territory: str | None
    date: ReleaseDate
    moved_from: ReleaseDate | None = None
    status: Status = Status.CONFIRMED
    level: str
    why: tuple[str, ...] = ()
    sentence: Sentence
    marks: tuple[tuple[int, int], ...] = ()
    """Where the words that told it stand in the sentence."""


class _Named(NamedTuple):
    """A title with how it was found."""

    text: str
    weight: float
    is_here: bool


@dataclass
class _Dated:
    """One date of a sentence on its way to being proposals."""

    clause: Clause
    role: Role
    told: Told | None
    when: ReleaseDate | None
    year_from: str
    titles: list[_Named] = field(default_factory=list)
    moved_from: ReleaseDate | None = None
    is_inherited: bool = False
    is_laid_out: bool = False
    doubts: list[str] = field(default_factory=list)


class _Context:
    """What the sentences before tell: the film that is spoken of, a heading's date, a year."""

    def __init__(self, headline: str | None, published: ReleaseDate | None, known: KnownTitles) -> None:
        self.published = published
        self.known = known
        self.headline = headline or ""
        self.headline_folded = f" {_squeezed(self.headline)} "
        self.headline_titles = _titles_in_headline(self.headline, known)
        self.known.add([each.text for each in self.headline_titles if each.is_marked])
        self.before: list[Sentence] = []
        self.title: _Named | None = None
        self.year: date | None = None
        self.heading: tuple[Mention, Told | None] | None = None
        self.pending: _Dated | None = None

    def antecedent(self) -> _Named | None:
        """Return the film that "it" and "the film" mean: the last one named, else the headline's."""
        for sentence in reversed(self.before[-6:]):
            named = self._main(sentence)
            if named:
                self.before.clear()
                self.title = named
                break
        else:
            self.before.clear()
        if self.title:
            return self.title
        if self.headline_titles:
            best = max(self.headline_titles, key=lambda each: each.weight - each.start / 500)
            return _Named(best.text, best.weight, is_here=False)
        return None

    def _main(self, sentence: Sentence) -> _Named | None:
        text = sentence.text
        if line := layouts.title_of_line(text):
            return _Named(line, 2.0, is_here=False)
        mentions = find_mentions(text)
        found = find_titles(text, self.known, avoid=[(each.start, each.end) for each in mentions])
        found = [each for each in found if each.weight + self.bonus(each.text) >= (0.9 if each.start < 60 else 1.6)]
        if not found:
            return None
        best = max(found, key=lambda each: each.weight + self.bonus(each.text) - each.start / 100)
        return _Named(best.text, best.weight, is_here=False)

    def bonus(self, title: str) -> float:
        """Return what the headline adds to a title that it names."""
        return 1.5 if self.headline and f" {_squeezed(title)} " in self.headline_folded else 0.0


def _titles_in_headline(headline: str, known: KnownTitles) -> list[Title]:
    """Return the films that a headline names: the whole of it where it is a title alone, as in an encyclopedia."""
    if not headline:
        return []
    whole = layouts.title_of_line(re.sub(r"\s*\((?:\d{4}\s+)?film\)$", "", headline))
    if whole and len(whole.split()) <= _WORDS_OF_A_TITLE:
        cues = find_cues(headline, [], [])
        if not (cues.openings or cues.types or cues.withdrawn or cues.other_things or cues.no_release) and not _FILMS.search(headline):
            return [Title(0, len(whole), whole, 5.0, is_marked=True)]
    return [each for each in find_titles(headline, known) if each.weight >= 0.8]


_WORDS_OF_A_TITLE = 9
_FILMS = re.compile(r"\b(?:films|movies|trailers?|news|review|watch|here|netflix|marvel|office|features?|articles|archive|category|posts)\b", re.IGNORECASE)


def read(text: str, *, headline: str | None = None, published: ReleaseDate | None = None, known: Sequence[str] = ()) -> Iterator[Proposal]:
    """Yield what the text proposes, in order."""
    context = _Context(headline, published, KnownTitles(known))
    paragraph = -1
    for sentence in split_text(text):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
        yield from _of_sentence(sentence, context)


def _of_sentence(sentence: Sentence, context: _Context) -> Iterator[Proposal]:
    text = sentence.text
    mentions = find_mentions(text)
    if not mentions and not _WITHDRAWN_HINT.search(text):
        if context.heading and (title := layouts.title_of_line(text)):
            yield from _below_heading(sentence, title, context)
            return
        context.before.append(sentence)
        return
    titles = find_titles(text, context.known, avoid=[(each.start, each.end) for each in mentions])
    marked = [(each.start, each.end) for each in titles if each.is_marked or each.weight >= 1.8]
    mentions = [each for each in mentions if not any(low <= each.start < high for low, high in marked)]
    if len(mentions) > 1:
        mentions = [each for each in mentions if each.unit != "year" or each.form != "period"]
    if len(mentions) == 1 and len(text) < 60 and layouts.is_heading(text, mentions[0]) and not layouts.line_title(text, mentions[0]):
        cues = find_cues(text, marked, [(mentions[0].start, mentions[0].end)])
        told = told_of(split_clauses(text, mentions, cues, marked)[0], text, cues)
        if told is None or not context.antecedent() or mentions[0].start < 3:
            context.heading = (mentions[0], told)
            if told is None:
                return
    elif mentions:
        context.heading = None
    cues = find_cues(text, marked, [(each.start, each.end) for each in mentions])
    found = _dated(sentence, mentions, titles, cues, marked, context)
    yield from _proposed(found, sentence, cues, titles, context)
    if any(each.titles and each.titles[0].is_here for each in found):
        context.title = next(each.titles[0] for each in found if each.titles and each.titles[0].is_here)
        context.before.clear()
    else:
        context.before.append(sentence)


_WITHDRAWN_HINT = re.compile(r"\b(?:undated|unset|shelved|tba|tbd|no\s+(?:new\s+)?(?:release\s+)?date|off\s+the|from\s+(?:the|its)\s+(?:release\s+)?(?:calendar|schedule|slate)|yet\s+to\s+be|to\s+be\s+(?:announced|determined)|indefinitely)\b", re.IGNORECASE)


def _dated(sentence: Sentence, mentions: Sequence[Mention], titles: Sequence[Title], cues: Cues, marked: Sequence[tuple[int, int]], context: _Context) -> list[_Dated]:
    text = sentence.text
    found: list[_Dated] = []
    for clause in split_clauses(text, mentions, cues, marked):
        role = Role.NONE if _SAID.search(text[: clause.mention.start]) else role_of(clause, text, cues)
        told = told_of(clause, text, cues)
        dated = _Dated(clause, role, told, None, "")
        line = layouts.line_title(text, clause.mention)
        if line and not _is_denied(dated, text, cues):
            dated.is_laid_out = True
            dated.titles = [_Named(text[line[0] : line[1]], 3.0, is_here=True)]
        if role is Role.CURRENT:
            if told is None and not dated.is_laid_out and not _in_parentheses(text, clause.mention, titles):
                last = found[-1] if found else None
                if last and last.role is Role.CURRENT and last.told and clause.mention.start - last.clause.mention.end < 60:
                    dated.told, dated.is_inherited = last.told._replace(distance=60), True
                    dated.told = _with_places(dated.told, clause, text, cues)
                elif last and last.role is Role.PREVIOUS:
                    dated.told = last.told._replace(distance=40) if last.told else None
                else:
                    dated.role = Role.NONE
            if dated.role is Role.CURRENT and _is_denied(dated, text, cues):
                dated.role = Role.NONE
        found.append(dated)
    _resolve(found, text, context)
    for dated in found:
        if not dated.titles:
            dated.titles = _titles_of(dated, found, titles, text, cues, context)
        named_here = dated.titles and dated.titles[0].is_here
        if dated.clause.mention.form == "year" and not named_here and not _PRONOUN.search(text):
            dated.role = Role.NONE
        if named_here and _is_other_thing(dated.titles[0].text, text):
            dated.role = Role.NONE
    _pair(found, context)
    return found


def _with_places(told: Told, clause: Clause, text: str, cues: Cues) -> Told:
    here = [each for each in cues.places if clause.start <= each.start < clause.end]
    if not here:
        return told
    return told._replace(territories=tuple(dict.fromkeys(each.kind.partition("/")[0] for each in here)))


def _in_parentheses(text: str, mention: Mention, titles: Sequence[Title]) -> bool:
    """Say whether the date stands in brackets right behind a title: Title (13 February)."""
    return any(each.weight >= 1.0 and re.fullmatch(r"[”\"’'*_]*\s*\((?:\w+\s+){0,3}", text[each.end : mention.start]) for each in titles if each.end <= mention.start)


def _is_denied(dated: _Dated, text: str, cues: Cues) -> bool:
    """Say whether the date is of something that is no release of a film."""
    clause, told = dated.clause, dated.told
    mention = clause.mention
    own = clause.segments[0]
    if _SAID.search(text[: mention.start]) or (mention.form == "holiday" and _IN_TIME.search(text[: mention.start])):
        return True
    if mention.form in {"period", "near", "weekday"} and _MOVED_THEN.search(text[: mention.start]):
        return True
    if told and any(own[0] <= cue.start < own[1] for cue in cues.no_release) and not any(cue.kind in {"open", "move", "premiere"} for cue in told.cues):
        return True
    for cue in cues.no_release:
        near = min(abs(cue.start - mention.end), abs(mention.start - cue.end))
        if cue.end <= mention.start and text[cue.start:cue.end].lower() in {"posted"}:
            return True
        in_own = own[0] <= cue.start < own[1]
        in_clause = clause.start <= cue.start < clause.end
        if in_own and (told is None or near <= told.distance or near <= 3):
            return True
        if in_clause and (told is None or near + 10 < told.distance):
            return True
    for cue in cues.other_things:
        if clause.start <= cue.start < clause.end and (own[0] <= cue.start < own[1] or (cue.end <= mention.start and mention.start - cue.end < 60)):
            return True
    return False


def _is_other_thing(title: str, text: str) -> bool:
    """Say whether what is named is called something else than a film right behind its name: "Blackbird, an album"."""
    at = text.find(title)
    return at >= 0 and bool(_OTHER_THING.match(text[at + len(title) :]))


_OTHER_THING = re.compile(
    r"[”\"’'*_,]*\s*[,(–—-]?\s*(?:(?:a|an|the|his|her|their|its|which\s+is)\s+)?(?:[\w-]+\s+){0,2}?(?:album|single|novel|book|memoir|(?:video\s*)?game|series|miniseries|sitcom|podcast|musical\s+tour|soundtrack|season)\b",
    re.IGNORECASE,
)


_SAID = re.compile(r"\b(?:said|announced|reported|told\s+\w+|tweeted|revealed|confirmed|wrote|posted|published|updated|acquired|signed|filed|unveiled|dropped\s+a\s+trailer)\s+(?:on\s+|late\s+|early\s+|earlier\s+)*$", re.IGNORECASE)
_IN_TIME = re.compile(r"\b(?:in\s+time\s+for|ahead\s+of|coinciding\s+with|around|near|before|after|for)\s+$", re.IGNORECASE)
_MOVED_THEN = re.compile(r"\b(?:moved|pushed|shifted|delayed|postponed|bumped|put\s+back|rescheduled|dated|pulled)(?:\s+back)?\s+(?:on\s+|late\s+|early\s+)?$", re.IGNORECASE)


def _resolve(found: Sequence[_Dated], text: str, context: _Context) -> None:
    """Give each date its year."""
    written = [date_of for each in found if each.clause.mention.year and (resolved := years.resolve(each.clause.mention, years.Anchor())) and (date_of := resolved.when.earliest)]
    for each in found:
        if each.role is Role.NONE:
            continue
        clause = each.clause
        low, high = clause.segments[0]
        is_past = _is_past(text[low:high]) if each.told else _is_past(text[clause.start : clause.end])
        near = _nearest_written(each, found) or context.year
        anchor = years.Anchor(context.published, near, is_past and each.role is Role.CURRENT)
        resolved = years.resolve(clause.mention, anchor)
        if resolved:
            each.when, each.year_from = resolved.when, resolved.year_from
    if written:
        context.year = written[-1]


def _nearest_written(dated: _Dated, found: Sequence[_Dated]) -> date | None:
    """Return the date with a year that stands nearest in the sentence."""
    others = [each for each in found if each.clause.mention.year is not None]
    days = [(abs(each.clause.mention.start - dated.clause.mention.start), resolved.when.earliest) for each in others if (resolved := years.resolve(each.clause.mention, years.Anchor())) and resolved.when.earliest]
    return min(days)[1] if days else None


_PAST = re.compile(
    r"\b(?:opened|bowed|debuted|premiered|began|arrived|landed|launched|aired|(?:was|were|been|had|being|got)\b[^.;]{0,30}?\b(?:released|out)|^\s*released|went|came\s+out|hosted|had\s+its|had\s+their|saw|played|screened|followed|received|got|was\s+given)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|to\s+be|now|is|are|going|set|due|slated|scheduled|moved?|pushed|shifted|delayed|bumped|dated|until|opens|arrives|comes|hits|goes|gets)\b", re.IGNORECASE)


def _is_past(text: str) -> bool:
    return bool(_PAST.search(text)) and not _FUTURE.search(text)


def _titles_of(dated: _Dated, found: Sequence[_Dated], titles: Sequence[Title], text: str, cues: Cues, context: _Context) -> list[_Named]:
    """Return the film that a date is of, or the films of a list of them."""
    if dated.role is Role.NONE:
        return []
    scored = sorted(((_score(each, dated, found, text, cues, context), each) for each in titles), reverse=True, key=lambda pair: pair[0])
    spoken = _PRONOUN.search(text[dated.clause.start : dated.clause.end])
    if scored and scored[0][0] >= (2.3 if spoken and not scored[0][1].is_marked else 0.9):
        best = scored[0][1]
        return [_Named(each.text, each.weight, is_here=True) for each in _row_of(best, titles, text, dated)]
    earlier = next((each.titles for each in reversed(found[: found.index(dated)]) if each.titles), None)
    if earlier:
        return list(earlier)
    if scored and scored[0][0] >= 0.9:
        best = scored[0][1]
        antecedent = context.antecedent()
        if antecedent is None:
            return [_Named(best.text, best.weight, is_here=True)]
        return [antecedent]
    antecedent = context.antecedent()
    return [antecedent] if antecedent else []


_PRONOUN = re.compile(r"\b(?:it|its|(?:the|this)\s+(?:\w+\s+)?(?:film|movie|picture|feature|thriller|drama|comedy|documentary|sequel|pic))\b", re.IGNORECASE)


def _score(title: Title, dated: _Dated, found: Sequence[_Dated], text: str, cues: Cues, context: _Context) -> float:
    clause = dated.clause
    mention = clause.mention
    score = title.weight + context.bonus(title.text)
    if clause.start <= title.start < clause.end:
        score += 1.5
    elif title.start >= clause.end:
        score -= 1.5
    if title.end <= mention.start:
        score += 0.4
    if title.start <= 2:
        score += 0.5
    if any(title.end <= cue.start <= title.end + 16 for cue in [*cues.openings, *cues.types]):
        score += 1.2
    if any(0 <= title.start - cue.end <= 3 for cue in cues.openings):
        score += 0.6
    between = sorted((title.end, mention.start) if title.end <= mention.start else (mention.end, title.start))
    score -= 1.0 * sum(between[0] <= each.clause.mention.start < between[1] for each in found)
    if re.fullmatch(r"[”\"’'*_]*\s*(?:\(|:|–|—|-)\s*", text[title.end : mention.start] if title.end <= mention.start else "x"):
        score += 2.5
    return score - abs(title.start - mention.start) / 400


def _row_of(best: Title, titles: Sequence[Title], text: str, dated: _Dated) -> list[Title]:
    """Return the title with those that stand in one row with it: "A, B and C open on Friday"."""
    at = list(titles).index(best)
    row = [best]
    for step in (-1, 1):
        place = at
        while 0 <= place + step < len(titles):
            one, two = sorted((titles[place], titles[place + step]))
            gap = text[one.end : two.start]
            other = titles[place + step]
            if not re.fullmatch(r"[”\"’'*_,]*\s*(?:,|and|&|, and|,? as well as)?\s*[“\"‘'*_]*", gap) or not re.search(r",|and|&|as well", gap):
                break
            if not best.is_marked and not _PLURAL.match(text[max(each.end for each in (best, other, titles[min(len(titles) - 1, at + 1)])) :]):
                break
            if other.is_marked != best.is_marked or other.weight < 0.9 or best.end > dated.clause.mention.start > best.start:
                break
            row.append(other)
            place += step
    return sorted(row)


_PLURAL = re.compile(r"[”\"’'*_,]*\s+(?:both|all|are|were|open|bow|debut|hit|arrive|come|land|premiere|launch|have|go|get|move|drop)\b")


def _pair(found: Sequence[_Dated], context: _Context) -> None:
    """Give each date that moved the one that it moved from."""
    for at, each in enumerate(found):
        if each.role is not Role.PREVIOUS:
            continue
        current = [other for other in found if other.role is Role.CURRENT and other.moved_from is None and other.when]
        same = [other for other in current if not each.titles or not other.titles or not each.titles[0].is_here or not other.titles[0].is_here or fold(other.titles[0].text) == fold(each.titles[0].text)]
        if not same:
            context.pending = each
            continue
        target = min(same, key=lambda other: (abs(found.index(other) - at), found.index(other) < at))
        when = each.when
        if each.clause.mention.year is None and target.when and target.when.earliest and each.clause.mention.step is None:
            anchored = context.published.earliest if context.published else None
            nearest = years.nearest_before(each.clause.mention, target.when.earliest)
            when = nearest if (anchored is None or target.year_from == "written") else each.when
        if when and when != target.when:
            target.moved_from = when


def _proposed(found: Sequence[_Dated], sentence: Sentence, cues: Cues, titles: Sequence[Title], context: _Context) -> Iterator[Proposal]:
    current = [each for each in found if each.role is Role.CURRENT and each.when is not None]
    if current and context.pending and context.pending not in found:
        pending, context.pending = context.pending, None
        first = current[0]
        if first.moved_from is None and pending.when != first.when and any(cue.kind == "move" for cue in cues.openings) | bool(re.search(r"\b(?:now|instead)\b", sentence.text, re.IGNORECASE)):
            first.moved_from = pending.when
    for dated in current:
        told = dated.told
        kinds = told.types if told else (ReleaseType.WIDE,)
        for name in dated.titles or [None]:
            for kind in kinds:
                for territory in (told.territories if told else ()) or (None,):
                    yield _proposal(dated, name, kind, territory, sentence, current, titles, cues)
    previous = [each for each in found if each.role is Role.PREVIOUS and each.when is not None]
    if previous and not current and cues.withdrawn:
        for dated in previous[:1]:
            for name in dated.titles[:1]:
                dated.moved_from = dated.when
                dated.when = TBA
                context.pending = None
                yield replace(_proposal(dated, name, ReleaseType.WIDE, None, sentence, [dated], titles, cues), level="likely", type_stated=False)


def _proposal(dated: _Dated, name: _Named | None, kind: ReleaseType, territory: str | None, sentence: Sentence, current: Sequence[_Dated], titles: Sequence[Title], cues: Cues) -> Proposal:
    told = dated.told
    level, why = _level(dated, name, current, cues)
    marks = [(dated.clause.mention.start, dated.clause.mention.end)]
    if told:
        marks += [(cue.start, cue.end) for cue in told.cues]
    return Proposal(
        title=name.text if name else None,
        type=kind,
        type_stated=bool(told and told.is_stated) or kind is not ReleaseType.WIDE,
        territory=territory,
        date=dated.when or TBA,
        moved_from=dated.moved_from,
        level=level,
        why=why,
        sentence=sentence,
        marks=tuple(sorted(marks)),
    )


def _level(dated: _Dated, name: _Named | None, current: Sequence[_Dated], cues: Cues) -> tuple[str, tuple[str, ...]]:
    """Return how sure a proposal is, and why: what is plain is `sure`, one doubt makes it `likely`, more `check`."""
    mention, told = dated.clause.mention, dated.told
    doubts: list[str] = []
    is_grave = False
    if dated.year_from == "carried":
        doubts.append("the year is carried over from another date")
        is_grave = True
    if name is None:
        doubts.append("no title was found")
        is_grave = True
    elif not name.is_here and not (name.weight >= _MARKED and dated.year_from == "written"):
        doubts.append("the title is from another sentence")
    elif name.is_here and name.weight < _TITLE_LIKE:
        doubts.append("the title is a guess")
    if dated.when is None or dated.when.precision is not Precision.DAY or mention.is_rough:
        doubts.append("the date is not one day")
        is_grave = True
    if dated.is_inherited:
        doubts.append("the release type is told of another date")
        is_grave = True
    if told is None:
        doubts.append("nothing says that it opens")
    elif told.distance > _NEAR:
        doubts.append("what tells the release stands far from the date")
    if told and ReleaseType.TV in told.types:
        doubts.append("it may be a series")
    if len(current) > _FEW:
        doubts.append("there are several dates in the sentence")
    if any(dated.clause.start <= cue.start < dated.clause.end for cue in (*cues.no_release, *cues.other_things)):
        doubts.append("the sentence speaks of other things too")
    if dated.moved_from is None and any(cue.start < mention.start for cue in cues.before):
        doubts.append("it may be an earlier plan")
    known = {"written": "the year is written", "published": "the year is told by the day of publication"}
    reasons = [known[dated.year_from]] if dated.year_from in known else []
    level = "check" if is_grave and len(doubts) > 1 or len(doubts) > 2 else "likely" if doubts else "sure"
    return level, (*reasons, *doubts)


_MARKED = 3.5
_TITLE_LIKE = 1.3
_NEAR = 45
_FEW = 3


def _below_heading(sentence: Sentence, title: str, context: _Context) -> Iterator[Proposal]:
    """Yield the release of a line below a heading that is a date."""
    if context.heading is None:
        return
    mention, told = context.heading
    resolved = years.resolve(mention, years.Anchor(context.published, context.year))
    if resolved is None:
        return
    cues = find_cues(sentence.text, [], [])
    here = {cue.kind for cue in cues.types}
    kind = ReleaseType.WIDE
    for name in ("limited", "expansion", "rerelease", "streaming", "digital", "physical", "wide"):
        if name in here:
            kind = ReleaseType(name)
            break
    else:
        if told and told.types:
            kind = told.types[0]
    level = "likely" if resolved.year_from != "carried" else "check"
    yield Proposal(title=title, type=kind, type_stated=bool(here), territory=None, date=resolved.when, level=level, why=("it stands below that date",), sentence=sentence)


def _squeezed(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text).replace("'", "").replace("’", "")).split())
