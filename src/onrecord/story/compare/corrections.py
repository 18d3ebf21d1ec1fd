"""Finds corrections: where an outlet takes back or mends what it said.

A note of correction ("An earlier version said that ...", "We reported that ... The figure should
have been 19") is held against the sentences that were in older versions of its article, and, if it
is about none of them, against those of the outlet's other articles.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records import Comparison, Figure, Span, Spans
from onrecord.story.compare.compared_statement import (
    ComparedStatement,
    compared_statement,
    compared_statements,
    shared_weight,
    shortened,
)
from onrecord.story.compare.content import content_of
from onrecord.story.compare.figure_claims import figure_claim
from onrecord.story.compare.members import Member, make_comparison
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.compare.taken_back import is_in_note, is_of_earlier_version, said_before
from onrecord.story.readable import sentences_in
from onrecord.story.voices import name_key
from onrecord.text.outlets import count_outlets

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

_LEAST_SHARED = 3  # word stems of the note that the sentence has too
_LEAST_IN_OLDER = 2  # if the sentence was in an older version of the note's article
_SIMILAR = 0.45  # least share of their weight; chosen on four stories written for it
_CONFIDENCE = 0.7
_LINE = re.compile(r"[^\n]+")
_DIGITS = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


class Correction(NamedTuple):
    """What an outlet takes back: members of the older article, those of its note, the words."""

    taken_back: tuple[Member, ...]
    note: tuple[Member, ...]
    reason: str

    @property
    def members(self) -> tuple[Member, ...]:
        return (*self.taken_back, *self.note)


@dataclass(frozen=True)
class _Sentence:
    article: StoryArticle
    span: Span  # in the readable text

    @cached_property
    def stems(self) -> frozenset[str]:
        return content_of(self.article.text, (self.span,)).stems


def corrections(context: "StoryContext", /) -> Iterator[Comparison]:
    """Yield one comparison for each sentence of a note of correction whose object is found."""
    for each in context.corrections:
        yield make_comparison(context.story, "correction", each.reason, each.members, _CONFIDENCE)


def find_corrections(context: "StoryContext") -> list[Correction]:
    """Return what the outlets of a story take back."""
    return list(_Finder(context).corrections())


class _Finder:
    """Holds the notes of correction of a story against what they may take back."""

    def __init__(self, context: "StoryContext") -> None:
        self._context = context
        self._sentences = {
            article.article.id: list(_sentences(article))
            for article in (*context.articles, *context.older)
        }
        self._older = {article.article.id: article for article in context.older}

    @cached_property
    def _weights(self) -> dict[str, float]:
        known = [each for listed in self._sentences.values() for each in listed]
        counts = Counter(stem for sentence in known for stem in sentence.stems)
        return {stem: math.log(1 + len(known) / count) for stem, count in counts.items()}

    @cached_property
    def _statements(self) -> dict[str, ComparedStatement]:
        older = compared_statements(self._context.older, self._context.older_origins)
        noted = (
            compared_statement(article, each, self._context.origins)
            for article in self._context.articles
            for each in article.annotations.statements
            if is_of_earlier_version(article, each)
        )
        return {each.id: each for each in (*self._context.statements, *older, *noted)}

    def corrections(self) -> Iterator[Correction]:
        for article in self._context.articles:
            listed = self._sentences[article.article.id]
            removed = self._removed(article)
            for note, following in _notes(article, listed):
                taken_back = self._taken_back(note, following, removed)
                if not taken_back:
                    continue
                said = _with_numbers(note, following)
                old = [each for one in taken_back for each in self._members_of(one, said)]
                mended = self._mended(article, taken_back)
                new = [
                    member
                    for each in (note, following, *mended)
                    if each is not None
                    for member in self._members_of(each)
                ]
                excerpt = shortened(_words(taken_back[0]))
                if old and new and excerpt != _words(note):
                    outlet = article.article.outlet or "The outlet"
                    carried = [each for one in taken_back for each in self._carried(one)]
                    reason = f"{outlet} takes back: “{excerpt}”"
                    yield Correction((*old, *carried), tuple(new), reason)

    def _removed(self, article: StoryArticle) -> list[_Sentence]:
        """Return the sentences of an article's older versions that are no longer in it."""
        kept = {_words(each) for each in self._sentences[article.article.id]}
        removed, before = [], article.article.replaces
        while older := self._older.get(before or ""):
            removed += [
                each for each in self._sentences[older.article.id] if _words(each) not in kept
            ]
            before = older.article.replaces
        return removed

    def _taken_back(
        self, note: _Sentence, following: _Sentence | None, removed: Sequence[_Sentence]
    ) -> list[_Sentence]:
        """Return the sentences that a note takes back, the most similar first.

        Those are of the older versions of its article, with a number of the note or most of its
        words; if there are none, one of the outlet's other articles.
        """
        said = _said_in(note)
        numbers = _numbers(_with_numbers(note, following))
        similar = [
            (shared_weight(said.stems, each.stems, self._weights), -each.span[0], each)
            for each in removed
            if not numbers.isdisjoint(_numbers(each))
            or self._is_similar(said.stems, each.stems, _LEAST_IN_OLDER)
        ]
        if similar:
            return [each for *_, each in sorted(similar, key=lambda item: item[:2], reverse=True)]
        other = self._in_other_article(said, following)
        return [other] if other else []

    def _in_other_article(self, said: _Sentence, following: _Sentence | None) -> _Sentence | None:
        """Return the sentence of the outlet's other articles that a note takes back, or None.

        If the note has numbers ("The figure of 47 was wrong"), the sentence must have one of them.
        One that has a number of the ``following`` sentence ("It was 41"), and none of the note,
        is right.
        """
        day = said.article.day or ""
        wrong = _numbers(said)
        right = _numbers(following) - wrong if following else set()
        best, chosen = _SIMILAR, None
        for other in self._context.articles:
            if other is said.article or not _is_same_outlet(said.article, other):
                continue
            if day and other.day and other.day > day:
                continue
            for each in self._sentences[other.article.id]:
                numbers = _numbers(each)
                if wrong.isdisjoint(numbers) and (wrong or not right.isdisjoint(numbers)):
                    continue
                similarity = shared_weight(said.stems, each.stems, self._weights)
                if len(said.stems & each.stems) >= _LEAST_SHARED and similarity > best:
                    best, chosen = similarity, each
        return chosen

    def _mended(self, article: StoryArticle, taken_back: Sequence[_Sentence]) -> list[_Sentence]:
        """Return the sentences of an article that stand where its older version was wrong."""
        older = [each.article.article.id for each in taken_back if each.article is not article]
        before = {_words(each) for id in older for each in self._sentences[id]}
        return [
            each
            for each in self._sentences[article.article.id]
            if older[0] in self._older
            and _words(each) not in before
            and any(self._is_similar(each.stems, other.stems) for other in taken_back)
        ]

    def _carried(self, taken_back: _Sentence) -> Iterator[ComparedStatement]:
        """Yield the statements by which others pass on what an outlet takes back."""
        outlet = name_key(taken_back.article.article.outlet or "")
        for statement in self._context.statements:
            speaker = statement.article.speaker_of(statement.statement)
            names = (*statement.statement.via, speaker.name if speaker else "")
            if (
                outlet
                and any(name_key(name) == outlet for name in names)
                and not _is_same_outlet(statement.article, taken_back.article)
                and self._is_similar(statement.content.stems, taken_back.stems)
            ):
                yield statement

    def _is_similar(
        self, one: frozenset[str], other: frozenset[str], least: int = _LEAST_SHARED
    ) -> bool:
        return len(one & other) >= least and shared_weight(one, other, self._weights) > _SIMILAR

    def _members_of(self, sentence: _Sentence, about: _Sentence | None = None) -> list[Member]:
        """Return the statements that begin in a sentence, or else its figures.

        If it is known what they must be ``about``, those that have nothing of it are left out.
        """
        article = sentence.article
        spoken: list[Member] = [
            self._statements[statement.id]
            for statement in article.annotations.statements
            if statement.id in self._statements
            and _lies_in(spans := article.in_text(statement.content), sentence.span)
            and (about is None or _has_part_of(article, spans, about))
        ]
        is_older = article.article.id in self._older
        origins = self._context.older_origins if is_older else self._context.origins
        numbers = _numbers(about or sentence)
        return spoken or [
            figure_claim(figure, article, origins)
            for figure in _figures_in(sentence)
            if not numbers.isdisjoint((figure.low, figure.high))
        ]


