"""A text to its words and signs."""

import re

import msgspec

from onrecord.text.lang import ENGLISH, Language

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+|[.&-][^\W_]+)*|[^\w\s]")


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word or punctuation mark of a text; a possessive "'s" is not part of ``word``.

    ``start`` and ``end`` are character offsets of ``word``. The last two fields are computed once,
    since every rule about names asks for them.
    """

    start: int
    end: int
    word: str
    possessive: bool
    low: str  # the word in lower case
    is_capital: bool  # the word begins with an upper-case letter


def tokens_of(text: str, start: int, end: int, language: Language = ENGLISH) -> list[Token]:
    """Return the words and punctuation marks of ``text[start:end]`` in order."""
    clitic = language.rule("clitic")
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word, at = match[0], match.end()
        ending = clitic.search(word) if len(word) > 2 else None
        if ending:
            word, at = word[: ending.start()], at - len(ending[0])
        possessive = bool(ending and len(ending[0]) < 3 and ending[0][1:] in ("", "s"))
        possessive = possessive or text.startswith(("'s", "’s"), match.end())
        found.append(Token(match.start(), at, word, possessive, word.lower(), word[0].isupper()))
    return found
