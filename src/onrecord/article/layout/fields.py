"""The fields of an article, such as its outlet, from the words that the tagger marks as such."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, urlsplit

from onrecord.article.layout.datelines import opening_day
from onrecord.article.layout.outlets import MARKS, Outlets, key_of
from onrecord.article.layout.page_dates import PageDates, page_dates
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import FieldSpan, Run, Segment
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.recognizers.fields import read_label
from onrecord.records import Date, Record, Related

# Tuned on the layout families for development (training/pages).
_SURE_FIELD = 0.4  # least probability of dates, authors and addresses that are asserted
_BESIDE = ("source_line", "publication", "byline")  # roles of lines that state fields
# Parameters of an address that state where it leads.
_REDIRECT = re.compile(
    r"(?:(?:redirect|target|dest)_?)?ur[il]|redirect|target|dest|(?:go)?to|link|u|q", re.I
)
# "Sorrendy, I. K." or "Sorrendy, Ilka", which is one author and not two.
_INVERTED = re.compile(r"[^\W\d_][\w’'-]*, (?:[^\W\d_]\.?(?:[ -]?[^\W\d_]\.?)*|[^\W\d_][\w’'-]+)")
_YEAR = re.compile(r"\d{4}|\d[./-]\d\d?[./-]\d\d")
_SENTENCE = re.compile(r"[.,]?\s+[^\W\d_]")
_HEADERS = 6  # lines
_IN_BRACKETS = re.compile(r"\s*\((\w+)\)")
_FRONT_PAGE = re.compile(r"[^:]+://[^/?#]*(?:/[\w.~-]{0,20})?/?")  # or that of a section
_LINK_ROLES = ("headline", "source_line", "publication")


class PageFields(Record, frozen=True):
    """The lines of a page, and what its dates have in common, from which fields are read."""

    lines: list[PageLine]
    dates: PageDates
    is_dated: bool  # whether an article states its own date, on a page that is no mail
    outlets: Outlets
    bylines: tuple[tuple[str, ...], ...]  # the authors of each article
    portals: frozenset[str | None]  # hosts with pages about several outlets

    def published(self, segment: Segment) -> Date | None:
        """Return the date of publication that is stated for an article, or for all, or None.

        Without one, it is the day of the dateline that opens the text. If no article of a page
        states its own, all have the only date of the page; those of a mail have it anyway.
        """
        own = sorted(segment.fields, key=lambda span: -span.score)
        stated = [span for span in (*own, *segment.shared) if _is_day(span, self.lines)]
        for span in stated:
            date = self._in_markup(span) or self.dates.read(self._with_weekday(span), span.line)
            if date:
                return self.dates.with_time(date, self.lines[span.line].text, span.line)
        body = next((run for run in segment.runs if run.role == "body"), None)
        day = opening_day(self._text(body)) if body else None
        if body and day and (date := self.dates.read(day, body.line)):
            return date
        only = None if self.is_dated else self.dates.only_day
        return Date(value=only, precision="day") if only else None

    def _in_markup(self, span: FieldSpan) -> Date | None:
        """Return the date that the markup gives for its words, such as "2 hours ago", or None."""
        end = span.start + len(span.text)
        for mark in self.lines[span.line].marks:
            if mark.kind == "time" and mark.value and mark.start < end and mark.end > span.start:
                return parse_date(mark.value)
        return None

    def _with_weekday(self, span: FieldSpan) -> str:
        """Return the words of a date, with the weekday before them or in brackets behind them."""
        text = self.lines[span.line].text
        before = text[: span.start].rstrip(" ,.").split()[-1:]
        behind = _IN_BRACKETS.match(text, span.start + len(span.text))
        for word in (*before, *(behind.groups() if behind else ())):
            if word.strip("([|").casefold() in wordlists.weekdays():
                return f"{word}, {span.text}"
        return span.text

    def url(self, segment: Segment) -> str | None:
        """Return the address of an article, or None.

        It is a stated one, the target of a link over the outlet's name, or that of the headline's.
        """
        stated = (span.text for span in segment.fields if _is_sure(span, "url"))
        outlets = (self._page_of_outlet(span) or "" for span in segment.fields)
        beside = (self._text(run) for run in segment.runs if run.role in _BESIDE)
        for text in (*stated, *outlets, *beside):
            if url := names.find_url(text):
                return _target(url)
        for role in _LINK_ROLES:
            for run in segment.runs:
                if run.role == role and (url := self._link(run)):
                    return _target(url)
        return None

    def site(self, segment: Segment) -> str | None:
        """Return the host of an article's address, else that beside its text, or None."""
        url = self.url(segment)
        return (names.host_of(url) if url else None) or self.host(segment)

    def host(self, segment: Segment) -> str | None:
        """Return the host that is named beside an article's text, such as "orrin.example"."""
        beside = (self._text(run) for run in segment.runs if run.role in _BESIDE)
        words = (word for text in beside for word in text.split())
        return next(filter(None, (names.bare_host(word.strip(MARKS)) for word in words)), None)

    def related(self, segment: Segment) -> tuple[Related, ...]:
        """Return the other articles that lines such as "Related: Bridge shut" name."""
        found = []
        for number in dict.fromkeys(run.line for run in segment.runs):
            label, value = read_label(self.lines[number].text)
            if value and wordlists.labels().get(label) == "related":
                url = names.find_url(value)
                title = value.replace(url, "").strip(MARKS) if url else value
                host = names.ending_host(title)
                if host:
                    title = title[: title.lower().rindex(host)].rstrip(MARKS)
                found.append(Related(title=title or None, url=url))
        return tuple(found)

    def _page_of_outlet(self, span: FieldSpan) -> str | None:
        """Return the address of an outlet's page that its name is a link to, or None.

        The outlet's front page is none, nor are pages of a portal about several outlets.
        """
        if not _is_sure(span, "outlet"):
            return None
        url = _link(self.lines[span.line], span.start, span.start + len(span.text))
        is_page = url and _FRONT_PAGE.fullmatch(url) is None
        return url if is_page and names.host_of(url or "") not in self.portals else None

    def _link(self, run: Run) -> str | None:
        return _link(self.lines[run.line], run.start, run.end)

    def _text(self, run: Run) -> str:
        return self.lines[run.line].text[run.start : run.end]


