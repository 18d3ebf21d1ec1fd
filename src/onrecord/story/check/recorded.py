"""The class ``RecordedStory``: what the record has of one story, for a draft to be held against."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from onrecord.records import Figure, Span, Spans, Speaker, Statement
from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.same_speaker import Source, is_same_speaker
from onrecord.story.check.words import Match, Word, Wording, stems_of, weight, wording
from onrecord.story.compare.compared_statement import (
    ComparedStatement,
    compared_statement,
    passes_on,
    stem_weights,
)
from onrecord.story.compare.content import content_of, listed_words, synonym_stem
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import FigureClaim, figure_claim, successive
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.story.compare.provenance import ClaimOrigin, OriginFinder
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import readable_text, sentences_in
from onrecord.text.document import Document
from onrecord.text.quotations import Quotations
from onrecord.views import RecordedWords

_MOST_CANDIDATES = 30  # statements of a story whose words are aligned with a passage's


@dataclass(frozen=True, eq=False)
class RecordedStatement:
    """A statement of the record, with its words."""

    article: StoryArticle
    statement: Statement
    wording: Wording
    quotations: Quotations  # of the article
    origins: OriginFinder
    is_older: bool  # whether its article was replaced by a newer version

    @cached_property
    def origin(self) -> ClaimOrigin:
        return self.origins.origin_of(self.article, self.statement)

    @cached_property
    def compared(self) -> ComparedStatement:
        """The statement, prepared for comparison."""
        return compared_statement(self.article, self.statement, self.origins)

    @property
    def order(self) -> tuple[str, str]:
        """Sort key: the day when the statement was made or published, then its id."""
        return self.article.day_of(self.statement) or UNKNOWN_DAY, self.statement.id

    @cached_property
    def is_relay(self) -> bool:
        """Whether it only passes on what somebody else said."""
        return any(
            inner.outer == self.statement.id and passes_on(self.statement, inner)
            for inner in self.article.annotations.statements
        )

    def attributes(self, stems: frozenset[str]) -> bool:
        """Whether it only says that somebody else said what some word stems are of.

        "Orla Venn said that the port denied that the wall had cracked" does not say that it had.
        """
        shared = stems & stems_of(self.wording)
        text = self.article.text
        return not self.is_relay and any(
            inner.outer == self.statement.id
            and inner.type == "assertion"
            and shared <= stems_of(wording(text, self.article.in_text(inner.content)))
            for inner in self.article.annotations.statements
        )

    @cached_property
    def quoted(self) -> Wording:
        """The words that are in quotation marks."""
        words: list[Word] = []
        was_quoted = True
        for word in self.wording.words:
            is_quoted = self.quotations.is_quoted(word.span[0])
            if is_quoted:
                words.append(word if was_quoted else replace(word, gap="."))
            was_quoted = is_quoted
        return replace(self.wording, words=tuple(words))

    def view(self, match: Match | None = None) -> RecordedWords:
        """Return the statement as shown; with a match, only the words that are meant."""
        spans = self.article.in_text(self.statement.content)
        if match is not None:
            start, end = match.place
            cut = ((max(start, a), min(end, b)) for a, b in spans)
            spans = tuple(span for span in cut if span[0] < span[1])
        return _view(self.article, spans, self.statement, self.origin, is_older=self.is_older)


@dataclass(frozen=True, eq=False)
class RecordedFigure:
    """A figure of the record."""

    claim: FigureClaim
    is_older: bool  # whether its article was replaced by a newer version

    def view(self) -> RecordedWords:
        return figure_view(self.claim, is_older=self.is_older)


class RecordedStory:
    """The articles of a story with their older versions, and a draft to be held against them.

    The draft is looked at together with them, so that it is known whom it means by "the ministry".
    ``older``: articles that newer versions in ``articles`` replaced.
    """

    def __init__(
        self,
        story: str,
        articles: Sequence[StoryArticle],
        older: Sequence[StoryArticle],
        draft: StoryArticle,
    ) -> None:
        self._story = story
        self._newest = articles
        self._replaced = older
        self._older = {article.article.id for article in older}
        self._articles = (*articles, *older)
        self._draft = draft
        self._origins = OriginFinder((*self._articles, draft))

    @cached_property
    def statements(self) -> list[RecordedStatement]:
        """All statements of the story, relayed ones included, but for those without words."""
        return [
            self._recorded(article, statement)
            for article in self._articles
            for statement in article.annotations.statements
            if statement.content
        ]

    @cached_property
    def figures(self) -> list[RecordedFigure]:
        """All figures of the story that somebody claims, but for those of headlines."""
        return [
            RecordedFigure(
                figure_claim(figure, article, self._origins),
                article.article.id in self._older,
            )
            for article in self._articles
            for figure in article.annotations.figures
            if figure.asserted and not _is_in_headline(figure, article)
        ]

    def candidates(self, passage: DraftPassage) -> list[RecordedStatement]:
        """Return the statements that have most words with a passage in common."""
        shared: Counter[int] = Counter()
        for key in set(passage.wording.keys):
            for number in self._with_word.get(key, ()):
                shared[number] += 10 if weight(key) == 1 else 1
        best = sorted(shared, key=lambda number: (-shared[number], number))
        return [self.statements[number] for number in best[:_MOST_CANDIDATES]]

    def drafted(self, passage: DraftPassage) -> ComparedStatement:
        """Return the statement of a passage, prepared for comparison."""
        assert passage.statement is not None
        return compared_statement(self._draft, passage.statement, self._origins)

    def claim(self, figure: Figure) -> FigureClaim:
        """Return a figure of the draft, prepared for comparison."""
        return figure_claim(figure, self._draft, self._origins)

    def is_newer(self, article: StoryArticle, older: StoryArticle) -> bool:
        """Whether an article is a newer version of another one."""
        before = article.article.replaces
        while before and before != older.article.id:
            before = self._replaces.get(before)
        return before is not None

    @cached_property
    def _replaces(self) -> dict[str, str | None]:
        return {each.article.id: each.article.replaces for each in self._articles}

    def stems_beside(self, words: RecordedWords) -> frozenset[str]:
        """Return the stems of the sentence that words of the record are in, and of that before."""
        article = next((each for each in self._articles if each.article.id == words.article), None)
        if article is None or not words.spans:
            return frozenset()
        start, end = article.sentence_around(words.spans[0])
        before = article.text.rfind("\n", 0, len(article.text[:start].rstrip())) + 1
        listed = [each for each in sentences_in(article.text, before, start) if each[1] <= start]
        return stems_of(wording(article.text, (*listed[-1:], (start, end))))

    def sentence_with(self, number: set[str], name: set[str]) -> RecordedWords | None:
        """Return a sentence of the newest articles with a number and all words of a name, or None.

        A number of a date or a time of day is none.
        """
        for article, span, words in self._sentences:
            if number | name <= words:
                origin = self._origins.origin_of(article, None)
                return _view(article, (span,), None, origin, is_older=False)
        return None

    @cached_property
    def _sentences(self) -> list[tuple[StoryArticle, Span, frozenset[str]]]:
        """The sentences of the newest articles, with their words without those of times."""
        found = []
        for article in self._newest:
            times = article.in_text(tuple(each.span for each in article.annotations.timexes))
            for span in sentences_in(article.text, 0, len(article.text)):
                words = (
                    word.key.removesuffix("’s").removesuffix("'s")
                    for word in wording(article.text, (span,)).words
                    if not any(start <= word.span[0] < end for start, end in times)
                )
                found.append((article, span, frozenset(words)))
        return found

    def is_taken_back(self, id: str) -> bool:
        """Whether an outlet corrected a statement or figure."""
        return id in self._taken_back

    def newer_figure(self, id: str) -> FigureClaim | None:
        """Return the figure by which its claimant replaced one, or None."""
        return self._newer.get(id)

    def is_same_speaker(self, passage: DraftPassage, other: RecordedStatement) -> bool | None:
        """Whether the draft's speaker is the record's; None if the record names nobody."""
        return is_same_speaker(
            self._draft.speaker_of(passage.statement) or self._source(passage.statement),
            self._origins.origin_of(self._draft, passage.statement),
            other.article.speaker_of(other.statement),
            other.origin,
            other.article.words_at(other.statement.source),
        )

    def _source(self, statement: Statement | None) -> Source:
        """Return the draft's words for who made a statement."""
        if statement is None or not statement.source:
            return Source()
        [start, _] = self._draft.in_text(statement.source)[0]
        return Source(self._draft.words_at(statement.source), self._draft.text[:start])

    def is_same_claimant(self, passage: DraftPassage, other: FigureClaim) -> bool | None:
        """Whether a figure of the draft has the claimant of one of the record.

        None if the record's outlet claims it itself.
        """
        figure, statement = passage.figure, other.article.statement_of(other.figure)
        assert figure is not None
        if place := passage.gapped_source:
            drafted: Speaker | Source = Source(
                self._draft.text[slice(*place)], self._draft.text[: place[0]]
            )
        else:
            drafted = self._draft.speakers.get(figure.claimant or "") or self._source(
                self._draft.statement_of(figure)
            )
        return is_same_speaker(
            drafted,
            self._origins.origin_of_figure(self._draft, figure),
            other.article.speakers.get(other.figure.claimant or ""),
            other.origin,
            other.article.words_at(statement.source) if statement else "",
        )

    def similarity(self, one: ComparedStatement, other: ComparedStatement) -> tuple[float, float]:
        """Return what two statements share, as parts of the lighter one and of the first one.

        Numbers do not count: they are compared for themselves.
        """
        stems, other_stems = (_without_numbers(each.content.stems) for each in (one, other))
        first, second = self._weight(stems), self._weight(other_stems)
        if not first or not second:
            return 0.0, 0.0
        shared = self._weight(stems & other_stems)
        return shared / min(first, second), shared / first

    def covered(self, one: ComparedStatement, others: Sequence[ComparedStatement]) -> float:
        """Return which part of a statement the sentences of others have, taken together."""
        stems = _without_numbers(one.content.stems)
        there = frozenset().union(*map(_sentence_stems, others))
        return self._weight(stems & there) / self._weight(stems)

    def _weight(self, stems: Iterable[str]) -> float:
        # fsum: sets are iterated in an order that differs from run to run.
        return math.fsum(self._weights.get(stem, self._rarest) for stem in stems)

    @cached_property
    def _weights(self) -> dict[str, float]:
        return stem_weights([recorded.compared for recorded in self.statements])

    @cached_property
    def _rarest(self) -> float:
        return max(self._weights.values(), default=1.0)

    @cached_property
    def _with_word(self) -> dict[str, list[int]]:
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, recorded in enumerate(self.statements):
            for key in set(recorded.wording.keys):
                numbers[key].append(number)
        return numbers

    @cached_property
    def _taken_back(self) -> frozenset[str]:
        """Ids of the statements and figures that an outlet corrected."""
        return frozenset(
            member.id
            for correction in self._context.corrections
            for member in correction.members
            if member.article is not correction.members[-1].article  # the note's
        )

    @cached_property
    def _newer(self) -> dict[str, FigureClaim]:
        """The last figure of a voice, by the id of each figure that it replaced."""
        newer: dict[str, FigureClaim] = {}
        for group in self._context.figure_groups:
            for claims in group.by_origin():
                *steps, last = successive(claims)
                if not last.origin.is_definite:
                    continue
                for claim in group.claims:
                    of_voice = claim.origin.key == last.origin.key
                    if of_voice and any(claim.agrees_with(step) for step in steps):
                        newer[claim.id] = last
        return newer

    def _recorded(self, article: StoryArticle, statement: Statement) -> RecordedStatement:
        return RecordedStatement(
            article,
            statement,
            wording(article.text, article.in_text(statement.content)),
            self._quotations[article.article.id],
            self._origins,
            article.article.id in self._older,
        )

    @cached_property
    def _context(self) -> StoryContext:
        return StoryContext(self._story, self._newest, older=self._replaced)

    @cached_property
    def _quotations(self) -> dict[str, Quotations]:
        return {article.article.id: Document(article.text).quotations for article in self._articles}


