"""Functions that normalize names, so that different spellings of a name can be compared."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.text.lang import read_toml

SHORTEST_VARIANT = 5  # letters of a word that may have several transliterations, at least
_SOUNDS = (("kh", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ck", "k"), ("ph", "f"))
_CACHED = 1 << 14  # number of words whose keys are cached


_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ′´`", "'") | dict.fromkeys("‐‑", "-"))


def plain_signs(name: str) -> str:
    """Return a name with straight apostrophes and plain hyphens.

    >>> plain_signs("Seafarers’ Union") == plain_signs("Seafarers' Union")
    True
    """
    return name.translate(_PLAIN)


def distinct_names(names: Iterable[str]) -> list[str]:
    """Return names without those that differ from another one only in the shape of such signs.

    The form with the signs of print is kept, at the place of the first.

    >>> distinct_names(["Sailors' Guild", "Guild", "Sailors’ Guild"])
    ['Sailors’ Guild', 'Guild']
    """
    found: dict[str, str] = {}
    for name in names:
        key = plain_signs(name)
        if key not in found or found[key] == key:
            found[key] = name
    return list(found.values())


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


def initials(name: str) -> str | None:
    """Return the acronym of a name with three words or more in capitals, in lower case, or None.

    >>> initials("Corvane Press Agency"), initials("Union of Dockers")
    ('cpa', None)
    """
    letters = [word[0] for word in _WORD.findall(name) if word[0].isupper()]
    return "".join(letters).lower() if len(letters) > 2 else None


def full_names(introduced: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the names for which acronyms stand.

    ``introduced``: names, each with a short form that a text introduces for it, as in "the Brevick
    Press Agency (BPA)". An acronym for which two names are given is left out.

    >>> full_names([("Brevick Press Agency", "BPA"), ("the Brevick Press Agency", "BPA")])
    {'BPA': 'Brevick Press Agency'}
    """
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, short in introduced:
        if short.isupper():
            names[short].setdefault(normalize(name.lower().removeprefix("the ")), name)
    return {short: next(iter(found.values())) for short, found in names.items() if len(found) == 1}


def is_pronoun(word: str) -> bool:
    """Whether a word is a pronoun of a person or body, in any form.

    >>> is_pronoun("Their"), is_pronoun("Theo")
    (True, False)
    """
    return word.lower() in _pronouns()


def without_possessive(name: str) -> str:
    """Return a description without the pronoun that opens it; "" if it is a pronoun.

    >>> without_possessive("Her own ministry"), without_possessive("She")
    ('ministry', '')
    """
    first, *rest = name.split() or [""]
    if not is_pronoun(first):
        return name
    while rest and rest[0].lower() in read_toml("entities.toml")["own"].split():
        rest = rest[1:]
    return " ".join(rest)


@cache
def _pronouns() -> frozenset[str]:
    listed: dict[str, str] = read_toml("entities.toml")["pronouns"]
    return frozenset(word for words in listed.values() for word in words.split())
