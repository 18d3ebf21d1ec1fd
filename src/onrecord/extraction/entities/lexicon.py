"""Word lists for names, noun phrases and titles; look-up of a noun's kind, number and gender.

All words are in lower case and come from ``text/lang/en/entities.toml``, whose comments say what
each list holds.
"""

from collections import Counter
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from onrecord.records import SpeakerKind
from onrecord.text.lang import ENGLISH, read_toml, word_set

# "neutral" is somebody of whom the text says that they are called "they".
Gender: TypeAlias = Literal["male", "female", "neutral"]

_FILE = "entities.toml"

# Determiners
ARTICLES = word_set(_FILE, "articles")
POSSESSIVES = word_set(_FILE, "possessives")
DEMONSTRATIVES = word_set(_FILE, "demonstratives")
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | word_set(_FILE, "quantifiers")
PARTITIVES = word_set(_FILE, "partitives")
FIRST_MENTION = word_set(_FILE, "first_mention")
# Names
HONORIFICS = word_set(_FILE, "honorifics")
NAME_SUFFIXES = word_set(_FILE, "name_suffixes")
NOT_NAMES = word_set(_FILE, "not_names")
MINOR_NAME_WORDS = word_set(_FILE, "minor_name_words")
# Titles
TITLE_ABBREVIATIONS = word_set(_FILE, "title_abbreviations")
TITLE_MODIFIERS = word_set(_FILE, "title_modifiers")
TITLE_PREPOSITIONS = word_set(_FILE, "title_prepositions")
NOT_TITLES = word_set(_FILE, "not_titles")
# Noun phrases
PHRASE_END = word_set(_FILE, "phrase_end")
RELATIVES = word_set(_FILE, "relatives")
PARTICIPLES = word_set(_FILE, "participles")
CLAUSE_WORDS = word_set(_FILE, "clause_words")
# Organizations
GENERAL_ORGANIZATIONS = word_set(_FILE, "general_organizations")
COMPANY_NOUNS = word_set(_FILE, "company_nouns") | GENERAL_ORGANIZATIONS
BODIES_OF_OTHERS = word_set(_FILE, "bodies_of_others")
NATIONAL_ORGANIZATIONS = word_set(_FILE, "national_organizations")

# Forms of pronouns, and the pronoun that each is a form of: "him" -> "he".
PRONOUNS: dict[str, str] = {
    form: pronoun
    for pronoun, forms in read_toml(_FILE)["pronouns"].items()
    for form in forms.split()
}
# Abbreviated titles and their full forms: "gen" -> "general".
FULL_TITLES: dict[str, str] = read_toml(_FILE)["full_titles"]

# First names with the same ending, at least, and the share of one gender among them; set by hand.
_LEAST_ALIKE, _ALIKE = 4, 0.8
_OCCUPATION_ENDINGS = tuple(word_set(_FILE, "occupation_endings"))


