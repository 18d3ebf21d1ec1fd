"""Evidence of a person's gender in the words around a name: "Mrs Weir", "his wife, Petra Weir"."""

from collections.abc import Iterator

from onrecord.extraction.entities.lexicon import (
    HONORIFICS,
    PRONOUNS,
    Gender,
    gender_of,
    noun_kind,
)
from onrecord.extraction.entities.noun_phrases import denotes_person, noun_phrase
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import apposition_before, title_before
from onrecord.records import Span

_APPOSITION = 8  # tokens after a name in which the noun of an apposition ends; set by hand
_SUBJECT = 3  # tokens of a sentence before the name that is its subject, at most; set by hand
_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}


def honorific_gender(document: TaggedDocument, span: Span) -> Gender | None:
    """Return the gender shown by an honorific before a name ("Mrs. Rue"), or None.

    A title may stand between: "Mrs Justice Rue".
    """
    before = document.token_number(span[0]) - 1
    if before > 0 and noun_kind(document.lower(before)) == "person":
        before -= document.is_adjacent(before + 1) and document.lower(before - 1) in HONORIFICS
    if document.lower(before) == ".":
        before -= 1
    honorific = document.lower(before)
    return gender_of(honorific) if honorific in HONORIFICS else None


def is_called_they(document: TaggedDocument, span: Span) -> bool:
    """Whether the words after a person's name say "they" of them: "Robin Sarre, who uses they"."""
    end = document.token_number(span[1])
    _, stop = document.document.sentence_at(span[0])
    called = document.document.language.rule("called_they").search(document.text, span[1], stop)
    if called is None:
        return False
    between = map(document.name_at, range(end, document.token_number(called.start())))
    return not any(name is not None and name.kind == "person" for name in between)


def shown_gender(document: TaggedDocument, span: Span) -> Gender | None:
    """Return the gender that the words around a person's name show, or None.

    It is shown by what the person is called, as in "Robin Sarre, who uses they", by an
    honorific, a noun ("his wife, Petra Weir"), a possessive ("Jonas Weir and his wife") or the
    pronoun that begins the next sentence.
    """
    first, end = document.token_number(span[0]), document.token_number(span[1])
    if is_called_they(document, span):
        return "neutral"
    if gender := honorific_gender(document, span):
        return gender
    by_noun = (gender_of(noun) for noun in _nouns_beside(document, first, end))
    return next(filter(None, by_noun), None) or _gender_after(document, first, end)


def _nouns_beside(document: TaggedDocument, first: int, end: int) -> Iterator[str]:
    """Yield the nouns of the title and the appositions beside a name."""
    if title := title_before(document, first):
        yield title.noun
    if apposition := apposition_before(document, first):
        yield document.lower(apposition[0].head)
    if document.lower(end) == ",":
        limit = min(len(document.tokens), end + _APPOSITION)
        phrase = noun_phrase(document, end + 1, limit)
        if phrase is not None and phrase.name is None:
            yield document.lower(phrase.head)


def _gender_after(document: TaggedDocument, first: int, end: int) -> Gender | None:
    """Return the gender of a pronoun after a name, if it can mean nobody else, or None."""
    begin, stop = document.document.sentence_at(document.tokens[first].start)
    for i in range(end, document.token_number(stop)):
        is_pronoun = PRONOUNS.get(document.lower(i)) in _PRONOUNS
        if is_pronoun and noun_kind(document.lower(i + 1)) == "person":  # "and his wife"
            return _PRONOUNS[PRONOUNS[document.lower(i)]]
        if denotes_person(document, i):
            return None
    following = document.token_number(stop)
    is_subject = first - document.token_number(begin) <= _SUBJECT and not any(
        denotes_person(document, i) for i in range(document.token_number(begin), first)
    )
    if not is_subject or following >= len(document.tokens) or document.opens_paragraph(following):
        return None
    return _PRONOUNS.get(document.lower(following))
