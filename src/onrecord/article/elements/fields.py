"""Lines with a label: "BYLINE: A. Writer", "SOURCE: www.example.org", "Related: title"."""

import re

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.captions import CAMERAS, PENS, read_caption
from onrecord.article.elements.dates import find_date
from onrecord.article.elements.line_types import Clue, Kind, Unit
from onrecord.article.elements.lines import strip, undecorated, unmarked
from onrecord.article.elements.publication_lines import read_byline, read_stamp

_LABEL = re.compile(r"([^\W\d][\w .'/:()_-]{0,32}?)\s?(?:[:：]|\t)\s*(?![/\d:])", re.DOTALL)
_LABEL_DIGITS = re.compile(r"([^\W\d][\w .'/()_-]{0,32}?)\s?[:：]\s+")
_LONGEST_FIELD = 40  # words
_LONGEST_SIGNATURE = 400  # characters
_READ_AT = re.compile(
    r"(?:read|more|full|see|continue|original|via|from)\b[\w ]{0,24}?\b(?:at|on|in|by|from|via)\s+"
    r"|(?:source|via|quelle)\s?[|–—-]\s",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[(]([^\[\]]{6,600})[\])]")
_IN_BRACKETS = re.compile(r"\[([^\W\d][\w .-]{1,24})\]:?\s+(?=\S)")  # "[Image] caption"
_FIELD_KINDS: dict[str, Kind] = {"headline": "title", "deck": "deck", "credit": "credit"}


def read_field(text: str) -> Unit | None:
    """What a line with a known label is, or null."""
    inside = _BRACKETED.fullmatch(text)
    unit = read_field(inside[1]) if inside else None
    if unit and unit.kind in ("caption", "credit"):
        return unit
    if text[0] in CAMERAS:
        return _labelled_caption(undecorated(text), is_photo=True)
    if text[0] in PENS:
        writers = read_byline("By " + undecorated(text).removeprefix("By "), None)
        return Unit(kind="byline", text=text, clue=writers) if writers else None
    pictured = _IN_BRACKETS.match(text)
    if pictured and wordlists.labels().get(wordlists.plain(pictured[1])) in ("caption", "photo"):
        return _labelled_caption(text[pictured.end() :], is_photo=False)
    label, value = read_label(text)
    part = wordlists.labels().get(label)
    # "GRAPHIC: PHOTO: A nurse …" has two.
    inner, rest = read_label(value) if part in ("caption", "noise") else ("", "")
    if part == "caption" and wordlists.labels().get(inner) in ("photo", "caption"):
        part, value = "caption", rest
    signature = _signature(text, label) if part is None else None
    if signature or (part is None and not names.is_address(value)):
        return signature
    if part in (None, "mail") and names.is_address(value) and not wordlists.boilerplate(text):
        return Unit(kind="source", text=text, clue=_source(value))
    # A long text after a label is prose that happens to begin so.
    if len(value.split()) > _LONGEST_FIELD and part not in ("deck", "caption", "body"):
        return None
    if part in _FIELD_KINDS:
        kind = _FIELD_KINDS[part]
        return Unit(kind=kind, text=value, clue=Clue(title=value)) if value else silent(text)
    if part in ("caption", "photo"):
        return _labelled_caption(value, is_photo=part == "photo")
    if part in ("related", "more", "url"):
        return _labelled_link(text, value, part)
    if part == "body":
        return Unit(kind="body", text=value) if value else silent(text)
    if part == "outlet":
        name, host, url = names.read_outlet(value)
        return Unit(kind="stamp", text=text, clue=Clue(outlet=name or host, site=host, url=url))
    if part == "source":
        return Unit(kind="source", text=text, clue=_source(value))
    if part == "date":
        found = find_date(value)
        return Unit(kind="stamp", text=text, clue=Clue(published=found.date if found else None))
    if part == "byline":
        people, outlet = names.read_names(value)
        return Unit(kind="byline", text=text, clue=Clue(byline=people, outlet=outlet))
    return silent(text)


def silent(text: str) -> Unit:
    return Unit(kind="noise", text=text)


def read_label(text: str) -> tuple[str, str]:
    """The words before a line's first colon, lower case, and those after it."""
    bare = unmarked(text)
    match = _LABEL.match(bare) or _LABEL_DIGITS.match(bare)
    if match is None:
        return "", ""
    return wordlists.plain(match[1].replace("(s)", "s").replace("(S)", "s")), strip(
        bare[match.end() :]
    )


def _source(value: str) -> Clue:
    """Where an article is from: "Outlet", "www.example.org", "Outlet, 2 March 2026", a URL."""
    stamp = read_stamp(value, None)
    if stamp:
        return stamp.clue
    name, host, url = names.read_outlet(value)
    if host:
        return Clue(outlet=name if name and names.is_name(name) else None, site=host, url=url)
    return Clue(outlet=value.rstrip(".") if value and len(value.split()) <= 8 else None)


def _signature(text: str, label: str) -> Unit | None:
    """An outlet's name and its link, as posts end: "Orrel Post: https://orrel.example/a"."""
    if len(text) > _LONGEST_SIGNATURE or not ("." in text and text[0].isalnum()):
        return None
    stamp = read_stamp(text, None)
    if stamp and stamp.clue.url and stamp.clue.outlet:
        # Without its year it waits for the page's.
        return Unit(kind="stamp", text=text, clue=stamp.clue) if stamp.clue.published else None
    name, host, url = names.read_outlet(_READ_AT.sub("", text))
    if name is None or host is None or wordlists.boilerplate(name):
        return None
    last = name.rpartition(" ")[2].casefold()
    formed = label and last != name.casefold() and names.is_name(name) and not name.isupper()
    said = names.signs(name, host) or (formed and last not in wordlists.words("small"))
    if not said or (url is None and not names.bare_host(text.split()[-1])):
        return None
    # "Outlet (host)" stands above articles as well as below them.
    kind: Kind = "stamp" if url is None and text[-1] in ")]" else "source"
    return Unit(kind=kind, text=text, clue=Clue(outlet=name, site=host, url=url))


def _labelled_link(text: str, value: str, part: str) -> Unit:
    url = names.find_url(value)
    words = strip(value.replace(url, "") if url else value).strip(" ()<>[]—–|-")
    if part != "related" and names.bare_host(value):
        return Unit(kind="source", text=text, clue=_source(value))
    if part != "related" and url:
        return Unit(kind="link", text=text, clue=read_link(value))
    if part == "related" and url and not words:
        return Unit(kind="related", text=value, clue=Clue(url=url))
    if not words:
        return Unit(kind="teasers", text=text)
    head, _, last = value.rpartition(" ")
    if names.bare_host(last) and last[0] in "([":
        words = strip(head)
    title = words if words in value else None
    return Unit(kind="related", text=title or value, clue=Clue(title=title, url=url))


def _labelled_caption(value: str, *, is_photo: bool) -> Unit:
    read = read_caption(value, labelled=True) if value else None
    if read is None:
        return silent(value)
    # "Photo: Jane Roe/Agency" is a credit, "Photo: A nurse carries a lamp." a caption.
    if is_photo and read.credit is None and names.is_name(value):
        return Unit(kind="credit", text=value, clue=Clue(title=value))
    return Unit(kind="caption", text=value, clue=Clue(title=read.caption, credit=read.credit))


def read_link(text: str) -> Clue:
    url = names.find_url(text)
    return Clue(url=url, site=names.host_of(url) if url else names.last_host(text))
