"""Finds titles and affiliations beside a name: "a spokeswoman for the dockers' union"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.extraction.entities.lexicon import (
    CLAUSE_WORDS,
    DETERMINERS,
    HONORIFICS,
    NOT_TITLES,
    PHRASE_END,
    POSSESSIVES,
    PRONOUNS,
    TITLE_ABBREVIATIONS,
    TITLE_PREPOSITIONS,
    is_occupation,
    noun_kind,
)
from onrecord.extraction.entities.noun_phrases import NounPhrase, denotes_person, noun_phrase
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.records import Span
from onrecord.text.lang import word_set

_CONJUNCTIONS = word_set("entities.toml", "apposition_conjunctions")
_LEADING_VERBS = word_set("entities.toml", "leading_verbs")
_TITLE_ADVERBS = word_set("entities.toml", "title_adverbs")

# Limits set by hand.
_LONGEST_TITLE = 6  # words before the title's noun
_LONGEST_APPOSITION = 14  # words
_LONGEST_AFFILIATION = 7  # words after "of": "Ana Rue of Halden Rail"


@dataclass(frozen=True, slots=True)
class Title:
    """A person's title and organization as written, such as "the port's director"."""

    title: Span | None  # None for an affiliation only: "Ana Rue of Halden Rail"
    organization: Span | None
    span: Span  # of both
    noun: str  # the title's head noun, lower case; "" where there is none
    possessive: Span | None = None  # the pronoun of "its director", to be resolved


def title_before(document: TaggedDocument, first: int) -> Title | None:
    """Return the title directly before a name, or None.

    In "Foreign Ministry spokesman Davit Orbelan", it is "Foreign Ministry spokesman". ``first`` is
    the name's first token. Honorifics between title and name are skipped.
    """
    noun = first - 1
    while noun >= 0 and _is_honorific_or_its_stop(document, noun):
        noun -= 1
    end = noun + 1
    if (
        noun >= 1
        and document.lower(noun) == "."
        and document.lower(noun - 1) in TITLE_ABBREVIATIONS
    ):
        noun -= 1
    elif noun >= 2 and document.lower(noun - 1) == "of" and document.tokens[noun].is_capital:
        noun -= 2  # "Secretary of State"
    if (
        noun < 0
        or not is_title_noun(document, noun)
        or not all(document.is_adjacent(i) for i in range(noun + 1, first + 1))
    ):
        return None
    return split_organization(document, title_begin(document, noun), noun, end)


def title_begin(document: TaggedDocument, noun: int) -> int:
    """Return the first token of a title, by that of its noun: "Foreign Ministry spokesman"."""
    begin, least = noun, max(0, noun - _LONGEST_TITLE)
    while (
        begin > least
        and may_precede_title_noun(document, begin - 1)
        and document.is_adjacent(begin)
    ):
        begin -= 1
    return begin


def titles_after(document: TaggedDocument, end: int) -> Iterator[Title]:
    """Yield the titles after a name.

    "Ana Rue, 61, mayor of Ostrow and chairwoman of Halden Rail" has two. "Ana Rue of Halden Rail"
    and "Ana Rue, who heads Halden Rail" have one, with an organization only. ``end`` is the token
    after the name.
    """
    i = end
    if document.lower(i) == "of" and i < len(document.tokens) and document.is_adjacent(i):
        if affiliation := _affiliation(document, i + 1):
            yield affiliation
        return
    if document.lower(i) != ",":
        return
    i += 1
    if document.lower(i).isdigit() and document.lower(i + 1) == ",":  # an age
        i += 2
    leading = _leading(document, i)
    if leading is None and document.lower(i) == "who" and document.lower(i + 1) in ("is", "was"):
        i += 3 if document.lower(i + 2) in _TITLE_ADVERBS else 2
    title = leading or title_at(document, i)
    while title:
        yield title
        following = document.token_number(title.span[1])
        if document.lower(following) == "and":
            title = title_at(document, following + 1)
        else:
            title = _leading(document, following)


def _leading(document: TaggedDocument, who: int) -> Title | None:
    """Return the organization in "who chairs the committee" or "who speaks for it", or None.

    It is returned as a ``Title`` that has an organization only. ``who`` is the first token.
    """
    if document.lower(who) != "who":
        return None
    verb = who + (2 if document.lower(who + 1) in ("is", "was") else 1)
    speaks_for = document.lower(verb) in ("speaks", "spoke") and document.lower(verb + 1) == "for"
    if not speaks_for and document.lower(verb) not in _LEADING_VERBS:
        return None
    return _organization_at(document, verb + 1 + speaks_for)


