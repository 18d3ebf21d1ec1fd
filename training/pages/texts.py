"""Texts for the items on training pages, new ones for each page.

Headlines and paragraphs are put together from the sentences of news texts, so that the tagger does
not learn by heart which words are a headline.
"""

import random
import re
from collections.abc import Sequence
from typing import TypeAlias

Text: TypeAlias = tuple[str, tuple[str, ...]]  # headline and paragraphs

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_SHORTEST = 5  # words of a sentence, and sentences of a text whose paragraphs are changed
_KEPT = 0.35  # of the headlines are the text's own
_SHORT = [
    "a",
    "an",
    "and",
    "as",
    "at",
    "but",
    "by",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "or",
    "over",
    "the",
    "to",
    "up",
    "with",
]


def vary_texts(rng: random.Random, texts: Sequence[Text], count: int) -> list[Text]:
    """Return texts whose headlines and paragraphs are changed at random."""
    style = rng.choice(("as it is", "as it is", "title", "upper", "mixed"))
    return [_vary(rng, text, texts, style) for text in rng.sample(texts, count)]


def _vary(rng: random.Random, text: Text, texts: Sequence[Text], style: str) -> Text:
    headline, paragraphs = text
    if rng.random() >= _KEPT:
        headline = _headline(rng, rng.choice(texts))
    if style == "upper" or (style == "mixed" and rng.random() < 0.3):
        headline = headline.upper()
    elif style == "title":
        headline = " ".join(w if w in _SHORT else w[:1].upper() + w[1:] for w in headline.split())
    elif headline.isupper():
        headline = headline.capitalize()
    if rng.random() < 0.6:
        paragraphs = _paragraphs(rng, paragraphs)
    return headline, paragraphs


def _headline(rng: random.Random, text: Text) -> str:
    """Return a headline made of the first words of a sentence."""
    words = rng.choice(_SENTENCE_END.split(rng.choice(text[1]))).split()
    start = rng.choice((0, 0, rng.randrange(len(words))))
    chosen = words[start : start + rng.randint(4, 13)] or words
    headline = " ".join(chosen).strip(" .,;:-–—\"“”'")
    if not any(map(str.isalnum, headline)):
        return text[0]
    headline = headline[0].upper() + headline[1:]
    return headline + rng.choice(("", "", "", "", "", "?", "!"))


def _paragraphs(rng: random.Random, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences of some paragraphs in paragraphs of other lengths."""
    found = [each for paragraph in paragraphs for each in _SENTENCE_END.split(paragraph)]
    sentences = [each for each in found if len(each.split()) >= _SHORTEST]
    if len(sentences) < _SHORTEST:
        return tuple(paragraphs)
    start = rng.randrange(max(1, len(sentences) - 3))
    longest, made = rng.choice((1, 2, 4)), []
    limit = rng.choice((2, 4, 8, 14))
    while start < len(sentences) and len(made) < limit:
        size = rng.randint(1, longest)
        made.append(" ".join(sentences[start : start + size]))
        start += size
    return tuple(made) if len(made) > 1 else (*made, paragraphs[0])
