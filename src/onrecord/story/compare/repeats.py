"""Finds statements of several articles that say the same, whoever says it.

Statements are compared by their word stems: a stem weighs more the rarer it is in the story, and
synonyms (``synonyms.txt``) count as the same stem. Two statements are similar if the stems in both
have a large share of the weight of the shorter statement; those of one voice also if learned
weights of the evidence say so (``meaning.py``). On which data these shares were chosen is not
recorded; docs/quality.md gives the precision and recall.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.records import Comparison
from onrecord.story.compare.compared_statement import (
    FEWEST_STEMS,
    ComparedStatement,
    SimilarPairs,
)
from onrecord.story.compare.content import are_opposite
from onrecord.story.compare.meaning import says_again
from onrecord.story.compare.members import make_comparison

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

_SIMILAR = 0.66  # of statements with different origins
_SIMILAR_ONE_ORIGIN = 0.48  # chosen on four stories written for it
_SIMILAR_IN_GROUP = 0.4  # of any two statements of one repeat
_NEAR_MISS = 0.35  # least similarity of a pair that a reader might take for a repeat
_MOST_CONFIDENT = 0.95
_DEFAULT_CONFIDENCE = 0.7  # of a group without a similar pair


def repeats(context: "StoryContext", /) -> Iterator[Comparison]:
    """Yield one comparison for each set of statements that say the same in several articles.

    An article that nearly repeats the text of another repeats nothing.
    """
    for group in map(_without_copies, context.repeating):
        origins = len({statement.origin.key for statement in group})
        articles = len({statement.article.article.id for statement in group})
        denied = "denied: " if group[0].statement.act == "denies" else ""
        reason = (
            f"{denied}“{group[0].excerpt()}”: in {articles} articles, "
            f"{origins} {'origin' if origins == 1 else 'origins'}"
        )
        confidence = _confidence(group, context.pairs)
        yield make_comparison(context.story, "repeat", reason, group, confidence)
    for claim, group in _denied_again(context):
        articles = len({denial.article.article.id for denial in group})
        reason = f"denied: “{claim.excerpt()}”: in {articles} articles, 1 origin"
        yield make_comparison(context.story, "repeat", reason, group, _DEFAULT_CONFIDENCE)


def _denied_again(
    context: "StoryContext",
) -> Iterator[tuple[ComparedStatement, list[ComparedStatement]]]:
    """Yield a claim, and the denials of one voice that only refer to it, in several articles."""
    groups: list[tuple[dict[str, ComparedStatement], list[ComparedStatement]]] = []
    for denial in context.statements:
        claims = {each.id: each for each in context.denied_by_reference.get(denial.id, ())}
        if not claims or denial.article.copy_of or not denial.origin.is_definite:
            continue
        for denied, group in groups:
            if group[0].origin.key == denial.origin.key and not denied.keys().isdisjoint(claims):
                group.append(denial)
                denied.update(claims)
                break
        else:
            groups.append((claims, [denial]))
    for denied, group in groups:
        if len({denial.text_id for denial in group}) > 1:
            yield next(iter(denied.values())), group


def _without_copies(group: Sequence[ComparedStatement]) -> list[ComparedStatement]:
    originals = {each.in_copies for each in group if each.article.copy_of is None}
    return [
        each for each in group if each.article.copy_of is None or each.in_copies not in originals
    ]


def find_repeating(context: "StoryContext") -> list[list[ComparedStatement]]:
    """Return the sets of statements that say the same in several articles, each ordered by day.

    Not paired are two statements of a speaker if one has changed words, such as a cut quotation.
    """
    judged = context.judged
    pairs = {**context.pairs, **judged}
    similar = [
        pair
        for pair, _ in sorted(
            pairs.items(), key=lambda item: (-item[1], item[0][0].id, item[0][1].id)
        )
        if (
            says_again(*pair, judged.get(pair, 0.0), context.vectors)
            or says_same(*pair, context.pairs.get(pair, 0.0))
        )
        and (pair[0].id, pair[1].id) not in context.drifts.pairs
    ]
    return [
        sorted(group, key=lambda statement: statement.order)
        for group in _groups(similar, pairs)
        if len({statement.text_id for statement in group}) > 1
    ]


def likely_repeats(
    context: "StoryContext",
) -> Iterator[tuple[ComparedStatement, ComparedStatement, bool]]:
    """Yield two statements that share many words, with a flag: whether the two say the same.

    The two are from different articles, of which neither repeats the text of the other.
    """
    for (one, other), similarity in context.pairs.items():
        if one.text_id != other.text_id and similarity >= _NEAR_MISS:
            yield one, other, says_same(one, other, similarity)


def says_same(one: ComparedStatement, other: ComparedStatement, similarity: float) -> bool:
    """Whether two statements have the same meaning.

    Their texts must be similar, both must assert or both deny something, both or neither must have
    a negation ("not"), their numbers must not differ, nor those of one thing, and neither may say
    the opposite of the other ("open", "closed"). ``similarity``: measured similarity of the two
    texts, from 0 to 1.
    """
    act = one.statement.act
    if act != other.statement.act or act not in ("says", "unsaid", "denies"):
        return False
    numbers, other_numbers = one.content.numbers, other.content.numbers
    if numbers and other_numbers and numbers.isdisjoint(other_numbers):
        return False
    least = _SIMILAR_ONE_ORIGIN if one.origin.key == other.origin.key else _SIMILAR
    shared = one.content.stems & other.content.stems
    return (
        similarity >= least
        and len(shared) >= FEWEST_STEMS
        and one.content.negated == other.content.negated
        and not are_opposite(one.content, other.content)
        and not one.counts_otherwise(other)
    )


def _groups(
    similar: Sequence[tuple[ComparedStatement, ComparedStatement]], pairs: SimilarPairs
) -> list[list[ComparedStatement]]:
    """Return groups of statements in which each is similar to all others (complete linkage)."""
    groups: dict[str, list[ComparedStatement]] = {}  # by the id of each statement
    for one, other in similar:
        first = groups.setdefault(one.id, [one])
        second = groups.setdefault(other.id, [other])
        if first is second or not _may_join(first, second, pairs):
            continue
        first += second
        for statement in second:
            groups[statement.id] = first
    return list({id(group): group for group in groups.values()}.values())


def _may_join(
    first: Sequence[ComparedStatement], second: Sequence[ComparedStatement], pairs: SimilarPairs
) -> bool:
    """Whether every statement of the first group is similar to every one of the second.

    Two statements of the same article without a similarity in ``pairs`` count as similar.
    """
    return all(
        pairs.get((a, b), pairs.get((b, a), 1.0 if a.article is b.article else 0.0))
        >= _SIMILAR_IN_GROUP
        for a in first
        for b in second
    )


def _confidence(group: Sequence[ComparedStatement], pairs: SimilarPairs) -> float:
    """Return the mean similarity of the statements in a group, or a default if none is known."""
    similarities = [pairs[pair] for pair in combinations(group, 2) if pair in pairs]
    if not similarities:
        return _DEFAULT_CONFIDENCE
    return round(min(_MOST_CONFIDENT, sum(similarities) / len(similarities)), 2)
