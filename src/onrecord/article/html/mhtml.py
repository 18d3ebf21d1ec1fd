"""A page saved as one file (MHTML, RFC 2557) to the bytes of its HTML."""

from email import message_from_bytes
from email.message import Message

from onrecord.errors import ArticleError
from onrecord.records import Record

_MOST_PARTS = 10_000


class Saved(Record, frozen=True):
    """The HTML of a saved page, the encoding that its part declares, and where it was."""

    body: bytes
    charset: str | None
    url: str | None


def read_mhtml(body: bytes, location: str) -> Saved:
    """The page's first HTML part. Raises ArticleError where there is none."""
    try:
        message = message_from_bytes(body)
        part = _first_html(message)
        payload = part.get_payload(decode=True) if part else None
    except RecursionError:
        payload = part = None
    if part is None or not isinstance(payload, bytes):
        raise ArticleError(f"{location} is a saved page without HTML in it; save it again as HTML")
    url = message["Snapshot-Content-Location"] or part["Content-Location"]
    return Saved(
        body=payload, charset=part.get_content_charset(), url=str(url).strip() if url else None
    )


def _first_html(message: Message) -> Message | None:
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None
