"""Exports the whole record, in one of the formats of ``onrecord.export.formats``."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from onrecord.app.anchoring import anchored_corrections, anchored_statements
from onrecord.app.corrected import corrected_articles
from onrecord.app.handing_on import without_cookies
from onrecord.app.logs import logged_stage
from onrecord.app.opening import use_case
from onrecord.app.speakers import show_speaker
from onrecord.app.story_inputs import story_inputs
from onrecord.errors import DamagedStoreError, UsageError
from onrecord.export.csv import statement_rows, write_statements
from onrecord.export.formats import EXPORTERS, FOLDER_EXPORTERS
from onrecord.export.output import open_output, write_folder_aside
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Comparison,
    Correction,
    Figure,
    Speaker,
    Statement,
    Story,
    Timex,
)
from onrecord.store import Store
from onrecord.story import compare
from onrecord.views import AnchoredCorrection, AnchoredStatement


@use_case
def export_record(store: Store, format: str, output: str | Path | BinaryIO) -> None:
    """Write everything in a store in one format, a name in ``EXPORTERS`` or ``FOLDER_EXPORTERS``.

    The output shows the store as of one moment. ``output``: a binary file, or the path of a new
    file, which appears when it is complete and is compressed if its name ends in .gz; "warc" always
    is, record by record. "parquet", "brat" and "labelstudio" need the path of a new folder, which
    appears when it is complete. Raises UsageError if the format is unknown or the output cannot be
    written, and StoreError.
    """
    if format in FOLDER_EXPORTERS:
        _export_folder(store, format, output)
        return
    if format not in EXPORTERS:
        names = ", ".join([*EXPORTERS, *FOLDER_EXPORTERS])
        raise UsageError(f"no format is called {format!r}; choose one of: {names}")
    if isinstance(output, str | Path):
        with open_output(output, compress=not EXPORTERS[format].is_compressed) as out:
            export_record(store, format, out)
        return
    with store.snapshot(), logged_stage("export", format):
        exporter = EXPORTERS[format]()
        exporter.setup(output)
        exporter.write(StoredRecord(store))
        exporter.finish()


def _export_folder(store: Store, format: str, output: str | Path | BinaryIO) -> None:
    if not isinstance(output, str | Path):
        raise UsageError(f"{format} is a folder of files; say where with: --output DIR")
    with (
        write_folder_aside(output) as folder,
        store.snapshot(),
        logged_stage("export", format),
    ):
        exporter = FOLDER_EXPORTERS[format]()
        exporter.setup(folder)
        exporter.write(StoredRecord(store))
        exporter.finish()


@use_case
def export_beside(store: Store, format: str, output: BinaryIO) -> None:
    """Write everything as ``export_record`` does, while others read and write the store for long.

    A large export takes a minute. The log of what is written to a store in SQLite can only be
    emptied when nobody reads it, and would grow all the while; so a copy is exported.
    """
    with store.copies.beside() as copy:
        export_record(copy or store, format, output)


@use_case
def export_statements(
    store: Store,
    output: BinaryIO,
    *,
    article: str | None = None,
    story: str | None = None,
    speaker: str | None = None,
) -> None:
    """Write the CSV table of the statements of an article, a story or a speaker.

    Each is given by its id. Raises UsageError if the id does not exist, and StoreError.
    """
    with store.snapshot():
        said: set[str] | None = None
        if article is not None:
            ids: Iterable[str] = [store.find(article).id]
        elif story is not None:
            ids = store.story(story).articles
        else:
            spoken = show_speaker(store, speaker or "", every_type=True).statements
            ids = dict.fromkeys(view.statement.article for view in spoken)
            said = {view.statement.id for view in spoken}
        write_statements(
            output,
            (
                row
                for each in store.merged_articles(ids)
                for row in statement_rows(*each)
                if said is None or row.statement in said
            ),
        )


class StoredRecord:
    """Everything in a store, with the methods of ``RecordView`` that exporters call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def captures(self) -> Iterator[Capture]:
        return map(without_cookies, self._store.captures())

    def pages(self) -> Iterator[tuple[Capture, bytes]]:
        for capture in self.captures():
            yield capture, self._store.find_capture(capture.id)[1]

    def articles(self) -> Iterator[Article]:
        return self._store.articles()

    def speakers(self) -> Iterator[Speaker]:
        return self._store.speakers()

    def statements(self) -> Iterator[Statement]:
        return self._store.statements()

    def figures(self) -> Iterator[Figure]:
        return self._store.figures()

    def timexes(self) -> Iterator[Timex]:
        return self._store.timexes()

    def stories(self) -> Iterator[Story]:
        return self._store.stories()

    def comparisons(self) -> Iterator[Comparison]:
        several = (story for story in self._store.stories() if len(story.articles) > 1)
        for story, articles in self._store.merged_stories(several):
            yield from compare(story_inputs(self._store, story, articles).context())

    def corrections(self) -> Iterator[Correction]:
        return (each.correction for each in self._store.corrections.all())

    def annotated_articles(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield articles with their annotations, as people corrected them."""
        for article, annotations, _ in corrected_articles(self._store, self._as_read()):
            yield article, annotations

    def anchored_statements(self) -> Iterator[AnchoredStatement]:
        return anchored_statements(self._store, self.annotated_articles())

    def anchored_corrections(self) -> Iterator[AnchoredCorrection]:
        return anchored_corrections(self._store)

    def _as_read(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield articles with their annotations, in which speakers have their merged ids and names.

        A speaker who occurs in several articles has the same id and name in all of them. A
        speaker's roles and mentions are only those in the article itself.
        """
        names = {
            speaker.id: speaker.name
            for speaker in self._store.speakers()
            if len({mention.article for mention in speaker.mentions}) > 1
        }
        merged = self._store.statements()  # in the order of articles
        ids = (article.id for article in self._store.articles())
        for article, own in self._store.read_articles(ids):
            statements = tuple(islice(merged, len(own.statements)))
            if [each.id for each in own.statements] != [each.id for each in statements]:
                raise DamagedStoreError(
                    f"the statements of article {article.id} are not in the order of articles; "
                    "see which records are damaged with: onrecord verify"
                )
            merged_ids = self._merged_ids(own, statements)
            yield article, _with_merged_speakers(own, statements, merged_ids, names)

    def _merged_ids(self, own: Annotations, statements: Sequence[Statement]) -> dict[str, str]:
        """Return the merged ids of those who say something in an article or claim a figure."""
        ids = {
            before.speaker: after.speaker
            for before, after in zip(own.statements, statements, strict=True)
            if before.speaker and after.speaker
        }
        # "The ministry's count remained at 17": who claims it says nothing else.
        silent = {figure.claimant for figure in own.figures if figure.claimant} - ids.keys()
        return ids | self._store.persons(silent) if silent else ids


def _with_merged_speakers(
    own: Annotations,
    statements: tuple[Statement, ...],
    ids: dict[str, str],
    names: dict[str, str],
) -> Annotations:
    """Return an article's annotations with ids and names of speakers merged across articles.

    ``statements``: the article's statements, with merged ids of their speakers; ``ids``: the merged
    ids of the speakers that are kept; ``names``: by merged id, the fullest name of each speaker who
    occurs in several articles.
    """
    speakers: dict[str, Speaker] = {}
    for speaker in own.speakers:
        if speaker.id in ids:
            merged = ids[speaker.id]
            known = speakers.get(merged)
            speakers[merged] = replace(
                speaker,
                id=merged,
                name=names.get(merged, speaker.name),
                mentions=(*(known.mentions if known else ()), *speaker.mentions),
                roles=(*(known.roles if known else ()), *speaker.roles),
            )
    figures = (
        replace(figure, claimant=ids[figure.claimant] if figure.claimant else None)
        for figure in own.figures
    )
    return replace(
        own, statements=statements, speakers=tuple(speakers.values()), figures=tuple(figures)
    )
