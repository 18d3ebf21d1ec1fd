"""Functions that normalize names, so that different spellings of a name can be compared."""

import unicodedata
from functools import lru_cache

SHORTEST_VARIANT = 5  # letters of a word that may have several transliterations, at least
_SOUNDS = (("kh", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ck", "k"), ("ph", "f"))
_CACHED = 1 << 14  # number of words whose keys are cached


@lru_cache(_CACHED)
def normalize(word: str) -> str:
    """Return the letters and digits of a word in lower case, without accents.

    >>> normalize("O’Brannagh"), normalize("Tuğrul"), normalize("Jae-woong")
    ('obrannagh', 'tugrul', 'jaewoong')
    """
    decomposed = unicodedata.normalize("NFD", word.lower().replace("ı", "i"))
    if decomposed.isalnum():
        return decomposed
    return "".join(letter for letter in decomposed if letter.isalnum())


@lru_cache(_CACHED)
def sound_key(word: str) -> str:
    """Return a simplified spelling of a name, the same for its usual transliterations.

    Spellings such as y and i, w and v, or kh and h become equal, doubled letters become single, and
    a final i is dropped. A word of fewer than five letters is not simplified.

    >>> sound_key("Zelensky") == sound_key("Zelenskyy") == sound_key("Zelenskiy"), sound_key("Lee")
    (True, 'lee')
    """
    letters = normalize(word)
    if len(letters) < SHORTEST_VARIANT:
        return letters
    for variant, sound in _SOUNDS:
        letters = letters.replace(variant, sound)
    single = (
        letter
        for position, letter in enumerate(letters)
        if not position or letter != letters[position - 1]
    )
    return "".join(single).rstrip("i")
