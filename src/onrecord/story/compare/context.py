"""The class ``StoryContext``: a story as the functions that compare its articles get it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from onrecord.story.compare.bounds import LostBound, find_lost_bounds
from onrecord.story.compare.compared_statement import (
    ComparedStatement,
    SimilarPairs,
    compared_statements,
    similar_pairs,
    stem_weights,
)
from onrecord.story.compare.corrections import Correction, find_corrections
from onrecord.story.compare.denials import denied_by_reference
from onrecord.story.compare.figure_claims import (
    FigureClaim,
    FigureGroup,
    figure_groups,
    figures_of_story,
)
from onrecord.story.compare.figure_pairs import FigurePairs
from onrecord.story.compare.meaning import judge
from onrecord.story.compare.members import Member
from onrecord.story.compare.nearness import Vector
from onrecord.story.compare.provenance import OriginFinder
from onrecord.story.compare.repeats import find_repeating
from onrecord.story.compare.rewording import Drifts, find_drifts
from onrecord.story.compare.story_article import StoryArticle, story_articles
from onrecord.story.voices import NONE_DECIDED, DecidedVoices


class StoryContext:
    """The articles of a story, with what several of the comparing functions need, computed once."""

    def __init__(
        self,
        story: str,
        articles: Sequence[StoryArticle],
        decided: DecidedVoices = NONE_DECIDED,
        corrected: frozenset[str] = frozenset(),
        older: Sequence[StoryArticle] = (),
        vectors: Mapping[str, Vector] | None = None,
    ) -> None:
        self.story = story  # the id
        self.articles = tuple(articles)
        self.older = tuple(older)  # versions that newer ones in ``articles`` replaced
        self.origins = OriginFinder(articles, decided)
        self._decided = decided
        self.corrected = corrected  # ids of statements and figures that people changed
        self.vectors = vectors or {}  # of what statements mean, by their ids

    def before(self, older: StoryArticle) -> "StoryContext":
        """Return the story with an older version of an article in the place of the newest.

        Copies are those of the older version, not the other way round.
        """
        newer = {each.article.replaces: each.article.id for each in (*self.older, *self.articles)}
        newest = older.article.id
        while newest in newer:
            newest = newer[newest]
        others = [each for each in self.articles if each.article.id != newest]
        *others, own = story_articles(
            [(each.article, each.annotations) for each in (*others, older)]
        )
        articles = [
            replace(each, copy_of=own.article.id) if each.text_id == own.text_id else each
            for each in others
        ]
        return StoryContext(
            self.story,
            [*articles, replace(own, copy_of=None)],
            self._decided,
            self.corrected,
            vectors=self.vectors,
        )

    def with_older(self) -> "StoryContext":
        """Return the story with the older versions beside the articles that replaced them."""
        articles = (*self.older, *self.articles)
        return StoryContext(self.story, articles, self._decided, self.corrected)

    @cached_property
    def statements(self) -> list[ComparedStatement]:
        """The statements of the story that can be compared, ordered by day."""
        return compared_statements(self.articles, self.origins)

    @cached_property
    def by_voice(self) -> Mapping[str, list[ComparedStatement]]:
        """The statements of each body, and of each person with a name, ordered by day."""
        found: defaultdict[str, list[ComparedStatement]] = defaultdict(list)
        for statement in self.statements:
            if statement.origin.is_definite:
                found[statement.origin.key].append(statement)
        return found

    def with_copies(self, member: Member) -> list[Member]:
        """Return a member, and the same statement in all articles with nearly the same text."""
        if not isinstance(member, ComparedStatement):
            return [member]
        others = self._in_copies.get(member.in_copies, [])
        return [member, *(each for each in others if each.article is not member.article)]

    @cached_property
    def _in_copies(self) -> Mapping[tuple[str, tuple[str, ...]], list[ComparedStatement]]:
        found: defaultdict[tuple[str, tuple[str, ...]], list[ComparedStatement]] = defaultdict(list)
        for statement in self.statements:
            found[statement.in_copies].append(statement)
        return found

    @cached_property
    def denied_by_reference(self) -> Mapping[str, list[ComparedStatement]]:
        """What each denial without words of its own denies ("denied it"), by the denial's id."""
        found: defaultdict[str, list[ComparedStatement]] = defaultdict(list)
        for denial, denied in denied_by_reference(self):
            found[denial.id].append(denied)
        return found

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Weight of each word stem, which is higher the fewer articles of the story contain it."""
        return stem_weights(self.statements)

    @cached_property
    def pairs(self) -> SimilarPairs:
        """Pairs of statements with enough word stems in common, with their similarity."""
        return similar_pairs(self.statements, self.weights)

    @cached_property
    def judged(self) -> SimilarPairs:
        """How likely two statements say the same, for pairs that may be about one matter."""
        return judge(self)

    @cached_property
    def drifts(self) -> Drifts:
        """Statements of one speaker whose words change between articles, such as a cut quotation.

        Two such statements are not counted as saying the same.
        """
        return find_drifts(self.statements, self.pairs, self.vectors, self.judged)

    @cached_property
    def repeating(self) -> list[list[ComparedStatement]]:
        """The sets of statements that say the same in several articles, each ordered by day."""
        return find_repeating(self)

    @cached_property
    def older_origins(self) -> OriginFinder:
        """The origins of what older versions say."""
        return OriginFinder((*self.articles, *self.older), self._decided)

    @cached_property
    def corrections(self) -> list[Correction]:
        """What the outlets of the story take back or mend."""
        return find_corrections(self)

    @cached_property
    def figure_groups(self) -> list[FigureGroup]:
        """The figures (claimed quantities) that can be compared, grouped by what they count."""
        return figure_groups(self.figures)

    @cached_property
    def figures(self) -> list[FigureClaim]:
        """The figures that can be compared, ordered by day."""
        return figures_of_story(self.articles, self.origins)

    @cached_property
    def figure_pairs(self) -> FigurePairs:
        """Which of these figures count the same thing."""
        return FigurePairs(self.figures)

    @cached_property
    def lost_bounds(self) -> list[LostBound]:
        """The numbers that lose their bound on the way."""
        return find_lost_bounds(self)

    @cached_property
    def unclaimed_groups(self) -> list[FigureGroup]:
        """The figures that nobody claims (denied, feared, planned), grouped by what they count."""
        return figure_groups(figures_of_story(self.articles, self.origins, claimed=False))

    @cached_property
    def members(self) -> dict[str, Member]:
        """All statements and figures that are compared, by id."""
        members: list[Member] = [*self.statements]
        members += (member for correction in self.corrections for member in correction.members)
        members += self.figures
        members += (claim for each in self.lost_bounds for claim in each.claims)
        return {member.id: member for member in members}
