"""Recognition of texts in UTF-16 and UTF-32, with or without a byte order mark, and of binaries."""

import codecs
import unicodedata

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that occur in text files: tab, line feed, vertical tab, form feed, carriage
# return, and the escape of coloured terminal output.
_TEXT_CONTROLS = "\t\n\v\f\r\x1b"
_MAX_CONTROLS = 0.02  # share of all characters; of random bytes, more than 10 % are controls
_WIDE = {"utf-32-le": 4, "utf-32-be": 4, "utf-16-le": 2, "utf-16-be": 2}  # bytes a character
_SAMPLE = 4_000  # bytes at the start by which a wide encoding is recognised
_LEAST_ASCII = 0.1  # of a text in any script: its spaces, line ends, digits and signs


def marked_encoding(body: bytes) -> str | None:
    """Return the name of the encoding that a byte order mark states, or None without one."""
    return next((name for mark, name in _BYTE_ORDER_MARKS if body.startswith(mark)), None)


def wide_encoding(body: bytes) -> str | None:
    """Return the name of the encoding of a text in UTF-16 or UTF-32 without a byte order mark.

    Returns None for bytes in any other encoding. The text is recognised by its zero bytes: that
    of which encoding has most ASCII characters, such as spaces, and none that text does not have.

    >>> wide_encoding("It held.".encode("utf-16-be")), wide_encoding(b"It held.")
    ('utf-16-be', None)
    """
    sample = body[:_SAMPLE]
    if b"\0" not in sample:
        return None
    shares = {
        encoding: _ascii_share(sample, encoding)
        for encoding, width in _WIDE.items()
        if len(body) % width == 0
    }
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best and shares[best] >= _LEAST_ASCII else None


def encoding_of_head(head: bytes) -> str | None:
    """Return the name of the encoding of a text in UTF-16 or UTF-32, else None.

    ``head``: its first bytes, which may end inside a character.
    """
    marked = marked_encoding(head)
    if marked:
        return None if marked == "utf-8-sig" else marked
    return wide_encoding(head[: len(head) // 4 * 4] if len(head) > 4 else head)


def is_binary(text: str) -> bool:
    """Whether a decoded text is binary data: it has a NUL or many control characters."""
    if "\0" in text:
        return True
    controls = sum(
        text.count(chr(code)) for code in (*range(32), 127) if chr(code) not in _TEXT_CONTROLS
    )
    return controls > _MAX_CONTROLS * len(text)


def _ascii_share(sample: bytes, encoding: str) -> float:
    """Return the share of ASCII characters in bytes decoded in an encoding.

    Returns 0 if the bytes are not in this encoding, or have characters that texts do not have.
    """
    try:  # the sample may end inside a pair of surrogates
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0
    if not text or is_binary(text) or any(unicodedata.category(c) in ("Cn", "Co") for c in text):
        return 0
    return sum(map(str.isascii, text)) / len(text)
