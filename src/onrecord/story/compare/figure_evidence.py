"""Reads what speaks for and against two figures of a story counting the same thing.

The evidence is of the words around both, the nouns counted, names, numbers, days, voices, and where
both stand. ``figure_pairs.py`` weighs it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.records import Figure, Span
from onrecord.story.compare.content import content_of, listed_words
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.figure_scope import is_total_measure, units

Floats: TypeAlias = npt.NDArray[np.float32]
Numbers: TypeAlias = npt.NDArray[np.int64]

EVIDENCE = (
    "same_measure",
    "total_measures",  # how many of the two are of a measure that has one total, such as "killed"
    "same_noun",  # 3: things of one noun; 2: both people in general; 1: one is; 0: other nouns
    "same_modifiers",  # of the nouns: 1: only shared ones; -1: each has others only; else 0
    "shared_near",  # words beside both; share of the weight of those beside one
    "least_words",  # beside either
    "shared_in_paragraph",  # words shared by their paragraphs
    "names_apart",  # that the sentence of each has and the other has not
    "names_shared_near",
    "names_apart_near",
    "agree",
    "ratio",  # logarithm of that of the larger to the smaller number
    "smaller_number",  # logarithm of the smaller number
    "days_between",  # between the two; -1: not known
    "distance",  # sentences between them in one article
    "same_voice",
    "of_measure",  # most figures of their measure that either article has
    "first_of_voice",  # how many of the two are the first in their article
    "texts_with_noun",  # articles with figures of the measure and noun of the rarer
)
_NEAR = 40  # characters before and after a figure that tell most of it
_FAR = 9  # sentences; also of two articles
_LONG = 30  # days
_BLOCK = 4096  # pairs
_NAME = re.compile(r"(?<![.!?:“\"‘] )(?<!^)\b[A-Z][\w’'-]+")


class FigureEvidence:
    """The evidence of pairs of figures of one story, which are given by number."""

    def __init__(self, claims: Sequence[FigureClaim]) -> None:
        around = [_surroundings(claim) for claim in claims]
        nouns = [claim.counted for claim in claims]
        figures = [claim.figure for claim in claims]
        texts = _numbered(claim.article.text_id for claim in claims)
        self.unit = _numbered((c.figure.unit, c.time, *_dimensions(c.figure)) for c in claims)
        self.measure = _numbered(units().get(each.measure, each.measure) for each in figures)
        self.origin = _numbered(claim.origin.key for claim in claims)
        self.article = _numbered(claim.article.article.id for claim in claims)
        self.day = np.array([_number_of(claim.day) for claim in claims])
        self.low = np.array([claim.low for claim in claims], float)
        self.high = np.array([np.inf if c.high is None else c.high for c in claims], float)
        self.whole = np.array([np.nan if f.of is None else f.of for f in figures], float)
        self._amount = np.array([claim.low or claim.high or 0 for claim in claims], float)
        self._near = _Stems([each.near for each in around], texts)
        self._paragraph = _Stems([each.paragraph for each in around], texts)
        self._names = _Stems([each.names for each in around])
        self._near_names = _Stems([each.near_names for each in around])
        self._modifiers = _Stems([_modifiers(claim) for claim in claims])
        self._sentence = np.array([each.sentence for each in around])
        self._total = np.array([is_total_measure(each.measure) for each in figures], int)
        self._noun = _numbered(nouns)
        self._is_general = np.array([not noun for noun in nouns])
        kinds = list(zip(self.measure, self.unit, strict=True))
        in_article = list(zip(self.article, kinds, strict=True))
        self._of_measure = np.array([len(at) for at in _alike(in_article)])
        of_voice = list(zip(self.article, self.origin, kinds, strict=True))
        starts = [figure.span[0] for figure in figures]
        firsts = (min(at, key=starts.__getitem__) for at in _alike(of_voice))
        self._first = np.array([first == n for n, first in enumerate(firsts)], int)
        of_noun = list(zip(kinds, self._noun, strict=True))
        self._common = np.array([len({texts[other] for other in at}) for at in _alike(of_noun)])

    def shared_near(self, a: Numbers, b: Numbers) -> Floats:
        """Return the share of the words beside two figures that are beside both, for each pair."""
        return self._near.shares(a, b)

    def agree(self, a: Numbers, b: Numbers) -> npt.NDArray[np.bool_]:
        """Return whether one number can be meant by both figures, for each pair."""
        return (self.low[a] <= self.high[b]) & (self.low[b] <= self.high[a])

    def of_other_wholes(self, a: Numbers, b: Numbers) -> npt.NDArray[np.bool_]:
        """Return whether one figure is a part of the other's number, or of another whole."""
        known = ~np.isnan(self.whole[a]) & ~np.isnan(self.whole[b])
        is_part = (self.whole[a] == self.high[b]) | (self.whole[b] == self.high[a])
        found: npt.NDArray[np.bool_] = np.where(known, self.whole[a] != self.whole[b], is_part)
        return found

    def distance(self, a: Numbers, b: Numbers) -> Numbers:
        """Return the sentences between the two figures of each pair, at most ``_FAR``."""
        between = np.minimum(abs(self._sentence[a] - self._sentence[b]), _FAR)
        return np.where(self.article[a] == self.article[b], between, _FAR)

    def rows(self, a: Numbers, b: Numbers) -> Floats:
        """Return the evidence of pairs, [pairs, evidence], in the order of ``EVIDENCE``."""
        smaller = np.minimum(self._amount[a], self._amount[b])
        larger = np.maximum(self._amount[a], self._amount[b])
        days = np.minimum(abs(self.day[a] - self.day[b]), _LONG)
        columns = [
            self.measure[a] == self.measure[b],
            self._total[a] + self._total[b],
            self._nouns(a, b),
            np.sign(self._modifiers.counted(a, b)) - (self._modifiers.apart(a, b) > 0),
            self._near.shares(a, b),
            np.minimum(self._near.sizes[a], self._near.sizes[b]),
            self._paragraph.shares(a, b),
            self._names.apart(a, b),
            self._near_names.counted(a, b),
            self._near_names.apart(a, b),
            self.agree(a, b),
            np.log((larger + 1) / (smaller + 1)),
            np.log(smaller + 1),
            np.where(np.isnan(days), -1, days),
            self.distance(a, b),
            self.origin[a] == self.origin[b],
            np.maximum(self._of_measure[a], self._of_measure[b]),
            self._first[a] + self._first[b],
            np.minimum(self._common[a], self._common[b]),
        ]
        return np.column_stack([np.asarray(column, np.float32) for column in columns])

    def _nouns(self, a: Numbers, b: Numbers) -> Numbers:
        general = self._is_general[a].astype(int) + self._is_general[b]
        return np.where(self._noun[a] == self._noun[b], np.where(general == 2, 2, 3), general)


