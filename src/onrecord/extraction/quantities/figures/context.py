"""Numbers with the words around them in their sentence, and with what they measure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.extraction.quantities.figures.nouns import clause_before, noun_after
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence
from onrecord.extraction.quantities.figures.words import WORD_SETS


@dataclass(frozen=True)
class NumberContext:
    """A number together with the words around it in its sentence."""

    sentence: Sentence
    number: Quantity
    previous: int  # the first token after the number before, or 0
    first: int  # the number's first token
    after: int  # the first token after the number
    following: int  # the first token of the next number, or the number of tokens
    whole: float | None = None  # 14 in "three of the 14"; ``after`` is then after the 14

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
        return clause_before(self.sentence, self.first, is_alone=self.noun is None)

    @cached_property
    def head(self) -> str:
        """The last word of the counted noun phrase in lower case, or "" if there is none."""
        return self.sentence.word(self.noun[1]) if self.noun else ""


@dataclass(frozen=True)
class Measurement:
    """A number with what it counts (``subject``) and what is said of it (``measure``).

    In "12 soldiers died", these are "soldiers" and "killed". ``indicated_at`` is the number of the
    token that shows the measure ("died"). It is None if nothing is said, as in "340 cases"; then
    the measure is the counted noun itself. ``whole``: 14 in "three of the 14", else None.
    ``counter``: the words beside the number for who counts it: "the ministry 58".
    """

    number: Quantity
    measure: str
    subject: str | None
    indicated_at: int | None = None
    whole: float | None = None
    counter: Phrase | None = None


def numbers_in_context(sentence: Sentence, numbers: Sequence[Quantity]) -> list[NumberContext]:
    """Return the numbers of a sentence in text order, each with the words around it."""
    firsts = [sentence.index(number.span[0]) for number in numbers]
    afters = [sentence.index(number.span[1]) for number in numbers]
    places = zip(numbers, [0, *afters], firsts, afters, [*firsts[1:], len(sentence)], strict=False)
    return [NumberContext(sentence, *place) for place in places]


def with_wholes(contexts: Sequence[NumberContext]) -> list[NumberContext]:
    """Return contexts in which a part and its whole are one: "three of the 14 hostages".

    The context of the part then has the words after the whole, and the whole is left out.
    """
    joined: list[NumberContext] = []
    for context in contexts:
        part = joined[-1] if joined else None
        if part and part.whole is None and _is_part(part, context):
            joined[-1] = replace(
                part,
                after=context.after,
                following=context.following,
                whole=context.number.value,
            )
        else:
            joined.append(context)
    return joined


def _is_part(part: NumberContext, whole: NumberContext) -> bool:
    """Whether only "of" or "out of", and perhaps "the", stands between two counts."""
    if part.number.kind != "count" or whole.number.kind != "count":
        return False
    of = part.after + (part.word(0) == "out")
    between = range(of + 1, whole.first)
    return (
        part.sentence.word(of) == "of"
        and of + 1 <= whole.first <= of + 2
        and all(part.sentence.word(i) in WORD_SETS["pointing"] for i in between)
        and part.number.value <= whole.number.value
    )