def title_at(document: TaggedDocument, first: int) -> Title | None:
    """Return the title in the noun phrase at a token ("the clinic's pharmacist"), or None.

    The organization is searched for before the title's noun, then after it.
    """
    limit = min(len(document.tokens), first + _LONGEST_APPOSITION)
    phrase = noun_phrase(document, first, limit)
    if phrase is None or not _states_title(document, phrase):
        return None
    begin, organization = _title_in_phrase(document, phrase)
    title_end = end = _end_of_office(document, phrase)
    if organization is None and document.lower(end) in TITLE_PREPOSITIONS:
        title_end, organization, end = _complement(document, end, limit)
    has_pronoun = phrase.owner_end is None and document.lower(first) in POSSESSIVES
    return Title(
        title=document.span(begin, title_end),
        organization=organization,
        span=document.span(first, max(end, title_end)),
        noun=document.lower(phrase.head),
        possessive=document.span(first, first + 1) if has_pronoun else None,
    )


def apposition_before(
    document: TaggedDocument, first: int
) -> tuple[NounPhrase, Title | None] | None:
    """Return the noun phrase in apposition before a name, with the title that it states, or None.

    It is "the port's director" in "the port's director, Tuğrul Şenkaya". ``first`` is the first
    token of the name.
    """
    comma = first - 1
    while comma > 0 and (
        document.is_abbreviated_title(comma)
        or (document.lower(comma - 1) == "," and document.tokens[comma].is_capital)
        or (document.lower(comma) == "." and len(document.lower(comma - 1)) < 6)
        or document.lower(comma) == "the"
    ):
        comma -= 1
    if document.lower(comma) != ",":
        return None
    begin = _apposition_limit(document, comma)
    if document.lower(begin) == "whose":  # "Halden Rail, whose director, Ana Rue"
        return _of_owner_before(document, begin, comma)
    for start in range(begin, comma):
        if _may_open_apposition(document, start, begin):
            phrase = noun_phrase(document, start, comma)
            if phrase and _is_apposition(document, phrase, comma):
                return phrase, title_at(document, start)
    return None


def _of_owner_before(
    document: TaggedDocument, whose: int, comma: int
) -> tuple[NounPhrase, Title | None] | None:
    """Return the phrase after "whose", with its title in the organization before "whose"."""
    phrase, title = noun_phrase(document, whose + 1, comma), title_at(document, whose + 1)
    owner = document.name_at(whose - 2) if whose > 1 else None
    if phrase is None or title is None or not _is_apposition(document, phrase, comma):
        return None
    if owner is not None and owner.kind == "organization" and title.organization is None:
        title = replace(title, organization=owner.span)
    return phrase, title


# Before a name --------------------------------------------------------------------------------


def _is_honorific_or_its_stop(document: TaggedDocument, i: int) -> bool:
    word = document.lower(i - 1) if document.lower(i) == "." else document.lower(i)
    return word in HONORIFICS


def is_title_noun(document: TaggedDocument, i: int) -> bool:
    name = document.name_at(i)
    if name is not None and name.kind == "person":
        return False
    noun = document.lower(i)
    return noun in TITLE_ABBREVIATIONS or (noun_kind(noun) == "person" and noun not in NOT_TITLES)


def may_precede_title_noun(document: TaggedDocument, i: int) -> bool:
    """Whether a word before a title's noun can belong to the title or its organization."""
    token, name = document.tokens[i], document.name_at(i)
    if name is not None and name.kind == "person":
        return False
    if (
        not token.word[0].isalpha()
        or token.low in PHRASE_END
        or token.low in DETERMINERS
        or token.low in PRONOUNS
        or token.low.endswith(("ly", "ing"))
    ):
        return False
    return name is not None or not token.low.endswith("ed") or token.low == "retired"


def split_organization(document: TaggedDocument, first: int, noun: int, end: int) -> Title:
    """Split words such as "Halden Rail director" into organization and title.

    ``noun`` is the token of the title's noun, and ``end`` the token after the title.
    """
    begin = _organization_end(document, first, noun)
    is_owned = (
        begin > first
        and document.is_possessive(begin - 1)
        and not denotes_person(document, begin - 1)
    )
    while begin < noun and document.tokens[begin].word in "'’":
        begin += 1
    # Lower-case words before the organization belong to the title: "former Halden Rail chairman".
    modifiers_end = first
    while modifiers_end < begin and document.tokens[modifiers_end].word.islower() and not is_owned:
        modifiers_end += 1
    organization = document.trimmed_span(modifiers_end, begin) if begin > modifiers_end else None
    if first < modifiers_end < begin:
        begin = first
    return Title(
        title=document.span(begin, end),
        organization=organization,
        span=document.span(first, end),
        noun=document.lower(noun),
    )