def plural_of(noun: str) -> str:
    """Return the plural of a noun, formed by rule.

    >>> [plural_of(noun) for noun in ("spokesman", "witness", "deputy", "ally", "boy")]
    ['spokesmen', 'witnesses', 'deputies', 'allies', 'boys']
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


@lru_cache(4096)
def noun_kind(noun: str) -> SpeakerKind | None:
    """Return the kind of speaker that a noun means, or None for an unknown noun.

    A hyphenated word such as "vice-president" is looked up whole, then by its last part
    ("president"). Case is ignored.

    >>> noun_kind("Spokeswoman"), noun_kind("lawmakers"), noun_kind("ministry"), noun_kind("tree")
    ('person', 'group', 'organization', None)
    """
    known = _look_up(noun.lower())
    return known[0] if known else None


def is_plural(noun: str) -> bool:
    """Whether a noun denotes several people or things; unknown nouns are judged by their ending.

    >>> is_plural("authorities"), is_plural("glaziers"), is_plural("crew"), is_plural("ministry")
    (True, True, True, False)
    """
    noun = noun.lower()
    known = _look_up(noun)
    if known:
        return known[1]
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def is_occupation(noun: str) -> bool:
    """Whether a noun is an occupation or role; unknown nouns are judged by their ending.

    >>> is_occupation("mayor"), is_occupation("glazier"), is_occupation("ministry")
    (True, True, False)
    """
    if noun in PARTITIVES:
        return False
    kind = noun_kind(noun)
    return kind == "person" or (kind is None and noun.endswith(_OCCUPATION_ENDINGS))


def is_participle(word: str) -> bool:
    """Whether a word looks like a participle, which can follow a noun: "letters sent to the judge".

    >>> is_participle("sent"), is_participle("carrying"), is_participle("building")
    (True, True, True)
    """
    verbal = word.endswith(("ing", "ed")) or word in PARTICIPLES
    return verbal and noun_kind(word) is None


def gender_of(noun: str) -> Gender | None:
    """Return the gender that a noun or honorific expresses, or None if it expresses none.

    >>> gender_of("Mrs."), gender_of("spokesmen"), gender_of("mayor")
    ('female', 'male', None)
    """
    noun = noun.lower().rstrip(".")
    return _genders().get(noun) or _genders().get(noun.rpartition("-")[2])


def gender_of_first_name(first_name: str) -> Gender | None:
    """Return the gender of nearly all people with a first name, or None if mixed or unknown.

    >>> gender_of_first_name("Anna"), gender_of_first_name("Kim")
    ('female', None)
    """
    return _first_names().get(first_name.lower())


@lru_cache(4096)
def likely_gender(first_name: str) -> Gender | None:
    """Return the gender that a first name in no list sounds like, or None.

    It is that of nearly all listed names with the same ending.

    >>> likely_gender("Ursina"), likely_gender("Obadio"), likely_gender("Ariel")
    ('female', 'male', None)
    """
    for length in (3, 2, 1):
        females, names = _endings().get(first_name.lower()[-length:], (0, 0))
        if names >= _LEAST_ALIKE:
            share = females / names
            return "female" if share >= _ALIKE else "male" if share <= 1 - _ALIKE else None
    return None


@cache
def _endings() -> dict[str, tuple[int, int]]:
    """Return for endings of first names how many names are female, and how many there are."""
    names = _first_names()
    every = Counter(name[-n:] for name in names for n in (1, 2, 3))
    females = Counter(name[-n:] for name in names for n in (1, 2, 3) if names[name] == "female")
    return {ending: (females[ending], every[ending]) for ending in every}


def _look_up(noun: str) -> tuple[SpeakerKind, bool] | None:
    return _noun_kinds().get(noun) or _noun_kinds().get(noun.rpartition("-")[2])


@cache
def _noun_kinds() -> dict[str, tuple[SpeakerKind, bool]]:
    """Return for each known noun its kind, and whether it is plural."""
    kinds: dict[str, tuple[SpeakerKind, bool]] = {}
    for kind in ("document", "organization", "place"):
        for noun in word_set(_FILE, kind):
            kinds[plural_of(noun)] = kind, True
    for noun in word_set(_FILE, "person"):
        kinds[plural_of(noun)] = "group", True
    kinds |= {noun: ("group", True) for noun in word_set(_FILE, "group")}
    kinds |= {
        noun: ("organization", noun in word_set(_FILE, "plural_organizations"))
        for noun in word_set(_FILE, "organization")
    }
    kinds |= {noun: ("place", False) for noun in word_set(_FILE, "place")}
    kinds |= {noun: ("document", False) for noun in word_set(_FILE, "document")}
    kinds |= {noun: ("person", False) for noun in word_set(_FILE, "person")}
    return kinds


@cache
def _genders() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for gender in ("male", "female"):
        for noun in read_toml(_FILE)["gender"][gender].split():
            genders[noun] = gender
            genders.setdefault(plural_of(noun), gender)
    return genders


@cache
def _first_names() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    gender: Gender = "male"
    for line in ENGLISH.text("first_names.txt").splitlines():
        if line == "[female]":
            gender = "female"
        elif line and line[0] not in "#[":
            genders[line] = gender
    return genders
