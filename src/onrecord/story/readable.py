"""The readable text of an article, computed once for all steps that group and compare articles."""

from functools import lru_cache

from onrecord.text.readable import ReadableText

_CACHED = 256  # number of texts whose readable texts are cached


@lru_cache(_CACHED)
def readable_text(text: str) -> ReadableText:
    """Return the text that a person reads in a text, with a map between their offsets."""
    return ReadableText(text)
