"""Whom a source names: by a name, a description, a pronoun, or as somebody without a name.

A pronoun or description goes to the actor for whom most speaks, and stays open where two have as
much to say for themselves: open beats wrong.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.extract.actors import Actor, Actors, by_recency
from onrecord.extract.names import Name
from onrecord.extract.nouns import (
    Gender,
    gender_of,
    is_many,
    noun_kind,
    pronoun_of,
    word_set,
)
from onrecord.extract.phrases import OWNERS, Phrase, Words
from onrecord.outlets import is_outlet
from onrecord.records import Span, Spans, SpeakerKind
from onrecord.sentences import sentences

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

_PRESS = frozenset(("newspaper", "paper", "broadcaster", "outlet", "magazine", "channel", "daily"))
_ANYBODY = frozenset(("man", "woman", "boy", "girl", "person"))
_COUNTS = {"two": 2, "pair": 2, "both": 2, "couple": 2, "duo": 2, "three": 3, "trio": 3, "four": 4}
_RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "where", "when"))


@dataclass(frozen=True)
class Source:
    """Whom a source names; ``antecedent`` is what a pronoun or description goes back to."""

    actor: Actor
    span: Span  # the words that name it
    antecedent: Span | None = None


class Sources:
    """The sources of one article, resolved in the order in which they stand."""

    def __init__(self, words: Words, actors: Actors) -> None:
        self._words = words
        self._actors = actors
        self._sentences = [span for span in sentences(words.text, 0, len(words.text))]
        self._sentence_starts = [start for start, _ in self._sentences]
        self._spoke: list[tuple[int, Actor]] = []  # where its source stands, in text order
        self._nominal = [*self._nominals()]

    # One source -----------------------------------------------------------------------------

    def read(
        self, source: Spans, content: Spans, outer: Source | None, quoted: bool
    ) -> Source | None:
        """Whom a source names; ``outer`` speaks the words that hold it, ``quoted`` in marks."""
        span = (source[0][0], source[-1][1])
        found = self._read(span, content, outer, quoted)
        if found:
            self._spoke.append((span[0], found.actor))
            self._spoke.sort(key=lambda pair: pair[0])
            if (found.span, found.antecedent) not in found.actor.mentions and not any(
                found.span == known for known, _ in found.actor.mentions
            ):
                found.actor.mentions.append((found.span, found.antecedent))
                found.actor.mentions.sort(key=lambda mention: mention[0])
        return found

    def _read(
        self, span: Span, content: Spans, outer: Source | None, quoted: bool
    ) -> Source | None:
        words = self._words
        first, end = words.index(span[0]), words.index(span[1])
        while first < end and words.low(first) in ("to", "by", "from", "than", "and", "but", ","):
            first += 1
        while end > first and not words.tokens[end - 1].word[0].isalnum():
            end -= 1
        if first >= end:
            return None
        pronoun = pronoun_of().get(words.low(first))
        last = pronoun_of().get(words.low(end - 1))
        if (
            pronoun
            and (end - first == 1 or last == pronoun)
            and words.low(first) not in (OWNERS if end - first > 1 else ())
        ):
            return self._pronoun(pronoun, words.span(first, first + 1), content, outer, quoted)
        return self.named(first, end) or self._unnamed(first, end)

    def named(self, first: int, end: int) -> Source | None:
        """The named actor that a phrase is about: by its head, or in apposition."""
        words = self._words
        both = self._joined(first, end)
        if both:
            return both
        phrase = words.phrase(first, end)
        if phrase is None:
            return None
        name = phrase.name or self._name_in(phrase)
        if (
            name is None
            and phrase.end < end
            and words.low(phrase.end) in (",", "of", "for", "with", "at", "from", "in")
        ):
            name = self._apposed(phrase, end)  # "The port's director, Tuğrul Şenkaya"
        if name is None:
            return None
        actor = self._actors.of(name)
        if actor is None:
            return self._group_of(name, phrase)
        return Source(actor, name.span)

    def _name_in(self, phrase: Phrase) -> Name | None:
        """The name inside a phrase that its head only describes: "the NIS spy agency"."""
        words = self._words
        if noun_kind(words.low(phrase.head)) != "organization" or (
            phrase.owner is not None
            and (all(words.name_at(i) is None for i in range(phrase.owner, phrase.head)))
        ):
            return None
        for at in range(phrase.head - 1, phrase.core - 1, -1):
            name = words.name_at(at)
            if (
                name is not None
                and name.kind == "organization"
                and words.low(phrase.head) in (word_set("general_body"))
            ):
                return name
        return None

    def _apposed(self, phrase: Phrase, end: int) -> Name | None:
        words = self._words
        at = phrase.end
        while at < end and words.low(at) != ",":
            if words.low(at) in _RELATIVES:
                return None
            at += 1
        begin = at + 1
        while (
            begin < end
            and (
                words.low(begin) in ("the", ".")
                or words.low(begin) in word_set("honorific") | word_set("title_short")
            )
            and words.name_at(begin) is None
        ):
            begin += 1
        name = words.name_at(begin) if begin < end else None
        if name is None or words.index(name.span[0]) != begin:
            inner = words.phrase(begin, end) if begin < end else None
            name = inner.name if inner and inner.name and inner.name.kind == "person" else None
        if name is None:
            return None
        head = noun_kind(words.low(phrase.head))
        fits = {"person": ("person",), "organization": ("organization", "person", "group")}
        return (
            name
            if head in fits.get(name.kind, ())
            or (name.kind == "person" and words.low(phrase.core) in ("one", "head", "two"))
            else None
        )

    def _joined(self, first: int, end: int) -> Source | None:
        """Two names side by side as one group: "Stellan Broom and Nico Feld"."""
        words = self._words
        for at in range(first + 1, end - 1):
            if words.low(at) not in ("and", "&"):
                continue
            left, right = words.name_at(at - 1), words.name_at(at + 1)
            if left is None or right is None or left == right:
                continue
            kinds = {left.kind, right.kind}
            if kinds not in ({"person"}, {"organization"}, {"place"}):
                continue
            if words.index(left.span[0]) > first + 4 or words.index(right.span[1]) < end:
                continue
            return self._pair(left, right)
        return None

    def _pair(self, left: Name, right: Name) -> Source:
        span = (left.span[0], right.span[1])
        known = next((a for a in self._actors.all if a.many and a.named and a.name == span), None)
        actor = known or self._actors.add(
            Actor(kind="group", named=True, name=span, many=True, mentions=[(span, None)])
        )
        return Source(actor, span)

    def _group_of(self, name: Name, phrase: Phrase) -> Source | None:
        """Those whom a nationality names ("the North Koreans"), or what a name is of."""
        words = self._words
        if name.kind == "person":  # a name that two have
            return None
        kind: SpeakerKind = "group" if name.kind == "nationality" else "document"
        span = words.span(phrase.core, phrase.end)
        return Source(self._unnamed_actor(span, kind, many=kind == "group"), span)

    # Without a name -------------------------------------------------------------------------

    def _unnamed(self, first: int, end: int) -> Source | None:
        words = self._words
        phrase = words.phrase(first, end)
        span = self._bare(first, end)
        if phrase is None:
            if words.low(first) in word_set("partitive") or span[0] < span[1]:
                return self._new(span, first, None)
            return None
        head = words.low(phrase.head)
        low = words.low(first)
        if low in _RELATIVES and end - first == 1:
            return self._relative(first, words.span(first, end))
        counted = self._count(phrase)
        if counted and (phrase.definite or head in ("pair", "both", "duo", "trio", "couple")):
            earlier = self._counted(counted, words.tokens[first].start, head)
            if earlier:
                return Source(earlier[0], words.span(phrase.first, phrase.end), earlier[1])
        if self._may_go_back(phrase, end):
            earlier = self._described(phrase)
            if earlier:
                self._widen(earlier[0], words.span(phrase.core, phrase.end))
                return Source(earlier[0], words.span(phrase.first, phrase.end), earlier[1])
        return self._new(span, first, phrase)

    def _widen(self, actor: Actor, span: Span) -> None:
        """Let the fullest words stand for somebody without a name: "South Korean constitution"."""
        if not actor.named and len(self._actors.text(span)) > len(self._actors.text(actor.name)):
            actor.name = span

    def _new(self, span: Span, first: int, phrase: Phrase | None) -> Source:
        words = self._words
        end = words.tokens[phrase.head].end if phrase else span[1]
        for actor in self._nominal:  # the same words were seen as a possible antecedent
            if actor.mentions[0][0][1] == end and not actor.named:
                actor.name = span
                if actor not in self._actors.all:
                    self._actors.add(actor)
                return Source(actor, span)
        head = words.low(phrase.head) if phrase else words.low(first)
        kind = noun_kind(head)
        many = is_many(head)
        if words.low(first) in ("one", "neither", "another", "each", "either") and (
            phrase is None or phrase.head == first or words.low(first + 1) == "of"
        ):
            kind, many = "person", False
        elif words.low(first) in word_set("partitive"):
            kind, many = kind if kind == "organization" and many else "group", True
        elif kind is None:
            kind = "group" if many else "person"
        if (
            kind == "organization"
            and phrase
            and phrase.owner is not None
            and (words.name_at(phrase.owner - 1) is not None)
        ):
            return Source(self._marked_off(span), span)  # "Tarsk's embassy"
        actor = self._unnamed_actor(span, kind, many)
        actor.nouns.add(head)
        actor.gender = gender_of(head)
        return Source(actor, span)

    def _marked_off(self, span: Span) -> Actor:
        """A body that only whose it is tells from others."""
        same = self._actors.text(span).lower()
        for actor in self._actors.all:
            if actor.named and self._actors.text(actor.name).lower() == same:
                return actor
        return self._actors.add(
            Actor(kind="organization", named=True, name=span, mentions=[(span, None)],
                  forms=[span], nouns={same.split()[-1]})
        )  # fmt: skip

    def _unnamed_actor(self, span: Span, kind: SpeakerKind, many: bool) -> Actor:
        same = self._actors.text(span).lower()
        alike = same.split()[-1] not in word_set(
            "partitive"
        )  # "the other" is another one each time
        for actor in self._actors.all if alike else ():
            if not actor.named and self._actors.text(actor.name).lower() == same:
                return actor
        return self._actors.add(
            Actor(kind=kind, named=False, name=span, many=many, mentions=[(span, None)])
        )

    def _bare(self, first: int, end: int) -> Span:
        """The words that name somebody without a name: no article, no clause after them."""
        words = self._words
        if (
            words.low(first) in ("the", "a", "an")
            and first + 1 < end
            and (words.low(first + 1) not in ("other", "two", "others"))
        ):
            first += 1
        stop = first + 1
        while stop < end and words.low(stop) not in _RELATIVES and words.low(stop) not in (
            ",", "(", "—", "–", ";", ":",
        ) and not self._is_clause(stop):  # fmt: skip
            stop += 1
        return words.span(first, stop)

    def _is_clause(self, at: int) -> bool:
        """Whether a participle begins there that says more of the noun before it."""
        words = self._words
        verbal = words.low(at).endswith(("ing", "ed")) and noun_kind(words.low(at)) is None
        return verbal and (
            noun_kind(words.low(at - 1)) is not None or words.name_at(at - 1) is not None
        )

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

    def described(self, phrase: Phrase) -> Source | None:
        """The actor that a description is of, if one is: "the agency"."""
        found = self._described(phrase) if self._may_go_back(phrase, phrase.end) else None
        if found is None:
            return None
        return Source(found[0], self._words.span(phrase.first, phrase.end), found[1])

    def _described(self, phrase: Phrase) -> tuple[Actor, Span] | None:
        """The actor that a description is of, and its mention before: "the spokesperson"."""
        words = self._words
        place = words.tokens[phrase.first].start
        head = words.low(phrase.head)
        if words.low(phrase.core).endswith("year-old") and head.endswith("year-old"):
            head = words.low(phrase.core)
        many = is_many(head)
        near = by_recency(self._everybody(), place)
        near = [a for a in near if a.many == many or a.kind == "organization"]
        modifiers = {words.low(i) for i in range(phrase.core, phrase.head)}
        called = [a for a in near if head in a.nouns or f"-{head}" in str(a.nouns)]
        closer = [a for a in called if modifiers and self._has_words(a, modifiers)]
        chosen = (closer or called)[:1]
        if not chosen and head in word_set("general_body"):
            bodies = [a for a in near if a.named and a.kind == "organization"]
            chosen = [a for a in bodies if self._may_be(a, head)][:1]
        if not chosen and head in _ANYBODY and not modifiers:
            gender = gender_of(head)
            people = [a for a in near if a.kind == "person" and a.gender in (gender, None)
                      and self._distance(a, place) <= 2]  # fmt: skip
            known = [a for a in people if a.gender == gender]
            chosen = known if len(known) == 1 else people if len(people) == 1 else []
        if not chosen:
            return None
        antecedent = chosen[0].last_before(place)
        return (chosen[0], antecedent) if antecedent else None

    def _has_words(self, actor: Actor, modifiers: set[str]) -> bool:
        said = " ".join(self._actors.text(t.span) for t in actor.titles)
        said += " " + " ".join(self._actors.text(form) for form in actor.forms)
        return not modifiers.isdisjoint(said.lower().split())

    def _may_be(self, actor: Actor, head: str) -> bool:
        """Whether a body whose name does not say what it is may be called so."""
        if head in _PRESS:
            return is_outlet(self._actors.text(actor.name))
        last = self._actors.text(actor.name).split()[-1].lower()
        kind = noun_kind(last)
        return kind != "organization" or (last in word_set("general_body") and last == head)

    def _count(self, phrase: Phrase) -> int | None:
        words = self._words
        return next(
            (_COUNTS[words.low(i)] for i in range(phrase.first, phrase.end)
             if words.low(i) in _COUNTS), None,
        )  # fmt: skip

    def _counted(self, count: int, place: int, head: str) -> tuple[Actor, Span] | None:
        """Those who were so many before: "The pair" are "two divers", or two names side by side."""
        words = self._words
        end = words.index(place)
        for at in range(end - 1, max(-1, end - 120), -1):
            low = words.low(at)
            if count == 2 and low == "and":
                left, right = words.name_at(at - 1), words.name_at(at + 1) if at + 1 < end else None
                if left and right and left.kind == right.kind == "person":
                    return self._pair(left, right).actor, (left.span[0], right.span[1])
            if _COUNTS.get(low) == count and low not in ("both", "pair", "couple"):
                phrase = words.phrase(at, end)
                if phrase and is_many(words.low(phrase.head)) and phrase.head > at:
                    noun = words.low(phrase.head)
                    if noun_kind(noun) != "group" or head not in (noun, *_COUNTS, "men", "women"):
                        continue
                    span = words.span(at, phrase.head + 1)
                    return self._unnamed_actor(span, "group", many=True), span
        return None

    def _nominals(self) -> Iterable[Actor]:
        """Bodies and people without a name that a later pronoun or description may go back to."""
        words = self._words
        for at, token in enumerate(words.tokens):
            if words.name_at(at) is not None or not token.word[0].isalpha():
                continue
            kind = noun_kind(token.low)
            if kind is None or (
                token.is_capital
                and at
                and words.tokens[at - 1].word not in '.“"”'
                and "\n" not in words.text[words.tokens[at - 1].end : token.start]
            ):
                continue
            following = words.name_at(at + 1) if at + 1 < len(words.tokens) else None
            if following is not None and words.near(at + 1):
                continue  # a title
            if noun_kind(words.low(at + 1)) and words.near(at + 1):
                continue  # "police chief": the head comes
            before = words.name_at(at - 1) if at else None
            if words.low(at + 1) == "," and words.name_at(min(at + 2, len(words.tokens) - 1)):
                continue  # an apposition
            first = at
            while first and at - first < 4 and words.near(first) and self._modifies(first - 1):
                first -= 1
            if words.low(first - 1) == "," and self._follows_name(first - 2):
                continue
            if (
                words.low(first - 1) in ("a", "an", "the")
                and words.low(first - 2) == ","
                and (self._follows_name(first - 3))
            ):
                continue
            if before is not None and first == at and before.kind != "nationality":
                continue
            span = words.span(first, at + 1)
            yield Actor(
                kind=kind, named=False, name=span, many=is_many(token.low),
                gender=gender_of(token.low), mentions=[(span, None)], nouns={token.low},
            )  # fmt: skip

    def _modifies(self, at: int) -> bool:
        words = self._words
        token = words.tokens[at]
        if words.name_at(at) is not None:
            return True
        low = token.low
        if token.is_capital and at and words.tokens[at - 1].word in '.”"':
            return noun_kind(low) is None and low not in pronoun_of() and len(low) > 4
        return (
            token.word[0].isalnum()
            and low not in word_set("partitive") - {"two", "three"}
            and (
                (low not in pronoun_of() and noun_kind(low) is not None)
                or low in word_set("title_before")
                or low in ("two", "three", "local", "young", "senior")
                or low.endswith(("’", "al", "ic", "ary", "ive"))
                or token.possessive
            )
        )

    def _follows_name(self, at: int) -> bool:
        return at >= 0 and self._words.name_at(at) is not None

    # Pronouns -------------------------------------------------------------------------------

    def _relative(self, first: int, span: Span) -> Source | None:
        """Whom "who" and "which" go back to: the words right before."""
        words = self._words
        at = first - 1
        while at >= 0 and not words.tokens[at].word[0].isalnum():
            at -= 1
        if at < 0:
            return None
        name = words.name_at(at)
        if name is not None:
            actor = self._actors.of(name)
            return Source(actor, span, name.span) if actor else None
        before = [a for a in self._nominal if a.mentions[0][0][1] == words.tokens[at].end]
        if before:
            if before[0] not in self._actors.all:
                self._actors.add(before[0])
            return Source(before[0], span, before[0].mentions[0][0])
        if at >= 1 and words.low(at).isdigit():
            return self._relative(at, span)  # "Ann Lee, 41, who"
        return None

    def _pronoun(
        self, pronoun: str, span: Span, content: Spans, outer: Source | None, quoted: bool
    ) -> Source | None:
        words = self._words
        if pronoun == "who":
            return self._relative(words.index(span[0]), span)
        if pronoun in ("i", "we"):
            if outer is None:
                return None
            return Source(outer.actor, span, outer.span)
        if pronoun == "you":
            return None
        candidates = by_recency(self._everybody(), span[0])
        scored = sorted(
            (
                (self._score(actor, pronoun, span, content, outer), -at, actor)
                for at, actor in enumerate(candidates)
                if self._may_go(actor, pronoun) and self._distance(actor, span[0]) <= _REACH
                and not (quoted and outer is not None and outer.actor is actor)
            ),
            key=lambda each: each[:2], reverse=True,
        )  # fmt: skip
        if not scored or scored[0][0] <= _NEVER:
            return self._only_later(pronoun, span)
        best, _, actor = scored[0]
        others = [s for s, _, other in scored[1:] if other.named or actor.named
                  or actor.nouns.isdisjoint(other.nouns)]  # fmt: skip
        if others and best - others[0] < _MARGIN:
            return None
        antecedent = actor.last_before(span[0])
        if antecedent is None:
            return None
        if actor not in self._actors.all:
            self._actors.add(actor)
        return Source(actor, span, antecedent)

    def owner(self, span: Span) -> Actor | None:
        """What "its" names."""
        found = self._pronoun("it", span, (), None, False)
        return found.actor if found else None

    def _only_later(self, pronoun: str, span: Span) -> Source | None:
        """The one person of the article whom a pronoun before all names can mean."""
        gender: Gender | None = {"he": "male", "she": "female"}.get(pronoun)  # type: ignore[assignment]
        if gender is None:
            return None
        people = [a for a in self._actors.all if a.kind == "person" and a.named]
        fitting = [a for a in people if a.gender == gender]
        if len(fitting) == 1 and len(people) == 1:
            return Source(fitting[0], span, fitting[0].forms[0])
        return None

    def _may_go(self, actor: Actor, pronoun: str) -> bool:
        if pronoun == "he":
            return actor.kind == "person" and actor.gender != "female"
        if pronoun == "she":
            return actor.kind == "person" and actor.gender != "male"
        if pronoun == "it":
            return actor.kind in ("organization", "place", "document") and not (
                actor.many and actor.kind != "document"
            )
        return actor.many or actor.kind == "organization"

    def _score(
        self, actor: Actor, pronoun: str, span: Span, content: Spans, outer: Source | None
    ) -> float:
        outside = [
            mention for mention, _ in actor.mentions
            if mention[1] <= span[0] and not any(a <= mention[0] < b for a, b in content)
        ]  # fmt: skip
        if not outside:
            return _NEVER  # it is mentioned only in the words that it would be saying
        last = max(outside)
        distance = self._sentence(span[0]) - self._sentence(last[0])
        score = _FARTHER * min(distance, _FARTHEST) + _SAME * (distance == 0)
        if pronoun in ("they", "it"):
            score += _BEGINS * self._begins(last)
        if self._before(span[0]) is actor:
            score += _SPOKE + _SPOKE_NOW * (distance == 0)
        if outer is not None and outer.actor is actor:
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
        at = bisect_right([start for start, _ in self._spoke], place - 1) - 1
        return self._spoke[at][1] if at >= 0 else None

    def _sentence(self, place: int) -> int:
        return bisect_right(self._sentence_starts, place) - 1

    def _distance(self, actor: Actor, place: int) -> int:
        last = actor.last_before(place)
        return self._sentence(place) - self._sentence(last[0]) if last else 99

    def _everybody(self) -> list[Actor]:
        """The actors, and those whom nobody has spoken of as such yet."""
        known = set(map(id, self._actors.all))
        return [*self._actors.all, *(a for a in self._nominal if id(a) not in known)]

    def _begins(self, span: Span) -> bool:
        """Whether a mention begins its sentence, titles and quotation marks apart."""
        words = self._words
        start = self._sentence_starts[max(0, self._sentence(span[0]))]
        return words.index(span[0]) - words.index(start) <= 3
