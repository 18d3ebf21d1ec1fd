"""Prepares the statements of a story for comparison, and measures how similar they are."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from typing import TypeAlias

from onrecord.records import Spans, Statement
from onrecord.story.compare.content import Content, alternatives, content_of
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.story.compare.provenance import ClaimOrigin, OriginFinder
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.compare.taken_back import is_of_earlier_version
from onrecord.views import MemberView

FEWEST_STEMS = 3  # that two similar statements have in common
_MOST_STATEMENTS = 60  # with one stem; a more frequent stem brings no two statements together
_PASSED_ON = 0.8  # share of a statement's characters that are another speaker's words
_LEAST_QUOTED = 4  # words of a quotation that is compared
_EXCERPT = 70  # characters of a statement in a reason
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,}?)[”\"]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, eq=False)
class ComparedStatement:
    """A statement prepared for comparison: with its origin, content words and quotations.

    The origin is the speaker, organization, news agency or outlet that the statement goes back to.
    """

    statement: Statement
    article: StoryArticle
    origin: ClaimOrigin
    content: Content
    quotations: tuple[str, ...]  # without their marks; four words or more

    @cached_property
    def id(self) -> str:
        return self.statement.id

    @property
    def spans(self) -> Spans:
        return self.statement.content

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Sort key: the day when the statement was made or published, then its id."""
        return self.article.day_of(self.statement) or UNKNOWN_DAY, self.id

    @cached_property
    def text_id(self) -> str:
        """Id of the oldest article with nearly the same text, which may be this article."""
        return self.article.text_id

    @cached_property
    def is_in_headline(self) -> bool:
        """Whether its content begins in the headline or another part above the text."""
        return any(map(self.article.is_in_headline, self.statement.content[:1]))

    @property
    def in_copies(self) -> tuple[str, tuple[str, ...]]:
        """What the same statement has in all articles with nearly the same text."""
        return self.text_id, self.content.words

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """Words of the cue, the verb that reports the statement ("said"), in lower case."""
        return frozenset(self.article.words_at(self.statement.cue).lower().split())

    @property
    def is_noun_phrase(self) -> bool:
        """Whether what is said is a noun phrase, as in "described the wall", and not a clause."""
        cue, content = self.statement.cue, self.statement.content
        if not cue or not content or cue[-1][1] > content[0][0]:
            return False
        start = self.article.in_text(content)[0][0]
        return _noun_phrase().match(self.article.text, start) is not None

    @cached_property
    def amounts(self) -> Mapping[str, frozenset[float]]:
        """The bounds of the figures in what is said, by what they count."""
        found: defaultdict[str, set[float]] = defaultdict(set)
        for figure in self.article.annotations.figures:
            if any(start <= figure.span[0] < end for start, end in self.statement.content):
                counted = figure.measure or figure.subject or ""
                found[counted].update(
                    bound for bound in (figure.low, figure.high) if bound is not None
                )
        return {counted: frozenset(bounds) for counted, bounds in found.items()}

    def counts_otherwise(self, other: "ComparedStatement") -> bool:
        """Whether two statements have other numbers of one thing: four killed, and six killed."""
        return any(
            bounds.isdisjoint(other.amounts[counted])
            for counted, bounds in self.amounts.items()
            if counted in other.amounts
        )

    def has_speaker_of(self, other: "ComparedStatement") -> bool:
        """Whether two statements have the same speaker or go back to the same organization."""
        speaker = self.statement.speaker
        same = speaker is not None and speaker == other.statement.speaker
        return same or self.origin.key == other.origin.key

    @cached_property
    def words(self) -> str:
        """What is said, on one line."""
        return self.article.words_at(self.statement.content)

    def excerpt(self) -> str:
        """Return the first words of what is said, to be quoted in the reason of a comparison."""
        return shortened(self.words.strip('“”" ,.'))

    def view(self) -> MemberView:
        article = self.article.article
        return MemberView(
            article=article.id,
            outlet=article.outlet,
            day=self.article.day_of(self.statement) or "",
            by=self.origin.name,
            words=self.words,
            act=self.statement.act,
        )


# Pairs of statements of one story, in the order of days, with their similarity from 0 to 1.
SimilarPairs: TypeAlias = Mapping[tuple[ComparedStatement, ComparedStatement], float]


