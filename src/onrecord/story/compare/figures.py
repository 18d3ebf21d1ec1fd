"""Compares the figures (claimed quantities) of a story: which agree, differ or were updated."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from onrecord.records import Comparison
from onrecord.story.bodies import body_of
from onrecord.story.compare.content import listed_words
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.figure_claims import (
    FigureClaim,
    FigureGroup,
    successive,
)
from onrecord.story.compare.figure_scope import is_total_measure
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison
from onrecord.views import ClaimView, FigureSummary

_CONFIDENCE, _CONFIDENCE_OTHER = 0.8, 0.5  # of figures of a measure that has one total, of others
# Least probability that two figures count the same. Chosen on the sixteen golden stories, each read
# with trees that were trained on the others (`python -m training.figure_pairs`).
_REPEAT, _UPDATE, _DIFFER = 0.75, 0.5, 0.55
# The same for totals of one side of a war; chosen on the stories "border" and "clashes".
_DIFFER_OF_SIDE = 0.1
# Days between equal tolls of one event. Chosen on the stories that the docs name as used for this,
# and 158 pairs of tolls of two events (`benchmarks.updates`).
_FEW_DAYS = 3
_FEW = 3  # smaller numbers are often equal by chance
_HOSPITAL = "hospital"  # the kind of a body
_SMALL = 10  # smaller numbers of dead or wounded are, of different people


def figure_repeats(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each set of figures that agree and are in different articles."""
    for group in context.figure_pairs.groups(_REPEAT, _may_repeat):
        for claims in _together(group):
            if len({claim.article.text_id for claim in claims}) > 1 and not _is_chance(claims):
                wordings = {(claim.low, claim.high): claim.wording for claim in reversed(claims)}
                reason = f"{label(claims)}: {', '.join(wordings.values())}"
                yield make_comparison(
                    context.story, "repeat", reason, claims, _confidence(claims), reason_in_id=False
                )


