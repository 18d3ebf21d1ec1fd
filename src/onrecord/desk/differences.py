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
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    left: Marked = []
    right: Marked = []
    for tag, start, end, to_start, to_end in matcher.get_opcodes():
        for side, words in ((left, old[start:end]), (right, new[to_start:to_end])):
            _add(side, "".join(words), tag != "equal")
    return left, right


def _add(side: Marked, words: str, differs: bool) -> None:
    """Add a piece; with a space between two pieces that differ, all three become one."""
    if differs and len(side) > 1 and side[-1][0].isspace() and side[-2][1]:
        space, _ = side.pop()
        before, _ = side.pop()
        words = before + space + words
    if words:
        side.append((words, differs))
