"""Finds quantities in a text: numbers with words such as "at least", "million" or "dollars".

Each quantity is a range: "at least 20" has the lower end 20 and no upper end.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.extraction.quantities.figures.words import FIGURE_WORDS
from onrecord.extraction.quantities.numbers import (
    ADDED_SHARES,
    DIGITS,
    NUMBER_WORDS,
    SCALE_LETTERS,
    SCALE_WORDS,
    WORDS_OF_NUMBERS,
    read_number,
)
from onrecord.extraction.quantities.patterns import alternation, any_case
from onrecord.records import Span

_SCALES = SCALE_WORDS | SCALE_LETTERS
_CURRENCY = FIGURE_WORDS["currency"]
_SIGNS_AND_CODES = _CURRENCY["signs"] | _CURRENCY["codes"] | _CURRENCY["letters"]
_CODES_AND_NAMES = _CURRENCY["codes"] | _CURRENCY["names"]
# "110 pounds of fish" is no money.
_NO_WEIGHT = rf"(?!(?<=pounds)\s+of\s+(?!{alternation(FIGURE_WORDS['words']['sums_of'])}))"
_DASHES = ("-", "–")
_ROUND = (3, 4, 5, 10, 20, 100, 1000)  # wholes of which a part is a share: "three in ten"
_FRACTIONS = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"


@dataclass(frozen=True)
class Quantity:
    """A number as a range, with the span of its words ("at least 20 dollars")."""

    span: Span
    low: float | None  # None: open
    high: float | None
    approximate: bool = False
    unit: str | None = None  # "%" or an ISO 4217 code
    kind: str = "count"  # or money, per cent, percentage points, none
    plain: bool = False  # no qualifier or unit: perhaps an age, a year or a house number
    value: float = 0.0


@dataclass(frozen=True)
class QuantityRule:
    """A rule that finds quantities of one form, such as fractions. The rules are tried in order.

    ``pattern`` is a regular expression (``re.VERBOSE``) for the quantity without qualifiers such as
    "at least". ``value`` makes the quantity from a match, or returns None to reject it. ``example``
    is the rule's test: a text with the quantity in brackets, and the expected range.
    """

    name: str
    pattern: str
    value: Callable[[re.Match[str]], Quantity | None]
    example: str


def find_quantities(text: str, span: Span, timexes: Sequence[Span]) -> list[Quantity]:
    """Return the quantities inside a span of a text, in text order.

    ``timexes`` are the spans of the time expressions in text order; numbers in them are left out.
    """
    quantities: list[Quantity] = []
    at, end = span
    if not (_trigger().search(text, at, end) or _harm().search(text, at, end)):
        return quantities
    while match := _pattern().search(text, at, end):
        quantity = _quantity(match)
        at = max(match.end(), at + 1)
        if quantity is None:
            continue
        first_end = match.end("first") if match["first"] else at
        core = match.start("first") if match["first"] else quantity.span[0]
        if overlaps(timexes, (core, quantity.span[1])):
            at = max(match.start() + 1, min(at, first_end))
            continue
        if quantity.span[1] < match.end():
            at = max(quantity.span[1], match.start() + 1)
        quantities.append(quantity)
    return quantities


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps one of the given spans, which are in text order and do not overlap.

    >>> overlaps([(0, 4), (6, 9)], (4, 6)), overlaps([(0, 4), (6, 9)], (5, 7))
    (False, True)
    """
    following = bisect_left(spans, (span[1],))
    return following > 0 and spans[following - 1][1] > span[0]


def _quantity(match: re.Match[str]) -> Quantity | None:
    if match["after_dash"]:
        return _second_vote(match)
    rule = next(rule for rule in QUANTITY_RULES if match[rule.name] is not None)
    return rule.value(match)


def _clean(words: str | None) -> str:
    return " ".join((words or "").lower().split())


def _none(match: re.Match[str]) -> Quantity:
    return Quantity(span=match.span(), low=0, high=0, kind="none")


