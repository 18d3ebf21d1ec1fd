"""A text to its sentences."""

import re

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language

# A stop with the quotation marks and brackets that close after it. East Asian stops need no space.
# From the first of several stops, and possessive: a million of them must not take long.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？]++[」』”’）]*+")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d]")  # "J", "U.S", "a.m"
_LONGEST = 20  # characters before a stop that can be an abbreviation
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[]*(\w*)")


def sentences(text: str, start: int, end: int, language: Language = ENGLISH) -> list[Span]:
    """The sentences of ``text[start:end]``, without the white space around them.

    >>> text = "Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4. “It held.” He knew."
    >>> [text[start:end] for start, end in sentences(text, 0, len(text))]
    ['Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4.', '“It held.”', 'He knew.']

    They end at a stop, with the quotation marks after it, where no small letter follows; at the
    full stop of initials and abbreviations (``lang/en/abbreviations.txt``) only before a word that
    opens sentences.
    """
    found: list[Span] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if not _goes_on(text, stop, at, end, language):
            _add(found, text, at, stop.end())
            at = stop.end()
    _add(found, text, at, end)
    return found


def _goes_on(text: str, stop: re.Match[str], start: int, end: int, language: Language) -> bool:
    following = _NEXT_WORD.match(text, stop.end(), end)
    word = following[1] if following else ""
    if word[:1].islower():
        return True
    if stop[0] != "." or language.rule("sentence_opener").fullmatch(word):
        return False
    before = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST), stop.start())
    if not before:
        return False
    known = language.words("abbreviations.txt")
    return bool(_INITIALS.fullmatch(before[0])) or before[0].casefold() in known


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        found.append((start, start + len(words.strip())))
