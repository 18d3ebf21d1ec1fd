"""Scores of articles that were read from generated pages."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from evaluation.layouts.page import Page, gold_articles
from onrecord.records import Article

_WORD = re.compile(r"\w+")
_TEXT_FIELDS = ("headline", "deck", "outlet")


@dataclass
class Score:
    """Counts over pages; each attribute is a number of pages, fields or words."""

    pages: int = 0
    counts_right: int = 0  # pages with as many articles as they have
    singles: int = 0
    singles_whole: int = 0  # pages of one article that are read as one
    fields: Counter[str] = field(default_factory=Counter)  # stated on the pages
    fields_right: Counter[str] = field(default_factory=Counter)
    outlets_asserted: int = 0
    outlets_wrong: int = 0
    body_words: int = 0
    body_kept: int = 0  # of these, in the article that they belong to
    read_words: int = 0  # in texts of articles
    foreign_words: int = 0  # of these, of another article of the page
    furniture_words: int = 0  # of these, of no article

    def __add__(self, other: "Score") -> "Score":
        return Score(**{name: value + getattr(other, name) for name, value in vars(self).items()})


def score_page(page: Page, articles: Sequence[Article]) -> Score:
    """Score the articles read from one page against the pieces that it was made of.

    Read articles are paired with gold articles one to one so that they share the most words.
    """
    gold = list(gold_articles(page))
    words = [_article_words(page, number) for number in _numbers(page)]
    read = [Counter(_words(article.text)) for article in articles]
    pairs = _pair(words, read)
    score = Score(pages=1, counts_right=len(gold) == len(articles))
    if len(gold) == 1:
        score.singles, score.singles_whole = 1, len(articles) == 1
    everything = sum(words, Counter[str]())
    for number, stated in enumerate(gold):
        body = Counter(_words(str(stated["body"] or "")))
        score.body_words += body.total()
        article = articles[pairs[number]] if number in pairs else None
        if article is not None:
            score.body_kept += (body & read[pairs[number]]).total()
        for name, is_right in _judge(stated, article).items():
            score.fields[name] += 1
            score.fields_right[name] += is_right
    for place, counted in enumerate(read):
        own = next((words[number] for number, other in pairs.items() if other == place), Counter())
        outside = counted - own
        score.read_words += counted.total()
        score.foreign_words += (outside & everything).total()
        score.furniture_words += (outside - everything).total()
    for place, article in enumerate(articles):
        if article.outlet:
            score.outlets_asserted += 1
            stated_outlets = [gold[n]["outlet"] for n, other in pairs.items() if other == place]
            score.outlets_wrong += not any(_same(article.outlet, each) for each in stated_outlets)
    return score


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores."""
    return sum(scores, Score())


def _judge(stated: dict[str, object], article: Article | None) -> dict[str, bool]:
    """Return for each field that a page states for an article whether it was read right."""
    right: dict[str, bool] = {}
    for name in _TEXT_FIELDS:
        if stated[name]:
            right[name] = _same(_read_field(article, name), stated[name])
    if stated["published"]:
        day = article.published.value[:10] if article and article.published else None
        right["published"] = day == str(stated["published"])[:10]
    if byline := stated["byline"]:
        assert isinstance(byline, list)
        read = article.byline if article else ()
        right["byline"] = set(map(_key, read)) == set(map(_key, byline))
    return right


def _read_field(article: Article | None, name: str) -> str | None:
    if article is None:
        return None
    if name == "deck":
        return _part(article, "deck")
    return article.headline if name == "headline" else article.outlet


def _part(article: Article, kind: str) -> str | None:
    parts = [article.text[slice(*part.span)] for part in article.parts if part.kind == kind]
    return " ".join(parts) or None


def _numbers(page: Page) -> list[int]:
    return sorted({piece.article for piece in page.pieces if piece.article is not None})


def _article_words(page: Page, number: int) -> Counter[str]:
    return Counter(
        word for piece in page.pieces if piece.article == number for word in _words(piece.text)
    )


def _pair(gold: Sequence[Counter[str]], read: Sequence[Counter[str]]) -> dict[int, int]:
    if not gold or not read:
        return {}
    shared = np.array([[(one & other).total() for other in read] for one in gold])
    rows, columns = linear_sum_assignment(shared, maximize=True)
    return {int(r): int(c) for r, c in zip(rows, columns, strict=True) if shared[r, c]}


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def _key(text: object) -> str:
    return " ".join(_words(str(text)))


def _same(read: object, stated: object) -> bool:
    """Whether two values have the same words, without "the" at the start."""
    if not read or not stated:
        return False
    return _key(read).removeprefix("the ") == _key(stated).removeprefix("the ")
