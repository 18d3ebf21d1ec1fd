"""Features of the candidates for a reference: what speaks for and against each of them.

``training.antecedents`` learns their weights.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import ARTICLES, PHRASE_END, PRONOUNS, likely_gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.speakers.questions import Question
from onrecord.extraction.speakers.subjects import Subjects
from onrecord.records import Span, Spans
from onrecord.text.lang import word_set
from onrecord.text.spans import SpanIndex

_INTERVIEWING = word_set("coreference.toml", "interviewing")
_PREPOSITIONS = word_set("coreference.toml", "prepositions")
_NEW_NOUN = "new noun"  # the setting of a description by a noun of nobody: "the retired roofer"
# Set by hand.
_BEFORE = 20  # characters before a quotation that are looked at
_BESIDE_LINE = 12  # characters before and after a mention that are looked at
_LINE_ENDS = ("", *'.,!?”"’')
_INTERVIEWED = 3  # tokens before a name that are looked at
_SIGNS = frozenset([".", ",", ":", ";", "(", "–", "—"])  # after a mention, that are looked at
_MOST_MENTIONS = 3  # mentions of a candidate that are counted
_MOST_LEADING = 10  # people who may be meant from far away
_RECENT = 3  # speakers before a question that are looked at
_HEADS = 4  # sentences whose subject is looked at


class Place(NamedTuple):
    """The place of a question: what is the same for all its candidates."""

    setting: str  # see ``FeatureReader.place``
    around: Set[int]  # numbers of the statements whose content holds it
    paragraph: int
    heads: Sequence[Entity | None]  # whom its sentence and those before are about
    in_paragraph: int  # how many of these sentences are in its paragraph
    person: str  # of a quotation: "I", "we" or "nobody" that it speaks of
    opening: str  # of a quotation: whether it opens a paragraph


class FeatureReader:
    """Reads the features of candidates in one article."""

    def __init__(
        self, mentions: MentionIndex, contents: Sequence[Spans], addressees: Sequence[Span]
    ) -> None:
        """Prepare; ``contents`` and ``addressees`` are those of the article's statements."""
        self._mentions = mentions
        self._subjects = Subjects(mentions)
        self._addressees = SpanIndex((span, span) for span in addressees)
        self._contents = SpanIndex(
            (span, number) for number, spans in enumerate(contents) for span in spans
        )
        self._document = mentions.document
        self._paragraphs = [start for start, _ in mentions.document.document.paragraphs]
        self._speakers: list[tuple[int, int, Entity]] = []  # position of source, serial number
        self._last_quoted: Entity | None = None

    def add_speaker(self, entity: Entity, position: int) -> None:
        """Record that an entity is the source of a statement at a position in the text."""
        insort(self._speakers, (position, len(self._speakers), entity), key=lambda item: item[:2])

    def add_quoted(self, entity: Entity) -> None:
        """Record that an entity speaks a quotation without a source, as the last of those."""
        self._last_quoted = entity

    def recent_speakers(self, position: int) -> Iterator[tuple[int, Entity]]:
        """Yield where the last sources before a position are, and who they are, nearest first."""
        end = bisect_left(self._speakers, position, key=lambda item: item[0])
        for spoke, _, entity in reversed(self._speakers[max(0, end - _RECENT) : end]):
            yield spoke, entity

    def place(self, question: Question, is_new: bool) -> Place:
        """Return the place of a question; ``is_new`` if no candidate has a description's noun."""
        around = self._holding(question.position)
        setting = _NEW_NOUN if is_new else self._setting(question, around)
        if question.owned:
            setting = f"owned, {setting}"
        document, position = self._document.document, question.position
        number = document.sentence_number(position)
        numbers = range(number, max(-1, number - _HEADS), -1)
        start = self._paragraphs[self._paragraph(position) - 1]
        return Place(
            setting,
            around,
            self._paragraph(position),
            [self._heads(each, position) for each in numbers],
            sum(document.sentences[each][0] >= start for each in numbers),
            self._person(question),
            "opening" if self._opens_paragraph(position) else "within",
        )

    def _person(self, question: Question) -> str:
        """Return of which first person the words of a quotation speak."""
        if question.form != "quotation":
            return ""
        words = {
            PRONOUNS.get(token.low)
            for span in question.context.content
            for token in self._document.document.tokens_in(span)
        }
        return "I" if "i" in words else "we" if "we" in words else "nobody"

    def features(
        self,
        entity: Entity,
        mention: Span,
        question: Question,
        place: Place,
        ranks: Sequence[Entity],
    ) -> Iterator[str]:
        """Yield the features of an entity; ``ranks`` are those that agree, nearest first."""
        yield "any"
        if question.form == "quotation":
            yield place.setting
        yield from self._place_features(mention, question, place)
        yield from self._speaking_features(entity, question, place)
        yield from self._entity_features(entity, question, place)
        yield from self._subject_features(entity, question, place)
        yield from self._head_features(entity, place, ranks)
        if place.person:
            number = "plural" if entity.plural else "singular"
            yield f"says {place.person}, kind {entity.kind}, {number}"
            if entity is self._last_quoted:
                yield f"quoted last, {place.setting}"
                yield f"quoted last, {place.opening}"
        if entity in ranks:
            is_new = place.setting.endswith(_NEW_NOUN)
            rank = min(ranks.index(entity), 3)
            yield f"rank {rank}, {place.setting}" if is_new else f"rank {rank}"
            if len(ranks) == 1:
                yield f"only one, {place.setting}" if is_new else "only one"
        yield from question.fits(entity)

    def _place_features(self, mention: Span, question: Question, place: Place) -> Iterator[str]:
        """Yield where a mention is: how far away, in whose words, and in which part of a clause."""
        position = question.position
        if mention[0] >= position:
            yield "after"
            if mention[0] >= self._paragraphs[-1]:
                yield f"in the last paragraph, {place.setting}"
        else:
            distance = min(self._mentions.sentences_between(mention[0], position), 5)
            yield f"sentence {distance}"
            apart = min(place.paragraph - self._paragraph(mention[0]), 3)
            yield f"paragraph {apart}"
            if question.form == "quotation":
                yield f"paragraph {apart}, {place.setting}"
                yield f"sentence {distance}, {place.opening}"
                yield f"paragraph {apart}, {place.opening}"
        if self._mentions.is_sentence_initial(mention):
            yield "initial"
        if any(start <= mention[0] < end for start, end in question.context.content):
            yield "in content"
        inside = self._holding(mention[0])
        yield (
            "other content" if inside - place.around else "same content" if inside else "no content"
        )
        if any(self._addressees.overlapping(mention)):
            yield "addressee"
            if any(start <= mention[0] < end for start, end in question.context.addressees):
                yield f"addressee of the outer, {place.setting}"
        if self._is_line(mention):
            yield "line of its own"
            yield f"line of its own, {place.setting}"
        yield from self._words_beside(mention)

    def _words_beside(self, mention: Span) -> Iterator[str]:
        """Yield what the words before and after a mention say of its place in a clause."""
        document = self._document
        first, end = map(document.token_number, mention)
        follows = document.lower(end)
        if follows in PHRASE_END or follows in _SIGNS:
            yield f"then {follows}"
        if document.lower(first - 1) in ARTICLES:
            first -= 1
        if document.lower(first - 1) in _PREPOSITIONS:
            yield "after preposition"
        elif document.lower(first - 1) == "(":
            yield "after a bracket"
        if end > first and document.is_possessive(end - 1):
            yield "possessive"

    def _is_line(self, mention: Span) -> bool:
        """Whether a mention is a line of its own, below a line that ends as a sentence does."""
        text, (start, end) = self._document.text, mention
        before = text[max(0, start - _BESIDE_LINE) : start].rstrip(" –—-")
        rest = text[end : end + _BESIDE_LINE].lstrip(" .,")[:1]
        is_line = before[-1:] in ("", "\n") and rest in ("", "\n")
        return is_line and before.rstrip()[-1:] in _LINE_ENDS

    def _subject_features(self, entity: Entity, question: Question, place: Place) -> Iterator[str]:
        """Yield whether the text is about an entity at the place of a question."""
        gender = question.gender if question.form == "he" else None
        last = self._subjects.last(question.position, gender)
        if last is not None and last[0] is entity:
            apart = self._mentions.sentences_between(last[1], question.position)
            yield "subject"
            yield f"subject, sentence {apart}"
            yield f"subject, {place.setting}"
        called = self._subjects.called(entity)
        if question.form == "he":
            yield f"called {'nothing' if not called else called == {question.gender}}"
        elif called:
            yield "called he or she"

    def _entity_features(self, entity: Entity, question: Question, place: Place) -> Iterator[str]:
        """Yield what an entity is, and how often it is mentioned."""
        yield f"kind {entity.kind}"
        yield "plural" if entity.plural else "singular"
        if question.gender is not None:
            same = "unknown" if entity.gender is None else entity.gender == question.gender
            yield f"gender {same}"
            if entity.gender is None and entity.named:
                first_name = self._document.wording(entity.name).split()[0]
                likely = likely_gender(first_name)
                yield f"gender likely {None if likely is None else likely == question.gender}"
        elif entity.gender is not None:
            yield "has gender"
        if entity.named:
            yield "named"
            if entity in self._interviewed:
                yield f"interviewed, {place.setting}"
                if self.interviewed_people == 1:
                    yield f"interviewed alone, {place.setting}"
            if entity is self._mentions.only_named_person():
                yield "only person"
        else:
            first = self._document.token_number(entity.mentions[0][0][0])
            yield f"unnamed, {self._document.lower(first - 1) == 'the'}"
        before = sum(1 for _ in islice(entity.mentions_before(question.position), _MOST_MENTIONS))
        yield f"mentions {before}"
        yield f"mentions in all {min(len(entity.mentions), 5)}"
        if self._is_early(entity):
            yield "at the beginning"
            yield f"at the beginning, {place.setting}"

    def _head_features(
        self, entity: Entity, place: Place, ranks: Sequence[Entity]
    ) -> Iterator[str]:
        """Yield whether the sentences before are about an entity, or about another that agrees."""
        heads = [place.heads.index(each) for each in ranks if each in place.heads]
        if entity in place.heads:
            apart = place.heads.index(entity)
            yield f"heads sentence {apart}"
            yield f"heads sentence {apart}, {place.setting}"
            if apart < place.in_paragraph:
                yield f"heads sentence {apart}, same paragraph"
                if apart == min(heads, default=-1):
                    yield f"heads the paragraph alone, {place.setting}"
        elif any(apart < place.in_paragraph for apart in heads):
            yield f"another heads the paragraph, {place.setting}"

    def _speaking_features(self, entity: Entity, question: Question, place: Place) -> Iterator[str]:
        """Yield what the entity said shortly before, or whether it says the words around."""
        position, outer = question.position, question.context.outer
        if outer is not None and outer.entity is entity:
            yield "outer, quoted" if entity in question.context.excluded else "outer"
        for back, (spoke, speaker) in enumerate(self.recent_speakers(position)):
            if speaker is entity:
                yield f"spoke {back}"
                yield f"spoke {back}, {place.setting}"
                if place.person:
                    yield f"spoke {back}, {place.opening}"
                apart = place.paragraph - self._paragraph(spoke)
                yield f"spoke {back}, paragraph {min(apart, 2)}"
                sentences = self._mentions.sentences_between(spoke, position)
                yield f"spoke {back}, sentence {min(sentences, 3)}"
                return

    def _holding(self, position: int) -> set[int]:
        """Return the numbers of the statements whose content holds a position."""
        return set(self._contents.overlapping((position, position + 1)))

    def _setting(self, question: Question, around: Set[int]) -> str:
        """Return whether a source is inside another statement, and before or after its content.

        Of a quotation, return what it follows: a question, a colon or something else.
        """
        content = question.context.content
        if question.form == "quotation":
            before = self._document.text[
                max(0, question.position - _BEFORE) : question.position
            ].rstrip(" \n\t“‘\"'«„-–—")
            is_quoted = self._document.document.quotations.is_quoted(question.position + 1)
            follows = {"?": "a question", ":": "a colon"}.get(before[-1:], "no question")
            return f"after {follows}, {'quoted' if is_quoted else 'not quoted'}"
        if question.context.outer is not None or around:
            is_quoted = self._document.document.quotations.is_quoted(question.position)
            return "inside a quotation" if is_quoted else "inside"
        if question.form in ("I", "we", "you"):
            is_quoted = self._document.document.quotations.is_quoted(question.position)
            return "quoted" if is_quoted else "in the author's words"
        return "after content" if content and content[0][0] < question.position else "before"

    def _heads(self, sentence: int, end: int) -> Entity | None:
        """Return whom a sentence is about: its first mention that no preposition goes before.

        Only what stands before ``end`` in the text counts.
        """
        start, stop = self._mentions.document.document.sentences[sentence]
        document = self._document
        for mention, entity in self._mentions.mentions_in((start, min(stop, end))):
            first = document.token_number(mention[0])
            if document.lower(first - 1) in ARTICLES:
                first -= 1
            last = document.token_number(mention[1]) - 1
            if document.lower(first - 1) not in _PREPOSITIONS and not document.is_possessive(last):
                return entity
        return None

    def _opens_paragraph(self, position: int) -> bool:
        start = self._paragraphs[self._paragraph(position) - 1]
        return not any(map(str.isalnum, self._document.text[start:position]))

    def _paragraph(self, position: int) -> int:
        return bisect_right(self._paragraphs, position)

    @cached_property
    def leading(self) -> tuple[Entity, ...]:
        """Those named at the beginning or interviewed, who may be meant from far away."""
        named = self._mentions.entities.all
        leading = (each for each in named if self._is_early(each) or each in self._interviewed)
        return tuple(islice(leading, _MOST_LEADING))

    @cached_property
    def interviewed_people(self) -> int:
        """How many people the text says to be interviewed."""
        return sum(each.kind == "person" for each in self._interviewed)

    @cached_property
    def _interviewed(self) -> set[Entity]:
        """Those whom the text says to be interviewed: "Wikinews spoke with Ana Rue"."""
        document = self._document
        found = set()
        for entity in self._mentions.entities.all:
            for start, _ in entity.name_spans:
                first = document.token_number(start)
                before = [document.lower(i) for i in range(first - _INTERVIEWED, first)]
                last = before[-1]
                if last in _INTERVIEWING or (
                    last in ("with", "to") and not _INTERVIEWING.isdisjoint(before)
                ):
                    found.add(entity)
        return found

    def _is_early(self, entity: Entity) -> bool:
        return self._document.document.sentence_number(entity.mentions[0][0][0]) <= 1
