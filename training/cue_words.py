"""Words of reporting cues, for ``onrecord/text/lang/en/reporting.txt``.

A word is listed if at least three, and more than 15 %, of its occurrences in the training documents
are in a cue.
"""

import re
from collections import Counter

_WORD = re.compile(r"[a-z]+")
_SHARE, _FEWEST = 0.15, 3


def cue_words(documents: list[dict]) -> list[str]:
    """Return the cue words in alphabetical order."""
    in_cue: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for document in documents:
        text = document["text"]
        anywhere.update(_WORD.findall(text.lower()))
        for attribution in document["attributions"]:
            for start, end in attribution["cue"]:
                in_cue.update(_WORD.findall(text[start:end].lower()))
    return sorted(w for w, n in in_cue.items() if n >= _FEWEST and n > _SHARE * anywhere[w])
