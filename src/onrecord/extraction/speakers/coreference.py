"""Coreference: finds the entity (person, organization, ...) that a pronoun refers to.

The entity with the highest score is chosen. If the two best entities have about the same score, no
entity is returned, because a missing speaker is better than a wrong one.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import Gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.records import Span, Spans

# Weights of a candidate, in a logistic choice between all candidates. Learned on half 0 of ECB+
# (150 pronouns; docs/decisions/013-speakers.md), those marked * set by hand for lack of gold data.
_PER_SENTENCE = -0.8  # for each sentence between the candidate and the pronoun ...
_MOST_SENTENCES = 5  # ... up to this many
_SAME_SENTENCE = 2.8
_SENTENCE_INITIAL = 0.8  # * organizations and groups only: subjects begin their sentence
_LAST_SPEAKER = 0.5  # the candidate made the statement before
_LAST_SPEAKER_SAME_SENTENCE = 1.5  # * and in the same sentence
_OUTER_SPEAKER = 2.0  # * the candidate made the statement that holds this one
_GENDER = 0.9  # the candidate's gender is known (and fits, else it is no candidate)
_NAMED = 1.0
_NAMED_ORGANIZATION = 0.3  # * organizations and groups, which have a name less often
_PER_MENTION = 0.3  # for each further mention before the pronoun ...
_MOST_MENTIONS = 3  # ... up to this many

_IMPOSSIBLE = -9.0  # score of a candidate that is excluded
# Set by hand.
_MARGIN = 0.8  # by which the best candidate has to score more than the next
_REACH = 6  # sentences between a pronoun and its antecedent at most


@dataclass(frozen=True)
class EntityMention:
    """A mention of an entity in the text.

    For a pronoun or a description such as "the agency", ``antecedent`` is the span of the earlier
    mention that it refers back to; otherwise it is None.
    """

    entity: Entity
    span: Span
    antecedent: Span | None = None


@dataclass(frozen=True)
class PronounContext:
    """The span of a pronoun or source, with the statement and the outer speaker around it.

    These restrict whom it can refer to: in "Lee said that he ...", "he" may be Lee.
    """

    span: Span
    content: Spans = ()  # of the statement whose source is at the span
    outer: EntityMention | None = None  # source of the statement that holds this one
    excludes_outer: bool = False  # the outer source cannot be meant, as in quoted words


class Coreference:
    """Finds the entities that the pronouns of one article refer to."""

    def __init__(self, mentions: MentionIndex) -> None:
        self._mentions = mentions
        self._document = mentions.document
        self._speakers: list[tuple[int, int, Entity]] = []  # position of source, serial number

    def add_speaker(self, entity: Entity, position: int) -> None:
        """Record that an entity is the source of a statement at a position in the text.

        A later "he" or "she" is more likely to refer to the last source.
        """
        insort(self._speakers, (position, len(self._speakers), entity), key=lambda item: item[:2])

    def resolve_pronoun(self, pronoun: str, context: PronounContext) -> EntityMention | None:
        """Return the entity that a pronoun refers to, or None if that is unclear.

        ``pronoun`` is the nominative: for "him" in the text, it is "he".
        """
        span, outer = context.span, context.outer
        if pronoun == "who":
            return self.resolve_relative(self._document.token_number(span[0]), span)
        if pronoun in ("i", "we"):
            return EntityMention(outer.entity, span, outer.span) if outer else None
        if pronoun == "you":
            return None
        candidates = sorted(
            (
                (self._score(entity, pronoun, context), -rank, entity)
                for rank, entity in enumerate(self._near_entities(span[0]))
                if _agrees(entity, pronoun) and not _is_excluded(entity, context)
            ),
            key=lambda candidate: candidate[:2],
            reverse=True,
        )
        if not candidates or candidates[0][0] <= _IMPOSSIBLE:
            return self._resolve_cataphora(pronoun, context)
        best_score, _, best = candidates[0]
        # An unnamed entity with the same noun may be the same as the best one.
        next_score = next(
            (
                score
                for score, _, entity in candidates[1:]
                if entity.named or best.named or best.nouns.isdisjoint(entity.nouns)
            ),
            _IMPOSSIBLE,
        )
        if best_score - next_score < _MARGIN:
            return None
        return EntityMention(best, span, best.last_mention_before(span[0]))

    def _near_entities(self, position: int) -> Iterator[Entity]:
        """Yield the entities last mentioned at most _REACH sentences before, nearest first."""
        for entity, mention in self._mentions.last_mentions_before(position):
            if self._mentions.sentences_between(mention[0], position) > _REACH:
                return
            yield entity

    def resolve_relative(self, first: int, span: Span) -> EntityMention | None:
        """Return the entity that "who" or "which" refers to, or None.

        It is the entity mentioned directly before the pronoun, or before an age ("Ann Lee, 41,
        who"). ``first`` is the number of the pronoun's token.
        """
        document = self._document
        for i in range(first - 1, -1, -1):
            if not document.tokens[i].word[0].isalnum():
                continue
            name = document.name_at(i)
            if name is not None:
                entity = self._mentions.entities.entity_of(name)
                return EntityMention(entity, span, name.span) if entity else None
            unnamed = self._mentions.unnamed_ending_at(document.tokens[i].end)
            if unnamed:
                return EntityMention(unnamed, span, unnamed.mentions[0][0])
            if not document.lower(i).isdigit():  # "Ann Lee, 41, who"
                return None
        return None

    def _resolve_cataphora(self, pronoun: str, context: PronounContext) -> EntityMention | None:
        """Return the article's only named person if "he" or "she" can refer to them, else None.

        This is for pronouns that refer to nobody mentioned before, such as "he" in "As he left the
        court, Tom Varr said".
        """
        genders: dict[str, Gender] = {"he": "male", "she": "female"}
        person = self._mentions.only_named_person() if pronoun in genders else None
        if person is None or person.gender != genders[pronoun] or _is_excluded(person, context):
            return None
        return EntityMention(person, context.span, person.name_spans[0])

    def _score(self, entity: Entity, pronoun: str, context: PronounContext) -> float:
        """Return a score for how likely a pronoun refers to an entity.

        The source of a statement cannot be somebody who is mentioned only in its content: "he" in
        "Varr had fled, he said" is not Varr if this is the first mention of Varr.
        """
        position = context.span[0]
        outside = (
            mention
            for mention in entity.mentions_before(position)
            if not any(start <= mention[0] < end for start, end in context.content)
        )
        mentions = list(islice(outside, _MOST_MENTIONS + 1))
        if not mentions:
            return _IMPOSSIBLE
        distance = self._mentions.sentences_between(mentions[0][0], position)
        score = _PER_SENTENCE * min(distance, _MOST_SENTENCES) + _SAME_SENTENCE * (distance == 0)
        if pronoun in ("they", "it"):
            score += _SENTENCE_INITIAL * self._mentions.is_sentence_initial(mentions[0])
        if self._last_speaker(position) is entity:
            score += _LAST_SPEAKER + _LAST_SPEAKER_SAME_SENTENCE * (distance == 0)
        if context.outer is not None and context.outer.entity is entity:
            score += _OUTER_SPEAKER
        if pronoun in ("he", "she") and entity.gender is not None:
            score += _GENDER
        if pronoun == "they" and not entity.plural:
            score -= _GENDER
        if entity.named:
            score += _NAMED_ORGANIZATION if pronoun in ("they", "it") else _NAMED
        return score + _PER_MENTION * (len(mentions) - 1)

    def _last_speaker(self, position: int) -> Entity | None:
        """Return the entity of the last source before a position, or None if there is none."""
        i = bisect_left(self._speakers, position, key=lambda item: item[0]) - 1
        return self._speakers[i][2] if i >= 0 else None


def _is_excluded(entity: Entity, context: PronounContext) -> bool:
    """Whether a pronoun cannot mean an entity because the entity speaks the words around it.

    In "'He fled', said Lee", the pronoun "he" cannot mean Lee.
    """
    return context.excludes_outer and context.outer is not None and context.outer.entity is entity


def _agrees(entity: Entity, pronoun: str) -> bool:
    """Whether a pronoun fits an entity's kind, number and gender."""
    if pronoun == "he":
        return entity.kind == "person" and entity.gender != "female"
    if pronoun == "she":
        return entity.kind == "person" and entity.gender != "male"
    if pronoun == "it":
        if entity.kind == "document":
            return True
        return entity.kind in ("organization", "place") and not entity.plural
    return entity.plural or entity.kind == "organization"
