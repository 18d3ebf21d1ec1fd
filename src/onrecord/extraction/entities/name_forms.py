"""Tests whether one name is a short form or another spelling of a second name.

Names are tuples of words from ``text.name_keys.normalize``, without words such as "of".
"""

from collections.abc import Sequence
from typing import TypeAlias

from onrecord.extraction.entities.lexicon import (
    BODIES_OF_OTHERS,
    NAME_SUFFIXES,
    TITLE_MODIFIERS,
    noun_kind,
)
from onrecord.text.name_keys import SHORTEST_VARIANT, normalize, sound_key
from onrecord.text.outlets import is_outlet

NameWords: TypeAlias = tuple[str, ...]


def lookup_keys(words: Sequence[str]) -> list[str]:
    """Return strings under which a name is indexed; two forms of one name share at least one.

    They are each word, in a spelling that is equal for different transliterations, and the initials
    from each word to the end.

    >>> lookup_keys(("coast", "board"))
    ['coast', 'board', 'cb']
    """
    keys = [sound_key(word) for word in words]
    if len(words) > 1:
        keys += [sound_key("".join(w[0] for w in words[first:])) for first in range(len(words) - 1)]
    return keys


def without_suffixes(words: NameWords) -> NameWords:
    """Return a person's name without final suffixes such as "Jr".

    >>> without_suffixes(("tom", "varr", "jr"))
    ('tom', 'varr')
    """
    while len(words) > 1 and words[-1] in NAME_SUFFIXES:
        words = words[:-1]
    return words


def is_form_of_person(words: NameWords, full: NameWords) -> bool:
    """Whether a name is a short form or another spelling of a person's full name.

    A short form has some of the words in the same order, or an initial instead of the first name.

    >>> is_form_of_person(("varr",), ("tom", "varr", "jr"))
    True
    >>> [is_form_of_person((initial, "varr"), ("tom", "varr")) for initial in "tk"]
    [True, False]
    """
    if words == full:
        return True
    name, full_name = without_suffixes(words), without_suffixes(full)
    suffix, full_suffix = words[len(name) :], full[len(full_name) :]
    if suffix and suffix != full_suffix:
        return False
    if len(name) == len(full_name) > 1:
        has_initial = 1 in (len(name[0]), len(full_name[0])) and name[0][0] == full_name[0][0]
        if has_initial and name[1:] == full_name[1:]:
            return True
        return all(map(_are_spelling_variants, name, full_name))
    if len(name) > len(full_name):
        return False
    remaining = iter(full_name)
    if all(any(word == other for other in remaining) for word in name):
        return True
    return len(name) == 1 and _are_spelling_variants(name[0], full_name[-1])


def is_form_of_organization(words: NameWords, full: NameWords, wording: str) -> bool:
    """Whether a name is the beginning, end or initials of an organization's full name.

    ``wording`` is the short name as written: only capitals are taken for initials.

    >>> is_form_of_organization(("csb",), ("coast", "safety", "board"), "CSB")
    True
    >>> is_form_of_organization(("safety", "board"), ("coast", "safety", "board"), "Safety Board")
    True
    """
    if words == full:
        return True
    if len(words) == 1 and len(full) > 1:
        letters = wording.replace(".", "")
        if letters.isupper() and len(letters) > 1:
            return _are_initials(letters, full)
    if len(words) >= len(full):
        return False
    if full[-len(words) :] == words:  # "Union", once the full name is known
        return len(words) > 1 or noun_kind(words[0]) == "organization"
    if full[: len(words)] != words:
        return False
    if len(words) == 1:
        is_generic = noun_kind(words[0]) is not None or words[0] in TITLE_MODIFIERS
        return not is_generic and not (is_outlet(wording) and not is_outlet(" ".join(full)))
    # "Halden Rail" is no short form of "Halden Rail Union", which is another body's.
    return BODIES_OF_OTHERS.isdisjoint(full[len(words) :])


def _are_initials(letters: str, full: NameWords) -> bool:
    """Whether letters are the initials of a name's words.

    Three letters or more may also be the initials of only its last words.
    """
    initials = "".join(word[0] for word in full)
    acronym = normalize(letters)
    return acronym == initials or (len(letters) > 2 and acronym == initials[-len(letters) :])


def _are_spelling_variants(word: str, other: str) -> bool:
    """Whether two words may be transliterations of one foreign name. Short words must be equal."""
    if word == other:
        return True
    if min(len(word), len(other)) < SHORTEST_VARIANT or word[0] != other[0]:
        return False
    return sound_key(word) == sound_key(other)
