"""Marks the words in which two wordings of a sentence differ."""

import re
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 2_000  # words and signs that are compared; longer sentences are shown whole

Marked = list[tuple[str, bool]]


def differing_words(before: str, after: str) -> tuple[Marked, Marked]:
    """Return the pieces of two wordings, each with whether the other wording lacks it.

    >>> differing_words("17 people died", "18 people died")
    ([('17', True), (' people died', False)], [('18', True), (' people died', False)])
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _MOST:
        return [(before, True)], [(after, True)]
    left: Marked = []
    right: Marked = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, to_start, to_end in matcher.get_opcodes():
        left.append(("".join(old[start:end]), tag != "equal"))
        right.append(("".join(new[to_start:to_end]), tag != "equal"))
    return [each for each in left if each[0]], [each for each in right if each[0]]
