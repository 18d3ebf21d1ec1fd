"""Views of what people decided, and of what is worth a look."""

from onrecord.records import Correction, Record, State, Statement


class CorrectionView(Record, frozen=True, kw_only=True):
    """A correction with where what it is about stands in the present reading."""

    correction: Correction
    state: State  # lost: it has no effect
    article: str | None  # ids in the present reading; None: lost
    record: str | None
    outlet: str | None
    words: str  # that it is about
    # Number of statements inside it, of echoes of it, and of its figures: they stay as they are.
    dependents: int


class ImportedDecisions(Record, frozen=True, kw_only=True):
    """What came of the decisions of annotators, who worked in another program."""

    made: tuple[CorrectionView, ...]
    known: int  # number of decisions that the record had from the same annotation already
    problems: tuple[str, ...]  # a line for each thing that could not be taken in


class QueuedRecord(Record, frozen=True, kw_only=True):
    """A statement that nobody has decided about yet, with what makes it worth a look."""

    statement: Statement
    article: str  # id
    outlet: str | None
    speaker: str | None  # name
    words: str
    doubt: float  # from 0 to 1: that it is wrong, or that its speaker is open
    outlets: int  # that report its story
