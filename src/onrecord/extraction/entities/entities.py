"""Named entities: the people, organizations and places that the names of an article refer to.

All forms of a name ("Ana Rue", "Ms. Rue") are one entity, which is called by the fullest form. A
short form that fits several entities belongs to the one that was named last, shortly before. If
none was named shortly before, a person's short form belongs to no entity.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.extraction.entities.genders import (
    honorific_gender,
    is_called_they,
)
from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    COMPANY_NOUNS,
    FULL_TITLES,
    MINOR_NAME_WORDS,
    NATIONAL_ORGANIZATIONS,
    Gender,
    gender_of,
    gender_of_first_name,
    noun_kind,
)
from onrecord.extraction.entities.name_forms import (
    NameWords,
    is_form_of_organization,
    is_form_of_person,
    lookup_keys,
    without_suffixes,
)
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.namesakes import Namesakes
from onrecord.extraction.entities.noun_phrases import noun_phrase
from onrecord.extraction.entities.offices import office_before
from onrecord.extraction.entities.own_places import is_same_place, own_place
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import (
    Title,
    apposition_before,
    title_before,
    titles_after,
)
from onrecord.records import Span, SpeakerKind
from onrecord.text.name_keys import normalize, sound_key

# Limits set by hand.
_MOST_ALIKE = 100  # entities with a word or initials in common that a short form is compared with
_NEARBY = 400  # characters, about the length of a paragraph
_REMEMBERED = 2000  # characters for which a surname stays that of one of two who have it
# Tokens after a name in which the noun of an apposition, or of a phrase with the name, ends.
_PERSON_APPOSITION, _ORGANIZATION_APPOSITION, _ORGANIZATION_PHRASE = 8, 12, 6


@dataclass(eq=False)
class Entity:
    """A person, organization, place, group or document mentioned in an article."""

    kind: SpeakerKind | None
    named: bool  # whether a name refers to it
    name: Span  # its fullest name, or its description if it has no name
    plural: bool = False
    gender: Gender | None = None
    # In text order, with antecedents.
    mentions: list[tuple[Span, Span | None]] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)  # lower-case nouns of descriptions that fit it
    name_spans: list[Span] = field(default_factory=list)  # all occurrences of its names

    def mentions_before(self, position: int) -> Iterator[Span]:
        """Yield the spans of the entity's mentions before a position, nearest first."""
        following = bisect_left(self.mentions, (position, 0), key=lambda mention: mention[0])
        for i in range(following - 1, -1, -1):
            span, _ = self.mentions[i]
            if span[1] <= position:
                yield span

    def last_mention_before(self, position: int) -> Span | None:
        """Return the span of the entity's last mention before a position, or None."""
        return next(self.mentions_before(position), None)


