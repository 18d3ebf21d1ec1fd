"""Chunks: the documents of a file, some at a time, and what was read in them.

A chunk is read as a whole, and kept as a whole: its folder of tables appears under its name when
it is complete. So a run that ends in any way leaves whole chunks, and the next goes on after them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from onrecord.app.parallel import failure_of
from onrecord.app.pipeline import DocumentReader, Page, Read, stage_failures, text_warnings
from onrecord.app.pool import Stopped
from onrecord.capture.inputs import Input
from onrecord.export.parquet.tables import CORPUS_TABLES, ArticleSpeaker
from onrecord.records import Annotations, Article, Capture, Failure, Record, make_id
from onrecord.resolve.people import article_name_keys
from onrecord.story import Features, features_of

DOCUMENTS = 500  # of a chunk: a minute of one core; with fewer, a corpus has more files to open
_BYTES = 64_000_000  # of the documents of a chunk, which are held in memory

CorpusRead = tuple[tuple[Article, Annotations, Features], ...]


class Chunk(NamedTuple):
    """Some documents of a file: the ``number``-th chunk of it, from 0."""

    source: str
    number: int
    items: tuple[Page | Failure, ...]

    @property
    def name(self) -> str:
        """The name of its folder, which follows from its place."""
        return make_id("chunk", self.source, self.number)

    @property
    def digest(self) -> str:
        """A hash that is another if one of its documents is."""
        ids = (item.error if isinstance(item, Failure) else item[0].id for item in self.items)
        return make_id("chunk", *ids)


def cut(source: Input) -> Iterator[Chunk]:
    """Yield the chunks of a file, in order."""
    items: list[Page | Failure] = []
    number = size = 0
    for item in source.retrieve():
        items.append(item)
        size += 0 if isinstance(item, Failure) else len(item[1])
        if len(items) >= DOCUMENTS or size >= _BYTES:
            yield Chunk(source.location, number, tuple(items))
            items, size, number = [], 0, number + 1
    if items:
        yield Chunk(source.location, number, tuple(items))


class CorpusReader(DocumentReader[CorpusRead]):
    """A callable that reads a document of a corpus: its articles, and what they are grouped by."""

    def result_of(self, capture: Capture, read: Read) -> CorpusRead:
        """Return the articles, each with its annotations and what it is grouped by."""
        return tuple(
            (article, annotations, features_of(article, annotations.timexes))
            for article, annotations in read
        )


class GroupedBy(Record, frozen=True):
    """What an article is grouped by, as JSON; kept beside the tables of a chunk."""

    article: str  # id
    features: str


# The tables of a chunk, and their rows. Stories are found over all chunks.
STAGED: Mapping[str, type[Record]] = {
    **{name: row for name, row in CORPUS_TABLES.items() if name not in ("stories", "origins")},
    "features": GroupedBy,
}


class Rows:
    """The rows of the tables of a chunk, each with the day of its article."""

    def __init__(self) -> None:
        self.documents = self.articles = self.statements = self.unread = 0
        self.tables: dict[str, list[tuple[str | None, Record]]] = {name: [] for name in STAGED}
        self.failures: list[Failure] = []
        self.warnings: list[str] = []

    def add(self, opened: Page | Failure, outcome: CorpusRead | Failure | Stopped) -> None:
        """Add what was read in a document."""
        self.documents += 1
        capture = None if isinstance(opened, Failure) else opened[0]
        if capture is None or isinstance(outcome, Failure | Stopped):
            assert isinstance(outcome, Failure | Stopped)
            self._fail(failure_of(capture, outcome))
            return
        days = [features.published for *_, features in outcome]
        self._put("captures", days[0] if days else None, [capture])
        for article, annotations, features in outcome:
            self._add_article(article, annotations, features)
            for failure in stage_failures(capture, annotations):
                self._fail(failure)
            self.warnings += text_warnings(capture, annotations)

    def _fail(self, failure: Failure) -> None:
        self.failures.append(failure)
        self._put("failures", None, [failure])

    def _add_article(self, article: Article, found: Annotations, features: Features) -> None:
        day = features.published
        read = replace(article, language=found.language, model=found.model)
        keys = article_name_keys(found.speakers)
        speakers = (
            ArticleSpeaker(
                **{name: getattr(each, name) for name in each.__struct_fields__},
                article=article.id,
                keys=tuple(sorted(keys[each.id])),
            )
            for each in found.speakers
        )
        self._put("articles", day, [read])
        self._put("statements", day, found.statements)
        self._put("speakers", day, speakers)
        self._put("figures", day, found.figures)
        self._put("times", day, found.timexes)
        self._put(
            "features",
            day,
            [GroupedBy(article.id, msgspec.json.encode(features, order="deterministic").decode())],
        )
        self.articles += 1
        self.statements += len(found.statements)
        self.unread += found.unread is not None

    def _put(self, table: str, day: str | None, rows: Iterable[Record]) -> None:
        self.tables[table] += ((day, row) for row in rows)
