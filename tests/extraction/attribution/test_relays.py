"""Relays that a phrase of their own names."""

import pytest

from onrecord import extract


def via(text: str) -> list[tuple[str, ...]]:
    return [statement.via for statement in extract(text).statements]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is safe,” Orla Venn said – as quoted by the Orrin Courier – on Monday.",
        "The army has crossed the river, Colonel Ask said, as reported by the Orrin Courier.",
        "“We will not leave,” the chief was quoted as saying by the Orrin Courier.",
        "As the Orrin Courier reports, Mr Dall told his party that he would resign.",
    ],
)
def test_an_outlet_that_a_sentence_says_passed_it_on_is_a_relay(text: str) -> None:
    assert via(text) == [("Orrin Courier",)]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn said the bridge was safe. The wall leaks, as reported by the Orrin Courier.",
        "As the mine burned, Mr Dall told his party that he would resign.",
        "The chief said that the wells, as the whole town knows, were dry.",
    ],
)
def test_another_outlet_is_none(text: str) -> None:
    assert via(text)[0] == ()
