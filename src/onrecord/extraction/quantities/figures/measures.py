"""Measures: what a text says of the people or things that a number counts ("killed", "missing")."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from onrecord.extraction.entities.lexicon import is_plural, noun_kind
from onrecord.extraction.quantities.figures.context import NumberContext
from onrecord.extraction.quantities.figures.nouns import counted_in
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import (
    FIGURE_WORDS,
    MEASURES_AFTER,
    MEASURES_BEFORE,
    WORD_SETS,
)
from onrecord.extraction.quantities.numbers import read_number

# Distances in words. Chosen by hand on news text.
_MAX_AFTER = 12  # from a number to what is said of it
_MAX_BEFORE = 7  # from a governing word to its number
_MAX_INSERTION = 14  # length of an insertion between commas, dashes or brackets
_INSERTION_SIGNS = (",", "-", "–", "—", "(", ")")


class Indication(NamedTuple):
    """What is said of a number's people or things, such as "killed", and the token that shows it.

    In "12 died", the measure is "killed", shown by the token "died".
    """

    measure: str
    token: int


@dataclass(frozen=True)
class MeasureRule:
    """A rule that finds a number's measure (such as "killed") in the words around the number.

    ``example`` is the rule's test: a text with the number in brackets, and the expected measure.
    """

    name: str
    find: Callable[[NumberContext], Indication | None]
    example: str


def find_indication(context: NumberContext) -> Indication | None:
    """Return a number's measure, such as "killed", with the token that shows it, or None.

    The first rule that finds one decides.
    """
    found = next((found for rule in MEASURE_RULES if (found := rule.find(context))), None)
    if found and found.measure == "custody":
        is_prisoner = context.head in WORD_SETS["fighters"]
        found = Indication("captured" if is_prisoner else "arrested", found.token)
    if found and found.measure in ("captured", "displaced") and is_free(context):
        return None  # "two prisoners fled"
    is_thing = context.head in WORD_SETS["things"] or _is_shot_down(context, found)
    if found and is_thing and found.measure in FIGURE_WORDS["of_people"]:
        return None  # "shot 30 rounds"
    return found


def _is_shot_down(context: NumberContext, found: Indication | None) -> bool:
    """Whether something else than people was "shot down"."""
    shot = [context.sentence.word(found.token + i) for i in (0, 1)] if found else []
    return shot == ["shot", "down"] and not _is_of_people(context)


def said_of_nobody(context: NumberContext) -> str | None:
    """Return what is said of "no" or "no one" (the measure), or None.

    "No one was hurt" and "no injuries" have the measure "wounded".
    """
    indication = _said_of(context) or _phrase(context)
    measure = indication.measure if indication else MEASURES_AFTER.get(context.word(0))
    if measure is None and context.word(0) == "casualties":
        measure = "killed"
    return measure if measure in FIGURE_WORDS["nobody"]["measures"] else None


def is_negated(context: NumberContext, indication: Indication) -> bool:
    """Whether "not", "no" or the like stands before a number, or before the word for what it
    counts.

    Such a word is "killed" or "votes".
    """
    sentence, first = context.sentence, context.first
    near = range(indication.token - 3, indication.token) if indication.token < first else ()
    return any(
        sentence.word(i) in WORD_SETS["negations"] or sentence.word(i).endswith(("n't", "n’t"))
        for i in near
    ) or any(context.word(offset) in ("none", "neither") for offset in (-3, -2, -1))


def clause_indication(context: NumberContext) -> Indication | None:
    """Return the measure that the words before a verb such as "fell" show for a number, or None.

    In "the number of missing fell to 11", the measure is "missing". Returns None if a noun follows
    the number.
    """
    if context.clause is None or context.noun is not None or _is_of_one(context):
        return None
    first = context.clause[0]
    first += context.sentence.word(first) in WORD_SETS["determiners"]
    for i in range(context.clause[1], context.clause[0] - 1, -1):
        word = context.sentence.word(i)
        measure = MEASURES_BEFORE.get(word) or MEASURES_AFTER.get(word)
        if context.sentence.word(first) in WORD_SETS["tallies"]:
            measure = measure or FIGURE_WORDS["of_number"].get(word)
        if measure is None and word in FIGURE_WORDS["ill"]["nouns"]:
            measure = "affected" if context.sentence.article.mentions_illness else None
        if measure:
            return Indication(measure, i)
    return _phrase_of_number(context)


def _is_of_one(context: NumberContext) -> bool:
    """Whether a number is said of one person, as an age is: "the dead woman was 81"."""
    if context.clause is None:
        return False
    words = [context.sentence.word(i) for i in range(context.clause[0], context.clause[1] + 1)]
    is_total = not WORD_SETS["tallies"].isdisjoint(words)
    return not is_total and noun_kind(words[-1]) == "person" and not is_plural(words[-1])


def _phrase_of_number(context: NumberContext) -> Indication | None:
    """Find what is said in "the number of people moved from their homes was put at 40"."""
    sentence, clause = context.sentence, context.clause
    words = WORD_SETS["tallies"]
    is_total = clause and any(sentence.word(i) in words for i in range(clause[0], clause[1] + 1))
    noun = counted_in(sentence, clause) if clause and is_total else None
    if noun is None or noun[1] + 1 >= context.first:
        return None
    for measure, pattern in _phrases().items():
        if measure in WORD_SETS["carried"] and pattern.match(
            sentence.text, sentence.tokens[noun[1] + 1].start
        ):
            return Indication(measure, noun[1] + 1)
    return None


def _lead() -> str:
    """Return the regular expression for white space and adverbs before a phrase."""
    # Possessive: they are never given back.
    return rf"(?:\s|\b(?:\w+ly|{'|'.join(WORD_SETS['before_phrase'])})\b|,)*+\b"


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    lead = _lead()
    phrases = FIGURE_WORDS["phrases"] | {"hurt": FIGURE_WORDS["hurt"]["phrases"]}
    return {
        measure: re.compile(rf"{lead}(?:{'|'.join(patterns)})\b")
        for measure, patterns in phrases.items()
    }


@cache
def _of_captivity() -> dict[str, re.Pattern[str]]:
    lead = _lead()
    return {
        measure: re.compile(rf"{lead}(?:{'|'.join(FIGURE_WORDS['captives'][name])})\b")
        for name, measure in (("held", "captured"), ("freed", "rescued"))
    }


def _captivity(context: NumberContext) -> Indication | None:
    """Find that people are held or freed where the text speaks of captives: "19 are still held"."""
    sentence, words = context.sentence, FIGURE_WORDS["captives"]
    if not sentence.article.mentions_captives or context.head in words["suspects"]:
        return None
    before, head = context.word(-1), context.head
    are_people = _is_of_people(context) or head in FIGURE_WORDS["measure_nouns"]["captives"]
    if head and not head.endswith("ed") and not are_people:
        return None  # "12 talks were held"; but "36 seized at the dam"
    if before in words["free"] and head:
        return Indication("rescued", context.first - 1)
    if before in words["hold"]:
        return Indication("captured", context.first - 1)
    after = _after_people(context)
    predicate = _predicate(context, after)
    for at in dict.fromkeys((after, after if predicate is None else predicate)):
        for measure, pattern in _of_captivity().items():
            if at < len(sentence) and pattern.match(sentence.text, sentence.tokens[at].start):
                return Indication(measure, at)
    return None


def _after_people(context: NumberContext) -> int:
    """Return the token after the noun of a number, or after two: "12 DRIVERS AND LOADERS died"."""
    sentence = context.sentence
    if context.noun is None:
        return context.after
    after = context.noun[1] + 1
    is_verb = _is_verb(sentence, after + 2)
    return after + 2 if sentence.word(after) == "and" and is_verb else after


def _phrase(context: NumberContext) -> Indication | None:
    sentence = context.sentence
    after_noun = _after_people(context)
    predicate = _predicate(context, after_noun)
    for at in dict.fromkeys((after_noun, context.after, predicate or after_noun)):
        if at >= len(sentence):
            continue
        for measure, pattern in _phrases().items():
            if pattern.match(sentence.text, sentence.tokens[at].start):
                if measure == "seized":  # guards by their prisoners; shoppers by nobody
                    if context.head in WORD_SETS["fighters"]:
                        return Indication("captured", at)
                    continue
                if measure != "hurt":
                    return Indication(measure, at)
                # "a driver hit" somebody; "two were hit".
                is_hurt = at != predicate and context.number.kind != "one"
                if sentence.article.mentions_wounds and is_hurt:
                    return Indication("wounded", at)
    return None


def _beside(context: NumberContext) -> Indication | None:
    measure = MEASURES_AFTER.get(context.word(0))
    alone = context.noun in (None, (context.after, context.after))
    return Indication(measure, context.after) if measure and alone else None


def _ill(context: NumberContext) -> Indication | None:
    is_ill = context.noun is not None and context.head in FIGURE_WORDS["ill"]["nouns"]
    if is_ill and context.noun and context.sentence.article.mentions_illness:
        return Indication("affected", context.noun[1])
    return None


def _governing(context: NumberContext) -> Indication | None:
    sentence, first = context.sentence, context.first
    for i in range(first - 1, max(context.previous, first - _MAX_BEFORE) - 1, -1):
        word = sentence.word(i)
        is_for_ill = word.startswith("treat") and sentence.article.mentions_illness
        measure = FIGURE_WORDS["before_people"].get(word)
        is_alone = context.noun is None and measure == "wounded"  # "has treated 26"
        if measure and (is_alone or _is_of_people(context)) and not is_for_ill:
            return Indication(measure, i)
        if word in MEASURES_BEFORE:
            fatal = word == "shot" and sentence.word(i - 1) == "fatally"
            return Indication("killed" if fatal else MEASURES_BEFORE[word], i)
        # "were killed in 12 attacks": said of others.
        is_place = i == first - 1 and word in ("in", "for", "with")
        allowed = word in WORD_SETS["between"] or word in WORD_SETS["reflexives"]
        after_reflexive = word == "and" and sentence.word(i - 1) in WORD_SETS["reflexives"]
        if (not allowed or is_place) and not after_reflexive:
            return None
    return None


def _predicate(context: NumberContext, at: int) -> int | None:
    """Return the auxiliary or "died" after an insertion that begins at a token, or None.

    It is "were" in "12 hikers from a village in the hills were found dead".
    """
    sentence = context.sentence
    first = sentence.word(at)
    opens = first in WORD_SETS["insertions"] or first in MEASURES_AFTER or first == ","
    if not (opens or first.endswith("ed")):
        return None
    for i in range(at, min(at + _MAX_INSERTION, len(sentence))):
        word = sentence.word(i)
        joins_places = word == "and" and first in WORD_SETS["places_before"]
        if word in WORD_SETS["insertion_ends"] and not joins_places:
            return None
        is_verb = word in WORD_SETS["auxiliaries"] or word in WORD_SETS["intransitive"]
        is_open = first == "," or first in WORD_SETS["places_before"]
        # "two of the soldiers wounded at Post 14 died"
        is_open = is_open or not any(sentence.word(j) == "," for j in range(at, i))
        if is_verb and (i < context.following or is_open):
            return i
        if i >= context.following and not is_open:
            return None
    return None


def _after_insertion(context: NumberContext) -> Indication | None:
    """Find what is said of the people after an insertion: "12 hikers from a village died"."""
    sentence = context.sentence
    at = context.noun[1] + 1 if context.noun else context.after
    verb = _predicate(context, at)
    if verb is None or sentence.word(at) == ",":
        return None
    for i in range(verb, min(verb + 4, len(sentence))):
        word = sentence.word(i)
        if word in MEASURES_AFTER:
            return _verb_indication(sentence, i, may_be_active=False)
        if word not in WORD_SETS["said_of"] and not word.endswith("ly"):
            return None
    return None


def _is_of_people(context: NumberContext) -> bool:
    return noun_kind(context.head) in ("group", "person")


def _said_of(context: NumberContext) -> Indication | None:
    sentence, noun, following = context.sentence, context.noun, context.following
    i, end = context.after, min(len(sentence), context.after + _MAX_AFTER)
    passive = False
    while i < end:
        word = sentence.word(i)
        if word in WORD_SETS["only_nouns"] and not (noun and i == noun[1]):
            return None
        # "12 soldiers killed three" says what they did, not what was done to them.
        if word in MEASURES_AFTER and not (noun and noun[0] <= i < noun[1] and i != context.after):
            dies = None if passive else _predicate(context, i)
            between = [sentence.word(j) for j in range(i, dies or i)]
            if dies and "," not in between and sentence.word(dies) in WORD_SETS["intransitive"]:
                return Indication(MEASURES_AFTER[sentence.word(dies)], dies)
            return _verb_indication(sentence, i, may_be_active=not passive and i > context.after)
        if i >= following and not passive:
            return None
        if word in _INSERTION_SIGNS:
            i = _end_of_insertion(sentence, i)
            if not _is_verb(sentence, i):
                return None
            following, end = len(sentence), i + _MAX_AFTER
            continue
        passive = passive or word in WORD_SETS["auxiliaries"]
        is_noun = noun is not None and i < _after_people(context)  # "six of her people"
        if not is_noun and word not in WORD_SETS["said_of"] and not word.endswith("ly"):
            return None
        i += 1
    return None


def _verb_indication(sentence: Sentence, i: int, may_be_active: bool) -> Indication | None:
    """Return the measure that the word at token ``i`` shows ("injured" shows "wounded"), or None.

    If ``may_be_active`` is true, the word may be a verb in the active voice. Then None is returned
    if it has an object: in "12 soldiers killed three", the 12 were not killed.
    """
    word, after = sentence.word(i), sentence.word(i + 1)
    if word == "shot" and after in ("dead", "to", "and"):
        fatal = after == "dead" or sentence.word(i + 2) in ("death", "killed")
        return Indication("killed" if fatal else MEASURES_AFTER[word], i)
    has_object = after in WORD_SETS["before_object"] or read_number(after) is not None
    may_be_active = may_be_active and word not in WORD_SETS["intransitive"]
    if may_be_active and has_object and word in MEASURES_BEFORE:
        return None
    return Indication(MEASURES_AFTER[word], i)


def _end_of_insertion(sentence: Sentence, sign: int) -> int:
    """Return the number of the first token after an insertion between commas, dashes or brackets.

    In "30 people, including five children, were killed", it is the token "were".
    """
    signs = range(sign + 2, sign + _MAX_INSERTION)
    close = next((i for i in signs if sentence.word(i) in _INSERTION_SIGNS), sign)
    close += sentence.word(close + 1) in _INSERTION_SIGNS  # "--"
    return close + 1


def _of_captives(context: NumberContext) -> Indication | None:
    """Find what is said of captives after their noun: "two prisoners died"."""
    if context.noun is None or context.head not in FIGURE_WORDS["measure_nouns"]["captives"]:
        return None
    at = context.noun[1] + 1
    if (governing := _governing(context)) and governing.measure != "captured":
        return governing  # "shells killed two hostages"
    rest = replace(context, after=at, number=replace(context.number, plain=False))
    return _phrase(rest) or (_said_of(rest) if _is_verb(context.sentence, at) else None)


def _is_verb(sentence: Sentence, i: int) -> bool:
    """Whether a predicate begins at a token: "have died", "drowned"."""
    word = sentence.word(i)
    return word in WORD_SETS["auxiliaries"] | WORD_SETS["perfect"] or word in MEASURES_AFTER


def is_free(context: NumberContext) -> bool:
    """Whether those whom a noun calls captives are none: inmates, or people who escaped."""
    words = FIGURE_WORDS["measure_nouns"]
    if context.noun is None or context.head not in words["captives"]:
        return False
    after = range(context.noun[1] + 1, context.noun[1] + 4)
    has_left = any(context.sentence.word(i) in words["free"] for i in after)
    return has_left or (
        context.head in words["inmates"] and context.sentence.article.mentions_prison
    )


MEASURE_RULES = (
    MeasureRule("held or freed", _captivity, "Of the hostages, [six] were let go -> rescued"),
    MeasureRule("said of captives", _of_captives, "[Two] prisoners died on Monday -> killed"),
    MeasureRule("phrase", _phrase, "Police found [four] people shot dead -> killed"),
    MeasureRule("the ill", _ill, "The virus is back, with [54] confirmed cases -> affected"),
    MeasureRule("word beside the number", _beside, "It left [300] wounded -> wounded"),
    MeasureRule("governing word", _governing, "The arrest of [two] men was announced -> arrested"),
    MeasureRule("said of the number", _said_of, "[40] people, even more, have fled -> displaced"),
    MeasureRule(
        "after an insertion", _after_insertion, "[Two] men from Ellby were hurt -> wounded"
    ),
)
