"""Finds speakers of different articles who are the same person or organization. Does no I/O."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple, Protocol

from onrecord.records import Speaker
from onrecord.resolve.matching import name_keys, second_sign

IN_STORY = "story"  # the second sign of namesakes in the articles of one story
DECIDED = "decided"  # the sign of speakers whom a person merged

_SIGN = re.compile(r"story|decided|name|role: .+|named beside \d+ others in both")  # of second_sign


class Match(NamedTuple):
    """Two speakers who are the same person, by their ids, and the evidence besides their name."""

    speaker: str
    other: str
    sign: str


class CandidateLike(Protocol):
    """Two speakers of different articles who have a name in common, and so may be the same."""

    @property
    def speaker(self) -> Speaker:
        """The new speaker: is it the same person as ``namesake``?"""

    @property
    def namesake(self) -> Speaker:
        """The speaker of another article who has a name in common with the new speaker."""

    @property
    def person(self) -> str:
        """Id under which ``namesake`` is merged with speakers of still other articles."""

    @property
    def in_both(self) -> Sequence[tuple[str, str]]:
        """Pairs of speakers with a name in common, as ids: one of each of the two articles."""


def article_name_keys(speakers: Sequence[Speaker]) -> dict[str, frozenset[str]]:
    """Return the name keys of each speaker of an article, by speaker id.

    A name key is a normalized form that is the same for all spellings of a name. If two speakers of
    the article have the same key, the key is ambiguous and is left out for both.
    """
    keys = {speaker.id: name_keys(speaker) for speaker in speakers}
    counts = Counter(key for own in keys.values() for key in own)
    return {
        speaker: frozenset(key for key in own if counts[key] == 1) for speaker, own in keys.items()
    }


def match_people(candidates: Iterable[CandidateLike]) -> Iterator[Match]:
    """Yield a match for each pair of speakers who are the same person or organization.

    ``candidates``: pairs of speakers from different articles who have a name in common, tried in
    the given order. A new speaker is matched at most once with a person who was merged from several
    articles, even if several of that person's speakers would match.
    """
    matched: set[tuple[str, str]] = set()
    for candidate in candidates:
        speaker, namesake = candidate.speaker, candidate.namesake
        if (speaker.id, candidate.person) in matched:
            continue
        shared = _count_others(candidate)
        if sign := second_sign(speaker, namesake, shared):
            matched.add((speaker.id, candidate.person))
            yield Match(speaker.id, namesake.id, sign)


def match_in_story(names: Iterable[tuple[str, str]]) -> Iterator[Match]:
    """Yield a match for all speakers with a name in common in the articles of one story.

    ``names``: pairs of a name key (a normalized form that is the same for all spellings of a name)
    and the id of the speaker who has the name.
    """
    first: dict[str, str] = {}
    for key, speaker in names:
        other = first.setdefault(key, speaker)
        if other != speaker:
            yield Match(other, speaker, IN_STORY)


class Decision(NamedTuple):
    """What a person decided about speakers or voices: one is the other, or is not."""

    is_one: bool
    ones: tuple[str, ...]
    others: tuple[str, ...]  # each is, or is not, each of ``ones``


def settle(decisions: Sequence[Decision]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the pairs that are one, and those that stay apart, without contradictions.

    ``decisions``: in the order in which they were made; the later one wins.
    """
    above: dict[str, str] = {}

    def top(each: str) -> str:
        while each in above:
            each = above[each]
        return each

    joined: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []
    for is_one, ones, others in reversed(decisions):
        for one, other in product(ones, others):
            a, b = top(one), top(other)
            if a == b:
                continue
            if not is_one:
                apart.append((one, other))
            elif not any({top(each), top(rest)} == {a, b} for each, rest in apart):
                above[a] = b
                joined.append((one, other))
    return joined, apart


def _count_others(candidate: CandidateLike) -> int:
    """Return the number of other speakers who are named in both articles of a candidate pair.

    The articles are those of the pair's two speakers, who are not counted. If two names in one
    article match one name in the other, this counts as one speaker.
    """
    others = [
        (here, there)
        for here, there in candidate.in_both
        if here != candidate.speaker.id and there != candidate.namesake.id
    ]
    return min(len({here for here, _ in others}), len({there for _, there in others}))


def is_sign(words: str) -> bool:
    """Whether a text has the form of the evidence stored with a match, such as "role: mayor".

    The evidence says why two speakers with the same name were taken for one person.
    """
    return _SIGN.fullmatch(words) is not None
