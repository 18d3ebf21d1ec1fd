"""Echoes: statements that repeat, confirm or agree with earlier ones by referring to them.

"Lee echoed these claims" refers to the last claims of another speaker.
"""

from collections.abc import Sequence

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.speakers.chain import SourcedStatement
from onrecord.text.lang import read_toml, word_set
from onrecord.text.stems import word_stem

_FILE = "chain.toml"
_DETERMINERS = word_set(_FILE, "echo_determiners")
_NOUNS = word_set(_FILE, "echo_nouns")
_NUMBER_NOUNS = word_set(_FILE, "number_nouns")
_OBJECTLESS = word_set(_FILE, "objectless_echo_verbs")
_PRONOUNS = word_set(_FILE, "echo_pronouns")
_SELF_ECHOING = word_set(_FILE, "self_echoing")
_SINGULAR_NOUNS = word_set(_FILE, "singular_echo_nouns")
_NOT_ECHOING = tuple(word_set(_FILE, "not_echoing"))
_VERBS: tuple[str, ...] = tuple(read_toml(_FILE)["echo_verbs"].split())

# Limits set by hand.
_REACH = 600  # characters from an echo to the statement before, and between those of "these claims"
_NOUN_REACH = 5  # first tokens of the content in which a noun such as "claims" is searched for


class EchoReader:
    """Finds the earlier statements that a statement echoes (repeats, confirms or agrees with)."""

    def __init__(self, entities: NamedEntities, statements: Sequence[SourcedStatement]) -> None:
        self._document = entities.document
        self._entities = entities
        self._statements = statements

    def echoes_of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the earlier statements that a statement repeats or confirms.

        They are empty for a statement that refers to no earlier one.
        """
        statement = self._statements[number]
        verb = self._echo_verb(statement) if statement.act == "says" else None
        if verb is None:
            return ()
        noun = self._echo_noun(statement)
        first = self._object_start(statement)
        name = self._document.name_at(first)
        owner = self._entities.entity_of(name) if name else None
        if name is not None:  # "Doone's claim", "agreed with Anna Doone"
            if owner is None or (noun is None and self._document.lower(first - 1) != "with"):
                return ()
        else:
            refers_by_noun = noun is not None and self._document.lower(first) in _DETERMINERS
            if not refers_by_noun and not self._refers_without_noun(statement, verb, first):
                return ()
        earlier = self._earlier(number, verb, owner)
        if noun in _NUMBER_NOUNS:
            earlier = [i for i in earlier if self._has_number(self._statements[i])] or earlier
        if not earlier:
            return ()
        nearest = max(earlier, key=lambda i: self._statements[i].position)
        distance = statement.position - self._statements[nearest].position
        if distance > _REACH and owner is None:
            return ()
        is_plural = noun is not None and noun.endswith("s") and noun not in _SINGULAR_NOUNS
        return self._series(earlier, nearest) if is_plural else (nearest,)

    # What the words refer to --------------------------------------------------------------------

    def _cue(self, statement: SourcedStatement) -> str:
        return " ".join(self._document.text[start:end].lower() for start, end in statement.cue)

    def _echo_verb(self, statement: SourcedStatement) -> str | None:
        """Return the verb by which a statement repeats or confirms an earlier one, or None.

        An example is "echo" for "Lee echoed these claims".
        """
        cue = self._cue(statement)
        if any(part in cue for part in _NOT_ECHOING):
            return None
        stems = {word_stem(word) for word in cue.split()}
        return next((verb for verb in _VERBS if word_stem(verb) in stems), None)

    def _object_start(self, statement: SourcedStatement) -> int:
        """Return the number of the first token of a statement's content; a "with" is skipped.

        In "Lee agreed with this view", it is the number of "this".
        """
        first = self._document.token_number(statement.content[0][0])
        return first + (self._document.lower(first) == "with")

    def _echo_noun(self, statement: SourcedStatement) -> str | None:
        """Return the noun by which a statement refers to earlier ones, or None.

        An example is "claims" in "Lee echoed these claims".
        """
        first = self._object_start(statement)
        end = self._document.token_number(statement.content[0][1])
        words = (self._document.lower(i) for i in range(first, min(end, first + _NOUN_REACH)))
        return next((word for word in words if word in _NOUNS), None)

    def _refers_without_noun(self, statement: SourcedStatement, verb: str, first: int) -> bool:
        """Whether a statement refers to earlier ones without a noun such as "claims".

        It does by a pronoun ("Lee confirmed this") or by its verb alone ("Lee agreed.").
        """
        end = self._document.token_number(statement.content[0][1])
        if end - first == 1 and self._document.lower(first) in _PRONOUNS:
            return True
        after_cue = self._document.lower(self._document.token_number(statement.cue[-1][1]))
        return verb in _OBJECTLESS and after_cue in (",", ":", ".", "")

    def _is_passive(self, statement: SourcedStatement) -> bool:
        """Whether a statement's verb is in the passive voice: "Her remarks were echoed by Lee"."""
        comes_first = statement.content[0][0] < statement.position
        return comes_first and self._cue(statement).endswith("by")

    # Earlier statements -------------------------------------------------------------------------

    def _earlier(self, number: int, verb: str, owner: Entity | None) -> list[int]:
        """Return the numbers of the earlier statements that statement ``number`` can refer to.

        Statements inside others are left out. ``owner`` is the earlier speaker if named ("echoed
        Kim's claims"), or None. With most verbs, speakers cannot refer to their own statements;
        with one such as "repeat", they can.
        """
        statement = self._statements[number]
        echoes_self = verb in _SELF_ECHOING and not self._is_passive(statement)

        def may_be_echoed(other: SourcedStatement) -> bool:
            return (
                other.outer is None
                and other.position < statement.position
                and other.content[0][0] < statement.position
                and (echoes_self or other.speaker is None or other.speaker is not statement.speaker)
                and (owner is None or other.speaker is owner)
                and not _overlap(other, statement)
            )

        return [i for i, other in enumerate(self._statements) if may_be_echoed(other)]

    def _series(self, earlier: Sequence[int], nearest: int) -> tuple[int, ...]:
        """Return the numbers of the earlier statements that "these claims" (a plural) refers to.

        They are consecutive statements of one speaker, and end with the statement ``nearest``.
        ``earlier`` has the numbers of all statements that may be meant.
        """
        series: list[int] = []
        last = self._statements[nearest]
        for i in sorted(earlier, key=lambda i: self._statements[i].position, reverse=True):
            statement = self._statements[i]
            is_same_speaker = last.speaker is not None and statement.speaker is last.speaker
            if not is_same_speaker or last.position - statement.position > _REACH:
                break
            series.append(i)
        return tuple(sorted(series)) or (nearest,)

    def _has_number(self, statement: SourcedStatement) -> bool:
        texts = (self._document.text[start:end] for start, end in statement.content)
        return any(character.isdigit() for text in texts for character in text)


def _overlap(statement: SourcedStatement, other: SourcedStatement) -> bool:
    """Whether the contents of two statements have characters in common."""
    return any(
        start < other_end and other_start < end
        for start, end in statement.content
        for other_start, other_end in other.content
    )
