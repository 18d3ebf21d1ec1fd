"""Stemming of English words with the Porter2 algorithm of the Snowball project."""

from functools import lru_cache

import snowballstemmer

from onrecord.text.name_keys import normalize

_LONGEST = 100  # letters; the longest words of dictionaries have 45


@lru_cache(65536)
def word_stem(word: str) -> str:
    """Return the stem of an English word, in lower case and without accents and punctuation.

    What is longer than any word is its own stem.

    >>> word_stem("inspected") == word_stem("inspection"), word_stem("Harbour’s")
    (True, 'harbour')
    >>> word_stem("committee") == word_stem("commission")
    False
    """
    if len(word) > _LONGEST:  # a million letters would take seconds
        return word
    # A stemmer holds the word that it works on: one for each call is safe in several threads.
    stem: str = snowballstemmer.stemmer("english").stemWord(normalize(word))
    return stem
