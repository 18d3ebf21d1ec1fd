"""Finds where a person's name begins among capitalised words: "Brave Ana Rue", "MP Ana Rue"."""

from collections.abc import Sequence

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.lexicon import gender_of_first_name, is_occupation, noun_kind
from onrecord.text.hyphens import known_words
from onrecord.text.tokens import Token

_LONGEST_ACRONYM = 4  # letters of an abbreviated office: "DA Ana Rue"; set by hand
_BODIES = ("organization", "group")  # kinds of nouns in which no person's name ends
# Probability of being in a person's name from which a word that begins a name begins theirs, and of
# any kind of name, from which the word before it is in another name. Set by hand.
_FIRST_NAME = 0.5


def first_of_person(run: Sequence[Token], before: Sequence[Token], scores: WordScores) -> int:
    """Return where a person's name begins after other words: 1 in "Brave Ana Rue", else 0.

    ``run`` are capitalised words, and ``before`` the two tokens before them. After the body of "the
    director of Blue Coast Ana Rue", the name has two words.
    """
    last = len(run) - 1
    if noun_kind(run[last].word) in _BODIES:
        return 0
    begin = next((i for i in range(1, last) if _begins_person(run, i, scores)), 0)
    kinds = scores.best(run[0].start), scores.best(run[last].start)
    is_after_body = last > 1 and kinds[0] != "person" == kinds[1] and not noun_kind(run[-2].word)
    if not begin and is_after_body and _is_office(before):
        return last - 1
    return begin


def _begins_person(run: Sequence[Token], i: int, scores: WordScores) -> bool:
    """Whether the model says that a person's name begins at a word inside a run.

    The word before it must be a common word, an abbreviation or part of another name: the model
    may not know a rare first name.
    """
    before, token = run[i - 1], run[i]
    if not scores.begins(token.start) or person_score(token, scores) <= _FIRST_NAME:
        return False
    if before.word.isupper() and not token.word.isupper():
        return 1 < len(before.word) <= _LONGEST_ACRONYM
    is_other = all(scores.best(each.start) != "person" for each in run[:i])
    return (
        is_other
        and not gender_of_first_name(before.word)
        and (_is_common_word(before) or max(scores.kinds(before.start)) > _FIRST_NAME)
    )


def person_score(token: Token, scores: WordScores) -> float:
    """Return the probability that a word is in a person's name."""
    return dict(zip(NAME_KINDS, scores.kinds(token.start), strict=True))["person"]


def _is_common_word(token: Token) -> bool:
    """Whether a capitalised word is no name: "Brave", "Radiographer", "Mum-of-three"."""
    is_compound = any(part.islower() for part in token.word.split("-"))
    return is_compound or token.low in known_words() or is_occupation(token.low)


def _is_office(words: Sequence[Token]) -> bool:
    """Whether two words are the beginning of an office: "director of", "minister for"."""
    return len(words) > 1 and words[1].low in ("of", "for") and noun_kind(words[0].low) == "person"
