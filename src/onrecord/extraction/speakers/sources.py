"""Whom a source names: by a name, a description, a pronoun, or as somebody without a name."""

from onrecord.extraction.entities.entities import Actor, Actors
from onrecord.extraction.entities.lexicon import gender_of, is_many, noun_kind, pronoun_of, word_set
from onrecord.extraction.entities.mentions import Mentions
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.phrases import OWNERS, Phrase, Words, is_occupation, is_participle
from onrecord.extraction.speakers.coreference import Antecedents, Place, Source
from onrecord.records import Span, Spans, SpeakerKind

_RELATIVES = frozenset(("who", "whom", "whose", "which", "that", "where", "when"))
_BETWEEN = frozenset((",", "of", "for", "with", "at", "from", "in"))  # a phrase and its apposition
_DATELINE = 6  # tokens
_SINGLE = frozenset(("one", "neither", "another", "each", "either"))
_STOPS = frozenset((",", "(", "—", "–", ";", ":"))


class Sources:
    """The sources of one article, resolved in the order in which they are read."""

    def __init__(self, words: Words, actors: Actors) -> None:
        self._words = words
        self._actors = actors
        self._mentions = Mentions(words, actors)
        self._antecedents = Antecedents(self._mentions)

    def read(
        self, source: Spans, content: Spans, outer: Source | None, apart: bool
    ) -> Source | None:
        """Whom a source names; ``outer`` speaks the words that hold it, and is
        not meant by "he" in them where they stand ``apart``."""
        span = (source[0][0], source[-1][1])
        found = self._read(Place(span, content, outer, apart))
        if found:
            self._antecedents.spoke(found.actor, span[0])
            self._mentions.mention(found.actor, found.span, found.antecedent)
        return found

    def sentence(self, place: int) -> Span:
        """The sentence that a place is in."""
        return self._mentions.sentence(place)

    def owner(self, span: Span) -> Actor | None:
        """What "its" names."""
        found = self._antecedents.pronoun("it", Place(span))
        return found.actor if found and found.actor.kind in ("organization", "place") else None

    def _read(self, place: Place) -> Source | None:
        words = self._words
        first, end = words.index(place.span[0]), words.index(place.span[1])
        while first < end and words.low(first) in ("to", "by", "from", "than", "and", "but", ","):
            first += 1
        while end > first and not words.tokens[end - 1].word[0].isalnum():
            end -= 1
        for at in range(first, min(first + _DATELINE, end)):
            if words.low(at) in ("—", "–") and words.tokens[first].word.isupper():
                first = at + 1  # "VANTRY — The ministry"
                break
        if first >= end:
            return None
        pronoun = pronoun_of().get(words.low(first))
        alone = end - first == 1
        himself = pronoun == pronoun_of().get(words.low(end - 1))  # "he himself"
        if pronoun and (alone or (himself and words.low(first) not in OWNERS)):
            span = words.span(first, first + 1)
            place = Place(span, place.content, place.outer, place.apart)
            return self._antecedents.pronoun(pronoun, place)
        found = self.named(first, end)
        return None if self._is_of_two(first, end) else found or self._unnamed(first, end)

    def _is_of_two(self, first: int, end: int) -> bool:
        """Whether a source is a surname that two people have, so that nobody knows whose."""
        phrase = self._words.phrase(first, end)
        name = phrase.name if phrase else None
        return name is not None and name.kind == "person" and self._actors.of(name) is None

    # By a name ------------------------------------------------------------------------------

    def named(self, first: int, end: int) -> Source | None:
        """The named actor that some tokens are about: by their head, or in apposition."""
        words = self._words
        both = self._joined(first, end)
        if both:
            return both
        last = words.name_at(end - 1)
        if last is not None and last.kind == "person" and words.index(last.span[0]) > first:
            title = words.title_before(words.index(last.span[0]))
            if title is not None and words.index(title.span[0]) <= first + 2:
                actor = self._actors.of(last)  # "Bank of Oromar deputy governor Teodor Manz"
                return Source(actor, last.span) if actor else None
        phrase = words.phrase(first, end)
        if phrase is None:
            return None
        name = phrase.name or self._name_in(phrase)
        if name is None and phrase.end == end and words.low(end) == ",":
            name = self._beyond(phrase)  # "its owner", the Lammet Line
        if name is None and phrase.end < end and words.low(phrase.end) in _BETWEEN:
            name = self._apposed(phrase, end)  # "The port's director, Tuğrul Şenkaya"
        if name is None:
            return None
        actor = self._actors.of(name)
        return Source(actor, name.span) if actor else self._group_of(name, phrase)

    def described(self, phrase: Phrase) -> Source | None:
        """The actor that a description is of, if one is: "the agency"."""
        return self._antecedents.description(phrase, phrase.end)

    def _name_in(self, phrase: Phrase) -> Name | None:
        """The name inside a phrase that its head only describes: "the NIS spy agency"."""
        words = self._words
        if words.low(phrase.head) not in word_set("general_body"):
            return None
        begin = phrase.core if phrase.owner is None else phrase.owner
        inside = (words.name_at(at) for at in range(phrase.head - 1, begin - 1, -1))
        return next((name for name in inside if name and name.kind == "organization"), None)

    def _beyond(self, phrase: Phrase) -> Name | None:
        """The name in apposition to a source that was cut before it."""
        words = self._words
        begin = phrase.end + 1 + (words.low(phrase.end + 1) == "the")
        name = words.name_at(begin) if begin < len(words.tokens) else None
        if name is None or words.low(words.index(name.span[1])) not in (",", ".", ""):
            return None
        return self._apposed(phrase, words.index(name.span[1]))

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
        noun = words.low(phrase.head)
        head = noun_kind(noun) or ("person" if is_occupation(noun) else None)
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
            return Source(self._mentions.pair(left, right), (left.span[0], right.span[1]))
        return None

    def _group_of(self, name: Name, phrase: Phrase) -> Source | None:
        """Those whom a nationality names ("the North Koreans"), or what a name is of."""
        words = self._words
        if name.kind == "person":
            return None
        kind: SpeakerKind = "group" if name.kind == "nationality" else "document"
        span = words.span(phrase.core, phrase.end)
        return Source(self._mentions.unnamed(span, kind, many=kind == "group"), span)

    # Without a name -------------------------------------------------------------------------

    def _unnamed(self, first: int, end: int) -> Source | None:
        words = self._words
        phrase = words.phrase(first, end)
        if phrase is not None:
            if words.low(first) in _RELATIVES and end - first == 1:
                return self._antecedents.relative(first, words.span(first, end))
            found = self._antecedents.description(phrase, end)
            if found:
                self._widen(found.actor, words.span(phrase.core, phrase.end))
                return found
        return self._new(self._bare(first, end), first, phrase)

    def _widen(self, actor: Actor, span: Span) -> None:
        """Let the fullest words stand for somebody without a name: "South Korean constitution"."""
        if not actor.named and len(self._actors.text(span)) > len(self._actors.text(actor.name)):
            actor.name = span

    def _new(self, span: Span, first: int, phrase: Phrase | None) -> Source:
        """Somebody who is mentioned for the first time, or was seen without being taken up."""
        words = self._words
        head = words.low(phrase.head) if phrase else words.low(first)
        kind, many = self._kind(head, first, phrase)
        owner = words.name_at(phrase.owner - 1) if phrase and phrase.owner else None
        is_marked_off = kind == "organization" and owner is not None
        seen = self._mentions.ending_at(words.tokens[phrase.head].end if phrase else span[1])
        if seen is not None:
            seen.name = span
            if is_marked_off and not seen.named:
                seen.named, seen.forms = True, [span]
            return Source(seen, span)
        if kind is None and phrase and self._is_capital(phrase):
            return Source(self._mentions.marked_off(span, "person"), span)
        if is_marked_off:
            return Source(self._mentions.marked_off(span, "organization"), span)
        actor = self._mentions.unnamed(span, kind, many)
        actor.nouns.add(head)
        actor.gender = gender_of(head)
        return Source(actor, span)

    def _is_placed(self, phrase: Phrase) -> bool:
        """Whether a name tells a body from others: "Tarsk's embassy", "the Vantry fire brigade"."""
        inside = (self._words.name_at(at) for at in range(phrase.core, phrase.head))
        names = [name for name in inside if name is not None]
        return any(name.kind == "place" for name in names) or (
            phrase.owner is not None and self._words.name_at(phrase.owner - 1) is not None
        )

    def _is_capital(self, phrase: Phrase) -> bool:
        """Whether a phrase is a name that nothing else told to be one."""
        tokens = self._words.tokens[phrase.core : phrase.head + 1]
        return all(token.is_capital and token.low not in word_set("opener") for token in tokens)

    def _kind(
        self, head: str, first: int, phrase: Phrase | None
    ) -> tuple[SpeakerKind | None, bool]:
        """What a noun names, and whether it is of several, given how its phrase begins."""
        low = self._words.low(first)
        if low in _SINGLE and (
            phrase is None or phrase.head == first or self._words.low(first + 1) == "of"
        ):
            return "person", False
        if head in ("other", "one", "latter", "former"):
            return "person", False
        kind, many = noun_kind(head), is_many(head)
        counting = head.removesuffix("s") in word_set("partitive")  # "groups of protesters"
        if low in word_set("partitive") or (counting and self._of(phrase)):
            return (kind if kind == "organization" and many else "group"), True
        if kind is None:
            kind = "group" if many else "person" if is_occupation(head) else None
        return kind, many

    def _of(self, phrase: Phrase | None) -> bool:
        return phrase is not None and self._words.low(phrase.end) == "of"

    def _bare(self, first: int, end: int) -> Span:
        """The words that name somebody without a name: no article, no clause after them."""
        words = self._words
        if (
            words.low(first) in ("the", "a", "an")
            and first + 1 < end
            and words.low(first + 1) not in ("other", "two", "others")
        ):
            first += 1
        stop = first + 1
        while (
            stop < end
            and words.low(stop) not in _RELATIVES
            and words.low(stop) not in _STOPS
            and not self._is_clause(stop)
        ):
            stop += 1
        return words.span(first, stop)

    def _is_clause(self, at: int) -> bool:
        """Whether a participle begins there that says more of the noun before it."""
        words = self._words
        return is_participle(words.low(at)) and (
            noun_kind(words.low(at - 1)) is not None or words.name_at(at - 1) is not None
        )
