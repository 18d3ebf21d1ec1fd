"""What an article is grouped by: its names, numbers, opening words, days and publication."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256

from onrecord.records import Article, Date, PartKind, Record, Timex
from onrecord.text.lang import read_text
from onrecord.text.sentences import sentences

SCALE = 1000  # weights are whole numbers, so that their products add up alike in any order

_OPENING = 3  # sentences, the headline among them
_KEYS = 20  # terms that an article is looked up by
_PARTS: tuple[PartKind, ...] = ("headline", "deck", "body", "caption")  # captions open nothing
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
_TITLE_CASE = 0.6  # of a sentence's words; where more are capitalised, capitals tell no names
_FEW = 3  # words: a line as short as that is in title case only where all are capitalised


class Features(Record, frozen=True, kw_only=True):
    """An article as grouping sees it: a few kilobytes, a function of the article alone.

    The weights are TF-IDF, (1 + log tf) · idf, of unit length times ``SCALE`` and whole. Terms
    are in lower case and without the plural's s. ``keys`` are the rarest terms: two articles
    that share none are not compared.
    """

    article: str
    published: str | None  # the day, ISO 8601
    title: str  # the headline, else the sentence that the text opens with
    headlined: bool  # which of the two it is
    names: dict[str, int]
    numbers: dict[str, int]
    opening: dict[str, int]
    days: tuple[str, ...]  # that the text speaks of
    keys: tuple[str, ...]


def features_of(article: Article, timexes: Sequence[Timex] = ()) -> Features:
    """What an article is grouped by; ``timexes`` are those found in it, where it was read for them.

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
    """The words and numbers of a text, as terms."""
    return map(fold, _TOKEN.findall(text))


def fold(word: str) -> str:
    """A word as a term: lower case, without the s of a plural, a number without its commas."""
    word = word.casefold().replace(",", "")
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def _day(published: Date | None) -> str | None:
    """The day of publication; a month or a year alone is none."""
    try:
        return date.fromisoformat(published.value[:10]).isoformat() if published else None
    except ValueError:
        return None


def _sentences(article: Article) -> Iterator[str]:
    """Headline, deck, body and captions; without parts, the headline and each line of the text."""
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
    """The terms that are capitalised inside sentences at least as often as they are not."""
    capitalised: Counter[str] = Counter()
    for line in lines:
        words = [word for word in line if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        titled = capitals > (_TITLE_CASE if len(words) > _FEW else 0.99) * len(words)
        for place, word in enumerate(line):
            if not word[0].isupper():
                capitalised[fold(word)] -= 1
            elif place and not titled:
                capitalised[fold(word)] += 1
    return {term for term, surplus in capitalised.items() if surplus >= 0 and len(term) > 1}


def _days(timexes: Iterable[Timex]) -> Iterator[str]:
    for timex in timexes:
        if timex.value and (day := re.match(r"\d{4}-\d\d-\d\d", timex.value)):
            yield day[0]


def _weights(counts: dict[str, int]) -> dict[str, int]:
    weights = {term: (1 + math.log(n)) * rarity(term) for term, n in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    scaled = ((term, round(SCALE * weight / length)) for term, weight in weights.items() if weight)
    return {term: weight for term, weight in scaled if weight}


def _rarest_first(term: str) -> tuple[float, str]:
    """All articles take their keys in one order, so that those which share terms share keys."""
    return -rarity(term), sha256(term.encode()).hexdigest()


def rarity(term: str) -> float:
    """The inverse document frequency of a term in the shipped table, at least 0.

    The table is fixed, so that what an article is grouped by does not change with what else came.
    """
    documents, frequencies = _frequencies()
    return max(0.0, math.log((documents + 1) / (frequencies.get(term, 0) + 0.5)))


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    raw = read_text("en/frequencies.txt")
    rows = [line.split() for line in raw.splitlines() if not line.startswith("#")]
    return int(rows[0][1]), {word: int(count) for word, count in rows[1:]}
