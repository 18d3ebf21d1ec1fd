"""Streams of bytes that can be looked at before they are read, in flat memory, also if damaged."""

import re
import zipfile
import zlib
from collections.abc import Callable

GZIP = b"\x1f\x8b\x08"
_PIECE = 1 << 18  # bytes
_PACKED = 1 << 13  # bytes that are unpacked at once; most pages have fewer
_MOST = 200_000_000  # bytes in a member of any ratio; a film is compressed to nearly its own size
_MOST_RATIO = 100  # of the bytes in a member above this; pages and tables reach 20, zeros 1,000
_ERRORS = (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile)


class Window:
    """Bytes from a source, of which any number can be looked at before they are passed.

    ``more`` returns the next bytes, or ``b""`` at the end. If it raises an error, the bytes before
    it can still be read, and ``error`` is it. ``kept``: how many bytes back one can go.
    """

    def __init__(self, more: Callable[[], bytes], kept: int = 0) -> None:
        self.error: Exception | None = None
        self._more = more
        self._kept = kept
        self._data = bytearray()
        self._at = 0
        self._base = 0
        self._ended = False

    @property
    def offset(self) -> int:
        """Number of bytes before those that come next."""
        return self._base + self._at

    def peek(self, size: int) -> bytes:
        """Return the next bytes, fewer only at the end, without passing them."""
        while len(self._data) - self._at < size and not self._ended:
            try:
                piece = self._more()
            except _ERRORS as error:
                self.error = error
                piece = b""
            self._data += piece
            self._ended = not piece
        return bytes(memoryview(self._data)[self._at : self._at + size])

    def skip(self, size: int) -> int:
        """Pass bytes, and return how many there were."""
        left = size
        while left and (found := min(left, len(self.peek(min(left, _PIECE))))):
            self._at += found
            left -= found
            if self._at > self._kept + _PIECE:
                cut = self._at - self._kept
                del self._data[:cut]
                self._base += cut
                self._at -= cut
        return size - left

    def back_to(self, offset: int) -> None:
        """Go back to an offset, or as far as is possible."""
        self._at = max(0, offset - self._base)

    def find(self, pattern: re.Pattern[bytes], longest: int) -> bool:
        """Pass all before the next match, which has at most ``longest`` bytes, and say if any is.

        Without a match, everything is passed.
        """
        while True:
            head = self.peek(_PIECE)
            if match := pattern.search(head):
                self.skip(match.start())
                return True
            if len(head) < _PIECE:
                self.skip(len(head))
                return False
            self.skip(len(head) - longest)


class Member:
    """A member of a gzip file: what is compressed in one piece."""

    def __init__(self, raw: Window) -> None:
        self._raw = raw
        self._unpack = zlib.decompressobj(wbits=31)
        self._packed = self._unpacked = 0

    def more(self) -> bytes:
        """Return the next bytes, decompressed; ``b""`` at the end of the member.

        Raises zlib.error or EOFError if it is damaged or cut off, and ValueError if it holds far
        more than its length lets expect.
        """
        while not self._unpack.eof:
            packed = self._raw.peek(_PACKED)
            piece = self._unpack.decompress(packed, _PIECE)
            used = len(packed) - len(self._unpack.unused_data) - len(self._unpack.unconsumed_tail)
            self._raw.skip(used)
            self._packed += used
            self._unpacked += len(piece)
            if self._unpacked > max(_MOST, _MOST_RATIO * self._packed):
                raise ValueError("unpacks to more than a hundred times its length")
            if piece:
                return piece
            if not packed:
                raise EOFError("has compressed bytes that are cut off")
        return b""


def find_member(raw: Window, begins: bytes) -> bool:
    """Pass all before the next gzip member whose content begins with some bytes."""
    pattern = re.compile(re.escape(GZIP))
    while raw.find(pattern, len(GZIP)):
        try:
            head = zlib.decompressobj(wbits=31).decompress(raw.peek(4096), len(begins))
        except zlib.error:
            head = b""
        if head == begins:
            return True
        raw.skip(1)
    return False
