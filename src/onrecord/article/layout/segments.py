"""The articles of a tagged page: where each begins, and which words are its headline, text etc.

One decision is made for the whole page: of all choices of places where an article may begin, the
one with the highest sum of the tagger's scores, of scores for how complete each article would be,
and of a score for the number of articles.
"""

from collections.abc import Iterable

import numpy as np

from onrecord.article.layout.labels import FIELDS, ROLES, FieldName, Role
from onrecord.article.layout.tagger import TaggedPage
from onrecord.records import Record

# Set by hand, then tuned on layout families for development (training/pages).
_CANDIDATE = -4.0  # least log odds of a place where an article may begin
_WITHOUT_TEXT = -4.0  # score of an article without words of a text
_NEAR = 3  # tokens at the start of a line of which the best may begin an article
_SURE_INSIDE = 2.0  # least log odds that an article begins inside a line
_PART_OF_NAME = 0.1  # least probability of a word that a name is extended over
_REACH = 40  # candidates back that an article may begin at
_COUNT_WEIGHT = 1.0

OWN_ROLES: frozenset[Role] = frozenset((
    "body", "headline", "deck", "publication", "byline", "source_line", "caption", "credit",
    "subhead",
))  # fmt: skip
_TEXT_ROLES = [ROLES.index(role) for role in ("body", "subhead")]
_MARK = ROLES.index("mark")


class Run(Record, frozen=True):
    """Words of one role in a line: ``[start, end)`` are offsets in the text of the line."""

    line: int
    start: int
    end: int
    role: Role
    score: float  # mean probability of the role


class FieldSpan(Record, frozen=True):
    """Words that state a field, such as an outlet, at offsets ``[start, end)`` of a line."""

    line: int
    start: int
    end: int
    field: FieldName
    role: Role  # of the words around it
    score: float  # mean probability of the field


class Segment(Record, frozen=True):
    """The words of an article on a page, in page order.

    ``runs`` includes those of teasers and furniture between its lines. ``shared`` are the fields
    that section headings above it state for all articles below them.
    """

    runs: tuple[Run, ...]
    fields: tuple[FieldSpan, ...]
    shared: tuple[FieldSpan, ...] = ()


def find_segments(page: TaggedPage) -> list[Segment]:
    """Return the articles of a page, in page order; none if the page has no article."""
    begins = _best_begins(page)
    ends = [*begins[1:], (len(page.lines), 0)] if begins else []
    segments = []
    shared: dict[FieldName, FieldSpan] = {}
    if begins:
        _share(shared, _read_range(page, (0, 0), begins[0])[1])
    for begin, end in zip(begins, ends, strict=True):
        runs, fields = _read_range(page, begin, end)
        if any(run.role in OWN_ROLES for run in runs):
            own = tuple(span for span in fields if span.role in OWN_ROLES)
            segments.append(Segment(tuple(runs), own, tuple(shared.values())))
        _share(shared, fields)
    return segments


def _share(shared: dict[FieldName, FieldSpan], fields: Iterable[FieldSpan]) -> None:
    """Add the fields that section headings state, in place of those of headings above."""
    shared |= {span.field: span for span in fields if span.role == "section"}


def _best_begins(page: TaggedPage) -> list[tuple[int, int]]:
    """Return the (line, token) where each article of the page begins."""
    candidates = _candidates(page)
    texts = np.isin(page.roles, _TEXT_ROLES)
    for i, own in enumerate(page.tokens):
        texts[i, len(own) :] = False
    words = np.concatenate([[0], np.cumsum(texts.sum(1))])

    def words_between(one: tuple[int, int], other: tuple[int, int]) -> int:
        inner = int(words[other[0]] - words[one[0]])
        return (
            inner
            - int(texts[one[0], : one[1]].sum())
            + (int(texts[other[0], : other[1]].sum()) if other[0] < len(texts) else 0)
        )

    end = (len(page.lines), 0)
    # best[n][i]: score and previous candidate if the n-th article (1: one, 2: more) begins at i.
    scores: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {}
    odds = [float(page.begins[at]) for at in candidates]
    for i, at in enumerate(candidates):
        scores[1, i] = odds[i], None
        best: tuple[float, tuple[int, int] | None] = (-np.inf, None)
        for k in range(max(0, i - _REACH), i):
            complete = 0.0 if words_between(candidates[k], at) else _WITHOUT_TEXT
            for state in (1, 2):
                if (state, k) in scores:
                    value = scores[state, k][0] + complete + odds[i]
                    if value > best[0]:
                        best = value, (state, k)
        if best[1] is not None:
            scores[2, i] = best
    final: tuple[float, tuple[int, int] | None] = (_COUNT_WEIGHT * float(page.counts[0]), None)
    for (state, i), (score, _) in scores.items():
        complete = 0.0 if words_between(candidates[i], end) else _WITHOUT_TEXT
        value = score + complete + _COUNT_WEIGHT * float(page.counts[state])
        if value > final[0]:
            final = value, (state, i)
    chosen = []
    place = final[1]
    while place is not None:
        chosen.append(candidates[place[1]])
        place = scores[place][1]
    return chosen[::-1]


