"""What each paragraph of a page is taken for.

The order of the questions is the order of certainty: marks, labels, known wording, stamps,
captions; what is left is a heading or prose. Which article has a unit is decided later.
"""

import re
from collections import Counter
from functools import cache
from typing import get_args

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.boilerplate import is_appeal, is_chrome, is_menu, is_unclosed
from onrecord.article.elements.captions import CAMERAS, PENS, read_caption
from onrecord.article.elements.dates import find_date
from onrecord.article.elements.fields import read_field, read_label, read_link, silent
from onrecord.article.elements.line_types import Clue, Kind, Unit
from onrecord.article.elements.lines import (
    Line,
    Nature,
    Paragraph,
    is_bullet,
    paragraphs,
    strip,
    undecorated,
    unmarked,
)
from onrecord.article.elements.publication_lines import (
    read_ago,
    read_byline,
    read_message,
    read_stamp,
)
from onrecord.article.plain.layout import is_control

_COUNTER = re.compile(
    r"[\s\[(#*=—–-]{0,9}(?:(?:document|doc|article|item|story|clip|clipping|record|entry|result|"
    r"message|text|piece|no)\b\.?\s?(?:no\.?|number|nr\.?|#)?\s?#?\d{1,5}"
    r"(?:\s?(?:of|/|von|de)\s?\d{1,5})?|\d{1,5}\s?(?:of|/)\s?\d{1,5}(?:\s(?:documents?|articles?|"
    r"items?|stories))?|#\d{1,5}|\d{1,3}[.)]$)[\s\])*=—–-]{0,9}(?:$|[:.|]\s*|(?<=[—–\])-])\s*)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s?(?:19|20)\d\d|all rights reserved", re.IGNORECASE)
_FORWARDED = re.compile(
    r"(?:begin )?forwarded message|(?:original|reply) message|forwarded by|"
    r"ursprüngliche nachricht|message transféré|mensaje reenviado"
)
_DATABASE_CODE = re.compile(r"Document [A-Z]{2,12}[a-z0-9]{8,30}")  # closes a Factiva item
_ITEM_OUTLET = re.compile(r"([^:\n]{2,50}):\s+(?=\S)")
_DATELINE = re.compile(r"([^()\n]{2,80})\(([^()\n]{2,40})\)\s?(?:--?|[–—])\s")
_SIGNED = re.compile(r"(.{10,160}\S)\s[–—|-]\s([^–—|]{2,50})")  # "Headline – Outlet"
_DISCUSSED = re.compile(
    r"\b(?:comments?|replies|responses|reactions|letters|opinions|discussion|conversation)\s?(?::\s?\d+|\(\d+\))$",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r" {3,}|\t+")  # "Date: 2 March 2026    Author: A. Writer"
_SHEET = re.compile(r"(?<=\S)\s+\d{1,3}\s?/\s?\d{1,3}$")  # "1/3" after a print view's URL
_BOX = "│┃║┌┐└┘├┤╔╗╚╝"
_LONGEST_COUNT = 6  # words
_LONGEST_HEADING = 26  # words
_LONGEST_TAIL = 300  # characters
_STOPS = ".;:,"


def classify(lines: list[Line]) -> list[Unit]:
    """The units of a page, in its order."""
    page_date = _page_date(lines)
    found: list[Unit] = []
    # A page repeats its lines, and each is looked at twice.
    times = Counter(line.text for line in lines)
    nature = cache(lambda text: _nature(text, page_date, again=times[text] > 1))
    for paragraph in paragraphs(lines, nature):
        found += _units(paragraph, page_date)
    return _mail_heads(found)


def _page_date(lines: list[Line]) -> str | None:
    """The first date with a year in a short line: what "March 4" elsewhere counts from."""
    for line in lines:
        if len(line.text) <= 160:
            found = find_date(line.text)
            if found and found.date:
                return found.date.value
    return None


def _nature(text: str, page_date: str | None, *, again: bool) -> Nature:
    if again and is_control(text):
        return "matter"
    if len(text) > 300:
        return "prose"
    if text[0] not in CAMERAS + PENS:
        text = undecorated(text)
    if read_field(text) is not None:
        return "field"
    unit = _certain(text, page_date)
    if unit is None or unit.kind in ("greeting",):
        return "prose"
    # "(Reporting by A; editing by" is boilerplate that goes on in the next line.
    return "field" if unit.kind == "noise" and is_unclosed(text) else "matter"


