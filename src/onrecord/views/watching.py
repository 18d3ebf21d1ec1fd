"""What is shown of what people follow and watch."""

from onrecord.records import Failure, Record


class Followed(Record, frozen=True, kw_only=True):
    """An address that is watched. Times are in ISO 8601, in UTC; those that have no value are None.

    ``kind``: feed, sitemap, index (of sitemaps) or page. ``pages``: how many it named; ``open``: of
    those, how many are asked again; ``failing``: how many failed when they were asked last.
    """

    address: str
    kind: str
    title: str | None
    parent: str | None
    since: str
    asked: str | None
    changed: str | None
    due: str | None
    pages: int
    open: int
    failing: int
    error: str | None


class FollowedList(Record, frozen=True):
    """What people follow; what failed when it was asked last, pages included; what is due."""

    followed: tuple[Followed, ...]
    failing: tuple[Followed, ...]
    due: int
    next_due: str | None


class WatchedRound(Record, frozen=True, kw_only=True):
    """What came of one round of watching. ``next_due`` is None if nothing will ever be due."""

    asked: int
    found: int  # addresses that are new
    articles: int  # read, in new pages and new versions
    unchanged: int  # answers without anything new
    failed: int
    new_failures: tuple[Failure, ...]  # of what had not failed before
    ended: str  # when, in ISO 8601
    next_due: str | None
    warnings: tuple[str, ...] = ()
    interrupted: bool = False
    matches: int = 0  # of alerts
