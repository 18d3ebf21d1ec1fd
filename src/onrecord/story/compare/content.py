"""Finds the words of a statement by which it is compared with statements of other articles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise, takewhile
from typing import Any

from onrecord.records import Spans
from onrecord.text.lang import read_toml, read_words, word_set
from onrecord.text.name_keys import normalize
from onrecord.text.stems import word_stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[.,]\d+)*")
# Words at the start of a statement among which a conjunction opens no subordinate clause.
_CACHED = 1 << 13  # wordings whose content is kept: outlets repeat one another
_FIRST_WORDS = 3
_DOUBTED = 4  # words with content after a hedge, of which one must stay; set by hand


def listed_words(name: str) -> frozenset[str]:
    """Return the words of the list with this name in the file ``content.toml``."""
    return word_set("content.toml", name)


def alternatives(name: str) -> str:
    """Return a list of the file ``content.toml`` as a regular expression: "word|other word"."""
    entries = _lists()[name]
    return "|".join(map(re.escape, entries.split() if isinstance(entries, str) else entries))


def _lists() -> dict[str, Any]:
    return read_toml("content.toml")


@cache
def _number_words() -> dict[str, str]:
    """Return a table from number words to digits: {"one": "1", ...}."""
    return {word: str(value) for value, word in enumerate(_lists()["number"].split(), start=1)}


def are_opposite(one: "Content", other: "Content") -> bool:
    """Whether one of two statements says "open" where the other says "closed".

    One has a word of one side of a line of ``opposites.txt`` and none of the other side, and the
    other statement has it the other way round.
    """
    return any((line, not left) in other.sides for line, left in one.sides)


@cache
def _opposites() -> dict[str, list[tuple[int, bool]]]:
    """Return the lines and sides of ``opposites.txt`` in which each word stem is."""
    found: dict[str, list[tuple[int, bool]]] = {}
    for number, line in enumerate(sorted(read_words("opposites.txt"))):
        left, _, right = line.partition("/")
        for words, is_left in ((left, True), (right, False)):
            for stem in {word_stem(word) for word in words.split()}:
                found.setdefault(stem, []).append((number, is_left))
    return found


@cache
def _synonyms() -> dict[str, str]:
    """Return the first word of the group of synonyms to which a stem belongs, by stem."""
    groups = (line.split() for line in sorted(read_words("synonyms.txt")))
    return {word_stem(word): group[0] for group in groups for word in group}


@lru_cache(65536)
def synonym_stem(word: str) -> str:
    """Return the stem of a word, or, if the word has synonyms, the first word of their group.

    >>> synonym_stem("inspections"), synonym_stem("boats"), synonym_stem("vessel")
    ('inspect', 'ship', 'ship')
    """
    stem = word_stem(word)
    return _synonyms().get(stem, stem)


@dataclass(frozen=True)
class Content:
    """The words of what is said in a statement, in the forms that are compared.

    ``stems``: the word stems, without stop words, negations and words such as "may" or "perhaps".
    ``main_stems``: only the stems before the first subordinate clause, such as "because it rained".
    """

    words: tuple[str, ...]  # in order, lower case, without punctuation
    stems: frozenset[str]
    main_stems: frozenset[str]
    numbers: frozenset[str]  # as digits; number words up to twenty are converted
    negated: bool
    hedged: bool  # whether "may", "perhaps" or the like is in the main clause

    @cached_property
    def sides(self) -> frozenset[tuple[int, bool]]:
        """The lines of ``opposites.txt`` of which the words are on one side only, with it."""
        found = {side for word in self.words for side in _opposites().get(word_stem(word), ())}
        return frozenset((line, left) for line, left in found if (line, not left) not in found)


def content_of(text: str, spans: Spans) -> Content:
    """Return the words at the given spans of a text, in the forms that are compared."""
    return _content(tuple(text[start:end] for start, end in spans))


@lru_cache(_CACHED)
def _content(wordings: tuple[str, ...]) -> Content:
    spelled = [word for wording in wordings for word in _WORD.findall(wording)]
    words = tuple(map(normalize, spelled))
    numbers = _number_words()
    main_clause = words[: _main_clause_length(words)]
    return Content(
        words=words,
        stems=_stems(words),
        main_stems=_stems(main_clause) or _stems(words),
        numbers=frozenset(
            numbers.get(word, word) for word in words if word[:1].isdigit() or word in numbers
        ),
        negated=any(
            is_negation(word) and not following[:1].isdigit()  # "School No. 2"
            for word, following in pairwise((*words, ""))
        ),
        hedged=any(_is_hedge(words, spelled, place) for place in range(len(main_clause))),
    )


def _is_hedge(words: Sequence[str], spelled: Sequence[str], place: int) -> bool:
    """Whether a word leaves room for doubt: not the month of May, nor "could not be heard"."""
    following = words[place + 1 : place + 2]
    is_unable = words[place] in listed_words("unable") and any(map(is_negation, following))
    return words[place] in listed_words("hedge") and not (is_unable or _is_month(spelled, place))


def doubted_stems(content: Content) -> frozenset[str]:
    """Return the stems of the first words after a hedge, which are what is doubtful.

    >>> sorted(doubted_stems(content_of("It probably burnt, but we fled", ((0, 30),))))
    ['burnt']
    """
    words = content.words
    place = next((n for n, word in enumerate(words) if word in listed_words("hedge")), len(words))
    ends = listed_words("clause") | listed_words("other_clause")
    clause = list(takewhile(lambda word: word not in ends, words[place + 1 :]))
    found = [stems for word in clause if (stems := _stems((word,)))]
    return frozenset().union(*found[:_DOUBTED])


def _is_month(spelled: Sequence[str], place: int) -> bool:
    """Whether a word is the name of a month that is spelled like a hedge: "on 8 May"."""
    return place > 0 and spelled[place] in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(word.capitalize() for word in listed_words("month"))


def is_negation(word: str) -> bool:
    """Whether a word is a negation, such as "not" or "never", or ends in "n't"."""
    return word in listed_words("not") or (
        word.endswith("nt") and word[:-2] in listed_words("auxiliary")
    )


def _main_clause_length(words: Sequence[str]) -> int:
    """Return the number of words before the first subordinate clause ("because it rained")."""
    for place in range(_FIRST_WORDS, len(words)):
        if words[place] in listed_words("clause") or tuple(words[place : place + 2]) == (
            "and",
            "that",
        ):
            return place
    return len(words)


def _stems(words: Sequence[str]) -> frozenset[str]:
    left_out = listed_words("empty") | listed_words("not") | listed_words("hedge")
    return frozenset(synonym_stem(word) for word in words if word and word not in left_out)
