"""The text around a time expression, and the day of publication."""

import re
from datetime import date, timedelta

from onrecord.extraction.quantities.times.values import UNKNOWN_DAY, Value, day_value, make_date
from onrecord.extraction.quantities.times.words import WORDS
from onrecord.text.document import Document

# A day without a year that is up to a week after publication is still of this year.
_MARGIN = timedelta(days=7)
_BEFORE, _AFTER = 60, 30  # characters around a day that are searched for words of tense
_WORD = re.compile(r"[a-z]+")


class TimeContext:
    """A document and the day of its publication, or None if unknown."""

    def __init__(self, document: Document, day: date | None) -> None:
        self.document = document
        self.text = document.text
        self.day = day

    def is_ahead(self, match: re.Match[str]) -> bool:
        """Whether the words nearest to a match, in the same sentence, speak of the future."""
        first, last = self.document.sentence_at(match.start())
        before = self.text[max(first, match.start() - _BEFORE) : match.start()].lower()
        for word in reversed(_WORD.findall(before)):
            if word in WORDS["future"]:
                return True
            if word in WORDS["past"] or word.endswith("ed"):
                return False
        after = _WORD.findall(self.text[match.end() : min(last, match.end() + _AFTER)].lower())
        if after and after[0] in WORDS["clause_openers"]:
            return False
        tensed = (word for word in after if word in WORDS["future"] or word in WORDS["past"])
        return next(tensed, "") in WORDS["future"]

    def nearest(self, month: int, day: int, match: re.Match[str]) -> Value:
        """Value of a day without a year: the last before publication, or the next if ahead."""
        if self.day is None:
            return UNKNOWN_DAY
        years = (self.day.year - 1, self.day.year, self.day.year + 1)
        days = [found for year in years if (found := make_date(year, month, day))]
        if self.is_ahead(match):
            return day_value(next((day for day in days if day >= self.day), None))
        return day_value(max(filter(self.may_be_past, days), default=None))

    def may_be_past(self, day: date) -> bool:
        """Whether a day is before publication or at most a week after it."""
        return self.day is not None and day <= self.day + _MARGIN
