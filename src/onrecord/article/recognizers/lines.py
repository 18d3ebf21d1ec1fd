"""Lines without the marks at their start and end."""

import re
import unicodedata

# Byte order marks, zero-width and direction marks, which may surround a line like white space.
_INVISIBLE = (
    "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069"
)
_SPACE_AND_INVISIBLE = _INVISIBLE + "".join(c for c in map(chr, range(0x3001)) if c.isspace())
_NUMBER = re.compile(
    r"(?:(?:#{1,6}|\d{1,3}[.)]|[\[(]\d{1,3}[\])]|\[[ xX*✓✔]?\])\s+|(?:\d\ufe0f?\u20e3)+\s*)(?=\S)"
)
_BULLETS = "•◦‣∙●–—*·-"
# Parts of pictographs: variation selectors, joiners, skin tones, key caps.
_SIGN_PARTS = "ℹ\ufe0e\ufe0f\u200d\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_LETTERLIKE = "©®™°℗"


def strip(text: str) -> str:
    """Return a text without white space and invisible characters at its start and end."""
    return text.strip(_SPACE_AND_INVISIBLE)


def without_pictographs(text: str) -> str:
    """Return a line without the pictographs at its start and end.

    >>> without_pictographs("🔴 Bridge closed")
    'Bridge closed'
    """
    if text.isascii():
        return text
    start, end = 0, len(text)
    while start < end and _is_sign(text[start]):
        start += 1
    while end > start and _is_sign(text[end - 1]):
        end -= 1
    bare = strip(text[start:end])
    return bare or text


def _is_sign(character: str) -> bool:
    """Return whether a character is a pictograph, part of a pictograph, or white space."""
    return (
        character in _SIGN_PARTS
        or "←" <= character <= "⇿"
        or (unicodedata.category(character) == "So" and character not in _LETTERLIKE)
        or character in _SPACE_AND_INVISIBLE
    )


def is_list_item(text: str) -> bool:
    """Return whether a line begins with a list mark and a space."""
    return len(text) > 2 and text[0] in _BULLETS and text[1] in " \t\xa0"


def without_list_mark(text: str) -> str:
    """Return a line without a list mark or number, emphasis marks, and pictographs at its ends.

    >>> without_list_mark("3. *Bridge closed*"), without_list_mark("• Bridge closed")
    ('Bridge closed', 'Bridge closed')
    """
    text = without_pictographs(text)
    if is_list_item(text):
        return text[1:].lstrip()
    number = _NUMBER.match(text)
    if number:
        text = text[number.end() :]
    if len(text) > 4 and text[0] in "*_" and text[-1] == text[0]:
        return text.strip(text[0]).strip()
    return text
