"""Speakers of different articles who are one person or body. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from onrecord.records import Speaker
from onrecord.resolve.matching import name_keys, second_sign

IN_STORY = "story"  # the second sign of namesakes in the articles of one story

_SIGN = re.compile(r"story|name|role: .+|named beside \d+ others in both")  # of second_sign


class Match(NamedTuple):
    """Two speakers, by their ids, who are one, and the sign beside the name that shows it."""

    speaker: str
    other: str
    sign: str


class CandidateLike(Protocol):
    """Two speakers of different articles whose names have a key in common."""

    @property
    def speaker(self) -> Speaker:
        """The speaker to be matched."""

    @property
    def namesake(self) -> Speaker:
        """A speaker of another article."""

    @property
    def person(self) -> str:
        """Id of the merged speaker that the namesake is part of."""

    @property
    def in_both(self) -> Sequence[tuple[str, str]]:
        """Ids of speakers, one of each of the two articles, whose names have a key in common."""


def article_name_keys(speakers: Sequence[Speaker]) -> dict[str, frozenset[str]]:
    """Return the keys of names of an article's speakers, by id of the speaker.

    A key that two speakers of the article have in common is left out: it is ambiguous.
    """
    keys = {speaker.id: name_keys(speaker) for speaker in speakers}
    counts = Counter(key for own in keys.values() for key in own)
    return {
        speaker: frozenset(key for key in own if counts[key] == 1) for speaker, own in keys.items()
    }


def match_people(candidates: Iterable[CandidateLike]) -> Iterator[Match]:
    """Yield the candidates that are one person or body, one match for each merged speaker.

    The candidates of a speaker are compared in the given order.
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
    """Yield matches of all namesakes in the articles of one story.

    ``names`` are the keys of the names in these articles, each with the id of its speaker.
    """
    first: dict[str, str] = {}
    for key, speaker in names:
        other = first.setdefault(key, speaker)
        if other != speaker:
            yield Match(other, speaker, IN_STORY)


def _count_others(candidate: CandidateLike) -> int:
    """Number of other speakers that the articles of two namesakes have in common.

    Where names of one article match several of the other, the smaller number counts.
    """
    others = [
        (here, there)
        for here, there in candidate.in_both
        if here != candidate.speaker.id and there != candidate.namesake.id
    ]
    return min(len({here for here, _ in others}), len({there for _, there in others}))


def is_sign(words: str) -> bool:
    """Whether some words are a second sign as matches have it."""
    return _SIGN.fullmatch(words) is not None
