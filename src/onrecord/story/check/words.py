"""Compares the words of a draft with words of the record: the same, cut, or changed.

Case, punctuation, white space and the style of quotation marks and numbers ("2,700", "2700";
"nine", "9") do not matter; every word does. An ellipsis in the draft is a cut that is marked, and
words in brackets are the draft's own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from onrecord.records import Span, Spans
from onrecord.story.compare.content import listed_words, synonym_stem
from onrecord.text.lang import read_toml, word_set
from onrecord.views import Piece

# Chosen on tests/golden/drafts/cases.toml.
_SIMILAR = 0.6  # least share of two wordings that is the same, for one to be a change of the other
_LIGHT = 0.3  # weight of a word without content of its own, such as "the"
_FILE = "drafts.toml"

_TOKEN = re.compile(
    r"(?P<cut>\[?(?:…|\.\.\.|\. \. \.)\]?)"
    r"|(?P<open>\[)|(?P<close>\])"
    r"|(?P<word>\d+(?:[.,:]\d+)*|[^\W_]+(?:['’][^\W_]+)*|[%‰€$£])"
)
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_ENDS_SENTENCE = re.compile(r"[.!?…]")
_ENDS_CLAUSE = re.compile(r"[,;:.!?…—–]| - ")

Kind = Literal["verbatim", "trimmed", "altered"]


@dataclass(frozen=True)
class Word:
    """A word: its place in a text, its form to compare, and the text between it and the last one.

    ``is_inserted``: whether it is in brackets, and so not the speaker's.
    """

    span: Span
    key: str
    gap: str
    is_inserted: bool = False
    follows_cut: bool = False


@dataclass(frozen=True)
class Wording:
    """Words at some spans of a text, such as a quotation, in order."""

    text: str
    words: tuple[Word, ...]
    is_marked: bool = False  # whether it has an ellipsis or words in brackets

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)

    def slice(self, first: int, last: int) -> str:
        """Return the text of the words from index ``first`` up to ``last``, on one line."""
        if first >= last:
            return ""
        return " ".join(self.text[slice(*self.place(first, last))].split())

    def place(self, first: int, last: int) -> Span:
        """Return the span from the word at index ``first`` to the one before ``last``."""
        return self.words[first].span[0], self.words[last - 1].span[1]


@dataclass(frozen=True)
class Match:
    """How a wording of a draft compares with one of the record.

    ``score``: share of the words that are the same, from 0 to 1. ``place``: from the first to the
    last word that is meant, in the text of the record.
    """

    kind: Kind
    score: float
    pieces: tuple[Piece, ...]
    place: Span
    is_whole: bool = False  # whether the record has no words before or after


def wording(text: str, spans: Spans) -> Wording:
    """Return the words at spans of a text.

    >>> [word.key for word in wording("“It’s 2,700 [men] … per cent,”", ((0, 31),)).words]
    ["it's", '2700', 'men', '%']
    """
    words: list[Word] = []
    in_brackets = is_marked = follows_cut = False
    end = None
    for span in spans:
        for token in _TOKEN.finditer(text, *span):
            if token["cut"]:
                is_marked = follows_cut = True
            elif token["open"]:
                in_brackets = is_marked = True
            elif token["close"]:
                in_brackets = False
            else:
                start = token.start()
                # "[N]obody": the case of a letter was changed
                if words and words[-1].is_inserted and text[words[-1].span[1] : start] == "]":
                    letter = words.pop()
                    place = letter.span[0] - 1, token.end()
                    key = _key(letter.key + token[0])
                    words.append(Word(place, key, letter.gap, follows_cut=letter.follows_cut))
                else:
                    gap = text[end:start] if end is not None else ""
                    words.append(Word(token.span(), _key(token[0]), gap, in_brackets, follows_cut))
                end, follows_cut = token.end(), False
    return Wording(text, tuple(_per_cent(words)), is_marked)


def _per_cent(words: Sequence[Word]) -> list[Word]:
    """Return the words with "per cent" and "percent" as "%"."""
    joined: list[Word] = []
    for word in words:
        if word.key == "cent" and joined and joined[-1].key == "per":
            before = joined.pop()
            word = Word((before.span[0], word.span[1]), "%", before.gap, before.is_inserted)
        elif word.key == "percent":
            word = Word(word.span, "%", word.gap, word.is_inserted)
        joined.append(word)
    return joined


def _key(word: str) -> str:
    key = _THOUSANDS.sub("", word.casefold().replace("’", "'"))
    return _numbers().get(key, key)


@cache
def _numbers() -> dict[str, str]:
    words = read_toml("content.toml")["number"].split()
    return {word: str(value) for value, word in enumerate(words, start=1)}


def match_words(draft: Wording, record: Wording) -> Match | None:
    """Return how the wording of a draft compares with one of the record; None if it is another."""
    own = [word for word in draft.words if not word.is_inserted]
    if not own or not record.words:
        return None
    return _exact(draft, record) or _changed(draft, record)


def _exact(draft: Wording, record: Wording) -> Match | None:
    """Return the match if the record has all words of the draft, apart from marked cuts."""
    runs = _runs(draft)
    places = _find_runs([[draft.words[i].key for i in run] for run in runs], record.keys)
    if places is None:
        return None
    first, last = places[0], places[-1] + len(runs[-1])
    pieces: list[Piece] = []
    is_changed = any(
        word.is_inserted and word.key in listed_words("not") | listed_words("hedge")
        for word in draft.words
    )
    sentence = _sentence(record.words, first, last)
    if sentence[0] < first:
        pieces.append(Piece(record.slice(sentence[0], first), "record"))
    end = first
    number = 0
    for run, place in zip(runs, places, strict=True):
        if place > end:
            pieces.append(Piece(record.slice(end, place), "record"))
            is_changed |= _loses(record.words, end, place)
        if inserted := draft.slice(number, run[0]):
            pieces.append(Piece(inserted, "draft"))
        pieces.append(Piece(draft.slice(run[0], run[-1] + 1), "same"))
        end, number = place + len(run), run[-1] + 1
    if inserted := draft.slice(number, len(draft.words)):
        pieces.append(Piece(inserted, "draft"))
    if sentence[1] > last:
        pieces.append(Piece(record.slice(last, sentence[1]), "record"))
    is_changed |= _loses(record.words, _lost_before(record.words, first), first)
    is_changed |= _loses(record.words, last, _lost_after(record.words, last))
    is_cut = draft.is_marked or not (_starts(record.words, first) and _starts(record.words, last))
    kind: Kind = "altered" if is_changed else "trimmed" if is_cut else "verbatim"
    is_whole = first == 0 and last == len(record.words)
    return Match(kind, 1.0, tuple(pieces), record.place(first, last), is_whole)


def _runs(draft: Wording) -> list[list[int]]:
    """Return the indexes of the speaker's words, as one list between every two cuts."""
    runs: list[list[int]] = []
    is_open = False
    for number, word in enumerate(draft.words):
        if word.is_inserted:
            is_open = False
            continue
        if not is_open or word.follows_cut:
            runs.append([])
        runs[-1].append(number)
        is_open = True
    return runs


