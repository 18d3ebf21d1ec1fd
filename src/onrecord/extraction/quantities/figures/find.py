"""Finds the figures of an article, that is the quantities that it claims."""

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
    """Return the figures (quantities) of an article in text order, each in its innermost statement.

    ``document`` has the article's text. ``timexes`` are its time expressions in text order; numbers
    in them, and in the credits of images, are not figures.
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
    """Yield the sentences of an article, without the credits of images.

    A sentence that goes beyond a part of the article, such as a caption, is cut at its end.
    """
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
    """Return the innermost statement whose content contains a span, or None.

    Of several statements with the same content, it is the last: the cited source's comes after that
    of the source who cites.
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
    """Return the day for which a sentence gives its figures ("as of Monday"), or None."""
    first = bisect_left(timexes, sentence[0], key=lambda timex: timex.span[0])
    last = bisect_left(timexes, sentence[1], key=lambda timex: timex.span[0])
    for timex in timexes[first:last]:
        before = text[max(sentence[0], timex.span[0] - 8) : timex.span[0]].lower()
        if timex.precision == "day" and before.endswith(("as of ", "as at ", " by ")):
            return timex.value
    return None
