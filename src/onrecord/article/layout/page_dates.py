"""Dates of publication, read from marked words with the help of the other dates of the page."""

import re
from bisect import bisect_left

import numpy as np

from onrecord.article.layout.labels import PROSE_ROLES, ROLES, Role
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.recognizers.dates import DateOrder, find_date, numeric_date_order
from onrecord.records import Date, Record

_LONGEST = 160  # characters of a line whose date may be the page's
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d./-])")
_WITHOUT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2?(?![\d./])")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?")


class PageDates(Record, frozen=True):
    """What the dates of a page have in common.

    ``page_date`` is the first complete date outside prose, or else the first in a short line, in
    ISO 8601. ``days`` are the lines outside prose with a complete date, and these dates.
    """

    page_date: str | None
    order: DateOrder | None
    days: tuple[tuple[int, str], ...]

    def read(self, text: str, line: int) -> Date | None:
        """Return the date in a text that is marked as one, or None if it is not complete.

        A year of two digits is of this century. A missing year is that of the page. A time of day
        without a date is on the day that a line above it states.
        """
        for form in (text, *self._completed(text, line)):
            found = find_date(form, self.page_date, self.order)
            if found and found.date:
                return found.date
        return None

    @property
    def only_day(self) -> Date | None:
        """The day that the page states outside prose if it states no other, else None."""
        values = {value for _, value in self.days}
        return Date(value=values.pop(), precision="day") if len(values) == 1 else None

    def with_time(self, date: Date, text: str) -> Date:
        """Return a date with the time of day beside it in a text, if it has one."""
        found = find_date(text, self.page_date, self.order)
        is_same = found and found.date and found.date.value[:10] == date.value
        return found.date if found and found.date and is_same else date

    def _completed(self, text: str, line: int) -> list[str]:
        """Return complete forms of an abbreviated date, such as "2 March 2031" for "2 March"."""
        forms = []
        if compact := _COMPACT.search(text):
            forms.append("-".join(compact.groups()))
        if short := _SHORT_YEAR.search(text):
            day, mark, month, year = short.groups()
            forms.append(f"{day}{mark}{month}{mark}20{year}")
        without = _WITHOUT_YEAR.search(text)
        if without and self.page_date and not short:
            day, mark, month = without.groups()
            forms.append(f"{day}{mark}{month}{mark}{self.page_date[:4]}")
        if clock := _CLOCK.fullmatch(text.strip()):
            above = bisect_left(self.days, (line, ""))
            if above:
                forms.append(f"{self.days[above - 1][1]} {clock[0]}")
        return forms


def page_dates(page: TaggedPage) -> PageDates:
    """Return what the dates of a tagged page have in common."""
    short = [i for i, line in enumerate(page.lines) if len(line.text) <= _LONGEST]
    found = {i: match.date.value for i in short
             if (match := find_date(page.lines[i].text)) and match.date}  # fmt: skip
    outside = {i: value for i, value in found.items() if _role(page, i) not in PROSE_ROLES}
    page_date = next(iter((*outside.values(), *found.values())), None)
    texts = [page.lines[i].text for i in short if _role(page, i) not in PROSE_ROLES]
    order = numeric_date_order(map(_with_century, texts), page_date)
    days = tuple((i, value[:10]) for i, value in outside.items())
    return PageDates(page_date=page_date, order=order, days=days)


def _with_century(text: str) -> str:
    """Return a text with years of two digits as years of this century."""
    return _SHORT_YEAR.sub(r"\1\g<2>\3\g<2>20\4", text)


def _role(page: TaggedPage, i: int) -> Role:
    """Return the role of most tokens of a line."""
    return ROLES[int(np.bincount(page.roles[i, : max(1, len(page.tokens[i]))]).argmax())]
