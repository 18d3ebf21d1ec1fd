"""Selection of the articles among the pieces into which a plain text page was divided.

All other pieces are text of the newsletter itself, such as its introduction.
"""

from onrecord.article.plain.segment import opens_at
from onrecord.article.recognizers.line_types import PROSE, LineBlock
from onrecord.records import Date, Record

_FEWEST_STATED = 2  # articles with an outlet that make a page a digest


class PageArticles(Record, frozen=True):
    """The articles of a page, each a list of its paragraphs, and what the page states for them all.

    ``published`` and ``outlet`` are used for articles that do not state their own.
    """

    articles: list[list[LineBlock]]
    published: Date | None = None
    outlet: str | None = None


def select_articles(segments: list[list[LineBlock]]) -> PageArticles:
    """Return the articles of a page, and the date and outlet that the page states for all of them.

    ``segments`` are the pieces of the page. If some of them name an outlet, a piece without an
    outlet is left out if it is the introduction or closing words of a newsletter. If only one piece
    names an outlet, any other piece without one is joined to the article above it.
    """
    joined = _join_without_prose(segments)
    first = joined[0]
    page_heading = _page_heading(first)
    joined[0] = first[len(page_heading) :]
    if len(joined) < 2:
        return PageArticles(articles=joined)
    states_outlet = [_states_outlet(segment) for segment in joined]
    articles: list[list[LineBlock]] = []
    for i, segment in enumerate(joined):
        if any(states_outlet) and not states_outlet[i]:
            if _is_page_text(joined, i):
                page_heading = first if i == 0 else page_heading
                continue
            if articles and sum(states_outlet) < _FEWEST_STATED:
                articles[-1] = [*articles[-1], *segment]
                continue
        articles.append(segment)
    # A labelled outlet without a date, such as "Channel: …" above the messages of a chat.
    outlet = next(
        (
            block.metadata.outlet
            for block in page_heading
            if block.kind == "publication" and not block.metadata.published
        ),
        None,
    )
    return PageArticles(articles=articles, published=_page_date(page_heading), outlet=outlet)


def _page_heading(segment: list[LineBlock]) -> list[LineBlock]:
    """Return the paragraphs at the top of a page that are its title, or an empty list.

    They stand above the first line that opens an item, such as "Document 1 of 3" or a mail header.
    """
    return segment[: opens_at(segment[: _first_prose_index(segment)]) or 0]


def _first_prose_index(segment: list[LineBlock]) -> int:
    """Return the index of the first paragraph of prose in a piece of a page, or 0 without prose."""
    return next((i for i, block in enumerate(segment) if block.kind in PROSE), 0)


def _join_without_prose(segments: list[list[LineBlock]]) -> list[list[LineBlock]]:
    """Return the pieces of a page, with each piece without prose joined to the next one with prose.

    At the end of the page, it is joined to the piece above it.
    """
    joined: list[list[LineBlock]] = []
    waiting: list[LineBlock] = []
    for segment in segments:
        if _has_prose(segment):
            joined.append([*waiting, *segment])
            waiting = []
        else:
            waiting += segment
    if joined:
        joined[-1] += waiting
        return joined
    return [waiting]


def _is_page_text(segments: list[list[LineBlock]], i: int) -> bool:
    """Return whether piece ``i`` of a page is not an article but its introduction or closing words.

    A piece with a mail header or a greeting such as "Dear readers" is an introduction.
    """
    if any(block.kind in ("mail_header", "greeting") for block in segments[i]):
        return True
    if i == 0:
        # An introduction is shorter than the articles after it.
        return _prose_words(segments[0]) < sum(map(_prose_words, segments[1:]))
    return i == len(segments) - 1 and not any(
        block.kind in ("heading", "headline", "publication")
        for block in segments[i][: _first_prose_index(segments[i])]
    )


def _prose_words(segment: list[LineBlock]) -> int:
    """Return the number of words of prose in a piece of a page."""
    return sum(len(block.text.split()) for block in segment if block.kind in PROSE)


def _has_prose(segment: list[LineBlock]) -> bool:
    """Return whether a piece of a page contains prose."""
    return any(block.kind in PROSE for block in segment)


def _states_outlet(segment: list[LineBlock]) -> bool:
    """Return whether a piece of a page names its outlet or has another sign of being an article.

    Such a sign is, for example, a byline. Lines above a greeting such as "Dear readers" are
    ignored, because they name the newsletter, not an article's outlet.
    """
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
    """Return the first date of publication stated in the title lines of a page, or None."""
    return next(
        (
            block.metadata.published
            for block in segment
            if block.kind == "publication" and block.metadata.published
        ),
        None,
    )
