"""Finds what an article lost or changed of a claim, against the fullest words of the same voice."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.story.compare.compared_statement import ComparedStatement, words_of
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.members import Member
from onrecord.story.compare.rewording import SAME_WORDS, Drifts, admits, hedge_of, left_out
from onrecord.text.name_keys import normalize
from onrecord.views import LossView

_CACHED = 1 << 12  # pairs of quotations


def losses(full: Member, other: Member, drifts: Drifts) -> tuple[LossView, ...]:
    """Return what a statement or figure lost or changed against another of the same voice.

    Words of the outlet are not held against a quotation: only what both quote is compared, and the
    hedges and reporting verbs that ``drifts`` says to be changed.
    """
    if full is other:
        return ()
    if isinstance(full, FigureClaim) and isinstance(other, FigureClaim):
        return tuple(_of_figures(full, other))
    if isinstance(full, ComparedStatement) and isinstance(other, ComparedStatement):
        quoted = tuple(_of_quotations(full, other))
        drifted = drifts.pairs & {(full.id, other.id), (other.id, full.id)}
        return quoted or (tuple(_of_manner(full, other)) if drifted else ())
    return ()


def size_of(member: Member) -> tuple[int, int]:
    """Return how full the words of a statement are: those in quotations, then all."""
    if not isinstance(member, ComparedStatement):
        return 0, 0
    quoted = sum(len(words_of(quotation)) for quotation in member.quotations)
    return quoted, len(member.content.words)


def _of_figures(full: FigureClaim, other: FigureClaim) -> Iterator[LossView]:
    words = {"before": full.wording, "after": other.wording}
    if full.is_bound != other.is_bound:
        yield LossView(kind="bound", **words)
    numbers = [(each.figure.low, each.figure.high) for each in (full, other)]
    if full.figure.approximate != other.figure.approximate and numbers[0] == numbers[1]:
        yield LossView(kind="hedge", **words)  # "around 20" is another count than 21


def _of_quotations(full: ComparedStatement, other: ComparedStatement) -> Iterator[LossView]:
    for quotation in other.quotations:
        for own in full.quotations:
            yield from _of_quotation(own, quotation)


@lru_cache(_CACHED)
def _of_quotation(full: str, other: str) -> tuple[LossView, ...]:
    """Return the words that a quotation leaves out at its end, or has otherwise than the full one.

    Quotations of other words, and those that leave out whole sentences, lost nothing.
    """
    words, other_words = words_of(full), words_of(other)
    first, second = [normalize(word) for word in words], [normalize(word) for word in other_words]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    longest = matcher.find_longest_match(0, len(first), 0, len(second))
    if longest.size == len(second) < len(first):
        if lost := left_out(other, full):
            return (LossView(kind="words", before=lost, after=""),)
    elif longest.size < len(first) and matcher.ratio() >= SAME_WORDS:
        changes = [each for each in matcher.get_opcodes() if each[0] != "equal"]
        (_, start, _, other_start, _), (_, _, end, _, other_end) = changes[0], changes[-1]
        before, after = words[start:end], other_words[other_start:other_end]
        return (LossView(kind="wording", before=" ".join(before), after=" ".join(after)),)
    return ()


def _of_manner(full: ComparedStatement, other: ComparedStatement) -> Iterator[LossView]:
    """Yield a hedge or a reporting verb that only one of two statements has."""
    hedges = hedge_of(full), hedge_of(other)
    if bool(hedges[0]) != bool(hedges[1]):
        yield LossView(kind="hedge", before=hedges[0], after=hedges[1])
    elif admits(full) != admits(other):
        cues = [each.article.words_at(each.statement.cue) for each in (full, other)]
        yield LossView(kind="cue", before=cues[0], after=cues[1])
