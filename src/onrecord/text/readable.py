"""The text that a person would read in a raw text, with the place of each of its characters.

Texts from feeds, databases and old files have entities, tags, Markdown, soft hyphens, wrapped lines
and wrongly decoded characters in them (``raw_rules.py``). What reads a text reads ``text``, which
has none of these, and says with ``given_span`` where the words stand in the text as given.
"""

import re
from bisect import bisect_right

from onrecord.records import Span
from onrecord.text.raw_rules import RULES, Edit, apply_edits

_LOST = "\ufffd"
_LOST_APOSTROPHE = re.compile(r"(?<=[a-z])\?(?:s|t|re|ve|ll|d|m)\b(?![=&])")  # "It?s sound"


class ReadableText:
    """A text as given, the text that a person reads in it, and a map between their offsets.

    >>> readable = ReadableText("Reed &amp; Sons said &quot;no&quot;.")
    >>> readable.text
    'Reed & Sons said "no".'
    >>> readable.given_span((5, 6)), readable.readable_span((5, 10))
    ((5, 10), (5, 6))

    A text without anything raw is its own readable text, and all spans stay as they are.
    """

    def __init__(self, given: str) -> None:
        self.given = self.text = given
        self._steps: list[_Step] = []
        for rule in RULES:
            edits = list(rule.edits(self.text))
            if edits:
                self.text = apply_edits(self.text, edits)
                self._steps.append(_Step(edits))

    def given_span(self, span: Span) -> Span:
        """Return where the words at a span of ``text`` stand in ``given``."""
        for step in reversed(self._steps):
            span = step.before(span)
        return span

    def readable_span(self, span: Span) -> Span:
        """Return the span in ``text`` of what stands at a span of ``given``; it may be empty."""
        for step in self._steps:
            span = step.after(span)
        return span

    @property
    def warning(self) -> str | None:
        """One line on what cannot be read right in the text, or None."""
        lost, sign = self.text.count(_LOST), _LOST
        if not lost:
            lost, sign = len(_LOST_APOSTROPHE.findall(self.text)), "?"
        if not lost:
            return None
        which = "1 of its characters is" if lost == 1 else f"{lost} of its characters are"
        return (
            f"{which} lost (shown as {sign}): the text was decoded in the wrong encoding before "
            "it came here; get it anew, or statements may be missing or broken"
        )


class _Step:
    """The edits of one rule, as a map between the offsets before and after them."""

    def __init__(self, edits: list[Edit]) -> None:
        self._old: list[Span] = []
        self._new: list[Span] = []
        growth = 0
        for start, end, new in edits:
            self._old.append((start, end))
            self._new.append((start + growth, start + growth + len(new)))
            growth += len(new) - (end - start)

    def before(self, span: Span) -> Span:
        return _moved(span, self._new, self._old)

    def after(self, span: Span) -> Span:
        return _moved(span, self._old, self._new)


def _moved(span: Span, from_: list[Span], to: list[Span]) -> Span:
    """Return a span of one text as a span of the other.

    ``from_`` and ``to`` are the stretches in which the texts differ. A span that begins or ends
    inside such a stretch gets all of it.
    """
    start = _moved_character(span[0], from_, to)[0]
    if span[0] == span[1]:
        return start, start
    return start, max(start, _moved_character(span[1] - 1, from_, to)[1])


def _moved_character(offset: int, from_: list[Span], to: list[Span]) -> Span:
    place = bisect_right(from_, offset, key=lambda stretch: stretch[0]) - 1
    if place < 0:
        return offset, offset + 1
    if offset < from_[place][1]:
        return to[place]
    moved = to[place][1] + offset - from_[place][1]
    return moved, moved + 1
