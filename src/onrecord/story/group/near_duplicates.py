"""Finds near-duplicates: articles that repeat the text of an earlier one, as wire copies do."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from onrecord.records import Article, Record, Span
from onrecord.story.readable import CACHED_TEXTS, readable_text

_WORD = re.compile(r"\w+")
# Words in a row that two texts hardly share by chance (shingles: Broder 1997).
_SHINGLE = 8
_SHARED = 0.6  # least share of the shorter text's words
_SHORTEST = 24  # words of a text that can be a near-duplicate
_CACHED_PAIRS = 1 << 12


class NearDuplicate(Record, frozen=True, kw_only=True):
    """An article that repeats all or most of an earlier article's text.

    ``article`` is the id of the later article, ``of`` is the id of the earlier one. ``spans`` are
    the places of the same words, as pairs: first in the earlier article, then in the later.
    """

    article: str
    of: str
    share: float  # of the shorter text's words, 0 to 1
    spans: tuple[tuple[Span, Span], ...]


class _Text:
    """The words of a text as read, and where each series of eight words first occurs in it."""

    def __init__(self, text: str) -> None:
        self._readable = readable_text(text)
        matches = list(_WORD.finditer(self._readable.text))
        self.spans = [match.span() for match in matches]
        self.words = [match[0].casefold() for match in matches]
        count = len(matches) - _SHINGLE + 1
        self.shingles = [tuple(self.words[i : i + _SHINGLE]) for i in range(count)]
        self.first_places = {
            shingle: place for place, shingle in reversed(list(enumerate(self.shingles)))
        }

    def span(self, place: int, length: int) -> Span:
        """Return where ``length`` words stand in the article; ``place``: index of the first."""
        span = self.spans[place][0], self.spans[place + length - 1][1]
        return self._readable.given_span(span)


def near_duplicates(articles: Iterable[Article]) -> list[NearDuplicate]:
    """Return the near-duplicates among articles, each with the first article that it repeats.

    Two texts are near-duplicates if both contain the same series of eight or more words, and such
    series make up at least 60% of the shorter text; case and punctuation are ignored. Articles are
    compared in the order of publication, undated ones last.
    """
    texts: list[tuple[str, _Text]] = []
    with_shingle: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[NearDuplicate] = []
    for article in sorted(articles, key=_publication_order):
        text = _text(article.text)
        candidates = {
            number for shingle in text.first_places for number in with_shingle.get(shingle, ())
        }
        for number in sorted(candidates):
            of, earlier = texts[number]
            if shared := _near_duplicate(earlier, text):
                share, spans = shared
                found.append(NearDuplicate(article=article.id, of=of, share=share, spans=spans))
                break
        for shingle in text.first_places:
            with_shingle[shingle].append(len(texts))
        texts.append((article.id, text))
    return found


def _publication_order(article: Article) -> tuple[bool, str, str]:
    published = article.published.value if article.published else ""
    return not published, published, article.id


@lru_cache(CACHED_TEXTS)
def _text(text: str) -> _Text:
    return _Text(text)


@lru_cache(_CACHED_PAIRS)
def _near_duplicate(
    earlier: _Text, later: _Text
) -> tuple[float, tuple[tuple[Span, Span], ...]] | None:
    """Return what share of the later text is repeated, and where; None if that is too little."""
    runs = list(_common_runs(earlier, later))
    shorter = min(len(earlier.words), len(later.words))
    if shorter < _SHORTEST:
        return None
    share = min(1.0, sum(length for *_, length in runs) / shorter)
    if share < _SHARED:
        return None
    spans = tuple((earlier.span(i, length), later.span(j, length)) for i, j, length in runs)
    return round(share, 3), spans


def _common_runs(earlier: _Text, later: _Text) -> Iterator[tuple[int, int, int]]:
    """Yield each series of eight or more words that occurs in both texts, as three numbers.

    They are the index of its first word in the earlier text, that in the later text, and the number
    of words.
    """
    j = 0
    while j < len(later.shingles):
        i = earlier.first_places.get(later.shingles[j])
        if i is None:
            j += 1
            continue
        pairs = zip(earlier.words[i:], later.words[j:], strict=False)
        length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        yield i, j, length
        j += length
