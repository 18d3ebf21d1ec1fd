"""Gives the statements of a draft that are in its own words their verdicts.

Such a statement is on record if it has the words of one there, or says the same by the rules by
which the articles of a story are compared (``story/compare``). It may then say nothing that the
record does not: a denial, a negation, a "may", a "must" or a "will", a number or a name that one of
the two lacks makes it an altered one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.records import Span
from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.findings import (
    Finding,
    by_another,
    in_record,
    not_on_record,
    point,
    with_newer,
)
from onrecord.story.check.recorded import RecordedStatement, RecordedStory
from onrecord.story.check.words import Match, Word, Wording, match_words, stems_of, weight, wording
from onrecord.story.compare.compared_statement import FEWEST_STEMS, ComparedStatement
from onrecord.story.compare.content import Content, listed_words, synonym_stem
from onrecord.story.compare.repeats import says_same
from onrecord.text.lang import read_toml, word_set
from onrecord.text.name_keys import normalize
from onrecord.views import Piece, Point

_FILE = "drafts.toml"
_LIMITS = {  # lists of words, and what they state
    "every": "a whole",
    "part": "a part",
    "alone": "a limit",
    "nearness": "an estimate",
    "frequency": "a frequency",
    "standing": "a standing",
}
# Chosen on tests/golden/drafts/cases.toml.
_SUPPORTED = 0.75  # least share of what the draft says that the record's sentences say too
_COVERED = 0.6  # the same for what the draft may have altered
_SIMILAR = 0.66  # least similarity of what was altered, as of a repeat of two origins
_SAME_WORDS = 0.75  # the same of the words in their order
_NEAREST = 0.34  # least share of what the draft says, for what is shown as nearest


@dataclass(frozen=True, eq=False)
class _Paraphrase:
    """A statement of a draft beside one of the record, with what they share."""

    drafted: ComparedStatement
    passage: DraftPassage
    finding: Finding
    similarity: float  # of the lighter of the two
    covered: float  # share of the draft's that the record's statement has

    @property
    def is_altered(self) -> bool:
        """Whether the draft has words of the record and changes what they say."""
        if self.finding.match.score >= _SAME_WORDS:
            return True
        shared = self.drafted.content.stems & self.finding.recorded.compared.content.stems
        least = FEWEST_STEMS - 1 if self.covered == 1 else FEWEST_STEMS
        is_close = self.similarity >= _SIMILAR and self.covered >= _COVERED
        return is_close and len(shared) >= least and self.difference is not None

    @property
    def says_same(self) -> bool:
        """Whether the two say the same, as far as the record's statement goes."""
        compared = self.finding.recorded.compared
        return (
            self.covered >= _COVERED
            and (says_same(self.drafted, compared, self.similarity) or self.shortens)
            and not self.difference
        )

    @property
    def shortens(self) -> bool:
        """Whether a draft of few words says what the record does of the same subject, in its order.

        "The light had failed" is of "the light on the second pier had failed before the accident".
        """
        drafted, recorded = (
            [synonym_stem(key) for key in words.keys if weight(key) == 1]
            for words in (self.passage.wording, self.finding.recorded.wording)
        )
        following = iter(recorded)
        return (
            1 < len(drafted) < FEWEST_STEMS
            and self.drafted.statement.act == self.finding.recorded.statement.act
            and self.drafted.content.negated == self.finding.recorded.compared.content.negated
            and drafted[0] == recorded[0]
            and all(stem in following for stem in drafted)
        )

    @cached_property
    def difference(self) -> str | None:
        """What one of the two says and the other does not, in words; None: nothing decisive."""
        if self.reversal:
            return self.reversal
        compared = self.finding.recorded.compared
        for absent in (
            self.drafted.content.numbers - _numbers(compared.content),
            _names(self.passage) - _all_words(compared),
            _times(self.passage, compared),
            _opposites(self.passage.wording, self.finding.recorded.wording),
            self._replaced,
            self._added,
        ):
            if absent:
                return f"not in the record: {', '.join(sorted(absent))}"
        if dropped := _left_out(self.passage.wording, self.finding.recorded.wording):
            return f"not in the draft: {', '.join(dropped)}"
        return None

    @cached_property
    def reversal(self) -> str | None:
        """Which of the two denies, negates, doubts or limits what the other says, or None."""
        recorded = self.finding.recorded
        drafted = self.drafted.content
        if self.drafted.statement.act != recorded.statement.act:
            return _act_difference(self.drafted, recorded.compared)
        for name, words in _decisive().items():
            own = sorted(set(self.passage.wording.keys) & words)
            other = sorted(set(_clauses_shared(recorded.wording, drafted.stems)) & words)
            if bool(own) != bool(other):
                side = "draft" if own else "record"
                return f"{name} in the {side} only: “{(own or other)[0]}”"
        if drafted.negated and not _is_negated(recorded.wording, drafted.stems):
            return "a negation in the draft only"
        return None

    @property
    def _added(self) -> set[str]:
        """The words right before one of the record that its speaker is not on record with.

        Outlets tell different halves of what somebody said: all that are on it are looked at.
        """
        words, recorded = self.passage.wording, self.finding.recorded
        start, end = _sentence_of(recorded.compared)
        known = _known_stems(wording(recorded.article.text, ((start, end),)))
        for other in self.finding.story.candidates(self.passage):
            stems = _known_stems(other.wording)
            is_of_speaker = other.origin.key == recorded.origin.key
            if is_of_speaker and len(stems & self.drafted.content.stems) >= FEWEST_STEMS:
                known |= stems
        return {
            words.text[slice(*word.span)]
            for word, following in pairwise(words.words)
            if _is_phrase(words, word, following)
            and synonym_stem(word.key) not in known and synonym_stem(following.key) in known
        }  # fmt: skip

    @property
    def _replaced(self) -> set[str]:
        """The words of a near copy that stand in place of others, or that its article lacks."""
        match = self.finding.match
        if match.score < _SAME_WORDS:
            return set()
        known = _known_stems(self.finding.recorded.wording)
        everywhere = {synonym_stem(word) for word in _all_words(self.finding.recorded.compared)}
        replaced: set[str] = set()
        for number, piece in enumerate(match.pieces):
            if piece.only != "draft":
                continue
            beside = match.pieces[max(0, number - 1) : number + 2]
            is_in_place = any(each.only == "record" for each in beside)
            allowed = known if is_in_place else everywhere
            replaced |= {
                word.key
                for word in wording(piece.words, ((0, len(piece.words)),)).words
                if word.key not in word_set(_FILE, "forms") | word_set(_FILE, "every")
                and synonym_stem(word.key) not in allowed
            }
        return replaced


