"""Reads what an annotator marked in Label Studio: statements made of regions and links.

The labels and what they mean are those of ``templates/labelstudio/labels.xml``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from onrecord.records import Span, Spans

_RANK = {"cue": 0, "content": 1, "source": 2, "addressee": 2, "relay": 2}
_PARTS = ("source", "cue", "content", "addressee", "relay")


@dataclass
class MarkedStatement:
    """A statement as marked. ``regions`` are the ids of its regions, the first stands for it.

    ``speaker`` is what the annotator wrote, or None; so are ``type`` and ``act``. ``inside`` is the
    first region of the statement that this one was linked to.
    """

    regions: list[str]
    spans: dict[str, Spans]
    type: str | None = None
    act: str | None = None
    speaker: str | None = None
    inside: str | None = None


class Problem(NamedTuple):
    """A line on what cannot be understood, and the ids of the regions that it is about."""

    line: str
    regions: tuple[str, ...]


@dataclass
class Marked:
    """All that was marked in a text, and what cannot be understood."""

    statements: list[MarkedStatement] = field(default_factory=list)
    negatives: Spans = ()
    problems: list[Problem] = field(default_factory=list)


@dataclass
class _Region:
    id: str
    role: str
    span: Span
    words: str


def read_result(text: str, result: Sequence[Mapping[str, Any]]) -> Marked:
    """Return the statements that an annotation or prediction of Label Studio marks in a text.

    Nothing is guessed: a region whose place does not have its words, or that belongs to no
    statement, is a problem.
    """
    marked = Marked()
    regions = {each.id: each for each in _regions(text, result, marked.problems)}
    children, insides = _links(regions, result, marked.problems)
    marked.negatives = tuple(
        sorted(each.span for each in regions.values() if each.role == "negative")
    )
    led = {child for own in children.values() for child in own}
    for region in regions.values():
        if region.id in led or region.role == "negative":
            continue
        if _RANK[region.role] > _RANK["content"]:
            line = f"{region.role} “{region.words}” belongs to no statement"
            marked.problems.append(Problem(line, (region.id,)))
            continue
        marked.statements.append(_statement(region.id, regions, children, marked.problems))
    _describe(marked, result, insides)
    return marked


def _regions(
    text: str, result: Sequence[Mapping[str, Any]], problems: list[Problem]
) -> Iterator[_Region]:
    for item in result:
        if item.get("type") != "labels":
            continue
        value, identity = _value(item), str(item.get("id"))
        words = value.get("text")
        shown = " ".join(str(words or "").replace("\\n", " ").split())
        given = value.get("labels") or []
        labels = given if isinstance(given, list) else [given]
        if len(labels) != 1 or labels[0] not in (*_RANK, "negative"):
            line = f"“{shown}” is labelled {', '.join(map(str, labels)) or 'as nothing'}"
            problems.append(Problem(line, (identity,)))
            continue
        span = _place(text, value.get("start"), value.get("end"), words)
        if span is None:
            line = f"{labels[0]} “{shown}” does not stand at its place in the text"
            problems.append(Problem(line, (identity,)))
            continue
        yield _Region(identity, labels[0], span, shown or text[slice(*span)])


def _value(item: Mapping[str, Any]) -> Mapping[str, Any]:
    value = item.get("value")
    return value if isinstance(value, dict) else {}


def _place(text: str, start: object, end: object, words: object) -> Span | None:
    """Return a place as offsets into a text, without white space at its ends; None if it is none.

    Offsets are code points. Editors before 2022 counted the units of JavaScript, in which a
    character beyond the basic plane is two: a place counts so where only that gives its words.
    """
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    for span in ((start, end), _from_units(text, start, end)):
        if span and 0 <= span[0] < span[1] <= len(text):
            found = text[slice(*span)]
            if not isinstance(words, str) or _bare(found) == _bare(words):
                first = span[0] + len(found) - len(found.lstrip())
                last = span[1] - (len(found) - len(found.rstrip()))
                return (first, last) if first < last else None
    return None


def _bare(words: str) -> str:
    """Return words without white space; the editor writes a line break as a backslash and n."""
    return "".join(words.replace("\\n", " ").split())


def _from_units(text: str, start: int, end: int) -> Span | None:
    """Return offsets in UTF-16 units as offsets in code points; None if one is in a character."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    try:
        first, last = (len(encoded[: 2 * edge].decode("utf-16-le")) for edge in (start, end))
    except UnicodeDecodeError:
        return None
    return first, last


