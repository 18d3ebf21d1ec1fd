"""Functions that turn bytes into text: they decompress gzip and detect the encoding."""

import quopri
import re
import zlib

from onrecord.errors import ArticleError
from onrecord.text.encodings import is_binary, marked_encoding, wide_encoding

_GZIP = b"\x1f\x8b"
_MAX_BYTES = 20_000_000  # after decompression: as long as a page may be
_PACKED = 1 << 14  # bytes decompressed at once; what follows a member is copied each time
# Of Windows-1252: characters beyond ASCII, as a share of all (texts in its languages have less
# than 15 %), and letters and typographic signs, as a share of those.
_MAX_NON_ASCII = 0.3
_MIN_LETTERS = 0.8
# Every "=" of a text in quoted-printable, and those that plain texts hardly have: a line that is
# broken with "=", and a letter beyond ASCII. "=20", "=3D" and "=AB" may stand in an address.
_QUOTED = re.compile(rb"=(?:[\dA-Fa-f]{2}|\r?\n|\Z)")
_TELLING = re.compile(rb"=(?:\r?\n|[C-Fc-f][\dA-Fa-f]=[89ABab][\dA-Fa-f])")
_FEWEST_TELLING = 3  # more than a page has by chance


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
    encoding = marked_encoding(body) or wide_encoding(body) or "utf-8"
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        text = _decode_windows_1252(body, encoding, location, error)
    if is_binary(text):
        raise ArticleError(f"{location} is binary, not text: save the article as a text file")
    if not text.strip():
        raise ArticleError(f"{location} holds only white space: there is no text to read")
    return text


def unquote(body: bytes) -> bytes:
    """Return the bytes of a text in quoted-printable, or ``body`` unchanged if it is not in it.

    A mail that is saved without its headers is such a text. It is ASCII, each of its "=" can be
    decoded, and several stand where plain texts have none.

    >>> unquote(b"=E2=80=9CIt holds,=E2=80=9D she=\\n said.").decode(), unquote(b"a.example/?n=20")
    ('“It holds,” she said.', b'a.example/?n=20')
    """
    if (
        not body.isascii()
        or len(_TELLING.findall(body)) < _FEWEST_TELLING
        or len(_QUOTED.findall(body)) < body.count(b"=")
    ):
        return body
    return quopri.decodestring(body)


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
    if is_binary(text) or not is_plausible_windows_1252(text):
        raise refusal
    return text
