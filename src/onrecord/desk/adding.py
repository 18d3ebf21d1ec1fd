"""Adding pages: a form for pasted text and files, and the page that shows how the reading goes."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from secrets import token_urlsafe
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.app.added import list_added
from onrecord.app.failures import failure_lines
from onrecord.app.opening import StoreOrPath
from onrecord.app.pasting import Fact, Pasted, missing_facts, page_of
from onrecord.app.pipeline import Annotator, Summary
from onrecord.app.reading import read_files
from onrecord.desk.forms import field as field_of
from onrecord.desk.forms import is_own, is_too_large
from onrecord.desk.pages import line_of, render
from onrecord.desk.texts import TEXTS
from onrecord.errors import OnrecordError, UsageError
from onrecord.text.controls import one_line

MAX_BYTES = 200_000_000  # of one form, with all its files
_MAX_FILES = 1_000
_KEPT = 20  # readings that the desk remembers
_NAME = 200  # characters of a file's name
_SHOWN = 50  # articles that were read, with their stories


@dataclass
class Reading:
    """A reading of some files: how far it is, and how it ended."""

    id: str
    names: list[str]
    done: list[str] = field(default_factory=list)
    summary: Summary | None = None
    error: str | None = None  # the line of an error that ended the whole reading

    @property
    def is_over(self) -> bool:
        """Whether all files are read, or the reading failed."""
        return self.summary is not None or self.error is not None

    @property
    def failures(self) -> list[str]:
        """A line for each item that could not be read."""
        return failure_lines(self.summary.failures) if self.summary else []


class Readings:
    """The readings of added pages, which run one after the other, each in a thread.

    ``load`` returns the extractor. A worker process reads the pages, with a limit on time and
    memory for each.
    """

    def __init__(self, store: StoreOrPath, load: Callable[[], Annotator]) -> None:
        self._store = store
        self._load = load
        self._lock = threading.Lock()
        self._readings: dict[str, Reading] = {}

    def start(self, files: list[tuple[str, BinaryIO]]) -> Reading:
        """Start to read files, each given with its name, and return the reading."""
        reading = Reading(token_urlsafe(8), [name for name, _ in files])
        self._readings[reading.id] = reading
        for old in list(self._readings)[:-_KEPT]:
            del self._readings[old]
        threading.Thread(target=self._read, args=(reading, files), daemon=True).start()
        return reading

    def get(self, identity: str) -> Reading | None:
        """Return a reading, or None if the desk does not remember it."""
        return self._readings.get(identity)

    def _read(self, reading: Reading, files: list[tuple[str, BinaryIO]]) -> None:
        try:
            with self._lock:
                reading.summary = read_files(
                    files, self._store, self._load, datetime.now(UTC), reading.done.append, 1
                )
        except OnrecordError as error:
            reading.error = one_line(str(error))
        except Exception as error:
            reading.error = f"{TEXTS.errors.unexpected} ({type(error).__name__})"
        finally:
            for _, file in files:
                file.close()


def _form(request: Request) -> Response:
    return _show(request)


def _show(
    request: Request,
    status: int = 200,
    line: str | None = None,
    pasted: Pasted | None = None,
    missing: Sequence[Fact] = (),
) -> Response:
    """Answer with the form; ``missing``: what is asked about the text that was pasted in it."""
    return render(
        request, "add.html", status, line=line, pasted=pasted or Pasted(text=""), missing=missing
    )


async def _add(request: Request) -> Response:
    if is_too_large(request, MAX_BYTES):
        return _show(request, 413, TEXTS.add.too_large)
    # A pasted text is a field, and may be as long as a page.
    async with request.form(max_files=_MAX_FILES, max_part_size=MAX_BYTES) as form:
        if not is_own(request, form):
            return _show(request, 403, TEXTS.add.stale)
        files = await run_in_threadpool(_files, form)
    return await run_in_threadpool(_added, request, form, files)


def _added(request: Request, form: FormData, files: list[tuple[str, BinaryIO]]) -> Response:
    pasted = _pasted(form)
    # Files would have to be chosen again, so with them nothing is asked.
    if pasted.text.strip() and not files and not field_of(form, "asked"):
        missing = missing_facts(pasted)
        if missing:
            return _show(request, 200, None, pasted, missing)
    if pasted.text.strip():
        try:
            location, body = page_of(pasted)
        except UsageError as error:
            return _show(request, 400, line_of(request, error), pasted)
        files.insert(0, (location, BytesIO(body)))
    if not files:
        return _show(request, 400, TEXTS.add.nothing)
    reading = request.app.state.readings.start(files)
    return RedirectResponse(f"/add/{reading.id}", 303)


def _pasted(form: FormData) -> Pasted:
    """Return the pasted text of a form, and what is said about it."""
    name, outlet, published = (
        one_line(field_of(form, each))[:_NAME].strip() for each in ("name", "outlet", "published")
    )
    text = field_of(form, "text").replace("\r\n", "\n")
    return Pasted(text=text, name=name, outlet=outlet, published=published)


def _files(form: FormData) -> list[tuple[str, BinaryIO]]:
    """Return the files of a form, each with its name."""
    return [
        (one_line(file.filename)[:_NAME] or TEXTS.add.unnamed, BytesIO(file.file.read()))
        for file in form.getlist("files")
        if isinstance(file, UploadFile) and file.filename
    ]


def _reading(request: Request) -> Response:
    reading = request.app.state.readings.get(request.path_params["id"])
    if reading is None:
        raise HTTPException(404)
    captures = reading.summary.captures if reading.summary else ()
    added = list_added(request.app.state.store, captures, limit=_SHOWN) if captures else []
    return render(request, "reading.html", reading=reading, added=added)


ROUTES = [
    Route("/add", _form, methods=["GET"]),
    Route("/add", _add, methods=["POST"]),
    Route("/add/{id}", _reading),
]
