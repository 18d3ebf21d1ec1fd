"""Decides whether each name is that of a person, an organization, a place or something else.

The model votes, and so do the words in and around every occurrence of the name. ``KIND_RULES``
lists the rules for these words, each with an example that is its test.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import NameKind, WordScores
from onrecord.extraction.entities.lexicon import (
    HONORIFICS,
    POSSESSIVES,
    TITLE_ABBREVIATIONS,
    gender_of_first_name,
    is_occupation,
    noun_kind,
)
from onrecord.extraction.entities.name_candidates import Candidate
from onrecord.text.lang import word_set
from onrecord.text.name_keys import sound_key
from onrecord.text.outlets import is_outlet
from onrecord.text.tokens import Token

_COMPANY_NOUNS = word_set("entities.toml", "company_nouns")
_COMPANY_ENDINGS = word_set("entities.toml", "company_endings")
_OF_COMPANIES = word_set("entities.toml", "of_companies")
_IN_COMPANIES = word_set("entities.toml", "in_companies")
_COMPANY_SUFFIXES = word_set("entities.toml", "company_suffixes")
_HEAD_ENDS = word_set("bodies.toml", "head_ends")
_LEADERS = word_set("bodies.toml", "leaders")
_LOCAL_BODIES = word_set("bodies.toml", "local")
_NATIONAL_NOUNS = word_set("entities.toml", "national_nouns")
_OWN_NAME = word_set("entities.toml", "own_name")
_BEFORE_OWN_NAME = word_set("entities.toml", "before_own_name")
_LAW_NOUNS = word_set("entities.toml", "law_nouns")
_PLACE_NOUNS = word_set("entities.toml", "place_nouns")
_PLACE_PREPOSITIONS = word_set("entities.toml", "place_prepositions")
_PERSON_TITLES = HONORIFICS | TITLE_ABBREVIATIONS

_NOT_AGES = "|".join(sorted(word_set("entities.toml", "age_exceptions")))
_AGE = re.compile(rf",\s\d{{1,3}}\b(?!\s(?:{_NOT_AGES}))")  # ", 41"
_MARK = re.compile(r"[\"“‘(]|\s'")
_WHO = re.compile(r",?\swho\b")
_WHICH = re.compile(r",\swhich\b")
_APPOSITION = re.compile(r",\s(?:the|an?)\s([^,.;:\n]{1,80})")

# Words before a comma in which the noun of ", the port's director, Ana Rue," is searched for.
_APPOSITION_WORDS = 8
_CALLED_WORDS = 5  # before a name and "named" in which the noun for the person is searched for
# Votes and shares below were set by hand on half 0 of MEANTIME (``benchmarks.coreference``). A vote
# of the model is a probability, so that 1.0 weighs as much as one certain occurrence.
_LEAST_VOTE = 0.05  # the kind of a name with fewer votes is "other"
_SURE_PERSON = 0.92  # share of votes from which a single word is a person without further evidence
_PERSON_KEPT = 0.35  # part of an unsure single word's votes for "person" that is kept ...
_PERSON_MOVED = 0.65  # ... and the part that goes to "organization" or "place"
_ORGANIZATION_SHARE = 0.25  # share of votes for "organization" from which it goes there


class NameContext:
    """One occurrence of a name, with the words around it in its sentence."""

    def __init__(self, text: str, candidate: Candidate) -> None:
        self.tokens = candidate.tokens
        self.wording = candidate.wording
        self.sentence = candidate.sentence.tokens
        self.first = candidate.sentence.place(self.tokens[0])
        self.end = candidate.sentence.place(self.tokens[-1]) + 1
        self.previous = self.word_before(1)
        end = self.tokens[-1].end
        self.following_text = text[end : end + 12]
        self.apposition = _APPOSITION.match(text, end)
        self.contains_nickname = bool(
            _MARK.search(text[self.tokens[0].start : self.tokens[-1].end])
        )
        self.contains_ampersand = "&" in text[self.tokens[0].start : self.tokens[-1].end]
        last = self.tokens[-1].low.rstrip(".")
        self.last_word = last
        self.is_multiword = len(self.tokens) > 1
        self.ends_in_organization_noun = self.is_multiword and noun_kind(last) == "organization"
        self.has_first_name = (
            self.is_multiword and gender_of_first_name(self.tokens[0].word) is not None
        )

    def word_before(self, distance: int) -> str:
        """Return a word before the name in lower case, or "" if the sentence begins later.

        With a ``distance`` of 1, it is the word directly before the name; with 2, the second last.
        """
        place = self.first - distance
        return self.sentence[place].low if place >= 0 else ""

    @property
    def follows_title(self) -> bool:
        """Whether an honorific or abbreviated title ("Gen.") is directly before the name."""
        return self.word_before(2 if self.previous == "." else 1) in _PERSON_TITLES

    @property
    def follows_organization_noun(self) -> bool:
        """Whether a noun such as "ministry" or "company" is directly before the name."""
        return not self.follows_title and (
            noun_kind(self.previous) == "organization" or self.previous in _COMPANY_NOUNS
        )

    @property
    def following_word(self) -> Token | None:
        """The token after the name and an apostrophe, if any; None at the end of the sentence."""
        following = self.sentence[self.end : self.end + 2]
        return next((token for token in following if token.word not in "'’"), None)


@dataclass(frozen=True, slots=True)
class KindRule:
    """A rule that votes for one kind of name if the words in or around the name meet a condition.

    ``votes`` is the weight of the rule. ``example`` is a sentence with a name in brackets to which
    the rule applies.
    """

    kind: NameKind
    votes: float
    example: str
    applies: Callable[[NameContext], bool]


def _is_organization_by_wording(name: NameContext) -> bool:
    return (
        name.ends_in_organization_noun
        or name.last_word in _COMPANY_SUFFIXES
        or any(token.word == "&" for token in name.tokens)
        or is_outlet(name.wording)
    )


def _follows_person_noun(name: NameContext) -> bool:
    return (
        not name.follows_title
        and not name.follows_organization_noun
        and not name.ends_in_organization_noun
        and _is_singular_person(name.previous)
    )


def _has_age_or_who(name: NameContext) -> bool:
    text = name.following_text
    return not name.ends_in_organization_noun and bool(_AGE.match(text) or _WHO.match(text))


def _follows_place_preposition(name: NameContext) -> bool:
    return name.previous in _PLACE_PREPOSITIONS and not name.has_first_name


def _is_place_by_wording(name: NameContext) -> bool:
    return name.is_multiword and name.last_word in _PLACE_NOUNS and not name.has_first_name


def _is_called(name: NameContext) -> bool:
    """Whether a person is said to be called by the name."""
    before = name.sentence[max(0, name.first - _CALLED_WORDS) : max(0, name.first - 1)]
    is_named = name.previous in ("named", "called") and any(
        _is_singular_person(token.low) for token in before
    )
    return is_named or (
        name.previous in _BEFORE_OWN_NAME
        and not _OWN_NAME.isdisjoint(token.low for token in before)
    )


def _is_single_word_after_in(name: NameContext) -> bool:
    return name.previous == "in" and not name.is_multiword


def _owns_national_noun(name: NameContext) -> bool:
    noun = name.following_word
    return (
        noun is not None
        and name.tokens[-1].possessive
        and len(name.tokens) < 3
        and (noun_kind(noun.word) == "organization" or noun.low in _NATIONAL_NOUNS)
    )


def _is_apposed_to_person_noun(name: NameContext) -> bool:
    if name.previous != "," or not name.following_text.startswith((",", "’")):
        return False
    before = [*name.sentence[max(0, name.first - 1 - _APPOSITION_WORDS) : name.first - 1]]
    return any(
        _is_singular_person(token.low) or (owner.low in POSSESSIVES and is_occupation(token.low))
        for owner, token in zip((before[:1] + before), before, strict=False)
    )


def _has_local_body(name: NameContext) -> bool:
    """Whether the name is that of a place, before a body that places have: "Ostrow Bay police"."""
    noun = name.following_word
    return (
        noun is not None
        and noun.low in _LOCAL_BODIES
        and not name.has_first_name
        and not name.ends_in_organization_noun
        and name.following_text.startswith(" ")
    )


def _is_led(name: NameContext) -> bool:
    """Whether the name is that of what somebody leads: "the managing director of Karse Water"."""
    return name.previous == "of" and name.word_before(2) in _LEADERS


def _follows_office_and_body(name: NameContext) -> bool:
    """Whether "director of" and capitalised words are directly before a name of several words."""
    place = name.first - 1
    while place > 0 and name.sentence[place].is_capital:
        place -= 1
    is_office = place > 0 and noun_kind(name.sentence[place - 1].low) == "person"
    return (
        is_office
        and name.is_multiword
        and not name.ends_in_organization_noun
        and place < name.first - 1
        and name.sentence[place].low in ("of", "for")
    )


def _is_apposed_to_organization_noun(name: NameContext) -> bool:
    """Whether an organization's noun follows: not "the developer, Ana Rue"."""
    words = name.apposition[1].split() if name.apposition else []
    ends = [place for place, word in enumerate(words) if word in _HEAD_ENDS]
    head = words[: ends[0]] if ends else words
    return bool(head) and noun_kind(head[-1].lower()) == "organization"


