"""Adds the values of time expressions that depend on others: "the next day", "at noon"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.rule import TimeMatch
from onrecord.extraction.quantities.times.values import (
    NO_VALUE,
    TimeValue,
    at_precision,
)
from onrecord.records import Span, TimexPrecision

_MAX_GAP = 16  # characters between a day and its time of day
_JOINT = re.compile(r"[ ,()]*(?:(?:\w+ time )?(?:on|at)|\w+ time)?[ ,()]*", re.IGNORECASE)


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
        # The last linked matches, side by side, that are times of day without their day.
        self._clocks: list[str] = []
        self._is_related = False  # whether the last linked match is "the day before" or the like

    def add(self, match: TimeMatch) -> None:
        span, value = match
        is_beside = bool(self.linked) and self._is_beside(span)
        clocks, self._clocks = self._clocks if is_beside else [], []
        related, self._is_related = self._is_related and is_beside, value.shift is not None
        if value.shift is not None:
            value = self._shifted(value.shift, value.precision or "day")
        if value.precision == "day" and value.iso:
            self._last_day = date.fromisoformat(value.iso)
            if clocks and self._put_clocks(clocks, span, value.iso):
                return
            if related:  # "the day before, on 4 March"
                self.linked[-1] = TimeMatch(self.linked[-1].span, value)
            self._days.append(TimeMatch(span, value))
        elif value.iso and value.iso.startswith("T"):
            if self._days and self._days[-1] == self.linked[-1] and is_beside:
                self._join(span, f"{self._days.pop().value.iso}{value.iso}")
                return
            self._clocks = [*clocks, value.iso]
            day = self._day_of(span)
            self._last_day = date.fromisoformat(day) if day else self._last_day
            value = TimeValue(day + value.iso if day else None, "minute")
        self.linked.append(TimeMatch(span, value))

    def _put_clocks(self, clocks: Sequence[str], span: Span, day: str) -> bool:
        """Give the times of day before a day to it; return whether both became one expression.

        That is "6 p.m. on Monday", but not "6 p.m. (1800 GMT) on Monday".
        """
        if len(clocks) == 1 and ")" not in self._between(span):
            self._join(span, day + clocks[0])
            return True
        for place, clock in enumerate(reversed(clocks), start=1):
            self.linked[-place] = TimeMatch(
                self.linked[-place].span, TimeValue(day + clock, "minute")
            )
        return False

    def _shifted(self, shift: int, precision: TimexPrecision) -> TimeValue:
        # "The next day" counts from an event; only "the day" may be today.
        day = self._last_day or (self._context.day if shift == 0 else None)
        try:
            return at_precision(day + timedelta(days=shift), precision) if day else NO_VALUE
        except OverflowError:
            return NO_VALUE

    def _is_beside(self, span: Span) -> bool:
        """Whether at most a sign and a preposition separate a span from the last time expression.

        An example is "6 p.m. on Monday".
        """
        between = self._between(span)
        return len(between) <= _MAX_GAP and _JOINT.fullmatch(between) is not None

    def _between(self, span: Span) -> str:
        return self._context.text[self.linked[-1].span[1] : span[0]]

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
