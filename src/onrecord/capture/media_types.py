"""Detection of what a file is: by its content first, by the end of its name second.

``file_kinds.toml`` has the signatures and names.
"""

import codecs
import csv
import re
import tomllib
import zlib
from importlib.resources import files

import msgspec

from onrecord.errors import CaptureError
from onrecord.records import Record
from onrecord.text.encodings import encoding_of_head

JSON_LINES = "application/jsonl"
JSON_LIST = "application/json"
CSV = "text/csv"
CSV_SEMICOLON = "text/csv; delimiter=semicolon"
TSV = "text/tab-separated-values"
MBOX = "application/mbox"
WARC = "application/warc"
WACZ = "application/wacz"
PARQUET = "application/vnd.apache.parquet"
DELIMITERS = {CSV: ",", CSV_SEMICOLON: ";", TSV: "\t"}

_KINDS = tomllib.loads(
    files("onrecord.capture").joinpath("file_kinds.toml").read_text(encoding="utf-8")
)
_SKIPPED_ENDINGS = tuple(ending for endings in _KINDS["skipped"].values() for ending in endings)
_SILENT_ENDINGS = tuple(end for ends in _KINDS["silently_skipped"].values() for end in ends)
SAVED_FOLDER_ENDINGS: tuple[str, ...] = tuple(_KINDS["saved_folders"]["endings"])
_NOT_PAGES = tuple(_KINDS["not_pages"]["paths"])
CORPUS_COLUMNS: tuple[str, ...] = tuple(_KINDS["corpus"]["columns"])
HEAD_BYTES = 65_536  # read of a file to see what it is
_TEXT_HEAD = 8192  # of a text; the headers of a mail and long comments before a page fit in
_WITHIN = 1024  # bytes
_GZIP = b"\x1f\x8b"
_MAX_CONTROLS = 0.05  # share of control characters in a head; of random bytes, 10 % are
_CONTROLS = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))
# What may stand before the first element of a page. Atomic groups (?>…) and possessive
# repeats (*+): without them, many short comments would be matched in exponentially many ways.
_COMMENT = rb"(?>\s*+<!--(?>.{0,5000}?-->))"
_INSTRUCTION = rb"(?>\s*+<\?[^>]{0,500}>)"
_DOCTYPE = rb"(?>\s*+<!doctype[^>\[]{0,500}(?>\[.{0,5000}?\]\s*+)?>)"
# "MIME Sniffing" (WHATWG), section 7.1, without the tags that plain text may begin with as well.
_HTML = re.compile(
    rb"(?>" + _COMMENT + rb"|" + _INSTRUCTION + rb")*\s*+"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|iframe|h1|div|table|article|section|p)"
    rb"[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(
    rb"\s*+(<\?xml[^>]{0,200}\?>)?(?>" + _COMMENT + rb"|" + _INSTRUCTION + rb"|" + _DOCTYPE + rb")*"
    rb"\s*+<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"content-type:\s*multipart/related", re.IGNORECASE)
_HEADER = re.compile(rb"([!-9;-~]{1,80}):[^\r\n]*")
_APPLE_MAIL = re.compile(rb"\s*\d{1,12}\s*\n")  # .emlx: the length of the mail comes first
# The line before each mail of an mbox: "From ADDRESS Mon May 17 10:00:00 2032", in its variants.
MAIL_START = re.compile(
    rb"From \S+\s+[A-Z][a-z]{2},?\s+(?:[A-Z][a-z]{2}\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2})\s"
    rb"[^\r\n]{0,60}\d\d:\d\d"
)
_JSON = re.compile(r"\[\s*[{\]]|\{\s*[\"}]")


class _Signature(Record, frozen=True, kw_only=True):
    """What the bytes of a kind of file have in common; ``media_type`` is None if it is refused."""

    name: str
    starts: str = ""
    offset: int = 0
    within: str = ""
    contains: str = ""
    media_type: str | None = None
    fix: str = "save the article as HTML or as text"

    def fits(self, body: bytes) -> bool:
        """Whether a file with these bytes is of this kind."""
        return (
            body.startswith(self.starts.encode("latin-1"), self.offset)
            and self.within.encode("latin-1") in body[:_WITHIN]
            and self.contains.encode("latin-1") in body
        )


_SIGNATURES = msgspec.convert(_KINDS["signatures"], list[_Signature])


def detect_media_type(name: str, body: bytes) -> str:
    """Return the media type of a file, given its name and its content or the first 64 kB of it.

    Of a gzip file, it is the type of the decompressed content. Raises CaptureError, with a message
    that says what the file is, if it is of a kind that is not read.
    """
    name = name.lower()
    if body.startswith(_GZIP):
        name = name.removesuffix(".gz")
        body = _decompressed_head(body)
    for signature in _SIGNATURES:
        if signature.fits(body):
            if signature.media_type is None:
                raise CaptureError(f"is {signature.name}; {signature.fix}")
            return signature.media_type
    head = _as_utf8(body[:_TEXT_HEAD])
    return (
        _mail_type(head, name)
        or _markup_type(head)
        or _corpus_type(head, name)
        or _type_by_name(name, body)
    )


