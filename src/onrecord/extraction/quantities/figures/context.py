"""Numbers with their place in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.extraction.quantities.figures.nouns import clause_before, noun_after
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence


@dataclass(frozen=True)
class NumberContext:
    """A number with its place among the tokens of its sentence."""

    sentence: Sentence
    number: Quantity
    previous: int  # the first token after the number before, or 0
    first: int  # the number's first token
    after: int  # the first token after the number
    following: int  # the first token of the next number, or the number of tokens

    def word(self, offset: int) -> str:
        """A word after the number (0, 1, ...) or before it (-1, -2, ...), in lower case."""
        return self.sentence.word((self.after if offset >= 0 else self.first) + offset)

    @cached_property
    def words(self) -> str:
        """The words of the number, as in the text."""
        return self.sentence.text[slice(*self.number.span)]

    @cached_property
    def noun(self) -> Phrase | None:
        """The counted noun phrase after the number, or None."""
        return noun_after(self.sentence, self.after, self.following)

    @cached_property
    def clause(self) -> Phrase | None:
        """The words before a verb of quantity that governs the number, or None."""
        return clause_before(self.sentence, self.first)

    @cached_property
    def head(self) -> str:
        """The head of the counted noun phrase in lower case, or ""."""
        return self.sentence.word(self.noun[1]) if self.noun else ""


def numbers_in_context(sentence: Sentence, numbers: Sequence[Quantity]) -> list[NumberContext]:
    """The numbers of a sentence, in text order, with their places."""
    firsts = [sentence.index(number.span[0]) for number in numbers]
    afters = [sentence.index(number.span[1]) for number in numbers]
    places = zip(numbers, [0, *afters], firsts, afters, [*firsts[1:], len(sentence)], strict=False)
    return [NumberContext(sentence, *place) for place in places]
