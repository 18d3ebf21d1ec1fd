"""The class ``StoryArticle``: an article of a story, prepared for comparison with the others."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.records import Annotations, Article, Figure, Span, Spans, Speaker, Statement
from onrecord.story.group.near_duplicates import near_duplicates
from onrecord.story.readable import readable_text, sentences_in

_DAY_LENGTH = len("2031-05-04")
_CLOCK = re.compile(r"\d{1,2}[.:h]\d\d|\d{1,2} ?[ap]\.?m", re.I)
_ENTRY_TIMES = ("second", "minute", "hour", "day")
_FEWEST_ENTRIES = 2  # times of day, each alone in a paragraph, on a page that is told as it happens


@dataclass(frozen=True, eq=False)
class StoryArticle:
    """An article of a story with its statements, speakers and figures (quantities claimed).

    What is compared is the readable text, ``text``; spans in records are those of ``article.text``,
    and ``in_text`` returns where their words are in ``text``. A speaker has the same id in all
    articles. ``copy_of``: id of the earlier article that has nearly the same text, or None.
    """

    article: Article
    annotations: Annotations
    copy_of: str | None = None

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """The article's speakers, by id."""
        return {speaker.id: speaker for speaker in self.annotations.speakers}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """The article's statements, by id."""
        return {statement.id: statement for statement in self.annotations.statements}

    @cached_property
    def text(self) -> str:
        """The text as a person reads it."""
        return readable_text(self.article.text).text

    def in_text(self, spans: Spans) -> Spans:
        """Return the spans in ``text`` of what stands at spans of the article's text."""
        return tuple(map(readable_text(self.article.text).readable_span, spans))

    @property
    def text_id(self) -> str:
        """Id of the oldest article with nearly the same text, which may be this article."""
        return self.copy_of or self.article.id

    @property
    def day(self) -> str | None:
        """Day of publication ("2031-05-04"), or None if unknown."""
        return self.article.published.value[:_DAY_LENGTH] if self.article.published else None

    def day_of(self, statement: Statement | None, place: Span | None = None) -> str | None:
        """Return the day when a statement was made; if unknown, the day of its entry or article.

        ``place``: of what the outlet itself says, without a statement.
        """
        value = statement.said.value if statement and statement.said else None
        if value and len(value) == _DAY_LENGTH:
            return value
        if statement and (spans := statement.content or statement.cue or statement.source):
            place = spans[0]
        above = bisect_right(self._entries, (place[0], "~")) - 1 if place else -1
        return self._entries[above][1] if above >= 0 else self.day

    @cached_property
    def _entries(self) -> list[tuple[int, str]]:
        """Where each day of a page begins that is told as it happens, "Thu 10 March, 16:20".

        A time of day alone is on the day above it. Days before the article's own are none of it.
        """
        text, clocks, days = self.article.text, 0, []
        for timex in self.annotations.timexes:
            start, end = timex.span
            first = text.rfind("\n", 0, start) + 1
            beside = text[first:start] + " " + text[end:].partition("\n")[0]
            is_alone = len(beside.split()) <= 1  # but for a weekday
            if timex.value is None or timex.precision not in _ENTRY_TIMES or not is_alone:
                continue
            words = text[start:end]
            clocks += bool(_CLOCK.search(words))
            if any(map(str.isdigit, _CLOCK.sub("", words))) and timex.value >= (self.day or ""):
                days.append((first, timex.value[:_DAY_LENGTH]))
        return days if clocks >= _FEWEST_ENTRIES else []

    def speaker_of(self, statement: Statement | None) -> Speaker | None:
        """Return the speaker of a statement, or None if the statement is None or has no speaker."""
        return self.speakers.get(statement.speaker or "") if statement else None

    def statement_of(self, figure: Figure) -> Statement | None:
        """Return the statement that contains a figure, or None if the outlet itself claims it."""
        return self.statements.get(figure.statement or "")

    def is_in_headline(self, span: Span) -> bool:
        """Whether a span of a record begins in the headline or another part above the text."""
        return any(
            part.kind != "body" and part.span[0] <= span[0] < part.span[1]
            for part in self.article.parts
        )

    def words_at(self, spans: Spans) -> str:
        """Return the words at spans of a record on one line, with "…" between the spans."""
        text = self.text
        return " ".join(" … ".join(text[a:b] for a, b in self.in_text(spans)).split())

    def sentence_around(self, span: Span) -> Span:
        """Return the span in ``text`` of the sentence in which a span of a record starts."""
        text = self.text
        [span] = self.in_text((span,))
        start = text.rfind("\n", 0, span[0]) + 1
        end = text.find("\n", span[1])
        for sentence in sentences_in(text, start, len(text) if end < 0 else end):
            if sentence[0] <= span[0] < sentence[1]:
                return sentence
        return span


def story_articles(annotated: Sequence[tuple[Article, Annotations]]) -> list[StoryArticle]:
    """Return the articles of a story, prepared for comparison.

    If an article nearly repeats the text of an earlier one, its ``copy_of`` is the id of that one.
    """
    copied = {
        copy.article: copy.of for copy in near_duplicates([article for article, _ in annotated])
    }
    return [
        StoryArticle(article, annotations, copied.get(article.id))
        for article, annotations in annotated
    ]
