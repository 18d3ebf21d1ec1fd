"""Regular expressions built from word lists."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str], gap: str = r"\s+") -> str:
    r"""Return a regular expression for any of the given words or phrases.

    The longest is tried first. ``gap`` is the expression for a space inside a phrase; by default it
    also matches a line break.

    >>> alternation(["day", "day before"])
    'day\\s+before|day'
    """
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", gap) for word in longest_first)


def any_case(words: Iterable[str]) -> str:
    """Return a regular expression for words in lower case, capitalised, title case or upper case.

    Python searches for these spellings much faster than with ``re.IGNORECASE``.

    >>> any_case(["day"])
    'DAY|Day|day'
    """
    spellings = (str.lower, str.capitalize, str.title, str.upper)
    return "|".join(sorted({re.escape(spell(word)) for word in words for spell in spellings}))
