"""Division of a text into paragraphs."""

import re

from onrecord.records import Span

# The lookbehind keeps the search linear in long runs of blanks.
_LINE_BREAK = re.compile(r"(?<!\s)\s*\n\s*")
_WRAP_COLUMNS = range(40, 101)  # usual lengths of the longest line of a hard-wrapped text


def paragraph_spans(text: str) -> list[Span]:
    """Return the spans of the paragraphs in a text, without blank paragraphs.

    Each line is a paragraph, but a line that begins in lower case continues the one before it. In a
    hard-wrapped text (all lines broken at, say, 72 characters), blank lines separate the
    paragraphs.
    """
    hard_wrapped = max(map(len, text.split("\n"))) in _WRAP_COLUMNS
    spans, start = [], 0
    for gap in _LINE_BREAK.finditer(text):
        continues = gap.group().count("\n") == 1 and (
            hard_wrapped or text[gap.end() : gap.end() + 1].islower()
        )
        if not continues:
            spans.append((start, gap.start()))
            start = gap.end()
    spans.append((start, len(text)))
    return [(start, end) for start, end in spans if text[start:end].strip()]
