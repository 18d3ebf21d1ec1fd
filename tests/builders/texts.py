"""Builders of names, entities and statements from words of a text, without a model."""

import re

import numpy as np

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import NameKind, WordScores
from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import Title
from onrecord.extraction.speakers.sources import SourceResolver
from onrecord.records import Span, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.tokens import tokens_of

_KINDS: dict[str, NameKind] = {
    "person": "person", "body": "organization", "place": "place", "nationality": "nationality",
}  # fmt: skip


def names_in(text: str, **given: str) -> list[Name]:
    """Return all occurrences of given names: ``person="Ilka Sorrendy; Sorrendy"``, ``body="CSB"``.

    Occurrences inside a longer given name are left out.
    """
    kinds = {
        wording.strip(): _KINDS[kind] for kind, several in given.items()
        for wording in several.split(";")
    }  # fmt: skip
    longest = "|".join(re.escape(each) for each in sorted(kinds, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{longest})(?!\w)", text) if kinds else ()
    return [Name(match.span(), kinds[match[0]]) for match in found]


def tagged_document(text: str, **given: str) -> TaggedDocument:
    """Return a document that is tagged with given names."""
    return TaggedDocument(Document(text), names_in(text, **given))


def entities_in(text: str, **given: str) -> NamedEntities:
    """Return the entities that given names refer to."""
    return NamedEntities(tagged_document(text, **given))


def resolver_for(text: str, **given: str) -> SourceResolver:
    """Return a resolver for the sources of a text with given names."""
    return SourceResolver(entities_in(text, **given))


def scores_of(text: str, **given: str) -> WordScores:
    """Return scores of a model that is sure of given names and of nothing else."""
    tokens = tokens_of(text, 0, len(text))
    probabilities = np.zeros((len(tokens), 1 + 2 * len(NAME_KINDS)), np.float32)
    for name in names_in(text, **given):
        for at, token in enumerate(tokens):
            if name.span[0] <= token.start < name.span[1]:
                inside = token.start > name.span[0]
                probabilities[at, 1 + 2 * NAME_KINDS.index(name.kind) + inside] = 0.97
    return WordScores(np.array([token.start for token in tokens], np.int64), probabilities)


def at(text: str, words: str, which: int = 0) -> Span:
    """Return the span of an occurrence of some words, by default the first."""
    start = [match.start() for match in re.finditer(re.escape(words), text)][which]
    return start, start + len(words)


def worded(text: str, span: Span | None) -> str | None:
    """Return the words at a span."""
    return text[slice(*span)] if span else None


def title_words(text: str, title: Title) -> tuple[str | None, str | None]:
    """Return the words of a title and of its organization."""
    return worded(text, title.title), worded(text, title.organization)


def name_forms(entities: NamedEntities) -> list[list[str]]:
    """Return the different names of each entity, in text order."""
    wording = entities.document.wording
    return [list(dict.fromkeys(map(wording, entity.name_spans))) for entity in entities.all]


def entity_named(entities: NamedEntities, name: str) -> Entity:
    """Return the one entity that has a full name."""
    [entity] = [each for each in entities.all if entities.document.wording(each.name) == name]
    return entity


def statement(
    text: str, source: str, cue: str, content: str, outer: Statement | None = None
) -> Statement:
    """Return a statement with the spans of given words, searched for in the outer's content.

    The cue is the first occurrence after the source, or else the first of all.
    """
    begin = outer.content[0][0] if outer else 0
    named = text.index(source, begin)
    said = text.find(cue, named)
    starts = (named, said if said >= 0 else text.index(cue, begin), text.index(content, begin))
    spans = [
        ((start, start + len(words)),) if words else ()
        for start, words in zip(starts, (source, cue, content), strict=True)
    ]
    return Statement(
        id=make_id("statement", "a", *spans), article="a", outer=outer.id if outer else None,
        source=spans[0], cue=spans[1], content=spans[2], kind="indirect", confidence=0.9,
    )  # fmt: skip
