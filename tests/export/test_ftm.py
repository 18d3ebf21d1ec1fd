"""The entities of FollowTheMoney: who is one entity, and that no statement says more than was read.

That the receiving library takes them is checked in ``tests/readback``.
"""

import io
import json
from typing import Any

import pytest

from builders.stores import Who, keep, keep_people
from onrecord.app import corrections
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.app.stories import group
from onrecord.records import Date
from onrecord.store import Store

BY = Author("Editor", "2026-02-01T00:00:00Z")
ADDRESS = "https://post.example/wall"


def entities(store: Store, schema: str) -> list[dict[str, Any]]:
    """Return the entities of one schema in an export."""
    out = io.BytesIO()
    export_record(store, "ftm", out)
    read = [json.loads(line) for line in out.getvalue().splitlines()]
    known = {each["id"] for each in read}
    assert len(known) == len(read)
    for each in read:
        for name in ("entity", "document", "proof"):
            assert known.issuperset(each["properties"].get(name, []))
    return [each for each in read if each["schema"] == schema]


def values(store: Store, schema: str) -> list[dict[str, list[str]]]:
    return [each["properties"] for each in entities(store, schema)]


def test_an_empty_store_has_no_entities(store: Store) -> None:
    assert entities(store, "Article") == []


def test_an_article_says_where_it_is_from(store: Store) -> None:
    keep(
        store, "/home/ela/wall.txt", "It rained.", url="https://post.example", outlet="The Post",
        headline="The wall", byline=("Ela Corrow", "Bo Vaunt"), language="en",
        published=Date(value="2031-05-08T00:30:00+02:00", precision="second"),
    )  # fmt: skip
    assert values(store, "Article") == [
        {
            "title": ["The wall"],
            "author": ["Ela Corrow", "Bo Vaunt"],
            "publisher": ["The Post"],
            "sourceUrl": ["https://post.example/"],
            "publishedAt": ["2031-05-07T22:30:00"],
            "retrievedAt": ["2026-01-15T09:30:00"],
            "language": ["eng"],
            "fileName": ["wall.txt"],
            "bodyText": ["It rained."],
            "processingAgent": ["onrecord"],
        }
    ]


@pytest.mark.parametrize(
    ("value", "precision", "expected"),
    [
        ("2031-05", "month", ["2031-05"]),
        ("2031-W19", "week", None),
        ("2031-SP", "season", None),
        ("2031-05-08T09:30+02:00", "minute", ["2031-05-08T07:30"]),
    ],
)
def test_days_are_as_precise_as_stated(
    store: Store, value: str, precision: Any, expected: list[str] | None
) -> None:
    keep(store, "a.txt", "It rained.", published=Date(value=value, precision=precision))
    [article] = values(store, "Article")
    assert article.get("publishedAt") == expected


def test_a_statement_is_a_note_on_its_speaker_and_its_article(store: Store) -> None:
    keep_people(store, ADDRESS, Who("Ossary"), url=ADDRESS, outlet="The Post")
    [article] = store.articles()
    [note], [person] = entities(store, "Note"), entities(store, "Person")
    assert note["properties"] == {
        "entity": [f"onrecord-article-{article.id}", person["id"]],
        "description": ["Ossary said that 300 held"],
        "summary": ["says · indirect"],
        "proof": [f"onrecord-article-{article.id}"],
        "sourceUrl": [ADDRESS],
        "publisher": ["The Post"],
    }
    [link] = values(store, "Documentation")
    assert link["document"] == note["properties"]["proof"]
    assert link["entity"] == [person["id"]]


@pytest.mark.parametrize(
    "text",
    [
        "Corrow denied that it leaked.",
        "Corrow denied that the wall had cracked.",
        "Corrow denied that he knew.",
    ],
)
def test_a_denial_keeps_the_word_that_denies(store: Store, text: str) -> None:
    keep(store, "a.txt", text)
    [note] = values(store, "Note")
    assert note["description"] == [text.rstrip(".")]
    assert note["summary"][0].startswith("denies · ")


