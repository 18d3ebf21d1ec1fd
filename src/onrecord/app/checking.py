"""Holds a draft against the record: who said each of its quotations, statements and figures."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import BinaryIO

from onrecord.app.logs import logger
from onrecord.app.opening import use_case
from onrecord.app.pipeline import Annotator
from onrecord.article import read_capture, source_text
from onrecord.capture import open_file, open_location
from onrecord.errors import InputError, UsageError
from onrecord.records import Annotations, Article, Capture, Failure, Story, make_id
from onrecord.store import Store
from onrecord.story import StoryArticle, story_articles
from onrecord.story.check import (
    DraftPassage,
    RecordedStory,
    check_passage,
    draft_passages,
    search_queries,
)
from onrecord.views import CheckedDraft

_ARTICLES = 5  # found by one query, whose stories are looked at
_PAGES = ("text/html", "multipart/related")  # have menus and the like beside their text


@use_case
def check(
    store: Store, location: str, load: Callable[[], Annotator], now: datetime
) -> CheckedDraft:
    """Return a draft with a verdict on each of its quotations, statements and figures.

    ``location``: a file (text, Markdown, HTML, Word), or "-" for standard input. ``load`` returns
    the extractor. Raises UsageError if there is not exactly one draft, InputError if it cannot be
    read, and StoreError and ModelError.
    """
    return _check(store, location, read_draft(location, now), load())


@use_case
def check_text(store: Store, text: str, extractor: Annotator) -> CheckedDraft:
    """Return a text with a verdict on each of its quotations, statements and figures.

    Raises InputError if the text cannot be read, and StoreError.
    """
    return _check(
        store, "text", Article(id=make_id("draft", text), capture="", text=text), extractor
    )


@use_case
def check_draft(store: Store, name: str, draft: Article, extractor: Annotator) -> CheckedDraft:
    """Return a draft that was read already, with its verdicts. ``name``: what messages call it.

    Raises InputError if the draft cannot be checked, and StoreError.
    """
    return _check(store, name, draft, extractor)


def _check(store: Store, location: str, article: Article, extractor: Annotator) -> CheckedDraft:
    """Return a draft with its verdicts; only stories with words of the draft are looked at."""
    try:
        annotations = extractor.annotate(article)
    except InputError as error:
        raise InputError(f"{location}: {error}") from None
    if annotations.unread is not None:
        raise InputError(f"{location}: cannot be checked: {annotations.unread}")
    for line in (*annotations.failures, *annotations.warnings):
        logger.warning("%s: %s", location, line)
    draft = StoryArticle(article, annotations)
    passages = draft_passages(draft)
    with store.snapshot():
        stories = _recorded_stories(store, draft, passages)
    return CheckedDraft(
        location=location,
        text=article.text,
        points=tuple(check_passage(passage, stories) for passage in passages),
    )


def read_draft(location: str, now: datetime) -> Article:
    """Return the draft at a location as an article, with all of its text.

    Raises UsageError if there is not exactly one draft, and InputError if it cannot be read.
    """
    return _draft(location, open_location(location, now))


def read_draft_file(name: str, file: BinaryIO, now: datetime) -> Article:
    """Return the draft in an open file, such as one sent by a browser, as an article.

    Raises the errors of ``read_draft``.
    """
    return _draft(name, open_file(name, file, now))


def _draft(location: str, pages: Iterator[tuple[Capture, bytes] | Failure]) -> Article:
    first = next(pages, None)
    if isinstance(first, Failure):
        raise InputError(f"{first.location}: {first.error}")
    if first is None or next(pages, None) is not None:
        raise UsageError(f"{location}: holds no draft, or several; give one file")
    capture, body = first
    return Article(
        id=make_id("draft", capture.sha256), capture=capture.id, text=_text(capture, body)
    )


def _text(capture: Capture, body: bytes) -> str:
    """Return the text of a draft: of a web page, what stands in its articles, if it has any."""
    if capture.media_type in _PAGES:
        articles = read_capture(capture, body)
        if articles:
            return "\n\n".join(article.text for article in articles)
    return source_text(capture, body)


def _recorded_stories(
    store: Store, draft: StoryArticle, passages: Sequence[DraftPassage]
) -> list[RecordedStory]:
    """Return the stories of which an article has words of the draft, in order of their ids."""
    queries = dict.fromkeys(query for passage in passages for query in search_queries(passage))
    found = dict.fromkeys(
        article for query in queries for article in store.similar(query, limit=_ARTICLES)
    )
    stories: dict[str, Story] = {}
    seen: set[str] = set()
    for article in found:
        if article not in seen:
            story = store.story(article)
            stories[story.id] = story
            seen.update(story.articles)
    return [_recorded_story(store, story, draft) for _, story in sorted(stories.items())]


def _recorded_story(store: Store, story: Story, draft: StoryArticle) -> RecordedStory:
    articles = story_articles(store.accounts(story))
    older = [StoryArticle(*each) for each in _older_versions(store, articles)]
    return RecordedStory(story.id, articles, older, draft)


def _older_versions(
    store: Store, articles: Sequence[StoryArticle]
) -> Iterator[tuple[Article, Annotations]]:
    """Yield the versions that some articles replaced, with their annotations."""
    ids = [article.article.replaces for article in articles]
    while older := [id for id in ids if id]:
        found = list(store.merged_articles(older))
        yield from found
        ids = [article.replaces for article, _ in found]