def check_statement(passage: DraftPassage, stories: Sequence[RecordedStory]) -> Point:
    """Return the point of a statement of a draft that is in its own words."""
    exact = [finding for story in stories for finding in _exact(passage, story)]
    if own := [finding for finding in exact if finding.is_same]:
        own = with_newer(own, exact)
        whole = [finding for finding in own if not _cuts_phrase(finding)]
        if not whole:
            return in_record(passage, own, "altered")
        kinds = {finding.match.kind for finding in whole}
        kind = "verbatim" if "verbatim" in kinds else whole[0].match.kind
        return in_record(passage, [each for each in whole if each.match.kind == kind], kind)
    similar = [each for story in stories for each in _similar(passage, story)]
    same = [each for each in similar if each.says_same]
    if any(each.finding.is_same and each.covered == 1 and each.reversal for each in similar):
        # Of a few words, too little is known to choose one of two statements of a speaker.
        same = [each for each in same if not each.shortens]
    if own := _supporting([each for each in same if each.finding.is_same]):
        own = with_newer(own, [each.finding for each in same])
        return in_record(passage, own, "supported")
    if others := [finding for finding in exact if finding.is_same is False]:
        return by_another(passage, others)
    altered = [each for each in similar if each.is_altered and each.finding.is_same]
    if altered:
        best = max(altered, key=lambda each: each.similarity)
        return point(passage, "altered", best.difference or "in changed words", [best.finding])
    if others := _supporting([each for each in same if each.finding.is_same is False]):
        return by_another(passage, others)
    near = [each for each in similar if each.covered >= _NEAREST]
    nearest = max(near, key=lambda each: (each.covered, each.similarity), default=None)
    view = nearest.finding.recorded.view() if nearest else None
    return not_on_record(passage, view, "nothing on record says this")


