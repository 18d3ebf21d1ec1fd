"""Finds statements of one speaker whose words change from article to article."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType

from onrecord.story.compare.compared_statement import ComparedStatement, SimilarPairs, words_of
from onrecord.story.compare.content import doubted_stems, listed_words
from onrecord.story.compare.members import days_between
from onrecord.story.compare.nearness import Vector, cosine
from onrecord.story.compare.provenance import counted_as
from onrecord.story.compare.reversing import revises
from onrecord.text.name_keys import normalize

# On which data these were chosen is not recorded.
_SHARED_RUN = 3  # words in a row that two quotations have in common
_MOST_QUOTATIONS = 60  # with one run of words; a more frequent run brings no two together
SAME_WORDS = 0.6  # least share of two quotations' words in the same order
_UTTERANCE = 7  # words of quotations that are alike because they are one; set by hand
_ONE_UTTERANCE = 0.75  # least share of their words in the same order; set by hand
_SIMILAR = 0.66  # least similarity of a hedged statement and an unhedged one
# Of those whose clauses differ: least similarity and cosine, and most days between; on 24 golden
# stories all such pairs are drifts, and the nearest other one has a cosine of 0.58.
_SIMILAR_IN_OTHER_WORDS, _NEAR, _DAYS = 0.75, 0.65, 3
# Of those that trees take for the same: least probability and cosine, and most days between; chosen
# on 28 golden stories, each by trees that had not seen it.
_SAME, _STILL_NEAR, _SAME_DAYS = 0.85, 0.5, 2
_WORDS_BESIDE = 6  # shown before and after the words that were changed
_MOST_CONFIDENT = 0.9
_CACHED = 1 << 12  # quotations, and pairs of them


@dataclass(frozen=True)
class Drift:
    """Statements of one speaker that tell the same in changed words, such as a cut quotation."""

    reason: str
    members: tuple[ComparedStatement, ...]
    confidence: float


@dataclass(frozen=True)
class Drifts:
    """All changes of a speaker's words between the articles of a story.

    ``pairs``: for every two statements whose words differ, the ids of both.
    """

    found: tuple[Drift, ...]
    pairs: frozenset[tuple[str, str]]


def find_drifts(
    statements: Sequence[ComparedStatement],
    pairs: SimilarPairs,
    vectors: Mapping[str, Vector],
    judged: SimilarPairs = MappingProxyType({}),
) -> Drifts:
    """Return all changes of a speaker's words between the articles of a story.

    These are quotations that were cut or changed, and statements that lost a word such as "may" or
    "perhaps". ``pairs``: the similar pairs of statements; ``vectors``: of what they mean;
    ``judged``: how likely two statements say the same.
    """
    drifted: set[tuple[str, str]] = set()
    changed: dict[tuple[str, frozenset[str]], tuple[str, list[ComparedStatement]]] = {}
    for one, quotation, other, other_quotation in _matching_quotations(statements):
        reason = _quotation_change(quotation, other_quotation) or _cue_change(
            one, other, quotation, other_quotation
        )
        if reason:
            drifted.add((one.id, other.id))
            wordings = one.origin.key, frozenset(map(_normalize, (quotation, other_quotation)))
            _, members = changed.setdefault(wordings, (reason, []))
            members += (one, other)
    drifts = [
        Drift(f"{_speaker_name(members)}: {reason}", tuple(members), 0.8)
        for reason, members in changed.values()
    ]
    for one, other in {**pairs, **judged}:
        similarity = pairs.get((one, other), 0.0)
        chance = judged.get((one, other), 0.0)
        is_same = (similarity >= _SIMILAR and _is_same_clause(one, other)) or (
            similarity >= _SIMILAR_IN_OTHER_WORDS and _is_close(one, other, vectors)
        )
        if not is_same and chance >= _SAME:
            is_same, similarity = _is_doubt_lost(one, other, vectors), chance
        hedged = _hedged_first(one, other) if is_same else None
        if hedged and not drifted & {(one.id, other.id), (other.id, one.id)}:
            drifted.add((one.id, other.id))
            unsure, sure = hedged
            change = f"“{unsure.excerpt()}” in one article, “{sure.excerpt()}” in another"
            reason = f"{one.origin.name}: {change}"
            drifts.append(Drift(reason, (one, other), round(min(_MOST_CONFIDENT, similarity), 2)))
    return Drifts(tuple(drifts), frozenset(drifted))


def _speaker_name(members: Sequence[ComparedStatement]) -> str:
    """Return the name of the first speaker who is known, else that of the first origin."""
    names = [each.origin.name for each in members if each.origin.is_definite]
    return next(iter(names), members[0].origin.name)


def _matching_quotations(
    statements: Sequence[ComparedStatement],
) -> Iterator[tuple[ComparedStatement, str, ComparedStatement, str]]:
    """Yield two quotations by one speaker that share three words in a row, with their statements.

    The two are from different articles, of which neither repeats the text of the other. If it is
    not known of both who said them, they must be nearly the same.
    """
    with_run: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for quotation in statement.quotations:
            words = _normalize(quotation).split()
            for start in range(len(words) - _SHARED_RUN + 1):
                with_run[tuple(words[start : start + _SHARED_RUN])].append((number, quotation))
    pairs = {
        pair
        for having in with_run.values()
        if len(having) <= _MOST_QUOTATIONS
        for pair in combinations(sorted(set(having)), 2)
    }
    for (a, quotation), (b, other_quotation) in sorted(pairs):
        one, other = statements[a], statements[b]
        if one.text_id != other.text_id and (
            one.has_speaker_of(other)
            or (_may_be_of_one(one, other) and _is_one_utterance(quotation, other_quotation))
        ):
            yield one, quotation, other, other_quotation


def _may_be_of_one(one: ComparedStatement, other: ComparedStatement) -> bool:
    """Whether it is not known of both statements whose they are."""
    return not (one.origin.is_definite and other.origin.is_definite)


@lru_cache(_CACHED)
def _is_one_utterance(quotation: str, other: str) -> bool:
    """Whether two quotations are too alike, and too long, for two people to have said them."""
    words, other_words = (_normalize(each).split() for each in (quotation, other))
    ratio = SequenceMatcher(None, words, other_words, autojunk=False).ratio()
    return min(len(words), len(other_words)) >= _UTTERANCE and ratio >= _ONE_UTTERANCE


@lru_cache(_CACHED)
def _normalize(quotation: str) -> str:
    """Return a quotation in lower case, without accents and punctuation."""
    return " ".join(map(normalize, words_of(quotation)))


@lru_cache(_CACHED)
def _quotation_change(one: str, other: str) -> str | None:
    """Return how two quotations differ: “A” in one article, “B” in another, or “A” without “B”.

    Returns None if the quotations are the same or too different.
    """
    words, other_words = words_of(one), words_of(other)
    first, second = [normalize(word) for word in words], [normalize(word) for word in other_words]
    if first == second:
        return None
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    longest = matcher.find_longest_match(0, len(first), 0, len(second))
    if longest.size == min(len(first), len(second)):
        return _cut(*sorted((one, other), key=len))
    if matcher.ratio() < SAME_WORDS:
        return None
    changes = [(a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    (start, _, other_start, _), (_, end, _, other_end) = changes[0], changes[-1]
    shown = _around(words, start, end), _around(other_words, other_start, other_end)
    return f"“{shown[0]}” in one article, “{shown[1]}” in another"


def _around(words: Sequence[str], start: int, end: int) -> str:
    """Return the words between two positions with a few on either side."""
    first, last = max(0, start - _WORDS_BESIDE), end + _WORDS_BESIDE
    return (
        ("… " if first else "") + " ".join(words[first:last]) + (" …" if last < len(words) else "")
    )


def _cut(shorter: str, longer: str) -> str | None:
    """Return which words at its end a quotation lost: “the wall fell” without “in the storm”.

    Returns None if it lost no words there, or only whole sentences.
    """
    lost = left_out(shorter, longer)
    return f"“{shorter.strip(' ,')}” without “{lost}”" if lost else None


def left_out(shorter: str, longer: str) -> str:
    """Return the words that follow a quotation in a longer one; "" if it lacks whole sentences."""
    words = [re.escape(word) for word in words_of(shorter)]
    kept = re.search(r"\W+".join(words), longer, re.IGNORECASE)
    rest = longer[kept.end() :] if kept else ""
    if not words_of(rest) or re.match(r"\s*[.!?;]", rest):
        return ""
    return " ".join(rest.split()).strip(" ,.")


def _cue_change(
    one: ComparedStatement, other: ComparedStatement, quotation: str, other_quotation: str
) -> str | None:
    """Return a line on a changed reporting verb: “said” in one article, “admitted” in another.

    Returns None unless the quotations are equal and exactly one of the two verbs is a verb of
    admission.
    """
    if admits(one) == admits(other) or _normalize(quotation) != _normalize(other_quotation):
        return None
    neutral, admitting = (other, one) if admits(one) else (one, other)
    cues = [each.article.words_at(each.statement.cue) for each in (neutral, admitting)]
    return f"“{cues[0]}” in one article, “{cues[1]}” in another"


def admits(statement: ComparedStatement) -> bool:
    """Whether a statement is reported by a verb of admission."""
    return not listed_words("admits").isdisjoint(statement.cue_words)


def _hedged_first(
    one: ComparedStatement, other: ComparedStatement
) -> tuple[ComparedStatement, ComparedStatement] | None:
    """Return both statements, the unsure one first ("may have fallen", "fell").

    Returns None unless the same speaker says the same in both, sure in one and unsure in the other.
    """
    if one.text_id == other.text_id or not _is_one_voice(one, other):
        return None
    later = max(one, other, key=lambda each: each.order)
    if one.content.hedged == other.content.hedged or revises(later.words):
        return None
    return (one, other) if one.content.hedged else (other, one)


def _is_one_voice(one: ComparedStatement, other: ComparedStatement) -> bool:
    """Whether two statements are of one voice, or of people who are called the same."""
    first, second = one.origin, other.origin
    if one.has_speaker_of(other):
        return True
    is_unnamed = not (first.is_definite or second.is_definite or first.is_own or second.is_own)
    return is_unnamed and counted_as(first) == counted_as(second)


def _is_close(
    one: ComparedStatement, other: ComparedStatement, vectors: Mapping[str, Vector]
) -> bool:
    """Whether two statements, the later without doubt, are as near as one in other words."""
    unsure, sure = (one, other) if one.content.hedged else (other, one)
    return (
        one.content.negated == other.content.negated
        and unsure.order[0] <= sure.order[0]
        and days_between(one.order[0], other.order[0]) <= _DAYS
        and listed_words("hedging").isdisjoint(sure.content.words)
        and cosine(one, other, vectors) >= _NEAR
    )


def _is_doubt_lost(
    one: ComparedStatement, other: ComparedStatement, vectors: Mapping[str, Vector]
) -> bool:
    """Whether a statement says for sure, soon after, what is doubted in one that says the same."""
    unsure, sure = (one, other) if one.content.hedged else (other, one)
    return (
        one.statement.act == other.statement.act == "says"
        and one.content.negated == other.content.negated
        and unsure.order[0] <= sure.order[0]
        and days_between(unsure.order[0], sure.order[0]) <= _SAME_DAYS
        and listed_words("hedging").isdisjoint(sure.content.words)
        and cosine(one, other, vectors) >= _STILL_NEAR
        and not doubted_stems(unsure.content).isdisjoint(sure.content.stems)
    )


def hedge_of(statement: ComparedStatement) -> str:
    """Return "may", "perhaps" or the like in the main clause of a statement; "" without one."""
    words = statement.content.words if statement.content.hedged else ()
    return next((word for word in words if word in listed_words("hedge")), "")


def _is_same_clause(one: ComparedStatement, other: ComparedStatement) -> bool:
    """Whether the main clauses of two statements say nearly the same.

    The longer clause must have all word stems of the shorter, and at most twice as many. Both or
    neither must have a negation ("not").
    """
    if one.is_noun_phrase or other.is_noun_phrase:
        return False
    shorter, longer = sorted((one.content.main_stems, other.content.main_stems), key=len)
    return (
        one.content.negated == other.content.negated
        and shorter <= longer
        and len(longer) <= 2 * len(shorter)
    )
