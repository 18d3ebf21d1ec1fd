"""Compares the figures (claimed quantities) of a story: which agree, differ or were updated."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from onrecord.records import Comparison
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import FigureClaim, FigureGroup, successive
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison
from onrecord.views import FigureSummary, MemberView

# A story has one total of a measure such as "killed", but may have several figures of another.
_CONFIDENCE, _CONFIDENCE_OTHER = 0.8, 0.5

_Interval: TypeAlias = tuple[float, float | None]


def figure_repeats(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each set of figures that agree and are in different articles."""
    for group in context.figure_groups:
        for claims in _agreeing(group.claims):
            if len({claim.article.text_id for claim in claims}) > 1:
                wordings = {(claim.low, claim.high): claim.wording for claim in reversed(claims)}
                reason = f"{group.label}: {', '.join(wordings.values())}"
                yield make_comparison(
                    context.story, "repeat", reason, claims, _CONFIDENCE, reason_in_id=False
                )


def _agreeing(claims: Sequence[FigureClaim]) -> Iterator[list[FigureClaim]]:
    """Yield groups of claims in which every claim agrees with every other.

    Exact claims ("2,700") are grouped first; a vague claim ("thousands") then joins the most exact
    group with which it agrees.
    """
    by_interval: dict[_Interval, list[FigureClaim]] = defaultdict(list)
    for claim in claims:
        by_interval[claim.low, claim.high].append(claim)
    narrowest_first = sorted(by_interval, key=_width)
    grouped: set[_Interval] = set()
    for interval in narrowest_first:
        if interval in grouped:
            continue
        grouped.add(interval)
        members = list(by_interval[interval])
        for wider in narrowest_first:
            claim = by_interval[wider][0]
            if wider not in grouped and all(claim.agrees_with(member) for member in members):
                grouped.add(wider)
                members += by_interval[wider]
        yield members


def _width(interval: _Interval) -> tuple[float, float]:
    """Return the sort key that puts narrow intervals first: the width, then the lower bound."""
    low, high = interval
    return (high or 1e18) - low, low


def figure_updates(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each speaker or agency that raised or lowered its own figure.

    The comparison's reason lists these figures, oldest first: "12 (2031-05-04), then 15
    (2031-05-06)". Figures in an outlet's own words are left out.
    """
    for group in context.figure_groups:
        for claims in group.by_origin():
            steps = successive(claims)
            if claims[0].origin.is_outlet or len(steps) < 2:
                continue
            series = ", then ".join(f"{claim.wording} ({claim.day})" for claim in steps)
            reason = f"{group.label}, {steps[0].origin.name}: {series}"
            yield make_comparison(
                context.story, "update", reason, claims, _CONFIDENCE, reason_in_id=False
            )


def figure_differences(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each two speakers or agencies whose latest figures contradict.

    Figures in an outlet's own words are left out.
    """
    for group in context.figure_groups:
        confidence = _CONFIDENCE if group.is_total else _CONFIDENCE_OTHER
        latest = [successive(claims)[-1] for claims in group.by_origin()]
        for place, one in enumerate(latest):
            for other in latest[place + 1 :]:
                if not _differ(one, other, group):
                    continue
                keys = one.origin.key, other.origin.key
                members = [claim for claim in group.claims if claim.origin.key in keys]
                reason = (
                    f"{group.label}: {one.origin.name} says {one.wording}, "
                    f"{other.origin.name} says {other.wording}"
                )
                yield make_comparison(
                    context.story, "differ", reason, members, confidence, reason_in_id=False
                )


def _differ(one: FigureClaim, other: FigureClaim, group: FigureGroup) -> bool:
    """Whether two figures of different speakers count the same thing and cannot both be true."""
    return (
        not (one.origin.is_outlet or other.origin.is_outlet)
        and one.excludes(other)
        and one.counts_the_same_as(other)
        and one.is_on_scale_of(other)
        and (group.is_total or one.shares_predicate_with(other))
    )


def figure_totals(context: StoryContext) -> list[FigureSummary]:
    """Return one summary for each thing counted, such as "killed"; most figures first."""
    return sorted(map(_summary, context.figure_groups), key=lambda total: -len(total.claims))


def _summary(group: FigureGroup) -> FigureSummary:
    figures = [claim.figure for claim in group.claims]
    subjects = Counter(figure.subject for figure in figures if figure.subject)
    is_open = any(figure.high is None for figure in figures)
    return FigureSummary(
        measure=group.measure,
        subject=subjects.most_common(1)[0][0] if subjects else None,
        low=min(figure.low or 0 for figure in figures),
        high=None if is_open else max(figure.high or 0 for figure in figures),
        origins=len({claim.origin.key for claim in group.claims}),
        claims=tuple(map(_claim_view, group.claims)),
        latest=successive(group.claims)[-1].wording,
    )


def _claim_view(claim: FigureClaim) -> MemberView:
    """Return a claimed figure as readers see it: its words, day, outlet and origin."""
    article = claim.article.article
    return MemberView(
        article=article.id,
        outlet=article.outlet,
        day="" if claim.day == UNKNOWN_DAY else claim.day,
        by=claim.origin.name,
        words=claim.wording,
    )
