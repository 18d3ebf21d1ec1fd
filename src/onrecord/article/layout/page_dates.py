"""Dates of publication, read from marked words with the help of the other dates of the page."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np

from onrecord.article.layout.labels import OWN_ROLES, PROSE_ROLES, ROLES, Role
from onrecord.article.layout.runs import FieldSpan
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.dates import DateOrder, find_date, numeric_date_order
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.records import Date, Record

_LONGEST = 160  # characters of a line whose date may be the page's
_EDGES = " /|,;()[]"
_SIGNS = f"{_EDGES}#*_=~–—-."
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
# A number such as "1.2.68" outside a date that the tagger marks is more often a version.
_SHORT_YEAR = re.compile(r"(?<![\w.≤≥])(\d{1,2})([./-])(\d{1,2})\2([0-4]\d)(?![\w./-])")
_SHORT_MARKED = re.compile(r"(?<![\w.])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\w./-])")
_SHORT_NAMED = re.compile(
    r"(?<!\d)(?P<before>\d{1,2}[ -][^\W\d_]{3,10}\.?[ -]|[^\W\d_]{3,10}\.? \d{1,2}, (?='))"
    r"'?(?P<year>\d\d)(?=\s*(?:$|[,;|()\]–—-]))"
)
_PIVOT = 69  # the first year of two digits that is of the last century, as in POSIX
_WITHOUT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2?(?![\d./])")
_MONTH = re.compile(r"(?<!\w)([^\W\d_]{3,10})\.?,? (20\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\w.,/-])(?:1[6-9]|20)\d\d(?![\w/]|[.,]\d)")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?")
_DAYS_AGO = re.compile(
    rf"(\d{{1,2}}) (?:{alternatives('age_days')})\b|{alternatives('yesterday')}\b", re.I
)


class PageDates(Record, frozen=True):
    """What the dates of a page have in common.

    ``days`` are the lines outside prose with a complete date, and these dates, in ISO 8601.
    ``references`` are the lines that help to complete others: also those with a month and year or
    that are a year, as its last day, and addresses with a date. If there are none, the page's only
    year outside prose is one.
    """

    order: DateOrder | None
    days: tuple[tuple[int, str], ...]
    references: tuple[tuple[int, str], ...]
    latest: str | None  # of the references
    only_day: str | None  # the day of all ``days``, if they are of one day
    sections: frozenset[int]  # numbers of the lines that are headings of several articles

    def read(self, text: str, line: int) -> Date | None:
        """Return the date in a text that is marked as one, or None if it is not complete.

        A year of two digits is of this century if it is under 69. A missing year is that of the
        dates above. A time of day without a date is on the day that a line above it states, and
        "yesterday" is the day before that of the page, if it has only one.
        """
        reference = self._reference(line)
        for form in self._forms(text.strip(_EDGES), line, reference):
            found = find_date(form, reference, self.order)
            if found and found.date:
                return found.date
        return None

    def with_time(self, date: Date, text: str, line: int) -> Date:
        """Return a date with the time of day beside it in a text, if it has one."""
        found = find_date(text, self._reference(line), self.order)
        is_same = found and found.date and found.date.value[:10] == date.value
        return found.date if found and found.date and is_same else date

    def _reference(self, line: int) -> str | None:
        """Return the date that gives a date in a line its year.

        It is that of a heading above, if no other date is between, else the latest of the page.
        """
        above = bisect_right(self.references, (line, "~")) - 1
        if above >= 0 and self.references[above][0] in self.sections:
            return self.references[above][1]
        return self.latest

    def _forms(self, text: str, line: int, reference: str | None) -> list[str]:
        """Return a date and complete forms of an abbreviated one, such as "2031-03-02"."""
        forms = [_with_century(text, _SHORT_MARKED)]
        if compact := _COMPACT.search(text):
            forms.append("-".join(compact.groups()))
        if reference:
            forms.append(_with_year(text, reference))
        if clock := _CLOCK.fullmatch(text):
            above = bisect_left(self.days, (line, ""))
            if above:
                forms.append(f"{self.days[above - 1][1]} {clock[0]}")
        if self.only_day and (age := _DAYS_AGO.match(text)):
            day = date.fromisoformat(self.only_day) - timedelta(days=int(age[1] or 1))
            forms.append(day.isoformat())
        return forms


def page_dates(page: TaggedPage, marked: Iterable[FieldSpan]) -> PageDates:
    """Return what the dates of a tagged page have in common; ``marked`` are those of articles."""
    outside = [
        (i, line.text)
        for i, line in enumerate(page.lines)
        if len(line.text) <= _LONGEST and _role(page, i) not in PROSE_ROLES
    ]
    certain = dict(_days(outside, None))
    months = ((i, _period(text)) for i, text in outside if i not in certain)
    addresses = ((i, _in_addresses(page, i)) for i in range(len(page.lines)))
    hints = [(i, value) for i, value in (*months, *addresses) if value]
    first = min((*certain.items(), *hints), default=(0, None))[1]
    spans = [_with_century(span.text, _SHORT_MARKED) for span in marked]
    texts = [_with_century(text) for _, text in outside]
    order = numeric_date_order((*texts, *(_with_year(text, first) for text in spans)), first)
    days = _days(outside, order)
    references = tuple(sorted((*days, *hints))) or _only_year(outside)
    return PageDates(
        order=order,
        days=tuple(days),
        references=references,
        only_day=days[0][1] if len({day for _, day in days}) == 1 else None,
        latest=max((value for _, value in references), default=None),
        sections=frozenset(i for i, _ in references if _role(page, i) == "section"),
    )


def _days(lines: Iterable[tuple[int, str]], order: DateOrder | None) -> list[tuple[int, str]]:
    """Return the numbers of the lines with a complete date, and the first one of each."""
    return [(i, day) for i, text in lines if (day := _complete_day(_with_century(text), order))]


def _complete_day(text: str, order: DateOrder | None) -> str | None:
    """Return the first complete date in a text, without its time of day, or None.

    >>> _complete_day("26 May to 1 June 2032", None)
    '2032-06-01'
    """
    found = find_date(text, order=order)
    while found and not found.date:
        text = text[found.end :]
        found = find_date(text, order=order)
    return found.date.value[:10] if found and found.date else None


def _period(text: str) -> str | None:
    """Return the last day of a month in a text such as "March 2031", or of the year that it is."""
    for name, year in _MONTH.findall(text):
        month = wordlists.months().get(name.casefold())
        if month:
            return f"{year}-{month:02}-{monthrange(int(year), month)[1]}"
    year = _YEAR.fullmatch(text.strip(_SIGNS))
    return f"{year[0]}-12-31" if year else None


def _only_year(lines: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Return the line with the only year in some lines, and that year's last day, or nothing."""
    found = [(i, year) for i, text in lines for year in _YEAR.findall(text)]
    return ((found[0][0], f"{found[0][1]}-12-31"),) if len({y for _, y in found}) == 1 else ()


