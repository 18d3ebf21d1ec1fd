"""Scores what is found to have changed between two versions, on pairs with their gold.

The format of a file of pairs is described in ``tests/golden/versions/seen.toml``.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.app.annotation import extract_text
from onrecord.app.pipeline import Annotator
from onrecord.errors import UsageError
from onrecord.records import Article, Change, ChangeKind, Part
from onrecord.story import StoryArticle, statement_changes


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two versions of an article, and what the newer one did: kinds of change, with their words."""

    id: str
    older: str
    edits: tuple[tuple[str, str], ...]
    changes: tuple[tuple[ChangeKind, str], ...]

    @property
    def newer(self) -> str:
        text = self.older
        for before, after in self.edits:
            if text.count(before) != 1:
                raise UsageError(f"{self.id}: {before!r} is not once in the older version")
            text = text.replace(before, after)
        return text


class Pairs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of pairs."""

    pair: tuple[Pair, ...]


class Told(msgspec.Struct, frozen=True):
    """A change that was found: its kind, and its words in both versions."""

    kind: ChangeKind
    before: str
    after: str


class Outcome(msgspec.Struct, frozen=True):
    """A pair, with what was found: right, wrong, and what of the gold is missing."""

    pair: Pair
    right: tuple[Told, ...]
    wrong: tuple[Told, ...]
    missing: tuple[tuple[ChangeKind, str], ...]


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Return the pairs in a file. Raises UsageError if it has another form."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Pairs).pair
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{path}: is not a file of pairs: {error}") from None


def score(pairs: tuple[Pair, ...], extractor: Annotator) -> Iterator[Outcome]:
    """Yield each pair with what is found for it.

    A change is right if the gold has its kind, with words that stand at it in one of the versions.
    """
    for pair in pairs:
        older, newer = (_read(text, extractor) for text in (pair.older, pair.newer))
        missing = list(pair.changes)
        right: list[Told] = []
        wrong: list[Told] = []
        for change in statement_changes(older, newer):
            told = _told(change, older, newer)
            gold = next((each for each in missing if _is_meant(told, *each)), None)
            if gold is None:
                wrong.append(told)
            else:
                missing.remove(gold)
                right.append(told)
        yield Outcome(pair, tuple(right), tuple(wrong), tuple(missing))


def _read(text: str, extractor: Annotator) -> StoryArticle:
    """Return a text as an article: the headline, and below it the body."""
    text = text.strip("\n")
    head = text.index("\n\n")
    parts = (
        Part(kind="headline", span=(0, head)),
        Part(kind="body", span=(head + 2, len(text))),
    )
    annotations = extract_text(text, None, extractor)
    article = Article(
        id=annotations.article, capture="", headline=text[:head], text=text, parts=parts
    )
    return StoryArticle(article, annotations)


def _told(change: Change, older: StoryArticle, newer: StoryArticle) -> Told:
    before = older.article.text[slice(*change.older)] if change.older else ""
    after = newer.article.text[slice(*change.newer)] if change.newer else ""
    return Told(change.kind, " ".join(before.split()), " ".join(after.split()))


def _is_meant(told: Told, kind: ChangeKind, words: str) -> bool:
    places = [place for place in (told.before, told.after) if place]
    return told.kind == kind and any(words in place or place in words for place in places)
