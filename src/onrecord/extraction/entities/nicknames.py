"""Nicknames inside a person's name: Arlo “Big Wave” Dunmore, William (Bill) Tarn."""

from collections.abc import Sequence

from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    NAME_SUFFIXES,
    NOT_NAMES,
    gender_of_first_name,
    noun_kind,
)
from onrecord.text.tokens import Token

_CLOSING = {'"': '"', "“": "”", "'": "'’", "‘": "’", "(": ")"}
_LONGEST = 4  # words; set by hand


def nickname_tokens(text: str, tokens: Sequence[Token], scores: WordScores) -> frozenset[int]:
    """Return the indices of those tokens of a sentence that are nicknames, with their marks."""
    return frozenset(
        i
        for opening, token in enumerate(tokens)
        if token.word in _CLOSING
        for i in range(opening, _nickname_end(text, tokens, opening, scores))
    )


def _nickname_end(text: str, tokens: Sequence[Token], opening: int, scores: WordScores) -> int:
    """Return the index after the nickname that begins with the mark at ``opening``, or 0."""
    closing = opening + 2
    while closing < len(tokens) and tokens[closing].word not in _CLOSING[tokens[opening].word]:
        closing += 1
    last = opening - 2 if tokens[opening - 1].word == "." else opening - 1  # Robert C. "Bobby"
    if closing - opening - 1 > _LONGEST or closing + 1 >= len(tokens) or last < 0:
        return 0
    before, inside, after = tokens[last], tokens[opening + 1 : closing], tokens[closing + 1]
    is_spaced = (
        text[before.end : tokens[opening].start] in (" ", ". ")
        and text[tokens[opening].end] == text[inside[0].start]
        and text[tokens[closing].end : after.start] == " "
    )
    if (
        not is_spaced
        or not all(token.is_capital or token.low in ARTICLES for token in inside)
        or not (_may_be_name(before) and _may_be_name(after))
        or after.low in NAME_SUFFIXES
    ):
        return 0
    if tokens[opening].word == "(":  # "Ana Rue (Labour)" has her party in brackets
        is_name = _is_given_name(before) and _is_given_name(inside[0], scores)
    else:
        is_name = all(
            _is_given_name(each) or scores.best(each.start) is not None for each in (before, after)
        )
    return closing + 1 if is_name else 0


def _may_be_name(token: Token) -> bool:
    return token.is_capital and token.low not in NOT_NAMES and noun_kind(token.word) is None


def _is_given_name(token: Token, scores: WordScores | None = None) -> bool:
    """Whether a word is a first name or an initial, or a person's name as ``scores`` have it."""
    if len(token.word) == 1 or gender_of_first_name(token.word) is not None:
        return True
    return scores is not None and scores.best(token.start) == "person"
