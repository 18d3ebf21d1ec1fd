"""The class ``Store``, through which other packages read, write, search and check a store."""

from collections.abc import Collection, Iterable, Iterator, Sequence  # noqa: I001
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.errors import DamagedStoreError, StoreError, UsageError
from onrecord.records import (
    Annotations, Article, Capture, Figure, RecordKind, Speaker, Statement, Story, Timex,
)  # fmt: skip
from onrecord.store.alerts import Alerts
from onrecord.store.annotations import (
    AnnotatedArticle, read_articles, read_merged_articles, read_merged_stories,
)  # fmt: skip
from onrecord.store.copying import Copies, refuse_unfinished
from onrecord.store.corrections import Corrections
from onrecord.store.databases import open_database
from onrecord.store.erasing import is_erasing, overwrite_deleted
from onrecord.store.integrity import file_faults, first_damage
from onrecord.store.kept import Kept, read_kept
from onrecord.store.ledger import read_ledger
from onrecord.store.listings import Listings
from onrecord.store.people import (
    Candidate, Link, NamedSpeaker, find_candidates, find_people, merge_speakers, person_with_id,
    read_links, read_names, read_people, read_persons, read_spoken, separate_speakers,
)  # fmt: skip
from onrecord.store.query import Query, clean_argument
from onrecord.store.reader import Reader
from onrecord.store.search import find_hits, find_similar
from onrecord.store.stories import Grouped, count_story_outlets, read_stories, read_stories_of
from onrecord.store.versions import Version, link_versions, read_versions
from onrecord.store.watching import Watching
from onrecord.store.writer import Reading, Writer
from onrecord.views import (
    ArticleEntry, Counts, Forgotten, Hit, LedgerRow, StatementView, StoryEntry,
)  # fmt: skip

