"""Answers of web servers as archives keep them: status, headers and body."""

import re
import zlib
from collections.abc import Callable, Mapping
from typing import NamedTuple

from onrecord.capture.captures import MAX_BYTES, TOO_LONG
from onrecord.errors import CaptureError

_HEAD = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})[^\r\n]*\r?\n((?:[^\r\n]+\r?\n)*)\r?\n")
_HEADER = re.compile(r"^([!-9;-~]+):[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_CHUNK = re.compile(rb"(?:\r?\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_MARKUP = re.compile(rb"[\s\xef\xbb\xbf]*<")
_LAYERS = 2  # of compression
_CUT = "ends before it should"


class Answer(NamedTuple):
    """The answer of a web server, the body as it was sent."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return the value of a header, given in lower case; "" if it is missing."""
        return next((value for each, value in self.headers if each.lower() == name), "")


def read_answer(block: bytes) -> Answer | None:
    """Return the answer of a web server in a record, or None if there is none."""
    match = _HEAD.match(block)
    if match is None:
        return None
    text = match[2].decode("latin-1").replace("\r", "")
    headers = tuple((name, " ".join(value.split("\n"))) for name, value in _HEADER.findall(text))
    return Answer(int(match[1]), headers, block[match.end() :])


def unchunked(answer: Answer) -> bytes:
    """Return the body of an answer without the lengths of its chunks.

    A body that an archive keeps without them, though the headers promise them, stays as it is.
    Raises CaptureError if it is cut off.
    """
    body = answer.body
    if "chunked" not in answer.header("transfer-encoding").lower():
        length = answer.header("content-length")
        if length.isdecimal() and len(length) < 16 and len(body) < int(length):
            raise CaptureError(_CUT)
        return body
    if not _CHUNK.match(body):
        return body
    chunks: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if not size:
            return b"".join(chunks)
        at = found.end() + size
        chunks.append(body[found.end() : at])
    raise CaptureError(_CUT)


def decoded(answer: Answer, body: bytes) -> bytes:
    """Return a body without the compression that the headers name.

    Bytes that are not compressed in spite of them stay as they are: many archives keep them so.
    Raises CaptureError if the body is damaged, longer than a page may be, or of an unknown kind.
    """
    codings = [
        coding
        for coding in answer.header("content-encoding").lower().replace(" ", "").split(",")
        if coding not in ("", "identity")
    ]
    if len(codings) > _LAYERS:
        raise CaptureError("is compressed several times over, as no page is")
    for coding in reversed(codings):
        if coding not in _UNPACK:
            raise CaptureError(f'is compressed as "{coding:.20}", which is not read')
        try:
            body = _UNPACK[coding](body)
        except (zlib.error, ValueError):
            if not _MARKUP.match(body):
                raise CaptureError("is compressed, and damaged") from None
        if len(body) > MAX_BYTES:
            raise CaptureError(TOO_LONG)
    return body


def _ungzip(body: bytes) -> bytes:
    return _inflate(body, 31) if body.startswith(b"\x1f\x8b") else body


def _undeflate(body: bytes) -> bytes:
    try:
        return _inflate(body, 15)
    except zlib.error:  # some servers leave out the frame that the standard asks for
        return _inflate(body, -15)


def _inflate(body: bytes, bits: int) -> bytes:
    """Return what is compressed in a body, at most one byte more than a page may have."""
    found = b""
    while body and len(found) <= MAX_BYTES:
        unpack = zlib.decompressobj(wbits=bits)
        found += unpack.decompress(body, MAX_BYTES + 1 - len(found))
        if not unpack.eof and len(found) <= MAX_BYTES:
            raise CaptureError(_CUT)
        body = unpack.unused_data if unpack.unused_data.startswith(b"\x1f\x8b") else b""
    return found


def _unbrotli(body: bytes) -> bytes:
    try:
        import brotli
    except ImportError:
        error = 'is compressed with Brotli; install it with: pip install "onrecord[network]"'
        raise CaptureError(error) from None
    unpack = brotli.Decompressor()
    try:
        found: bytes = unpack.process(body, output_buffer_limit=MAX_BYTES + 1)
    except brotli.error as error:
        raise ValueError(str(error)) from None
    if not unpack.is_finished() and len(found) <= MAX_BYTES:
        raise CaptureError(_CUT)
    return found


_UNPACK: Mapping[str, Callable[[bytes], bytes]] = {
    "gzip": _ungzip,
    "x-gzip": _ungzip,
    "deflate": _undeflate,
    "br": _unbrotli,
}
