"""Answers of the API that are not records or views of the record themselves."""

from typing import Generic, Literal, TypeVar

from onrecord.records import Record
from onrecord.views import ClaimTrail, OutletView
from onrecord.views.passages import Compared, Passage, StoryHead, Words

_T = TypeVar("_T")


class Listed(Record, Generic[_T], frozen=True, kw_only=True):
    """A page of a list: what was read last comes first.

    ``next``: path and query of the next page; null after the last. A page before it may have fewer
    items than were asked for.
    """

    items: tuple[_T, ...]
    next: str | None


class Health(Record, frozen=True, kw_only=True):
    """That the service answers, its version, and how much the store has."""

    status: Literal["ok"] = "ok"
    version: str
    captures: int
    articles: int
    statements: int


class AddressedPassage(Record, frozen=True, kw_only=True):
    """What a permanent address of a statement or figure points to now.

    ``status``: "exact", it is the same record at the same place; "moved", the same words at
    another place of the page; "lost", nothing is read now as it was. ``article``: the id of its
    article; ``words``: of a lost record, where its quoted words stand, if they occur once.
    """

    status: Literal["exact", "moved", "lost"]
    passage: Passage | None
    article: str | None
    words: Words | None


class StoryComparisons(Record, frozen=True, kw_only=True):
    """A story with its comparisons: what repeats, differs, was updated, drifts or was corrected."""

    story: StoryHead
    comparisons: tuple[Compared, ...]


class StoryClaims(Record, frozen=True, kw_only=True):
    """The claims of a story that several outlets have, with what each outlet made of them."""

    outlets: tuple[OutletView, ...]
    claims: tuple[ClaimTrail, ...]
