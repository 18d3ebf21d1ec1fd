"""Numbers together with the words around them in their sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.extraction.quantities.figures.nouns import clause_before, noun_after
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence


@dataclass(frozen=True)
class NumberContext:
    """A number together with the words around it in its sentence."""

    sentence: Sentence
    number: Quantity
    previous: int  # the first token after the number before, or 0
    first: int  # the number's first token
    after: int  # the first token after the number
    following: int  # the first token of the next number, or the number of tokens

    def word(self, offset: int) -> str:
        """Return a word near the number in lower case: 0 is the next word, -1 the word before."""
        return self.sentence.word((self.after if offset >= 0 else self.first) + offset)

    @cached_property
    def words(self) -> str:
        """The number as written in the text, with its qualifier and unit."""
        return self.sentence.text[slice(*self.number.span)]

    @cached_property
    def noun(self) -> Phrase | None:
        """The noun phrase after the number that says what is counted ("12 people"), or None."""
        return noun_after(self.sentence, self.after, self.following)

    @cached_property
    def clause(self) -> Phrase | None:
        """The words before a verb of quantity, or None: "the number of missing" fell to 11."""
        return clause_before(self.sentence, self.first)

    @cached_property
    def head(self) -> str:
        """The last word of the counted noun phrase in lower case, or "" if there is none."""
        return self.sentence.word(self.noun[1]) if self.noun else ""


def numbers_in_context(sentence: Sentence, numbers: Sequence[Quantity]) -> list[NumberContext]:
    """Return the numbers of a sentence in text order, each with the words around it."""
    firsts = [sentence.index(number.span[0]) for number in numbers]
    afters = [sentence.index(number.span[1]) for number in numbers]
    places = zip(numbers, [0, *afters], firsts, afters, [*firsts[1:], len(sentence)], strict=False)
    return [NumberContext(sentence, *place) for place in places]
