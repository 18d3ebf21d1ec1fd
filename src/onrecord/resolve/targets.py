"""Finds what corrections are about again, after a page was read again. Does no I/O.

The words of a target are looked for in all articles of its capture, with the words around them.
They must be found at exactly one place; else the target is lost, since a correction at a wrong
place is worse than none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from onrecord.records import (
    Annotations,
    Article,
    Figure,
    RecordKind,
    Span,
    Spans,
    Speaker,
    State,
    Statement,
    Target,
    make_id,
)
from onrecord.text.sentences import sentences

# Characters of context on each side: as many as the Web Annotation guides use; for words that occur
# several times at least these, and as many as tell them apart.
CONTEXT = 32
_OF_COPIES = 128
_LONGEST = 200  # characters of a paragraph by which an article is found again
_OVERLAP = 0.5  # least common share of two contents without a cue that are of one statement


class Place(NamedTuple):
    """Where the words of a target stand now: the article, and how far from their old offsets."""

    article: str
    shift: int
    state: State


def article_digest(article: Article) -> str:
    """Return a hash of an article's outlet, address, headline and text."""
    return make_id(article.outlet, article.url, article.headline, article.text)


def make_target(
    kind: RecordKind,
    identity: str,
    article: Article,
    spans: tuple[Spans, ...],
    others: Iterable[Article],
    more: Iterable[Span] = (),
) -> Target:
    """Return a target for a record of an article.

    ``spans``: those of the record, empty for an article or story. ``others``: the other articles of
    the same capture. ``more``: further spans that the words must include, such as new borders. The
    words of a figure or mention, which are short, are those of their sentence.
    """
    covered = [*chain.from_iterable(spans), *more] or [_longest_paragraph(article.text)]
    start, end = min(a for a, _ in covered), max(b for _, b in covered)
    if kind in ("figure", "speaker"):
        start, end = _sentence_around(article.text, start, end)
    words = article.text[start:end]
    articles = [article, *others]
    copies = _occurrences(articles, words)
    size = CONTEXT if copies == 1 else _OF_COPIES
    while not (is_single := _is_single(articles, start, end, size)) and size < len(article.text):
        size *= 2
    return Target(
        kind=kind, id=identity, capture=article.capture, article=article.id,
        digest=article_digest(article), span=(start, end), words=words,
        before=article.text[max(0, start - size) : start], after=article.text[end : end + size],
        copies=copies, is_single=is_single, spans=spans,
    )  # fmt: skip


def find_place(target: Target, articles: Sequence[Article]) -> Place | None:
    """Return where the words of a target stand in a new reading of its capture, or None if lost.

    ``articles``: all articles of the capture.
    """
    same = [article.id for article in articles if article_digest(article) == target.digest]
    if target.article in same and _occurrences(articles, target.words) == target.copies:
        return Place(target.article, 0, "exact")
    found = [
        (article, at, _sides(target, article.text, at))
        for article in articles
        for at in _places(article.text, target.words)
    ]
    places = [place for place in found if place[2] == 2]
    if target.copies > 1 and not (target.is_single and len(found) == target.copies):
        return None
    # Words that occurred once may have lost the paragraph before or after them.
    if not places and target.copies == len(found) == 1 and found[0][2]:
        places = found
    if len(places) != 1:
        return None
    [(article, at, _)] = places
    is_exact = article.id == target.article and at == target.span[0]
    return Place(article.id, at - target.span[0], "exact" if is_exact else "moved")


def find_record(
    target: Target, read: Sequence[tuple[Article, Annotations]]
) -> tuple[Place, str] | None:
    """Return where a target stands in a new reading of its capture, and the id of its record now.

    ``read``: all articles of the capture. Returns None if the words or the record are not found; a
    record with other borders than before has moved.
    """
    place = find_place(target, [article for article, _ in read])
    if place is None:
        return None
    if target.kind not in _FINDERS:
        return place, place.article
    [annotations] = [each for article, each in read if article.id == place.article]
    record = _FINDERS[target.kind](target, place.shift, annotations)
    if record is None:
        return None
    is_same = record.id == target.id or target.kind == "speaker"
    return (place if is_same else place._replace(state="moved")), record.id


