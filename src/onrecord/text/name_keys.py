"""Normalized forms of names, equal for different spellings of one name."""

import unicodedata
from functools import lru_cache

VARIANT = 5  # letters of a word that may have several transliterations, at least
_SOUNDS = (("kh", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ck", "k"), ("ph", "f"))


def plain(word: str) -> str:
    """Return the letters and digits of a word in lower case, without accents.

    >>> plain("O’Brannagh"), plain("Tuğrul"), plain("Jae-woong")
    ('obrannagh', 'tugrul', 'jaewoong')
    """
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ı", "i"))
    return "".join(letter for letter in decomposed if letter.isalnum())


@lru_cache(4096)
def bare(word: str) -> str:
    """Return a key of a word in a name that is equal for its usual transliterations.

    i, j and y count as one letter, as do v and w; doubled letters as single; a final i is dropped.
    A word of fewer than five letters keeps its spelling.

    >>> bare("Zelensky") == bare("Zelenskyy") == bare("Zelenskiy"), bare("Lee")
    (True, 'lee')
    """
    letters = plain(word)
    if len(letters) < VARIANT:
        return letters
    for variant, sound in _SOUNDS:
        letters = letters.replace(variant, sound)
    single = (
        letter
        for position, letter in enumerate(letters)
        if not position or letter != letters[position - 1]
    )
    return "".join(single).rstrip("i")
