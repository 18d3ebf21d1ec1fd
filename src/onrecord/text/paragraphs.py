"""Division of a text into paragraphs."""

import re

from onrecord.records import Span

_LINE_BREAK = re.compile(r"\s*\n\s*")
_WRAP_COLUMNS = range(40, 101)  # usual lengths of the longest line of a hard-wrapped text


def paragraph_spans(text: str) -> list[Span]:
    """Return the spans of the paragraphs in a text; blank ones are left out.

    A paragraph is a line or, in a hard-wrapped text, a block of lines between blank lines. A line
    that begins in lower case continues the line before it.
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
