"""Lines that are a program's or a site's own: menus, controls, notices to the reader."""

import re

from onrecord.article.elements import wordlists
from onrecord.article.elements.dates import find_date

_SPLIT_MENU = re.compile(r"\s?[|·•│]\s?|\s{2,}|\t")
_CRUMBS = re.compile(r"\s[>›»/]\s")
_CONTROL = re.compile(r"\[([^\[\]]{0,40})\]")
_COUNTED = re.compile(
    r"\bunread\b|\(\d{1,5}\+?(?: (?:new|items))?\)(?:$|\s[—–|·-]\s)", re.IGNORECASE
)
_KEY = re.compile(
    r"(?:[b-hj-z?!/#←→↑↓]|[a-z←↑]\s?/\s?[a-z→↓]|esc|enter|space|tab|(?:ctrl|shift|alt|cmd)\S*)"
    r"(?:\s?[:=–-])?\s+[^\W\d]\S*(?:\s\S+){0,3}$",
    re.IGNORECASE,
)
_EDITORS = re.compile(
    r"(?:EDITOR['’]?S?['’]? NOTES?|NOTES? TO EDITORS?|NOTE)\b\W+\w", re.IGNORECASE
)
_INITIALS = re.compile(r"\(?(?:[a-z]{2,5} )?[a-z]{1,4}(?:/[a-z]{1,4}){1,4}\)?")
# "(Updates with toll)": a verb of what was done to the text, and no sentence.
_UPDATES = re.compile(r"\([A-Z][a-z]+s\b[^().!?]{0,200}(?:(?<=[;,])[^()]*|(?<=\w))\)")
_PRESS = re.compile(r"\bpress (?:\S|enter|esc|space|any key)(?: (?:to|for)\b|$)", re.IGNORECASE)
_COOKIES = re.compile(
    r"\bcookies?\b|\bunsubscribe\b|\byour (?:privacy|consent)\b"
    r"|\bprivacy (?:policy|notice|settings)\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(r"\b(?:we|our|your?|this (?:site|website|page))\b", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:^|[.?!:–—]\s+|\b(?:please|you can)\s)(?:contact|call|ring|phone|e-?mail|write|text|"
    r"message|whatsapp|tell|send|reach|drop|let|get in touch|speak|hit)(?=\s)",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\S@\S|\d{3}[ -]?\d{3,}|\b(?:us|our (?:news|report|edit|tip|team|desk|hot)\w*|news ?desk|"
    r"newsroom|tip ?line|in confidence|confidential(?:ly)?)\b",
)


def is_menu(text: str) -> bool:
    """Whether a line is a row of links: "Home > News", "Share · Save", "Terms | Privacy"."""
    if len(text) > 300 or text[-1] in ".!?":
        return False
    if len([piece for piece in _CRUMBS.split(text) if len(piece.split()) <= 4]) >= 3:
        return True
    pieces = [piece for piece in _SPLIT_MENU.split(text) if piece]
    if len(pieces) < 2:
        return False
    if any(wordlists.boilerplate(piece) for piece in pieces):
        return True
    return len(pieces) >= 3 and all(len(piece.split()) <= 4 for piece in pieces)


def is_chrome(text: str) -> bool:
    """Whether a line is a program's own: controls in brackets, keys, a count of what is unread."""
    if _EDITORS.match(text) or _INITIALS.fullmatch(text) or _UPDATES.fullmatch(text):
        return True
    if len(text) > 200:
        return False
    controls = _CONTROL.findall(text)
    if controls and not any(map(str.isalnum, _CONTROL.sub("", text))):
        return all(len(each.split()) <= 4 and find_date(each) is None for each in controls)
    if _PRESS.search(text) or (len(text.split()) <= 8 and _COUNTED.search(text)):
        return True
    keys = [piece for piece in _SPLIT_MENU.split(text) if piece]
    return len(keys) > 1 and all(_KEY.match(piece) for piece in keys)


def is_appeal(text: str) -> bool:
    """Whether a paragraph speaks to the reader of cookies, or asks him to ring or write."""
    if len(text) > 400 or any(mark in text for mark in '"“”„«'):
        return False
    if _COOKIES.search(text):
        return _TO_READER.search(text) is not None
    return _CONTACT.search(text) is not None and _REACHED.search(text) is not None


def is_unclosed(text: str) -> bool:
    """Whether a notice may go on in the next line: "(Reporting by A;", "NOTE: This replaces"."""
    return (text[0] == "(" and text[-1] != ")") or _EDITORS.match(text) is not None