def _units(paragraph: Paragraph, page_date: str | None) -> list[Unit]:
    text = undecorated(paragraph.text)
    if text[0] != paragraph.text[0] and paragraph.text[0] in CAMERAS + PENS:
        text = paragraph.text
    message = read_message(text, page_date)
    if message:
        clue, rest = message
        stamp = Unit(kind="message", text="", gap=paragraph.gap, clue=clue)
        inner = Paragraph(text=strip(rest), gap=False, quoted=paragraph.quoted)
        return [stamp, *(_units(inner, page_date) if inner.text else [])]
    fields = [each for each in _COLUMNS.split(text) if read_label(each)[0] in wordlists.labels()]
    if len(fields) > 1 and fields == _COLUMNS.split(text):
        rows = [Paragraph(text=each, gap=False, quoted=paragraph.quoted) for each in fields]
        return [unit for row in rows for unit in _units(row, page_date)]
    item = _item(text)
    if item:
        outlet, rest = item
        counter = Unit(kind="counter", text="", gap=paragraph.gap, clue=Clue(outlet=outlet))
        inner = Paragraph(text=rest, gap=False, quoted=paragraph.quoted)
        return [counter, *_units(inner, page_date)]
    unit = (
        read_field(text)
        or _caption(text, least=8)
        or _certain(text, page_date)
        or _caption(text)
        or _prose(text)
    )
    if unit.kind == "body" and unit.text == text:
        text = paragraph.text  # prose keeps its pictographs
        unit = Unit(kind="body", text=text, clue=unit.clue)
    marked = unmarked(text) != text
    units = [Unit(kind=k, text=t, clue=c) for k, t, c in _with_tail(unit, page_date)]
    first = units[0]
    units[0] = Unit(
        kind=first.kind, text=first.text, gap=paragraph.gap, marked=marked, clue=first.clue
    )
    return units


def _item(text: str) -> tuple[str, str] | None:
    """The outlet that a list's item begins with, and the rest: "• Outlet: text"."""
    if not is_bullet(text):
        return None
    match = _ITEM_OUTLET.match(unmarked(text))
    if match is None or not names.is_outlet(match[1]):
        return None
    return match[1], unmarked(text)[match.end() :]


def _with_tail(unit: Unit, page_date: str | None) -> list[tuple[Kind, str, Clue]]:
    """A paragraph, and the stamp in brackets or the link that it ends with, taken apart."""
    text = unit.text
    if unit.kind != "body":
        return [(unit.kind, text, unit.clue)]
    rest, tail = text, text[-_LONGEST_TAIL:]
    links: list[tuple[Kind, str, Clue]] = []
    url = names.find_url(tail)
    if url and tail.rstrip(")>].").endswith(url.rstrip(")>].")):
        before = rest[: rest.rindex(url)].rstrip(" (<[\n")
        if before and before[-1] in '.!?)”"':
            rest = before
            links.append(("link", url, read_link(url)))
    opening = rest.rfind("(", max(0, len(rest) - _LONGEST_TAIL))
    if rest.endswith(")") and opening > 0:
        words = rest[opening + 1 : -1]
        stamp = read_stamp(words, page_date)
        known: Kind = "stamp" if stamp else "source"
        clue = stamp.clue if stamp else Clue(outlet=words, site=names.bare_host(words))
        if (stamp and stamp.clue.outlet) or (
            names.is_outlet(words) and rest[opening - 2] in ".”!?"
        ):
            links.insert(0, (known, words, clue))
            rest = rest[:opening]
    return [("body", strip(rest), unit.clue), *links] if links else [(unit.kind, text, unit.clue)]


def _certain(text: str, page_date: str | None) -> Unit | None:
    """What a line is by its marks and wording; null for captions, headings and prose."""
    if not any(character.isalnum() for character in text):
        kind: Kind = "opener" if text == "--" else "end" if set(text) == {"#"} else "rule"
        return Unit(kind=kind, text=text)
    if not any(character.isalpha() for character in text) and find_date(text) is None:
        # Page numbers, times, counts of reactions; "- 30 -" ends an item.
        return _known(wordlists.boilerplate(text) or "noise", text)
    if text[0] in _BOX:
        return Unit(kind="noise", text=text)
    if _FORWARDED.fullmatch(wordlists.plain(text).strip(":")):
        return Unit(kind="mail", text=text)
    counter = _COUNTER.match(text)
    if counter:
        rest = text[counter.end() :]
        clue = Clue(title=rest) if rest and _is_heading(rest) else Clue()
        return Unit(kind="counter", text=text, clue=clue) if not rest or clue.title else None
    bare = _SHEET.sub("", unmarked(text))
    if names.is_address(bare):
        return Unit(kind="link", text=text, clue=read_link(bare))
    section = wordlists.boilerplate(bare)
    stamp = read_stamp(text, page_date) or read_stamp(bare, page_date)
    dated = stamp and stamp.clue.published
    if section and not (section == "noise" and dated):
        return _known(section, text)
    if _DISCUSSED.search(text) and len(text.split()) <= _LONGEST_COUNT:
        return Unit(kind="closer", text=text)
    if is_chrome(text) or is_appeal(text):
        return silent(text)
    ago = read_ago(text)
    if ago is not None and (stamp is None or stamp.clue.site or not stamp.certain):
        return Unit(kind="ago", text=text, clue=stamp.clue if stamp else Clue())
    if len(text) <= 300 and _COPYRIGHT.search(text):
        return silent(text)
    if stamp is None and is_menu(text) and find_date(text, page_date) is None:
        return Unit(kind="noise", text=text)
    byline = read_byline(bare, page_date)
    if byline:
        return Unit(kind="byline", text=text, clue=byline)
    if stamp:
        return Unit(kind="noise" if stamp.updated else "stamp", text=text, clue=stamp.clue)
    if _DATABASE_CODE.fullmatch(text):
        return Unit(kind="end", text=text)
    return silent(text) if _is_slug(text) else None


