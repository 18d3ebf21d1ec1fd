"""Golden text pages: each field of each article equals what a person read from the page."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.article import read_capture
from onrecord.records import Article, Capture

PAGES = sorted((Path(__file__).parent.parent / "golden" / "digests").glob("*.txt"))
FIELDS = (
    "outlet", "site", "url", "headline", "deck", "byline", "published", "images", "body", "related",
)  # fmt: skip


def _squeezed(value: Any) -> Any:
    """Return a value with runs of white space in its strings collapsed."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_squeezed(each) for each in value]
    if isinstance(value, dict):
        return {name: _squeezed(each) for name, each in value.items()}
    return value


def _found(article: Article) -> dict[str, Any]:
    parts = [(part.kind, article.text[slice(*part.span)]) for part in article.parts]
    published = article.published
    return {
        "outlet": article.outlet,
        "site": article.site,
        "url": article.url,
        "headline": article.headline,
        "deck": next((words for kind, words in parts if kind == "deck"), None),
        "byline": list(article.byline),
        "published": published and {"value": published.value, "precision": published.precision},
        "images": [{"caption": each.caption, "credit": each.credit} for each in article.images],
        "body": [words for kind, words in parts if kind == "body"],
        "related": [each.title or each.url for each in article.related],
    }


def _read(page: Path) -> list[Article]:
    capture = Capture(
        id=page.name, location=page.name, media_type="text/plain", fetched="", sha256=""
    )
    return read_capture(capture, page.read_bytes())


def test_golden_pages_exist() -> None:
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_golden_page_is_read_as_by_a_person(page: Path) -> None:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    articles = _read(page)
    actual = [_squeezed(_found(article)) for article in articles]
    assert [each["headline"] for each in actual] == [
        each["headline"] for each in _squeezed(expected["articles"])
    ]
    for fields, wanted in zip(actual, _squeezed(expected["articles"]), strict=True):
        assert fields == {field: wanted[field] for field in FIELDS}
    text = _squeezed("\n".join(article.text for article in articles))
    assert [words for words in _squeezed(expected["absent"]) if words in text] == []