def _candidates(page: TaggedPage) -> list[tuple[int, int]]:
    """Return the places where an article may begin: of each line the first words, or sure others.

    The first words of a line may follow a list mark or other sign.
    """
    found = []
    for i, own in enumerate(page.tokens):
        row = page.begins[i, : len(own)]
        words = np.flatnonzero(page.roles[i, : len(own)] != _MARK)
        if not len(words):
            continue
        start = int(words[0])
        near = range(start, min(start + _NEAR, len(own)))
        first = start + int(row[near.start : near.stop].argmax())
        if row[first] >= _CANDIDATE:
            found.append((i, first))
        found += [(i, j) for j in range(start + _NEAR, len(own)) if row[j] > _SURE_INSIDE]
    return found


def _read_range(
    page: TaggedPage, begin: tuple[int, int], end: tuple[int, int]
) -> tuple[list[Run], list[FieldSpan]]:
    """Return the runs and field spans between two places of a page."""
    runs: list[Run] = []
    fields: list[FieldSpan] = []
    for i in range(begin[0], min(end[0] + 1, len(page.lines))):
        first = begin[1] if i == begin[0] else 0
        last = end[1] if i == end[0] else len(page.tokens[i])
        if first >= last:
            continue
        runs += _line_runs(page, i, first, last)
        fields += _line_fields(page, i, first, last)
    return runs, fields


def _line_runs(page: TaggedPage, i: int, first: int, last: int) -> list[Run]:
    """Return the runs among the tokens ``[first, last)`` of a line; marks are in none."""
    runs: list[Run] = []
    tokens, roles = page.tokens[i], page.roles[i]
    start: int | None = None
    for j in range(first, last + 1):
        if start is not None and (j == last or roles[j] not in (roles[start], _MARK)):
            stop = j
            while roles[stop - 1] == _MARK:
                stop -= 1
            runs.append(
                Run(
                    line=i,
                    start=tokens[start].start,
                    end=tokens[stop - 1].end,
                    role=ROLES[roles[start]],
                    score=float(page.role_scores[i, start:stop].mean()),
                )
            )
            start = None
        if j < last and start is None and roles[j] != _MARK:
            start = j
    return runs


def _line_fields(page: TaggedPage, i: int, first: int, last: int) -> list[FieldSpan]:
    """Return the field spans among the tokens ``[first, last)`` of a line."""
    fields = page.fields[i]
    spans: list[FieldSpan] = []
    j = first
    while j < last:
        if not fields[j]:
            j += 1
            continue
        start = j
        while j < last and fields[j] == fields[start] and not (j > start and _parts(page, i, j)):
            j += 1
        begin, end = _whole_name(page, i, start, j, (first, last))
        name = FIELDS[fields[start]]
        assert name is not None
        spans.append(
            FieldSpan(
                line=i,
                start=page.tokens[i][begin].start,
                end=page.tokens[i][end - 1].end,
                field=name,
                role=ROLES[page.roles[i, start]],
                score=float(page.field_scores[i, start:j, fields[start]].mean()),
            )
        )
    return spans


def _parts(page: TaggedPage, i: int, j: int) -> bool:
    """Whether a value ends before token ``j`` of a line, at a gap or the edge of an element."""
    line, token = page.lines[i], page.tokens[i][j]
    gap = line.text[page.tokens[i][j - 1].end : token.start]
    is_edge = any(token.start in (mark.start, mark.end) for mark in line.marks)
    return len(gap) > 1 or gap == "\t" or (not gap and is_edge)


def _whole_name(
    page: TaggedPage, i: int, start: int, end: int, limits: tuple[int, int]
) -> tuple[int, int]:
    """Return the tokens of a name that are tagged or may be part of it, as ``[start, end)``.

    A name that the tagger cuts short, such as "Orrin" in "Orrin Evening Post", is extended over the
    capitalised words beside it.
    """
    field = page.fields[i, start]
    if FIELDS[field] not in ("outlet", "author"):
        return start, end

    def belongs(j: int) -> bool:
        token = page.tokens[i][j]
        word = page.lines[i].text[token.start : token.end]
        return word[0].isupper() and float(page.field_scores[i, j, field]) >= _PART_OF_NAME

    while start > limits[0] and not _parts(page, i, start) and belongs(start - 1):
        start -= 1
    while end < limits[1] and not _parts(page, i, end) and belongs(end):
        end += 1
    return start, end
