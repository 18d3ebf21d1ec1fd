"""Finds runs of capitalised words in a sentence that may be names, called candidates.

Where a candidate begins and ends is decided by capitals, by the signs and small words between two
words, and by the model's scores. Titles and nationalities before a name are cut off.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.lexicon import (
    HONORIFICS,
    NAME_SUFFIXES,
    NOT_NAMES,
    TITLE_ABBREVIATIONS,
    TITLE_MODIFIERS,
    gender_of_first_name,
    noun_kind,
)
from onrecord.extraction.entities.name_starts import first_of_person, person_score
from onrecord.extraction.entities.nicknames import nickname_tokens
from onrecord.text.document import Document
from onrecord.text.lang import word_set
from onrecord.text.outlets import is_outlet
from onrecord.text.tokens import Token

_AMBIGUOUS_NAMES = word_set("entities.toml", "ambiguous_names")
_BODIES = ("organization", "group")  # kinds of nouns after which "General" is no title: "Staff"
_BODY_NOUNS = word_set("entities.toml", "body_nouns")
_NAME_PARTICLES = word_set("entities.toml", "name_particles")
_NAME_PREFIXES = tuple(word_set("entities.toml", "name_prefixes"))
_ORGANIZATION_CONNECTORS = word_set("entities.toml", "organization_connectors")
_ABBREVIATIONS_WITH_STOP = HONORIFICS | TITLE_ABBREVIATIONS | {"st"}

_LONGEST_NAME = 40  # words
# Probability of being in a person's name from which a title's noun is a surname: "Mayor King". Set
# by hand: of 13 invented examples, offices have at most 0.27, surnames at least 0.52.
_SURNAME = 0.4

_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")  # "J", "J.R"
_ROMAN_NUMERAL = re.compile(r"[IVX]+")


class SentenceTokens:
    """The tokens of one sentence, which can be looked up by their index.

    ``cues`` has the offsets at which reporting words such as "said" begin, ``nicknames`` the
    indices of the tokens of nicknames.
    """

    def __init__(
        self, tokens: Sequence[Token], cues: Collection[int] = (), nicknames: Collection[int] = ()
    ) -> None:
        self.tokens = tokens
        self.cues = cues
        self.nicknames = nicknames
        self._places = {token.start: place for place, token in enumerate(tokens)}
        self.first_word = next((token for token in tokens if token.word[0].isalnum()), None)

    def place(self, token: Token) -> int:
        """Return the index of a token in the sentence."""
        return self._places[token.start]

    def before(self, token: Token) -> Sequence[Token]:
        """Return the two tokens before another one, fewer at the beginning of the sentence."""
        place = self.place(token)
        return self.tokens[max(0, place - 2) : place]

    def after(self, token: Token) -> Token | None:
        """Return the token that follows another one, or None at the end of the sentence."""
        place = self.place(token) + 1
        return self.tokens[place] if place < len(self.tokens) else None

    @cached_property
    def is_title_case(self) -> bool:
        """Whether nearly all words of the sentence are capitalised, as in headlines.

        A sentence that ends in a full stop or quotation mark is less likely a headline, so that it
        must have more words, and a higher share of capitalised ones. The limits were set by hand.
        """
        words = [token for token in self.tokens if token.word[0].isalpha()]
        share = sum(token.is_capital for token in words) / max(len(words), 1)
        ended = bool(self.tokens) and self.tokens[-1].word in '.”"'
        return len(words) > (7 if ended else 3) and share > (0.75 if ended else 0.6)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Consecutive words of one sentence that may be a name."""

    tokens: Sequence[Token]
    sentence: SentenceTokens
    wording: str  # the words, joined by single spaces

    @property
    def is_sentence_initial(self) -> bool:
        """Whether these words begin their sentence, where a capital does not suggest a name."""
        return self.tokens[0] is self.sentence.first_word


