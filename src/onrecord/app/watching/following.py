"""Use cases: follow feeds and pages, list what is followed, and end it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from onrecord.app.fetching import FetchOptions
from onrecord.app.opening import StoreOrPath, open_store, use_case
from onrecord.app.watching.schedule import LONGEST_REST
from onrecord.article.listings import Listed, Listing, ListingKind, find_feeds, read_listing
from onrecord.capture import is_web_address, require_network, same_spelling
from onrecord.capture.captures import MAX_BYTES
from onrecord.errors import ArticleError, OnrecordError, UsageError
from onrecord.records import Failure, Record, utc_text
from onrecord.resolve.versions import url_key
from onrecord.store import Store, Watched, WatchedKind
from onrecord.views import Followed, FollowedList

if TYPE_CHECKING:
    from onrecord.capture.web.fetching import Fetcher

# News sitemaps have the articles of two days (Google's protocol for them); other sitemaps have all
# pages of a site, of which those that changed lately are news.
NEWS = timedelta(days=2)
_MOST_SITEMAPS = 20  # of an index that does not say which are new
# Characters of an address: sitemaps allow 2,048, and PostgreSQL's indexes take 2,700 bytes.
_LONGEST = 2_048


class Follow(Record, frozen=True):
    """What came of following an address: what is followed now, and feeds that could be."""

    followed: tuple[Watched, ...] = ()
    known: tuple[Watched, ...] = ()  # followed before
    others: tuple[str, ...] = ()
    failure: Failure | None = None


def follow_all(
    store: StoreOrPath,
    locations: Iterable[str],
    fetching: FetchOptions,
    now: datetime,
    *,
    page: bool = False,
) -> Iterator[tuple[str, Follow]]:
    """Follow some addresses, and yield each with what came of it; see ``follow``.

    A file that is no OPML is a failure as well.
    The store is created if it is missing. ``fetching``: who asks, and what is allowed. Raises
    UsageError also if the libraries that fetch are missing.
    """
    require_network()
    from onrecord.capture.web.fetching import Fetcher

    with open_store(store, create=True) as kept, Fetcher(fetching) as fetcher:
        for location in locations:
            try:
                yield location, follow(kept, location, fetcher, now, page=page)
            except UsageError as error:  # its file is no list of feeds
                yield location, Follow(failure=listing_failure(location, error))


@use_case
def follow(
    store: Store, location: str, fetcher: "Fetcher", now: datetime, *, page: bool = False
) -> Follow:
    """Follow a feed, the feed that a page names, all feeds of an OPML file, or else the page.

    ``location``: a web address, or the path of an OPML file. ``page``: follow the page itself,
    whatever it names. What is followed is due at once. Raises UsageError if the file is no OPML,
    and StoreError.
    """
    if not is_web_address(location):
        return _follow_all(store, _read_opml(location).entries, now)
    if len(location) > _LONGEST:
        raise UsageError(f"{location[:60]} …: an address of more than {_LONGEST} characters")
    if page:
        return _put(store, [_state(location, "page", now)])
    from onrecord.capture.web.fetching import Fetched

    outcome = fetcher.fetch(location, any_kind=True)
    if not isinstance(outcome, Fetched):
        failure = outcome if isinstance(outcome, Failure) else None
        return Follow(failure=failure)
    address = outcome.response.address
    try:
        listing = read_listing(outcome.body, address)
        feeds = () if listing else find_feeds(outcome.body, address)
    except ArticleError as error:
        return Follow(failure=listing_failure(location, error))
    if listing is None:
        first, *others = feeds or (location,)
        kind: WatchedKind = "feed" if feeds else "page"
        return msgspec.structs.replace(
            _put(store, [_state(first, kind, now)]), others=tuple(others)
        )
    if listing.kind == "opml":
        return _follow_all(store, listing.entries, now)
    return _put(store, [_state(location, _watched_kind(listing.kind), now, listing.title)])


@use_case
def list_followed(store: Store, now: datetime) -> FollowedList:
    """Return what people follow, with its pages, what is due, and what failed when asked last."""
    with store.snapshot():
        counts = store.watching.pages()
        return FollowedList(
            followed=tuple(_view(each, *counts.get(each.address, (0, 0, 0)))
                           for each in store.watching.followed()),
            failing=tuple(_view(each) for each in store.watching.failing()),
            due=store.watching.count_due(utc_text(now))
            + len(store.watching.ahead(utc_text(now), utc_text(now + LONGEST_REST))),
            next_due=store.watching.next_due(),
        )  # fmt: skip


@use_case
def unfollow(store: Store, address: str) -> int:
    """Follow an address no longer, nor what it named; return how many pages it had named.

    What was read stays. Raises UsageError if the address is not followed.
    """
    with store.writing():
        state = store.watching.known([url_key(address)]).get(url_key(address))
        if state is None or state.parent is not None:
            raise UsageError(f"{address} is not followed; list what is with: onrecord following")
        return store.watching.remove(state.address)


def listing_failure(location: str, error: OnrecordError) -> Failure:
    """Return the Failure of an address or file whose listing cannot be read."""
    words = str(error).removeprefix(location).lstrip(" :")
    return Failure(stage="article", location=location, error=words)


def keep_watched(store: Store, states: Iterable[Watched | Failure]) -> tuple[Failure, ...]:
    """Keep what another store watches, and return the failures among ``states``.

    Pages of a feed that is lost are left out: whoever follows it again finds them again.
    """
    failures = []
    kept: dict[str, Watched] = {}
    for each in states:
        if isinstance(each, Failure):
            failures.append(each)
        else:
            kept[each.address] = each
    while orphans := [each for each in kept.values() if each.parent and each.parent not in kept]:
        for each in orphans:
            del kept[each.address]
    with store.writing():
        store.watching.put(kept.values())
    return tuple(failures)


def named(listing: Listing, parent: Watched, now: datetime) -> Iterator[Watched]:
    """Yield what a listing names and is asked for, each due at once: pages, sitemaps of an index.

    Of sitemaps only pages, and of an index only sitemaps, that changed in the last two days; of an
    index without times, the first twenty sitemaps.
    """
    entries: Iterable[Listed] = listing.entries
    if listing.kind in ("sitemap", "index"):
        since = utc_text(now - NEWS)
        fresh = [each for each in entries if each.published and each.published >= since]
        is_dated = any(each.published for each in entries)
        entries = (
            fresh if is_dated or listing.kind == "sitemap" else listing.entries[:_MOST_SITEMAPS]
        )
    kind: WatchedKind = "sitemap" if listing.kind == "index" else "page"
    for entry in (each for each in entries if len(each.address) <= _LONGEST):
        yield _state(
            entry.address, kind, now, entry.title, parent=parent.address, published=entry.published
        )


def _follow_all(store: Store, entries: Iterable[Listed], now: datetime) -> Follow:
    return _put(store, [_state(each.address, "feed", now, each.title) for each in entries])


def _put(store: Store, states: Iterable[Watched]) -> Follow:
    """Follow addresses; a page that a feed named before keeps its state, and is followed itself."""
    with store.writing():
        by_key = {each.key: each for each in states}
        known = store.watching.known(by_key)
        own = {key: each for key, each in known.items() if each.parent is None}
        new = []
        for key, state in by_key.items():
            if key in own:
                continue
            before = known.get(key)
            new.append(
                msgspec.structs.replace(before, parent=None, due=state.due) if before else state
            )
        store.watching.put(new)
    return Follow(tuple(new), tuple(own.values()))


def _state(
    address: str,
    kind: WatchedKind,
    now: datetime,
    title: str | None = None,
    *,
    parent: str | None = None,
    published: str | None = None,
) -> Watched:
    address = same_spelling(address)
    return Watched(
        address=address,
        key=url_key(address),
        host=_host(address),
        kind=kind,
        parent=parent,
        since=utc_text(now),
        due=utc_text(now),
        title=title,
        published=published,
    )


def _watched_kind(kind: ListingKind) -> WatchedKind:
    assert kind != "opml"
    return kind


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removesuffix(".")
    except ValueError:
        return ""


def _read_opml(path: str) -> Listing:
    try:
        with Path(path).open("rb") as file:
            body = file.read(MAX_BYTES + 1)
        listing = read_listing(body, path) if len(body) <= MAX_BYTES else None
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; give a web address or an OPML file") from None
    except OnrecordError as error:
        raise UsageError(str(error)) from None
    if listing is None or listing.kind != "opml":
        raise UsageError(f"{path} is no OPML file; give a web address or an OPML file")
    return listing


def _view(state: Watched, named: int = 0, open: int = 0, failing: int = 0) -> Followed:
    return Followed(
        address=state.address,
        kind=state.kind,
        title=state.title,
        parent=state.parent,
        since=state.since,
        asked=state.asked,
        changed=state.changed,
        due=state.due,
        pages=named,
        open=open,
        failing=failing,
        error=state.error,
    )
