"""A small web in memory, whose time only sleeping moves, and a store that watches it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor
from builders.web import Page, Time, Web
from onrecord.app.watching.following import Follow, follow
from onrecord.app.watching.rounds import Watch
from onrecord.capture.web.addresses import Address
from onrecord.capture.web.exchange import Answer
from onrecord.capture.web.fetching import Fetcher
from onrecord.capture.web.options import FetchOptions, Limits
from onrecord.store import Store
from onrecord.views import WatchedRound

FEED = "http://herald.example/feed"


class Exchange:
    """Asks a Web that is not served; ``step`` is called before and after each request."""

    def __init__(self, web: Web, step: Callable[[], object]) -> None:
        self._web = web
        self._step = step

    @contextmanager
    def ask(self, address: Address, headers: Mapping[str, str], seconds: float) -> Iterator[Answer]:
        self._step()
        lower = {name.lower(): value for name, value in headers.items()}
        path = "/" + address.text.split("/", 3)[3]
        page = self._web.answer(address.host, path, lower)
        self._step()
        body = [page.body] if isinstance(page.body, bytes) else page.body
        kind = (("Content-Type", page.type),) if page.type else ()
        yield Answer(page.status, (*kind, *page.headers), body)

    def stop(self) -> None: ...


class Watched:
    """A web, and a store that watches it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.web = Web()
        self.time: Time = self.web.time
        self.extractor = FakeExtractor()
        self.read: list[str] = []
        self.step: Callable[[], object] = lambda: None
        annotate = self.extractor.annotate

        def note(article):  # type: ignore[no-untyped-def]
            self.read.append(article.text)
            return annotate(article)

        self.extractor.annotate = note  # type: ignore[method-assign]

    def add_feeds(self, *addresses: str) -> None:
        """Follow feeds, whether they can be fetched now or not."""
        outlines = "".join(f"<outline xmlUrl='{each}'/>" for each in addresses)
        path = self.path.with_name("feeds.opml")
        path.write_text(f"<opml><body>{outlines}</body></opml>")
        self.follow(str(path))

    def put_feed(self, *links: str, address: str = FEED) -> None:
        """Put a feed of some links at an address."""
        items = "".join(f"<item><link>{link}</link></item>" for link in links)
        feed = f"<rss><channel><title>The Herald</title>{items}</channel></rss>"
        self.web.put(address, Page(feed.encode(), headers=(("ETag", f'"{len(items)}"'),)))

    def follow(self, location: str = FEED, *, page: bool = False) -> Follow:
        with Store(self.path, create=True) as store, self.fetcher() as fetcher:
            return follow(store, location, fetcher, self.time(), page=page)

    def watch(self, hours: float = 0.0) -> list[WatchedRound]:
        """Watch until nothing is due, or for some hours."""
        end = self.time().timestamp() + hours * 3600
        rounds = []
        with (
            Store(self.path) as store,
            self.fetcher() as fetcher,
            Watch(
                store, fetcher, lambda: self.extractor, clock=self.time, sleep=self.time.sleep
            ) as watch,
        ):
            for done in watch.forever() if hours else watch.until_done():
                rounds.append(done)
                if hours and self.time().timestamp() >= end:
                    break
        return rounds

    def fetcher(self) -> Fetcher:
        options = FetchOptions(limits=Limits(attempts=1, size=1_000_000))
        exchange = Exchange(self.web, lambda: self.step())
        return Fetcher(options, clock=self.time, sleep=self.time.sleep, exchange=exchange)

    def versions(self) -> dict[str, list[str]]:
        """The texts that were read of each address, in order."""
        found: dict[str, list[str]] = {}
        with Store(self.path) as store:
            for article in store.articles():
                capture, _ = store.capture(article)
                found.setdefault(capture.location, []).append(article.text)
        return found


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path / "watched.db")
