"""A text to its paragraphs."""

import re

from onrecord.records import Span

_BREAK = re.compile(r"\s*\n\s*")
_WRAP_COLUMNS = range(40, 101)  # where the longest line of a hard-wrapped text ends


def paragraph_spans(text: str) -> list[Span]:
    """The spans of a text's paragraphs: lines, or, in a hard-wrapped text, blocks of lines."""
    wrapped = max(map(len, text.split("\n"))) in _WRAP_COLUMNS
    spans, start = [], 0
    for gap in _BREAK.finditer(text):
        soft = gap.group().count("\n") == 1 and (
            wrapped or text[gap.end() : gap.end() + 1].islower()
        )
        if not soft:
            spans.append((start, gap.start()))
            start = gap.end()
    spans.append((start, len(text)))
    return [(s, e) for s, e in spans if text[s:e].strip()]
