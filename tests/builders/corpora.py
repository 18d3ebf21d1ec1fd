"""Corpora of invented articles, and what is in the tables that are made of them."""

import json
import random
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.dataset as ds

from onrecord.export.parquet.tables import CORPUS_TABLES

Tables: TypeAlias = Mapping[str, list[dict[str, Any]]]

_FIRST = date(2031, 5, 1)
_PLACES = ("Quillhaven", "Dervaine", "Lammet", "Skellan", "Tormin", "Brackwater", "Calvery")
_PEOPLE = ("Ossary", "Corrow", "Vaunt", "Venn", "Kellend", "Marrow", "Quennell", "Tascall")
_THINGS = ("harbour wall", "ferry", "grain store", "bridge", "lighthouse", "mill", "reservoir")
_OUTLETS = ("Dervaine Courier", "Lammet Post", "Skellan Herald", "Tormin Times")
_WIRE = "Corvane Wire"


def documents(count: int, seed: int = 1) -> list[dict[str, str | None]]:
    """Articles of a corpus: some tell of one event on one or two days, some copy an agency's."""
    chance = random.Random(seed)
    found: list[dict[str, str | None]] = []
    for number in range(count):
        event = random.Random(chance.randrange(max(1, count // 3)))
        place, thing, who = (event.choice(each) for each in (_PLACES, _THINGS, _PEOPLE))
        day = _FIRST + timedelta(event.randrange(5) + chance.randrange(2))
        lost = event.randrange(3, 90)
        wire = f"{place.upper()} ({_WIRE.upper()}) — " if chance.random() < 0.4 else ""
        told = "" if wire else chance.choice(("At noon. ", "By night. ", "It rained. "))
        title = f"{thing.capitalize()} at {place} gives way"
        text = (
            f"{title}\n\n{wire}{told}{who} said on Monday that the"
            f" {thing} at {place} had given way and that {lost} boats were lost. The {thing}, which"
            f" stood for {event.randrange(40, 300)} years above {event.choice(_PLACES)}, was empty."
            f" {event.choice(_PEOPLE)} denied that the {thing} had cracked before.\n"
        )
        found.append(
            {
                "id": f"a{number}",
                "headline": title,
                "text": text,
                "outlet": chance.choice(_OUTLETS),
                "published": day.isoformat() if chance.random() < 0.95 else None,
            }
        )
    return found


def write_lines(path: Path, articles: list[dict[str, str | None]]) -> Path:
    """Write articles as JSON Lines."""
    path.write_text("".join(f"{json.dumps(each)}\n" for each in articles))
    return path


def tables(folder: Path) -> Tables:
    """The rows of the tables of a corpus, with their days."""
    return {name: _rows(folder / name) for name in CORPUS_TABLES}


def _rows(folder: Path) -> list[dict[str, Any]]:
    if not folder.exists():
        return []
    by_day = ds.partitioning(pa.schema([("day", pa.date32())]), flavor="hive")
    found: list[dict[str, Any]] = ds.dataset(folder, partitioning=by_day).to_table().to_pylist()
    return found
