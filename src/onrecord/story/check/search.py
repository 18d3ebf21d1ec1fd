"""The words by which the articles are searched for that may have a passage of a draft."""

from collections.abc import Iterator
from functools import cache

from onrecord.story.check.draft import DraftPassage
from onrecord.story.check.words import weight
from onrecord.text.lang import read_words

_PHRASE = 3  # words in a row
_PHRASES = 40  # of one quotation that are searched for
_RAREST = 5  # words of a passage that are searched for


def search_queries(passage: DraftPassage) -> Iterator[str]:
    """Yield queries for the articles that may have a passage: any of its phrases, its rare words.

    The words of the second query include those of the speaker's name.
    """
    keys = [key for key in passage.wording.keys if key[0].isalnum()]
    if passage.kind == "quotation":
        runs = (keys[start : start + _PHRASE] for start in range(len(keys) - _PHRASE + 1))
        phrases = [" ".join(run) for run in runs if any(weight(key) == 1 for key in run)]
        if phrases:
            yield " ".join(f'"{phrase}"' for phrase in phrases[:_PHRASES])
    if passage.kind == "figure":
        keys = passage.sentence_words
    rare = sorted({key for key in keys if weight(key) == 1 and key.isalpha()}, key=_frequency)
    name = (passage.speaker or "").lower().split()[-1:]
    yield " ".join([*rare[:_RAREST], *(word for word in name if word.isalpha())])


def _frequency(word: str) -> tuple[int, str]:
    return _frequencies().get(word, 0), word


@cache
def _frequencies() -> dict[str, int]:
    """Return in how many articles of a collection of news a word is."""
    lines = (line.split() for line in read_words("frequencies.txt"))
    return {word: int(count) for word, count in lines}
