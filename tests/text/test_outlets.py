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


@pytest.mark.parametrize(
    ("stated", "count"),
    [
        ([("Orrin Courier", None), (None, "orrincourier.example")], 1),
        ([("The Brenholm Herald", None), (None, "www.the-brenholm-herald.example")], 1),
        ([("Skellan Daily News", None), ("skellandailynews.example",) * 2], 1),
        # Its address spells the name, but it may be another's.
        ([("Daily News", None), (None, "dailynews.example")], 2),
        ([("The Courier", None), (None, "courier.example")], 2),
        ([("Orrin Courier", "courier.example"), (None, "orrincourier.example")], 2),
        ([("Orrin Courier", None), (None, "orrincourier.example"), (None, "orrincourier.test")], 3),
        ([("Orrin Courier", None), (None, "orrincourier.co.example")], 2),
        ([("Orrin Courier", None), ("Tarn Herald", "orrincourier.example"),
          (None, "orrincourier.example")], 2),
        ([("Orrin Courier", None), (None, "orrin.example")], 2),
    ],
)  # fmt: skip
def test_a_site_is_of_the_outlet_that_its_address_spells_unless_it_may_be_anothers(
    stated: list[tuple[str | None, str | None]], count: int
) -> None:
    assert count_outlets(stated) == count
    assert count_outlets(stated[::-1]) == count