def _known(section: str, text: str) -> Unit:
    kind: Kind = next(each for each in get_args(Kind) if each == section)
    return Unit(kind=kind, text=text, clue=read_link(text) if section == "end" else Clue())


def _caption(text: str, *, least: int = 0) -> Unit | None:
    """The caption that a text is, if it has so many words."""
    read = read_caption(text)
    if read is None:
        return None
    signed = "/" in (read.credit or "") and read.caption.endswith(".")
    if len(read.caption.split()) < least and not signed:
        return None
    if not read.caption:
        return Unit(kind="credit", text=read.credit or text, clue=Clue(title=read.credit))
    return Unit(kind="caption", text=text, clue=Clue(title=read.caption, credit=read.credit))


def _prose(text: str) -> Unit:
    if _is_heading(text):
        bare = unmarked(text)
        signed = _SIGNED.fullmatch(bare)
        if signed and names.is_outlet(signed[2]) and len(signed[1].split()) > 2:
            clue = Clue(title=signed[1], outlet=signed[2])
            return Unit(kind="title", text=signed[1], clue=clue)
        outlet = bare if names.is_outlet(bare) else None
        return Unit(kind="heading", text=bare, clue=Clue(title=bare, outlet=outlet))
    return Unit(kind="body", text=text, clue=_dateline(text))


def _dateline(text: str) -> Clue:
    """What a dateline says: "SAINT ORRIN, March 2, 2026 (Halvor Wire) -- …"."""
    match = _DATELINE.match(text)
    if match is None or not names.is_name(match[2]):
        return Clue()
    found = find_date(match[1])
    return Clue(outlet=match[2], published=found.date if found else None)


def _is_heading(text: str) -> bool:
    if len(text) > 200 or text.count("\n") > 1 or is_bullet(text):
        return False
    bare = text.rstrip("'\"’”»)")
    words = text.split()
    if not bare or bare[-1] in _STOPS or text[0].islower() or len(words) > _LONGEST_HEADING:
        return False
    # A sentence in quotation marks is said, not set as a headline.
    return not (text[0] in '"“„«' and text[-1] in '"”“»' and bare[-1] in "!?…")


def _is_slug(text: str) -> bool:
    """Whether a line is an agency's code: "HW0412 4 INT 0388", "VALLEY-SHELLING/ (UPDATE 2)"."""
    words = text.split()
    if len(words) <= 5 and words[0].isupper() and words[0].count("-") >= 2:
        return True
    if len(words) > 6 or any(character.islower() for character in text):
        return False
    coded = sum(any(character.isdigit() for character in word) for word in words)
    return any(word.endswith("/") for word in words) or 2 * coded >= len(words)


def _mail_heads(units: list[Unit]) -> list[Unit]:
    """Take the lines of a mail's head for one: two or more of its labels in a row."""
    labels = [read_label(unit.text)[0] if len(unit.text) < 400 else "" for unit in units]
    found: list[Unit] = []
    start = 0
    while start < len(units):
        end = start
        while (
            end < len(units)
            and labels[end] in wordlists.mail_labels()
            and (end == start or not units[end].gap)
        ):
            end += 1
        row = labels[start:end]
        if len(row) >= 2 and not wordlists.words("senders").isdisjoint(row):
            found += map(_mail_line, units[start:end])
        else:
            end = max(end, start + 1)
            found += units[start:end]
        start = end
    return found


def _mail_line(unit: Unit) -> Unit:
    label, value = read_label(unit.text)
    clue = Clue(title=value) if label in ("subject", "betreff", "asunto") else Clue()
    return Unit(kind="mail", text=unit.text, gap=unit.gap, clue=clue)
