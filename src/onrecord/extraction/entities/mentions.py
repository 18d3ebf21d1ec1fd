"""Where an article mentions whom: the actors of its names, and those who have none.

Bodies and people without a name ("a woman", "the airport workers' union") are found wherever they
stand, since a pronoun or description may go back to them later.
"""

from bisect import bisect_right, insort
from collections.abc import Iterator

from onrecord.extraction.entities.entities import Actor, Actors
from onrecord.extraction.entities.lexicon import gender_of, is_many, noun_kind, pronoun_of, word_set
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.phrases import Words
from onrecord.records import Span, SpeakerKind

_FAR = 10_000  # characters before a place in which it is looked for whom it goes back to


class Mentions:
    """The mentions of one article, in text order."""

    def __init__(self, words: Words, actors: Actors) -> None:
        self.words = words
        self.actors = actors
        self._sentences = words.document.sentences
        self._starts = [start for start, _ in self._sentences]
        self._without_name: dict[str, Actor] = {}  # by their words, lower case
        self._ending: dict[int, Actor] = {}  # those without a name, by where they end
        self._pairs: dict[Span, Actor] = {}
        self._order: list[tuple[Span, int]] = []  # mentions, with the actor's number
        self._actors: list[Actor] = []
        self._number: dict[Actor, int] = {}
        for actor in actors.all:
            self._count_in(actor)
        for actor in self._nominals():
            self._count_in(actor)
            self._ending[actor.mentions[0][0][1]] = actor
        self._order.sort()

    def _count_in(self, actor: Actor) -> None:
        self._number[actor] = len(self._actors)
        self._actors.append(actor)
        self._order += ((span, self._number[actor]) for span, _ in actor.mentions)

    def _add(self, actor: Actor) -> Actor:
        self._number[actor] = len(self._actors)
        self._actors.append(actor)
        for span, _ in actor.mentions:
            insort(self._order, (span, self._number[actor]))
        return actor

    def mention(self, actor: Actor, span: Span, antecedent: Span | None) -> None:
        """Keep that an actor is mentioned at a place."""
        if all(span != known for known, _ in actor.mentions):
            insort(actor.mentions, (span, antecedent), key=lambda mention: mention[0])
            insort(self._order, (span, self._number[actor]))

    def before(self, place: int) -> dict[Actor, Span]:
        """The actors mentioned before a place, each with its last mention, the last first."""
        found: dict[Actor, Span] = {}
        for at in range(bisect_right(self._order, ((place, 0), 0)) - 1, -1, -1):
            span, number = self._order[at]
            if place - span[0] > _FAR:
                break
            if span[1] <= place:
                found.setdefault(self._actors[number], span)
        return found

    def people(self) -> list[Actor]:
        """The people with a name."""
        return [actor for actor in self._actors if actor.kind == "person" and actor.named]

    def ending_at(self, place: int) -> Actor | None:
        """Somebody without a name whose words end at a place."""
        return self._ending.get(place)

    def unnamed(self, span: Span, kind: SpeakerKind | None, many: bool) -> Actor:
        """Somebody without a name who goes by some words; the same words are the same one."""
        same = self.actors.text(span).lower()
        # "the other" is another one each time
        if same.split()[-1] in word_set("partitive"):
            return self._add(self._new(span, kind, many))
        if same not in self._without_name:
            self._without_name[same] = self._add(self._new(span, kind, many))
        return self._without_name[same]

    def _new(self, span: Span, kind: SpeakerKind | None, many: bool) -> Actor:
        return Actor(kind=kind, named=False, name=span, many=many, mentions=[(span, None)])

    def marked_off(self, span: Span, kind: SpeakerKind) -> Actor:
        """Somebody who is named, though not by a name of its own: "Tarsk's embassy"."""
        same = self.actors.text(span).lower()
        if same not in self._without_name:
            actor = self._new(span, kind, many=False)
            actor.named, actor.forms, actor.nouns = True, [span], {same.split()[-1]}
            self._without_name[same] = self._add(actor)
        return self._without_name[same]

    def pair(self, left: Name, right: Name) -> Actor:
        """Two names side by side as one group: "Stellan Broom and Nico Feld"."""
        span = (left.span[0], right.span[1])
        if span not in self._pairs:
            actor = self._new(span, "group", many=True)
            actor.named = True
            self._pairs[span] = self._add(actor)
        return self._pairs[span]

    # Sentences ------------------------------------------------------------------------------

    def sentence(self, place: int) -> Span:
        """The sentence that a place is in."""
        return self._sentences[max(0, bisect_right(self._starts, place) - 1)]

    def distance(self, earlier: int, later: int) -> int:
        """How many sentences lie between two places."""
        return bisect_right(self._starts, later) - bisect_right(self._starts, earlier)

    def begins(self, span: Span) -> bool:
        """Whether a mention begins its sentence, titles and quotation marks apart."""
        start, _ = self.sentence(span[0])
        return self.words.index(span[0]) - self.words.index(start) <= 3

    # Without a name -------------------------------------------------------------------------

    def _nominals(self) -> Iterator[Actor]:
        """Bodies and people without a name that a later pronoun or description may go back to."""
        words = self.words
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
        words = self.words
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
        return at >= 0 and self.words.name_at(at) is not None