def find_candidates(
    document: Document, scores: WordScores, cues: Collection[int] = ()
) -> list[Candidate]:
    """Return the runs of words in a document that may be names, in text order, without overlaps.

    In a headline in title case, capitals do not suggest names. Therefore a run of capitalised words
    there is reduced to words that occur in names of the text below, if it has such words. A word at
    which a cue such as "Says" begins (its offset is in ``cues``) is in no name.
    """
    sentences = [
        SentenceTokens(tokens, cues, nickname_tokens(document.text, tokens, scores))
        for tokens in map(document.tokens_in, document.sentences)
    ]
    headlines = [sentence for sentence in sentences if sentence.is_title_case]
    candidates = [
        _candidate(run, sentence)
        for sentence in sentences
        if not sentence.is_title_case
        for run in _capitalised_runs(document.text, sentence, scores)
    ]
    known = {token.word for candidate in candidates for token in candidate.tokens}
    candidates = list(_with_abbreviated(candidates))
    surnames = {
        candidate.tokens[-1].word
        for candidate in candidates
        if len(candidate.tokens) > 1 and scores.best(candidate.tokens[-1].start) == "person"
    }
    candidates = [
        _candidate(part, each.sentence)
        for each in candidates
        for part in _after_outlet(each.tokens, surnames)
    ]
    candidates += (
        _candidate(part, headline)
        for headline in headlines
        for run in _capitalised_runs(document.text, headline, scores, surnames)
        for part in _known_parts(run, known)
    )
    return sorted(candidates, key=lambda candidate: candidate.tokens[0].start)


def title_length(tokens: Sequence[Token]) -> int:
    """Return the number of words in the title before a name: 2 in "Justice Minister Osric Paine".

    Returns 0 if there is no title.
    """
    if gender_of_first_name(tokens[0].word) and noun_kind(tokens[0].word) is None:
        return 0
    for i in range(len(tokens) - 2, -1, -1):
        word = tokens[i].low.rstrip(".")
        name = tokens[i + 1 :]
        if all(token.low in NAME_SUFFIXES for token in name):
            continue
        if word in TITLE_ABBREVIATIONS:
            return i + 1
        if noun_kind(word) == "person" and noun_kind(name[-1].word) not in _BODIES:
            # "Secretary of State Ana Rue": the capitalised word after "of" belongs to the title.
            has_complement = name[0].start - tokens[i].end > 2 and len(name) > 1
            return i + 2 if has_complement else i + 1
    return 0


def _candidate(run: Sequence[Token], sentence: SentenceTokens) -> Candidate:
    return Candidate(run, sentence, " ".join(token.word for token in run))


