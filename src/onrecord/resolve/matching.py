"""Whether two speakers of different articles are one: namesakes are not, without a second sign.

Only those with a name are compared. Pure.
"""

import re
from collections.abc import Iterable

from onrecord.records import Role, Speaker
from onrecord.text.name_keys import bare, plain
from onrecord.text.outlets import is_outlet

_COMPARED = ("person", "organization", "place")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(("the", "of", "and", "for"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Words of titles that many have and few share.
_ANY = frozenset(
    ("former", "acting", "deputy", "vice", "then", "senior", "chief", "head", "member", "official")
)
_DISTINCT = 3  # words of a body's name that tell it from all others
_PEOPLE = 2  # others that are named in both articles, for a person;
_BODIES = 1  # for a body or a place


def name_keys(speaker: Speaker) -> frozenset[str]:
    """What spellings of a speaker's names have in common; none where it is compared with nobody.

    Of a person the first and the last word of a full name, of others all words.
    """
    if not speaker.named or speaker.kind not in _COMPARED:
        return frozenset()
    keys = set()
    for form in (speaker.name, *speaker.aliases):
        words = [word for word in _WORD.findall(form) if word.lower() not in _SMALL]
        if speaker.kind == "person":
            words = [bare(word) for word in words if plain(word) not in _SUFFIXES]
            if len(words) > 1:
                keys.add(f"person {words[0]} {words[-1]}")
        elif words and (len(words) > 1 or form == speaker.name or form.isupper()):
            keys.add(f"{speaker.kind} {' '.join(map(plain, words))}")
    return frozenset(keys)


def second_sign(one: Speaker, other: Speaker, shared: int) -> str | None:
    """What beside the name says that two are one, in a few words; None where nothing does.

    ``shared``: how many others are named in both articles.
    """
    if one.kind != other.kind:
        return None
    if one.kind == "person":
        if _are_father_and_son(one, other):
            return None
        if words := _shared_role(one.roles, other.roles):
            return f"role: {' '.join(sorted(words))}"
    elif one.kind == "organization":
        same = name_keys(one) & name_keys(other)
        if any(len(key.split()) > _DISTINCT for key in same) or is_outlet(one.name):
            return "name"
    enough = _PEOPLE if one.kind == "person" else _BODIES
    return f"named beside {shared} others in both" if shared >= enough else None


def _are_father_and_son(one: Speaker, other: Speaker) -> bool:
    """Whether the suffixes of two names tell two people: "Tom Varr Jr.", "Tom Varr Sr."."""
    found = [
        {plain(word) for form in (each.name, *each.aliases) for word in form.split()} & _SUFFIXES
        for each in (one, other)
    ]
    return all(found) and found[0].isdisjoint(found[1])


def _shared_role(one: Iterable[Role], other: Iterable[Role]) -> frozenset[str]:
    """The words that two people's roles share, unless they are at different bodies."""
    found: frozenset[str] = frozenset()
    for role in one:
        for same in other:
            titles = _words(role.title) & _words(same.title)
            bodies = _words(role.organization) & _words(same.organization)
            apart = role.organization and same.organization and not bodies
            if not apart:
                found |= titles | bodies
    return found


def _words(stated: str | None) -> frozenset[str]:
    words = (plain(word) for word in _WORD.findall(stated or ""))
    return frozenset(word for word in words if len(word) > 2 and word not in _ANY | _SMALL)
