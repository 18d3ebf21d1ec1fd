"""First mentions: sources without a name that refer back to nobody, "a woman standing there"."""

from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    NOT_NAMES,
    PARTITIVES,
    RELATIVES,
    gender_of,
    is_occupation,
    is_participle,
    is_plural,
    noun_kind,
)
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.entities.noun_phrases import NounPhrase
from onrecord.extraction.speakers.questions import EntityMention
from onrecord.records import Span, SpeakerKind
from onrecord.text.lang import word_set

_FILE = "coreference.toml"
_KEPT_AFTER_ARTICLE = word_set(_FILE, "kept_after_article")
_PREPOSITIONS = word_set(_FILE, "prepositions")
_PHRASE_STOPS = word_set(_FILE, "phrase_stops")
_SINGLE_PERSON = word_set(_FILE, "single_person")
_SINGLE_PERSON_HEADS = word_set(_FILE, "single_person_heads")


class FirstMentions:
    """Makes the entities of sources that do not refer back to an earlier mention."""

    def __init__(self, mentions: MentionIndex) -> None:
        self._document = mentions.document
        self._mentions = mentions

    def read(self, first: int, end: int, phrase: NounPhrase | None) -> EntityMention:
        """Return the entity of the source at tokens ``first`` to ``end``.

        ``phrase`` is its noun phrase. If the search for unnamed people and organizations has
        already found it by its main noun, it is reused; otherwise a new one is made.
        """
        document = self._document
        span = self._shown_span(first, end)
        head = document.lower(phrase.head) if phrase else document.lower(first)
        kind, plural = self._kind_and_number(head, first, phrase)
        # "Tarsk's embassy", "the Tarsk embassy": told from others, so that it counts as a name.
        is_identified = (
            kind == "organization"
            and phrase is not None
            and any(document.name_at(i) for i in range(first, phrase.head))
        )
        known = self._mentions.unnamed_ending_at(
            document.tokens[phrase.head].end if phrase else span[1]
        )
        if is_identified:
            span = self._without_setting(span)
            return EntityMention(self._mentions.body_named_by_phrase(span, known), span)
        if known is not None:
            known.name = span
            return EntityMention(known, span)
        if kind is None and phrase and self._is_capitalised(phrase):
            return EntityMention(self._mentions.entity_named_by_phrase(span, "person"), span)
        entity = self._mentions.unnamed_entity(span, kind, plural)
        entity.nouns.add(head)
        entity.gender = gender_of(head)
        return EntityMention(entity, span)

    def _without_setting(self, span: Span) -> Span:
        """Return the span of a body without "in a statement" and the like after it."""
        document = self._document
        first, end = document.token_number(span[0]), document.token_number(span[1])
        for i in range(first + 1, end - 1):
            if document.lower(i) in _PREPOSITIONS and document.lower(i + 1) in ("a", "an"):
                return document.span(first, i)
        return span

    def _is_capitalised(self, phrase: NounPhrase) -> bool:
        """Whether all words of a noun phrase are capitalised, as in an unrecognised name."""
        tokens = self._document.tokens[phrase.core : phrase.head + 1]
        return all(token.is_capital and token.low not in NOT_NAMES for token in tokens)

    def _kind_and_number(
        self, head: str, first: int, phrase: NounPhrase | None
    ) -> tuple[SpeakerKind | None, bool]:
        """Return the kind of speaker that a phrase such as "officials" refers to, or None if
        unknown.

        Also returns whether the phrase is plural.
        """
        document = self._document
        opening = document.lower(first)
        is_partitive = phrase is not None and document.lower(phrase.end) == "of"
        is_alone = phrase is None or phrase.head == first or document.lower(first + 1) == "of"
        if opening in _SINGLE_PERSON and is_alone:  # "neither of the men"
            return "person", False
        if head in _SINGLE_PERSON_HEADS:
            return "person", False
        kind, plural = noun_kind(head), is_plural(head)
        # "some lawmakers", "groups of protesters"
        if opening in PARTITIVES or (is_partitive and head.removesuffix("s") in PARTITIVES):
            return ("organization" if kind == "organization" and plural else "group"), True
        if kind is None:
            kind = "group" if plural else "person" if is_occupation(head) else None
        return kind, plural

    def _shown_span(self, first: int, end: int) -> Span:
        """Return the span of the words that an unnamed entity is called by.

        "The officer who led the search" is called "officer", without the article and the clause.
        """
        document = self._document
        if (
            document.lower(first) in ARTICLES
            and first + 1 < end
            and document.lower(first + 1) not in _KEPT_AFTER_ARTICLE
        ):
            first += 1
        stop = first + 1
        while (
            stop < end
            and document.lower(stop) not in RELATIVES
            and document.lower(stop) not in _PHRASE_STOPS
            and not self._begins_modifier(stop)
        ):
            stop += 1
        return document.span(first, stop)

    def _begins_modifier(self, i: int) -> bool:
        """Whether a token is a participle after a noun or name: "a woman standing there".

        "United" is none in "Tarsk's United Nations envoy".
        """
        document = self._document
        if document.name_at(i) is not None or document.is_possessive(i - 1):
            return False
        follows_noun = (
            noun_kind(document.lower(i - 1)) is not None or document.name_at(i - 1) is not None
        )
        return is_participle(document.lower(i)) and follows_noun
