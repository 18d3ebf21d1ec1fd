"""Quantities of a text: numbers with their qualifiers, magnitudes and units, as ranges.

Which words are what stands in ``text/lang/en/figures.toml``.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from onrecord.extraction.quantities.numbers import (
    DIGITS,
    SCALE_LETTERS,
    SCALE_WORDS,
    read_number,
)
from onrecord.extraction.quantities.numbers import (
    NUMBER_WORDS as WORDS,
)
from onrecord.records import Span
from onrecord.text.lang import read_toml

MAGNITUDES = SCALE_WORDS | SCALE_LETTERS


@dataclass(frozen=True)
class Quantity:
    """A number with its qualifiers: where it stands and what it is."""

    span: Span
    low: float | None
    high: float | None
    approximate: bool = False
    unit: str | None = None
    kind: str = "count"  # or money, per cent, percentage points, none
    plain: bool = False  # bare digits or words: may be an age, a year, a house
    value: float = 0.0


def figure_words() -> dict[str, Any]:
    """The words of quantities, from ``figures.toml``."""
    return read_toml("figures.toml")


def _alternatives(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


@cache
def _pattern() -> re.Pattern[str]:
    data = figure_words()
    qualifiers = _alternatives(word for words in data["qualifiers"].values() for word in words)
    signs = _alternatives(word for word in data["currency"] if not word[-1].isalpha())
    codes = _alternatives(
        word for word in data["currency"] if len(word) == 3 and word not in ("yen", "won")
    )
    currencies = _alternatives(word for word in data["currency"] if word[-1].isalpha())
    magnitudes = _alternatives(each for each in MAGNITUDES if len(each) > 3) + "|crore|lakh"
    letters = _alternatives(each for each in MAGNITUDES if len(each) <= 3)
    vague = _alternatives(data["vague"])
    fractions = _alternatives(data["fractions"])
    money = rf"(?:(?:{signs})\s?|\b(?:{codes})\s)"
    scale = rf"(?:\s?-?(?:{magnitudes})\b|(?:{letters})\b(?![’'-]))"
    digits = rf"(?:{DIGITS})"
    value = rf"(?:{digits}(?:{scale})?(?![^\W\d_])|\b(?:{WORDS})\b(?:\s(?:{magnitudes})\b)?)"
    percent = r"\s?%|\s?per\s?cent\b|\s?percentage\spoints?\b|\s?percent\b|\spoints?\b(?=\sto\b)"
    return re.compile(
        rf"""(?<![\w.,/:#-])(?:(?P<qualifier>{qualifiers})\s+(?:a\s+total\s+of\s+)?)?
        (?:(?P<none>no\s+one|nobody|no(?=\s+(?:\w+\s+)?(?:injuries|casualties|deaths|fatalities|arrests)))\b
        |(?P<fraction>{fractions})(?=\s+(?:of|the|all)\b)(?!\s+of\s+an?\b)
        |(?P<ratio>(?:{WORDS}|\d+)\s+(?:in|out\s+of)\s+(?:{WORDS}|\d+))(?=\s+\w)(?!\s+(?:the|a|his|her|their)\b)
        |(?P<vague>{vague})(?=\s|[.,;])(?!\s+(?:ago|million|billion|of\s+times)\b)
        |(?P<between>between\s+)?(?P<money>{money})?(?P<first>{value})
          (?:(?P<firstpercent>{percent})?\s?(?:-|–|\bto\b|\band\b)\s?(?:{money})?(?P<second>{value}))?
          (?P<percent>{percent})?(?:\s+(?P<currency>{currencies})\b)?)
        (?:\s+(?P<post>or\s+more|or\s+so|or\s+fewer|or\s+less)\b|(?P<plus>\+))?""",
        re.IGNORECASE | re.VERBOSE,
    )


def find_quantities(text: str, start: int, end: int, taken: Sequence[Span]) -> list[Quantity]:
    """The quantities in ``text[start:end]``, in its order; those in ``taken`` spans are others'."""
    found: list[Quantity] = []
    at = start
    while match := _pattern().search(text, at, end):
        at = max(match.end(), at + 1)
        number = _number(text, match)
        if number is None:
            continue
        core = match.start("first") if match["first"] else number.span[0]
        if any(a < number.span[1] and core < b for a, b in taken):
            at = max(match.start() + 1, min(at, match.end("first") if match["first"] else at))
            continue
        if number.span[1] < match.end():
            at = max(number.span[1], match.start() + 1)
        found.append(number)
    return found


def _number(text: str, match: re.Match[str]) -> Quantity | None:
    qualifier = " ".join((match["qualifier"] or "").lower().split())
    span = match.span()
    if match["none"]:
        return Quantity(span=span, low=0, high=0, kind="none")
    if match["vague"]:
        low, high, approximate = figure_words()["vague"][" ".join(match["vague"].lower().split())]
        value = Quantity(span=span, low=low, high=high or None, approximate=approximate, value=low)
        return _qualified(value, qualifier, match) if high else value
    if match["fraction"] or match["ratio"]:
        words = " ".join((match["fraction"] or match["ratio"]).lower().split())
        share = figure_words()["fractions"].get(words) if match["fraction"] else _ratio(words)
        if share is None:
            return None
        value = Quantity(span=span, low=share, high=share, unit="%", kind="per cent", value=share)
        return _qualified(value, qualifier, match)
    return _qualified_value(text, match, qualifier)


def _ratio(words: str) -> float | None:
    first, second = (read_number(part) for part in re.split(r"\s+(?:in|out of)\s+", words)[:2])
    if first is None or not second or first > second:
        return None
    return round(100 * first / second, 2)


def _scaled(words: str) -> tuple[float | None, float]:
    """A number in figures or words, and the magnitude that it is given in."""
    match = re.fullmatch(r"([\d.,]+)\s?-?([a-z]*)", words.strip().lower())
    if match and match[2]:
        scale = MAGNITUDES.get(match[2])
        base = read_number(match[1])
        return (base * scale if scale and base is not None else None), scale or 1
    return read_number(words), 1


def _qualified_value(text: str, match: re.Match[str], qualifier: str) -> Quantity | None:
    first, scale = _scaled(match["first"])
    if first is None:
        return None
    kind, unit, end = "count", None, match.end()
    percent = (match["percent"] or match["firstpercent"] or "").strip().lower()
    joined = (
        text[match.end("first") : match.start("second")].strip().lower() if match["second"] else ""
    )
    second, second_scale = _scaled(match["second"]) if match["second"] else (None, 1)
    rises = second is not None and first * (second_scale if scale == 1 else 1) < second
    is_range = rises and _is_range(text, match, joined)
    if match["second"] and not is_range:
        # "12 and 30" are two figures, and so are "rose from 38 to 45" and a score.
        if joined in ("-", "–"):
            return None
        end = match.end("firstpercent") if match["firstpercent"] else match.end("first")
        second, percent = None, (match["firstpercent"] or "").strip().lower()
    if second is not None and second_scale > 1 and scale == 1:
        first *= second_scale
    currency = (match["currency"] or "").lower() if end == match.end() else ""
    if match["money"]:
        kind, unit = "money", figure_words()["currency"][match["money"].strip().lower()]
        if currency and second is None:
            end = match.end("percent") if match["percent"] else match.end("first")
    elif currency:
        kind, unit = "money", figure_words()["currency"][" ".join(currency.split())]
    elif "point" in percent:
        kind = "percentage points"
    elif percent:
        kind, unit = "per cent", "%"
    plain = kind == "count" and not (qualifier or second or match["post"] or match["plus"])
    span = (match.start(), end)
    value = Quantity(
        span=span, low=first, high=second if second is not None else first, unit=unit, kind=kind,
        plain=plain, value=first,
    )  # fmt: skip
    return _qualified(value, qualifier, match if end == match.end() else None)


# "Profits rose 12 to 340" tells how much and up to what: two figures.
_CHANGES = re.compile(
    r"\b(?:rose|risen|rises?|rising|grew|grown|grows|fell|fallen|falls|gained|lost|climbed"
    r"|dropped|jumped|increased|decreased|slipped|eased|shrank|declined|plunged|soared|surged|up"
    r"|down|from)\b[^.;]{0,24}$",
    re.IGNORECASE,
)


def _is_range(text: str, match: re.Match[str], joined: str) -> bool:
    """Whether the words say that two rising numbers are the ends of one range."""
    if match["between"]:
        return "and" in joined
    if "and" in joined:
        return False
    if re.search(r"\bto\b", joined):
        signed = not joined[-1:].isalpha()  # "$" before the second number
        mixed = bool(match["firstpercent"]) or (signed and not match["money"])
        return not mixed and not _CHANGES.search(text[max(0, match.start() - 40) : match.start()])
    return True


def _qualified(number: Quantity, qualifier: str, match: re.Match[str] | None) -> Quantity:
    post = " ".join((match["post"] or "").lower().split()) if match else ""
    words = figure_words()["qualifiers"]
    if qualifier in words["low"] or post == "or more" or (match and match["plus"]):
        return replace(number, high=None)
    if qualifier in words["high"] or post in ("or fewer", "or less"):
        return replace(number, low=None)
    if qualifier in words["approximate"] or post == "or so":
        return replace(number, approximate=True)
    return number
