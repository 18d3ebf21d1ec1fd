"""Division of a text into sentences."""

import re

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language

# A stop with closing quotation marks and brackets. East Asian stops need no space after them, nor
# do others where a quotation begins or ends ("said Venn.“It held.”She left").
# The lookbehind and the possessive quantifiers keep the search linear in a text of many stops.
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++(?:[\"'”’»)\]]*+(?=[\s“«])|[”»](?=[^\W\d_]))|[。！？]++[」』”’）]*+"
)
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d]")  # "J", "U.S", "a.m"
_LONGEST = 20  # characters of an abbreviation at most
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[]*(\w*)")


def sentences(text: str, start: int, end: int, language: Language = ENGLISH) -> list[Span]:
    """Return the spans of the sentences in ``text[start:end]``, without white space around them.

    >>> text = "Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4. “It held.” He knew."
    >>> [text[start:end] for start, end in sentences(text, 0, len(text))]
    ['Mr. Vaunt of the U.S. Navy (ret.) left on Jan. 4.', '“It held.”', 'He knew.']

    A sentence ends at a full stop, question mark or similar, unless the next word begins in lower
    case; closing quotation marks belong to the sentence. An abbreviation or initial with a full
    stop ends a sentence only before a word that often begins sentences, such as "He".
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
    """Whether the punctuation ``stop`` ends a sentence of ``text`` and not just an abbreviation.

    ``start`` is the offset at which the sentence begins; text from offset ``end`` on is ignored.
    """
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
    """Append the span ``(start, end)`` to ``spans``, without white space at its ends.

    Nothing is appended if the span contains only white space.
    """
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        spans.append((start, start + len(words.strip())))
