"""Stores what people decided, and where the records that it is about stand in the present reading.

A row of ``corrections`` is written once; taking it back is noted in it. The rows of ``attachments``
are derived, and computed again when a page is read again.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, delete, func, select, update

from onrecord.errors import UsageError
from onrecord.records import Correction, CorrectionAction, Record, State, Undone
from onrecord.store.chunks import batched
from onrecord.store.digests import digest_of
from onrecord.store.engine import Database
from onrecord.store.query import clean_argument
from onrecord.store.tables import attachments, corrections

_AFTER_ALL = "\U0010ffff"  # sorts after all ids


class Attachment(Record, frozen=True, kw_only=True):
    """Where a target of a correction stands in the present reading of its page."""

    correction: str
    place: int  # of the target among the targets, and then the others, of the correction
    capture: str
    article: str | None = None  # None: lost
    # Id of the statement, figure, article, or speaker as in this article alone; None: lost.
    record: str | None = None
    state: State = "lost"
    shift: int = 0  # of the words, in characters


class AttachedCorrection(Record, frozen=True):
    """A correction with the places of its targets and others in the present reading."""

    correction: Correction
    places: tuple[Attachment, ...]

    @property
    def targets(self) -> tuple[Attachment, ...]:
        """Where what it is about stands."""
        return self.places[: len(self.correction.targets)]

    @property
    def others(self) -> tuple[Attachment, ...]:
        """Where whom or what it is set against stands."""
        return self.places[len(self.correction.targets) :]

    @property
    def acts(self) -> bool:
        """Whether it has an effect: it is not taken back, and all of it is found."""
        return self.correction.undone is None and all(place.record for place in self.places)


class Corrections:
    """Reads and writes the corrections of a store, always in the order in which they were made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, correction: Correction, places: Iterable[Attachment]) -> None:
        """Store a correction; one that is stored already only gets its ``undone``."""
        number = self._number_of(correction.id)
        row = msgspec.to_builtins(correction) | {"number": number}
        row |= {"digest": digest_of((number, correction))}
        self._database.upsert(corrections, [row], update=("undone", "digest"))
        self.attach(places)

    def undo(self, identity: str, undone: Undone) -> None:
        """Note that a correction was taken back."""
        [found] = self._read(corrections.c.id == identity)
        new = msgspec.structs.replace(found.correction, undone=undone)
        self.add(new, ())

    def attach(self, places: Iterable[Attachment]) -> None:
        """Store where targets of corrections stand, in place of where they stood."""
        rows = [msgspec.to_builtins(place) for place in places]
        self._database.upsert(attachments, rows, update=("article", "record", "state", "shift"))

    def all(self) -> list[AttachedCorrection]:
        """Return all corrections, those taken back included."""
        return self._read()

    def of_capture(self, capture: str) -> list[AttachedCorrection]:
        """Return the corrections with a target in a capture, lost ones included."""
        return self._read(corrections.c.id.in_(_on(attachments.c.capture == capture)))

    def on_articles(self, articles: Iterable[str]) -> list[AttachedCorrection]:
        """Return the corrections with a target that is found in one of some articles."""
        found = {
            each.correction.id: each
            for some in batched(sorted(set(articles)))
            for each in self._read(corrections.c.id.in_(_on(attachments.c.article.in_(some))))
        }
        return list(found.values())

    def acting(self, *actions: CorrectionAction) -> list[AttachedCorrection]:
        """Return the corrections of some kinds that have an effect."""
        found = self._read(corrections.c.action.in_(actions), corrections.c.undone.is_(None))
        return [each for each in found if each.acts]

    def find(self, prefix: str) -> AttachedCorrection:
        """Return the correction whose id starts with ``prefix``.

        Raises UsageError if there is none, or more than one.
        """
        prefix = clean_argument(prefix)
        found = self._read(corrections.c.id.between(prefix, prefix + _AFTER_ALL))
        if len(found) != 1 or not prefix:
            raise UsageError(
                f"{'more than one' if found else 'no'} correction in {self._database.path} has an "
                f"id that starts with {prefix!r}; list the ids with: onrecord corrections"
            )
        return found[0]

    def faults(self) -> Iterator[str]:
        """Yield a line for each correction that was altered or cannot be read."""
        places = self._places()
        for row in self._database.rows(select(corrections).order_by(corrections.c.number)):
            name = f"correction {row['id']}"
            try:
                correction = msgspec.convert(row, Correction)
            except msgspec.ValidationError as error:
                yield f"{name} cannot be read: {error}"
                continue
            captures = [each.capture for each in (*correction.targets, *correction.others)]
            if row["digest"] != digest_of((row["number"], correction)):
                yield f"{name}: it was altered (digest)"
            elif [(each.place, each.capture) for each in places.get(correction.id, ())] != [
                *enumerate(captures)
            ]:
                yield f"{name}: it is not attached to all that it is about"

    def _number_of(self, identity: str) -> int:
        """Return the number of a correction; for a new one, the next."""
        own = select(corrections.c.number).where(corrections.c.id == identity)
        if found := self._database.first(own):
            return int(found["number"])
        [last] = self._database.rows(select(func.max(corrections.c.number).label("number")))
        return (last["number"] or 0) + 1

    def _read(self, *conditions: ColumnElement[bool]) -> list[AttachedCorrection]:
        query = select(corrections).where(*conditions).order_by(corrections.c.number)
        found = list(self._database.records(query, Correction))
        places = self._places(found) if found else {}
        return [
            AttachedCorrection(correction, tuple(places.get(correction.id, ())))
            for correction in found
        ]

    def _places(self, of: Sequence[Correction] | None = None) -> dict[str, list[Attachment]]:
        query = select(attachments).order_by(attachments.c.correction, attachments.c.place)
        chunks = [None] if of is None else list(batched([each.id for each in of]))
        found: dict[str, list[Attachment]] = {}
        for chunk in chunks:
            some = query if chunk is None else query.where(attachments.c.correction.in_(chunk))
            for place in self._database.records(some, Attachment):
                found.setdefault(place.correction, []).append(place)
        return found


def erase_corrections(database: Database, capture: str) -> None:
    """Erase the corrections with a target in a capture, whose words they quote."""
    ids = [row["correction"] for row in database.rows(_on(attachments.c.capture == capture))]
    for some in batched(ids):
        database.execute(delete(attachments).where(attachments.c.correction.in_(some)))
        database.execute(delete(corrections).where(corrections.c.id.in_(some)))


def loosen_corrections(database: Database, capture: str) -> None:
    """Note that the targets of corrections in a capture must be found again in a new reading."""
    lost = {"article": None, "record": None, "state": "lost", "shift": 0}
    on_capture = attachments.c.capture == capture
    database.execute(update(attachments).where(on_capture).values(lost))


def count_corrections(database: Database, capture: str) -> int:
    """Return the number of corrections with a target in a capture."""
    return len(list(database.rows(_on(attachments.c.capture == capture))))


def _on(condition: ColumnElement[bool]) -> Select[Any]:
    return select(attachments.c.correction).where(condition).distinct()
