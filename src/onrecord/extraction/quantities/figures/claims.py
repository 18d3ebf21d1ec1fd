"""Tells figures that somebody claims from those that are denied, feared, planned or possible.

In "rejected reports that 12 had died", "could kill 40" and "ten are feared dead" nobody says that
so many died. The words are in ``figures.toml``.
"""

import re
from functools import cache

from onrecord.extraction.quantities.figures.measurements import Measurement
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import FIGURE_WORDS, WORD_SETS
from onrecord.extraction.quantities.patterns import alternation
from onrecord.records import Span
from onrecord.text.spans import SpanIndex

# Words looked at before what is said of the people, and before the number. Chosen by hand.
_MOST_BEFORE_MEASURE, _MOST_BEFORE, _MOST_IN_SENTENCE = 6, 16, 60
_BEFORE_MEASURE = frozenset(FIGURE_WORDS["unclaimed"]["before_measure"])
_TALLIES = WORD_SETS["totals"]
_BETWEEN = WORD_SETS["between_counts"] | WORD_SETS["auxiliaries"] | WORD_SETS["between_speaker"]
_BORDERS = frozenset(FIGURE_WORDS["unclaimed"]["borders"])


def is_claimed(sentence: Sentence, measurement: Measurement) -> bool:
    """Whether the words of a sentence claim a figure, and do not only mention it.

    Denials and the like count for all figures; "could", "planned" and "feared" only for measures
    such as "killed", since a plan's costs are claimed with the plan.
    """
    first = sentence.index(measurement.number.span[0])
    before = " ".join(map(sentence.word, range(max(0, first - _MOST_IN_SENTENCE), first)))
    if _phrases("taken_back").search(before):
        return False
    if _phrases("phrases").search(" ".join(_stretch(sentence, first, _MOST_BEFORE))):
        return False
    if measurement.measure not in WORD_SETS["carried"] or measurement.measure == "votes":
        return True
    if measurement.indicated_at is None:
        return True
    words = _stretch(sentence, measurement.indicated_at, _MOST_BEFORE_MEASURE)
    return _BEFORE_MEASURE.isdisjoint(words)


def who_counts(sentence: Sentence, number: Span, speakers: SpanIndex[str]) -> str | None:
    """Return who of the speakers counts a number, or None.

    That is who stands before a verb of counting, or as an owner before a noun such as "tally", with
    little between: "the ministry on Friday counted 21", "the union's own count is at 24".
    ``speakers`` has their ids by their mentions.
    """
    first = sentence.index(number[0])
    for verb in range(first - 1, max(-1, first - _MOST_BEFORE_MEASURE), -1):
        if sentence.word(verb) in WORD_SETS["counts"] or sentence.word(verb) in _TALLIES:
            break
    else:
        return None
    for i in range(verb - 1, max(-1, verb - _MOST_BEFORE_MEASURE), -1):
        start, end = sentence.tokens[i].start, sentence.tokens[i].end
        found = next(iter(speakers.overlapping((start, end))), None)
        if found is not None:
            return found
        if sentence.word(i) not in _BETWEEN and not sentence.is_in_timex(i):
            return None
    return None


def _stretch(sentence: Sentence, last: int, most: int) -> list[str]:
    """Return the words before a token, back to a border such as "said" or ";"."""
    words: list[str] = []
    for i in range(last - 1, max(-1, last - 1 - most), -1):
        if sentence.word(i) in _BORDERS:
            break
        words.append(sentence.word(i))
    return words[::-1]


@cache
def _phrases(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FIGURE_WORDS['unclaimed'][name], gap=' ')})\b")
