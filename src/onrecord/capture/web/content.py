"""The bytes of a page: unpacked, and limited in size before they are."""

import zlib
from collections.abc import Iterable, Iterator

from onrecord.errors import CaptureError

ACCEPTED = "gzip, deflate"  # what a server is told that it may send
_STEP = 1 << 16  # bytes that are unpacked at once
_LAYERS = 2  # of compression, more than which is an attack
_GZIP, _ZLIB, _RAW = 31, 15, -15
_CUT_OFF = "is compressed, and its end is missing; try again later"


def unpack(chunks: Iterable[bytes], codings: Iterable[str], limit: int) -> Iterator[bytes]:
    """Yield the bytes of a page, given how it was compressed: the last of ``codings`` first.

    At no step are more than ``limit`` bytes unpacked. Raises CaptureError if there are more, or
    the compression is broken, cut off or of a kind that was not asked for.
    """
    layers = [coding for coding in codings if coding != "identity"]
    if len(layers) > _LAYERS:
        raise CaptureError("is compressed several times over, as no page is")
    chunks = _limited(chunks, limit)
    for coding in reversed(layers):
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise CaptureError(f'is compressed as "{coding:.20}", which was not asked for')
        chunks = _limited(_inflate(chunks, is_gzip="gzip" in coding), limit)
    yield from chunks


def _limited(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    room = limit
    for chunk in chunks:
        room -= len(chunk)
        if room < 0:
            raise too_long(limit)
        yield chunk


def too_long(limit: int) -> CaptureError:
    """Return the error for a page of more bytes than ``limit``."""
    return CaptureError(f"is longer than {limit / 1_000_000:g} MB, more than a page may have")


def _inflate(chunks: Iterable[bytes], *, is_gzip: bool) -> Iterator[bytes]:
    """Yield what is in a stream of gzip (one member or several) or deflate."""
    stream = None
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting:
                if stream is None:
                    stream = zlib.decompressobj(_GZIP if is_gzip else _deflate(waiting))
                yield stream.decompress(waiting, _STEP)
                if not stream.eof:
                    waiting = stream.unconsumed_tail
                elif is_gzip and stream.unused_data.startswith(b"\x1f\x8b"):
                    waiting, stream = stream.unused_data, None
                else:
                    return  # what comes after the end is none of the page
    except zlib.error:
        raise CaptureError("is compressed, and damaged; try again later") from None
    if stream is not None:
        raise CaptureError(_CUT_OFF)


def _deflate(start: bytes) -> int:
    """Return the form of a stream of deflate: zlib's, as it should be, or a bare one."""
    return _ZLIB if start[0] & 15 == 8 and start[0] >> 4 <= 7 else _RAW
