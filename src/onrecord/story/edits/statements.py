"""Finds what a newer version of an article did to the statements and figures of the older one.

Only what stands in words that changed is reported. A sentence that is the same in both versions may
be read otherwise in one of them, since what stands around it changed; that is no change of the
article's.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import fsum
from typing import NamedTuple

from onrecord.records import Change, ChangeKind, Figure, Span, Spans, Statement, make_id
from onrecord.story.check.words import Word, Wording, weight, wording
from onrecord.story.compare.content import listed_words
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.changed_words import (
    ChangedWords,
    Differing,
    changed_words,
    differing,
    share_changed,
)
from onrecord.story.edits.figures import changed_figures, value_of
from onrecord.story.edits.notes import notes_of_correction
from onrecord.story.edits.speakers import is_same_speaker, speaker_change
from onrecord.story.readable import readable_text
from onrecord.text.lang import read_toml, word_set
from onrecord.text.stems import word_stem

# Chosen on tests/golden/versions/seen.toml.
_SIMILAR = 0.5  # least share of two contents that is the same, for one to be a change of the other
_SAME_SPEAKER = 0.15  # added to that where the source has the same words
_GONE = 0.5  # least share of a content that changed, for the statement to be added or removed
_HELD = 0.8  # share of a content in another one, from which it is said there already


@dataclass(frozen=True, eq=False)
class Version:
    """A version of an article, with the words that the other version has not.

    ``changed``: where they begin, in the readable text; ``reworded``: sentences there that the
    other version has in other words.
    """

    article: StoryArticle
    changed: frozenset[int]
    reworded: Spans

    def wording(self, spans: Iterable[Span]) -> Wording:
        return wording(self.article.text, self.article.in_text(tuple(spans)))

    def has_changed(self, spans: Iterable[Span]) -> bool:
        """Whether a word at spans of the article's text is another in the other version."""
        return any(word.span[0] in self.changed for word in self.wording(spans).words)


@dataclass(frozen=True, eq=False)
class VersionStatement:
    """A statement of one of two versions."""

    version: Version
    statement: Statement

    @cached_property
    def content(self) -> Wording:
        return self.version.wording(self.statement.content)

    @cached_property
    def source(self) -> tuple[str, ...]:
        return self.version.wording(self.statement.source).keys

    @cached_property
    def stems(self) -> dict[str, float]:
        """The stems of the content's words, with their weights."""
        return {word_stem(word.key): weight(word.key) for word in self.content.words}

    @property
    def place(self) -> Span:
        return _place(self.statement)

    @property
    def is_touched(self) -> bool:
        """Whether a word of it changed, or of the sentence that it begins in."""
        own, version = self.statement, self.version
        [(start, _)] = version.article.in_text((self.place,))
        return any(first <= start < last for first, last in version.reworded) or (
            version.has_changed((*own.source, *own.cue, *own.content))
        )

    def holds(self, other: "VersionStatement") -> bool:
        """Whether the other version's statement is in this one: the same speaker, nearly all words.

        A speaker who is not known may be the same.
        """
        own, there = (each.version.article.speaker_of(each.statement) for each in (self, other))
        if self.statement.act != other.statement.act or (
            own and there and not is_same_speaker(own, there)
        ):
            return False
        shared = fsum(other.stems[stem] for stem in sorted(other.stems.keys() & self.stems.keys()))
        return shared >= _HELD * fsum(other.stems.values())

    @property
    def force(self) -> str | None:
        """What its verb says of the words: "admits"; None if it only reports them."""
        words = {word.key for word in self.version.wording(self.statement.cue).words}
        return next((name for name, verbs in _forces() if not verbs.isdisjoint(words)), None)


@cache
def _forces() -> list[tuple[str, frozenset[str]]]:
    listed = read_toml("versions.toml")["force"]
    return [
        ("admits", listed_words("admits")),
        *((name, frozenset(words.split())) for name, words in listed.items()),
    ]


