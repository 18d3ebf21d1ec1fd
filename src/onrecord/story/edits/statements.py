"""Finds what a newer version of an article did to the statements and figures of the older one.

Only what stands in words that changed is reported. A sentence that is the same in both versions may
be read otherwise in one of them, since what stands around it changed; that is no change of the
article's.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.records import Change, ChangeKind, Figure, Span, Spans, make_id
from onrecord.story.check.words import Word, Wording, weight, wording
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.changed_words import (
    ChangedWords,
    Differing,
    changed_words,
    differing,
    share_changed,
)
from onrecord.story.edits.figures import changed_figures, numbers_of, value_of
from onrecord.story.edits.notes import notes_of_correction
from onrecord.story.edits.speakers import speaker_change
from onrecord.story.edits.style import Vectors, is_style
from onrecord.story.edits.telling import in_one_go, once, says_as_well
from onrecord.story.edits.version import (
    Version,
    VersionStatement,
    hedged,
    hedges,
    likeness,
    place_of,
)
from onrecord.story.readable import readable_text
from onrecord.text.lang import word_set
from onrecord.text.stems import word_stem

# Chosen on tests/golden/versions/seen.toml.
_SIMILAR = 0.5  # least share of two contents that is the same, for one to be a change of the other
_NEXT_WORD = 20  # letters in which the next word is looked for
_SAID_BY = ("speaker added", "speaker dropped")
_OF_SPEAKERS = ("named", "unnamed", "speaker changed")
_GONE = 0.5  # least share of a content that changed, for the statement to be added or removed


def statement_changes(older: StoryArticle, newer: StoryArticle, vectors: Vectors) -> list[Change]:
    """Return what a newer version did to statements and figures, in the order of its text.

    Layout, punctuation, case and spelling are left out, as are sentences that only moved, and other
    words that mean the same. The same change of a number or speaker at several places is given
    once. ``vectors``: the encoder of what sentences mean.
    """
    words = changed_words(older, newer)
    comparison = _Comparison(older, newer, words, vectors)
    return sorted(
        comparison.changes(), key=lambda each: (each.newer or each.older or (0, 0), each.kind)
    )


class _Explained(NamedTuple):
    """Places, in the readable texts, of figures that changed."""

    older: Spans
    newer: Spans


class _Comparison:
    """The statements and figures of two versions, side by side."""

    def __init__(
        self, older: StoryArticle, newer: StoryArticle, words: ChangedWords, vectors: Vectors
    ) -> None:
        self._words = words
        self._vectors = vectors
        before, after = zip(*words.pairs, strict=True) if words.pairs else ((), ())
        self._older = Version(older, words.older, before)
        self._newer = Version(newer, words.newer, after)
        self._notes = list(notes_of_correction(newer, words.added))
        self._old = [VersionStatement(self._older, each) for each in older.annotations.statements]
        self._new = [
            VersionStatement(self._newer, each)
            for each in newer.annotations.statements
            if not self._is_noted(place_of(each))
        ]
        self._pairs = self._aligned()
        self._replaced = self._in_place_of_another()

    def changes(self) -> Iterator[Change]:
        for note in self._notes:
            yield self._change("correction noted", newer=note)
        seen: set[object] = set()
        # A number in a headline often stands without its bound: the one below it is given.
        figures = sorted(self._changed_figures(), key=lambda each: self._is_headline(each[2].span))
        for kind, one, other in figures:
            values = kind, numbers_of(one), numbers_of(other)
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
        told = list(once(self._statement_changes(explained)))
        yield from (each for each in told if not self._is_headline(each.newer))
        # A headline may leave out who says it, and repeats what changed in the text.
        kinds = {*_SAID_BY, *(each.kind for each in told if not self._is_headline(each.newer))}
        yield from (
            each for each in told if self._is_headline(each.newer) and each.kind not in kinds
        )
        yield from self._in_own_words(explained)

    def _statement_changes(self, explained: "_Explained") -> Iterator[Change]:
        speakers: set[object] = set()
        for old, new in self._pairs.items():
            if "assertion" in (old.statement.type, new.statement.type):
                for kind in self._pair_changes(old, new, explained):
                    change = kind, old.statement.speaker, new.statement.speaker
                    if kind in _OF_SPEAKERS and None not in change:
                        if change in speakers:
                            continue
                        speakers.add(change)
                    yield self._change(
                        kind, old.statement.id, new.statement.id, old.place, new.place
                    )
        for old, new in self._replaced.items():
            if not self._is_style(old, new, explained):
                yield self._change(
                    "reworded", old.statement.id, new.statement.id, old.place, new.place
                )
        yield from self._removed()
        yield from self._added()

    def _is_style(
        self, old: VersionStatement, new: VersionStatement, explained: "_Explained"
    ) -> bool:
        """Whether two statements say the same in other words; those of a quotation are others."""
        if "direct" in (old.statement.kind, new.statement.kind):
            return False
        return is_style(
            self._older.article,
            _without(old.content, explained.older),
            self._newer.article,
            _without(new.content, explained.newer),
            self._vectors,
        )

    def _is_headline(self, place: Span | None) -> bool:
        """Whether a place of the newer version is in its headline."""
        return place is not None and any(
            part.kind == "headline" and part.span[0] <= place[0] < part.span[1]
            for part in self._newer.article.article.parts
        )

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
            ((likeness(old, new), i, j) for i, old in enumerate(left)
             for j, new in enumerate(right)),
            key=lambda each: (-each[0], abs(each[1] - each[2]), each[1]),
        )  # fmt: skip
        found: dict[VersionStatement, VersionStatement] = {}
        for score, i, j in scored:
            if score >= _SIMILAR and left[i] not in found and right[j] not in found.values():
                found[left[i]] = right[j]
        return found

    def _in_place_of_another(self) -> dict[VersionStatement, VersionStatement]:
        """Return the other statements with what their speakers say in place of them.

        Each is the only one of its speaker that went, or came.
        """
        gone, come = (
            [
                each
                for each in side
                if each.is_touched and each not in known and not each.is_silence and each.speaker
            ]
            for side, known in ((self._old, self._pairs), (self._new, {*self._pairs.values()}))
        )
        found: dict[VersionStatement, VersionStatement] = {}
        for old in gone:
            same = [each for each in come if says_as_well(old, each)]
            if len(same) == 1 and sum(says_as_well(each, same[0]) for each in gone) == 1:
                found[old] = same[0]
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
        has_other_cue = self._older.has_changed(one.cue) or self._newer.has_changed(other.cue)
        if has_other_cue:
            if one.act != other.act:
                yield "denial added" if other.act == "denies" else "cue changed"
            elif old.force != new.force:
                yield "cue changed"
        found = [
            each
            for each in differing(old.content, new.content)
            if any(word.span[0] in self._words.older for word in each.old)
            or any(word.span[0] in self._words.newer for word in each.new)
        ]
        hedging = self._hedging(found)
        if hedging is not None:
            yield hedging
        elif has_other_cue and (one.type == "belief") != (other.type == "belief"):
            yield "cue changed"
        # Another number of what is not read as a figure: "it weighs 320kg".
        numbers = [each for each in found if self._is_measurement(each)]
        if any(_telling(each.old, explained.older) for each in numbers):
            yield "figure changed"
        bounds = [each for each in found if self._is_bound(each, explained)]
        yield from dict.fromkeys("bound added" if each.new else "bound dropped" for each in bounds)
        is_quoted = "direct" in (one.kind, other.kind)
        if any(
            self._is_altered(each, explained, is_quoted=is_quoted)
            for each in found
            if each not in (*numbers, *bounds) and not self._is_divided(each, old, new)
        ) and not self._is_style(old, new, explained):
            yield "reworded"

    def _hedges(self, each: Differing) -> tuple[bool, bool]:
        """Whether there is a hedge among the words that the older version has, and the newer."""
        return hedged((self._older, each.old), (self._newer, each.new))

    def _hedging(self, found: Sequence[Differing]) -> ChangeKind | None:
        """Return whether doubt came or went with words that differ; None if neither."""
        hedges = [self._hedges(each) for each in found]
        had, has = any(had for had, _ in hedges), any(has for _, has in hedges)
        return None if had == has else "hedge removed" if had else "hedge added"

    def _is_bound(self, each: Differing, explained: "_Explained") -> bool:
        """Whether words that only one version has limit a number that is no figure: "twice"."""
        version, words = (self._newer, each.new) if each.new else (self._older, each.old)
        keys = _telling(words, explained.newer if each.new else explained.older)
        bounds = word_set("drafts.toml", "bounds")
        if (each.old and each.new) or bounds.isdisjoint(keys) or any(map(_is_heavy, keys)):
            return False
        end = words[-1].span[1]
        following = wording(version.article.text, ((end, end + _NEXT_WORD),)).keys[:1]
        return any(
            key[0].isdigit() or key in word_set("versions.toml", "multiples") for key in following
        )

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

    def _in_own_words(self, explained: "_Explained") -> Iterator[Change]:
        """Yield the sentences of the outlet's own in which a measurement or a doubt changed."""
        older, newer = self._older.article, self._newer.article
        said = [
            {
                word.span[0]
                for each in side
                if each.statement.type == "assertion"
                for word in each.content.words
            }
            for side in (self._old, self._new)
        ]
        for before, after in self._words.pairs:
            places = (
                readable_text(older.article.text).given_span(before),
                readable_text(newer.article.text).given_span(after),
            )
            found = [
                each
                for each in differing(wording(older.text, (before,)), wording(newer.text, (after,)))
                if not any(word.span[0] in said[0] for word in each.old)
                and not any(word.span[0] in said[1] for word in each.new)
            ]
            if any(
                self._is_measurement(each) and _telling(each.old, explained.older) for each in found
            ):
                yield self._change("figure changed", None, None, *places)
            hedging = self._hedging(found)
            if hedging is not None and not self._is_headline(places[1]):
                yield self._change(hedging, None, None, *places)

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
        gone = [
            each
            for each in self._old
            if each.is_touched
            and each not in self._pairs
            and each not in self._replaced
            and not each.is_silence
        ]
        went: list[VersionStatement] = []
        for each in self._outermost(gone, self._new):
            if share_changed(each.content, self._words.older) >= _GONE:
                went.append(each)
            elif self._older.is_new(each.statement.source):
                newer = self._place_in_other(each, self._newer)
                yield self._change("speaker dropped", each.statement.id, None, each.place, newer)
        for each, place in in_one_go(went, {*self._replaced}):
            yield self._change("removed", each.statement.id, None, place)

    def _added(self) -> Iterator[Change]:
        known = {*self._pairs.values(), *self._replaced.values()}
        come = [
            each
            for each in self._new
            if each.is_touched and each not in known and not (each.is_crosshead or each.is_silence)
        ]
        came: list[VersionStatement] = []
        for each in self._outermost(come, self._old):
            own = each.statement
            if share_changed(each.content, self._words.newer) >= _GONE:
                if own.act == "denies":
                    yield self._change("denial added", None, own.id, None, each.place)
                else:
                    came.append(each)
            elif self._newer.is_new(own.source):
                older = self._place_in_other(each, self._older)
                yield self._change("speaker added", None, own.id, older, each.place)
        for each, place in in_one_go(came, {*self._replaced.values()}):
            yield self._change("added", None, each.statement.id, None, place)

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


def _is_heavy(key: str) -> bool:
    return weight(key) == 1 and key not in word_set("drafts.toml", "bounds")


def _without(words: Wording, places: Spans) -> Wording:
    """Return the words that begin at none of some places."""
    kept = [each for each in words.words if not _is_at(each, places)]
    return Wording(words.text, tuple(kept), words.is_marked)


def _is_at(word: Word, places: Spans) -> bool:
    return any(start <= word.span[0] < end for start, end in places)


def _telling(words: Iterable[Word], explained: Spans) -> tuple[str, ...]:
    """Return words without hedges and figures that changed."""
    return tuple(
        word.key for word in words if word.key not in hedges() and not _is_at(word, explained)
    )
