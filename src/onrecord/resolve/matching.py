"""Decides whether speakers of two articles are the same person, organization or place.

An equal name is not enough, because different people share names: further evidence is needed, such
as an equal role or other speakers that both articles name. Unnamed speakers, groups of people and
documents are never matched.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.records import Role, Speaker
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize, sound_key
from onrecord.text.outlets import is_outlet

_MINOR_WORDS = word_set("matching.toml", "minor")
_SUFFIXES = word_set("matching.toml", "suffixes")
_COMMON_TITLE_WORDS = word_set("matching.toml", "common_title_words")
_COMMON_BODY_WORDS = (
    word_set("matching.toml", "common_body_words")
    | word_set("bodies.toml", "functions")
    | word_set("entities.toml", "organization")
)

_MATCHED_KINDS = ("person", "organization", "place")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

# The numbers below were set by hand.
_DISTINCTIVE = 3  # words from which an organization's name needs no second sign
_PEOPLE_SHARED = 2  # other speakers that both articles have to name, to match a person ...
_OTHERS_SHARED = 1  # ... or an organization or place


def name_keys(speaker: Speaker) -> frozenset[str]:
    """Return the name keys of a speaker: normalized names, the same for all spellings.

    Unnamed speakers, groups of people and documents have none. The key of a person consists of the
    first and last word of a full name; a single word gives no key. The key of an organization or
    place consists of all words of the name. An alias that many bodies share, such as "Coast Guard"
    or "Civil Aviation Authority", gives no key.

    >>> speaker = Speaker(id="s", name="Danil V. Kerinsky Jr.", kind="person", named=True)
    >>> name_keys(speaker)
    frozenset({'person danil kerinsk'})
    """
    if not speaker.named or speaker.kind not in _MATCHED_KINDS:
        return frozenset()
    keys = set()
    for name in (speaker.name, *speaker.aliases):
        words = [word for word in _WORD.findall(name) if word.lower() not in _MINOR_WORDS]
        if speaker.kind == "person":
            words = [sound_key(word) for word in words if normalize(word) not in _SUFFIXES]
            if len(words) > 1:
                keys.add(f"person {words[0]} {words[-1]}")
        # A single word counts only as the main name or in capitals: an alias may be generic.
        elif words and (
            name == speaker.name
            or name.isupper()
            or (len(words) > 1 and not _may_be_anywhere(map(normalize, words)))
        ):
            keys.add(f"{speaker.kind} {' '.join(map(normalize, words))}")
    return frozenset(keys)


def second_sign(speaker: Speaker, other: Speaker, shared: int) -> str | None:
    """Return the evidence, besides the name, that two speakers are the same; None without evidence.

    ``shared``: number of other speakers who are named in both articles. The evidence is text such
    as "role: mayor" (words that both speakers' roles contain), "name" (the name of the organization
    is distinctive enough) or "named beside 3 others in both".
    """
    if speaker.kind != other.kind:
        return None
    if speaker.kind == "person":
        if _have_different_suffixes(speaker, other):
            return None
        if words := _shared_role_words(speaker.roles, other.roles):
            return f"role: {' '.join(sorted(words))}"
    elif speaker.kind == "organization":
        common_keys = name_keys(speaker) & name_keys(other)
        names = [key.split()[1:] for key in common_keys]
        if is_outlet(speaker.name) or any(
            len(words) >= _DISTINCTIVE and not _may_be_anywhere(words) for words in names
        ):
            return "name"
    enough = _PEOPLE_SHARED if speaker.kind == "person" else _OTHERS_SHARED
    return f"named beside {shared} others in both" if shared >= enough else None


def _may_be_anywhere(words: Iterable[str]) -> bool:
    """Whether all words of a body's name are common: every country may have such a body."""
    return all(word in _COMMON_BODY_WORDS for word in words)


def _have_different_suffixes(person: Speaker, other: Speaker) -> bool:
    """Whether two people have different name suffixes, as in "Tom Varr Jr." and "Tom Varr Sr."."""
    suffixes, other_suffixes = (
        _SUFFIXES.intersection(
            normalize(word) for name in (each.name, *each.aliases) for word in name.split()
        )
        for each in (person, other)
    )
    return bool(suffixes and other_suffixes) and suffixes.isdisjoint(other_suffixes)


def _shared_role_words(roles: Iterable[Role], other_roles: Sequence[Role]) -> frozenset[str]:
    """Return the words that occur in roles of both people, such as "mayor".

    A pair of roles at different organizations is skipped: a "director" of the harbour and a
    "director" of the museum share no word.
    """
    shared: frozenset[str] = frozenset()
    for role in roles:
        for other in other_roles:
            titles = _role_words(role.title) & _role_words(other.title)
            organizations = _role_words(role.organization) & _role_words(other.organization)
            if organizations or not (role.organization and other.organization):
                shared |= titles | organizations
    return shared


def _role_words(stated: str | None) -> frozenset[str]:
    """Return the distinctive words of a title or of an organization's name, normalized.

    Common words of titles and words of one or two letters are left out.
    """
    words = (normalize(word) for word in _WORD.findall(stated or ""))
    return frozenset(
        word for word in words if len(word) > 2 and word not in _COMMON_TITLE_WORDS | _MINOR_WORDS
    )
