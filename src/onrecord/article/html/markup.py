"""What the names of elements say of what they hold, read from ``markup.txt``."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.article.html.blocks import Node
from onrecord.article.recognizers import wordlists

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


def named(node: Node, section: str) -> bool:
    """Whether an element's names have a word of a section of ``markup.txt``."""
    return section in _sections_of(node.names)


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """Each phrase of ``markup.txt`` and the sections that have it."""
    raw = files("onrecord.article.html").joinpath("markup.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for section, lines in wordlists.parse_sections(raw).items():
        for phrase in " ".join(lines).split():
            found.setdefault(phrase.replace("+", " "), set()).add(section)
    return {phrase: frozenset(sections) for phrase, sections in found.items()}


@cache
def _longest() -> int:
    return max(phrase.count(" ") + 1 for phrase in _phrases())


@lru_cache(maxsize=4096)
def _sections_of(names: str) -> set[str]:
    found: set[str] = set()
    for name in names.split():
        words = _WORD.findall(_CAMEL.sub(" ", name).lower())
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _longest()) + 1):
                found |= _phrases().get(" ".join(words[start:end]), frozenset())
    return found
