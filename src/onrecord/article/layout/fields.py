"""The fields of an article, such as its outlet, from the words that the tagger marks as such."""

import re
from urllib.parse import parse_qsl, urlsplit

import msgspec

from onrecord.article.layout.page_dates import PageDates, page_dates
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import FieldSpan, Run
from onrecord.article.layout.segments import Segment
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import read_label
from onrecord.records import Date, Record, Related

# Tuned on the layout families for development (training/pages).
_SURE_OUTLET = 0.9  # least probability of an outlet that is asserted
_SURE_SHARED = 0.97  # the same for one that a section heading states
_SURE_FIELD = 0.4  # the same for dates, authors and addresses
_MARKS = " \t\n\"'“”‘’«»()[]<>{}|,;:·•–—-*_#/"
_BESIDE = ("source_line", "publication", "byline")  # roles of lines that state fields
# Parameters of an address that state where it leads.
_REDIRECT = re.compile(
    r"(?:(?:redirect|target|dest)_?)?ur[il]|redirect|target|dest|(?:go)?to|link|u|q", re.I
)
_LINK_ROLES = ("headline", "source_line", "publication")


class PageFields(Record, frozen=True):
    """The lines of a page, and what its dates have in common, from which fields are read."""

    lines: list[PageLine]
    dates: PageDates
    count: int  # of articles
    others: frozenset[str]  # names that are no outlet of an article, see `page_fields`

    def outlet(self, segment: Segment) -> str | None:
        """Return the outlet that is stated for an article, or None if that is not certain."""
        for spans, least in ((segment.fields, _SURE_OUTLET), (segment.shared, _SURE_SHARED)):
            stated = [span for span in spans if span.field == "outlet"]
            best = max(stated, key=lambda span: span.score, default=None)
            if best:
                name = _outlet_name(best.text)
                if name and names.bare_host(name):
                    least = _SURE_FIELD  # a host is no author or title
                is_sure = name and best.score >= least and _key(name) not in self.others
                return name if is_sure else None
        return None

    def published(self, segment: Segment) -> Date | None:
        """Return the date of publication that is stated for an article, or for all, or None.

        A single article that states none has the only date of its page.
        """
        own = sorted(segment.fields, key=lambda span: -span.score)
        stated = [span for span in (*own, *segment.shared) if _is_sure(span, "published")]
        for span in stated:
            date = self.dates.read(span.text, span.line)
            if date:
                return self.dates.with_time(date, self.lines[span.line].text, span.line)
        only = None if stated or self.count > 1 else self.dates.only_day
        return Date(value=only, precision="day") if only else None

    def byline(self, segment: Segment) -> tuple[str, ...]:
        """Return the names of the authors of an article."""
        found: dict[str, None] = {}
        for span in segment.fields:
            if _is_sure(span, "author"):
                name = span.text.strip(_MARKS)
                people, _ = names.read_names(name)
                found |= dict.fromkeys(people or (name,))
        return tuple(name for name in found if any(map(str.isalpha, name)))

    def url(self, segment: Segment) -> str | None:
        """Return the address of an article: a stated one, or the target of its headline's link."""
        stated = (span.text for span in segment.fields if _is_sure(span, "url"))
        beside = (self._text(run) for run in segment.runs if run.role in _BESIDE)
        for text in (*stated, *beside):
            if url := names.find_url(text):
                return _target(url)
        for role in _LINK_ROLES:
            for run in segment.runs:
                if run.role == role and (url := self._link(run)):
                    return _target(url)
        return None

    def site(self, segment: Segment) -> str | None:
        """Return the host that is named beside an article's text, such as "orrin.example"."""
        beside = (self._text(run) for run in segment.runs if run.role in _BESIDE)
        words = (word for text in beside for word in text.split())
        return next(filter(None, (names.bare_host(word.strip(_MARKS)) for word in words)), None)

    def related(self, segment: Segment) -> tuple[Related, ...]:
        """Return the other articles that lines such as "Related: Bridge shut" name."""
        found = []
        for number in dict.fromkeys(run.line for run in segment.runs):
            label, value = read_label(self.lines[number].text)
            if value and wordlists.labels().get(label) == "related":
                url = names.find_url(value)
                title = value.replace(url, "").strip(_MARKS) if url else value
                host = names.ending_host(title)
                if host:
                    title = title[: title.lower().rindex(host)].rstrip(_MARKS)
                found.append(Related(title=title or None, url=url))
        return tuple(found)

    def _link(self, run: Run) -> str | None:
        """Return the address that words are a link to, or None."""
        for mark in self.lines[run.line].marks:
            is_over = mark.start < run.end and mark.end > run.start
            if mark.kind == "link" and is_over and names.find_url(mark.value or ""):
                return mark.value
        return None

    def _text(self, run: Run) -> str:
        return self.lines[run.line].text[run.start : run.end]


def page_fields(page: TaggedPage, segments: list[Segment]) -> PageFields:
    """Return the reader of the fields of a page's articles.

    Names of authors are no outlets.
    """
    spans = [span for segment in segments for span in (*segment.fields, *segment.shared)]
    dates = page_dates(page, (span for span in spans if span.field == "published"))
    fields = PageFields(lines=page.lines, dates=dates, count=len(segments), others=frozenset())
    others = {_key(name) for segment in segments for name in fields.byline(segment)}
    return msgspec.structs.replace(fields, others=frozenset(others))


def _key(name: str) -> str:
    return wordlists.normalize(name).removeprefix("the ")


def _outlet_name(text: str) -> str | None:
    """Return the name of an outlet in words that may also have its host or a date, or the host.

    >>> _outlet_name("Orrin Post (orrinpost.example)"), _outlet_name("Orrin Post 2 March 2031")
    ('Orrin Post', 'Orrin Post')
    """
    date = find_date(text)
    if date:
        text = text[: date.start].strip(_MARKS) or text[date.end :]
    name, host, _ = names.read_outlet(text.strip(_MARKS) or text)
    name = (name or host or "").strip(_MARKS)
    return name if any(map(str.isalpha, name)) else None


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
