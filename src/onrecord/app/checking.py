"""Holds a draft against the record: who said each of its quotations, statements and figures."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import BinaryIO

from msgspec.structs import replace

from onrecord.app.logs import logger
from onrecord.app.opening import use_case
from onrecord.app.parallel import failure_of, map_items
from onrecord.app.pipeline import Annotator, attempt
from onrecord.app.pool import Stopped
from onrecord.app.story_inputs import older_versions
from onrecord.article import read_capture, source_text
from onrecord.article.plain_text import shown_text
from onrecord.capture import open_file, open_location
from onrecord.errors import InputError, UsageError
from onrecord.records import Annotations, Article, Capture, Failure, make_id
from onrecord.store import Store
from onrecord.story import StoryArticle, story_articles
from onrecord.story.check import (
    DraftPassage,
    RecordedStory,
    check_passages,
    draft_passages,
    join_lines,
    search_queries,
)
from onrecord.views import CheckedDraft, Point, RecordedWords

_ARTICLES = 5  # found by one query, whose stories are looked at
_MOST_CHARACTERS = 200_000  # of a draft: the length of a short book
_TOO_LONG = f"is longer than {_MOST_CHARACTERS:,} characters; cut it into parts and check each"
_MOST_BYTES = 4  # of a character, in any encoding of text
_PAGES = ("text/html", "multipart/related")  # have menus and the like beside their text
_TEXT = "text/plain"
_MARKDOWN = (".md", ".markdown")


@use_case
def check(
    store: Store, location: str, load: Callable[[], Annotator], now: datetime
) -> CheckedDraft:
    """Return a draft with a verdict on each of its quotations, statements and figures.

    ``location``: a file (text, Markdown, HTML, Word), or "-" for standard input. ``load`` returns
    the extractor; a process of its own reads the draft, with a limit on time and memory. Raises
    UsageError if there is not exactly one draft, InputError if it cannot be read, and StoreError
    and ModelError.
    """
    page = _open_draft(location, now)
    with map_items(DraftReader, load, 1) as (mapped, _):
        [(_, outcome)] = mapped([page])
    if isinstance(outcome, Failure | Stopped):
        raise InputError(f"{location}: {failure_of(page[0], outcome).error}")
    return _check(store, location, *outcome)


@use_case
def check_text(store: Store, text: str, extractor: Annotator) -> CheckedDraft:
    """Return a text with a verdict on each of its quotations, statements and figures.

    Raises InputError if the text cannot be read, and StoreError.
    """
    text = join_lines(text, is_markdown=False)
    article = Article(id=make_id("draft", text), capture="", text=text)
    try:
        return _check(store, "text", article, _annotate(article, extractor))
    except InputError as error:
        raise InputError(f"text: {error}") from None


@use_case
def check_draft(store: Store, name: str, draft: Article, extractor: Annotator) -> CheckedDraft:
    """Return a draft that was read already, with its verdicts. ``name``: what messages call it.

    Raises InputError if the draft cannot be checked, and StoreError.
    """
    try:
        return _check(store, name, draft, _annotate(draft, extractor))
    except InputError as error:
        raise InputError(f"{name}: {error}") from None


class DraftReader:
    """A callable that reads the capture of a draft, and returns it as an article, annotated.

    Returns a Failure for a draft that cannot be read. Raises ModelError.
    """

    def __init__(self, extractor: Annotator) -> None:
        self._extractor = extractor
        self.model = extractor.model

    def __call__(self, page: tuple[Capture, bytes]) -> tuple[Article, Annotations] | Failure:
        capture, body = page
        article = attempt("article", capture, _read_draft, capture, body)
        if isinstance(article, Failure):
            return article
        annotations = attempt("extract", capture, _annotate, article, self._extractor)
        return annotations if isinstance(annotations, Failure) else (article, annotations)


def _annotate(article: Article, extractor: Annotator) -> Annotations:
    """Return the annotations of a draft. Raises InputError if it is too long, or not English."""
    if len(article.text) > _MOST_CHARACTERS:
        raise InputError(_TOO_LONG)
    annotations = extractor.annotate(article)
    if annotations.unread is not None:
        raise InputError(f"cannot be checked: {annotations.unread}")
    return annotations


def _check(store: Store, location: str, article: Article, annotations: Annotations) -> CheckedDraft:
    """Return a draft with its verdicts; only stories with words of the draft are looked at."""
    for line in (*annotations.failures, *annotations.warnings):
        logger.warning("%s: %s", location, line)
    draft = StoryArticle(article, annotations)
    passages = draft_passages(draft)
    with store.snapshot():
        stories = _recorded_stories(store, draft, passages)
        notes = _Notes(store)
        points = tuple(map(notes.beside, check_passages(passages, stories)))
    return CheckedDraft(location=location, text=article.text, points=points)


class _Notes:
    """What people noted on statements and figures, such as reviews of fact-checkers."""

    def __init__(self, store: Store) -> None:
        self._notes: dict[str | None, list[str]] = defaultdict(list)
        for each in store.corrections.acting("note"):
            for place in each.targets:
                self._notes[place.record].append(str(each.correction.new))

    def beside(self, point: Point) -> Point:
        """Return a point with the notes on the words of the record."""
        return replace(
            point,
            record=tuple(map(self._noted, point.record)),
            since=point.since and self._noted(point.since),
            nearest=point.nearest and self._noted(point.nearest),
        )

    def _noted(self, words: RecordedWords) -> RecordedWords:
        found = (self._notes.get(each, ()) for each in (words.statement, words.figure) if each)
        return replace(words, notes=tuple(chain.from_iterable(found)))


def _open_draft(location: str, now: datetime) -> tuple[Capture, bytes]:
    """Return the only page at a location.

    Raises UsageError if there is not exactly one, and InputError if it cannot be read.
    """
    return _draft(location, open_location(location, now))


def read_draft_file(name: str, file: BinaryIO, now: datetime) -> Article:
    """Return the draft in an open file, such as one sent by a browser, as an article.

    Raises the errors of ``read_draft``.
    """
    return _read_draft(*_draft(name, open_file(name, file, now)))


def _draft(
    location: str, pages: Iterator[tuple[Capture, bytes] | Failure]
) -> tuple[Capture, bytes]:
    first = next(pages, None)
    if isinstance(first, Failure):
        raise InputError(f"{first.location}: {first.error}")
    if first is None or next(pages, None) is not None:
        raise UsageError(f"{location}: holds no draft, or several; give one file")
    return first


def _read_draft(capture: Capture, body: bytes) -> Article:
    """Return a draft as an article, with all of its text. Raises ArticleError."""
    return Article(
        id=make_id("draft", capture.sha256), capture=capture.id, text=_text(capture, body)
    )


def _text(capture: Capture, body: bytes) -> str:
    """Return the text of a draft: of a web page, what stands in its articles, if it has any."""
    if capture.media_type in _PAGES:
        articles = read_capture(capture, body)
        if articles:
            return "\n\n".join(article.text for article in articles)
    if capture.media_type == _TEXT and len(body) > _MOST_BYTES * _MOST_CHARACTERS:
        raise InputError(_TOO_LONG)
    text = source_text(capture, body)
    if capture.media_type != _TEXT:
        return text
    is_markdown = capture.location.lower().endswith(_MARKDOWN)
    return shown_text(join_lines(text, is_markdown=is_markdown))


def _recorded_stories(
    store: Store, draft: StoryArticle, passages: Sequence[DraftPassage]
) -> list[RecordedStory]:
    """Return the stories of which an article has words of the draft, in order of their ids.

    An article that is in no story yet is one of its own.
    """
    queries = dict.fromkeys(query for passage in passages for query in search_queries(passage))
    found = {article for query in queries for article in store.similar(query, limit=_ARTICLES)}
    stories: dict[str, tuple[str, ...]] = {}
    for article in store.placed(found):
        if article.story is None:
            stories[article.id] = (article.id,)
        elif article.story not in stories:
            stories[article.story] = store.story(article.story).articles
    return [_recorded_story(store, id, ids, draft) for id, ids in sorted(stories.items())]


def _recorded_story(
    store: Store, story: str, ids: Sequence[str], draft: StoryArticle
) -> RecordedStory:
    articles = story_articles(list(store.merged_articles(ids)))
    older = [
        StoryArticle(*each) for each in older_versions(store, [each.article for each in articles])
    ]
    return RecordedStory(story, articles, older, draft)
