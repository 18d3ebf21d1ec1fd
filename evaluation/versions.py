"""Scores what is found to have changed between two versions, on pairs with their gold.

The format of a file of pairs is described in ``tests/golden/versions/seen.toml``.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.app.annotation import extract_text
from onrecord.app.meaning import sentence_vectors
from onrecord.app.pipeline import Annotator
from onrecord.errors import UsageError
from onrecord.records import Article, Change, ChangeKind, Part, Span
from onrecord.story import StoryArticle, statement_changes

# Who writes a gold by the definition of the record, which has no kinds for bounds, calls them so.
_AS_HEDGE: dict[ChangeKind, ChangeKind] = {
    "bound added": "hedge added",
    "bound dropped": "hedge removed",
}
_AT_PLACE = 0.5  # least share of the shorter of a place and of words for these to be at it


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

    A change is right if the gold has its kind, with words at its place in one of the versions. A
    bound is a hedge where the gold says so. One entry of the gold may be about several figures:
    those that are found besides the first count neither as right nor as wrong.
    """
    for pair in pairs:
        older, newer = (_read(text, extractor) for text in (pair.older, pair.newer))
        missing = list(pair.changes)
        right: list[Told] = []
        wrong: list[Told] = []
        for change in statement_changes(older, newer, sentence_vectors):
            told = _told(change, older, newer)
            gold = next((each for each in missing if _is_meant(change, *each, older, newer)), None)
            if gold is not None:
                missing.remove(gold)
                right.append(told)
            elif not _is_further_figure(change, pair, older, newer):
                wrong.append(told)
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


def _is_meant(
    change: Change, kind: ChangeKind, words: str, older: StoryArticle, newer: StoryArticle
) -> bool:
    """Whether a change is of a kind, and half of the words, or of its own, are at its place."""
    return kind in (change.kind, _AS_HEDGE.get(change.kind)) and any(
        place is not None
        and (
            words in version.article.text[slice(*place)]
            or _share(place, words, version.article.text) >= _AT_PLACE
        )
        for place, version in ((change.older, older), (change.newer, newer))
    )


def _is_further_figure(
    change: Change, pair: Pair, older: StoryArticle, newer: StoryArticle
) -> bool:
    """Whether a figure is in the words of a change of figures of the gold."""
    return change.kind == "figure changed" and any(
        _is_meant(change, kind, words, older, newer)
        and any(
            place is not None and _share(place, words, version.article.text) == 1
            for place, version in ((change.older, older), (change.newer, newer))
        )
        for kind, words in pair.changes
    )


def _share(place: Span, words: str, text: str) -> float:
    """Return how much of the shorter of a place and of some words of a text both have."""
    start = text.find(words)
    if start < 0:
        return 0.0
    both = min(place[1], start + len(words)) - max(place[0], start)
    return both / min(place[1] - place[0], len(words))
