"""The Document class: a text divided into paragraphs, sentences, tokens and quotations."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language
from onrecord.text.paragraphs import paragraph_spans
from onrecord.text.quotations import Quotations
from onrecord.text.sentences import sentences
from onrecord.text.tokens import Token, tokens_of


class Document:
    """A text in one language, divided into paragraphs, sentences, tokens and quotations.

    Each property is computed at its first use and then cached; its items are in text order. All
    spans are character offsets into ``text``. A sentence never extends beyond its paragraph.
    """

    def __init__(self, text: str, language: Language = ENGLISH) -> None:
        self.text = text
        self.language = language

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The spans of the paragraphs of the text.

        Each line is a paragraph; where lines are broken inside sentences (a hard-wrapped text),
        each block of lines is.
        """
        return tuple(paragraph_spans(self.text, self.language))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the sentences of the text."""
        return tuple(
            sentence
            for paragraph in self.paragraphs
            for sentence in sentences(self.text, *paragraph, self.language)
        )

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and punctuation marks of the text."""
        return tuple(tokens_of(self.text, 0, len(self.text), self.language))

    @cached_property
    def quotations(self) -> Quotations:
        """The passages of the text in quotation marks."""
        return Quotations(self.text, self.paragraphs)

    def sentence_number(self, offset: int) -> int:
        """Return the index of the sentence that contains the character at ``offset``.

        For white space between two sentences, return the index of the first of the two.
        """
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Span:
        """Return the span of the sentence that contains the character at ``offset``.

        For white space between two sentences, return the span of the first of the two.

        >>> Document("It held. He knew.").sentence_at(12)
        (9, 17)
        """
        return self.sentences[self.sentence_number(offset)]

    def token_number(self, offset: int) -> int:
        """Return the index of the first token that starts at or after a character offset."""
        return bisect_left(self._token_starts, offset)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens of the text that start inside a span."""
        return self.tokens[self.token_number(span[0]) : self.token_number(span[1])]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]
