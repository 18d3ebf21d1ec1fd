"""Finds the sentences that changed between two versions of an article."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise, takewhile
from typing import Literal

from onrecord.records import Article, PartKind, Record, Span
from onrecord.story.readable import readable_text
from onrecord.text.sentences import sentences

_COMPARED: tuple[PartKind, ...] = ("headline", "deck", "caption", "body")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_REWORDED = 0.5  # least similarity of a sentence and its rewording
_RARE = 20  # sentences at most that have a rare word
# Candidates for the rewording of a sentence: those with most rare words in common, and those at
# about the same place in a changed stretch, on either side.
_CANDIDATES_BY_WORDS = 5
_CANDIDATES_BY_PLACE = 3


class SentenceChange(Record, frozen=True, kw_only=True):
    """A sentence that was added, removed or reworded between two versions of an article.

    ``older`` and ``newer`` are its places in the two versions; ``older`` is None if the sentence
    was added, ``newer`` is None if it was removed.
    """

    kind: Literal["added", "removed", "reworded"]
    older: Span | None
    newer: Span | None


class _Sentence(Record, frozen=True):
    """A sentence of an article, with its words in the form in which they are compared."""

    span: Span
    part: PartKind
    words: tuple[str, ...]
    key: str  # the words without spaces; sentences with the same key are the same


def changes(older: Article, newer: Article) -> list[SentenceChange]:
    """Return the sentences that differ between two versions, in the order of the newer version.

    Headline, deck (the line under it), captions and body are compared. A change of punctuation,
    case or white space does not count, nor does a sentence that only moved; "3.5" and "35" differ,
    "2,700" and "2700" do not. Two sentences with at least half of their words in common count as
    one reworded sentence. Running time grows little faster than the length of the texts.
    """
    old, new = _sentences(older), _sentences(newer)
    stretches = list(_stretches(old, new))
    removed = [i for left, _ in stretches for i in left]
    added = [j for _, right in stretches for j in right]
    # A sentence that only moved is not a change.
    moved = Counter(old[i].key for i in removed) & Counter(new[j].key for j in added)
    removed, added = _without(removed, old, moved), _without(added, new, moved)
    reworded = _find_rewordings(old, new, removed, added, stretches)
    kept = set(reworded.values())
    before = {i: right.start for left, right in stretches for i in left}
    found = [
        *((before[i], 0, i, _change(old[i], None)) for i in removed if i not in kept),
        *((j, 1, j, _change(old[reworded[j]] if j in reworded else None, new[j])) for j in added),
    ]
    return [change for *_, change in sorted(found, key=lambda each: each[:3])]


def _change(older: _Sentence | None, newer: _Sentence | None) -> SentenceChange:
    return SentenceChange(
        kind="reworded" if older and newer else "added" if newer else "removed",
        older=older.span if older else None,
        newer=newer.span if newer else None,
    )


def _sentences(article: Article) -> list[_Sentence]:
    """Return the sentences of an article's headline, line under it, captions and body."""
    found: list[_Sentence] = []
    readable = readable_text(article.text)
    for part in article.parts:
        if part.kind in _COMPARED:
            for start, end in sentences(readable.text, *readable.readable_span(part.span)):
                words = _words(readable.text[start:end])
                if words:
                    span = readable.given_span((start, end))
                    found.append(_Sentence(span, part.kind, words, "".join(words)))
    return found


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of a token: a number such as "2,700" or "3.5", or a run of letters.

    Symbols such as "$" and "%" count as letters; punctuation separates tokens.
    """
    left_out = "".join(
        re.escape(sign)
        for sign in map(chr, range(0x10000))
        if unicodedata.category(sign)[0] in "PZC" and sign not in "%‰"
    )
    return re.compile(rf"(?<!\w)[-−]?\d+(?:[.,:/]\d+)*|[^\d{left_out}]+|\d+")


def _words(text: str) -> tuple[str, ...]:
    """Return the tokens of a text in lower case; numbers lose their thousands separators."""
    found = _token().findall(text.casefold())
    return tuple(_THOUSANDS.sub("", word).replace("−", "-") for word in found)


def _stretches(old: Sequence[_Sentence], new: Sequence[_Sentence]) -> Iterator[tuple[range, range]]:
    """Yield where two texts differ: a range of old sentences and the new ones in its place.

    Equal sentences at the start and end of the texts are removed first. The rest is aligned as in
    Bram Cohen's patience diff: by the sentences that occur exactly once in each text, of which the
    longest series with the same order in both texts is used.
    """
    keys = [sentence.key for sentence in old], [sentence.key for sentence in new]
    left, right = _differing(*keys, range(len(old)), range(len(new)))
    ends = [
        (left.start - 1, right.start - 1),
        *_anchors(*keys, left, right),
        (left.stop, right.stop),
    ]
    for (i, j), (to_i, to_j) in pairwise(ends):
        yield _differing(*keys, range(i + 1, to_i), range(j + 1, to_j))


def _differing(old: list[str], new: list[str], left: range, right: range) -> tuple[range, range]:
    """Return the ranges ``left`` and ``right`` without equal sentences at their start and end."""
    i, j = _same_start([old[i] for i in left], [new[j] for j in right])
    left, right = left[i:], right[j:]
    i, j = _same_start([old[i][::-1] for i in left[::-1]], [new[j][::-1] for j in right[::-1]])
    return left[: len(left) - i], right[: len(right) - j]


def _same_start(left: list[str], right: list[str]) -> tuple[int, int]:
    """Return how many sentences at the start of each text have the same words as in the other.

    The two numbers differ if the same words are two sentences in one text, and one in the other.
    """
    pairs = zip("".join(left), "".join(right), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    ends = {end: count for count, end in enumerate(accumulate(map(len, left)), 1)}
    both = [
        (ends[end], count)
        for count, end in enumerate(accumulate(map(len, right)), 1)
        if end <= same and end in ends
    ]
    return both[-1] if both else (0, 0)


def _anchors(old: list[str], new: list[str], left: range, right: range) -> list[tuple[int, int]]:
    """Return the indices, in the old and the new text, of equal sentences that occur once in each.

    If some of them changed their order, only the longest series with the same order is returned.
    ``left`` and ``right``: the ranges of ``old`` and ``new`` in which to look.
    """
    there = _once(new, right)
    pairs = [(i, there[key]) for key, i in _once(old, left).items() if key in there]
    ends: list[int] = []  # for each length of a run, the least place in ``new`` where one can end
    last: list[int] = []  # for each length, the pair with which that run ends
    before: list[int | None] = []  # for each pair, the pair before it in its run
    for number, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [number]
        before.append(last[length - 1] if length else None)
    run: list[tuple[int, int]] = []
    at = last[-1] if last else None
    while at is not None:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _once(keys: list[str], among: range) -> dict[str, int]:
    """Return the index of each string that occurs exactly once in a range, by string."""
    counts = Counter(keys[i] for i in among)
    return {keys[i]: i for i in among if counts[keys[i]] == 1}


def _without(numbers: list[int], side: Sequence[_Sentence], moved: Counter[str]) -> list[int]:
    """Return the indices of the sentences that did not merely move to another place.

    ``numbers``: indices of sentences in ``side``. ``moved``: how many sentences with the same words
    moved, by these words.
    """
    left = moved.copy()
    kept: list[int] = []
    for number in numbers:
        if left[side[number].key]:
            left[side[number].key] -= 1
        else:
            kept.append(number)
    return kept


def _find_rewordings(
    old: Sequence[_Sentence],
    new: Sequence[_Sentence],
    removed: list[int],
    added: list[int],
    stretches: Sequence[tuple[range, range]],
) -> dict[int, int]:
    """Return which added sentences reword a removed one: the removed index by the added index.

    ``removed`` and ``added``: indices in ``old`` and ``new``. The most similar sentences are
    matched first, and each sentence at most once.
    """
    candidates = {*_by_place(stretches), *_by_rare_words(old, new, removed, added)}
    left, right = set(removed), set(added)
    scored = sorted(
        (-_similarity(old[i], new[j]), abs(i - j), i, j)
        for i, j in candidates
        if i in left and j in right and old[i].part == new[j].part
    )
    found: dict[int, int] = {}
    for score, _, i, j in scored:
        if -score >= _REWORDED and i in left and j in right:
            found[j] = i
            left.remove(i)
            right.remove(j)
    return found


def _by_place(stretches: Sequence[tuple[range, range]]) -> Iterator[tuple[int, int]]:
    """Yield an old and a new sentence at about the same place of a changed range, as indices."""
    for left, right in stretches:
        for place, i in enumerate(left):
            middle = place * len(right) // len(left)
            first, last = middle - _CANDIDATES_BY_PLACE, middle + _CANDIDATES_BY_PLACE
            for j in right[max(0, first) : last + 1]:
                yield i, j


def _by_rare_words(
    old: Sequence[_Sentence], new: Sequence[_Sentence], removed: list[int], added: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield the indices of a removed and an added sentence that have rare words in common.

    Each removed sentence comes with the few added ones with which it shares the most such words.
    """
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for j in added:
        for word in set(new[j].words):
            with_word[word].append(j)
    for i in removed:
        shared: Counter[int] = Counter()
        for word in sorted(set(old[i].words)):
            if len(with_word.get(word, ())) <= _RARE:
                shared.update(with_word.get(word, ()))
        for j, _ in shared.most_common(_CANDIDATES_BY_WORDS):
            yield i, j


def _similarity(one: _Sentence, other: _Sentence) -> float:
    """Return the Dice coefficient of two sentences' bags of words, from 0 to 1."""
    shared = sum((Counter(one.words) & Counter(other.words)).values())
    return 2 * shared / (len(one.words) + len(other.words))
