"""Stories of a corpus, and what its articles' own words go back to: one pass over its days.

Articles are grouped within a window of days; then those of a story are compared, and the ones that
repeat another's text are copies of it.

``_stories/NAME/`` has a part of the pass: the stories that ended in some days, what its articles go
back to, and the state of the window then, from which the next part goes on; the folder gets its
name when all is in it. Parts stay as long as no chunk of their days, or of days before, is another.
"""

import shutil
from collections import defaultdict
from collections.abc import (
    Callable,
    Collection,
    Container,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import ExitStack
from itertools import chain, takewhile
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.app.corpora.staging import DAY, Staging, on_disk, read_days, with_days
from onrecord.export.parquet.tables import CORPUS_TABLES, ArticleOrigin
from onrecord.records import Annotations, Article, Date, Record, Story, make_id
from onrecord.story import Features, StoryArticle, story_articles
from onrecord.story.compare.provenance import own_origin
from onrecord.story.group.clustering import Group, group
from onrecord.story.group.features import day_of
from onrecord.story.group.windows import StoryWindow, WindowState

_ARTICLES = 20_000  # of some days, that are held in memory
_ROWS = 10_000  # of a table that wait to be written
_FOLDER = "_stories"
_MARKER = "digest"
_LINKS = pa.schema([("one", pa.string()), ("other", pa.string()), ("odds", pa.float64())])
GROUPED = ("stories", "origins")


def batches(counts: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield the days of a corpus in order, "" for no day first, some at a time.

    ``counts``: how many articles each has. Days come together as long as they have few.
    """
    batch: list[str] = []
    size = 0
    for day, count in sorted(counts.items()):
        if batch and size + count > _ARTICLES:
            yield batch
            batch, size = [], 0
        batch.append(day)
        size += count
    if batch:
        yield batch


class _Plan(NamedTuple):
    """A part of the pass: its name and days, and a hash of all that it and those before need."""

    name: str
    days: list[str]  # none: the part of the stories that end with the corpus
    digest: str


def group_corpus(staging: Staging, progress: Callable[[str], None]) -> None:
    """Group the articles of all chunks into stories, as far as that was not done.

    ``progress`` is called with each day that is done.
    """
    folder = staging.folder / _FOLDER
    folder.mkdir(exist_ok=True)
    plans = list(_plan(staging))
    done = list(takewhile(lambda plan: _digest(folder / plan.name) == plan.digest, plans))
    for day in (day for plan in done for day in plan.days):
        progress(day)
    _keep_only(folder, [plan.name for plan in done])
    if done == plans:
        return
    stories = _Stories(staging)
    if done:
        stories.restore(folder / done[-1].name)
    for plan in plans[len(done) :]:
        unfinished = folder / f".{plan.name}"
        unfinished.mkdir()
        with _Part(unfinished) as part:
            stories.write(plan.days, part, progress)
        stories.save(unfinished, plan.digest)
        for path in unfinished.iterdir():
            on_disk(path)
        unfinished.replace(folder / plan.name)


def _plan(staging: Staging) -> Iterator[_Plan]:
    digest = ""
    chunks: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for each in staging.kept.values():
        for day in each.days:
            chunks[day].append((each.name, each.digest, each.reader, each.model))
    for number, days in enumerate([*batches(staging.days()), []]):
        digest = make_id("stories", digest, [(day, sorted(chunks[day])) for day in days])
        yield _Plan(f"{number:06}", days, digest)


def _digest(part: Path) -> str | None:
    try:
        return (part / _MARKER).read_text()
    except OSError:
        return None


def _keep_only(folder: Path, names: Collection[str]) -> None:
    """Delete what is in a folder besides some parts, the last first: each needs those before."""
    for path in sorted(folder.iterdir(), reverse=True):
        if path.name in names:
            continue
        if path.is_dir():
            (path / _MARKER).unlink(missing_ok=True)  # first: without it, the rest is no part
            shutil.rmtree(path)
        else:
            path.unlink()


def read_grouped(staging: Staging, table: str, days: Iterable[str]) -> pa.Table:
    """Return the rows of a table of ``GROUPED`` that are of some days."""
    parts = sorted((staging.folder / _FOLDER).glob(f"[!.]*/{table}.parquet"))
    return read_days(parts, list(days))


def _by_day(staging: Staging, days: Collection[str]) -> Mapping[str, list[Features]]:
    """Return what the articles of some days are grouped by; each article once."""
    found: defaultdict[str, dict[str, Features]] = defaultdict(dict)
    for row in staging.read("features", days).to_pylist():
        features = msgspec.json.decode(row["features"], type=Features)
        found[row[DAY] or ""].setdefault(features.article, features)
    return {day: list(found[day].values()) for day in days}


class _Part:
    """Writes the rows of a part of the pass into its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = ExitStack()
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._waiting: dict[str, list[tuple[str | None, Record]]] = {name: [] for name in GROUPED}

    def __enter__(self) -> "_Part":
        for name in GROUPED:
            schema = with_days(CORPUS_TABLES[name], []).schema
            writer = pq.ParquetWriter(self._folder / f"{name}.parquet", schema, compression="zstd")
            self._writers[name] = self._files.enter_context(writer)
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        with self._files:
            for name in GROUPED if kind is None else ():
                self._flush(name)

    def put(self, name: str, day: str | None, row: Record) -> None:
        """Add a row, of an article or story of a day."""
        self._waiting[name].append((day, row))
        if len(self._waiting[name]) >= _ROWS:
            self._flush(name)

    def _flush(self, name: str) -> None:
        self._writers[name].write_table(with_days(CORPUS_TABLES[name], self._waiting[name]))
        self._waiting[name].clear()


class _Stories:
    """Finds the stories that end, and the origins of their articles."""

    def __init__(self, staging: Staging) -> None:
        self._staging = staging
        self._window = StoryWindow()
        self._articles: dict[str, Article] = {}  # of stories that have not ended

    def save(self, part: Path, digest: str) -> None:
        """Write what the next part goes on from."""
        state = self._window.state()
        names = ("one", "other", "odds")
        columns = zip(*state.links, strict=True) if state.links else ((), (), ())
        links = pa.table(dict(zip(names, map(list, columns), strict=True)), schema=_LINKS)
        pq.write_table(links, part / "links.parquet", compression="zstd")
        rest = msgspec.structs.replace(state, links=())
        (part / "state.json").write_bytes(msgspec.json.encode(rest))
        (part / _MARKER).write_text(digest)

    def restore(self, part: Path) -> None:
        """Go on after a part."""
        state = msgspec.json.decode((part / "state.json").read_bytes(), type=WindowState)
        links = pq.read_table(part / "links.parquet").to_pydict()
        state = msgspec.structs.replace(state, links=tuple(zip(*links.values(), strict=True)))
        counts = self._staging.days()
        days = {*state.days, *state.open.values()}
        self._window.restore(
            state,
            chain.from_iterable(
                chain.from_iterable(_by_day(self._staging, some).values())
                for some in batches({day: counts[day] for day in days})
            ),
        )
        for some in batches({day: counts[day] for day in {*state.open.values()}}):
            self._hold(some, state.open)

    def write(self, days: Sequence[str], part: _Part, progress: Callable[[str], None]) -> None:
        """Add the articles of some days, and write the stories that end with them.

        With no days, write those that end with the corpus.
        """
        if not days:
            self._write(self._window.finish(), part)
            return
        features = _by_day(self._staging, days)
        self._hold(days)
        for day in days:
            # Those without a day are grouped among themselves.
            ended = self._window.add(day, features[day]) if day else group(features[day])
            self._write(ended, part)
            progress(day)

    def _hold(self, days: Collection[str], only: Container[str] | None = None) -> None:
        """Hold what the articles of some days are compared by, until their stories end."""
        columns = ["id", "outlet", "site", "published", "text"]
        for batch in self._staging.read("articles", days, columns).to_batches():
            for row in batch.to_pylist():
                if only is None or row["id"] in only:
                    published = row["published"]
                    self._articles[row["id"]] = Article(
                        id=row["id"], capture="", outlet=row["outlet"], site=row["site"],
                        published=Date(**published) if published else None, text=row["text"],
                    )  # fmt: skip

    def _write(self, ended: Iterable[Group], part: _Part) -> None:
        for each in ended:
            articles = [self._articles.pop(article) for article in each.articles]
            days = [day for article in articles if (day := day_of(article.published))]
            story = Story(
                id=make_id("story", each.articles[0]), title=each.title, articles=each.articles,
                first=days[0] if days else None, last=days[-1] if days else None,
            )  # fmt: skip
            part.put("stories", story.first, story)
            for article, origin in _origins(story, articles):
                part.put("origins", day_of(article.published), origin)


def _origins(story: Story, articles: Sequence[Article]) -> Iterator[tuple[Article, ArticleOrigin]]:
    """Yield the articles of a story, each with what its own words go back to."""
    unread = [(each, Annotations(article=each.id, language=None, model=None)) for each in articles]
    # A text is compared only with others: most stories of a corpus have one article.
    compared = story_articles(unread) if len(unread) > 1 else [StoryArticle(*unread[0])]
    known = {each.article.id: each for each in compared}
    for each in compared:
        origin = own_origin(each, known.get(each.copy_of or "", each))
        yield (
            each.article,
            ArticleOrigin(
                article=each.article.id,
                story=story.id,
                outlet=each.article.outlet or each.article.site,
                name=origin.name,
                why=origin.why,
                copy_of=each.copy_of,
                evidence=origin.evidence,
            ),
        )