class _Surroundings(NamedTuple):
    """The word stems and names around a figure, and the number of its sentence."""

    near: frozenset[str]
    paragraph: frozenset[str]
    names: frozenset[str]
    near_names: frozenset[str]
    sentence: int


def _surroundings(claim: FigureClaim) -> _Surroundings:
    article, text = claim.article, claim.article.text
    first, last = article.sentence_around(claim.figure.span)
    [(start, end)] = number = article.in_text((claim.figure.span,))
    said = [(max(a, start - _NEAR), min(b, end + _NEAR)) for a, b in _claimed(claim, (first, last))]
    near = tuple((a, b) for a, b in said if a < b)
    line_end = text.find("\n", last)
    line = text.rfind("\n", 0, first) + 1, line_end if line_end >= 0 else len(text)
    own = content_of(text, number).stems | _stems(f"{claim.figure.subject} {claim.figure.measure}")
    return _Surroundings(
        near=content_of(text, near).stems - own,
        paragraph=content_of(text, (line,)).stems,
        names=frozenset(_NAME.findall(text[first:last])),
        near_names=frozenset(name for a, b in near for name in _NAME.findall(text[a:b])),
        sentence=text.count(". ", 0, first) + text.count("\n", 0, first),
    )


def _claimed(claim: FigureClaim, sentence: Span) -> list[Span]:
    """Return the words of a sentence that a figure's claimant says, else the sentence."""
    statement = claim.article.statement_of(claim.figure)
    spans = claim.article.in_text(statement.content) if statement else ()
    inside = [(max(sentence[0], start), min(sentence[1], end)) for start, end in spans]
    return [(start, end) for start, end in inside if start < end] or [sentence]


