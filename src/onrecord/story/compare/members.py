"""What comparisons are made of: their members, and the record of a comparison."""

from collections.abc import Iterable
from typing import Protocol

from onrecord.records import Comparison, ComparisonKind, Spans, make_id
from onrecord.story.compare.provenance import ClaimOrigin, group_by_origin
from onrecord.story.compare.story_article import StoryArticle
from onrecord.views import MemberView

UNKNOWN_DAY = "9999"  # sorts after all days


class Member(Protocol):
    """A statement or figure that comparisons may have as a member."""

    @property
    def id(self) -> str:
        """The id of the statement or figure."""

    @property
    def article(self) -> StoryArticle:
        """The article in which the member stands."""

    @property
    def origin(self) -> ClaimOrigin:
        """The origin of the claim."""

    @property
    def spans(self) -> Spans:
        """The spans of the member in the text of its article."""

    @property
    def order(self) -> tuple[str, ...]:
        """Sort key: by day, then so that the order is always the same."""

    def view(self) -> MemberView:
        """The member as readers are shown it."""


def make_comparison(
    story: str,
    kind: ComparisonKind,
    reason: str,
    members: Iterable[Member],
    confidence: float,
    *,
    reason_in_id: bool = True,
) -> Comparison:
    """Return the record of a comparison, its members in the order of their days.

    The id is a hash of story, kind and members and, with ``reason_in_id``, of the reason: the same
    statements can drift or differ in several ways.
    """
    ordered = sorted(dict.fromkeys(members), key=lambda member: member.order)
    ids = tuple(member.id for member in ordered)
    return Comparison(
        id=make_id("comparison", story, kind, ids, *([reason] if reason_in_id else [])),
        story=story,
        kind=kind,
        reason=reason,
        members=ids,
        origins=group_by_origin((member.id, member.origin) for member in ordered),
        confidence=confidence,
    )
