"""Finds which numbers outlets corrected, and by which other number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.records import Figure, Span
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.corrections import Correction
from onrecord.story.compare.figure_claims import FigureClaim, figure_claim
from onrecord.story.compare.members import Member
from onrecord.story.compare.story_article import StoryArticle


@dataclass(frozen=True)
class MendedNumber:
    """A number that a note of correction takes back, and those that it gives instead."""

    old: FigureClaim
    new: tuple[FigureClaim, ...]
    note: StoryArticle

    @property
    def day(self) -> str:
        """The day of the note; "" if it is that of the number, or unknown."""
        day = self.note.day or ""
        return day if day > (self.old.article.day or "") else ""

    def is_by(self, claim: FigureClaim) -> bool:
        """Whether a claim gives the number that the note gives."""
        return claim.figure.measure == self.old.figure.measure and any(
            (claim.low, claim.high) == (new.low, new.high) for new in self.new
        )

    def was(self, claim: FigureClaim) -> bool:
        """Whether a claim is the number that was taken back, or the same from before the note."""
        return claim.id == self.old.id or (
            claim.figure.measure == self.old.figure.measure
            and (claim.low, claim.high) == (self.old.low, self.old.high)
            and claim.day <= (self.note.day or "")
        )


def mended_numbers(context: StoryContext) -> list[MendedNumber]:
    """Return the numbers that the notes of a story's articles correct."""
    return [each for correction in context.corrections for each in _mended(context, correction)]


def without_mended(
    claims: Sequence[FigureClaim], mended: Sequence[MendedNumber]
) -> list[FigureClaim]:
    """Return claims for one thing without those that are taken back, where one has the new number.

    >>> without_mended((), ())
    []
    """
    stand = [each for each in mended if any(map(each.is_by, claims))]
    return [claim for claim in claims if not any(each.was(claim) for each in stand)]


def _mended(context: StoryContext, correction: Correction) -> Iterator[MendedNumber]:
    told = [figure for member in correction.note for figure in _figures_of(context, member)]
    for member in correction.taken_back:
        for old in _figures_of(context, member):
            new = tuple(each for each in told if (each.low, each.high) != (old.low, old.high))
            if new and repeats_number(old.figure, correction):
                yield MendedNumber(old, new, correction.note[0].article)


def repeats_number(figure: Figure, correction: Correction) -> bool:
    """Whether a note of correction has the number of a figure: of "about 4,000", the "4,000"."""
    *_, last = wording = figure.text.lower().split()
    number = next((word for word in wording if word[0].isdigit()), last)
    noted = [member.article.text[slice(*_sentence(member))] for member in correction.note]
    return any(number in map(_bare, words.lower().split()) for words in noted)


def _sentence(member: Member) -> Span:
    return member.article.sentence_around(member.spans[0])


def _bare(word: str) -> str:
    return word.strip(".,;:()“”\"'")


def _figures_of(context: StoryContext, member: Member) -> Iterator[FigureClaim]:
    """Yield the figures in a statement, or a figure itself."""
    article = member.article
    is_older = any(article is older for older in context.older)
    origins = context.older_origins if is_older else context.origins
    for figure in article.annotations.figures:
        if member.id in (figure.id, figure.statement):
            yield figure_claim(figure, article, origins)
