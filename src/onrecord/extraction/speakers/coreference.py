"""Whom pronouns and descriptions go back to.

They go to the actor for whom most speaks, and stay open where two have as much to say for
themselves: open beats wrong.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.entities.entities import Actor
from onrecord.extraction.entities.lexicon import Gender, gender_of, is_many, noun_kind, word_set
from onrecord.extraction.entities.mentions import Mentions
from onrecord.extraction.entities.phrases import OWNERS, Phrase
from onrecord.records import Span, Spans
from onrecord.text.outlets import is_outlet

# Weights of what speaks for an antecedent, as a logistic choice between the candidates learned on
# half of ECB+'s topics (docs/decisions/013-speakers.md); those marked * are set by hand.
_FARTHER = -0.8  # for each sentence that it is farther away, up to
_FARTHEST = 5
_SAME = 2.8  # it is mentioned in the same sentence
_BEGINS = 0.8  # * of bodies and groups: it begins its sentence, as subjects do
_SPOKE = 0.5  # it is the speaker of the statement before
_SPOKE_NOW = 1.5  # * in the same sentence
_OUTER = 2.0  # * it is the one whose words hold the statement
_NEVER = -9.0
_GENDER = 0.9  # its gender is known, and the pronoun's
_NAMED = 1.0
_NAMED_BODY = 0.3  # * of bodies and groups, which have a name less often
_OFTEN = 0.3  # for each further mention before, up to
_MOST = 3
_MARGIN = 0.8  # by which the best has to be ahead of the next
_REACH = 6  # sentences
_NUMBERS = 120  # words before "the pair" in which its two are looked for

_PRESS = frozenset(("newspaper", "paper", "broadcaster", "outlet", "magazine", "channel", "daily"))
_ANYBODY = frozenset(("man", "woman", "boy", "girl", "person"))
_COUNTS = {"two": 2, "pair": 2, "both": 2, "couple": 2, "duo": 2, "three": 3, "trio": 3, "four": 4}


@dataclass(frozen=True)
class Source:
    """Whom words name; ``antecedent`` is what a pronoun or description goes back to."""

    actor: Actor
    span: Span  # the words that name it
    antecedent: Span | None = None


@dataclass(frozen=True)
class Place:
    """Where a pronoun stands: its span, what its speaker would say, and whose words hold it."""

    span: Span
    content: Spans = ()
    outer: Source | None = None
    apart: bool = False  # it cannot be the speaker of the words that hold it


class Antecedents:
    """Whom the pronouns and descriptions of one article go back to."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._words = mentions.words
        self._text = mentions.actors.text
        self._spoke: list[tuple[int, int, Actor]] = []  # where its source stands, in text order

    def spoke(self, actor: Actor, place: int) -> None:
        """Take note of who speaks at a place."""
        insort(self._spoke, (place, len(self._spoke), actor), key=lambda each: each[:2])

    # Pronouns -------------------------------------------------------------------------------

    def pronoun(self, pronoun: str, place: Place) -> Source | None:
        """Whom a pronoun goes back to, if one can tell."""
        if pronoun == "who":
            return self.relative(self._words.index(place.span[0]), place.span)
        if pronoun in ("i", "we"):
            return Source(place.outer.actor, place.span, place.outer.span) if place.outer else None
        if pronoun == "you":
            return None
        scored = sorted(
            (
                (self._score(actor, pronoun, place), -at, actor)
                for at, (actor, last) in enumerate(self._mentions.before(place.span[0]).items())
                if _may_go(actor, pronoun)
                and self._mentions.distance(last[0], place.span[0]) <= _REACH
                and not (place.apart and place.outer and place.outer.actor is actor)
            ),
            key=lambda each: each[:2],
            reverse=True,
        )
        if not scored or scored[0][0] <= _NEVER:
            return self._only_later(pronoun, place)
        best, _, actor = scored[0]
        others = (
            score for score, _, other in scored[1:]
            if other.named or actor.named or actor.nouns.isdisjoint(other.nouns)
        )  # fmt: skip
        if best - next(others, _NEVER) < _MARGIN:
            return None
        antecedent = actor.last_before(place.span[0])
        return Source(actor, place.span, antecedent)

    def relative(self, first: int, span: Span) -> Source | None:
        """Whom "who" and "which" go back to: the words right before."""
        words = self._words
        at = first - 1
        while at >= 0 and not words.tokens[at].word[0].isalnum():
            at -= 1
        if at < 0:
            return None
        name = words.name_at(at)
        if name is not None:
            actor = self._mentions.actors.of(name)
            return Source(actor, span, name.span) if actor else None
        before = self._mentions.ending_at(words.tokens[at].end)
        if before:
            return Source(before, span, before.mentions[0][0])
        if at >= 1 and words.low(at).isdigit():
            return self.relative(at, span)  # "Ann Lee, 41, who"
        return None

    def _only_later(self, pronoun: str, place: Place) -> Source | None:
        """The one person of the article whom a pronoun before all names can mean."""
        genders: dict[str, Gender] = {"he": "male", "she": "female"}
        people = self._mentions.people() if pronoun in genders else []
        if len(people) != 1 or people[0].gender != genders[pronoun]:
            return None
        if place.apart and place.outer and place.outer.actor is people[0]:
            return None
        return Source(people[0], place.span, people[0].forms[0])

    def _score(self, actor: Actor, pronoun: str, place: Place) -> float:
        outside = [
            mention for mention, _ in actor.mentions
            if mention[1] <= place.span[0]
            and not any(start <= mention[0] < end for start, end in place.content)
        ]  # fmt: skip
        if not outside:
            return _NEVER  # it is mentioned only in the words that it would be saying
        last = outside[-1]
        distance = self._mentions.distance(last[0], place.span[0])
        score = _FARTHER * min(distance, _FARTHEST) + _SAME * (distance == 0)
        if pronoun in ("they", "it"):
            score += _BEGINS * self._mentions.begins(last)
        if self._before(place.span[0]) is actor:
            score += _SPOKE + _SPOKE_NOW * (distance == 0)
        if place.outer is not None and place.outer.actor is actor:
            score += _OUTER
        if pronoun in ("he", "she") and actor.gender is not None:
            score += _GENDER
        if pronoun == "they" and not actor.many:
            score -= _GENDER
        if actor.named:
            score += _NAMED_BODY if pronoun in ("they", "it") else _NAMED
        return score + _OFTEN * min(len(outside) - 1, _MOST)

    def _before(self, place: int) -> Actor | None:
        """The speaker of the source before a place."""
        at = bisect_left(self._spoke, place, key=lambda each: each[0]) - 1
        return self._spoke[at][2] if at >= 0 else None

    # Descriptions ---------------------------------------------------------------------------

    def description(self, phrase: Phrase, end: int) -> Source | None:
        """Whom a phrase goes back to, if it is a description of somebody mentioned before."""
        words = self._words
        span = words.span(phrase.first, phrase.end)
        count = next(
            (_COUNTS[words.low(i)] for i in range(phrase.first, phrase.end)
             if words.low(i) in _COUNTS), None,
        )  # fmt: skip
        head = words.low(phrase.head)
        if count and (phrase.definite or head in ("pair", "both", "duo", "trio", "couple")):
            found = self._counted(count, span[0], head)
            if found:
                return Source(found[0], span, found[1])
        if not self._may_go_back(phrase, end):
            return None
        actor = self._called(phrase, self._mentions.before(span[0]))
        return Source(actor, span, actor.last_before(span[0])) if actor else None

    def _may_go_back(self, phrase: Phrase, end: int) -> bool:
        """Whether a phrase is a description of somebody who was mentioned before."""
        words = self._words
        if phrase.owner is not None or words.low(phrase.first) in word_set("new") | OWNERS:
            return False
        if phrase.end < end and words.low(phrase.end) in ("of", "for", "from", "at", "in", "with"):
            return words.low(phrase.end + 1) in _COUNTS  # "the mother of two"
        if any(
            words.low(i) in ("other", "another", "second") for i in range(phrase.core, phrase.end)
        ):
            return False
        return phrase.definite

    def _called(self, phrase: Phrase, before: dict[Actor, Span]) -> Actor | None:
        """The actor that goes by the noun of a description: "the spokesperson"."""
        words = self._words
        place = words.tokens[phrase.first].start
        head = words.low(phrase.head)
        if words.low(phrase.core).endswith("year-old") and head.endswith("year-old"):
            head = words.low(phrase.core)
        many = is_many(head)
        near = [actor for actor in before if actor.many == many or actor.kind == "organization"]
        modifiers = {words.low(i) for i in range(phrase.core, phrase.head)}
        called = [actor for actor in near if _goes_by(actor, head)]
        if modifiers:
            called = [actor for actor in called if self._has_words(actor, modifiers)] or called
        if called:
            return next((a for a in called if not self._is_bare(a)), called[0])
        if head in word_set("general_body"):
            bodies = (a for a in near if a.named and a.kind == "organization")
            return next((a for a in bodies if self._may_be(a, head)), None)
        if head in _ANYBODY and not modifiers:
            return self._only_one(head, [
                actor for actor in near if actor.kind == "person"
                and self._mentions.distance(before[actor][0], place) <= 2
            ])  # fmt: skip
        return None

    def _is_bare(self, actor: Actor) -> bool:
        """Whether somebody is only words that go back to somebody: "the minister"."""
        words = self._words
        first = words.index(actor.mentions[0][0][0])
        size = words.index(actor.mentions[0][0][1]) - first
        more = words.low(first + 1) in ("of", "for", "from", "at", "in", "with")
        return not actor.named and size == 1 and words.low(first - 1) == "the" and not more

    def _only_one(self, head: str, people: Sequence[Actor]) -> Actor | None:
        """The only one of some people who can be "the woman"."""
        gender = gender_of(head)
        known = [actor for actor in people if actor.gender == gender]
        fitting = known or [actor for actor in people if actor.gender is None]
        return fitting[0] if len(fitting) == 1 else None

    def _has_words(self, actor: Actor, modifiers: set[str]) -> bool:
        spans = (*(title.span for title in actor.titles), *actor.forms)
        said = " ".join(map(self._text, spans))
        return not modifiers.isdisjoint(said.lower().split())

    def _may_be(self, actor: Actor, head: str) -> bool:
        """Whether a body whose name does not say what it is may be called so."""
        name = self._text(actor.name)
        if head in _PRESS:
            return is_outlet(name)
        last = name.split()[-1].lower()
        return noun_kind(last) != "organization" or last == head

    def _counted(self, count: int, place: int, head: str) -> tuple[Actor, Span] | None:
        """Those who were so many before: "The pair" are "two divers", or two names side by side."""
        words = self._words
        end = words.index(place)
        for at in range(end - 1, max(-1, end - _NUMBERS), -1):
            low = words.low(at)
            if count == 2 and low == "and":
                left, right = words.name_at(at - 1), words.name_at(at + 1) if at + 1 < end else None
                if left and right and left.kind == right.kind == "person":
                    return self._mentions.pair(left, right), (left.span[0], right.span[1])
            if _COUNTS.get(low) == count and low not in ("both", "pair", "couple"):
                phrase = words.phrase(at, end)
                if phrase and is_many(words.low(phrase.head)) and phrase.head > at:
                    noun = words.low(phrase.head)
                    if noun_kind(noun) != "group" or head not in (noun, *_COUNTS, "men", "women"):
                        continue
                    span = words.span(at, phrase.head + 1)
                    return self._mentions.unnamed(span, "group", many=True), span
        return None


def _goes_by(actor: Actor, head: str) -> bool:
    return head in actor.nouns or any(noun.endswith(f"-{head}") for noun in actor.nouns)


def _may_go(actor: Actor, pronoun: str) -> bool:
    if pronoun == "he":
        return actor.kind == "person" and actor.gender != "female"
    if pronoun == "she":
        return actor.kind == "person" and actor.gender != "male"
    if pronoun == "it":
        return actor.kind in ("organization", "place", "document") and not (
            actor.many and actor.kind != "document"
        )
    return actor.many or actor.kind == "organization"
