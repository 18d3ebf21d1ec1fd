"""Views of who relies on whom in a corpus."""

from typing import Literal, TypeAlias

from onrecord.records import Record

# Whether articles have words of another outlet; nothing but their outlet's own; or neither a named
# source nor another outlet, so that nobody can say where they come from.
RelianceKind: TypeAlias = Literal["relies", "own", "unknown"]


class RelianceRow(Record, frozen=True, kw_only=True):
    """How many articles of an outlet, in a month, go back to one other outlet or agency.

    An article may rely on several, so the shares of an outlet's origins may add up to more than 1.
    """

    month: str | None  # "2031-05"; None for articles without a day, and for all months together
    outlet: str | None  # None for articles whose outlet is not known
    kind: RelianceKind
    origin: str | None = None  # who is relied on
    articles: int
    datelines: int = 0  # of them: with the origin in the dateline,
    copies: int = 0  # with nearly the same text as an earlier article of the origin,
    relays: int = 0  # with a statement that the origin had first
    of: int  # articles of the outlet in the month
    share: float  # articles / of
    low: float  # 95 % interval of the share
    high: float


class RelianceView(Record, frozen=True, kw_only=True):
    """Who relies on whom: by month, and over all months. The outlets with most articles first."""

    rows: tuple[RelianceRow, ...]
    total: tuple[RelianceRow, ...]
