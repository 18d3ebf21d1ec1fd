"""When and where somebody spoke: "said ON MONDAY", "told lawmakers IN A CLOSED-DOOR BRIEFING".

Only what stands beside the cue counts: a time inside the words that are said is no time of saying.
Each time and place belongs to one cue, the nearest of its sentence.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.records import Precision, Said, Span, Spans, Timex, TimexPrecision
from onrecord.text.lang import read_words

_FAR = 90  # characters between a cue and the time or place of speaking
_BEFORE = 8  # characters that what stands before a cue is farther off than it seems,
_APART = 15  # and what a comma parts from it
# What a time of speaking is as exact as: at most a day.
_AS_EXACT_AS: dict[TimexPrecision, Precision] = {
    "second": "day", "minute": "day", "hour": "day", "part of day": "day", "day": "day",
    "week": "week", "weekend": "week", "month": "month", "quarter": "month", "season": "season",
    "half": "year", "year": "year",
}  # fmt: skip
_PAST = ("recently", "lately", "the other day", "just recently", "overnight")
_PREPOSITIONS = "over|about|of|for|to|with|and|against|by|that|which|the|their|his|her|its|from"
_LEADS_UP = re.compile(r"\b(?:in|during|by|of|back in)\s*$|(?:last|this|early|late|earlier)\b")
_BREAK = re.compile(r"[.;:!?]\s|\n")

Layer = tuple[Spans, Spans]  # the cue and the content of a statement


@cache
def _setting() -> re.Pattern[str]:
    nouns = "|".join(sorted(read_words("settings.txt"), key=len, reverse=True))
    return re.compile(
        r"\b(?:in|at|during|on|via|through|from)\s+(?:(?:an?|the|his|her|their|its)\s+)?"
        rf"(?:(?!(?:{_PREPOSITIONS})\s)[\w’'-]+\s+){{0,4}}?(?:{nouns})(?:\s+(?:{nouns}))?\b(?!['’-]\w)",
        re.IGNORECASE,
    )


class Speaking:
    """When and where the statements of one text were made, by their place in ``layers``."""

    def __init__(self, text: str, timexes: Sequence[Timex], layers: Sequence[Layer]) -> None:
        self._text = text
        self._layers = layers
        self._cues = sorted(span for cue, _ in layers for span in cue)
        times = [timex for timex in timexes if _may_tell(text, timex)]
        by_span = {timex.span: timex for timex in times}
        self._said = {
            place: by_span[span] for place, span in self._nearest(timex.span for timex in times)
        }
        settings = (match.span() for match in _setting().finditer(text)) if layers else ()
        self._settings = dict(self._nearest(settings))

    def said(self, place: int) -> Said | None:
        """When a statement was made; value null for "recently"; null where nothing says."""
        timex = self._said.get(place)
        if timex is None:
            return None
        value, precision = timex.value, timex.precision
        if value is None or precision is None:
            return Said(value=None, precision=None, span=timex.span)
        exact = _AS_EXACT_AS[precision]
        if exact == "day":
            value = value[:10]
        return Said(value=value.removesuffix("-WE"), precision=exact, span=timex.span)

    def setting(self, place: int) -> Span | None:
        """The words that say where a statement was made."""
        return self._settings.get(place)

    def _nearest(self, spans: Iterable[Span]) -> Iterable[tuple[int, Span]]:
        """Statements with the span that is theirs: each span is its nearest cue's."""
        best: dict[int, tuple[int, Span]] = {}
        for span in spans:
            near = [
                (distance, place)
                for place, (cue, content) in enumerate(self._layers)
                if (distance := self._distance(span, cue, content)) is not None
            ]
            if near:
                distance, place = min(near)
                if place not in best or distance < best[place][0]:
                    best[place] = distance, span
        return [(place, span) for place, (_, span) in best.items()]

    def _distance(self, span: Span, cue: Spans, content: Spans) -> int | None:
        """How far words are from a cue whose sentence they are in; null where they are not."""
        start, end = cue[0][0], cue[-1][1]
        if span[0] > end + 2 * _FAR or span[1] < start - 2 * _FAR:
            return None
        if any(a < span[1] and span[0] < b for a, b in content):
            return None
        if span[0] < end and span[1] > start:
            return 0  # "his Monday statement"
        low, high = (end, span[0]) if span[0] >= end else (span[1], start)
        between = self._text[low:high]
        if high - low > _FAR or _BREAK.search(between):
            return None
        if any(low <= a and b <= high for a, b in self._cues if (a, b) not in cue):
            return None
        before = 0 if span[0] >= end else _BEFORE
        return high - low + before + (_APART if "," in between else 0)


def _may_tell(text: str, timex: Timex) -> bool:
    """Whether a time may be one of speaking: a point, or "recently"; not "now" nor "soon"."""
    if timex.precision is None:
        return text[slice(*timex.span)].lower() in _PAST
    if timex.precision in ("year", "month", "season", "quarter", "half"):
        # "said in July", "said last year"; not "said of the 2016 election"
        start, end = timex.span
        leads = _LEADS_UP.search(text[max(0, start - 10) : start].lower())
        return bool(leads or _LEADS_UP.match(text[start:end].lower()))
    return timex.precision in _AS_EXACT_AS
