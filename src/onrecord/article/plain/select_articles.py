"""Which segments are articles, and which the digest's own words round them."""

from onrecord.article.elements.line_types import PROSE, Unit
from onrecord.article.plain.segment import opens_at
from onrecord.records import Date, Record

_DIGEST = 2  # articles that state their outlet make a page a digest


class Page(Record, frozen=True):
    """The segments of a page that are articles, and what the page says for all of them."""

    articles: list[list[Unit]]
    published: Date | None = None
    outlet: str | None = None


def articles_of(segments: list[list[Unit]]) -> Page:
    """The segments that are articles.

    A greeting, an introduction or a farewell says nothing of an outlet where the articles
    do; such a segment is no article. What no article is certain of stays with the one before.
    """
    full = _merge(segments)
    top = full[0]
    front = _front(top)
    full[0] = top[len(front) :]
    if len(full) < 2:
        return Page(articles=full)
    stated = [_states_outlet(segment) for segment in full]
    kept: list[list[Unit]] = []
    for i, segment in enumerate(full):
        if any(stated) and not stated[i]:
            if _is_frame(full, i):
                front = top if i == 0 else front
                continue
            if kept and sum(stated) < _DIGEST:
                kept[-1] = [*kept[-1], *segment]
                continue
        kept.append(segment)
    # A labelled outlet without a date of its own, as "Channel: …" above a chat's messages.
    outlet = next(
        (u.clue.outlet for u in front if u.kind == "stamp" and not u.clue.published), None
    )
    return Page(articles=kept, published=_page_date(front), outlet=outlet)


def _front(segment: list[Unit]) -> list[Unit]:
    """What stands above the first item's counter or mail head: the page's own title."""
    return segment[: opens_at(segment[: _first_prose(segment)]) or 0]


def _first_prose(segment: list[Unit]) -> int:
    return next((i for i, unit in enumerate(segment) if unit.kind in PROSE), 0)


def _merge(segments: list[list[Unit]]) -> list[list[Unit]]:
    """Join segments without prose to a neighbour."""
    found: list[list[Unit]] = []
    waiting: list[Unit] = []
    for segment in segments:
        if _prose(segment):
            found.append([*waiting, *segment])
            waiting = []
        else:
            waiting += segment
    if found:
        found[-1] += waiting
        return found
    return [waiting]


def _is_frame(full: list[list[Unit]], i: int) -> bool:
    if any(unit.kind in ("mail", "greeting") for unit in full[i]):
        return True
    if i == 0:
        # An introduction is shorter than what it introduces; else it is the article.
        return _words(full[0]) < sum(map(_words, full[1:]))
    return i == len(full) - 1 and not any(
        unit.kind in ("heading", "title", "stamp") for unit in full[i][: _first_prose(full[i])]
    )


def _words(segment: list[Unit]) -> int:
    return sum(len(unit.text.split()) for unit in segment if unit.kind in PROSE)


def _prose(segment: list[Unit]) -> bool:
    return any(unit.kind in PROSE for unit in segment)


def _states_outlet(segment: list[Unit]) -> bool:
    """Whether an outlet is stated, not above a greeting: there stands the letter's own name."""
    greeted = max((i for i, unit in enumerate(segment) if unit.kind == "greeting"), default=-1)
    for unit in segment[greeted + 1 :]:
        clue = unit.clue
        if unit.kind in ("counter", "message", "title", "byline"):
            return True
        if unit.kind in ("stamp", "source", "link", "end") and (
            clue.outlet or clue.site or clue.url or clue.title
        ):
            return True
    return False


def _page_date(segment: list[Unit]) -> Date | None:
    return next(
        (unit.clue.published for unit in segment if unit.kind == "stamp" and unit.clue.published),
        None,
    )
