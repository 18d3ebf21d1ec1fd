"""The words by which figures (quantities) are found, from ``text/lang/en/figures.toml``."""

from typing import Any

from onrecord.text.lang import read_toml

FIGURE_WORDS: dict[str, Any] = read_toml("figures.toml")
WORD_SETS: dict[str, frozenset[str]] = {
    name: frozenset(words) for name, words in FIGURE_WORDS["words"].items()
}


def _measures(side: str) -> dict[str, str]:
    return {
        word: measure for measure, sides in FIGURE_WORDS["measures"].items() for word in sides[side]
    }


# The measure that each word indicates before a number ("killed 12") and after it ("12 killed").
MEASURES_BEFORE = _measures("before")
MEASURES_AFTER = _measures("after")
