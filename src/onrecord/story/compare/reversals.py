"""Finds reversals: statements by which somebody takes back what they said on an earlier day."""

from collections.abc import Iterator

from onrecord.records import Comparison
from onrecord.story.compare.compared_statement import ComparedStatement, shared_weight
from onrecord.story.compare.content import content_of
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison
from onrecord.story.compare.reversing import says_it_was_wrong, without_reversing

_CONFIDENCE = 0.7
_FEWEST_STEMS = 2  # that what is taken back shares with what was said
_SHARED = 0.4  # least share of the lighter one's weight; chosen on eight golden stories


def reversals(context: StoryContext) -> Iterator[Comparison]:
    """Yield one update for each statement that reverses earlier ones of its voice.

    A voice denies what it said, says what it denied, or says that it was wrong.
    """
    for later in context.statements:
        # What does not deny, or say that it was wrong, can only be what was denied before.
        said = context.by_voice if _may_reverse(later) else context.denied_by_voice
        earlier = [
            each
            for each in said.get(later.origin.key, ())
            if _is_before(each, later) and _reverses(later, each, context)
        ]
        if earlier:
            reason = f"{later.origin.name}: {_shown(earlier[-1])}, then {_shown(later)}"
            yield make_comparison(context.story, "update", reason, [*earlier, later], _CONFIDENCE)


def _shown(statement: ComparedStatement) -> str:
    denied = "denied: " if statement.statement.act == "denies" else ""
    return f"{denied}“{statement.excerpt()}” ({statement.order[0]})"


def _may_reverse(statement: ComparedStatement) -> bool:
    return statement.statement.act == "denies" or says_it_was_wrong(statement.words)


def _is_before(one: ComparedStatement, other: ComparedStatement) -> bool:
    return one.order[0] < other.order[0] < UNKNOWN_DAY and one.text_id != other.text_id


def _reverses(later: ComparedStatement, earlier: ComparedStatement, context: StoryContext) -> bool:
    """Whether a statement takes back an earlier one of the same voice."""
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
