"""The page in a record of a web archive: its capture, with the response of its server."""

from datetime import UTC, datetime
from urllib.parse import unquote

from msgspec.structs import replace

from onrecord.capture.captures import TOO_LONG, make_capture
from onrecord.capture.media_types import require_page_type
from onrecord.capture.retriever import is_web_address
from onrecord.capture.warc.answers import Answer, decoded, read_answer, unchunked
from onrecord.capture.warc.digests import fits
from onrecord.capture.warc.records import WarcRecord
from onrecord.capture.web.page_type import page_type
from onrecord.errors import CaptureError
from onrecord.records import Capture, Response

_OK = 200
_NO_PAGE = "files that are no pages"
_NOT_READ = {
    "revisit": "revisits of pages that had not changed",
    "conversion": "conversions of pages",
    "continuation": "pieces of longer records",
}
_WITHOUT_PAGES = {"warcinfo", "request", "metadata"}
# Where another name than the address is kept by "onrecord export --format warc".
_LOCATION = "x-onrecord-location"
_ORIGINAL = "x-archive-orig-"  # before the name of a header that was true of the bytes as sent


class LeftOutError(Exception):
    """A record has no page that is read; the message says what it has, in the plural."""


def read_page(record: WarcRecord) -> tuple[Capture, bytes] | None:
    """Return the capture of the page in a record, with its bytes; None for a record about others.

    Location and time are those of the record. Raises LeftOutError if it has something else than a
    page as its server sent it, and CaptureError if its page is not whole or cannot be decoded.
    """
    fields = record.fields
    kind = fields.get("warc-type", "")
    if kind in _WITHOUT_PAGES:
        return None
    if kind in _NOT_READ or "warc-segment-number" in fields:
        raise LeftOutError(_NOT_READ.get(kind, _NOT_READ["continuation"]))
    if kind not in ("response", "resource"):
        raise CaptureError(f'is of the type "{kind:.30}"' if kind else "states no type")
    address = fields.get("warc-target-uri", "").strip("<>")
    if not address:
        raise CaptureError("states no address")
    if not is_web_address(address) and _LOCATION not in fields:
        raise LeftOutError(_NO_PAGE)
    read = _read_response if kind == "response" else _read_resource
    return read(record, address)


def _read_response(record: WarcRecord, address: str) -> tuple[Capture, bytes]:
    answer = read_answer(record.block)
    if answer is None:
        raise CaptureError("has no answer of a web server in it")
    if answer.status != _OK:
        raise LeftOutError("redirects and errors")
    content_type = answer.header("content-type")
    _require_page(record, address, content_type)
    plain = unchunked(answer)
    body = decoded(answer, plain)
    _require_digest(record, answer.body, plain, body)
    capture, body = _capture(record, address, content_type, body)
    fields = record.fields
    response = Response(
        address=address,
        status=answer.status,
        headers=_as_sent(answer) if _LOCATION in fields else answer.headers,
        requested=fields.get("x-onrecord-requested", capture.fetched),
        received=fields.get("x-onrecord-received", capture.fetched),
        redirects=tuple(fields.get("x-onrecord-redirects", "").split()),
    )
    return replace(capture, response=response), body


def _read_resource(record: WarcRecord, address: str) -> tuple[Capture, bytes]:
    """Return the capture of a page that an archive keeps without the answer of its server."""
    content_type = record.fields.get("content-type", "")
    _require_page(record, address, content_type)
    _require_digest(record, record.block)
    return _capture(record, address, content_type, record.block)


def _require_page(record: WarcRecord, address: str, content_type: str) -> None:
    """Raise LeftOutError if a record has no page, and CaptureError if not all of its page."""
    if _LOCATION not in record.fields:
        try:
            require_page_type(address, content_type)
        except CaptureError:
            raise LeftOutError(_NO_PAGE) from None
    if record.length > len(record.block):
        raise CaptureError(TOO_LONG)
    if "warc-truncated" in record.fields:
        raise CaptureError("was cut off when it was captured")


def _require_digest(record: WarcRecord, *payloads: bytes) -> None:
    """Raise CaptureError if a record states digests of other bytes.

    ``payloads``: the page as sent, and decoded, as some programs take it for the digest.
    """
    digests = {"warc-payload-digest": payloads, "warc-block-digest": (record.block,)}
    if not all(fits(record.fields.get(name, ""), of) for name, of in digests.items()):
        raise CaptureError("has bytes of another digest than the one that it states")


def _capture(
    record: WarcRecord, address: str, content_type: str, body: bytes
) -> tuple[Capture, bytes]:
    fields = record.fields
    if not body.strip():
        raise LeftOutError("empty answers")
    location = unquote(fields[_LOCATION]) if _LOCATION in fields else address
    try:
        media_type = (_LOCATION in fields and fields.get("warc-identified-payload-type")) or (
            page_type(address, content_type, body)
        )
    except CaptureError:
        raise LeftOutError(_NO_PAGE) from None
    return make_capture(location, media_type, body, _time(fields))


def _time(fields: dict[str, str]) -> datetime:
    """Return the time at which a page was captured. Raises CaptureError if none is stated."""
    try:
        time = datetime.fromisoformat(fields.get("warc-date", ""))
        return time.replace(tzinfo=time.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        raise CaptureError("does not state when it was captured") from None


def _as_sent(answer: Answer) -> tuple[tuple[str, str], ...]:
    """Return the headers that a server sent, of an answer whose headers were made true."""
    return tuple(
        (name[len(_ORIGINAL) :] if name.lower().startswith(_ORIGINAL) else name, value)
        for name, value in answer.headers
        if name.lower() != "content-length"
    )
