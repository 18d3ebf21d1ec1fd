"""An article of a story with its annotations, as comparisons use them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.records import Annotations, Article, Figure, Span, Spans, Speaker, Statement
from onrecord.story.group.near_duplicates import near_duplicates
from onrecord.text.sentences import sentences

_DAY_LENGTH = len("2031-05-04")


@dataclass(frozen=True, eq=False)
class StoryArticle:
    """An article of a story with its annotations.

    Speakers have the ids that they have over all articles. ``copy_of`` is the id of the article
    whose text this one repeats, as a near-duplicate.
    """

    article: Article
    annotations: Annotations
    copy_of: str | None = None

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """Speakers by id."""
        return {speaker.id: speaker for speaker in self.annotations.speakers}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.annotations.statements}

    @property
    def text_id(self) -> str:
        """The id of the article that has this text first: near-duplicates share it."""
        return self.copy_of or self.article.id

    @property
    def day(self) -> str | None:
        """The day of publication, or None."""
        return self.article.published.value[:_DAY_LENGTH] if self.article.published else None

    def day_of(self, statement: Statement | None) -> str | None:
        """The day when a statement was made; the day of publication where that is not stated."""
        value = statement.said.value if statement and statement.said else None
        return value if value and len(value) == _DAY_LENGTH else self.day

    def speaker_of(self, statement: Statement | None) -> Speaker | None:
        """The speaker of a statement, or None."""
        return self.speakers.get(statement.speaker or "") if statement else None

    def statement_of(self, figure: Figure) -> Statement | None:
        """The statement that holds a figure; None in the outlet's own voice."""
        return self.statements.get(figure.statement or "")

    def words_at(self, spans: Spans) -> str:
        """The text at spans on one line, with "…" between the spans."""
        return " ".join(" … ".join(self.article.text[a:b] for a, b in spans).split())

    def sentence_around(self, span: Span) -> Span:
        """The span of the sentence in which another span starts."""
        text = self.article.text
        start = text.rfind("\n", 0, span[0]) + 1
        end = text.find("\n", span[1])
        for sentence in sentences(text, start, len(text) if end < 0 else end):
            if sentence[0] <= span[0] < sentence[1]:
                return sentence
        return span


def story_articles(annotated: Sequence[tuple[Article, Annotations]]) -> list[StoryArticle]:
    """The articles of a story, each with the article that it is a near-duplicate of, if any."""
    copied = {
        copy.article: copy.of for copy in near_duplicates([article for article, _ in annotated])
    }
    return [
        StoryArticle(article, annotations, copied.get(article.id))
        for article, annotations in annotated
    ]
