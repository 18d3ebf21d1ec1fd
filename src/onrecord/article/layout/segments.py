"""The articles of a tagged page: where each begins, and which words are its headline, text etc.

One decision is made for the whole page: of all choices of places where an article may begin, the
one with the highest sum of the tagger's scores, of scores for how complete each article would be,
and of a score for the number of articles.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from onrecord.article.layout.labels import FIELDS, OWN_ROLES, ROLES, FieldName, Role
from onrecord.article.layout.numbering import number_items
from onrecord.article.layout.runs import FieldSpan, Place, Segment, read_range
from onrecord.article.layout.slots import complete_outlets
from onrecord.article.layout.tagger import TaggedPage

# Set by hand, then tuned on layout families for development (training/pages).
# Articles that begin weigh more in training than other tokens, which makes the log odds too high.
_BEGIN_BIAS = 0.5
_CANDIDATE = -4.0  # least log odds of a place where an article may begin
_WITHOUT_TEXT = -2.0  # score of an article without words of a text
_NEAR = 3  # tokens at the start of a line of which the best may begin an article
_SURE_INSIDE = 2.0  # least log odds that an article begins inside a line
_MORE = 1.0  # log odds that are added for a choice of more articles
_COUNT = 4.0  # weight of how many articles the tagger expects: none, one or several
_REACH = 8  # candidates close by, between which there may be no text
_MOST_SHIFT = 5.0  # log odds that are given up for a beginning at the role of the others
_UNLIKE = 5.0  # cost of one or two articles that differ from the rest of the page in one respect
_ORPHAN = 6.0  # cost of a line above the first article that states a field
_FEWEST_ALIKE = 2  # articles that are compared

_OWN_NUMBERS = [ROLES.index(role) for role in sorted(OWN_ROLES)]
_TEXT_ROLES = [ROLES.index(role) for role in ("body", "subhead")]
_MARK = ROLES.index("mark")


def find_segments(page: TaggedPage) -> list[Segment]:
    """Return the articles of a page, in page order; none if the page has no article."""
    begins = [_first_of_phrase(page, begin) for begin in _best_begins(page)]
    page, begins = number_items(page, begins)
    ends = [*begins[1:], (len(page.lines), 0)] if begins else []
    segments = []
    shared: dict[FieldName, FieldSpan] = {}
    if begins:
        _share(shared, read_range(page, (0, 0), begins[0])[1])
    for begin, end in zip(begins, ends, strict=True):
        runs, fields = read_range(page, begin, end)
        own = tuple(span for span in fields if span.role in OWN_ROLES)
        first = next((run.line for run in runs if run.role in OWN_ROLES), len(page.lines))
        _share(shared, (span for span in fields if span.line < first))
        odds = float(page.begins[begin])
        segments.append(Segment(tuple(runs), own, tuple(shared.values()), odds))
        _share(shared, fields)
    return list(filter(_is_article, complete_outlets(page, segments)))


def count_bare_headlines(page: TaggedPage, segments: list[Segment]) -> int:
    """Return the number of lines with a headline that is in none of a page's segments."""
    own = {run.line for segment in segments for run in segment.runs}
    headline = ROLES.index("headline")
    roles = zip(page.roles.tolist(), page.tokens, strict=True)
    found = (i for i, (row, tokens) in enumerate(roles) if headline in row[: len(tokens)])
    return sum(i not in own for i in found)


def _is_article(segment: Segment) -> bool:
    """Whether a segment has a text, or is an item of a list: a headline with its outlet."""
    roles = {run.role for run in segment.runs}
    has_outlet = any(span.field == "outlet" for span in (*segment.fields, *segment.shared))
    return "body" in roles or ("headline" in roles and has_outlet)


def _first_of_phrase(page: TaggedPage, begin: Place) -> Place:
    """Return the start of a line for a place behind its first words, if no sign is between."""
    i, j = begin
    text, tokens = page.lines[i].text, page.tokens[i]
    first = next((k for k in range(j) if text[tokens[k].start].isalpha()), j)
    start = text[tokens[j].start]
    if not 0 < j - first < _NEAR or not (start.islower() or start.isdigit()):
        return begin
    between = text[tokens[first].start : tokens[j].start]
    return begin if re.search(r"[^\w\s'’.<>-]|\s\s|\t", between) else (i, first)


