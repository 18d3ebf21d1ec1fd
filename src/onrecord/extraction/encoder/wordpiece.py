"""Words to word pieces, as BERT's uncased vocabulary has them, with places in the text.

The encoder was pretrained on text cut so (Devlin et al. 2019): white space and
punctuation divide words, case and accents are dropped, and a word is spelled
with the longest pieces of the vocabulary from left to right (WordPiece, Wu et
al. 2016).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

UNKNOWN, CLS, SEP = 100, 101, 102  # in the vocabulary
_LONGEST = 100  # characters; nothing longer is a word
_CACHED = 1 << 16  # words whose spelling is remembered
_PLANES = 0x20000  # code points; no punctuation lies above
_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ceaf\U0002f800-\U0002fa1f"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and its pieces."""

    start: int
    end: int
    pieces: tuple[int, ...]


@cache
def _word_pattern() -> re.Pattern[str]:
    """What is one word: a run without white space, punctuation and Chinese signs, or one of these.

    Punctuation is what Unicode calls so, and every ASCII sign that is no letter or digit.
    """
    signs = "".join(
        re.escape(char)
        for char in map(chr, range(_PLANES))
        if unicodedata.category(char)[0] == "P" or char in "$+<=>^`|~"
    )
    return re.compile(f"[^\\s{signs}{_CJK}]+|[{signs}{_CJK}]")


def _is_invisible(char: str) -> bool:
    """Control and format characters, and the sign for what could not be decoded."""
    return unicodedata.category(char)[0] == "C" or char == "\ufffd"


def _plain(word: str) -> str:
    """A word without case, accents and what is invisible."""
    visible = "".join(char for char in word if not _is_invisible(char))
    decomposed = unicodedata.normalize("NFD", visible)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


class Vocabulary:
    """The pieces, by number: one a line of the vocabulary's file."""

    def __init__(self, lines: str) -> None:
        self._numbers = {piece: number for number, piece in enumerate(lines.splitlines())}
        self._spell = lru_cache(_CACHED)(self._spell_anew)

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """The words of ``text[start:end]``, with their places in ``text``."""
        words = []
        for match in _word_pattern().finditer(text, start, end):
            if pieces := self._spell(match.group()):
                first, last = match.span()
                while _is_invisible(text[first]):
                    first += 1
                while _is_invisible(text[last - 1]):
                    last -= 1
                words.append(Word(first, last, pieces))
        return words

    def _spell_anew(self, word: str) -> tuple[int, ...]:
        """A word's pieces; none for one of invisible characters only."""
        rest = _plain(word[: _LONGEST + 1])
        if len(rest) > _LONGEST:
            return (UNKNOWN,)
        pieces: list[int] = []
        prefix = ""
        while rest:
            for length in range(len(rest), 0, -1):
                number = self._numbers.get(prefix + rest[:length])
                if number is not None:
                    break
            else:
                return (UNKNOWN,)
            pieces.append(number)
            prefix, rest = "##", rest[length:]
        return tuple(pieces)
