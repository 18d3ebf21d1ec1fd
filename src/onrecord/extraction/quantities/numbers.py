"""Finds numbers in digits and in words, and reads their values.

The words are in ``text/lang/en/numbers.toml``. The regular expressions contain spaces only in
brackets, so that they can also be used with ``re.VERBOSE``.
"""

import re

from onrecord.extraction.quantities.patterns import alternation
from onrecord.text.lang import read_toml

_WORDS = read_toml("numbers.toml")
_UNITS: dict[str, int] = _WORDS["units"]
_BELOW_HUNDRED_WORDS: dict[str, int] = _UNITS | _WORDS["tens"]
_SCALES: dict[str, int] = _WORDS["scales"]
_HUNDRED, _AND = _WORDS["hundred"], _WORDS["and"]
_MAX_LENGTH = 80  # characters; longer strings are no numbers that anybody claims

SCALE_WORDS: dict[str, int] = _SCALES | {_HUNDRED: 100} | _WORDS["scale_words"]
SCALE_LETTERS: dict[str, int] = _WORDS["scale_letters"]
ADDED_SHARES: dict[str, float] = _WORDS["added_shares"]

_TENS_AND_UNITS = (
    rf"(?:(?:{alternation(_WORDS['tens'])})"
    rf"(?:[ -](?:{alternation(word for word, value in _UNITS.items() if 0 < value < 10)}))?"
    rf"|{alternation(_UNITS)})"
)
_BELOW_THOUSAND = (
    rf"(?:(?:{_TENS_AND_UNITS}|a)[ -]{_HUNDRED}(?:[ ](?:{_AND}[ ])?{_TENS_AND_UNITS})?"
    rf"|{_TENS_AND_UNITS})"
)
# "twenty-seven", "two hundred and fifty", "three million", "a thousand", "half a million"
NUMBER_WORDS = (
    rf"(?:(?:{alternation(_WORDS['shares'])})[ ](?:{alternation(_SCALES)})"
    rf"|(?:{_BELOW_THOUSAND}|a)[ -](?:{alternation(_SCALES)})"
    rf"(?:[ ](?:{_AND}[ ])?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})"
)
# Words of which one occurs in every number in words.
WORDS_OF_NUMBERS = (*_BELOW_HUNDRED_WORDS, _HUNDRED, *_SCALES)
# "2,700", "5,00,000" (India), "12 500" and "3'400" (Europe), "0,5 metres", "300", "12.5"
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[,.]\d)|\d{1,3}(?:['’]\d{3})+(?!\d)"
    rf"|\d+,\d{{1,2}}(?=\s?(?:%|(?:{alternation(_WORDS['after_decimal_comma'])})\b))"
    r"|\d+(?:\.\d+)?(?!\d)"
)
_SEPARATORS = re.compile(r"[,'’ \u00a0\u2009\u202f](?=\d{2,3}(?!\d{2}))")


def read_number(words: str) -> float | None:
    """Return the value of a number in digits or words, or None if the string is not a number.

    >>> read_number("2,700"), read_number("two hundred and fifty"), read_number("a thousand")
    (2700.0, 250.0, 1000.0)
    >>> read_number("half a million"), read_number("police")
    (500000.0, None)
    >>> read_number("5,00,000"), read_number("12 500"), read_number("3,4")
    (500000.0, 12500.0, 3.4)
    """
    words = " ".join(words.lower().split())
    if len(words) > _MAX_LENGTH:
        return None
    if words[:1].isdigit():
        if re.fullmatch(r"\d+,\d\d?", words):
            words = words.replace(",", ".")
        try:
            return float(_SEPARATORS.sub("", words))
        except ValueError:
            return None
    for share, part in _WORDS["shares"].items():
        if words.startswith(f"{share} "):
            scale = _SCALES.get(words.removeprefix(f"{share} "))
            return None if scale is None else scale * part
    return _read_words(re.split(r"[ -]+", words))


def _read_words(words: list[str]) -> float | None:
    total = current = 0
    for position, word in enumerate(words):
        if word in _WORDS["articles"] and position == 0:
            current = 1
        elif word in _BELOW_HUNDRED_WORDS:
            current += _BELOW_HUNDRED_WORDS[word]
        elif word == _HUNDRED:
            current = max(1, current) * 100
        elif word in _SCALES:
            total += max(1, current) * _SCALES[word]
            current = 0
        elif word != _AND or position == 0:
            return None
    return float(total + current)
