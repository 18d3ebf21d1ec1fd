"""Finds which figures (quantities claimed) stand at the end of a story, and which changed.

A voice's figure stands until the voice gives another for the same thing. What outlets count in
their own words is shown where no body or person counts it, or where it is newer than what they say.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.records import Figure
from onrecord.story.bodies import body_of
from onrecord.story.compare.content import listed_words
from onrecord.story.compare.context import StoryContext
from onrecord.story.compare.corrections import Correction
from onrecord.story.compare.figure_claims import FigureClaim, FigureGroup, successive
from onrecord.story.compare.figures import claim_view, count_the_same, figures_of_voices
from onrecord.story.compare.members import UNKNOWN_DAY
from onrecord.story.show.mended import MendedNumber, mended_numbers, repeats_number, without_mended
from onrecord.story.show.outlets import Outlets
from onrecord.views import FigureChange, MeasureState, NumberCorrection, StandingClaim


def measure_states(context: StoryContext) -> list[MeasureState]:
    """Return the claims that stand at the end of a story, for each thing counted, by voice.

    Of what has no total, such as boats, only what several texts count is returned. Figures that
    somebody denies or only fears are returned with those of the same measure. The measure with most
    claims comes first, and of its claims the newest.
    """
    groups = _by_subject(context.figure_groups)
    unclaimed = {key: group.claims for key, group in _by_subject(context.unclaimed_groups).items()}
    for key in unclaimed:  # what everybody only fears
        if key not in groups and key[0] in listed_words("total"):
            groups[key] = FigureGroup(key[0], True, ())
    sizes = Counter(claim.figure.measure for group in groups.values() for claim in group.claims)
    outlets, things, mended = Outlets(context.articles), _things(context), mended_numbers(context)
    states = []
    for key, group in groups.items():
        others = unclaimed.get(key, ())
        standing = list(_State(group, outlets, context, things, mended).claims(others))
        standing.sort(key=lambda each: each.claim.day, reverse=True)
        if standing:
            state = MeasureState(
                measure=group.measure, subject=_subject([*group.claims, *others]),
                is_total=group.is_total, claims=tuple(standing),
            )  # fmt: skip
            states.append(((-sizes[group.measure], group.measure, -len(group.claims)), state))
    return [state for _, state in sorted(states, key=lambda each: each[0])]


def figure_changes(context: StoryContext) -> list[FigureChange]:
    """Return each new number of a voice: those that replace another, and first ones; by day.

    First numbers are those of what has a total, such as the people killed.
    """
    changes, things, mended = [], _things(context), mended_numbers(context)
    for group in _by_subject(context.figure_groups).values():
        subject = _subject(group.claims)
        chains = list(_chains(group, things, mended))
        for chain in chains:
            steps = successive(chain)
            pairs: list[tuple[FigureClaim | None, FigureClaim]] = [*pairwise(steps)]
            if group.is_total and not _is_of_its_ministry(steps, chains):
                pairs.insert(0, (None, steps[0]))
            for before, after in pairs:
                change = FigureChange(
                    measure=group.measure, subject=subject,
                    before=claim_view(before) if before else None, after=claim_view(after),
                )  # fmt: skip
                changes.append((after.order, change))
    return [change for _, change in sorted(changes, key=lambda each: each[0])]


def _by_subject(groups: Sequence[FigureGroup]) -> dict[tuple[str, str], FigureGroup]:
    """Return figures grouped by measure and by who is counted: people in general, or islanders."""
    claims: defaultdict[tuple[str, str], list[FigureClaim]] = defaultdict(list)
    is_total = {group.measure: group.is_total for group in groups}
    for group in groups:
        for claim in group.claims:
            claims[group.measure, claim.counted].append(claim)
    return {
        key: FigureGroup(key[0], is_total[key[0]], tuple(found)) for key, found in claims.items()
    }


def _subject(claims: Sequence[FigureClaim]) -> str | None:
    """Return who or what is counted, as first worded; None for people in general."""
    return next((c.figure.subject for c in claims if c.counted and c.figure.subject), None)


def _things(context: StoryContext) -> dict[str, str]:
    """Return a key of what a figure counts, by the figure's id, if its voice counts it again."""
    return {
        claim.id: str(number)
        for number, claims in enumerate(figures_of_voices(context))
        for claim in claims
    }


def _chains(
    group: FigureGroup, things: Mapping[str, str], mended: Sequence[MendedNumber]
) -> Iterator[list[FigureClaim]]:
    """Yield the claims of each body or person for one thing, in the order of days.

    Those that an outlet corrected are left out where the right number is among them.
    """
    for claims in group.by_origin():
        chains: defaultdict[str, list[FigureClaim]] = defaultdict(list)
        for claim in claims if claims[0].origin.is_definite else ():
            chains["" if group.is_total else things.get(claim.id, claim.id)].append(claim)
        yield from (without_mended(chain, mended) for chain in chains.values())


def _is_of_its_ministry(
    steps: Sequence[FigureClaim], chains: Sequence[Sequence[FigureClaim]]
) -> bool:
    """Whether a government only gave a number that another body gave by then and replaced since.

    Outlets say "the government" for one of its ministries, which is then no second voice.
    """
    [last] = steps[-1:]
    body = body_of(last.origin.name)
    if len(steps) > 1 or body is None or body.kind != "government" or body.functions:
        return False
    return any(
        last.agrees_with(step) and step.day <= last.day
        for chain in chains
        if chain[0].origin.key != last.origin.key
        for step in successive(chain)[:-1]
    )


