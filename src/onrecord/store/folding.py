"""Folds names for searches, so that a name is found however its letters are typed. Does no I/O."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_CACHED = 1 << 14  # number of letters whose folded forms are cached
# Letters that Unicode does not decompose, by their names: "ł", "ø", "đ", "ı", "æ".
_LATIN = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE)(?: DOTLESS)? ([A-Z]{1,2})(?: WITH .*)?")


def fold_name(name: str) -> str:
    """Return the words of a name in lower case, without accents, strokes and punctuation.

    >>> fold_name("Émile O’Dunmore"), fold_name("Łucja Bjørn-Æsk"), fold_name("ÖLA")
    ('emile o dunmore', 'lucja bjorn aesk', 'ola')
    """
    letters = "".join(map(_fold_letter, unicodedata.normalize("NFKD", name.casefold())))
    return " ".join(unicodedata.normalize("NFC", letters).split())


def fold_names(names: Iterable[str]) -> str:
    """Return the folded forms of all names of one speaker, one on each line."""
    return "\n".join(map(fold_name, names))


@lru_cache(_CACHED)
def _fold_letter(letter: str) -> str:
    """Return a letter in its plainest form, "" for an accent, or a space for any other sign."""
    if unicodedata.category(letter).startswith("M"):
        return ""
    if not letter.isalnum():
        return " "
    latin = None if letter.isascii() else _LATIN.fullmatch(unicodedata.name(letter, ""))
    return latin[1].lower() if latin else letter
