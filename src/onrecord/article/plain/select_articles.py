"""Which segment_page are articles, and which the digest's own words round them."""

from onrecord.article.plain.segment import opens_at
from onrecord.article.recognizers.line_types import PROSE, LineBlock
from onrecord.records import Date, Record

_DIGEST = 2  # articles that state their outlet make a page a digest


class PageArticles(Record, frozen=True):
    """The segment_page of a page that are articles, and what the page says for all of them."""

    articles: list[list[LineBlock]]
    published: Date | None = None
    outlet: str | None = None


def select_articles(segment_page: list[list[LineBlock]]) -> PageArticles:
    """The segment_page that are articles.

    A greeting, an introduction or a farewell says nothing of an outlet where the articles
    do; such a segment is no article. What no article is certain of stays with the one before.
    """
    full = _merge(segment_page)
    top = full[0]
    front = _page_heading(top)
    full[0] = top[len(front) :]
    if len(full) < 2:
        return PageArticles(articles=full)
    stated = [_states_outlet(segment) for segment in full]
    kept: list[list[LineBlock]] = []
    for i, segment in enumerate(full):
        if any(stated) and not stated[i]:
            if _is_page_text(full, i):
                front = top if i == 0 else front
                continue
            if kept and sum(stated) < _DIGEST:
                kept[-1] = [*kept[-1], *segment]
                continue
        kept.append(segment)
    # A labelled outlet without a date of its own, as "Channel: …" above a chat's messages.
    outlet = next(
        (u.metadata.outlet for u in front if u.kind == "publication" and not u.metadata.published),
        None,
    )
    return PageArticles(articles=kept, published=_page_date(front), outlet=outlet)


def _page_heading(segment: list[LineBlock]) -> list[LineBlock]:
    """What stands above the first item's counter or mail head: the page's own title."""
    return segment[: opens_at(segment[: _first_prose(segment)]) or 0]


def _first_prose(segment: list[LineBlock]) -> int:
    return next((i for i, block in enumerate(segment) if block.kind in PROSE), 0)


def _merge(segment_page: list[list[LineBlock]]) -> list[list[LineBlock]]:
    """Join segment_page without prose to a neighbour."""
    found: list[list[LineBlock]] = []
    waiting: list[LineBlock] = []
    for segment in segment_page:
        if _heading_or_body(segment):
            found.append([*waiting, *segment])
            waiting = []
        else:
            waiting += segment
    if found:
        found[-1] += waiting
        return found
    return [waiting]


def _is_page_text(full: list[list[LineBlock]], i: int) -> bool:
    if any(block.kind in ("mail_header", "greeting") for block in full[i]):
        return True
    if i == 0:
        # An introduction is shorter than what it introduces; else it is the article.
        return _words(full[0]) < sum(map(_words, full[1:]))
    return i == len(full) - 1 and not any(
        block.kind in ("heading", "headline", "publication")
        for block in full[i][: _first_prose(full[i])]
    )


def _words(segment: list[LineBlock]) -> int:
    return sum(len(block.text.split()) for block in segment if block.kind in PROSE)


def _heading_or_body(segment: list[LineBlock]) -> bool:
    return any(block.kind in PROSE for block in segment)


def _states_outlet(segment: list[LineBlock]) -> bool:
    """Whether an outlet is stated, not above a greeting: there stands the letter's own name."""
    greeted = max((i for i, block in enumerate(segment) if block.kind == "greeting"), default=-1)
    for block in segment[greeted + 1 :]:
        metadata = block.metadata
        if block.kind in ("counter", "message_header", "headline", "byline"):
            return True
        if block.kind in ("publication", "source", "link", "end") and (
            metadata.outlet or metadata.site or metadata.url or metadata.title
        ):
            return True
    return False


def _page_date(segment: list[LineBlock]) -> Date | None:
    return next(
        (
            block.metadata.published
            for block in segment
            if block.kind == "publication" and block.metadata.published
        ),
        None,
    )
