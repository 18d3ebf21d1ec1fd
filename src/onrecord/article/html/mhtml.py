"""Extraction of the HTML from an MHTML file, a web page saved as one file (RFC 2557)."""

from email import message_from_bytes
from email.message import Message
from email.policy import Compat32

from onrecord.errors import ArticleError
from onrecord.records import Record

_MAX_PARTS = 10_000  # of a file; saved pages have some hundred


_LONGEST_HEADER = 10_000  # characters; the email package takes quadratic time for parameters


class _ShortHeaders(Compat32):
    """The policy of the email package for old programs, with long headers cut off."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


class SavedPage(Record, frozen=True):
    """The HTML of a page saved as MHTML, with the encoding and web address stated in the file."""

    body: bytes
    charset: str | None
    url: str | None


def read_mhtml(body: bytes, location: str) -> SavedPage:
    """Return the first HTML part of an MHTML file.

    ``location`` only appears in error messages. Raises ArticleError if the file has no HTML part.
    """
    try:
        message = message_from_bytes(body, policy=_ShortHeaders())
        part = _first_html(message)
        payload = part.get_payload(decode=True) if part else None
    except RecursionError:
        payload = part = None
    if part is None or not isinstance(payload, bytes):
        raise ArticleError(f"{location} is a saved page without HTML in it; save it again as HTML")
    url = message["Snapshot-Content-Location"] or part["Content-Location"]
    return SavedPage(
        body=payload, charset=part.get_content_charset(), url=str(url).strip() if url else None
    )


def _first_html(message: Message) -> Message | None:
    """Return the first HTML part of a MIME message, or None if it has none."""
    for count, part in enumerate(message.walk()):
        if count > _MAX_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None
