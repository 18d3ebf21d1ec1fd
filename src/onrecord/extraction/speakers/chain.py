"""Finds to whom a statement was made, and through whom its words reached the article.

"The NIS told lawmakers that ..., two lawmakers told AP News" is a statement of the NIS, made to
lawmakers, which two lawmakers and AP News passed on (the relays).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.lexicon import POSSESSIVES, PRONOUNS, noun_kind
from onrecord.extraction.entities.noun_phrases import NounPhrase, noun_phrase
from onrecord.extraction.speakers.coreference import EntityMention
from onrecord.extraction.speakers.sources import SourceResolver
from onrecord.records import Act, Span, Spans
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize
from onrecord.text.outlets import is_outlet

_CARRYING = word_set("chain.toml", "carrying")
_CARRYING_PREPOSITIONS = word_set("chain.toml", "carrying_prepositions")
_OUTLET_NOUNS = word_set("chain.toml", "outlet_nouns")
_TELLING = word_set("chain.toml", "telling")

# Limits set by hand.
_LONGEST_ADDRESSEE = 10  # tokens
_SENTENCE_REACH = 200  # tokens around a cue in which an outlet is named; few sentences are longer
_CARRYING_REACH = 6  # tokens before an outlet's name in which a word such as "interview" is
_PREPOSITION_REACH = 4  # and in which its preposition is


@dataclass(frozen=True)
class SourcedStatement:
    """A statement, with the entity (such as a person) that its source refers to.

    ``source`` is None if it is unclear to whom the source, such as "he", refers.
    """

    cue: Spans
    content: Spans
    outer: int | None  # index of the statement whose content holds this one
    source: EntityMention | None
    span: Span  # of the source, or of the cue if there is no source
    act: Act

    @property
    def position(self) -> int:
        """The character offset at which the cue (such as "said") begins."""
        return self.cue[0][0]

    @property
    def speaker(self) -> Entity | None:
        """The entity (such as a person) that the source refers to, or None if unclear."""
        return self.source.entity if self.source else None


@dataclass(frozen=True)
class Chain:
    """To whom a statement was made, and who passed it on to the article, as names.

    ``to`` has the addressees. ``via`` has the relays (people and outlets who passed the statement
    on), first the one nearest to the speaker.
    """

    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()


class ChainReader:
    """Finds to whom each statement in an article was made, and who passed it on (the relays).

    ``outlet`` is the name of the outlet that published the article, and ``site`` its host name. It
    is never a relay of its own article.
    """

    def __init__(
        self,
        entities: NamedEntities,
        resolver: SourceResolver,
        outlet: str | None,
        site: str | None,
    ) -> None:
        self._document = entities.document
        self._entities = entities
        self._resolver = resolver
        self._wordings_of: dict[Entity, Iterable[str]] = {}
        self._own_outlet = _name_words(outlet or "")
        self._own_host = "".join(letter for letter in (site or "") if letter.isalnum())

    def read(self, statements: Sequence[SourcedStatement]) -> list[Chain]:
        """Return for each statement to whom it was made, and who passed it on (its relays).

        The relays are the speakers of the statements around it ("Lee said that Kim said ..."), then
        the outlets named in its own sentence, then those in the sentences of these statements.
        """
        direct = [self._direct_chain(statement) for statement in statements]
        chains: list[Chain] = []
        for statement, own in zip(statements, direct, strict=True):
            speaker = statement.speaker
            via, outlets = [], [*own.via]
            outer = statement.outer
            while outer is not None:
                relay = statements[outer].speaker
                if relay is not None and relay is not speaker and not self._is_own_entity(relay):
                    via.append(self._document.wording(relay.name))
                outlets += direct[outer].via
                outer = statements[outer].outer
            name = self._document.wording(speaker.name) if speaker else None
            names = (other for other in dict.fromkeys(via + outlets) if other != name)
            chains.append(Chain(own.to, tuple(names)))
        return chains

    def _direct_chain(self, statement: SourcedStatement) -> Chain:
        """Return to whom a statement was made and who passed it on, by its own sentence only."""
        told = self._addressee(statement)
        return Chain(told.to, (*told.via, *self._carrying_outlets(statement)))

    # Addressees: "told lawmakers" ---------------------------------------------------------------

    def _addressee(self, statement: SourcedStatement) -> Chain:
        """Return to whom a statement was made, as a ``Chain``.

        If an outlet was told ("told Radio Selm"), it is returned as one that passed the statement
        on, unless it published the article.
        """
        document = self._document
        tokens, has_telling_verb = self._addressee_tokens(statement)
        first, limit = tokens
        if first >= limit:
            return Chain()
        if statement.span[0] <= document.tokens[first].start < statement.span[1]:
            return Chain()  # "told Ana Rue": the source comes after the cue
        word = document.lower(first)
        is_determiner = (
            word in POSSESSIVES and first + 1 < limit and document.is_adjacent(first + 1)
        )
        if word in PRONOUNS and not is_determiner:
            return Chain() if PRONOUNS[word] == "who" else Chain(to=(document.tokens[first].word,))
        phrase = noun_phrase(document, first, limit)
        if phrase is None or not (has_telling_verb or self._may_be_addressee(phrase)):
            return Chain()
        span = document.span(phrase.core, phrase.end)
        mention = self._resolver.resolve_named(first, phrase.end)
        mention = mention or self._resolver.resolve_description(phrase)
        entity = mention.entity if mention else None
        if self._is_outlet(entity, span) and not self._is_own_outlet(entity, span):
            return Chain(via=(document.wording(entity.name if entity else span),))
        return Chain(to=(document.wording(span),))

    def _addressee_tokens(self, statement: SourcedStatement) -> tuple[tuple[int, int], bool]:
        """Return the range of tokens that may name the addressee, and whether "told" precedes it.

        The range is after a verb such as "told", or after "to" behind a cue such as "complained",
        and ends before the content. Without such a verb or "to", the range is empty.
        """
        document = self._document
        begin = document.token_number(statement.cue[0][0])
        end = document.token_number(statement.cue[-1][1])
        verbs = [i for i in range(begin, end) if document.lower(i) in _TELLING]
        if verbs:
            first = verbs[-1] + 1
        elif document.lower(end) == "to" and document.is_adjacent(end):
            first = end + 1
        else:
            return (0, 0), False
        stop = document.tokens[first - 1].end
        starts = [start for start, _ in statement.content if start >= stop]
        limit = document.token_number(min(starts)) if starts else len(document.tokens)
        return (first, min(limit, first + _LONGEST_ADDRESSEE)), bool(verbs)

    def _may_be_addressee(self, phrase: NounPhrase) -> bool:
        """Whether the phrase after "to" is an addressee ("to lawmakers") and not an infinitive.

        Infinitives are "plans to hold", "declined to comment", "agreed to help Woodward".
        """
        document = self._document
        head_kind = noun_kind(document.lower(phrase.head))
        if not phrase.name and head_kind in (None, "document"):
            return False
        opening = document.tokens[phrase.core]
        return (
            phrase.core > phrase.first
            or opening.is_capital
            or noun_kind(opening.low) is not None
            or phrase.head == phrase.first
        )

    # Outlets: "in an interview with Radio Selm" -------------------------------------------------

    def _carrying_outlets(self, statement: SourcedStatement) -> Iterator[str]:
        """Yield the outlets named in a statement's sentence as having passed it on.

        An example is "Radio Selm" in "Lee said in an interview with Radio Selm".
        """
        document = self._document
        start, end = document.document.sentence_at(statement.position)
        cue = document.token_number(statement.position)
        first = max(document.token_number(start), cue - _SENTENCE_REACH)
        for i in range(first, min(document.token_number(end), cue + _SENTENCE_REACH)):
            name = document.name_at(i)
            if name is None or name.kind != "organization" or not document.starts_name(i):
                continue
            outside = (*statement.content, statement.span)
            if any(begin <= name.span[0] < stop for begin, stop in outside):
                continue
            entity = self._entities.entity_of(name)
            if self._is_carrier(i, entity, name.span) and not self._is_own_outlet(
                entity, name.span
            ):
                yield document.wording(entity.name if entity else name.span)

    def _is_carrier(self, i: int, entity: Entity | None, span: Span) -> bool:
        """Whether the name at token ``i`` is an outlet's, after words like "in remarks carried by".

        After "interview with", any organization counts as an outlet.
        """
        words = [self._document.lower(j) for j in range(max(0, i - _CARRYING_REACH), i)]
        if _CARRYING_PREPOSITIONS.isdisjoint(words[-_PREPOSITION_REACH:]):
            return False
        if _CARRYING.isdisjoint(words) or words[-1] == ",":
            return False
        return self._is_outlet(entity, span) or ("interview" in words and words[-1] == "with")

    def _is_outlet(self, entity: Entity | None, span: Span) -> bool:
        """Whether an entity is a news outlet, or the words of a span are the name of an outlet."""
        if entity is not None and entity.kind == "organization":
            if not _OUTLET_NOUNS.isdisjoint(entity.nouns):
                return entity.named
            if any(map(is_outlet, self._wordings(entity))):
                return True
        wording = self._document.wording(span)
        return wording[:1].isupper() and is_outlet(wording)

    def _wordings(self, entity: Entity) -> Iterable[str]:
        """Return the different wordings of an entity's names."""
        if entity not in self._wordings_of:
            self._wordings_of[entity] = dict.fromkeys(
                map(self._document.wording, entity.name_spans)
            )
        return self._wordings_of[entity]

    def _is_own_entity(self, entity: Entity) -> bool:
        return self._is_own_outlet(entity, entity.name)

    def _is_own_outlet(self, entity: Entity | None, span: Span) -> bool:
        """Whether an entity, or the name at a span, is the outlet that published the article.

        A name means this outlet if all its words are in the outlet's name ("the Post" in "The
        Harrow Post"), or if its letters are part of the site's host name ("harrowpost.com").
        """
        for wording in (self._document.wording(span), *(self._wordings(entity) if entity else ())):
            words = _name_words(wording)
            if words and self._own_outlet and words <= self._own_outlet:
                return True
            letters = "".join(sorted(words, key=lambda word: (wording.lower().find(word), word)))
            if len(letters) > 3 and letters in self._own_host:
                return True
        return False


def _name_words(name: str) -> frozenset[str]:
    return frozenset(normalize(word) for word in name.split() if word.lower() != "the")