@cache
def _hedges() -> frozenset[str]:
    return listed_words("hedge") | frozenset(read_toml("versions.toml")["hedges"]["words"].split())


def statement_changes(older: StoryArticle, newer: StoryArticle) -> list[Change]:
    """Return what a newer version did to statements and figures, in the order of its text.

    Layout, punctuation, case and spelling are left out, as are sentences that only moved. The same
    change of a number at several places is given once.
    """
    words = changed_words(older, newer)
    comparison = _Comparison(older, newer, words)
    return sorted(
        comparison.changes(), key=lambda each: (each.newer or each.older or (0, 0), each.kind)
    )


class _Explained(NamedTuple):
    """Places, in the readable texts, of figures that changed."""

    older: Spans
    newer: Spans


class _Comparison:
    """The statements and figures of two versions, side by side."""

    def __init__(self, older: StoryArticle, newer: StoryArticle, words: ChangedWords) -> None:
        self._words = words
        before, after = zip(*words.pairs, strict=True) if words.pairs else ((), ())
        self._older = Version(older, words.older, before)
        self._newer = Version(newer, words.newer, after)
        self._notes = list(notes_of_correction(newer, words.added))
        self._old = [VersionStatement(self._older, each) for each in older.annotations.statements]
        self._new = [
            VersionStatement(self._newer, each)
            for each in newer.annotations.statements
            if not self._is_noted(_place(each))
        ]
        self._pairs = self._aligned()

    def changes(self) -> Iterator[Change]:
        for note in self._notes:
            yield self._change("correction noted", newer=note)
        seen: set[object] = set()
        figures = list(self._changed_figures())
        for kind, one, other in figures:
            values = kind, one.low, one.high, one.approximate, other.low, other.high
            if values not in seen:
                seen.add(values)
                yield self._change(kind, one.id, other.id, one.span, other.span)
        sides = [side.article.annotations.figures for side in (self._older, self._newer)]
        # "£260m" and "£260 million" are the same words.
        kept = set(map(value_of, sides[0])).intersection(map(value_of, sides[1]))
        same = [[each for each in side if value_of(each) in kept] for side in sides]
        before = [*same[0], *(one for _, one, _ in figures)]
        after = [*same[1], *(other for *_, other in figures)]
        explained = _Explained(
            self._older.article.in_text(tuple(each.span for each in before)),
            self._newer.article.in_text(tuple(each.span for each in after)),
        )
        for old, new in self._pairs.items():
            if "assertion" in (old.statement.type, new.statement.type):
                for kind in self._pair_changes(old, new, explained):
                    yield self._change(
                        kind, old.statement.id, new.statement.id, old.place, new.place
                    )
        yield from self._measurements(explained)
        yield from self._removed()
        yield from self._added()

    def _change(
        self,
        kind: ChangeKind,
        before: str | None = None,
        after: str | None = None,
        older: Span | None = None,
        newer: Span | None = None,
    ) -> Change:
        article, replaces = self._newer.article.article.id, self._older.article.article.id
        return Change(
            id=make_id("change", kind, article, replaces, before, after, older, newer),
            kind=kind, article=article, replaces=replaces,
            before=before, after=after, older=older, newer=newer,
        )  # fmt: skip

    def _is_noted(self, place: Span) -> bool:
        """Whether a place of the newer version is in a note of correction."""
        return any(start <= place[0] < end for start, end in self._notes)

    def _aligned(self) -> dict[VersionStatement, VersionStatement]:
        """Return the touched statements of the older version with those of the newer.

        The most similar are taken first, and each at most once.
        """
        left = [each for each in self._old if each.is_touched]
        right = [each for each in self._new if each.is_touched]
        scored = sorted(
            ((_likeness(old, new), i, j) for i, old in enumerate(left)
             for j, new in enumerate(right)),
            key=lambda each: (-each[0], abs(each[1] - each[2]), each[1]),
        )  # fmt: skip
        found: dict[VersionStatement, VersionStatement] = {}
        for score, i, j in scored:
            if score >= _SIMILAR and left[i] not in found and right[j] not in found.values():
                found[left[i]] = right[j]
        return found

    def _changed_figures(self) -> Iterator[tuple[ChangeKind, Figure, Figure]]:
        texts = self._older.article.text, self._newer.article.text
        pairs = [(old.content, new.content) for old, new in self._pairs.items()]
        for before, after in self._words.pairs:
            pairs.append((wording(texts[0], (before,)), wording(texts[1], (after,))))
        for kind, one, other in changed_figures(self._older.article, self._newer.article, pairs):
            if not self._is_noted(other.span) and (
                self._older.has_changed((one.span,)) or self._newer.has_changed((other.span,))
            ):
                yield kind, one, other

    def _pair_changes(
        self, old: VersionStatement, new: VersionStatement, explained: "_Explained"
    ) -> Iterator[ChangeKind]:
        """Yield the kinds of change between two statements of the same words, or nearly so."""
        one, other = old.statement, new.statement
        if self._older.has_changed(one.source) or self._newer.has_changed(other.source):
            kind = speaker_change(self._older.article, one, self._newer.article, other)
            if kind is not None:
                yield kind
        if self._older.has_changed(one.cue) or self._newer.has_changed(other.cue):
            if one.act != other.act:
                yield "denial added" if other.act == "denies" else "cue changed"
            elif old.force != new.force or one.type != other.type:
                yield "cue changed"
        found = [
            each
            for each in differing(old.content, new.content)
            if any(word.span[0] in self._words.older for word in each.old)
            or any(word.span[0] in self._words.newer for word in each.new)
        ]
        hedges = [self._hedges(each) for each in found]
        if any(had for had, _ in hedges) != any(has for _, has in hedges):
            yield "hedge removed" if any(had for had, _ in hedges) else "hedge added"
        # Another number of what is not read as a figure: "it weighs 320kg".
        if numbers := [each for each in found if self._is_measurement(each)]:
            yield "figure changed"
        is_quoted = "direct" in (one.kind, other.kind)
        if any(
            self._is_altered(each, explained, is_quoted=is_quoted)
            for each in found
            if each not in numbers and not self._is_divided(each, old, new)
        ):
            yield "reworded"

    def _hedges(self, each: Differing) -> tuple[bool, bool]:
        """Whether there is a hedge among the words that the older version has, and the newer."""
        sides = (self._older, each.old), (self._newer, each.new)
        had, has = (any(_is_hedge(side, word) for word in words) for side, words in sides)
        return had, has

    def _is_measurement(self, each: Differing) -> bool:
        """Whether a number with its unit stands in the place of another: "320kg".

        Other numbers are figures of the record, or are none because a person said so.
        """
        return all(
            len(words) == 1
            and words[0].key[:1].isdigit()
            and side.article.text[words[0].span[1] : words[0].span[1] + 1].isalpha()
            for side, words in ((self._older, each.old), (self._newer, each.new))
        )

    def _measurements(self, explained: "_Explained") -> Iterator[Change]:
        """Yield the sentences of the outlet's own in which a measurement changed."""
        said = {word.span[0] for old in self._pairs for word in old.content.words}
        older, newer = self._older.article, self._newer.article
        for before, after in self._words.pairs:
            found = differing(wording(older.text, (before,)), wording(newer.text, (after,)))
            if any(
                self._is_measurement(each)
                and each.old[0].span[0] not in said
                and _telling(each.old, explained.older)
                for each in found
            ):
                yield self._change(
                    "figure changed",
                    older=readable_text(older.article.text).given_span(before),
                    newer=readable_text(newer.article.text).given_span(after),
                )

    def _is_divided(self, each: Differing, old: VersionStatement, new: VersionStatement) -> bool:
        """Whether words that only one version has here are in another statement of the other.

        "He said that it rained and that it was late" has become two statements, or was two before.
        """
        if each.old and each.new:
            return False
        others = self._new if each.old else self._old
        stems = {word_stem(word.key) for word in (*each.old, *each.new) if weight(word.key) == 1}
        return bool(stems) and any(
            other.is_touched and stems <= other.stems.keys()
            for other in others
            if other not in (old, new)
        )

    def _is_altered(self, each: Differing, explained: "_Explained", *, is_quoted: bool) -> bool:
        """Whether words differ that no other kind of change tells of."""
        old = _telling(each.old, explained.older)
        new = _telling(each.new, explained.newer)
        had, has = self._hedges(each)
        if had != has and all(sum(weight(key) == 1 for key in side) <= 1 for side in (old, new)):
            return False  # "may have come", "came"
        if is_quoted:
            return old != new
        light = word_set("drafts.toml", "forms")
        return {word_stem(key) for key in old if key not in light} != {
            word_stem(key) for key in new if key not in light
        }

    def _removed(self) -> Iterator[Change]:
        gone = [each for each in self._old if each.is_touched and each not in self._pairs]
        for each in self._outermost(gone, self._new):
            kind: ChangeKind | None = "removed"
            if share_changed(each.content, self._words.older) < _GONE:
                kind = "speaker dropped" if self._older.has_changed(each.statement.source) else None
            if kind == "speaker dropped":
                newer = self._place_in_other(each, self._newer)
                yield self._change(kind, each.statement.id, None, each.place, newer)
            elif kind:
                yield self._change(kind, each.statement.id, None, each.place)

    def _added(self) -> Iterator[Change]:
        known = set(self._pairs.values())
        come = [each for each in self._new if each.is_touched and each not in known]
        for each in self._outermost(come, self._old):
            own = each.statement
            if share_changed(each.content, self._words.newer) >= _GONE:
                kind: ChangeKind = "denial added" if own.act == "denies" else "added"
                yield self._change(kind, None, own.id, None, each.place)
            elif self._newer.has_changed(own.source):
                older = self._place_in_other(each, self._older)
                yield self._change("speaker added", None, own.id, older, each.place)

    def _outermost(
        self, some: Sequence[VersionStatement], others: Sequence[VersionStatement]
    ) -> Iterator[VersionStatement]:
        """Yield the assertions among some statements of one version that are inside none of them.

        Those that the other version has as well, in a longer statement, are left out.
        """
        ids = {each.statement.id for each in some}
        for each in some:
            own = each.statement
            if own.type != "assertion" or own.outer in ids:
                continue
            if not any(other.holds(each) for other in others):
                yield each

    def _place_in_other(self, each: VersionStatement, other: Version) -> Span | None:
        """Return the sentence of the other version that has the words of a statement."""
        own = each.version.article.in_text((each.place,))[0]
        for before, after in self._words.pairs:
            here, there = (before, after) if other is self._newer else (after, before)
            if here[0] <= own[0] < here[1]:
                return readable_text(other.article.article.text).given_span(there)
        return None


def _place(statement: Statement) -> Span:
    spans = (*statement.source, *statement.cue, *statement.content)
    return min(start for start, _ in spans), max(end for _, end in spans)


def _likeness(old: VersionStatement, new: VersionStatement) -> float:
    """Return how alike two statements are: the Dice coefficient of their stems, by weight.

    Statements with the same words as source are a little more alike.
    """
    shared = fsum(old.stems[stem] for stem in sorted(old.stems.keys() & new.stems.keys()))
    whole = fsum((*old.stems.values(), *new.stems.values()))
    return (2 * shared / whole if whole else 0.0) + _SAME_SPEAKER * (old.source == new.source)


def _is_hedge(version: Version, word: Word) -> bool:
    """Whether a word leaves room for doubt; the month of May does not."""
    return word.key in _hedges() and version.article.text[slice(*word.span)] != "May"


def _telling(words: Iterable[Word], explained: Spans) -> tuple[str, ...]:
    """Return words without hedges and figures that changed."""
    return tuple(
        word.key
        for word in words
        if word.key not in _hedges()
        and not any(start <= word.span[0] < end for start, end in explained)
    )
