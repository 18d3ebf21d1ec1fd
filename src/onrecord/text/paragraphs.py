"""Division of a text into paragraphs."""

import re
from itertools import pairwise

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language

_LINE_BREAK = re.compile(r"\s*\n\s*")
_LIST_ITEM = re.compile(r"[*•▪‣◦]\s")
_WRAP_COLUMNS = range(40, 101)  # usual lengths of the longest line of a hard-wrapped text
_LEAST_UNFINISHED = 1 / 3  # share of a block's line ends that break a sentence; set by hand


def paragraph_spans(text: str, language: Language = ENGLISH) -> list[Span]:
    """Return the spans of the paragraphs in a text, without blank paragraphs.

    Each line is a paragraph, but a line that begins in lower case continues the one before it. In a
    hard-wrapped text (all lines broken at, say, 72 characters), blank lines separate the
    paragraphs. So they do in a block of short lines that often end in the middle of a sentence. An
    item of a list is a paragraph of its own.
    """
    hard_wrapped = max(map(len, text.split("\n"))) in _WRAP_COLUMNS
    spans: list[Span] = []
    for lines in _blocks(text):
        wrapped = hard_wrapped or _is_wrapped([text[start:end] for start, end in lines], language)
        for number, (start, end) in enumerate(lines):
            continues = text[start : start + 1].islower() or (
                wrapped and not _LIST_ITEM.match(text, start)
            )
            if number and continues:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _blocks(text: str) -> list[list[Span]]:
    """Return the spans of the lines of a text, in blocks that blank lines separate."""
    blocks: list[list[Span]] = [[]]
    start = 0
    for gap in _LINE_BREAK.finditer(text):
        blocks[-1].append((start, gap.start()))
        if gap.group().count("\n") > 1:
            blocks.append([])
        start = gap.end()
    blocks[-1].append((start, len(text)))
    return blocks


def _is_wrapped(lines: list[str], language: Language) -> bool:
    """Whether the lines of a block are short, and often end in the middle of a sentence."""
    if len(lines) < 2 or max(map(len, lines)) >= _WRAP_COLUMNS.stop:
        return False
    unfinished = language.rule("unfinished_line")
    broken = sum(
        following[:1].islower() or unfinished.search(line) is not None
        for line, following in pairwise(lines)
    )
    return broken >= _LEAST_UNFINISHED * (len(lines) - 1)
