"""Streams of bytes: read again from the start, decompressed, in UTF-8, cut into lines."""

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from onrecord.capture.captures import MAX_BYTES
from onrecord.text.encodings import encoding_of_head

READ_ERRORS = (OSError, EOFError, zlib.error)  # of any file, and of a damaged .gz
_GZIP = b"\x1f\x8b"
_BUFFER = 1 << 18  # bytes
_SAMPLE = 4_000  # bytes by which an encoding is recognised
_BOM = b"\xef\xbb\xbf"


class _FromStart(io.RawIOBase):
    """A stream of which the first bytes were read already, as if they had not been."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        found = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(found) :]
        buffer[: len(found)] = found
        return len(found)


class _AsUtf8(io.RawIOBase):
    """A stream of text in another encoding, in UTF-8; what cannot be decoded is replaced."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._waiting:
            found = self._stream.read(_BUFFER)
            self._waiting = self._decode(found, not found).encode(errors="replace")
            if not found:
                break
        taken, self._waiting = self._waiting[: len(buffer)], self._waiting[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def rejoin(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return a stream of ``head`` and ``rest``, as they are."""
    return cast(BinaryIO, io.BufferedReader(_FromStart(head, rest), _BUFFER))


def from_start(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return a stream of ``head`` and ``rest``, decompressed if gzip, in UTF-8 if UTF-16 or -32."""
    stream = rejoin(head, rest)
    start = head[:_SAMPLE]
    if head.startswith(_GZIP):
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
        start = _unpacked(head)
    encoding = encoding_of_head(start)
    if encoding:
        stream = cast(BinaryIO, io.BufferedReader(_AsUtf8(stream, encoding), _BUFFER))
    return stream


def _unpacked(head: bytes) -> bytes:
    """Return the first bytes of what is in a gzip file, or ``b""`` if it is damaged."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _SAMPLE)
    except zlib.error:
        return b""


def line_as_utf8(line: bytes) -> bytes:
    """Return a line in UTF-8; one that is in another encoding is read as Windows-1252."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return line.decode("windows-1252", errors="replace").encode()
    return line


def read_lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream with their line ends, without a byte order mark.

    A line longer than 20 MB is cut off one byte after that limit, to save memory and to let the
    caller see that it is too long: a small .gz file may contain a line of any length.
    """
    start = _BOM
    while line := stream.readline(MAX_BYTES + 1):
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_BYTES + 1)
        yield line.removeprefix(start)
        start = b""


def reason(error: Exception) -> str:
    """Return a message that explains the error by which reading a stream stopped."""
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    return f"cannot be read: the .gz is damaged or cut off ({error})"
