"""Finds the figures of an article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.extraction.quantities.figures.measurements import measure_numbers
from onrecord.extraction.quantities.figures.quantities import find_quantities
from onrecord.extraction.quantities.figures.sentence import ArticleContext, Sentence
from onrecord.records import Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.document import Document


def find_figures(
    article: Article,
    document: Document,
    statements: Sequence[Statement],
    timexes: Sequence[Timex],
) -> tuple[Figure, ...]:
    """Return the figures of an article in text order, each in its innermost statement.

    ``document`` has the text of the article; ``timexes`` are its time expressions in text order,
    whose numbers are no figures. Credits of images are left out.
    """
    context = ArticleContext(
        document,
        timexes=[timex.span for timex in timexes],
        sources=[span for statement in statements for span in statement.source],
    )
    figures: list[Figure] = []
    for sentence in _sentences(article, document):
        numbers = find_quantities(document.text, sentence, context.timexes)
        if not numbers:
            continue
        as_of = _as_of(document.text, sentence, timexes)
        for measurement in measure_numbers(Sentence(context, sentence), numbers):
            number = measurement.number
            statement = _innermost(statements, number.span)
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
    """The sentences of all parts of an article but credits, cut at the ends of the part."""
    for part in article.parts or (None,):
        first, last = part.span if part else (0, len(document.text))
        if part is None or part.kind != "credit":
            number = document.sentence_number(first)
            for start, end in document.sentences[number:]:
                if start >= last:
                    break
                if end > first:
                    yield max(start, first), min(end, last)


def _innermost(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The statement with the shortest content that holds a span, or None.

    Of statements with the same content it is the last: who is cited comes after who cites.
    """
    holding = [
        statement
        for statement in statements
        if any(start <= span[0] and span[1] <= end for start, end in statement.content)
    ]
    return min(
        reversed(holding),
        key=lambda statement: sum(end - start for start, end in statement.content),
        default=None,
    )


def _as_of(text: str, sentence: Span, timexes: Sequence[Timex]) -> str | None:
    """The day that a sentence gives for its figures: "as of Monday", "by Monday"."""
    first = bisect_left(timexes, sentence[0], key=lambda timex: timex.span[0])
    last = bisect_left(timexes, sentence[1], key=lambda timex: timex.span[0])
    for timex in timexes[first:last]:
        before = text[max(sentence[0], timex.span[0] - 8) : timex.span[0]].lower()
        if timex.precision == "day" and before.endswith(("as of ", "as at ", " by ")):
            return timex.value
    return None
