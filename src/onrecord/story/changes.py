"""What changed between two versions of an article."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise, takewhile
from typing import Literal

from onrecord.records import Article, PartKind, Record, Span
from onrecord.text.sentences import sentences

_COMPARED: tuple[PartKind, ...] = ("headline", "deck", "caption", "body")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_ALIKE = 0.5  # of the words, for one sentence to be another reworded
_RARE = 20  # sentences that a word may be in to bring two together
_LIKELY = 5  # sentences that are compared for their rare words,
_NEAR = 3  # and for standing at about the same place of a stretch that changed


class Change(Record, frozen=True, kw_only=True):
    """A sentence that was added, removed or reworded, and where it stands in either text."""

    kind: Literal["added", "removed", "reworded"]
    older: Span | None
    newer: Span | None


class _Sentence(Record, frozen=True):
    span: Span
    part: PartKind
    words: tuple[str, ...]
    key: str  # the words without the spaces: all that counts as the same


def changes(older: Article, newer: Article) -> list[Change]:
    """The sentences of headline, deck, captions and body that differ, in the order of ``newer``.

    Differences of punctuation, case and white space are none, nor is another place in the text;
    inside a figure they are ("3.5", "35"), but for its thousands ("2,700", "2700"). Sentences of
    which at least half of the words are the same are one that was reworded. The time grows
    little faster than the texts.
    """
    old, new = _sentences(older), _sentences(newer)
    stretches = list(_stretches(old, new))
    removed = [i for left, _ in stretches for i in left]
    added = [j for _, right in stretches for j in right]
    # What only moved is the same words still.
    moved = Counter(old[i].key for i in removed) & Counter(new[j].key for j in added)
    removed, added = _without(removed, old, moved), _without(added, new, moved)
    reworded = _alike(old, new, removed, added, stretches)
    kept = set(reworded.values())
    before = {i: right.start for left, right in stretches for i in left}
    found = [
        *((before[i], 0, i, _change(old[i], None)) for i in removed if i not in kept),
        *((j, 1, j, _change(old[reworded[j]] if j in reworded else None, new[j])) for j in added),
    ]
    return [change for *_, change in sorted(found, key=lambda each: each[:3])]


def _change(older: _Sentence | None, newer: _Sentence | None) -> Change:
    return Change(
        kind="reworded" if older and newer else "added" if newer else "removed",
        older=older.span if older else None,
        newer=newer.span if newer else None,
    )


def _sentences(article: Article) -> list[_Sentence]:
    """What is compared; a line without any word (a row of stars) is not."""
    found: list[_Sentence] = []
    for part in article.parts:
        if part.kind in _COMPARED:
            for start, end in sentences(article.text, *part.span):
                words = _words(article.text[start:end])
                if words:
                    found.append(_Sentence((start, end), part.kind, words, "".join(words)))
    return found


@cache
def _token() -> re.Pattern[str]:
    """Figures with what stands inside them; else runs of what is no punctuation."""
    left_out = "".join(
        re.escape(sign)
        for sign in map(chr, range(0x10000))
        if unicodedata.category(sign)[0] in "PZC" and sign not in "%‰"
    )
    return re.compile(rf"(?<!\w)[-−]?\d+(?:[.,:/]\d+)*|[^\d{left_out}]+|\d+")


def _words(text: str) -> tuple[str, ...]:
    found = _token().findall(text.casefold())
    return tuple(_THOUSANDS.sub("", word).replace("−", "-") for word in found)


def _stretches(old: Sequence[_Sentence], new: Sequence[_Sentence]) -> Iterator[tuple[range, range]]:
    """Where two texts differ: which sentences of one stand in place of which of the other.

    What is the same is found at both ends first, and then as in Cohen's patience diff: by the
    sentences that occur once in each, in the longest order that both share.
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
    """Two stretches without what is the same at their starts and ends."""
    i, j = _same_start([old[i] for i in left], [new[j] for j in right])
    left, right = left[i:], right[j:]
    i, j = _same_start([old[i][::-1] for i in left[::-1]], [new[j][::-1] for j in right[::-1]])
    return left[: len(left) - i], right[: len(right) - j]


def _same_start(left: list[str], right: list[str]) -> tuple[int, int]:
    """How many of each hold the same words from the start, however these are cut."""
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
    """The longest rising run of what occurs once in each."""
    there = _once(new, right)
    pairs = [(i, there[key]) for key, i in _once(old, left).items() if key in there]
    ends: list[int] = []  # the least place in ``new`` where a run of each length can end,
    last: list[int] = []  # the pair that it ends with,
    before: list[int | None] = []  # and of each pair the one before it in its run
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
    counts = Counter(keys[i] for i in among)
    return {keys[i]: i for i in among if counts[keys[i]] == 1}


def _without(numbers: list[int], side: Sequence[_Sentence], moved: Counter[str]) -> list[int]:
    """What is left when as many of each as moved are taken away."""
    left = moved.copy()
    kept: list[int] = []
    for number in numbers:
        if left[side[number].key]:
            left[side[number].key] -= 1
        else:
            kept.append(number)
    return kept


def _alike(
    old: Sequence[_Sentence],
    new: Sequence[_Sentence],
    removed: list[int],
    added: list[int],
    stretches: Sequence[tuple[range, range]],
) -> dict[int, int]:
    """Which of the added sentences is which of the removed ones, reworded; the most alike first."""
    candidates = {*_near(stretches), *_by_rare_words(old, new, removed, added)}
    gone, come = set(removed), set(added)
    scored = sorted(
        (-_likeness(old[i], new[j]), abs(i - j), i, j)
        for i, j in candidates
        if i in gone and j in come and old[i].part == new[j].part
    )
    found: dict[int, int] = {}
    for score, _, i, j in scored:
        if -score >= _ALIKE and i in gone and j in come:
            found[j] = i
            gone.remove(i)
            come.remove(j)
    return found


def _near(stretches: Sequence[tuple[range, range]]) -> Iterator[tuple[int, int]]:
    for left, right in stretches:
        for place, i in enumerate(left):
            middle = place * len(right) // len(left)
            for j in right[max(0, middle - _NEAR) : middle + _NEAR + 1]:
                yield i, j


def _by_rare_words(
    old: Sequence[_Sentence], new: Sequence[_Sentence], removed: list[int], added: list[int]
) -> Iterator[tuple[int, int]]:
    having: defaultdict[str, list[int]] = defaultdict(list)
    for j in added:
        for word in set(new[j].words):
            having[word].append(j)
    for i in removed:
        shared: Counter[int] = Counter()
        for word in sorted(set(old[i].words)):
            if len(having.get(word, ())) <= _RARE:
                shared.update(having.get(word, ()))
        for j, _ in shared.most_common(_LIKELY):
            yield i, j


def _likeness(one: _Sentence, other: _Sentence) -> float:
    """Dice's coefficient of the words, each as often as it occurs."""
    shared = sum((Counter(one.words) & Counter(other.words)).values())
    return 2 * shared / (len(one.words) + len(other.words))
