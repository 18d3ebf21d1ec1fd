"""When and where somebody spoke: "said ON MONDAY", "told lawmakers IN A CLOSED-DOOR BRIEFING".

The words for the time or place are in the sentence of the cue (such as "said"), but not in the
content: "said it was lost ON MONDAY" gives no time of speaking. A time or place belongs to the
nearest cue.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.entities.lexicon import RELATIVES, is_participle
from onrecord.records import Precision, Said, Span, Timex, TimexPrecision
from onrecord.text.document import Document
from onrecord.text.lang import word_set
from onrecord.text.spans import SpanIndex

_SPEAKING = word_set("reporting.toml", "speaking")

# Distances in characters, set by hand. The annotated passages in tests/golden/times_figures measure
# how many times of speaking are right.
_FARTHEST = 90  # between a cue and its time or setting
_BEFORE_CUE = 8  # added to the distance of a time or setting before the cue
_ACROSS_COMMA = 15  # added for commas in between
_BEFORE_TIMEX = 10  # looked at before a month, season or year

# Precision of a time of speaking for the precision of its time expression. Finer than a day is not
# recorded; durations and repeated times are no times of speaking.
_PRECISION: dict[TimexPrecision, Precision] = {
    "second": "day", "minute": "day", "hour": "day", "part of day": "day", "day": "day",
    "week": "week", "weekend": "week", "month": "month", "quarter": "month", "season": "season",
    "half": "year", "year": "year",
}  # fmt: skip
_NEEDS_PREPOSITION = ("month", "quarter", "season", "half", "year")
_CLAUSE_END = re.compile(r"[.;:!?]\s|\n")


class SpeechContext:
    """When and where each statement of a document was made.

    The methods take a statement's number: the index of its attribution in ``attributions``.
    """

    def __init__(
        self,
        document: Document,
        timexes: Sequence[Timex],
        attributions: Sequence[Attribution],
    ) -> None:
        self._document = document
        self._attributions = attributions
        self._cues = sorted(span for attribution in attributions for span in attribution.cue)
        self._by_cue = SpanIndex(
            (each.anchor, number)
            for number, each in enumerate(attributions)
            if each.cue and not (each.act == "unsaid" and each.type == "eventuality")
        )
        times = {timex.span: timex for timex in timexes if _is_time_of_speaking(document, timex)}
        setting = document.language.rule("setting")
        settings = (
            (match.span() for match in setting.finditer(document.text)) if attributions else ()
        )
        self._times = {number: times[span] for number, span in self._assign(times).items()}
        self._settings = self._assign(settings)

    def said(self, number: int) -> Said | None:
        """Return the time at which a statement was made, or None if the text does not state it.

        For a vague time such as "recently", a time is returned, but its ``value`` is None.
        """
        timex = self._times.get(number)
        if timex is None:
            return None
        if timex.value is None or timex.precision is None:
            return Said(value=None, precision=None, span=timex.span)
        precision = _PRECISION[timex.precision]
        value = timex.value[:10] if precision == "day" else timex.value
        return Said(value=value.removesuffix("-WE"), precision=precision, span=timex.span)

    def setting(self, number: int) -> Span | None:
        """Return the span of the words that say where a statement was made, or None."""
        return self._settings.get(number)

    def _assign(self, spans: Iterable[Span]) -> dict[int, Span]:
        """Return a dictionary from statement numbers to the span of their time or place.

        ``spans`` are all times or all places. Each goes to the statement with the nearest cue (such
        as "said"). A statement that gets several keeps the nearest.
        """
        nearest: dict[int, tuple[int, Span]] = {}
        for span in spans:
            around = (span[0] - _FARTHEST - 1, span[1] + _FARTHEST + 1)
            distances = [
                (distance, number)
                for number in self._by_cue.overlapping(around)
                if (distance := self._distance(span, self._attributions[number])) is not None
            ]
            if distances:
                distance, number = min(distances)
                if number not in nearest or distance < nearest[number][0]:
                    nearest[number] = distance, span
        return {number: span for number, (_, span) in nearest.items()}

    def _distance(self, span: Span, attribution: Attribution) -> int | None:
        """Return the distance in characters of a time or place from an attribution's cue, or None.

        A place before the cue or across a comma counts as farther away. Returns None if ``span``
        cannot belong to the cue ("said"): it is in the content, in another clause, beyond another
        cue, or too far away.
        """
        start, end = attribution.anchor
        if any(a < span[1] and span[0] < b for a, b in attribution.content):
            return None
        if self._is_of_other_clause(span, attribution) or self._counts_from(span, attribution):
            return None
        if span[0] < end and span[1] > start:
            return 0  # "his Monday statement"
        is_after = span[0] >= end
        low, high = (end, span[0]) if is_after else (span[1], start)
        if high - low > _FARTHEST:
            return None
        between = self._document.text[low:high]
        if _CLAUSE_END.search(between):
            return None
        others = self._cues[bisect_left(self._cues, (low,)) : bisect_left(self._cues, (high,))]
        if any(b <= high for a, b in others if (a, b) not in attribution.cue):
            return None
        before_cue = 0 if is_after else _BEFORE_CUE
        across_comma = _ACROSS_COMMA if "," in between else 0
        return high - low + before_cue + across_comma

    def _is_of_other_clause(self, span: Span, attribution: Attribution) -> bool:
        """Whether a time or place is that of a relative clause or participle of the speaker's.

        "Lee, who resigned on Monday, said", "Elected in May, Lee said". A present participle is of
        the same time, and a verb such as "spoke" or "published" of the statement itself.
        """
        if not attribution.source:
            return False
        (start, end), (cue, _) = attribution.source[0], attribution.anchor
        if start <= span[0] < max(end, cue):
            words = self._words(start, span[0])
            opened = [
                place for place, word in enumerate(words)
                if word in RELATIVES or _is_past_participle(word)
            ]  # fmt: skip
            clause = words[opened[0] :] if opened else []
            # A comma ends a clause that a word opens, as in "Lee, who resigned, on Monday said".
            return bool(clause) and "," not in clause and _SPEAKING.isdisjoint(clause)
        first, _ = self._document.sentence_at(span[0])
        words = self._words(first, span[0]) if span[1] <= start else []
        opens = bool(words) and (words[0] == "having" or _is_past_participle(words[0]))
        return opens and _SPEAKING.isdisjoint(words)

    def _counts_from(self, span: Span, attribution: Attribution) -> bool:
        """Whether a time before a cue counts from what was said: "a day after Lee announced it"."""
        counts = self._document.language.rule("counted_from")
        before = self._document.text[span[0] : max(span[1], attribution.anchor[0])]
        return span[1] <= attribution.anchor[0] and counts.match(before) is not None

    def _words(self, start: int, end: int) -> list[str]:
        return [token.low for token in self._document.tokens_in((start, end))]


def _is_past_participle(word: str) -> bool:
    return is_participle(word) and not word.endswith("ing")


def _is_time_of_speaking(document: Document, timex: Timex) -> bool:
    """Whether a time expression can say when somebody spoke: a date or "recently", not "soon"."""
    start, end = timex.span
    words = document.text[start:end].lower()
    if timex.precision is None:
        return bool(document.language.rule("vague_past").fullmatch(words))
    if timex.precision in _NEEDS_PREPOSITION:
        before = document.text[max(0, start - _BEFORE_TIMEX) : start].lower()
        rule = document.language.rule("before_month")
        return bool(rule.search(before) or rule.match(words))
    return timex.precision in _PRECISION