class NamedEntities:
    """The people, organizations and places named in one document, in text order."""

    def __init__(self, document: TaggedDocument) -> None:
        self.document = document
        self.all: list[Entity] = []
        self._entity_of_name: dict[Span, Entity] = {}
        self._name_words: dict[Entity, list[NameWords]] = {}
        self._places: dict[Entity, set[str]] = defaultdict(set)  # beside a body's names
        self._by_key: dict[str, list[Entity]] = defaultdict(list)
        self._name_ends: dict[Entity, list[int]] = defaultdict(list)  # sorted
        self._title_wordings: dict[Entity, set[tuple[str, str]]] = defaultdict(set)  # lower case
        self._namesakes = Namesakes(document)
        self._spans: dict[NameWords, list[Span]] = defaultdict(list)  # of names of these words
        self._group_names()
        for entity in self.all:
            self._describe(entity)

    def entity_of(self, name: Name) -> Entity | None:
        """Return the entity that a name refers to, or None if the name could mean several."""
        return self._entity_of_name.get(name.span)

    # Which names refer to one entity ----------------------------------------------------------

    def _words(self, span: Span) -> NameWords:
        """Return a name's words in lower case, without accents and without words such as "of"."""
        return tuple(
            normalize(token.word)
            for token in self.document.document.tokens_in(span)
            if token.word[0].isalnum() and token.low not in MINOR_NAME_WORDS
        )

    def _group_names(self) -> None:
        """Assign each name to an entity, new or known.

        Names with the most words come first, so that "Ana Rue" is known when "Rue" is assigned.
        """
        names = [
            (self._words(name.span), name)
            for name in self.document.names
            if name.kind in ("person", "organization", "place")
        ]
        for words, name in names:
            self._spans[words].append(name.span)
        for words, name in sorted(names, key=lambda pair: (-len(pair[0]), pair[1].span)):
            if not words:
                continue
            entity = self._defined_in_brackets(name) or self._known_entity(name, words)
            if entity is None:
                if self._is_ambiguous_surname(name, words):
                    continue
                kind: SpeakerKind = name.kind  # type: ignore[assignment]
                entity = Entity(kind=kind, named=True, name=name.span)
                self.all.append(entity)
                self._name_words[entity] = []
            self._add_name(entity, name, words)
        self.all.sort(key=lambda entity: min(entity.name_spans))
        for entity in self.all:
            entity.mentions.sort()
            entity.name_spans.sort()

    def _add_name(self, entity: Entity, name: Name, words: NameWords) -> None:
        if words not in self._name_words[entity]:
            self._name_words[entity].append(words)
            for key in lookup_keys(words):
                alike = self._by_key[key]
                if len(alike) < _MOST_ALIKE and entity not in alike[-1:]:
                    alike.append(entity)
        entity.name_spans.append(name.span)
        entity.mentions.append((name.span, None))
        insort(self._name_ends[entity], name.span[1])
        if name.kind == "organization" and (place := own_place(self.document, name.span)):
            self._places[entity].add(place)
        self._entity_of_name[name.span] = entity

    def _defined_in_brackets(self, name: Name) -> Entity | None:
        """Return the organization that an abbreviation in brackets stands for, or None.

        In "Coast Board (CB)", the name "CB" stands for the Coast Board.
        """
        first = self.document.token_number(name.span[0])
        if name.kind != "organization" or first < 2 or self.document.lower(first - 1) != "(":
            return None
        end = self.document.token_number(name.span[1])
        full_name = self.document.name_at(first - 2)
        if full_name is None or full_name.kind != "organization":
            return None
        return self.entity_of(full_name) if self.document.lower(end) in (")", ",", ";") else None

    def _known_entity(self, name: Name, words: NameWords) -> Entity | None:
        """Return the known entity that a name is a form of ("Rue" of "Ana Rue"), or None.

        If the name fits several entities, the one that was named last, shortly before, is chosen.
        Returns None if a person's name then still fits several people or nobody.
        """
        fitting = [
            entity
            for entity in self._similar_entities(words)
            if entity.kind == name.kind and self._fits(entity, name, words)
        ]
        if name.kind == "organization" and (place := own_place(self.document, name.span)):
            fitting = [entity for entity in fitting if self._may_be_of(entity, place, words)]
        if name.kind == "person" and len(fitting) > 1:
            fitting = [each for each in fitting if self._is_named_before(each, name)] or fitting
            fitting = self._narrow_people(fitting, name, words)
        elif name.kind == "person":
            fitting = [
                entity for entity in fitting if not self._namesakes.contradicts(entity, name.span)
            ]
        if len(fitting) > 1:
            nearby = [entity for entity in fitting if self._was_named_last(entity, name.span)]
            if nearby and self._namesakes.is_undecided(fitting, name.span):
                return None
            if name.kind == "person":
                fitting = nearby
            else:  # the body that was named last
                fitting = (
                    sorted(nearby, key=lambda each: self._last_end(each, name))[-1:] or fitting
                )
        if len(fitting) == 1 or (fitting and name.kind != "person"):
            return fitting[0]
        return None

    def _may_be_of(self, body: Entity, place: str, words: NameWords) -> bool:
        """Whether a body may be the one of a place that is called by ``words`` there.

        A short form does not say of which place it is where the full form does not.
        """
        known = self._places[body] | {word for name in self._name_words[body] for word in name}
        if any(is_same_place(place, each) for each in known):
            return True
        return not self._places[body] and words in self._name_words[body]

    def _is_named_before(self, entity: Entity, name: Name) -> bool:
        return self._name_ends[entity][0] <= name.span[0]

    def _last_end(self, entity: Entity, name: Name) -> int:
        """Return where an entity was named last before a name."""
        ends = self._name_ends[entity]
        return ends[bisect_right(ends, name.span[0]) - 1]

    def _narrow_people(self, people: list[Entity], name: Name, words: NameWords) -> list[Entity]:
        """Return those of ``people`` who best match a name's honorific, titles and words.

        If nobody matches by one of these (such as the honorific "Mrs."), it is ignored.
        """
        people = self._namesakes.narrow(people, name.span, self._spans[words])
        people = [each for each in people if self._is_called(each, name, words, people)] or people
        return [person for person in people if words[-1] in self._surnames(person)] or people

    def _is_called(
        self, person: Entity, name: Name, words: NameWords, people: list[Entity]
    ) -> bool:
        """Whether a person is called by a surname, not long ago if another was named since."""
        last = self._last_end(person, name)
        is_near = name.span[0] - last < _REMEMBERED
        return words in self._name_words[person] and (
            is_near or all(self._last_end(each, name) <= last for each in people)
        )

    def _is_ambiguous_surname(self, name: Name, words: NameWords) -> bool:
        """Whether a person's name is a single word that fits the names of several people."""
        if name.kind != "person" or len(words) > 1:
            return False
        people = [
            entity
            for entity in self._similar_entities(words)
            if entity.kind == "person" and self._fits(entity, name, words)
        ]
        return len(people) > 1

    def _similar_entities(self, words: NameWords) -> list[Entity]:
        """Return the entities found so far whose names share a word or initials with a name."""
        return list(dict.fromkeys(e for word in words for e in self._by_key[sound_key(word)]))

    def _fits(self, entity: Entity, name: Name, words: NameWords) -> bool:
        """Whether a name is the same as, or a short form or other spelling of, an entity's name."""
        known_names = self._name_words[entity]
        if name.kind == "person":
            return any(is_form_of_person(words, known) for known in known_names)
        if name.kind == "organization":
            wording = self.document.text[slice(*name.span)]
            return any(is_form_of_organization(words, known, wording) for known in known_names)
        return words in known_names

    def _was_named_last(self, entity: Entity, span: Span) -> bool:
        """Whether an entity was named shortly before a span, and since then nobody of its surname.

        ``span`` is a later, shorter name, such as "Rue".
        """
        ends = self._name_ends[entity]
        place = bisect_right(ends, span[0]) - 1
        if place < 0 or span[0] - ends[place] > _NEARBY:
            return False
        last = entity.name_spans[-1]
        return not any(
            last < other.name_spans[-1] and other.name_spans[-1][1] <= span[0]
            for surname in self._surnames(entity)
            for other in self._by_key[sound_key(surname)]
            if other is not entity and other.kind == "person" and surname in self._surnames(other)
        )

    def _surnames(self, entity: Entity) -> set[str]:
        return {without_suffixes(words)[-1] for words in self._name_words[entity]}

    # What the article says of an entity -------------------------------------------------------

    def _describe(self, entity: Entity) -> None:
        """Set an entity's full name, nouns, titles and gender from the words around its names."""
        document = self.document
        for span in entity.name_spans:
            first, end = document.token_number(span[0]), document.token_number(span[1])
            if entity.kind == "person":
                self._describe_person(entity, first, end)
            elif entity.kind == "organization":
                self._describe_organization(entity, first, end)
        fullest = max(entity.name_spans, key=lambda span: (self._size(span), -span[0]))
        if entity.kind == "organization":
            same_size = (s for s in entity.name_spans if self._size(s) == self._size(fullest))
            is_one_of_two = self._has_namesake(entity)
            with_country = [name_with_country(document, span, is_one_of_two) for span in same_size]
            entity.name = max(with_country, key=lambda span: span[1] - span[0])
            entity.nouns.add(document.wording(entity.name).lower().split()[-1])
        else:
            entity.name = fullest
        if entity.kind == "person" and entity.gender is None:
            entity.gender = self._gender(entity)

    def _has_namesake(self, body: Entity) -> bool:
        """Whether a body of another place has a name of the same words: "Tarsk's Army Command"."""
        words = self._words(body.name)
        return bool(self._places[body]) and any(
            other is not body and words in self._name_words[other]
            for other in self._similar_entities(words)
        )

    def _size(self, span: Span) -> tuple[int, int]:
        return len(self._words(span)), span[1] - span[0]

    def _gender(self, person: Entity) -> Gender | None:
        """Return a person's gender as shown by nouns ("spokeswoman") or else by the first name.

        Returns None if neither shows it.
        """
        by_noun: Iterator[Gender | None] = (gender_of(noun) for noun in sorted(person.nouns))
        first_name = self.document.wording(person.name).replace("-", " ").split()[0]
        return next(filter(None, by_noun), None) or gender_of_first_name(first_name)

    def _describe_person(self, person: Entity, first: int, end: int) -> None:
        """Add to a person the titles and nouns beside one occurrence of their name."""
        document = self.document
        span = document.span(first, end)
        if is_called_they(document, span):
            person.gender = "neutral"
        elif person.gender is None:
            person.gender = honorific_gender(document, span)
        titles: list[Title] = []
        begin = first
        if before := office_before(document, first) or title_before(document, first):
            titles.append(before)
            begin = document.token_number(before.span[0])
        if apposition := apposition_before(document, begin):
            phrase, apposed = apposition
            noun = document.lower(phrase.head)
            if noun_kind(noun) not in ("document", "organization"):
                person.nouns.add(noun)
                titles += [apposed] if apposed else []
        titles += titles_after(document, end)
        if document.lower(end) == ",":
            limit = min(len(document.tokens), end + _PERSON_APPOSITION)
            phrase_after = noun_phrase(document, end + 1, limit)
            if phrase_after and noun_kind(document.lower(phrase_after.head)) == "person":
                person.nouns.add(document.lower(phrase_after.head))
            if document.lower(end + 1).isdigit():
                person.nouns.add(f"{document.lower(end + 1)}-year-old")
        for title in titles:
            if title.noun:
                person.nouns.add(FULL_TITLES.get(title.noun, title.noun))
            wording = (self._lower_wording(title.title), self._lower_wording(title.organization))
            if wording not in self._title_wordings[person]:
                self._title_wordings[person].add(wording)
                person.titles.append(title)

    def _lower_wording(self, span: Span | None) -> str:
        return self.document.wording(span).lower() if span else ""

    def _describe_organization(self, organization: Entity, first: int, end: int) -> None:
        """Add to an organization the nouns beside one occurrence of its name.

        For example, the noun "airline" is added to Corvane in "the airline Corvane".
        """
        document = self.document
        before = document.lower(first - 1)
        if noun_kind(before) == "organization" and document.is_adjacent(first):
            organization.nouns.add(before)
        if apposition := apposition_before(document, first):
            organization.nouns.add(document.lower(apposition[0].head))
        if document.lower(end) == ",":
            limit = min(len(document.tokens), end + _ORGANIZATION_APPOSITION)
            phrase = noun_phrase(document, end + 1, limit)
            if (
                phrase
                and phrase.name is None
                and _may_be_body(document.lower(phrase.head))
                and document.lower(phrase.first) in ARTICLES | {"its", "his"}
            ):
                organization.nouns.add(document.lower(phrase.head))
        limit = min(len(document.tokens), end + _ORGANIZATION_PHRASE)
        around = noun_phrase(document, end - 1, limit)
        if around and around.head >= end:
            noun = document.lower(around.head)
            if noun_kind(noun) == "organization":
                organization.nouns.add(noun)


def _may_be_body(noun: str) -> bool:
    """Whether a noun may mean an organization, as "builder" does; "chief" does not."""
    return noun_kind(noun) == "organization" or noun in COMPANY_NOUNS


def name_with_country(document: TaggedDocument, span: Span, is_one_of_two: bool = False) -> Span:
    """Return the span of an organization's name, including a country before it where needed.

    It is where the name is of a kind that every country has, or of one of two in the article.

    "Tarsk's Health Ministry" gives the whole phrase, because every country has such a ministry;
    "Tarsk's Halden Rail" gives only "Halden Rail", which exists once.
    """
    first, end = document.token_number(span[0]), document.token_number(span[1])
    is_national = document.lower(end - 1) in NATIONAL_ORGANIZATIONS
    if not (is_national or is_one_of_two) or document.lower(end) == "(":
        return span
    before = document.name_at(first - 1) if first else None
    if before is None or not document.is_adjacent(first):
        return span
    if before.kind == "nationality" or document.is_possessive(first - 1):
        return before.span[0], span[1]
    return span
