"""What kind of page came from a web address: by its bytes first, then by what its server says."""

from email.message import Message
from mimetypes import MimeTypes
from posixpath import basename
from urllib.parse import urlsplit

from onrecord.capture.media_types import (
    CSV,
    CSV_SEMICOLON,
    JSON_LINES,
    JSON_LIST,
    MBOX,
    TSV,
    WACZ,
    WARC,
    detect_media_type,
)
from onrecord.errors import CaptureError

_MANY = frozenset((CSV, CSV_SEMICOLON, JSON_LINES, JSON_LIST, MBOX, TSV, WACZ, WARC))
_HTML = ("text/html", "application/xhtml+xml")
_TEXT = ("text/plain", "text/markdown", "text/x-markdown")
_ANYTHING = ("", "application/octet-stream", "binary/octet-stream", "application/x-gzip")
_ENDINGS = MimeTypes(filenames=())  # those of Python, and of no file of this machine


def page_type(address: str, stated: str, body: bytes) -> str:
    """Return the media type of a page, given its final address and the header "Content-Type".

    Raises CaptureError, with a message that says what came, if it is of a kind that is not read.

    >>> page_type("https://herald.example/wall", "text/html; charset=utf-8", b"The wall held.")
    'text/html'
    """
    kind = _kind(stated)
    if kind in _ANYTHING:
        name = basename(urlsplit(address).path)
    else:
        name = "page" + (".html" if kind in _HTML else _ENDINGS.guess_extension(kind) or "")
    media_type = detect_media_type(name, body)
    if media_type in _MANY:
        raise CaptureError(
            f"is a file of many articles or mails ({media_type}); save it and read the file"
        )
    if media_type == "text/plain" and kind not in (*_TEXT, *_HTML, *_ANYTHING):
        raise CaptureError(f"is of the type {kind}, which is not read")
    return media_type


def stated_type(address: str, stated: str, body: bytes) -> str:
    """Return the media type that a server states, whatever came; else "application/octet-stream".

    The arguments are those of ``page_type``.
    """
    return _kind(stated) or "application/octet-stream"


def _kind(stated: str) -> str:
    """Return the media type in a header "Content-Type", without its parameters, or ""."""
    message = Message()
    message["Content-Type"] = stated[:1000]
    return message.get_content_type() if "/" in stated else ""
