"""Kinds of page for measuring growth: web pages, saved pages, text pages and gzip files."""

import gzip
import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from evaluation.growth.texts import repeat

_SENTENCE = "The wall of the harbour was built by the people of the old town. "
_PARAGRAPH = f"<p>{_SENTENCE * 3}</p>"


class Kind(NamedTuple):
    """A kind of page: its media type, and what makes a page of about so many bytes.

    Smaller pages than ``least`` are not measured: trafilatura takes quadratic time for some, up to
    the size from which it is not used.
    """

    media_type: str
    make: Callable[[int], bytes]
    least: int = 0


def _html(passage: str, before: str = "", after: str = "", *, least: int = 0) -> Kind:
    """Return web pages whose body repeats a passage, between two others; {w} and {n} vary."""
    start = (
        f"<!DOCTYPE html><html><head><title>The wall</title></head><body><h1>The wall</h1>"
        f"<p>By Ana Rue</p>{_PARAGRAPH * 3}{before}"
    )
    return Kind("text/html", lambda size: repeat(passage, size, start, after).encode(), least)


def _head(passage: str, before: str = "", after: str = "") -> Kind:
    """Return web pages whose head repeats a passage."""
    start = f"<!DOCTYPE html><html><head><title>The wall</title>{before}"
    end = f"{after}</head><body><h1>The wall</h1>{_PARAGRAPH * 5}</body></html>"
    return Kind("text/html", lambda size: repeat(passage, size, start, end).encode())


def _text(passage: str, before: str = "") -> Kind:
    """Return text pages that repeat a passage."""
    start = f"The wall\n\nBy Ana Rue\n\n{_SENTENCE * 3}\n\n{before}"
    return Kind("text/plain", lambda size: repeat(passage, size, start).encode())


def _mhtml(passage: str, before: str = "", after: str = "", *, size_in_head: bool = True) -> Kind:
    """Return saved pages (MHTML) that repeat a passage in the header, or behind the page."""
    head = 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n'
    page = (
        "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        f"<html><head><title>The wall</title></head><body><h1>The wall</h1>{_PARAGRAPH * 5}"
        "</body></html>\r\n"
    )

    def make(size: int) -> bytes:
        long = repeat(passage, size, before, after)
        parts = (head, long, page) if size_in_head else (head, page, long)
        return "".join((*parts, "\r\n--b--\r\n")).encode()

    return Kind("multipart/related", make)


