"""Texts with names and statements given by their words, as if a model had read them."""

import re

import numpy as np

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import NameKind, WordScores
from onrecord.extraction.entities.entities import Actor, Actors
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.phrases import Title, Words
from onrecord.extraction.speakers.sources import Sources
from onrecord.records import Span, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.tokens import tokens_of

_KINDS: dict[str, NameKind] = {
    "person": "person", "body": "organization", "place": "place", "nationality": "nationality",
}  # fmt: skip


def names_in(text: str, **given: str) -> list[Name]:
    """All places where some names stand: ``person="Ilka Sorrendy; Sorrendy"``, ``body="CSB"``.

    A shorter name stands nowhere inside a longer one.
    """
    kinds = {
        wording.strip(): _KINDS[kind] for kind, several in given.items()
        for wording in several.split(";")
    }  # fmt: skip
    longest = "|".join(re.escape(each) for each in sorted(kinds, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{longest})(?!\w)", text) if kinds else ()
    return [Name(match.span(), kinds[match[0]]) for match in found]


def words_in(text: str, **given: str) -> Words:
    return Words(Document(text), names_in(text, **given))


def actors_in(text: str, **given: str) -> Actors:
    return Actors(words_in(text, **given))


def sources_in(text: str, **given: str) -> Sources:
    words = words_in(text, **given)
    return Sources(words, Actors(words))


def scores_of(text: str, **given: str) -> WordScores:
    """A model that is sure of some names and of nothing else."""
    tokens = tokens_of(text, 0, len(text))
    probabilities = np.zeros((len(tokens), 1 + 2 * len(NAME_KINDS)), np.float32)
    for name in names_in(text, **given):
        for at, token in enumerate(tokens):
            if name.span[0] <= token.start < name.span[1]:
                inside = token.start > name.span[0]
                probabilities[at, 1 + 2 * NAME_KINDS.index(name.kind) + inside] = 0.97
    return WordScores(np.array([token.start for token in tokens], np.int64), probabilities)


def at(text: str, words: str, which: int = 0) -> Span:
    """Where some words stand, for the first time or a later one."""
    start = [match.start() for match in re.finditer(re.escape(words), text)][which]
    return start, start + len(words)


def worded(text: str, span: Span | None) -> str | None:
    return text[slice(*span)] if span else None


def told(text: str, title: Title) -> tuple[str | None, str | None]:
    """A title and its organization in words."""
    return worded(text, title.title), worded(text, title.organization)


def forms(actors: Actors) -> list[list[str]]:
    """For each actor the different names that it has, in text order."""
    return [list(dict.fromkeys(map(actors.text, actor.forms))) for actor in actors.all]


def actor_of(actors: Actors, name: str) -> Actor:
    """The one who goes by a name in full."""
    [found] = [actor for actor in actors.all if actors.text(actor.name) == name]
    return found


def statement(
    text: str, source: str, cue: str, content: str, outer: Statement | None = None
) -> Statement:
    """A statement by its words; an inner one's stand in its outer one's content.

    The cue is the first after the source, or the first of all.
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
