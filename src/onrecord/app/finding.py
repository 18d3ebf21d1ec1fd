"""Searches articles and statements, and lists the figures of all articles."""

from collections.abc import Iterator

from onrecord.app.opening import use_case
from onrecord.store import Query, Store
from onrecord.views import Hit, LedgerRow


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

    The best matches come first; without ``words``, the newest. ``words``: words that must all
    occur, "phrases" in double quotes, and beginnings of words with a final star. ``speaker``:
    words of a name; all other words must then occur in one statement of that speaker. ``outlet``:
    a name, in any case, or a site. ``since`` and ``until``: days, months or years of publication
    (YYYY, YYYY-MM, YYYY-MM-DD), both included. Older versions of articles are left out. Raises
    UsageError if nothing is searched for or a date is not one, and StoreError.
    """
    return store.search(
        Query(words=words, speaker=speaker, outlet=outlet, since=since, until=until)
    )


@use_case
def list_figures(
    store: Store,
    measure: str | None = None,
    *,
    subject: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[LedgerRow]:
    """Yield the figures of all articles with their claimants, oldest first.

    A figure's date is the day on which its statement was said, else published; undated figures
    come last. ``measure``: what is counted, such as "killed" or "money", in any case. ``subject``:
    words that must all occur in the words for who or what is counted. ``since`` and ``until``:
    days, months or years, both included. Older versions of articles are left out. Raises
    UsageError if ``subject`` has no word or a date is not one, and StoreError.
    """
    yield from store.ledger(measure, subject=subject, since=since, until=until)