def _in_addresses(page: TaggedPage, i: int) -> str | None:
    """Return the date in an address that is in a line of an article, or that it links to."""
    if _role(page, i) not in OWN_ROLES:
        return None
    line = page.lines[i]
    links = (mark.value for mark in line.marks if mark.kind == "link" and mark.value)
    for text in (line.text, *links):
        match = _IN_ADDRESS.search(text) if "://" in text else None
        if match and (found := find_date("-".join(match.groups()))) and found.date:
            return found.date.value
    return None


def _with_century(text: str, numeric: re.Pattern[str] = _SHORT_YEAR) -> str:
    """Return a text with its years of two digits as years of four; ``numeric`` finds "02.03.31".

    >>> _with_century("02.03.31, 4 Mar 84")
    '02.03.2031, 4 Mar 1984'
    """

    def full(year: str) -> str:
        return f"{'19' if int(year) >= _PIVOT else '20'}{year}"

    text = _SHORT_NAMED.sub(lambda match: match["before"] + full(match["year"]), text)
    return numeric.sub(lambda m: f"{m[1]}{m[2]}{m[3]}{m[2]}{full(m[4])}", text)


def _with_year(text: str, reference: str | None) -> str:
    """Return a text with the year of ``reference`` in numeric dates without a year."""
    if not reference:
        return text
    return _WITHOUT_YEAR.sub(rf"\1\g<2>\3\g<2>{reference[:4]}", text)


def _role(page: TaggedPage, i: int) -> Role:
    """Return the role of most tokens of a line."""
    return ROLES[int(np.bincount(page.roles[i, : max(1, len(page.tokens[i]))]).argmax())]
