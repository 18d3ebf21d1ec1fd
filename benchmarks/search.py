"""Measure search time: ``python -m benchmarks.search [--articles 100000]``.

Makes a store of invented articles of about 300 words with eight statements each; word frequencies
follow Zipf's law. Prints its size, the time to make it, and for several forms of queries the median
and worst of 20 runs. ``--store`` keeps the store, or uses an existing one.
"""

import argparse
import hashlib
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from msgspec.structs import replace

from onrecord.app.linking import add_capture
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Date,
    Mention,
    Part,
    Spans,
    Speaker,
    Statement,
    make_id,
)
from onrecord.store import Query, Store

RUNS = 20
IN_A_CORPUS = 250
FUNCTION_WORDS = (
    "the of and to in a that is was he for it with as his on be at by i this had not are but from "
    "or have an they which one you were all her she there would their we him been has when who"
)
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dro fli gra"
QUERIES = {
    "rare word": Query(words="{rare}"),
    "common word": Query(words="said"),
    "two words": Query(words="{frequent} {frequent2}"),
    "phrase": Query(words='"said that the"'),
    "prefix": Query(words="{frequent_start}*"),
    "short prefix": Query(words="ha*"),
    "speaker": Query(speaker="{speaker}"),
    "speaker + word": Query(speaker="{speaker}", words="the"),
    "outlet + dates": Query(outlet="The Outlet 7", since="2025-03", until="2025-05-10"),
    "common word + dates": Query(words="said", since="2025-03-01", until="2025-03-03"),
    "common word + outlet": Query(words="said", outlet="outlet7.example"),
    "common word + all dates": Query(words="said", since="2000"),
}


class Writer:
    """Writer of invented news, the same in every run."""

    def __init__(self) -> None:
        self.random = random.Random(1)
        syllables = SYLLABLES.split()
        invented = {
            "".join(self.random.choices(syllables, k=self.random.randint(2, 4)))
            for _ in range(60_000)
        }
        self.invented = sorted(invented)
        self.random.shuffle(self.invented)
        self.words = FUNCTION_WORDS.split() + self.invented
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))
        self.names = [
            f"{one.title()} {other.title()}"
            for one, other in zip(self.invented[:4000], self.invented[4000:8000], strict=True)
        ]

    def articles(self, count: int) -> Iterator[tuple[Capture, bytes, Article, Annotations]]:
        for number in range(count):
            yield self.article(number)

    def article(self, number: int) -> tuple[Capture, bytes, Article, Annotations]:
        words = iter(self.random.choices(self.words, cum_weights=self.weights, k=300))
        headline = " ".join(word.title() for _, word in zip(range(8), words, strict=False))
        text = headline + "\n\n"
        parts = [Part(kind="headline", span=(0, len(headline)))]
        told: list[tuple[str, Spans, Spans, Spans]] = []
        for _ in range(8):
            plain, words_told = (
                " ".join(next(words) for _ in range(length)) for length in (20, 15)
            )
            text += plain.capitalize() + ". "
            # A few are heard everywhere, and most once.
            name = self.names[min(int(self.random.paretovariate(0.5)), len(self.names)) - 1]
            ends = [len(text)]
            for piece in (name, " said", f" that {words_told}"):
                text += piece
                ends.append(len(text))
            source, cue, content = (
                ((start, end),)
                for start, end in zip((ends[0], ends[1] + 1, ends[2] + 1), ends[1:], strict=True)
            )
            told.append((name, source, cue, content))
            text += ". "
        text = text.rstrip()
        location = f"page{number}.txt"
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        capture = make_id("capture", location, sha256)
        identity = make_id("article", capture, 0)
        speakers = {
            name: Speaker(
                id=make_id("speaker", identity, name),
                name=name,
                mentions=(Mention(article=identity, span=source[0]),),
            )
            for name, source, *_ in told
        }
        statements = [
            Statement(
                id=make_id("statement", identity, source, cue, content),
                article=identity,
                source=source,
                cue=cue,
                content=content,
                kind="indirect",
                speaker=speakers[name].id,
                confidence=0.5,
            )
            for name, source, cue, content in told
        ]
        parts.append(Part(kind="body", span=(len(headline) + 2, len(text))))
        outlet = min(int(self.random.paretovariate(1)), 50)
        day = date(2024, 1, 1) + timedelta(days=self.random.randrange(730))
        return (
            Capture(
                id=capture,
                location=location,
                media_type="text/plain",
                fetched="2026-01-01T00:00:00Z",
                sha256=sha256,
            ),
            text.encode(),
            Article(
                id=identity,
                capture=capture,
                outlet=f"The Outlet {outlet}",
                site=f"outlet{outlet}.example",
                headline=headline,
                published=Date(value=day.isoformat(), precision="day"),
                text=text,
                parts=tuple(parts),
            ),
            Annotations(
                article=identity,
                language="en",
                model="benchmark",
                statements=tuple(statements),
                speakers=tuple(speakers.values()),
            ),
        )


def fill(path: Path, count: int, writer: Writer) -> None:
    """Write articles as if read from corpora of 250 each: reading them would take hours."""
    started = time.monotonic()
    made = writer.articles(count)
    with Store(path, create=True) as store:
        while some := list(islice(made, IN_A_CORPUS)):
            body = b"\n".join(body for _, body, *_ in some)
            sha256 = hashlib.sha256(body).hexdigest()
            capture = replace(some[0][0], id=make_id("capture", sha256), sha256=sha256)
            read = [(replace(article, capture=capture.id), found) for *_, article, found in some]
            add_capture(store, capture, body, read, reader="benchmark", model="benchmark")
    spent = time.monotonic() - started
    size = path.stat().st_size / 1e6
    print(f"{count} articles: {size:.0f} MB, made in {spent:.0f} s ({count / spent:.0f}/s)")


def ask(path: Path | str, writer: Writer) -> None:
    words = {
        "rare": writer.invented[30_000],
        "frequent": writer.invented[20],
        "frequent2": writer.invented[25],
        "frequent_start": writer.invented[20][:4],
        "speaker": writer.names[1],
    }
    with Store(path) as store:
        for name, form in QUERIES.items():
            query = Query(
                words=form.words.format(**words),
                speaker=form.speaker and form.speaker.format(**words),
                outlet=form.outlet,
                since=form.since,
                until=form.until,
            )
            times = []
            for _ in range(RUNS):
                started = time.perf_counter()
                hits = store.search(query)
                times.append(1000 * (time.perf_counter() - started))
            print(
                f"{name:<24} {len(hits):2} hits {statistics.median(times):7.1f} ms median"
                f" {max(times):7.1f} ms worst"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--store", type=Path, help="keep the store here, or use the one there")
    args = parser.parse_args()
    writer = Writer()
    with tempfile.TemporaryDirectory() as scratch:
        path = args.store or Path(scratch) / "search.db"
        if not path.exists():
            fill(path, args.articles, writer)
        ask(path, writer)


if __name__ == "__main__":
    main()
