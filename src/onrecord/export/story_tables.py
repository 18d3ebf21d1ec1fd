"""CSV tables of a story: what each outlet has of each claim, and who spoke when."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from onrecord.export.csv import write_table
from onrecord.export.wording import loss_in_words, silence_of
from onrecord.records import Record
from onrecord.views import CarriedView, ClaimTrail, OutletView, StoryView, UtteranceView


class CarriedRow(Record, frozen=True):
    """What an outlet has of a claim, as a row of a CSV table; the fields are the columns."""

    claim: str
    voices: str
    act: str | None
    measure: str | None
    words: str  # the fullest of the claim
    outlet: str
    carrying: str
    record: str | None = None
    article: str | None = None
    day: str | None = None
    by: str | None = None
    speaker: str | None = None
    through: str = ""
    wording: str | None = None
    lost: str = ""


class UtteranceRow(Record, frozen=True):
    """Who spoke when in a story, as a row of a CSV table; the fields are the columns."""

    day: str
    is_said: str
    by: str
    speaker: str
    act: str
    words: str
    outlet: str
    statement: str
    article: str


def write_carried(out: BinaryIO, view: StoryView) -> None:
    """Write a CSV table of a story's claims and outlets, one row for each place of a claim.

    An outlet that has not a claim has one row, "absent", or "no article" if it published nothing
    since the claim was first made.
    """
    write_table(out, CarriedRow, _carried_rows(view))


def _carried_rows(view: StoryView) -> Iterator[CarriedRow]:
    for trail in view.claims:
        for outlet in view.outlet_names:
            places = [each for each in trail.carried if each.outlet == outlet.name]
            rows = [_carried_row(trail, outlet, each) for each in places]
            yield from rows or [_carried_row(trail, outlet, None)]


def _carried_row(trail: ClaimTrail, outlet: OutletView, place: CarriedView | None) -> CarriedRow:
    row = CarriedRow(
        claim=trail.id, voices="; ".join(trail.voices), act=trail.act, measure=trail.measure,
        words=trail.words, outlet=outlet.name, carrying=silence_of(trail, outlet),
    )  # fmt: skip
    if place is None:
        return row
    return msgspec.structs.replace(
        row, carrying=place.carrying, record=place.record, article=place.article, day=place.day,
        by=place.by, speaker=place.speaker, through="; ".join(place.through),
        wording=place.wording or place.words, lost="; ".join(map(loss_in_words, place.losses)),
    )  # fmt: skip


def write_utterances(out: BinaryIO, utterances: Iterable[UtteranceView]) -> None:
    """Write a CSV table of who spoke when in a story, one row per statement."""
    rows = (
        UtteranceRow(
            day=each.day, is_said="yes" if each.is_said else "", by=each.by, speaker=each.speaker,
            act=each.act, words=each.words, outlet=each.outlet, statement=each.statement,
            article=each.article,
        )
        for each in utterances
    )  # fmt: skip
    write_table(out, UtteranceRow, rows)
