"""Prepares the figures (claimed quantities) of a story for comparison.

Figures are compared if they count the same thing: in "12 islanders were killed", the measure is
"killed" and the subject is "islanders". ``figure_scope.py`` tells which are not compared; nor are
those that a copy has from its original. A figure stands for an interval: "around 300" stands for
270 to 330, and "thousands" for 1,000 to 10,000.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.records import Figure, Spans
from onrecord.story.compare.content import alternatives, content_of, listed_words, synonym_stem
from onrecord.story.compare.figure_ranges import interval, vague
from onrecord.story.compare.figure_scope import (
    earlier_time,
    is_claimed,
    is_compared,
    is_total_measure,
)
from onrecord.story.compare.figure_sides import is_of_fighters
from onrecord.story.compare.members import UNKNOWN_DAY, days_between
from onrecord.story.compare.provenance import ClaimOrigin, OriginFinder
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.compare.taken_back import is_taken_back
from onrecord.views import MemberView

# On which data these were chosen is not recorded (decision 015: differences of ECB+ read by eye).
_SEVERAL = 10  # smaller vague numbers, such as "several", say little
_SAME_SCALE = 5  # two figures further apart than five times hardly count the same
_BESIDE = 40  # characters beside a figure whose noun tells little, in which its predicate is
_LONG = 14  # days after which another number is hardly the same toll, if no words say that it is


@dataclass(frozen=True, eq=False)
class FigureClaim:
    """A figure (claimed quantity) with its origin, its day and the interval that it stands for.

    The origin is the speaker, organization, news agency or outlet that the figure goes back to. The
    interval of "around 300" is 270 to 330.
    """

    figure: Figure
    article: StoryArticle
    origin: ClaimOrigin
    day: str  # that the figure holds for, else when it was said or published
    low: float
    high: float | None  # None: open
    time: str = ""  # the year or month before the story that the figure is of: "1998"
    side: str = ""  # the state of which it counts people or things, where two fight

    @property
    def id(self) -> str:
        return self.figure.id

    @property
    def spans(self) -> Spans:
        return (self.figure.span,)

    @property
    def order(self) -> tuple[str, ...]:
        """Sort key: the day of the figure, then the time of publication, if known, then the id."""
        published = self.article.article.published
        return self.day, published.value if published else "", self.figure.id

    @property
    def is_bound(self) -> bool:
        """Whether the figure gives only a lower or upper limit: "at least 300", "at most 300"."""
        return self.figure.low is None or (self.figure.high is None and self.high is None)

    @property
    def is_several(self) -> bool:
        """Whether the figure gives not even the size of a number: "several", but not "dozens"."""
        return self.low < _SEVERAL and vague().search(self.figure.text) is not None

    @property
    def is_lowered(self) -> bool:
        """Whether the figure's sentence says that a number fell: "lowered the toll to 17"."""
        return self._has_word_of("lowered")

    @property
    def is_changed(self) -> bool:
        """Whether the figure's sentence says that a number fell or rose."""
        return self.is_lowered or self._has_word_of("raised")

    def _has_word_of(self, name: str) -> bool:
        words = {word.strip(".,;:") for word in self.sentence.lower().split()}
        return not words.isdisjoint(listed_words(name))

    @property
    def is_wish(self) -> bool:
        """Whether the figure is what somebody wants, offers or plans, and no fact."""
        statement = self.article.statement_of(self.figure)
        return statement is not None and statement.type == "eventuality"

    def is_of_other_whole(self, other: "FigureClaim") -> bool:
        """Whether one is said to be a part of the other's number ("nine of the 14"), or of another.

        "Three of the nine" and "five of the seven" are not compared.
        """
        one, two = self.figure.of, other.figure.of
        if one is not None and two is not None:
            return one != two
        return (one is not None and one == other.high) or (two is not None and two == self.high)

    def is_of_other_side(self, other: "FigureClaim") -> bool:
        """Whether two figures are of two sides, Dravia's and Ulveria's, or of fighters and not."""
        of_two = bool(self.side and other.side) and self.side != other.side
        fight = {is_of_fighters(self.figure), is_of_fighters(other.figure)}
        return of_two or fight == {True, False}

    def days_from(self, other: "FigureClaim") -> int:
        """Return the days between two figures; 0 if the day of one is not known."""
        return days_between(self.day, other.day)

    @property
    def wording(self) -> str:
        """The figure as worded in the article, on one line.

        A number word that opens its sentence has no capital: "seventeen".
        """
        words = self.article.words_at((self.figure.span,))
        [(start, _)] = self.article.in_text((self.figure.span,))
        opens = start == self.article.sentence_around(self.figure.span)[0]
        is_word = words[1:2].islower() and self.figure.unit is None
        return words[0].lower() + words[1:] if opens and is_word else words

    def view(self) -> MemberView:
        article = self.article.article
        return MemberView(
            article=article.id,
            outlet=article.outlet,
            day=self.article.day_of(self.article.statement_of(self.figure), self.figure.span) or "",
            by=self.origin.name,
            words=self.sentence,
        )

    def agrees_with(self, other: "FigureClaim") -> bool:
        """Whether one and the same number can be meant by both figures: "300", "around 310".

        A limit such as "at least 300" agrees only with the same limit, and "several", which is
        hardly a number, only with "several".
        """
        if self.is_bound or other.is_bound or self.is_several or other.is_several:
            return self.high == other.high and self.low == other.low
        return self.low <= (other.high or 0) and other.low <= (self.high or 0)

    def excludes(self, other: "FigureClaim") -> bool:
        """Whether no number can be meant by both figures: "300" excludes "1,100"."""
        if self.high is not None and self.high < other.low:
            return True
        return other.high is not None and other.high < self.low

    def counts_the_same_as(self, other: "FigureClaim") -> bool:
        """Whether both figures count people ("people", "persons"), or things of the same noun."""
        return self.counted == other.counted

    @property
    def counted(self) -> str:
        """Stem of the noun that is counted, or "" for people in general."""
        stem = _last_stem(self.figure.subject)
        return "" if stem in _people_in_general() else stem

    @property
    def is_gathering(self) -> bool:
        """Whether the figure gives how many came together: "put the crowd at 5,000"."""
        return _last_stem(self.figure.subject) in set(map(synonym_stem, listed_words("gathering")))

    @property
    def is_distance(self) -> bool:
        """Whether the figure says how far off a place is: "nine kilometres to the east"."""
        [(_, end)] = self.article.in_text((self.figure.span,))
        after = rf"\s+(?:{alternatives('length')})\s+(?:to the )?(?:{alternatives('away')})\b"
        return re.match(after, self.article.text[end:]) is not None

    def is_on_scale_of(self, other: "FigureClaim") -> bool:
        """Whether both figures are above zero and the larger is at most five times the smaller."""
        amounts = [claim.low or claim.high or 0 for claim in (self, other)]
        return min(amounts) > 0 and max(amounts) <= _SAME_SCALE * min(amounts)

    def shares_predicate_with(self, other: "FigureClaim", *, near: bool = False) -> bool:
        """Whether the words around the two figures have a content word in common.

        That is a word of the sentence, or, with ``near`` and if the noun tells little ("people"),
        one beside the figure. The words that name what is counted, such as "crew" in "nine
        crew", do not count as common, nor does the number of a sum.
        """
        subject = f"{self.figure.measure} {self.figure.subject or ''}"
        counted = {synonym_stem(word) for word in subject.split()}
        near = near or self.figure.measure in listed_words("general")
        return bool((self._stems(near) & other._stems(near)) - counted)

    def _stems(self, near: bool) -> frozenset[str]:
        first, last = self.article.sentence_around(self.figure.span)
        if near:
            [(start, end)] = self.article.in_text((self.figure.span,))
            first, last = max(first, start - _BESIDE), min(last, end + _BESIDE)
        stems = content_of(self.article.text, ((first, last),)).stems
        number = self.article.in_text((self.figure.span,)) if self.figure.unit else ()
        return stems - content_of(self.article.text, number).stems

    @property
    def sentence(self) -> str:
        """The sentence with the figure, on one line."""
        return " ".join(
            self.article.text[slice(*self.article.sentence_around(self.figure.span))].split()
        )


