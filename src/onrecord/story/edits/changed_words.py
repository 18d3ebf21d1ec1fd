"""Finds the words that are others in a newer version of an article, apart from spelling."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.records import Span, Spans
from onrecord.story.changes import changes
from onrecord.story.check.words import Word, Wording, weight, wording
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.spelling import same_words

_MOST = 2_000  # words that are compared one by one


@dataclass(frozen=True)
class ChangedWords:
    """Where two versions of an article differ, in their readable texts.

    ``older`` and ``newer``: the offsets at which a word begins that the other version has not at
    its place. ``pairs``: sentences of the older version with their rewording in the newer.
    """

    older: frozenset[int]
    newer: frozenset[int]
    pairs: tuple[tuple[Span, Span], ...]
    added: Spans  # sentences


@dataclass(frozen=True)
class Differing:
    """Words of an older wording, and those that stand in their place in the newer one."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]


def changed_words(older: StoryArticle, newer: StoryArticle) -> ChangedWords:
    """Return the words that differ between two versions, sentence by sentence.

    Layout, punctuation, case and spelling do not count, nor does a sentence that only moved.
    """
    old: set[int] = set()
    new: set[int] = set()
    pairs: list[tuple[Span, Span]] = []
    added: list[Span] = []
    for change in changes(older.article, newer.article):
        before = older.in_text((change.older,)) if change.older else ()
        after = newer.in_text((change.newer,)) if change.newer else ()
        found = list(differing(wording(older.text, before), wording(newer.text, after)))
        old |= {word.span[0] for each in found for word in each.old}
        new |= {word.span[0] for each in found for word in each.new}
        if not before:
            added += after
        elif after and found:
            pairs.append((before[0], after[0]))
    return ChangedWords(frozenset(old), frozenset(new), tuple(pairs), tuple(added))


def differing(older: Wording, newer: Wording) -> Iterator[Differing]:
    """Yield the words in which two wordings differ; another spelling of a word is no difference.

    Wordings that are very long differ as a whole, if they do.
    """
    if max(len(older.words), len(newer.words)) > _MOST:
        if older.keys != newer.keys:
            yield Differing(older.words, newer.words)
        return
    matcher = SequenceMatcher(None, older.keys, newer.keys, autojunk=False)
    for tag, i, to_i, j, to_j in matcher.get_opcodes():
        old, new = older.words[i:to_i], newer.words[j:to_j]
        if tag != "equal" and not (
            same_words([word.key for word in old], [word.key for word in new])
            or same_words(_written(older, old), _written(newer, new))
        ):
            yield Differing(old, new)


def _written(side: Wording, words: Sequence[Word]) -> list[str]:
    """Return words as they are written, in lower case: "nineteen", not "19"."""
    return [side.text[slice(*word.span)].lower() for word in words]


def share_changed(words: Wording, changed: frozenset[int]) -> float:
    """Return the share of a wording's words that are changed ones, by weight."""
    whole = sum(weight(word.key) for word in words.words)
    part = sum(weight(word.key) for word in words.words if word.span[0] in changed)
    return part / whole if whole else 0.0