def _may_repeat(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether two figures are equal and that is hardly chance.

    Equal sums must have a word beside them in common.
    """
    if one.figure.unit != other.figure.unit or not one.agrees_with(other):
        return False
    if one.figure.unit and not one.shares_predicate_with(other, near=True):
        return False
    return one.origin.key == other.origin.key or (one.high or _FEW) >= _FEW


def _together(claims: Sequence[FigureClaim]) -> Iterator[Sequence[FigureClaim]]:
    """Yield figures of a total with a few days at most between them; all others at once.

    In a war or an epidemic, equal tolls of one week and the next are of two events.
    """
    start = 0
    if is_total_measure(claims[0].figure.measure):
        for i in range(1, len(claims)):
            if claims[i].days_from(claims[i - 1]) > _FEW_DAYS:
                yield claims[start:i]
                start = i
    yield claims[start:]


def _is_chance(claims: Sequence[FigureClaim]) -> bool:
    """Whether equal figures may be of different things.

    So are limits such as "more than 30" that only outlets give, on several days, and small numbers
    of different victims that several voices give.
    """
    only_outlets = not any(claim.origin.is_definite for claim in claims)
    if only_outlets and claims[0].is_bound and len({claim.day for claim in claims}) > 1:
        return True
    several = len({claim.origin.key for claim in claims}) > 1
    are_victims = claims[0].figure.measure in listed_words("lasting")
    nouns = {claim.counted for claim in claims} - {""}
    return several and are_victims and claims[0].low < _SMALL and len(nouns) > 1


def label(claims: Sequence[FigureClaim]) -> str:
    """Return what most of some figures count, in words: "killed", "knots (wind)"."""
    measures = Counter(claim.figure.measure for claim in claims)
    named = [c for c in claims if c.figure.measure == measures.most_common(1)[0][0]]
    return FigureGroup(named[0].figure.measure, _are_total(named), tuple(named)).label


def _are_total(claims: Sequence[FigureClaim]) -> bool:
    return all(is_total_measure(claim.figure.measure) for claim in claims)


def _confidence(claims: Sequence[FigureClaim]) -> float:
    return _CONFIDENCE if _are_total(claims) else _CONFIDENCE_OTHER


def figure_updates(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each voice that raised or lowered its own figure.

    The comparison's reason lists these figures, oldest first: "12 (2031-05-04), then 15
    (2031-05-06)". Figures in an outlet's own words are left out.
    """
    for group in figures_of_voices(context):
        claims = _first_of_articles(group)
        steps = successive(claims)
        if len(steps) < 2:
            continue
        series = ", then ".join(f"{claim.wording} ({claim.day})" for claim in steps)
        reason = f"{label(claims)}, {steps[0].origin.name}: {series}"
        members = [c for c in claims if any(c.agrees_with(step) for step in steps)]
        yield make_comparison(
            context.story, "update", reason, members, _CONFIDENCE, reason_in_id=False
        )


def figures_of_voices(context: StoryContext) -> list[list[FigureClaim]]:
    """Return groups of figures that one voice gave for the same thing, by day."""
    return context.figure_pairs.groups(_UPDATE, _may_replace)


def count_the_same(context: StoryContext, one: FigureClaim, other: FigureClaim) -> bool:
    """Whether two figures likely count the same thing, whatever their numbers."""
    least = _DIFFER_OF_SIDE if _are_of_one_side(one, other) else _DIFFER
    return context.figure_pairs.likely(one, other) >= least


def _are_of_one_side(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether both are totals of what one of two states lost: its own number and the enemy's."""
    is_total = _are_total((one, other)) and one.figure.measure == other.figure.measure
    return is_total and one.side == other.side != "" and one.figure.of is other.figure.of is None


def _may_replace(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether one figure may be what its voice says in place of the other."""
    if one.origin.key != other.origin.key or not one.origin.is_definite:
        return False
    if 0 in (one.high, other.high):  # "nobody" is of one place
        return False
    if one.is_of_other_whole(other):
        return False
    if _are_total((one, other)) and (one.figure.of is None) != (other.figure.of is None):
        return False  # "five of the seven" may be wounded beside three others
    if one.is_distance or other.is_distance:  # another is to another place
        return False
    is_gathering = one.is_gathering or other.is_gathering  # another day's is another
    return not is_gathering or one.day == other.day


def _first_of_articles(claims: Sequence[FigureClaim]) -> list[FigureClaim]:
    """Return the first figure of each article: it is the news, those after it are often details."""
    first: dict[str, FigureClaim] = {}
    for claim in sorted(claims, key=lambda claim: claim.figure.span):
        first.setdefault(claim.article.article.id, claim)
    return sorted(first.values(), key=lambda claim: claim.order)


def figure_differences(context: StoryContext) -> Iterator[Comparison]:
    """Yield one comparison for each dispute: figures of several voices that cannot all be right.

    Two figures are set against each other if they were claimed for one day, or if one article has
    both: numbers move. Figures in an outlet's own words are left out.
    """
    alike = context.figure_pairs.pairs(_DIFFER_OF_SIDE)
    for dispute in _disputes(
        pair for pair in alike if _differ(*pair) and count_the_same(context, *pair)
    ):
        by_voice = {claim.origin.name: claim for claim in sorted(dispute, key=lambda c: c.order)}
        lowest_first = sorted(by_voice.items(), key=lambda item: item[1].low)
        said = ", ".join(f"{name} says {claim.wording}" for name, claim in lowest_first)
        yield make_comparison(
            context.story, "differ", f"{label(dispute)}: {said}", dispute, _confidence(dispute),
            reason_in_id=False,
        )  # fmt: skip


def _disputes(pairs: Iterable[tuple[FigureClaim, FigureClaim]]) -> list[list[FigureClaim]]:
    """Return the sets of claims that contradict one another, directly or in a chain."""
    disputes: list[list[FigureClaim]] = []
    for one, other in pairs:
        touched = [each for each in disputes if one in each or other in each]
        if any(a.is_of_other_side(b) for each in touched for a in each for b in (one, other)):
            continue  # a figure of no side told may be of either
        joined = [claim for each in touched for claim in each]
        disputes = [each for each in disputes if each not in touched]
        disputes.append(list(dict.fromkeys([*joined, one, other])))
    return disputes


def _differ(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether figures of two voices are of one time and cannot both be true."""
    same_time = one.day == other.day != UNKNOWN_DAY or one.article is other.article
    same_time = same_time or "" != one.time == other.time
    return (
        one.origin.key != other.origin.key
        and _is_somebodys(one)
        and _is_somebodys(other)
        and same_time
        and not (one.is_wish or other.is_wish)  # what two want is no dispute
        and one.excludes(other)
        and one.is_on_scale_of(other)
        and not _are_of_other_victims(one, other)
        and not _is_one_a_part(one, other)
    )


def _is_somebodys(claim: FigureClaim) -> bool:
    """Whether a figure is not what an outlet or a news agency says in its own words."""
    return not claim.origin.is_own


def _are_of_other_victims(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether one toll is of cooks and the other of guards."""
    nouns = {claim.counted for claim in (one, other)} - {""}
    return _are_total((one, other)) and len(nouns) > 1


def _is_one_a_part(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether the lower number is of a hospital's own patients, and the other of all the hurt."""
    lower = min(one, other, key=lambda claim: claim.low)
    body = body_of(lower.origin.name)
    is_of_hospital = body is not None and body.kind == _HOSPITAL
    return is_of_hospital and lower.figure.measure in listed_words("treated")


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
        latest=successive([c for c in group.claims if c.counts_the_same_as(group.claims[0])])[
            -1
        ].wording,
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