def _share(shared: dict[FieldName, FieldSpan], fields: Iterable[FieldSpan]) -> None:
    """Add the fields that section headings state, in place of those of headings above."""
    shared |= {span.field: span for span in fields if span.role == "section"}


def _best_begins(page: TaggedPage) -> list[Place]:
    """Return where each article of a page begins.

    The best choice of places is found first. Between two texts there are often several places, such
    as a headline and a date: so the same number of articles is tried with a beginning at each role,
    above the places, below them or on either side, and the choice is taken whose articles are
    probable and alike.
    """
    candidates = _candidates(page) or _first_words(page)
    odds = np.array([page.begins[at] for at in candidates], np.float64) - _BEGIN_BIAS
    lines = _LineCounts(page)
    roles = [ROLES[page.roles[at]] for at in candidates]
    gaps = _gaps(lines, candidates)
    counts = np.asarray(_COUNT * page.counts, np.float64)
    is_text = lines.has_text((0, 0), (lines.count, 0))
    best: tuple[float, list[Place]] = (-math.inf if is_text else float(counts[0]), [])
    for chosen in _choices(lines, candidates, odds, counts):
        for choice in _shifted(chosen, roles, gaps, odds):
            places = [candidates[i] for i in choice]
            score = float(odds[list(choice)].sum() + counts[min(len(choice), 2)])
            score -= lines.unlikeness(places)
            best = max(best, (score, places), key=lambda each: each[0])
    return best[1]


def _choices(
    lines: "_LineCounts",
    candidates: list[Place],
    odds: npt.NDArray[np.float64],
    counts: npt.NDArray[np.float64],
) -> list[list[int]]:
    """Return choices of candidates: one article if that is best, else the best and one of more.

    Where an article may begin at two places, each has half of the probability, and too few begin.
    """
    chosen = _best_choice(lines, candidates, odds)
    if len(chosen) > 1 and counts[1] - counts[2] > odds[chosen[1:]].sum():
        return [chosen[:1]]
    more = _best_choice(lines, candidates, odds + _MORE)
    return [each for each in (chosen, more if more != chosen else []) if each]


def _shifted(
    chosen: list[int], roles: list[Role], gaps: list[int], odds: npt.NDArray[np.float64]
) -> list[tuple[int, ...]]:
    """Return a choice, and others of as many articles that begin at one role."""
    shifted = [
        tuple(
            _shift(i, _neighbours(chosen, n, len(roles), step), role, roles, gaps, odds)
            for n, i in enumerate(chosen)
        )
        for role in dict.fromkeys(roles)
        for step in (0, -1, 1)
    ]
    return list(dict.fromkeys((tuple(chosen), *shifted)))


def _neighbours(chosen: list[int], n: int, count: int, step: int) -> range:
    """Return the candidates that the ``n``-th of the chosen ones may be replaced by.

    ``step`` is -1 for those above it, 1 for those below, 0 for both.
    """
    first = chosen[n - 1] + 1 if n else 0
    last = chosen[n + 1] if n + 1 < len(chosen) else count
    return range(chosen[n] if step > 0 else first, chosen[n] + 1 if step < 0 else last)


def _shift(
    i: int,
    others: range,
    role: Role,
    roles: list[Role],
    gaps: list[int],
    odds: npt.NDArray[np.float64],
) -> int:
    """Return the most probable candidate of a role in the gap of candidate ``i``, or ``i``."""
    same = [k for k in others if roles[k] == role and gaps[k] == gaps[i]]
    best = max(same, key=lambda k: odds[k], default=i)
    return best if odds[best] >= odds[i] - _MOST_SHIFT else i


def _gaps(lines: "_LineCounts", candidates: list[Place]) -> list[int]:
    """Return for each candidate the index of the first with no words of a text up to it."""
    firsts: list[int] = []
    for i, at in enumerate(candidates):
        is_first = not i or lines.has_text(candidates[i - 1], at)
        firsts.append(i if is_first else firsts[-1])
    return firsts


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
