"""Coreference: whom a source, such as a pronoun or a description, refers to.

Each entity mentioned nearby is a candidate, described by binary features such as "mentioned in the
same sentence". The weights of the features give the probability of each candidate and of none
(conditional logit, McFadden 1974). If no candidate is probable enough, no entity is returned: a
missing speaker is better than a wrong one. The weights are learned by ``training.antecedents``.
"""

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import ARTICLES, Gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.records import Span, Spans
from onrecord.text.lang import read_toml, word_set
from onrecord.text.spans import SpanIndex

# What refers to somebody: he or she; it; they; I or we; a description; a bare quotation; a
# source with a name.
Form: TypeAlias = Literal["he", "it", "they", "I", "description", "quotation", "name"]

_FORMS: dict[str, Form] = {
    "he": "he", "she": "he", "it": "it", "they": "they", "i": "I", "we": "I",
}  # fmt: skip
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
_CERTAIN = 2.0  # times as probable as the next candidate; chosen on corpus/dev
_PREPOSITIONS = word_set("coreference.toml", "prepositions")
# Set by hand: they limit the cost, and hardly matter for the result.
_REACH = 12  # sentences from a mention to its antecedent at most
_MOST_CANDIDATES = 30
_BEFORE = 20  # characters before a quotation that are looked at
_SIGNATURE = 12  # tokens at the end of a text in which its author may sign
_AFTER = 250  # characters after a quotation in which its speaker may be named
# Features of a description without which an entity is hardly meant.
_TELLING = frozenset({"noun", "word of name or title", "general organization"})
# "The mayor" means whoever was introduced as a mayor, rather than "the mayor" of another sentence.
_INTRODUCED, _REPEATED = "noun, introduced", "noun, repeated"
# "The foreign minister" is not the defence minister named before.
CONTRADICTING = "contradicting modifier"
_MOST_MENTIONS = 3  # mentions of a candidate that are counted


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


@dataclass(frozen=True)
class Question:
    """What refers to somebody: its form, its place, and what it says of whom it means.

    ``fits`` returns how well a description fits an entity, as names of features.
    """

    form: Form
    context: PronounContext
    gender: Gender | None = None
    fits: Callable[[Entity], Sequence[str]] = lambda entity: ()

    @property
    def position(self) -> int:
        """Where it begins in the text."""
        return self.context.span[0]


@dataclass(frozen=True)
class Candidate:
    """An entity that may be meant, the mention of it that is nearest, and its features."""

    entity: Entity
    mention: Span
    features: tuple[str, ...]


class _Place(NamedTuple):
    """The place of a question: what is the same for all its candidates."""

    setting: str  # see ``Coreference._setting``
    around: Set[int]  # numbers of the statements whose content holds it
    paragraph: int


