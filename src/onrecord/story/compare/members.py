"""Members of comparisons (statements and figures), and the making of a comparison's record."""

from collections.abc import Iterable
from typing import Protocol

from onrecord.records import Comparison, ComparisonKind, Spans, make_id
from onrecord.story.compare.provenance import ClaimOrigin, group_by_origin
from onrecord.story.compare.story_article import StoryArticle
from onrecord.views import MemberView

UNKNOWN_DAY = "9999"  # sorts after all days


class Member(Protocol):
    """Interface of a statement or figure that can be a member of a comparison."""

    @property
    def id(self) -> str:
        """Id of the statement or figure."""

    @property
    def article(self) -> StoryArticle:
        """The article that contains the member."""

    @property
    def origin(self) -> ClaimOrigin:
        """The speaker, organization, agency or outlet that the claim goes back to."""

    @property
    def spans(self) -> Spans:
        """Spans of the member in the text of its article."""

    @property
    def order(self) -> tuple[str, ...]:
        """Sort key: the day first, then values that make the order unique."""

    def view(self) -> MemberView:
        """Return the member as readers see it."""


def make_comparison(
    story: str,
    kind: ComparisonKind,
    reason: str,
    members: Iterable[Member],
    confidence: float,
    *,
    reason_in_id: bool = True,
) -> Comparison:
    """Return the record of a comparison, with its members ordered by day.

    The id is a hash of story, kind and members. With ``reason_in_id`` the reason is hashed too,
    because the same statements can be compared for several reasons.
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
