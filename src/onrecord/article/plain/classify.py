"""Classification of each paragraph of a plain text page by its own words.

Labels such as "BYLINE:" are checked first, then the rules of `line_rules`, then captions; any
other paragraph is a heading or prose. Other modules then correct the kinds by the surrounding
lines, and divide the page into articles.
"""

import re
from collections import Counter
from functools import cache

from onrecord.article.plain.layout_signs import is_control
from onrecord.article.plain.line_rules import classify_by_rules, is_heading
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.boilerplate import may_continue
from onrecord.article.recognizers.captions import CAMERAS, PENS, read_caption
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import link_metadata, read_field, read_label
from onrecord.article.recognizers.line_types import LineBlock, LineMetadata
from onrecord.article.recognizers.lines import (
    LineFlow,
    LineParagraph,
    TextLine,
    is_list_item,
    join_paragraphs,
    strip,
    without_list_mark,
    without_pictographs,
)
from onrecord.article.recognizers.publication_lines import read_message, read_publication_line

_ITEM_OUTLET = re.compile(r"([^:\n]{2,50}):\s+(?=\S)")
_DATELINE = re.compile(r"([^()\n]{2,80})\(([^()\n]{2,40})\)\s?(?:--?|[–—])\s")
_HEADLINE_AND_OUTLET = re.compile(r"(.{10,160}\S)\s[–—|-]\s([^–—|]{2,50})")  # "Headline – Outlet"
_COLUMNS = re.compile(r" {3,}|\t+")  # "Date: 2 March 2026    Author: A. Writer"
_SHORTEST_CAPTION = 8  # words of a caption that is preferred to a publication line
_LONGEST_ENDING = 300  # characters at the end of a paragraph that may hold a source or link


def classify_lines(lines: list[TextLine]) -> list[LineBlock]:
    """Return the paragraphs of a page in order, each with its kind, such as "byline" or "body"."""
    page_date = _page_date(lines)
    blocks: list[LineBlock] = []
    # Cached, because each line is looked at twice and pages repeat lines.
    times = Counter(line.text for line in lines)
    flow = cache(lambda text: _line_flow(text, page_date, repeated=times[text] > 1))
    for paragraph in join_paragraphs(lines, flow):
        blocks += _classify_paragraph(paragraph, page_date)
    return _mark_mail_headers(blocks)


def _page_date(lines: list[TextLine]) -> str | None:
    """Return the first complete date in a short line as an ISO 8601 string, or None.

    It supplies the year for dates such as "March 4" elsewhere on the page.
    """
    for line in lines:
        if len(line.text) <= 160:
            date_match = find_date(line.text)
            if date_match and date_match.date:
                return date_match.date.value
    return None


def _line_flow(text: str, page_date: str | None, *, repeated: bool) -> LineFlow:
    """Return with which neighbours a line may be joined to form a paragraph.

    "prose" means both neighbours, "field" (a line such as "Author: A. Writer") only the next line,
    "matter" neither. ``repeated`` says that the same line occurs more than once on the page; if it
    looks like a button, it is "matter".
    """
    if repeated and is_control(text):
        return "matter"
    if len(text) > 300:
        return "prose"
    if text[0] not in CAMERAS + PENS:
        text = without_pictographs(text)
    if read_field(text) is not None:
        return "field"
    block = classify_by_rules(text, page_date)
    if block is None or block.kind == "greeting":
        return "prose"
    # "(Reporting by A; editing by" is boilerplate that continues on the next line.
    return "field" if block.kind == "boilerplate" and may_continue(text) else "matter"


def _classify_paragraph(paragraph: LineParagraph, page_date: str | None) -> list[LineBlock]:
    """Return a paragraph with its kind, or several blocks if its pieces are of different kinds.

    It is divided if it is a chat message with its header ("[15.01.2025 09:12] Outlet: text"), a row
    of labelled fields, a list item such as "• Outlet: text", or prose with its source at the end.
    """
    text = without_pictographs(paragraph.text)
    if text[0] != paragraph.text[0] and paragraph.text[0] in CAMERAS + PENS:
        text = paragraph.text
    message = read_message(text, page_date)
    if message:
        metadata, content = message
        header = LineBlock(kind="message_header", text="", gap=paragraph.gap, metadata=metadata)
        content = strip(content)
        return [header, *(_classify_part(content, paragraph, page_date) if content else [])]
    columns = _COLUMNS.split(text)
    if len(columns) > 1 and all(read_label(field)[0] in wordlists.labels() for field in columns):
        return [block for field in columns for block in _classify_part(field, paragraph, page_date)]
    item = _split_list_item(text)
    if item:
        outlet, content = item
        metadata = LineMetadata(outlet=outlet)
        counter = LineBlock(kind="counter", text="", gap=paragraph.gap, metadata=metadata)
        return [counter, *_classify_part(content, paragraph, page_date)]
    block = (
        read_field(text)
        or _caption_block(text, shortest=_SHORTEST_CAPTION)
        or classify_by_rules(text, page_date)
        or _caption_block(text)
        or _heading_or_body(text)
    )
    if block.kind == "body" and block.text == text:
        text = paragraph.text  # prose keeps its pictographs
        block = LineBlock(kind="body", text=text, metadata=block.metadata)
    first, *others = _split_ending(block, page_date)
    first = LineBlock(
        kind=first.kind,
        text=first.text,
        gap=paragraph.gap,
        marked=without_list_mark(text) != text,
        metadata=first.metadata,
    )
    return [first, *others]


def _classify_part(text: str, paragraph: LineParagraph, page_date: str | None) -> list[LineBlock]:
    """Return ``text``, a piece of ``paragraph``, as blocks (texts with their kind)."""
    part = LineParagraph(text=text, gap=False, quoted=paragraph.quoted)
    return _classify_paragraph(part, page_date)