def _vague(match: re.Match[str]) -> Quantity:
    words = match["vaguenumber"]
    low, high, approximate = FIGURE_WORDS["vague"][_clean(words)]
    kind, unit = _unit("", _clean(match["vaguecurrency"]), "")
    quantity = Quantity(match.span(), low, high or None, approximate, unit, kind, value=low)
    return _qualified(quantity, match) if high else quantity


def _vote(match: re.Match[str]) -> Quantity:
    value = float(match[0])
    return Quantity(match.span(), value, value, kind="votes", value=value)


def _second_vote(match: re.Match[str]) -> Quantity | None:
    """Return the second number of a vote such as "52-48", or None for other numbers."""
    is_vote = _VOTED.search(match.string[max(0, match.start() - 40) : match.start()])
    after = match.string[match.end() : match.end() + 6].lower()
    return _vote(match) if is_vote or after.startswith(" vote") else None


def _one(match: re.Match[str]) -> Quantity:
    return Quantity(match.span(), 1, 1, kind="one", value=1)


def _ordinal(match: re.Match[str]) -> Quantity:
    words = _clean(match["ordinal"]).split()
    value = FIGURE_WORDS["ordinals"]["numbers"][words[-1]]
    high = None if words[0] in FIGURE_WORDS["ordinals"]["more"] else value
    return Quantity(match.span(), value, high, kind="ordinal", value=value)


def _fraction(match: re.Match[str]) -> Quantity:
    return _share(match, FIGURE_WORDS["fractions"][_clean(match["fraction"])])


def _ratio(match: re.Match[str]) -> Quantity | None:
    part, whole = (read_number(match[name]) for name in ("part", "whole"))
    if part is None or not whole or part > whole:
        return None
    if part > 1 and whole not in _ROUND:  # "three out of nine engines" counts engines
        counted = Quantity((match.start(), match.end("part")), part, part, value=part)
        return _qualified(counted, match)
    return _share(match, round(100 * part / whole, 2))


def _share(match: re.Match[str], share: float) -> Quantity:
    return _qualified(
        Quantity(match.span(), share, share, unit="%", kind="per cent", value=share), match
    )


def _number(match: re.Match[str]) -> Quantity | None:
    first, scale = _scaled(match["first"])
    if first is None:
        return None
    end, percent, second = match.end(), match["percent"] or match["firstpercent"], None
    if match["second"]:
        second, second_scale = _scaled(match["second"])
        if scale == 1 and second is not None and first * second_scale < second:
            low = first * second_scale  # "two to three million", but not "ten to one million"
        else:
            low = first
        if second is not None and low < second and _is_range(match):
            first = low
        elif _joint(match) in _DASHES:
            return None  # a score or a telephone number
        else:  # "12 and 30", "from 38 to 45": two figures
            second, percent = None, match["firstpercent"]
            end = match.end("firstpercent") if percent else match.end("first")
    currency = match["currency"] if end == match.end() else None
    if match["money"] and currency and second is None:
        end = match.end("percent") if match["percent"] else match.end("first")
    kind, unit = _unit(_clean(match["money"]), _clean(currency), _clean(percent))
    bare = not (match["qualifier"] or second or match["post"] or match["plus"])
    high = first if second is None else second
    if match["minus"]:
        first, high = -first, -high if second is None else high
    if match["degrees"]:
        kind = "degrees"
    is_alone = match["between"] and second is None  # "between three towns"
    start = match.end("between") if is_alone else match.start()
    quantity = Quantity(
        (start, end), first, high, unit=unit, kind=kind, plain=bare and kind == "count",
        value=first,
    )  # fmt: skip
    return _qualified(quantity, match)


