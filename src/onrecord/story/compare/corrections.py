"""Finds corrections: where an outlet takes back or mends what it said.

A note of correction ("An earlier version said that ...", "We reported that ... The figure should
have been 19") is held against the sentences of the outlet's other articles; the most similar one is
what it takes back.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records import Comparison, Figure, Span
from onrecord.story.compare.compared_statement import ComparedStatement
from onrecord.story.compare.content import alternatives, content_of
from onrecord.story.compare.figure_claims import figure_claim
from onrecord.story.compare.members import Member, make_comparison
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.name_keys import normalize
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

_LEAST_SHARED = 3  # word stems of the note that the sentence has too
_SIMILAR = 0.45  # least share of their weight; chosen on four stories written for it
_EXCERPT = 70  # characters of what is taken back, in a reason
_CONFIDENCE = 0.7
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
    by_article = [(article, list(_sentences(article))) for article in context.articles]
    if not any(True for article, listed in by_article for _ in _notes(article, listed)):
        return []  # most stories have none, and the words of long ones take time
    known = [each for _, listed in by_article for each in listed]
    counts = Counter(stem for sentence in known for stem in sentence.stems)
    weights = {stem: math.log(1 + len(known) / count) for stem, count in counts.items()}
    statements = {statement.id: statement for statement in context.statements}
    found = []
    for article, listed in by_article:
        for note, following in _notes(article, listed):
            taken_back = _most_similar(note, following, known, weights)
            if taken_back is None:
                continue
            old = _members_of(taken_back, statements, context)
            new = _members_of(note, statements, context)
            new += _members_of(following, statements, context) if following else []
            if new and old:
                outlet = article.article.outlet or "The outlet"
                words = " ".join(article.text[slice(*note.span)].split())
                old_words = taken_back.article.text[slice(*taken_back.span)]
                excerpt = " ".join(old_words.split())
                if len(excerpt) > _EXCERPT:
                    excerpt = excerpt[:_EXCERPT].rsplit(" ", 1)[0] + " …"
                if words != excerpt:
                    reason = f"{outlet} takes back: “{excerpt}”"
                    found.append(Correction(tuple(old), tuple(new), reason))
    return found


def _members_of(
    sentence: _Sentence, statements: Mapping[str, ComparedStatement], context: "StoryContext"
) -> list[Member]:
    """Return the statements that begin in a sentence, or else its figures."""
    article = sentence.article
    spoken: list[Member] = [
        statements[statement.id]
        for statement in article.annotations.statements
        if statement.id in statements
        and _lies_in(article.in_text(statement.content), sentence.span)
    ]
    return spoken or [
        figure_claim(figure, article, context.origins) for figure in _figures_in(sentence)
    ]


def _figures_in(sentence: _Sentence) -> Iterator[Figure]:
    for figure in sentence.article.annotations.figures:
        if _lies_in(sentence.article.in_text((figure.span,)), sentence.span):
            yield figure


def _sentences(article: StoryArticle) -> Iterator[_Sentence]:
    text = article.text
    for start, end in sentences(text, 0, len(text)):
        yield _Sentence(article, (start, end))


def _notes(
    article: StoryArticle, listed: Sequence[_Sentence]
) -> Iterator[tuple[_Sentence, _Sentence | None]]:
    """Yield the sentences of notes of correction that say what was said, each with the next one."""
    in_headline = _marks().search(article.article.headline or "") is not None
    text = article.text
    for number, sentence in enumerate(listed):
        start = text.rfind("\n", 0, sentence.span[0]) + 1
        end = text.find("\n", sentence.span[1])
        paragraph = text[start : end if end >= 0 else len(text)]
        words = text[slice(*sentence.span)]
        if (in_headline or _marks().search(paragraph)) and _said_before().search(words):
            following = listed[number + 1] if number + 1 < len(listed) else None
            yield sentence, following


def _most_similar(
    note: _Sentence,
    following: _Sentence | None,
    known: Sequence[_Sentence],
    weights: dict[str, float],
) -> _Sentence | None:
    """Return the sentence of the outlet's other articles that a note takes back, or None.

    A sentence that has the number of the ``following`` one ("The figure was 47"), and none of the
    note, is right.
    """
    day = note.article.day or ""
    wrong = _numbers(note)
    right = _numbers(following) - wrong if following else set()
    best, chosen = _SIMILAR, None
    for each in known:
        other = each.article
        if other is note.article or not _is_same_outlet(note.article, other):
            continue
        if day and other.day and other.day > day:
            continue
        shared = note.stems & each.stems
        lighter = min(math.fsum(weights[s] for s in stems) for stems in (note.stems, each.stems))
        if len(shared) < _LEAST_SHARED or not lighter:
            continue
        numbers = _numbers(each)
        if wrong.isdisjoint(numbers) and not right.isdisjoint(numbers):
            continue
        similarity = math.fsum(weights[stem] for stem in shared) / lighter
        if similarity > best:
            best, chosen = similarity, each
    return chosen


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
    names = [
        {normalize(name) for name in (each.article.outlet, each.article.site) if name}
        for each in (one, other)
    ]
    return not names[0].isdisjoint(names[1])


def _lies_in(spans: Sequence[Span], place: Span) -> bool:
    return bool(spans) and place[0] <= spans[0][0] < place[1]


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('correction')})\b", re.IGNORECASE)


@cache
def _said_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('said_before')})\b", re.IGNORECASE)
