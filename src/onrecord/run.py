"""The stages in order: a location to what is kept of it, a corpus to its lines."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO, Literal, ParamSpec, Protocol, TypeVar

import msgspec

from onrecord.article import read_capture
from onrecord.capture import make_capture, open_location, read_corpus
from onrecord.errors import InputError, ModelError, OnrecordError, UsageError
from onrecord.export.csv import write_csv
from onrecord.export.forms import Line
from onrecord.export.json import write_json
from onrecord.export.lines import encode_line, line_of
from onrecord.export.output import open_output
from onrecord.records import Annotations, Article, Capture, Failure, Record
from onrecord.store import Store

_P = ParamSpec("_P")
_T = TypeVar("_T")

_IN_FLIGHT = 4  # documents a worker: enough that none waits, few enough that memory stays flat


class Annotator(Protocol):
    """What reads articles: ``onrecord.extract.Extractor``, or a stand-in."""

    @property
    def model(self) -> str:
        """The hash of the weights."""

    def annotate(self, article: Article) -> Annotations:
        """The statements of an article; the same article gives the same ones."""


class Summary(Record, frozen=True):
    """What a run did, in numbers of articles and statements, and what it could not read."""

    articles: int  # read in this run
    statements: int
    unread: int  # of these articles: without statements, in a language that is not read
    failures: tuple[Failure, ...]
    unchanged: int = 0  # kept already, and not read again


def load_extractor() -> Annotator:
    """The shipped model. Raises ModelError where it is missing or damaged."""
    from onrecord.extract import Extractor  # here: most commands do without its long import

    return Extractor.load()


def read(
    locations: Iterable[str],
    store: Store,
    extractor: Annotator,
    now: datetime,
    progress: Callable[[str], None] = lambda location: None,
) -> Summary:
    """Read locations into the store; ``progress`` is called with each page's location.

    What cannot be read is a Failure of the summary. An article that is kept already, read with
    the same weights, is not read again. Raises ModelError and StoreError.
    """
    articles = unchanged = statements = unread = 0
    failures: list[Failure] = []
    for opened in (item for location in locations for item in open_location(location, now)):
        if isinstance(opened, Failure):
            failures.append(opened)
            continue
        capture, body = opened
        progress(capture.location)
        page = _attempt("article", capture, read_capture, capture, body)
        if isinstance(page, Failure):
            failures.append(page)
            continue
        for article in page:
            if store.unchanged(article, extractor.model):
                unchanged += 1
                continue
            annotations = _attempt("extract", capture, extractor.annotate, article)
            if isinstance(annotations, Failure):
                failures.append(annotations)
                continue
            store.add(capture, body, article, annotations, extractor.model)
            articles += 1
            statements += len(annotations.statements)
            unread += annotations.unread is not None
    return Summary(
        articles=articles,
        unchanged=unchanged,
        statements=statements,
        unread=unread,
        failures=tuple(failures),
    )


def extract(
    source: str | Path,
    output: str | Path,
    workers: int,
    load: Callable[[], Annotator],
    progress: Callable[[], None] = lambda: None,
) -> Summary:
    """Write a line for each document of a corpus, in order; no store.

    Memory stays flat however long the corpus is. With several ``workers`` each is a process that
    calls ``load`` for a model of its own. ``progress`` is called after each document. Raises
    UsageError where a file cannot be read or written, and ModelError.
    """
    source, output = str(source), str(output)
    if not os.path.isfile(source):
        raise UsageError(f"{source}: there is no such file; give a corpus, one JSON object a line")
    if os.path.exists(output) and os.path.samefile(source, output):
        raise UsageError(f"{output}: this is the corpus itself; write to another file")
    reader = _DocumentReader(source, load())  # whatever the workers: a damaged model raises here
    opened = read_corpus(source, datetime.now(UTC))
    documents = map(reader.read, opened) if workers == 1 else _pooled(opened, source, workers, load)
    articles = statements = unread = 0
    failures: list[Failure] = []
    with open_output(output) as out:
        for document in documents:
            out.write(document.line)
            articles += 1
            statements += document.statements
            if document.failure:
                failures.append(document.failure)
            unread += document.unread
            progress()
    return Summary(
        articles=articles, statements=statements, unread=unread, failures=tuple(failures)
    )


def extract_text(text: str, published: str | None, extractor: Annotator) -> Annotations:
    """The annotations of one text, as ``extract`` reads it from a corpus.

    Raises UsageError where ``published`` is no "YYYY-MM-DD".
    """
    try:
        day = date.fromisoformat(published).isoformat() if published is not None else None
    except ValueError:
        raise UsageError(f"published is {published!r}; give a day as YYYY-MM-DD") from None
    body = msgspec.json.encode({"id": "text", "text": text, "published": day})
    capture, body = make_capture("text", "application/json", body, datetime.now(UTC))
    [article] = read_capture(capture, body)
    return extractor.annotate(article)


def export(store: Store, form: Literal["json", "csv"], out: BinaryIO) -> None:
    """Write the record of one moment."""
    with store.snapshot():
        if form == "json":
            write_json(
                out, store.captures(), store.articles(), store.speakers(), store.statements()
            )
        else:
            write_csv(out, ((kept, store.annotations(kept)) for kept in store.articles()))


def _attempt(
    stage: Literal["article", "extract"],
    capture: Capture,
    work: Callable[_P, _T],
    *args: _P.args,
    **options: _P.kwargs,
) -> _T | Failure:
    """What ``work`` gives, or why it cannot: one bad document never stops a run."""
    try:
        return work(*args, **options)
    except ModelError:
        raise
    except InputError as error:
        words = str(error).removeprefix(capture.location).lstrip(" :")
    except Exception as error:
        words = f"could not be read; please report this: {type(error).__name__}: {error}"
    return Failure(stage=stage, location=capture.location, error=" ".join(words.split()))


class _Document(Record, frozen=True):
    """A document's line as written, and what the summary says of it."""

    line: bytes
    statements: int
    unread: bool
    failure: Failure | None


