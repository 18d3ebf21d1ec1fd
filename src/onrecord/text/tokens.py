"""Division of a text into tokens, which are words and punctuation marks."""

import re

import msgspec

from onrecord.text.lang import ENGLISH, Language

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+|[.&-][^\W_]+)*|[^\w\s]")
_APOSTROPHE = re.compile(r"['’]")


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word or punctuation mark of a text; an ending such as "'s" is not part of the word.

    ``start`` and ``end`` are the character offsets of ``word``. ``low`` is the word in lower case.
    ``possessive`` is true if "'s" follows, as in "Korea's".
    """

    start: int
    end: int
    word: str
    possessive: bool  # an "'s" follows
    low: str  # the word in lower case
    is_capital: bool  # the word begins with an upper-case letter


def tokens_of(text: str, start: int, end: int, language: Language = ENGLISH) -> list[Token]:
    """Return the tokens in ``text[start:end]``, in text order.

    >>> [token.word for token in tokens_of("Korea's U.S.-led talks, we're told", 0, 34)]
    ['Korea', 'U.S', '.', '-', 'led', 'talks', ',', 'we', 'told']
    """
    clitic, possessive = language.rule("clitic"), language.rule("possessive")
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word, word_end = match[0], match.end()
        is_possessive = bool(possessive.match(text, word_end))
        if len(word) > 2 and _APOSTROPHE.search(word) and (ending := clitic.search(word)):
            is_possessive = is_possessive or bool(possessive.fullmatch(ending[0]))
            word, word_end = word[: ending.start()], word_end - len(ending[0])
        tokens.append(
            Token(match.start(), word_end, word, is_possessive, word.lower(), word[0].isupper())
        )
    return tokens
