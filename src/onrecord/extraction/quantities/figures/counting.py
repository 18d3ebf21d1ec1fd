"""Finds who counts a figure, by a verb of counting or a noun such as "tally".

The words are in brackets in "[the ministry] on Friday counted 21", "[the union]'s own tally, 24",
"[Police]: 34 arrested". They may stand outside of all statements.
"""

from onrecord.extraction.entities.lexicon import noun_kind
from onrecord.extraction.quantities.figures.context import Measurement, NumberContext
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence
from onrecord.extraction.quantities.figures.words import WORD_SETS
from onrecord.records import Span

# In words; chosen by hand.
_MOST_BEFORE = 16  # of an insertion, and from a noun such as "tally" to its number
_MOST_NAME = 6  # of the words for who counts
_NEAR = 5  # between an owner and the noun, as in "the union's latest count"
_GAP = 7  # of the words before a number without a verb: "the lawyers of Open Bench 88"

_TALLIES = WORD_SETS["tallies"]
_IN_NAMES = frozenset(("of", "the", "a", "an", "and"))
_BETWEEN = WORD_SETS["between_counts"] | WORD_SETS["auxiliaries"] | WORD_SETS["between_speaker"]
_BEFORE_NUMBER = _BETWEEN | WORD_SETS["between"] | WORD_SETS["before_count"]
_BEFORE_COUNTING = WORD_SETS["auxiliaries"] | WORD_SETS["perfect"] | WORD_SETS["before_counting"]
_OF_BODIES = WORD_SETS["body_counts"] | WORD_SETS["be_at"]
_PRONOUNS = WORD_SETS["counting_pronouns"]
_ONLY_NUMBER = WORD_SETS["only_number"]
_ENDS = WORD_SETS["stops"] | WORD_SETS["says"] | WORD_SETS["counts"]
_ONLY_COUNTS = WORD_SETS["just_counts"] | WORD_SETS["raises"]
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_COUNTERS = ("organization", "person", "group")


def who_counts(sentence: Sentence, measurement: Measurement, is_said: bool) -> Span | None:
    """Return the span of the words for who counts a figure, or None.

    They stand before a verb of counting, as an owner before a noun such as "tally", or before a
    colon: "[the railway], which runs the line, gave nine". ``is_said``: the figure is in a
    statement, whose speaker counts it unless the words beside it name another: "killing three by
    [the hospital]'s count".
    """
    first = sentence.index(measurement.number.span[0])
    after = sentence.index(measurement.number.span[1])
    if is_result(sentence, measurement):
        return None  # of what is said before
    counter = (
        measurement.counter
        or _reporter(sentence, measurement, after)
        or _owner_after(sentence, after, is_said)
    )
    if counter is None and not is_said:
        counter = (
            _before_verb(sentence, measurement, first)
            or _owner_before(sentence, first)
            or _before_colon(sentence, first)
        )
    if counter is None:
        return None
    return sentence.tokens[counter[0]].start, sentence.tokens[counter[1]].end


def is_result(sentence: Sentence, measurement: Measurement) -> bool:
    """Whether a figure is what news before it in its sentence makes of a count.

    "Two more men had died, police said, which brings the toll to nine."
    """
    first, has_tally = sentence.index(measurement.number.span[0]), False
    for i in range(first - 1, max(0, first - 1 - _MOST_BEFORE), -1):
        has_tally = has_tally or sentence.word(i) in _TALLIES
        if sentence.word(i) in WORD_SETS["results"]:
            comma = i - 1 - (sentence.word(i - 1) == "which")
            return has_tally and sentence.word(comma) == ","
        if sentence.word(i) in (",", ";", ":"):
            return False
    return False


def has_clause(sentence: Sentence, measurement: Measurement) -> bool:
    """Whether a figure is the subject of its own clause: "and nine hikers were found dead"."""
    after = sentence.index(measurement.number.span[1])
    last = measurement.indicated_at
    if last is None or last < after:
        return False
    verbs = WORD_SETS["auxiliaries"] | WORD_SETS["perfect"]
    return any(sentence.word(i) in verbs for i in range(after, last + 1))


def is_counted(context: NumberContext) -> bool:
    """Whether a number alone is counted by somebody: "the ministry counts 21", "UNAF says 38"."""
    word = context.word(0)
    if word[:1].isalpha() and word not in WORD_SETS["stops"]:
        return False
    verb = _verb_of_counting(context.sentence, context.first)
    if verb is None:
        return False
    if context.sentence.word(verb) in _TALLIES:  # "its count 31", but "police count 31"
        return verb == context.first - 1 and _is_body(context.sentence, verb - 1)
    return context.sentence.word(verb) not in _OF_BODIES or _is_body(context.sentence, verb - 1)


