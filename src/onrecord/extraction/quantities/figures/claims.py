"""Tells figures that somebody claims from those that are denied, feared, planned or possible.

In "rejected reports that 12 had died", "could kill 40" and "ten are feared dead" nobody says that
so many died. The words are in ``figures.toml``.
"""

import re
from functools import cache

from onrecord.extraction.entities.lexicon import noun_kind
from onrecord.extraction.quantities.figures.measurements import Measurement
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import FIGURE_WORDS, WORD_SETS
from onrecord.extraction.quantities.patterns import alternation
from onrecord.records import Span

# Words looked at before what is said of the people, and before the number. Chosen by hand.
_MOST_BEFORE_MEASURE, _MOST_BEFORE, _MOST_IN_SENTENCE = 6, 16, 60
_NEAR = 5  # words beside a number in which "could" or "feared" is looked for
# Words of what is only possible: of amounts, and of counts.
_POSSIBLE = (
    frozenset(FIGURE_WORDS["unclaimed"]["possible_amount"]),
    frozenset(FIGURE_WORDS["unclaimed"]["possible_count"]),
)
_BEFORE_MEASURE = frozenset(FIGURE_WORDS["unclaimed"]["before_measure"])
_TALLIES = WORD_SETS["totals"] - {"it", "that"}
_DETERMINERS = WORD_SETS["determiners"]
_RELATIVE = WORD_SETS["relative"]
_IN_NAMES = frozenset(("of", "the", "a", "an", "and"))
_BETWEEN = WORD_SETS["between_counts"] | WORD_SETS["auxiliaries"] | WORD_SETS["between_speaker"]
_BORDERS = frozenset(FIGURE_WORDS["unclaimed"]["borders"])


def is_claimed(sentence: Sentence, measurement: Measurement) -> bool:
    """Whether the words of a sentence claim a figure, and do not only mention it.

    Denials and the like count for all figures, "planned" only for measures such as "killed", and
    "would" not for money, since a plan's costs are claimed with the plan.
    """
    first = sentence.index(measurement.number.span[0])
    before = " ".join(map(sentence.word, range(max(0, first - _MOST_IN_SENTENCE), first)))
    if _phrases("taken_back").search(before):
        return False
    if _phrases("phrases").search(" ".join(_stretch(sentence, first, _MOST_BEFORE))):
        return False
    if measurement.measure in WORD_SETS["carried"] and measurement.indicated_at is not None:
        words = _stretch(sentence, measurement.indicated_at, _MOST_BEFORE_MEASURE)
        return _BEFORE_MEASURE.isdisjoint(words)
    after = sentence.index(measurement.number.span[1])
    near = [
        *_stretch(sentence, first, _NEAR),
        *(
            sentence.word(i)
            for i in range(after, min(after + _NEAR, len(sentence)))
            if not sentence.is_in_timex(i)  # "in May"
        ),
    ]
    return _POSSIBLE[measurement.number.kind == "count"].isdisjoint(near)


def who_counts(sentence: Sentence, measurement: Measurement) -> Span | None:
    """Return the span of the words for who counts a figure, or None.

    They stand before a verb of counting, or as an owner before a noun such as "tally", with little
    between: "[the ministry] on Friday counted 21", "[the union]'s own count is at 24", "[the
    railway], which runs the line, gave nine".
    """
    verb = _verb_of_counting(sentence, sentence.index(measurement.number.span[0]))
    if verb is None:
        return _owner_of_tally(sentence, sentence.index(measurement.number.span[1]))
    is_of_people = measurement.measure in WORD_SETS["carried"]
    if not is_of_people and sentence.word(verb) not in _TALLIES | WORD_SETS["just_counts"]:
        return None  # "the club put on three shows"
    last = verb - 1
    if sentence.word(last) == ",":  # an insertion
        comma = next((i for i in range(last - 1, -1, -1) if sentence.word(i) == ","), None)
        if comma is None or last - comma > _MOST_BEFORE:
            return None
        last = comma - 1
        if sentence.word(last) == ")" and sentence.word(last - 2) == "(":  # "(OSR)"
            last -= 3
    while last >= 0 and (sentence.word(last) in _BETWEEN or sentence.is_in_timex(last)):
        last -= 1
    begin = last
    if sentence.word(last) in _RELATIVE and sentence.word(last - 1) == ",":
        last -= 2  # "the mission, which has counted 12"
        begin = last
    while (
        begin > 0
        and last - begin < _MOST_BEFORE_MEASURE
        and sentence.word(begin) not in _DETERMINERS
        and _may_be_counter(sentence, begin - 1)
    ):
        begin -= 1
    if last < 0 or not _may_be_counter(sentence, last):
        return None
    is_body = noun_kind(sentence.word(last)) == "organization"
    if sentence.word(verb) in WORD_SETS["body_counts"] and not is_body:
        return None
    return sentence.tokens[begin].start, sentence.tokens[last].end


def _owner_of_tally(sentence: Sentence, after: int) -> Span | None:
    """Return whose count a number is by the words after it: "by [the police]'s latest count"."""
    near = range(after, min(len(sentence), after + _MOST_BEFORE))
    tally = next((i for i in near if sentence.word(i) in WORD_SETS["tallies"]), after)
    before = range(tally - 1, max(after, tally - 1 - _NEAR), -1)
    owner = next((i for i in before if sentence.word(i).endswith(("'s", "’s", "s'", "s’"))), after)
    begin = owner
    while (
        begin > after
        and sentence.word(begin - 1) not in WORD_SETS["by"]
        and _may_be_counter(sentence, begin - 1)
    ):
        begin -= 1
    if begin == owner or sentence.word(begin - 1) not in WORD_SETS["by"]:
        return None
    return sentence.tokens[begin].start, sentence.tokens[owner].end


def _verb_of_counting(sentence: Sentence, first: int) -> int | None:
    """Return the token of a verb of counting shortly before a number, or of a noun like "tally"."""
    is_total = False
    for i in range(first - 1, max(-1, first - 2 - _MOST_BEFORE_MEASURE), -1):
        word = sentence.word(i)
        is_count = word in WORD_SETS["counts"] or word in WORD_SETS["body_counts"]
        if is_count or (is_total and word in WORD_SETS["raises"]):
            return i
        if word in _TALLIES and (
            sentence.word(i - 1) in ("own", "s")
            or "’" in sentence.word(i - 1)
            or "'" in sentence.word(i - 1)
        ):
            return i
        is_total = is_total or word in _TALLIES
        if (
            word not in _BETWEEN
            and word not in WORD_SETS["between"]
            and word not in WORD_SETS["before_count"]
        ):
            return None
    return None


def _may_be_counter(sentence: Sentence, i: int) -> bool:
    """Whether a token can be part of the words for who counts: "the Health Ministry"."""
    word = sentence.word(i)
    return (
        word[:1].isalnum()
        and word not in _BETWEEN - _IN_NAMES
        and word not in WORD_SETS["clause_openers"]
        and word not in WORD_SETS["insertion_ends"]
        and not sentence.is_in_timex(i)
    )


def _stretch(sentence: Sentence, last: int, most: int) -> list[str]:
    """Return the words before a token, back to a border such as "said" or ";"."""
    words: list[str] = []
    for i in range(last - 1, max(-1, last - 1 - most), -1):
        if sentence.word(i) in _BORDERS:
            break
        if not sentence.is_in_timex(i):
            words.append(sentence.word(i))
    return words[::-1]


@cache
def _phrases(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FIGURE_WORDS['unclaimed'][name], gap=' ')})\b")