def _mhtml_parameters(after: bytes, passage: bytes) -> Kind:
    """Return saved pages (MHTML) that repeat a passage after a parameter of a header."""
    page = _mhtml(" ").make(0).replace(b'"b"', b'"b"; a="held"')
    return Kind(
        "multipart/related",
        lambda size: page.replace(after, after + passage * (size // len(passage)), 1),
    )


def _json_ld(size: int) -> bytes:
    """Return a web page whose text is also in its JSON-LD metadata, in other words."""
    body = repeat("The wall of {w} was built by the people of the old town. ", size // 2)
    prose = repeat("<p>The wall of {w} was built by the people of this old town.</p>", size // 2)
    data = {"@type": "NewsArticle", "headline": "The wall", "articleBody": body}
    return (
        f'<html><head><script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><h1>The wall</h1>{prose}</body></html>"
    ).encode()


def _nested(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + "held " + f"</{tag}>" * depth


PAGES: Mapping[str, Kind] = {
    # Elements
    "attributes": _html(' a{n}="held"', "<p", ">held</p>"),
    "class names": _html("c{n} ", '<p class="', '">held</p>'),
    "one long attribute": _html("held ", '<p title="', '">held</p>'),
    "attributes without values": _html(" a{n}", "<p", ">held</p>"),
    "cells of one row": _html("<td>held</td>", "<table><tr>", "</tr></table>", least=250_000),
    "cells of prose": _html(f"<td>{_SENTENCE}</td>", "<table><tr>", "</tr></table>"),
    "rows": _html("<tr><td>held</td><td>5</td></tr>", "<table>", "</table>", least=250_000),
    "tables": _html("<table><tr><td>held</td></tr></table>", least=250_000),
    "nested tables": _html(
        _nested("table><tr><td", 20).replace("</table><tr><td>", "</table>"), least=400_000
    ),
    "paragraphs of the same words": _html(_PARAGRAPH),
    "short paragraphs": _html("<p>It held.</p>"),
    "new paragraphs": _html("<p>The wall of {w} was built by the people of the old town.</p>"),
    "block quotes of the same words": _html(f"<blockquote>{_SENTENCE}</blockquote>"),
    "block quotes with paragraphs": _html(f"<blockquote><p>{_SENTENCE}</p></blockquote>"),
    "new block quotes": _html("<blockquote>The wall of {w} was built by the people.</blockquote>"),
    "headings": _html("<h2>The wall of {w}</h2>"),
    "headings and paragraphs": _html(
        "<h2>The wall of {w}</h2><p>It held in {w}.</p>", least=250_000
    ),
    "headings of the first level": _html("<h1>The wall of {w}</h1>" + _PARAGRAPH),
    "articles": _html(f"<article><h2>The wall of {{w}}</h2>{_PARAGRAPH}</article>"),
    "sections": _html(f"<section><h2>The wall</h2>{_PARAGRAPH}</section>"),
    "divisions": _html("<div>It held. </div>", least=250_000),
    "nested divisions": _html(_nested("div", 100)),
    "nested quotations": _html(_nested("blockquote", 100)),
    "nested lists": _html(
        _nested("ul><li", 50).replace("</ul><li>", "</li></ul>"), least=400_000
    ),
    "nested emphasis": _html(_nested("b", 100)),
    "list items": _html("<li>It held.</li>", "<ul>", "</ul>", least=250_000),
    "links": _html('<a href="https://ostrow.example/{n}">The wall of {w}</a> '),
    "list of links": _html('<li><a href="/{n}">The wall of {w} held</a></li>', "<ul>", "</ul>"),
    "links in one paragraph": _html('<a href="/{n}">held</a> ', "<p>", "</p>"),
    "emphasis in one paragraph": _html("<i>held</i> and ", "<p>", "</p>"),
    "spans": _html("<span>held</span>"),
    "line breaks": _html("held<br>"),
    "two line breaks": _html("It held in {w}.<br><br>", "<div>", "</div>"),
    "rules": _html("<hr>"),
    "images": _html('<img src="{n}.jpg" alt="The wall of {w}">'),
    "figures": _html(
        '<figure><img src="{n}.jpg"><figcaption>The wall of {w}. Ana Rue</figcaption></figure>'
    ),
    "figures of the same words": _html(
        "<figure><img src=a.jpg><figcaption>The wall held. Ana Rue</figcaption></figure>"
    ),
    "times": _html('<time datetime="2031-03-14">March 14, 2031</time>'),
    "bylines": _html('<p class="byline">By Ana {w}</p>'),
    "dates": _html("<p>March 14, 2031</p>"),
    "publication lines": _html("<p>The Ostrow Lantern, March 14, 2031</p>" + _PARAGRAPH),
    "teasers": _html('<div class="related"><a href="/{n}">Related: the wall of {w}</a></div>'),
    "scripts": _html("<script>var a = {n};</script>"),
    "one long script": _html("a = 1; ", "<script>", "</script>"),
    "styles": _html("<style>p {{ color: red }}</style>"),
    "comments": _html("<!-- held -->"),
    "one long comment": _html("held - ", "<!-- ", " -->"),
    "forms": _html('<form><input name="a{n}"><button>Send</button></form>', least=400_000),
    "options": _html("<option>held</option>", "<select>", "</select>"),
    "definitions": _html("<dt>wall</dt><dd>It held.</dd>", "<dl>", "</dl>"),
    "preformatted lines": _html("It held.\n", "<pre>", "</pre>"),
    "frames": _html('<iframe src="a"></iframe>'),
    "inline pictures": _html("iVBORw0KGgo", '<img src="data:image/png;base64,', '">'),
    "hidden elements": _html('<div style="display:none">It held.</div>'),
    "unknown elements": _html("<x-wall>held</x-wall>"),
    # Broken mark-up
    "unclosed emphasis": _html("<b>held ", after="</b>"),
    "unclosed paragraphs": _html("<p>It held."),
    "unclosed cells": _html("<td>held", "<table><tr>", least=400_000),
    "closing tags": _html("</div>"),
    "less-than signs": _html("<"),
    "less-than signs apart": _html("5 < 6 "),
    "unclosed comment": _html("held -- ", "<!-- "),
    "unclosed tag": _html("held ", "<p "),
    "unclosed attribute": _html("held ", '<p title="'),
    "doctypes": _html("<!DOCTYPE html>"),
    "processing instructions": _html("<?wall held?>"),
    "CDATA": _html("<![CDATA[held]]>"),
    "entities": _html("&amp;"),
    "ampersands": _html("&"),
    "numbered entities": _html("&#233;"),
    "long entity": _html("9", "&#", ";"),
    # Text in a page
    "blanks": _html(" ", "<p>It held", "it held.</p>"),
    "blank lines": _html("\n", "<p>It held", "it held.</p>"),
    "no-break spaces": _html("&nbsp;", "<p>It held", "it held.</p>"),
    "lines in one paragraph": _html("It held.\n", "<p>", "</p>"),
    "one long paragraph": _html(_SENTENCE, "<p>", "</p>"),
    "one long word": _html("held", "<p>", "</p>"),
    "text without paragraphs": _html(_SENTENCE),
    "stops": _html(".", "<p>", "</p>"),
    "hyphens": _html("-", "<p>", "</p>"),
    "digits": _html("7", "<p>", "</p>"),
    "capitals": _html("HELD ", "<p>", "</p>"),
    "dates in one paragraph": _html("March 14, 2031, ", "<p>", "</p>"),
    "quotation marks": _html("“", "<p>", "</p>"),
    "addresses": _html("https://ostrow.example/{n} ", "<p>", "</p>"),
    "Chinese": _html("他说，", "<p>", "</p>"),
    # The head
    "meta elements": _head('<meta name="a{n}" content="held">'),
    "descriptions": _head('<meta property="og:description" content="The wall of {w}">'),
    "authors": _head('<meta name="author" content="Ana {w}">'),
    "dates in the head": _head('<meta property="article:published_time" content="2031-03-14">'),
    "link elements": _head('<link rel="stylesheet" href="a{n}">'),
    "long title": _head("wall ", "<title>", "</title>"),
    "JSON-LD scripts": _head(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "{w}"}</script>'
    ),
    "JSON-LD list": _head(
        '{"@type": "NewsArticle", "headline": "{w}"},',
        '<script type="application/ld+json">[',
        "{}]</script>",
    ),
    "nested JSON-LD": _head('{"a":' * 20 + "1" + "}" * 20 + ",",
                            '<script type="application/ld+json">[', "{}]</script>"),
    "deep JSON-LD": _head('{"a":', '<script type="application/ld+json">', "</script>"),
    "JSON-LD body": _head(
        _SENTENCE, '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "',
        '"}</script>',
    ),
    "JSON-LD body against prose": Kind("text/html", _json_ld),
    "JSON-LD authors": _head(
        '{"name": "Ana {w}"},',
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [',
        "{}]}</script>",
    ),
    # Saved pages
    "long MHTML header": _mhtml(" held\r\n", "X-Wall: held\r\n"),
    "MHTML header of one line": _mhtml("held ", "X-Wall: ", "\r\n"),
    "MHTML headers": _mhtml("X-Wall-{n}: held\r\n"),
    "MHTML parameters of the page": _mhtml_parameters(b"charset=utf-8", b'; a="held"'),
    "MHTML parameters of the file": _mhtml_parameters(b'boundary="b"', b'; a="held"'),
    "MHTML semicolons in a parameter": _mhtml_parameters(b'boundary="b"; a="', b";"),
    "MHTML encoded words": _mhtml(" =?utf-8?q?held?=\r\n", "Subject: held\r\n"),
    "MHTML addresses": _mhtml("held, ", "Snapshot-Content-Location: ", "\r\n"),
    "MHTML parts": _mhtml(
        "--b\r\nContent-Type: image/png\r\n\r\nheld\r\n", size_in_head=False
    ),
    "MHTML picture": _mhtml(
        "iVBORw0KGgo\r\n", "--b\r\nContent-Type: image/png\r\n\r\n", size_in_head=False
    ),
    "MHTML boundaries": _mhtml("--b\r\n", size_in_head=False),
    "MHTML nested parts": _mhtml(
        "--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c\r\n\r\nheld\r\n--c--\r\n",
        size_in_head=False,
    ),
    # Compressed pages
    "gzip of blank lines": Kind("text/plain", lambda size: gzip.compress(b"\n" * size + b"Held.")),
    "gzip of blanks": Kind("text/plain", lambda size: gzip.compress(b" " * size + b"It held.")),
    "gzip of a page": Kind(
        "text/html", lambda size: gzip.compress(_html(_PARAGRAPH).make(size))
    ),
    "gzip of many members": Kind(
        "text/plain", lambda size: gzip.compress(b"It held.\n", mtime=0) * (size // 29 + 1)
    ),
    # Text pages
    "lines": _text("It held in Ostrow.\n"),
    "paragraph lines": _text(_SENTENCE + "\n\n"),
    "long lines": _text(_SENTENCE * 6 + "\n\n"),
    "one line": _text(_SENTENCE),
    "lines of one word": _text("held\n"),
    "lines in capitals": _text("THE WALL OF OSTROW\n\n"),
    "new headlines": _text("The wall of {w}\n\n" + _SENTENCE + "\n\n"),
    "articles of one outlet": _text(
        "The wall of {w}\nThe Ostrow Lantern, March 14, 2031\n\n" + _SENTENCE * 3 + "\n\n"
    ),
    "articles of new outlets": _text(
        "The wall of {w}\n{w} Herald, March 14, 2031\n\n" + _SENTENCE * 3 + "\n\n"
    ),
    "date lines": _text("March 14, 2031\n"),
    "byline lines": _text("By Ana {w}\n"),
    "caption lines": _text("The wall of {w}. Photo: Ana Rue\n"),
    "address lines": _text("https://ostrow.example/{n}\n"),
    "rules of hyphens": _text("----------\n"),
    "rules and lines": _text("It held in {w}.\n----------\n"),
    "blank lines of text": _text("\n", "It held."),
    "lines of blanks": _text("   \n", "It held."),
    "quoted lines": _text("> It held.\n"),
    "deeply quoted": _text(">"),
    "numbered lines": _text("{n}. The wall of {w}\n"),
    "bullets": _text("* The wall of {w}\n"),
    "comments of readers": _text("Ana {w}\n2 hours ago\nIt held.\nReply\n\n"),
    "source lines": _text("Source: The {w} Herald\n"),
    "related lines": _text("RELATED: The wall of {w}\n\n" + _SENTENCE + "\n\n"),
    "tabs between cells": _text("held\t"),
    "key and value lines": _text("Date: March 14, 2031\nOutlet: {w} Herald\n\n"),
    "credits": _text("Ana Rue/{w}\n"),
    "text of stops": _text("."),
    "text of hyphens": _text("-"),
    "text of capitals": _text("HELD "),
    "text of blanks": _text(" ", "It held."),
}  # fmt: skip
