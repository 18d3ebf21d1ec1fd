"""The word lists of each language, as data files: ``en/`` for English, ``pages/`` for web pages.

Each file says where its words come from. Pages' own words ("Read more") are of several languages,
since a page's boilerplate may be in another language than its article.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def read_text(name: str) -> str:
    """A data file as it is: ``read_text("en/abbreviations.txt")``."""
    return files("onrecord.text.lang").joinpath(*name.split("/")).read_text(encoding="utf-8")


@cache
def read_words(name: str) -> frozenset[str]:
    """The words of an English list, one a line; lines with "#" are comments."""
    lines = read_text(f"en/{name}").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def read_toml(name: str) -> dict[str, Any]:
    """The tables of an English TOML file."""
    return tomllib.loads(read_text(f"en/{name}"))


@cache
def word_set(file: str, key: str) -> frozenset[str]:
    """Return the words at a key of an English TOML file.

    At the key is an array of words, or a string of words separated by white space.
    """
    words = read_toml(file)[key]
    return frozenset(words.split() if isinstance(words, str) else words)