def _is_company_by_wording(name: NameContext) -> bool:
    return name.is_multiword and name.last_word in _COMPANY_ENDINGS and not name.has_first_name


def _has_what_companies_have(name: NameContext) -> bool:
    """Whether shares, a spokesman or the like are said to be those of the name."""
    following = name.following_word
    return (following is not None and following.low in _OF_COMPANIES) or (
        name.previous in ("in", "of") and name.word_before(2) in _IN_COMPANIES
    )


def _is_apposed_to_company_noun(name: NameContext) -> bool:
    """Whether a noun for a company is before or after: "its maker, Corvane"."""
    if name.has_first_name:
        return False
    before = name.previous == "," and name.word_before(2) in _COMPANY_NOUNS
    after = name.apposition is not None and name.apposition[1].split()[-1].lower() in _COMPANY_NOUNS
    return (before and name.word_before(3) in ("the", "its", "their")) or after


def _is_acronym_after_the(name: NameContext) -> bool:
    word = name.tokens[0].word
    return name.previous == "the" and not name.is_multiword and word.isupper() and len(word) > 1


def _is_singular_person(noun: str) -> bool:
    return noun_kind(noun) == "person" and not noun.endswith("s")


KIND_RULES = (
    KindRule("organization", 1.5, "They met the [Coast Board].", _is_organization_by_wording),
    KindRule(
        "organization", 2.0, "He wrote to [Paddon & Sons].", lambda name: name.contains_ampersand
    ),
    KindRule(
        "person", 1.5, "They saw [Bo “Big Wave” Rix].", lambda name: name.contains_nickname
    ),
    KindRule(
        "person", 0.7, "They saw [Anna Doone].",
        lambda name: name.has_first_name and not name.ends_in_organization_noun,
    ),
    KindRule("person", 2.0, "They saw Mrs. [Sorrendy].", lambda name: name.follows_title),
    KindRule(
        "organization", 1.0, "They fly with the airline [Corvane].",
        lambda name: name.follows_organization_noun,
    ),
    KindRule(
        "organization", 1.5, "They saw [Karse Hydro], the firm that builds the dam.",
        _is_apposed_to_organization_noun,
    ),
    KindRule("organization", 1.5, "They sued [Karse Timber].", _is_company_by_wording),
    KindRule("organization", 1.5, "Shares in [Corvane] fell.", _has_what_companies_have),
    KindRule(
        "organization", 1.5, "They asked its operator, [Corvane].", _is_apposed_to_company_noun
    ),
    KindRule("person", 1.0, "They saw the mayor [Sorrendy].", _follows_person_noun),
    KindRule("person", 1.0, "They saw [Sorrendy], 41.", _has_age_or_who),
    KindRule(
        "person", 1.0, "They saw the director of Karse Hydro [Tuğrul Şenkaya].",
        _follows_office_and_body,
    ),
    KindRule(
        "place", 1.0, "It rained in [Ostrow].",
        lambda name: _follows_place_preposition(name) and _is_single_word_after_in(name),
    ),
    KindRule(
        "place", 0.5, "It rained near [Ostrow].",
        lambda name: _follows_place_preposition(name) and not _is_single_word_after_in(name),
    ),
    KindRule("place", 0.7, "They saw [Tarsk]’s envoy.", _owns_national_noun),
    KindRule(
        "person", 0.8, "The port's director, [Tuğrul Şenkaya], slept.", _is_apposed_to_person_noun
    ),
    KindRule("place", 1.5, "They asked [Ostrow Bay] police.", _has_local_body),
    KindRule("person", 1.0, "They met a man named [Sorrendy].", _is_called),
    KindRule("place", 1.5, "They met in [Ostrow Road].", _is_place_by_wording),
    KindRule("organization", 1.0, "They met the [NIS].", _is_acronym_after_the),
    KindRule(
        "other", 2.0, "They broke the [Harbour Act].",
        lambda name: name.is_multiword and name.last_word in _LAW_NOUNS,
    ),
)  # fmt: skip