def page_fields(page: TaggedPage, segments: list[Segment]) -> PageFields:
    """Return the reader of the fields of a page's articles."""
    spans = [span for segment in segments for span in (*segment.fields, *segment.shared)]
    dates = page_dates(page, (span for span in spans if span.field == "published"))
    bylines = tuple(map(_byline, segments))
    return PageFields(
        lines=page.lines,
        dates=dates,
        is_dated=any(_is_sure(span, "published") for span in spans) and not _is_mail(page.lines),
        outlets=Outlets(page, segments),
        bylines=bylines,
        portals=_portals(page, spans),
    )


def _byline(segment: Segment) -> tuple[str, ...]:
    """Return the names of the authors of an article."""
    found: dict[str, None] = {}
    for span in segment.fields:
        if _is_sure(span, "author"):
            name = span.text.strip(MARKS)
            people = () if _INVERTED.fullmatch(name) else names.read_names(name)[0]
            found |= dict.fromkeys(people or (name,))
    return tuple(name for name in found if any(map(str.isalpha, name)))


def _portals(page: TaggedPage, spans: Iterable[FieldSpan]) -> frozenset[str | None]:
    """Return the hosts that the names of several outlets are links to."""
    found: dict[str | None, set[str]] = {}
    for span in spans:
        if span.field == "outlet":
            url = _link(page.lines[span.line], span.start, span.start + len(span.text))
            found.setdefault(names.host_of(url or ""), set()).add(key_of(span.text))
    return frozenset(host for host, outlets in found.items() if len(outlets) > 1)


def _link(line: PageLine, start: int, end: int) -> str | None:
    """Return the address that the words ``[start, end)`` of a line are a link to, or None."""
    for mark in line.marks:
        is_over = mark.start < end and mark.end > start
        if mark.kind == "link" and is_over and names.find_url(mark.value or ""):
            return mark.value
    return None


def _is_mail(lines: Sequence[PageLine]) -> bool:
    """Whether a page begins with the headers of a mail: who sent it, and when."""
    labels = {read_label(line.text)[0] for line in lines[:_HEADERS]}
    return all(
        not labels.isdisjoint(wordlists.words(header)) for header in ("mail_from", "mail_date")
    )


def _is_day(span: FieldSpan, lines: Sequence[PageLine]) -> bool:
    """Whether a span surely is a day of publication.

    In a text, one without a year that begins a line and goes on as a sentence is another day.
    """
    behind = lines[span.line].text[span.start + len(span.text) :]
    in_sentence = span.role == "body" and not span.start and _SENTENCE.match(behind)
    return _is_sure(span, "published") and not (in_sentence and not _YEAR.search(span.text))


def _is_sure(span: FieldSpan, field: str) -> bool:
    return span.field == field and span.score >= _SURE_FIELD


def _target(url: str) -> str:
    """Return the address that a redirecting link leads to, if it states it; else the link itself.

    >>> _target("https://alerts.example/url?rct=j&url=https://orrin.example/bridge&ct=ga")
    'https://orrin.example/bridge'
    >>> _target("https://orrin.example/bridge?ref=https://innisk.example/")
    'https://orrin.example/bridge?ref=https://innisk.example/'
    """
    try:
        parameters = parse_qsl(urlsplit(url).query, max_num_fields=50)
    except ValueError:
        return url
    stated = (value for name, value in parameters if _REDIRECT.fullmatch(name))
    return next((value for value in stated if value.startswith(("http://", "https://"))), url)
