"""The store: what is kept, and how it is asked for."""

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import ColumnElement, Table, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from onrecord.errors import DamagedStoreError, StoreError, UsageError
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Figure,
    Related,
    Speaker,
    Statement,
    Story,
    Timex,
)
from onrecord.resolve.versions import identity_of
from onrecord.store.accounts import read_accounts
from onrecord.store.digests import keep_capture_digest, reading_digest
from onrecord.store.engine import Database
from onrecord.store.erasing import is_erasing, mark_erasing, overwrite_deleted
from onrecord.store.index import change_index, erase_from_index
from onrecord.store.integrity import file_faults, first_damage
from onrecord.store.kept import Kept, read_annotations, read_kept
from onrecord.store.ledger import day_of, read_ledger
from onrecord.store.people import (
    find_people,
    join_people,
    of_people,
    part_people,
    person_of,
    read_people,
    read_spoken,
)
from onrecord.store.query import Query
from onrecord.store.search import search
from onrecord.store.stories import (
    Grouped,
    count_story_outlets,
    find_stories,
    leave_stories,
    read_stories,
    replaced_in,
)
from onrecord.store.tables import (
    PER_ARTICLE,
    articles,
    captures,
    features,
    figures,
    of_article,
    people,
    speakers,
    statements,
    timexes,
)
from onrecord.store.versions import link_versions
from onrecord.views import (
    ArticleEntry,
    Counts,
    Forgotten,
    Hit,
    LedgerRow,
    StatementView,
    StoryEntry,
)

