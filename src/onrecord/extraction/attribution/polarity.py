"""What a statement does: says, denies, declines to say, or is reported as not said."""

import re
from functools import cache

from onrecord.records import Act
from onrecord.text.lang import read_toml

_WORD = re.compile(r"\w+(?:['’]\w+)?")


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_toml("polarity.toml").items()}


def act_of(cue: str, source: str = "") -> Act:
    """The act that a cue expresses, given the words of its source.

    >>> act_of("flatly denied"), act_of("declined to comment"), act_of("did not say")
    ('denies', 'declines', 'unsaid')
    >>> act_of("has expressed", "neither of the two"), act_of("said")
    ('unsaid', 'says')
    """
    known = _words()
    cue_words = _WORD.findall(cue.lower())
    source_words = _WORD.findall(source.lower())
    cues = set(cue_words)
    negated = any(w in known["negation"] or w.endswith(("n't", "n’t")) for w in cue_words) or (
        bool(source_words) and source_words[0] in known["nobody"]
    )
    if negated and cues & known["telling"]:
        return "declines" if cues & known["unwilling"] else "unsaid"
    if cues & known["refusal"]:
        return "declines"
    if cues & known["denial"] and not negated:
        return "denies"
    return "says"
