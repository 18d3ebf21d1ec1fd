"""Outlets in the place where the articles of the page state theirs.

On a page with several articles the outlet of each is often in one place: in brackets at its end, in
bold at its start, on a line of its own above or below it. If most of the names in a place are known
to be outlets, by the tagger, by their words or by a link to a host of that name, those in the same
place of the other articles are outlets as well.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from onrecord.article.layout.labels import FIELDS, OWN_ROLES, PROSE_ROLES, FieldName, Role
from onrecord.article.layout.outlets import key_of, outlet_name
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import FieldSpan, Run, Segment
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.layout.tokens import first_names
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.text.outlets import is_listed_outlet

# Set by hand, tuned on the layout families for development (training/pages) and on every other day
# of the current events (benchmarks.current_events).
_FEWEST = 3  # articles with a known outlet in a place
_FEWEST_NAMES = 2  # different ones of them
_SHARE = 0.5  # of the articles with words in the place: those with a known outlet there
_MOST = 0.5  # of a page's articles: if they state their own outlets, headings state none
_LIKELY = 0.5  # least probability of a name that is known by the tagger
_POSSIBLE = 0.15  # the same of a word of a name that is not listed
_AUTHOR = 0.2  # probability of an author from which on a name is no outlet, outside of brackets
_LONGEST = 100  # characters of the names in a place
_EDGE = 120  # of a line that are searched at either edge: a pattern may not cost all of it
_FARTHEST = 4  # lines between an article's text and a line that states its outlet
_MOST_CELLS = 12  # of a line
_OPENINGS = ("(", "[")

# The side of the text and the distance from it in lines; the edge of the line and the sign there.
Place: TypeAlias = tuple[str, int, str, str]

_SIGN = r"(?:\s*(?P<sign>[:|·•\t])\s*|\s+(?P<dash>[–—-])\s+)"
_FIRST = re.compile(rf"[^\w(\[]{{0,4}}(?P<names>[^:|·•\t]{{2,{_LONGEST}}}?){_SIGN}")
_LAST = re.compile(rf"{_SIGN}(?P<names>[^:|·•\t–—]{{2,{_LONGEST}}})\Z")
_BRACKETS = r"(?P<opening>[(\[])(?P<names>[^()\[\]\n]{2,80})[)\]]"
_FIRST_BRACKETS = re.compile(rf"\W*?{_BRACKETS}\s*:?\s+(?=\w)")
_LAST_BRACKETS = re.compile(
    rf"(?P<others>(?:[(\[][^()\[\]\n]{{2,80}}[)\]] ?)*){_BRACKETS}\W{{0,3}}\Z"
)
_BETWEEN = re.compile(r"\s*[|·•;\t]\s*|[)\]]\s*[(\[]|,\s+|\s+[–—/-]\s+")
_VIA = re.compile(rf" {alternatives('before_outlet')} ")
_DIGITS = re.compile(r"\d")
_NUMBER = re.compile(r"\d{4}|\d[.)]")


class _Name(NamedTuple):
    """A name in a slot, from the offset ``start`` of a line on."""

    line: int
    start: int
    text: str
    part: int = 0  # number of the part of the slot that it is


class _Slot(NamedTuple):
    """The words ``[start, end)`` of a line, with the signs around them, and the names in them."""

    line: int
    start: int
    end: int
    names: tuple[_Name, ...]


@dataclass
class _Use:
    """What the articles of a page have in a place."""

    having: int = 0  # articles with words in it
    worded: int = 0  # articles with a name there that has the words of an outlet
    known: list[str] = field(default_factory=list)  # the known outlets there
    parts: Counter[int] = field(default_factory=Counter)  # names with such words in each part
    extras: Counter[str] = field(default_factory=Counter)  # words beside those that are tagged

    def states_outlets(self, place: Place) -> bool:
        """Whether most of the names in a place are known outlets.

        Outside of brackets the tagger alone is not enough: authors and sections have places too.
        """
        least = _SHARE * self.having
        return (
            len(self.known) >= max(_FEWEST, least)
            and len(set(self.known)) >= _FEWEST_NAMES
            and (self.worded >= least or place[-1] in _OPENINGS)
        )


def complete_outlets(page: TaggedPage, segments: Sequence[Segment]) -> list[Segment]:
    """Return segments, with their outlets in the places where most names are known outlets."""
    if len(segments) < _FEWEST:
        return [*segments]
    found = [dict(_slots(page, segments, number)) for number in range(len(segments))]
    uses: defaultdict[Place, _Use] = defaultdict(_Use)
    for segment, slots in zip(segments, found, strict=True):
        for place, slot in slots.items():
            _count(uses[place], page, segment, slot)
    places = [place for place, use in uses.items() if use.states_outlets(place)]
    places.sort(key=lambda place: -len(uses[place].known))
    completed = [
        _with_outlet(segment, _stated(page, segment, slots, uses, places))
        for segment, slots in zip(segments, found, strict=True)
    ]
    if sum(map(_has_place, completed)) < _MOST * len(segments):
        return completed
    return [replace(each, shared=_without_outlets(each.shared)) for each in completed]


def _stated(
    page: TaggedPage,
    segment: Segment,
    slots: dict[Place, _Slot],
    uses: dict[Place, _Use],
    places: list[Place],
) -> tuple[_Slot, _Name] | None:
    """Return the outlet of an article in the first of some places that has one, and its slot."""
    for place in places:
        slot = slots.get(place)
        name = _outlet(page, segment, slot, uses[place], place) if slot else None
        if slot and name:
            return slot, name
    return None


def _slots(
    page: TaggedPage, segments: Sequence[Segment], number: int
) -> Iterator[tuple[Place, _Slot]]:
    """Yield the words of an article that may state its outlet, by their place."""
    lines, text = _own_lines(segments[number]), _text_lines(segments[number])
    if not lines or not text:
        return
    first, last = text[0], text[-1]
    above = max(_own_lines(segments[number - 1]), default=-1) if number else -1
    start = max(above + 1, min(lines) - 1, first - _FARTHEST)
    near = [*range(start, first + 1), *(i for i in sorted(lines) if first < i <= last + _FARTHEST)]
    for i in near:
        if first < i < last:
            continue
        distance = min(0, i - first) or max(0, i - last)
        for edge, sign, slot in _line_slots(page.lines[i], i):
            is_inside = not distance and (
                edge == "line" or i != {"first": first, "last": last}.get(edge, i)
            )
            if slot.names and not is_inside:
                yield ("text" if not distance else "beside", distance, edge, sign), slot


def _own_lines(segment: Segment) -> set[int]:
    captions = ("caption", "credit")
    return {run.line for run in segment.runs if run.role in OWN_ROLES and run.role not in captions}


def _text_lines(segment: Segment) -> list[int]:
    """Return the numbers of the lines of an article's text, or of its headline if it has none."""
    for role in ("body", "headline"):
        if lines := [run.line for run in segment.runs if run.role == role]:
            return sorted(lines)
    return []


