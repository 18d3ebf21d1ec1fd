"""The input of the page tagger: numbers that describe the lines and tokens of a page."""

from typing import NamedTuple

import numpy as np

from onrecord.article.layout.line_features import first_token, line_features, line_form, line_groups
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.tokens import (
    TOKEN_FLAGS,
    Floats,
    Ints,
    Token,
    class_names,
    inline_names,
    page_hosts,
    token_flags,
    token_slots,
    word_hashes,
)

MAX_NAMES = 10  # words of class names around a line


class PageFeatures(NamedTuple):
    """Arrays of a page with L lines and at most T tokens a line; 0 is padding."""

    words: Ints  # [L, T] hashes of the words, from 1
    suffixes: Ints  # [L, T] hashes of their last three letters
    shapes: Ints  # [L, T] hashes of their shapes, such as "Xx"
    flags: Floats  # [L, T, F]
    lines: Floats  # [L, G]
    names: Ints  # [L, N] hashes of the words of class names
    inline: Ints  # [L, T] hash of a word of the class name of the innermost inline element
    forms: Floats  # [L, K] 1 for lines of one form, if the page has several of it
    starts: Floats  # [L, K] 1 for lines with the same first token
    slots: Ints  # [L, T] number of the token's slot, counted from the start of its line
    ends: Ints  # [L, T] the same, counted from the end


def page_features(lines: list[PageLine], tokens: list[list[Token]]) -> PageFeatures:
    """Return the features of a page's lines; ``tokens`` are those of each line."""
    count, longest = len(lines), max(map(len, tokens), default=1) or 1
    words = np.zeros((count, longest), np.int32)
    suffixes = np.zeros((count, longest), np.int32)
    shapes = np.zeros((count, longest), np.int32)
    inline = np.zeros((count, longest), np.int32)
    flags = np.zeros((count, longest, TOKEN_FLAGS), np.float32)
    around = np.zeros((count, MAX_NAMES), np.int32)
    hosts = page_hosts(lines)
    for i, (line, own) in enumerate(zip(lines, tokens, strict=True)):
        if own:
            hashes = np.array([word_hashes(line.text[start:end]) for start, end in own], np.int32)
            words[i, : len(own)], suffixes[i, : len(own)], shapes[i, : len(own)] = hashes.T
            flags[i, : len(own)] = token_flags(line, own, hosts)
        if line.marks:
            inline[i, : len(own)] = inline_names(line, own)
        found = class_names(line)[:MAX_NAMES]
        around[i, : len(found)] = found
    has_date = np.asarray(flags[:, :, 0].any(1), bool)
    forms = [
        line_form(line, len(own), has_date[i])
        for i, (line, own) in enumerate(zip(lines, tokens, strict=True))
    ]
    return PageFeatures(
        words,
        suffixes,
        shapes,
        flags,
        line_features(lines, tokens, has_date, forms),
        around,
        inline,
        line_groups(forms),
        line_groups([first_token(line, own) for line, own in zip(lines, tokens, strict=True)]),
        *token_slots(lines, tokens, forms, longest),
    )
