"""Finds what a denial means that names it only by a noun: "the guild rejected the claim".

It is what another voice says just before, in the sentence before it or in its own; between them may
stand only what the denying voice says, and what the other one asks or keeps to itself ("They asked
not to be named"). "No such letter reached us" denies the nearest words before it about a letter.
"""

import re
from collections.abc import Sequence

from onrecord.records import Span
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.readable import sentences_in
from onrecord.text.lang import word_set

_FILE = "chain.toml"
_CLAIMS = (word_set(_FILE, "denied_nouns") - word_set(_FILE, "number_nouns")) | word_set(
    _FILE, "denied_in_singular"
)
_DETERMINERS = word_set(_FILE, "echo_determiners")
_PRONOUNS = word_set(_FILE, "echo_pronouns")
# Set by hand: words of a reference, and words of its sentence before who denies.
_MOST_WORDS, _MOST_OPENING = 5, 4
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]*)*")
_OWNED = re.compile(r"['’]s?$")


def refers_to(denial: ComparedStatement, here: Sequence[ComparedStatement]) -> list[str]:
    """Return the ids of what a denial denies that has no words of its own, or none.

    ``here``: the statements of its article.
    """
    article, words = denial.article, _reference(denial)
    if not words:
        return []
    text = article.text
    begin = min(start for start, _ in _places(denial))
    sentence = article.sentence_around((begin, begin + 1))
    own = [each for each in here if each.origin.key == denial.origin.key and each is not denial]
    before = [
        each
        for each in here
        if each.origin.key != denial.origin.key
        and each.statement.speaker is not None
        and each.statement.act == "says"
        and each.spans[-1][1] <= begin
    ]
    nearest = max(before, key=lambda each: each.spans[0][0], default=None)
    if nearest is None or not _is_owner(words, nearest):
        return []
    _, end = article.sentence_around(nearest.spans[-1])
    opening = _WORD.findall(text[sentence[0] : begin])
    if end <= sentence[0] and len(opening) > _MOST_OPENING:
        return []  # "While some said that it leaked, the yard rejected the claim"
    between = text[end : sentence[0]]
    if end < sentence[0] and between.strip():
        said = [article.sentence_around(each.spans[0]) for each in own if each.spans]
        said += _beside_claims(nearest)
        if not all(each in said for each in sentences_in(text, end, sentence[0])):
            return []  # a heading, or somebody else's words
    return [nearest.id]


def _beside_claims(claim: ComparedStatement) -> list[Span]:
    """Return the sentences in which who makes a claim asks for something, or keeps it back."""
    article, speaker = claim.article, claim.statement.speaker
    return [
        article.sentence_around(article.in_text(each.content)[0])
        for each in article.annotations.statements
        if each.speaker == speaker and each.type == "eventuality" and each.content
    ]


def _reference(denial: ComparedStatement) -> list[str]:
    """Return the words of a denial that only refers to a claim: "the claim", "it"; else none."""
    if not denial.spans:
        return []
    words = [word.lower() for word in _WORD.findall(denial.article.words_at(denial.spans[:1]))]
    if len(denial.spans) == 1 and len(words) > 1 and words[1] == "as":  # "dismissed that as gossip"
        words = words[:1]
    if not words or len(words) > _MOST_WORDS:
        return []
    is_pronoun = len(words) == 1 and words[0] in _PRONOUNS
    is_known = words[0] in _DETERMINERS or _OWNED.search(words[0]) is not None
    return words if is_pronoun or (is_known and words[-1] in _CLAIMS) else []


def _is_owner(words: Sequence[str], statement: ComparedStatement) -> bool:
    """Whether nobody but who makes a statement is named as whose claim it is."""
    owners = {_OWNED.sub("", word) for word in words if _OWNED.search(word)}
    speaker = statement.article.speaker_of(statement.statement)
    names = f"{statement.origin.name} {speaker.name if speaker else ''}".lower()
    return owners <= set(_WORD.findall(names))


def _places(statement: ComparedStatement) -> list[tuple[int, int]]:
    record = statement.statement
    return [*record.source, *record.cue, *record.content]
