"""The store as other packages see it: one handle for its writer, reader, search and checks."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.errors import DamagedStoreError, StoreError, UsageError
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Figure,
    Speaker,
    Statement,
    Story,
    Timex,
)
from onrecord.store.annotations import (
    AnnotatedArticle,
    read_articles,
    read_merged_articles,
    read_merged_stories,
)
from onrecord.store.engine import Database
from onrecord.store.erasing import is_erasing, overwrite_deleted
from onrecord.store.fts5 import Fts5Search
from onrecord.store.integrity import file_faults, first_damage
from onrecord.store.kept import Kept, read_kept
from onrecord.store.ledger import read_ledger
from onrecord.store.people import (
    Candidate,
    Link,
    find_candidates,
    find_people,
    merge_speakers,
    person_with_id,
    read_links,
    read_names,
    read_people,
    read_spoken,
)
from onrecord.store.query import Query, clean_argument
from onrecord.store.reader import Reader
from onrecord.store.search import Search, find_hits
from onrecord.store.stories import Grouped, count_story_outlets, read_stories
from onrecord.store.versions import Version, link_versions, read_versions
from onrecord.store.writer import Reading, Writer
from onrecord.views import (
    ArticleEntry,
    Counts,
    Forgotten,
    Hit,
    LedgerRow,
    StatementView,
    StoryEntry,
)

# Errors that an altered record may raise, wherever it is used.
_DAMAGE = (
    DamagedStoreError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip


class Store:
    """A store in one SQLite file, created with mode 0600 if it is missing and ``create`` is set.

    A context manager; several threads may use one Store. Every method raises StoreError, in one
    line with the fix, if the file is missing, is no store of this version, is locked for 30
    seconds, or cannot be written. A read-only store can be read. Listings are in the order of
    storage unless stated otherwise. If the context ends with an unexpected error and the store is
    damaged, DamagedStoreError is raised, which names the damaged record.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._path = path
        self._database = Database(path, create=create)
        self._search: Search = Fts5Search(self._database)
        self._reader = Reader(self._database)
        self._writer = Writer(self._database, self._search)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if isinstance(error, _DAMAGE) and (
                damage := first_damage(self._database, self._search)
            ):
                raise DamagedStoreError(
                    f"{self._path}: {damage}; list damaged records with: onrecord verify, "
                    "repair them with: onrecord reread --all"
                ) from error
        finally:
            self._database.close()

    # Transactions

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """Context in which all writes are committed together or not at all."""
        with self._database.transaction():
            yield self

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """Context in which reads see the store at one moment, while other programs write to it."""
        with self._database.transaction(write=False):
            yield self

    # Writing

    def add(
        self,
        capture: Capture,
        body: bytes,
        readings: Sequence[Reading],
        *,
        reader: str,
        model: str,
        reach: int,
    ) -> None:
        """Store a capture and its articles, in place of those that it had, in one transaction.

        A capture that is stored already keeps its number and its first ``fetched``. The articles
        are linked to no others yet: the caller does that in the same transaction. ``reach``: how
        many places apart in the list of a key articles are compared to group them into stories.
        """
        with self.writing():
            self._writer.add(capture, body, readings, reader=reader, model=model, reach=reach)

    def forget(self, prefix: str, *, reach: int) -> Forgotten:
        """Erase the capture whose id, or the id of an article of which, starts with ``prefix``.

        Everything read in it is erased too, links to it are removed, and the versions before and
        after its articles are linked. The articles that were in stories with them must be grouped
        again by the caller; ``reach`` is that of ``add``. Then the file must be overwritten, since
        its pages keep copies of deleted rows (``overwrite_erased``). Raises UsageError if there is
        no such id, or more than one.
        """
        with self.writing():
            capture = self._reader.find_capture(prefix)
            contents = self._reader.contents(capture)
            self._writer.forget(capture.id, reach=reach)
        return contents

    @property
    def is_erasing(self) -> bool:
        """Whether the file may have rows that were erased and not yet overwritten."""
        return is_erasing(self._database)

    def overwrite_erased(self) -> None:
        """Rewrite the file so that nothing that was erased is left in it.

        Needs as much space again on the disk. Raises StoreError if that fails or another program
        uses the store.
        """
        try:
            overwrite_deleted(self._database)
        except StoreError as error:
            raise StoreError(
                f"{self._path}: forgotten, but the old bytes are not yet overwritten: {error}; "
                "run the same command again"
            ) from None

    def copy_to(self, path: Path) -> None:
        """Copy the store as it is now to a new file, while other programs read and write it."""
        self._database.copy_to(path)

    # Links between articles

    def versions(self, identities: Iterable[str] | None = None) -> Iterator[list[Version]]:
        """Yield, for each identity or each of some, the articles that have it."""
        return read_versions(self._database, identities)

    def link_versions(self, ordered: Iterable[Sequence[Version]], *, reach: int) -> None:
        """Link the versions of articles in the given orders; ``reach`` is that of ``add``."""
        link_versions(self._database, self._search, ordered, reach)

    def candidates(self, readings: Iterable[Reading]) -> list[Candidate]:
        """Return the speakers of other articles that have a name in common with new speakers."""
        return find_candidates(
            self._database,
            (
                (reading.article.id, speaker, reading.name_keys[speaker.id])
                for reading in readings
                for speaker in reading.annotations.speakers
            ),
        )

    def merge_speakers(self, matches: Iterable[tuple[str, str, str]]) -> None:
        """Merge pairs of speakers, each with the sign that they are one person or body."""
        merge_speakers(self._database, matches)

    def links(self) -> Iterator[Link]:
        """Yield all links between speakers of different articles."""
        return read_links(self._database)

    def names(self, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the keys of names in some articles, each with the id of its speaker."""
        return read_names(self._database, articles)

    @property
    def grouped(self) -> Grouped:
        """The grouping of articles into stories."""
        return Grouped(self._database)

    # Captures and articles

    def kept_articles(self, capture_id: str, *, reader: str, model: str) -> int | None:
        """Return the number of articles of a capture; None unless this reader and model read it."""
        return self._reader.count_articles(capture_id, reader=reader, model=model)

    def captures(self) -> Iterator[Capture]:
        """Yield all captures."""
        return self._reader.captures()

    def find_capture(self, prefix: str) -> tuple[Capture, bytes]:
        """Return a capture and its bytes, by the start of its id or of the id of an article of it.

        Raises UsageError if there is no such id, or more than one; DamagedStoreError.
        """
        return self._reader.body(self._reader.find_capture(prefix).id)

    def capture(self, article: Article) -> tuple[Capture, bytes]:
        """Return the capture that an article was read from, and its bytes."""
        return self._reader.body(article.capture)

    def articles(self) -> Iterator[Article]:
        """Yield all articles, newest versions with the story that they are in."""
        return self._reader.articles()

    def entries(self) -> Iterator[ArticleEntry]:
        """Yield an entry for each article in a listing."""
        return self._reader.entries()

    def find(self, prefix: str) -> Article:
        """Return the article whose id starts with ``prefix``.

        Raises UsageError if there is none, or more than one.
        """
        return self._reader.find_article(prefix)

    def annotations(self, article: Article) -> Annotations:
        """Return the annotations of an article as read, in text order."""
        [(_, annotations)] = read_articles(self._database, [article.id])
        return annotations

    def read_articles(self, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Yield articles with their annotations as read, in the order of ``ids``.

        Takes five queries for 500 articles.
        """
        return read_articles(self._database, ids)

    def merged_articles(self, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Yield articles with their annotations and merged speakers, in the order of ``ids``.

        The speakers are those of the statements. Takes four queries for 500 articles, and one for
        500 speakers.
        """
        return read_merged_articles(self._database, ids)

    # Annotations, speakers and stories

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, with the ids of merged speakers."""
        return self._reader.statements()

    def figures(self) -> Iterator[Figure]:
        """Yield all figures, with the ids of merged speakers as claimants."""
        return self._reader.figures()

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""
        return self._reader.timexes()

    def speakers(self) -> Iterator[Speaker]:
        """Yield all speakers, merged over articles."""
        return read_people(self._database)

    def people(self, name: str) -> list[Speaker]:
        """Return the merged speakers with a name that has all words of ``name``, or of an id.

        The id of a speaker that was merged with another finds the merged speaker. Raises UsageError
        if no word is given.
        """
        name = clean_argument(name).replace("\0", " ")
        if not any(map(str.isalnum, name)):
            raise UsageError(f"{name!r} is not a name; give at least one word of a name")
        person = person_with_id(self._database, name)
        if person is not None:
            return list(read_people(self._database, [person]))
        return list(find_people(self._database, name.casefold().split()))

    def spoken(self, person: Speaker) -> Iterator[StatementView]:
        """Yield the statements of a merged speaker in the newest versions, by day.

        A statement without a day of its own has that of its article; without that it comes last.
        """
        return read_spoken(self._database, person.id)

    def stories(self) -> Iterator[Story]:
        """Yield all stories, the story with the newest article first."""
        return read_stories(self._database)

    def story_entries(self) -> Iterator[StoryEntry]:
        """Yield an entry for each story in a listing, the story with the newest article first."""
        outlets = count_story_outlets(self._database)
        return (StoryEntry(story, outlets[story.id]) for story in self.stories())

    def story(self, prefix: str) -> Story:
        """Return the story whose id, or the id of an article of which, starts with ``prefix``.

        The id of a story that has become part of another finds that story. Raises UsageError if
        there is none, or more than one.
        """
        return self._reader.find_story(prefix)

    def accounts(self, story: Story) -> list[AnnotatedArticle]:
        """Return the articles of a story with their annotations and merged speakers."""
        return list(self.merged_articles(story.articles))

    def merged_stories(
        self, stories: Iterable[Story]
    ) -> Iterator[tuple[Story, list[AnnotatedArticle]]]:
        """Yield stories with their articles as ``accounts`` does, in few queries for all."""
        return read_merged_stories(self._database, stories)

    # Search, ledger and checks

    def search(self, query: Query) -> list[Hit]:
        """Return at most 50 articles, or statements of a speaker, that match a query.

        The best first, or the newest for a query without words. Only newest versions are searched.
        Of more than 3,000 matches, the 3,000 stored last are ranked. Raises UsageError for a query
        that asks for nothing.
        """
        with self.snapshot():
            return find_hits(self._database, self._search, query)

    def ledger(
        self,
        measure: str | None = None,
        *,
        subject: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Iterator[LedgerRow]:
        """Yield the figures of the newest versions, by the day on which they were said.

        A figure without such a day has that of its article; without that it comes last. Figures of
        one day are in the order of storage. ``measure``: a measure, in any case; ``subject``: words
        that must all occur in the figure's subject; ``since`` and ``until``: days, months or years,
        both included. Raises UsageError for a subject without words or a date that is none.
        """
        return read_ledger(self._database, measure, subject, since, until)

    def counts(self) -> Counts:
        """Return the numbers of captures, articles and statements."""
        return self._reader.counts()

    def faults(self) -> Iterator[str]:
        """Yield one line for each fault of the file, its links, search index and speakers."""
        return file_faults(self._database, self._search)

    def kept(self) -> Iterator[Kept]:
        """Yield all stored captures with their articles, even if rows of them cannot be read."""
        return read_kept(self._database)