@dataclass(frozen=True)
class FigureGroup:
    """All figures of a story that count the same thing, ordered by day.

    A story has one number of "killed" or "wounded", so all figures for them form one group. Other
    figures form one group for each thing that is counted, such as boats.
    """

    measure: str
    is_total: bool
    claims: tuple[FigureClaim, ...]

    @property
    def label(self) -> str:
        """What is counted, in words: "killed", or with a word of the subject, "knots (wind)"."""
        subject = (self.claims[0].figure.subject or "").lower().split()
        if self.is_total or not subject or subject[-1] == self.measure:
            return self.measure
        return f"{self.measure} ({subject[-1]})"

    def by_origin(self) -> list[list[FigureClaim]]:
        """Return one list of figures for each voice or other origin, with one of each article.

        Of several that an article gives for one voice, the first in its text counts: it is the
        news, and those after it are often details.
        """
        groups: dict[str, dict[str, FigureClaim]] = defaultdict(dict)
        for claim in sorted(self.claims, key=lambda claim: claim.figure.span):
            groups[claim.origin.key].setdefault(claim.article.article.id, claim)
        return [sorted(each.values(), key=lambda claim: claim.order) for each in groups.values()]


def successive(claims: Sequence[FigureClaim]) -> list[FigureClaim]:
    """Return the first claim and each later claim that changes the number: 12, then 15.

    ``claims``: figures claimed for the same thing, ordered by day. A claim that agrees with an
    older one is left out. So is a number of dead or wounded below the last one of the
    same voice, unless its words say that it was lowered, and one more than two weeks after
    the last, unless they say that it changed: these are of another event, or of a part.
    """
    steps = [claims[0]]
    for claim in claims[1:]:
        last = steps[-1]
        is_raised = last.is_bound and last.figure.low is not None and claim.low > last.low
        is_newer = last.day <= claim.day < UNKNOWN_DAY and (is_raised or claim.excludes(last))
        is_lower = claim.high is not None and claim.high < last.low
        may_fall = claim.figure.measure not in listed_words("lasting") or claim.is_lowered
        is_far = claim.days_from(last) > _LONG and not claim.is_changed
        if (
            is_newer
            and not is_far
            and (may_fall or not is_lower or claim.origin.key != last.origin.key)
            and not any(claim.agrees_with(step) for step in steps)
        ):
            steps.append(claim)
    return steps


