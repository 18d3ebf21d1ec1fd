"""Finds numbers that lose their bound on the way: "at least 14" that others give as "14"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from onrecord.records import Comparison
from onrecord.story.compare.figure_claims import (
    FigureClaim,
    figure_claim,
    group_key,
)
from onrecord.story.compare.figure_scope import is_claimed
from onrecord.story.compare.members import UNKNOWN_DAY, make_comparison

if TYPE_CHECKING:
    from onrecord.story.compare.context import StoryContext

_CONFIDENCE = 0.7
_DAYS = 2  # from the number with its bound to the number without it; set by hand


class LostBound(NamedTuple):
    """A number of a voice with its bound, and as others give it without."""

    reason: str
    claims: tuple[FigureClaim, ...]


def lost_bounds(context: "StoryContext", /) -> Iterator[Comparison]:
    """Yield one comparison for each number of a voice that others give without its bound."""
    for each in context.lost_bounds:
        yield make_comparison(context.story, "drift", each.reason, each.claims, _CONFIDENCE)


def find_lost_bounds(context: "StoryContext") -> list[LostBound]:
    """Return the numbers that lose their bound in a story.

    Without it a number is in a headline, in an outlet's own words, or ascribed to the same voice.
    """
    in_headlines: dict[tuple[str, ...], list[FigureClaim]] = defaultdict(list)
    for article in context.articles:
        for figure in article.annotations.figures:
            if article.is_in_headline(figure.span) and is_claimed(figure, article):
                claim = figure_claim(figure, article, context.origins)
                in_headlines[group_key(figure)].append(claim)
    found = []
    for group in context.figure_groups:
        exact = [
            claim
            for claim in (*group.claims, *in_headlines[group_key(group.claims[0].figure)])
            if _is_exact(claim)
        ]
        bound: dict[tuple[str, float], list[FigureClaim]] = defaultdict(list)
        for claim in group.claims:
            if claim.is_bound and claim.figure.low and claim.origin.is_definite:
                bound[claim.origin.key, claim.low].append(claim)
        for claims in bound.values():
            lost = [each for each in exact if _loses(each, claims, exact)]
            if lost:
                found.append(LostBound(_reason(group.label, claims, lost), (*claims, *lost)))
    return found


def _reason(label: str, bound: Sequence[FigureClaim], lost: Sequence[FigureClaim]) -> str:
    first, other = bound[0], lost[0]
    in_headline = other.article.is_in_headline(other.figure.span)
    places = ("in the text", "in a headline") if in_headline else ("in one article", "in another")
    number = f"“{first.wording}” {places[0]}, “{other.wording}” {places[1]}"
    return f"{label}, {first.origin.name}: {number}"


def _is_exact(claim: FigureClaim) -> bool:
    return claim.low == claim.high and not claim.figure.approximate


def _loses(claim: FigureClaim, bound: Sequence[FigureClaim], exact: Sequence[FigureClaim]) -> bool:
    """Whether a number is that of a claim with a bound, and of nobody who gives it without one."""
    voice = bound[0].origin.key
    if claim.low != bound[0].low or not (claim.origin.is_outlet or claim.origin.key == voice):
        return False
    if any(each.low == claim.low and _is_of_other(each, voice) for each in exact):
        return False
    return any(
        claim.counts_the_same_as(each)
        and each.day <= claim.day < UNKNOWN_DAY
        and claim.days_from(each) <= _DAYS
        for each in bound
    )


def _is_of_other(claim: FigureClaim, voice: str) -> bool:
    return claim.origin.is_definite and claim.origin.key != voice
