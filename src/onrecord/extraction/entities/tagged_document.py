"""A document whose tokens are linked to the names that they belong to."""

from collections.abc import Sequence
from functools import cached_property

from onrecord.extraction.entities.lexicon import HONORIFICS, TITLE_ABBREVIATIONS
from onrecord.extraction.entities.names import Name
from onrecord.records import Span
from onrecord.text.document import Document


class TaggedDocument:
    """A document with its names, and tests on its tokens.

    Methods take a token by its number, its index in ``tokens``; ``first`` and ``end`` (exclusive)
    are a range of tokens. Spans and positions are character offsets into ``text``.
    """

    def __init__(self, document: Document, names: Sequence[Name]) -> None:
        self.document = document
        self.text = document.text
        self.tokens = document.tokens
        self.names = names
        self._name_at: dict[int, Name] = {}
        for name in names:
            for i in range(self.token_number(name.span[0]), self.token_number(name.span[1])):
                self._name_at[i] = name

    def token_number(self, position: int) -> int:
        """Return the number of the first token that begins at or after a character offset."""
        return self.document.token_number(position)

    def name_at(self, i: int) -> Name | None:
        """Return the name that a token belongs to, or None."""
        return self._name_at.get(i)

    def names_in(self, first: int, end: int) -> Sequence[Name]:
        """Return the names of a range of tokens, in text order."""
        names = (self.name_at(i) for i in range(first, end))
        return list(dict.fromkeys(name for name in names if name is not None))

    def lower(self, i: int) -> str:
        """Return a token in lower case, or "" for a number outside of the text."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def span(self, first: int, end: int) -> Span:
        """Return the character span of a range of tokens."""
        return self.tokens[first].start, self.tokens[end - 1].end

    def wording(self, span: Span) -> str:
        """Return the text of a span, with each run of white space replaced by one space.

        Halves of surrogate pairs, which no file can hold, are left out.
        """
        return " ".join(self.text[slice(*span)].encode("utf-8", "ignore").decode().split())

    def starts_name(self, i: int) -> bool:
        """Whether a token is the first token of a name."""
        name = self.name_at(i)
        return name is not None and name.span[0] == self.tokens[i].start

    def is_adjacent(self, i: int) -> bool:
        """Whether only spaces, or a possessive ending ("'s"), separate a token from the one before.

        Both must be on the same line.
        """
        gap = self.text[self.tokens[i - 1].end : self.tokens[i].start]
        return "\n" not in gap and not gap.strip(" '’s")

    def is_possessive(self, i: int) -> bool:
        """Whether a token is a possessive: "port's", "dockers'"."""
        token = self.tokens[i]
        if token.possessive:
            return True
        return token.low.endswith("s") and self.text[token.end : token.end + 1] in ("'", "’")

    def is_abbreviated_title(self, i: int) -> bool:
        """Whether a token is an honorific or an abbreviated title: "Mrs", "Gen"."""
        return self.lower(i) in HONORIFICS or self.lower(i) in TITLE_ABBREVIATIONS

    def opens_sentence(self, i: int) -> bool:
        """Whether a token begins a sentence, quotation or line.

        A capital does not suggest a name there.
        """
        if i == 0 or self.tokens[i - 1].word in '.!?“”"':
            return True
        return "\n" in self.text[self.tokens[i - 1].end : self.tokens[i].start]

    def opens_paragraph(self, i: int) -> bool:
        """Whether a token is the first of its paragraph, where no phrase or name goes on."""
        return self.tokens[i].start in self._paragraph_starts

    @cached_property
    def _paragraph_starts(self) -> frozenset[int]:
        return frozenset(start for start, _ in self.document.paragraphs)

    def trimmed_span(self, first: int, end: int) -> Span | None:
        """Return the span of a range of tokens, without punctuation at its end.

        Returns None if nothing is left.
        """
        while end > first and not self.tokens[end - 1].word[0].isalnum():
            end -= 1
        return self.span(first, end) if end > first else None