def figures_of_story(
    articles: Sequence[StoryArticle], origins: OriginFinder, *, claimed: bool = True
) -> list[FigureClaim]:
    """Return the figures of a story that can be compared, ordered by day.

    With ``claimed`` false, returns those that nobody claims instead: denied, feared or planned.
    What an outlet takes back is in neither.
    """
    found: list[FigureClaim] = []
    first_day = min((article.day for article in articles if article.day), default=None)
    in_original: set[tuple[object, ...]] = set()  # so that a claim that was copied counts once
    for article in sorted(articles, key=lambda article: article.copy_of is not None):
        for figure in article.annotations.figures:
            if is_claimed(figure, article) is not claimed:
                continue
            if is_taken_back(article, figure) or not is_compared(figure, article):
                continue
            claim = figure_claim(figure, article, origins)
            if time := earlier_time(figure, article, first_day):
                told = article.day_of(article.statement_of(figure), figure.span)
                claim = replace(claim, time=time, day=told or UNKNOWN_DAY)
            said = article.text_id, group_key(figure), claim.low, claim.high
            if article.copy_of is None:
                in_original.add(said)
            elif said in in_original:
                continue
            found.append(claim)
    return sorted(found, key=lambda claim: claim.order)


def figure_groups(claims: Sequence[FigureClaim]) -> list[FigureGroup]:
    """Return figures in one group for each thing counted, without those of an earlier time."""
    groups: dict[tuple[str, ...], list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        if not claim.time:
            groups[group_key(claim.figure)].append(claim)
    return [
        FigureGroup(measure, is_total_measure(measure), tuple(found))
        for (measure, *_), found in sorted(groups.items())
    ]


def group_key(figure: Figure) -> tuple[str, ...]:
    """Return what a figure counts: its measure, its unit, and the word stem of its subject.

    The stem is "" for measures such as "killed", of which a story has only one total number, for
    people in general ("people", "turnout"), and for sums of money, whose subject the words around
    them show.
    """
    has_subject = not is_total_measure(figure.measure) and figure.measure != "money"
    stem = _last_stem(figure.subject) if has_subject else ""
    if figure.measure in listed_words("general") and stem in _people_in_general():
        stem = ""
    return figure.measure, figure.unit or "", stem


def _last_stem(subject: str | None) -> str:
    """Return the stem of the last word of a figure's subject, or "" if it has no subject."""
    words = (subject or "").lower().split()
    return synonym_stem(words[-1]) if words else ""


@cache
def _people_in_general() -> frozenset[str]:
    return frozenset(map(synonym_stem, listed_words("anybody")))


def figure_claim(figure: Figure, article: StoryArticle, origins: OriginFinder) -> FigureClaim:
    """Return a figure with its origin, its day and the interval that it stands for."""
    statement = article.statement_of(figure)
    low, high = interval(figure)
    day = figure.as_of or article.day_of(statement, figure.span) or UNKNOWN_DAY
    origin = origins.origin_of_figure(article, figure)
    side = origins.side_of_figure(article, figure)
    return FigureClaim(figure, article, origin, day, low, high, side=side)
