"""Streams of bytes: read again from the start, decompressed, cut into lines."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from onrecord.capture.captures import MAX_BYTES

READ_ERRORS = (OSError, EOFError, zlib.error)  # of any file, and of a damaged .gz
_GZIP = b"\x1f\x8b"
_BUFFER = 1 << 18  # bytes
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


def from_start(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return a stream of ``head`` and ``rest``, decompressed if it is gzip."""
    stream = cast(BinaryIO, io.BufferedReader(_FromStart(head, rest), _BUFFER))
    return cast(BinaryIO, gzip.open(stream)) if head.startswith(_GZIP) else stream


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
