"""Noun phrases: who is named by some words, and under which title.

No parse: a phrase runs from its article to the first word that a noun phrase does not go over, its
last word is its head, and what follows "of" or a comma says more of it. Words are told by
``text/lang/en/entities.toml`` and by the names that stand in the text.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.entities.lexicon import is_many, noun_kind, pronoun_of, word_set
from onrecord.extraction.entities.names import Name
from onrecord.records import Span
from onrecord.text.document import Document

_ARTICLES = frozenset(("the", "a", "an"))
OWNERS = frozenset(("his", "her", "its", "their", "our", "my", "your"))
_POINTERS = frozenset(("this", "that", "these", "those", "such", "both"))
_DETERMINERS = _ARTICLES | OWNERS | _POINTERS | {"no", "each", "every", "some", "any"}
_ORGANIZING = frozenset(("of", "for", "at", "with", "from", "in", "to"))
_LONGEST_TITLE = 6  # words before its noun
_LONGEST_APPOSED = 14  # words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by its tokens: ``[first, end)`` with its article, from ``core`` without.

    ``head`` is the token that says what it names; ``name`` is the name that stands there.
    ``owner`` is the end of a possessive before the head ("the port's director": after "port's").
    """

    first: int
    core: int
    end: int
    head: int
    name: Name | None
    owner: int | None
    definite: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A role as stated: the span of its title, of its organization, and of both."""

    title: Span | None
    organization: Span | None
    span: Span
    noun: str  # the title's head, lower case; "" where there is none
    owner: Span | None = None  # "its" director: the pronoun, to be resolved


class Words:
    """A document with the names in it."""

    def __init__(self, document: Document, names: Sequence[Name]) -> None:
        self.document = document
        self.text = document.text
        self.tokens = document.tokens
        self.starts = [token.start for token in self.tokens]
        self.names = names
        self._name_at: dict[int, Name] = {}
        for name in names:
            for at in range(self.index(name.span[0]), self.index(name.span[1])):
                self._name_at[at] = name

    def index(self, place: int) -> int:
        """The first token that begins at or after a place."""
        return bisect_left(self.starts, place)

    def name_at(self, at: int) -> Name | None:
        """The name that a token is part of."""
        return self._name_at.get(at)

    def low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def span(self, first: int, end: int) -> Span:
        return self.tokens[first].start, self.tokens[end - 1].end

    def near(self, at: int) -> bool:
        """Whether only white space on one line stands between a token and the one before."""
        gap = self.text[self.tokens[at - 1].end : self.tokens[at].start]
        return "\n" not in gap and not gap.strip(" '’s")

    def phrase(self, first: int, end: int) -> Phrase | None:
        """The noun phrase that begins at a token, not beyond ``end``; None if there is none."""
        at = first
        low = self.low(at)
        definite = low == "the" or low in OWNERS or low in _POINTERS
        if at < end and low in _DETERMINERS and self.name_at(at) is None:
            at += 1
        core, head, owner = at, -1, None
        while at < end:
            token = self.tokens[at]
            if name := self.name_at(at):
                at = max(at + 1, self.index(name.span[1]))
                head = at - 1
                if self._is_owner(at - 1) and at < end and self._is_word(at):
                    owner = at
                continue
            if token.word == "(":
                if self.low(at + 2) != ")":
                    break
                at += 3  # "(NIS)"
                continue
            if not self._goes_on(at, core):
                break
            if token.word[0].isalnum():
                head = at
                if self._is_owner(at) and at + 1 < end:
                    owner = at + 1
            at += 1
        if head < 0:
            return None
        if owner is not None and owner > head:
            owner = None
        return Phrase(
            first, core, at, head, self.name_at(head), owner, definite or owner is not None
        )

    def _is_owner(self, at: int) -> bool:
        token = self.tokens[at]
        if token.possessive:
            return True
        return token.low.endswith("s") and self.text[token.end : token.end + 1] in ("'", "’")

    def _is_word(self, at: int) -> bool:
        word = self.tokens[at].word
        return word[0].isalnum() or word in "'’"

    def _goes_on(self, at: int, core: int) -> bool:
        """Whether a noun phrase that is under way goes over a token."""
        token = self.tokens[at]
        if token.low in word_set("phrase_end"):
            return False
        if not token.word[0].isalnum():
            if token.word == ".":
                short = self.low(at - 1)
                return short in word_set("title_short") or short in word_set("honorific")
            return token.word in "'’&%$#"
        if at == core:
            return True
        if token.low in _DETERMINERS:
            return False
        before = self.low(at - 1)
        verbal = is_participle(token.low)
        return not (verbal and noun_kind(before) is not None and not self._is_owner(at - 1))

    # Titles ---------------------------------------------------------------------------------

    def title_before(self, first: int) -> Title | None:
        """The title that stands before a name: "Foreign Ministry spokesman" Davit Orbelan."""
        at = first - 1
        while at >= 0 and (
            self.low(at) in word_set("honorific")
            or (self.low(at) == "." and self.low(at - 1) in word_set("honorific"))
        ):
            at -= 1
        end = at + 1
        if at >= 1 and self.low(at) == "." and self.low(at - 1) in word_set("title_short"):
            at -= 1
        elif at >= 2 and self.low(at - 1) == "of" and self.tokens[at].is_capital:
            at -= 2  # "Secretary of State"
        if (
            at < 0
            or not self._is_title_noun(at)
            or not all(self.near(i) for i in range(at + 1, first + 1))
        ):
            return None
        noun = at
        while at and noun - at < _LONGEST_TITLE and self._is_in_title(at - 1) and self.near(at):
            at -= 1
        return self._divide(at, noun, end)

    def _is_title_noun(self, at: int) -> bool:
        low = self.low(at)
        name = self.name_at(at)
        if name is not None and name.kind == "person":
            return False
        return low in word_set("title_short") or (
            noun_kind(low) == "person" and not is_many(low) and low not in word_set("no_title")
        )

    def _is_in_title(self, at: int) -> bool:
        """Whether a word before a title's noun may be of the title, or of its organization."""
        token = self.tokens[at]
        name = self.name_at(at)
        if name is not None and name.kind == "person":
            return False
        if (
            not token.word[0].isalpha()
            or token.low in word_set("phrase_end")
            or token.low in _DETERMINERS
        ):
            return False
        if token.low in pronoun_of() or token.low.endswith(("ly", "ing")):
            return False
        return name is not None or not token.low.endswith("ed") or token.low == "retired"

    def _divide(self, first: int, noun: int, end: int) -> Title:
        """A run of words up to a title's noun: the organization's, then the title's."""
        begin, owned = first, False
        for at in range(noun - 1, first - 1, -1):
            name = self.name_at(at)
            low = self.low(at)
            body = noun_kind(low) == "organization" and self.tokens[at].is_capital
            alone = at == first and name is None
            if alone and body and (self.tokens[noun].is_capital or self._opens(at)):
                continue  # "Police Commissioner"
            if self._is_owner(at) or body or (name is not None and name.kind == "organization"):
                begin = at + 1
                owned = self._is_owner(at) and not self._is_person(at)  # "the port's director"
                break
        while begin < noun and self.tokens[begin].word in "'’":
            begin += 1
        lead = first
        while lead < begin and self.tokens[lead].word.islower() and not owned:
            lead += 1
        organization = self._stripped(lead, begin) if begin > lead else None
        if first < lead < begin:
            begin = first  # "former Democratic National Committee chairman"
        return Title(
            title=self.span(begin, end),
            organization=organization,
            span=self.span(first, end),
            noun=self.low(noun),
        )

    def _opens(self, at: int) -> bool:
        """Whether a token begins a sentence, where a capital says nothing."""
        if at == 0 or self.tokens[at - 1].word in '.!?“”"':
            return True
        return "\n" in self.text[self.tokens[at - 1].end : self.starts[at]]

    def _stripped(self, first: int, end: int) -> Span | None:
        """The span of some tokens without the signs at their end."""
        while end > first and not self.tokens[end - 1].word[0].isalnum():
            end -= 1
        return self.span(first, end) if end > first else None

    def title_after(self, end: int) -> Iterator[Title]:
        """The titles that stand after a name: ", a spokeswoman for the dockers' union"."""
        at = end
        if self.low(at) == "of" and self._is_beside(at):
            organization = self.phrase(at + 1, min(len(self.tokens), at + 8))
            if organization and organization.name and organization.name.kind == "organization":
                span = self.span(organization.core, self.index(organization.name.span[1]))
                yield Title(None, span, span, "")
            return
        if self.low(at) != ",":
            return
        at += 1
        if self.low(at).isdigit() and self.low(at + 1) == ",":
            at += 2
        if self.low(at) == "who" and self.low(at + 1) in ("is", "was"):
            at += 3 if self.low(at + 2) in ("also", "now", "then", "still") else 2
        title = self.title_at(at)
        while title:
            yield title
            following = self.index(title.span[1])
            if self.low(following) != "and":
                return
            title = self.title_at(following + 1)

    def _is_beside(self, at: int) -> bool:
        return at < len(self.tokens) and self.near(at)

    def title_at(self, first: int) -> Title | None:
        """The title that a phrase beginning at a token states: "the clinic's pharmacist"."""
        limit = min(len(self.tokens), first + _LONGEST_APPOSED)
        phrase = self.phrase(first, limit)
        if phrase is None or phrase.name is not None:
            return None
        noun = self.low(phrase.head)
        if not is_occupation(noun) or is_many(noun) or noun in word_set("no_title"):
            return None
        if noun_kind(noun) is None and phrase.core == first:
            return None  # what is in no list has to have its article
        owner: Span | None = None
        organization: Span | None = None
        begin = phrase.core
        if phrase.owner is not None:
            begin = phrase.owner
            while begin < phrase.head and not self.tokens[begin].word[0].isalnum():
                begin += 1
            if not self._is_person(phrase.owner - 1):
                organization = self._stripped(phrase.core, phrase.owner)
        elif self.low(first) in OWNERS:
            owner = self.span(first, first + 1)
        elif self.low(phrase.head + 1) not in _ORGANIZING:
            divided = self._divide(phrase.core, phrase.head, phrase.head + 1)
            organization = divided.organization
            if organization is not None and divided.title is not None:
                begin = self.index(divided.title[0])
        end = phrase.head + 1
        title_stop = end
        if noun == "secretary" and self.low(end) == "of":
            end = title_stop = end + 2 + (self.low(end + 1) == "the")  # "Secretary of State"
        if self.low(end) in _ORGANIZING and organization is None:
            body = self.phrase(end + 1, limit)
            if body is not None and self._is_field(end, body):
                title_stop, end = body.end, body.end  # "chief of safety" at the railway
                body = self.phrase(end + 1, limit)
            if (
                body is not None
                and self.low(end) in ("in", "from")
                and (body.name is None or body.name.kind != "organization")
            ):
                body = None  # where somebody is
            if body is not None:
                stop = self._whole(body, limit)
                if self.low(end) == "to" and not self._is_person(body.head):
                    title_stop = stop  # "ambassador to Tarsk"
                elif not self._is_person(body.head):
                    begins = body.core
                    if body.name and not self.tokens[begins].is_capital and body.owner is None:
                        begins = self.index(body.name.span[0])  # "the builder Halden Rail"
                    organization = self._stripped(begins, stop)
                end = stop
        return Title(
            title=self.span(begin, title_stop),
            organization=organization,
            span=self.span(first, max(end, title_stop)),
            noun=noun,
            owner=owner,
        )

    def _is_field(self, of: int, body: Phrase) -> bool:
        """Whether "of" goes on with what a title is for, and its organization comes after."""
        bare = body.name is None and body.core == body.first and body.owner is None
        return self.low(of) == "of" and bare and self.low(body.end) in ("at", "for")

    def _whole(self, phrase: Phrase, limit: int) -> int:
        """Where a body's name ends, its "of" included: "the Bank of Ostrow"."""
        end = phrase.end
        while end > phrase.core and self.low(end - 1) in ("(", ")", "'", "’", ","):
            end -= 1
        if self.low(end) == "of" and end + 1 < limit:
            more = self.phrase(end + 1, limit)
            if more is not None:
                return more.end
        return end

    def _is_person(self, at: int) -> bool:
        """Whether a token names one person."""
        name = self.name_at(at)
        if name is not None:
            return name.kind == "person"
        low = self.low(at)
        return (noun_kind(low) == "person" and not is_many(low)) or low in pronoun_of()

    def apposed_before(self, first: int) -> tuple[Phrase, Title | None] | None:
        """The phrase before a name and its comma: "The port's director", Tuğrul Şenkaya."""
        at = first - 1
        while at > 0 and (
            self.low(at) in word_set("honorific")
            or self.low(at) in word_set("title_short")
            or (self.low(at) == "." and len(self.low(at - 1)) < 6)
            or self.low(at) == "the"
        ):
            at -= 1
        if self.low(at) != ",":
            return None
        comma = at
        begin = comma
        while begin > 0 and comma - begin < _LONGEST_APPOSED:
            token = self.tokens[begin - 1]
            if token.word in ',;:.!?—–"“”()' or "\n" in self.text[token.end : self.starts[begin]]:
                break
            begin -= 1
        for start in range(begin, comma):
            low = self.low(start)
            opening = start == begin + 1 and self.low(begin) in ("and", "but", "while", "as")
            inner = low in _DETERMINERS and self.low(start - 1) not in word_set("phrase_end")
            if not (start == begin or opening or inner):
                continue
            phrase = self.phrase(start, comma)
            noun = self.low(phrase.head) if phrase else ""
            if phrase is None or phrase.name or not (noun_kind(noun) or is_occupation(noun)):
                continue
            rest = range(phrase.end, comma)
            if any(self.low(i) in word_set("clause") for i in rest):
                continue
            if rest and self.low(phrase.end) not in _ORGANIZING:
                continue
            return phrase, self.title_at(start)
        return None

    def body_name(self, name: Name) -> Span:
        """The words that a body's name has to have: with its country where many have one such."""
        first, end = self.index(name.span[0]), self.index(name.span[1])
        if self.low(end - 1) not in word_set("national_body") or self.low(end) == "(":
            return name.span
        before = self.name_at(first - 1) if first else None
        if before is None or not self.near(first):
            return name.span
        if before.kind == "nationality" or self._is_owner(first - 1):
            return before.span[0], name.span[1]
        return name.span


def is_participle(word: str) -> bool:
    """Whether a word may begin what says more of the noun before it: "sent to the judge"."""
    verbal = word.endswith(("ing", "ed")) or word in word_set("participle")
    return verbal and noun_kind(word) is None


def is_occupation(noun: str) -> bool:
    """Whether a noun may be what somebody is; by its ending where it is not known."""
    kind = noun_kind(noun)
    if noun in word_set("partitive"):
        return False
    return kind == "person" or (kind is None and noun.endswith(_OCCUPATIONS))


_OCCUPATIONS = ("er", "or", "ist", "ian", "ant", "eer", "man", "woman", "wright", "smith", "ess")
