"""Finds the names in a text, and the kind of each: person, organization, place, and so on.

The model scores each word on its own. Which words form one name, and of which kind, is decided for
the whole text: all occurrences of the same words, and the words around them, vote for one kind.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.encoder.word_scores import NameKind, WordScores
from onrecord.extraction.entities.lexicon import TITLE_MODIFIERS, noun_kind
from onrecord.extraction.entities.name_candidates import Candidate, find_candidates
from onrecord.extraction.entities.name_kinds import kinds_of_names
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.tokens import Token

# A capitalised word that begins a sentence is a name from this probability on. Set by hand on half
# 0 of MEANTIME (``benchmarks.coreference``).
_LEAST_PROBABILITY = 0.25


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its span, and its kind, such as "person" or "nationality"."""

    span: Span
    kind: NameKind


def find_names(document: Document, scores: WordScores, cues: Collection[int] = ()) -> list[Name]:
    """Return the names of a document in text order; no two overlap.

    ``cues`` has the offsets at which reporting words such as "Says" begin: they are in no name.
    """
    text = document.text
    candidates = list(_likely_names(find_candidates(document, scores, cues), scores))
    kinds = kinds_of_names(text, candidates, scores)
    return [
        Name(
            (candidate.tokens[0].start, _end(text, candidate.tokens[-1])), kinds[candidate.wording]
        )
        for candidate in candidates
    ]


def _end(text: str, last: Token) -> int:
    """Return the offset at which a name ends, including the full stop of "Jr." or "Sr."."""
    return last.end + (last.low in ("jr", "sr") and text.startswith(".", last.end))


def _likely_names(candidates: Sequence[Candidate], scores: WordScores) -> Iterator[Candidate]:
    """Yield the runs of capitalised words that are probably names.

    Left out are words that may be capitalised only because they begin a sentence.
    """
    probabilities: dict[str, float] = defaultdict(float)  # highest of all occurrences
    for candidate in candidates:
        probability = sum(scores.kinds(candidate.tokens[0].start))
        probabilities[candidate.wording] = max(probabilities[candidate.wording], probability)
    inside = {each.wording for each in candidates if not each.is_sentence_initial}
    words_inside = {word for wording in inside for word in wording.split()}
    for candidate in candidates:
        wording = candidate.wording
        is_certain = (
            len(candidate.tokens) > 1 or wording in inside or not _opens_sentence(candidate)
        )
        is_likely = wording in words_inside or (
            noun_kind(wording) is None and probabilities[wording] >= _LEAST_PROBABILITY
        )
        if is_certain or (is_likely and not _is_title_word(candidate)):
            yield candidate


def _opens_sentence(candidate: Candidate) -> bool:
    """Whether words that may be a name begin a sentence or a quotation, or follow a colon."""
    sentence, first = candidate.sentence, candidate.tokens[0]
    return (
        candidate.is_sentence_initial or sentence.tokens[sentence.place(first) - 1].word in "\"“‘':"
    )


def _is_title_word(candidate: Candidate) -> bool:
    """Whether a single word belongs to a title: "Harbour" in "Harbour commissioner Ana Rue"."""
    if candidate.wording.lower() in TITLE_MODIFIERS:
        return True
    following = candidate.sentence.after(candidate.tokens[0])
    return (
        following is not None and noun_kind(following.low) == "person" and not following.is_capital
    )
