"""A tokenizer for BERT's uncased vocabulary (WordPiece) that keeps character offsets.

The encoder was pretrained on text tokenized in this way (Devlin et al. 2019). Words are separated
by white space and punctuation, case and accents are dropped, and each word is spelled from left to
right with the longest pieces in the vocabulary (WordPiece, Wu et al. 2016).
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

UNKNOWN, CLS, SEP = 100, 101, 102  # numbers of special pieces in the vocabulary
_LONGEST = 100  # characters; a longer word is unknown, as in BERT's tokenizer
_CACHED = 1 << 16  # number of words whose spelling is cached
_CODE_POINTS = 0x20000  # all punctuation of Unicode has a lower code point
_CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ceaf\U0002f800-\U0002fa1f"


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a text: its character offsets, and its pieces as numbers in the vocabulary."""

    start: int
    end: int
    pieces: tuple[int, ...]


class _Spelling(NamedTuple):
    """The pieces of a word, and how many invisible characters it begins and ends with."""

    pieces: tuple[int, ...]
    leading: int
    trailing: int


@cache
def _word_pattern() -> re.Pattern[str]:
    """Return a regular expression for one word.

    A word is a punctuation mark (any ASCII sign counts as one), a CJK character, or a run of other
    characters without white space.
    """
    signs = "".join(
        re.escape(char)
        for char in map(chr, range(_CODE_POINTS))
        if unicodedata.category(char)[0] == "P" or char in "$+<=>^`|~"
    )
    return re.compile(f"[^\\s{signs}{_CJK}]+|[{signs}{_CJK}]")


def _is_visible(char: str) -> bool:
    """Whether a character is visible: not a control or format character, and not U+FFFD."""
    return unicodedata.category(char)[0] != "C" and char != "\ufffd"


def _normalize(word: str) -> str:
    """Return a word in lower case, without accents and invisible characters."""
    visible = "".join(filter(_is_visible, word))
    decomposed = unicodedata.normalize("NFD", visible)
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


class Vocabulary:
    """A tokenizer that spells words with a vocabulary of word pieces.

    ``lines`` has one piece per line.
    """

    def __init__(self, lines: str) -> None:
        self._numbers = {piece: number for number, piece in enumerate(lines.splitlines())}
        self._spell = lru_cache(_CACHED)(self._compute_spelling)

    def split(self, text: str, start: int, end: int) -> list[Word]:
        """Return the words of ``text[start:end]``, with offsets into ``text``."""
        words = []
        for match in _word_pattern().finditer(text, start, end):
            word = match[0]
            spell = self._spell if len(word) <= _LONGEST else self._compute_spelling
            pieces, leading, trailing = spell(word)
            if pieces:
                words.append(Word(match.start() + leading, match.end() - trailing, pieces))
        return words

    def _compute_spelling(self, word: str) -> _Spelling:
        """Return the pieces of a word; there are none if all its characters are invisible."""
        visible = [place for place, char in enumerate(word) if _is_visible(char)]
        if not visible:
            return _Spelling((), 0, 0)
        return _Spelling(self._pieces(word), visible[0], len(word) - 1 - visible[-1])

    def _pieces(self, word: str) -> tuple[int, ...]:
        rest = _normalize(word[: _LONGEST + 1])
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
