"""Gives the figures of a draft their verdicts.

A figure is on record if somebody claims the same number there of the same thing: 5 % is not 6 %,
"12" is not "at least 12", and "about 30" is not "30".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.records import Figure, Spans, Statement
from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.findings import make_point, passes_on, unnamed_relays
from onrecord.story.check.recorded import RecordedFigure, RecordedStory, figure_view
from onrecord.story.compare.content import content_of, listed_words, synonym_stem
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.text.lang import read_toml, word_set
from onrecord.text.name_keys import normalize
from onrecord.views import Piece, Point, RecordedWords

_SHARED = 2  # word stems of two sentences on one thing, if they call it by other names


@dataclass(frozen=True, eq=False)
class _Counterpart:
    """A figure of the record that counts what one of the draft does."""

    story: RecordedStory
    recorded: RecordedFigure
    is_same: bool | None  # whether its claimant is the draft's
    is_voice: bool  # whether the two claimants are one voice of the story
    is_equal: bool
    is_alike: bool  # whether both count people in general, or things of one noun
    shared: int  # word stems that stand beside both

    @property
    def order(self) -> tuple[object, ...]:
        return self.recorded.is_older, -self.shared, self.recorded.claim.order


def check_figure(passage: DraftPassage, stories: Sequence[RecordedStory]) -> Point:
    """Return the point of a figure of a draft."""
    found = sorted(
        (each for story in stories for each in _counterparts(passage, story)),
        key=lambda each: each.order,
    )
    own = [each for each in found if each.is_same]
    equal = [each for each in own if each.is_equal]
    if equal:
        return _on_record(passage, [*equal, *_newer(equal, found)])
    others = [each for each in found if each.is_same is False and each.is_equal]
    if others:
        names = dict.fromkeys(each.recorded.claim.origin.name for each in others)
        if relayed := [each for each in others if passes_on(passage, _statement_of(each))]:
            reason = f"{_claimant(passage)} passes on what {' and '.join(names)} said"
            return make_point(passage, "through another", reason, record=_views(relayed))
        reason = f"by {' and '.join(names)}, not {_claimant(passage)}"
        return make_point(passage, "said by another", reason, record=_views(others))
    # A spokeswoman's number is held against the company's, if she has none of her own.
    changed = own or [each for each in found if each.is_voice]
    changed = [each for each in changed if each.is_alike]
    # A number that stands beside the claimant's name may be theirs, though it was not read so.
    if unread := next(filter(None, (_unread(passage, story) for story in stories)), None):
        reason = "no such figure of theirs was read, but a sentence has the number and the name"
        return make_point(passage, "not on record", reason, nearest=unread)
    if changed:
        return _changed(passage, changed)
    nearest = found[0].recorded.view() if found else None
    return make_point(passage, "not on record", "no such figure", nearest=nearest)


def _unread(passage: DraftPassage, story: RecordedStory) -> RecordedWords | None:
    """Return a sentence of the newest articles with a draft's number and its claimant's name."""
    assert passage.figure is not None
    speaker = passage.draft.speakers.get(passage.figure.claimant or "")
    if passage.gapped_source or speaker is None or not speaker.named:
        return None
    number = {key for key in passage.wording.keys if key[0].isdigit()}
    return story.sentence_with(number, {normalize(word) for word in speaker.name.split()})


def _newer(equal: Sequence[_Counterpart], found: Sequence[_Counterpart]) -> Iterator[_Counterpart]:
    """Yield the same figure in newer versions of the articles, where they name no claimant."""
    for each in found:
        article = each.recorded.claim.article
        is_open = each.is_same is None and each.is_equal and not each.recorded.is_older
        if is_open and any(
            each.story.is_newer(article, older.recorded.claim.article) for older in equal
        ):
            yield each


def _on_record(passage: DraftPassage, equal: Sequence[_Counterpart]) -> Point:
    newest = [each for each in equal if not each.recorded.is_older]
    if not newest:
        reason = "only in a version that its outlet has replaced"
        return make_point(passage, "of an older version", reason, record=_views(equal))
    if taken_back := [each for each in newest if each.story.is_taken_back(each.recorded.claim.id)]:
        reason = "the outlet took this back"
        return make_point(passage, "corrected since", reason, record=_views(taken_back))
    replaced = (each.story.newer_figure(each.recorded.claim.id) for each in newest)
    if newer := next(filter(None, replaced), None):
        reason = f"{newer.origin.name} replaced it: {newer.wording} ({newer.day})"
        return make_point(
            passage, "corrected since", reason, record=_views(newest), since=figure_view(newer)
        )
    relays = [unnamed_relays(passage, _statement_of(each)) for each in newest]
    if all(relays):
        names = dict.fromkeys(name for each in relays for name in each)
        reason = f"through {', '.join(names)}, whom the draft does not name"
        return make_point(passage, "through another", reason, record=_views(newest))
    return make_point(passage, "verbatim", "the same figure", record=_views(newest))


def _changed(passage: DraftPassage, own: Sequence[_Counterpart]) -> Point:
    """Return the point of a figure whose claimant has others; of a toll, the last one counts."""
    if own[0].recorded.claim.figure.measure in listed_words("total"):
        newest = [each for each in own if not each.recorded.is_older] or own
        own = sorted(newest, key=lambda each: each.recorded.claim.order, reverse=True)
    claim = own[0].recorded.claim
    wording = claim.wording
    day = f" ({claim.day})" if claim.day != UNKNOWN_DAY else ""
    reason = f"{claim.origin.name} says {wording}{day}, the draft {passage.words}"
    pieces = Piece(passage.words, "draft"), Piece(wording, "record")
    return make_point(passage, "altered", reason, pieces=pieces, record=_views(own))


def _views(found: Sequence[_Counterpart]) -> list[RecordedWords]:
    return [each.recorded.view() for each in found]


def _claimant(passage: DraftPassage) -> str:
    assert passage.figure is not None
    speaker = passage.draft.speakers.get(passage.figure.claimant or "")
    named = speaker.name if speaker and not passage.gapped_source else passage.speaker
    return named or "the draft's"


def _statement_of(each: _Counterpart) -> Statement | None:
    claim = each.recorded.claim
    return claim.article.statement_of(claim.figure)


def _counterparts(passage: DraftPassage, story: RecordedStory) -> Iterator[_Counterpart]:
    """Yield the figures of a story that count what a figure of the draft does."""
    assert passage.figure is not None
    figure = passage.figure
    drafted = story.claim(figure)
    stems = _stems_beside(drafted)
    names = _names(drafted)
    for recorded in story.figures:
        claim = recorded.claim
        if claim.figure.unit != figure.unit or not _may_count_the_same(drafted, claim):
            continue
        is_same = story.is_same_claimant(passage, claim)
        shared = len(stems & _stems_beside(claim))
        same_words = _same_measure(figure, claim.figure)
        is_total = claim.figure.measure in listed_words("total")
        is_own = is_same is True and figure.claimant is not None
        is_noun = figure.measure not in listed_words("general")
        if not same_words and (not is_own or shared < _SHARED):
            continue
        if same_words and not (is_total or shared or (is_own and is_noun)):
            continue
        if names - _words_of(claim):
            continue
        is_alike = not same_words or drafted.counts_the_same_as(claim)
        is_voice = (
            passage.gapped_source is None
            and drafted.origin.is_definite
            and drafted.origin.key == claim.origin.key
        )
        is_equal = _is_equal(drafted, claim)
        yield _Counterpart(story, recorded, is_same, is_voice, is_equal, is_alike, shared)


def _may_count_the_same(drafted: FigureClaim, claim: FigureClaim) -> bool:
    """Whether neither is a part of a whole that the other is not."""
    return (drafted.figure.of is None) == (claim.figure.of is None)


def _same_measure(one: Figure, other: Figure) -> bool:
    """Whether a draft's figure and one of the record count the same, such as the killed.

    A draft of one sentence does not show that its "184 cases" are of an illness.
    """
    is_ill = other.measure == "affected" and one.measure in _ill_nouns()
    if one.measure != other.measure and not is_ill:
        return False
    if other.measure in listed_words("total"):
        return True
    stems = [_counted(figure) for figure in (one, other)]
    return not all(stems) or stems[0] == stems[1]


@cache
def _ill_nouns() -> frozenset[str]:
    return frozenset(read_toml("figures.toml")["ill"]["nouns"])


def _counted(figure: Figure) -> str:
    words = (figure.subject or "").lower().split()
    if not words or words[-1] in listed_words("anybody") | listed_words("general"):
        return ""
    return synonym_stem(words[-1])


def _is_equal(drafted: FigureClaim, claim: FigureClaim) -> bool:
    """Whether two figures are the same number, with the same bound and the same doubt."""
    one, other = drafted.figure, claim.figure
    return (one.low, one.high, one.approximate, one.of) == (
        other.low, other.high, other.approximate, other.of
    ) and (drafted.low, drafted.high) == (claim.low, claim.high)  # fmt: skip


def _stems_beside(claim: FigureClaim) -> frozenset[str]:
    """Return the word stems beside a figure, without those that say what is counted."""
    counted = f"{claim.figure.measure} {claim.figure.subject or ''} {claim.wording}"
    stems = content_of(claim.article.text, _said_with(claim)).stems
    return stems - set(map(synonym_stem, counted.split()))


def _said_with(claim: FigureClaim) -> Spans:
    """Return the places of what is said in the figure's statement; without one, its sentence."""
    article = claim.article
    statement = article.statement_of(claim.figure)
    if statement and statement.content:
        return article.in_text(statement.content)
    return (article.sentence_around(claim.figure.span),)


def _names(claim: FigureClaim) -> set[str]:
    """Return the capitalised words of a figure's statement but its first, without days and months.

    Those of its source are left out: the record may name the claimant otherwise.
    """
    words = " ".join(claim.article.text[start:end] for start, end in _said_with(claim)).split()[1:]
    return {
        _plain(word)
        for word in words
        if word.strip("“\"'‘(")[:1].isupper()
        and _plain(word) not in word_set("drafts.toml", "dates")
    }


def _words_of(claim: FigureClaim) -> set[str]:
    return set(map(_plain, claim.article.text.split()))


def _plain(word: str) -> str:
    return normalize(word.strip("“”\"'‘’(),.;:").removesuffix("’s").removesuffix("'s"))
