"""Recognises noun phrases by word lists and names, without a parser.

A noun phrase runs from its determiner to the last word that can be part of it. Its last noun is the
head; what follows "of" or a comma is not part of it.
"""

from dataclasses import dataclass

from onrecord.extraction.entities.lexicon import (
    DEMONSTRATIVES,
    DETERMINERS,
    PHRASE_END,
    POSSESSIVES,
    PRONOUNS,
    is_participle,
    noun_kind,
)
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.tagged_document import TaggedDocument


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase, such as "the port's director". Its parts are given as token numbers."""

    first: int  # the determiner, if there is one
    core: int  # the first token after the determiner
    end: int
    head: int  # the head noun: "director"; of a name, its last word
    name: Name | None  # the name that the head belongs to
    owner_end: int | None  # the token after a possessive before the head: the one after "port's"
    is_definite: bool  # begins with "the", a possessive or a demonstrative


def noun_phrase(document: TaggedDocument, first: int, limit: int) -> NounPhrase | None:
    """Return the noun phrase that begins at token ``first`` and ends before ``limit``, or None."""
    opening = document.lower(first)
    is_definite = opening == "the" or opening in POSSESSIVES or opening in DEMONSTRATIVES
    has_determiner = first < limit and opening in DETERMINERS and document.name_at(first) is None
    core = i = first + has_determiner
    head = -1
    owner_end: int | None = None
    while i < limit and (i == first or not document.opens_paragraph(i)):
        if name := document.name_at(i):
            i = max(i + 1, document.token_number(name.span[1]))
            head = i - 1
            if document.is_possessive(head) and i < limit and _is_word_or_apostrophe(document, i):
                owner_end = i
        elif document.tokens[i].word == "(":
            if document.lower(i + 2) != ")":
                break
            i += 3  # "(NIS)"
        elif _continues_phrase(document, i, core):
            if document.tokens[i].word[0].isalnum():
                head = i
                if document.is_possessive(i) and i + 1 < limit:
                    owner_end = i + 1
            i += 1
        else:
            break
    if head < 0:
        return None
    if owner_end is not None and owner_end > head:
        owner_end = None
    name = document.name_at(head)
    return NounPhrase(first, core, i, head, name, owner_end, is_definite or owner_end is not None)


def denotes_person(document: TaggedDocument, i: int) -> bool:
    """Whether a token is part of a person's name, a noun for a person, or a pronoun."""
    name = document.name_at(i)
    if name is not None:
        return name.kind == "person"
    return noun_kind(document.lower(i)) == "person" or document.lower(i) in PRONOUNS


def _continues_phrase(document: TaggedDocument, i: int, core: int) -> bool:
    """Whether token ``i``, which is not in a name, can be part of a noun phrase.

    ``core`` is the number of the phrase's first token after the determiner.
    """
    token = document.tokens[i]
    if token.low in PHRASE_END:
        return False
    if not token.word[0].isalnum():
        if token.word == ".":
            return document.is_abbreviated_title(i - 1)
        return token.word in "'’&%$#"
    if i == core:
        return True
    if token.low in DETERMINERS:
        return False
    # "letters sent to the judge": a participle after a noun begins a modifier.
    is_modifier = is_participle(token.low) and noun_kind(document.lower(i - 1)) is not None
    return not is_modifier or document.is_possessive(i - 1)


def _is_word_or_apostrophe(document: TaggedDocument, i: int) -> bool:
    word = document.tokens[i].word
    return word[0].isalnum() or word in "'’"
