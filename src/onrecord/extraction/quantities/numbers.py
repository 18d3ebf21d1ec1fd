"""Numbers in figures and in words."""

import re

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
# Magnitudes that stand after a number in figures: "1.2 billion", "12m", "$4bn".
MAGNITUDES = _SCALES | {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "crore": 10_000_000,
    "lakh": 100_000,
}
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(list(_UNITS)[1:10])}))?"
    rf"|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
)
_BELOW_THOUSAND = (
    rf"(?:(?:{_BELOW_HUNDRED}|a)[ -]hundred(?:[ ](?:and[ ])?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
)
# A number in words: "twenty-seven", "two hundred and fifty", "three million", "a thousand".
WORDS = (
    rf"(?:(?:half[ ]a|a[ ]quarter[ ]of[ ]a)[ ](?:thousand|million|billion|trillion)"
    rf"|(?:{_BELOW_THOUSAND}|a)[ -](?:thousand|million|billion|trillion)"
    rf"(?:[ ](?:and[ ])?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})"
)
# One in figures: "300", "2,700", "12.5"; not the "1" of "1.2.3" or "12:30".
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?(?!\d)"
_LONGEST = 80  # characters; what is longer is no number that anybody claims
_SPLIT = re.compile(r"[\s-]+")


def read_number(words: str) -> float | None:
    """What a number in figures or in words is; null where it is none.

    >>> read_number("2,700"), read_number("two hundred and fifty"), read_number("a thousand")
    (2700.0, 250.0, 1000.0)
    """
    words = words.strip().lower()
    if len(words) > _LONGEST:
        return None
    if words[:1].isdigit():
        try:
            return float(words.replace(",", ""))
        except ValueError:
            return None
    for part, share in (("half a ", 2), ("a quarter of a ", 4)):
        if words.startswith(part):
            return _SCALES[words.removeprefix(part)] / share
    total = current = 0
    seen = False
    for word in _SPLIT.split(words):
        if word in ("a", "an") and not seen:
            current = 1
        elif word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            current = max(1, current) * 100
        elif word in _SCALES:
            total += max(1, current) * _SCALES[word]
            current = 0
        elif word != "and" or not seen:
            return None
        seen = True
    return float(total + current) if seen else None