def _with_abbreviated(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield candidates, those before letters in brackets with all words that these stand for.

    "Tarsk Science, Arts and Work Organization (TSAWO)" is one name.
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        sentence = candidate.sentence
        place = sentence.place(candidate.tokens[0]) - 1
        letters = candidate.wording.replace(".", "")
        if place > 0 and sentence.tokens[place].word == "(" and letters.isupper():
            first = _first_of_initials(sentence.tokens, place, letters)
            words = [token for token in sentence.tokens[first:place] if token.word[0].isalnum()]
            if first < place and kept and kept[-1].sentence is sentence:
                while kept and kept[-1].sentence is sentence and kept[-1].tokens[0] in words:
                    kept.pop()
                kept.append(_candidate(words, sentence))
        kept.append(candidate)
    yield from kept


def _first_of_initials(tokens: Sequence[Token], end: int, letters: str) -> int:
    """Return the first of the tokens before ``end`` with the initials ``letters``, else ``end``."""
    left = len(letters)
    for i in range(end - 1, max(-1, end - _LONGEST_NAME), -1):
        word = tokens[i].word
        if tokens[i].is_capital and word[0].upper() == letters[left - 1]:
            left -= 1
            if left == 0 and len(letters) > 2:
                return i
        elif word not in _ORGANIZATION_CONNECTORS and word != ",":
            break
    return end


def _after_outlet(run: Sequence[Token], surnames: Collection[str]) -> Iterator[Sequence[Token]]:
    """Yield an outlet and the surname after it apart: "Speaking to the Dagen Post Rue said"."""
    is_glued = (
        len(run) > 2  # "Ansa Rue" is a person
        and run[-1].word in surnames
        and is_outlet(" ".join(each.word for each in run[:-1]))
    )
    yield from (run[:-1], run[-1:]) if is_glued else (run,)


def _known_parts(run: Sequence[Token], known: set[str]) -> Iterator[list[Token]]:
    """Yield the runs of those words in a headline that are known from names in the text below.

    ``run`` are capitalised words of the headline; ``known`` are the words of names in the text. A
    first name before a known surname is kept. If no word is known, the whole ``run`` is yielded.
    """
    if not any(token.word in known for token in run):
        yield list(run)
        return
    part: list[Token] = []
    for token, following in zip(run, [*run[1:], None], strict=True):
        is_first_name = (
            following is not None
            and following.word in known
            and gender_of_first_name(token.word) is not None
        )
        if token.word in known or is_first_name:
            part.append(token)
        elif part:
            yield part
            part = []
    if part:
        yield part


# Where a run of capitalised words begins and ends ----------------------------------------------


def _capitalised_runs(
    text: str, sentence: SentenceTokens, scores: WordScores, surnames: Collection[str] = ()
) -> Iterator[Sequence[Token]]:
    """Yield the runs of capitalised words in a sentence that may be names, without titles.

    ``surnames`` are names in a headline even if the model does not say so.
    """
    run: list[Token] = []
    headline = sentence.is_title_case
    for i, token in enumerate(sentence.tokens):
        if run and i in sentence.nicknames:
            run += [token] if token.word[0].isalnum() else []
            continue
        is_known = token.word in surnames
        if token.start in sentence.cues or not _may_be_name_word(
            token, scores, headline and not is_known
        ):
            continue
        joined = (
            run
            and len(run) < _LONGEST_NAME
            and _are_one_name(text, sentence, run[-1], token, scores)
        )
        if joined and headline:
            same_kind = scores.best(run[-1].start) == scores.best(token.start)
            joined = same_kind and not scores.begins(token.start)
        if run and not joined:
            yield from _without_title(run, sentence, scores)
            run = []
        run.append(token)
        if token.possessive and not _is_possessive_inside(sentence.tokens, i, scores):
            yield from _without_title(run, sentence, scores)
            run = []
    if run:
        yield from _without_title(run, sentence, scores)


def _may_be_name_word(token: Token, scores: WordScores, headline: bool) -> bool:
    if not token.is_capital:  # "al-Qudsawi", "d'Arlin"
        return token.word.startswith(_NAME_PREFIXES) and token.word[3:4].isupper()
    if headline and scores.best(token.start) is None:
        return False
    return token.low not in NOT_NAMES or (
        token.low in _AMBIGUOUS_NAMES and scores.best(token.start) is not None
    )


def _is_possessive_inside(tokens: Sequence[Token], i: int, scores: WordScores) -> bool:
    """Whether the possessive at token ``i`` is inside a name: "the Grain Dealers' Union"."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.is_capital or following.start - tokens[i].end > 3:
        return False
    before = tokens[max(0, i - 2) : i]
    is_saint = any(token.low == "st" for token in before)  # "St Mary's Hospital"
    is_inside = tokens[i].low.endswith("s") or is_saint
    return is_inside and _form_organization_name(tokens[i], following, scores)


def _form_organization_name(token: Token, following: Token, scores: WordScores) -> bool:
    """Whether two successive capitalised words are part of one organization's name."""
    kinds = {scores.best(token.start), scores.best(following.start)}
    return noun_kind(following.word) == "organization" or kinds == {"organization"}


def _are_one_name(
    text: str, sentence: SentenceTokens, last: Token, token: Token, scores: WordScores
) -> bool:
    """Whether two capitalised words belong to the same name: "Bank of Ostrow", not "Rue, Varr"."""
    between = text[last.end : token.start].removeprefix("'s").removeprefix("’s")
    signs = between.strip("'’").split() if last.possessive else between.split()
    if not signs:  # "Ana Rue"
        return bool(between) and "\n\n" not in between
    if sentence.place(token) - 1 in sentence.nicknames:
        return True
    if signs == ["."]:  # "J. Padgham", "Dr. Rue"
        return bool(_INITIALS.fullmatch(last.word)) or last.low in _ABBREVIATIONS_WITH_STOP
    if between.rstrip() in ("'", "’") and last.low.endswith("s"):  # "Grain Dealers' Union"
        return _form_organization_name(last, token, scores)
    if signs == ["&"] or between == "-":
        return True
    if signs == [","]:  # "Tom Varr, Jr."
        return token.low in NAME_SUFFIXES and not _ROMAN_NUMERAL.fullmatch(token.word)
    if all(sign.lower() in _NAME_PARTICLES for sign in signs) and signs != ["y"]:  # "van der"
        return signs[0] not in ("a", "i", "the") or scores.best(token.start) == "person"
    if all(sign in _ORGANIZATION_CONNECTORS for sign in signs):  # "Bank of Ostrow"
        if (
            signs == ["of"]
            and noun_kind(last.word) == "organization"
            and token.low not in NOT_NAMES
        ):
            return True  # "Bank of Ostrow", of whatever kind Ostrow is
        kinds = {scores.best(last.start), scores.best(token.start)}
        same_kind = len(kinds) == 1 and kinds <= {"organization", "other"}
        return same_kind and not scores.begins(token.start)
    return False


def _without_title(
    run: Sequence[Token], sentence: SentenceTokens, scores: WordScores
) -> Iterator[Sequence[Token]]:
    """Yield the names in a run of capitalised words that may begin with a title.

    A nationality or organization before the title is a name of its own: "White House Adviser Ana
    Rue" has the names "White House" and "Ana Rue". An office without a name after it is none: of
    "Lammet Prime Minister", "Lammet" is one.
    """
    run = run[: len(run) - _office_length(run, scores)]
    if not run:
        return
    if len(run) > 1 and scores.best(run[0].start) == "nationality":
        rest = [token for token in run if scores.best(token.start) != "nationality"]
        if rest and rest == run[-len(rest) :]:
            yield run[: -len(rest)]
            run = rest
    length = title_length(run)
    if length:
        organization = _organization_before(run[:length])
        if organization:
            yield organization
        run = run[length:]
    while len(run) > 1 and _begins_with_modifier(run, scores):
        run = run[1:]
    if place := first_of_person(run, sentence.before(run[0]), scores):
        if any(scores.best(token.start) for token in run[:place]):
            yield run[:place]
        run = run[place:]
    if run:
        yield run


def _office_length(run: Sequence[Token], scores: WordScores) -> int:
    """Return the number of words at the end of a run that are an office: "Chief Constable" has 2.

    A title's noun may also be a surname ("Mayor King"), or a single one the name of an outlet
    ("the Guardian"); the model tells them apart.
    """
    last = run[-1]
    if gender_of_first_name(run[0].word) or last.low in _BODY_NOUNS:
        return 0
    if noun_kind(last.word) != "person" or person_score(last, scores) > _SURNAME:
        return 0
    length = 1
    while length < len(run) and (
        run[-length - 1].low in TITLE_MODIFIERS or noun_kind(run[-length - 1].word) == "person"
    ):
        length += 1
    return length if length > 1 or scores.best(last.start) is None else 0


def _organization_before(title: Sequence[Token]) -> Sequence[Token]:
    """Return the organization at the beginning of a title: "White House" in "White House Adviser".

    Returns an empty sequence if the title does not begin with an organization.
    """
    for length in range(len(title) - 1, 0, -1):
        if noun_kind(title[length - 1].word) == "organization":
            return title[:length]
    return ()


def _begins_with_modifier(run: Sequence[Token], scores: WordScores) -> bool:
    """Whether capitalised words begin with an honorific or a word such as "Former"."""
    if run[0].low in HONORIFICS:
        is_body = noun_kind(run[-1].word) == "organization"  # "St Aude Hospital"
        is_first_name = len(run) == 2 and gender_of_first_name(run[0].word)  # "Don Brisk"
        return not is_body and not is_first_name
    is_organization = (
        scores.best(run[0].start) == scores.best(run[1].start) == "organization"
        or noun_kind(run[-1].word) in _BODIES
    )
    return run[0].low in TITLE_MODIFIERS and not is_organization
