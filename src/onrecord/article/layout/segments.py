"""The articles of a tagged page: where each begins, and which words are its headline, text etc.

One decision is made for the whole page: of all choices of places where an article may begin, the
one with the highest sum of the tagger's scores, of scores for how complete each article would be,
and of a score for the number of articles.
"""

import math
from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from onrecord.article.layout.labels import FIELDS, OWN_ROLES, ROLES, FieldName, Role
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.tagger import TaggedPage
from onrecord.records import Record

Place: TypeAlias = tuple[int, int]  # number of a line and of a token in it

# Set by hand, then tuned on layout families for development (training/pages).
# Articles that begin weigh more in training than other tokens, which makes the log odds too high.
_BEGIN_BIAS = 0.5
_CANDIDATE = -4.0  # least log odds of a place where an article may begin
_WITHOUT_TEXT = -4.0  # score of an article without words of a text
_NEAR = 3  # tokens at the start of a line of which the best may begin an article
_SURE_INSIDE = 2.0  # least log odds that an article begins inside a line
_PART_OF_NAME = 0.1  # least probability of a word that a name is extended over
_PHRASE_ENDS = '.!?:;)]}"”’|»'
_REACH = 8  # candidates close by, between which there may be no text
_MOST_SHIFT = 5.0  # log odds that are given up for a beginning at the role of the others
_UNLIKE = 5.0  # cost of one or two articles that differ from the rest of the page in one respect
_ORPHAN = 6.0  # cost of a line above the first article that states a field
_FEWEST_ALIKE = 2  # articles that are compared

_OWN_NUMBERS = [ROLES.index(role) for role in sorted(OWN_ROLES)]
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


def _best_begins(page: TaggedPage) -> list[Place]:
    """Return where each article of a page begins.

    The best choice of places is found first. Between two texts there are often several places, such
    as a headline and a date: so the same number of articles is tried with a beginning at each role,
    and the choice is taken whose articles are probable and alike.
    """
    candidates = _candidates(page) or _first_words(page)
    odds = np.array([page.begins[at] for at in candidates], np.float64) - _BEGIN_BIAS
    lines = _LineCounts(page)
    chosen = _best_choice(lines, candidates, odds)
    none = -math.inf if lines.has_text((0, 0), (lines.count, 0)) else float(page.counts[0])
    if not chosen or odds[chosen].sum() + float(page.counts[min(len(chosen), 2)]) < none:
        return []
    roles = [ROLES[page.roles[at]] for at in candidates]
    gaps = _gaps(lines, candidates)
    likely = _most_likely(gaps, roles, odds)
    best: tuple[float, list[Place]] = (-math.inf, [])
    for role in (None, *dict.fromkeys(roles)):
        shifted = [likely.get((gaps[i], role), i) for i in chosen]
        shifted = [
            k if odds[k] >= odds[i] - _MOST_SHIFT else i
            for i, k in zip(chosen, shifted, strict=True)
        ]
        places = [candidates[i] for i in shifted]
        score = float(odds[shifted].sum()) - lines.unlikeness(places)
        best = max(best, (score, places), key=lambda each: each[0])
    return best[1]


def _gaps(lines: "_LineCounts", candidates: list[Place]) -> list[int]:
    """Return for each candidate the index of the first with no words of a text up to it."""
    firsts: list[int] = []
    for i, at in enumerate(candidates):
        is_first = not i or lines.has_text(candidates[i - 1], at)
        firsts.append(i if is_first else firsts[-1])
    return firsts


def _most_likely(
    gaps: list[int], roles: list[Role], odds: npt.NDArray[np.float64]
) -> dict[tuple[int, Role | None], int]:
    """Return the most probable candidate of each role in each gap."""
    likely: dict[tuple[int, Role | None], int] = {}
    for i, key in enumerate(zip(gaps, roles, strict=True)):
        if odds[i] > odds[likely.setdefault(key, i)]:
            likely[key] = i
    return likely


def _best_choice(
    lines: "_LineCounts", candidates: list[Place], odds: npt.NDArray[np.float64]
) -> list[int]:
    """Return the indices of the candidates with the highest sum of odds, at least one of them.

    An article without words of a text costs extra.
    """
    if not candidates:
        return []
    scores = np.zeros(len(candidates))
    before = np.full(len(candidates), -1)
    high, high_at = 0.0, -1  # the best choice that ends before the candidates close by
    for i, at in enumerate(candidates):
        near = range(max(0, i - _REACH), i)
        if near.start > 0 and scores[near.start - 1] > high:
            high, high_at = float(scores[near.start - 1]), near.start - 1
        options = [(high, high_at)]
        options += [
            (float(scores[k]) + (0.0 if lines.has_text(candidates[k], at) else _WITHOUT_TEXT), k)
            for k in near
        ]
        best = max(options)
        scores[i], before[i] = best[0] + odds[i], best[1]
    end = (lines.count, 0)
    tails = [
        scores[k] + (0.0 if lines.has_text(candidates[k], end) else _WITHOUT_TEXT)
        for k in range(len(candidates))
    ]
    place = int(np.argmax(tails))
    chosen = []
    while place >= 0:
        chosen.append(place)
        place = int(before[place])
    return chosen[::-1]


