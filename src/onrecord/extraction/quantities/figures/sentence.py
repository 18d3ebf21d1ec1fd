"""A sentence as tokens, and facts about its article needed to find figures (quantities)."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from typing import TypeAlias

from onrecord.extraction.quantities.figures.quantities import overlaps
from onrecord.extraction.quantities.figures.words import FIGURE_WORDS
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.lang import read_words
from onrecord.text.spans import SpanIndex
from onrecord.text.tokens import Token

Phrase: TypeAlias = tuple[int, int]  # first and last token of a phrase
_AFTER_MILLION = re.compile(r"(?:\b(?:million|billion)|\d(?:m|bn))\s+([a-z]{3,}s)\b")
_POSSESSIVE = re.compile(r"['’]\w+")


@cache
def _known_words() -> frozenset[str]:
    """Return the words that are in the table of word frequencies, and their plurals."""
    words = {line.split()[0] for line in read_words("frequencies.txt")}
    return frozenset(words | {f"{word}s" for word in words} | {f"{word}es" for word in words})


class ArticleContext:
    """A document, with the spans in which numbers are not figures (claimed quantities).

    These are its time expressions, and the sources of its statements ("two officials").
    ``contents``: those of its statements.
    """

    def __init__(
        self,
        document: Document,
        timexes: Sequence[Span],
        sources: Sequence[Span],
        contents: Sequence[Span] = (),
    ) -> None:
        self.document = document
        self.timexes = timexes  # in text order
        self.sources = SpanIndex((span, span) for span in sources)
        self.contents = SpanIndex((span, span) for span in contents)

    @cached_property
    def currencies(self) -> frozenset[str]:
        """Unknown plural nouns after "million" or "billion": currencies of small countries."""
        found = _AFTER_MILLION.findall(self.document.text)
        return frozenset(found) - _known_words()

    @cached_property
    def mentions_illness(self) -> bool:
        """Whether the text speaks of an illness, so that "cases" are people who have it."""
        pattern = FIGURE_WORDS["ill"]["context"]
        return re.search(pattern, self.document.text, re.IGNORECASE) is not None

    @cached_property
    def mentions_captives(self) -> bool:
        """Whether the text speaks of captives, so that "held" and "freed" are said of them."""
        pattern = FIGURE_WORDS["captives"]["context"]
        return re.search(pattern, self.document.text, re.IGNORECASE) is not None

    @cached_property
    def mentions_prison(self) -> bool:
        """Whether the text speaks of a prison, so that "prisoners" are its inmates."""
        pattern = FIGURE_WORDS["measure_nouns"]["prison"]
        return re.search(pattern, self.document.text, re.IGNORECASE) is not None

    @cached_property
    def mentions_wounds(self) -> bool:
        """Whether the text speaks of violence or accidents, so that "in hospital" means wounded."""
        pattern = FIGURE_WORDS["hurt"]["context"]
        return re.search(pattern, self.document.text, re.IGNORECASE) is not None


class Sentence:
    """A sentence, or another span of an article, as tokens."""

    def __init__(self, article: ArticleContext, span: Span) -> None:
        self.article = article
        self.text = article.document.text
        self.tokens: tuple[Token, ...] = article.document.tokens_in(span)
        self._ends = [self._end(token) for token in self.tokens]
        self._words = [
            self.text[token.start : end].lower()
            for token, end in zip(self.tokens, self._ends, strict=True)
        ]
        self._starts = [token.start for token in self.tokens]

    def _end(self, token: Token) -> int:
        """Return the end of a token, including a possessive ending such as "'s"."""
        ending = _POSSESSIVE.match(self.text, token.end) if token.word[0].isalnum() else None
        return ending.end() if ending else token.end

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, i: int) -> str:
        """Return token ``i`` in lower case, or "" if there is no such token."""
        return self._words[i] if 0 <= i < len(self._words) else ""

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` begins with an upper-case letter."""
        return 0 <= i < len(self.tokens) and self.tokens[i].is_capital

    def is_in_timex(self, i: int) -> bool:
        """Whether token ``i`` begins inside a time expression."""
        return overlaps(self.article.timexes, (self._starts[i], self._starts[i] + 1))

    def index(self, place: int) -> int:
        """Return the number of the first token at or after a character offset."""
        return bisect_left(self._starts, place)

    def phrase(self, words: Phrase | None) -> str | None:
        """Return the text of a phrase, given by its first and last token, or None for None."""
        return self.text[self.tokens[words[0]].start : self._ends[words[1]]] if words else None
