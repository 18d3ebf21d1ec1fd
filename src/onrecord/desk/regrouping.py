"""Corrections of what belongs together: who is one speaker, which voices are one, which story.

A speaker, a story and an article each have a page of forms, with the corrections made there beside
the present reading.
"""

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onrecord.app import corrections
from onrecord.app.articles import show_article
from onrecord.app.corrections import Author, corrections_about
from onrecord.app.finding import find_stories
from onrecord.app.opening import StoreOrPath
from onrecord.app.profiles import show_profile
from onrecord.app.stories import show_story
from onrecord.desk.correcting import author_of, by_name, made_now, sent
from onrecord.desk.forms import field
from onrecord.desk.pages import line_of, render
from onrecord.desk.texts import TEXTS
from onrecord.errors import UsageError
from onrecord.views import CorrectionView

_STORIES = 200  # that can be chosen; another one is given by its address


def _speaker(request: Request) -> Response:
    return _show_speaker(request)


def _show_speaker(request: Request, status: int = 200, line: str | None = None) -> Response:
    store = request.app.state.store
    view = show_profile(store, request.path_params["id"], every_type=True)
    said = {each.statement.article: each for each in view.statements}
    about = corrections_about(store, "speaker", view.speaker.id)
    return _render(request, "speaker", status, line, view=view, articles=said.values(),
                   corrected=about, path=f"/speakers/{view.speaker.id}")  # fmt: skip


def _story(request: Request) -> Response:
    return _show_story(request)


def _show_story(request: Request, status: int = 200, line: str | None = None) -> Response:
    store = request.app.state.store
    view = show_story(store, request.path_params["id"])
    about = corrections_about(store, "story", view.story.id)
    return _render(request, "story", status, line, view=view, corrected=about,
                   path=f"/stories/{view.story.id}")  # fmt: skip


def _article(request: Request) -> Response:
    return _show_article(request)


def _show_article(request: Request, status: int = 200, line: str | None = None) -> Response:
    store = request.app.state.store
    view = show_article(store, request.path_params["id"])
    stories, _ = find_stories(store, limit=_STORIES)
    own = view.story.id if view.story else None
    return _render(request, "article", status, line, view=view,
                   wanted=request.query_params.get("story"),
                   stories=[each.story for each in stories if each.story.id != own],
                   path=f"/articles/{view.article.id}")  # fmt: skip


def _render(request: Request, kind: str, status: int, line: str | None, **values: Any) -> Response:
    return render(
        request, f"regroup_{kind}.html", status, line=line, by=by_name(request),
        made=made_now(request), here=request.url.path, **values,
    )  # fmt: skip


_Action = Callable[[StoreOrPath, str, FormData, Author], CorrectionView]


def _merge(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    given = field(form, "other")
    other = _wanted(_last(given) if "/" in given else given, TEXTS.regroup.no_other)
    return corrections.merge_speakers(store, identity, other, author)


def _split(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    articles = [each for each in form.getlist("articles") if isinstance(each, str)]
    if not articles:
        raise UsageError(TEXTS.regroup.no_articles)
    return corrections.split_speaker(store, identity, articles, author)


def _join(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    return corrections.join_voices(store, identity, *_two(form), author)


def _part(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    return corrections.part_voice(store, identity, *_two(form), author)


def _two(form: FormData) -> tuple[str, str]:
    one, other = field(form, "one"), field(form, "other")
    if not one or not other or one == other:
        raise UsageError(TEXTS.regroup.no_two)
    return one, other


def _move(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    if field(form, "alone"):
        return corrections.move_article(store, identity, None, author)
    chosen = _last(field(form, "address")) or field(form, "story")
    return corrections.move_article(
        store, identity, _wanted(chosen, TEXTS.regroup.no_story), author
    )


def _note(store: StoreOrPath, identity: str, form: FormData, author: Author) -> CorrectionView:
    return corrections.note(store, identity, field(form, "note"), author)


def _wanted(given: str, line: str) -> str:
    if not given.strip():
        raise UsageError(line)
    return given.strip()


def _last(address: str) -> str:
    """Return the id in an address of the desk, "http://127.0.0.1:8531/stories/3fa9"; or the id."""
    return urlsplit(address.strip()).path.rstrip("/").rpartition("/")[2]


class _Page(NamedTuple):
    """A page of forms: how it is shown, and what its forms do."""

    show: Callable[..., Response]
    actions: dict[str, _Action]


_PAGES = {
    "speakers": _Page(_show_speaker, {"merge": _merge, "split": _split, "note": _note}),
    "stories": _Page(_show_story, {"join": _join, "part": _part, "note": _note}),
    "articles": _Page(_show_article, {"move": _move, "note": _note}),
}


async def _decide(request: Request) -> Response:
    form = await sent(request)
    return await run_in_threadpool(_decided, request, form)


def _decided(request: Request, form: FormData) -> Response:
    page, by = _PAGES[request.url.path.split("/")[2]], by_name(request)
    action = page.actions.get(field(form, "action"))
    if action is None:
        raise HTTPException(400, TEXTS.correct.no_action)
    if not by:
        return page.show(request, 400, TEXTS.correct.who_first)
    author = author_of(by, field(form, "why"))
    try:
        made = action(request.app.state.store, request.path_params["id"], form, author)
    except UsageError as error:
        return page.show(request, 400, line_of(request, error))
    return RedirectResponse(f"{request.url.path}?made={made.correction.id}", 303)


ROUTES = [
    Route("/corrections/speakers/{id}", _speaker, methods=["GET"]),
    Route("/corrections/stories/{id}", _story, methods=["GET"]),
    Route("/corrections/articles/{id}", _article, methods=["GET"]),
    *(Route(f"/corrections/{kind}/{{id}}", _decide, methods=["POST"]) for kind in _PAGES),
]