def test_namesakes_stay_two_and_one_person_is_one(store: Store) -> None:
    mayor = Who("Ilka Sorrendy", "mayor", "Quillhaven")
    keep_people(store, "one", mayor)
    keep_people(store, "two", mayor)
    keep_people(store, "three", Who("Ilka Sorrendy", "goalkeeper", "Orrin Rovers"))
    people = values(store, "Person")
    assert [each["position"] for each in people] == [
        ["mayor, Quillhaven"],
        ["goalkeeper, Orrin Rovers"],
    ]
    assert len(entities(store, "Documentation")) == 3


@pytest.mark.parametrize(
    ("who", "schema"),
    [
        (Who("Orla Venn", aliases=("Venn", "Orla M. Venn")), "Person"),
        (Who("Harbour Office", kind="organization"), "Organization"),
        (Who("Seovil", kind="place"), "LegalEntity"),
        (Who("two lawmakers", kind="group", named=False), None),
        (Who("an official", named=False), None),
        (Who("the Hollin Report", kind="document"), None),
    ],
)
def test_only_who_has_a_name_is_an_entity(store: Store, who: Who, schema: str | None) -> None:
    """Anybody may be "an official": such an entity would be compared with all others."""
    keep_people(store, "a", who)
    found = [
        each for kind in ("Person", "Organization", "LegalEntity") for each in entities(store, kind)
    ]
    assert [each["schema"] for each in found] == ([schema] if schema else [])
    [note] = values(store, "Note")
    assert note["description"] == [f"{who.name} said that 300 held"]
    assert len(note["entity"]) == (2 if schema else 1)
    if schema == "Person":
        assert found[0]["properties"]["alias"] == ["Orla M. Venn"]
        assert found[0]["properties"]["weakAlias"] == ["Venn"]


def test_what_people_corrected_is_as_they_corrected_it(store: Store) -> None:
    keep_people(store, "a", Who("Corrow"), Who("Vaunt"))
    [article] = store.articles()
    first, second = store.annotations(article).statements
    corrections.reject(store, first.id, BY)
    corrections.correct_speaker(store, second.id, "Corrow", BY)
    [note], [person] = values(store, "Note"), entities(store, "Person")
    assert note["description"] == ["Vaunt said that 300 held"]
    assert person["properties"]["name"] == ["Corrow"]
    assert person["id"] in note["entity"]


def test_a_story_has_its_articles(store: Store) -> None:
    text = "Corrow said that the harbour wall of Vennmark held."
    day = Date(value="2031-05-08", precision="day")
    for name in ("one", "two"):
        keep(store, name, text, headline="Wall holds", published=day, outlet=name)
    group(store)
    [story] = store.stories()
    [event] = entities(store, "Event")
    assert event["properties"]["name"] == [story.title]
    assert event["properties"]["proof"] == [f"onrecord-article-{each}" for each in story.articles]


def test_a_long_text_is_in_pieces_that_the_model_takes(store: Store) -> None:
    paragraph = "It rained in Vennmark all day and all night. " * 40
    keep(store, "a.txt", "\n\n".join([paragraph] * 80))
    [article] = values(store, "Article")
    assert all(len(piece) <= 65_000 for piece in article["bodyText"])
    assert "".join("".join(article["bodyText"]).split()) == "".join((paragraph * 80).split())


def test_signs_that_the_model_drops_are_not_written(store: Store) -> None:
    keep_people(store, "a", Who('"Orla  Venn"', "ma\x07yor\u0301"), headline="Wa\x00ll\u0085")
    [person], [article] = values(store, "Person"), values(store, "Article")
    assert person["name"] == ["Orla Venn"]
    assert person["position"] == ["mayoŕ"]
    assert article["title"] == ["Wall"]
