"""Finds to whom a statement was made, and through whom its words reached the article.

"The NIS told lawmakers that ..., two lawmakers told AP News" is a statement of the NIS, made to
lawmakers, which two lawmakers and AP News passed on (the relays).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.extraction.attribution.spans import anchor
from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.lexicon import ARTICLES, gender_of_first_name, likely_gender
from onrecord.extraction.speakers.questions import EntityMention
from onrecord.records import Act, Span, Spans
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize

_THROUGH = word_set("chain.toml", "through")


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
    addressees: Spans = ()
    relays: Spans = ()

    @property
    def position(self) -> int:
        """The character offset at which the cue (such as "said"), or else the content, begins."""
        return anchor(self.cue, self.content)[0]

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
        outlet: str | None,
        site: str | None,
    ) -> None:
        self._document = entities.document
        self._entities = entities
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
                if statements[outer].act == "unsaid":  # "Nobody claims that Lee said so"
                    relay = None
                if relay is not None and relay is not speaker and not self._is_own_entity(relay):
                    via.append(self._document.wording(relay.name))
                outlets += direct[outer].via
                outer = statements[outer].outer
            name = self._document.wording(speaker.name) if speaker else None
            names = (other for other in dict.fromkeys(via + outlets) if other != name)
            chains.append(Chain(own.to, tuple(names)))
        return chains

    def _direct_chain(self, statement: SourcedStatement) -> Chain:
        """Return to whom a statement was made and who passed it on, by its own sentence only.

        The article's own outlet is an addressee, not a relay, and so is a person who is told: a
        reporter of an outlet is named with it. In the corpus of attributions, a relay stands in a
        sentence of its statement in 516 of 517 cases, and none is a person.
        """
        sentence_number = self._document.document.sentence_number
        places = [statement.span, *statement.cue, *statement.content]
        first, *_, last = sorted(
            sentence_number(at) for start, end in places for at in (start, end - 1)
        )
        to = list(filter(None, map(self._name, statement.addressees)))
        via: list[str] = []
        for span in statement.relays:
            if not first <= sentence_number(span[0]) <= last:
                continue
            entity = self._entity(span)
            is_told = self._is_own_outlet(entity, span) or self._is_person(entity, span)
            name = self._document.wording(entity.name) if entity and entity.named else None
            (to if is_told else via).append(name or self._name(span))
        return Chain(tuple(dict.fromkeys(to)), tuple(filter(None, dict.fromkeys(via))))

    def _entity(self, span: Span) -> Entity | None:
        """Return the entity named in a span, an organization rather than another, or None."""
        document = self._document
        tokens = range(document.token_number(span[0]), document.token_number(span[1]))
        names = [name for i in tokens if (name := document.name_at(i)) is not None]
        names.sort(key=lambda name: name.kind != "organization")
        return self._entities.entity_of(names[0]) if names else None

    def _is_person(self, entity: Entity | None, span: Span) -> bool:
        """Whether a span names a person who was told, not "through his lawyer, Ana Rue".

        The name's kind alone does not show it: the model takes some outlets for people.
        """
        if entity is None or entity.kind != "person":
            return False
        document = self._document
        first, *others = document.wording(entity.name).split()
        has_first_name = others and (gender_of_first_name(first) or likely_gender(first))
        before = document.lower(document.token_number(span[0]) - 1)
        return before not in _THROUGH and bool(entity.titles or has_first_name)

    def _name(self, span: Span) -> str:
        """Return the words at a span without an article: "lawmakers" for "the lawmakers".

        An article alone is no name: "" is returned.
        """
        document = self._document
        first = document.token_number(span[0])
        end = document.token_number(span[1])
        is_article = document.lower(first) in ARTICLES
        if is_article and first + 1 >= end:
            return ""
        start = document.tokens[first + 1].start if is_article else span[0]
        return document.wording((start, span[1]))

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
