"""Source resolution: finds the entity that the source of a statement refers to.

A source can be a name, a pronoun, a description of an entity mentioned before, or the first mention
of an entity without a name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    DETERMINERS,
    GENERAL_ORGANIZATIONS,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    is_occupation,
    noun_kind,
)
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.noun_phrases import NounPhrase, noun_phrase
from onrecord.extraction.entities.offices import office_before
from onrecord.extraction.speakers.coreference import Coreference
from onrecord.extraction.speakers.descriptions import DescriptionResolver
from onrecord.extraction.speakers.first_mentions import FirstMentions
from onrecord.extraction.speakers.issuers import find_issuer, may_say
from onrecord.extraction.speakers.labels import ANSWER_LABELS, QUESTION_LABELS, of_initials
from onrecord.extraction.speakers.lists import Lists
from onrecord.extraction.speakers.questions import (
    Candidate,
    EntityMention,
    PronounContext,
    Question,
)
from onrecord.records import Span, Spans, SpeakerKind
from onrecord.text.lang import word_set

_FILE = "coreference.toml"
_BEFORE_SOURCE = word_set(_FILE, "before_source")
_INTRODUCING = word_set(_FILE, "introducing")
_PREPOSITIONS = word_set(_FILE, "prepositions")

_MOST_NAMES = 20  # of a source that are looked at; set by hand
_INTERVIEW = 2  # answers without a speaker that make a text an interview; set by hand
_DATELINE = 6  # tokens at the beginning of a source in which a dateline may end; set by hand


class SourceResolver:
    """Finds the entities that the sources of an article's statements refer to.

    The sources must be given in the order of the statements, because a pronoun is resolved by the
    sources before it.
    """

    def __init__(
        self,
        entities: NamedEntities,
        contents: Sequence[Spans] = (),
        addressees: Sequence[Span] = (),
    ) -> None:
        """Prepare to resolve sources.

        ``contents`` and ``addressees`` are those of the article's statements.
        """
        self._document = entities.document
        self._entities = entities
        self._mentions = MentionIndex(entities)
        self._lists = Lists(self._mentions)
        self._coreference = Coreference(self._mentions, contents, addressees)
        self._first_mentions = FirstMentions(self._mentions)
        self._interviewee: Entity | None = None
        self._answers: set[Span] = set()
        self._descriptions = DescriptionResolver(self._mentions, self._coreference)

    def resolve(self, context: PronounContext) -> EntityMention | None:
        """Return the entity that the source at ``context.span`` refers to, or None if unclear.

        The result is recorded, so that later pronouns can refer to this speaker.
        """
        mention = self._resolve(context)
        if mention:
            self._coreference.add_speaker(mention.entity, context.span[0])
            self._mentions.add_mention(mention.entity, mention.span, mention.antecedent)
        return mention

    def resolve_counter(self, span: Span) -> Entity | None:
        """Return who counts a figure by the words at a span, or None if unclear.

        "It" that may be several is the only organization near.
        """
        mention = self.resolve(PronounContext(span))
        if mention is not None:
            return mention.entity
        is_it = PRONOUNS.get(self._document.text[slice(*span)].lower()) == "it"
        return self._only_organization_before(span[0]) if is_it else None

    def resolve_possessive(self, span: Span) -> Entity | None:
        """Return the organization or place that the word "its" at a span refers to, or None."""
        mention = self._coreference.resolve_pronoun("it", PronounContext(span))
        is_body = mention is not None and mention.entity.kind in ("organization", "place")
        return mention.entity if mention and is_body else self._only_organization_before(span[0])

    def _only_organization_before(self, position: int) -> Entity | None:
        """Return the only organization mentioned before a position in its sentence, or None.

        If there is none in its sentence, that of the sentence before.
        """
        near: dict[int, list[Entity]] = {0: [], 1: []}
        for entity, mention in self._mentions.last_mentions_before(position):
            distance = self._mentions.sentences_between(mention[0], position)
            if distance > 1:
                break
            if entity.kind == "organization":
                near[distance].append(entity)
        found = near[0] or near[1]
        return found[0] if len(found) == 1 else None

    def resolve_quotation(self, context: PronounContext) -> EntityMention | None:
        """Return who speaks in a quotation without source and cue, or None if that is unclear.

        The quotation begins at ``context.span``. The result is recorded.
        """
        mention = self._resolve_quotation(context)
        if mention:
            self._coreference.add_quoted(mention.entity, context.span[0])
        return mention

    def _resolve_quotation(self, context: PronounContext) -> EntityMention | None:
        mention = self._coreference.resolve(Question("quotation", context))
        if mention is None and self._interviewee and context.span in self._answers:
            return EntityMention(self._interviewee, context.span, self._interviewee.name)
        return mention

    def find_interviewee(self, answers: Sequence[PronounContext], labelled: Sequence[Span]) -> None:
        """Find whose the answers of an interview are; ``resolve_quotation`` then says so.

        Nobody who speaks under a label with their own name, at one of ``labelled``, gives answers
        without one.
        """
        if len(answers) >= _INTERVIEW:
            named = {entity for span in labelled for _, entity in self._mentions.mentions_in(span)}
            questions = [Question("quotation", context) for context in answers]
            self._interviewee = self._coreference.resolve_together(questions, named)
            self._answers = {context.span for context in answers}

    def resolve_named(self, first: int, end: int, position: int) -> EntityMention | None:
        """Return the entity named in a source, or None if there is no name or it is ambiguous.

        In "the mayor of Tarsk, Ana Rue" that is Ana Rue, and in "Ana Rue's lawyer" nobody. The
        source begins at ``position``, and has the tokens ``first`` to ``end`` (exclusive).
        """
        document = self._document
        pair = self._lists.group(first, end)
        if pair:
            return pair
        if holder := self._holder_of_office(first, end):
            return holder
        phrase = noun_phrase(document, first, end)
        candidates = list(islice(self._named_in(first, end, phrase), _MOST_NAMES))
        chosen = self._coreference.answer("name", position, candidates)
        if chosen is not None:
            return EntityMention(chosen.entity, chosen.mention)
        if phrase and phrase.name and self._entities.entity_of(phrase.name) is None:
            return self._entity_of_other_name(phrase.name, phrase)
        return None

    def _holder_of_office(self, first: int, end: int) -> EntityMention | None:
        """Return the person named after an office: "the minister for ports Ana Rue", or None."""
        document = self._document
        for name in document.names_in(first, end):
            office = office_before(document, document.token_number(name.span[0]))
            entity = self._entities.entity_of(name) if name.kind == "person" else None
            if entity is None or office is None or office.span[0] < document.tokens[first].start:
                continue
            before = range(first, document.token_number(office.span[0]))
            if all(document.lower(i) in DETERMINERS or document.name_at(i) for i in before):
                return EntityMention(entity, name.span)
        return None

    def _named_in(self, first: int, end: int, phrase: NounPhrase | None) -> Iterator[Candidate]:
        """Yield the people, organizations and places named in a source, with their features."""
        document = self._document
        names = document.names_in(first, end)
        for number, name in enumerate(names):
            entity = self._entities.entity_of(name)
            if entity is not None and not self._belongs_to_head(name, first, end, phrase):
                features = (
                    "any",
                    *self._place_in_source(name, first, end),
                    *self._fit_in_source(name, entity, phrase),
                    "only name" if len(names) == 1 else f"name {min(number, 2)}",
                    "last name" if number == len(names) - 1 else "other names follow",
                )
                yield Candidate(entity, name.span, features)

    def _belongs_to_head(self, name: Name, first: int, end: int, phrase: NounPhrase | None) -> bool:
        """Whether a name only says whose or which somebody is, as grammar has it.

        Tarsk is not the speaker in "Tarsk's envoy", "the mayor of Tarsk", "a Tarsk envoy" and "the
        Tarsk fire brigade".
        """
        document = self._document
        begin, stop = map(document.token_number, name.span)
        if document.is_possessive(stop - 1) and stop < end:
            return True
        if phrase is None or phrase.name == name:
            return False
        kind = noun_kind(document.lower(phrase.head))
        if stop <= phrase.head:
            head = document.lower(phrase.head)
            if phrase.name is not None and phrase.name.kind == "person" != name.kind:
                return True  # "Corvane economist Ana Rue"
            of_body = kind == "organization" and (
                name.kind == "place"
                or phrase.head - stop > 1  # "the Tarsk civil protection agency"
                or head not in GENERAL_ORGANIZATIONS  # "the Rue government"
            )
            return of_body or (kind in ("person", "group", "document") and name.kind != "person")
        between = [document.lower(i) for i in range(phrase.end, begin)]
        if between[-1:] == ["as"] and name.kind == kind == "person":
            return False  # "a man identified as Ana Rue"
        if kind is not None and between[:1] in (["that"], ["which"]):
            return True  # "the authority that runs the Lammet Bridge"
        if kind in ("organization", "document") and between[:2] == [",", "which"]:
            return True  # "the bank, which people call the Harbour"
        return kind is not None and "," not in between and not _PREPOSITIONS.isdisjoint(between)

    def _place_in_source(self, name: Name, first: int, end: int) -> Iterator[str]:
        """Yield where a name is in a source: what stands before and after it."""
        document = self._document
        begin, stop = map(document.token_number, name.span)
        before = [document.lower(i) for i in range(first, begin)]
        yield "begins the source" if begin <= first + (before[:1] != []) else "is inside"
        yield f"after {before[-1] if before else 'nothing'}"
        if name.kind == "person" and before and before[-1] in _INTRODUCING:
            yield "introduced"
            before = []  # "a cook, who gave her name as": said of who has the name
        if len(before) > 1 and before[-1] in ARTICLES:
            yield f"after {before[-2]} and an article"
        if document.is_possessive(stop - 1):
            yield "possessive"
        elif stop >= end:
            yield "ends the source"
        else:
            yield f"before {document.lower(stop)}"
        yield f"commas before {min(before.count(','), 2)}"
        prepositions = sum(word in _PREPOSITIONS for word in before)
        yield f"prepositions before {min(prepositions, 2)}"
        if not RELATIVES.isdisjoint(before):
            yield "in a relative clause"

    def _fit_in_source(
        self, name: Name, entity: Entity, phrase: NounPhrase | None
    ) -> Iterator[str]:
        """Yield what a name is, and how it fits the noun phrase at the beginning of a source."""
        document = self._document
        yield f"kind {name.kind}"
        words = document.wording(name.span).split()
        if is_occupation(words[-1].lower()):
            yield "ends in an occupation"
        if len(words) == 1:
            yield "single word"
        yield f"named {min(len(entity.name_spans), 3)} times"
        if phrase is None:
            return
        if phrase.name == name:
            yield f"head of the phrase, {name.kind}"
        head = document.lower(phrase.head)
        yield f"head {noun_kind(head)}, name {name.kind}"
        if head in GENERAL_ORGANIZATIONS and name.kind == "organization":
            yield "before or after a general noun"

    def _resolve(self, context: PronounContext) -> EntityMention | None:
        document = self._document
        first, end = self._trim(context.span)
        if first >= end:
            return None
        opening = document.lower(first)
        pronoun = PRONOUNS.get(opening)
        is_single_token = end - first == 1
        if is_single_token and document.tokens[first].word.isupper():
            if opening in QUESTION_LABELS:
                return None
            if opening in ANSWER_LABELS:
                return self._resolve_quotation(context)
            initialled = of_initials(self._entities, first)
            if initialled is not None:
                return EntityMention(initialled, document.span(first, end))
        is_reflexive = pronoun == PRONOUNS.get(document.lower(end - 1))  # "he himself"
        if pronoun and (is_single_token or (is_reflexive and opening not in POSSESSIVES)):
            pronoun_context = replace(context, span=document.span(first, first + 1))
            mention = self._coreference.resolve_pronoun(pronoun, pronoun_context)
            return self._author(pronoun, pronoun_context) or mention
        mention = self.resolve_named(first, end, context.span[0])
        if self._is_ambiguous_surname(first, end):
            return None
        return mention or self._resolve_unnamed(first, end, context)

    def _author(self, pronoun: str, context: PronounContext) -> EntityMention | None:
        """Return who issues the text, if "we" or "I" is said in its own words, or None."""
        is_quoted = self._document.document.quotations.is_quoted(context.span[0])
        if pronoun not in ("i", "we") or context.outer or is_quoted or self._answers:
            return None
        span = find_issuer(self._document.text, pronoun)
        mention = self._resolve(PronounContext(span)) if span else None
        if mention and may_say(pronoun, mention.entity.kind, mention.span > context.span):
            return EntityMention(mention.entity, context.span, mention.span)
        return None

    def _trim(self, span: Span) -> tuple[int, int]:
        """Return the first and end token of a source, without words that do not belong to it.

        Left out are prepositions and a dateline at its beginning ("VANTRY — The ministry"), and
        punctuation at its end.
        """
        document = self._document
        first, end = document.token_number(span[0]), document.token_number(span[1])
        while first < end and document.lower(first) in _BEFORE_SOURCE:
            first += 1
        while end > first and not document.tokens[end - 1].word[0].isalnum():
            end -= 1
        for i in range(first, min(first + _DATELINE, end)):
            if document.lower(i) in ("—", "–") and document.tokens[first].word.isupper():
                return i + 1, end  # "VANTRY — The ministry"
        return first, end

    def _is_ambiguous_surname(self, first: int, end: int) -> bool:
        """Whether a source is a person's name that could mean several people of the article."""
        phrase = noun_phrase(self._document, first, end)
        name = phrase.name if phrase else None
        return name is not None and name.kind == "person" and self._entities.entity_of(name) is None

    def _entity_of_other_name(self, name: Name, phrase: NounPhrase) -> EntityMention | None:
        """Return an entity for a name that belongs to no person, organization or place.

        For a nationality ("the Dravians") it is a group; other names are taken for documents.
        Returns None for a person's name, which is passed to this method only if it is ambiguous.
        """
        if name.kind == "person":
            return None
        kind: SpeakerKind = "group" if name.kind == "nationality" else "document"
        span = self._document.span(phrase.core, phrase.end)
        return EntityMention(
            self._mentions.unnamed_entity(span, kind, plural=kind == "group"), span
        )

    def _resolve_unnamed(
        self, first: int, end: int, context: PronounContext
    ) -> EntityMention | None:
        document = self._document
        phrase = noun_phrase(document, first, end)
        if phrase is not None:
            if document.lower(first) in RELATIVES and end - first == 1:
                return self._coreference.resolve_relative(first, document.span(first, end))
            mention = self._descriptions.resolve(phrase, end, context)
            if mention:
                self._rename_unnamed(mention.entity, document.span(phrase.core, phrase.end))
                return mention
        return self._first_mentions.read(first, end, phrase)

    def _rename_unnamed(self, entity: Entity, span: Span) -> None:
        """Use the description at ``span`` for an unnamed entity if it is longer than the present
        one.

        For example, "police officer" replaces "officer".
        """
        wording = self._document.wording
        if not entity.named and len(wording(span)) > len(wording(entity.name)):
            entity.name = span
