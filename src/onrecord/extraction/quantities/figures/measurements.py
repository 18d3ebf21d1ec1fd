"""Finds what the numbers of a sentence count, and what is said of it, such as "killed"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.extraction.quantities.figures.context import NumberContext, numbers_in_context
from onrecord.extraction.quantities.figures.identifiers import is_identifier
from onrecord.extraction.quantities.figures.measures import (
    Indication,
    clause_indication,
    find_indication,
    is_negated,
    said_of_nobody,
)
from onrecord.extraction.quantities.figures.nouns import (
    counted_in,
    noun_after,
    noun_before,
    subject_of,
)
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import MEASURES_AFTER, WORD_SETS

_MAX_LIST_GAP = 8  # words between two numbers of one list


@dataclass(frozen=True)
class Measurement:
    """A number with what it counts (``subject``) and what is said of it (``measure``).

    In "12 soldiers died", these are "soldiers" and "killed". ``indicated_at`` is the number of the
    token that shows the measure ("died"). It is None if nothing is said, as in "340 cases"; then
    the measure is the counted noun itself.
    """

    number: Quantity
    measure: str
    subject: str | None
    indicated_at: int | None = None


def measure_numbers(sentence: Sentence, numbers: Sequence[Quantity]) -> list[Measurement]:
    """Return the numbers of a sentence that are figures (claimed quantities), in text order."""
    measurements: list[Measurement] = []
    for context in numbers_in_context(sentence, numbers):
        last = measurements[-1] if measurements else None
        measurement = _measure(context, last)
        if measurement:
            measurements.append(measurement)
    for i in range(len(measurements) - 2, -1, -1):
        measurements[i] = _with_measure_of_list(sentence, measurements[i], measurements[i + 1])
    return measurements


def _measure(context: NumberContext, last: Measurement | None) -> Measurement | None:
    number = context.number
    if context.word(0) == "times":
        return None
    if number.kind == "none":
        measure = said_of_nobody(context)
        return Measurement(number, measure, None) if measure else None
    if number.kind != "count":
        return Measurement(number, number.kind, _whole(context))
    indication = find_indication(context)
    if _is_no_figure(context, indication):
        return None
    joined = last is not None and _is_joined(context, last)
    indication = indication or clause_indication(context)
    if indication is None and last and joined:
        indication = _shared_indication(context, last)
    if indication:
        subject = _subject(context, indication.measure) or (
            last.subject if last and joined else None
        )
        return Measurement(number, indication.measure, subject, indication.token)
    return _counted(context)


def _is_no_figure(context: NumberContext, indication: Indication | None) -> bool:
    """Whether a number is not a figure (a quantity that the article claims).

    A number is not a figure if it identifies something ("Flight 370"), counts the sources of a
    statement ("two officials said"), is negated, or refers back ("one was shot").
    """
    start, end = context.number.span
    points_back = (
        context.number.value == 1
        and context.noun is None
        and context.word(0) in WORD_SETS["auxiliaries"]
    )
    return (
        points_back
        or any(
            first <= start and end <= last
            for first, last in context.sentence.article.sources.overlapping((start, end))
        )
        or is_identifier(context, has_measure=indication is not None)
        or (indication is not None and is_negated(context, indication))
    )


def _subject(context: NumberContext, measure: str) -> str | None:
    """Return the people or things that a number counts, as written, or None.

    They are the noun after the number, or else the subject of a verb such as "rose" before it.
    ``measure`` is what is said of them, such as "killed".
    """
    subject = context.sentence.phrase(context.noun)
    if measure == "votes":
        return subject or "votes"
    if subject is None or subject.lower() in MEASURES_AFTER:
        return context.sentence.phrase(subject_of(context.sentence, context.clause))
    return subject


def _counted(context: NumberContext) -> Measurement | None:
    """Return the measurement of a number with a noun only ("340 cases"), or None.

    Nothing such as "killed" is said of the number, so that its measure is the last word of the noun
    phrase, "cases".
    """
    sentence, noun = context.sentence, context.noun
    if context.number.value == 1:
        return None  # "one of them"
    if noun is None and context.clause:
        noun = counted_in(sentence, context.clause)
    if noun is None and context.word(-1) in ("at", "of"):
        noun = noun_before(sentence, context.first - 2, context.previous)
    if noun is None:
        return None
    head = sentence.word(noun[1])
    if not head[0].isalpha() or (context.number.plain and head in WORD_SETS["designators"]):
        return None
    if head in WORD_SETS["containers"] and sentence.word(noun[1] + 1) == "of":
        noun = noun_after(sentence, noun[1] + 1, context.following) or noun
    return Measurement(context.number, head, sentence.phrase(noun))


def _whole(context: NumberContext) -> str | None:
    """Return the noun phrase that an amount of money or a percentage refers to, or None.

    "45 per cent of voters" refers to "voters", and "turnout was 45 per cent" to "turnout".
    """
    sentence, noun = context.sentence, None
    if context.word(0) == "of" or context.number.kind == "per cent":
        noun = context.noun
    elif context.number.kind == "money" and context.word(0) in ("in", "worth"):
        noun = noun_after(sentence, context.after + 1, context.following)
        if noun and sentence.is_capital(noun[0]):
            noun = None  # a place
    return sentence.phrase(noun or subject_of(sentence, context.clause))


def _is_joined(context: NumberContext, last: Measurement) -> bool:
    """Whether a number is in the same list as the number before it: "two soldiers and 3 rebels"."""
    between = context.sentence.text[last.number.span[1] : context.number.span[0]].lower()
    if ";" in between or len(between.split()) > _MAX_LIST_GAP:
        return False
    return "," in between or any(f" {word} " in f" {between} " for word in WORD_SETS["list_words"])


def _shared_indication(context: NumberContext, last: Measurement) -> Indication | None:
    """Return the measure, such as "killed", that a number shares with the one before it, or None.

    In "killed two soldiers and three rebels", both numbers have the measure "killed"; in "two were
    killed and three rebels" they do not, because the word "killed" is between them.
    """
    if last.indicated_at is None:
        return None
    place = context.sentence.tokens[last.indicated_at].start
    is_outside = place < last.number.span[0] or place > context.number.span[1]
    return (
        Indication(last.measure, last.indicated_at)
        if is_outside or last.measure == "votes"
        else None
    )


def _with_measure_of_list(
    sentence: Sentence, measurement: Measurement, following: Measurement
) -> Measurement:
    """Return a number's measurement, with the measure of the following number if it fits both.

    In "three soldiers and seven rebels died", the measure "killed" is found for the rebels, and
    also said of the soldiers.
    """
    if (
        measurement.indicated_at is not None
        or following.indicated_at is None
        or not measurement.subject
    ):
        return measurement
    said_after = sentence.tokens[following.indicated_at].start >= following.number.span[1]
    between = sentence.text[measurement.number.span[1] : following.number.span[0]].split()
    listed = (measurement.subject, f"{measurement.subject} and")
    if not said_after or " ".join(between).rstrip(",") not in listed:
        return measurement
    return replace(measurement, measure=following.measure, indicated_at=following.indicated_at)
