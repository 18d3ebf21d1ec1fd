"""A text to its words and signs."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+|[.&-][^\W_]+)*|[^\w\s]")
_ENDING = re.compile(r"['’](?:s|re|m|ve|ll|d)?$")  # "Korea's", "we're"


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word or sign of a text; a possessive's "'s" is not part of its word."""

    start: int
    end: int
    word: str
    possessive: bool = False

    @property
    def low(self) -> str:
        return self.word.lower()

    @property
    def is_capital(self) -> bool:
        return self.word[0].isupper()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of ``text[start:end]``."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word, at = match[0], match.end()
        ending = _ENDING.search(word) if len(word) > 2 else None
        if ending:
            word, at = word[: ending.start()], at - len(ending[0])
        possessive = bool(ending and len(ending[0]) < 3 and ending[0][1:] in ("", "s"))
        possessive = possessive or text.startswith(("'s", "’s"), match.end())
        found.append(Token(match.start(), at, word, possessive))
    return found
