"""Measure the desk: ``python -m benchmarks.desk [--articles 10 1000 20000] [--readers 50]``.

Makes a store of the invented articles of ``benchmarks.search`` for each number, in stories of eight
articles, and prints for each page the median and worst time of 10 requests, without a network, and
the median of the processor time. One more store has a story of 200 articles: the sample story of
``examples``, read once, with copies of each article as of other outlets and some days later; it is
shown again, after a note (which changes nothing of it), and after a statement was rejected.

With ``--readers``, measures instead how a desk on the sample answers that many readers at once,
while ``--pages`` short pages are read into its store by another process, for ``--seconds`` at most,
and how much memory the desk took at most.
"""

import argparse
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from msgspec.structs import replace
from starlette.testclient import TestClient

from benchmarks.desk_load import measure_load
from benchmarks.search import Writer, fill
from onrecord.app.corrections import Author, note, reject
from onrecord.app.linking import add_capture
from onrecord.app.pipeline import load_extractor
from onrecord.app.reading import read
from onrecord.desk.app import make_app
from onrecord.records import Date, make_id
from onrecord.store import Store

RUNS = 10
IN_A_STORY = 8
SAMPLE = "examples/story"
ID = re.compile('"([0-9a-f]{20})"')


def put_in_stories(store: Store) -> None:
    """Put each eight articles into a story, without looking at them."""
    articles = store.articles()
    with store.writing():
        while some := list(islice(articles, IN_A_STORY)):
            for article in some:
                day = article.published.value if article.published else ""
                store.grouped.add(article.id, day, (), {})
            store.grouped.put([article.id for article in some], some[0].headline or "")


def copied(record: Any, number: int) -> Any:
    """Return a record of the sample with other ids, as of another page."""
    encoded = msgspec.json.encode(record).decode()
    other = ID.sub(lambda found: f'"{make_id("copy", number, found[1])}"', encoded)
    return msgspec.json.decode(other, type=type(record))


def fill_story(path: Path, count: int) -> str:
    """Write a store with a story of some articles, and return the id of the story."""
    with Store(path, create=True) as store:
        read([SAMPLE], store, load_extractor, datetime.now(UTC))
        story = next(store.stories())
        given = list(store.read_articles(story.articles))
        for number in range(len(given), count):
            article, found = given[number % len(given)]
            capture, body = store.capture(article)
            outlet, day = f"The Outlet {number}", date(2031, 5, 5 + number % 9)
            article = replace(
                copied(article, number),
                outlet=outlet,
                site=None,
                url=None,
                published=Date(value=day.isoformat(), precision="day"),
                replaces=None,
                related=(),
            )
            location = f"{number}.html"
            capture = replace(copied(capture, number), location=location)
            add_capture(
                store, capture, body, [(article, copied(found, number))], reader="", model=""
            )
        with store.writing():
            for article in store.articles():
                day = article.published.value if article.published else ""
                if store.grouped.entry(article.id) is None:
                    store.grouped.add(article.id, day, (), {})
            store.grouped.put([article.id for article in store.articles()], story.title)
        return next(store.stories()).id


def measure_story(path: Path, count: int) -> None:
    identity = fill_story(path, count)
    with Store(path) as store:
        story = store.story(identity)
        print(f"a story of {len(story.articles)} articles")
        [speaker] = [each.speaker for each in store.listings.speakers(1)]
        path = f"/stories/{story.id}"
        ask(store, {"story": path, "its speaker": f"/speakers/{speaker.id}"})
        statements = islice(store.statements(), RUNS)
        rejected = iter([each.id for each in statements])
        ask(store, {"after a note": path}, lambda by: note(store, story.articles[0], "?", by))
        ask(store, {"after a rejection": path}, lambda by: reject(store, next(rejected), by))


def measure(path: Path, writer: Writer) -> None:
    with Store(path) as store:
        put_in_stories(store)
        article = next(store.articles())
        [speaker, *_] = store.annotations(article).speakers
        name = quote(writer.names[1])
        paths = {
            "list of stories": "/",
            "word": f"/?q={writer.invented[20]}",
            "common word": "/?q=said",
            "speaker": f"/?speaker={name}",
            "outlet": "/?outlet=outlet7.example",
            "article": f"/articles/{article.id}",
            "outlet, word": f"/?outlet=outl&q={writer.invented[20]}",
            "place": f"/?place={writer.invented[30]}&q=said",
            "speakers": "/speakers",
            "one speaker": f"/speakers/{speaker.id}",
            "speaker's name": f"/speakers?name={name}",
        }
        ask(store, paths)


def ask(
    store: Store, paths: Mapping[str, str], write: Callable[[Author], object] | None = None
) -> None:
    """Ask for pages, each time after something was written, if ``write`` is given."""
    app = make_app(store, load_extractor, host="127.0.0.1")
    with TestClient(app, base_url="http://127.0.0.1") as desk:
        for what, path_asked in paths.items():
            times, worked = [], []
            for run in range(RUNS):
                if write:
                    write(Author("benchmark", f"2031-05-06T10:00:{run:02}Z"))
                started, working = time.perf_counter(), time.process_time()
                answer = desk.get(path_asked)
                worked.append(1000 * (time.process_time() - working))
                times.append(1000 * (time.perf_counter() - started))
                assert answer.status_code == 200, answer.text
            print(
                f"  {what:<18} {statistics.median(times):7.0f} ms median"
                f" {max(times):7.0f} ms worst {statistics.median(worked):7.0f} ms CPU"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[10, 1000, 20_000])
    parser.add_argument("--story", type=int, default=200, help="articles of the one story")
    parser.add_argument("--readers", type=int)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=600)
    args = parser.parse_args()
    if args.readers:
        sys.exit(measure_load(args.readers, args.pages, args.seconds) > 0)
    for count in args.articles:
        writer = Writer()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "desk.db"
            fill(path, count, writer)
            measure(path, writer)
    with tempfile.TemporaryDirectory() as folder:
        measure_story(Path(folder) / "story.db", args.story)


if __name__ == "__main__":
    main()
