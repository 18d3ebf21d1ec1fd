"""Stemming of English words with the Porter2 algorithm of the Snowball project."""

from functools import lru_cache

import snowballstemmer

from onrecord.text.name_keys import normalize


@lru_cache(65536)
def word_stem(word: str) -> str:
    """Return the stem of an English word, in lower case and without accents and punctuation.

    >>> word_stem("inspected") == word_stem("inspection"), word_stem("Harbour’s")
    (True, 'harbour')
    >>> word_stem("committee") == word_stem("commission")
    False
    """
    # A stemmer holds the word that it works on: one for each call is safe in several threads.
    stem: str = snowballstemmer.stemmer("english").stemWord(normalize(word))
    return stem
