"""Decides whether the speaker whom a draft names is a speaker of the record.

A draft may name them less fully than the record, and never more: "the ministry" for its spokesman,
but not the minister for the ministry, or for its spokesman.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.records import Speaker
from onrecord.story.bodies import Body, body_of
from onrecord.story.compare.provenance import ClaimOrigin
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize, sound_key

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_MINOR = word_set("matching.toml", "minor")
_SUFFIXES = word_set("matching.toml", "suffixes")
_FORMS = word_set("drafts.toml", "forms")
_LEADERS = word_set("bodies.toml", "leaders")
_SPEAKS_FOR = "spokes"  # spokesman, spokeswoman, spokesperson: one title


def is_same_speaker(
    drafted: "Speaker | Source",
    origin: ClaimOrigin,
    recorded: Speaker | None,
    recorded_origin: ClaimOrigin,
    source: str,
) -> bool | None:
    """Whether a draft's speaker is the record's; None if the record names nobody.

    A draft that names nobody agrees with every speaker. The origins are those of the statements of
    the two; ``source``: who said it, in the words of the record's article.
    """
    if isinstance(drafted, Source):
        return True if not drafted.words else drafted.may_be(recorded, recorded_origin, source)
    if recorded is None:
        return None
    if _names(drafted) & (_names(recorded) | {tuple(_name_words(source))}):
        return True
    is_body = tuple(_name_words(origin.name)) in _names(drafted) and origin.is_definite
    if drafted.named and drafted.kind == "person" and not is_body:
        return recorded.kind == "person" and _is_one_person(drafted, recorded)
    if _has_office(drafted, recorded):
        return True
    if origin.is_definite:
        is_one = origin.key == recorded_origin.key
        return is_one and not _have_different_titles(drafted, recorded)
    # "A passenger" may be anybody.
    return drafted.kind in (None, "person") and not drafted.named and recorded.kind == "person"


@dataclass(frozen=True)
class Source:
    """Words of a draft for who said something, of which it is not known whom they mean.

    ``words`` is empty if the draft names nobody. ``before``: the text of the draft before them.
    """

    words: str = ""
    before: str = ""

    def may_be(self, recorded: Speaker | None, origin: ClaimOrigin, source: str) -> bool | None:
        """Whether the words can mean a speaker of the record; None if the record names nobody.

        All of them must be known of the speaker: from the name, a role, the body. A pronoun can
        mean who is named before it.
        """
        if _FORMS.issuperset(word.lower() for word in _WORD.findall(self.words)):
            before = set(_name_words(self.before))
            names = _names(recorded) if recorded else {tuple(_name_words(source))}
            return any(name[-1] in before for name in names if name)
        words = set(_name_words(self.words))
        if recorded is None:
            return True if words == set(_name_words(source)) else None
        roles = (part or "" for role in recorded.roles for part in (role.title, role.organization))
        stated = (recorded.name, *recorded.aliases, *roles, origin.name, source)
        return words <= {word for each in stated for word in _name_words(each)}


def is_one_of(name: str, names: Iterable[str]) -> bool:
    """Whether a name is among others, in full or as their initials.

    >>> is_one_of("QPA", ["Quillane Press Agency"]), is_one_of("Quillane", ["QPA"])
    (True, False)
    """
    return any(
        _name_words(name) == _name_words(other)
        or name in _initials(other)
        or other in _initials(name)
        for other in names
    )


def _initials(name: str) -> set[str]:
    letters = [word[0] for word in _WORD.findall(name) if word[0].isupper()]
    return {"".join(letters)} if len(letters) > 1 else set()


def _names(speaker: Speaker) -> set[tuple[str, ...]]:
    return {tuple(_name_words(name)) for name in (speaker.name, *speaker.aliases)} - {()}


def _name_words(name: str) -> list[str]:
    """Return the words of a name or description without those such as "the" and "its"."""
    words = [word for word in _WORD.findall(name) if word not in _FORMS]
    plain = [normalize(word.removesuffix("’s").removesuffix("'s")) for word in words]
    return [word for word in plain if word not in _MINOR | _SUFFIXES]


def _is_one_person(one: Speaker, other: Speaker) -> bool:
    return any(_fit(a, b) for a in _names(one) for b in _names(other))


def _fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be of one person: the last names are one, the first not two."""
    if sound_key(one[-1]) != sound_key(other[-1]):
        return False
    if min(len(one), len(other)) == 1:
        return True
    a, b = sorted((one[0], other[0]), key=len)
    return sound_key(a) == sound_key(b) or (len(a) == 1 and b.startswith(a))


def _has_office(drafted: Speaker, recorded: Speaker) -> bool:
    """Whether a draft describes somebody by a role: "the ministry's spokesman", "the mayor"."""
    titles = _titles(drafted)
    body = body_of(drafted.name)
    return bool(titles) and any(
        titles <= _title_words(role.title or "") and _fits(body, body_of(role.organization or ""))
        for role in recorded.roles
    )


def _fits(one: Body | None, other: Body | None) -> bool:
    """Whether two descriptions can be of one body; one that names no body fits all."""
    if one is None or other is None:
        return True
    is_one_kind = one.kind == other.kind or None in (one.kind, other.kind)
    names, others = one.names, other.names
    return is_one_kind and (names <= others or others <= names)


def _have_different_titles(one: Speaker, other: Speaker) -> bool:
    """Whether both have titles, and none in common: a minister and a spokesman of one ministry."""
    titles, others = _titles(one), _titles(other)
    return bool(titles and others) and titles.isdisjoint(others)


def _titles(speaker: Speaker) -> set[str]:
    stated = (speaker.name, *(role.title or "" for role in speaker.roles))
    return set().union(*map(_title_words, stated))


def _title_words(words: str) -> set[str]:
    """Return the words of a title that say what somebody is: {"chief", "executive"}."""
    found = _LEADERS.intersection(_name_words(words))
    return {_SPEAKS_FOR if word.startswith(_SPEAKS_FOR) else word for word in found}
