"""Noun phrases near a number: what the number counts, and the subject of its clause."""

from onrecord.extraction.entities.lexicon import noun_kind
from onrecord.extraction.quantities.figures.sentence import Phrase, Sentence
from onrecord.extraction.quantities.figures.words import (
    FIGURE_WORDS,
    MEASURES_AFTER,
    MEASURES_BEFORE,
    WORD_SETS,
)

_SAID_OF_COUNTS = WORD_SETS["puts"] | WORD_SETS["raises"]
_MEASURE_NOUNS = frozenset(FIGURE_WORDS["measure_nouns"]["words"])
# Limits in words. Chosen by hand on news text.
_MAX_NOUN = 6  # of a noun phrase
_MAX_VERB_DISTANCE = 7  # between a verb of quantity and its number
_MAX_CLAUSE = 60  # of the clause before such a verb
_MAX_TOTAL = 16  # from a noun such as "number" to its number


def noun_after(sentence: Sentence, after: int, following: int) -> Phrase | None:
    """Return the noun phrase after a number that says what is counted, or None.

    It is the part in brackets in "12 [people]", "dozens of the [wounded]", "six [missing men]".
    ``after`` is the first token after the number, and ``following`` the first of the next number.
    """
    begin = after
    if sentence.word(begin) == "of":
        begin = _skip(sentence, begin + 1, "pointing")
    begin = _skip(sentence, begin, "additional")
    is_adjective = sentence.word(begin) in MEASURES_AFTER.keys() - _MEASURE_NOUNS
    if is_adjective and _is_noun_word(sentence, begin + 1, True):
        begin += 1
    end = begin
    limit = min(following, begin + _MAX_NOUN, len(sentence))
    while end < limit and _is_noun_word(sentence, end, end == begin):
        word = sentence.word(end)
        end += 1
        is_plural = word in WORD_SETS["plurals"] or (len(word) > 3 and word.endswith("s"))
        if is_plural and word not in WORD_SETS["compounds"] and not _is_people(sentence.word(end)):
            break  # what follows "teachers" or "people" is a verb
    if end == begin + 1 and _is_participle(sentence.word(begin)):
        return None  # "more than the 420 reported by the company"
    return (begin, end - 1) if end > begin else None


def _is_participle(word: str) -> bool:
    """Whether a word in -ed, or one like it, is no noun as "accused" and "wounded" are."""
    is_verb = word in WORD_SETS["reported"] or word.endswith("ed")
    return is_verb and word not in MEASURES_AFTER and noun_kind(word) is None


def _is_people(word: str) -> bool:
    """Whether a word is a plural such as "officers", which may follow "police" in one phrase."""
    return word.endswith("s") and noun_kind(word) == "group"


def noun_before(sentence: Sentence, last: int, previous: int) -> Phrase | None:
    """Return the plural noun phrase that ends with token ``last``, or None.

    An example is "casualties" in "put casualties at 300". The phrase does not begin before token
    ``previous``.
    """
    begin = last + 1
    while begin > max(previous, last - _MAX_NOUN + 1) and (
        sentence.word(begin - 1)[:1].isalpha() and not _is_stop(sentence, begin - 1)
    ):
        begin -= 1
    if begin > last or not sentence.word(last).endswith("s"):
        return None
    if sentence.word(last) in WORD_SETS["counts"] | WORD_SETS["quantity_verbs"]:
        return None  # "speaks of six"
    while begin < last and sentence.tokens[begin].word[0].islower():
        begin += 1  # a verb before a name
    return begin, last


def put_before(sentence: Sentence, first: int, previous: int) -> Phrase | None:
    """Return the plural that is put at a number: "put [the houses] destroyed in Tormin at 140"."""
    for i in range(first - 2, max(previous - 1, first - _MAX_TOTAL), -1):
        if sentence.word(i) in WORD_SETS["puts"]:
            noun = noun_after(sentence, _skip(sentence, i + 1, "determiners"), first - 1)
            return noun if noun and may_be_plural(sentence.word(noun[1])) else None
    return None


def clause_before(sentence: Sentence, first: int, *, is_alone: bool) -> Phrase | None:
    """Return the words before a verb such as "fell" that leads to a number, or None.

    They are in brackets in "[the number of missing] fell from 19 to 11". With a verb before them,
    as in "raised [the number of arrests at the march] to 34", they begin with the noun. ``first``
    is the number's first token; ``is_alone``: it has no noun of its own.
    """
    verb = _verb_of_quantity(sentence, first)
    if verb is None:
        return _total_before(sentence, first)
    begin = verb
    while begin > max(0, verb - _MAX_CLAUSE):
        word = sentence.word(begin - 1)
        is_border = word in WORD_SETS["clause_openers"] or word in WORD_SETS["says"]
        if not (word[:1].isalpha() or word in "’'") or is_border:
            break
        begin -= 1
    is_after_opener = sentence.word(begin - 1) in WORD_SETS["clause_openers"]
    if is_alone and is_after_opener and (count := _count_before(sentence, begin - 1)):
        return count
    return (begin, verb - 1) if begin < verb else None


