"""Searches articles, statements and stories, and lists the figures (claimed quantities)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Unpack

import msgspec

from onrecord.app.corrected import CorrectedArticle, corrected_articles
from onrecord.app.filters import Filters
from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.store import Query, Store
from onrecord.views import Hit, LedgerRow, StatementHit, StorySummary

_MOST_COUNTED = 2_000  # figures that are looked at for what is counted most often


@use_case
def search(
    store: Store,
    words: str = "",
    *,
    each: int = 3,
    among: Collection[str] | None = None,
    **filters: Unpack[Filters],
) -> list[Hit]:
    """Return at most 50 articles that match a search, each with the statements that match.

    Articles in which a statement has all words come first, then those that have them elsewhere,
    with an excerpt; each with the best match first, or without ``words`` the newest article.
    ``words``: words that must all occur, "phrases" in double quotes, and beginnings of words with a
    final star. A word of a statement may also be of its speaker's name. ``filters``: as ``Filters``
    says: the speaker, and outlet, place and days of the article. ``each``: at most so many
    statements of an article are returned, denials first, then the best match. ``among``: ids of the
    only articles to search. Statements that people rejected, or gave to another speaker than the
    one asked for, are left out, as are older versions of articles. Raises UsageError if there is
    nothing to search for or a date is invalid, and StoreError.
    """
    if not isinstance(words, str):
        raise UsageError(f"words must be one string, not {type(words).__name__}")
    query = Query(words=words, among=None if among is None else tuple(among), **filters)
    hits = _corrected_hits(
        store, store.search(query), of_speaker=filters.get("speaker") is not None
    )
    return [_cut(hit, each) for hit in hits]


def _cut(hit: Hit, most: int) -> Hit:
    """Return a search result with at most so many statements: nothing must hide a denial."""
    ordered = sorted(hit.statements, key=lambda statement: statement.act != "denies")
    left = max(len(ordered) - most, 0)
    return msgspec.structs.replace(hit, statements=tuple(ordered[:most]), more=left)


def _corrected_hits(store: Store, hits: list[Hit], *, of_speaker: bool) -> Iterator[Hit]:
    """Yield search results without statements that people rejected or gave to other speakers.

    ``of_speaker``: the statements of one speaker were asked for.
    """
    articles = _corrected_by_id(store, {hit.article for hit in hits if hit.statements})
    for hit in hits:
        corrected = articles.get(hit.article)
        if not corrected:
            yield hit
            continue
        found = tuple(_corrected_statements(corrected, hit.statements, of_speaker=of_speaker))
        if found or not hit.statements:
            yield msgspec.structs.replace(hit, statements=found)
        elif not of_speaker:  # the words are in the article all the same
            first = hit.statements[0]
            yield msgspec.structs.replace(
                hit, statements=(), snippet=first.snippet, marks=first.marks
            )


def _corrected_statements(
    corrected: CorrectedArticle, found: Iterable[StatementHit], *, of_speaker: bool
) -> Iterator[StatementHit]:
    kept = {each.id: each for each in corrected.annotations.statements}
    names = {each.id: each.name for each in corrected.annotations.speakers}
    for hit in found:
        actions = {each.action for each in corrected.changes_of(hit.id)}
        if not actions & {"reject", "speaker"}:
            yield hit
        elif not of_speaker and hit.id in kept:
            name = names.get(kept[hit.id].speaker or "")
            yield msgspec.structs.replace(hit, speaker=name)


def _corrected_by_id(store: Store, articles: Iterable[str]) -> dict[str, CorrectedArticle]:
    """Return those of some articles that have corrections, as people corrected them."""
    found = store.corrections.on_articles(articles)
    touched = {place.article: None for each in found for place in each.targets if place.article}
    read = store.read_articles(touched)
    return {each.article.id: each for each in corrected_articles(store, read)}


@use_case
def find_stories(
    store: Store,
    words: str = "",
    *,
    limit: int = 50,
    offset: int = 0,
    **filters: Unpack[Filters],
) -> tuple[list[StorySummary], int]:
    """Return some of the stories with an article that matches a search, and how many there are.

    The story with the newest article comes first; without words and filters, all stories match.
    ``limit`` and ``offset`` say which of them are returned; the others are as for ``search``. At
    most 3,000 articles that match are used. Raises UsageError for an invalid query, and StoreError.
    """
    query = Query(words=words, **filters)
    with store.snapshot():
        return store.listings.stories(query, limit=limit, offset=offset)


@use_case
def list_outlets(store: Store, limit: int) -> list[str]:
    """Return the names of the outlets with most articles, those with most first.

    An outlet of which only the site is known has that as its name. Raises StoreError.
    """
    return store.listings.outlets(limit)


@use_case
def list_figures(
    store: Store,
    measure: str | None = None,
    *,
    subject: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[LedgerRow]:
    """Yield the figures (quantities claimed in articles) with their claimants, oldest first.

    A figure's date is when it was claimed; if that is unknown, when its article was published;
    undated figures come last. ``measure``: what is counted, such as "killed" or "money", in any
    case. ``subject``: words that must all occur in the description of who or what is counted.
    ``since`` and ``until``: first and last day, month or year. Older versions of articles are left
    out, as are figures that people rejected. Raises UsageError if ``subject`` has no word or a date
    is invalid, and StoreError.
    """
    decided = store.corrections.acting("accept", "reject", "borders", "speaker", "note")
    articles = {place.article for each in decided for place in each.targets if place.article}
    corrected = _corrected_by_id(store, articles)
    for row in store.ledger(measure, subject=subject, since=since, until=until):
        if row.figure.article not in corrected:
            yield row
        elif kept := _corrected_row(corrected[row.figure.article], row):
            yield kept


@use_case
def list_measures(store: Store, limit: int = 12) -> list[str]:
    """Return what is counted most often in the oldest figures, the most frequent first.

    Raises StoreError.
    """
    rows = islice(list_figures(store), _MOST_COUNTED)
    counted = Counter(row.figure.measure for row in rows)
    return [measure for measure, _ in counted.most_common(limit)]


def _corrected_row(corrected: CorrectedArticle, row: LedgerRow) -> LedgerRow | None:
    """Return a row of the ledger as people corrected it; None if the figure was rejected."""
    figures = {figure.id: figure for figure in corrected.annotations.figures}
    figure = figures.get(row.figure.id)
    if figure is None:
        return None
    names = {speaker.id: speaker.name for speaker in corrected.annotations.speakers}
    own = corrected.corrections.get(figure.id, ())
    return msgspec.structs.replace(
        row,
        figure=figure,
        claimant=names.get(figure.claimant or ""),
        corrections=(*own, *corrected.changes_of(figure.statement)),
    )
