"""What is shown of a bundle."""

from onrecord.records import Record


class BundleSummary(Record, frozen=True, kw_only=True):
    """What a bundle has, and its seal."""

    seal: str  # SHA-256 of the seal, by which people compare seals
    shown: int  # leaves of its tree: records, of a speaker one for each article
    sealed: int  # those that are left out included
    captures: int
    articles: int
    statements: int
    stamped: str | None  # ISO 8601, UTC: when an authority saw the seal


class BundleCheck(Record, frozen=True, kw_only=True):
    """What a check of a bundle found: faults, and notes that are none, one line each."""

    faults: tuple[str, ...]
    notes: tuple[str, ...]
    summary: BundleSummary | None  # None if the bundle cannot be read
