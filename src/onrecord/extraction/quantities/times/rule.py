"""Rules that find time expressions in a text and compute their values."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.values import NO_VALUE, TimeValue
from onrecord.records import Span

_WINDOW = 48  # characters searched on both sides of a trigger; no expression is longer


class TimeMatch(NamedTuple):
    """A time expression found in a text: its span and its value."""

    span: Span
    value: TimeValue


@dataclass(frozen=True)
class TimeRule:
    """A rule that finds one kind of time expression.

    ``pattern`` is a regular expression that ignores case; if it has a group "span", only that group
    is the time expression. ``value`` computes the value of a match, or returns None to reject it.
    ``example`` is the rule's test: a text with the expression in brackets, and its value in an
    article of Wednesday, 2025-01-15. ``trigger`` is a fast, case-sensitive regular expression for
    something that every match contains; only the text around it is searched.
    """

    name: str
    pattern: str
    value: Callable[[TimeContext, re.Match[str]], TimeValue | None]
    example: str
    trigger: str | None = None

    def find(self, context: TimeContext) -> Iterator[TimeMatch]:
        """Yield the rule's matches in the text of a context, in text order."""
        group = "span" if "span" in self._regex.groupindex else 0
        for match in self._matches(context.text):
            try:
                value = self.value(context, match)
            except (OverflowError, ValueError):
                value = NO_VALUE  # "nine million years ago", "Feb. 30"
            if value is not None:
                yield TimeMatch(match.span(group), value)

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        if self._trigger is None:
            yield from self._regex.finditer(text)
            return
        end = 0
        for trigger in self._trigger.finditer(text):
            start = max(end, trigger.start() - _WINDOW)
            for match in self._regex.finditer(text, start, trigger.end() + _WINDOW):
                if match.start() > trigger.end():
                    break
                yield match
                end = match.end()

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _trigger(self) -> re.Pattern[str] | None:
        return re.compile(self.trigger) if self.trigger else None