class _State:
    """Finds which of the claims for one thing counted stand at the end of a story."""

    def __init__(
        self,
        group: FigureGroup,
        outlets: Outlets,
        context: StoryContext,
        things: Mapping[str, str],
        mended: Sequence[MendedNumber],
    ) -> None:
        self._group = group
        self._outlets = outlets
        self._context = context
        self._things = things
        self._mended = mended
        # What outlets, agencies and unnamed people say.
        standing = without_mended(group.claims, mended)
        self._others = [claim for claim in standing if not claim.origin.is_definite]

    def claims(self, unclaimed: Sequence[FigureClaim]) -> Iterator[StandingClaim]:
        """Yield the claims that stand. ``unclaimed``: denied, feared and planned figures."""
        chains = list(_chains(self._group, self._things, self._mended))
        for chain in chains:
            steps = successive(chain)
            if self._group.is_total:
                if not _is_of_its_ministry(steps, chains):
                    carriers = [*chain, *self._others]
                    yield self._standing(steps[-1], carriers, may_be_silent=True)
            elif self._is_counted_elsewhere(chain):
                yield self._standing(steps[-1], chain)
        if self._group.is_total:
            yield from self._news(chains)
            yield from self._unclaimed(unclaimed)

    def _is_counted_elsewhere(self, chain: Sequence[FigureClaim]) -> bool:
        return any(
            claim.article.text_id != chain[0].article.text_id
            and any(count_the_same(self._context, claim, own) for own in chain)
            for claim in self._group.claims
        )

    def _news(self, chains: Sequence[Sequence[FigureClaim]]) -> Iterator[StandingClaim]:
        """Yield the last figure of outlets and unnamed people if it is news: at most one."""
        if not self._others:
            return
        last = successive(self._others)[-1]
        said = [claim for chain in chains for claim in chain]
        if any(claim.agrees_with(last) for claim in said):
            return
        newest = max((claim.day for claim in said), default="")
        lowest = min((successive(chain)[-1].low for chain in chains), default=0)
        is_lower = self._group.measure in listed_words("lasting") and last.low < lowest
        if last.day > newest and not is_lower:
            yield self._standing(last, self._others)

    def _unclaimed(self, unclaimed: Sequence[FigureClaim]) -> Iterator[StandingClaim]:
        """Yield each figure that somebody denies, or that is only feared, once."""
        shown: list[FigureClaim] = []
        for claim in sorted(unclaimed, key=lambda claim: claim.order, reverse=True):
            statement = claim.article.statement_of(claim.figure)
            if statement is not None and statement.act == "denies":
                known = [each for each in shown if each.origin.key == claim.origin.key]
            elif claim.figure.asserted:
                continue  # planned, or what somebody did not say
            else:
                known = [*shown, *self._group.claims]
            if not any(each.agrees_with(claim) for each in known):
                shown.append(claim)
                yield self._standing(claim, [claim])

    def _standing(
        self, last: FigureClaim, claims: Sequence[FigureClaim], *, may_be_silent: bool = False
    ) -> StandingClaim:
        """Return a claim as it stands, with the outlets of those of ``claims`` that agree.

        The most exact wording of the voice is shown: "310", not "hundreds".
        """
        carriers = [each for each in claims if each.day >= last.day and each.agrees_with(last)]
        own = [claim for claim in carriers if claim.origin.key == last.origin.key]
        exact = min(own, key=lambda claim: (claim.high or math.inf) - claim.low)
        newest = max(claim.day for claim in carriers)
        figures = [
            each
            for claim in carriers
            for each in self._outlets.with_figure(claim.article, claim.figure)
        ]
        outlets = self._outlets.of(article for article, _ in figures)
        is_silent = may_be_silent and newest == last.day < UNKNOWN_DAY
        return StandingClaim(
            claim=claim_view(exact),
            outlets=len(outlets),
            last="" if newest == UNKNOWN_DAY else newest,
            others_since=self._others_since(last, outlets) if is_silent else 0,
            taken_back_by=self._outlets.of(
                correction.note[0].article
                for correction in self._context.corrections
                if any(_is_taken_back(figure, correction) for _, figure in figures)
            ),
            corrected_from=tuple(self._corrections(last, outlets)),
        )

    def _corrections(
        self, claim: FigureClaim, outlets: Collection[str]
    ) -> Iterator[NumberCorrection]:
        """Yield the numbers for which one of some outlets gave the number of a claim."""
        told = set()
        for each in self._mended:
            outlet = self._outlets.name(each.note)
            if outlet in outlets and each.is_by(claim) and (outlet, each.old.low) not in told:
                told.add((outlet, each.old.low))
                yield NumberCorrection(words=each.old.wording, outlet=outlet, day=each.day)

    def _others_since(self, last: FigureClaim, outlets: tuple[str, ...]) -> int:
        """Return how many outlets gave another figure after the day of the last of a voice.

        Returns 0 if one gave the same figure, whoever said it.
        """
        later = [claim for claim in self._group.claims if last.day < claim.day < UNKNOWN_DAY]
        if any(claim.agrees_with(last) for claim in later):
            return 0
        return len(set(self._outlets.of(claim.article for claim in later)) - {*outlets})


def _is_taken_back(figure: Figure, correction: Correction) -> bool:
    """Whether a note takes back the statement with a figure, and repeats the number."""
    old = {member.id for member in correction.taken_back}
    return bool(old & {figure.id, figure.statement}) and repeats_number(figure, correction)
