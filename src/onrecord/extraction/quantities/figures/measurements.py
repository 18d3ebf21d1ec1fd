"""Finds what the numbers of a sentence count, and what is said of it, such as "killed"."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.entities.lexicon import RELATIVES, is_plural, noun_kind
from onrecord.extraction.quantities.figures.carried import (
    carried,
    entries_of,
    money_before,
    whole_of,
)
from onrecord.extraction.quantities.figures.context import (
    Measurement,
    NumberContext,
    numbers_in_context,
    with_wholes,
)
from onrecord.extraction.quantities.figures.identifiers import is_identifier, without_ages
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
    put_before,
    subject_of,
)
from onrecord.extraction.quantities.figures.quantities import Quantity, glued_unit
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import (
    FIGURE_WORDS,
    MEASURES_AFTER,
    WORD_SETS,
)

_MAX_LIST_GAP = 8  # words between two numbers of one list


def measure_numbers(
    sentence: Sentence, numbers: Sequence[Quantity], before: Sequence[Measurement] = ()
) -> list[Measurement]:
    """Return the numbers of a sentence that are figures (claimed quantities), in text order.

    ``before``: the figures of the sentences before, from which a number alone takes its measure:
    "the count was at six".
    """
    measurements: list[Measurement] = []
    counted = [number for number in numbers if number.kind not in ("one", "ordinal")]
    counted = without_ages(sentence, counted)
    for context in with_wholes(numbers_in_context(sentence, counted)):
        last = measurements[-1] if measurements else None
        if last and last.measure in WORD_SETS["durations"]:
            last = None  # counts nothing that another number could
        measurement = _measure(context, last, before)
        if measurement:
            whole = _whole_number(context, last or whole_of(context, before))
            measurements.append(replace(measurement, whole=whole or measurement.whole))
    for i in range(len(measurements) - 2, -1, -1):
        measurements[i] = _with_measure_of_list(sentence, measurements[i], measurements[i + 1])
    single = [number for number in numbers if number.kind == "one"]
    measurements = _with_single(sentence, measurements, single)
    return _with_ordinals(
        sentence, measurements, [each for each in numbers if each.kind == "ordinal"], before
    )


def _with_ordinals(
    sentence: Sentence,
    measurements: list[Measurement],
    ordinals: Sequence[Quantity],
    before: Sequence[Measurement],
) -> list[Measurement]:
    """Return measurements with the totals that an ordinal gives: "a fourth death".

    That of a person does so only after a total of one less: "three died and a fourth person later".
    """
    nouns = FIGURE_WORDS["ordinals"]["nouns"]
    totals = {each.number.value for each in (*before, *measurements) if each.measure == "killed"}
    found: list[Measurement] = []
    for number in ordinals:
        [context] = numbers_in_context(sentence, [number])
        indication = find_indication(context)
        is_dead = indication is not None and indication.measure == "killed"
        is_total = "victim" in (context.head, context.word(0)) or number.value - 1 in totals
        if context.head in nouns or (is_dead and is_total):
            found.append(
                Measurement(replace(number, kind="count"), "killed", sentence.phrase(context.noun))
            )
    return sorted([*measurements, *found], key=lambda each: each.number.span)


def _with_single(
    sentence: Sentence, measurements: list[Measurement], single: Sequence[Quantity]
) -> list[Measurement]:
    """Return measurements with those of single people: "a man was killed".

    A person is a figure only if a word such as "killed" says what happened to them.
    """
    numbers = [measurement.number for measurement in measurements]
    for number in single:
        around = sorted([*numbers, number], key=lambda each: each.span)
        place = around.index(number)
        context = numbers_in_context(sentence, around)[place]
        if noun_kind(context.head) != "person" or _is_in_source(context):
            continue
        last = measurements[place - 1] if place else None
        following = measurements[place] if place < len(measurements) else None
        indication = find_indication(context)
        if indication is None and last and _is_joined(context, last):
            indication = _shared_indication(context, last)
        if indication is None and following and _shares_verb(context, following):
            indication = Indication(following.measure, following.indicated_at or 0)
        if indication and indication.measure in WORD_SETS["carried"]:
            subject = sentence.phrase(context.noun)
            measurements.insert(
                place, Measurement(number, indication.measure, subject, indication.token)
            )
            numbers.insert(place, number)
    return measurements


def _shares_verb(context: NumberContext, following: Measurement) -> bool:
    """Whether a person and a number after it have one verb: "a woman and her two sons drowned"."""
    if following.indicated_at is None or context.noun is None:
        return False
    sentence = context.sentence
    between = range(context.noun[1] + 1, context.following)
    is_list = between and sentence.word(between[0]) == "and"
    rest = all(sentence.word(i) in WORD_SETS["pointing"] for i in between[1:])
    return bool(is_list and rest and following.indicated_at > context.following)


def _whole_number(context: NumberContext, before: Measurement | None) -> float | None:
    """Return the number that a number is a part of: 14 in "three of the 14"; else None."""
    if context.whole is not None:
        return context.whole
    is_those = context.word(0) == "of" and context.word(1) in WORD_SETS["those"]
    is_whom = context.word(-1) in WORD_SETS["those"] and context.word(-2) == "of"
    if before is None or not (is_those or is_whom) or before.number.kind != "count":
        return None
    value = before.number.value
    return value if value >= context.number.value else None


def _measure(
    context: NumberContext, last: Measurement | None, before: Sequence[Measurement]
) -> Measurement | None:
    number = context.number
    if context.word(0) in WORD_SETS["no_count_after"]:
        return None
    if context.word(0) in WORD_SETS["comparatives"] and context.word(1) == "than":
        return None  # "eight, three more than on Friday"
    if number.kind == "none":
        measure = said_of_nobody(context)
        return Measurement(number, measure, None) if measure else None
    if number.kind != "count":
        return Measurement(number, number.kind, _whole(context))
    if unit := _unit_beside(context):
        is_name = context.noun is not None and context.word(0) != "of"  # "a 10km race"
        subject = context.sentence.phrase(context.noun)
        return None if is_name else Measurement(number, unit, subject)
    if context.head in context.sentence.article.currencies:
        return Measurement(number, "money", None)
    indication = find_indication(context)
    joined = last is not None and _is_joined(context, last)
    of_clause = clause_indication(context)
    if _is_no_figure(context, indication):
        return carried(context, last, before) if indication is None else None
    indication = indication or of_clause
    if indication is None and last and joined:
        indication = _shared_indication(context, last) or _of_breakdown(context, last)
    if money := money_before(context, [*before, *([last] if last else ())]):
        return money
    if indication:
        subject = _subject(context, indication.measure) or (
            last.subject if last and joined else None
        )
        return Measurement(number, indication.measure, subject, indication.token)
    return carried(context, last, before) or _counted(context, before)


def _unit_beside(context: NumberContext) -> str | None:
    """Return the unit that a number is written together with, or None: "18km of shore"."""
    unit = glued_unit().match(context.sentence.text, context.number.span[1])
    return unit[0].lower() if unit else None


def _is_no_figure(context: NumberContext, indication: Indication | None) -> bool:
    """Whether a number is not a figure (a quantity that the article claims).

    A number is not a figure if it identifies something ("Flight 370"), counts the sources of a
    statement ("two officials said"), is negated, or refers back ("one was shot").
    """
    points_back = (
        context.number.value == 1
        and context.noun is None
        and context.word(0) in WORD_SETS["auxiliaries"]
    )
    return (
        points_back
        or _is_in_source(context)
        or is_identifier(context, has_measure=indication is not None)
        or (indication is not None and is_negated(context, indication))
    )


def _is_in_source(context: NumberContext) -> bool:
    """Whether a number counts the source of a statement: "two officials said".

    A number in a relative clause does not: "the report, which runs to 300 pages, says".
    """
    start, end = context.number.span
    sources = context.sentence.article.sources.overlapping((start, end))
    return any(
        first <= start
        and end <= last
        and RELATIVES.isdisjoint(context.sentence.text[first:start].lower().split())
        for first, last in sources
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
        of_clause = context.sentence.phrase(subject_of(context.sentence, context.clause))
        # "88 lives", "two bodies", but not "12 dead".
        return of_clause or (subject if subject and subject.endswith("s") else None)
    return subject


def _counted(context: NumberContext, before: Sequence[Measurement]) -> Measurement | None:
    """Return the measurement of a number with a noun only ("340 cases"), or None.

    Nothing such as "killed" is said of the number, so that its measure is the last word of the noun
    phrase, "cases".
    """
    sentence, noun = context.sentence, context.noun
    if context.number.value == 1:
        return None  # "one of them"
    if scale := _scale(context):
        return Measurement(context.number, sentence.word(scale), sentence.phrase((scale, scale)))
    if noun is None and context.clause:
        noun = counted_in(sentence, context.clause)
    if noun is None and (crowd := _crowd(context)):
        return Measurement(context.number, "people", crowd)
    if noun is None and context.word(0) in WORD_SETS["gathered"]:
        return Measurement(context.number, "people", None)
    if noun is None and context.word(0).endswith("ed"):
        noun = context.after, context.after  # "half a dozen escaped"
    if noun is None and context.word(-1) in ("at", "of"):
        noun = noun_before(sentence, context.first - 2, context.previous)
        noun = noun or put_before(sentence, context.first, context.previous)
    if noun is None:
        return None
    head = sentence.word(noun[1])
    if head in WORD_SETS["entries"] and (entries := entries_of(context, before)):
        return entries
    is_designator = head in WORD_SETS["designators"] and not is_plural(head)  # "300 pages"
    if not head[0].isalpha() or (context.number.plain and is_designator):
        return None
    if head in WORD_SETS["containers"] and sentence.word(noun[1] + 1) == "of":
        noun = noun_after(sentence, noun[1] + 1, context.following) or noun
    return Measurement(context.number, _unit_of(context, head), sentence.phrase(noun))


def _unit_of(context: NumberContext, head: str) -> str:
    """Return a counted noun, with what makes a unit another: "cubic metres per second"."""
    sentence, at = context.sentence, context.noun[1] if context.noun else 0
    if head not in WORD_SETS["containers"] or sentence.word(at) != head:
        return head
    unit = [head]
    if sentence.word(at - 1) in WORD_SETS["dimensions"]:
        unit.insert(0, sentence.word(at - 1))
    if sentence.word(at + 1) in WORD_SETS["per"] and (
        sentence.word(at + 2) in WORD_SETS["times_of_rates"]
    ):
        unit += ["per", sentence.word(at + 2)]
    return " ".join(unit)


def _scale(context: NumberContext) -> int | None:
    """Return the noun before a number on a scale: "a [magnitude] of 6.1"; or None."""
    for i in range(context.first - 1, max(context.previous, context.first - _MAX_LIST_GAP) - 1, -1):
        word = context.sentence.word(i)
        if word in WORD_SETS["scales"]:
            return i
        if word not in WORD_SETS["between"]:
            return None
    return None


def _crowd(context: NumberContext) -> str | None:
    """Return the noun that a number gives the size of, as in "put the crowd at 5,000", or None."""
    last = context.clause[1] if context.clause else context.first - 2
    is_size = context.clause is not None or context.word(-1) == "at"
    if is_size and context.sentence.word(last) in WORD_SETS["sizes"]:
        return context.sentence.phrase((last, last))
    return None


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


def _of_breakdown(context: NumberContext, last: Measurement) -> Indication | None:
    """Return the measure of a total for its parts by nationality: "40 died, 22 Tarskans"."""
    noun = context.noun
    are_people = noun and all(map(context.sentence.is_capital, range(noun[0], noun[1] + 1)))
    if are_people and last.indicated_at is not None and last.measure in WORD_SETS["carried"]:
        return Indication(last.measure, last.indicated_at)
    return None


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
    if sentence.word(following.indicated_at) == (following.subject or "").lower():
        return measurement  # "41 cases and two deaths"
    between = sentence.text[measurement.number.span[1] : following.number.span[0]].split()
    listed = (measurement.subject, f"{measurement.subject} and")
    if not said_after or " ".join(between).rstrip(",") not in listed:
        return measurement
    return replace(measurement, measure=following.measure, indicated_at=following.indicated_at)
