"""Exports for knowledge bases, read by the libraries that receive them (``make test-readback``)."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from benchmarks.receivers.knowledge import ftm_faults, schema_org_faults
from builders.stores import Who, keep, keep_people
from onrecord.app import reading
from onrecord.app.exporting import export_record
from onrecord.app.pipeline import load_extractor
from onrecord.records import Date
from onrecord.store import Store

EXAMPLES = Path(__file__).parents[2] / "examples"


def exported(store: Store, format: str) -> bytes:
    out = io.BytesIO()
    export_record(store, format, out)
    return out.getvalue()


def faults(store: Store) -> list[str]:
    return [
        *ftm_faults(exported(store, "ftm").splitlines()),
        *schema_org_faults(exported(store, "schema-org")),
    ]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store with the sample stories, as the shipped model reads them."""
    with Store(tmp_path_factory.mktemp("stores") / "s.db", create=True) as opened:
        now = datetime(2031, 5, 13, tzinfo=UTC)
        pages = [str(EXAMPLES / name) for name in ("story", "harbour-digest.txt")]
        reading.read(pages, opened, load_extractor, now)
        yield opened


def test_the_sample_stories_are_read_as_they_were_written(sample: Store) -> None:
    assert len(exported(sample, "ftm").splitlines()) > 300
    assert faults(sample) == []


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=WORDS, name=WORDS, address=WORDS, offset=st.integers(-14, 14))
@example('"It held"\x85\x00', "'Orla\u2028 Venn' ", "HTTP://Post.Example", 2)
@example("e\u0301\u200b\ufeff", "\u202eVenn", "https://post.example:port/a b?q=“wall”", 0)
@example("\ufdd0\uffff\U000e0001", "\ud7ff\ue000", "https://[::1", -3)
def test_odd_values_are_written_as_they_are_read(
    tmp_path_factory: pytest.TempPathFactory, words: str, name: str, address: str, offset: int
) -> None:
    path = tmp_path_factory.mktemp("odd") / "s.db"
    hour = f"2031-05-08T10:00:00{offset:+03d}:00"
    with Store(path, create=True) as store:
        keep_people(
            store, f"pages/{words}", Who(name or "x", words, name, aliases=(words, name)),
            headline=words, outlet=name, byline=(words, name), url=address, language="en",
            published=Date(value=hour, precision="second"),
        )  # fmt: skip
        assert faults(store) == []


def test_faults_are_found(store: Store) -> None:
    keep_people(store, "https://post.example/wall", Who("Orla Venn", "mayor", "Orrin"))
    lines = [json.loads(line) for line in exported(store, "ftm").splitlines()]
    for each in lines:
        if each["schema"] == "Person":
            each["properties"] |= {"birthDate": ["2031-W19"], "name": ["'Orla Venn'"]}
            each["id"] += "0"
    found = "\n".join(ftm_faults(json.dumps(each).encode() for each in lines))
    for part in (
        "birthDate is read as ['2031']",
        "name is read as ['Orla Venn']",
        "which is no Thing",
    ):
        assert part in found
    graph = json.loads(exported(store, "schema-org"))
    for node in graph["@graph"]:
        if node["@type"] == "Person":
            node |= {"headline": "x", "knows": {"@id": "urn:onrecord:nobody"}}
        elif node["@type"] == "Claim":
            node |= {"creditText": {"@id": node["appearance"]["@id"]}}
    found = "\n".join(schema_org_faults(json.dumps(graph).encode()))
    for part in ("Person has no property headline", "not in the graph", "not NewsArticle"):
        assert part in found


def test_an_empty_store_has_no_faults(store: Store) -> None:
    keep(store, "a.txt", "")
    assert faults(store) == []