def _find_runs(runs: Sequence[list[str]], keys: Sequence[str]) -> list[int] | None:
    """Return where each run of words begins in the record, in order, or None if one is missing."""
    for start in range(len(keys) - len(runs[0]) + 1):
        if list(keys[start : start + len(runs[0])]) != runs[0]:
            continue
        places = [start]
        for before, run in pairwise(runs):
            least = places[-1] + len(before)
            found = next(
                (i for i in range(least, len(keys) - len(run) + 1)
                 if list(keys[i : i + len(run)]) == run),
                None,
            )  # fmt: skip
            if found is None:
                break
            places.append(found)
        else:
            return places
    return None


def _starts(words: Sequence[Word], number: int) -> bool:
    """Whether a sentence starts at a word, or the wording starts or ends there."""
    if number in (0, len(words)):
        return True
    return _ENDS_SENTENCE.search(words[number].gap) is not None


def _sentence(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return the first word of the sentence at one index, and the end of the one at another."""
    while not _starts(words, first):
        first -= 1
    while not _starts(words, last):
        last += 1
    return first, last


def _starts_clause(words: Sequence[Word], number: int) -> bool:
    return (
        number in (0, len(words))
        or _ENDS_CLAUSE.search(words[number].gap) is not None
        or words[number].key in word_set(_FILE, "joins") | listed_words("clause")
    )


def _lost_before(words: Sequence[Word], first: int) -> int:
    """Return the first word of the clause that a cut begins in; a conjunction is part of it."""
    if _starts_clause(words, first):
        return first
    while first:
        first -= 1
        if _starts_clause(words, first):
            break
    return first


def _lost_after(words: Sequence[Word], last: int) -> int:
    """Return the end of the clause that a cut ends in."""
    while last < len(words) and not _starts_clause(words, last):
        last += 1
    return last


def _loses(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether one of some words changes what is said: "not", "perhaps", "at least"."""
    return any(_is_decisive(words, number) for number in range(first, last))


def _is_decisive(words: Sequence[Word], number: int) -> bool:
    key = words[number].key
    if key in _decisive() or key.endswith("n't"):
        return True
    following = words[number + 1 : number + 3]
    return key in word_set(_FILE, "bounds") and any(word.key[0].isdigit() for word in following)


@cache
def _decisive() -> frozenset[str]:
    return listed_words("not") | listed_words("hedge") | word_set(_FILE, "limits")


def _changed(draft: Wording, record: Wording) -> Match | None:
    """Return the match if the record has similar words."""
    a, b = draft.keys, record.keys
    blocks = [
        block
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        if block.size
    ]
    if not any(weight(key) == 1 for i, _, size in blocks for key in a[i : i + size]):
        return None
    whole = sum(map(weight, a))

    def share(chosen: Sequence[tuple[int, int, int]]) -> float:
        same = sum(weight(key) for i, _, size in chosen for key in a[i : i + size])
        window = b[chosen[0][1] : chosen[-1][1] + chosen[-1][2]]
        return 2 * same / (whole + sum(map(weight, window)))

    while len(blocks) > 1:
        shorter = max((blocks[1:], blocks[:-1]), key=share)
        if share(shorter) <= share(blocks):
            break
        blocks = shorter
    score = share(blocks)
    if score < _SIMILAR:
        return None
    return _altered(draft, record, blocks, score)


def _altered(
    draft: Wording, record: Wording, blocks: Sequence[tuple[int, int, int]], score: float
) -> Match:
    pieces: list[Piece] = []
    first = max(0, blocks[0][1] - blocks[0][0])  # words changed at the start
    end_a, end_b = 0, first
    after = len(draft.words) - blocks[-1][0] - blocks[-1][2]
    last = min(len(record.words), blocks[-1][1] + blocks[-1][2] + after)
    for i, j, size in (*blocks, (len(draft.words), last, 0)):
        if changed := draft.slice(end_a, i):
            pieces.append(Piece(changed, "draft"))
        if replaced := record.slice(end_b, j):
            pieces.append(Piece(replaced, "record"))
        if same := draft.slice(i, i + size):
            pieces.append(Piece(same, "same"))
        end_a, end_b = i + size, j + size
    return Match("altered", score, tuple(pieces), record.place(first, last))


@lru_cache(65536)
def weight(key: str) -> float:
    """Return how much a word weighs in a comparison: words such as "the" weigh little."""
    light = listed_words("empty") | listed_words("not") | listed_words("hedge")
    return _LIGHT if key in light else 1.0


def changes_meaning(wording: Wording) -> bool:
    """Whether words have a negation, a "may" or the like, without which they say something else."""
    return _loses(wording.words, 0, len(wording.words))


def stems_of(wording: Wording) -> frozenset[str]:
    """Return the stems of the words that have content of their own."""
    return frozenset(synonym_stem(key) for key in wording.keys if weight(key) == 1)
