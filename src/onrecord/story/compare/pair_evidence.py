"""Evidence on whether two statements of a story say the same.

Each piece is a number that means the same in every story; ``meaning.py`` weighs them. Of two
statements the first is the earlier one: by day, then by publication, then by place in the article.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.content import alternatives, are_opposite, content_of, synonym_stem
from onrecord.story.compare.reversing import says_it_was_wrong
from onrecord.text.name_keys import normalize

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

Floats: TypeAlias = npt.NDArray[np.float64]
_Numbers: TypeAlias = npt.NDArray[np.int64]
_Flags: TypeAlias = npt.NDArray[np.bool_]

_MOST_DAYS = 30
_CAPITALIZED = re.compile(r"\b[A-Z][\w’'-]+")
_TINY = 0.01


@dataclass(frozen=True)
class _Prepared:
    """What the evidence needs of one statement."""

    statement: ComparedStatement
    names: frozenset[str]  # words with a capital letter, but the first
    speaker: frozenset[str]  # stems of the names of who says it
    disputes: float  # 2: its sentence has a word that disputes something; 1: the one before has
    concedes: float  # the same of words that take something back


class PairEvidence:
    """The statements of a story that have vectors, and the evidence on any two of them."""

    def __init__(self, context: "StoryContext") -> None:
        found = [
            each for each in context.statements if each.id in context.vectors and each.content.stems
        ]
        found.sort(key=_place)
        self.statements = found
        self._prepared = [_prepare(each) for each in found]
        self._weights = context.weights
        self.cosines = _cosines([context.vectors[each.id] for each in found])
        self._articles = _numbered(each.article.article.id for each in found)
        self._voices = _numbered(each.origin.key for each in found)
        self._outlets = _numbered(
            article.outlet or article.site or article.id
            for article in (each.article.article for each in found)
        )
        self._standing = _standing(self.cosines)
        self._leads = [_Leads(self.cosines, groups) for groups in (self._voices, self._articles)]

    def rows(self, pairs: Sequence[tuple[int, int]]) -> Floats:
        """Return a row of evidence, in the order of ``names``, for each pair of numbers."""
        if not pairs:
            return np.zeros((0, len(EVIDENCE)))
        one, other = np.array(pairs).T
        columns = {**self._of_meaning(one, other), **self._of_words(pairs)}
        columns |= self._of_speakers(one, other) | self._of_days(one, other)
        return np.column_stack([np.asarray(columns[name], float) for name in EVIDENCE])

    def _of_meaning(self, one: _Numbers, other: _Numbers) -> dict[str, Floats]:
        cosine = self.cosines[one, other].astype(float)
        columns = {"cosine": cosine}
        mean, spread = self._standing
        standing = [(cosine - mean[each]) / (spread[each] + _TINY) for each in (one, other)]
        columns |= _both("standing", *standing)
        for name, leads in zip(("voice lead", "article lead"), self._leads, strict=True):
            columns |= _both(name, leads.of(one, other), leads.of(other, one))
        return columns

    def _of_words(self, pairs: Sequence[tuple[int, int]]) -> dict[str, Floats]:
        found = np.array([self._words_of(a, b) for a, b in pairs], float)
        return {name: found[:, number] for number, name in enumerate(_WORDS)}

    def _words_of(self, a: int, b: int) -> list[float]:
        one, other = self._prepared[a], self._prepared[b]
        first, second = one.statement.content, other.statement.content
        weigh = self._weigh
        shared = weigh(first.stems & second.stems)
        shares = sorted(shared / (weigh(each.stems) + _TINY) for each in (first, second))
        mains = sorted(
            weigh(each.main_stems & whole.stems) / (weigh(each.main_stems) + _TINY)
            for each, whole in ((first, second), (second, first))
        )
        numbers = sorted((len(first.numbers), len(second.numbers)))
        lengths = sorted((len(first.words), len(second.words)))
        return [
            len(first.stems & second.stems), shared, *shares, *mains,
            len(one.names & other.names),
            bool(one.names) and bool(other.names) and one.names.isdisjoint(other.names),
            len(first.numbers & second.numbers),
            bool(numbers[0]) and first.numbers.isdisjoint(second.numbers), *numbers,
            *lengths, lengths[0] / (lengths[1] + _TINY),
            are_opposite(first, second),
            not one.speaker.isdisjoint(second.stems), not other.speaker.isdisjoint(first.stems),
        ]  # fmt: skip

    def _weigh(self, stems: Iterable[str]) -> float:
        return math.fsum(self._weights.get(stem, 0.0) for stem in stems)

    def _of_speakers(self, one: _Numbers, other: _Numbers) -> dict[str, Floats]:
        columns: dict[str, Floats] = {}
        for name, measure in _OF_ONE.items():
            values = np.array([float(measure(each)) for each in self._prepared])
            columns[f"{name} 1"], columns[f"{name} 2"] = values[one], values[other]
        columns["negated one"] = columns["negated 1"] != columns["negated 2"]
        columns["same voice"] = self._voices[one] == self._voices[other]
        columns["same outlet"] = self._outlets[one] == self._outlets[other]
        return columns

    def _of_days(self, one: _Numbers, other: _Numbers) -> dict[str, Floats]:
        days = np.array([_day_number(each.statement.order[0]) for each in self._prepared])
        known = (days[one] > 0) & (days[other] > 0)
        return {"days": np.where(known, np.clip(abs(days[other] - days[one]), 0, _MOST_DAYS), -1)}


class _Leads:
    """How much nearer one statement is to another than all others of the other's group are."""

    def __init__(self, cosines: npt.NDArray[np.float32], groups: _Numbers) -> None:
        self._cosines, self._groups = cosines, groups
        count = int(groups.max()) + 1 if len(groups) else 0
        self._best = np.full((2, len(groups), count), -1.0, np.float32)
        for group in range(count):
            members = cosines[:, groups == group]
            two = np.partition(members, -2, axis=1)[:, -2:] if members.shape[1] > 1 else members
            self._best[: two.shape[1], :, group] = two.T[::-1]

    def of(self, one: _Numbers, other: _Numbers) -> Floats:
        """Return it for each pair of numbers; it is negative if one of the group is nearer."""
        cosines = self._cosines[one, other]
        first, second = self._best[:, one, self._groups[other]]
        leads: Floats = (cosines - np.where(cosines >= first, second, first)).astype(float)
        return leads


