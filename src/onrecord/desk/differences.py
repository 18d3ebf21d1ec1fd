"""Marks the words in which two wordings of a sentence differ."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_WORD = re.compile(r"\w")
_FEWEST = 2  # words between two differences that stand for themselves
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


@dataclass(frozen=True)
class Aligned:
    """Words of two wordings side by side: ``both`` have them, or each has its own at this place."""

    both: str
    before: str = ""
    after: str = ""


def aligned(before: str, after: str) -> list[Aligned]:
    """Return two wordings piece by piece, in order. A word alone between differences is of these.

    Signs that stand alone are left out.

    >>> [(each.both, each.before, each.after) for each in aligned("We turned in fog", "We turned")]
    [('We turned', '', ''), ('', 'in fog', '')]
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _MOST:
        return [Aligned("", before, after)]
    pieces: list[tuple[bool, list[str], list[str]]] = []
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, start, end, to_start, to_end) in enumerate(opcodes):
        words, others = old[start:end], new[to_start:to_end]
        is_between = 0 < number < len(opcodes) - 1
        few = is_between and sum(each.isalnum() for each in words) < _FEWEST
        is_same = tag == "equal" and not few
        if pieces and not is_same and not pieces[-1][0]:
            _, own, other = pieces.pop()
            words, others = own + words, other + others
        pieces.append((is_same, words, others))
    rows = [
        Aligned("".join(words).strip()) if is_same
        else Aligned("", "".join(words).strip(), "".join(others).strip())
        for is_same, words, others in pieces
    ]  # fmt: skip
    return [row for row in rows if _WORD.search(row.both + row.before + row.after)]


def _add(side: Marked, words: str, differs: bool) -> None:
    """Add a piece; with a space between two pieces that differ, all three become one."""
    if differs and len(side) > 1 and side[-1][0].isspace() and side[-2][1]:
        space, _ = side.pop()
        before, _ = side.pop()
        words = before + space + words
    if words:
        side.append((words, differs))
