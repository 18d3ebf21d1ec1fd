"""Tells figures that somebody claims from those that are denied, feared, planned or possible.

In "rejected reports that 12 had died", "could kill 40" and "ten are feared dead" nobody says that
so many died. The words are in ``figures.toml``.
"""

import re
from functools import cache

from onrecord.extraction.quantities.figures.context import Measurement
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import FIGURE_WORDS, WORD_SETS
from onrecord.extraction.quantities.patterns import alternation

# Words looked at before what is said of the people, and before the number. Chosen by hand.
_MOST_BEFORE_MEASURE, _MOST_BEFORE, _MOST_IN_SENTENCE = 6, 16, 60
_NEAR = 5  # words beside a number in which "could" or "feared" is looked for
# Words of what is only possible: of amounts, and of counts.
_POSSIBLE = (
    frozenset(FIGURE_WORDS["unclaimed"]["possible_amount"]),
    frozenset(FIGURE_WORDS["unclaimed"]["possible_count"]),
)
_BEFORE_MEASURE = frozenset(FIGURE_WORDS["unclaimed"]["before_measure"])
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
