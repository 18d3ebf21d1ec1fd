"""Stories of a corpus, and what its articles' own words go back to: one pass over its days.

Articles are grouped within a window of days; then those of a story are compared, and the ones that
repeat another's text are copies of it. The pass is done again when a chunk is another.
"""

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.app.corpora.staging import DAY, Staging, read_days, with_days
from onrecord.export.parquet.tables import CORPUS_TABLES, ArticleOrigin
from onrecord.records import Annotations, Article, Date, Record, Story, make_id
from onrecord.story import Features, StoryArticle, story_articles
from onrecord.story.compare.provenance import own_origin
from onrecord.story.group.clustering import Group, group
from onrecord.story.group.features import day_of
from onrecord.story.group.windows import StoryWindow

_ARTICLES = 20_000  # of some days, that are held in memory
_ROWS = 10_000  # of a table that wait to be written
_FOLDER = "_stories"
_MARKER = "stories.json"
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


def group_corpus(staging: Staging, progress: Callable[[str], None]) -> None:
    """Group the articles of all chunks into stories, unless that was done.

    ``progress`` is called with each day that is done.
    """
    chunks = sorted(
        (each.name, each.digest, each.reader, each.model) for each in staging.kept.values()
    )
    digest = make_id("stories", chunks)
    folder = staging.folder / _FOLDER
    if (folder / _MARKER).is_file() and (folder / _MARKER).read_text() == digest:
        return
    unfinished = staging.folder / f".{_FOLDER}.part"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    with _Stories(unfinished) as stories:
        for days in batches(staging.days()):
            features = _by_day(staging, days)
            stories.hold(
                staging.read("articles", days, ["id", "outlet", "site", "published", "text"])
            )
            for day in days:
                stories.add(day, features[day])
                progress(day)
        stories.finish()
    (unfinished / _MARKER).write_text(digest)
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.replace(folder)


def read_grouped(staging: Staging, table: str, days: Iterable[str]) -> pa.Table:
    """Return the rows of a table of ``GROUPED`` that are of some days."""
    return read_days([staging.folder / _FOLDER / f"{table}.parquet"], list(days))


def _by_day(staging: Staging, days: list[str]) -> Mapping[str, list[Features]]:
    """Return what the articles of some days are grouped by; each article once."""
    found: defaultdict[str, dict[str, Features]] = defaultdict(dict)
    for row in staging.read("features", days).to_pylist():
        features = msgspec.json.decode(row["features"], type=Features)
        found[row[DAY] or ""].setdefault(features.article, features)
    return {day: list(found[day].values()) for day in days}


class _Stories:
    """Writes the stories that end, and the origins of their articles."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._window = StoryWindow()
        self._articles: dict[str, Article] = {}  # of stories that have not ended
        self._files = ExitStack()
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._waiting: dict[str, list[tuple[str | None, Record]]] = {}

    def __enter__(self) -> "_Stories":
        for name in GROUPED:
            schema = with_days(CORPUS_TABLES[name], []).schema
            writer = pq.ParquetWriter(self._folder / f"{name}.parquet", schema, compression="zstd")
            self._writers[name] = self._files.enter_context(writer)
            self._waiting[name] = []
        return self

    def __exit__(self, *error: object) -> None:
        self._files.close()

    def hold(self, articles: pa.Table) -> None:
        """Hold what the articles of some days are compared by, until their stories end."""
        for row in articles.to_pylist():
            published = row["published"]
            self._articles[row["id"]] = Article(
                id=row["id"], capture="", outlet=row["outlet"], site=row["site"],
                published=Date(**published) if published else None, text=row["text"],
            )  # fmt: skip

    def add(self, day: str, articles: list[Features]) -> None:
        """Add the articles of a day; those without a day are grouped among themselves."""
        ended = self._window.add(day, articles) if day else group(articles)
        self._write(ended)

    def finish(self) -> None:
        """Write the stories that have not ended, and what waits."""
        self._write(self._window.finish())
        for name in GROUPED:
            self._flush(name)

    def _write(self, ended: Iterable[Group]) -> None:
        for each in ended:
            articles = [self._articles.pop(article) for article in each.articles]
            days = [day for article in articles if (day := day_of(article.published))]
            story = Story(
                id=make_id("story", each.articles[0]), title=each.title, articles=each.articles,
                first=days[0] if days else None, last=days[-1] if days else None,
            )  # fmt: skip
            self._put("stories", story.first, story)
            for article, origin in _origins(story, articles):
                self._put("origins", day_of(article.published), origin)

    def _put(self, name: str, day: str | None, row: Record) -> None:
        self._waiting[name].append((day, row))
        if len(self._waiting[name]) >= _ROWS:
            self._flush(name)

    def _flush(self, name: str) -> None:
        self._writers[name].write_table(with_days(CORPUS_TABLES[name], self._waiting[name]))
        self._waiting[name].clear()


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
