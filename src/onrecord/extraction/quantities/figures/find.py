"""Finds the figures of an article: the quantities that it claims, such as "12 killed"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

from onrecord.extraction.quantities.figures.carried import may_be_topic, topic_of
from onrecord.extraction.quantities.figures.claims import is_claimed
from onrecord.extraction.quantities.figures.context import Measurement
from onrecord.extraction.quantities.figures.counting import has_clause, is_result, who_counts
from onrecord.extraction.quantities.figures.measurements import measure_numbers
from onrecord.extraction.quantities.figures.quantities import find_quantities
from onrecord.extraction.quantities.figures.sentence import ArticleContext, Sentence
from onrecord.extraction.quantities.figures.words import FIGURE_WORDS, WORD_SETS
from onrecord.extraction.quantities.numbers import read_number
from onrecord.extraction.quantities.patterns import alternation
from onrecord.records import Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex

_MAX_LIST_GAP = 8  # words between two figures of one list
_REMEMBERED = 8  # figures from which a number alone may take its measure
_EARLIER = timedelta(days=60)  # before publication: another time than that of the news
_MAX_BASE = 40  # characters beside a time
# Words before a time that a figure is compared with, or counted from.
_BASE = re.compile(
    rf"\b(?:{alternation(FIGURE_WORDS['words']['bases'])})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE
)


def find_figures(
    article: Article,
    document: Document,
    statements: Sequence[Statement],
    timexes: Sequence[Timex],
) -> list[tuple[Figure, Span | None]]:
    """Return the figures (quantities) of an article in text order, without their claimants.

    A figure refers to the innermost of the ``statements`` whose content contains it. With it may
    come the span of the words for who counts it: "the ministry counts 21", "the union's own tally,
    24". In a list, that is who counts the figure before: "and two missing". ``document`` has the
    article's text. ``timexes`` are its time expressions in text order; numbers in them, and in the
    credits of images, are not figures.
    """
    context = ArticleContext(
        document,
        timexes=[each.span for each in timexes if not _is_measured(each, document.text)],
        sources=[span for statement in statements for span in statement.source],
        contents=[span for statement in statements for span in statement.content],
    )
    contents = SpanIndex(
        (span, (number, statement))
        for number, statement in enumerate(statements)
        for span in statement.content
    )
    figures: list[tuple[Figure, Span | None]] = []
    before: list[Measurement] = []
    topic: Measurement | None = None  # what the sentence before says is counted
    for sentence in _sentences(article, document):
        numbers = find_quantities(document.text, sentence, context.timexes)
        if not numbers and not may_be_topic(document.text, sentence):
            continue
        words = Sentence(context, sentence)
        measurements = measure_numbers(words, numbers, [*before, *([topic] if topic else ())])
        counts = [
            each
            for each in measurements
            if each.number.kind in ("count", "money") and each.measure not in WORD_SETS["durations"]
        ]
        before = [*before, *(replace(each, indicated_at=None) for each in counts)][-_REMEMBERED:]
        topic = None if counts else topic_of(words)
        dated = _Dated(article, document.text, sentence, timexes)
        shared: tuple[int, Span | None] = 0, None  # who counts the figure before in its list
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
                as_of=dated.as_of(number.span)
                or _carried_day(document, measurement, dated, figures[-1][0] if figures else None),
                of=measurement.whole,
                asserted=is_claimed(words, measurement)
                and not _is_unclaimed(holding, measurement.measure, document.text),
            )
            counter = who_counts(words, measurement, statement is not None)
            if counter is None and _is_its(statement, document.text):
                counter = _source(statement)
            if counter is None and statement is None:
                counter = (
                    _said_before(statements, sentence, number.span)
                    if is_result(words, measurement)
                    else _shared(document.text, words, measurement, *shared)
                )
            figures.append((figure, counter))
            shared = number.span[1], counter or _source(statement)
    return figures


def with_claimants(
    figures: Sequence[tuple[Figure, Span | None]],
    statements: Sequence[Statement],
    counters: Mapping[Span, str],
) -> tuple[Figure, ...]:
    """Return figures with their claimants: who counts them, else the speaker of the statement.

    ``counters``: ids of speakers by the spans that came with the figures. A figure that somebody
    else counts than the speaker is not the statement's. If it is unclear who makes a statement, its
    figures are of the one around it: "police say that they counted 12".
    """
    by_id = {statement.id: statement for statement in statements}
    claimed: list[Figure] = []
    for figure, span in figures:
        counter = counters.get(span) if span else None
        told = _told(figure, by_id)
        speaker = told.speaker if told else None
        statement = None if told is None or (counter and counter != speaker) else told.id
        claimant = counter or speaker
        claimed.append(msgspec.structs.replace(figure, statement=statement, claimant=claimant))
    return tuple(claimed)


def _told(figure: Figure, by_id: Mapping[str, Statement]) -> Statement | None:
    """Return the innermost statement with a figure and a known speaker, else the innermost."""
    innermost = statement = by_id.get(figure.statement or "")
    while statement is not None and statement.speaker is None:
        statement = by_id.get(statement.outer or "")
    return statement or innermost


def _shared(
    text: str, words: Sentence, measurement: Measurement, end: int, counter: Span | None
) -> Span | None:
    """Return who counts the figure before, which ends at a place, if they count this one too.

    It is the next of a list, or a part of that figure: "41 injured, nine of whom are in hospital".
    """
    between = text[end : measurement.number.span[0]]
    if _is_listed(between) and not has_clause(words, measurement):
        return counter
    is_of_those = text[measurement.number.span[1] :].split(maxsplit=2)[:1] == ["of"]
    is_part = measurement.whole is not None and is_of_those
    return counter if is_part and len(between.split()) <= _MAX_LIST_GAP else None


def _said_before(statements: Sequence[Statement], sentence: Span, number: Span) -> Span | None:
    """Return the source of the last statement before a number in its sentence, or None."""
    before: list[tuple[Span, Statement]] = []
    for each in statements:
        spans = sorted((*each.source, *each.cue, *each.content))
        if each.source and sentence[0] <= spans[0][0] and spans[-1][1] <= number[0]:
            before.append((spans[-1][::-1], each))
    return _source(max(before, key=lambda found: found[0])[1]) if before else None


def _source(statement: Statement | None) -> Span | None:
    """Return the span of the source of a statement, or None."""
    return (
        (statement.source[0][0], statement.source[-1][1])
        if statement and statement.source
        else None
    )


def _is_its(statement: Statement | None, text: str) -> bool:
    """Whether a statement in no other has the source "it", which may mean the only body near."""
    if statement is None or statement.outer is not None:
        return False
    source = _source(statement)
    return source is not None and text[slice(*source)].lower() == "it"


def _is_measured(timex: Timex, text: str) -> bool:
    """Whether a time expression measures how long something took: "95 minutes", "nine hours"."""
    words = text[slice(*timex.span)].lower().split()
    is_exact = timex.precision == "duration" and "X" not in (timex.value or "X")
    is_unit = len(words) > 1 and words[-1] in WORD_SETS["durations"]
    return is_exact and is_unit and read_number(words[0]) is not None


def _is_listed(between: str) -> bool:
    """Whether two figures with these words between them are of one list."""
    words = between.lower().split()
    is_joined = "," in between or ":" in between or not WORD_SETS["list_words"].isdisjoint(words)
    return len(words) <= _MAX_LIST_GAP and is_joined


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
    """Whether a figure in these statements is denied, asked about, or (of people) only planned.

    To raise or lower a count or to insist on one is to give it, even when the statement is read as
    a plan.
    """
    of_people = measure in WORD_SETS["carried"]
    return any(
        statement.act in ("denies", "unsaid")
        or _opens_question(statement, text)
        or (of_people and statement.type == "eventuality" and not _is_count(statement, text))
        for statement in holding
    )


def _opens_question(statement: Statement, text: str) -> bool:
    """Whether a content is a question: "asked whether 12 had died"."""
    if not statement.content:
        return False
    words = text[slice(*statement.content[0])].lower().split(maxsplit=1)
    return not WORD_SETS["questions"].isdisjoint(words[:1])


def _is_count(statement: Statement, text: str) -> bool:
    """Whether the cue of a statement raises, lowers or keeps a count."""
    cue = {word.lower() for start, end in statement.cue or () for word in text[start:end].split()}
    return bool(cue & (WORD_SETS["raises"] | WORD_SETS["keeps"]))


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


def _carried_day(
    document: Document, measurement: Measurement, dated: "_Dated", last: Figure | None
) -> str | None:
    """Return the day of the figure before, if a number alone has its measure from that.

    In "In 2019 a blast killed 45. The union said 61.", both are of 2019.
    """
    is_carried = measurement.indicated_at is None and measurement.measure in WORD_SETS["carried"]
    if last is None or not is_carried or last.measure != measurement.measure or dated.has_times:
        return None
    places = (document.sentence_number(span[0]) for span in (last.span, measurement.number.span))
    is_near = next(places) >= next(places) - 1
    return last.as_of if is_near else None


class _Dated:
    """The days that a sentence gives for its figures (quantities).

    ``has_times``: whether it has time expressions.
    """

    def __init__(
        self, article: Article, text: str, sentence: Span, timexes: Sequence[Timex]
    ) -> None:
        first = bisect_left(timexes, sentence[0], key=lambda timex: timex.span[0])
        last = bisect_left(timexes, sentence[1], key=lambda timex: timex.span[0])
        near = timexes[first:last]
        self.has_times = bool(near)
        self._day = next((each.value for each in near if _is_as_of(text, sentence, each)), None)
        published = article.published.value if article.published else None
        self._earlier = [
            each
            for each in near
            if published and _is_earlier(each, published) and not _is_base(text, sentence, each)
        ]

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


def _is_base(text: str, sentence: Span, timex: Timex) -> bool:
    """Whether a time is one that figures are compared with, or counted from: "since June".

    Not "the worst since 1998, when 31 people died".
    """
    before = text[max(sentence[0], timex.span[0] - _MAX_BASE) : timex.span[0]]
    then = text[timex.span[1] : timex.span[1] + _MAX_BASE].lstrip(" ,").lower().split(" ", 1)[0]
    return _BASE.search(before) is not None and then not in WORD_SETS["then"]


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