def is_somebodys(context: NumberContext) -> bool:
    """Whether a number alone is said to be given by somebody: "18 by the police's count"."""
    is_reported = context.word(0) in WORD_SETS["reported"] and context.word(1) == "by"
    is_owned = context.word(0) == "by" and _owner_after(context.sentence, context.after, True)
    return is_reported or bool(is_owned)


def is_all_said(context: NumberContext) -> bool:
    """Whether a number is all that a statement says: "the police say [there were about 8,000]"."""
    sentence = context.sentence
    for start, end in sentence.article.contents.overlapping(context.number.span):
        first, after = sentence.index(start), sentence.index(end)
        rest = [*range(first, context.first), *range(context.after, after)]
        if first < after and all(
            sentence.word(i) in _ONLY_NUMBER
            or sentence.is_in_timex(i)
            or not sentence.word(i)[:1].isalnum()
            for i in rest
        ):
            return True
    return False


def is_beside_colon(context: NumberContext) -> bool:
    """Whether a number alone is given for who stands before a colon: "Union: 1,050"."""
    return context.word(0) in WORD_SETS["after_gap"] and (
        _before_colon(context.sentence, context.first) is not None
    )


def is_verb_of_counting_before(sentence: Sentence, measurement: Measurement) -> bool:
    """Whether a verb of counting stands before a figure: "police say 61", not "they have 61"."""
    verb = _verb_of_counting(sentence, sentence.index(measurement.number.span[0]))
    return verb is not None and sentence.word(verb) in WORD_SETS["counts"] | WORD_SETS["be_at"]


def counter_of_gap(context: NumberContext) -> Phrase | None:
    """Return the words before a number in a clause without its verb, or None.

    They are in brackets in "Police say 61, [the lawyers of the group] 88", "the army spoke of 18
    and [the guild] of 24".
    """
    sentence, last = context.sentence, context.first - 1
    is_after = sentence.word(last) in WORD_SETS["before_count_of"]
    if is_after and _is_body(sentence, last - 1):
        last -= 1
    if context.noun is not None or context.word(0) not in WORD_SETS["after_gap"]:
        return None
    begin = last + 1
    while begin > context.previous and begin > last + 1 - _GAP:
        if sentence.word(begin - 1) in WORD_SETS["gap_borders"]:
            break
        begin -= 1
    else:
        return None
    is_word = sentence.word(last)[:1].isalpha() and sentence.word(last) not in WORD_SETS["stops"]
    return (begin, last) if begin <= last and is_word else None


def _before_verb(sentence: Sentence, measurement: Measurement, first: int) -> Phrase | None:
    """Return the subject of a verb of counting before a number, or None."""
    verb = _verb_of_counting(sentence, first)
    if verb is None:
        return None
    word = sentence.word(verb)
    if measurement.measure in ("captured", "killed") and verb == measurement.indicated_at:
        return None  # "gunmen took 17 workers", "it claimed three lives"
    after = sentence.word(sentence.index(measurement.number.span[1]))
    is_alone = not after[:1].isalpha() or after in WORD_SETS["stops"]
    is_put = sentence.word(first - 1) in WORD_SETS["puts_at"]  # "holds to 3,000 tonnes"
    is_count = measurement.measure in WORD_SETS["carried"] or (
        is_put and measurement.measure in WORD_SETS["containers"]
    )
    if not is_count and not is_alone and word not in _ONLY_COUNTS:
        return None  # "the club put on three shows"
    is_noun = word in _TALLIES  # "the union's final count is 12"
    counter = (_owner(sentence, verb) if is_noun else None) or _subject(sentence, verb)
    is_pronoun = counter is not None and sentence.word(counter[1]) in _PRONOUNS
    if counter and word in _OF_BODIES and not (is_pronoun or _is_body(sentence, counter[1])):
        return None
    return counter


def _is_body(sentence: Sentence, i: int) -> bool:
    """Whether a token ends words for a body: "ministry", "observers", "UNAF", "elders of Orrel"."""
    while i > 0 and (sentence.word(i) in _BETWEEN or sentence.is_in_timex(i)):
        i -= 1
    kind = noun_kind(sentence.word(i))
    if kind in ("organization", "group") or (kind is None and sentence.is_capital(i)):
        return True
    of = next((j for j in range(i - 1, max(0, i - _NEAR), -1) if sentence.word(j) == "of"), 0)
    return of > 0 and noun_kind(sentence.word(of - 1)) in ("organization", "group")


