"""Measure the desk: ``python -m benchmarks.desk [--articles 10 1000 20000] [--readers 50]``.

Makes a store of the invented articles of ``benchmarks.search`` for each number, in stories of eight
articles, and prints for each page the median and worst time of 10 requests, without a network, and
the median of the processor time.

With ``--readers``, measures instead how a desk on the sample answers that many readers at once,
while ``--pages`` short pages are read into its store by another process, for ``--seconds`` at most.
"""

import argparse
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient

from benchmarks.desk_load import measure_load
from benchmarks.search import Writer, fill
from onrecord.app.pipeline import load_extractor
from onrecord.desk.app import make_app
from onrecord.store import Store

RUNS = 10
IN_A_STORY = 8


def put_in_stories(store: Store) -> None:
    """Put each eight articles into a story, without looking at them."""
    articles = store.articles()
    with store.writing():
        while some := list(islice(articles, IN_A_STORY)):
            for article in some:
                day = article.published.value if article.published else ""
                store.grouped.add(article.id, day, (), {})
            store.grouped.put([article.id for article in some], some[0].headline or "")


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
            "speakers": "/speakers",
            "one speaker": f"/speakers/{speaker.id}",
            "speaker's name": f"/speakers?name={name}",
        }
        app = make_app(store, load_extractor, host="127.0.0.1")
        with TestClient(app, base_url="http://127.0.0.1") as desk:
            for what, path_asked in paths.items():
                times, worked = [], []
                for _ in range(RUNS):
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


if __name__ == "__main__":
    main()
