"""Which articles repeat another's text: wire copies and re-posts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from onrecord.records import Article, Record, Span

_WORD = re.compile(r"\w+")
_RUN = 8  # words in a row that two texts hardly share by chance (shingles: Broder 1997)
_COPIED = 0.6  # of the shorter text's words
_SHORT = 24  # words; less is no text to copy


class Copy(Record, frozen=True, kw_only=True):
    """An article with almost the text of an earlier one, or with all of it and more, or a part.

    ``spans`` are what both have, word for word: (place in ``of``, place in ``article``).
    """

    article: str
    of: str
    share: float  # of the shorter text's words, 0 to 1
    spans: tuple[tuple[Span, Span], ...]


class _Text:
    def __init__(self, article: Article) -> None:
        found = list(_WORD.finditer(article.text))
        self.article = article.id
        self.spans = [match.span() for match in found]
        self.words = [match[0].casefold() for match in found]
        self.runs = [tuple(self.words[i : i + _RUN]) for i in range(len(found) - _RUN + 1)]
        self.first = {run: place for place, run in reversed(list(enumerate(self.runs)))}

    def span(self, place: int, length: int) -> Span:
        return self.spans[place][0], self.spans[place + length - 1][1]


def copies(articles: Iterable[Article]) -> list[Copy]:
    """Which of a story's articles are near-identical texts, each as a copy of the first it repeats.

    At least 60 % of the shorter text's words stand in both, in runs of eight or more; case and
    punctuation aside. Articles are taken in the order of publication, undated ones last. Only
    texts that share a run are compared.
    """
    texts: list[_Text] = []
    having: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[Copy] = []
    for article in sorted(articles, key=_order):
        text = _Text(article)
        shared = {number for run in text.first for number in having.get(run, ())}
        compared = (_copy(texts[number], text) for number in sorted(shared))
        found += islice(filter(None, compared), 1)
        for run in text.first:
            having[run].append(len(texts))
        texts.append(text)
    return found


def _order(article: Article) -> tuple[bool, str, str]:
    published = article.published.value if article.published else ""
    return not published, published, article.id


def _copy(earlier: _Text, later: _Text) -> Copy | None:
    same = list(_same(earlier, later))
    shorter = min(len(earlier.words), len(later.words))
    share = min(1.0, sum(length for *_, length in same) / shorter)
    if shorter < _SHORT or share < _COPIED:
        return None
    spans = tuple((earlier.span(i, length), later.span(j, length)) for i, j, length in same)
    return Copy(article=later.article, of=earlier.article, share=round(share, 3), spans=spans)


def _same(earlier: _Text, later: _Text) -> Iterator[tuple[int, int, int]]:
    """The runs of the later text that the earlier one has, as long as they go on in both."""
    j = 0
    while j < len(later.runs):
        i = earlier.first.get(later.runs[j])
        if i is None:
            j += 1
            continue
        pairs = zip(earlier.words[i:], later.words[j:], strict=False)
        length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        yield i, j, length
        j += length
