"""Computes the features of articles by which they are grouped into stories.

These are the names and numbers in an article, the words of its first sentences, the days that it
mentions, and its day of publication; and, for the choice of a title, what it counts.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from hashlib import sha256

from onrecord.records import Article, Date, Figure, PartKind, Record, Timex
from onrecord.story.readable import readable_text
from onrecord.text.lang import ENGLISH
from onrecord.text.sentences import sentences

SCALE = 1000  # weights are whole numbers: the sum of their products is the same in any order

_OPENING = 3  # sentences, including the headline
_KEYS = 20  # terms by which an article is looked up
_LONGEST_WORD = 500  # letters; a longer term is no word, and no database has an index of it
_PARTS: tuple[PartKind, ...] = ("headline", "deck", "body", "caption")  # captions last
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
_TITLE_CASE = 0.6  # share of capitalized words above which a line is in title case
_SHORT_LINE = 3  # words; a shorter line is in title case only if all words are capitalized

Counts = tuple[tuple[str, int | float | None, int | float | None], ...]
"""What is counted in a text, with the bounds of its number; in alphabetical order."""


class Features(Record, frozen=True, kw_only=True):
    """What is known of one article for grouping it into a story; depends on the article alone.

    ``names``, ``numbers`` and ``opening`` have the TF-IDF weight, (1 + log tf) · idf, of each word
    (in lower case, without a plural s) or number, scaled to vectors of length ``SCALE`` and
    rounded. ``keys`` are the rarest names and opening words: only articles that share one are
    compared.
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
    counts: Counts = ()  # of the article
    title_counts: Counts = ()
    title_start: str = ""  # of the title, if its numbers come after a comma


def features_of(
    article: Article, timexes: Sequence[Timex] = (), figures: Sequence[Figure] = ()
) -> Features:
    """Return the names, numbers and days by which an article is grouped into a story.

    ``timexes``: the time expressions in the article, such as "on Monday"; ``figures``: what is
    counted in it.

    >>> text = "A wall cracked in Quillhaven.\\n\\nMayor Sorrendy saw it at 9."
    >>> features = features_of(Article(id="a", capture="c", text=text))
    >>> features.title, sorted(features.names), sorted(features.numbers)
    ('A wall cracked in Quillhaven.', ['quillhaven', 'sorrendy'], ['9'])
    """
    lines = list(_sentences(article))
    title = _headline(article) or (lines[0] if lines else "")
    in_title = [figure for figure in figures if _is_in_headline(figure, article)]
    tokens = [_TOKEN.findall(line) for line in lines]
    names = _names(tokens)
    words = Counter(term for line in tokens for term in map(fold, line))
    opening = Counter(term for line in tokens[:_OPENING] for term in map(fold, line))
    return Features(
        article=article.id,
        published=day_of(article.published),
        title=title,
        headlined=bool(article.headline),
        names=_weights({name: words[name] for name in names}),
        numbers=_weights({word: count for word, count in words.items() if word[0].isdigit()}),
        opening=_weights(opening),
        days=tuple(sorted(set(_days(timexes)))),
        keys=tuple(sorted(filter(_is_word, names | opening.keys()), key=_rarest_first)[:_KEYS]),
        counts=_counts(figures),
        title_counts=_counts(in_title),
        title_start=_start(title, in_title),
    )


def _is_word(term: str) -> bool:
    return len(term) <= _LONGEST_WORD


def terms_of(text: str) -> Iterator[str]:
    """Yield the words and numbers of a text, in lower case without a plural s."""
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


def day_of(published: Date | None) -> str | None:
    """Return the day of publication ("2031-05-04"), or None if the day is not known."""
    try:
        return date.fromisoformat(published.value[:10]).isoformat() if published else None
    except ValueError:
        return None


def _sentences(article: Article) -> Iterator[str]:
    """Yield the sentences of an article's headline, line under the headline, body and captions.

    They are as a person reads them (``ReadableText``). If the parts are not marked in the text,
    yields the headline and the sentences of all lines.
    """
    readable = readable_text(article.text)
    text = readable.text
    if article.parts:
        parts = [part for kind in _PARTS for part in article.parts if part.kind == kind]
        spans = [readable.readable_span(part.span) for part in parts]
    else:
        headline = _headline(article)
        if headline and not text.startswith(headline):
            yield headline
        spans = [line.span() for line in re.finditer(r"[^\n]+", text)]
    for span in spans:
        for start, end in sentences(text, *span):
            yield text[start:end]


def _headline(article: Article) -> str:
    """Return the headline as a person reads it, or "" if there is none."""
    return readable_text(article.headline or "").text.strip()


def _counts(figures: Iterable[Figure]) -> Counts:
    claimed = {(each.measure, each.low, each.high) for each in figures if each.asserted}
    return tuple(sorted(claimed, key=str))


def _start(title: str, figures: Sequence[Figure]) -> str:
    """Return a title up to the comma before its first number: "Ferry hits bridge in fog"."""
    first = min((title.find(figure.text) for figure in figures), default=-1)
    start, _, _ = title[: max(first, 0)].rpartition(",")
    return start if len(start.split()) > _SHORT_LINE else ""


def _is_in_headline(figure: Figure, article: Article) -> bool:
    """Whether a figure stands in the headline; if that is beside the text, whether its words do."""
    spans = [part.span for part in article.parts if part.kind == "headline"]
    if spans:
        return any(start <= figure.span[0] < end for start, end in spans)
    return re.search(rf"\b{re.escape(figure.text)}\b", article.headline or "") is not None


def _names(lines: Iterable[Sequence[str]]) -> set[str]:
    """Return the words that are probably names, in lower case.

    These are the words that have a capital inside sentences at least as often as they have none.
    ``lines``: the words of each sentence.
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
    """Yield the day ("2031-05-04") of each time expression of which the day is known."""
    for timex in timexes:
        if timex.value and (day := re.match(r"\d{4}-\d\d-\d\d", timex.value)):
            yield day[0]


def _weights(counts: dict[str, int]) -> dict[str, int]:
    """Return the TF-IDF weight of each word; ``counts``: how often the article has the word."""
    weights = {term: (1 + math.log(n)) * rarity(term) for term, n in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    scaled = ((term, round(SCALE * weight / length)) for term, weight in weights.items() if weight)
    return {term: weight for term, weight in scaled if weight}


def _rarest_first(term: str) -> tuple[float, str]:
    """Return the sort key of a word, which puts rare words first.

    Words of equal rarity are ordered by a hash, so that the order is the same in all articles.
    """
    return -rarity(term), sha256(term.encode()).hexdigest()


def rarity(term: str) -> float:
    """Return how rare a word or number is: its inverse document frequency, at least 0.

    The document frequencies are from a fixed table, not from the articles of the user, so that the
    result does not change when articles are added.
    """
    documents, frequencies = _frequencies()
    return max(0.0, math.log((documents + 1) / (frequencies.get(term, 0) + 0.5)))


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    """Return the number of documents that were counted, and in how many each word occurs.

    Words that occur in few documents are not in the table.
    """
    raw = ENGLISH.text("frequencies.txt")
    rows = [line.split() for line in raw.splitlines() if not line.startswith("#")]
    return int(rows[0][1]), {word: int(count) for word, count in rows[1:]}
