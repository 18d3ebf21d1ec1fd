"""Division of a text into paragraphs."""

import re
from itertools import pairwise

from onrecord.records import Span
from onrecord.text.lang import ENGLISH, Language

# The lookbehind keeps the search linear in long runs of blanks.
_LINE_BREAK = re.compile(r"(?<!\s)\s*\n\s*")
_LIST_ITEM = re.compile(r"[*•▪‣◦]\s")
_WRAP_COLUMNS = range(40, 101)  # usual lengths of the longest line of a hard-wrapped text
# Share of line ends that break a sentence; number of line ends, and share of lines that the next
# word would make too long. Set by hand on the wrapped documents of MUC-4, MPQA and ECB+.
_LEAST_UNFINISHED = 1 / 3
_LEAST_FULL = (4, 0.75)
# Line ends from which a text can be a list of lines, and the share of them that break a sentence
# below which it is one. Set by hand.
_FEWEST_LINES = 2
_LIST_UNFINISHED = 0.15


def paragraph_spans(text: str, language: Language = ENGLISH) -> list[Span]:
    """Return the spans of the paragraphs in a text, without blank paragraphs.

    Each line is a paragraph, but a line that begins in lower case continues the one before it. In a
    hard-wrapped text (all lines broken at, say, 72 characters), blank lines separate the
    paragraphs. So they do in a block of short lines that often end in the middle of a sentence. An
    item of a list is a paragraph of its own, and so is each line of a page of headlines.
    """
    blocks = _blocks(text)
    longest = max(map(len, text.split("\n")))
    pairs = [(text[slice(*a)], text[slice(*b)]) for lines in blocks for a, b in pairwise(lines)]
    hard_wrapped = longest in _WRAP_COLUMNS and not _is_list_of_lines(pairs, longest, language)
    spans: list[Span] = []
    for lines in blocks:
        wrapped = hard_wrapped or _is_wrapped_block(
            [text[start:end] for start, end in lines], language
        )
        for number, (start, end) in enumerate(lines):
            continues = text[start : start + 1].islower() or (
                wrapped and not _LIST_ITEM.match(text, start)
            )
            if number and continues:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
    return spans


def _blocks(text: str) -> list[list[Span]]:
    """Return the spans of the lines of a text, in blocks that blank lines separate."""
    blocks: list[list[Span]] = [[]]
    start = 0
    for gap in _LINE_BREAK.finditer(text):
        if start < gap.start():
            blocks[-1].append((start, gap.start()))
        if gap.group().count("\n") > 1:
            blocks.append([])
        start = gap.end()
    if text[start:].strip():
        blocks[-1].append((start, len(text)))
    return [lines for lines in blocks if lines]


def is_wrapped(text: str, language: Language = ENGLISH) -> bool:
    """Whether line breaks inside the paragraphs of a text are breaks of sentences.

    They are not in a text of a few short lines, such as a heading, a date and one sentence, which
    is one paragraph by its line length only.
    """
    longest = max(map(len, text.split("\n")))
    if longest not in _WRAP_COLUMNS:
        return True  # its lines were joined because they break sentences
    pairs = [
        (text[slice(*line)], text[slice(*following)])
        for lines in _blocks(text)
        for line, following in pairwise(lines)
    ]
    full = sum(_is_full(*pair, longest) for pair in pairs)
    is_full = len(pairs) >= _LEAST_FULL[0] and full >= _LEAST_FULL[1] * len(pairs)
    return is_full or _share_unfinished(pairs, language) >= _LEAST_UNFINISHED


def _is_list_of_lines(pairs: list[tuple[str, str]], longest: int, language: Language) -> bool:
    """Whether lines, given as pairs with the next one, are each a text of its own, as headlines.

    Hardly any of them breaks a sentence; in wrapped prose most do. Two lines are enough if the
    first has room for the next word.
    """
    if _share_unfinished(pairs, language) >= _LIST_UNFINISHED:
        return False
    return len(pairs) >= _FEWEST_LINES or not any(_is_full(*pair, longest) for pair in pairs)


def _is_full(line: str, following: str, longest: int) -> bool:
    """Whether a line would be too long with the first word of the next one."""
    return len(line) + len(following.split(maxsplit=1)[0]) >= longest


def _is_wrapped_block(lines: list[str], language: Language) -> bool:
    """Whether the lines of a block are short, and often end in the middle of a sentence."""
    if max(map(len, lines)) >= _WRAP_COLUMNS.stop:
        return False
    return _share_unfinished(list(pairwise(lines)), language) >= _LEAST_UNFINISHED


def _share_unfinished(pairs: list[tuple[str, str]], language: Language) -> float:
    """Return the share of line ends, given as pairs of lines, that break a sentence."""
    unfinished = language.rule("unfinished_line")
    broken = sum(
        following[:1].islower() or unfinished.search(line) is not None for line, following in pairs
    )
    return broken / max(len(pairs), 1)
