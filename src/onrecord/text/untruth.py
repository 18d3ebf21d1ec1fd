"""Tells whether words only say of something said before that it is not true."""

import re

from onrecord.text.lang import word_set

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MOST_WORDS = 8  # set by hand
_FILE = "chain.toml"


def says_untrue(words: str) -> bool:
    """Whether words say of something before them that it is not so, and nothing else.

    >>> says_untrue("“That is simply untrue.”"), says_untrue("It is not correct")
    (True, True)
    >>> says_untrue("It is wrong to build here"), says_untrue("That is true")
    (False, False)
    """
    found = [word.lower() for word in _WORD.findall(words)]
    if not 2 <= len(found) <= _MOST_WORDS or found[0] not in word_set(_FILE, "untrue_subjects"):
        return False
    is_negated = not word_set(_FILE, "not").isdisjoint(found)
    return found[-1] in word_set(_FILE, "true" if is_negated else "untrue")
