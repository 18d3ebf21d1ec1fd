"""Reading of reviews of claims from pages and feeds, also from hostile ones."""

import gzip
import json
from typing import Any

import pytest

from builders.reviews import claim_review, review_feed, review_page
from onrecord.article.reviews import read_reviews
from onrecord.errors import ArticleError
from onrecord.views import Review

PAGE, FEED = "text/html", "application/json"
REVIEW = Review(
    reviewer="Tide Check", url="https://tidecheck.example/wall", published="2031-05-09",
    rating="False", claim="The wall had cracked in the night", claimant="Corrow", location="x",
)  # fmt: skip
CALLED = '("The wall had cracked in the night")'


def read(text: str, media_type: str = PAGE) -> list[Review]:
    found = read_reviews("x", media_type, text.encode())
    assert not found.left
    return found.taken


def left(*reviews: object) -> list[str]:
    """Return why the reviews of a page are not taken; it has no others."""
    found = read_reviews("x", PAGE, review_page(*reviews).encode())
    assert not found.taken
    return [f"{each.location} {each.error}" for each in found.left]


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        (review_page(claim_review()), PAGE),
        (review_page({"@type": "WebSite"}, [claim_review()]), PAGE),
        (review_page({"@graph": [{"@type": "Article"}, claim_review()]}), PAGE),
        (review_page({"@type": "Article", "review": claim_review()}), PAGE),
        (review_page('{"@type": broken', claim_review()), PAGE),
        (review_page(claim_review(**{"@type": ["Review", "ClaimReview"]})), PAGE),
        (review_feed(claim_review()), FEED),
        (review_feed(None, claim_review(), {"@type": "Rating"}), FEED),
        ("\ufeff" + json.dumps([claim_review()]), "application/jsonl"),
        (json.dumps(claim_review()), FEED),
    ],
)
def test_a_review_is_found_where_it_may_stand(text: str, media_type: str) -> None:
    assert read(text, media_type) == [REVIEW]


def test_a_feed_may_be_packed() -> None:
    packed = gzip.compress(review_feed(claim_review()).encode())
    assert read_reviews("x", FEED, packed) == ([REVIEW], [])


def test_names_may_be_stated_elsewhere_on_the_page() -> None:
    item = claim_review(author={"@id": "#us"}, itemReviewed={"author": [{"@id": "#he"}]})
    names = {"@graph": [{"@id": "#us", "name": "Tide Check"}, {"@id": "#he", "name": "Corrow"}]}
    assert read(review_page(item, names)) == [REVIEW]


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        ({"alternateName": "Mostly&nbsp;<b>false</b>"}, "Mostly false"),
        ({"name": "Half true"}, "Half true"),
        ({"ratingValue": 2, "worstRating": "1", "bestRating": 5}, "2 of 1–5"),
        ("Misleading", "Misleading"),
        ([{"alternateName": "False"}], "False"),
    ],
)
def test_a_rating_is_in_the_words_of_the_reviewer(rating: object, words: str) -> None:
    [review] = read(review_page(claim_review(reviewRating=rating)))
    assert review.rating == words


@pytest.mark.parametrize(
    "stated",
    [
        "https://post.example/wall",
        {"@type": "NewsArticle", "url": "https://post.example/wall"},
        ["javascript:alert(1)", {"@id": "https://post.example/wall"}, {"url": 7}, None],
    ],
)
def test_appearances_are_web_addresses(stated: object) -> None:
    [review] = read(review_page(claim_review(appearance=stated)))
    assert review.appearances == ("https://post.example/wall",)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"claimReviewed": ""}, 'has no claim in words ("https://tidecheck.example/wall")'),
        (
            {"claimReviewed": {"text": "It cracked"}, "url": 7},
            "has no claim in words (without an address)",
        ),
        (
            {"claimReviewed": "so " * 1000},
            f'has a claim of more than 2000 characters ("{("so " * 20)}…")',
        ),
        ({"reviewRating": None}, f"has no rating {CALLED}"),
        ({"reviewRating": {"alternateName": "\x1b\x00"}}, f"has no rating {CALLED}"),
        (
            {"reviewRating": {"ratingValue": 1}},
            f"has a number as rating, without words and without its scale {CALLED}",
        ),
        (
            {"reviewRating": {"alternateName": "x" * 1000}},
            f"has a rating of more than 200 characters {CALLED}",
        ),
        ({"reviewRating": "x" * 201}, f"has a rating of more than 200 characters {CALLED}"),
    ],
)
def test_a_review_that_is_not_taken_is_named_with_why(fields: dict[str, Any], why: str) -> None:
    assert left(claim_review(**fields)) == [f"x item 1 {why}"]


def test_what_is_no_review_of_a_claim_is_not_named() -> None:
    assert left(claim_review(**{"@type": "Review"})) == []


@pytest.mark.parametrize("day", ["2031-02-30", "2031-13-01", "2031-00-10T08:00:00Z"])
def test_an_impossible_day_is_no_day(day: str) -> None:
    [review] = read(review_page(claim_review(datePublished=day)))
    assert review.published is None


def test_control_characters_are_left_out() -> None:
    item = claim_review(
        claim="The wall had\x07 cracked in the night", claimant="Cor\x1brow\u202e",
        rating="Fal\x00se", author={"name": "Tide\x1b Check\u2066"},
    )  # fmt: skip
    assert read(review_page(item)) == [REVIEW]
    assert read(review_feed(item), FEED) == [REVIEW]


@pytest.mark.parametrize(
    "fields",
    [
        {"itemReviewed": "a claim", "author": 7, "url": {"a": 1}, "datePublished": 20310509},
        {"itemReviewed": [[]], "author": [None], "url": ["ftp://x"], "datePublished": "May"},
        {"itemReviewed": {"author": {"name": ["", {}]}}, "author": {}, "url": "/wall"},
    ],
)
def test_odd_values_are_left_out(fields: dict[str, Any]) -> None:
    odd = claim_review(**({"datePublished": None} | fields))
    [review] = read(review_page(odd))
    assert (review.reviewer, review.claimant, review.published) == (None, None, None)
    assert review.url is None
    assert review.appearances == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained.",
        '{"@type": "ClaimReview", ',
        "[" * 200_000,
        '{"a":' * 200_000,
        "{\x00}",
        '<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>',
    ],
)
def test_what_is_no_feed_is_one_clear_line(text: str) -> None:
    with pytest.raises(ArticleError) as raised:
        read(text, FEED)
    assert "\n" not in str(raised.value)
    assert str(raised.value).startswith("x ")
    assert len(str(raised.value)) < 200
    assert "recursion" not in str(raised.value)


def test_a_long_feed_is_read_in_little_time() -> None:
    reviews = [
        claim_review(claim=f"The wall number {number} had cracked") for number in range(5000)
    ]
    found = read(review_feed(*reviews), FEED)
    assert [review.claim for review in found] == [each["claimReviewed"] for each in reviews]
