"""Finds what a voice denied on an earlier day that it says, or admits, later.

It said flatly that something was not so ("No prisoner has left the walls"), or denied what another
voice claimed ("denied it").
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.content import Content, is_negation, listed_words
from onrecord.story.compare.nearness import cosine

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

_FIRST_WORDS = 6  # of a statement, among which a flat negation stands; set by hand
# Least cosines and common word stems, chosen on 24 golden stories: of what is admitted, and of what
# is only said.
_NEAR_ADMITTED = 0.36, 1
_NEAR_SAID = 0.5, 2
_DENIED_ADMITTED = 0.5  # of what another voice had claimed
_SAME = 0.4  # least probability that what is only said is what the other voice had claimed


def denied_before(
    later: ComparedStatement,
    said: Sequence[ComparedStatement],
    context: "StoryContext",
    *,
    admitted: bool,
) -> list[ComparedStatement]:
    """Return what a voice said against a later statement of it, ordered by day; or nothing.

    ``said``: what it said before. ``admitted``: whether the later one is told as an admission.
    """
    if later.id not in context.vectors or later.content.hedged or later.statement.act != "says":
        return []
    if is_flat(later.content) or (later.content.negated and not admitted) or _passes_on(later):
        return []
    found = max(
        ((near, each) for each in said if (near := _opposes(each, later, context, admitted))),
        key=lambda pair: (pair[0], pair[1].order),
        default=None,
    )
    if found is None:
        return []
    group = next((group for group in context.repeating if found[1] in group), [found[1]])
    return [each for each in said if each in group]


def _passes_on(statement: ComparedStatement) -> bool:
    """Whether somebody tells in a statement what another one says: "They told us it was safe"."""
    return any(
        each.outer == statement.id and each.speaker != statement.statement.speaker
        for each in statement.article.annotations.statements
    )


def _opposes(
    earlier: ComparedStatement, later: ComparedStatement, context: "StoryContext", admitted: bool
) -> float:
    """Return how near an earlier statement is that says the opposite of a later one; 0 if none."""
    if earlier.is_in_headline or earlier.article.copy_of:
        return 0.0
    if denied := context.denied_by_reference.get(earlier.id, ()):
        return max(_denied(each, later, context, admitted) for each in denied)
    least, fewest = _NEAR_ADMITTED if admitted else _NEAR_SAID
    first, second = earlier.content, later.content
    if (
        earlier.statement.act != "says"
        or not is_flat(first)
        or len(first.stems & second.stems) < fewest
        or not first.numbers.isdisjoint(second.numbers)
        or lacks(second)
    ):
        return 0.0
    nearness = cosine(earlier, later, context.vectors)
    return nearness if nearness >= least else 0.0


def _denied(
    claim: ComparedStatement, later: ComparedStatement, context: "StoryContext", admitted: bool
) -> float:
    """Return how near a claim that a voice denied is to what it says later; 0 if too little."""
    nearness = cosine(claim, later, context.vectors)
    if admitted:
        shared = claim.content.stems & later.content.stems
        return nearness if shared and nearness >= _DENIED_ADMITTED else 0.0
    pair = (claim, later) if claim.order < later.order else (later, claim)
    return nearness if context.judged.get(pair, 0.0) >= _SAME else 0.0


def is_flat(content: Content) -> bool:
    """Whether words say near their beginning that something is not so at all: "no", "nobody".

    Not if they only say until when ("no call until noon"), or not of whom ("none of them").
    """
    words = content.words[: _FIRST_WORDS + 1]
    is_bound = not listed_words("until").isdisjoint(content.words)
    if is_bound or not listed_words("whom_unknown").isdisjoint(words):
        return False
    for word, following in zip(words[:_FIRST_WORDS], (*words[1:], ""), strict=False):
        if word in listed_words("flatly"):
            return following not in listed_words("than_flatly")
        if word == "not" and following in listed_words("after_not"):
            return True
        if word.endswith("nt") and is_negation(word):
            return True
    return False


def lacks(content: Content) -> bool:
    """Whether words say without a negation that something is not so: "the search failed"."""
    return not listed_words("lacking").isdisjoint(content.words)
