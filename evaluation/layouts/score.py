"""Scores of the articles that were read from a page with known articles."""

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
_SCHEME = re.compile(r"^https?://(?:www\.)?|/$")


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What a page states about an article; each of several outlets or URLs is right."""

    headline: str | None = None
    deck: str | None = None
    outlets: tuple[str, ...] = ()
    published: str | None = None  # ISO 8601
    byline: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GoldArticle(Stated):
    """An article as it is on a page."""

    body: str
    words: Counter[str]  # all its words on the page, with those of captions and source lines


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
    dates_asserted: int = 0
    dates_wrong: int = 0
    body_words: int = 0
    body_kept: int = 0  # of these, in the article that they belong to
    read_words: int = 0  # in texts of articles
    foreign_words: int = 0  # of these, of another article of the page
    furniture_words: int = 0  # of these, of no article

    def __add__(self, other: "Score") -> "Score":
        return Score(**{name: value + getattr(other, name) for name, value in vars(self).items()})


def score_page(page: Page, articles: Sequence[Article]) -> Score:
    """Score the articles read from a generated page against the pieces that it was made of."""
    return score_articles(page_articles(page), articles)


def score_articles(gold: Sequence[GoldArticle], articles: Sequence[Article]) -> Score:
    """Score the articles read from one page against those that are on it."""
    read = [Counter(words_of(article.text)) for article in articles]
    pairs = pair_articles(gold, articles)
    score = Score(pages=1, counts_right=len(gold) == len(articles))
    if len(gold) == 1:
        score.singles, score.singles_whole = 1, len(articles) == 1
    everything = sum((each.words for each in gold), Counter[str]())
    for number, stated in enumerate(gold):
        body = Counter(words_of(stated.body))
        score.body_words += body.total()
        article = articles[pairs[number]] if number in pairs else None
        if article is not None:
            score.body_kept += (body & read[pairs[number]]).total()
        for name, is_right in judge(stated, article).items():
            score.fields[name] += 1
            score.fields_right[name] += is_right
    owners = {place: gold[number] for number, place in pairs.items()}
    for place, (article, counted) in enumerate(zip(articles, read, strict=True)):
        owner = owners.get(place)
        outside = counted - (owner.words if owner else Counter())
        score.read_words += counted.total()
        score.foreign_words += (outside & everything).total()
        score.furniture_words += (outside - everything).total()
        if article.outlet:
            score.outlets_asserted += 1
            score.outlets_wrong += not (owner and has_outlet(owner, article))
        if article.published:
            day = owner.published[:10] if owner and owner.published else None
            score.dates_asserted += 1
            score.dates_wrong += article.published.value[:10] != day
    return score


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores."""
    return sum(scores, Score())


def pair_articles(gold: Sequence[GoldArticle], articles: Sequence[Article]) -> dict[int, int]:
    """Return for the articles of a page those read, one to one, so that most words are shared.

    Keys and values are positions in the two sequences.
    """
    if not gold or not articles:
        return {}
    read = [Counter(words_of(article.text)) for article in articles]
    shared = np.array([[(one.words & other).total() for other in read] for one in gold])
    rows, columns = linear_sum_assignment(shared, maximize=True)
    return {int(r): int(c) for r, c in zip(rows, columns, strict=True) if shared[r, c]}


def page_articles(page: Page) -> list[GoldArticle]:
    """Return the articles of a generated page."""
    words: dict[int, Counter[str]] = {}
    for piece in page.pieces:
        if piece.article is not None:
            words.setdefault(piece.article, Counter()).update(words_of(piece.text))
    gold = []
    for number, stated in zip(sorted(words), gold_articles(page), strict=True):
        byline = stated["byline"]
        assert isinstance(byline, list)
        texts = {name: str(value) for name, value in stated.items() if value}
        gold.append(
            GoldArticle(
                headline=texts.get("headline"),
                deck=texts.get("deck"),
                outlets=(texts["outlet"],) if "outlet" in texts else (),
                published=texts.get("published") if _states_year(page, number, texts) else None,
                byline=tuple(byline),
                body=texts.get("body", ""),
                words=words[number],
            )
        )
    return gold


def _states_year(page: Page, number: int, stated: dict[str, str]) -> bool:
    """Whether the year of an article's date is anywhere on the page, so that it can be known."""
    year = stated.get("published", "")[:4]
    own = (p.text for p in page.pieces if p.article in (number, None) and p.field == "published")
    short = re.compile(rf"[./\s'-]{year[2:]}(?!\d)")
    return year in page.content or any(short.search(text[2:]) for text in own)


def judge(stated: Stated, article: Article | None) -> dict[str, bool]:
    """Return for each field that a page states for an article whether it was read right."""
    right: dict[str, bool] = {}
    if stated.headline:
        right["headline"] = article is not None and same_words(article.headline, stated.headline)
    if stated.deck:
        right["deck"] = article is not None and same_words(deck_of(article), stated.deck)
    if stated.outlets:
        right["outlet"] = article is not None and has_outlet(stated, article)
    if stated.published:
        day = article.published.value[:10] if article and article.published else None
        right["published"] = day == stated.published[:10]
    if stated.byline:
        read = article.byline if article else ()
        right["byline"] = set(map(key_of, read)) == set(map(key_of, stated.byline))
    if stated.urls:
        address = _SCHEME.sub("", article.url or "" if article else "")
        right["url"] = address in {_SCHEME.sub("", each) for each in stated.urls}
    return right


def has_outlet(stated: Stated, article: Article) -> bool:
    """Whether the outlet of an article that was read is one that the page states."""
    return any(same_words(article.outlet, each) for each in stated.outlets)


def deck_of(article: Article) -> str | None:
    """Return the deck of an article."""
    parts = [article.text[slice(*part.span)] for part in article.parts if part.kind == "deck"]
    return " ".join(parts) or None


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def key_of(text: object) -> str:
    """Return the words of a text, joined by spaces, to compare it with others."""
    return " ".join(words_of(str(text)))


def same_words(read: object, stated: object) -> bool:
    """Whether two values have the same words, without "the" at the start."""
    if not read or not stated:
        return False
    return key_of(read).removeprefix("the ") == key_of(stated).removeprefix("the ")