def _organization_end(document: TaggedDocument, first: int, noun: int) -> int:
    """Return the token after the organization in a title: "director" in "Halden Rail director".

    Returns ``first`` if there is no organization before the title's noun.
    """
    for i in range(noun - 1, first - 1, -1):
        name = document.name_at(i)
        is_capital_noun = (
            noun_kind(document.lower(i)) == "organization" and document.tokens[i].is_capital
        )
        is_part_of_title = (  # "Police Commissioner"
            i == first
            and name is None
            and is_capital_noun
            and (document.tokens[noun].is_capital or document.opens_sentence(i))
        )
        is_organization = is_capital_noun or (name is not None and name.kind == "organization")
        if not is_part_of_title and (is_organization or document.is_possessive(i)):
            return i + 1
    return first


# After a name, and in apposition --------------------------------------------------------------


def _affiliation(document: TaggedDocument, first: int) -> Title | None:
    """Return the organization after "of" in "Ana Rue of Halden Rail", or None.

    It is returned as a ``Title`` that has an organization only.
    """
    limit = min(len(document.tokens), first + _LONGEST_AFFILIATION)
    phrase = noun_phrase(document, first, limit)
    if phrase is None or phrase.name is None or phrase.name.kind != "organization":
        return _organization_at(document, first)
    span = document.span(phrase.core, document.token_number(phrase.name.span[1]))
    return Title(title=None, organization=span, span=span, noun="")


def _organization_at(document: TaggedDocument, first: int) -> Title | None:
    """Return the organization of a noun phrase, "the committee" or "Halden Rail", or None.

    It is returned as a ``Title`` that has an organization only.
    """
    limit = min(len(document.tokens), first + _LONGEST_APPOSITION)
    phrase = noun_phrase(document, first, limit)
    if phrase is None:
        return None
    kind = phrase.name.kind if phrase.name else noun_kind(document.lower(phrase.head))
    if kind != "organization":
        return None
    span = document.trimmed_span(phrase.core, _organization_phrase_end(document, phrase, limit))
    return Title(title=None, organization=span, span=span, noun="") if span else None


def _states_title(document: TaggedDocument, phrase: NounPhrase) -> bool:
    """Whether a noun phrase states a title, such as "mayor".

    A noun that is not in the word lists must have a determiner ("the glazier").
    """
    noun = document.lower(phrase.head)
    if phrase.name is not None or not is_occupation(noun) or noun in NOT_TITLES:
        return False
    return noun_kind(noun) is not None or phrase.core > phrase.first


def _title_in_phrase(document: TaggedDocument, phrase: NounPhrase) -> tuple[int, Span | None]:
    """Return the token at which the title in a noun phrase begins, and the organization before it.

    In "the port's director" they are "director" and "port's"; in "Halden Rail spokeswoman" they are
    "spokeswoman" and "Halden Rail". The organization is None if there is none.
    """
    owner_end = phrase.owner_end
    if owner_end is not None:
        begin = owner_end
        while begin < phrase.head and not document.tokens[begin].word[0].isalnum():
            begin += 1
        if denotes_person(document, owner_end - 1):
            return begin, None
        return begin, document.trimmed_span(phrase.core, owner_end)
    has_pronoun = document.lower(phrase.first) in POSSESSIVES
    if has_pronoun or document.lower(phrase.head + 1) in TITLE_PREPOSITIONS:
        return phrase.core, None
    split = split_organization(document, phrase.core, phrase.head, phrase.head + 1)
    if split.organization is None or split.title is None:
        return phrase.core, split.organization
    return document.token_number(split.title[0]), split.organization


def _end_of_office(document: TaggedDocument, phrase: NounPhrase) -> int:
    """Return the token after a title's noun, or after "state" in "secretary of state".

    A "secretary of the Pilots' Guild" has the office of a secretary there.
    """
    end = phrase.head + 1
    if document.lower(phrase.head) == "secretary" and document.lower(end) == "of":
        if _affiliation(document, end + 1) is not None:
            return end
        has_article = document.lower(end + 1) == "the"
        return min(end + 2 + has_article, len(document.tokens))
    return end


