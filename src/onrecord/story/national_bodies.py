"""Finds where a text names bodies that each state has: "the Ministry of Defence in Sarn"."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.story.bodies import EMPTY, FUNCTIONS, Body, body_of, kinds, phrases
from onrecord.story.readable import CACHED_TEXTS
from onrecord.text.lang import word_set

NATIONAL = word_set("states.toml", "national")
_MOST_WORDS = 4  # before the word for the kind
_LAST_WORD = re.compile(r"([^\W_][\w’'-]*) $")
_OWNER = re.compile(r"['’]s?$")
_OWNED = re.compile(r"\b(?:its|their)\s(?:\w+\s)?$", re.IGNORECASE)
# "Ministry of Defence in Sarn", "Army Command of Dravia".
_AFTER = re.compile(
    r"(?: of (?:the )?([A-Za-z]\w+)(?: and [A-Z]\w+)?)?(?: (?:in|of) [A-Z]\w+(?: [A-Z]\w+)?)?"
)


class NamedBody(NamedTuple):
    """A body that a text names; ``is_its``: as that of somebody named before, "its ministry"."""

    start: int
    end: int
    body: Body
    is_its: bool


@lru_cache(CACHED_TEXTS)
def national_bodies(text: str) -> tuple[NamedBody, ...]:
    """Return the bodies that each state has one of, where a text names them."""
    found: list[NamedBody] = []
    for match in _kind_words().finditer(text):
        start = match.start()
        for _ in range(_MOST_WORDS):
            before = _LAST_WORD.search(text, max(0, start - 40), start)
            if before is None or not _may_belong(before[1]):
                break
            start = before.start()
        end = match.end()
        after = _AFTER.match(text, end)
        if after and (after[1] is None or after[1][0].isupper() or after[1] in FUNCTIONS):
            end = after.end()
        body = body_of(text[start:end])
        if body is not None and body.kind in NATIONAL:
            is_its = _OWNED.search(text, max(0, start - 20), start) is not None
            found.append(NamedBody(start, end, body, is_its))
    return tuple(found)


def _may_belong(word: str) -> bool:
    """Whether a word before that for the kind says which body it is."""
    low = _OWNER.sub("", word.lower())
    if low in EMPTY and low not in FUNCTIONS:
        return False
    return word[0].isupper() or low in FUNCTIONS


@cache
def _kind_words() -> re.Pattern[str]:
    of_phrases = [phrase for phrase, word in phrases().items() if kinds().get(word) in NATIONAL]
    words = [word for word, kind in kinds().items() if kind in NATIONAL]
    longest_first = sorted([*of_phrases, *words], key=lambda each: (-len(each), each))
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)
