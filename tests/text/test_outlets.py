"""Which outlets are one, given what pages state of them."""

import pytest

from onrecord.text.outlets import count_outlets, outlet_names

POST, HERALD = "The Orrin Post", "The Brenholm Herald"


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        # One host may serve several outlets: an archive, an aggregator, a machine at home.
        ([(POST, "archive.example"), (HERALD, "archive.example")], [POST, HERALD]),
        ([(POST, "www.hub.example"), (HERALD, "hub.example"), (POST, None)], [POST, HERALD, POST]),
        ([(POST, "localhost"), (HERALD, "localhost"), (POST, "orrin.example")],
         [POST, HERALD, POST]),
        # Which of them a page without a name is of is not known.
        ([(POST, "hub.example"), (HERALD, "hub.example"), (None, "hub.example")],
         [POST, HERALD, "hub.example"]),
        ([(POST, "a.example"), ("A.example", "www.a.example"), ("a.example", None)], [POST] * 3),
        ([(HERALD.upper(), "a.example"), (HERALD, "b.example"), (None, "a.example")], [HERALD] * 3),
    ],
)  # fmt: skip
def test_names_are_one_only_if_they_are_spellings_or_one_is_missing(
    stated: list[tuple[str | None, str | None]], names: list[str]
) -> None:
    assert outlet_names(stated) == names
    assert count_outlets(stated) == len(set(names))
