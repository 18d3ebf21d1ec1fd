"""Stems of English words, by the Snowball project's Porter2 algorithm."""

from functools import lru_cache

import snowballstemmer

from onrecord.text.name_keys import normalize


@lru_cache(65536)
def word_stem(word: str) -> str:
    """The stem of an English word, without case, accents and punctuation.

    >>> word_stem("inspected") == word_stem("inspection"), word_stem("Harbour’s")
    (True, 'harbour')
    >>> word_stem("committee") == word_stem("commission")
    False
    """
    # A stemmer holds the word that it works on: one for each call is safe in several threads.
    stem: str = snowballstemmer.stemmer("english").stemWord(normalize(word))
    return stem
