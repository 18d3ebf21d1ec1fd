"""Views of what fact-checkers published about claims."""

from onrecord.records import Failure, Record
from onrecord.views.corrections import CorrectionView


class Review(Record, frozen=True, kw_only=True):
    """A fact-checker's judgement of a claim, as it is published (schema.org ``ClaimReview``)."""

    reviewer: str | None  # name of the outlet
    url: str | None  # of the review
    published: str | None  # day
    rating: str  # in the reviewer's words, such as "Mostly false"
    claim: str  # as the reviewer words it
    claimant: str | None  # name of who made it
    appearances: tuple[str, ...] = ()  # addresses of pages that have it
    location: str  # of the page or file that it was read from


class ReviewsNoted(Record, frozen=True, kw_only=True):
    """What became of the reviews that were held against the record."""

    reviews: int
    matched: int  # of them: those with a statement or article of the record
    notes: tuple[CorrectionView, ...]  # that are new
    left: tuple[Failure, ...]  # reviews that are not taken, with why
    failures: tuple[Failure, ...]  # files that cannot be read
