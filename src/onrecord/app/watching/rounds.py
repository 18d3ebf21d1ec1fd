"""The loop of ``onrecord watch``: asks what is due, reads what is new, and waits for the next."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import sleep as sleep_for
from typing import TYPE_CHECKING

import msgspec

from onrecord.app.fetching import FetchOptions
from onrecord.app.opening import open_store
from onrecord.app.parallel import map_items
from onrecord.app.pipeline import Annotator, KnownPage, PageReader, Read, words_digest
from onrecord.app.reading import read_mapped
from onrecord.app.watching.asking import Asking
from onrecord.app.watching.following import listing_failure, named
from onrecord.app.watching.schedule import LONGEST_REST, missed, put_back, rest, seen
from onrecord.article.listings import read_listing
from onrecord.capture import require_network
from onrecord.errors import ArticleError
from onrecord.records import Capture, Failure, Response, utc_text
from onrecord.store import Store, Watched
from onrecord.views import WatchedRound

if TYPE_CHECKING:
    from onrecord.capture.web.fetching import Fetched, Fetcher, Outcome

# A round begins a minute after the last one at the soonest, and asks for a minute at most. So what
# is due together is asked together, and stories are grouped once for all that was read.
ROUND = timedelta(minutes=1)
_AT_ONCE = 2000  # addresses that a round takes up
_MOST_NEW = 500  # pages that are taken from a listing at once; the next time, those that are left


def watch(
    store: str | Path,
    fetching: FetchOptions,
    load: Callable[[], Annotator],
    workers: int = 0,
    *,
    once: bool = False,
) -> Iterator[WatchedRound]:
    """Watch what is followed in a store, and yield what came of each round, until Ctrl-C.

    ``fetching``: who asks, and what is allowed; ``load`` returns the extractor; ``workers``: number
    of processes that read. ``once``: end when nothing is due. Raises UsageError if another watch of
    this store is at work or the libraries that fetch are missing, ModelError and StoreError.
    """
    require_network()
    from onrecord.capture.web.fetching import Fetcher

    # What failed is asked again by the schedule, not at once.
    limits = msgspec.structs.replace(fetching.limits, attempts=1)
    options = msgspec.structs.replace(fetching, limits=limits)
    with (
        open_store(store) as kept,
        kept.watching.alone(),
        Fetcher(options) as fetcher,
        Watch(kept, fetcher, load, workers=workers) as watching,
    ):
        yield from watching.until_done() if once else watching.forever()


class Watch:
    """Watches what is followed in a store. Use it as a context manager.

    ``fetcher`` asks; ``load`` returns the extractor; ``workers``: number of processes that read,
    with 0 this process does. ``clock`` and ``sleep`` may be of a simulated time. What was asked and
    read is in the store, each page in one transaction with the time when it is due again: a watch
    that is killed loses nothing, and the next one goes on.
    """

    def __init__(
        self,
        store: Store,
        fetcher: "Fetcher",
        load: Callable[[], Annotator],
        *,
        workers: int = 0,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], object] = sleep_for,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._clock = clock
        self._sleep = sleep
        self._reader = map_items(PageReader, load, workers)

    def __enter__(self) -> "Watch":
        self._mapped, self._model = self._reader.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._reader.__exit__(None, None, None)

    def until_done(self) -> Iterator[WatchedRound]:
        """Yield rounds until nothing is due."""
        while self._is_due():
            yield (done := self.round())
            if done.interrupted:
                return

    def forever(self) -> Iterator[WatchedRound]:
        """Yield rounds, one a minute if something is due, until Ctrl-C."""
        try:
            while True:
                begun = self._clock()
                if self._is_due():
                    yield (done := self.round())
                    if done.interrupted:
                        return
                self._sleep(max((begun + ROUND - self._clock()).total_seconds(), 0.0))
        except KeyboardInterrupt:
            return

    def _is_due(self) -> bool:
        """Whether something is due, after what a clock that was ahead planned is put back."""
        now = self._clock()
        ahead = self._store.watching.ahead(utc_text(now), utc_text(now + LONGEST_REST))
        if ahead:
            self._store.watching.put(put_back(each, now) for each in ahead)
        return self._store.watching.count_due(utc_text(now)) > 0

    def round(self) -> WatchedRound:
        """Ask what is due, for a minute at most, read what is new, and group the stories."""
        return _Round(self._store, self._fetcher, self._clock, self._sleep).run(
            self._mapped, self._model
        )


class _Round:
    """One round of watching, with what came of it so far."""

    def __init__(
        self,
        store: Store,
        fetcher: "Fetcher",
        clock: Callable[[], datetime],
        sleep: Callable[[float], object],
    ) -> None:
        self._store = store
        self._clock = clock
        now = clock()
        due = store.watching.due(utc_text(now), _AT_ONCE)
        self._asking = Asking(fetcher, due, now + ROUND, clock, sleep)
        self._reading: dict[str, tuple[Watched, Response]] = {}  # by capture
        self._new_failures: list[Failure] = []
        self._asked = self._found = self._unchanged = self._failed = 0

    def run(
        self, mapped: Callable[..., Iterator[tuple[object, object]]], model: str
    ) -> WatchedRound:
        summary = read_mapped(self._pages(), self._store, mapped, model, done=self._read)
        next_due = self._store.watching.next_due()
        return WatchedRound(
            asked=self._asked,
            found=self._found,
            articles=summary.articles,
            unchanged=self._unchanged,
            failed=self._failed,
            new_failures=tuple(self._new_failures),
            ended=utc_text(self._clock()),
            next_due=next_due,
            warnings=summary.warnings,
            interrupted=summary.interrupted,
            matches=summary.matches,
        )

    def _pages(self) -> Iterator[KnownPage]:
        """Ask what is due, note what came of it, and yield the pages that were sent."""
        from onrecord.capture.web.fetching import Fetched, Unchanged

        for state, outcome in self._asking.answers():
            self._asked += 1
            if isinstance(outcome, Unchanged):
                self._note_seen(state, outcome.response, is_new=False)
            elif not isinstance(outcome, Fetched):
                self._note_missed(state, outcome)
            elif state.kind == "page":
                self._reading[outcome.capture.id] = state, outcome.response
                yield KnownPage(outcome.capture, outcome.body, state.words)
            else:
                self._list(state, outcome)

    def _read(self, capture: Capture, outcome: Read | Failure | None) -> None:
        """Note what came of reading a page, in the transaction that stores it."""
        state, response = self._reading.pop(capture.id)
        if isinstance(outcome, Failure):
            self._note_missed(state, outcome)
        elif outcome is None:
            self._note_seen(state, response, is_new=False)
        else:
            articles = [article for article, _ in outcome]
            words = words_digest(articles)
            title = next((each.headline for each in articles if each.headline), None)
            is_new = words != state.words
            self._note_seen(state, response, is_new=is_new, words=words, title=title)

    def _list(self, state: Watched, fetched: "Fetched") -> None:
        """Note what a listing names: in one transaction, with the time when it is asked again."""
        try:
            listing = read_listing(fetched.body, fetched.response.address)
        except ArticleError as error:
            self._note_missed(state, listing_failure(state.address, error))
            return
        if listing is None or listing.kind == "opml":
            words = "is no feed and no sitemap any more; follow the page that names its feed"
            self._note_missed(state, Failure(stage="article", location=state.address, error=words))
            return
        now = self._clock()
        with self._store.writing():
            by_key = {each.key: each for each in named(listing, state, now)}
            known = self._store.watching.known(by_key)
            new = [each for key, each in by_key.items() if key not in known]
            response = fetched.response
            if len(new) > _MOST_NEW:  # without its headers, all of it is sent again the next time
                new, response = new[:_MOST_NEW], msgspec.structs.replace(response, headers=())
            if self._note_seen(state, response, is_new=bool(new), title=listing.title):
                self._store.watching.put(new)
                self._found += len(new)
                self._asking.add(new)

    def _note_seen(
        self,
        state: Watched,
        response: Response,
        *,
        is_new: bool,
        words: str | None = None,
        title: str | None = None,
    ) -> bool:
        """Store that an address answered; return False if it is watched no longer."""
        self._unchanged += not is_new
        headers = {name.lower(): value for name, value in response.headers}
        with self._store.writing():
            if (now_kept := self._store.watching.get(state.address)) is None:
                return False
            new = seen(
                now_kept,
                self._clock(),
                is_new=is_new,
                etag=headers.get("etag") or (state.etag if response.status == 304 else None),
                modified=headers.get("last-modified")
                or (state.modified if response.status == 304 else None),
                words=words,
                title=title,
            )
            self._store.watching.put([new])
        return True

    def _note_missed(self, state: Watched, failure: "Failure | Outcome") -> None:
        """Store that an address failed; a server that is overloaded is left alone for a while."""
        from onrecord.capture.web.fetching import Missed

        assert isinstance(failure, Failure)
        self._failed += 1
        status = failure.status if isinstance(failure, Missed) else None
        after = failure.after if isinstance(failure, Missed) else 0.0
        with self._store.writing():
            if (now_kept := self._store.watching.get(state.address)) is None:
                return
            if not now_kept.failures:
                self._new_failures.append(failure)
            new = missed(now_kept, self._clock(), failure.error, status=status, after=after)
            self._store.watching.put([new])
            if status in (429, 503):
                self._asking.skip(state.host)
                self._store.watching.rest(
                    state.host, new.due or utc_text(self._clock() + rest(after))
                )