def _scaled(words: str) -> tuple[float | None, float]:
    """Return the value of a number, or None, and the factor of a word such as "billion" at its end.

    The factor is 1 if there is no such word, or if it is not the only one.

    >>> _scaled("1.2 billion"), _scaled("two hundred and fifty"), _scaled("3 1/2 million")
    ((1200000000.0, 1000000000), (250.0, 1), (3500000.0, 1000000))
    >>> _scaled("a million and a half")
    (1500000.0, 1)
    """
    words = _clean(words)
    parts = _PARTS.fullmatch(words)
    number = read_number(parts["number"]) if parts else None
    whole = read_number(words)
    if parts is None or number is None:
        return whole, 1
    scale = _SCALES.get(parts["scale"], 1)
    added = _added(_clean(parts["added"]))
    if added and parts["scale"] is None:  # "a million and a half"
        added *= _SCALES.get(parts["number"].split()[-1], 1)
    value = round((number + added) * scale, 3)  # 4.1 * 10**9 is 4099999999.9999995
    return (value, scale) if whole in (None, value) else (whole, 1)


def _added(share: str) -> float:
    """Return what a share after a number adds to it, which is written as "½" or in words."""
    if not share or share in ADDED_SHARES:
        return ADDED_SHARES.get(share, 0)
    part, _, whole = unicodedata.normalize("NFKC", share).replace("\u2044", "/").partition("/")
    return int(part) / int(whole)


def _unit(money: str, currency: str, percent: str) -> tuple[str, str | None]:
    """Return the kind and unit of a number from the signs and words found beside it."""
    if money:
        return "money", _SIGNS_AND_CODES[money]
    if currency:
        return "money", _CODES_AND_NAMES[currency] or None
    if "point" in percent:
        return "percentage points", None
    return ("per cent", "%") if percent else ("count", None)


def _joint(match: re.Match[str]) -> str:
    """Return the words between two matched numbers in lower case: "to" in "20 to 30"."""
    return match.string[match.end("first") : match.start("second")].strip().lower()


_CHANGE = re.compile(
    rf"\b(?:{alternation(FIGURE_WORDS['words']['changes'])})\b[^.;]{{0,24}}$", re.IGNORECASE
)


def _is_range(match: re.Match[str]) -> bool:
    """Whether two numbers, the second larger, are a range: "20 to 30", but not "rose 12 to 340"."""
    joint = _joint(match)
    if match["between"] and "and" in joint:
        return True
    if "and" in joint:
        return False
    if "or" in joint:
        return bool(match["percent"]) or not match["firstpercent"]
    if not re.search(r"\bto\b", joint):
        return True
    sign_only_second = not joint[-1:].isalpha() and not match["money"]
    if sign_only_second and not match["firstpercent"]:
        return False
    return not _CHANGE.search(match.string[max(0, match.start() - 40) : match.start()])


def _qualified(quantity: Quantity, match: re.Match[str]) -> Quantity:
    """Return a quantity with its range changed by the qualifier before it, such as "at least".

    For example, the range of "at least 20" has no upper end.
    """
    words, qualifier = FIGURE_WORDS["qualifiers"], _clean(match["qualifier"])
    whole = quantity.span[1] == match.end()  # else the words after belong to another number
    post = _clean(match["post"]) if whole else ""
    if qualifier in words["low"] or post in words["low_after"] or (whole and match["plus"]):
        return replace(quantity, high=None)
    if qualifier in words["high"] or post in words["high_after"]:
        return replace(quantity, low=None)
    if qualifier in words["approximate"] or post in words["approximate_after"]:
        return replace(quantity, approximate=True)
    return quantity


