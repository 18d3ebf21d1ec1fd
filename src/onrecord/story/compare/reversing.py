"""Words by which somebody says that what they said before does not hold."""

import re
from functools import cache, lru_cache

from onrecord.story.compare.content import alternatives

_CACHED = 1 << 13  # wordings


@lru_cache(_CACHED)
def says_it_was_wrong(words: str) -> bool:
    """Whether words say that something does not hold any longer, or never held.

    >>> says_it_was_wrong("that its reading on Tuesday had been wrong")
    True
    """
    return _reversing().search(words) is not None


def without_reversing(words: str) -> str:
    """Return words without those that say so."""
    return _reversing().sub(" ", words)


@cache
def _reversing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('reversed')})\b", re.IGNORECASE)
