"""Recognizers of boilerplate lines by their form: menus, program buttons, notices to readers."""

import re

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.wordlists import alternatives

_LONGEST_NOTICE = 400  # characters
_MENU_SEPARATOR = re.compile(r"\s?[|·•│]\s?|\s{2,}|\t")
_BREADCRUMB = re.compile(r"\s[>›»/]\s")
_CONTROL = re.compile(r"\[([^\[\]]{0,40})\]")
_UNREAD_COUNT = re.compile(
    rf"\bunread\b|\(\d{{1,5}}\+?(?: {alternatives('counted_unread')})?\)(?:$|\s[—–|·-]\s)",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"(?:[b-hj-z?!/#←→↑↓]|[a-z←↑]\s?/\s?[a-z→↓]"
    rf"|{alternatives('keys')}|{alternatives('modifier_keys')}\S*)"
    r"(?:\s?[:=–-])?\s+[^\W\d]\S*(?:\s\S+){0,3}$",
    re.IGNORECASE,
)
_EDITORS_NOTE = re.compile(rf"{alternatives('editors_note')}\b\W+\w", re.IGNORECASE)
_INITIALS = re.compile(r"\(?(?:[a-z]{2,5} )?[a-z]{1,4}(?:/[a-z]{1,4}){1,4}\)?")
# "(Updates with toll)": a verb for the change that an agency made, and no sentence.
_CHANGE_NOTE = re.compile(r"\([A-Z][a-z]+s\b[^().!?]{0,200}(?:(?<=[;,])[^()]*|(?<=\w))\)")
_PRESS_KEY = re.compile(
    rf"\bpress (?:\S|{alternatives('keys', 'any_key')})(?: {alternatives('purpose')}\b|$)",
    re.IGNORECASE,
)
_PRIVACY = re.compile(
    rf"\b{alternatives('privacy')}\b|\byour {alternatives('your_privacy')}\b", re.IGNORECASE
)
_ADDRESSES_READER = re.compile(rf"\b{alternatives('reader_and_site')}\b", re.IGNORECASE)
_CONTACT = re.compile(
    rf"(?:^|[.?!:–—]\s+|\b{alternatives('before_request')}\s){alternatives('contact')}(?=\s)",
    re.IGNORECASE,
)
_CONTACT_ADDRESS = re.compile(
    r"\S@\S|\d{3}[ -]?\d{3,}"
    rf"|\b(?:our {alternatives('our_newsroom')}\w*|{alternatives('newsroom')}\b)"
)


def is_menu(text: str) -> bool:
    """Return whether a line is a row of links, such as "Home > News" or "Share · Save"."""
    if len(text) > 300 or text[-1] in ".!?":
        return False
    if len([crumb for crumb in _BREADCRUMB.split(text) if len(crumb.split()) <= 4]) >= 3:
        return True
    items = [item for item in _MENU_SEPARATOR.split(text) if item]
    if len(items) < 2:
        return False
    if any(wordlists.boilerplate_section(item) for item in items):
        return True
    return len(items) >= 3 and all(len(item.split()) <= 4 for item in items)


def is_interface_text(text: str) -> bool:
    """Return whether a line is text of a program or a note by editors, not part of an article.

    Examples: buttons in brackets ("[Reply] [Forward]"), keyboard shortcuts ("q quit | / search"),
    counts of unread items, notes to editors, initials of editors.
    """
    if _EDITORS_NOTE.match(text) or _INITIALS.fullmatch(text) or _CHANGE_NOTE.fullmatch(text):
        return True
    if len(text) > 200:
        return False
    controls = _CONTROL.findall(text)
    if controls and not any(map(str.isalnum, _CONTROL.sub("", text))):
        return all(len(control.split()) <= 4 and find_date(control) is None for control in controls)
    if _PRESS_KEY.search(text) or (len(text.split()) <= 8 and _UNREAD_COUNT.search(text)):
        return True
    items = [item for item in _MENU_SEPARATOR.split(text) if item]
    return len(items) > 1 and all(_KEY.match(item) for item in items)


def is_reader_notice(text: str) -> bool:
    """Return whether a paragraph is a cookie notice or asks readers to call or write."""
    if is_privacy_notice(text):
        return True
    return (
        _may_be_notice(text)
        and not _PRIVACY.search(text)
        and _CONTACT.search(text) is not None
        and _CONTACT_ADDRESS.search(text) is not None
    )


def is_privacy_notice(text: str) -> bool:
    """Return whether a paragraph tells readers of cookies, consent or their subscription."""
    return (
        _may_be_notice(text)
        and _PRIVACY.search(text) is not None
        and _ADDRESSES_READER.search(text) is not None
    )


def _may_be_notice(text: str) -> bool:
    """Return whether a paragraph is short enough for a notice and has no quotation marks."""
    return len(text) <= _LONGEST_NOTICE and not any(mark in text for mark in '"“”„«')


def may_continue(text: str) -> bool:
    """Return whether a notice may continue on the next line.

    This is so after an open bracket ("(Reporting by A;") or a note to editors ("NOTE: This").
    """
    return (text[0] == "(" and text[-1] != ")") or _EDITORS_NOTE.match(text) is not None
