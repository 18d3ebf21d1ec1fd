"""The stages in order: a location to what is kept of it, a corpus to its lines."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeAlias, TypeVar

import msgspec

from onrecord.article import read_capture, source_text
from onrecord.capture import make_capture, open_location, read_corpus
from onrecord.errors import StoreError, UsageError
from onrecord.export.csv import write_csv
from onrecord.export.forms import Line
from onrecord.export.json import write_json
from onrecord.export.lines import encode_line
from onrecord.export.output import open_output
from onrecord.pool import Pool, Stopped
from onrecord.reading import Annotator, LineReader, Page, PageReader
from onrecord.records import Annotations, Capture, Failure, Record
from onrecord.store import Forgotten, Store, record_faults
from onrecord.stories import comparisons, group

_I = TypeVar("_I")
_O = TypeVar("_O")
_Map: TypeAlias = Callable[[Iterable[_I]], Iterator[tuple[_I, _O | Stopped]]]

_SECONDS = 60  # that a page may take, and one more for each of these bytes of it:
_BYTES_A_SECOND = 10_000  # a tenth of what one core reads


class Summary(Record, frozen=True):
    """What a run did, in numbers of articles and statements, and what it could not read."""

    articles: int  # read in this run
    statements: int
    unread: int  # of these articles: without statements, in a language that is not read
    failures: tuple[Failure, ...]
    unchanged: int = 0  # kept already, and not read again
    interrupted: bool = False  # stopped by Ctrl-C; what was done until then is kept


def load_extractor() -> Annotator:
    """The shipped model. Raises ModelError where it is missing or damaged."""
    from onrecord.extract import Extractor  # here: most commands do without its long import

    return Extractor.load()


def read(
    locations: Iterable[str],
    store: Store,
    load: Callable[[], Annotator],
    now: datetime,
    progress: Callable[[str], None] = lambda location: None,
    workers: int = 0,
) -> Summary:
    """Read locations into the store; ``progress`` is called with each location that is kept.

    With ``workers`` so many processes read, each with a model that ``load`` gives, and a page
    that takes too long is given up; without any, this process reads. Either way this process
    writes, page by page, in the order of the locations. What cannot be read is a Failure of the
    summary. A capture that is kept already, read by the same code with the same weights, is not
    read again. What is new is grouped into stories at the end. Ctrl-C ends the run in order.
    Raises ModelError and StoreError.
    """
    by = {"reader": _reader()}
    articles = unchanged = statements = unread = 0
    failures: list[Failure] = []
    interrupted = False

    def waiting() -> Iterator[Page]:
        nonlocal unchanged
        for opened in (item for location in locations for item in open_location(location, now)):
            if isinstance(opened, Failure):
                failures.append(opened)
            elif (kept := store.kept_articles(opened[0].id, **by)) is not None:
                unchanged += kept
                progress(opened[0].location)
            else:
                yield opened

    try:
        with _mapper(PageReader, load, workers) as (mapped, by["model"]):
            for (capture, body), outcome in mapped(waiting()):
                if isinstance(outcome, Failure | Stopped):
                    failures.append(_failure(capture, outcome))
                else:
                    store.add(capture, body, outcome, **by)
                    articles += len(outcome)
                    statements += sum(len(found.statements) for _, found in outcome)
                    unread += sum(found.unread is not None for _, found in outcome)
                    progress(capture.location)
    except KeyboardInterrupt:
        interrupted = True
    group(store)
    return Summary(
        articles=articles,
        unchanged=unchanged,
        statements=statements,
        unread=unread,
        failures=tuple(failures),
        interrupted=interrupted,
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
    articles = statements = unread = 0
    failures: list[Failure] = []
    with (
        _mapper(LineReader, load, workers if workers > 1 else 0) as (mapped, _),
        open_output(output) as out,
    ):
        for opened, outcome in mapped(read_corpus(source, datetime.now(UTC))):
            articles += 1
            if isinstance(outcome, Failure | Stopped):
                capture = None if isinstance(opened, Failure) else opened[0]
                failures.append(_failure(capture, outcome))
                out.write(encode_line(_failure_line(source, capture, failures[-1])))
            else:
                out.write(outcome.line)
                statements += outcome.statements
                unread += outcome.unread
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


def forget(store: Store, prefix: str) -> Forgotten:
    """Erase a capture with all that came of it; the stories that it was in are grouped anew."""
    gone = store.forget(prefix)
    group(store)
    return gone


def export(store: Store, form: Literal["json", "csv"], out: BinaryIO) -> None:
    """Write the record of one moment."""
    with store.snapshot():
        if form == "json":
            write_json(
                out,
                store.captures(),
                store.articles(),
                store.speakers(),
                store.statements(),
                store.figures(),
                store.timexes(),
                store.stories(),
                (each for story in store.stories() for each in comparisons(store, story)),
            )
        else:
            write_csv(out, ((kept, store.annotations(kept)) for kept in store.articles()))


def verify(
    store: Store,
    source_text: Callable[[Capture, bytes], str] = source_text,
    progress: Callable[[str], None] = lambda capture: None,
) -> Iterator[str]:
    """What of the record is not as it was kept: a line for each fault, with the id it is in.

    The file, the search index, and every record against the bytes of its capture, of which
    ``source_text`` gives the text. ``progress`` is called with each capture's id.
    """
    yield from store.faults()
    try:
        with store.snapshot():
            for kept in store.kept():
                progress(kept.id)
                yield from record_faults(kept, source_text)
    except StoreError as error:
        yield f"file: {error}"


@cache
def _reader() -> str:
    """What reads: the code and the word lists of the rooms that decide, and the page extractor.

    The same bytes may be read otherwise by another release of any of them.
    """
    package = Path(__file__).parent
    files = sorted(
        path
        for room in ("article", "extract", "data")
        for path in (package / room).rglob("*")
        if path.suffix in (".py", ".toml", ".txt")
    )
    files.append(package / "sentences.py")
    digest = sha256(version("trafilatura").encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:20]


@contextmanager
def _mapper(
    make: Callable[[Annotator], "PageReader | LineReader"],
    load: Callable[[], Annotator],
    workers: int,
) -> Iterator[tuple[_Map[Any, Any], str]]:
    """Items to what a reader makes of them, in some processes or in this one, and its model."""
    if workers:
        with Pool[Any, Any](workers, _make_reader, (make, load), _seconds) as pool:
            yield pool.map, pool.ask(_model_of)  # this process never loads the model
    else:
        read = make(load())
        yield lambda items: ((item, read(item)) for item in items), read.model


def _model_of(reader: "PageReader | LineReader") -> str:
    return reader.model


def _make_reader(
    make: Callable[[Annotator], Callable[[_I], _O]], load: Callable[[], Annotator]
) -> Callable[[_I], _O]:
    return make(load())


def _seconds(opened: object) -> float:
    """How long an item may take."""
    body = b"" if isinstance(opened, Failure) else opened[1]  # type: ignore[index]
    return _SECONDS + len(body) / _BYTES_A_SECOND


def _failure(capture: Capture | None, outcome: Failure | Stopped) -> Failure:
    if isinstance(outcome, Failure):
        return outcome
    location = capture.location if capture else ""
    return Failure(stage="extract", location=location, error=outcome.reason)


def _failure_line(source: str, capture: Capture | None, failure: Failure) -> Line:
    """The line of a corpus document that failed: with its id, or with where it stands."""
    if capture:
        return Line(id=capture.location[len(source) + 1 :], error=failure.error)  # after "PATH#"
    place = failure.location.removeprefix(source).lstrip()  # "line 7"
    return Line(id=None, error=f"{place}: {failure.error}" if place else failure.error)
