"""The graph of schema.org: quotations, claims and figures say what was read, and by whom.

That the nodes are of the vocabulary is checked in ``tests/readback``.
"""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from builders.stores import Who, keep, keep_people
from onrecord.app import reading
from onrecord.app.exporting import export_record
from onrecord.app.pipeline import load_extractor
from onrecord.records import Date
from onrecord.store import Store

EXAMPLES = Path(__file__).parents[2] / "examples"
ADDRESS = "https://post.example/wall"


def graph(store: Store) -> dict[str, dict[str, Any]]:
    """Return the nodes of an export by id, after a check that each is there once."""
    out = io.BytesIO()
    export_record(store, "schema-org", out)
    nodes: list[dict[str, Any]] = json.loads(out.getvalue())["@graph"]
    found = {node["@id"]: node for node in nodes}
    assert len(found) == len(nodes)
    return found


def nodes(store: Store, kind: str, of: str = "") -> list[dict[str, Any]]:
    """Return the nodes of a type, of one kind of record."""
    return [
        node for name, node in graph(store).items() if node["@type"] == kind and f":{of}" in name
    ]


def test_an_empty_store_has_an_empty_graph(store: Store) -> None:
    assert graph(store) == {}


def test_an_article_says_where_it_is_from(store: Store) -> None:
    keep(
        store, "/home/ela/wall.txt", "It rained.", url=ADDRESS, outlet="The Post", language="en",
        headline="The wall", byline=("Ela Corrow",),
        published=Date(value="2031-05", precision="month"),
    )  # fmt: skip
    [article] = nodes(store, "NewsArticle")
    assert article["publisher"]["name"] == "The Post"
    assert article["author"] == ["Ela Corrow"]
    assert (article["url"], article["datePublished"]) == (ADDRESS, "2031-05")
    page = article["archivedAt"]
    assert page["dateCreated"] == "2026-01-15T09:30:00Z"
    assert "url" not in page
    assert len(page["identifier"]["value"]) == 64


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store with the sample digest, as the shipped model reads it."""
    with Store(tmp_path_factory.mktemp("stores") / "s.db", create=True) as opened:
        now = datetime(2031, 3, 13, tzinfo=UTC)
        reading.read([str(EXAMPLES / "harbour-digest.txt")], opened, load_extractor, now)
        yield opened


def test_words_in_quotation_marks_are_a_quotation_and_others_a_claim(digest: Store) -> None:
    found = graph(digest)
    by_text = {node["text"]: node for node in found.values() if "text" in node}
    quotation = by_text[
        "“A town that has lost its harbour has lost its front door, and we mean to hang a new one "
        "before autumn,”"
    ]
    assert quotation["@type"] == "Quotation"
    assert quotation["creator"] == quotation["spokenByCharacter"]
    speaker = found[quotation["creator"]["@id"]]
    assert (speaker["@type"], speaker["name"]) == ("Person", "Ilsabet Corrow")
    claim = by_text["that she would not wait for anybody’s inquiry"]
    assert claim["@type"] == "Claim"
    assert claim["dateCreated"] == "2031-03-10"
    assert found[claim["author"]["@id"]]["name"] == "Dunya Vereld"
    assert found[claim["appearance"]["@id"]]["@type"] == "NewsArticle"
    reported = by_text[
        "that only one letter had arrived and that it “spoke of rust, not of cracks.”"
    ]
    assert reported["creditText"].endswith(", via Corvane Wire")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Port director Hesper Allandry denied that the cracks had ever been reported to her "
            "office",
            "Hesper Allandry",
        ),
        ("Harbour engineers declined to comment on the age of the wall", None),
    ],
)
def test_what_is_denied_or_not_said_is_no_claim_of_a_speaker(
    digest: Store, text: str, about: str | None
) -> None:
    found = graph(digest)
    [claim] = [node for node in found.values() if node.get("text") == text]
    assert claim["@type"] == "Claim"
    assert claim["author"]["name"] == "THE OSSARY LANTERN"
    assert found[claim["about"]["@id"]]["name"] == about if about else "about" not in claim


def test_a_figure_is_a_claim_about_a_value(digest: Store) -> None:
    values = {
        node["about"].get("value", node["about"].get("minValue")): node
        for node in nodes(digest, "Claim", "figure")
    }
    families, dead = values[1200], values["Around 40"]
    assert families["about"]["minValue"] == 1200
    assert families["text"].startswith("The BCS also said that at least 1,200 families")
    assert graph(digest)[families["author"]["@id"]]["name"] == "Belmarrow Coast Service"
    assert dead["about"]["name"] == "killed"


def test_a_figure_that_nobody_claims_is_no_claim(store: Store) -> None:
    keep(store, "a.txt", "Vaunt denied that at least 40 boats were lost.")
    assert nodes(store, "Claim", "figure") == []


def test_a_claim_of_several_articles_has_its_origin_and_first_appearance(digest: Store) -> None:
    found = graph(digest)
    claims = nodes(digest, "Claim", "comparison")
    assert claims
    for claim in claims:
        assert claim["author"] == ["Belmarrow Coast Service"]
        assert claim["firstAppearance"] in claim["appearance"]
        assert len(claim["appearance"]) == 2
        assert {found[each["@id"]]["@type"] for each in claim["workExample"]} == {"Claim"}
        assert found[claim["about"]["@id"]]["@type"] == "Event"


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        (Who("Orla Venn"), "Person"),
        (Who("an official", named=False), "Person"),
        (Who("Harbour Office", kind="organization"), "Organization"),
        (Who("Seovil", kind="place"), "Organization"),
        (Who("two lawmakers", kind="group", named=False), None),
        (Who("the Hollin Report", kind="document"), None),
    ],
)
def test_speakers_are_what_is_known_of_them(store: Store, who: Who, kind: str | None) -> None:
    keep_people(store, "a", who)
    found = [
        each for each in graph(store).values() if each["@id"].startswith("urn:onrecord:speaker")
    ]
    assert [each["@type"] for each in found] == ([kind] if kind else [])
    for each in found:
        assert each["name" if who.named else "description"] == who.name
        assert ("name" in each) == who.named
    for claim in nodes(store, "Claim"):
        assert claim["creditText"] == who.name if "statement" in claim["@id"] or not kind else True
        assert ("author" in claim) == bool(kind)
