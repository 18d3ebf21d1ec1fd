"""Near-duplicates: articles that repeat the text of an earlier one, as wire copies do."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from onrecord.records import Article, Record, Span

_WORD = re.compile(r"\w+")
# Words in a row that two texts hardly share by chance (shingles: Broder 1997).
_SHINGLE = 8
_SHARED = 0.6  # least share of the shorter text's words
_SHORTEST = 24  # words of a text that can be a near-duplicate


class NearDuplicate(Record, frozen=True, kw_only=True):
    """An article whose text repeats that of an earlier article, in full or in large part.

    Each pair of ``spans`` has the same words: the first span is in ``of``, the second in
    ``article``.
    """

    article: str
    of: str
    share: float  # of the shorter text's words, 0 to 1
    spans: tuple[tuple[Span, Span], ...]


class _Text:
    """The words of an article, with each run of eight by its first place."""

    def __init__(self, article: Article) -> None:
        matches = list(_WORD.finditer(article.text))
        self.article = article.id
        self.spans = [match.span() for match in matches]
        self.words = [match[0].casefold() for match in matches]
        count = len(matches) - _SHINGLE + 1
        self.shingles = [tuple(self.words[i : i + _SHINGLE]) for i in range(count)]
        self.first_places = {
            shingle: place for place, shingle in reversed(list(enumerate(self.shingles)))
        }

    def span(self, place: int, length: int) -> Span:
        """The span of a number of words from a place on."""
        return self.spans[place][0], self.spans[place + length - 1][1]


def near_duplicates(articles: Iterable[Article]) -> list[NearDuplicate]:
    """Return the near-duplicates among articles, each of the first article that it repeats.

    Two texts are near-duplicates if at least 60 % of the shorter one's words are in runs of eight
    or more words that both have, apart from case and punctuation. Articles are taken in the order
    of publication, undated ones last. Only texts with a run in common are compared.
    """
    texts: list[_Text] = []
    with_shingle: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[NearDuplicate] = []
    for article in sorted(articles, key=_publication_order):
        text = _Text(article)
        candidates = {
            number for shingle in text.first_places for number in with_shingle.get(shingle, ())
        }
        for number in sorted(candidates):
            duplicate = _near_duplicate(texts[number], text)
            if duplicate:
                found.append(duplicate)
                break
        for shingle in text.first_places:
            with_shingle[shingle].append(len(texts))
        texts.append(text)
    return found


def _publication_order(article: Article) -> tuple[bool, str, str]:
    published = article.published.value if article.published else ""
    return not published, published, article.id


def _near_duplicate(earlier: _Text, later: _Text) -> NearDuplicate | None:
    """The later text as a near-duplicate of the earlier one, or None."""
    runs = list(_common_runs(earlier, later))
    shorter = min(len(earlier.words), len(later.words))
    if shorter < _SHORTEST:
        return None
    share = min(1.0, sum(length for *_, length in runs) / shorter)
    if share < _SHARED:
        return None
    spans = tuple((earlier.span(i, length), later.span(j, length)) for i, j, length in runs)
    return NearDuplicate(
        article=later.article, of=earlier.article, share=round(share, 3), spans=spans
    )


def _common_runs(earlier: _Text, later: _Text) -> Iterator[tuple[int, int, int]]:
    """Yield runs of words that both texts have: places in the earlier and the later, and length."""
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
