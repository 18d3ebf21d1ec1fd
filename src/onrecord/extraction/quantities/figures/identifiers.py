"""Numbers that identify something instead of counting: ages, years, addresses, flight numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.extraction.quantities.figures.context import (
    NumberContext,
    numbers_in_context,
)
from onrecord.extraction.quantities.figures.quantities import Quantity
from onrecord.extraction.quantities.figures.sentence import Sentence
from onrecord.extraction.quantities.figures.words import (
    MEASURES_AFTER,
    MEASURES_BEFORE,
    WORD_SETS,
)
from onrecord.extraction.quantities.numbers import read_number

_MAX_AGE = 115  # years, of a person
_MAX_AGE_WORDS = 7  # words before an age in which "aged" is looked for
_MAX_POINTING = 12  # "the twelve" refers to people named before; larger numbers count

_JOINTS = (",", "and", "or")
_MAX_LIST = 12  # words of a list of numbers
_CODE_SIGNS = ("-", "–", "/", ":", "_", "&")  # join a number to the rest of a code


@dataclass(frozen=True)
class IdentifierRule:
    """A rule that decides whether a number identifies something instead of counting.

    ``decides`` returns None to leave the decision to the next rule. If ``weak`` is true, the rule
    is used only if no word such as "killed" shows what is said of the counted people or things.
    ``example`` is the rule's test: a text with the number in brackets.
    """

    name: str
    decides: Callable[[NumberContext], bool | None]
    example: str
    weak: bool = False


def is_identifier(context: NumberContext, has_measure: bool) -> bool:
    """Whether a number identifies something ("Flight 370") instead of counting.

    ``has_measure``: a word such as "killed" shows that the number counts people or things.
    """
    if not context.number.plain:
        return False
    for rule in IDENTIFIER_RULES:
        decision = None if rule.weak and has_measure else rule.decides(context)
        if decision is not None:
            return decision
    return False


def without_ages(sentence: Sentence, numbers: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of a sentence that are no ages of people: "children under the age of six".

    Such an age is a part of the noun: four children under the age of six "have died".
    """
    contexts = numbers_in_context(sentence, numbers)
    return [each.number for each in contexts if not (_is_age(each) or _is_age_limit(each))]


def _is_age(context: NumberContext) -> bool:
    """Whether a number is an age by the word before it, or by that before an age beside it."""
    if context.number.value > _MAX_AGE:
        return False
    for offset in range(-1, -_MAX_AGE_WORDS, -1):
        word = context.word(offset)
        if word in WORD_SETS["ages"]:
            return True
        if word not in WORD_SETS["between_ages"] and read_number(word) is None:
            return False
    return False


def _is_age_limit(context: NumberContext) -> bool:
    """Whether a number with "under" or "over" is the age of the people before it."""
    is_alone = context.noun is None or context.head in MEASURES_AFTER
    return (
        context.number.kind == "count"
        and context.number.value <= _MAX_AGE
        and is_alone
        and context.words.split()[0].lower() in WORD_SETS["age_limits"]
        and context.word(-1) in WORD_SETS["anybody"] | WORD_SETS["of_age"]
    )


def _in_digits(context: NumberContext) -> bool:
    return context.words[0].isdigit()


def _may_be_age(context: NumberContext) -> bool:
    return _in_digits(context) and context.number.value <= _MAX_AGE


def _begins_capital(context: NumberContext) -> bool:
    return context.noun is not None and context.sentence.is_capital(context.noun[0])


def _is_part_of_code(context: NumberContext) -> bool | None:
    text, end = context.sentence.text, context.number.span[1]
    rest = text[end : end + 2]
    return rest[:1] in _CODE_SIGNS or (rest[:1] == "." and rest[1:].isdigit()) or None


def _is_designated(context: NumberContext) -> bool | None:
    sentence, first = context.sentence, context.first
    at = first - 1
    while (
        at > first - _MAX_LIST and sentence.word(at) in _JOINTS and sentence.word(at - 1).isdigit()
    ):
        at -= 2  # "sections 21, 24 and 26"
    if at < first - 1:
        return sentence.word(at) in WORD_SETS["designators"] or None
    before = context.word(-1)
    is_abbreviation = before == "." and context.word(-2) in WORD_SETS["abbreviated_designators"]
    return before in WORD_SETS["designators"] or is_abbreviation or None


