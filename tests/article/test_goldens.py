"""Golden text pages: as many fields as before are what a person read from the page."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.article import read_capture, source_text
from onrecord.records import Article, Capture

PAGES = sorted((Path(__file__).parent.parent / "golden" / "digests").glob("*.txt"))
FLOORS = json.loads((Path(__file__).parent.parent / "floors.json").read_text())["digests"]
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


def _fields_right(page: Path) -> tuple[int, int, int]:
    """Return whether the number of articles is right, and how many fields are, of how many."""
    expected = _squeezed(json.loads(page.with_suffix(".json").read_text("utf-8")))["articles"]
    actual = [_squeezed(_found(article)) for article in _read(page)]
    right = 0
    for wanted in expected:
        # The article that shares most words is the one that was meant.
        words = set(" ".join(wanted["body"]).split())
        found = max(actual, key=lambda each: len(words & set(" ".join(each["body"]).split())))
        right += sum(found[field] == wanted[field] for field in FIELDS)
    return len(actual) == len(expected), right, len(FIELDS) * len(expected)


def test_golden_pages_reach_their_floors() -> None:
    counts, right, total = map(sum, zip(*map(_fields_right, PAGES), strict=True))
    assert total == FLOORS["fields of"]
    assert counts >= FLOORS["counts right"]
    assert right >= FLOORS["fields right"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_parts_of_a_golden_page_occur_in_its_text(page: Path) -> None:
    capture = Capture(
        id=page.name, location=page.name, media_type="text/plain", fetched="", sha256=""
    )
    shown = "".join(source_text(capture, page.read_bytes()).replace(">", "").split())
    for article in _read(page):
        assert article.parts
        for part in article.parts:
            words = article.text[slice(*part.span)].replace(">", "")
            assert "".join(words.split()) in shown