def _line_slots(line: PageLine, number: int) -> Iterator[tuple[str, str, _Slot]]:
    """Yield the slots of a line: the edge that each is at, the sign there, and the slot."""
    text = line.text
    cut = max(0, len(text) - _EDGE)
    if len(text) <= _LONGEST:
        yield "line", "", _slot(line, number, (0, len(text)), (0, len(text)))
    for match in filter(None, (_FIRST.match(text[:_EDGE]), _FIRST_BRACKETS.match(text[:_EDGE]))):
        yield "first", _sign(match), _slot(line, number, match.span("names"), (0, match.end()))
    for mark in line.marks:
        if mark.start <= 1 and mark.end < min(len(text), _LONGEST):
            yield "first", mark.kind, _slot(line, number, (mark.start, mark.end), (0, mark.end))
    edges = [match.end() for match in re.finditer("\t", text)][: _MOST_CELLS + 1]
    for n, (start, end) in enumerate(pairwise(edges)):
        if end - start <= _LONGEST:
            yield "cell", str(n), _slot(line, number, (start, end - 1), (start, end))
    for match in filter(None, (_LAST.search(text[cut:]), _LAST_BRACKETS.search(text[cut:]))):
        first = match.start() if "others" in match.groupdict() else match.start("names")
        words, outer = (cut + first, cut + match.end("names")), (cut + match.start(), len(text))
        yield "last", _sign(match), _slot(line, number, words, outer)


