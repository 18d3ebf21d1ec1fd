"""Writes the record for other programs."""

from typing import BinaryIO, Literal

from onrecord.app.stories import comparisons
from onrecord.export.csv import write_csv
from onrecord.export.json import write_json
from onrecord.store import Store


def export(store: Store, form: Literal["json", "csv"], out: BinaryIO) -> None:
    """Write the record of one moment."""
    with store.snapshot():
        if form == "json":
            write_json(
                out,
                store.captures(),
                store.articles(),
                store.speakers(),
                store.statements(),
                store.figures(),
                store.timexes(),
                store.stories(),
                (each for story in store.stories() for each in comparisons(store, story)),
            )
        else:
            write_csv(out, ((kept, store.annotations(kept)) for kept in store.articles()))
