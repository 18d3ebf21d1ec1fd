"""What holds for the annotations of any text."""

import re
from datetime import date
from itertools import pairwise

import msgspec

from onrecord.app.evidence import annotations_faults
from onrecord.records import Annotations, Article, Spans

# Values of TIMEX3, written anew from the guidelines (TimeML 1.2.1), apart from the code.
_YEAR, _DURATION = r"[0-9]{4}", r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_VALUES = (
    rf"{_YEAR}|[0-9]{{3}}|[0-9]{{2}}",
    rf"{_YEAR}-(?:0[1-9]|1[0-2])",
    rf"{_YEAR}-W(?:0[1-9]|[1-4][0-9]|5[0-3])(?:-WE)?",
    rf"{_YEAR}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)",
    rf"({_YEAR}-[0-9]{{2}}-[0-9]{{2}})(?:T(?:MO|AF|EV|NI))?",
    rf"({_YEAR}-[0-9]{{2}}-[0-9]{{2}})T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?:Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?",
    rf"P{_DURATION}(?:[YMWDQ]|WE)",
    rf"PT{_DURATION}[HMS]",
    r"XXXX-WXX-[1-7]",
)
_MINUS = re.compile(r"[-−][0-9]|\bminus\b", re.IGNORECASE)


def broken_promises(text: str, found: Annotations) -> list[str]:
    """Return a line for each promise of the record that the annotations of a text break."""
    article = Article(id=found.article, capture="c", text=text, key="text")
    broken = [*found.failures, *annotations_faults(article, found)]
    for statement in found.statements:
        taken = (*statement.source, *statement.cue)
        if not statement.content and statement.act not in ("declines", "unsaid"):
            broken.append(f"{statement.id}: has no content")
        if any(a < d and c < b for a, b in statement.content for c, d in taken):
            broken.append(f"{statement.id}: its content lies over its source or cue")
        for spans in (statement.source, statement.cue, statement.content):
            broken += _blank(text, spans)
        if statement.said and statement.said.value and not _is_value(statement.said.value):
            broken.append(f"{statement.said.value!r} is no time of speaking")
    known = [statement.id for statement in found.statements]
    if len(set(known)) < len(known):
        broken.append("two statements have one id")
    for figure in found.figures:
        if figure.as_of is not None and not _is_value(figure.as_of):
            broken.append(f"{figure.as_of!r} is no day")
        for bound in (figure.low, figure.high):
            least = float("-inf") if _MINUS.search(figure.text) else 0  # "-12", "at most minus 12"
            if bound is not None and not least <= bound < float("inf"):
                broken.append(f"{bound} is no number of {figure.measure}")
    for spans in (found.timexes, found.figures):
        broken += [
            f"{one.span} and {other.span} overlap"
            for one, other in pairwise(spans)
            if one.span[1] > other.span[0]
        ]
        broken += _blank(text, [each.span for each in spans])
    broken += [
        f"{timex.value!r} is no value of TIMEX3"
        for timex in found.timexes
        if timex.value is not None and not _is_value(timex.value)
    ]
    broken += [f"{s.id}: has no name" for s in found.speakers if not s.name.strip()]
    msgspec.json.encode(found)
    return broken


def _blank(text: str, spans: Spans) -> list[str]:
    return [f"{span} is blank" for span in spans if not text[slice(*span)].strip()]


def _is_value(value: str) -> bool:
    for pattern in _VALUES:
        if match := re.fullmatch(pattern, value):
            try:
                return not match.lastindex or bool(date.fromisoformat(match[1]))
            except ValueError:
                return False
    return False
