"""The chart of figures: how each kind of claim is drawn."""

from itertools import pairwise
from typing import Any

import pytest

from onrecord.desk.charts import SHAPES, Chart, Mark, draw_chart
from onrecord.views import ClaimView, FigureSummary


def claim(words: str, low: float | None, high: float | None, **given: Any) -> ClaimView:
    values: dict[str, Any] = {
        "figure": words, "article": "a", "outlet": "The Post", "day": "2031-05-05",
        "by": "Vaunt", "voice": "vaunt", "words": words, "sentence": words, "low": low,
        "high": high, "approximate": False, "subject": None, "of": None, "as_of": None,
        "asserted": True, "act": "says", "is_outlets": False,
    }  # fmt: skip
    return ClaimView(**values | given)


def drawn(*claims: ClaimView) -> Chart:
    total = FigureSummary(
        measure="killed", subject="people", low=0, high=None, origins=1, claims=claims,
        latest=claims[-1].words,
    )  # fmt: skip
    chart = draw_chart(total)
    assert chart
    return chart


def mark(*claims: ClaimView) -> Mark:
    [only] = drawn(*claims).marks
    return only


def test_a_number_is_one_marker_and_a_range_a_bar() -> None:
    one = mark(claim("12", 12, 12))
    assert len(one.ends) == 1
    assert one.bar is None
    several = mark(claim("12 to 15", 12, 15))
    assert len(several.ends) == 2
    assert several.bar == (several.low, several.high)


def test_an_open_end_is_an_arrow() -> None:
    least = mark(claim("at least 12", 12, None))
    assert least.points_up
    assert least.low
    assert least.arrow
    assert least.arrow < least.low
    most = mark(claim("up to 12", None, 12))
    assert not most.points_up
    assert most.high
    assert most.arrow
    assert most.arrow > most.high


def test_vague_words_are_told_from_a_lower_bound() -> None:
    assert mark(claim("dozens", 24, None)).is_vague
    assert not mark(claim("at least 24", 24, None)).is_vague


@pytest.mark.parametrize(
    ("given", "expected"),
    [({}, "claimed"), ({"act": "denies"}, "denied"), ({"asserted": False}, "feared")],
)
def test_what_is_not_claimed_is_known(given: dict[str, Any], expected: str) -> None:
    assert mark(claim("12", 12, 12, **given)).claiming == expected


def test_repeats_by_other_outlets_are_ticks_under_the_first_claim() -> None:
    repeats = [claim("12", 12, 12, outlet=outlet) for outlet in ("THE POST", "Herald", "Herald")]
    one = mark(claim("12", 12, 12), *repeats)
    assert [each.outlet for each in one.repeats] == ["Herald"]
    [(x, y)] = one.ticks
    assert x == one.x
    assert one.low
    assert y > one.low


def test_a_line_joins_the_numbers_of_one_claimant_for_one_scope_only() -> None:
    chart = drawn(
        claim("12", 12, 12),
        claim("15", 15, 15, day="2031-05-06", subject="people"),
        claim("3", 3, 3, day="2031-05-06", subject="islanders"),
        claim("20", 20, 20, day="2031-05-07", by="Corrow", voice="corrow"),
        claim("18", 18, 18, day="2031-05-07", asserted=False),
    )
    first, second, *_ = chart.marks
    assert chart.lines == (((first.x, first.low), (second.x, second.low)),)


def test_each_claimant_has_a_marker_of_its_own() -> None:
    claims = [claim(str(i), i, i, by=f"Voice {i}", voice=str(i)) for i in range(1, 12)]
    claimants = drawn(*claims).claimants
    assert len({(each.shape, each.shape or each.number) for each in claimants}) == 11
    assert [each.shape for each in claimants[: len(SHAPES)]] == [*SHAPES]
    assert len({each.x for each in drawn(*claims).marks}) == 11


def test_a_wide_range_is_logarithmic_and_higher_numbers_stand_higher() -> None:
    claims = [claim(str(number), number, number) for number in (0, 2, 40, 3_000)]
    chart = drawn(*claims)
    assert chart.is_logarithmic
    places = [each.low for each in chart.marks if each.low is not None]
    assert places == sorted(places, reverse=True)
    assert len(set(places)) == 4
    assert "0" in [tick.label for tick in chart.values]
    assert not drawn(*claims[1:3]).is_logarithmic


def test_a_claim_without_a_day_stands_apart() -> None:
    chart = drawn(claim("12", 12, 12, day=""), claim("15", 15, 15))
    assert chart.has_undated
    assert [tick.label for tick in chart.days] == ["no date", "5 May"]
    assert chart.marks[0].x < chart.marks[1].x
    assert chart.lines == ()


def test_a_long_time_stays_as_wide_as_a_page() -> None:
    days = ("2031-01-01", *["2031-06-01"] * 9, "2032-01-01")
    claims = [claim(str(i), i, i, day=day, voice=str(i)) for i, day in enumerate(days, 1)]
    chart = drawn(*claims)
    assert chart.width <= 1_310
    assert len(chart.days) < 30


def test_no_line_joins_what_an_outlet_counts_in_its_own_words() -> None:
    """Its words are of several who count: a line would say that it changed its number."""
    days = [("11", 11, "2031-05-05"), ("17", 17, "2031-05-06")]
    own = {"voice": "outlet post", "by": "The Post", "is_outlets": True}
    assert not drawn(*(claim(words, n, n, day=day, **own) for words, n, day in days)).lines
    assert drawn(*(claim(words, n, n, day=day) for words, n, day in days)).lines


@pytest.mark.parametrize("numbers", [(1, 2, 300), (1, 900, 40_000), (3, 5, 7)])
def test_labels_of_numbers_do_not_overlap(numbers: tuple[int, ...]) -> None:
    places = [tick.at for tick in drawn(*(claim(str(n), n, n) for n in numbers)).values]
    assert len(places) > 1
    assert all(one - two >= 14 for one, two in pairwise(places))