def _split_list_item(text: str) -> tuple[str, str] | None:
    """Return the outlet and the text of a list item such as "• Outlet: text", or None."""
    if not is_list_item(text):
        return None
    item = without_list_mark(text)
    match = _ITEM_OUTLET.match(item)
    if match is None or not names.is_outlet_line(match[1]):
        return None
    return match[1], item[match.end() :]


def _split_ending(block: LineBlock, page_date: str | None) -> list[LineBlock]:
    """Return a paragraph of prose and, as separate blocks, the source and link at its end.

    For prose such as "A bridge fell. (Orrin Courier)", "Orrin Courier" becomes a block of its own.
    Returns a list with only the given block if it is not prose, or has no source or link at its
    end.
    """
    text = block.text
    if block.kind != "body":
        return [block]
    endings: list[LineBlock] = []
    url = names.find_url(text[-_LONGEST_ENDING:])
    if url and text.rstrip(")>].").endswith(url.rstrip(")>].")):
        before = text[: text.rindex(url)].rstrip(" (<[\n")
        if before and before[-1] in '.!?)”"':
            text = before
            endings.append(LineBlock(kind="link", text=url, metadata=link_metadata(url)))
    opening = text.rfind("(", max(0, len(text) - _LONGEST_ENDING))
    if text.endswith(")") and opening > 0:
        source = _source_in_brackets(text[opening + 1 : -1], text[opening - 2], page_date)
        if source:
            endings.insert(0, source)
            text = text[:opening]
    if not endings:
        return [block]
    return [LineBlock(kind="body", text=strip(text), metadata=block.metadata), *endings]


def _source_in_brackets(words: str, before: str, page_date: str | None) -> LineBlock | None:
    """Return a block for an outlet, with or without a date, in brackets after prose, or None.

    ``words`` is the text in the brackets, ``before`` the last character of the prose. An outlet
    without a date is accepted only if ``before`` ends a sentence or a quotation.
    """
    line = read_publication_line(words, page_date)
    is_outlet = names.is_outlet_line(words) and before in ".”!?"
    if line and (line.metadata.outlet or is_outlet):
        return LineBlock(kind="publication", text=words, metadata=line.metadata)
    if line or not is_outlet:
        return None
    metadata = LineMetadata(outlet=words, site=names.bare_host(words))
    return LineBlock(kind="source", text=words, metadata=metadata)


def _caption_block(text: str, *, shortest: int = 0) -> LineBlock | None:
    """Return a block for a photo caption or a photo credit on its own line, or None for other text.

    Captions of fewer than ``shortest`` words are rejected, unless an agency is credited.
    """
    read = read_caption(text)
    if read is None:
        return None
    has_agency = "/" in (read.credit or "") and read.caption.endswith(".")
    if len(read.caption.split()) < shortest and not has_agency:
        return None
    if not read.caption:
        metadata = LineMetadata(title=read.credit)
        return LineBlock(kind="credit", text=read.credit or text, metadata=metadata)
    metadata = LineMetadata(title=read.caption, credit=read.credit)
    return LineBlock(kind="caption", text=text, metadata=metadata)


def _heading_or_body(text: str) -> LineBlock:
    """Return a paragraph as "Headline – Outlet", as a heading or as prose, judged by its form."""
    if not is_heading(text):
        return LineBlock(kind="body", text=text, metadata=_read_dateline(text))
    bare = without_list_mark(text)
    match = _HEADLINE_AND_OUTLET.fullmatch(bare)
    if match and names.is_outlet_line(match[2]) and len(match[1].split()) > 2:
        metadata = LineMetadata(title=match[1], outlet=match[2])
        return LineBlock(kind="headline", text=match[1], metadata=metadata)
    metadata = LineMetadata(title=bare, outlet=bare if names.is_outlet_line(bare) else None)
    return LineBlock(kind="heading", text=bare, metadata=metadata)


def _read_dateline(text: str) -> LineMetadata:
    """Return outlet and date of a dateline such as "SAINT ORRIN, March 2 (Halvor Wire) -- …".

    Returns empty metadata if the text does not begin with a dateline.
    """
    match = _DATELINE.match(text)
    if match is None or not names.is_name(match[2]):
        return LineMetadata()
    date_match = find_date(match[1])
    return LineMetadata(outlet=match[2], published=date_match.date if date_match else None)


def _mark_mail_headers(blocks: list[LineBlock]) -> list[LineBlock]:
    """Return the paragraphs of a page, with the lines of mail headers marked as "mail_header".

    A mail header is two or more lines in a row that begin with labels such as "From:".
    """
    labels = [read_label(block.text)[0] if len(block.text) < 400 else "" for block in blocks]
    marked: list[LineBlock] = []
    start = 0
    while start < len(blocks):
        end = start
        while (
            end < len(blocks)
            and labels[end] in wordlists.mail_labels()
            and (end == start or not blocks[end].gap)
        ):
            end += 1
        row = labels[start:end]
        if len(row) >= 2 and not wordlists.words("senders").isdisjoint(row):
            marked += map(_mail_header_line, blocks[start:end])
        else:
            end = max(end, start + 1)
            marked += blocks[start:end]
        start = end
    return marked


def _mail_header_line(block: LineBlock) -> LineBlock:
    """Return a line of a mail header as a "mail_header" block.

    For a line such as "Subject: Bridge shut", its title is "Bridge shut".
    """
    label, value = read_label(block.text)
    is_subject = label in wordlists.words("subject_labels")
    metadata = LineMetadata(title=value) if is_subject else LineMetadata()
    return LineBlock(kind="mail_header", text=block.text, gap=block.gap, metadata=metadata)
