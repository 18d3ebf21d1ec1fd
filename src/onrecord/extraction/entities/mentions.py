"""The mentions of all entities in one article, with a name or without.

People and organizations without a name ("a woman", "the airport workers' union") are found
throughout the text, because a later pronoun or description may refer to them.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    PARTITIVES,
    PHRASE_END,
    PRONOUNS,
    TITLE_MODIFIERS,
    gender_of,
    is_plural,
    noun_kind,
)
from onrecord.extraction.entities.names import Name
from onrecord.records import Span, SpeakerKind
from onrecord.text.lang import word_set

_MODIFIERS = word_set("entities.toml", "mention_modifiers")
_BEING = word_set("entities.toml", "being")
_MODIFIER_ENDINGS = tuple(word_set("entities.toml", "mention_modifier_endings"))

# Limits set by hand; the first keeps long articles from taking quadratic time.
_ANTECEDENT_DISTANCE = 10_000  # characters that an antecedent may be before its pronoun
_BLOCK = 1000  # characters of the text whose mentions are kept in one list
_ADJECTIVES = 2  # words between an article and a phrase that may be adjectives
_LONGEST_MODIFIERS = 4  # words before the noun of an unnamed entity


class MentionIndex:
    """All mentions of people, organizations and other entities in one article, in text order."""

    def __init__(self, entities: NamedEntities) -> None:
        self.document = entities.document
        self.entities = entities
        self._unnamed: dict[str, Entity] = {}  # by their wording, lower case
        self._unnamed_by_end: dict[int, Entity] = {}  # by the end of their first mention
        self._pairs: dict[Span, Entity] = {}
        # Mentions with the entity's number, in text order, by position divided by _BLOCK.
        self._mentions: dict[int, list[tuple[Span, int]]] = defaultdict(list)
        self._all: list[Entity] = []  # by number
        self._numbers: dict[Entity, int] = {}
        self._named_people: list[Entity] = []
        for entity in entities.all:
            self._add(entity)
        self._read_unnamed()

    def add_mention(self, entity: Entity, span: Span, antecedent: Span | None) -> None:
        """Record a mention of an entity, unless it already has a mention at the same span."""
        place = bisect_left(entity.mentions, span, key=lambda mention: mention[0])
        if place == len(entity.mentions) or entity.mentions[place][0] != span:
            entity.mentions.insert(place, (span, antecedent))
            self._insert(span, self._numbers[entity])

    def last_mentions_before(self, position: int) -> Iterator[tuple[Entity, Span]]:
        """Yield each entity mentioned before a position with its last mention, nearest first.

        Entities last mentioned too far before the position are left out, because a pronoun or a
        description such as "the agency" there cannot refer to them.
        """
        seen: set[int] = set()
        first = max(0, position - _ANTECEDENT_DISTANCE)
        for block in range(position // _BLOCK, first // _BLOCK - 1, -1):
            for span, number in reversed(self._mentions.get(block, ())):
                if first <= span[0] and span[1] <= position and number not in seen:
                    seen.add(number)
                    yield self._all[number], span

    def mentions_in(self, span: Span) -> Iterator[tuple[Span, Entity]]:
        """Yield the mentions that begin inside a span, with their entities, in text order."""
        for block in range(span[0] // _BLOCK, span[1] // _BLOCK + 1):
            for mention, number in self._mentions.get(block, ()):
                if span[0] <= mention[0] < span[1]:
                    yield mention, self._all[number]

    def all(self) -> Sequence[Entity]:
        """Return the entities, in no order that matters."""
        return self._all

    def only_named_person(self) -> Entity | None:
        """Return the article's only person who has a name, or None if there are more or none."""
        return self._named_people[0] if len(self._named_people) == 1 else None

    def unnamed_ending_at(self, position: int) -> Entity | None:
        """Return the unnamed entity whose first mention ends at a position, or None."""
        return self._unnamed_by_end.get(position)

    def unnamed_entity(self, span: Span, kind: SpeakerKind | None, plural: bool) -> Entity:
        """Return the entity without a name that a description such as "two lawmakers" means.

        The same description again means the same entity, except words such as "the other", which
        mean a new entity each time.
        """
        wording = self.document.wording(span).lower()
        if wording.split()[-1] in PARTITIVES:
            return self._add(_entity_at(span, kind, plural))
        if wording not in self._unnamed:
            self._unnamed[wording] = self._add(_entity_at(span, kind, plural))
        return self._unnamed[wording]

    def entity_named_by_phrase(self, span: Span, kind: SpeakerKind) -> Entity:
        """Return the entity of a noun phrase that serves as a name, such as "Tarsk's embassy"."""
        wording = self.document.wording(span).lower()
        if wording not in self._unnamed:
            entity = _entity_at(span, kind, plural=False)
            entity.named, entity.name_spans, entity.nouns = True, [span], {wording.split()[-1]}
            self._unnamed[wording] = self._add(entity)
        return self._unnamed[wording]

    def body_named_by_phrase(self, span: Span, known: Entity | None) -> Entity:
        """Return the body that a phrase with a name means, such as "Tarsk's embassy".

        It is the one that was called so before, else ``known``, which gets this name.
        """
        wording = self.document.wording(span).lower()
        if known is None or wording in self._unnamed:
            return self.entity_named_by_phrase(span, "organization")
        self._unnamed[wording] = known
        known.name = span
        if not known.named:
            known.named, known.name_spans = True, [span]
        return known

    def pair(self, left: Name, right: Name) -> Entity:
        """Return the names of a list, given its first and last, as one entity, a "group"."""
        span = (left.span[0], right.span[1])
        if span not in self._pairs:
            entity = _entity_at(span, "group", plural=True)
            entity.named = True
            self._pairs[span] = self._add(entity)
        return self._pairs[span]

    def sentences_between(self, earlier: int, later: int) -> int:
        """Return how many sentences two positions are apart: 0 within one sentence."""
        document = self.document.document
        return document.sentence_number(later) - document.sentence_number(earlier)

    def is_sentence_initial(self, span: Span) -> bool:
        """Whether a mention begins a sentence, or has at most three tokens before it (a title)."""
        start, _ = self.document.document.sentence_at(span[0])
        return self.document.token_number(span[0]) - self.document.token_number(start) <= 3

    def _add(self, entity: Entity) -> Entity:
        number = self._numbers[entity] = len(self._all)
        self._all.append(entity)
        if entity.kind == "person" and entity.named:
            self._named_people.append(entity)
        for span, _ in entity.mentions:
            self._insert(span, number)
        return entity

    def _insert(self, span: Span, number: int) -> None:
        insort(self._mentions[span[0] // _BLOCK], (span, number))

    # Unnamed entities ---------------------------------------------------------------------------

    def _read_unnamed(self) -> None:
        """Add the entities without a name; "the skipper" is the skipper mentioned before."""
        by_noun: dict[str, Entity] = {}
        for entity in self._find_unnamed():
            span, _ = entity.mentions[0]
            noun = self.document.wording(span).lower()
            known = by_noun.get(noun) if self._is_repeated(entity, noun) else None
            if known is not None:
                self.add_mention(known, span, known.mentions[0][0])
            else:
                self._add(entity)
                for each in entity.nouns:
                    by_noun[each] = entity
            self._unnamed_by_end[span[1]] = known or entity

    def _is_repeated(self, entity: Entity, noun: str) -> bool:
        """Whether an entity is called by "the" and one noun for one person or body."""
        start, end = entity.mentions[0][0]
        first = self.document.token_number(start)
        return (
            entity.kind in ("person", "organization")
            and not entity.plural
            and noun in entity.nouns
            and self.document.lower(first - 1) == "the"
            and self.document.lower(self.document.token_number(end)) != "of"
        )

    def _find_unnamed(self) -> Iterator[Entity]:
        """Yield an entity for each mention by a common noun, such as "two divers" or "a union"."""
        for i, token in enumerate(self.document.tokens):
            kind = noun_kind(token.low) if token.word[0].isalpha() else None
            if kind is None or not self._is_head_noun(i):
                continue
            first = i
            while (
                first
                and i - first < _LONGEST_MODIFIERS
                and self.document.is_adjacent(first)
                and self._is_modifier(first - 1)
            ):
                first -= 1
            if (
                self._is_apposition(first, i)
                or self._is_predicate(first)
                or self._is_bare_after_name(first, i)
            ):
                continue
            span = self.document.span(first, i + 1)
            entity = _entity_at(span, kind, is_plural(token.low))
            entity.gender, entity.nouns = gender_of(token.low), {token.low}
            yield entity

    def _is_head_noun(self, i: int) -> bool:
        """Whether a common noun is the main noun of a mention without a name ("two divers").

        It is not if it is part of a name, of a title before a name ("mayor Ana Rue") or of a
        description of a name beside it, or if it stands before another noun.
        """
        document = self.document
        if document.name_at(i) is not None:
            return False
        is_called = document.lower(i - 1) == "the" and noun_kind(document.lower(i)) == "person"
        if document.tokens[i].is_capital and not is_called and not self._opens_sentence(i):
            return False
        last = len(document.tokens) - 1
        precedes_head = i < last and (  # "director Ana Rue", "police chief"
            document.name_at(i + 1) is not None or noun_kind(document.lower(i + 1)) is not None
        )
        if precedes_head and document.is_adjacent(i + 1):
            return False
        return document.lower(i + 1) != "," or document.name_at(min(i + 2, last)) is None

    def _opens_sentence(self, i: int) -> bool:
        """Whether a token begins a sentence or a line, where a capital does not suggest a name."""
        if i == 0 or self.document.tokens[i - 1].word in '.“"”':
            return True
        return (
            "\n"
            in self.document.text[self.document.tokens[i - 1].end : self.document.tokens[i].start]
        )

    def _is_apposition(self, first: int, head: int) -> bool:
        """Whether a phrase follows a name and a comma, as in "Ana Rue, the mayor".

        Or a description with another article: "the mason, a man with one thumb". ``first`` and
        ``head`` are the numbers of the phrase's first token and of its noun.
        """
        document = self.document
        before_first = self._article_before(first)
        article = document.lower(before_first)
        comma = before_first - 1 if article in ARTICLES else first - 1
        if document.lower(comma) != ",":
            return False
        if self._is_in_name(comma - 1):
            return True
        before = noun_kind(document.lower(comma - 1))
        return (
            before is not None
            and before == noun_kind(document.lower(head))
            and {document.lower(comma - 2), article} in ({"the", "a"}, {"the", "an"})
        )

    def _is_predicate(self, first: int) -> bool:
        """Whether a phrase says what somebody is, as in "My goalkeeper is an honest man"."""
        document = self.document
        article = self._article_before(first)
        return document.lower(article) in ARTICLES and document.lower(article - 1) in _BEING

    def _article_before(self, first: int) -> int:
        """Return the article of a phrase, which may have adjectives that are in no list.

        It is the token before ``first`` if there is none.
        """
        for i in range(first - 1, first - _ADJECTIVES - 2, -1):
            if self.document.lower(i) in ARTICLES:
                return i
            if not self.document.lower(i).isalpha() or self.document.lower(i) in PHRASE_END:
                break
        return first - 1

    def _is_bare_after_name(self, first: int, head: int) -> bool:
        """Whether only a name, other than a nationality, stands before a noun: "Corvane staff"."""
        before = self.document.name_at(head - 1) if head else None
        return before is not None and first == head and before.kind != "nationality"

    def _is_modifier(self, i: int) -> bool:
        """Whether the word before a noun belongs to the same mention, as in "two divers"."""
        document = self.document
        if document.name_at(i) is not None:
            return True
        token = document.tokens[i]
        word = token.low
        is_pronoun = word in PRONOUNS
        if token.is_capital and i and document.tokens[i - 1].word in '.”"':
            return noun_kind(word) is None and not is_pronoun and len(word) > 4
        return (
            token.word[0].isalnum()
            and (word not in PARTITIVES or word in _MODIFIERS)
            and (
                (not is_pronoun and noun_kind(word) is not None)
                or word in TITLE_MODIFIERS
                or word in _MODIFIERS
                or word.endswith(_MODIFIER_ENDINGS)
                or token.possessive
            )
        )

    def _is_in_name(self, i: int) -> bool:
        return i >= 0 and self.document.name_at(i) is not None


def _entity_at(span: Span, kind: SpeakerKind | None, plural: bool) -> Entity:
    return Entity(kind=kind, named=False, name=span, plural=plural, mentions=[(span, None)])
