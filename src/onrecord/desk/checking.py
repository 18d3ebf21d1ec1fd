"""Checking a draft: a form for a text or a file, and the draft with its verdicts."""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.app.addresses import figure_path, find_addressed, place_path, statement_path
from onrecord.app.checking import check_draft, check_text, read_draft_file
from onrecord.app.opening import StoreOrPath
from onrecord.app.pipeline import Annotator
from onrecord.desk.forms import field, is_own, is_too_large
from onrecord.desk.marked_draft import mark_points
from onrecord.desk.pages import line_of, render
from onrecord.desk.texts import TEXTS
from onrecord.errors import InputError, OnrecordError, UsageError
from onrecord.export.draft_page import in_short, verdict_of
from onrecord.records import Article, Figure, Statement, make_id
from onrecord.text.controls import one_line
from onrecord.views import Address, CheckedDraft, RecordedWords

_MAX_BYTES = 20_000_000  # of a form; a Word file has pictures
_MAX_CHARACTERS = 100_000  # of a draft
_NAME = 200  # characters of a file's name
_WARMING = "The port said on Monday that 300 boats were lost."  # has a statement and a figure


class Draft(NamedTuple):
    """A draft that was sent, with its name."""

    name: str
    article: Article


class Checker:
    """Checks drafts against a store, one after the other. ``load`` returns the extractor."""

    def __init__(self, store: StoreOrPath, load: Callable[[], Annotator]) -> None:
        self._store = store
        self._load = load
        self._extractor: Annotator | None = None
        self._lock = threading.Lock()
        self._preparing: threading.Thread | None = None

    def prepare(self) -> None:
        """Begin to load what the first check needs, while its draft is still being pasted.

        Most of the time that a first check takes goes into that.
        """
        if self._preparing is None:
            self._preparing = threading.Thread(target=self._warm, daemon=True)
            self._preparing.start()

    def _warm(self) -> None:
        article = Article(id=make_id("draft", _WARMING), capture="", text=_WARMING)
        # What cannot be loaded is told where a draft is checked.
        with self._lock, suppress(OnrecordError):
            self._loaded().annotate(article)

    def check(self, draft: Draft) -> CheckedDraft:
        """Return a draft with its verdicts; the extractor is loaded for the first one.

        Raises InputError, ModelError and StoreError.
        """
        with self._lock:
            return check_draft(self._store, draft.name, draft.article, self._loaded())

    def check_text(self, text: str) -> CheckedDraft:
        """Return a text with its verdicts, with the errors of ``check``."""
        with self._lock:
            return check_text(self._store, text, self._loaded())

    def _loaded(self) -> Annotator:
        self._extractor = self._extractor or self._load()
        return self._extractor


def _form(request: Request) -> Response:
    request.app.state.checker.prepare()
    return _ask(request)


def _ask(request: Request, status: int = 200, line: str | None = None, text: str = "") -> Response:
    return render(request, "check.html", status, line=line, text=text, most=_MAX_CHARACTERS)


async def _check(request: Request) -> Response:
    if is_too_large(request, _MAX_BYTES):
        return _ask(request, 413, TEXTS.check.too_large)
    async with request.form(max_files=1, max_part_size=_MAX_BYTES) as form:
        text = field(form, "text")
        if not is_own(request, form):
            return _ask(request, 403, TEXTS.check.stale, text)
        return await run_in_threadpool(_answer, request, form, text)


def _answer(request: Request, form: FormData, text: str) -> Response:
    try:
        draft = _draft(form, text)
        if draft is None:
            return _ask(request, 400, TEXTS.check.nothing, text)
        if len(draft.article.text) > _MAX_CHARACTERS:
            return _ask(request, 413, TEXTS.check.too_long)
        checked = request.app.state.checker.check(draft)
    except (InputError, UsageError) as error:
        return _ask(request, 400, line_of(request, error), text)
    return render(
        request,
        "checked.html",
        name=draft.name,
        head=in_short(checked),
        checked=checked,
        verdict_of=verdict_of,
        paragraphs=mark_points(checked),
        paths=_paths(request.app.state.store, checked),
    )


def _draft(form: FormData, text: str) -> Draft | None:
    """Return the draft that a form brings: its file, else its text; None if it has neither."""
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        name = one_line(file.filename)[:_NAME] or str(TEXTS.add.unnamed)
        body = BytesIO(file.file.read())
        return Draft(name, read_draft_file(name, body, datetime.now(UTC)))
    if not text.strip():
        return None
    written = text.replace("\r\n", "\n").encode(errors="replace").decode()
    article = Article(id=make_id("draft", written), capture="", text=written)
    return Draft(str(TEXTS.check.pasted), article)


def _paths(store: StoreOrPath, checked: CheckedDraft) -> dict[RecordedWords, str]:
    """Return the permanent address of all words of the record that a checked draft shows."""
    return {words: _path(store, words) for words in _recorded(checked)}


def _recorded(checked: CheckedDraft) -> Iterable[RecordedWords]:
    for point in checked.points:
        yield from point.record
        yield from (words for words in (point.since, point.nearest) if words)


def _path(store: StoreOrPath, words: RecordedWords) -> str:
    address = (
        Address(kind="figure", id=words.figure)
        if words.figure
        else Address(kind="statement", id=words.statement or "")
    )
    found = find_addressed(store, address)
    if found.article and isinstance(found.record, Figure):
        return figure_path(found.article, found.record)
    if found.article and isinstance(found.record, Statement):
        return statement_path(found.article, found.record)
    return place_path(words.article, words.spans[0])


ROUTES = [
    Route("/check", _form, methods=["GET"]),
    Route("/check", _check, methods=["POST"]),
]
