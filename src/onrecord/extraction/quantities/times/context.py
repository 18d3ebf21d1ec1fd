"""The document in which a time expression is found, and its day of publication."""

import re
from datetime import date, timedelta

from onrecord.extraction.quantities.times.values import UNKNOWN_DAY, TimeValue, day_value, make_date
from onrecord.extraction.quantities.times.words import TIME_WORDS
from onrecord.text.document import Document

# A day without a year that is up to a week after publication is still of this year.
_MARGIN = timedelta(days=7)
_BEFORE, _AFTER = (
    60,
    30,
)  # characters around a day searched for words of tense; chosen by hand on news text
_WORD = re.compile(r"[a-z]+")


class TimeContext:
    """A document, with the day of its publication (None if unknown)."""

    def __init__(self, document: Document, day: date | None) -> None:
        self.document = document
        self.text = document.text
        self.day = day

    def is_ahead(self, match: re.Match[str]) -> bool:
        """Whether the words around a time expression, in its sentence, speak of the future."""
        first, last = self.document.sentence_at(match.start())
        before = self.text[max(first, match.start() - _BEFORE) : match.start()].lower()
        for word in reversed(_WORD.findall(before)):
            if word in TIME_WORDS["future"]:
                return True
            if word in TIME_WORDS["past"] or word.endswith("ed"):
                return False
        after = _WORD.findall(self.text[match.end() : min(last, match.end() + _AFTER)].lower())
        if after and after[0] in TIME_WORDS["clause_openers"]:
            return False
        tensed = (
            word for word in after if word in TIME_WORDS["future"] or word in TIME_WORDS["past"]
        )
        return next(tensed, "") in TIME_WORDS["future"]

    def nearest(self, month: int, day: int, match: re.Match[str]) -> TimeValue:
        """Return the value of a month and day without a year, such as "12 May".

        It is the next 12 May after publication if the sentence speaks of the future, else the last
        one. If the article's day of publication is unknown, the value is an unknown day.
        """
        if self.day is None:
            return UNKNOWN_DAY
        years = (self.day.year - 1, self.day.year, self.day.year + 1)
        days = [found for year in years if (found := make_date(year, month, day))]
        if self.is_ahead(match):
            return day_value(next((day for day in days if day >= self.day), None))
        return day_value(max(filter(self.may_be_past, days), default=None))

    def may_be_past(self, day: date) -> bool:
        """Whether a day is at most a week after the article's day of publication.

        Later days are not meant by dates without a year, such as "12 May": they are then taken to
        be of an earlier year.
        """
        return self.day is not None and day <= self.day + _MARGIN