class _LineCounts:
    """What is in the lines of a page, for comparing its articles."""

    def __init__(self, page: TaggedPage) -> None:
        self.count = len(page.lines)
        mask = np.arange(page.roles.shape[1]) < np.array([len(own) for own in page.tokens])[:, None]
        self._text = np.isin(page.roles, _TEXT_ROLES) & mask
        self._words = np.concatenate([[0], np.cumsum(self._text.sum(1))])
        own = np.isin(page.roles, _OWN_NUMBERS) & mask
        headline = ((page.roles == ROLES.index("headline")) & mask).any(1)
        self._headline = headline & ~np.concatenate([[False], headline[:-1]])
        stating = [ROLES.index("publication"), ROLES.index("byline")]
        stated = np.isin(page.roles, stating) & mask & (page.fields > 0)
        self._stated: npt.NDArray[np.bool_] = np.asarray(stated.any(1))
        self._fields = [
            np.asarray(((page.fields == FIELDS.index(name)) & own).any(1))
            for name in ("outlet", "published")
        ]

    def has_text(self, begin: Place, end: Place) -> bool:
        """Whether there are words of a text between two places."""
        between = int(self._words[end[0]] - self._words[begin[0]])
        between -= int(self._text[begin[0], : begin[1]].sum())
        if end[0] < self.count:
            between += int(self._text[end[0], : end[1]].sum())
        return between > 0

    def unlikeness(self, begins: list[Place]) -> float:
        """Return how much the articles that begin at some places differ in what they consist of.

        They are compared by their number of headlines and by where they state outlet and date:
        above their text, below it, both, or nowhere. Lines above the first article that state a
        field count as well.
        """
        if len(begins) < _FEWEST_ALIKE:
            return 0.0
        ends = [*begins[1:], (self.count, 0)]
        shapes = [self._shape(begin[0], max(end[0], begin[0] + 1))
                  for begin, end in zip(begins, ends, strict=True)]  # fmt: skip
        others = [
            len(values) - Counter(values).most_common(1)[0][1]
            for values in zip(*shapes, strict=True)
        ]
        # A choice that is off by some lines makes the first and the last article unlike the rest.
        unlike = sum(min(2, count) for count in others)
        return _UNLIKE * unlike + _ORPHAN * min(2, int(self._stated[: begins[0][0]].sum()))

    def _shape(self, first: int, last: int) -> tuple[int, ...]:
        """Return what the article of the lines ``[first, last)`` consists of."""
        text = np.flatnonzero(self._text[first:last].any(1))
        middle = first + 1 + (int(text[0]) if len(text) else last - first)
        sides = [
            bool(lines[part].any())
            for lines in self._fields
            for part in (slice(first, middle), slice(middle, last))
        ]
        return min(2, int(self._headline[first:last].sum())), *sides


def _first_words(page: TaggedPage) -> list[Place]:
    """Return the first place of a page with words of an article, or none."""
    own = np.isin(page.roles, _OWN_NUMBERS)
    for i, tokens in enumerate(page.tokens):
        places = np.flatnonzero(own[i, : len(tokens)])
        if len(places):
            return [(i, int(places[0]))]
    return []


def _candidates(page: TaggedPage) -> list[Place]:
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


def _read_range(page: TaggedPage, begin: Place, end: Place) -> tuple[list[Run], list[FieldSpan]]:
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
    return _merge_runs(page.lines[i], runs)


def _merge_runs(line: PageLine, runs: list[Run]) -> list[Run]:
    """Return the runs of a line without changes of role inside a phrase.

    A change needs a sign, a gap, or the edge of an element; else the longer run decides.
    """
    edges = {edge for mark in line.marks for edge in (mark.start, mark.end)}
    merged: list[Run] = []
    for run in runs:
        before = merged[-1] if merged else None
        is_phrase = (
            before is not None
            and line.text[before.end : run.start] in ("", " ")
            and line.text[before.end - 1] not in _PHRASE_ENDS
            and edges.isdisjoint((before.end, run.start))
        )
        if before is None or not is_phrase:
            merged.append(run)
            continue
        longer = max(before, run, key=lambda each: each.end - each.start)
        merged[-1] = replace(longer, start=before.start, end=run.end)
    return merged


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