def shifted(spans: Spans, shift: int) -> Spans:
    """Return spans moved by a number of characters."""
    return tuple((start + shift, end + shift) for start, end in spans)


def find_statement(target: Target, shift: int, annotations: Annotations) -> Statement | None:
    """Return the statement that a target is about, in a new reading of its article, or None.

    It is the one with the same spans; else the only one with the same cue and some of the content;
    without a cue, the only one with most of the content.
    """
    source, cue, content = (shifted(spans, shift) for spans in target.spans)
    for statement in annotations.statements:
        if (statement.source, statement.cue, statement.content) == (source, cue, content):
            return statement
    least = 0.0 if cue else _OVERLAP
    alike = [
        statement
        for statement in annotations.statements
        if statement.cue == cue and _common_share(statement.content, content) > least
    ]
    return alike[0] if len(alike) == 1 else None


def find_figure(target: Target, shift: int, annotations: Annotations) -> Figure | None:
    """Return the figure that a target is about, in a new reading of its article, or None."""
    [[(start, end)]] = (shifted(spans, shift) for spans in target.spans)
    found = [each for each in annotations.figures if each.span == (start, end)] or [
        each for each in annotations.figures if each.span[0] < end and start < each.span[1]
    ]
    return found[0] if len(found) == 1 else None


def find_speaker(target: Target, shift: int, annotations: Annotations) -> Speaker | None:
    """Return the speaker whose mention a target quotes, in a new reading, or None."""
    [[(start, end)]] = (shifted(spans, shift) for spans in target.spans)
    mentions = [(each, m.span) for each in annotations.speakers for m in each.mentions]
    exact = {each.id: each for each, span in mentions if span == (start, end)}
    near = {each.id: each for each, (a, b) in mentions if a < end and start < b}
    found = list((exact or near).values())
    return found[0] if len(found) == 1 else None


_FINDERS: dict[
    RecordKind, Callable[[Target, int, Annotations], Statement | Figure | Speaker | None]
]
_FINDERS = {"statement": find_statement, "figure": find_figure, "speaker": find_speaker}


def _occurrences(articles: Iterable[Article], words: str) -> int:
    return sum(len(list(_places(article.text, words))) for article in articles)


def _is_single(articles: Sequence[Article], start: int, end: int, size: int) -> bool:
    """Whether the words at a place of the first article occur once together with their context."""
    words = articles[0].text[max(0, start - size) : end + size]
    return _occurrences(articles, words) == 1


def _places(text: str, words: str) -> Iterator[int]:
    """Yield each offset at which words occur in a text, overlapping ones included."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _sides(target: Target, text: str, at: int) -> int:
    """Return on how many sides the words at a place have the context of a target.

    Less context than usual means that the text began or ended there.
    """
    start, end = at - len(target.before), at + len(target.words)
    before = start >= 0 and text.startswith(target.before, start)
    if len(target.before) < CONTEXT:
        before = before and start == 0
    after = text.startswith(target.after, end)
    if len(target.after) < CONTEXT:
        after = after and end + len(target.after) == len(text)
    return before + after


def _common_share(some: Spans, others: Spans) -> float:
    """Return the share of characters in spans or others that are in both."""
    one = {place for start, end in some for place in range(start, end)}
    other = {place for start, end in others for place in range(start, end)}
    return len(one & other) / (len(one | other) or 1)


def _sentence_around(text: str, start: int, end: int) -> Span:
    line, close = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    for a, b in sentences(text, line, len(text) if close < 0 else close):
        if a <= start < b:
            return a, max(b, end)
    return start, end


def _longest_paragraph(text: str) -> Span:
    """Return the span of the first characters of the longest line of a text."""
    best, at = (0, 0), 0
    for line in text.splitlines(keepends=True):
        if len(line.rstrip()) > best[1] - best[0]:
            best = at, at + len(line.rstrip())
        at += len(line)
    return best[0], min(best[1], best[0] + _LONGEST)