class Coreference:
    """Finds the entities that the sources of one article refer to."""

    def __init__(self, mentions: MentionIndex, contents: Sequence[Spans] = ()) -> None:
        """Prepare to resolve references; ``contents`` are those of the article's statements."""
        self._mentions = mentions
        self._contents = SpanIndex(
            (span, number) for number, spans in enumerate(contents) for span in spans
        )
        self._document = mentions.document
        self._paragraphs = [start for start, _ in mentions.document.document.paragraphs]
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
        if pronoun == "who":
            return self.resolve_relative(self._document.token_number(context.span[0]), context.span)
        form = _FORMS.get(pronoun)
        if form == "they":
            return self._resolve_they(context)
        return self.resolve(Question(form, context, _GENDERS.get(pronoun))) if form else None

    def _resolve_they(self, context: PronounContext) -> EntityMention | None:
        """Return whom "they" means: several, or one person of whom the text says "they".

        If it may be either, it is unclear.
        """
        several = self.resolve(Question("they", context))
        one = self.resolve(Question("he", context, "neutral"))
        if several is None or one is None:
            return several or one
        return one if several.entity is one.entity else None

    def resolve(self, question: Question) -> EntityMention | None:
        """Return the entity that is most probably meant, or None if that is unclear."""
        candidates = self.candidates(question)
        chosen = self.answer(question.form, question.position, candidates)
        if chosen is None:
            return None
        if chosen.entity.gender is None and chosen.entity.kind == "person":
            chosen.entity.gender = question.gender
        return EntityMention(chosen.entity, question.context.span, chosen.mention)

    def answer(
        self, form: Form, position: int, candidates: Sequence[Candidate]
    ) -> Candidate | None:
        """Return the most probable candidate, or None if it is unclear who is meant.

        ``position`` is where in the text the words that refer to somebody begin.
        """
        return most_probable(form, candidates)

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

    def candidates(self, question: Question) -> list[Candidate]:
        """Return the entities that may be meant, nearest first, with their features."""
        near = [
            (entity, mention)
            for entity, mention in islice(self._near(question), _MOST_CANDIDATES)
            if not self._is_excluded(entity, mention, question)
        ]
        ranks = [entity for entity, _ in near if _agrees(entity, question)]
        around = self._holding(question.position)
        place = _Place(self._setting(question, around), around, self._paragraph(question.position))
        candidates = [
            Candidate(
                entity, mention, tuple(self._features(entity, mention, question, place, ranks))
            )
            for entity, mention in near
        ]
        candidates = [each for each in candidates if CONTRADICTING not in each.features]
        if any(_INTRODUCED in each.features for each in candidates):
            return [each for each in candidates if _REPEATED not in each.features]
        return candidates

    def _is_excluded(self, entity: Entity, mention: Span, question: Question) -> bool:
        """Whether grammar rules out that a pronoun of the third person means an entity.

        In "'He fled', said Lee", "he" is not Lee; nor is it Varr in "Varr had fled, he said" if
        that is the only mention of Varr.
        """
        if question.form not in ("he", "it", "they"):
            return False
        if question.gender == "neutral" and entity.gender != "neutral":
            return True
        context = question.context
        if context.excludes_outer and context.outer and context.outer.entity is entity:
            return True
        return len(entity.mentions) == 1 and any(
            start <= mention[0] < end for start, end in context.content
        )

    def _near(self, question: Question) -> Iterator[tuple[Entity, Span]]:
        """Yield the entities mentioned shortly before, nearest first, then those named after."""
        position, outer = question.position, question.context.outer
        seen: set[Entity] = set()
        if outer is not None:
            seen.add(outer.entity)
            yield outer.entity, outer.span
        for entity, mention in self._mentions.last_mentions_before(position):
            if self._mentions.sentences_between(mention[0], position) > _REACH:
                break
            if entity not in seen:
                seen.add(entity)
                yield entity, mention
        if question.form in ("I", "quotation", "he"):
            document = self._document
            first, end = map(document.token_number, (position, position + _AFTER))
            tokens = [*range(first, end)]
            if question.form == "I":  # the name below a letter
                tokens += range(max(end, len(document.tokens) - _SIGNATURE), len(document.tokens))
            for i in tokens:
                name = document.name_at(i)
                entity_after = self._mentions.entities.entity_of(name) if name else None
                if name is None or entity_after is None or entity_after in seen:
                    continue
                # "As he left the court, Tom Varr said": only if nobody else is named.
                if question.form != "he" or entity_after is self._mentions.only_named_person():
                    seen.add(entity_after)
                    yield entity_after, name.span

    def _features(
        self,
        entity: Entity,
        mention: Span,
        question: Question,
        place: _Place,
        ranks: Sequence[Entity],
    ) -> Iterator[str]:
        yield "any"
        if question.form == "quotation":
            yield place.setting
        yield from self._place_features(mention, question, place)
        yield from self._speaking_features(entity, question, place)
        yield from self._entity_features(entity, question)
        if entity in ranks:
            yield f"rank {min(ranks.index(entity), 3)}"
            if len(ranks) == 1:
                yield "only one"
        yield from question.fits(entity)

    def _place_features(self, mention: Span, question: Question, place: _Place) -> Iterator[str]:
        """Yield where a mention is: how far away, in whose words, and in which part of a clause."""
        position, document = question.position, self._document
        if mention[0] >= position:
            yield "after"
            if mention[0] >= self._paragraphs[-1]:
                yield f"in the last paragraph, {place.setting}"
        else:
            distance = min(self._mentions.sentences_between(mention[0], position), 5)
            yield f"sentence {distance}"
            apart = min(place.paragraph - self._paragraph(mention[0]), 3)
            yield f"paragraph {apart}"
            if question.form == "quotation":
                yield f"paragraph {apart}, {place.setting}"
        if self._mentions.is_sentence_initial(mention):
            yield "initial"
        if any(start <= mention[0] < end for start, end in question.context.content):
            yield "in content"
        inside = self._holding(mention[0])
        yield (
            "other content" if inside - place.around else "same content" if inside else "no content"
        )
        first, end = map(document.token_number, mention)
        if document.lower(first - 1) in ARTICLES:
            first -= 1
        if document.lower(first - 1) in _PREPOSITIONS:
            yield "after preposition"
        if end > first and document.is_possessive(end - 1):
            yield "possessive"

    def _entity_features(self, entity: Entity, question: Question) -> Iterator[str]:
        """Yield what an entity is, and how often it is mentioned."""
        yield f"kind {entity.kind}"
        yield "plural" if entity.plural else "singular"
        if question.gender is not None:
            same = "unknown" if entity.gender is None else entity.gender == question.gender
            yield f"gender {same}"
        elif entity.gender is not None:
            yield "has gender"
        if entity.named:
            yield "named"
            if entity is self._mentions.only_named_person():
                yield "only person"
        before = sum(1 for _ in islice(entity.mentions_before(question.position), _MOST_MENTIONS))
        yield f"mentions {before}"
        yield f"mentions in all {min(len(entity.mentions), 5)}"
        if self._document.document.sentence_number(entity.mentions[0][0][0]) <= 1:
            yield "at the beginning"

    def _speaking_features(
        self, entity: Entity, question: Question, place: _Place
    ) -> Iterator[str]:
        """Yield what the entity said shortly before, or whether it says the words around."""
        position, outer = question.position, question.context.outer
        if outer is not None and outer.entity is entity:
            yield "outer, quoted" if question.context.excludes_outer else "outer"
        end = bisect_left(self._speakers, position, key=lambda item: item[0])
        recent = self._speakers[max(0, end - 3) : end]
        for back, (spoke, _, speaker) in enumerate(reversed(recent)):
            if speaker is entity:
                yield f"spoke {back}"
                yield f"spoke {back}, {place.setting}"
                apart = place.paragraph - self._paragraph(spoke)
                yield f"spoke {back}, paragraph {min(apart, 2)}"
                return

    def _holding(self, position: int) -> set[int]:
        """Return the numbers of the statements whose content holds a position."""
        return set(self._contents.overlapping((position, position + 1)))

    def _setting(self, question: Question, around: Set[int]) -> str:
        """Return whether a source is inside another statement, and before or after its content.

        Of a quotation, return what it follows: a question, a colon or something else.
        """
        content = question.context.content
        if question.form == "quotation":
            before = self._document.text[
                max(0, question.position - _BEFORE) : question.position
            ].rstrip(" \n\t“‘\"'«„-–—")
            is_quoted = self._document.document.quotations.is_quoted(question.position + 1)
            follows = {"?": "a question", ":": "a colon"}.get(before[-1:], "no question")
            return f"after {follows}, {'quoted' if is_quoted else 'not quoted'}"
        if question.context.outer is not None or around:
            return "inside"
        return "after content" if content and content[0][0] < question.position else "before"

    def _paragraph(self, position: int) -> int:
        return bisect_right(self._paragraphs, position)


