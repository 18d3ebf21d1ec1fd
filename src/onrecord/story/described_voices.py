"""Decides who somebody without a name is, by whom the same article or story introduces so.

"A geologist has said" opens an article that names one geologist; "the administrators" are the
office that Ana Rue, the administrator, holds; "an investment firm" opens an article that names one
body which it calls so. Where two may be meant, neither is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeAlias

from onrecord.records import Speaker
from onrecord.story.bodies import COMMON, body_of
from onrecord.story.body_group import BodyGroup
from onrecord.story.body_groups import occurrences
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.speaker_names import noun_of, person_words, spans_of
from onrecord.text.lang import word_set
from onrecord.text.stems import word_stem

_FILE = "bodies.toml"
_JOINT = {word_stem(word) for word in word_set(_FILE, "joint_offices")}
_MANY = {word_stem(word) for word in word_set(_FILE, "many") | word_set(_FILE, "representatives")}


_Person: TypeAlias = tuple[str, str]  # the key of a voice and a last name


class Described(Protocol):
    """A voice with its mentions: speakers in articles."""

    @property
    def key(self) -> str: ...
    @property
    def mentions(self) -> Sequence[tuple[StoryArticle, Speaker]]: ...
    @property
    def group(self) -> BodyGroup | None: ...
    @property
    def is_outlet(self) -> bool: ...
    @property
    def is_named(self) -> bool: ...


def described_voices(voices: Mapping[str, Described]) -> dict[str, str]:
    """Return which voices without a name are another one: the keys of both."""
    people = _People(voices.values())
    found: dict[str, str] = {}
    for voice in voices.values():
        if voice.is_named or voice.is_outlet:
            continue
        meant = {people.meant(article, speaker) for article, speaker in voice.mentions}
        if voice.group is not None:
            meant = {_body(article, speaker, voice, voices) for article, speaker in voice.mentions}
        if len(meant) == 1 and (key := meant.pop()) is not None:
            found[voice.key] = key
    return found


class _People:
    """The people with names in a story, by the nouns of their titles."""

    def __init__(self, voices: Iterable[Described]) -> None:
        self._nouns: defaultdict[_Person, set[str]] = defaultdict(set)
        self._starts: defaultdict[str, dict[_Person, int]] = defaultdict(dict)
        for voice in voices:
            for article, speaker in voice.mentions:
                if speaker.kind == "person" and speaker.named:
                    person = (voice.key, person_words(speaker.name)[-1])
                    titles = (role.title for role in speaker.roles if role.title)
                    self._nouns[person].update(map(noun_of, titles))
                    [(start, _), *_] = spans_of(article, speaker) or ((0, 0),)
                    self._starts[article.article.id][person] = start

    def meant(self, article: StoryArticle, speaker: Speaker) -> str | None:
        """Return the key of the voice that a description means, or None."""
        noun, spans = noun_of(speaker.name), spans_of(article, speaker)
        here = {
            person: start
            for person, start in self._starts[article.article.id].items()
            if noun in self._nouns[person]
        }
        if {noun}.isdisjoint(_JOINT):
            is_one = speaker.kind == "person" and noun not in _MANY and len(here) == 1
            is_before = bool(spans) and all(spans[0][0] < start for start in here.values())
            return next(iter(here))[0] if is_one and is_before else None
        keys = {key for key, _ in here or self._nouns if noun in self._nouns[key, _]}
        return next(iter(keys)) if len(keys) == 1 else None


def _body(
    article: StoryArticle, speaker: Speaker, voice: Described, voices: Mapping[str, Described]
) -> str | None:
    """Return the only body of an article that it calls as a description does, or None."""
    body, spans = body_of(speaker.name), spans_of(article, speaker)
    if body is None or body.kind not in COMMON or not spans:
        return None
    found: dict[str, int] = {}
    for other in voices.values():
        if other.group is not None and other.is_named and body.kind in other.group.described:
            at = (place for form in other.group.forms for place in occurrences(form, article.text))
            if (first := min(at, default=None)) is not None:
                found[other.key] = first
    [(key, first)] = found.items() if len(found) == 1 else [(None, 0)]
    return key if spans[0][0] < first else None
