"""Finds reversals: statements by which somebody takes back what they said on an earlier day."""

from collections.abc import Iterator, Sequence

import numpy as np

from onrecord.records import Comparison
from onrecord.story.compare.compared_statement import ComparedStatement, shared_weight
from onrecord.story.compare.content import content_of
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.meaning import says_again
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison
from onrecord.story.compare.reversing import (
    says_it_was_wrong,
    says_so,
    takes_back,
    without_reversing,
)
from onrecord.story.compare.rewording import admits
from onrecord.story.compare.turnabouts import denied_before

_CONFIDENCE = 0.7
_FEWEST_STEMS = 2  # that what is taken back shares with what was said
_SHARED = 0.4  # least share of the lighter one's weight; chosen on eight golden stories
_NEAR = 0.4  # least cosine of what is taken back; chosen on twelve golden stories


def reversals(context: StoryContext) -> Iterator[Comparison]:
    """Yield one update for each statement that reverses earlier ones of its voice.

    A voice denies what it said, says what it denied, says that it was wrong, or admits something
    that is near to what it said.
    """
    for later in context.statements:
        is_back = _is_taken_back(later)
        voice = context.by_voice.get(later.origin.key, ())
        said = [each for each in voice if _is_before(each, later)]
        # What does not deny, or take back, can only be what was denied before.
        may_reverse = is_back or later.statement.act == "denies"
        reversible = [each for each in said if may_reverse or each.statement.act == "denies"]
        earlier = [each for each in reversible if _reverses(later, each, context)]
        if not earlier:
            admitted = is_back or says_so(later.words)
            earlier = denied_before(later, said, context, admitted=admitted)
        if not earlier and is_back:
            earlier = _nearest(later, said, context)
        if earlier:
            shown = _shown(earlier[-1], context), _shown(later, context)
            reason = f"{later.origin.name}: {', then '.join(shown)}"
            yield make_comparison(context.story, "update", reason, [*earlier, later], _CONFIDENCE)


def _shown(statement: ComparedStatement, context: StoryContext) -> str:
    denied = "denied: " if statement.statement.act == "denies" else ""
    told = next(iter(context.denied_by_reference.get(statement.id, ())), statement)
    return f"{denied}“{told.excerpt()}” ({statement.order[0]})"


def _is_taken_back(later: ComparedStatement) -> bool:
    """Whether a voice says by it that something that it said before does not hold."""
    cue = later.article.words_at(later.statement.cue)
    return admits(later) or takes_back(cue) or says_it_was_wrong(later.words)


def _nearest(
    later: ComparedStatement, said: Sequence[ComparedStatement], context: StoryContext
) -> list[ComparedStatement]:
    """Return what a statement takes back: the nearest in meaning, with what says the same."""
    said = [
        each
        for each in said
        if each.id in context.vectors and _may_be_reversed(each, later, context)
    ]
    if later.id not in context.vectors or not said:
        return []
    own, *others = (
        vector / (np.linalg.norm(vector) + 1e-6)
        for vector in (context.vectors[each.id].astype(float) for each in (later, *said))
    )
    cosine, place = max((float(own @ other), place) for place, other in enumerate(others))
    if cosine < _NEAR:
        return []
    [group] = [each for each in context.repeating if said[place] in each] or [[said[place]]]
    return [each for each in said if each in group]


def _may_be_reversed(
    earlier: ComparedStatement, later: ComparedStatement, context: StoryContext
) -> bool:
    """Whether a later statement does not just repeat an earlier one, nor give another number.

    Numbers are compared as figures. What is taken back is often said again: "took back what".
    """
    first, second = earlier.content.numbers, later.content.numbers
    chance = context.judged.get((earlier, later), 0.0)
    repeats = admits(later) and says_again(earlier, later, chance)
    return (not first or not second or first == second) and not repeats


def _is_before(one: ComparedStatement, other: ComparedStatement) -> bool:
    return one.order[0] < other.order[0] < UNKNOWN_DAY and one.text_id != other.text_id


def _reverses(later: ComparedStatement, earlier: ComparedStatement, context: StoryContext) -> bool:
    """Whether a statement takes back an earlier one of the same voice in its words."""
    acts = earlier.statement.act, later.statement.act
    words = later.words
    if acts == ("says", "says"):
        words = without_reversing(words)
        if words == later.words or says_it_was_wrong(earlier.words):
            return False
    elif set(acts) != {"says", "denies"} or earlier.content.negated != later.content.negated:
        return False
    stems = content_of(words, ((0, len(words)),)).stems
    shared = stems & earlier.content.stems
    similarity = shared_weight(stems, earlier.content.stems, context.weights)
    return len(shared) >= _FEWEST_STEMS and similarity >= _SHARED
