"""Words by which somebody says that what they said before does not hold."""

import re
from functools import cache, lru_cache

from onrecord.story.compare.content import alternatives

_CACHED = 1 << 13  # wordings
_DID = re.compile(r"\b(?:did|does)\s+(?!not\b|so\b|it\b)[a-z]+", re.IGNORECASE)


@lru_cache(_CACHED)
def says_it_was_wrong(words: str) -> bool:
    """Whether words say that something does not hold any longer, or never held.

    >>> says_it_was_wrong("that its reading on Tuesday had been wrong")
    True
    """
    return _listed("reversed").search(words) is not None


def without_reversing(words: str) -> str:
    """Return words without those that say so."""
    return _listed("reversed").sub(" ", words)


def takes_back(cue: str) -> bool:
    """Whether a cue reports that a statement is taken back.

    >>> takes_back("withdrew its statement"), takes_back("said")
    (True, False)
    """
    return _listed("takes_back").search(cue) is not None


def says_so(words: str) -> bool:
    """Whether words insist that something is so, as if it had been denied.

    >>> says_so("Six prisoners did escape"), says_so("he did not say so")
    (True, False)
    """
    return _DID.search(words) is not None


def revises(words: str) -> bool:
    """Whether words say that something is otherwise now: it is no longer somebody else's rewording.

    >>> revises("he was now certain that the water came from there")
    True
    """
    return says_it_was_wrong(words) or _listed("revises").search(words) is not None


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(name)})\b", re.IGNORECASE)
