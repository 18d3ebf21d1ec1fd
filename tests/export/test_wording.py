import msgspec
import pytest

from onrecord.export.wording import range_of, said_at
from onrecord.records import Figure, Said


@pytest.mark.parametrize(
    ("low", "high", "approximate", "unit", "words"),
    [
        (300, 300, False, None, "300"),
        (300.0, 300.0, True, None, "≈ 300"),
        (12, None, False, None, "≥ 12"),
        (None, 3000, False, None, "≤ 3000"),
        (0, 0, False, None, "0"),
        (0, None, False, None, "≥ 0"),
        (20, 30, True, None, "≈ 20–30"),
        (3, None, True, None, "≈ ≥ 3"),
        (2.5, 3.0, False, "%", "2.5–3%"),
        (1_200_000, None, False, "USD", "≥ USD 1200000"),
        (None, None, False, "EUR", ""),
    ],
)
def test_a_range_is_worded(
    low: float | None, high: float | None, approximate: bool, unit: str | None, words: str
) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 1), text="x", measure="killed", unit=unit,
        low=low, high=high, approximate=approximate,
    )  # fmt: skip
    assert range_of(figure) == words


@pytest.mark.parametrize("number", [300.0, -2.0, 2.5, 1e20, 2.0**53])
def test_whole_numbers_are_written_as_integers(number: float) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 1), text="x", measure="killed", low=number, high=None
    )
    written = msgspec.json.decode(msgspec.json.encode(figure))["low"]
    assert written == number
    assert isinstance(written, int) == (number in (300, -2))
    assert msgspec.convert(msgspec.to_builtins(figure), Figure) == figure


def test_when_it_was_said_is_the_value_or_the_words() -> None:
    said = Said(value=None, precision=None, span=(0, 8))
    assert said_at("recently it broke", None) is None
    assert said_at("recently it broke", said) == "recently"
    known = msgspec.structs.replace(said, value="2026-01")
    assert said_at("recently it broke", known) == "2026-01"
