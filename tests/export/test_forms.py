"""The two JSON forms: the schemas are current, and what is written is valid and points at text."""

import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders.fake_extractor import FakeExtractor
from onrecord.app import exporting, reading
from onrecord.export.forms import SCHEMAS, schemas
from onrecord.export.lines import encode_line, line_of
from onrecord.records import Annotations, Article, Figure, Said, Speaker, Statement, Timex
from onrecord.store import Store


@pytest.fixture
def record(store: Store, page: str, extractor: FakeExtractor, now: datetime) -> dict[str, Any]:
    with open(page, "a") as file:
        file.write("Vaunt said on Monday that 30 boats were lost.\n")
    reading.read([page], store, lambda: extractor, now)
    return exported(store)


def exported(store: Store) -> dict[str, Any]:
    out = io.BytesIO()
    exporting.export_record(store, "json", out)
    return json.loads(out.getvalue())


def schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / name).read_bytes()))


@pytest.mark.parametrize(
    "name", ["record.v1.json", "lines.v1.json", "story.v1.json", "check.v1.json"]
)
def test_schemas_are_current(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schemas()[name]))
    assert (SCHEMAS / name).read_bytes() == schemas()[name], (
        "write them anew with: python -m onrecord.export.forms"
    )


def test_the_record_has_all_parts_in_order(record: dict[str, Any]) -> None:
    assert list(record) == [
        "format", "version", "captures", "articles", "speakers", "statements", "figures",
        "timexes", "stories", "comparisons", "corrections",
    ]  # fmt: skip
    assert (record["format"], record["version"]) == ("onrecord", 1)
    assert len(record["captures"]) == len(record["articles"]) == 1
    assert len(record["statements"]) == 4
    assert len(record["figures"]) == len(record["timexes"]) == 1
    assert [story["articles"] for story in record["stories"]] == [[record["articles"][0]["id"]]]
    assert record["comparisons"] == record["corrections"] == []
    schema("record.v1.json").validate(record)


def test_an_empty_record_is_valid(store: Store) -> None:
    schema("record.v1.json").validate(exported(store))


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("statements", "source", [[1]]),
        ("statements", "kind", "loud"),
        ("statements", "surprise", 1),
        ("figures", "low", "30"),
        ("figures", "measure", None),
        ("timexes", "id", "t"),
        ("timexes", "precision", "moment"),
        ("articles", "text", None),
        ("captures", "body", "…"),
    ],
)
def test_the_schema_refuses_what_is_not_the_form(
    record: dict[str, Any], part: str, field: str, value: object
) -> None:
    record[part][0][field] = value
    assert not schema("record.v1.json").is_valid(record)


def test_the_schema_asks_for_every_field(record: dict[str, Any]) -> None:
    del record["statements"][0]["setting"]
    assert not schema("record.v1.json").is_valid(record)


def test_every_span_of_the_record_is_words_of_its_article(record: dict[str, Any]) -> None:
    texts = {article["id"]: article["text"] for article in record["articles"]}
    checked = 0
    for owner, span in spans_of(record):
        words = texts[owner][slice(*span)]
        assert 0 <= span[0] < span[1] <= len(texts[owner])
        assert words == words.strip() != ""
        checked += 1
    # Two bodies; four statements' spans, one of when it was said; four mentions; a figure, a time.
    assert checked == 2 + 4 * 3 + 1 + 4 + 2
    [figure] = record["figures"]
    assert texts[figure["article"]][slice(*figure["span"])] == figure["text"] == "30"