_AFTER_ALL = "\U0010ffff"  # a text that starts so comes after all ids
_CAPTURE = [column for column in captures.columns if column.name != "body"]
# What a record that was altered may raise, wherever it is used.
_DAMAGE = (
    DamagedStoreError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip


class Store:
    """The record in one SQLite file, made with mode 0600 where ``create`` is set.

    A context manager; several threads may use one Store. Every method raises StoreError, in one
    line with the fix, if the file is missing, is no store of this version, is locked for 30
    seconds, or cannot be written. A read-only store can be read. Leaving the context with an
    unexpected error raises DamagedStoreError instead if the store is damaged, with the article.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self._path = path
        self._database = Database(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if isinstance(error, _DAMAGE) and (damage := first_damage(self._database)):
                raise DamagedStoreError(
                    f"{self._path}: {damage}; see which records are damaged with: "
                    "onrecord verify, mend them with: onrecord reread --all"
                ) from error
        finally:
            self._database.close()

    def kept_articles(self, capture_id: str, *, reader: str, model: str) -> int | None:
        """How many articles a capture has; None unless it was read by this reader and model."""
        of = (captures.c.id == capture_id, captures.c.reader == reader, captures.c.model == model)
        if self._database.first(select(captures.c.id).where(*of)) is None:
            return None
        return self._count(articles, articles.c.capture == capture_id)

    def add(
        self,
        capture: Capture,
        body: bytes,
        read: Sequence[tuple[Article, Annotations]],
        *,
        reader: str,
        model: str,
    ) -> None:
        """Keep a capture and what was read in it, in one transaction.

        ``read`` is put in place of all that was read in this capture before; a capture that is
        kept already keeps its place and its first ``fetched``. Articles that are versions of kept
        ones are linked with them. The same input again changes nothing.
        """
        row = msgspec.to_builtins(capture) | {"reader": reader, "model": model}
        keep = sqlite.insert(captures).on_conflict_do_update(
            index_elements=["id"], set_={"reader": reader, "model": model}
        )
        with self._database.transaction():
            self._database.execute(keep, row | {"body": zlib.compress(body)})
            self._put(capture.id, _article_rows(capture, read), read)
            keep_capture_digest(self._database, capture.id)

    def forget(self, prefix: str) -> Forgotten:
        """Erase the capture whose id, or the id of an article of which, starts so.

        Its articles go with it, with their statements, speakers, figures, time expressions and
        words in the search index. Versions before and after are linked anew, and other articles
        lose their links to it. Their stories are left to be grouped anew, and the file to be
        overwritten (``overwrite_erased``), since its pages keep copies of deleted rows. Raises
        UsageError where no id, or more than one, starts so.
        """
        with self._database.transaction():
            capture = self._capture_of(prefix)
            [(size,)] = self._database.run(
                "SELECT length(body) FROM captures WHERE id = ?", (capture.id,)
            )
            kept = tuple(self._entries(articles.c.capture == capture.id))
            ids = [entry.article for entry in kept]
            counts = [self._count(table, table.c.article.in_(ids)) for table in of_article]
            self._put(capture.id, [], [])
            self._database.execute(delete(captures).where(captures.c.id == capture.id))
            self._unrelate(set(ids))
            erase_from_index(self._database)
            mark_erasing(self._database)
        return Forgotten(capture.location, size, kept, *counts)

    @property
    def is_erasing(self) -> bool:
        """Whether something was forgotten that the file may still hold."""
        return is_erasing(self._database)

    def overwrite_erased(self) -> None:
        """Rewrite the file so that nothing that was forgotten is left in it.

        Needs as much space again on the disk. Raises StoreError where it cannot be done now.
        """
        try:
            overwrite_deleted(self._database)
        except StoreError as error:
            raise StoreError(
                f"{self._path}: forgotten, but the old bytes are not yet overwritten: {error}; "
                "run the same command again"
            ) from None

    def copy_to(self, path: Path) -> None:
        """Copy the store of one moment into a new file, whatever others write meanwhile."""
        self._database.copy_to(path)

    def find_capture(self, prefix: str) -> tuple[Capture, bytes]:
        """Return the capture whose id, or an article's id, starts with ``prefix``, and its bytes.

        Raises UsageError where no id, or more than one, starts so.
        """
        return self._with_bytes(self._capture_of(prefix).id)

    def entries(self) -> Iterator[ArticleEntry]:
        """All articles, in the order in which they came."""
        return self._entries()

    def find(self, prefix: str) -> Article:
        """The article whose id starts so; UsageError where none or several do."""
        query = select(articles).where(_starts(articles, prefix)).limit(2)
        found = list(self._database.records(query, Article))
        if len(found) != 1:
            raise self._not_one("article", found, prefix)
        return found[0]

    def annotations(self, article: Article) -> Annotations:
        """What was read in an article, in text order."""
        return read_annotations(self._database, article)

    def capture(self, article: Article) -> tuple[Capture, bytes]:
        """The capture that an article was read from, with its bytes."""
        return self._with_bytes(article.capture)

    def _with_bytes(self, capture_id: str) -> tuple[Capture, bytes]:
        row = self._database.first(select(captures).where(captures.c.id == capture_id))
        if row is None:
            raise DamagedStoreError(f"{self._path}: no capture {capture_id}; read the page again")
        try:
            return msgspec.convert(row, Capture), zlib.decompress(row["body"])
        except (zlib.error, TypeError) as error:
            raise DamagedStoreError(
                f"{self._path}: the bytes of capture {capture_id} are damaged: {error}; "
                "see what else is with: onrecord verify"
            ) from None

    def search(self, query: Query) -> list[Hit]:
        """At most 50 articles, or statements of a speaker, that have what is asked for.

        The best first, or the newest where no words are asked for; versions that another
        replaces are left out. Of more than 3,000 that match, the best are chosen among the 3,000
        that came into the store last. UsageError where nothing is asked for.
        """
        with self.snapshot():
            return search(self._database, query)

    def ledger(
        self,
        measure: str | None = None,
        *,
        subject: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> Iterator[LedgerRow]:
        """The figures of the newest versions, in the order of when they were said.

        What has no such day counts from its article's publication, and without that comes last;
        figures of one day come in the order in which they came into the store. ``measure`` is
        one in any case; all words of ``subject`` must occur in a figure's; ``since`` and
        ``until`` are days, months or years, both included. UsageError where one of these is none.
        """
        return read_ledger(self._database, measure, subject, since, until)

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """All that is written inside is kept, or nothing of it."""
        with self._database.transaction():
            yield self

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """What is read inside is the record of one moment, whatever others write meanwhile."""
        with self._database.transaction(write=False):
            yield self

    def captures(self) -> Iterator[Capture]:
        """All captures, without their bytes, in the order in which they came, as are the rest."""
        query = select(*_CAPTURE).order_by(captures.c.number)
        return self._database.records(query, Capture)

    def articles(self) -> Iterator[Article]:
        """All articles, with the story that the newest versions are in."""
        query = select(articles, features.c.story).outerjoin(
            features, features.c.article == articles.c.id
        )
        return self._database.records(query.order_by(articles.c.number), Article)

    @property
    def grouped(self) -> Grouped:
        """What is kept of the grouping of articles into stories."""
        return Grouped(self._database)

    def stories(self) -> Iterator[Story]:
        """All stories, the one with the newest article first."""
        return read_stories(self._database)

    def story_entries(self) -> Iterator[StoryEntry]:
        """All stories with what a listing shows of them."""
        outlets = count_story_outlets(self._database)
        return (StoryEntry(story, outlets[story.id]) for story in self.stories())

    def story(self, prefix: str) -> Story:
        """The story whose id starts so, or that an article of such an id is in.

        The id of a story that has become part of another finds that one. UsageError where no
        story, or more than one, has such an id.
        """
        found = find_stories(self._database, prefix)
        if len(found) != 1:
            raise UsageError(
                f"{'more than one' if found else 'no'} story in {self._path} has an id that "
                f"starts with {prefix!r}; list the ids with: onrecord stories"
            )
        return found[0]

    def accounts(self, story: Story) -> list[tuple[Article, Annotations]]:
        """A story's articles with what was read in them, their speakers as over all articles."""
        return list(read_accounts(self._database, story.articles))

    def speakers(self) -> Iterator[Speaker]:
        """All speakers, those who are one in several articles as one."""
        return read_people(self._database)

    def statements(self) -> Iterator[Statement]:
        """All statements, each with who its speaker is over all articles."""
        return self._database.records(of_people(statements, "speaker"), Statement)

    def figures(self) -> Iterator[Figure]:
        """All figures, each with who its claimant is over all articles."""
        return self._database.records(of_people(figures, "claimant"), Figure)

    def people(self, name: str) -> list[Speaker]:
        """Those who go by a name: all its words must occur in one; or the one of an id.

        An id that has become another's still finds it. UsageError where no word is given.
        """
        name = name.encode(errors="replace").decode().replace("\0", " ")
        words = name.casefold().split()
        if not any(map(str.isalnum, name)):
            raise UsageError(f"{name!r} names nobody; give at least one word of a name")
        query = select(person_of.label("id")).select_from(speakers)
        query = query.outerjoin(people, people.c.speaker == speakers.c.id)
        row = self._database.first(query.where(speakers.c.id == name))
        if row is not None:
            return list(read_people(self._database, [row["id"]]))
        return list(find_people(self._database, words))

    def spoken(self, person: Speaker) -> Iterator[StatementView]:
        """What somebody said, in the newest versions of articles, in the order of days.

        What has no day of its own counts from its article's publication; without that it is last.
        """
        return read_spoken(self._database, person.id)

    def timexes(self) -> Iterator[Timex]:
        """All time expressions."""
        return self._database.records(select(timexes).order_by(timexes.c.number), Timex)

    def counts(self) -> Counts:
        """How much is kept."""
        return Counts(*map(self._count, (captures, articles, statements)))

    def faults(self) -> Iterator[str]:
        """What is wrong with the file, its links and its search index, a line each.

        The search index is looked at where the store may be written.
        """
        return file_faults(self._database)

    def kept(self, reader: str | None = None) -> Iterator[Kept]:
        """Yield each capture with everything read in it, also where rows cannot be read.

        Columns that code derives are checked for captures read by ``reader`` only.
        """
        return read_kept(self._database, reader)

    def _put(
        self,
        capture_id: str,
        rows: list[dict[str, Any]],
        read: Sequence[tuple[Article, Annotations]],
    ) -> None:
        """Put articles in place of all that the capture had."""
        execute = self._database.execute
        query = select(articles.c.id, articles.c.number, articles.c.identity)
        of_capture = query.where(articles.c.capture == capture_id)
        before = list(self._database.rows(of_capture))
        identities = sorted({row["identity"] for row in (*before, *rows)})
        change_index(self._database, "remove", identities)
        ids = [row["id"] for row in before]
        gone = set(ids).difference(row["id"] for row in rows)
        if before:
            part_people(self._database, ids)
            leave_stories(self._database, ids)
            for table in reversed(of_article):
                execute(delete(table).where(table.c.article.in_(ids)))
            execute(delete(articles).where(articles.c.id.in_(gone)))
        for row in rows:
            execute(
                sqlite.insert(articles).on_conflict_do_update(index_elements=["id"], set_=row), row
            )
        numbers = {row["id"]: row["number"] for row in self._database.rows(of_capture)}
        for article, annotations in read:
            first = numbers[article.id] * PER_ARTICLE
            said = {each.id: each.said for each in annotations.statements}
            for table in of_article:
                new = [
                    msgspec.to_builtins(each) | {"article": article.id, "number": first + place}
                    for place, each in enumerate(getattr(annotations, table.name))
                ]
                if table is figures:
                    for row in new:
                        row["day"] = day_of(said.get(row["statement"]), article.published)
                if new:
                    execute(insert(table), new)
        join_people(self._database, (annotations for _, annotations in read))
        for identity in identities:
            link_versions(self._database, identity)
        leave_stories(self._database, replaced_in(self._database, identities))
        change_index(self._database, "add", identities)

    def _unrelate(self, gone: set[str]) -> None:
        """Leave the title and the link of what an article relates, and no pointer to nowhere."""
        query = select(articles.c.id, articles.c.related, articles.c.digest)
        pointing = func.instr(articles.c.related, '"article":"') > 0
        for row in list(self._database.rows(query.where(pointing))):
            related = msgspec.convert(row["related"], tuple[Related, ...])
            if any(each.article in gone for each in related):
                kept = [
                    msgspec.structs.replace(each, article=None) if each.article in gone else each
                    for each in related
                ]
                digest = self._digest_of(row["id"])
                change = update(articles).where(articles.c.id == row["id"])
                self._database.execute(change.values(related=msgspec.to_builtins(kept)))
                if digest == row["digest"]:  # an altered article stays one
                    new = self._digest_of(row["id"])
                    self._database.execute(change.values(digest=new))

    def _digest_of(self, article_id: str) -> str:
        query = select(articles).where(articles.c.id == article_id)
        [article] = self._database.records(query, Article)
        return reading_digest(article, self.annotations(article))

    def _capture_of(self, prefix: str) -> Capture:
        """The one capture with this id, or an article of this id."""
        if not prefix:
            raise UsageError("an empty id names nothing; list the ids with: onrecord show")
        found = [
            capture
            for query in (
                select(*_CAPTURE).where(_starts(captures, prefix)),
                select(*_CAPTURE)
                .join(articles, articles.c.capture == captures.c.id)
                .where(_starts(articles, prefix)),
            )
            for capture in self._database.records(query.limit(2), Capture)
        ]
        if len(found) != 1:
            raise self._not_one("article or capture", found, prefix)
        return found[0]

    def _not_one(self, what: str, found: list[Any], prefix: str) -> UsageError:
        return UsageError(
            f"{'more than one' if found else 'no'} {what} in {self._path} has an id that starts "
            f"with {prefix!r}; list the ids with: onrecord show"
        )

    def _entries(self, *conditions: ColumnElement[bool]) -> Iterator[ArticleEntry]:
        counted = select(func.count()).where(statements.c.article == articles.c.id)
        query = select(
            articles.c.id.label("article"),
            articles.c.outlet,
            articles.c.published["value"].as_string().label("published"),
            articles.c.headline,
            func.substr(articles.c.text, 1, 80).label("opening"),
            counted.scalar_subquery().label("statements"),
            articles.c.unread,
            articles.c.replaced_by,
        )
        query = query.where(*conditions).order_by(articles.c.number)
        return self._database.records(query, ArticleEntry)

    def _count(self, table: Table, *conditions: ColumnElement[bool]) -> int:
        query = select(func.count().label("count")).select_from(table).where(*conditions)
        return int((self._database.first(query) or {"count": 0})["count"])


def _starts(table: Table, prefix: str) -> ColumnElement[bool]:
    """Whether an id starts so. (LIKE would read the whole table.)"""
    prefix = prefix.encode(errors="replace").decode()
    return table.c.id.between(prefix, prefix + _AFTER_ALL)


def _article_rows(
    capture: Capture, read: Sequence[tuple[Article, Annotations]]
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    identities: set[str] = set()
    for article, annotations in read:
        identity = identity_of(article, capture)
        # Of a page's articles with one identity only the first is a version of others.
        identity = article.id if identity in identities else identity
        identities.add(identity)
        fields = msgspec.to_builtins(article)
        del fields["story"]  # what is grouped is kept apart
        rows.append(
            fields
            | {
                "language": annotations.language,
                "model": annotations.model,
                "unread": annotations.unread,
                "digest": reading_digest(article, annotations),
                "identity": identity,
                "replaces": None,
                "replaced_by": None,
                "day": article.published.value[:10] if article.published else None,
                "outlet_folded": article.outlet.casefold() if article.outlet else None,
            }
        )
    return rows
