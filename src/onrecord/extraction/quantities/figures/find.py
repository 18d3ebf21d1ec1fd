"""Finds the figures of an article: the quantities that it claims, such as "12 killed"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.extraction.quantities.figures.measurements import measure_numbers
from onrecord.extraction.quantities.figures.quantities import find_quantities
from onrecord.extraction.quantities.figures.sentence import ArticleContext, Sentence
from onrecord.records import Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex


def find_figures(
    article: Article,
    document: Document,
    statements: Sequence[Statement],
    timexes: Sequence[Timex],
) -> tuple[Figure, ...]:
    """Return the figures (quantities) of an article in text order.

    A figure refers to the innermost of the ``statements`` whose content contains it. ``document``
    has the article's text. ``timexes`` are its time expressions in text order; numbers in them, and
    in the credits of images, are not figures.
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
    figures: list[Figure] = []
    for sentence in _sentences(article, document):
        numbers = find_quantities(document.text, sentence, context.timexes)
        if not numbers:
            continue
        as_of = _as_of(document.text, sentence, timexes)
        for measurement in measure_numbers(Sentence(context, sentence), numbers):
            number = measurement.number
            statement = _innermost(contents, number.span)
            figures.append(
                Figure(
                    id=make_id("figure", article.id, number.span, measurement.measure),
                    article=article.id,
                    statement=statement.id if statement else None,
                    claimant=statement.speaker if statement else None,
                    span=number.span,
                    text=document.text[slice(*number.span)],
                    measure=measurement.measure,
                    unit=number.unit,
                    subject=measurement.subject,
                    low=number.low,
                    high=number.high,
                    approximate=number.approximate,
                    as_of=as_of,
                )
            )
    return tuple(figures)


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


def _innermost(contents: SpanIndex[tuple[int, Statement]], span: Span) -> Statement | None:
    """Return the innermost statement whose content contains a span, or None.

    ``contents`` has the statements with their numbers, by the spans of their contents. In "X
    reported C, citing Y", two statements have the content C; the later one, Y's, counts as the
    inner one.
    """
    holding = [
        (sum(end - start for start, end in statement.content), -number, statement)
        for number, statement in contents.overlapping(span)
        if any(start <= span[0] and span[1] <= end for start, end in statement.content)
    ]
    return min(holding, key=lambda found: found[:2])[2] if holding else None


def _as_of(text: str, sentence: Span, timexes: Sequence[Timex]) -> str | None:
    """Return the day for which a sentence gives its figures (quantities), or None.

    It is that of "Monday" in "As of Monday, 20 people were missing".
    """
    first = bisect_left(timexes, sentence[0], key=lambda timex: timex.span[0])
    last = bisect_left(timexes, sentence[1], key=lambda timex: timex.span[0])
    for timex in timexes[first:last]:
        before = text[max(sentence[0], timex.span[0] - 8) : timex.span[0]].lower()
        if timex.precision == "day" and before.endswith(("as of ", "as at ", " by ")):
            return timex.value
    return None
