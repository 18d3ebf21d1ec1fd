"""Tasks for Label Studio, and what is read in their results."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.stores import keep
from onrecord.app.exporting import export_record
from onrecord.export.labelstudio_results import Marked, read_result
from onrecord.store import Store

TEXT = "🐱 Corrow said that Ossary denied that it\nleaked."


def region(identity: str, label: str, words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": identity, "type": "labels", "from_name": "label", "value": value | more}


def link(one: str, other: str, *labels: str, direction: str = "right") -> dict[str, Any]:
    return {
        "type": "relation", "from_id": one, "to_id": other, "labels": [*labels],
        "direction": direction,
    }  # fmt: skip


def words(marked: Marked, role: str) -> list[list[str]]:
    return [
        [" ".join(TEXT[slice(*span)].split()) for span in each.spans[role]]
        for each in marked.statements
    ]


def lines(marked: Marked) -> list[str]:
    return [each.line for each in marked.problems]


def test_an_article_is_a_task_with_its_statements_as_a_prediction(
    store: Store, tmp_path: Path
) -> None:
    [article] = keep(store, "page.txt", TEXT, outlet="The Herald")
    export_record(store, "labelstudio", tmp_path / "tasks")
    [task] = json.loads((tmp_path / "tasks" / "tasks.json").read_bytes())
    data, [prediction] = task["data"], task["predictions"]
    assert (data["text"], data["outlet"]) == (TEXT, "The Herald")
    assert data["onrecord"]["article"] == article.id
    capture, _ = store.capture(article)
    assert data["onrecord"]["sha256"] == capture.sha256
    first, second = store.annotations(article).statements
    assert [each["id"] for each in data["onrecord"]["statements"]] == [first.id, second.id]
    for item in prediction["result"]:
        if item["type"] != "relation" and item["from_name"] == "label":
            value = item["value"]
            assert TEXT[value["start"] : value["end"]] == value["text"]
    marked = read_result(TEXT, prediction["result"])
    assert marked.problems == []
    for each, statement in zip(marked.statements, (first, second), strict=True):
        assert each.regions[0] == f"{statement.id}-cue-1"
        assert each.spans["source"] == statement.source
        assert each.spans["cue"] == statement.cue
        assert each.spans["content"] == statement.content
    assert [each.speaker for each in marked.statements] == ["Corrow", "Ossary"]
    assert [each.act for each in marked.statements] == ["says", "denies"]
    assert [each.inside for each in marked.statements] == [None, f"{first.id}-cue-1"]


def test_the_labels_are_those_that_are_written(store: Store, tmp_path: Path) -> None:
    keep(store, "page.txt", TEXT)
    export_record(store, "labelstudio", tmp_path / "tasks")
    view = ElementTree.parse(tmp_path / "tasks" / "labels.xml").getroot()
    values = {each.get("value") for each in view.iter() if each.get("value")}
    names = {each.get("name") for each in view.iter() if each.get("name")}
    [task] = json.loads((tmp_path / "tasks" / "tasks.json").read_bytes())
    for item in task["predictions"][0]["result"]:
        value = item.get("value", item)
        assert {*value.get("labels", ()), *value.get("choices", ())} <= values
        assert {item.get("from_name", "text"), item.get("to_name", "text")} <= names


def test_an_empty_store_has_no_task(store: Store, tmp_path: Path) -> None:
    export_record(store, "labelstudio", tmp_path / "tasks")
    assert json.loads((tmp_path / "tasks" / "tasks.json").read_bytes()) == []


def test_links_may_be_drawn_in_any_direction(store: Store) -> None:
    """From source to cue, from cue to content, and from content on to its second part."""
    marked = read_result(
        TEXT,
        [
            region("s", "source", "Corrow"),
            region("c1", "content", "that Ossary"),
            region("q", "cue", "said"),
            region("c2", "content", "denied"),
            region("x", "negative", "leaked"),
            link("s", "q"),
            link("c1", "q", "part", direction="left"),
            link("c1", "c2", "part"),
        ],
    )
    assert marked.problems == []
    assert (words(marked, "source"), words(marked, "cue")) == ([["Corrow"]], [["said"]])
    assert words(marked, "content") == [["that Ossary", "denied"]]
    assert [TEXT[slice(*span)] for span in marked.negatives] == ["leaked"]


def test_a_region_may_be_of_two_statements(store: Store) -> None:
    marked = read_result(
        TEXT,
        [
            region("s", "source", "Corrow"),
            *(region(each, "cue", each) for each in ("said", "denied")),
            *(region(f"c{each}", "content", each) for each in ("that Ossary", "leaked")),
            link("said", "s"), link("said", "cthat Ossary"),
            link("denied", "s"), link("denied", "cleaked"),
        ],
    )  # fmt: skip
    assert words(marked, "source") == [["Corrow"], ["Corrow"]]
    assert words(marked, "content") == [["that Ossary"], ["leaked"]]


@pytest.mark.parametrize(
    ("words_", "value"),
    [
        ("that it\nleaked", {"text": "that it\\nleaked"}),  # as the editor writes line breaks
        ("Ossary ", {}),  # a space selected with the word
        ("Ossary", {"start": 20, "end": 26}),  # counted in units of JavaScript
    ],
)
def test_places_as_editors_write_them(words_: str, value: dict[str, Any]) -> None:
    marked = read_result(TEXT, [region("c", "content", words_, **value)])
    assert marked.problems == []
    [[found]] = words(marked, "content")
    assert found == " ".join(words_.split())


@pytest.mark.parametrize(
    ("items", "line"),
    [
        ([region("s", "source", "Corrow")], "source “Corrow” belongs to no statement"),
        ([region("c", "content", "Ossary", start=5)], "content “Ossary” does not stand at its"),
        ([region("c", "content", "Ossary", end=None)], "content “Ossary” does not stand at its"),
        ([region("c", "content", "Ossary", end=99)], "content “Ossary” does not stand at its"),
        ([region("c", "person", "Ossary")], "“Ossary” is labelled person"),
        ([region("c", "cue", "said", labels=["cue", "source"])], "“said” is labelled cue, source"),
        ([region("c", "cue", "said", labels=[])], "“said” is labelled as nothing"),
        ([region("c", "cue", "said"), link("c", "d")], "a link has an end that is not there"),
        (
            [region("c", "cue", "said"), region("x", "negative", "it"), link("c", "x")],
            "a link leads to words labelled negative",
        ),
        (
            [
                region("q", "cue", "said"), region("c", "content", "that it"),
                region("d", "content", "it\nleaked"), link("q", "c"), link("q", "d"),
            ],
            "two content regions of “said” overlap",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_a_line(items: list[dict[str, Any]], line: str) -> None:
    [found] = lines(read_result(TEXT, items))
    assert found.startswith(line)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 60) | st.sampled_from(["cue", "said", "it", "a"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["start", "end", "text", "labels", "choices"]), inner, max_size=5
        )
    ),
)
FIELDS = ("id", "type", "from_name", "value", "from_id", "to_id", "labels", "direction")
KINDS = st.sampled_from(["labels", "relation", "choices", "textarea"])


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), JSON), max_size=4), st.lists(KINDS))
def test_no_result_ends_the_reading(items: list[dict[str, Any]], kinds: list[str]) -> None:
    for item, kind in zip(items, kinds, strict=False):
        item["type"] = kind
    marked = read_result(TEXT, items)
    for statement in marked.statements:
        for spans in statement.spans.values():
            assert all(0 <= start < end <= len(TEXT) for start, end in spans)
