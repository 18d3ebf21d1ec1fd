"""Functions that tell from class names what an HTML element contains, such as a caption.

The known class names are listed in ``pages/class_names.toml``.
"""

import re
import tomllib
from functools import cache, lru_cache

from onrecord.article.html.blocks import Node
from onrecord.text.lang import read_text

_CAMEL_CASE = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


def is_named(node: Node, kind: str) -> bool:
    """Whether the class names of an element indicate a kind of content, such as "caption".

    >>> is_named(Node(number=1, tag="div", names="article__photo-credit"), "credit")
    True
    """
    return kind in _find_kinds(node.names)


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """Return a mapping from known phrases in class names to the kinds of content they indicate.

    For example, "photo credit" indicates a "credit". The phrases are listed in
    ``class_names.toml``.
    """
    kinds_of: dict[str, set[str]] = {}
    for kind, phrases in tomllib.loads(read_text("pages/class_names.toml")).items():
        for phrase in phrases.split():
            kinds_of.setdefault(phrase.replace("+", " "), set()).add(kind)
    return {phrase: frozenset(kinds) for phrase, kinds in kinds_of.items()}


@cache
def _longest_phrase() -> int:
    """Return the number of words in the longest phrase listed in ``class_names.toml``."""
    return max(phrase.count(" ") + 1 for phrase in _phrases())


@lru_cache(maxsize=4096)
def _find_kinds(names: str) -> frozenset[str]:
    """Return the kinds of content, such as "caption", that class names indicate.

    ``names`` is a string in which spaces separate the class names.
    """
    return frozenset().union(*map(_find_kinds_of_name, names.split()))


@lru_cache(maxsize=16384)
def _find_kinds_of_name(name: str) -> frozenset[str]:
    """Return the kinds of content that one class name indicates."""
    kinds: set[str] = set()
    words = _WORD.findall(_CAMEL_CASE.sub(" ", name).lower())
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _longest_phrase()) + 1):
            kinds |= _phrases().get(" ".join(words[start:end]), frozenset())
    return frozenset(kinds)
