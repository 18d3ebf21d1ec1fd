"""Annotates a corpus, a single text, or many texts, without a store."""

import atexit
import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from onrecord.app.parallel import failure_of, map_items
from onrecord.app.pipeline import (
    TOO_MUCH_MEMORY,
    Annotator,
    DocumentReader,
    LineReader,
    Page,
    Read,
    Summary,
)
from onrecord.app.pool import Pool, Stopped
from onrecord.article import read_capture
from onrecord.capture import make_capture, read_corpus, require_corpus
from onrecord.errors import CaptureError, InputError, UsageError
from onrecord.export.forms import Line
from onrecord.export.lines import encode_line
from onrecord.export.output import open_output
from onrecord.records import Annotations, Capture, Failure

_T = TypeVar("_T")

_HALVES = re.compile("[\ud800-\udfff]")
_TEXT = "text"  # location and id of a text that has no id
_FIELDS = ("headline", "outlet", "url")  # of an article, beside id, text and day


def extract(
    source: str | Path,
    output: str | Path,
    workers: int,
    load: Callable[[], Annotator],
    progress: Callable[[], None] = lambda: None,
) -> Summary:
    """Write the annotations of each document of a corpus as a line of JSON; return a summary.

    ``source``: JSON Lines, a JSON list or a table, which may be compressed; ``output``: the file to
    write, which appears when it is complete. ``workers``: number of processes, each of which calls
    ``load`` to get its own extractor, and has a limit on time and memory for each document; with 0,
    this process does the work, without limits. ``progress`` is called after each document. Lines
    are in the order of the documents. A document that cannot be read gets a line with an error; if
    only a stage of reading it fails, the line has what the others found as well. Memory use does
    not grow with a corpus of lines. Raises UsageError if the file is no corpus or cannot be read or
    written, and ModelError if the model cannot be loaded.
    """
    source, output = str(source), str(output)
    if not os.path.isfile(source):
        raise UsageError(f"{source}: no such file; give a corpus with one JSON object a line")
    now = datetime.now(UTC)
    try:
        require_corpus(source, now)
    except (CaptureError, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{source}: {reason}") from None
    if os.path.exists(output) and os.path.samefile(source, output):
        raise UsageError(f"{output}: this is the corpus itself; give another file to write")
    articles = statements = unread = 0
    failures: list[Failure] = []
    warnings: list[str] = []
    with (
        map_items(LineReader, load, workers) as (mapped, _),
        open_output(output) as out,
    ):
        for opened, outcome in mapped(read_corpus(source, now)):
            articles += 1
            if isinstance(outcome, Failure | Stopped):
                capture = None if isinstance(opened, Failure) else opened[0]
                failures.append(failure_of(capture, outcome))
                out.write(encode_line(_failure_line(source, capture, failures[-1])))
            else:
                out.write(outcome.line)
                statements += outcome.statements
                unread += outcome.unread
                failures += outcome.failures
                warnings += outcome.warnings
            progress()
    return Summary(
        articles=articles,
        statements=statements,
        unread=unread,
        failures=tuple(failures),
        warnings=tuple(warnings),
    )


def extract_text(text: str, published: str | None, extractor: Annotator) -> Annotations:
    """Return the annotations of a single text.

    ``published``: day of publication, "YYYY-MM-DD". Halves of surrogate pairs, which no file can
    hold, count as lost characters. Raises UsageError if ``published`` is not a valid day.
    """
    return TextReader(extractor)((text, published))


class TextReader:
    """A callable that reads a text, given with its day of publication, and returns annotations.

    Raises UsageError if the day is not valid, and InputError if the text cannot be read.
    """

    def __init__(self, extractor: Annotator) -> None:
        self._extractor = extractor

    def __call__(self, item: tuple[str, str | None]) -> Annotations:
        """Return the annotations of a text; ``item``: the text, and its day ("YYYY-MM-DD")."""
        text, published = item
        try:
            day = date.fromisoformat(published).isoformat() if published is not None else None
        except ValueError:
            raise UsageError(f"published: {published!r} is not a day; give YYYY-MM-DD") from None
        [article] = read_capture(*_page({"text": text, "published": day}))
        try:
            return self._extractor.annotate(article)
        except InputError as error:
            raise InputError(f"text: {error}") from None


def _make_text_reader(load: Callable[[], Annotator]) -> TextReader:
    return TextReader(load())


class LimitedTextReader:
    """Reads texts one after another in a worker process, with a limit on time and memory.

    The process, which calls ``load`` to get its extractor, starts with the first text and ends with
    this process.
    """

    def __init__(self, load: Callable[[], Annotator]) -> None:
        self._seconds = 0.0
        self._pool = Pool[tuple[str, str | None], Annotations](
            1, _make_text_reader, (load,), lambda item: self._seconds
        )
        atexit.register(self._pool.__exit__)

    def read(self, text: str, published: str | None, seconds: float) -> Annotations:
        """Return the annotations of a text; see ``extract_text``.

        Raises InputError if it takes longer than ``seconds``, or needs too much memory.
        """
        self._seconds = seconds
        try:
            [(_, outcome)] = self._pool.map([(text, published)])
        except MemoryError:
            raise InputError(f"text: {TOO_MUCH_MEMORY}") from None
        if isinstance(outcome, Stopped):
            raise InputError(f"text: {outcome.reason}")
        return outcome


def extract_many(
    items: Iterable[_T], load: Callable[[], Annotator], workers: int
) -> Iterator[tuple[_T, Annotations | Failure]]:
    """Yield each item with its annotations, or with the Failure that says why it has none.

    ``items``: texts, or mappings with the fields of an article of a corpus, of which only "text" is
    needed; they are taken as they are read, some ahead if others read. ``workers``: as in
    ``extract``. Raises ModelError if the model cannot be loaded.
    """
    ahead: deque[tuple[str, _T]] = deque()

    def pages() -> Iterator[Page | Failure]:
        for number, item in enumerate(items, 1):
            name = item.get("id") if isinstance(item, Mapping) else None
            place = str(name) if isinstance(name, str | int) else f"{_TEXT} {number}"
            ahead.append((place, item))
            try:
                yield _page(item)
            except InputError as error:
                yield Failure(stage="capture", location=place, error=str(error))

    with map_items(_ItemReader, load, workers) as (mapped, _):
        for opened, outcome in mapped(pages()):
            place, item = ahead.popleft()
            if isinstance(outcome, Failure | Stopped):
                failure = failure_of(None if isinstance(opened, Failure) else opened[0], outcome)
                yield item, msgspec.structs.replace(failure, location=place)
            else:
                yield item, outcome


class _ItemReader(DocumentReader[Annotations]):
    """A callable that reads an item of many, and returns its annotations."""

    def result_of(self, capture: Capture, read: Read) -> Annotations:
        """Return the annotations of the only article."""
        [(_, annotations)] = read
        return annotations


def _page(item: object) -> Page:
    """Return a text, or an article given as a mapping, as the capture of a line of a corpus.

    Raises InputError if its text is no string or too long, or a field cannot be written as JSON.
    """
    given: Mapping[str, Any] = item if isinstance(item, Mapping) else {"text": item}
    text = given.get("text")
    if not isinstance(text, str):
        kind = type(text).__name__
        raise InputError(f'its text is no string ({kind}); give a string, or a mapping with "text"')
    published = given.get("published")
    if isinstance(published, date):
        published = published.isoformat()
    fields = {"id": given.get("id", _TEXT), "text": text, "published": published}
    fields |= {name: given[name] for name in _FIELDS if given.get(name) is not None}
    whole = {
        name: _HALVES.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in fields.items()
    }
    try:
        body = msgspec.json.encode(whole)
    except TypeError as error:
        raise InputError(f"has a field that is not text: {error}") from None
    return make_capture(str(whole["id"]), "application/json", body, datetime.now(UTC))


def _failure_line(source: str, capture: Capture | None, failure: Failure) -> Line:
    """Return the output line of a document that could not be read.

    The line has the id of the document. If the id is unknown, the error message in the line begins
    with the document's line number in the corpus.
    """
    if capture:
        return Line(id=capture.location[len(source) + 1 :], error=failure.error)  # after "PATH#"
    place = failure.location.removeprefix(source).lstrip()  # "line 7"
    return Line(id=None, error=f"{place}: {failure.error}" if place else failure.error)