def shortened(words: str) -> str:
    """Return the first words of what is quoted in a reason."""
    return words if len(words) <= _EXCERPT else words[:_EXCERPT].rsplit(" ", 1)[0] + " …"


@cache
def _noun_phrase() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('noun_phrase')})\s")


def words_of(quotation: str) -> list[str]:
    """Return the words of a quotation without punctuation, spelled as in the article."""
    return _WORD.findall(quotation)


def compared_statements(
    articles: Sequence[StoryArticle], origins: OriginFinder
) -> list[ComparedStatement]:
    """Return the statements of a story that can be compared, ordered by day.

    Those are assertions. Left out are those without content words that refer to no other one,
    those that only pass on another one: "X reported" in "X reported, citing Y", and what an earlier
    version of an article said.
    """
    statements = [
        compared_statement(article, statement, origins)
        for article in articles
        for statement in article.annotations.statements
        if statement.type == "assertion"
    ]
    return sorted(
        (
            each
            for each in statements
            if (each.content.stems or each.statement.echoes)
            and not is_relay(each.article, each.statement)
            and not is_of_earlier_version(each.article, each.statement)
        ),
        key=lambda statement: statement.order,
    )


def compared_statement(
    article: StoryArticle, statement: Statement, origins: OriginFinder
) -> ComparedStatement:
    text, spans = article.text, article.in_text(statement.content)
    quotations = tuple(
        quotation
        for start, end in spans
        for quotation in _QUOTED.findall(text[start:end])
        if len(words_of(quotation)) >= _LEAST_QUOTED
    )
    content = content_of(text, spans)
    return ComparedStatement(
        statement, article, origins.origin_of(article, statement), content, quotations
    )


def is_relay(article: StoryArticle, statement: Statement) -> bool:
    """Whether a statement only passes on the statement of another: "X reported, citing Y"."""
    return any(
        inner.outer == statement.id and passes_on(statement, inner)
        for inner in article.annotations.statements
    )


def passes_on(outer: Statement, inner: Statement) -> bool:
    """Whether nearly all that the outer statement says is the inner one's content."""
    size, inner_size = (sum(end - start for start, end in each.content) for each in (outer, inner))
    return inner_size >= _PASSED_ON * size


def stem_weights(statements: Sequence[ComparedStatement]) -> dict[str, float]:
    """Return the weight of each word stem, which is higher the fewer articles contain the stem.

    It is log(1 + number of texts / number of texts with the stem); articles with nearly the same
    text count as one text.
    """
    texts: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for stem in statement.content.stems:
            texts[stem].add(statement.text_id)
    number = len({statement.text_id for statement in statements})
    return {stem: math.log(1 + number / len(having)) for stem, having in texts.items()}


def similar_pairs(
    statements: Sequence[ComparedStatement], weights: Mapping[str, float]
) -> SimilarPairs:
    """Return pairs of statements with enough word stems in common, with their similarity.

    ``weights``: the weight of each word stem. A statement is not paired with the statement that
    contains it, nor with one of the same article that goes back to the same speaker.
    """
    with_stem: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for stem in statement.content.stems:
            with_stem[stem].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in with_stem.values():
        if len(numbers) <= _MOST_STATEMENTS:
            shared.update(combinations(numbers, 2))
    pairs = {}
    weighing = [math.fsum(weights[s] for s in each.content.stems) for each in statements]
    several = (each for each in shared.items() if each[1] >= FEWEST_STEMS - 1)
    for (a, b), count in sorted(several):
        one, other = statements[a], statements[b]
        is_nested = one.statement.outer == other.id or other.statement.outer == one.id
        if is_nested or (one.article is other.article and one.origin.key == other.origin.key):
            continue
        shorter = min(len(one.content.stems), len(other.content.stems))
        if count >= FEWEST_STEMS or (count == FEWEST_STEMS - 1 and shorter <= FEWEST_STEMS):
            common = one.content.stems & other.content.stems
            least = min(weighing[a], weighing[b])
            pairs[one, other] = math.fsum(weights[s] for s in common) / least if least else 0.0
    return pairs


def shared_weight(
    one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Return how much two sets of word stems have in common, from 0 to 1.

    This is the weight of the stems in both, divided by the weight of the set that has less weight.
    """
    # fsum: sets are iterated in an order that differs from run to run.
    shared, *both = (
        math.fsum(weights[stem] for stem in stems) for stems in (one & other, one, other)
    )
    return shared / min(both) if min(both) else 0.0
