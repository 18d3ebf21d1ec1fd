"""Computes the features by which articles are grouped into stories.

These are names, numbers, opening words, mentioned days and the day of publication.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256

from onrecord.records import Article, Date, PartKind, Record, Timex
from onrecord.text.lang import ENGLISH
from onrecord.text.sentences import sentences

SCALE = 1000  # weights are whole numbers: the sum of their products is the same in any order

_OPENING = 3  # sentences, including the headline
_KEYS = 20  # terms by which an article is looked up
_PARTS: tuple[PartKind, ...] = ("headline", "deck", "body", "caption")  # captions last
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
_TITLE_CASE = 0.6  # share of capitalized words above which a line is in title case
_SHORT_LINE = 3  # words; a shorter line is in title case only if all words are capitalized


class Features(Record, frozen=True, kw_only=True):
    """The features by which one article is grouped into a story; they depend on the article alone.

    A feature maps terms (words in lower case without a plural s, and numbers) to TF-IDF weights, (1
    + log tf) · idf, scaled to vectors of length ``SCALE`` and rounded. ``keys`` are the rarest
    terms: only articles with a key in common are compared.
    """

    article: str
    published: str | None  # the day, ISO 8601
    title: str  # the headline, else the first sentence
    headlined: bool  # whether the title is a headline
    names: dict[str, int]
    numbers: dict[str, int]
    opening: dict[str, int]
    days: tuple[str, ...]  # mentioned in the text
    keys: tuple[str, ...]


def features_of(article: Article, timexes: Sequence[Timex] = ()) -> Features:
    """Return the features by which an article is grouped; ``timexes``: its time expressions.

    >>> text = "A wall cracked in Quillhaven.\\n\\nMayor Sorrendy saw it at 9."
    >>> features = features_of(Article(id="a", capture="c", text=text))
    >>> features.title, sorted(features.names), sorted(features.numbers)
    ('A wall cracked in Quillhaven.', ['quillhaven', 'sorrendy'], ['9'])
    """
    lines = list(_sentences(article))
    tokens = [_TOKEN.findall(line) for line in lines]
    names = _names(tokens)
    words = Counter(term for line in tokens for term in map(fold, line))
    opening = Counter(term for line in tokens[:_OPENING] for term in map(fold, line))
    return Features(
        article=article.id,
        published=_day(article.published),
        title=article.headline or (lines[0] if lines else ""),
        headlined=bool(article.headline),
        names=_weights({name: words[name] for name in names}),
        numbers=_weights({word: count for word, count in words.items() if word[0].isdigit()}),
        opening=_weights(opening),
        days=tuple(sorted(set(_days(timexes)))),
        keys=tuple(sorted(names | opening.keys(), key=_rarest_first)[:_KEYS]),
    )


def terms_of(text: str) -> Iterator[str]:
    """Yield the words and numbers of a text as terms, in the form that ``fold`` returns."""
    return map(fold, _TOKEN.findall(text))


def fold(word: str) -> str:
    """Return a word in lower case without a plural s, or a number without thousands separators.

    >>> fold("Ferries"), fold("2,700")
    ('ferry', '2700')
    """
    word = word.casefold().replace(",", "")
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def _day(published: Date | None) -> str | None:
    """Return the day of publication, or None if it is not known to the day."""
    try:
        return date.fromisoformat(published.value[:10]).isoformat() if published else None
    except ValueError:
        return None


def _sentences(article: Article) -> Iterator[str]:
    """Yield the sentences of an article's headline, deck, body and captions.

    If the article has no parts, yields its headline and the sentences of all lines.
    """
    if article.parts:
        spans = [part.span for kind in _PARTS for part in article.parts if part.kind == kind]
    else:
        if article.headline and not article.text.startswith(article.headline):
            yield article.headline
        spans = [line.span() for line in re.finditer(r"[^\n]+", article.text)]
    for span in spans:
        for start, end in sentences(article.text, *span):
            yield article.text[start:end]


def _names(lines: Iterable[Sequence[str]]) -> set[str]:
    """Return the terms that are probably names.

    These are capitalized inside sentences at least as often as they are in lower case.
    """
    surplus: Counter[str] = Counter()  # capitalized occurrences minus others
    for line in lines:
        words = [word for word in line if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        is_title_case = capitals > (_TITLE_CASE if len(words) > _SHORT_LINE else 0.99) * len(words)
        for place, word in enumerate(line):
            if not word[0].isupper():
                surplus[fold(word)] -= 1
            elif place and not is_title_case:
                surplus[fold(word)] += 1
    return {term for term, count in surplus.items() if count >= 0 and len(term) > 1}


def _days(timexes: Iterable[Timex]) -> Iterator[str]:
    """Yield the days ("2031-05-04") that time expressions stand for."""
    for timex in timexes:
        if timex.value and (day := re.match(r"\d{4}-\d\d-\d\d", timex.value)):
            yield day[0]


def _weights(counts: dict[str, int]) -> dict[str, int]:
    """Return the TF-IDF weight of each term, as a whole number; ``counts``: frequency by term."""
    weights = {term: (1 + math.log(n)) * rarity(term) for term, n in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    scaled = ((term, round(SCALE * weight / length)) for term, weight in weights.items() if weight)
    return {term: weight for term, weight in scaled if weight}


def _rarest_first(term: str) -> tuple[float, str]:
    """Return the sort key of a term, which puts rare terms first.

    Terms of equal rarity are ordered by a hash, the same for all articles.
    """
    return -rarity(term), sha256(term.encode()).hexdigest()


def rarity(term: str) -> float:
    """Return the inverse document frequency of a term, at least 0.

    Document frequencies are from a fixed table, so that an article's features do not depend on
    other articles.
    """
    documents, frequencies = _frequencies()
    return max(0.0, math.log((documents + 1) / (frequencies.get(term, 0) + 0.5)))


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    """Return the number of documents behind the table of frequencies, and the table itself.

    The table has the number of documents with each frequent term.
    """
    raw = ENGLISH.text("frequencies.txt")
    rows = [line.split() for line in raw.splitlines() if not line.startswith("#")]
    return int(rows[0][1]), {word: int(count) for word, count in rows[1:]}
