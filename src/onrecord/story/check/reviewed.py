"""Finds the statements that a fact-checker's review is about: those of its claimant, in its words.

A wrong match would put "False" beside words that nobody has checked, so nothing is matched by
likeness: the claim must stand in the statement word for word, with nothing left out that changes
it, and be of somebody with the claimant's full name; or stand on a page that the review names.
"""

import re
from collections.abc import Iterator

from onrecord.records import Annotations, Article, Speaker, Statement
from onrecord.story.check.words import match_words, weight, wording
from onrecord.text.name_keys import normalize
from onrecord.views import Review

# Words with content of their own: of anything one may say "It is safe". A choice, made on no data.
_FEWEST_WORDS = 3
_RAREST = 12  # words of a query
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def review_query(review: Review) -> str:
    """Return words by which articles with the claim of a review are searched."""
    return " ".join([key for key in _content_words(review.claim) if key.isalnum()][:_RAREST])


def reviewed_statements(
    review: Review, article: Article, annotations: Annotations, *, is_appearance: bool
) -> Iterator[Statement]:
    """Yield the statements of an article that a review is about.

    ``is_appearance``: whether the review names the article as one that has the claim. There, the
    review or the statement may leave open who says it.
    """
    claim = wording(review.claim, ((0, len(review.claim)),))
    if len(_content_words(review.claim)) < _FEWEST_WORDS:
        return
    speakers = {speaker.id: speaker for speaker in annotations.speakers}
    for statement in annotations.statements:
        if statement.type != "assertion" or statement.act != "says":
            continue
        speaker = speakers.get(statement.speaker or "")
        is_open = is_appearance and (review.claimant is None or speaker is None)
        if not is_open and not _is_claimant(review.claimant, speaker):
            continue
        match = match_words(claim, wording(article.text, statement.content))
        if match is None or match.kind == "altered":
            continue
        # "Venn said that Corrow said it had cracked" does not say that it had.
        start, end = match.place
        inside = (each for each in annotations.statements if each.outer == statement.id)
        if not any(a < end and start < b for inner in inside for a, b in inner.content):
            yield statement


def _content_words(claim: str) -> list[str]:
    keys = wording(claim, ((0, len(claim)),)).keys
    return [key for key in dict.fromkeys(keys) if weight(key) == 1]


def _is_claimant(claimant: str | None, speaker: Speaker | None) -> bool:
    """Whether a speaker has the full name of a claimant, before which a person's title may stand.

    "Mayor Orla Venn" is Orla Venn; neither "Venn" nor "the harbour master" is known to be.
    """
    if claimant is None or speaker is None or speaker.named is False:
        return False
    stated = _words(claimant)
    names = {_words(name) for name in (speaker.name, *speaker.aliases)} - {()}
    is_person = speaker.kind == "person"
    return stated in names or any(
        is_person and len(name) > 1 and stated[-len(name) :] == name for name in names
    )


def _words(name: str) -> tuple[str, ...]:
    words = (normalize(word) for word in _WORD.findall(name))
    return tuple(word for word in words if word != "the")
