"""Finds titles with a field or body directly before a name: "minister for ports Ana Rue"."""

from onrecord.extraction.entities.lexicon import (
    DETERMINERS,
    PHRASE_END,
    TITLE_MODIFIERS,
    noun_kind,
)
from onrecord.extraction.entities.noun_phrases import denotes_person
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import (
    Title,
    is_title_noun,
    split_organization,
    title_begin,
)

# Limits set by hand.
_LONGEST_FIELD = 8  # words between a title's noun and the name
_PREPOSITIONS = ("of", "for")
_STAFF = "staff"  # "chief of army staff" has a rank after it: "General Ana Rue"


def office_before(document: TaggedDocument, first: int) -> Title | None:
    """Return the title with "of" or "for" directly before a name, or None.

    In "the director of Halden Rail Ana Rue", it is "director" of Halden Rail; in "minister for
    civil defence Ana Rue", "minister for civil defence". In "the lawyer of Mayor Ana Rue" the
    title is another's. ``first`` is the name's first token; letters in brackets before it, as in
    "Member of Parliament (MP) Ana Rue", are skipped.
    """
    end = first
    if document.lower(first - 1) == ")" and document.lower(first - 3) == "(":
        end -= 3
    while document.lower(end - 2) == _STAFF and is_title_noun(document, end - 1):
        end -= 1
    if end < 1 or not document.is_adjacent(first) or not _may_end_field(document, end - 1):
        return None
    for i in range(end - 1, max(0, end - _LONGEST_FIELD - 1), -1):
        word = document.lower(i)
        if not document.is_adjacent(i + 1) or not word[0].isalnum() or document.is_possessive(i):
            return None
        if word in _PREPOSITIONS and document.is_adjacent(i) and is_title_noun(document, i - 1):
            return _title(document, i - 1, end)
        if denotes_person(document, i) or (
            word in PHRASE_END and word not in ("and", *_PREPOSITIONS)
        ):
            return None
    return None


def _may_end_field(document: TaggedDocument, i: int) -> bool:
    """Whether a word can end a field or body: no verb does, as in "the head of the port met"."""
    token = document.tokens[i]
    if token.low in PHRASE_END | DETERMINERS or document.is_abbreviated_title(i):
        return False
    return token.is_capital or token.low in TITLE_MODIFIERS or noun_kind(token.low) is not None


def _title(document: TaggedDocument, noun: int, end: int) -> Title:
    """Return the title whose noun is a token, and whose field or body ends before ``end``."""
    begin = title_begin(document, noun)
    body = document.name_at(end - 1)
    has_body = body is not None and body.kind == "organization"
    title = split_organization(document, begin, noun, noun + 1 if has_body else end)
    if body is None or not has_body:
        return title
    begins = document.token_number(body.span[0])
    return Title(
        title=title.title,
        organization=document.span(begins, end),
        span=document.span(begin, end),
        noun=title.noun,
    )