def _sign(match: re.Match[str]) -> str:
    """Return the sign that parts the words of a slot from the rest of the line."""
    groups = match.groupdict()
    return groups.get("opening") or groups.get("sign") or groups["dash"]


def _slot(line: PageLine, number: int, words: tuple[int, int], outer: tuple[int, int]) -> _Slot:
    """Return the slot ``outer`` of a line, and the names in its ``words``."""
    found, start = [], words[0]
    for n, match in enumerate((*_BETWEEN.finditer(line.text, *words), None)):
        part = line.text[start : match.start() if match else words[1]]
        name = outlet_name(part)
        if name and name in part:
            found.append(_Name(number, start + part.index(name), name, n))
        start = match.end() if match else start
    return _Slot(number, *outer, tuple(found))


def _count(use: _Use, page: TaggedPage, segment: Segment, slot: _Slot) -> None:
    """Add what an article has in a place."""
    use.having += 1
    worded = {name.part for name in slot.names if _has_words(name.text)}
    use.worded += bool(worded)
    use.parts.update(worded)
    known = (name for name in slot.names if _is_known(page, segment, name))
    if name := next(known, None):
        use.known.append(key_of(name.text))
    for name in slot.names:
        if tagged := _tagged(segment, name):
            use.extras[_extra(name, tagged)] += 1


def _is_known(page: TaggedPage, segment: Segment, name: _Name) -> bool:
    """Whether a name is an outlet by its words, by the tagger, or by a link to its host."""
    end = name.start + len(name.text)
    return (
        _has_words(name.text)
        or _tagged(segment, name) is not None
        or any(
            names.is_in_host(name.text, names.host_of(mark.value) or "")
            for mark in page.lines[name.line].marks
            if mark.kind == "link" and mark.value and mark.start < end and mark.end > name.start
        )
    )


def _has_words(text: str) -> bool:
    """Whether a name has the words of an outlet, also behind "an agency via"."""
    return _is_name(text) and (names.is_outlet_line(text) or names.is_outlet_line(_publisher(text)))


def _is_listed(text: str) -> bool:
    return is_listed_outlet(key_of(text)) or is_listed_outlet(key_of(_publisher(text)))


def _is_person(text: str) -> bool:
    """Whether a name without the words of an outlet begins with a common first name."""
    return not _has_words(text) and text.split()[0].casefold() in first_names()


def _publisher(text: str) -> str:
    """Return the last of several outlets that a text passed through: "an agency via an outlet"."""
    return _VIA.split(text)[-1]


def _is_name(text: str) -> bool:
    """Whether words are like a name: no date, number of a list, weekday or section."""
    return (
        names.is_name(text)
        and text != text.lower()
        and _NUMBER.search(text) is None
        and "@" not in text
        and wordlists.normalize(text) not in wordlists.words("sections")
        and wordlists.normalize(_DIGITS.sub("", text)) not in wordlists.weekdays()
        and find_date(text) is None
    )


def _tagged(segment: Segment, name: _Name) -> FieldSpan | None:
    """Return the outlet that the tagger finds in the words of a name, or None."""
    for span in segment.fields:
        is_over = name.start < span.start + len(span.text) and span.start < name.start + len(
            name.text
        )
        if span.field == "outlet" and span.line == name.line and is_over:
            return span if span.score >= _LIKELY else None
    return None


