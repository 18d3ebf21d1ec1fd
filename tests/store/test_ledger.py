from pathlib import Path

import pytest

from builders.stores import alter, keep
from onrecord.errors import StoreError, UsageError
from onrecord.records import Date, Said
from onrecord.store import Store
from onrecord.store.ledger import day_of
from onrecord.views import LedgerRow

pytestmark = pytest.mark.both_databases

WEDNESDAY = Date(value="2026-01-14", precision="day")
SUNDAY = Date(value="2026-01-11", precision="day")


@pytest.fixture
def ledger(store: Store) -> Store:
    keep(store, "undated.txt", "Ossary denied that 3 boats were lost.")
    keep(
        store,
        "wednesday.txt",
        {"text": "At least 9 boats were lost. Vaunt said on Monday that 30 red boats were lost."},
        outlet="The Herald",
        published=WEDNESDAY,
    )
    keep(store, "sunday.txt", "Corrow said that at least 20 Red boats were lost.", published=SUNDAY)
    return store


def texts(store: Store, *args: str, **options: str) -> list[str]:
    return [claim.figure.text for claim in store.ledger(*args, **options)]


def test_claims_stand_at_when_they_were_said_else_published(ledger: Store) -> None:
    assert texts(ledger) == ["at least 20", "30", "9", "3"]
    figures = {figure.text: figure for figure in ledger.figures()}
    assert list(ledger.ledger())[1:3] == [
        LedgerRow(
            figure=figures["30"],
            claimant="Vaunt",
            act="says",
            said="2026-01-12",
            published="2026-01-14",
            outlet="The Herald",
        ),
        LedgerRow(
            figure=figures["9"],
            claimant=None,
            act=None,
            said=None,
            published="2026-01-14",
            outlet="The Herald",
        ),
    ]


def test_they_are_chosen_by_measure_subject_and_day(ledger: Store) -> None:
    assert len(texts(ledger, "LOST")) == 4
    assert texts(ledger, "los") == texts(ledger, "\udcff") == []
    assert texts(ledger, subject="boats RED") == ["at least 20", "30"]
    assert texts(ledger, subject="boat") == []
    assert texts(ledger, since="2026-01-12") == ["30", "9"]
    assert texts(ledger, until="2026-01-12") == ["at least 20", "30"]
    assert texts(ledger, since="2026", until="2026-01") == ["at least 20", "30", "9"]
    assert texts(ledger, "lost", subject="red", since="2027") == []


@pytest.mark.parametrize("wrong", [{"since": "now"}, {"until": "2026-1"}, {"subject": " - "}])
def test_what_is_asked_wrongly_is_a_usage_error(ledger: Store, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="give"):
        ledger.ledger(**wrong)


def test_articles_that_are_replaced_are_left_out(store: Store) -> None:
    for number, day in ((30, SUNDAY), (40, WEDNESDAY)):
        text = f"Corrow said that {number} boats were lost."
        keep(store, f"{number}.txt", text, url="https://herald.example/boats", published=day)
    assert texts(store) == ["40"]
    assert len(list(store.figures())) == 2


@pytest.mark.parametrize(
    ("said", "published", "day"),
    [
        (None, None, None),
        (None, Date(value="2026-01-14T10:00:00Z", precision="second"), "2026-01-14"),
        (Said(value=None, precision=None, span=(0, 8)), WEDNESDAY, "2026-01-14"),
        (Said(value="2025", precision="year", span=(0, 8)), WEDNESDAY, "2025"),
        (Said(value="2025-11", precision="month", span=(0, 8)), WEDNESDAY, "2025-11"),
        (Said(value="2026-W01", precision="week", span=(0, 8)), WEDNESDAY, "2025-12-29"),
        (Said(value="2025-FA", precision="season", span=(0, 8)), WEDNESDAY, "2025-09"),
    ],
)
def test_weeks_and_seasons_have_a_place_among_the_days(
    said: Said | None, published: Date | None, day: str | None
) -> None:
    assert day_of(said, published) == day


def test_a_damaged_row_is_one_line(ledger: Store, tmp_path: Path) -> None:
    alter(ledger, "UPDATE figures SET span = '[1]'")
    with pytest.raises(StoreError, match=r"is damaged: .*with: onrecord verify"):
        list(ledger.ledger())
