"""Finds the figures of an article: the quantities that it claims, such as "12 killed"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from onrecord.extraction.quantities.figures.claims import is_claimed, who_counts
from onrecord.extraction.quantities.figures.measurements import Measurement, measure_numbers
from onrecord.extraction.quantities.figures.quantities import find_quantities
from onrecord.extraction.quantities.figures.sentence import ArticleContext, Sentence
from onrecord.extraction.quantities.figures.words import WORD_SETS
from onrecord.records import Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex

_EARLIER = timedelta(days=60)  # before publication: another time than that of the news


def find_figures(
    article: Article,
    document: Document,
    statements: Sequence[Statement],
    timexes: Sequence[Timex],
) -> list[tuple[Figure, Span | None]]:
    """Return the figures (quantities) of an article in text order, without their claimants.

    A figure refers to the innermost of the ``statements`` whose content contains it. With one that
    is in none comes the span of the words for who counts it: "the ministry counts 21", "the union's
    own tally, 24". ``document`` has the article's text. ``timexes`` are its time expressions in
    text order; numbers in them, and in the credits of images, are not figures.
    """
    context = ArticleContext(
        document,
        timexes=[timex.span for timex in timexes],
        sources=[span for statement in statements for span in statement.source],
    )
    contents = SpanIndex(
        (span, (number, statement))
        for number, statement in enumerate(statements)
        for span in statement.content
    )
    figures: list[tuple[Figure, Span | None]] = []
    before: list[Measurement] = []
    for sentence in _sentences(article, document):
        numbers = find_quantities(document.text, sentence, context.timexes)
        if not numbers:
            continue
        dated = _Dated(article, document.text, sentence, timexes)
        words = Sentence(context, sentence)
        measurements = measure_numbers(words, numbers, before)
        counts = [each for each in measurements if each.number.kind == "count"]
        before = [replace(each, indicated_at=None) for each in counts] or before
        for measurement in measurements:
            number = measurement.number
            holding = _holding(contents, number.span)
            statement = holding[0] if holding else None
            figure = Figure(
                id=make_id("figure", article.id, number.span, measurement.measure),
                article=article.id,
                statement=statement.id if statement else None,
                span=number.span,
                text=document.text[slice(*number.span)],
                measure=measurement.measure,
                unit=number.unit,
                subject=measurement.subject,
                low=number.low,
                high=number.high,
                approximate=number.approximate,
                as_of=dated.as_of(number.span),
                of=measurement.whole,
                asserted=is_claimed(words, measurement)
                and not _is_unclaimed(holding, measurement.measure, document.text),
            )
            figures.append((figure, None if statement else who_counts(words, measurement)))
    return figures


def with_claimants(
    figures: Sequence[tuple[Figure, Span | None]],
    statements: Sequence[Statement],
    counters: Mapping[Span, str],
) -> tuple[Figure, ...]:
    """Return figures with their claimants: the speaker of the statement, or who counts them.

    ``counters``: ids of speakers by the spans that came with the figures.
    """
    speakers = {statement.id: statement.speaker for statement in statements}
    return tuple(
        msgspec.structs.replace(
            figure,
            claimant=speakers.get(figure.statement)
            if figure.statement
            else counters.get(span)
            if span
            else None,
        )
        for figure, span in figures
    )


def _sentences(article: Article, document: Document) -> Iterator[Span]:
    """Yield the sentences of an article, without the credits of images.

    A sentence is cut where a part of the article (such as the headline or a caption) ends.
    """
    for part in article.parts or (None,):
        first, last = part.span if part else (0, len(document.text))
        if part is None or part.kind != "credit":
            for number in range(document.sentence_number(first), len(document.sentences)):
                start, end = document.sentences[number]
                if start >= last:
                    break
                if end > first:
                    yield max(start, first), min(end, last)


def _is_unclaimed(holding: Sequence[Statement], measure: str, text: str) -> bool:
    """Whether a figure in these statements is denied, or (of people) only planned.

    To raise or lower a count is to give one, even when the statement is read as a plan.
    """
    of_people = measure in WORD_SETS["carried"]
    return any(
        statement.act in ("denies", "unsaid")
        or (of_people and statement.type == "eventuality" and not _is_revision(statement, text))
        for statement in holding
    )


def _is_revision(statement: Statement, text: str) -> bool:
    """Whether the cue of a statement raises or lowers a count."""
    cue = {word.lower() for start, end in statement.cue or () for word in text[start:end].split()}
    return bool(cue & WORD_SETS["raises"])


def _holding(contents: SpanIndex[tuple[int, Statement]], span: Span) -> list[Statement]:
    """Return the statements whose content contains a span, the innermost first.

    ``contents`` has the statements with their numbers, by the spans of their contents. In "X
    reported C, citing Y", two statements have the content C; the later one, Y's, counts as the
    inner one.
    """
    holding = [
        (sum(end - start for start, end in statement.content), -number, statement)
        for number, statement in contents.overlapping(span)
        if any(start <= span[0] and span[1] <= end for start, end in statement.content)
    ]
    return [statement for *_, statement in sorted(holding, key=lambda found: found[:2])]


class _Dated:
    """The days that a sentence gives for its figures (quantities)."""

    def __init__(
        self, article: Article, text: str, sentence: Span, timexes: Sequence[Timex]
    ) -> None:
        first = bisect_left(timexes, sentence[0], key=lambda timex: timex.span[0])
        last = bisect_left(timexes, sentence[1], key=lambda timex: timex.span[0])
        near = timexes[first:last]
        self._day = next((each.value for each in near if _is_as_of(text, sentence, each)), None)
        published = article.published.value if article.published else None
        self._earlier = [each for each in near if published and _is_earlier(each, published)]

    def as_of(self, figure: Span) -> str | None:
        """Return the day, month or year for which a figure is given, or None.

        It is that of "Monday" in "As of Monday, 20 people were missing", and of an earlier time in
        the sentence: 2019 in "In 2019 a blast killed 45". Of several, the nearest counts.
        """
        if self._day or not self._earlier:
            return self._day
        nearest = min(
            self._earlier, key=lambda each: max(each.span[0] - figure[1], figure[0] - each.span[1])
        )
        return nearest.value


def _is_as_of(text: str, sentence: Span, timex: Timex) -> bool:
    before = text[max(sentence[0], timex.span[0] - 8) : timex.span[0]].lower()
    return timex.precision == "day" and before.endswith(("as of ", "as at ", " by "))


def _is_earlier(timex: Timex, published: str) -> bool:
    """Whether a time is a year before that of publication, or a month or day well before it."""
    value = timex.value or ""
    if not value:
        return False
    if timex.precision == "year":
        return value < published[:4]
    if timex.precision not in ("month", "day") or not published[7:]:
        return False
    day = date.fromisoformat(value if timex.precision == "day" else f"{value}-28")
    return date.fromisoformat(published[:10]) - day > _EARLIER