def kinds_of_names(
    text: str, candidates: Sequence[Candidate], scores: WordScores
) -> dict[str, NameKind]:
    """Return a dictionary from the words of each name to its kind, such as "person" or "place"."""
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    people: set[str] = set()  # names that their context shows to be a person's, as compared
    things: set[str] = set()  # names that their context shows to be no person's
    for candidate in candidates:
        counts = votes[candidate.wording]
        rows = [scores.kinds(token.start) for token in candidate.tokens]
        for kind, column in zip(NAME_KINDS, zip(*rows, strict=True), strict=True):
            counts[kind] += sum(column) / len(rows)
        context = NameContext(text, candidate)
        # "Corvane Dairy, which employs 300", "the director of Corvane Dairy", "Corvane Bay police"
        is_thing = _is_led(context) or _has_local_body(context)
        if is_thing or _WHICH.match(context.following_text):
            things.add(candidate.wording)
        for rule in KIND_RULES:
            if rule.applies(context):
                counts[rule.kind] += rule.votes
                if rule.kind == "person":
                    people.add(sound_key(candidate.wording))
    for wording in things:
        votes[wording]["person"] = 0
    return _decide(votes, people)


def _decide(votes: dict[str, dict[NameKind, float]], people: set[str]) -> dict[str, NameKind]:
    """Return for each name the kind with the most votes.

    Names of several words come first: after "Ana Rue" is decided to be a person, so is "Rue".
    """
    kinds: dict[str, NameKind] = {}
    for wording, counts in sorted(votes.items(), key=lambda item: " " not in item[0]):
        is_single = " " not in wording
        if is_single and sound_key(wording) not in people and not gender_of_first_name(wording):
            _discount_person(counts)
        kind = max(counts, key=counts.__getitem__)
        kinds[wording] = kind if counts[kind] > _LEAST_VOTE else "other"
        if kinds[wording] == "person" and not is_single:
            *before, surname = wording.split()
            people.add(sound_key(surname))
            people.update(sound_key(word) for word in before if not _is_of_place(votes.get(word)))
        is_acronym = wording.isupper() and len(wording) > 1
        if sound_key(wording) in people and not is_acronym:
            kinds[wording] = "person"
    return kinds


def _is_of_place(counts: dict[NameKind, float] | None) -> bool:
    """Whether a word alone is a place or nationality, as "Dravian" is in "Dravian Corvane"."""
    return counts is not None and max(counts, key=counts.__getitem__) in ("place", "nationality")


def _discount_person(counts: dict[NameKind, float]) -> None:
    """Move most of a single-word name's votes for "person" to "organization" or "place".

    News gives people's full names at first mention, so that a single word such as "Corvane" in
    "Corvane said" is more often an organization or place, even if the model takes it for a person.
    A name with nearly all votes for "person" keeps them, as it may be a very well-known person.
    """
    total = sum(counts.values())
    if counts["person"] < _SURE_PERSON * total:
        is_organization = counts["organization"] > _ORGANIZATION_SHARE * total
        kind: NameKind = "organization" if is_organization else "place"
        counts[kind] += _PERSON_MOVED * counts["person"]
        counts["person"] *= _PERSON_KEPT
