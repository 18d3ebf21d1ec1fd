"""Reading of web archives: a capture for each page in a WARC, or in the WARCs of a WACZ."""

import io
import logging
import struct
import zipfile
import zlib
from collections import Counter
from datetime import datetime
from itertools import pairwise
from typing import BinaryIO, cast

from onrecord.capture.captures import as_utf8, make_failure
from onrecord.capture.retriever import Retrieved
from onrecord.capture.warc.pages import LeftOutError, read_page
from onrecord.capture.warc.records import Damage, read_records
from onrecord.errors import CaptureError
from onrecord.records import Failure

logger = logging.getLogger("onrecord")

_WARC_ENDINGS = (".warc", ".warc.gz")
_FOLDER = "archive/"  # of a WACZ, in which its WARCs are
_NAME_LENGTH = 26  # bytes before it in the header of a part
_MOST = 100_000_000  # bytes that a part of a WACZ unpacks to at any ratio
_MOST_RATIO = 100  # of a larger part; WARCs of pages reach 20, zeros 1,000


def read_warc(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each page in a WARC, compressed or not.

    The location of a page is its address, and ``fetched`` the time of its record; ``now`` is not
    used. Pages are read as far as they are whole: one Failure says where records are damaged, and a
    warning how many records have no page: other files, redirects, pages that had not changed.
    """
    tally = _Tally()
    for item in read_records(stream):
        tally.records += 1
        if isinstance(item, Damage):
            tally.add_damage(item)
            continue
        try:
            page = read_page(item)
        except LeftOutError as error:
            tally.left_out[str(error)] += 1
        except CaptureError as error:
            tally.add_damage(Damage(item.number, item.offset, str(error)))
        else:
            if page is not None:
                tally.pages += 1
                yield page
    tally.warn(path)
    if failure := tally.failure(path):
        yield failure


def read_wacz(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each page in the WARCs of a WACZ.

    Nothing of it is written to disk. Of a WACZ that is cut off, what its WARCs have is read where
    they are not compressed once more. Failures and warnings are those of ``read_warc``.
    """
    if not stream.seekable():
        yield make_failure(path, CaptureError("is a WACZ from a pipe; give its file"))
        return
    stream.seek(0)
    try:
        with zipfile.ZipFile(stream) as wacz:
            parts = [part for part in wacz.infolist() if _is_warc(part.filename)]
            if any(part.header_offset < 0 for part in parts):
                raise zipfile.BadZipFile("bytes are missing before its directory")
            _require_harmless(parts)
            for part in parts:
                with wacz.open(part) as unpacked:
                    is_stored = part.compress_type == zipfile.ZIP_STORED
                    warc = _StoredPart(stream, part) if is_stored else unpacked
                    yield from read_warc(f"{path} {part.filename}", cast(BinaryIO, warc), now)
    except (zipfile.BadZipFile, EOFError, ValueError):
        stream.seek(0)
        yield from read_warc(path, stream, now)
    except (NotImplementedError, RuntimeError) as error:
        yield make_failure(path, CaptureError(f"cannot be unpacked: {error}"))
    except CaptureError as error:
        yield make_failure(path, error)


def _is_warc(name: str) -> bool:
    return name.startswith(_FOLDER) and name.lower().endswith(_WARC_ENDINGS)


def _require_harmless(parts: list[zipfile.ZipInfo]) -> None:
    """Raise CaptureError if a WACZ has no WARC, or one that unpacks to far more than it should."""
    if not parts:
        raise CaptureError("is a ZIP archive without WARC files; unpack it and read the folder")
    ordered = sorted(parts, key=lambda part: part.header_offset)
    if any(a.header_offset + a.compress_size > b.header_offset for a, b in pairwise(ordered)):
        raise CaptureError("is a ZIP archive whose parts overlap, as no WACZ does")
    for part in parts:
        if part.file_size > max(_MOST, _MOST_RATIO * part.compress_size):
            raise CaptureError("has a part that unpacks to more than a hundred times its length")


class _StoredPart(io.RawIOBase):
    """A part of a ZIP that is not compressed. A wrong checksum is an error only after its end.

    ``zipfile`` keeps the last bytes to itself then, which are most of a small part.
    """

    def __init__(self, stream: BinaryIO, part: zipfile.ZipInfo) -> None:
        stream.seek(part.header_offset + _NAME_LENGTH)
        name, extra = struct.unpack("<HH", stream.read(4))
        self._stream = stream
        self._at = stream.tell() + name + extra
        self._end = self._at + part.compress_size
        self._stated = part.CRC
        self._checksum = 0

    def read(self, size: int = -1) -> bytes:
        self._stream.seek(self._at)
        found = self._stream.read(min(size, self._end - self._at) if size >= 0 else self._end)
        self._at += len(found)
        self._checksum = zlib.crc32(found, self._checksum)
        if not found and self._checksum != self._stated:
            raise zipfile.BadZipFile("is in a file that was altered: its checksum is another")
        return found


class _Tally:
    """Counts of what an archive has."""

    def __init__(self) -> None:
        self.records = self.pages = self._damages = 0
        self.left_out: Counter[str] = Counter()
        self._first: Damage | None = None
        self._last: Damage | None = None

    def add_damage(self, damage: Damage) -> None:
        """Count a record that cannot be read."""
        self._first = self._first or damage
        self._last = damage
        self._damages += 1

    def warn(self, path: str) -> None:
        """Log how many records were left out, if any were."""
        if self.left_out:
            kinds = (f"{count:,} {kind}" for kind, count in self.left_out.most_common())
            logger.warning(
                "%s: %s pages in %s records; left out: %s",
                as_utf8(path), f"{self.pages:,}", f"{self.records:,}", ", ".join(kinds),
            )  # fmt: skip

    def failure(self, path: str) -> Failure | None:
        """Return a Failure that says where an archive is damaged, or None if it is not."""
        if not self.records:
            return make_failure(path, CaptureError("is a web archive without records"))
        if self._first is None or self._last is None:
            return None
        whole = self.records - self._damages
        words = f"{_place(self._first)} {self._first.reason}; "
        if self._last != self._first:
            words += f"{self._damages - 1:,} more are damaged, the last {_place(self._last)}; "
        rest = f"the other {whole:,} records were read" if whole else "nothing else was read"
        return make_failure(path, CaptureError(words + rest))


def _place(damage: Damage) -> str:
    return f"record {damage.number:,} at byte {damage.offset:,}"
