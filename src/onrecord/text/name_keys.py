"""Names as they are compared, for any room: without what spellings of one name differ in."""

import unicodedata
from functools import lru_cache

VARIANT = 5  # letters at least of a word that may be spelled in two ways
_SOUNDS = (("kh", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ck", "k"), ("ph", "f"))


def plain(word: str) -> str:
    """A word without case, marks and signs.

    >>> plain("O’Brannagh"), plain("Tuğrul"), plain("Jae-woong")
    ('obrannagh', 'tugrul', 'jaewoong')
    """
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ı", "i"))
    return "".join(letter for letter in decomposed if letter.isalnum())


@lru_cache(4096)
def bare(word: str) -> str:
    """A word of a name as its transliterations have it in common; short ones as they are.

    i, j and y are one sound, as are v and w; doubled letters are one; an i at the end is none.

    >>> bare("Zelensky") == bare("Zelenskyy") == bare("Zelenskiy"), bare("Lee")
    (True, 'lee')
    """
    letters = plain(word)
    if len(letters) < VARIANT:
        return letters
    for one, other in _SOUNDS:
        letters = letters.replace(one, other)
    single = (c for at, c in enumerate(letters) if not at or c != letters[at - 1])
    return "".join(single).rstrip("i")