def _links(
    regions: Mapping[str, _Region], result: Sequence[Mapping[str, Any]], problems: list[Problem]
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the regions that each one leads, and the links of statements to those around them.

    Of two linked regions the cue leads, else the content, else the one where the link begins.
    """
    children: dict[str, list[str]] = {identity: [] for identity in regions}
    insides: dict[str, str] = {}
    for item in result:
        if item.get("type") != "relation":
            continue
        ends = [str(item.get("from_id")), str(item.get("to_id"))]
        if item.get("direction") == "left":
            ends.reverse()
        if any(end not in regions for end in ends):
            _add_unread(problems, ends)
        elif any(regions[end].role == "negative" for end in ends):
            problems.append(Problem("a link leads to words labelled negative", tuple(ends)))
        elif item.get("labels") == ["inside"]:
            insides[ends[0]] = ends[1]
        else:
            ends.sort(key=lambda end: _RANK[regions[end].role])
            children[ends[0]].append(ends[1])
    return children, insides


def _add_unread(problems: list[Problem], ends: Sequence[str]) -> None:
    """Note that an end of a link is no region, in the line on that region if there is one."""
    for place, problem in enumerate(problems):
        if any(end in problem.regions for end in ends):
            problems[place] = problem._replace(regions=(*problem.regions, *ends))
            return
    problems.append(Problem("a link has an end that is not there", tuple(ends)))


def _statement(
    anchor: str,
    regions: Mapping[str, _Region],
    children: Mapping[str, Sequence[str]],
    problems: list[Problem],
) -> MarkedStatement:
    """Return the statement that a region stands for, with all regions that it leads."""
    found = [anchor]
    for identity in found:
        found += [child for child in children[identity] if child not in found]
    spans: dict[str, Spans] = {}
    for role in _PARTS:
        own = sorted({regions[each].span for each in found if regions[each].role == role})
        if any(one[1] > two[0] for one, two in pairwise(own)):
            line = f"two {role} regions of “{regions[anchor].words}” overlap"
            problems.append(Problem(line, tuple(found)))
        spans[role] = tuple(own)
    return MarkedStatement(found, spans)


def _describe(
    marked: Marked, result: Sequence[Mapping[str, Any]], insides: Mapping[str, str]
) -> None:
    """Fill in what annotators chose and wrote for regions, and in which statement each is."""
    chosen: dict[tuple[str, str], list[str]] = {}
    for item in result:
        name, kind = item.get("from_name"), item.get("type")
        if kind in ("choices", "textarea") and name in ("type", "act", "speaker"):
            values = _value(item).get("choices" if kind == "choices" else "text") or []
            listed = values if isinstance(values, list) else [values]
            known = chosen.setdefault((str(item.get("id")), name), [])
            known += [" ".join(str(each).split()) for each in listed]
    first = {each: one.regions[0] for one in marked.statements for each in reversed(one.regions)}
    for statement in marked.statements:
        for name in ("type", "act", "speaker"):
            values = [
                value
                for each in statement.regions
                for value in chosen.get((each, name), ())
                if value
            ]
            if len(set(values)) > 1:
                line = f"a statement has more than one {name}: {', '.join(values)}"
                marked.problems.append(Problem(line, tuple(statement.regions)))
            elif values:
                setattr(statement, name, values[0])
        for each in statement.regions:
            if each in insides:
                statement.inside = first.get(insides[each])