def _supporting(same: Sequence[_Paraphrase]) -> list[Finding]:
    """Return the statements of a story that together have nearly all that the draft says, if any.

    Outlets tell different halves of what somebody said.
    """
    for story in dict.fromkeys(each.finding.story for each in same):
        found = [each for each in same if each.finding.story is story]
        compared = [each.finding.recorded.compared for each in found]
        if story.covered(found[0].drafted, compared) >= _SUPPORTED:
            return [each.finding for each in found]
    return []


def _exact(passage: DraftPassage, story: RecordedStory) -> Iterator[Finding]:
    """Yield the statements that have the words of the draft, cut or not, and its act."""
    drafted = _without_that(passage.wording)
    is_short = len(stems_of(drafted)) < FEWEST_STEMS
    for recorded in story.candidates(passage):
        match = match_words(drafted, _without_that(recorded.wording))
        if match is None or match.score < 1 or recorded.attributes(stems_of(drafted)):
            continue
        if _act(passage) != recorded.statement.act or (is_short and not match.is_whole):
            continue
        same = story.is_same_speaker(passage, recorded)
        if is_short and (not same or not _has_cue_of(passage, recorded)):
            continue
        yield Finding(story, recorded, match, same)


def _without_that(words: Wording) -> Wording:
    first = words.words[:1]
    if first and first[0].key == "that":
        return Wording(words.text, words.words[1:], words.is_marked)
    return words


def _act(passage: DraftPassage) -> str | None:
    return passage.statement.act if passage.statement else None


def _has_cue_of(passage: DraftPassage, recorded: RecordedStatement) -> bool:
    """Whether two statements have a word of their cues in common: "promised an inquiry"."""
    assert passage.statement is not None
    words = passage.draft.words_at(passage.statement.cue).split()
    stems = {synonym_stem(word) for word in words}
    return not stems.isdisjoint(map(synonym_stem, recorded.compared.cue_words))


def _similar(passage: DraftPassage, story: RecordedStory) -> Iterator[_Paraphrase]:
    drafted = story.drafted(passage)
    for recorded in story.candidates(passage):
        if recorded.is_relay or recorded.attributes(drafted.content.stems):
            continue
        similarity, covered = story.similarity(drafted, recorded.compared)
        if similarity < _NEAREST or not recorded.wording.words:
            continue
        is_same = story.is_same_speaker(passage, recorded)
        match = match_words(passage.wording, recorded.wording)
        if match is None or match.score < _SAME_WORDS:
            place = recorded.wording.place(0, len(recorded.wording.words))
            match = Match("altered", 0, tuple(_pieces(passage, recorded)), place)
        finding = Finding(story, recorded, match, is_same)
        yield _Paraphrase(drafted, passage, finding, similarity, covered)


def _pieces(passage: DraftPassage, recorded: RecordedStatement) -> Iterator[Piece]:
    """Yield the draft's words, those whose stems the record has and others apart."""
    known = stems_of(recorded.wording)
    words = passage.wording.words
    start = 0
    for number in range(1, len(words) + 1):
        sides = [
            weight(words[i].key) < 1 or synonym_stem(words[i].key) in known
            for i in (start, number) if i < len(words)
        ]  # fmt: skip
        if number == len(words) or sides[0] != sides[1]:
            yield Piece(passage.wording.slice(start, number), "same" if sides[0] else "draft")
            start = number


def _act_difference(drafted: ComparedStatement, recorded: ComparedStatement) -> str:
    cues = [each.article.words_at(each.statement.cue) for each in (drafted, recorded)]
    return f"“{cues[0]}” in the draft, “{cues[1]}” in the record"


def _decisive() -> dict[str, frozenset[str]]:
    return {
        "a doubt": listed_words("hedge"),
        "an obligation": word_set(_FILE, "duty"),
        "a negation": listed_words("not"),
        "a future": word_set(_FILE, "future"),
        **{name: word_set(_FILE, kind) for kind, name in _LIMITS.items()},
    }


def _clauses_shared(words: Wording, stems: frozenset[str]) -> tuple[str, ...]:
    """Return the words from the first to the last that has one of some stems."""
    keys = words.keys
    shared = [number for number, key in enumerate(keys) if synonym_stem(key) in stems]
    return keys[max(0, shared[0] - 3) : shared[-1] + 1] if shared else ()


