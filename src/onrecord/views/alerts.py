"""Views of alerts: what somebody wants to be told of, and what was found."""

from typing import Literal, TypeAlias

from onrecord.records import Record

# statements: that match a search; figures: new numbers of a story; edits: what outlets changed in
# articles that they had published.
AlertKind: TypeAlias = Literal["statements", "figures", "disputes", "corrections", "edits"]


class Asks(Record, frozen=True, kw_only=True):
    """What an alert asks for; a field that is None restricts nothing.

    ``words``, ``speaker``, ``outlet`` and ``place`` are those of a search. ``story``: id of a
    story. ``measure``: what a figure counts, such as "killed".
    """

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    place: str | None = None
    story: str | None = None
    measure: str | None = None


class Alert(Record, frozen=True, kw_only=True):
    """Something that somebody wants to be told of when it comes."""

    id: str
    kind: AlertKind
    since: str  # when it was added: a time in UTC
    asks: Asks


class Match(Record, frozen=True, kw_only=True):
    """Something new that an alert asks for.

    ``key``: the same for the same thing, whatever page it was found on. ``at``: when the newest of
    its pages was captured. ``captures``: ids of the pages whose words it has. ``handed_over``:
    whether a command has got it.
    """

    alert: str  # id
    key: str
    kind: AlertKind
    at: str
    line: str  # what is new, for readers
    words: tuple[str, ...]  # of the articles
    article: str  # id
    outlet: str | None
    headline: str | None
    published: str | None
    url: str | None
    story: str | None  # id
    record: str | None = None  # id of a statement or figure
    captures: tuple[str, ...]
    handed_over: bool = False


class AlertEntry(Record, frozen=True):
    """An alert in a list, with the number of its matches, and of those not handed over yet."""

    alert: Alert
    matches: int
    waiting: int
