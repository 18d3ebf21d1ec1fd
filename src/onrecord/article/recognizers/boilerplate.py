"""Recognizers of boilerplate lines by their form: menus, and notices to readers on privacy."""

import re
from functools import lru_cache

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.wordlists import alternatives

_MENU_SEPARATOR = re.compile(r"\s?[|·•│]\s?|\s{2,}|\t")
_BREADCRUMB = re.compile(r"\s[>›»/]\s")
_ADDRESSES_READER = re.compile(rf"\b{alternatives('reader_and_site')}\b", re.IGNORECASE)
_LONGEST_NOTICE = 400  # characters
_PRIVACY = re.compile(
    rf"\b{alternatives('privacy')}\b|\byour {alternatives('your_privacy')}\b", re.IGNORECASE
)


def is_menu(text: str) -> bool:
    """Return whether a line is a row of links, such as "Home > News" or "Share · Save"."""
    if not text or len(text) > 300 or text[-1] in ".!?":
        return False
    if len([crumb for crumb in _BREADCRUMB.split(text) if len(crumb.split()) <= 4]) >= 3:
        return True
    items = [item for item in _MENU_SEPARATOR.split(text) if item]
    if len(items) < 2:
        return False
    if any(wordlists.boilerplate_section(item) for item in items):
        return True
    return len(items) >= 3 and all(len(item.split()) <= 4 for item in items)


@lru_cache(1024)
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
