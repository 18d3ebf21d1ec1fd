"""Scores the check of drafts on cases: sentences, each with the verdict that it must get.

The format of a file of cases is described in ``docs/guides/checking.md``.
"""

import tempfile
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import msgspec

from onrecord.app import pipeline, reading
from onrecord.app.checking import check_text
from onrecord.app.pipeline import Annotator
from onrecord.errors import UsageError
from onrecord.store import Store
from onrecord.views import CheckedDraft, Verdict

SUPPORTED: tuple[Verdict, ...] = ("verbatim", "supported", "trimmed")


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A draft of a sentence or two, and the gravest verdict that its passages must get."""

    draft: str
    verdict: Verdict
    group: str = ""
    marked: tuple[str, ...] = ()  # words that must be marked as changed
    why: str = ""


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of cases, and the pages of the record that they are checked against."""

    pages: tuple[str, ...]
    case: tuple[Case, ...]


class Outcome(msgspec.Struct, frozen=True):
    """A case with the verdict that it got, and what was found for it."""

    case: Case
    verdict: Verdict | None  # None: nothing in it was checked
    checked: CheckedDraft

    @property
    def is_right(self) -> bool:
        return self.verdict == self.case.verdict

    @property
    def is_altered_called_verbatim(self) -> bool:
        """Whether altered words are called those of the record, or nothing was found to check."""
        return self.case.verdict == "altered" and self.verdict in (*SUPPORTED, None)

    @property
    def unmarked(self) -> list[str]:
        """The words that must be marked as changed and are not."""
        marked = {
            word
            for point in self.checked.points
            if point.verdict == self.verdict
            for piece in point.pieces
            if piece.only != "same"
            for word in piece.words.casefold().split()
        }
        return [word for word in self.case.marked if word.casefold() not in marked]


def read_cases(path: Path) -> Cases:
    """Return the cases in a file. Raises UsageError if it has another form."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Cases)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{path}: is not a file of cases: {error}") from None


def gravest(checked: CheckedDraft) -> Verdict | None:
    """Return the gravest verdict in a draft, or None if nothing in it was checked."""
    order = get_args(Verdict)
    return max((point.verdict for point in checked.points), key=order.index, default=None)


def score(
    cases: Cases, load: Callable[[], Annotator] = pipeline.load_extractor
) -> Iterator[Outcome]:
    """Yield each case with the verdict that it gets against a new store of the pages."""
    now = datetime.now(UTC)
    extractor = load()
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "record.db", create=True) as store,
    ):
        reading.read(cases.pages, store, lambda: extractor, now)
        for case in cases.case:
            checked = check_text(store, case.draft, extractor)
            yield Outcome(case, gravest(checked), checked)