def _subject(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the words for who counts before a verb, without times and insertions, or None."""
    last = verb - 1
    while last > 0 and sentence.word(last) in _BEFORE_COUNTING:
        last -= 1  # "the observers, who saw both sides, have now counted"
    if sentence.word(last) == ",":  # an insertion
        comma = next((i for i in range(last - 1, -1, -1) if sentence.word(i) == ","), None)
        if comma is None or last - comma > _MOST_BEFORE:
            return None
        last = comma - 1
        if sentence.word(last) == ")" and sentence.word(last - 2) == "(":  # "(OSR)"
            last -= 3
    while last >= 0 and (sentence.word(last) in _BETWEEN or sentence.is_in_timex(last)):
        if sentence.word(last) in _PRONOUNS:
            return last, last  # "it still counts"
        last -= 1
    begin = last
    if sentence.word(last) in WORD_SETS["relative"] and sentence.word(last - 1) == ",":
        last -= 2  # "the mission, which has counted 12"
        begin = last
    while (
        begin > 0
        and last - begin < _MOST_NAME
        and (
            sentence.word(begin) not in WORD_SETS["determiners"] or sentence.word(begin - 1) == "of"
        )
        and _may_be_counter(sentence, begin - 1)
    ):
        begin -= 1  # also from "the depot" to "the operator of the depot"
    if begin > 1 and sentence.word(begin - 1) == "in" and sentence.is_capital(begin):
        body = begin - 2  # "the ministry in Ellby"
        begin = body if noun_kind(sentence.word(body)) in ("organization", "group") else begin
    if sentence.word(last) in WORD_SETS["anybody"]:
        return None  # "the list of missing people has 14 names"
    return (begin, last) if last >= 0 and _may_be_counter(sentence, last) else None


def _owner_before(sentence: Sentence, first: int) -> Phrase | None:
    """Return whose count a number is by the words before it: "[the union]'s figure is 12"."""
    for i in range(first - 1, max(-1, first - 1 - _MOST_BEFORE), -1):
        word = sentence.word(i)
        is_number = word[:1].isdigit() and not sentence.is_in_timex(i)
        if is_number or word in WORD_SETS["clause_openers"] or word in WORD_SETS["says"]:
            return None
        if word in _TALLIES:
            return (
                _owner(sentence, i)
                or _who_raises(sentence, i)
                or _pronoun(sentence, i)
                or _giver(sentence, i)
            )
    return None


def _giver(sentence: Sentence, tally: int) -> Phrase | None:
    """Return who gives a count: "the number given by [the police]", "[Coast guard] count"."""
    if sentence.word(tally + 1) in WORD_SETS["reported"] and sentence.word(tally + 2) == "by":
        return _phrase_after(sentence, tally + 3)
    last = begin = tally - 1
    if noun_kind(sentence.word(last)) not in ("organization", "group"):
        return None
    while begin > 0 and last - begin < _MOST_NAME and _may_be_counter(sentence, begin - 1):
        begin -= 1
    return begin, last


def _who_raises(sentence: Sentence, tally: int) -> Phrase | None:
    """Return the subject of "raises its estimate of the damage to", or None."""
    for i in range(tally - 1, max(-1, tally - 1 - _NEAR), -1):
        if sentence.word(i) in WORD_SETS["raises"]:
            return _subject(sentence, i)
    return None


def _reporter(sentence: Sentence, measurement: Measurement, after: int) -> Phrase | None:
    """Return by whom a figure is said to be given: "the 420 strikers reported by [the company]"."""
    at = after + len((measurement.subject or "").split())
    for i in (after, at):
        if sentence.word(i) in WORD_SETS["reported"] and sentence.word(i + 1) == "by":
            return _phrase_after(sentence, i + 2)
    return None


def _phrase_after(sentence: Sentence, begin: int) -> Phrase | None:
    """Return the words for somebody that begin at a token: "the health office in Ellby"."""
    end = begin
    while (
        end < len(sentence)
        and end - begin < _MOST_NAME
        and (sentence.word(end)[:1].isalpha() or sentence.word(end) in "'’-")
        and (sentence.word(end) in _IN_NAMES - {"and"} or sentence.word(end) not in _ENDS)
        and not sentence.is_in_timex(end)
    ):
        end += 1
    return (begin, end - 1) if end > begin else None


def _owner_after(sentence: Sentence, after: int, is_said: bool) -> Phrase | None:
    """Return whose count a number is by the words after it: "by [the police]'s latest count"."""
    for i in range(after, min(len(sentence), after + _MOST_BEFORE)):
        if sentence.word(i) in _TALLIES:
            owner = _owner(sentence, i) or (None if is_said else _pronoun(sentence, i))
            if owner is None:
                return _owner_of(sentence, i)
            return owner if sentence.word(owner[0] - 1) in WORD_SETS["by"] else None
        if sentence.word(i) == "that" and sentence.word(i - 1) == "by":
            return _phrase_after(sentence, i + 2) if sentence.word(i + 1) == "of" else None
        is_other = sentence.word(i)[:1].isdigit() and not sentence.is_in_timex(i)
        if is_other or sentence.word(i) == ";" or sentence.word(i) in WORD_SETS["clause_openers"]:
            return None  # whose another number is
    return None


def _owner_of(sentence: Sentence, tally: int) -> Phrase | None:
    """Return the owner after a count: "by the latest count of [the police]"."""
    before = (sentence.word(i) for i in range(tally - 1, max(-1, tally - 1 - _NEAR), -1))
    is_by = any(word == "by" for word in before)
    is_of = sentence.word(tally + 1) == "of"
    return _phrase_after(sentence, tally + 2) if is_by and is_of else None


def _owner(sentence: Sentence, tally: int) -> Phrase | None:
    """Return the owner of a count: "[the police]'s latest count", "that of [the police]"."""
    for i in range(tally - 1, max(-1, tally - 1 - _NEAR), -1):
        is_plural = sentence.word(i) in "'’" and sentence.word(i - 1).endswith("s")
        if is_plural or sentence.word(i).endswith(_POSSESSIVE):
            last = begin = i - is_plural  # "the organisers' count"
            while (
                begin > 0
                and last - begin < _MOST_NAME
                and sentence.word(begin) not in WORD_SETS["determiners"]
                and sentence.word(begin - 1) not in WORD_SETS["by"]
                and _may_be_counter(sentence, begin - 1)
            ):
                begin -= 1
            return begin, last
        is_owned = sentence.word(i) in WORD_SETS["determiners"]  # "raised its tally"
        if is_owned or not sentence.word(i)[:1].isalpha():
            return None
    return None


def _pronoun(sentence: Sentence, tally: int) -> Phrase | None:
    """Return the pronoun for whose count it is, "its figure", or None."""
    for i in range(tally - 1, max(-1, tally - 1 - _NEAR), -1):
        if sentence.word(i) in WORD_SETS["owners"]:
            return i, i
        if not sentence.word(i)[:1].isalpha():
            return None
    return None


def _before_colon(sentence: Sentence, first: int) -> Phrase | None:
    """Return the words before a colon that opens a headline: "[Ministry]: nine dead"."""
    last = first - 2
    if sentence.word(first - 1) != ":" or not 0 <= last < _MOST_NAME:
        return None
    is_counter = all(_may_be_counter(sentence, i) for i in range(first - 1))
    is_known = noun_kind(sentence.word(last)) in _COUNTERS
    return (0, last) if is_counter and is_known else None


def _verb_of_counting(sentence: Sentence, first: int) -> int | None:
    """Return the token of a verb of counting shortly before a number, or None.

    It may be one of raising, with a noun such as "tally", or that noun after its owner.
    """
    is_total = False
    for i in range(first - 1, max(-1, first - 2 - _MOST_NAME), -1):
        word = sentence.word(i)
        is_count = word in WORD_SETS["counts"] or word in WORD_SETS["body_counts"]
        is_count = is_count or (word in WORD_SETS["be_at"] and sentence.word(first - 1) == "at")
        is_count = is_count or _is_not_moved(sentence, i, first)
        if is_count or (is_total and word in WORD_SETS["raises"]):
            return i
        is_total = is_total or word in _TALLIES
        if word not in _BEFORE_NUMBER and not sentence.is_in_timex(i):
            return None
    return None


def _is_not_moved(sentence: Sentence, verb: int, first: int) -> bool:
    """Whether a verb says that somebody keeps to a number: "did not budge from 12"."""
    is_from = sentence.word(first - 1) == "from" and sentence.word(verb) in WORD_SETS["moves"]
    before = (sentence.word(i) for i in range(verb - 3, verb))
    return is_from and not WORD_SETS["negations"].isdisjoint(before)


def _may_be_counter(sentence: Sentence, i: int) -> bool:
    """Whether a token can be part of the words for who counts: "the Health Ministry"."""
    word = sentence.word(i)
    is_plural = word in "'’" and sentence.word(i - 1).endswith("s")  # "the hospitals' association"
    return (
        (word[:1].isalnum() or is_plural)
        and word not in _BETWEEN - _IN_NAMES
        and word not in WORD_SETS["clause_openers"]
        and word not in WORD_SETS["insertion_ends"]
        and not sentence.is_in_timex(i)
    )
