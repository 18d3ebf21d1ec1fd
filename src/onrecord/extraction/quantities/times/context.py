"""The document in which a time expression is found, and its day of publication."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from onrecord.extraction.quantities.times.tense import is_ahead
from onrecord.extraction.quantities.times.values import UNKNOWN_DAY, TimeValue, day_value
from onrecord.text.document import Document

# A day without a year that is up to a week after publication is still of this year.
_MARGIN = timedelta(days=7)
_NEAR = 160  # characters around an expression in which its verb is looked for; set by hand


class TimeContext:
    """A document, with the day of its publication (None if unknown)."""

    def __init__(self, document: Document, day: date | None) -> None:
        self.document = document
        self.text = document.text
        self.day = day

    def is_ahead(self, match: re.Match[str]) -> bool:
        """Whether the words around a time expression, in its sentence, speak of the future."""
        first, last = self.document.sentence_at(match.start())
        first, last = max(first, match.start() - _NEAR), min(last, match.end() + _NEAR)
        return is_ahead(self.text[first : match.start()], self.text[match.end() : last])

    def nearest(self, day_in: Callable[[int], date | None], match: re.Match[str]) -> TimeValue:
        """Return the value of a day without a year, such as "12 May".

        ``day_in`` gives the day in a year, or None if that year has none. The value is the next
        such day after publication if the sentence speaks of the future, else the last one. If the
        article's day of publication is unknown, it is an unknown day.
        """
        if self.day is None:
            return UNKNOWN_DAY
        years = (self.day.year - 1, self.day.year, self.day.year + 1)
        days = [found for year in years if (found := day_in(year))]
        if self.is_ahead(match):
            return day_value(next((day for day in days if day >= self.day), None))
        return day_value(max(filter(self.may_be_past, days), default=None))

    def may_be_past(self, day: date) -> bool:
        """Whether a day is at most a week after the article's day of publication.

        Later days are not meant by dates without a year, such as "12 May": they are then taken to
        be of an earlier year.
        """
        return self.day is not None and day <= self.day + _MARGIN
