"""Finds statements of one voice that say the same in other words.

Trees that were trained on golden stories (``training/statement_pairs.py``) weigh the evidence on
two statements (``pair_evidence.py``), such as their sentence vectors, which are made when articles
are grouped (``extraction/encoder/sentences.py``).
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from onrecord.records import Statement
from onrecord.story.compare.compared_statement import ComparedStatement, SimilarPairs
from onrecord.story.compare.content import Content, are_opposite, content_of
from onrecord.story.compare.members import days_between
from onrecord.story.compare.nearness import Vector, cosine
from onrecord.story.compare.pair_evidence import PairEvidence
from onrecord.story.compare.reversing import says_it_was_wrong
from onrecord.story.compare.story_article import StoryArticle
from onrecord.trees import load_trees

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

TREES = "statement_pairs"
_FEWEST_WORDS = 4
# Which pairs are judged: those that may be about one matter. Few pairs of golden comparisons are
# left out, and a story of 200 articles is judged in a second.
_LEAST_COSINE = 0.3
_NEAREST = 15  # statements of which each is judged with, however many are nearer than that
_LEAST_SHARED = 0.3  # weight of word stems, of the shorter one
_BESIDE = 2  # statements in an article
# Least probability that two statements say the same if none, one or both have numbers, which
# figures are compared by; chosen on golden stories, by trees that were trained without the story.
_SAME = (0.65, 0.7, 0.8)
# The same of two quotations that may be one in two translations, without numbers, with their least
# cosine and most days between; chosen on 28 golden stories in the same way.
_TRANSLATED, _TRANSLATED_NEAR, _TRANSLATED_DAYS = 0.45, 0.63, 1


def meaningful(article: StoryArticle) -> list[tuple[Statement, str]]:
    """Return the statements of an article that are compared by meaning, with their words.

    Those are assertions of some words.
    """
    found = []
    for statement in article.annotations.statements:
        if statement.type == "assertion":
            content = content_of(article.text, article.in_text(statement.content))
            if len(content.words) >= _FEWEST_WORDS:
                found.append((statement, article.words_at(statement.content)))
    return found


def judge(context: "StoryContext") -> SimilarPairs:
    """Return how likely two statements say the same, for pairs that may be about one matter."""
    evidence = PairEvidence(context)
    numbers = candidates(context, evidence)
    chances = load_trees(TREES).probabilities(evidence.rows(numbers))
    pairs = [(evidence.statements[a], evidence.statements[b]) for a, b in numbers]
    return {
        (one, other) if one.order < other.order else (other, one): float(chance)
        for (one, other), chance in zip(pairs, chances, strict=True)
    }


def candidates(context: "StoryContext", evidence: PairEvidence) -> list[tuple[int, int]]:
    """Return pairs of statements of two texts, by their numbers, that may be about one matter."""
    cosines, statements = evidence.cosines, evidence.statements
    found: set[tuple[int, int]] = set()
    reach = min(_NEAREST, len(statements) - 1)
    nearest = np.argpartition(-cosines, reach, axis=1)[:, :reach] if reach > 0 else cosines[:, :0]
    for a, row in enumerate(nearest.tolist()):
        found.update((min(a, b), max(a, b)) for b in row if cosines[a, b] >= _LEAST_COSINE)
    number = {each.id: place for place, each in enumerate(statements)}
    for (one, other), similarity in context.pairs.items():
        if similarity >= _LEAST_SHARED and one.id in number and other.id in number:
            a, b = sorted((number[one.id], number[other.id]))
            found.add((a, b))
    return sorted((a, b) for a, b in found if statements[a].text_id != statements[b].text_id)


def says_again(
    one: ComparedStatement,
    other: ComparedStatement,
    chance: float,
    vectors: Mapping[str, Vector] = MappingProxyType({}),
) -> bool:
    """Whether a voice says in one text what it says in another, in whatever words.

    ``chance``: the probability that both say the same; less is enough for two quotations that are
    near by their ``vectors``, which may be translations. Both must be of one act and hedged alike,
    the numbers of one must be in the other, those of one thing must agree, and neither may say the
    opposite of the other. A headline with a number repeats only its own article.
    """
    first, second = one.content.numbers, other.content.numbers
    return (
        one.origin.key == other.origin.key
        and (
            chance >= _SAME[bool(first) + bool(second)]
            or (chance >= _TRANSLATED and _may_be_translations(one, other, vectors))
        )
        and one.statement.act == other.statement.act
        and one.content.hedged == other.content.hedged
        and (not first or not second or first <= second or second <= first)
        and not (first and second and (one.is_in_headline or other.is_in_headline))
        and not are_opposite(one.content, other.content)
        and not one.counts_otherwise(other)
        and not _is_negation(one.content, other.content)
        and says_it_was_wrong(one.words) == says_it_was_wrong(other.words)
    )


def _may_be_translations(
    one: ComparedStatement, other: ComparedStatement, vectors: Mapping[str, Vector]
) -> bool:
    """Whether two statements are quotations of about one day that are near in meaning."""
    return (
        one.statement.kind == other.statement.kind == "direct"
        and not (one.content.numbers or other.content.numbers)
        and days_between(one.order[0], other.order[0]) <= _TRANSLATED_DAYS
        and cosine(one, other, vectors) >= _TRANSLATED_NEAR
    )


def _is_negation(one: Content, other: Content) -> bool:
    """Whether one of two statements that share most words is negated.

    Where the words are others, a negation tells little: "not sold", "still ours".
    """
    shorter = min(len(one.stems), len(other.stems))
    return one.negated != other.negated and 2 * len(one.stems & other.stems) > shorter