def _is_age_in_commas(context: NumberContext) -> bool | None:
    after = context.word(0)
    if context.word(-1) != "," or after not in WORD_SETS["after_age"] or not _may_be_age(context):
        return None
    return after == "," or context.sentence.is_capital(context.first - 2)


def _is_age_of_several(context: NumberContext) -> bool | None:
    if context.noun is not None or not _may_be_age(context):
        return None
    if _is_age(context):
        return True
    joints = ("and", ",")
    ahead = context.word(0) in joints and context.word(1).isdigit()
    behind = context.word(-1) in joints and context.word(-2).isdigit()
    if (ahead or behind) and context.word(-3 if behind else -1) in joints:
        return True
    return (context.word(-2) in ("he", "she", "who") and context.word(-1) in ("was", "is")) or None


def _is_address(context: NumberContext) -> bool | None:
    near = context.word(-1) in ("at", "near")
    return (near and _in_digits(context) and _begins_capital(context)) or None


def _points_back(context: NumberContext) -> bool:
    is_small = context.number.value <= _MAX_POINTING and not _in_digits(context)
    return is_small and context.word(-1) in WORD_SETS["pointing"]


def _is_group(context: NumberContext) -> bool | None:
    alone = context.noun is None and context.word(-1) != "all"
    return (alone and _points_back(context)) or None


def _is_years_old(context: NumberContext) -> bool | None:
    apart = context.word(0) in WORD_SETS["age_units"] and context.word(1) == "old"
    return apart or context.word(0) in WORD_SETS["years_old"] or None


def _is_year(context: NumberContext) -> bool | None:
    is_bare = _in_digits(context) and "," not in context.words
    return (is_bare and 1900 <= context.number.value <= 2099) or None


def _is_year_of(context: NumberContext) -> bool | None:
    is_alone = context.noun is None or context.head in MEASURES_BEFORE
    is_alone = is_alone and context.word(-2) not in WORD_SETS["tallies"]
    return (is_alone and context.word(-1) in WORD_SETS["before_year"] and _is_year(context)) or None


def _is_street(context: NumberContext) -> bool | None:
    if not _in_digits(context):
        return None
    is_street = context.head in WORD_SETS["streets"]
    capital = context.noun is not None and context.sentence.is_capital(context.noun[1])
    return (is_street and capital) or context.word(0) == "block" or None


def _is_in_name(context: NumberContext) -> bool | None:
    after_name = (
        context.first > 1
        and context.sentence.is_capital(context.first - 1)
        and context.word(-2) not in (",", ".")
    )
    is_end = context.noun is None or _begins_capital(context)
    return (after_name and is_end and _in_digits(context)) or None


IDENTIFIER_RULES = (
    IdentifierRule("part of a code", _is_part_of_code, "paragraph [12]/40 of it"),
    IdentifierRule("designator", _is_designated, "Flight [370] left"),
    IdentifierRule("age between commas", _is_age_in_commas, "Orla Venn, [43], left"),
    IdentifierRule("age of several", _is_age_of_several, "two men aged [30] and 42 left"),
    IdentifierRule("address", _is_address, "he was shot at [219] Orrel Street"),
    IdentifierRule("group named before", _is_group, "the [two] left"),
    IdentifierRule("small group", lambda c: _points_back(c) or None, "the [two] men left", True),
    IdentifierRule("years old", _is_years_old, "a [43] year old man left"),
    IdentifierRule("year of something", _is_year_of, "the fire of [2019] killed 30"),
    IdentifierRule("year", _is_year, "the [2019] plan was lost", True),
    IdentifierRule("street", _is_street, "he lives on [345] Burning Tree Drive"),
    IdentifierRule("number in a name", _is_in_name, "the old Tower [42] fell", True),
)
