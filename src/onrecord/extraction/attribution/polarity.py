"""Polarity of statements: a source says, denies, declines to say or does not say something."""

import re

from onrecord.records import Act
from onrecord.text.lang import ENGLISH, Language

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def act_of(cue: str, source: str = "", language: Language = ENGLISH) -> Act:
    """Return "says", "denies", "declines" or "unsaid" for a statement's cue and source.

    The cue is the words that report. "Unsaid" is for "did not say" and for sources such as
    "neither".

    >>> act_of("flatly denied"), act_of("declined to comment"), act_of("did not say")
    ('denies', 'declines', 'unsaid')
    >>> act_of("has expressed", "neither of the two"), act_of("said")
    ('unsaid', 'says')
    """

    def any_in(words: list[str], key: str) -> bool:
        return not language.words("polarity.toml", key).isdisjoint(words)

    cue_words = _WORD.findall(cue.lower())
    source_words = _WORD.findall(source.lower())
    endings = tuple(language.words("polarity.toml", "negation_ending"))
    negated = (
        any_in(cue_words, "negation")
        or any(word.endswith(endings) for word in cue_words)
        or any_in(source_words[:1], "nobody")
    )
    if negated and any_in(cue_words, "telling"):
        return "declines" if any_in(cue_words, "unwilling") else "unsaid"
    if any_in(cue_words, "refusal"):
        return "declines"
    if any_in(cue_words, "denial") and not negated:
        return "denies"
    return "says"