class _DocumentReader:
    """Reads the documents of one corpus with one model."""

    def __init__(self, source: str, extractor: Annotator) -> None:
        self._source = source
        self._extractor = extractor

    def read(self, opened: tuple[Capture, bytes] | Failure) -> _Document:
        if isinstance(opened, Failure):
            place = opened.location.removeprefix(self._source).lstrip()  # "line 7"
            line = Line(id=None, error=f"{place}: {opened.error}" if place else opened.error)
            return _document(line, failure=opened)
        capture, body = opened
        key = capture.location[len(self._source) + 1 :]  # after "PATH#"
        annotations = _attempt("article", capture, self._annotate, capture, body)
        if isinstance(annotations, Failure):
            return _document(Line(id=key, error=annotations.error), failure=annotations)
        return _document(line_of(key, annotations))

    def _annotate(self, capture: Capture, body: bytes) -> Annotations:
        [article] = read_capture(capture, body)
        return self._extractor.annotate(article)


def _document(line: Line, failure: Failure | None = None) -> _Document:
    return _Document(
        line=encode_line(line),
        statements=len(line.statements),
        unread=line.error is not None and failure is None,
        failure=failure,
    )


_worker: _DocumentReader  # in a worker process: its reader


def _start_worker(source: str, load: Callable[[], Annotator]) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the main process ends us, in order
    _worker = _DocumentReader(source, load())


def _work(opened: tuple[Capture, bytes] | Failure) -> _Document:
    return _worker.read(opened)


def _pooled(
    opened: Iterator[tuple[Capture, bytes] | Failure],
    source: str,
    workers: int,
    load: Callable[[], Annotator],
) -> Iterator[_Document]:
    """The documents in order, read by processes, a bounded number at a time."""
    waiting: deque[Future[_Document]] = deque()
    # "spawn": a forked copy of a process that holds a model and its threads can hang.
    with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (source, load)) as pool:
        try:
            for item in opened:
                waiting.append(pool.submit(_work, item))
                if len(waiting) >= _IN_FLIGHT * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise OnrecordError(
                "a worker process ended early, most likely for want of memory; give fewer --workers"
            ) from None