def most_probable(form: Form, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the most probable candidate, or None if it is not probable or not certain enough.

    It must be more probable than not, and twice as probable as the next: two stay open.
    """
    weights = read_toml("antecedents.toml")[form]
    scores = [sum(weights.get(name, 0.0) for name in each.features) for each in candidates]
    if not scores:
        return None
    best = max(range(len(scores)), key=scores.__getitem__)
    others = [score for place, score in enumerate(scores) if place != best]
    # The score of "none" is 0.
    odds = -math.log(sum(math.exp(score - scores[best]) for score in (*others, 0.0)))
    is_certain = scores[best] - max(others, default=-math.inf) >= math.log(_CERTAIN)
    return candidates[best] if odds >= 0 and is_certain else None


def _agrees(entity: Entity, question: Question) -> bool:
    """Whether a reference fits an entity's kind, number and gender."""
    if question.form == "he":
        return entity.kind == "person" and entity.gender in (None, question.gender)
    if question.form == "it":
        if entity.kind == "document":
            return True
        return entity.kind in ("organization", "place") and not entity.plural
    if question.form == "they":
        return entity.plural or entity.kind == "organization"
    if question.form == "description":
        return not _TELLING.isdisjoint(question.fits(entity))
    return entity.kind in ("person", "organization", "group")
