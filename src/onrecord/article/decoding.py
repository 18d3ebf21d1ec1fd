"""Bytes to text, or a clear refusal."""

import codecs
import zlib

from onrecord.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that text files do hold: tab, line feed, vertical tab, form feed, return,
# and the escape of coloured terminal output.
_TEXT_CONTROLS = "\t\n\v\f\r\x1b"
_MOST_CONTROLS = 0.02  # of all characters; random bytes hold more than 10 %
_MOST_FOREIGN = 0.30  # Windows-1252: of all characters; texts of its languages hold under 15 %


_GZIP = b"\x1f\x8b"
_LARGEST = 20_000_000  # bytes that a .gz may unpack to: as long as a page may be


def unpack(body: bytes, location: str) -> bytes:
    """The bytes in a .gz, or these bytes where they are none.

    Raises ArticleError where it is damaged, holds another .gz, or unpacks to more than 20 MB.
    """
    if not body.startswith(_GZIP):
        return body
    found = b""
    rest = body
    try:
        while rest.startswith(_GZIP):  # a file may have several members
            stream = zlib.decompressobj(wbits=31)
            found += stream.decompress(rest, _LARGEST + 1 - len(found))
            if len(found) > _LARGEST:
                raise ArticleError(f"{location} unpacks to more than 20 MB; cut it into pieces")
            if not stream.eof:
                raise ArticleError(f"{location} is a .gz that is cut off; fetch it again")
            rest = stream.unused_data
    except zlib.error as error:
        raise ArticleError(f"{location} is a damaged .gz ({error}); fetch it again") from None
    if found.startswith(_GZIP):
        raise ArticleError(f"{location} is packed more than once; unpack it first")
    return found


def decode(body: bytes, location: str) -> str:
    """The text of some bytes: UTF-8, UTF-16 with a mark, or plausible Windows-1252.

    Raises ArticleError where they are empty, binary, or in another encoding.
    """
    if not body.strip():
        raise ArticleError(f"{location} is empty: there is no text to read")
    encoding = next((name for bom, name in _BOMS if body.startswith(bom)), "utf-8")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        text = _windows_1252(body, encoding, location, error)
    if _is_binary(text):
        raise ArticleError(f"{location} is binary, not text: save the article as a text file")
    if not text.strip():
        raise ArticleError(f"{location} holds only white space: there is no text to read")
    return text


def _windows_1252(body: bytes, encoding: str, location: str, error: UnicodeDecodeError) -> str:
    refusal = ArticleError(
        f"{location} is not {'UTF-16' if encoding == 'utf-16' else 'UTF-8'} text"
        f" (byte {error.start}); save it as UTF-8"
    )
    if encoding != "utf-8":
        raise refusal
    try:
        text = body.decode("windows-1252")
    except UnicodeDecodeError:
        raise refusal from None
    if _is_binary(text) or not plausible_1252(text):
        raise refusal
    return text


def plausible_1252(text: str) -> bool:
    """Whether the characters beyond ASCII are few and mostly letters or typography.

    A text in a Cyrillic, Greek or East Asian encoding decodes to almost nothing else.
    """
    foreign = [character for character in text if ord(character) > 127]
    good = sum(character.isalpha() or character in "‘’“”„‚–—…•€£«»°§©® " for character in foreign)
    return len(foreign) <= _MOST_FOREIGN * len(text) and good >= 0.8 * len(foreign)


def _is_binary(text: str) -> bool:
    if "\0" in text:
        return True
    controls = sum(
        text.count(chr(code)) for code in (*range(32), 127) if chr(code) not in _TEXT_CONTROLS
    )
    return controls > _MOST_CONTROLS * len(text)
