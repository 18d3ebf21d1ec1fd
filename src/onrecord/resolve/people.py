"""Finds speakers of different articles who are the same person or organization. Does no I/O."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from onrecord.records import Speaker
from onrecord.resolve.matching import name_keys, second_sign

IN_STORY = "story"  # the second sign of namesakes in the articles of one story

_SIGN = re.compile(r"story|name|role: .+|named beside \d+ others in both")  # of second_sign


class Match(NamedTuple):
    """Two speakers, given by their ids, who are the same, and the evidence besides the name."""

    speaker: str
    other: str
    sign: str


class CandidateLike(Protocol):
    """Two speakers of different articles who have a name in common, and so may be the same."""

    @property
    def speaker(self) -> Speaker:
        """The new speaker, who is to be matched."""

    @property
    def namesake(self) -> Speaker:
        """The speaker of another article who has a name in common with the new speaker."""

    @property
    def person(self) -> str:
        """Id of the speaker merged across articles that ``namesake`` belongs to."""

    @property
    def in_both(self) -> Sequence[tuple[str, str]]:
        """All pairs of speakers, one of each article, who have a name in common, by their ids."""


def article_name_keys(speakers: Sequence[Speaker]) -> dict[str, frozenset[str]]:
    """Return the name keys of each speaker of an article, by speaker id.

    A name key is a normalized form that is the same for all spellings of a name. A key shared by
    two speakers of the article is ambiguous, and left out.
    """
    keys = {speaker.id: name_keys(speaker) for speaker in speakers}
    counts = Counter(key for own in keys.values() for key in own)
    return {
        speaker: frozenset(key for key in own if counts[key] == 1) for speaker, own in keys.items()
    }


def match_people(candidates: Iterable[CandidateLike]) -> Iterator[Match]:
    """Yield a match for each pair of speakers who are the same person or organization.

    A speaker is matched only once with each speaker merged across articles. ``candidates`` are
    taken in the given order.
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

    ``names``: the name keys in these articles, each with the id of the speaker.
    """
    first: dict[str, str] = {}
    for key, speaker in names:
        other = first.setdefault(key, speaker)
        if other != speaker:
            yield Match(other, speaker, IN_STORY)


def _count_others(candidate: CandidateLike) -> int:
    """Return the number of other speakers who are named in both articles of two candidates.

    If names in one article match several in the other, the smaller number counts.
    """
    others = [
        (here, there)
        for here, there in candidate.in_both
        if here != candidate.speaker.id and there != candidate.namesake.id
    ]
    return min(len({here for here, _ in others}), len({there for _, there in others}))


def is_sign(words: str) -> bool:
    """Whether a text has the form of the evidence in a match, such as "role: mayor"."""
    return _SIGN.fullmatch(words) is not None
