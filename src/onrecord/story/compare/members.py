"""Makes the record of a comparison from the statements or figures that are compared."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from onrecord.records import Comparison, ComparisonKind, Spans, make_id
from onrecord.story.compare.provenance import ClaimOrigin, group_by_origin
from onrecord.story.compare.story_article import StoryArticle
from onrecord.views import MemberView

UNKNOWN_DAY = "9999"  # sorts after all days
_DAY = len("2031-05-02")


def days_between(one: str, other: str) -> int:
    """Return the days between two days; 0 if one is not known, or only its month is."""
    try:
        return abs((date.fromisoformat(one[:_DAY]) - date.fromisoformat(other[:_DAY])).days)
    except ValueError:
        return 0


class Member(Protocol):
    """Interface of everything that can be compared: a statement or a figure (claimed quantity)."""

    @property
    def id(self) -> str:
        """Id of the statement or figure."""

    @property
    def article(self) -> StoryArticle:
        """The article that contains the statement or figure."""

    @property
    def origin(self) -> ClaimOrigin:
        """The speaker, organization, news agency or outlet that it goes back to."""

    @property
    def spans(self) -> Spans:
        """Places of the statement or figure in the text of its article."""

    @property
    def order(self) -> tuple[str, ...]:
        """Sort key: the day, then values such as the id, so that no two have the same key."""

    def view(self) -> MemberView:
        """Return the statement or figure as it is shown to readers."""


def make_comparison(
    story: str,
    kind: ComparisonKind,
    reason: str,
    members: Iterable[Member],
    confidence: float,
    *,
    reason_in_id: bool = True,
) -> Comparison:
    """Return the record of a comparison, with the compared statements or figures ordered by day.

    The id of the record is a hash of the story, the kind and the members, and of the reason unless
    ``reason_in_id`` is false. Statements can be compared twice, for different reasons.
    """
    ordered = sorted(dict.fromkeys(members), key=lambda member: member.order)
    ids = tuple(member.id for member in ordered)
    return Comparison(
        id=make_id("comparison", story, kind, ids, *([reason] if reason_in_id else [])),
        story=story,
        kind=kind,
        reason=reason,
        members=ids,
        origins=group_by_origin(
            ((member.id, member.origin) for member in ordered), relayed=kind == "repeat"
        ),
        confidence=confidence,
    )