def figure_view(claim: FigureClaim, *, is_older: bool = False) -> RecordedWords:
    """Return a figure of the record as shown."""
    article = claim.article
    statement = article.statement_of(claim.figure)
    spans = article.in_text((claim.figure.span,))
    return _view(article, spans, statement, claim.origin, claim.figure, is_older=is_older)


def _view(
    article: StoryArticle,
    spans: Spans,
    statement: Statement | None,
    origin: ClaimOrigin,
    figure: Figure | None = None,
    *,
    is_older: bool,
) -> RecordedWords:
    record = article.article
    readable = readable_text(record.text)
    if figure is None:
        speaker = article.speaker_of(statement)
        words = " … ".join(article.text[start:end] for start, end in spans)
    else:
        speaker = article.speakers.get(figure.claimant or "")
        words = article.text[slice(*article.sentence_around(figure.span))]
    return RecordedWords(
        article=record.id,
        spans=tuple(readable.given_span(span) for span in spans),
        statement=statement.id if statement else None,
        figure=figure.id if figure else None,
        words=" ".join(words.split()),
        speaker=speaker.name if speaker else None,
        cue=article.words_at(statement.cue) if statement else "",
        via=statement.via if statement else (),
        origin=origin.name,
        day=article.day_of(statement),
        outlet=record.outlet or record.site,
        url=record.url,
        replaced=is_older,
    )


def _sentence_stems(statement: ComparedStatement) -> frozenset[str]:
    article = statement.article
    spans = tuple(map(article.sentence_around, statement.statement.content))
    return content_of(article.text, spans).stems


def _without_numbers(stems: frozenset[str]) -> frozenset[str]:
    words = _number_stems()
    return frozenset(stem for stem in stems if not stem[:1].isdigit() and stem not in words)


@cache
def _number_stems() -> frozenset[str]:
    return frozenset(map(synonym_stem, listed_words("number")))


def _is_in_headline(figure: Figure, article: StoryArticle) -> bool:
    return any(
        part.kind in ("headline", "deck") and part.span[0] <= figure.span[0] < part.span[1]
        for part in article.article.parts
    )
