"""Arranges the claims of a story as rows and its outlets as columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.desk.provenance import name_of
from onrecord.export.wording import loss_in_words, silence_of
from onrecord.views import CarriedView, ClaimTrail, StoryView


@dataclass(frozen=True)
class Place:
    """A link in a cell: what the outlet made of the claim, and what it lost."""

    carried: CarriedView
    losses: str


@dataclass(frozen=True)
class Cell:
    """What one outlet has of a claim: places, or why there are none."""

    outlet: str
    places: tuple[Place, ...]
    silence: str  # "absent", "no article", or ""


@dataclass(frozen=True)
class Row:
    """A claim with a cell for each outlet."""

    trail: ClaimTrail
    name: str
    cells: tuple[Cell, ...]


def rows_of(view: StoryView, most: int | None = None) -> list[Row]:
    """Return the rows of all claims, or of the ``most`` that tell most.

    Those that an outlet trimmed or altered come first, then those that most outlets have.
    """
    changed_first = sorted(view.claims, key=lambda trail: not any(map(_is_changed, trail.carried)))
    return [Row(each, name_of(each), tuple(_cells(each, view))) for each in changed_first[:most]]


def _is_changed(place: CarriedView) -> bool:
    return place.carrying in ("trimmed", "altered")


def _cells(trail: ClaimTrail, view: StoryView) -> Sequence[Cell]:
    cells = []
    for outlet in view.outlet_names:
        places = tuple(
            Place(each, "; ".join(map(loss_in_words, each.losses)))
            for each in trail.carried
            if each.outlet == outlet.name
        )
        cells.append(Cell(outlet.name, places, "" if places else silence_of(trail, outlet)))
    return cells
