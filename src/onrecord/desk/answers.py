"""Answers of the desk that are not pages: JSON, tables and files."""

import io
import tempfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

import msgspec
from starlette.responses import Response, StreamingResponse

_IN_MEMORY = 2_000_000  # bytes of a file that are held in memory
_CHUNK = 1 << 16
CSV = "text/csv; charset=utf-8"
JSON = "application/json"


def json(record: object, status: int = 200) -> Response:
    """Return a record, or any value of records, as JSON."""
    return Response(msgspec.json.encode(record), status, media_type=JSON)


def file(name: str, media_type: str, write: Callable[[BinaryIO], None]) -> Response:
    """Return a file to save, which ``write`` writes. An error of ``write`` is raised here."""
    out = cast(BinaryIO, tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115
    try:
        write(out)
        size = out.tell()
        out.seek(0)
    except BaseException:
        out.close()
        raise
    # The browser saves it, whatever it is: no captured page is shown as HTML.
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Length": str(size)}
    return StreamingResponse(_chunks(out), media_type=media_type, headers=headers)


def feed(write: Callable[[BinaryIO], None]) -> Response:
    """Return an Atom feed, which ``write`` writes."""
    out = io.BytesIO()
    write(out)
    return Response(out.getvalue(), media_type="application/atom+xml")


def _chunks(out: BinaryIO) -> Iterator[bytes]:
    with out:
        while chunk := out.read(_CHUNK):
            yield chunk
