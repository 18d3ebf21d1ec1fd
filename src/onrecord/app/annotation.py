"""Annotates a corpus, or a single text, without a store."""

import atexit
import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from onrecord.app.parallel import failure_of, map_items
from onrecord.app.pipeline import TOO_MUCH_MEMORY, Annotator, LineReader, Summary
from onrecord.app.pool import Pool, Stopped
from onrecord.article import read_capture
from onrecord.capture import make_capture, read_corpus, require_corpus
from onrecord.errors import CaptureError, InputError, UsageError
from onrecord.export.forms import Line
from onrecord.export.lines import encode_line
from onrecord.export.output import open_output
from onrecord.records import Annotations, Capture, Failure

_HALVES = re.compile("[\ud800-\udfff]")


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
        text = _HALVES.sub("\ufffd", text)
        body = msgspec.json.encode({"id": "text", "text": text, "published": day})
        capture, body = make_capture("text", "application/json", body, datetime.now(UTC))
        [article] = read_capture(capture, body)
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


def _failure_line(source: str, capture: Capture | None, failure: Failure) -> Line:
    """Return the output line of a document that could not be read.

    The line has the id of the document. If the id is unknown, the error message in the line begins
    with the document's line number in the corpus.
    """
    if capture:
        return Line(id=capture.location[len(source) + 1 :], error=failure.error)  # after "PATH#"
    place = failure.location.removeprefix(source).lstrip()  # "line 7"
    return Line(id=None, error=f"{place}: {failure.error}" if place else failure.error)