_MAGNITUDES = alternation(SCALE_WORDS)
_SCALE = rf"(?:\s?-?(?:{_MAGNITUDES})\b|(?:{alternation(SCALE_LETTERS)})\b(?![’'-]))"
_SHARES = rf"\s+(?:{alternation(ADDED_SHARES)})\b(?!\s+(?:of|the|all)\b)"
_MIXED = rf"\s?[{_FRACTIONS}]|\s[1-9]/[2-9](?![\d/])|{_SHARES}"
_GLUED = alternation(FIGURE_WORDS["words"]["glued_units"])
_VALUE = (
    rf"(?:(?:{DIGITS})(?:{_MIXED})?(?:{_SCALE})?(?!(?!(?-i:[CF])\b|(?:{_GLUED})\b)[^\W\d_])"
    rf"|\b(?:{NUMBER_WORDS})\b(?:{_SHARES})?(?:\s(?:{_MAGNITUDES})\b)?)"
)
# The parts of such a number, in lower case.
_PARTS = re.compile(
    rf"(?P<number>.+?)(?P<added>{_MIXED})?(?:[ -]*(?P<scale>{alternation(_SCALES)}))?"
)
_MONEY = (
    rf"(?:(?:{alternation(FIGURE_WORDS['currency']['signs'])})\s?"
    rf"|\b(?:{alternation(FIGURE_WORDS['currency']['codes'])})\s"
    rf"|\b(?-i:{'|'.join(map(str.upper, FIGURE_WORDS['currency']['letters']))})"
    rf"(?=(?:{DIGITS}){_SCALE}|\d{{1,3}}(?:[, \u00a0]\d{{3}})+(?!\d)))"
)
_DEGREES = r"\s?°\s?[CF]?\b|(?-i:[CF])(?!\w)"  # "-12C"
_PERCENT = r"\s?%|\s?per\s?cent\b|\s?percentage\spoints?\b|\s?percent\b|\spoints?\b(?=\sto\b)"

_VOTE_BEFORE = "|".join(
    rf"(?<=\b{words}\s)".replace(" ", r"\s") for words in FIGURE_WORDS["words"]["votes_before"]
)
_VOTED = re.compile(
    rf"(?:\b(?:{alternation(FIGURE_WORDS['words']['votes_before'])})\s+)\d+[-–]$", re.IGNORECASE
)
_FIRST_VOTE = "|".join(
    rf"(?<=\b{words}\s{digits}\sto\s)".replace(" ", r"\s")
    for words in FIGURE_WORDS["words"]["votes_before"]
    for digits in (r"\d", r"\d\d", r"\d\d\d")
)
# What may follow the second number of "voted 52 to 48": a noun makes them a range.
_AFTER_VOTE = rf"(?!\s+(?!(?:{alternation(FIGURE_WORDS['words']['after_vote'])})\b)[\w$€£])"

_ORDINALS = FIGURE_WORDS["ordinals"]
_DEATHS = alternation((*_ORDINALS["nouns"], *_ORDINALS["victims"]))

QUANTITY_RULES = (
    QuantityRule(
        "ordinal",
        rf"""(?:(?:an?|{alternation(_ORDINALS["more"])})\s+)?(?:{alternation(_ORDINALS["numbers"])})
        (?=\s+(?:\w+\s+)?(?:{_DEATHS})\b)""",
        _ordinal,
        "[A fourth] death was confirmed -> 4 to 4",
    ),
    QuantityRule(
        "none",
        rf"""(?:{alternation(FIGURE_WORDS["nobody"]["pronouns"])}
        |no(?=\s+(?:\w+\s+)?(?:{alternation(FIGURE_WORDS["nobody"]["nouns"])})))\b""",
        _none,
        "[no one] was hurt -> 0 to 0",
    ),
    QuantityRule(
        "fraction",
        rf"(?:{alternation(FIGURE_WORDS['fractions'])})(?=\s+(?:of|the|all)\b)(?!\s+of\s+an?\b)",
        _fraction,
        "[nearly two thirds] of farms -> about 66.67 to 66.67 %",
    ),
    QuantityRule(
        "ratio",
        rf"""(?P<part>{NUMBER_WORDS}|\d+)\s+(?:in|out\s+of)\s+(?P<whole>{NUMBER_WORDS}|\d+)
        (?=\s+\w)(?!\s+(?:the|a|his|her|their)\b)""",
        _ratio,
        "[one in four] farms -> 25 to 25 %",
    ),
    QuantityRule(
        "vague",
        rf"""(?P<vaguenumber>{alternation(FIGURE_WORDS["vague"])})(?=\s|[.,;])
        (?!\s+(?:ago|million|billion|of\s+times)\b)
        (?:\s+of\s+(?P<vaguecurrency>{alternation(_CODES_AND_NAMES)})\b(?!\s+of\b))?""",
        _vague,
        "[tens of thousands] of people -> 10000 to open",
    ),
    QuantityRule(
        "vote",
        rf"(?:{_VOTE_BEFORE})\d+(?=[-–]\d+(?![\w-])|\sto\s\d+(?![\w-]){_AFTER_VOTE})"
        rf"|\d+(?=[-–]\d+\s+votes?\b)|(?=\d)(?:{_FIRST_VOTE})\d+(?![\w-]){_AFTER_VOTE}",
        _vote,
        "they voted [52]-48 to stay -> 52 to 52",
    ),
    QuantityRule(
        "number",
        rf"""(?P<between>between\s+)?(?P<minus>minus\s+|[-−](?=\d))?(?P<money>{_MONEY})?
        (?P<first>{_VALUE})(?P<degrees>{_DEGREES})?
        (?:(?P<firstpercent>{_PERCENT})?\s?(?:-|–|\bto\b|\band\b|\bor\b)\s?(?:{_MONEY})?
        (?P<second>{_VALUE}))?(?P<percent>{_PERCENT})?
        (?:\s+(?P<currency>{alternation(_CODES_AND_NAMES)})\b{_NO_WEIGHT})?""",
        _number,
        "it cost [between $1.2 and $3 million] -> 1200000 to 3000000 USD",
    ),
    QuantityRule(
        "one",
        r"(?:an?|another)(?=\s[a-z])",
        _one,
        "[a] man was killed -> 1 to 1",
    ),
)


