"""Detection of a page's media type from its file name or, if that is unclear, its first bytes."""

import re
import tomllib
import zlib
from importlib.resources import files

_KINDS = tomllib.loads(
    files("onrecord.capture").joinpath("file_kinds.toml").read_text(encoding="utf-8")
)
_SKIPPED_ENDINGS = tuple(ending for endings in _KINDS["skipped"].values() for ending in endings)
SAVED_FOLDER_ENDINGS: tuple[str, ...] = tuple(_KINDS["saved_folders"]["endings"])
_HEAD_BYTES = 1024  # the standard's 512 miss pages that begin with long comments
# "MIME Sniffing" (WHATWG), section 7.1, without the tags that plain text may begin with as well.
_HTML = re.compile(
    rb"[\s\xef\xbb\xbf]*(?:<!--.{0,900}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|iframe|h1|div|table|article|section|p)"
    rb"[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*?){0,15}?content-type:\s*multipart/related",
    re.IGNORECASE,
)


def detect_media_type(name: str, body: bytes) -> str:
    """Return the media type of a page, given the name of its file and its content.

    The type is ``text/html``, ``multipart/related`` (MHTML) or ``text/plain``. For a gzip file, it
    is the type of the decompressed content.
    """
    name = name.lower().removesuffix(".gz")
    for ending, media_type in _KINDS["media_types"].items():
        if name.endswith(ending):
            return str(media_type)
    head = _first_bytes(body)
    if _HTML.match(head):
        return "text/html"
    return "multipart/related" if _MHTML.match(head) else "text/plain"


def may_be_page(name: str) -> bool:
    """Whether a file may contain a page, judged by its extension: false for "photo.jpg"."""
    return not name.lower().endswith(_SKIPPED_ENDINGS)


def _first_bytes(body: bytes) -> bytes:
    """Return the first 1,024 bytes of a page, decompressed if the page is gzipped.

    Return ``b""`` if the gzip data are damaged.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body[:_HEAD_BYTES]
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _HEAD_BYTES)
    except zlib.error:
        return b""
