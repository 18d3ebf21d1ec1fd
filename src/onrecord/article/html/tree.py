"""Decoding of a web page's bytes and parsing of its HTML into a tree of elements."""

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
# All elements are of one class; lxml chooses one for each tag in Python, which takes long.
_CLASS_LOOKUP = etree.ElementDefaultClassLookup(element=HtmlElement)
_HEAD = 4096  # bytes searched for a declaration; some pages declare it after the standard's 1,024
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The encoding that browsers use for a label (WHATWG Encoding Standard).
_BROWSER_ENCODINGS = {
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "tis-620": "cp874", "windows-31j": "cp932", "big5": "big5hkscs", "utf8": "utf-8",
}  # fmt: skip
_MAX_REPLACED = 0.001  # share of all characters; a page in another encoding has far more
_MAX_ATTRIBUTES = 500  # of an element; libxml2 compares each with all others
_ATTRIBUTE = r"""\s++(?:[^\s=>"'/]++|[/"'](?!>))(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?+"""
_EXCESS_ATTRIBUTES = re.compile(
    rf"(<[a-zA-Z][^\s>/]*+(?:{_ATTRIBUTE}){{{_MAX_ATTRIBUTES}}})(?:{_ATTRIBUTE})++"
)


def decode_page(body: bytes, declared: str | None, location: str) -> str:
    """Return the text of a web page, decoded from its bytes, with at most 500 attributes a tag.

    ``declared`` is the encoding stated by the MHTML file or by the server, or None. ``location``
    only appears in error messages. Raises ArticleError if no encoding fits.
    """
    return _EXCESS_ATTRIBUTES.sub(r"\1", _decode(body, declared, location))


def _decode(body: bytes, declared: str | None, location: str) -> str:
    """Return the text of a web page, decoded from its bytes.

    The first of these encodings that fits is used: that of the byte order mark; UTF-8; the encoding
    ``declared`` outside the page, or else by the page; Windows-1252, the default of browsers; the
    encoding guessed by the library charset-normalizer.

    ``location`` only appears in error messages. Raises ArticleError if no encoding fits.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    head = _DECLARED.search(body[:_HEAD])
    label = declared or (next(filter(None, head.groups())).decode() if head else "")
    text = _decode_as(body, label.lower() or "windows-1252")
    if text is None:
        text = _decode_as(body, "windows-1252")
        text = text if text and is_plausible_windows_1252(text) else None
    if text is None:
        guess = from_bytes(body).best()
        text = str(guess) if guess else None
    if text is None:
        raise ArticleError(f"{location} is in an unknown encoding; save it as UTF-8")
    return text


def _decode_as(body: bytes, label: str) -> str | None:
    """Return bytes decoded in the encoding ``label``, or None if they are not in this encoding.

    None is also returned for an unknown encoding.
    """
    try:
        text = body.decode(_BROWSER_ENCODINGS.get(label, label), errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= _MAX_REPLACED * len(text) else None


def parse_page(text: str, location: str) -> HtmlElement:
    """Return the root element of a web page, parsed from its HTML source.

    Nothing is fetched, and only the entities of HTML are expanded. ``location`` only appears in
    error messages.

    Raises ArticleError if the page is empty or has more than 256 levels of nested elements, the
    limit of libxml2.
    """
    # A new parser for every page, since a parser keeps the errors of earlier pages.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_CLASS_LOOKUP)
    try:
        root = document_fromstring(_encode(text), parser=parser)
    except etree.ParserError:
        raise ArticleError(f"{location} holds no text; there is nothing to read") from None
    if any("depth" in error.message for error in parser.error_log):
        raise ArticleError(f"{location} has elements nested too deep to read; save it as text")
    return root


def _encode(text: str) -> bytes:
    """Return a text in UTF-8, without surrogates and without NULs, at which libxml2 would stop."""
    return text.encode(errors="ignore").replace(b"\0", b"")
