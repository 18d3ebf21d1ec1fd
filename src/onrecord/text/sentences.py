"""Division of a text into sentences."""

import re

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language

# A stop with closing quotation marks and brackets. East Asian stops need no space after them.
# The lookbehind and the possessive quantifiers keep the search linear in a text of many stops.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？]++[」』”’）]*+")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d]")  # "J", "U.S", "a.m"
_LONGEST = 20  # characters of an abbreviation at most
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[]*(\w*)")


def sentences(text: str, start: int, end: int, language: Language = ENGLISH) -> list[Span]:
    """Return the spans of the sentences in ``text[start:end]``, without white space around them.

    >>> text = "Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4. “It held.” He knew."
    >>> [text[start:end] for start, end in sentences(text, 0, len(text))]
    ['Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4.', '“It held.”', 'He knew.']

    A sentence ends at a full stop or similar mark and the quotation marks after it, unless the next
    word begins in lower case. After initials and abbreviations, it ends only if the next word often
    begins sentences.
    """
    spans: list[Span] = []
    sentence_start = start
    for stop in _STOP.finditer(text, start, end):
        if _is_sentence_end(text, stop, sentence_start, end, language):
            _append_stripped(spans, text, sentence_start, stop.end())
            sentence_start = stop.end()
    _append_stripped(spans, text, sentence_start, end)
    return spans


def _is_sentence_end(
    text: str, stop: re.Match[str], start: int, end: int, language: Language
) -> bool:
    """Whether a full stop or similar mark ends the sentence that starts at ``start``."""
    following = _NEXT_WORD.match(text, stop.end(), end)
    next_word = following[1] if following else ""
    if next_word[:1].islower():
        return False
    if stop[0] != "." or language.rule("sentence_opener").fullmatch(next_word):
        return True
    last_word = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST), stop.start())
    if not last_word or _INITIALS.fullmatch(last_word[0]):
        return not last_word
    return last_word[0].casefold() not in language.words("abbreviations.txt")


def _append_stripped(spans: list[Span], text: str, start: int, end: int) -> None:
    """Append a span without the white space at its ends, unless it contains only white space."""
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        spans.append((start, start + len(words.strip())))