def _outlet(
    page: TaggedPage, segment: Segment, slot: _Slot, use: _Use, place: Place
) -> _Name | None:
    """Return the outlet of an article in a slot, or None if that is not certain."""
    is_bracketed = place[-1] in _OPENINGS
    tagged = [(name, span) for name in slot.names if (span := _tagged(segment, name))]
    least = _SHARE * max(use.parts.values(), default=0)
    tagged.sort(key=lambda each: use.parts[each[0].part] < least)
    for name, span in tagged:
        is_author = not is_bracketed and _highest(page, name, "author") >= _AUTHOR
        if not is_author and not _is_person(name.text):
            return _whole(name, span, use)
    if tagged:
        return None
    for name in slot.names:
        outlet, author = _highest(page, name, "outlet"), _highest(page, name, "author")
        is_possible = outlet >= _POSSIBLE or is_bracketed or _is_listed(name.text)
        is_name = _is_name(name.text) and not _is_person(name.text)
        if is_possible and outlet >= author and is_name:
            return name
    return None


def _whole(name: _Name, tagged: FieldSpan, use: _Use) -> _Name | None:
    """Return a name whose words are tagged in part, or None if it is uncertain where it ends.

    Words that are beside several names of the place are a label, such as "Reported by"; others may
    be part of the name if they begin in capitals.
    """
    extra = _extra(name, tagged)
    if not extra or _is_listed(name.text):
        return name
    if use.extras[extra] == 1:
        return name if extra.replace(" ", "").isalpha() and extra == extra.title() else None
    start = max(name.start, tagged.start)
    own = outlet_name(name.text[start - name.start : tagged.start + len(tagged.text) - name.start])
    return _Name(name.line, start, own) if own else name


def _extra(name: _Name, tagged: FieldSpan) -> str:
    """Return the words of a name that are not tagged."""
    at = tagged.start - name.start
    return f"{name.text[: max(0, at)]}{name.text[at + len(tagged.text) :]}".strip()


def _highest(page: TaggedPage, name: _Name, value: FieldName) -> float:
    """Return the highest probability of a field for a word of a name."""
    scores = page.field_scores[name.line, :, FIELDS.index(value)].tolist()
    own = zip(page.tokens[name.line], scores, strict=False)
    end = name.start + len(name.text)
    return max((score for token, score in own if name.start <= token.start < end), default=0.0)


def _has_place(segment: Segment) -> bool:
    return any(span.is_placed for span in segment.fields)


def _without_outlets(spans: tuple[FieldSpan, ...]) -> tuple[FieldSpan, ...]:
    return tuple(span for span in spans if span.field != "outlet")


def _with_outlet(segment: Segment, stated: tuple[_Slot, _Name] | None) -> Segment:
    """Return a segment with its outlet, which is no part of its headline or text."""
    if stated is None:
        return segment
    slot, (line, start, text, _) = stated
    around = (run.role for run in segment.runs if run.line == line and run.start <= start < run.end)
    role: Role = next(around, "publication")
    span = FieldSpan(line, start, text, "outlet", role, score=1.0, is_placed=True)
    runs = tuple(_without(run, slot) for run in segment.runs)
    return replace(segment, runs=runs, fields=(*segment.fields, span))


def _without(run: Run, slot: _Slot) -> Run:
    """Return a run without the words of a slot at its start or end."""
    if run.line != slot.line or run.role not in PROSE_ROLES:
        return run
    if slot.start <= run.start and run.end <= slot.end:
        return replace(run, role="publication")
    if slot.start <= run.start < slot.end:
        return replace(run, start=slot.end)
    if slot.start < run.end <= slot.end:
        return replace(run, end=slot.start)
    return run
