"""Functions that turn bytes into text: they decompress gzip and detect the encoding."""

import codecs
import unicodedata
import zlib

from onrecord.errors import ArticleError

_GZIP = b"\x1f\x8b"
_MAX_BYTES = 20_000_000  # after decompression: as long as a page may be
_PACKED = 1 << 14  # bytes decompressed at once; what follows a member is copied each time
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
# Of Windows-1252: characters beyond ASCII, as a share of all (texts in its languages have less
# than 15 %), and letters and typographic signs, as a share of those.
_MAX_NON_ASCII = 0.3
_MIN_LETTERS = 0.8
_WIDE = {"utf-32-le": 4, "utf-32-be": 4, "utf-16-le": 2, "utf-16-be": 2}  # bytes a character
_SAMPLE = 4_000  # bytes at the start by which a wide encoding is recognised
_LEAST_ASCII = 0.1  # of a text in any script: its spaces, line ends, digits and signs


def decompress(body: bytes, location: str) -> bytes:
    """Return the content of a gzip file, or ``body`` unchanged if it is not gzip.

    ``location`` only appears in error messages. Raises ArticleError if the file is damaged,
    contains another gzip file, or decompresses to more than 20 MB.
    """
    if not body.startswith(_GZIP):
        return body
    pieces: list[bytes] = []
    room, position = _MAX_BYTES, 0
    try:
        while body.startswith(_GZIP, position):  # a file may have several members
            stream = zlib.decompressobj(wbits=31)
            while not stream.eof:
                packed = body[position : position + _PACKED]
                if not packed:
                    raise ArticleError(f"{location} is a .gz that is cut off; fetch it again")
                pieces.append(stream.decompress(packed, room + 1))
                room -= len(pieces[-1])
                if room < 0:
                    raise ArticleError(f"{location} unpacks to more than 20 MB; cut it into pieces")
                position += len(packed) - len(stream.unused_data)
    except zlib.error as error:
        raise ArticleError(f"{location} is a damaged .gz ({error}); fetch it again") from None
    content = b"".join(pieces)
    if content.startswith(_GZIP):
        raise ArticleError(f"{location} is packed more than once; unpack it first")
    return content


def decode(body: bytes, location: str) -> str:
    """Return the text of bytes in UTF-8, UTF-16, UTF-32 or Windows-1252.

    ``location`` only appears in error messages. Raises ArticleError if ``body`` is empty, binary or
    in another encoding.
    """
    if not body.strip():
        raise ArticleError(f"{location} is empty: there is no text to read")
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if body.startswith(mark)), None)
    encoding = marked or wide_encoding(body) or "utf-8"
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        text = _decode_windows_1252(body, encoding, location, error)
    if _is_binary(text):
        raise ArticleError(f"{location} is binary, not text: save the article as a text file")
    if not text.strip():
        raise ArticleError(f"{location} holds only white space: there is no text to read")
    return text


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


def _ascii_share(sample: bytes, encoding: str) -> float:
    """Return the share of ASCII characters in bytes decoded in an encoding.

    Returns 0 if the bytes are not in this encoding, or have characters that texts do not have.
    """
    try:  # the sample may end inside a pair of surrogates
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0
    if not text or _is_binary(text) or any(unicodedata.category(c) in ("Cn", "Co") for c in text):
        return 0
    return sum(map(str.isascii, text)) / len(text)


def is_plausible_windows_1252(text: str) -> bool:
    """Whether a text decoded as Windows-1252 looks right, so that the encoding was correct.

    A text that was really in a Cyrillic, Greek or East Asian encoding would consist almost only of
    non-ASCII characters, many of which are neither letters nor typographic signs.
    """
    non_ascii = [character for character in text if ord(character) > 127]
    letters = sum(
        character.isalpha() or character in "‘’“”„‚–—…•€£«»°§©® " for character in non_ascii
    )
    return len(non_ascii) <= _MAX_NON_ASCII * len(text) and letters >= _MIN_LETTERS * len(non_ascii)


def _decode_windows_1252(
    body: bytes, encoding: str, location: str, error: UnicodeDecodeError
) -> str:
    """Return bytes decoded as Windows-1252, after decoding in ``encoding`` has failed.

    ``error`` is the exception of the failed decoding. Raises ArticleError if the result does not
    look like text, or if ``encoding`` was UTF-16 or UTF-32.
    """
    refusal = ArticleError(
        f"{location} is not {encoding.removesuffix('-sig')[:6].rstrip('-').upper()} text"
        f" (byte {error.start}); save it as UTF-8"
    )
    if encoding != "utf-8":
        raise refusal
    try:
        text = body.decode("windows-1252")
    except UnicodeDecodeError:
        raise refusal from None
    if _is_binary(text) or not is_plausible_windows_1252(text):
        raise refusal
    return text


def _is_binary(text: str) -> bool:
    """Whether a decoded text is binary data: it has a NUL or many control characters."""
    if "\0" in text:
        return True
    controls = sum(
        text.count(chr(code)) for code in (*range(32), 127) if chr(code) not in _TEXT_CONTROLS
    )
    return controls > _MAX_CONTROLS * len(text)
