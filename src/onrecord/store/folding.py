"""Folds names for searches, so that a name is found however its letters are typed. Does no I/O."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_POSSESSIVE = re.compile(r"\w+['’]s\b")
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


def name_has(name: str, words: Iterable[str]) -> bool:
    """Whether all of some folded words are in a name, and not only in whose something is.

    >>> name_has("Ms Venn’s office", ["venn"]), name_has("Ms Venn’s office", ["venn", "office"])
    (False, True)
    """
    folded, own = fold_name(name), fold_name(_POSSESSIVE.sub("", name))
    return all(word in folded for word in words) and any(word in own for word in words)


@lru_cache(_CACHED)
def _fold_letter(letter: str) -> str:
    """Return a letter in its plainest form, "" for an accent, or a space for any other sign."""
    if unicodedata.category(letter).startswith("M"):
        return ""
    if not letter.isalnum():
        return " "
    latin = None if letter.isascii() else _LATIN.fullmatch(unicodedata.name(letter, ""))
    return latin[1].lower() if latin else letter