def require_page_type(address: str, content_type: str) -> None:
    """Raise CaptureError if a web server states a type or has an address that no page has."""
    stated = content_type.partition(";")[0].strip().lower()
    if stated and stated not in _KINDS["answers"]["types"]:
        raise CaptureError(f"is of the type {stated:.60}, not a page")
    if address.partition("?")[0].endswith(_NOT_PAGES):
        raise CaptureError("is a text for programs, not a page")


def is_skipped(name: str) -> bool:
    """Whether reading a folder skips a file of this name, such as "photo.jpg"."""
    return name.lower().endswith(_SKIPPED_ENDINGS)


def is_of_a_program(name: str) -> bool:
    """Whether a program keeps a file of this name in a folder, such as the store of onrecord."""
    return name.startswith(".") or name.lower().endswith(_SILENT_ENDINGS)


def column_names(header: str, delimiter: str) -> list[str]:
    """Return the names in the first line of a table, in lower case and without white space."""
    try:
        return [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter))]
    except (csv.Error, StopIteration):
        return []


def _mail_type(head: bytes, name: str) -> str | None:
    """Return the media type of a mail, a file of mails or a page saved as MHTML, else None."""
    if MAIL_START.match(head):
        return MBOX
    headers, block = _read_headers(head)
    mail = _KINDS["mail"]
    if _MHTML.search(block) and headers.isdisjoint(mail["not_saved_by_browser"]):
        return "multipart/related"
    if name.endswith((".mht", ".mhtml")):
        return None
    is_mail = not headers.isdisjoint(mail["transport"]) and not headers.isdisjoint(mail["content"])
    return "message/rfc822" if is_mail else None


def _read_headers(head: bytes) -> tuple[set[str], bytes]:
    """Return the names of the mail headers that a file begins with, and the bytes of them.

    The set is empty if another line comes before the first blank line.
    """
    apple = _APPLE_MAIL.match(head)
    head = head[apple.end() :] if apple else head
    names: set[str] = set()
    length = 0
    for line in head.splitlines(keepends=True):
        header = _HEADER.match(line)
        if header:
            names.add(header[1].decode("ascii").lower())
        elif not line.strip():
            break
        elif not (names and line[:1] in b" \t") and length + len(line) < len(head):
            return set(), b""
        length += len(line)
    return names, head[:length]


def _markup_type(head: bytes) -> str | None:
    """Return the media type of a web page or feed, or None if a file is neither.

    Raises CaptureError for XML of another kind.
    """
    if _HTML.match(head):
        return "text/html"
    xml = _XML.match(head)
    if xml is None:
        return None
    root = xml[2].decode()
    media_type = _KINDS["xml_roots"].get(root)
    if media_type:
        return str(media_type)
    if root == "svg":
        raise CaptureError("is an SVG picture; save the article as HTML or as text")
    if xml[1]:
        raise CaptureError(f"is an XML document (<{root}>), not a page or a feed")
    return None


def _corpus_type(head: bytes, name: str) -> str | None:
    """Return the media type of a file that is a list of articles by its first line, else None."""
    text = head.decode("utf-8", errors="replace").removeprefix("\ufeff").lstrip()
    if _JSON.match(text):
        return _json_type(text, name)
    first = text.partition("\n")[0]
    for media_type, delimiter in DELIMITERS.items():
        if {"id", "text"} <= set(column_names(first, delimiter)):
            return media_type
    return None


def _json_type(text: str, name: str) -> str:
    """Return whether a file that begins as JSON has an object on each line, or is one value."""
    if text[0] == "[":
        return JSON_LIST
    if name.endswith((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")):
        return JSON_LINES
    first, end, rest = text.partition("\n")
    try:
        msgspec.json.decode(first, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError):
        # One value over several lines, or a first line that is longer than the head.
        return JSON_LIST if end or ".json" in name else JSON_LINES
    return JSON_LINES if rest.strip() else JSON_LIST


def _type_by_name(name: str, body: bytes) -> str:
    """Return the media type of a file by the end of its name; plain text if the name is unknown.

    Raises CaptureError if the file is not text, or text that is no article.
    """
    for ending, media_type in _KINDS["media_types"].items():
        if name.endswith((ending, f"{ending}.gz")):
            return str(media_type)
    for ending, kind in _KINDS["not_articles"].items():
        if name.endswith(ending):
            raise CaptureError(f"is {kind}, not a page")
    if _is_binary(body[:_TEXT_HEAD]):
        raise CaptureError("is binary data of an unknown kind; save the article as HTML or as text")
    return "text/plain"


def _is_binary(head: bytes) -> bool:
    """Whether a file is not text: it has a NUL, or many control characters."""
    if encoding_of_head(head):
        return False
    controls = sum(map(head.count, (bytes([code]) for code in _CONTROLS)))
    return b"\0" in head or controls > _MAX_CONTROLS * len(head)


def _as_utf8(head: bytes) -> bytes:
    """Return the first bytes of a text in UTF-8, without a byte order mark."""
    encoding = encoding_of_head(head)
    if encoding:
        head = head.decode(encoding, errors="ignore").encode(errors="ignore")
    return head.removeprefix(codecs.BOM_UTF8)


def _decompressed_head(body: bytes) -> bytes:
    """Return the first bytes of a gzip file, decompressed, or ``b""`` if it is damaged."""
    try:
        return zlib.decompressobj(wbits=31).decompress(body, HEAD_BYTES)
    except zlib.error:
        return b""
