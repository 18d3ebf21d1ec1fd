"""A text with what every later stage asks of it, each computed once."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language
from onrecord.text.paragraphs import paragraph_spans
from onrecord.text.quotations import Quotations
from onrecord.text.sentences import sentences
from onrecord.text.tokens import Token, tokens_of


class Document:
    """One text: its paragraphs, sentences, tokens and quotations, in text order.

    Each list is computed when it is first asked for and kept. All spans are character offsets
    into ``text``. No sentence crosses the end of a paragraph.
    """

    def __init__(self, text: str, language: Language = ENGLISH) -> None:
        self.text = text
        self.language = language

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines of the text that have words, or, where lines are wrapped, blocks of lines."""
        return tuple(paragraph_spans(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all paragraphs."""
        return tuple(
            sentence
            for paragraph in self.paragraphs
            for sentence in sentences(self.text, *paragraph, self.language)
        )

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words and signs."""
        return tuple(tokens_of(self.text, 0, len(self.text), self.language))

    @cached_property
    def quotations(self) -> Quotations:
        """The stretches in quotation marks."""
        return Quotations(self.text, self.paragraphs)

    def sentence_number(self, place: int) -> int:
        """The number of the sentence that a character is in, or else of the one before it."""
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def sentence_at(self, place: int) -> Span:
        """The sentence that a character is in, or else the one before it.

        >>> Document("It held. He knew.").sentence_at(12)
        (9, 17)
        """
        return self.sentences[self.sentence_number(place)]

    def token_number(self, place: int) -> int:
        """The number of the first token that begins at a character or after it."""
        return bisect_left(self._token_starts, place)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that begin inside a span."""
        return self.tokens[self.token_number(span[0]) : self.token_number(span[1])]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]
