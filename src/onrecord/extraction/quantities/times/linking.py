"""Adds the values of time expressions that depend on others: "the next day", "at noon"."""

import re
from datetime import date, timedelta

from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeMatch
from onrecord.extraction.quantities.times.values import NO_VALUE, TimeValue, day_value
from onrecord.records import Span

_MAX_GAP = 16  # characters between a day and its time of day
_JOINT = re.compile(r"[ ,]*(?:on|at|local time|local time on)?[ ,]*", re.IGNORECASE)


def link_times(context: TimeContext, matches: list[TimeMatch]) -> list[TimeMatch]:
    """Return time expressions with the values that depend on earlier expressions.

    "The next day" counts from the last day mentioned. A time of day and a day beside it become one
    expression ("6 p.m. on Monday"). Any other time of day is on the last day mentioned in its
    sentence, or else on the day of publication.
    """
    linker = _Linker(context)
    for match in matches:
        linker.add(match)
    return linker.linked


class _Linker:
    """Links the time expressions of a text, which must be added in text order."""

    def __init__(self, context: TimeContext) -> None:
        self.linked: list[TimeMatch] = []
        self._context = context
        self._days: list[TimeMatch] = []  # the linked matches that are days, to be joined or not
        self._last_day: date | None = None  # the last day mentioned
        self._clock: str | None = None  # the last linked match, if a time of day without its day

    def add(self, match: TimeMatch) -> None:
        span, value = match
        if value.shift is not None:
            value = self._shifted(value.shift)
        clock, self._clock = self._clock, None
        if value.precision == "day" and value.iso:
            self._last_day = date.fromisoformat(value.iso)
            if clock and self._is_beside(span):
                self._join(span, value.iso + clock)
                return
            self._days.append(TimeMatch(span, value))
        elif value.iso and value.iso.startswith("T"):
            if self._days and self._days[-1] == self.linked[-1] and self._is_beside(span):
                self._join(span, f"{self._days.pop().value.iso}{value.iso}")
                return
            self._clock = value.iso
            day = self._day_of(span)
            value = TimeValue(day + value.iso if day else None, "minute")
        self.linked.append(TimeMatch(span, value))

    def _shifted(self, shift: int) -> TimeValue:
        # "The next day" counts from an event; only "the day" may be today.
        day = self._last_day or (self._context.day if shift == 0 else None)
        try:
            return day_value(day + timedelta(days=shift)) if day else NO_VALUE
        except OverflowError:
            return NO_VALUE

    def _is_beside(self, span: Span) -> bool:
        """Whether at most a comma and a preposition separate a span from the last time expression.

        An example is "6 p.m. on Monday".
        """
        end = self.linked[-1].span[1]
        between = self._context.text[end : span[0]]
        return span[0] - end <= _MAX_GAP and _JOINT.fullmatch(between) is not None

    def _join(self, span: Span, iso: str) -> None:
        start = self.linked[-1].span[0]
        self.linked[-1] = TimeMatch((start, span[1]), TimeValue(iso, "minute"))

    def _day_of(self, span: Span) -> str | None:
        """Return the last day mentioned in the sentence of a span, or else the day of publication.

        Returns None if there is neither.
        """
        document, day = self._context.document, self._context.day
        if self._days:
            last = self._days[-1]
            if document.sentence_number(last.span[0]) == document.sentence_number(span[0]):
                return last.value.iso
        return day.isoformat() if day else None
