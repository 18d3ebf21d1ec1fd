"""The WARC format (ISO 28500): the captured pages as an archive that archiving programs read.

Each record is a gzip member of its own. The same captures give the same bytes.
"""

import base64
import gzip
import hashlib
import uuid
from collections.abc import Iterable
from http import HTTPStatus
from typing import BinaryIO, ClassVar
from urllib.parse import quote

from onrecord.records import Capture, Record, Response
from onrecord.views import RecordView

_WEB = ("http://", "https://")
_END = b"\r\n\r\n"
_FIELDS_TYPE = "application/warc-fields"
_ANSWER_TYPE = "application/http;msgtype=response"
# Before the name of a header that was true of the bytes as sent, and is not of those that are kept,
# without compression and chunks. Other archiving programs call them so as well.
_ORIGINAL = "X-Archive-Orig-"
_OF_THE_BYTES_SENT = {"content-length", "content-encoding", "transfer-encoding"}
_LINE_BREAKS = str.maketrans("\r\n\0", "   ")


class WrittenRecord(Record, frozen=True, kw_only=True):
    """Where a record stands in an archive, and what its page is, as indexes name it."""

    address: str
    fetched: str  # ISO 8601, UTC
    media_type: str
    status: int
    digest: str  # of the page
    offset: int  # of the record's gzip member, in bytes
    length: int


class WarcWriter:
    """Writes captures to a WARC file."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._written = 0

    def write(self, capture: Capture, body: bytes) -> WrittenRecord:
        """Write a capture, and return where it is.

        A page that a server sent is a response record at its final address, with the headers that
        were sent; another is a resource record. Fields that begin with X-Onrecord- keep what WARC
        has no name for, so that the same capture is read from it.
        """
        if not self._written:
            self._write_information(capture)
        response = capture.response
        address = response.address if response else _address(capture.location)
        head = _headers(response, len(body)) if response else b""
        digest = sha256_digest(body)
        fields = {
            "WARC-Type": "response" if response else "resource",
            "WARC-Record-ID": f"<{_urn(capture.id)}>",
            "WARC-Date": capture.fetched,
            "WARC-Target-URI": address,
            "WARC-Payload-Digest": digest,
            "WARC-Identified-Payload-Type": capture.media_type,
            "X-Onrecord-Location": quote(capture.location),
        }
        if response:
            fields |= {
                "X-Onrecord-Requested": response.requested,
                "X-Onrecord-Received": response.received,
                "X-Onrecord-Redirects": " ".join(response.redirects),
            }
        content_type = _ANSWER_TYPE if response else capture.media_type
        offset, length = self._write(fields, content_type, head + body)
        return WrittenRecord(
            address=address,
            fetched=capture.fetched,
            media_type=capture.media_type,
            status=response.status if response else HTTPStatus.OK,
            digest=digest,
            offset=offset,
            length=length,
        )

    def _write_information(self, first: Capture) -> None:
        """Write the record about the archive. Its time is that of the first capture."""
        fields = {
            "WARC-Type": "warcinfo",
            "WARC-Record-ID": f"<{_urn('warcinfo', first.id)}>",
            "WARC-Date": first.fetched,
        }
        about = "software: onrecord\r\nformat: WARC File Format 1.1\r\n"
        self._write(fields, _FIELDS_TYPE, about.encode())

    def _write(self, fields: dict[str, str], content_type: str, block: bytes) -> tuple[int, int]:
        """Write a record, and return its offset and length."""
        fields = fields | {
            "WARC-Block-Digest": sha256_digest(block),
            "Content-Type": content_type,
            "Content-Length": str(len(block)),
        }
        head = "".join(f"{name}: {_line(value)}\r\n" for name, value in fields.items() if value)
        record = f"WARC/1.1\r\n{head}\r\n".encode() + block + _END
        member = gzip.compress(record, mtime=0)
        self._out.write(member)
        offset = self._written
        self._written += len(member)
        return offset, len(member)


class WarcExporter:
    """Exports the captured pages, without what was read in them."""

    description: ClassVar[str] = "the captured pages, compressed record by record"
    is_compressed: ClassVar[bool] = True

    def setup(self, out: BinaryIO) -> None:
        """Keep the file for ``write``."""
        self._writer = WarcWriter(out)

    def write(self, record: RecordView) -> None:
        """Write a record for each capture."""
        for capture, body in record.pages():
            self._writer.write(capture, body)

    def finish(self) -> None:
        """Do nothing: the file is complete after its last record."""


def sha256_digest(content: bytes) -> str:
    """Return a digest as WARC states it."""
    return "sha256:" + base64.b32encode(hashlib.sha256(content).digest()).decode()


def _urn(*parts: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, "onrecord:" + "/".join(parts)).urn


def _address(location: str) -> str:
    """Return the address of a capture that no server sent: for a path, a name of its own."""
    if location.lower().startswith(_WEB):
        return quote(location, safe="!#$%&'()*+,/:;=?@[]~")
    return f"urn:onrecord:{quote(location)}"


def _headers(response: Response, length: int) -> bytes:
    """Return the head of an answer with a body of some length that is sent as it is."""
    lines = [_status_line(response.status), *_true_headers(response.headers)]
    head = "\r\n".join([*lines, f"Content-Length: {length}"])
    return head.encode("latin-1", errors="replace") + _END


def _status_line(status: int) -> str:
    known = {each.value: each.phrase for each in HTTPStatus}
    return f"HTTP/1.1 {status} {known.get(status, 'Unknown')}"


def _true_headers(headers: Iterable[tuple[str, str]]) -> Iterable[str]:
    for name, value in headers:
        lower = name.lower()
        if lower in _OF_THE_BYTES_SENT or lower.startswith(_ORIGINAL.lower()):
            name = _ORIGINAL + name
        yield f"{_line(name)}: {_line(value)}"


def _line(value: str) -> str:
    return value.translate(_LINE_BREAKS)
