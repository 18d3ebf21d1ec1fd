"""Scores of articles by a lighter gold: the first and last words of each item on a page."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evaluation.layouts.page import Page, Piece
from evaluation.layouts.score import Stated, has_outlet, judge, key_of, words_of
from onrecord.records import Article

_EDGE = 8  # words that an item of a generated page is found by
_MARKDOWN_TARGET = re.compile(r"(?<=\])\((?:[^\s()]|\([^\s()]*\))*(?:\s+\"[^\"]*\")?\)")


@dataclass(frozen=True, kw_only=True)
class GoldItem(Stated):
    """An item of a page, such as a sentence with its outlet."""

    first: str  # its first words
    last: str


@dataclass
class ItemScore:
    """Counts over pages; each attribute is a number of pages, items, fields or articles."""

    pages: int = 0  # whose items are all in the gold
    counts_right: int = 0  # of these, with as many articles as items
    items: int = 0
    found: int = 0
    linked: int = 0  # found, and with one of the item's outlets
    unlinked: int = 0  # found, and without an outlet
    fields: Counter[str] = field(default_factory=Counter)  # stated on the pages
    fields_right: Counter[str] = field(default_factory=Counter)
    outlets_asserted: int = 0
    outlets_wrong: int = 0

    def __add__(self, other: "ItemScore") -> "ItemScore":
        added = {name: value + getattr(other, name) for name, value in vars(self).items()}
        return ItemScore(**added)


def score_items(
    items: Sequence[GoldItem], articles: Sequence[Article], *, truncated: bool = False
) -> ItemScore:
    """Score the articles read from one page against its items.

    An item is found if one article has its first and last words and no other item's first words;
    addresses of Markdown links between these words do not matter. The fields of an article count
    for the item that begins first in it. An outlet is right if it is one of each item that begins
    in the article. With ``truncated``, the gold has not all items of the page: the count of
    articles, and outlets of articles without an item, are not judged.
    """
    score = ItemScore(items=len(items))
    if not truncated:
        score.pages, score.counts_right = 1, len(items) == len(articles)
    pairs = pair_items(items, articles)
    for number, item in enumerate(items):
        article = articles[pairs[number]] if number in pairs else None
        for name, is_right in judge(item, article).items():
            score.fields[name] += 1
            score.fields_right[name] += is_right
        if article is not None and _is_found(number, items, article):
            score.found += 1
            score.linked += has_outlet(item, article)
            score.unlinked += article.outlet is None
    for article in articles:
        begun = _starts(items, article)
        if article.outlet and (begun or not truncated):
            right = (any(has_outlet(items[n], article) for n in alike) for alike in begun.values())
            score.outlets_asserted += 1
            score.outlets_wrong += not (begun and all(right))
    return score


def pair_items(items: Sequence[GoldItem], articles: Sequence[Article]) -> dict[int, int]:
    """Return for each item the article that it belongs to, as positions in the two sequences.

    This is the article in which it begins first of all items; of several, one that also ends it.
    """
    pairs: dict[int, int] = {}
    for must_end in (True, False):
        for place, article in enumerate(articles):
            begun = _starts(items, article)
            if not begun or place in pairs.values():
                continue
            for number in begun[min(begun)]:
                if number not in pairs and (not must_end or _is_found(number, items, article)):
                    pairs[number] = place
                    break
    return pairs


def total_items(scores: Iterable[ItemScore]) -> ItemScore:
    """Return the sum of scores."""
    return sum(scores, ItemScore())


def page_items(page: Page) -> list[GoldItem]:
    """Return the articles of a generated page as items, with all outlets and URLs of each."""
    items = []
    for number in sorted({piece.article for piece in page.pieces if piece.article is not None}):
        own = [piece for piece in page.pieces if piece.article == number]
        words = [word for piece in own if piece.role == "body" for word in words_of(piece.text)]

        def values(name: str, own: list[Piece] = own) -> tuple[str, ...]:
            return tuple(piece.value or piece.text for piece in own if piece.field == name)

        items.append(
            GoldItem(
                first=" ".join(words[:_EDGE]),
                last=" ".join(words[-_EDGE:]),
                headline=" ".join(p.text for p in own if p.role == "headline") or None,
                outlets=values("outlet"),
                published=next(iter(values("published")), None),
                byline=values("author"),
                urls=values("url"),
            )
        )
    return items


def _starts(items: Sequence[GoldItem], article: Article) -> dict[int, list[int]]:
    """Return the numbers of the items that begin in an article, by the place of their first words.

    Several begin at one place if their first words are the same.
    """
    text = _padded(article.text)
    starts: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        start = text.find(_padded(item.first))
        if start >= 0:
            starts.setdefault(start, []).append(number)
    return starts


def _is_found(number: int, items: Sequence[GoldItem], article: Article) -> bool:
    """Whether an article has all of an item and no other."""
    starts = _starts(items, article)
    if len(starts) != 1:
        return False
    [(start, alike)] = starts.items()
    return number in alike and _padded(items[number].last) in _padded(article.text)[start:]


def _padded(text: str) -> str:
    return f" {key_of(_MARKDOWN_TARGET.sub('', text))} "
