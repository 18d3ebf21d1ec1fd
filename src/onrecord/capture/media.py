"""What a file is: by its name, else by how its bytes begin."""

import re
import zlib

_NAMES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".shtml": "text/html",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
}
# What stands in folders beside pages: stores ("onrecord read ." would trip over the one it writes
# to), and what browsers save with a page.
_NOT_PAGES = (
    ".db", ".db-wal", ".db-shm", ".css", ".js", ".json", ".map", ".png", ".jpg", ".jpeg", ".gif",
    ".webp", ".avif", ".svg", ".ico", ".bmp", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3",
    ".mp4", ".webm", ".ogg", ".pdf", ".zip", ".exe",
)  # fmt: skip
# What browsers add to a page's name for the folder that they save beside it, by language.
SAVED_BESIDE = (
    "_files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "_file",
    "_pliki", "_soubory", "-filer", "_filer", ".files",
)  # fmt: skip
_HEAD = 1024  # bytes that tell; the standard's 512 are few for pages that begin with comments
# "MIME Sniffing" (WHATWG), section 7.1, without what a text may begin with as well.
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


def media_type_of(name: str, body: bytes) -> str:
    """The media type of a page: ``text/html``, ``multipart/related`` (MHTML) or ``text/plain``.

    A ``.gz`` is what it holds.
    """
    name = name.lower().removesuffix(".gz")
    for suffix, media_type in _NAMES.items():
        if name.endswith(suffix):
            return media_type
    head = _head(body)
    if _HTML.match(head):
        return "text/html"
    return "multipart/related" if _MHTML.match(head) else "text/plain"


def is_page(name: str) -> bool:
    """Whether a file of a folder may be a page, by its name."""
    return not name.lower().endswith(_NOT_PAGES)


def _head(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body[:_HEAD]
    try:
        return zlib.decompressobj(wbits=31).decompress(body, _HEAD)
    except zlib.error:
        return b""
