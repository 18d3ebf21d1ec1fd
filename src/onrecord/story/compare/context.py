"""The class ``StoryContext``: a story as comparators receive it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from onrecord.story.compare.compared_statement import (
    ComparedStatement,
    SimilarPairs,
    compared_statements,
    similar_pairs,
    stem_weights,
)
from onrecord.story.compare.figure_claims import FigureGroup, figure_groups
from onrecord.story.compare.members import Member
from onrecord.story.compare.provenance import OriginFinder
from onrecord.story.compare.rewording import Drifts, find_drifts
from onrecord.story.compare.story_article import StoryArticle


class StoryContext:
    """The articles of a story, with everything that several comparators need, computed once."""

    def __init__(self, story: str, articles: Sequence[StoryArticle]) -> None:
        self.story = story  # the id
        self.articles = tuple(articles)
        self.origins = OriginFinder(articles)

    @cached_property
    def statements(self) -> list[ComparedStatement]:
        """The statements that are compared, ordered by day."""
        return compared_statements(self.articles, self.origins)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Weight of each word stem in the statements: the rarer in the story, the higher."""
        return stem_weights(self.statements)

    @cached_property
    def pairs(self) -> SimilarPairs:
        """Pairs of statements with enough word stems in common, with their similarity."""
        return similar_pairs(self.statements, self.weights)

    @cached_property
    def drifts(self) -> Drifts:
        """Statements of one speaker whose words change between articles.

        Their pairs are not counted as repeats.
        """
        return find_drifts(self.statements, self.pairs)

    @cached_property
    def figure_groups(self) -> list[FigureGroup]:
        """The figures (claimed quantities) that are compared, grouped by what they count."""
        return figure_groups(self.articles, self.origins)

    @cached_property
    def members(self) -> dict[str, Member]:
        """All statements and figures that are compared, by id."""
        members: list[Member] = [*self.statements]
        members += (claim for group in self.figure_groups for claim in group.claims)
        return {member.id: member for member in members}
