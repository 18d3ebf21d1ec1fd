"""Compares the figures (claimed quantities) of a story: which agree, differ or were updated."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from onrecord.records import Comparison
from onrecord.story.compare.content import listed_words
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import FigureClaim, FigureGroup, successive
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison
from onrecord.views import ClaimView, FigureSummary

# A story has one total of a measure such as "killed", but may have several figures of another.
_CONFIDENCE, _CONFIDENCE_OTHER = 0.8, 0.5
# Days between equal tolls of one event. Chosen on the stories that the docs name as used for this,
# and 158 pairs of tolls of two events (`benchmarks.updates`).
_FEW_DAYS = 3
_FEW = 3  # smaller numbers are often equal by chance
_SMALL = 10  # smaller numbers of dead or wounded are, of different people

_Interval: TypeAlias = tuple[float, float | None]


def figure_repeats(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each set of figures that agree and are in different articles."""
    for group in context.figure_groups:
        for claims in _together(group):
            if len({claim.article.text_id for claim in claims}) > 1 and _are_of_one(claims, group):
                wordings = {(claim.low, claim.high): claim.wording for claim in reversed(claims)}
                reason = f"{group.label}: {', '.join(wordings.values())}"
                yield make_comparison(
                    context.story, "repeat", reason, claims, _CONFIDENCE, reason_in_id=False
                )


def _together(group: FigureGroup) -> Iterator[Sequence[FigureClaim]]:
    """Yield the figures that agree; those of a total, with a few days at most between them.

    In a war or an epidemic, equal tolls of one week and the next are of two events.
    """
    for claims in _agreeing(group.claims):
        if not group.is_total:
            yield claims
            continue
        in_order = sorted(claims, key=lambda claim: claim.order)
        start = 0
        for i in range(1, len(in_order) + 1):
            if i == len(in_order) or in_order[i].days_from(in_order[i - 1]) > _FEW_DAYS:
                yield in_order[start:i]
                start = i


def _are_of_one(claims: Sequence[FigureClaim], group: FigureGroup) -> bool:
    """Whether equal figures are of one thing: of a total, or with a word in common.

    One and two are often equal by chance: they must be of one voice. So are limits such as "more
    than 30" that only outlets give, on several days, and small numbers of different victims.
    """
    several = len({claim.origin.key for claim in claims}) > 1
    if several and (claims[0].high or _FEW) < _FEW:
        return False
    only_outlets = not any(claim.origin.is_definite for claim in claims)
    if only_outlets and claims[0].is_bound and len({claim.day for claim in claims}) > 1:
        return False
    are_victims = claims[0].figure.measure in listed_words("lasting")
    nouns = {claim.counted for claim in claims} - {""}
    if several and are_victims and claims[0].low < _SMALL and len(nouns) > 1:
        return False
    is_sum = claims[0].figure.unit is not None  # the noun beside it tells what it is of
    return group.is_total or all(
        claims[0].shares_predicate_with(each, near=is_sum) for each in claims[1:]
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
    """Yield one comparison for each voice that raised or lowered its own figure.

    The comparison's reason lists these figures, oldest first: "12 (2031-05-04), then 15
    (2031-05-06)". Figures in an outlet's own words are left out.
    """
    for group in context.figure_groups:
        for claims in group.by_origin():
            claims = [claim for claim in claims if claim.high != 0]  # "nobody" is of one place
            steps = successive(of_one_thing(claims, group)) if claims else []
            if len(steps) < 2 or not claims[0].origin.is_definite:
                continue
            series = ", then ".join(f"{claim.wording} ({claim.day})" for claim in steps)
            reason = f"{group.label}, {steps[0].origin.name}: {series}"
            members = [c for c in claims if any(c.agrees_with(step) for step in steps)]
            yield make_comparison(
                context.story, "update", reason, members, _CONFIDENCE, reason_in_id=False
            )


def of_one_thing(claims: Sequence[FigureClaim], group: FigureGroup) -> Sequence[FigureClaim]:
    """Return the first claim and those that are of the same thing."""
    if group.is_total:
        return claims
    first = claims[0]
    if first.is_gathering:  # another day's is another
        return [each for each in claims if each.day == first.day]
    alike = (each for each in claims[1:] if first.shares_predicate_with(each, near=True))
    return [first, *(each for each in alike if first.is_on_scale_of(each))]


def figure_differences(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each dispute: figures of several voices that cannot all be right.

    Two figures are set against each other if they were claimed for one day, or if one article has
    both: numbers move. Figures in an outlet's own words are left out.
    """
    for group in context.figure_groups:
        confidence = _CONFIDENCE if group.is_total else _CONFIDENCE_OTHER
        claims = [claim for each in group.by_origin() for claim in each]
        for dispute in _disputes(claims, group):
            by_voice = {
                claim.origin.name: claim for claim in sorted(dispute, key=lambda c: c.order)
            }
            lowest_first = sorted(by_voice.items(), key=lambda item: item[1].low)
            said = ", ".join(f"{name} says {claim.wording}" for name, claim in lowest_first)
            yield make_comparison(
                context.story, "differ", f"{group.label}: {said}", dispute, confidence,
                reason_in_id=False,
            )  # fmt: skip


def _disputes(claims: Sequence[FigureClaim], group: FigureGroup) -> list[list[FigureClaim]]:
    """Return the sets of claims of one time that contradict one another, directly or in a chain."""
    disputes: list[list[FigureClaim]] = []
    for one, other in combinations(claims, 2):
        if not _differ(one, other, group):
            continue
        touched = [each for each in disputes if one in each or other in each]
        joined = [claim for each in touched for claim in each]
        disputes = [each for each in disputes if each not in touched]
        disputes.append(list(dict.fromkeys([*joined, one, other])))
    return disputes


def _differ(one: FigureClaim, other: FigureClaim, group: FigureGroup) -> bool:
    """Whether figures of two voices count the same at one time and cannot both be true."""
    same_time = one.day == other.day != UNKNOWN_DAY or one.article is other.article
    is_one = group.is_total or (one.is_gathering and other.is_gathering)
    return (
        one.origin.key != other.origin.key
        and one.origin.is_definite
        and other.origin.is_definite
        and same_time
        and one.excludes(other)
        and one.counts_the_same_as(other)
        and one.is_on_scale_of(other)
        and (is_one or one.shares_predicate_with(other, near=True))
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
        claims=tuple(map(claim_view, group.claims)),
        latest=successive(group.claims)[-1].wording,
    )


def claim_view(claim: FigureClaim) -> ClaimView:
    """Return a claimed figure as readers see it: its words, day, outlet and origin."""
    article, figure = claim.article.article, claim.figure
    statement = claim.article.statement_of(figure)
    return ClaimView(
        figure=figure.id,
        article=article.id,
        outlet=article.outlet or article.site,
        day="" if claim.day == UNKNOWN_DAY else claim.day,
        by=claim.origin.name,
        voice=claim.origin.key,
        words=claim.wording,
        sentence=claim.sentence,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        subject=figure.subject,
        of=figure.of,
        as_of=figure.as_of,
        asserted=figure.asserted,
        act=statement.act if statement else None,
        is_outlets=claim.origin.is_outlet,
    )
