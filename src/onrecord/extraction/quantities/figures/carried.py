"""Numbers that stand alone, and count what the text counted before: "the ministry speaks of 18".

Which figure a number takes its measure from, its antecedent, is decided by size: the last one that
is nearly as large. A sentence may also say without a number what is counted from then on: "The
number of arrests is in dispute."
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from onrecord.extraction.quantities.figures.context import Measurement, NumberContext
from onrecord.extraction.quantities.figures.counting import (
    counter_of_gap,
    is_all_said,
    is_beside_colon,
    is_counted,
    is_somebodys,
    is_verb_of_counting_before,
)
from onrecord.extraction.quantities.figures.identifiers import is_identifier
from onrecord.extraction.quantities.figures.nouns import may_be_plural, noun_after
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence
from onrecord.extraction.quantities.figures.words import (
    FIGURE_WORDS,
    MEASURES_AFTER,
    MEASURES_BEFORE,
    WORD_SETS,
)
from onrecord.extraction.quantities.numbers import SCALE_LETTERS, SCALE_WORDS
from onrecord.extraction.quantities.patterns import alternation
from onrecord.records import Span

_SAME_SIZE = 5  # times: numbers further apart hardly count the same
_ALIKE = 2  # times: of such numbers, those that are most probably two counts of one thing
_MANY = WORD_SETS["many"]
_MAX_TOPIC = 9  # words after "number of" that say what is counted
_MAX_CHANGE = 16  # words between "raised its count" and the number
_MILLION = 1_000_000
_IN_MILLIONS = re.compile(
    rf"(?:{alternation(w for w, n in (SCALE_WORDS | SCALE_LETTERS).items() if n >= _MILLION)})$",
    re.IGNORECASE,
)
_TOPIC = "topic"  # the kind of a quantity without a number


def carried(
    context: NumberContext, last: Measurement | None, before: Sequence[Measurement]
) -> Measurement | None:
    """Return a number with the measure of a figure before it, or None.

    That is "five of them", "the count was at six", "put the number at 640", "18, says X", or "up
    from 12". ``last``: the figure before it in its sentence; ``before``: those of earlier ones.
    """
    if (
        context.number.kind != "count"
        or context.noun is not None
        or is_identifier(context, has_measure=True)
    ):
        return None
    antecedent = last or (whole_of if _is_those(context) else antecedent_of)(context, before)
    if antecedent is None or antecedent.number.kind not in ("count", _TOPIC):
        return None
    found = replace(antecedent, number=context.number, counter=None, whole=None)
    if last and (gap := _gap(context, last)):
        is_count = last.counter or is_verb_of_counting_before(context.sentence, last)
        return replace(found, counter=gap if is_count else None)
    is_near = antecedent.number.kind == _TOPIC or _is_within(
        _SAME_SIZE, antecedent.number.value, context.number.value
    )
    if _is_those(context):
        return found
    if is_near and (
        _is_total(context)
        or _is_said(context)
        or _is_change(context, last)
        or is_counted(context)
        or is_all_said(context)
        or is_somebodys(context)
        or is_beside_colon(context)
    ):
        return found
    if _is_part(context) and antecedent.number.value > context.number.value:
        return replace(found, whole=antecedent.number.value)
    return None


def entries_of(context: NumberContext, before: Sequence[Measurement]) -> Measurement | None:
    """Return a number of names with what the people listed are, or None: "58 names" are missing."""
    sentence = context.sentence
    for i in range(context.first - 1, max(-1, context.first - 1 - _MAX_CHANGE), -1):
        measure = MEASURES_AFTER.get(sentence.word(i))
        if measure in WORD_SETS["carried"]:
            return Measurement(context.number, measure, sentence.phrase(context.noun))
    antecedent = antecedent_of(context, before)
    if antecedent is None or antecedent.measure not in WORD_SETS["carried"]:
        return None
    return replace(antecedent, number=context.number, subject=sentence.phrase(context.noun))


@cache
def _topic_words() -> re.Pattern[str]:
    words = alternation(WORD_SETS["tallies"] | WORD_SETS["many"] | WORD_SETS["topics"])
    return re.compile(rf"\b(?:{words})\b|\?", re.IGNORECASE)


def may_be_topic(text: str, sentence: Span) -> bool:
    """Whether a sentence has a word of those by which ``topic_of`` finds something."""
    return _topic_words().search(text, *sentence) is not None


def topic_of(sentence: Sentence) -> Measurement | None:
    """Return what a sentence without a number says is counted, or None.

    "The number of arrests is in dispute", "How many had died?", "And the missing?"
    """
    for i in range(len(sentence)):
        is_number = sentence.word(i) in WORD_SETS["tallies"] and sentence.word(i + 1) == "of"
        if is_number or (sentence.word(i) == "how" and sentence.word(i + 1) in _MANY):
            is_people = not is_number and sentence.word(i + 2).endswith("ed")  # "How many marched?"
            people = Measurement(_no_number(sentence, i), "people", "people")
            return _topic(sentence, i + 2) or (people if is_people else None)
        if sentence.word(i) == "toll":
            return _topic(sentence, i)
    words = [sentence.word(i) for i in range(len(sentence))]
    nouns = {noun for word in words if (noun := FIGURE_WORDS["topic_nouns"].get(word))}
    if len(nouns) == 1 and not WORD_SETS["topics"].isdisjoint(words):
        return Measurement(_no_number(sentence, 0), nouns.pop(), None)
    if len(sentence) and sentence.word(len(sentence) - 1) == "?":
        return _topic(sentence, 0, only_measure=True)
    return None


def whole_of(context: NumberContext, before: Sequence[Measurement]) -> Measurement | None:
    """Return the last figure that a number can be a part of, or None: "five of them"."""
    value = context.number.value
    larger = [each for each in before if each.number.kind == "count" and each.number.value >= value]
    return larger[-1] if larger else None


def antecedent_of(context: NumberContext, before: Sequence[Measurement]) -> Measurement | None:
    """Return what was just said to be counted, else the last figure nearly as large, or None.

    If there is none so large, it is the last.
    """
    if before and before[-1].number.kind == _TOPIC:
        return before[-1]
    value = context.number.value
    before = [each for each in before if each.number.kind == "count"]
    alike = [each for each in before if _is_within(_ALIKE, each.number.value, value)]
    return next(reversed(alike or before), None)


def money_before(context: NumberContext, before: Sequence[Measurement]) -> Measurement | None:
    """Return a number of millions as money, if money was spoken of before: "the bank, 180m".

    So too where people could be meant: "four million is missing".
    """
    if context.noun is not None or is_identifier(context, has_measure=True):
        return None
    amount = next((each for each in reversed(before) if each.measure == "money"), None)
    is_large = _IN_MILLIONS.search(context.words) is not None
    after = context.word(0)
    is_alone = not after[:1].isalpha() or after in WORD_SETS["after_amount"]
    if amount is None or not is_large or not is_alone:
        return None
    number = replace(context.number, kind="money", unit=amount.number.unit)
    return Measurement(number, "money", None)


def _topic(sentence: Sentence, begin: int, only_measure: bool = False) -> Measurement | None:
    number = _no_number(sentence, begin)
    for i in range(begin, min(begin + _MAX_TOPIC, len(sentence))):
        word = sentence.word(i)
        measure = MEASURES_AFTER.get(word) or MEASURES_BEFORE.get(word)
        if measure in WORD_SETS["carried"]:
            return Measurement(number, measure, None)
        if not word[:1].isalnum():
            break
    noun = None if only_measure else noun_after(sentence, begin, len(sentence))
    if noun is None or not may_be_plural(sentence.word(noun[1])):
        return None
    return Measurement(number, sentence.word(noun[1]), sentence.phrase(noun))


def _no_number(sentence: Sentence, begin: int) -> Quantity:
    place = sentence.tokens[min(begin, len(sentence) - 1)].start
    return Quantity((place, place), None, None, kind=_TOPIC)


def _is_within(times: float, value: float, other: float) -> bool:
    """Whether the larger of two numbers is at most so many times the smaller."""
    return 0 < max(value, other) <= times * min(value, other)


def _gap(context: NumberContext, last: Measurement) -> Phrase | None:
    """Return the words before a number in a clause without its verb, but not "Orrel Post 14".

    After victims a name may stand there: "Velmark lost 40 soldiers and Brennath 12".
    """
    gap = counter_of_gap(context)
    if last.indicated_at is not None and last.measure in WORD_SETS["carried"]:
        return gap
    is_name = gap is not None and all(
        context.sentence.is_capital(i) for i in range(gap[0], gap[1] + 1)
    )
    return None if is_name and is_identifier(context, has_measure=False) else gap


def _is_those(context: NumberContext) -> bool:
    return context.word(0) == "of" and context.word(1) in WORD_SETS["those"]


def _is_total(context: NumberContext) -> bool:
    """Whether a number is said of a noun like "toll", or of "it"."""
    is_put = context.word(-1) in WORD_SETS["before_total"] | {"of"}
    if is_put and context.word(-2) in WORD_SETS["tallies"]:
        return True
    if context.clause is None:
        return False
    first, last = context.clause
    subject = context.sentence.word(last)
    first += context.sentence.word(first) in WORD_SETS["determiners"]
    is_tally = context.sentence.word(first) in WORD_SETS["tallies"]
    is_given = is_tally and context.sentence.word(first + 1) != "of"  # "the number given by X"
    return is_given or subject in WORD_SETS["tallies"] | WORD_SETS["it"]


def _is_said(context: NumberContext) -> bool:
    """Whether a number opens a clause and is somebody's: "18, says the ministry"."""
    opens = context.first == 0 or context.word(-1) in (";", ":", ",", "and")
    is_said = context.word(0) == "," and context.word(1) in WORD_SETS["says"]
    return opens and (context.word(0) == "according" or is_said)


def _is_change(context: NumberContext, last: Measurement | None) -> bool:
    """Whether a number is what a count was before, or after: "from 5 to 6", "up from 68"."""
    if context.word(-1) not in ("from", "to"):
        return False
    if context.word(-2) in WORD_SETS["changes"] or (last and context.first - 1 == context.previous):
        return True
    stretch = range(max(context.previous, context.first - _MAX_CHANGE), context.first)
    words = {context.sentence.word(i) for i in stretch}
    return bool(words & WORD_SETS["raises"] and words & WORD_SETS["tallies"])


def _is_part(context: NumberContext) -> bool:
    """Whether it is said what some of the people counted are: "eleven were inmates"."""
    opens = context.first == 0 or context.word(-1) in (";", ",", "and")
    after = context.word(1)
    is_said = after.endswith(("ed", "ing")) or after in MEASURES_AFTER
    return opens and context.word(0) in ("was", "were", "are") and not is_said
