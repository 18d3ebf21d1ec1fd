"""Bytes of a web page to its tree."""

import re

from charset_normalizer import from_bytes
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from onrecord.article.decoding import is_plausible_windows_1252
from onrecord.errors import ArticleError

_DECLARED = re.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}?encoding\s*=\s*["']"""
    rb"""([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes that are searched for a declaration; the standard's 1,024 is often missed
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# What these labels mean on the web (WHATWG Encoding Standard).
_MEANT = {
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "tis-620": "cp874", "windows-31j": "cp932", "big5": "big5hkscs", "utf8": "utf-8",
}  # fmt: skip
_MOST_BROKEN = 0.001  # of all characters; a page of another encoding has far more
# Characters that are none in a page: libxml2 ends at a NUL.
_NO_CHARACTERS = re.compile("[\0\ud800-\udfff]")


def decode_page(body: bytes, declared: str | None, location: str) -> str:
    """A page's characters.

    By its byte order mark; as UTF-8 where it is valid UTF-8, whatever it says; as what it says
    (``declared`` by the capture, else by the page); as Windows-1252 where that is plausible, as
    browsers do; else by statistics. Raises ArticleError.
    """
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    head = _DECLARED.search(body[:_HEAD])
    label = declared or (next(filter(None, head.groups())).decode() if head else "")
    text = _as_declared(body, label.lower() or "windows-1252")
    if text is None:
        text = _as_declared(body, "windows-1252")
        text = text if text and is_plausible_windows_1252(text) else None
    if text is None:
        guess = from_bytes(body).best()
        text = str(guess) if guess else None
    if text is None:
        raise ArticleError(f"{location} is in no encoding that can be told; save it as UTF-8")
    return text


def _as_declared(body: bytes, label: str) -> str | None:
    try:
        text = body.decode(_MEANT.get(label, label), errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= _MOST_BROKEN * len(text) else None


def parse_page(text: str, location: str) -> HtmlElement:
    """The tree of a page. Nothing is fetched, and no entity but HTML's own is known.

    Raises ArticleError where there is nothing in it, or more than 256 elements in one another,
    of which libxml2 reads no more.
    """
    # Every call with a parser of its own: one that met a broken page keeps its errors.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(_NO_CHARACTERS.sub("", text).encode(), parser=parser)
    except etree.ParserError:
        raise ArticleError(f"{location} holds no text; there is nothing to read") from None
    if any("depth" in error.message for error in parser.error_log):
        raise ArticleError(f"{location} has elements nested too deep to read; save it as text")
    return root