def _place(statement: ComparedStatement) -> tuple[str, str, str, int]:
    article = statement.article.article
    published = article.published.value if article.published else ""
    start = min((start for start, _ in statement.spans), default=0)
    return statement.order[0], published, article.id, start


def _prepare(statement: ComparedStatement) -> _Prepared:
    article, record = statement.article, statement.statement
    speaker = article.speaker_of(record)
    names = f"{statement.origin.name} {speaker.name if speaker else ''}"
    own, before = _sentences(statement)
    return _Prepared(
        statement=statement,
        names=frozenset(map(normalize, _CAPITALIZED.findall(statement.words[1:]))),
        speaker=frozenset(map(synonym_stem, content_of(names, ((0, len(names)),)).stems)),
        disputes=2.0 * _has("disputes", own) or _has("disputes", before),
        concedes=2.0 * _has("concedes", own) or _has("concedes", before),
    )


def _sentences(statement: ComparedStatement) -> tuple[str, str]:
    """Return the sentence in which a statement begins and the one before it on its line."""
    article = statement.article
    start, end = article.sentence_around(statement.spans[0])
    text = article.text
    line = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    before = text.rfind("\n", 0, start)
    if not line and before > 0:  # the first of its line: the last of the line before
        line = text[text.rfind("\n", 0, before) + 1 : before].rstrip()
    return text[start:end], re.split(r"(?<=[.!?”\"])\s+", line)[-1]


def _has(name: str, words: str) -> float:
    return float(_listed(name).search(words) is not None)


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(name)})\b", re.IGNORECASE)


def _cosines(vectors: Sequence[npt.NDArray[np.int8]]) -> npt.NDArray[np.float32]:
    """Return the cosines of all pairs; -1 of a vector with itself."""
    if not vectors:
        return np.zeros((0, 0), np.float32)
    matrix = np.stack(vectors).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-6
    cosines = matrix @ matrix.T
    np.fill_diagonal(cosines, -1)
    return cosines


def _standing(cosines: npt.NDArray[np.float32]) -> tuple[Floats, Floats]:
    """Return the mean cosine of each statement with all others, and how much those spread."""
    if len(cosines) < 2:
        return np.zeros(len(cosines)), np.ones(len(cosines))
    others = np.where(np.eye(len(cosines), dtype=bool), np.nan, cosines)
    return np.nanmean(others, axis=1).astype(float), np.nanstd(others, axis=1).astype(float)


def _numbered(keys: Iterable[str]) -> _Numbers:
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], int)


def _day_number(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return -1


def _both(name: str, first: Floats, second: Floats) -> dict[str, Floats]:
    """Return the lesser and the greater of what is measured from either statement."""
    return {f"{name} least": np.minimum(first, second), f"{name} most": np.maximum(first, second)}


_OF_ONE: Mapping[str, Callable[[_Prepared], float]] = {
    "negated": lambda each: each.statement.content.negated,
    "hedged": lambda each: each.statement.content.hedged,
    "denies": lambda each: each.statement.statement.act == "denies",
    "unsaid": lambda each: each.statement.statement.act in ("declines", "unsaid"),
    "was wrong": lambda each: says_it_was_wrong(each.statement.words),
    "direct": lambda each: each.statement.statement.kind == "direct",
    "noun phrase": lambda each: each.statement.is_noun_phrase,
    "definite": lambda each: each.statement.origin.is_definite,
    "outlet": lambda each: each.statement.origin.is_outlet,
    "disputes": lambda each: each.disputes,
    "concedes": lambda each: each.concedes,
}
_WORDS = (
    """
shared stems, shared weight, share least, share most, main least, main most, names, names apart,
numbers, numbers apart, numbers least, numbers most, words least, words most, words ratio, opposite,
names first, names second
""".replace("\n", " ")
    .strip()
    .split(", ")
)
# The names of the evidence, in the order in which trees get it.
EVIDENCE = (
    "cosine",
    *chain.from_iterable(
        (f"{name} least", f"{name} most") for name in ("standing", "voice lead", "article lead")
    ),
    *_WORDS,
    *chain.from_iterable((f"{name} 1", f"{name} 2") for name in _OF_ONE),
    *("negated one", "same voice", "same outlet", "days"),
)
