"""Removes characters that could do something to a screen, in place of being read."""

import re

# Control characters except tab and line break, marks that turn the order of letters, and code
# points that are no characters.
CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    r"\ufeff\ufffe\uffff\ud800-\udfff]"
)


def without_controls(words: str) -> str:
    """Return words without control characters, except tabs and line breaks.

    >>> without_controls("seven\\u202e neves\\x07\\n")
    'seven neves\\n'
    """
    return CONTROLS.sub("", words)


def one_line(words: str) -> str:
    """Return words on one line, without control characters.

    >>> one_line("  seven\\x07\\n dead ")
    'seven dead'
    """
    return " ".join(without_controls(words).split())