# Errors that an altered record may raise, wherever it is used.
_DAMAGE = (
    DamagedStoreError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip


class Store:
    """A store: all captured pages and extracted records, in one SQLite file or in PostgreSQL.

    ``path``: the file, or an address such as ``postgresql://USER@HOST/DATABASE``. ``create``:
    create it if it is missing, a file with mode 0600. Use a Store as a context manager;
    several threads may use the same one. Every method raises StoreError, with a one-line message
    that says how to fix the problem, if it is missing, is not a store of this version, is locked
    for long, or cannot be written. A read-only store can be read. Records are listed
    in the order of storage unless stated otherwise. If an unexpected error ends the context and the
    store is damaged, DamagedStoreError is raised and names the damaged record.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._database, self._search = open_database(path, create=create)
        refuse_unfinished(self._database)
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
                    f"{self._database.path}: {damage}; list damaged records with: onrecord verify, "
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
        """Context in which all reads see the store as of one moment.

        Other programs may write to the store meanwhile.
        """
        with self._database.transaction(write=False):
            yield self

    @property
    def state(self) -> object:
        """A value that changes whenever this or another program writes to the store."""
        return self._database.state()

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
        """Store a capture and the articles read from it, in one transaction.

        The new articles replace those that the capture had before. A capture that is stored already
        keeps its number and the time in ``fetched``. The articles are not linked to other articles
        yet: the caller does that in the same transaction. ``reach``: number of neighbours on each
        side that an article is compared with when articles are grouped into stories.
        """
        with self.writing():
            self._writer.add(capture, body, readings, reader=reader, model=model, reach=reach)

    def forget(self, prefix: str, *, reach: int) -> Forgotten:
        """Erase a capture and everything read from it, and return a summary of what was erased.

        ``prefix``: start of the id of the capture, or of one of its articles. ``reach``: number of
        neighbours on each side that an article is compared with when articles are grouped into
        stories. If the capture held a version of an article, the versions before and after it are
        linked to each other. Afterwards the caller must group articles into stories again, and call
        ``overwrite_erased``. Raises UsageError if no capture, or more than one, is found.
        """
        with self.writing():
            capture = self._reader.find_capture(prefix)
            contents = self._reader.contents(capture)
            self._writer.forget(capture.id, reach=reach)
        return contents

    @property
    def is_erasing(self) -> bool:
        """Whether the file may contain erased rows that are not yet overwritten."""
        return is_erasing(self._database)

    def overwrite_erased(self) -> None:
        """Rewrite the file so that no erased content is left in it.

        Temporarily needs as much free disk space as the file occupies. Raises StoreError if the
        disk is full or another program is using the store.
        """
        try:
            overwrite_deleted(self._database)
        except StoreError as error:
            raise StoreError(
                f"{self._database.path}: forgotten, but the old bytes are not yet overwritten: "
                f"{error}; run the same command again"
            ) from None

    def trim_log(self) -> None:
        """Empty SQLite's write-ahead log if it is long; readers are waited for ten seconds."""
        self._database.trim_log()

    # Links between articles

    def versions(self, identities: Iterable[str] | None = None) -> Iterator[list[Version]]:
        """Yield the versions of each article with one of some identities, or of all, as a list."""
        return read_versions(self._database, identities)

    def link_versions(self, ordered: Iterable[Sequence[Version]], *, reach: int) -> None:
        """Link the versions of articles, given as one list per article from oldest to newest.

        ``reach``: number of neighbours on each side that an article is compared with when articles
        are grouped into stories.
        """
        link_versions(self._database, self._search, ordered, reach)

    def candidates(self, speakers: Iterable[NamedSpeaker]) -> list[Candidate]:
        """Return pairs of one of ``speakers`` and another stored speaker with a name in common."""
        return find_candidates(self._database, speakers)

    def merge_speakers(
        self, matches: Iterable[tuple[str, str, str]], apart: Collection[tuple[str, str]] = ()
    ) -> None:
        """Merge pairs of speakers, given as two ids and the evidence, except those ``apart``."""
        merge_speakers(self._database, matches, apart)

    def persons(self, speakers: Iterable[str]) -> dict[str, str]:
        """Return the id under which each speaker is merged with those of other articles."""
        return read_persons(self._database, speakers)

    def separate(self, speakers: Iterable[str]) -> list[NamedSpeaker]:
        """Undo the merging of speakers, and of all merged with them, and return these."""
        return separate_speakers(self._database, speakers)

    def links(self) -> Iterator[Link]:
        """Yield, for each merged speaker, its id, that of its person, and the evidence."""
        return read_links(self._database)

    def names(self, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each name key (a normalized name) of some articles, with the id of its speaker."""
        return read_names(self._database, articles)

    @property
    def grouped(self) -> Grouped:
        """Reads and writes how the articles in this store are grouped into stories."""
        return Grouped(self._database)

    @property
    def corrections(self) -> Corrections:
        """Reads and writes what people decided."""
        return Corrections(self._database)

    @property
    def watching(self) -> Watching:
        """Reads and writes what people follow, and when it is asked again."""
        return Watching(self._database)

    @property
    def alerts(self) -> Alerts:
        """Reads and writes what people want to be told of."""
        return Alerts(self._database)

    @property
    def copies(self) -> Copies:
        """Copies this store, while others read and write it."""
        return Copies(self._database)

    @property
    def listings(self) -> Listings:
        """Lists stories and speakers, and finds the article or story that a record is in."""
        return Listings(self._database, self._search)

    # Captures and articles

    def kept_articles(self, capture_id: str, *, reader: str, model: str) -> int | None:
        """Return the number of articles in a capture, None if another reader or model read it."""
        return self._reader.count_articles(capture_id, reader=reader, model=model)

    def captures(self) -> Iterator[Capture]:
        """Yield all captures (saved pages), without their bytes."""
        return self._reader.captures()

    def find_capture(self, prefix: str) -> tuple[Capture, bytes]:
        """Return a capture and its bytes, given the start of its id or of one of its articles' ids.

        Raises UsageError if no capture, or more than one, is found, and DamagedStoreError if the
        bytes cannot be read.
        """
        return self._reader.body(self._reader.find_capture(prefix).id)

    def capture(self, article: Article) -> tuple[Capture, bytes]:
        """Return the capture from which an article was read, and the capture's bytes."""
        return self._reader.body(article.capture)

    def articles(self) -> Iterator[Article]:
        """Yield all articles, older versions included.

        Only the newest version of an article has ``story``, the id of its story; older ones have
        None.
        """
        return self._reader.articles()

    def entries(self) -> Iterator[ArticleEntry]:
        """Yield a listing entry for each article, older versions included."""
        return self._reader.entries()

    def find(self, prefix: str) -> Article:
        """Return the article whose id starts with ``prefix``.

        Raises UsageError if no article's id, or more than one, starts with it.
        """
        return self._reader.find_article(prefix)

    def placed(self, ids: Iterable[str]) -> Iterator[Article]:
        """Yield the newest versions of some articles, each with the id of its story."""
        return self._reader.newest(ids)

    def articles_of(self, capture_id: str) -> list[AnnotatedArticle]:
        """Return the articles of a capture as ``read_articles`` does, in page order."""
        return list(read_articles(self._database, self._reader.articles_of(capture_id)))

    def doubtful(self, within: Iterable[str] | None, *, limit: int) -> Iterator[Statement]:
        """Yield the assertions of some articles, or all, that are most likely wrong or open."""
        return self._reader.doubtful(within, limit)

    def find_record(self, prefix: str) -> tuple[RecordKind, str, str]:
        """Return kind, id and article of the one statement or figure with an id that starts so."""
        return self._reader.find_record(prefix)

    def annotations(self, article: Article) -> Annotations:
        """Return the annotations of an article, in text order.

        Speakers are those of this article alone, not merged across articles.
        """
        [(_, annotations)] = read_articles(self._database, [article.id])
        return annotations

    def read_articles(self, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Yield articles with their annotations, in the order of ``ids``.

        Speakers are those of each single article, not merged across articles. Runs five queries per
        batch of 500 articles.
        """
        return read_articles(self._database, ids)

    def merged_articles(self, ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Yield articles with annotations in which speakers are merged across articles.

        A speaker who occurs in several articles has the same id in all of them. Articles come in
        the order of ``ids``; speakers without a statement in the article are left out. Runs four
        queries per batch of 500 articles, and one per 500 speakers.
        """
        return read_merged_articles(self._database, ids)

    # Annotations, speakers and stories

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, each with the id of its speaker merged across articles."""
        return self._reader.statements()

    def figures(self) -> Iterator[Figure]:
        """Yield all figures (quantities claimed in articles), with claimants' ids after merging."""
        return self._reader.figures()

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""
        return self._reader.timexes()

    def speakers(self) -> Iterator[Speaker]:
        """Yield all speakers, merged across articles."""
        return read_people(self._database)

    def people(self, name: str, limit: int | None = None) -> list[Speaker]:
        """Return the speakers, merged across articles, with a given name or id: at most ``limit``.

        ``name``: words that must all occur in one name of a speaker, in any case and with or
        without accents, or a speaker's whole id. The id of a speaker who was merged into another
        finds the merged speaker. Raises UsageError if ``name`` has no word.
        """
        name = clean_argument(name).replace("\0", " ")
        if not any(map(str.isalnum, name)):
            raise UsageError(f"{name!r} is not a name; give at least one word of a name")
        person = person_with_id(self._database, name)
        if person is not None:
            return list(read_people(self._database, [person]))
        return list(find_people(self._database, name.split(), limit))

    def spoken(self, person: Speaker, *, every_type: bool = False) -> Iterator[StatementView]:
        """Yield the assertions of a speaker merged across articles, ordered by day.

        ``every_type``: also what the speaker believed, knew or planned.

        A statement's day is when it was made; if that is unknown, when its article was published;
        undated statements come last. Only statements in the newest version of each article are
        returned.
        """
        return read_spoken(self._database, person.id, every_type=every_type)

    def stories(self) -> Iterator[Story]:
        """Yield all stories, the story with the newest article first."""
        return read_stories(self._database)

    def stories_of(self, articles: Iterable[str]) -> list[Story]:
        """Return the stories that some articles are in; older versions of articles are in none."""
        return read_stories_of(self._database, articles)

    def story_entries(self) -> Iterator[StoryEntry]:
        """Yield a listing entry for each story, the story with the newest article first."""
        outlets = count_story_outlets(self._database)
        return (StoryEntry(story, outlets[story.id]) for story in self.stories())

    def story(self, prefix: str) -> Story:
        """Return a story, given the start of its id or of the id of one of its articles.

        If a story was merged into another one, its former id finds that other story. Raises
        UsageError if no story, or more than one, is found.
        """
        return self._reader.find_story(prefix)

    def accounts(self, story: Story) -> list[AnnotatedArticle]:
        """Return a story's articles with their annotations.

        A speaker who occurs in several articles has the same id in all of them.
        """
        return list(self.merged_articles(story.articles))

    def merged_stories(
        self, stories: Iterable[Story]
    ) -> Iterator[tuple[Story, list[AnnotatedArticle]]]:
        """Yield each story with its articles and their annotations.

        A speaker who occurs in several articles has the same id in all of them. Stories are read in
        batches, to save queries.
        """
        return read_merged_stories(self._database, stories)

    # Search, ledger and checks

    def search(self, query: Query) -> list[Hit]:
        """Return at most 50 search results: articles, or statements if the query names a speaker.

        The best match comes first; for a query without words, the newest article. Only the newest
        version of each article is searched. If more than 3,000 records match the words, only the
        3,000 stored last are considered. Raises UsageError if there is nothing to search for.
        """
        with self.snapshot():
            return find_hits(self._database, self._search, query)

    def similar(self, words: str, *, limit: int) -> list[str]:
        """Return the ids of at most ``limit`` articles that contain any of some words, best first.

        ``words``: words, and phrases in double quotes. As in ``search``, at most 3,000 count.
        """
        return find_similar(self._database, self._search, words, limit=limit)

    def ledger(
        self,
        measure: str | None = None,
        *,
        subject: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Iterator[LedgerRow]:
        """Yield the figures (quantities claimed in articles), ordered by day.

        A figure's day is when it was claimed; if that is unknown, when its article was published;
        undated figures come last. Only the newest version of each article is used. ``measure``:
        what is counted, such as "killed", in any case; ``subject``: words that must all occur in
        the description of who or what is counted; ``since`` and ``until``: first and last day,
        month or year. Raises UsageError if ``subject`` has no word or a date is invalid.
        """
        return read_ledger(self._database, measure, subject, since, until)

    def counts(self) -> Counts:
        """Return the total numbers of captures, articles and statements in the store."""
        return self._reader.counts()

    def faults(self) -> Iterator[str]:
        """Yield a line per fault of the file, foreign keys, search index or merged speakers."""
        return file_faults(self._database, self._search)

    def kept(self) -> Iterator[Kept]:
        """Yield all captures with all that was read, and the faults of rows that cannot be read."""
        return read_kept(self._database)
