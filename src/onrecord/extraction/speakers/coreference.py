"""Coreference: whom a source, such as a pronoun or a description, refers to.

Each entity mentioned nearby is a candidate, described by binary features such as "mentioned in the
same sentence". The weights of the features give the probability of each candidate and of none
(conditional logit, McFadden 1974). If no candidate is probable enough, no entity is returned: a
missing speaker is better than a wrong one. The weights are learned by ``training.antecedents``.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import Gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.speakers.features import FeatureReader
from onrecord.extraction.speakers.questions import (
    Candidate,
    EntityMention,
    Form,
    PronounContext,
    Question,
)
from onrecord.records import Span, Spans
from onrecord.text.lang import read_toml

_FORMS: dict[str, Form] = {
    "he": "he", "she": "he", "it": "it", "they": "they", "i": "I", "we": "we", "you": "you",
}  # fmt: skip
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
# The least log probability of an entity for one of several questions, as if it is no candidate.
_ABSENT = -5.0
_LEAST = -3.6  # log probability, in the mean, of who is meant by several; chosen on corpus/train
_CERTAIN = 2.0  # times as probable as the next candidate; chosen on two halves of corpus/train
# Set by hand: they limit the cost, and hardly matter for the result.
_REACH = 12  # sentences from a mention to its antecedent at most
_MOST_CANDIDATES = 30
_SIGNATURE = 12  # tokens at the end of a text in which its author may sign
_AFTER = 250  # characters after a quotation in which its speaker may be named
# Who has the office that a description names: "the bank's head".
HOLDER = "holder of the office"
# Features of a description without which an entity is hardly meant.
_TELLING = frozenset({"noun", "word of name or title", "general organization", HOLDER})
# "The mayor" means whoever was introduced as a mayor, rather than "the mayor" of another sentence.
_INTRODUCING = frozenset({"noun, introduced", "general organization", HOLDER})
_REPEATED = "noun, repeated"
# "The foreign minister" is not the defence minister named before.
CONTRADICTING = "contradicting modifier"
# "The company" is nobody of whom the article says that they are a person.
PERSON = "clearly a person"
_RULED_OUT = frozenset({CONTRADICTING, PERSON})


class Coreference:
    """Finds the entities that the sources of one article refer to."""

    def __init__(
        self,
        mentions: MentionIndex,
        contents: Sequence[Spans] = (),
        addressees: Sequence[Span] = (),
    ) -> None:
        """Prepare to resolve references.

        ``contents`` and ``addressees`` are those of the article's statements.
        """
        self._mentions = mentions
        self._document = mentions.document
        self._features = FeatureReader(mentions, contents, addressees)

    def add_speaker(self, entity: Entity, position: int) -> None:
        """Record that an entity is the source of a statement at a position in the text.

        A later "he" or "she" is more likely to refer to the last source.
        """
        self._features.add_speaker(entity, position)

    def add_quoted(self, entity: Entity, position: int) -> None:
        """Record who speaks a quotation without a source; the next is more likely theirs, too."""
        self._features.add_speaker(entity, position)
        self._features.add_quoted(entity)

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
        if not several.entity.plural:
            return one  # a person called "they" rather than a body
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

    def resolve_together(
        self, questions: Sequence[Question], excluded: Collection[Entity]
    ) -> Entity | None:
        """Return the one person whom all of several questions mean, or None if it is unclear.

        The answers of an interview are one person's: what little each of them says counts for all,
        and those whom they name, or who are ``excluded``, are others.
        """
        rows = [self._log_probabilities(question) for question in questions]
        spans = [span for question in questions for span in question.context.content]
        named = {entity for span in spans for _, entity in self._mentions.mentions_in(span)}
        people = [
            entity
            for entity in dict.fromkeys(entity for row in rows for entity in row)
            if entity.kind == "person" and entity not in named and entity not in excluded
        ]
        totals = [sum(row.get(each, _ABSENT) for row in rows) for each in people]
        if not people or self._features.interviewed_people > 1:
            return None
        best = max(range(len(people)), key=totals.__getitem__)
        others = [total for place, total in enumerate(totals) if place != best]
        is_certain = totals[best] - max(others, default=-math.inf) >= math.log(_CERTAIN)
        is_likely = totals[best] >= _LEAST * len(rows)
        return people[best] if is_certain and is_likely else None

    def _log_probabilities(self, question: Question) -> dict[Entity, float]:
        """Return how probable it is that a question means each of its candidates."""
        candidates = self.candidates(question)
        scores = scores_of(question.form, candidates)
        highest = max([*scores, 0.0])
        total = highest + math.log(sum(math.exp(score - highest) for score in (*scores, 0.0)))
        return {
            each.entity: max(score - total, _ABSENT)
            for each, score in zip(candidates, scores, strict=True)
        }

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
            if not question.only_those or entity in question.anywhere
        ]
        ranks = [entity for entity, _ in near if _agrees(entity, question)]
        is_new = question.form == "description" and not ranks
        if is_new:  # a noun of nobody: "the retired roofer"
            ranks = [entity for entity, _ in near if entity.named and entity.kind == "person"]
        place = self._features.place(question, is_new)
        candidates = [
            Candidate(
                entity,
                mention,
                tuple(self._features.features(entity, mention, question, place, ranks)),
            )
            for entity, mention in near
        ]
        candidates = [each for each in candidates if _RULED_OUT.isdisjoint(each.features)]
        if any(not _INTRODUCING.isdisjoint(each.features) for each in candidates):
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
        if entity in context.excluded:
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
        for entity in question.anywhere:
            if entity not in seen:
                seen.add(entity)
                yield entity, entity.last_mention_before(position) or entity.mentions[0][0]
        if question.form in ("I", "we", "you", "quotation"):
            yield from self._far(position, seen)
        if question.form in ("I", "we", "you", "quotation", "he"):
            yield from self._named_after(question, seen)

    def _named_after(self, question: Question, seen: set[Entity]) -> Iterator[tuple[Entity, Span]]:
        """Yield who is named shortly after a question, or signs a letter."""
        document, position = self._document, question.position
        first, end = map(document.token_number, (position, position + _AFTER))
        tokens = [*range(first, end)]
        if question.form in ("I", "we"):  # the name below a letter
            tokens += range(max(end, len(document.tokens) - _SIGNATURE), len(document.tokens))
        for i in tokens:
            name = document.name_at(i)
            entity = self._mentions.entities.entity_of(name) if name else None
            if name is None or entity is None or entity in seen:
                continue
            # "As he left the court, Tom Varr said": only if nobody else is named.
            if question.form != "he" or entity is self._mentions.only_named_person():
                seen.add(entity)
                yield entity, name.span

    def _far(self, position: int, seen: set[Entity]) -> Iterator[tuple[Entity, Span]]:
        """Yield who spoke last, and who is named at the beginning, as in a long interview."""
        spoke = [entity for _, entity in self._features.recent_speakers(position)]
        for entity in (*spoke, *self._features.leading):
            mention = entity.last_mention_before(position)
            if entity not in seen and mention is not None:
                seen.add(entity)
                yield entity, mention


def scores_of(form: Form, candidates: Sequence[Candidate]) -> list[float]:
    """Return the score of each candidate; the score of "none" is 0."""
    weights = read_toml("antecedents.toml")[form]
    return [sum(weights.get(name, 0.0) for name in each.features) for each in candidates]


def most_probable(form: Form, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the most probable candidate, or None if it is not probable or not certain enough.

    It must be more probable than not, and twice as probable as the next: two stay open.
    """
    scores = scores_of(form, candidates)
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
