"""The fields of an article, such as its outlet, read from the words that the tagger marks as such."""

from urllib.parse import parse_qsl, urlsplit

from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.segments import FieldSpan, Segment
from onrecord.article.recognizers import names
from onrecord.article.recognizers.dates import DateOrder, find_date, numeric_date_order
from onrecord.records import Date, Record

# Tuned on the layout families for development (training/pages).
_SURE_OUTLET = 0.6  # least probability of an outlet that is asserted
_SURE_FIELD = 0.4  # the same for dates, authors and addresses
_LONGEST_DATED = 160  # characters of a line whose date may be the page's
_MARKS = " \t\n\"'“”‘’«»()[]<>{}|,;:·•–—-*_#/"
_LINK_ROLES = ("headline", "source_line", "publication")


class PageFields(Record, frozen=True):
    """The lines of a page, and what its dates have in common."""

    lines: list[PageLine]
    page_date: str | None  # the first complete date in a short line, ISO 8601
    order: DateOrder | None

    def outlet(self, segment: Segment) -> str | None:
        """Return the outlet that is stated for an article, or None if that is not certain."""
        stated = [span for span in segment.fields if span.field == "outlet"]
        best = max(stated, key=lambda span: span.score, default=None)
        if best is None or best.score < _SURE_OUTLET:
            return None
        name = self._words(best).strip(_MARKS)
        return name if any(map(str.isalpha, name)) else None

    def published(self, segment: Segment) -> Date | None:
        """Return the date of publication that is stated for an article, or None."""
        stated = [span for span in segment.fields if _is_sure(span, "published")]
        for span in sorted(stated, key=lambda span: -span.score):
            for text in (self._words(span), self.lines[span.line].text):
                found = find_date(text, self.page_date, self.order)
                if found and found.date:
                    return found.date
        return None

    def byline(self, segment: Segment) -> tuple[str, ...]:
        """Return the names of the authors of an article."""
        found: dict[str, None] = {}
        for span in segment.fields:
            if _is_sure(span, "author"):
                name = self._words(span).strip(_MARKS)
                people, _ = names.read_names(name)
                found |= dict.fromkeys(people or (name,))
        return tuple(name for name in found if any(map(str.isalpha, name)))

    def url(self, segment: Segment) -> str | None:
        """Return the address of an article: a stated one, or the target of its headline's link."""
        for span in segment.fields:
            if _is_sure(span, "url") and (stated := names.find_url(self._words(span))):
                return _target(stated)
        for role in _LINK_ROLES:
            for run in segment.runs:
                if run.role == role:
                    for mark in self.lines[run.line].marks:
                        is_over = mark.start < run.end and mark.end > run.start
                        if mark.kind == "link" and is_over and names.find_url(mark.value or ""):
                            return _target(mark.value or "")
        return None

    def _words(self, span: FieldSpan) -> str:
        return self.lines[span.line].text[span.start : span.end]


def page_fields(lines: list[PageLine]) -> PageFields:
    """Return the lines of a page with the date that it states and the order of its dates."""
    short = [line.text for line in lines if len(line.text) <= _LONGEST_DATED]
    found = (find_date(text) for text in short)
    page_date = next((each.date.value for each in found if each and each.date), None)
    return PageFields(lines=lines, page_date=page_date, order=numeric_date_order(short, page_date))


def _is_sure(span: FieldSpan, field: str) -> bool:
    return span.field == field and span.score >= _SURE_FIELD


def _target(url: str) -> str:
    """Return the address that a redirecting link leads to, if it states it; else the link itself.

    >>> _target("https://alerts.example/url?rct=j&url=https://orrin.example/bridge&ct=ga")
    'https://orrin.example/bridge'
    """
    try:
        parameters = parse_qsl(urlsplit(url).query, max_num_fields=50)
    except ValueError:
        return url
    return next(
        (value for _, value in parameters if value.startswith(("http://", "https://"))), url
    )
