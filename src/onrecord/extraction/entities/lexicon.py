"""What words say of who speaks: person or body, one or many, man or woman."""

from functools import cache
from typing import Any, Literal, TypeAlias

from onrecord.records import SpeakerKind
from onrecord.text.lang import read_text, read_toml

Gender: TypeAlias = Literal["male", "female"]


def actor_words() -> dict[str, Any]:
    """The words for people and bodies, from ``entities.toml``."""
    return read_toml("entities.toml")


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of ``entities.toml`` as a set."""
    return frozenset(actor_words()[name].split())


def plural(noun: str) -> str:
    """The plural of a noun by rule.

    >>> plural("spokesman"), plural("witness"), plural("deputy"), plural("ally"), plural("boy")
    ('spokesmen', 'witnesses', 'deputies', 'allies', 'boys')
    """
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("person") and noun != "person":
        return noun[:-6] + "people"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


@cache
def _kinds() -> dict[str, tuple[SpeakerKind, bool]]:
    kinds: dict[str, tuple[SpeakerKind, bool]] = {}
    for kind in ("document", "organization", "place"):
        for noun in word_set(kind):
            kinds[plural(noun)] = kind, True
    for noun in word_set("person"):
        kinds[plural(noun)] = "group", True
    kinds |= {noun: ("group", True) for noun in word_set("group")}
    kinds |= {
        noun: ("organization", noun in ("police", "authorities"))
        for noun in word_set("organization")
    }
    kinds |= {noun: ("place", False) for noun in word_set("place")}
    kinds |= {noun: ("document", False) for noun in word_set("document")}
    kinds |= {noun: ("person", False) for noun in word_set("person")}
    return kinds  # fmt: skip


def noun_kind(noun: str) -> SpeakerKind | None:
    """What a noun names, in any case; None for one that is not known.

    >>> noun_kind("Spokeswoman"), noun_kind("lawmakers"), noun_kind("ministry")
    ('person', 'group', 'organization')
    """
    noun = noun.lower()
    known = _kinds().get(noun) or _kinds().get(noun.rpartition("-")[2])
    return known[0] if known else None


def is_many(noun: str) -> bool:
    """Whether a noun is of several; by its form where it is not known."""
    noun = noun.lower()
    known = _kinds().get(noun) or _kinds().get(noun.rpartition("-")[2])
    if known:
        return known[1]
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


@cache
def _genders() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for gender in ("male", "female"):
        for noun in actor_words()["gender"][gender].split():
            genders[noun] = gender
            genders.setdefault(plural(noun), gender)
    return genders


def gender_of(noun: str) -> Gender | None:
    """The gender that a noun or honorific says."""
    noun = noun.lower().rstrip(".")
    return _genders().get(noun) or _genders().get(noun.rpartition("-")[2])


@cache
def _first_names() -> dict[str, Gender]:
    names: dict[str, Gender] = {}
    gender: Gender = "male"
    for line in read_text("en/first_names.txt").splitlines():
        if line == "[female]":
            gender = "female"
        elif line and line[0] not in "#[":
            names[line] = gender
    return names


def gender_of_name(first: str) -> Gender | None:
    """The gender that a first name nearly always has (``first_names.txt``)."""
    return _first_names().get(first.lower())


@cache
def pronoun_of() -> dict[str, str]:
    """Each form of a pronoun and the pronoun that it is of: "him" is of "he"."""
    return {
        form: pronoun for pronoun, forms in actor_words()["pronouns"].items()
        for form in forms.split()
    }  # fmt: skip
