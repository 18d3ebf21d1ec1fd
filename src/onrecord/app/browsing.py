"""Reads lists page by page, so that programs get all of a long list while pages are added.

What was read last comes first. Each function returns a page, and ``below`` for the next one, None
after the last. A page may have fewer than ``limit`` items before that: what people rejected is left
out. All raise UsageError for an invalid query, and StoreError.
"""

from collections.abc import Sequence
from typing import TypeAlias, TypeVar, Unpack

from onrecord.app.filters import ArticleFilters, Filters
from onrecord.app.opening import use_case
from onrecord.app.passages import Passages
from onrecord.records import Act, AttributionType, Capture
from onrecord.store import Query, Store
from onrecord.views import SpeakerEntry, StorySummary
from onrecord.views.passages import Passage, Place

_T = TypeVar("_T")
Page: TypeAlias = tuple[Sequence[_T], int | None]


@use_case
def browse_stories(
    store: Store,
    words: str = "",
    *,
    below: int | None = None,
    limit: int = 50,
    **filters: Unpack[Filters],
) -> Page[StorySummary]:
    """Return stories with an article that matches a search, by when their first one was read.

    ``words`` and the filters are those of ``find_stories``.
    """
    query = Query(words=words, **filters)
    with store.snapshot():
        found = store.listings.story_page(query, below, limit + 1)
    return [story for _, story in found[:limit]], _next([row for row, _ in found], limit)


@use_case
def browse_articles(
    store: Store,
    words: str = "",
    *,
    below: int | None = None,
    limit: int = 50,
    **filters: Unpack[ArticleFilters],
) -> Page[Place]:
    """Return the newest versions of articles that match a search.

    ``words`` is that of ``search``; without it and filters, all articles match.
    """
    query = Query(words=words, **filters)
    with store.snapshot():
        rows = store.listings.paged.articles(query, below, limit + 1)
        places = store.listings.paged.places([row.id for row in rows])
    return [places[row.id] for row in rows[:limit]], _next([row.number for row in rows], limit)


@use_case
def browse_statements(
    store: Store,
    words: str = "",
    *,
    act: Act | None = None,
    type: AttributionType | None = "assertion",
    below: int | None = None,
    limit: int = 50,
    **filters: Unpack[Filters],
) -> Page[Passage]:
    """Return the statements of the newest versions of articles that match a search.

    ``words`` and ``speaker``: as for ``search``, of assertions. The other filters are of the
    article. ``type``: None for all types.
    """
    query = Query(words=words, **filters)
    with store.snapshot():
        rows = store.listings.paged.statements(
            query, act=act, type=type, below=below, limit=limit + 1
        )
        found = _standing(
            store, [(row.article, row.id) for row in rows[:limit]], filters.get("speaker")
        )
    return found, _next([row.number for row in rows], limit)


@use_case
def browse_figures(
    store: Store,
    measure: str | None = None,
    *,
    subject: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    below: int | None = None,
    limit: int = 50,
) -> Page[Passage]:
    """Return the figures (quantities claimed) of the newest versions of articles.

    The arguments are those of ``list_figures``; ``outlet`` is that of ``search``.
    """
    query = Query(outlet=outlet, since=since, until=until)
    with store.snapshot():
        rows = store.listings.paged.figures(
            query, measure=measure, subject=subject, below=below, limit=limit + 1
        )
        found = _standing(store, [(row.article, row.id) for row in rows[:limit]])
    return found, _next([row.number for row in rows], limit)


@use_case
def browse_speakers(
    store: Store, name: str | None = None, *, below: int | None = None, limit: int = 50
) -> Page[SpeakerEntry]:
    """Return speakers, merged across articles, each with the number of assertions.

    ``name``: words that all occur in the speaker's names. The names that a body has in a story are
    not put together: ``show_profile`` does that for each of them.
    """
    with store.snapshot():
        found = store.listings.speaker_page(name, below, limit + 1)
    return [entry for _, entry in found[:limit]], _next([row for row, _ in found], limit)


@use_case
def browse_captures(store: Store, *, below: int | None = None, limit: int = 50) -> Page[Capture]:
    """Return captures (saved pages), without their bytes."""
    found = store.listings.paged.captures(below, limit + 1)
    return [capture for _, capture in found[:limit]], _next([row for row, _ in found], limit)


def _standing(
    store: Store, records: Sequence[tuple[str, str]], speaker: str | None = None
) -> Sequence[Passage]:
    """Return records as passages, but for those that people rejected or gave to other speakers."""
    passages = Passages(store)
    passages.read(article for article, _ in records)
    as_said = speaker is not None
    return [passages.find(*each) for each in records if passages.stands(*each, as_said=as_said)]


def _next(numbers: Sequence[int], limit: int) -> int | None:
    """Return the number below which the next page is: one row more than a page was read."""
    return numbers[limit - 1] if len(numbers) > limit else None
