"""Finds statements of one voice that say the same in other words, by their sentence vectors.

The vectors are made when articles are grouped (``extraction/encoder/sentences.py``).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from onrecord.records import Statement
from onrecord.story.compare.compared_statement import ComparedStatement, SimilarPairs
from onrecord.story.compare.content import are_opposite, content_of
from onrecord.story.compare.members import UNKNOWN_DAY, days_between
from onrecord.story.compare.reversing import says_it_was_wrong
from onrecord.story.compare.story_article import StoryArticle

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

Vector: TypeAlias = npt.NDArray[np.int8]

# Chosen on the statements of eight golden stories: of ten pairs, nine say the same.
_ALIKE = 0.5  # least cosine
_DAYS = 2  # between them at most
_FEWEST_WORDS = 4


def meaningful(article: StoryArticle) -> list[tuple[Statement, str]]:
    """Return the statements of an article that are compared by meaning, with their words.

    Those are assertions of some words and without numbers, which figures are compared by.
    """
    found = []
    for statement in article.annotations.statements:
        if statement.type == "assertion" and statement.act == "says":
            content = content_of(article.text, article.in_text(statement.content))
            if len(content.words) >= _FEWEST_WORDS and not content.numbers:
                found.append((statement, article.words_at(statement.content)))
    return found


def alike_pairs(context: "StoryContext") -> SimilarPairs:
    """Return pairs of statements of one voice that mean nearly the same, with their cosine."""
    pairs: dict[tuple[ComparedStatement, ComparedStatement], float] = {}
    for said in context.by_voice.values():
        statements = [each for each in said if each.id in context.vectors]
        if not statements:
            continue
        cosines = _cosines([context.vectors[each.id] for each in statements])
        for a, b in np.argwhere(np.triu(cosines >= _ALIKE, 1)):
            one, other = statements[a], statements[b]
            if _may_be_same(one, other):
                pairs[one, other] = float(cosines[a, b])
    return pairs


def _cosines(vectors: Sequence[Vector]) -> npt.NDArray[np.float32]:
    matrix = np.stack(vectors).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-6
    return matrix @ matrix.T


def _may_be_same(one: ComparedStatement, other: ComparedStatement) -> bool:
    """Whether nothing but their words speaks against two statements' being the same."""
    first, second = one.order[0], other.order[0]
    return (
        one.text_id != other.text_id
        and (UNKNOWN_DAY in (first, second) or days_between(first, second) <= _DAYS)
        and one.content.negated == other.content.negated
        and one.content.hedged == other.content.hedged
        and not are_opposite(one.content, other.content)
        and says_it_was_wrong(one.words) == says_it_was_wrong(other.words)
    )
