"""Builders of what fact-checkers publish: reviews of claims, on pages and in feeds."""

import json
from typing import Any


def claim_review(
    claim: str = "The wall had cracked in the night",
    claimant: str | None = "Corrow",
    rating: object = "False",
    appearance: object = (),
    **fields: object,
) -> dict[str, Any]:
    """Return a review of a claim as its markup."""
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://tidecheck.example/wall",
        "author": {"@type": "Organization", "name": "Tide Check"},
        "datePublished": "2031-05-09T08:00:00Z",
        "claimReviewed": claim,
        "reviewRating": {"@type": "Rating", "ratingValue": "1", "alternateName": rating},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": claimant} if claimant else None,
            "appearance": appearance,
        },
    } | fields


def review_page(*blocks: object) -> str:
    """Return a web page with blocks of JSON-LD; a string is written as it is."""
    scripts = "".join(
        f'<script type="application/ld+json">'
        f"{each if isinstance(each, str) else json.dumps(each)}</script>"
        for each in blocks
    )
    return f"<!doctype html><html><head><title>Did it crack?</title>{scripts}</head><body></body>"


def review_feed(*reviews: object) -> str:
    """Return a feed of reviews, as tools for fact-checkers publish them."""
    items = [
        {"@type": "DataFeedItem", "dateCreated": "2031-05-09", "item": [each]} for each in reviews
    ]
    feed = {"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": items}
    return json.dumps(feed, indent=1)