def _complement(
    document: TaggedDocument, preposition: int, limit: int
) -> tuple[int, Span | None, int]:
    """Return where a title ends, the organization after it, and where both end.

    In "clerk for the dockers' union", the title ends before ``preposition`` ("for"), and the
    organization is "dockers' union"; it is None if there is none. Ends are tokens (exclusive).
    """
    title_end = end = preposition
    phrase = noun_phrase(document, end + 1, limit)
    if phrase is not None and _is_field(document, end, phrase):
        title_end = end = phrase.end  # "chief of safety" at the railway
        phrase = noun_phrase(document, end + 1, limit)
    if phrase is None or _is_location(document, end, phrase):
        return title_end, None, end
    phrase_end = _organization_phrase_end(document, phrase, limit)
    if denotes_person(document, phrase.head):  # "a lawyer for Gil Orme"
        return title_end, None, phrase_end
    if document.lower(end) == "to":  # "ambassador to Tarsk"
        return phrase_end, None, phrase_end
    begin = phrase.core
    if phrase.name and not document.tokens[begin].is_capital and phrase.owner_end is None:
        begin = document.token_number(phrase.name.span[0])  # "the builder Halden Rail"
    return title_end, document.trimmed_span(begin, phrase_end), phrase_end


def _is_field(document: TaggedDocument, of: int, phrase: NounPhrase) -> bool:
    """Whether the phrase after a title and "of" is a field of work instead of an organization.

    "Safety" is a field in "chief of safety at the railway": it has no determiner, possessive or
    name, and "at" or "for" follows.
    """
    is_bare = phrase.name is None and phrase.core == phrase.first and phrase.owner_end is None
    has_organization = document.lower(phrase.end) in ("at", "for")
    return document.lower(of) == "of" and is_bare and has_organization


def _is_location(document: TaggedDocument, preposition: int, phrase: NounPhrase) -> bool:
    """Whether the phrase after a preposition says where somebody is: "a doctor in Ostrow"."""
    is_organization = phrase.name is not None and phrase.name.kind == "organization"
    return document.lower(preposition) in ("in", "from") and not is_organization


def _organization_phrase_end(document: TaggedDocument, phrase: NounPhrase, limit: int) -> int:
    """Return the token after an organization's noun phrase and a phrase with "of" that follows it.

    For "the Bank of Ostrow", it is the token after "Ostrow".
    """
    end = phrase.end
    while end > phrase.core and document.lower(end - 1) in ("(", ")", "'", "’", ","):
        end -= 1
    if document.lower(end) == "of" and end + 1 < limit:
        complement = noun_phrase(document, end + 1, limit)
        if complement is not None:
            return complement.end
    return end


def _apposition_limit(document: TaggedDocument, comma: int) -> int:
    """Return the first token at which a description before a comma can begin.

    It is the one after the last punctuation mark or line break. In "Meanwhile, the port's director,
    Ana Rue, slept", it is "the".
    """
    begin = comma
    while begin > 0 and comma - begin < _LONGEST_APPOSITION:
        token = document.tokens[begin - 1]
        gap = document.text[token.end : document.tokens[begin].start]
        if token.word in ',;:.!?—–"“”()' or "\n" in gap:
            break
        begin -= 1
    return begin


def _may_open_apposition(document: TaggedDocument, start: int, begin: int) -> bool:
    """Whether a description before a name ("the port's director, Ana Rue") can begin at ``start``.

    It can begin at the token ``begin`` (the first after the last punctuation mark), after a
    conjunction at ``begin``, or at a determiner that does not follow a preposition or verb.
    """
    follows_conjunction = start == begin + 1 and document.lower(begin) in _CONJUNCTIONS
    has_determiner = (
        document.lower(start) in DETERMINERS and document.lower(start - 1) not in PHRASE_END
    )
    return start == begin or follows_conjunction or has_determiner


def _is_apposition(document: TaggedDocument, phrase: NounPhrase, comma: int) -> bool:
    """Whether a noun phrase before a comma describes the person named after the comma."""
    noun = document.lower(phrase.head)
    if phrase.name or not (noun_kind(noun) or is_occupation(noun)):
        return False
    rest = range(phrase.end, comma)
    if any(document.lower(i) in CLAUSE_WORDS for i in rest):
        return False
    return not rest or document.lower(phrase.end) in TITLE_PREPOSITIONS
