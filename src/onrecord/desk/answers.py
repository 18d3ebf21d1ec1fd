"""Answers of the desk that are not pages: JSON, tables and files."""

import io
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, cast

import msgspec
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

_IN_MEMORY = 2_000_000  # bytes of a file that are held in memory
_CHUNK = 1 << 16
CSV = "text/csv; charset=utf-8"
JSON = "application/json"


def json(record: object, status: int = 200) -> Response:
    """Return a record, or any value of records, as JSON."""
    return Response(msgspec.json.encode(record), status, media_type=JSON)


def json_list(records: Iterable[object]) -> Response:
    """Return a list of records as JSON, holding one record at a time."""
    return Response(b"[" + b",".join(map(msgspec.json.encode, records)) + b"]", media_type=JSON)


def file(name: str, media_type: str, write: Callable[[BinaryIO], None]) -> Response:
    """Return a file to save, which ``write`` writes. An error of ``write`` is raised here."""
    out = cast(BinaryIO, tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115
    try:
        write(out)
    except BaseException:
        out.close()
        raise
    return _File(name, media_type, out)


def feed(write: Callable[[BinaryIO], None]) -> Response:
    """Return an Atom feed, which ``write`` writes."""
    out = io.BytesIO()
    write(out)
    return Response(out.getvalue(), media_type="application/atom+xml")


class _File(Response):
    """A file to save, which can be sent to several readers at the same time."""

    def __init__(self, name: str, media_type: str, out: BinaryIO) -> None:
        super().__init__(media_type=media_type)
        self._out = out
        self._lock = threading.Lock()
        # The browser saves it, whatever it is: no captured page is shown as HTML.
        self.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        self.headers["Content-Length"] = str(out.tell())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file."""
        response = StreamingResponse(self._chunks(), self.status_code, self.headers)
        await response(scope, receive, send)

    def _chunks(self) -> Iterator[bytes]:
        place = 0
        while chunk := self._read(place):
            yield chunk
            place += len(chunk)

    def _read(self, place: int) -> bytes:
        with self._lock:
            self._out.seek(place)
            return self._out.read(_CHUNK)