# "up to" is no limit in "the count went up to 23".
_NOT_RISING = (
    "(?:"
    + "".join(rf"(?<!\b{verb}\s)" for verb in FIGURE_WORDS["words"]["goes_up"])
    + r"|(?!up\s))"
)


@cache
def glued_unit() -> re.Pattern[str]:
    """Return what matches a unit that is written together with its number: "km" in "18km"."""
    return re.compile(rf"(?:{_GLUED})\b", re.IGNORECASE)


@cache
def _trigger() -> re.Pattern[str]:
    """Return a fast regular expression that matches somewhere in every quantity.

    It finds digits and number words. A text without a match has no quantities.
    """
    phrases = (
        *FIGURE_WORDS["nobody"]["pronouns"],
        "no",
        *FIGURE_WORDS["fractions"],
        *FIGURE_WORDS["vague"],
    )
    numbers = (*WORDS_OF_NUMBERS, *FIGURE_WORDS["ordinals"]["numbers"])
    words = {re.split("[ -]", phrase)[-1] for phrase in (*phrases, *numbers)}
    return re.compile(rf"\d|\b(?:{any_case(words)})\b")


@cache
def _harm() -> re.Pattern[str]:
    """Return a fast regular expression for what may be said of one person: "a man was killed"."""
    words = {word for sides in FIGURE_WORDS["measures"].values() for word in sides["after"]}
    return re.compile(rf"\b(?:{any_case(words)})\b")


@cache
def _pattern() -> re.Pattern[str]:
    """Return one regular expression for all rules, with a group for each rule.

    Further groups are for qualifiers before and after the quantity, such as "at least".
    """
    qualifiers = FIGURE_WORDS["qualifiers"]
    before = alternation(
        word for name in ("low", "high", "approximate") for word in qualifiers[name]
    )
    after = alternation(
        word for name in ("low", "high", "approximate") for word in qualifiers[f"{name}_after"]
    )
    forms = "|".join(f"(?P<{rule.name}>{rule.pattern})" for rule in QUANTITY_RULES)
    return re.compile(
        rf"""(?<=\d[-–])(?P<after_dash>\d+)(?![\w.,-]\w)
        |(?<![\w.,/:#-])(?:{_NOT_RISING}(?P<qualifier>{before})\s+(?:a\s+total\s+of\s+)?)?
        (?:{forms})(?:\s+(?P<post>{after})\b|(?P<plus>\+))?""",
        re.IGNORECASE | re.VERBOSE,
    )
