"""Words that are divided by a hyphen at the end of a line."""

import re
from collections.abc import Callable
from functools import cache

from onrecord.text.lang import ENGLISH

# A word with its inner hyphens, but not half a word at the end or at the start of a line.
_WORD = re.compile(r"(?<!-\n)\b[^\W\d_]+(?:-[^\W\d_]+)*\b(?!-[ \t]{0,9}(?:\n|$))")


@cache
def known_words() -> frozenset[str]:
    """Return the words in the table of word frequencies, in lower case."""
    lines = ENGLISH.words("frequencies.txt")
    return frozenset(line.partition(" ")[0] for line in lines)


def halves_joiner(text: str) -> Callable[[str, str], str]:
    """Return a function that joins the halves of a word that is divided between lines of a text.

    The hyphen is left out if the whole is a word of the language or of the text, or if the first
    half is none; "well-known" keeps its own.

    >>> join = halves_joiner("Pell Harrow and Halvern")
    >>> join("mil", "lion"), join("Har", "row"), join("well", "known"), join("Halvern", "owned")
    ('million', 'Harrow', 'well-known', 'Halvern-owned')
    """
    words = frozenset(map(str.lower, _WORD.findall(text)))

    def is_word(word: str) -> bool:
        known = known_words()
        return word in known or word.removesuffix("s") in known or word in words

    def join(first: str, second: str) -> str:
        hyphenated = f"{first}-{second}"
        if hyphenated.lower() in words or not second[0].islower():
            return hyphenated
        whole = first + second
        return whole if is_word(whole.lower()) or not is_word(first.lower()) else hyphenated

    return join
