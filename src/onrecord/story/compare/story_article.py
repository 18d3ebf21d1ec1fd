"""One article of a story with what was read in it, as comparisons see it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from onrecord.records import Annotations, Article, Figure, Span, Speaker, Statement
from onrecord.text.lang import read_text, read_toml
from onrecord.text.name_keys import plain
from onrecord.text.sentences import sentences
from onrecord.text.stems import word_stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[.,]\d+)*")


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of ``content.toml``."""
    return frozenset(_lists()[name].split())


def _lists() -> dict[str, str]:
    return read_toml("content.toml")


@cache
def _numbers() -> dict[str, str]:
    return {word: str(at) for at, word in enumerate(_lists()["number"].split(), start=1)}


@cache
def _meanings() -> dict[str, str]:
    raw = read_text("en/synonyms.txt")
    lines = (line.split() for line in raw.splitlines() if line and not line.startswith("#"))
    return {word_stem(word): words[0] for words in lines for word in words}


@cache
def stem(word: str) -> str:
    """The stem of a word, or the first of its synonyms, by which contents are compared."""
    stemmed = word_stem(word)
    return _meanings().get(stemmed, stemmed)


@dataclass(frozen=True)
class Content:
    """What a statement says, as it is compared with another."""

    words: tuple[str, ...]  # in order, lower case
    stems: frozenset[str]  # of the words that carry content
    main: frozenset[str]  # of those before "because", "when", "before" and the like
    numbers: frozenset[str]
    negated: bool


def content_of(text: str, spans: tuple[Span, ...]) -> Content:
    """The content at some spans of a text."""
    words = tuple(plain(word) for start, end in spans for word in _WORD.findall(text[start:end]))
    no, auxiliary = word_set("not"), word_set("auxiliary")
    negated = any(w in no or (w.endswith("nt") and w[:-2] in auxiliary) for w in words)
    numbers = _numbers()
    following = (*words[1:], "")
    clauses = (
        at
        for at, word in enumerate(words)
        if at > 2 and (word in word_set("clause") or (word, following[at]) == ("and", "that"))
    )
    cut = next(clauses, len(words))
    return Content(
        words,
        _stems(words),
        _stems(words[:cut]) or _stems(words),
        frozenset(numbers.get(word, word) for word in words
                  if word[:1].isdigit() or word in numbers),
        negated,
    )  # fmt: skip


def _stems(words: tuple[str, ...]) -> frozenset[str]:
    without = word_set("empty") | word_set("not") | word_set("hedge")
    return frozenset(stem(word) for word in words if word and word not in without)


@dataclass(frozen=True, eq=False)
class Account:
    """An article of a story. Speakers have the ids that they have over all articles."""

    article: Article
    annotations: Annotations
    copied_from: str | None = None  # the article whose text this one carries

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.annotations.speakers}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.annotations.statements}

    @property
    def text(self) -> str:
        """The article whose text it is: its own id, or that of the one that it copies."""
        return self.copied_from or self.article.id

    @property
    def day(self) -> str | None:
        """The day of publication."""
        return self.article.published.value[:10] if self.article.published else None

    def said(self, statement: Statement | None) -> str | None:
        """The day that a statement was made, else that of publication."""
        value = statement.said.value if statement and statement.said else None
        return value if value and len(value) == len("2031-05-04") else self.day

    def speaker(self, statement: Statement | None) -> Speaker | None:
        return self.speakers.get(statement.speaker or "") if statement else None

    def statement(self, figure: Figure) -> Statement | None:
        return self.statements.get(figure.statement or "")

    def words(self, spans: tuple[Span, ...]) -> str:
        """What stands at some spans, on one line."""
        return " ".join(" … ".join(self.article.text[a:b] for a, b in spans).split())

    def sentence(self, span: Span) -> Span:
        """The sentence around a span."""
        text = self.article.text
        start = text.rfind("\n", 0, span[0]) + 1
        end = text.find("\n", span[1])
        for sentence in sentences(text, start, len(text) if end < 0 else end):
            if sentence[0] <= span[0] < sentence[1]:
                return sentence
        return span

    def outermost(self) -> Iterator[Statement]:
        """The statements that no other holds."""
        return (each for each in self.annotations.statements if each.outer is None)
