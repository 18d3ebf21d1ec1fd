"""Recognizers of the lines in an article's element that an outlet adds: rights, contacts, tags."""

import re

from onrecord.article.html.blocks import Block
from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.boilerplate import is_menu
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.wordlists import alternatives

_LONGEST = 60  # words
_LONGEST_CONTACT = 40  # words
_LONGEST_TAGS = 20  # words
_LONGEST_OWNER = 6  # words of a line such as "Copyright Orrin Courier", without a year
_SIGN = re.compile(r"\W*(?:©|\(c\)\s*\d{4})", re.IGNORECASE)
_RIGHTS = re.compile(rf"{alternatives('rights')}\b\W*(\d{{4}}|©|\(c\))?", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
_PHONE = re.compile(r"\+?\(?\d[\d ()/-]{5,18}\d")
_NEWSROOM = re.compile(rf"\b{alternatives('own_newsroom')}\b", re.IGNORECASE)
_LICENCES = ("creativecommons.org/licenses", "creativecommons.org/publicdomain")


def is_notice(block: Block, site: str | None) -> bool:
    """Whether a block is a line of the outlet below or between the paragraphs of an article.

    Such lines state rights ("© 2031 Orrin Courier"), a licence, or how the newsroom of the
    web host ``site`` is reached.
    """
    words = len(block.text.split())
    if words > _LONGEST or any(mark in block.text for mark in '"“”„«'):
        return False
    return (
        _states_rights(block.text)
        or _links_licence(block)
        or (words <= _LONGEST_CONTACT and _is_contact(block.text, site))
    )


def _states_rights(text: str) -> bool:
    """Whether a line states whose the rights are: "© 2031 Orrin Courier. All rights reserved."."""
    rights = _RIGHTS.match(text)
    is_line = rights and (rights[1] or len(text.split()) <= _LONGEST_OWNER)
    return bool(is_line) or _SIGN.match(text) is not None


def _links_licence(block: Block) -> bool:
    """Whether a block links to the terms of a licence."""
    return any(
        mark.node.tag == "a"
        and (
            "license" in mark.node.names.split()
            or any(licence in (mark.value or "") for licence in _LICENCES)
        )
        for mark in block.marks
    )


def _is_contact(text: str, site: str | None) -> bool:
    """Whether a text gives a mail address at the site, or a number of the outlet's newsroom."""
    host = (site or "").removeprefix("www.")
    if host and any(
        domain == host or domain.endswith(f".{host}") for domain in _MAIL.findall(text.lower())
    ):
        return True
    reached = _MAIL.search(text) or _PHONE.search(text)
    return reached is not None and _NEWSROOM.search(text) is not None


def is_tags(text: str) -> bool:
    """Whether a line is a labelled list of tags, such as "Topics: Ferries | Orrin"."""
    label, value = read_label(text)
    return (
        len(text.split()) <= _LONGEST_TAGS
        and wordlists.labels().get(label) == "boilerplate"
        and value[-1:] not in (".", "?", "!")
        and (is_menu(value) or ", " in value or " | " in value)
    )