def _has_part_of(article: StoryArticle, spans: Spans, said: _Sentence) -> bool:
    """Whether words at some spans have a number of what a note repeats, or two word stems."""
    parts = [_Sentence(article, span) for span in spans]
    return any(
        not _numbers(part).isdisjoint(_numbers(said))
        or len(part.stems & said.stems) >= _LEAST_IN_OLDER
        for part in parts
    )


def _words(sentence: _Sentence) -> str:
    return " ".join(sentence.article.text[slice(*sentence.span)].split())


def _figures_in(sentence: _Sentence) -> Iterator[Figure]:
    for figure in sentence.article.annotations.figures:
        if _lies_in(sentence.article.in_text((figure.span,)), sentence.span):
            yield figure


def _sentences(article: StoryArticle) -> Iterator[_Sentence]:
    text = article.text
    for line in _LINE.finditer(text):  # a headline has no full stop
        for span in sentences_in(text, *line.span()):
            yield _Sentence(article, span)


def _notes(
    article: StoryArticle, listed: Sequence[_Sentence]
) -> Iterator[tuple[_Sentence, _Sentence | None]]:
    """Yield the sentences of notes of correction that say what was said, each with the next one."""
    for number, sentence in enumerate(listed):
        if is_in_note(article, *sentence.span):
            following = listed[number + 1] if number + 1 < len(listed) else None
            yield sentence, following


def _said_in(note: _Sentence) -> _Sentence:
    """Return the words of a note that repeat what was said before: after "an earlier version"."""
    text = note.article.text
    *_, found = said_before().finditer(text, *note.span)
    said = _Sentence(note.article, (found.end(), note.span[1]))
    return said if len(said.stems) >= _LEAST_IN_OLDER else note


def _with_numbers(note: _Sentence, following: _Sentence | None) -> _Sentence:
    """Return what a note says was said, with the next sentence if only that has a number.

    So in "misstated the number of dead. It was seven, not nine."
    """
    said = _said_in(note)
    if following is None or _numbers(said) or not _numbers(following):
        return said
    return _Sentence(note.article, (said.span[0], following.span[1]))


def _numbers(sentence: _Sentence) -> set[float]:
    """Return the numbers of a sentence: those in digits, and the bounds of its figures."""
    article = sentence.article
    digits = _DIGITS.findall(article.text, *sentence.span)
    bounds = {
        bound
        for figure in _figures_in(sentence)
        for bound in (figure.low, figure.high)
        if bound is not None
    }
    return bounds | {float(number.replace(",", "")) for number in digits}


def _is_same_outlet(one: StoryArticle, other: StoryArticle) -> bool:
    stated = [(each.article.outlet, each.article.site) for each in (one, other)]
    return all(map(any, stated)) and count_outlets(stated) == 1


def _lies_in(spans: Sequence[Span], place: Span) -> bool:
    return bool(spans) and place[0] <= spans[0][0] < place[1]
