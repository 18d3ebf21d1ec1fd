"""Echoes: statements that repeat, confirm or deny earlier ones by referring to them.

"Lee echoed these claims" and "Lee denied it" refer to the last claims of another speaker.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.speakers.chain import SourcedStatement
from onrecord.text.lang import read_toml, word_set
from onrecord.text.spans import overlap
from onrecord.text.stems import word_stem
from onrecord.text.untruth import says_untrue

_FILE = "chain.toml"
_DENIED_NOUNS = word_set(_FILE, "denied_nouns")
_DETERMINERS = word_set(_FILE, "echo_determiners")
_NOUNS = word_set(_FILE, "echo_nouns")
_NUMBER_NOUNS = word_set(_FILE, "number_nouns")
_OBJECTLESS = word_set(_FILE, "objectless_echo_verbs")
_PRONOUNS = word_set(_FILE, "echo_pronouns")
_QUESTIONS = word_set(_FILE, "questions")
_SELF_ECHOING = word_set(_FILE, "self_echoing")
_SINGULAR_NOUNS = word_set(_FILE, "singular_echo_nouns")
_NOT_ECHOING = tuple(word_set(_FILE, "not_echoing"))
_VERBS: tuple[str, ...] = tuple(read_toml(_FILE)["echo_verbs"].split())

# Limits set by hand.
_REACH = 600  # characters from an echo to the statement before, and between those of "these claims"
_NOUN_REACH = 5  # first tokens of the content in which a noun such as "claims" is searched for
_SHORT = (
    6  # tokens at most of what is denied, if it is only a reference: "all of these allegations"
)


class EchoReader:
    """Finds the earlier statements that a statement echoes: repeats, confirms or denies."""

    def __init__(self, entities: NamedEntities, statements: Sequence[SourcedStatement]) -> None:
        self._document = entities.document
        self._entities = entities
        self._statements = statements
        # Numbers of the outermost statements of each speaker, and of all (None), in text order.
        # Questions of nobody are passed over: "Asked about Kim's claim, Lee denied it".
        self._outermost: dict[Entity | None, list[int]] = defaultdict(list)
        self._with_number: dict[Entity | None, list[int]] = defaultdict(list)
        for i in sorted(range(len(statements)), key=lambda i: statements[i].position):
            outer = statements[i].outer
            is_outermost = outer is None or _is_nobodys_question(statements[outer])
            if is_outermost and not _is_nobodys_question(statements[i]):
                for speaker in {None, statements[i].speaker}:
                    self._outermost[speaker].append(i)
                    if self._has_number(statements[i]):
                        self._with_number[speaker].append(i)

    def echoes_of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of the earlier statements that one repeats, confirms or denies.

        They are empty for a statement that refers to no earlier one.
        """
        statement = self._statements[number]
        if not statement.content:
            return ()
        if statement.act == "says" and says_untrue(self._content(statement)):
            nearest = next(self._earlier(number, "", None, self._outermost[None]), None)
            return () if nearest is None else (nearest,)
        verb = self._referring_verb(statement)
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
        among = self._outermost[owner]
        if noun in _NUMBER_NOUNS and self._has_earlier(number, self._with_number[owner]):
            among = self._with_number[owner]
        if statement.act == "denies" and noun is not None and owner is None:
            speakers = {self._statements[i].speaker for i in self._earlier(number, "", None, among)}
            if len(speakers) > 1:
                return ()  # "the accusation" may be either's
        earlier = self._earlier(number, verb, owner, among)
        nearest = next(earlier, None)
        if nearest is None:
            return ()
        is_plural = noun is not None and noun.endswith("s") and noun not in _SINGULAR_NOUNS
        return self._series(earlier, nearest) if is_plural else (nearest,)

    # What the words refer to --------------------------------------------------------------------

    def _cue(self, statement: SourcedStatement) -> str:
        return " ".join(self._document.text[start:end].lower() for start, end in statement.cue)

    def _content(self, statement: SourcedStatement) -> str:
        return " ".join(self._document.text[start:end] for start, end in statement.content)

    def _referring_verb(self, statement: SourcedStatement) -> str | None:
        """Return the verb by which a statement refers to an earlier one, "" for a denial, or None.

        What a denial denies is a reference only if it has no words of its own: "the claim", but not
        "the claim that he knew".
        """
        if statement.act == "says":
            return self._echo_verb(statement)
        first = self._object_start(statement)
        last = self._document.token_number(statement.content[-1][1]) - 1
        is_reference = first == last or (
            last - first < _SHORT and self._document.lower(last) in _DENIED_NOUNS
        )
        return "" if statement.act == "denies" and is_reference else None

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

    def _has_earlier(self, number: int, among: Sequence[int]) -> bool:
        """Whether one of the statements ``among``, in text order, is before a statement."""
        return bool(among) and self._distance(number, among[0]) > 0

    def _earlier(
        self, number: int, verb: str, owner: Entity | None, among: Sequence[int]
    ) -> Iterator[int]:
        """Yield the earlier statements that statement ``number`` can refer to, nearest first.

        ``among``: numbers of statements in text order, all by ``owner``, who is the earlier speaker
        if named ("echoed Kim's claims"). If nobody is named (None), only statements shortly before
        are meant. With most verbs, speakers cannot refer to their own statements; with one such as
        "repeat", they can.
        """
        statement = self._statements[number]
        echoes_self = verb in _SELF_ECHOING and not self._is_passive(statement)
        if owner is not None and owner is statement.speaker and not echoes_self:
            return
        following = bisect_left(
            among, statement.position, key=lambda i: self._statements[i].position
        )
        for place in range(following - 1, -1, -1):
            other = self._statements[among[place]]
            if owner is None and self._distance(number, among[place]) > _REACH:
                return
            if (
                other.position < statement.position
                and (echoes_self or other.speaker is None or other.speaker is not statement.speaker)
                and not _overlap(other, statement)
                and not self._is_question(other)
            ):
                yield among[place]

    def _series(self, earlier: Iterator[int], nearest: int) -> tuple[int, ...]:
        """Return the numbers of the earlier statements that "these claims" (a plural) refers to.

        They are consecutive statements of one speaker, and end with the statement ``nearest``.
        ``earlier`` yields the statements before it that may be meant, nearest first.
        """
        series = [nearest]
        last = self._statements[nearest]
        for i in earlier if last.speaker else ():
            statement = self._statements[i]
            if statement.speaker is not last.speaker or self._distance(nearest, i) > _REACH:
                break
            series.append(i)
        return tuple(sorted(series))

    def _distance(self, number: int, earlier: int) -> int:
        """Return how many characters statement ``number`` is after another one."""
        return self._statements[number].position - self._statements[earlier].position

    def _is_question(self, statement: SourcedStatement) -> bool:
        """Whether a statement only asks: "Reporters asked whether anyone had got out"."""
        first = self._document.token_number(statement.content[0][0]) if statement.content else 0
        return bool(statement.content) and self._document.lower(first) in _QUESTIONS

    def _has_number(self, statement: SourcedStatement) -> bool:
        texts = (self._document.text[start:end] for start, end in statement.content)
        return any(character.isdigit() for text in texts for character in text)


def _is_nobodys_question(statement: SourcedStatement) -> bool:
    """Whether a statement is a question that nobody is named for."""
    return statement.act == "unsaid" and statement.source is None


def _overlap(statement: SourcedStatement, other: SourcedStatement) -> bool:
    """Whether the contents of two statements have characters in common."""
    return any(overlap(one, another) for one in statement.content for another in other.content)
