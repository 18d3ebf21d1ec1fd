"""Who the text is about at a place: the people its sentences begin with, and their pronouns.

A rule of thumb reads "he" and "she" outside of quotations: they mean whoever the sentences before
began with. What it finds is evidence for the model of coreference, not an answer.
"""

from bisect import bisect_left
from collections import defaultdict

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import PRONOUNS, Gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.text.lang import word_set

_PREPOSITIONS = word_set("coreference.toml", "prepositions")
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
# Set by hand.
_REACH = 3  # sentences in which a subject stays one
_MOST_SUBJECTS = 20  # that are looked at


class Subjects:
    """The people that the sentences of one article are about, in text order."""

    def __init__(self, mentions: MentionIndex) -> None:
        self._mentions = mentions
        self._places: list[int] = []  # of the subjects and pronouns
        self._entities: list[Entity] = []
        self._called: dict[Entity, set[Gender]] = defaultdict(set)
        self._read()

    def last(self, position: int, gender: Gender | None = None) -> tuple[Entity, int] | None:
        """Return whom the last subject before a position means, and where it is, or None.

        With a gender, subjects of the other gender are passed over.
        """
        end = bisect_left(self._places, position)
        for place in range(end - 1, max(-1, end - 1 - _MOST_SUBJECTS), -1):
            if self._mentions.sentences_between(self._places[place], position) > _REACH:
                return None
            if gender is None or self._may_be(self._entities[place], gender):
                return self._entities[place], self._places[place]
        return None

    def called(self, entity: Entity) -> set[Gender]:
        """Return the genders of the pronouns that seem to mean an entity."""
        return self._called.get(entity, set())

    def _may_be(self, entity: Entity, gender: Gender) -> bool:
        return entity.gender in (None, gender) and self._called.get(entity, {gender}) <= {gender}

    def _read(self) -> None:
        document = self._mentions.document
        people = self._people()
        quoted = document.document.quotations.is_quoted
        sentence, has_subject = -1, False
        for i, token in enumerate(document.tokens):
            number = document.document.sentence_number(token.start)
            if number != sentence:
                sentence, has_subject = number, False
            entity = people.get(token.start)
            gender = _GENDERS.get(PRONOUNS.get(token.low, ""))
            if (entity is None and gender is None) or quoted(token.start):
                continue
            if entity is not None:
                if not has_subject and document.lower(i - 1) not in _PREPOSITIONS:
                    has_subject = True
                    self._add(token.start, entity)
            elif gender is not None and (found := self.last(token.start, gender)):
                self._called[found[0]].add(gender)
                self._add(token.start, found[0])

    def _add(self, place: int, entity: Entity) -> None:
        self._places.append(place)
        self._entities.append(entity)

    def _people(self) -> dict[int, Entity]:
        """Return the people mentioned, each by the position of a mention."""
        return {
            span[0]: entity
            for entity in self._mentions.all()
            if entity.kind == "person" and not entity.plural
            for span, _ in entity.mentions
        }
