"""Tells whether two wordings say the same in other words, so that their difference is one of style.

Their meaning is compared by vectors (``Vectors``), which are given, and by what vectors tell little
of: numbers, times, names, negations, doubts, limits.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.records import Spans
from onrecord.story.check.words import Word, Wording, weight
from onrecord.story.compare.content import are_opposite, content_of, listed_words
from onrecord.story.compare.nearness import cosine_of
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.figures import value_of
from onrecord.text.lang import read_toml, word_set
from onrecord.text.stems import word_stem

# Returns a vector of each text; texts that mean the same have a cosine near one.
Vectors: TypeAlias = Callable[[Sequence[str]], npt.NDArray[np.int8]]

# Chosen on the four files of tests/golden/versions. The least cosine of what differs, with the
# words around it; or one that is somewhat less, and the least of the words that differ, alone.
_AROUND = 6
_SAME = 0.91
_NEAR = 0.86
_SAME_WORDS = 0.6
_FILE = "drafts.toml"


def is_style(
    older: StoryArticle, one: Wording, newer: StoryArticle, other: Wording, vectors: Vectors
) -> bool:
    """Whether two wordings that differ, one of each version, say the same."""
    old, new = _only(one.words, other.words), _only(other.words, one.words)
    if (
        _limits(one) != _limits(other)
        or _has_content(older, old) != _has_content(newer, new)
        or _numbers(older, one) != _numbers(newer, other)
        or _are_opposite(one, other)
        or not (_has_names_of(one, other) and _has_names_of(other, one))
    ):
        return False
    around = _cosine(*_around(one, other), vectors)
    if around >= _SAME:
        return True
    return around >= _NEAR and _cosine(_joined(old), _joined(new), vectors) >= _SAME_WORDS


def _only(words: Iterable[Word], others: Iterable[Word]) -> list[Word]:
    """Return the words of which the others have no form."""
    stems = {word_stem(word.key) for word in others}
    return [word for word in words if word_stem(word.key) not in stems]


def _has_content(article: StoryArticle, words: Iterable[Word]) -> bool:
    """Whether some words have content of their own; those of a time are compared apart."""
    light = word_set(_FILE, "forms")
    times = article.in_text(tuple(each.span for each in article.annotations.timexes))
    return any(
        weight(word.key) == 1
        and word.key not in light
        and not any(start <= word.span[0] < end for start, end in times)
        for word in words
    )


def _limits(words: Wording) -> list[bool]:
    """Return of which kinds there are words: negations, what is to come, doubts, limits."""
    keys = set(words.keys)
    kinds = [listed_words("hedge"), *map(_limiting, read_toml("versions.toml")["style"]["limits"])]
    is_negated = any(key in listed_words("not") or key.endswith("n't") for key in keys)
    # "Will start" and "is to begin", but not "began".
    is_to_come = not keys.isdisjoint(word_set(_FILE, "future")) or _is_to().search(
        _joined(words.words)
    )
    return [is_negated, bool(is_to_come), *(not keys.isdisjoint(kind) for kind in kinds)]


@cache
def _limiting(kinds: str) -> frozenset[str]:
    return frozenset().union(*(word_set(_FILE, kind) for kind in kinds.split()))


@cache
def _is_to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{read_toml('versions.toml')['style']['is_to']})\b")


def _numbers(article: StoryArticle, words: Wording) -> tuple[frozenset[object], frozenset[str]]:
    """Return the figures and times in some words, and the numbers and dates that are in neither."""
    starts = {word.span[0] for word in words.words}
    values: set[object] = set()
    spans: list[tuple[int, int]] = []
    read = article.annotations
    for span, value in (
        *((each.span, value_of(each)) for each in read.figures),
        *((each.span, each.value) for each in read.timexes),
    ):
        [(start, end)] = article.in_text((span,))
        if start in starts and value is not None:
            spans.append((start, end))
            values.add(value)
    loose = {
        word.key
        for word in words.words
        if not any(start <= word.span[0] < end for start, end in spans)
        and (word.key[0].isdigit() or word.key in _countable())
    }
    return frozenset(values), frozenset(loose)


@cache
def _countable() -> frozenset[str]:
    """Return number words from twenty on, days and months, and words such as "weeks"."""
    periods = read_toml("versions.toml")["style"]["periods"].split()
    return word_set(_FILE, "dates") | {*read_toml("numbers.toml")["tens"], *periods}


def _are_opposite(one: Wording, other: Wording) -> bool:
    if are_opposite(content_of(one.text, _spans(one)), content_of(other.text, _spans(other))):
        return True
    for group in read_toml(_FILE)["opposites"]:
        ours, theirs = (
            {side for side in group if not set(side.split()).isdisjoint(words.keys)}
            for words in (one, other)
        )
        if ours and theirs and ours != theirs:
            return True
    return False


def _spans(words: Wording) -> Spans:
    return tuple(word.span for word in words.words)


def _has_names_of(one: Wording, other: Wording) -> bool:
    """Whether a wording has the names of another one, or is short for them: "GDP"."""
    stems = {word_stem(word.key) for word in one.words}
    initials = "".join(word.key[0] for word in one.words)
    for word in other.words[1:]:
        written = other.text[slice(*word.span)]
        if (
            written[0].isupper()
            and word.key not in word_set(_FILE, "dates")
            and word_stem(word.key) not in stems
            and not other.text[: word.span[0]].rstrip()[-1:].isdigit()  # a unit: "62 MW"
            and not (written.isupper() and len(written) > 1 and word.key in initials)
        ):
            return False
    return True


def _around(one: Wording, other: Wording) -> tuple[str, str]:
    """Return what differs in two wordings, with a few words before and after."""
    codes = SequenceMatcher(None, one.keys, other.keys, autojunk=False).get_opcodes()
    differ = [code for code in codes if code[0] != "equal"]
    if not differ:
        return "", ""
    (_, i, _, j, _), (_, _, to_i, _, to_j) = differ[0], differ[-1]
    return (
        one.slice(max(0, i - _AROUND), min(len(one.words), to_i + _AROUND)),
        other.slice(max(0, j - _AROUND), min(len(other.words), to_j + _AROUND)),
    )


def _joined(words: Iterable[Word]) -> str:
    return " ".join(word.key for word in words)


def _cosine(one: str, other: str, vectors: Vectors) -> float:
    if one == other:
        return 1.0
    if not (one and other):
        return 0.0
    first, second = vectors([one, other])
    return cosine_of(first, second)
