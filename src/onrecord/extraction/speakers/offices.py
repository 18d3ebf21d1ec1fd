"""Offices: who holds the office that a description names, such as "the bank's head".

The article may say so anywhere: a first sentence often has the office, and a later one the name.
"""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import FIRST_MENTION, PHRASE_END, POSSESSIVES, noun_kind
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.entities.noun_phrases import NounPhrase, noun_phrase
from onrecord.extraction.entities.titles import Title
from onrecord.text.lang import word_set

_FILE = "coreference.toml"
# Nouns for whoever leads a body, and for whoever speaks for it.
_ALIKE = (word_set(_FILE, "heads_of_bodies"), word_set(_FILE, "speakers_of_bodies"))
_OF = word_set(_FILE, "complement_prepositions")


class Offices:
    """The offices that the named people of one article hold, by what it says beside their names."""

    def __init__(self, mentions: MentionIndex) -> None:
        self._document = mentions.document
        self._by_noun: dict[str, list[tuple[Entity, Title]]] = defaultdict(list)
        for person in mentions.entities.all:
            for title in person.titles if person.kind == "person" else ():
                if title.title is not None:
                    self._by_noun[title.noun].append((person, title))

    def holders(self, phrase: NounPhrase, end: int) -> Sequence[Entity]:
        """Return the people whose office a description names.

        If it says of which body ("the bank's head"), the title has to be of that body. If it does
        not, the title has its noun: "the mayor". ``end`` is the token after the source.
        """
        document = self._document
        noun, opening = document.lower(phrase.head), document.lower(phrase.first)
        if noun_kind(noun) != "person" or opening in FIRST_MENTION | POSSESSIVES or phrase.name:
            return ()
        body = self._body(phrase, end)
        begin = phrase.owner_end or phrase.core
        modifiers = self._words(begin, phrase.head)
        alike = next((each for each in _ALIKE if noun in each), {noun}) if body else {noun}
        found = (
            person
            for each in sorted({noun, *alike})
            for person, title in self._by_noun.get(each, ())
            if self._is_of(title, body) and self._has(title, modifiers, each == noun)
        )
        return tuple(dict.fromkeys(found))

    def _body(self, phrase: NounPhrase, end: int) -> set[str]:
        """Return the words for whose office it is: "bank" of "the bank's head"."""
        document = self._document
        if phrase.owner_end is not None:
            return self._words(phrase.core, phrase.owner_end)
        if phrase.end < end and document.lower(phrase.end) in _OF:
            owner = noun_phrase(document, phrase.end + 1, end)
            return self._words(owner.core, owner.end) if owner else {""}
        return set()

    def _is_of(self, title: Title, body: set[str]) -> bool:
        if not body:
            return True
        if title.organization is None:
            return False
        first, end = map(self._document.token_number, title.organization)
        return not body.isdisjoint(self._words(first, end))

    def _has(self, title: Title, modifiers: set[str], same_noun: bool) -> bool:
        """Whether a title has the modifiers of a description, if it is of the same noun."""
        if not same_noun or not modifiers:
            return True
        first, end = map(self._document.token_number, title.span)
        return not modifiers.isdisjoint(self._words(first, end))

    def _words(self, first: int, end: int) -> set[str]:
        document = self._document
        return {
            word.removesuffix("s")
            for i in range(first, end)
            if (word := document.lower(i)).isalnum() and word not in PHRASE_END | POSSESSIVES
        } - {"the", ""}
