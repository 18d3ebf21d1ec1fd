"""The annotations: valid by the model of the W3C, and their words where they say that they are."""

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from builders.fake_extractor import FakeExtractor
from builders.stores import keep
from onrecord.app import corrections, reading
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.article import source_text
from onrecord.records import Response
from onrecord.store import Store

SCHEMA = Path(__file__).parents[1] / "golden" / "annotations" / "web_annotation.schema.json"
BY = Author("Editor", "2026-02-01T00:00:00Z")
ADDRESS = "https://post.example/wall"
ANSWER = Response(
    address=ADDRESS, status=200, headers=(), requested="2026-01-15T09:30:00Z",
    received="2026-01-15T09:30:01Z",
)  # fmt: skip
HTML = """<!doctype html><html><head><title>The wall</title>
<link rel="canonical" href="https://post.example/harbour"></head><body>
<nav>Home News Corrow said that it held</nav>
<article><h1>The wall has held again in Vennmark</h1>
<p>{first}</p>
<p>The water rose for three days along the quay and the lower streets of the town, and crews went
out every night to see to it.</p></article></body></html>"""


def annotations(store: Store) -> list[dict[str, Any]]:
    """Return the annotations of a store, after a check by the model."""
    out = io.BytesIO()
    export_record(store, "annotations", out)
    collection = json.loads(out.getvalue())
    jsonschema.validate(collection, json.loads(SCHEMA.read_text()))
    items: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


def selector(item: dict[str, Any], kind: str) -> dict[str, Any] | None:
    found = [each for each in item["target"]["selector"] if each["type"] == kind]
    return found[0] if found else None


def test_an_empty_store_has_an_empty_collection(store: Store) -> None:
    assert annotations(store) == []


def test_a_statement_is_an_annotation_of_its_words(store: Store) -> None:
    keep(store, ADDRESS, "Ossary said that it held. Corrow denied that it leaked.", response=ANSWER)
    item, other = annotations(store)
    assert item["target"]["source"] == ADDRESS
    assert item["target"]["state"]["sourceDate"] == "2026-01-15T09:30:00Z"
    assert item["target"]["onrecord:state"] == "exact"
    quotation = selector(item, "TextQuoteSelector")
    assert quotation == {
        "type": "TextQuoteSelector",
        "exact": "Ossary said that it held",
        "prefix": "",
        "suffix": ". Corrow denied that it leaked.",
    }
    described, tag = item["body"]
    assert (tag["purpose"], tag["value"]) == ("tagging", "Ossary")
    assert described["onrecord:cue"] == "said"
    assert other["body"][0]["onrecord:act"] == "denies"


def test_positions_are_in_the_text_of_the_page(
    store: Store, extractor: FakeExtractor, now: datetime, tmp_path: Path
) -> None:
    words = (
        "“A 🚢 came,” they wrote. Corrow said  that\n<b>it</b> held. Vaunt said that &amp; held."
    )
    (tmp_path / "page.html").write_text(HTML.format(first=words))
    reading.read([str(tmp_path / "page.html")], store, lambda: extractor, now)
    [capture] = store.captures()
    page = source_text(*store.find_capture(capture.id))
    found = []
    for item in annotations(store):
        place, quotation = (
            selector(item, kind) for kind in ("TextPositionSelector", "TextQuoteSelector")
        )
        assert place
        assert quotation
        start, end = place["start"], place["end"]
        assert page[start:end] == quotation["exact"]
        assert page[:start].endswith(quotation["prefix"])
        assert page[end:].startswith(quotation["suffix"])
        assert item["target"]["source"] == "https://post.example/harbour"
        found.append(" ".join(quotation["exact"].split()))
    assert found == ["Corrow said that it held", "Vaunt said that & held"]


def test_words_that_cannot_be_told_apart_have_no_position(store: Store) -> None:
    words = "Corrow said that it held."
    keep(store, "apart.txt", f"{words} It rained. {words} It snowed. {words}")
    keep(store, "same.txt", words, words)
    places = [selector(item, "TextPositionSelector") for item in annotations(store)]
    assert [place and place["start"] for place in places] == [0, 37, 74, None, None]


@pytest.mark.parametrize(
    ("newer", "state"),
    [
        ("Corrow said that it held. Vaunt said that it leaked.", "exact"),
        ("It rained. Corrow said that it held. Vaunt said that he knew.", "moved"),
        ("Corrow said that it may hold. Vaunt said that he knew.", "lost"),
    ],
)
def test_an_older_version_says_whether_its_words_still_stand(
    store: Store, newer: str, state: str
) -> None:
    text = "Corrow said that it held. Vaunt said that he knew."
    for words in (text, newer):
        keep(store, ADDRESS, words, url=ADDRESS, headline="The wall", response=ANSWER)
    items = annotations(store)
    assert len(items) == 4
    assert items[0]["target"]["onrecord:state"] == state
    assert [each["target"]["onrecord:state"] for each in items[2:]] == ["exact", "exact"]


def test_what_people_decided_is_an_annotation_of_theirs(store: Store) -> None:
    [article] = keep(store, "page.txt", "Corrow said that it held. Vaunt said that he knew.")
    first, second = store.annotations(article).statements
    corrections.note(store, first.id, "Call him again", BY)
    corrections.reject(store, second.id, BY)
    undone = corrections.note(store, second.id, "never mind", BY)
    corrections.undo(store, undone.correction.id, BY)
    statement, note, rejected = annotations(store)
    assert statement["id"].endswith(first.id)
    assert (note["motivation"], rejected["motivation"]) == ("commenting", "assessing")
    assert note["creator"] == {"type": "Person", "name": "Editor"}
    assert "Call him again" in note["body"]["value"]
    [target] = note["target"]
    assert target["onrecord:state"] == "exact"
    assert target["source"] == "urn:onrecord:page.txt"
