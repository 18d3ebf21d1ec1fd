"""The records of the articles on a page."""

import logging
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from onrecord.article.layout.fields import PageFields, page_fields
from onrecord.article.layout.labels import PROSE_ROLES
from onrecord.article.layout.masthead import masthead
from onrecord.article.layout.outlets import certain
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import JOINED, Run, Segment
from onrecord.article.layout.segments import count_bare_headlines, find_segments
from onrecord.article.layout.tagger import TaggedPage, tag_page
from onrecord.article.layout.wires import wire_agency
from onrecord.article.recognizers import names, wordlists
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Image, Related, make_id

logger = logging.getLogger("onrecord")

_MANY = 3  # headlines without text and outlet that are worth a warning


def read_articles(capture: Capture, lines: list[PageLine], *, warns: bool = False) -> list[Article]:
    """Return the articles of a page, in page order; none if it has no article.

    With ``warns``, a warning says how many headlines are left out, if they are many.
    """
    if not lines:
        return []
    page = tag_page(lines)
    segments = find_segments(page)
    if warns and (left_out := count_bare_headlines(page, segments)) >= _MANY:
        logger.warning(
            "%s: %d headlines without a text or a certain outlet are left out",
            capture.location, left_out,
        )  # fmt: skip
    fields = page_fields(page, segments)
    outlets = _outlets(page, segments, fields)
    built = (
        _build(page, segment, fields, capture, n, outlet)
        for n, (segment, outlet) in enumerate(zip(segments, outlets, strict=True))
    )
    articles = [article for article in built if article.text]
    if len(articles) == 1 and articles[0].outlet is None:
        [article] = articles
        agency = wire_agency([line.text for line in lines], article.headline, article.text)
        return [replace(article, outlet=agency)]
    return _link_related(articles)


def _link_related(articles: list[Article]) -> list[Article]:
    """Return the articles of a page, with the ids of those that others of the page name."""
    ids = {
        wordlists.normalize(article.headline): article.id
        for article in articles
        if article.headline
    }

    def linked(link: Related, article: Article) -> Related:
        other = ids.get(wordlists.normalize(link.title)) if link.title else None
        return link if other in (None, article.id) else replace(link, article=other)

    return [
        replace(article, related=tuple(linked(link, article) for link in article.related))
        for article in articles
    ]


def _outlets(page: TaggedPage, segments: Sequence[Segment], fields: PageFields) -> list[str | None]:
    """Return the outlet of each article of a page, or None if that is not certain."""
    sites = [fields.site(segment) for segment in segments]
    scored = fields.outlets.scored(sites)
    if len(segments) > 1 and not any(sites):
        name = masthead(page.lines, segments, (each for own in scored for each in own))
        if name:
            return [name] * len(segments)
    return [certain(own) for own in scored]


def _build(
    page: TaggedPage,
    segment: Segment,
    fields: PageFields,
    capture: Capture,
    position: int,
    outlet: str | None,
) -> Article:
    """Return the record of an article; ``position`` is its index on the page."""
    content = _Content(page.lines)
    for runs in _paragraphs(page, segment.runs):
        content.add(runs)
    text, parts = content.builder.build()
    site = fields.site(segment) or (names.bare_host(outlet) if outlet else None)
    if not any(span.field == "outlet" for span in segment.fields):
        outlet = outlet or fields.host(segment)  # where only a host is stated
    return Article(
        id=make_id("article", capture.id, position),
        capture=capture.id,
        outlet=outlet,
        site=site,
        url=fields.url(segment),
        headline=content.headline,
        byline=fields.bylines[position],
        published=fields.published(segment),
        text=text,
        parts=parts,
        images=tuple(content.images),
        related=tuple(link for link in fields.related(segment) if link.title != content.headline),
    )


class _Content:
    """The headline, text and images of an article, put together from its paragraphs."""

    def __init__(self, lines: list[PageLine]) -> None:
        self.builder = TextBuilder()
        self.headline: str | None = None
        self.images: list[Image] = []
        self._lines = lines
        self._has_deck = False

    def add(self, runs: list[Run]) -> None:
        """Add a paragraph, which is of the role of its first run."""
        role, text = runs[0].role, self._text(runs)
        if names.find_url(text) == text or not any(map(str.isalnum, text)):
            return  # an address or a list mark is no part of the text, whatever its role
        if role == "caption" or runs[-1].role == "credit" != role:
            self._add_caption(runs)  # a line that ends with a credit is a caption
        elif role == "headline" and self.headline is None:
            self.headline = text
            self.builder.add("headline", text)
        elif role == "deck" and not self._has_deck:
            self._has_deck = True
            self.builder.add("deck", text)
        elif role in ("body", "subhead", "deck"):
            self.builder.add("body", text)
        elif role == "credit":
            self._add_credit(text)

    def _add_caption(self, runs: list[Run]) -> None:
        """Add a caption, with its credit if that is in the same line."""
        credits = [run for run in runs if run.role == "credit"]
        captions = [run for run in runs if run.role != "credit"]
        caption, credit = self._text(captions), self._text(credits) or None
        if credit and runs[0].line == runs[-1].line:
            line = self._lines[runs[0].line].text[runs[0].start : runs[-1].end]
            self.builder.add_caption(line, caption, credit)
        else:
            self.builder.add("caption", caption)
            if credit:
                self.builder.add("credit", credit)
        self.images.append(Image(caption=caption, credit=credit))

    def _add_credit(self, credit: str) -> None:
        """Add a credit that stands alone, to the last image if that has none."""
        self.builder.add("credit", credit)
        if self.images and self.images[-1].credit is None:
            self.images[-1] = Image(caption=self.images[-1].caption, credit=credit)
        else:
            self.images.append(Image(credit=credit))

    def _text(self, runs: Sequence[Run]) -> str:
        """Return the words of runs in one or several lines, with the signs between them."""
        pieces = []
        for number, run in enumerate(runs):
            line = self._lines[run.line].text
            start = 0 if number else run.start
            end = run.end if number == len(runs) - 1 else len(line)
            pieces.append(line[start:end])
        return "\n".join(pieces)


def _paragraphs(page: TaggedPage, runs: Iterable[Run]) -> list[list[Run]]:
    """Return the runs of an article, those of one paragraph together."""
    paragraphs: list[list[Run]] = []
    for run in runs:
        if paragraphs and _continues(page, paragraphs[-1][-1], run):
            paragraphs[-1].append(run)
        else:
            paragraphs.append([run])
    return paragraphs


def _continues(page: TaggedPage, run: Run, following: Run) -> bool:
    """Whether a run belongs to the paragraph of the run before it."""
    if following.line == run.line:
        return run.role in PROSE_ROLES and following.role == "credit"
    return (
        run.role == following.role
        and following.line == run.line + 1
        and not page.lines[following.line].apart
        and page.joins[following.line] >= JOINED
    )
