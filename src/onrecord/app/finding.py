"""Searches articles, statements and stories, and lists the figures (claimed quantities)."""

from collections.abc import Iterator

from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.store import Query, Store
from onrecord.views import Hit, LedgerRow, StorySummary


@use_case
def search(
    store: Store,
    words: str = "",
    *,
    speaker: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> list[Hit]:
    """Return at most 50 articles that match a search, each with an excerpt.

    The best match comes first; without ``words``, the newest article. ``words``: words that must
    all occur, "phrases" in double quotes, and beginnings of words with a final star. ``speaker``:
    words of a name; ``words`` must then occur in one statement by that speaker. ``outlet``: a name,
    in any case, or a site. ``since`` and ``until``: first and last day, month or year of
    publication (YYYY, YYYY-MM, YYYY-MM-DD). Older versions of articles are left out. Raises
    UsageError if there is nothing to search for or a date is invalid, and StoreError.
    """
    if not isinstance(words, str):
        raise UsageError(f"words must be one string, not {type(words).__name__}")
    return store.search(
        Query(words=words, speaker=speaker, outlet=outlet, since=since, until=until)
    )


@use_case
def find_stories(
    store: Store,
    words: str = "",
    *,
    speaker: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> tuple[list[StorySummary], int]:
    """Return some of the stories with an article that matches a search, and how many there are.

    The story with the newest article comes first; without words and filters, all stories match.
    ``limit`` and ``offset`` say which of them are returned; the others are as for ``search``. At
    most 3,000 articles that match are used. Raises UsageError for an invalid query, and StoreError.
    """
    query = Query(words=words, speaker=speaker, outlet=outlet, since=since, until=until)
    with store.snapshot():
        return store.listings.stories(query, limit=limit, offset=offset)


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
    out. Raises UsageError if ``subject`` has no word or a date is invalid, and StoreError.
    """
    yield from store.ledger(measure, subject=subject, since=since, until=until)
