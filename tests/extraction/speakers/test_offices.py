"""Descriptions by an office, lists of bodies, and who cannot be a body."""

import pytest

from builders.texts import at, resolver_for
from onrecord.extraction.speakers.questions import PronounContext

GIVEN = {
    "person": "Anna Doone; Peter Fenn",
    "body": "Corvane; Lantern Trust; Tarsk Athletic; Dagen Bank",
    "place": "Tarsk",
}


def speaker(text: str, source: str) -> str | None:
    mention = resolver_for(text, **GIVEN).resolve(PronounContext(at(text, source)))
    return text[slice(*mention.entity.name)] if mention else None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Anna Doone, director of the Lantern Trust, left. The trust's head said no.",
         "The trust's head", "Anna Doone"),
        ("Peter Fenn, a spokesman for Dagen Bank, left. The bank's spokesperson said no.",
         "The bank's spokesperson", "Peter Fenn"),
        ("The trust's director said no. Anna Doone, director of the Lantern Trust, left.",
         "The trust's director", "Anna Doone"),
        ("Anna Doone, director of Corvane, left. The trust's director said no.",
         "The trust's director", "trust's director"),
        ("Anna Doone, director of Corvane, left. A director of Corvane said no.",
         "A director of Corvane", "director of Corvane"),
        ("Anna Doone, transport minister of Tarsk, left. The defence minister of Tarsk said no.",
         "The defence minister of Tarsk", "defence minister of Tarsk"),
    ],
)  # fmt: skip
def test_an_office_is_held_by_whom_the_article_says(text: str, source: str, name: str) -> None:
    assert speaker(text, source) == name


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The police and the Lantern Trust said no.", "The police and the Lantern Trust",
         "police and the Lantern Trust"),
        ("Both the council and the brigade said no.", "Both the council and the brigade",
         "council and the brigade"),
        ("The ministry and the Lantern Trust said no.", "The ministry and the Lantern Trust",
         "ministry and the Lantern Trust"),
        ("The police and fire service said no.", "The police and fire service",
         "police and fire service"),
    ],
)  # fmt: skip
def test_two_bodies_are_a_group(text: str, source: str, name: str) -> None:
    assert speaker(text, source) == name


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Tarsk Athletic lost. The Tarsk health board said no.", "The Tarsk health board",
         "Tarsk health board"),
        ("Tarsk Athletic lost. The Tarsk fire brigade said no.", "The Tarsk fire brigade",
         "Tarsk fire brigade"),
        ("Mr Peter Fenn left. The company said no.", "The company", "company"),
    ],
)  # fmt: skip
def test_a_body_is_no_other_body_and_no_person(text: str, source: str, name: str) -> None:
    assert speaker(text, source) == name