def _is_negated(words: Wording, stems: frozenset[str]) -> bool:
    keys = _clauses_shared(words, stems)
    return any(key in listed_words("not") or key.endswith("n't") for key in keys)


def _numbers(content: Content) -> set[str]:
    """Return the numbers of a statement; "both" is two."""
    is_pair = not word_set(_FILE, "two").isdisjoint(content.words)
    return {*content.numbers, *(["2"] if is_pair else [])}


def _cuts_phrase(finding: Finding) -> bool:
    """Whether a draft begins or ends inside a phrase: "ferries" of "passenger ferries"."""
    recorded = finding.recorded.wording
    start, end = finding.match.place
    return any(
        _is_phrase(recorded, before, after)
        for before, after in pairwise(recorded.words)
        if after.span[0] == start or before.span[1] == end
    )


def _is_phrase(words: Wording, before: Word, after: Word) -> bool:
    """Whether two words in a row stand together as "passenger ferries" and "often sailed" do.

    A word before a name says no more than the name.
    """
    return (
        _is_content(before)
        and _is_content(after)
        and not after.gap.strip(" -\n")
        and not words.text[after.span[0]].isupper()
    )


def _left_out(drafted: Wording, recorded: Wording) -> list[str]:
    """Return the words of the record that the draft lacks, right before one that it has.

    They say which one is meant, or how: "passenger ferries", "often sailed". A word before a name
    says no more than the name; one after the last that the draft has is not meant.
    """
    own = _known_stems(drafted)
    words = recorded.words
    return [
        recorded.text[slice(*word.span)]
        for word, following in pairwise(words)
        if _is_phrase(recorded, word, following)
        and synonym_stem(word.key) not in own and synonym_stem(following.key) in own
    ]  # fmt: skip


def _known_stems(words: Wording) -> frozenset[str]:
    is_pair = not word_set(_FILE, "two").isdisjoint(words.keys)
    return stems_of(words) | ({"2"} if is_pair else frozenset())


def _is_content(word: Word) -> bool:
    """Whether a word says something itself, and is not an article, a pronoun or "every"."""
    light = listed_words("indefinite").union(
        *(word_set(_FILE, name) for name in ("forms", "every", "two"))
    )
    return weight(word.key) == 1 and word.key not in light


def _times(passage: DraftPassage, recorded: ComparedStatement) -> set[str]:
    """Return the times in a passage that the record's sentence has in no form."""
    article, draft = recorded.article, passage.draft
    start, end = _sentence_of(recorded)
    values = {
        timex.value
        for timex in article.annotations.timexes
        if start <= article.in_text((timex.span,))[0][0] < end
    }
    words = set(wording(article.text, ((start, end),)).keys)
    absent = set()
    for timex in draft.annotations.timexes:
        [place] = draft.in_text((timex.span,))
        if not any(a <= place[0] < b for a, b in passage.spans):
            continue
        own = {key for key in wording(draft.text, (place,)).keys if weight(key) == 1}
        if timex.value not in values and not own <= words:
            absent.add(draft.text[slice(*place)])
    return absent


def _sentence_of(statement: ComparedStatement) -> Span:
    article = statement.article
    first = article.sentence_around(statement.statement.content[0])
    last = article.sentence_around(statement.statement.content[-1])
    return first[0], last[1]


def _opposites(drafted: Wording, recorded: Wording) -> set[str]:
    """Return the words of a draft in whose place the record has one that excludes it."""
    own, other = set(drafted.keys), set(recorded.keys)
    found: set[str] = set()
    for group in read_toml(_FILE)["opposites"]:
        sides = [set(words.split()) for words in group]
        there = [side for side in sides if side & other]
        for side in sides:
            if side & own and there and side not in there:
                found |= side & own
    return found


def _names(passage: DraftPassage) -> set[str]:
    """Return the capitalised words of a passage but its first, without days and months."""
    words = passage.wording
    written = (words.text[slice(*word.span)] for word in words.words[1:])
    return {
        normalize(word.removesuffix("’s").removesuffix("'s"))
        for word in written
        if word[0].isupper() and word.lower() not in word_set(_FILE, "dates")
    }


def _all_words(statement: ComparedStatement) -> set[str]:
    words = statement.article.text.replace("’s", "").replace("'s", "").split()
    return set(map(normalize, words))
