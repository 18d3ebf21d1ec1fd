"""Regular expressions built from word lists."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str], gap: str = r"\s+") -> str:
    r"""Regular expression for any of the given words or phrases, the longest tried first.

    ``gap`` is the regular expression for a space in a phrase; by default it may be a line break.

    >>> alternation(["day", "day before"])
    'day\\s+before|day'
    """
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", gap) for word in longest_first)


def any_case(words: Iterable[str]) -> str:
    """Regular expression for words in lower case, capitalised, in title case or in upper case.

    Python searches much faster for these spellings than with ``re.IGNORECASE``, which tries every
    word at every place.

    >>> any_case(["day"])
    'DAY|Day|day'
    """
    spellings = (str.lower, str.capitalize, str.title, str.upper)
    return "|".join(sorted({re.escape(spell(word)) for word in words for spell in spellings}))