def spans_of(record: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    for article in record["articles"]:
        yield from ((article["id"], part["span"]) for part in article["parts"])
    for statement in record["statements"]:
        for role in ("source", "cue", "content"):
            yield from ((statement["article"], span) for span in statement[role])
        if statement["said"]:
            yield statement["article"], statement["said"]["span"]
    for speaker in record["speakers"]:
        yield from ((mention["article"], mention["span"]) for mention in speaker["mentions"])
    yield from ((each["article"], each["span"]) for each in record["figures"] + record["timexes"])


def test_every_id_that_is_named_is_there(record: dict[str, Any]) -> None:
    ids = {
        part: {item["id"] for item in record[part]}
        for part in ("captures", "articles", "speakers", "statements")
    }
    assert {article["capture"] for article in record["articles"]} <= ids["captures"]
    assert {statement["article"] for statement in record["statements"]} <= ids["articles"]
    assert {statement["speaker"] for statement in record["statements"]} <= ids["speakers"]
    outers = [statement["outer"] for statement in record["statements"]]
    assert outers.count(None) == 3
    assert set(outers) - {None} <= ids["statements"]
    assert {figure["statement"] for figure in record["figures"]} <= ids["statements"]
    assert {figure["claimant"] for figure in record["figures"]} <= ids["speakers"]


def test_a_line_has_indices_and_names() -> None:
    inner, outer = (
        Statement(
            id=identity,
            article="a",
            outer=around,
            source=((0, 3),),
            cue=((4, 8),),
            content=((9, 12), (14, 20)),
            kind="mixed",
            speaker="s1",
            to=("lawmakers",),
            via=("Halvor Wire",) if around else (),
            said=Said(value=None, precision=None, span=(21, 29)) if around else None,
            act="denies",
            confidence=0.5,
        )
        for identity, around in (("inner", "outer"), ("outer", None))
    )
    annotations = Annotations(
        article="a",
        language="en",
        model="m",
        statements=(outer, inner),
        speakers=(Speaker(id="s1", name="Corrow"),),
        figures=(
            Figure(
                id="f", article="a", statement="inner", claimant="s1", span=(9, 12), text="300",
                measure="killed", low=300.0, high=300.0,
            ),
            Figure(
                id="g", article="a", span=(14, 20), text="up to 2.5%", measure="per cent",
                unit="%", subject="voters", low=None, high=2.5, approximate=True,
                as_of="2026-01-12",
            ),
        ),
        timexes=(Timex(article="a", span=(21, 29), value=None, precision=None),),
    )  # fmt: skip
    line = json.loads(encode_line(line_of("doc", annotations)))
    assert list(line) == ["id", "statements", "figures", "timexes", "error"]
    assert line["statements"][0]["outer"] is None
    assert line["statements"][1] == {
        "outer": 0,
        "source": [[0, 3]],
        "cue": [[4, 8]],
        "content": [[9, 12], [14, 20]],
        "kind": "mixed",
        "speaker": "Corrow",
        "to": ["lawmakers"],
        "via": ["Halvor Wire"],
        "said": {"value": None, "precision": None, "span": [21, 29]},
        "type": "assertion",
        "act": "denies",
        "confidence": 0.5,
    }
    assert list(line["statements"][1]) == [
        "outer", "source", "cue", "content", "kind", "speaker", "to", "via", "said", "type", "act",
        "confidence",
    ]  # fmt: skip
    assert line["figures"] == [
        {
            "span": [9, 12], "text": "300", "measure": "killed", "unit": None, "subject": None,
            "low": 300, "high": 300, "approximate": False, "claimant": "Corrow", "as_of": None,
            "of": None, "asserted": True,
        },
        {
            "span": [14, 20], "text": "up to 2.5%", "measure": "per cent", "unit": "%",
            "subject": "voters", "low": None, "high": 2.5, "approximate": True, "claimant": None,
            "as_of": "2026-01-12", "of": None, "asserted": True,
        },
    ]  # fmt: skip
    assert [type(line["figures"][0][bound]) for bound in ("low", "high")] == [int, int]
    assert line["timexes"] == [{"span": [21, 29], "value": None}]
    schema("lines.v1.json").validate(line)


def test_a_line_that_was_not_read_is_valid(extractor: FakeExtractor) -> None:
    french = Article(id="a", capture="c", text="Bonjour")
    line = json.loads(encode_line(line_of(None, extractor.annotate(french))))
    assert line == {
        "id": None, "statements": [], "figures": [], "timexes": [], "error": "the text is French"
    }  # fmt: skip
    schema("lines.v1.json").validate(line)
