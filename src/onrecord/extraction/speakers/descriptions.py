"""Descriptions: finds the entity that a noun phrase such as "the spokesperson" refers back to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import (
    FIRST_MENTION,
    GENERAL_ORGANIZATIONS,
    NATIONAL_ORGANIZATIONS,
    POSSESSIVES,
    gender_of,
    is_plural,
    noun_kind,
    plural_of,
)
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.entities.noun_phrases import NounPhrase, noun_phrase
from onrecord.extraction.speakers.coreference import (
    CONTRADICTING,
    HOLDER,
    PERSON,
    Coreference,
)
from onrecord.extraction.speakers.offices import Offices
from onrecord.extraction.speakers.questions import EntityMention, PronounContext, Question
from onrecord.records import Span, SpeakerKind
from onrecord.text.lang import read_toml, word_set
from onrecord.text.outlets import is_outlet

_FILE = "coreference.toml"
_ANYBODY = word_set(_FILE, "anybody")
_COMPLEMENT_PREPOSITIONS = word_set(_FILE, "complement_prepositions")
_ANY_BODY = word_set(_FILE, "any_body")
_COMPANY = word_set(_FILE, "company")
_KINDS_OF_COMPANY = word_set(_FILE, "kinds_of_company")
_COMPANY_ENDINGS = word_set("entities.toml", "company_endings")
_COUNTED_NOUNS = word_set(_FILE, "counted_nouns")
_COUNTS: dict[str, int] = read_toml(_FILE)["counts"]
_NOT_INTRODUCING = word_set(_FILE, "not_introducing")
_OTHER = word_set(_FILE, "other")
_PRESS = word_set(_FILE, "press")
_SET_HEADS = word_set(_FILE, "set_heads")

# Limits set by hand.
_EARLY = 3  # sentences at the beginning in which a body is named that "the company" means later
_COUNT_REACH = 120  # tokens before "the pair" in which its two members are searched for


class DescriptionResolver:
    """Finds the entities of one article that descriptions such as "the spokesperson" refer to."""

    def __init__(self, mentions: MentionIndex, coreference: Coreference) -> None:
        self._mentions = mentions
        self._coreference = coreference
        self._document = mentions.document
        self._offices = Offices(mentions)
        # Words of an entity's titles and names, with the number of its names when they were read.
        self._words: dict[tuple[Entity, int], frozenset[str]] = {}

    def resolve(
        self, phrase: NounPhrase, end: int, context: PronounContext
    ) -> EntityMention | None:
        """Return the entity that a description such as "the agency" refers back to, or None.

        Returns None if the description mentions an entity that was not mentioned before. ``end`` is
        the token after the source of the statement; the description is at the source's beginning.
        """
        span = self._document.span(phrase.first, phrase.end)
        words = [self._document.lower(i) for i in range(phrase.first, phrase.end)]
        count = next((_COUNTS[word] for word in words if word in _COUNTS), None)
        head = self._document.lower(phrase.head)
        if count and (phrase.is_definite or head in _SET_HEADS):
            counted = self._resolve_count(count, span, head)
            if counted:
                return counted
        refers_back = self._may_refer_back(phrase, end)
        holders = self._offices.holders(phrase, end)
        owned = self._is_owned(phrase, end)
        if not refers_back and not holders and not owned:
            return None
        gender = gender_of(head)

        @cache  # asked for the ranks of the candidates, and for their features
        def fits(entity: Entity) -> Sequence[str]:
            held = (HOLDER,) if entity in holders else ()
            if owned and not held and any(title.organization for title in entity.titles):
                held = (CONTRADICTING,)  # "the trust's director" is not the director of Corvane
            return (*self._fits(phrase, entity), *held)

        anywhere = (*holders, *self._organizations(head))
        return self._coreference.resolve(
            Question(
                "description",
                replace(context, span=span),
                gender,
                fits,
                anywhere,
                only_those=not refers_back and not owned,
                owned=owned,
            )
        )

    def _organizations(self, noun: str) -> Sequence[Entity]:
        """Return the organizations that a general noun such as "company" means anywhere."""
        if noun not in GENERAL_ORGANIZATIONS:
            return ()
        number = self._document.document.sentence_number
        return [
            each
            for each in self._mentions.entities.all
            if noun in each.nouns
            or (number(each.name_spans[0][0]) < _EARLY and self._may_be_organization(each, noun))
        ]

    def _may_refer_back(self, phrase: NounPhrase, end: int) -> bool:
        """Whether a noun phrase is definite ("the ...") and can refer to an earlier mention."""
        document = self._document
        opening = document.lower(phrase.first)
        if phrase.owner_end is not None or opening in FIRST_MENTION or opening in POSSESSIVES:
            return False
        if phrase.end < end and document.lower(phrase.end) in _COMPLEMENT_PREPOSITIONS:
            return document.lower(phrase.end + 1) in _COUNTS  # "the mother of two"
        if any(document.lower(i) in _OTHER for i in range(phrase.core, phrase.end)):
            return False
        return phrase.is_definite

    def _is_owned(self, phrase: NounPhrase, end: int) -> bool:
        """Whether a noun phrase says of which body somebody is, as "the bank's head" does.

        The body has no name there: "Corvane's head" says enough to be a first mention.
        """
        document = self._document
        if (
            document.lower(phrase.first) != "the"
            or noun_kind(document.lower(phrase.head)) != "person"
        ):
            return False
        if phrase.owner_end is not None:
            owners = range(phrase.core, phrase.owner_end)
            return not any(document.name_at(i) for i in owners)
        if phrase.end >= end or document.lower(phrase.end) not in ("of", "for"):
            return False
        return not any(document.name_at(i) for i in range(phrase.end, end))

    def _fits(self, phrase: NounPhrase, entity: Entity) -> Iterator[str]:
        """Yield how a description fits an entity, as names of features."""
        document = self._document
        head = document.lower(phrase.head)
        if document.lower(phrase.core).endswith("year-old") and head.endswith("year-old"):
            head = document.lower(phrase.core)
        kind = noun_kind(head)
        if kind is not None and entity.kind is not None:
            yield from self._fits_kind(kind, entity)
        yield "number fits" if entity.plural == is_plural(head) else "number differs"
        if _has_noun(entity, head):
            yield "noun"
            yield "noun, repeated" if self._is_mere_description(entity) else "noun, introduced"
        elif phrase.head == phrase.core and self._has_initials(entity, phrase.head):
            yield "noun"
            yield "noun, introduced"
        elif self._has_word(entity, {head, plural_of(head)}):
            yield "word of name or title"
        elif entity.nouns - self._last_words(entity):
            yield "other noun"
        yield from self._fits_modifiers(phrase, entity, kind, head)
        yield f"head {head}, kind {entity.kind}"
        if head.endswith("year-old"):
            yield f"age, kind {entity.kind}"
        if head in GENERAL_ORGANIZATIONS:
            fits = self._may_be_organization(entity, head)
            yield "general organization" if fits else "general noun"
            if fits:
                yield from self._among_bodies(
                    entity, head, self._document.tokens[phrase.first].start
                )
        if head in _ANYBODY:
            yield "anybody" if entity.kind == "person" else "not a person"

    def _among_bodies(self, entity: Entity, noun: str, position: int) -> Iterator[str]:
        """Yield what sets an organization apart from others that a general noun may mean."""
        others = [
            each
            for each in self._mentions.entities.all
            if each is not entity
            and each.name_spans[0][0] < position
            and self._may_be_organization(each, noun)
        ]
        yield f"one of {min(len(others), 3)} others"
        of_company = "company" if noun in _COMPANY else "other"
        if all(len(each.name_spans) < len(entity.name_spans) for each in others):
            yield f"named most, {of_company}"
        if entity in self._led:
            yield "led by somebody named"
        if self._document.wording(entity.name).lower().split()[-1] in _COMPANY_ENDINGS:
            yield "called as a company"

    @cached_property
    def _led(self) -> set[Entity]:
        """The organizations of which the article names people."""
        entities = self._mentions.entities
        spans = [t.organization for each in entities.all for t in each.titles if t.organization]
        tokens = self._document.token_number
        names = (self._document.name_at(i) for a, b in spans for i in range(tokens(a), tokens(b)))
        return {entity for name in names if name and (entity := entities.entity_of(name))}

    def _fits_modifiers(
        self, phrase: NounPhrase, entity: Entity, kind: SpeakerKind | None, head: str
    ) -> Iterator[str]:
        """Yield how the words before a description's noun fit an entity."""
        modifiers = {self._document.lower(i) for i in range(phrase.core, phrase.head)}
        if modifiers:
            yield "modifier" if self._has_word(entity, modifiers) else "other modifier"
            if self._contradicts(entity, head, modifiers):
                yield CONTRADICTING
        names = {
            self._document.lower(i)
            for i in range(phrase.core, phrase.head)
            if self._document.name_at(i) is not None
        }
        is_of_it = kind == "organization" and self._has_word(entity, names)
        if is_of_it and not self._is_called(entity, head):
            yield CONTRADICTING  # "the Tarsk health board" is no club of Tarsk
        if names and kind == "organization" and self._is_of_another(entity, head, names):
            yield CONTRADICTING  # "the Tarsk police" are not the Ostrow police
        is_body = kind == entity.kind == "organization" and not entity.named
        if is_body and _ANY_BODY.isdisjoint({head, *entity.nouns}) and head not in entity.nouns:
            yield CONTRADICTING  # "the union" is not the company mentioned before

    def _is_of_another(self, entity: Entity, head: str, names: set[str]) -> bool:
        """Whether a body has other names in its own than those that a description has."""
        document = self._document
        start, stop = entity.name
        own = document.names_in(document.token_number(start), document.token_number(stop) - 1)
        is_told_apart = bool(own) or head in NATIONAL_ORGANIZATIONS
        return entity.kind == "organization" and is_told_apart and not self._has_word(entity, names)

    def _is_called(self, entity: Entity, noun: str) -> bool:
        return _has_noun(entity, noun) or self._has_word(entity, {noun})

    def _fits_kind(self, kind: SpeakerKind, entity: Entity) -> Iterator[str]:
        yield "kind fits" if kind == entity.kind else "kind differs"
        if kind != "person" and entity.kind == "person" and self._is_clearly_person(entity):
            yield PERSON

    def _is_clearly_person(self, entity: Entity) -> bool:
        """Whether more than a name, which the model may misread, says that somebody is a person."""
        return entity.gender is not None or bool(entity.titles) or not entity.named

    def _contradicts(self, entity: Entity, noun: str, modifiers: set[str]) -> bool:
        """Whether an entity has a noun with other modifiers only, as a defence minister has it."""
        spans = [title.span for title in entity.titles]
        wordings = [self._document.wording(span).lower().split() for span in spans]
        if not entity.named:
            wordings.append(self._document.wording(entity.name).lower().split())
        before = [words[: words.index(noun)] for words in wordings if noun in words]
        return bool(before) and all(words and modifiers.isdisjoint(words) for words in before)

    def _is_mere_description(self, entity: Entity) -> bool:
        """Whether an entity was first mentioned by "the" and a noun, as in "the minister"."""
        document = self._document
        start, stop = entity.mentions[0][0]
        first, end = document.token_number(start), document.token_number(stop)
        return (
            not entity.named
            and end - first == 1
            and document.lower(first - 1) == "the"
            and document.lower(end) not in _COMPLEMENT_PREPOSITIONS
        )

    def _has_word(self, entity: Entity, words: set[str]) -> bool:
        """Whether one of the given words occurs in an entity's titles or names."""
        key = (entity, len(entity.name_spans))
        if key not in self._words:
            spans = (*(title.span for title in entity.titles), *entity.name_spans)
            wordings = " ".join(map(self._document.wording, spans))
            self._words[key] = frozenset(wordings.lower().split())
        return not words.isdisjoint(self._words[key])

    def _last_words(self, entity: Entity) -> set[str]:
        """Return the last words of an entity's names, which say less than what it is called."""
        if not entity.named:
            return set()
        return {self._document.wording(span).lower().split()[-1] for span in entity.name_spans}

    def _has_initials(self, entity: Entity, i: int) -> bool:
        """Whether a token abbreviates a title of an entity: "the PM" a prime minister."""
        word = self._document.tokens[i].word
        if not word.isupper():
            return False
        wordings = (self._document.wording(title.span).split() for title in entity.titles)
        return any(
            word
            == "".join(each[0] for part in words for each in part.split("-")).upper()[: len(word)]
            for words in wordings
        )

    def _may_be_organization(self, entity: Entity, noun: str) -> bool:
        """Whether a noun such as "company" can mean an entity, judged by the entity's name.

        "The company" can mean Corvane, but not the Coast Board, as a board is not a company.
        """
        if not entity.named or entity.kind != "organization":
            return False
        name = self._document.wording(entity.name)
        if (noun in _PRESS) != is_outlet(name):
            return False
        if noun in _PRESS:
            return True
        last_word = name.split()[-1].lower()
        is_company = noun in _COMPANY and last_word in _KINDS_OF_COMPANY
        return noun_kind(last_word) != "organization" or last_word == noun or is_company

    def _resolve_count(self, count: int, span: Span, head: str) -> EntityMention | None:
        """Return the last group of ``count`` people before a span, or None.

        For "the pair" (``count`` 2), it can be "two divers" or two names joined by "and". ``head``
        is the main noun of the description.
        """
        document = self._document
        end = document.token_number(span[0])
        for i in range(end - 1, max(-1, end - _COUNT_REACH), -1):
            word = document.lower(i)
            if count == 2 and word == "and" and i + 1 < end:
                left, right = document.name_at(i - 1), document.name_at(i + 1)
                if left and right and left.kind == right.kind == "person":
                    pair = self._mentions.pair(left, right)
                    return EntityMention(pair, span, pair.name)
            if _COUNTS.get(word) == count and word not in _NOT_INTRODUCING:
                introduced = self._introduced_group(i, end, head)
                if introduced:
                    group = self._mentions.unnamed_entity(introduced, "group", plural=True)
                    return EntityMention(group, span, introduced)
        return None

    def _introduced_group(self, first: int, end: int, head: str) -> Span | None:
        """Return the span of a group that begins with a number, such as "two divers", or None.

        ``first`` is the number's token. ``head`` is the noun of the description that refers back to
        the group ("the two", "the divers"); if it does not fit, None is returned.
        """
        phrase = noun_phrase(self._document, first, end)
        if phrase is None or phrase.head == first:
            return None
        noun = self._document.lower(phrase.head)
        fits = head == noun or head in _COUNTS or head in _COUNTED_NOUNS
        if not fits or noun_kind(noun) != "group":
            return None
        return self._document.span(first, phrase.head + 1)


def _has_noun(entity: Entity, noun: str) -> bool:
    """Whether an entity was described by a noun such as "chief" or by a compound ("vice-chief")."""
    return noun in entity.nouns or any(known.endswith(f"-{noun}") for known in entity.nouns)
