"""A version of an article beside another one, and its statements."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import fsum

from onrecord.records import Span, Spans, Speaker, Statement
from onrecord.story.check.words import Word, Wording, weight, wording
from onrecord.story.compare.content import is_negation, listed_words
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.changed_words import share_changed
from onrecord.story.edits.speakers import is_same_speaker
from onrecord.text.lang import read_toml
from onrecord.text.stems import word_stem

_CROSSHEAD = 6  # words at most; set by hand
_NEW = 0.5  # least share of a source that changed, for nobody to have said it; set by hand
_SAYING = 4  # words of what is left unsaid from which it says something; set by hand
_HELD = 0.8  # share of a content in another one, from which it is said there already
# Chosen on tests/golden/versions/seen.toml.
_SAME_SPEAKER = 0.15  # added to how alike two statements are if the source has the same words


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

    def is_new(self, spans: Iterable[Span]) -> bool:
        """Whether the other version lacks most of the words at spans, at their place."""
        return share_changed(self.wording(spans), self.changed) >= _NEW


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
        return place_of(self.statement)

    @property
    def is_touched(self) -> bool:
        """Whether a word of it changed, or of the sentence that it begins in."""
        own, version = self.statement, self.version
        [(start, _)] = version.article.in_text((self.place,))
        return any(first <= start < last for first, last in version.reworded) or (
            version.has_changed((*own.source, *own.cue, *own.content))
        )

    @property
    def speaker(self) -> Speaker | None:
        return self.version.article.speaker_of(self.statement)

    @property
    def text(self) -> str:
        return self.version.article.article.text

    def goes_on(self, other: "VersionStatement") -> bool:
        """Whether another statement of its version is of the same speaker."""
        return self.statement.speaker is not None and (
            self.statement.speaker == other.statement.speaker
        )

    @property
    def is_crosshead(self) -> bool:
        """Whether it is a few words on a line of their own, of which nobody is said to say them."""
        own, article = self.statement, self.version.article
        if own.source or own.cue or len(self.content.words) > _CROSSHEAD:
            return False
        [(start, end)] = article.in_text((self.place,))
        before = article.text[:start].rpartition("\n")[2]
        after = article.text[end:].partition("\n")[0]
        return not any(letter.isalnum() for letter in before + after)

    @property
    def is_silence(self) -> bool:
        """Whether it says that somebody said nothing."""
        act = self.statement.act
        # Not "could not show that it was the cause".
        return act == "declines" or (act == "unsaid" and len(self.content.words) < _SAYING)

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
def hedges() -> frozenset[str]:
    """Return words that leave room for doubt."""
    return listed_words("hedge") | frozenset(read_toml("versions.toml")["hedges"]["words"].split())


def place_of(statement: Statement) -> Span:
    """Return the span from the first to the last word of a statement."""
    spans = (*statement.source, *statement.cue, *statement.content)
    return min(start for start, _ in spans), max(end for _, end in spans)


def likeness(old: VersionStatement, new: VersionStatement) -> float:
    """Return how alike two statements are: the Dice coefficient of their stems, by weight.

    Statements with the same words as source are a little more alike.
    """
    shared = fsum(old.stems[stem] for stem in sorted(old.stems.keys() & new.stems.keys()))
    whole = fsum((*old.stems.values(), *new.stems.values()))
    return (2 * shared / whole if whole else 0.0) + _SAME_SPEAKER * (old.source == new.source)


def hedged(
    older: tuple[Version, Sequence[Word]], newer: tuple[Version, Sequence[Word]]
) -> tuple[bool, bool]:
    """Whether there is a hedge among the words of each side of a change.

    Where a negation comes or goes with it ("might never have run", "had run"), neither counts: the
    change says more than a doubt.
    """
    negated = [any(is_negation(word.key) for word in words) for _, words in (older, newer)]
    if negated[0] != negated[1]:
        return False, False
    had, has = (any(is_hedge(version, word) for word in words) for version, words in (older, newer))
    return had, has


def is_hedge(version: Version, word: Word) -> bool:
    """Whether a word leaves room for doubt: "may", "is believed to"; not the month of May."""
    text = version.article.text
    if word.key in hedges():
        near = text[max(0, word.span[0] - 10) : word.span[1] + 5]
        return text[slice(*word.span)] != "May" and not _no_doubt().search(near)
    return word.key in _believed()[0] and bool(
        _believed()[1].search(text[max(0, word.span[0] - 10) : word.span[1] + 5])
    )


@cache
def _no_doubt() -> re.Pattern[str]:
    phrases = read_toml("versions.toml")["hedges"]["none"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


@cache
def _believed() -> tuple[frozenset[str], re.Pattern[str]]:
    listed = read_toml("versions.toml")["hedges"]
    verbs = frozenset(listed["believed"].split())
    pattern = rf"\b(?:{'|'.join(listed['is'].split())})\s+(?:{'|'.join(sorted(verbs))})\s+to\b"
    return verbs, re.compile(pattern)