def _count_before(sentence: Sentence, opener: int) -> Phrase | None:
    """Return a noun such as "number" with its complement before a clause on it, or None.

    In "the number of dead when the boat sank rose to five" it is "number of dead".
    """
    for i in range(opener - 1, max(-1, opener - _MAX_CLAUSE), -1):
        word = sentence.word(i)
        if word in WORD_SETS["tallies"]:
            return i, opener - 1
        is_border = word in WORD_SETS["clause_openers"] | WORD_SETS["says"]
        if is_border or not word[:1].isalnum():
            return None
    return None


def _total_before(sentence: Sentence, first: int) -> Phrase | None:
    """Return a noun such as "number" or "toll" with its complement before "to" or "at", or None."""
    if sentence.word(first - 1) not in WORD_SETS["before_total"]:
        return None
    for i in range(first - 2, max(-1, first - _MAX_TOTAL), -1):
        word = sentence.word(i)
        if word in WORD_SETS["tallies"]:
            return i, first - 2
        if not (word[:1].isalnum() or word in "’'-") or word in WORD_SETS["clause_openers"]:
            return None
    return None


def _verb_of_quantity(sentence: Sentence, first: int) -> int | None:
    for i in range(first - 1, max(0, first - _MAX_VERB_DISTANCE) - 1, -1):
        word = sentence.word(i)
        if word in WORD_SETS["quantity_verbs"] and word != "at":
            return i
        if word not in WORD_SETS["between"] and word.isalpha():
            return None
    return None


def subject_of(sentence: Sentence, clause: Phrase | None) -> Phrase | None:
    """Return the first noun phrase of a clause, or None if it ends in a word such as "total"."""
    if clause is None or sentence.word(clause[1] + 1) in _SAID_OF_COUNTS:
        return None  # "the committee spoke of 22 arrests"
    subject = _noun_from(sentence, _skip(sentence, clause[0], "determiners", clause), clause)
    return (
        None
        if subject and sentence.word(subject[1]) in WORD_SETS["tallies"] | WORD_SETS["it"]
        else subject
    )


def may_be_plural(word: str) -> bool:
    """Whether a noun may be a plural: "people", "strikers"."""
    return word in WORD_SETS["plurals"] or word.endswith("s")


def counted_in(sentence: Sentence, clause: Phrase) -> Phrase | None:
    """Return the plural noun phrase that names what a clause counts, or None.

    For "the number of cases in the valley climbed to 340", it is "cases".
    """
    first, last = clause
    if sentence.word(last) in WORD_SETS["it"]:
        return None
    begin = next((i + 2 for i in range(first, last + 1) if sentence.word(i + 1) == "of"), first)
    noun = _noun_from(sentence, _skip(sentence, begin, "before_counted"), clause)
    if noun and begin > first:  # "the number of people moved from their homes"
        plurals = (i for i in range(noun[0], noun[1] + 1) if may_be_plural(sentence.word(i)))
        noun = noun[0], next(plurals, noun[1])
    if noun is None or not may_be_plural(sentence.word(noun[1])):
        return None
    if sentence.word(noun[1]) in WORD_SETS["counts"] | WORD_SETS["quantity_verbs"]:
        return None  # "puts the number at 12"
    is_speaker = begin == first and noun[1] > 0 and sentence.is_capital(noun[1])
    return None if is_speaker else noun  # "State Railways said its list stood at 17"


def _skip(sentence: Sentence, i: int, words: str, within: Phrase | None = None) -> int:
    """Return the number of the first token from ``i`` on that is not in a set of words.

    ``words`` is the name of the set. If ``within`` is a phrase, at most its tokens are skipped.
    """
    while sentence.word(i) in WORD_SETS[words] and (within is None or i <= within[1]):
        i += 1
    return i


def _noun_from(sentence: Sentence, begin: int, clause: Phrase) -> Phrase | None:
    end = begin
    while end <= clause[1] and not _is_stop(sentence, end):
        end += 1
    return (begin, end - 1) if end > begin else None


def _is_stop(sentence: Sentence, i: int) -> bool:
    return sentence.word(i) in WORD_SETS["stops"]


def _is_noun_word(sentence: Sentence, i: int, is_first: bool) -> bool:
    word = sentence.word(i)
    if not word[:1].isalpha() or word.endswith("ly") or _is_stop(sentence, i):
        return False
    may_be_verb = (
        word.endswith(("ed", "ing"))
        or word in MEASURES_AFTER
        or word in MEASURES_BEFORE
        or word == "others"
    ) and word not in _MEASURE_NOUNS
    return not sentence.is_in_timex(i) and (is_first or not may_be_verb)
