"""The readable text of an article and its sentences, computed once for all steps and views."""

from functools import lru_cache

from onrecord.records import Span
from onrecord.text.readable import ReadableText
from onrecord.text.sentences import sentences

CACHED_TEXTS = 512  # a story of 200 articles with their versions, and some smaller ones
_CACHED_PARTS = 1 << 14


@lru_cache(CACHED_TEXTS)
def readable_text(text: str) -> ReadableText:
    """Return the text that a person reads in a text, with a map between their offsets."""
    return ReadableText(text)


@lru_cache(_CACHED_PARTS)
def sentences_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans of the sentences in ``text[start:end]``, as ``sentences`` does."""
    return tuple(sentences(text, start, end))
