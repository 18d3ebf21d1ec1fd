"""Recognizer of the label at the start of a line: "BYLINE: A. Writer"."""

import re

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.lines import strip, without_list_mark

_LABEL = re.compile(r"([^\W\d][\w .'/:()_-]{0,32}?)\s?(?:[:：]|\t)\s*(?![/\d:])", re.DOTALL)
_LABEL_DIGITS = re.compile(r"([^\W\d][\w .'/()_-]{0,32}?)\s?[:：]\s+")


def read_label(text: str) -> tuple[str, str]:
    """Return the label before a line's first colon, in lower case, and the text after the colon.

    Both are empty strings if the line has no label.
    """
    bare = without_list_mark(text)
    match = _LABEL.match(bare) or _LABEL_DIGITS.match(bare)
    if match is None:
        return "", ""
    label = match[1].replace("(s)", "s").replace("(S)", "s")
    return wordlists.normalize(label), strip(bare[match.end() :])