def _modifiers(claim: FigureClaim) -> frozenset[str]:
    """Return the stems of the words before the noun that is counted: "Vessan" in "Vessan boats"."""
    return _stems(" ".join((claim.figure.subject or "").split()[:-1]))


def _stems(words: str) -> frozenset[str]:
    return content_of(words, ((0, len(words)),)).stems


def _dimensions(figure: Figure) -> list[str]:
    """Return words such as "cubic" by which a unit is another: metres are no cubic metres."""
    return sorted(listed_words("dimensions").intersection((figure.subject or "").split()))


def _number_of(day: str) -> float:
    try:
        return float(date.fromisoformat(day).toordinal())
    except ValueError:  # unknown, or only a month
        return np.nan


def _numbered(keys: Iterable[object]) -> Numbers:
    """Return a number for each key, the same for equal ones."""
    numbers: dict[object, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], int)


def _alike(keys: Sequence[object]) -> Iterator[list[int]]:
    """Yield for each key the positions of all that are equal to it."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        found[key].append(position)
    yield from (found[key] for key in keys)


class _Stems:
    """Sets of words, one for each figure; ``texts`` gives those of which one text counts once.

    A word weighs more the fewer texts have it: log(1 + texts / texts with it).
    """

    def __init__(self, sets: Sequence[frozenset[str]], texts: Numbers | None = None) -> None:
        words = {word: at for at, word in enumerate(sorted(frozenset().union(*sets)))}
        self._has = np.zeros((len(sets), len(words)), np.float32)
        for row, each in enumerate(sets):
            self._has[row, [words[word] for word in each]] = 1
        self.sizes = self._has.sum(1)
        texts = np.arange(len(sets)) if texts is None else texts
        having = np.zeros((texts.max(initial=0) + 1, len(words)), np.float32)
        np.maximum.at(having, texts, self._has)
        self._weights = np.log(1 + len(having) / np.maximum(having.sum(0), 1))
        self._total = self._has @ self._weights

    def shares(self, a: Numbers, b: Numbers) -> Floats:
        """Return the weight of the words of both, of that of the lighter set, for each pair."""
        least = np.minimum(self._total[a], self._total[b])
        shares: Floats = self._common(a, b, self._weights) / np.maximum(least, 1e-6)
        return shares

    def counted(self, a: Numbers, b: Numbers) -> Floats:
        """Return the number of words of both sets, for each pair."""
        return self._common(a, b, np.ones_like(self._weights))

    def apart(self, a: Numbers, b: Numbers) -> Floats:
        """Return the number of words that the other set lacks, of the set with fewer of them."""
        apart: Floats = np.minimum(self.sizes[a], self.sizes[b]) - self.counted(a, b)
        return apart

    def _common(self, a: Numbers, b: Numbers, weights: Floats) -> Floats:
        found = np.zeros(len(a), np.float32)
        for start in range(0, len(a), _BLOCK):  # so that not all is in memory at once
            some = slice(start, start + _BLOCK)
            found[some] = (self._has[a[some]] * self._has[b[some]] * weights).sum(1)
        return found
