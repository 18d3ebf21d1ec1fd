"""Lists what newer versions of articles did to the statements and figures of the older ones."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.app.corrected import corrected_articles
from onrecord.app.meaning import sentence_vectors
from onrecord.app.opening import use_case
from onrecord.app.story_inputs import story_inputs
from onrecord.export.wording import change_in_words
from onrecord.records import Article, Change, Figure, Span, Statement
from onrecord.store import Store
from onrecord.store.query import Query, read_filters
from onrecord.story import StoryArticle, StoryContext, statement_changes
from onrecord.story.edits.notes import is_about
from onrecord.story.readable import readable_text
from onrecord.story.show import find_carriers
from onrecord.views import Carrier, ChangedVersion, ChangeView


@use_case
def list_changes(
    store: Store,
    *,
    since: str | None = None,
    outlet: str | None = None,
    story: str | None = None,
    newest_first: bool = False,
    beyond: tuple[str, str] | None = None,
) -> Iterator[ChangedVersion]:
    """Yield the newer versions of articles that changed a statement or figure, the oldest first.

    ``since``: the first day, month or year in which a version replaced another; ``outlet``: the
    beginning of a word of a name, in any case, or of a site; ``story``: start of the id of a
    story, or of one of its articles.
    ``beyond``: date and article of the version that was yielded last, to go on behind it. Raises
    UsageError if ``since`` is no date, or no story, or more than one, is found, and StoreError.
    """
    filters = read_filters(Query(since=since, outlet=outlet))
    with store.snapshot():
        within = set(_versions_in(store, story)) if story is not None else None
        found = []
        for each in store.listings.replacements():
            date = _date(each.published, each.published_before, each.fetched)
            if (
                (within is None or each.article in within)
                and _is_of_outlet(filters.outlet, each.outlet, each.site)
                and date >= (filters.since or "")
            ):
                found.append((date, each.article, each.replaces, date == each.fetched))
        for date, article, replaces, is_saved in sorted(found, reverse=newest_first):
            if beyond and (
                (date, article) >= beyond if newest_first else (date, article) <= beyond
            ):
                continue
            older, newer = store.find(replaces), store.find(article)
            if changes := record_changes(store, older, newer):
                yield ChangedVersion(
                    article=newer.id,
                    replaces=older.id,
                    outlet=newer.outlet or newer.site,
                    headline=newer.headline,
                    url=newer.url,
                    date=date,
                    is_saved=is_saved,
                    story=_story_of(store, newer),
                    changes=_with_carriers(store, older, newer, changes),
                )


def record_changes(store: Store, older: Article, newer: Article) -> tuple[ChangeView, ...]:
    """Return what a newer version of an article did to statements and figures of the older one.

    Both are as people corrected them. Raises ModelError if the encoder is missing or damaged.
    """
    before, after = _both(store, older, newer)
    return tuple(
        _view(each, before, after) for each in statement_changes(before, after, sentence_vectors)
    )


def _both(store: Store, older: Article, newer: Article) -> Iterator[StoryArticle]:
    read = [(article, store.annotations(article)) for article in (older, newer)]
    for article, annotations, _ in corrected_articles(store, read):
        yield StoryArticle(article, annotations)


def _with_carriers(
    store: Store, older: Article, newer: Article, changes: tuple[ChangeView, ...]
) -> tuple[ChangeView, ...]:
    """Return changes with the articles that still have what their notes of correction mend."""
    story = _story_of(store, newer)
    if story is None or not any(each.change.kind == "correction noted" for each in changes):
        return changes
    before, after = _both(store, older, newer)
    context = story_inputs(store, store.story(story)).context()
    return tuple(
        msgspec.structs.replace(
            each, carried=tuple(_carriers(each, changes, before, after, context))
        )
        for each in changes
    )


def _carriers(
    noted: ChangeView,
    changes: Iterable[ChangeView],
    before: StoryArticle,
    after: StoryArticle,
    context: StoryContext,
) -> Iterator[Carrier]:
    note = noted.change.newer
    if noted.change.kind != "correction noted" or note is None:
        return
    wrong = {
        each.change.before
        for each in changes
        if each.change.before and is_about(note, after, each.change, before)
    }
    for article, place in find_carriers(context, before, wrong):
        found = article.article
        yield Carrier(
            article=found.id,
            outlet=found.outlet or found.site,
            headline=found.headline,
            published=found.published.value if found.published else None,
            words=found.text[slice(*place)],
            place=place,
        )


def replaced_at(store: Store, newer: Article, older: Article) -> str:
    """Return when an article replaced an older version: as published, else when it was saved."""
    published, before = (
        each.published.value if each.published else None for each in (newer, older)
    )
    return _date(published, before, store.capture(newer)[0].fetched)


def _is_of_outlet(asked: str | None, outlet: str | None, site: str | None) -> bool:
    return (
        asked is None
        or f" {asked}" in f" {(outlet or '').casefold()}"
        or f".{asked}" in f".{(site or '').casefold()}"
    )


def _date(published: str | None, before: str | None, fetched: str) -> str:
    """Return when a version replaced one published ``before``.

    A page that keeps its date, perhaps one to come, was changed at the latest when it was saved.
    """
    return published if published and published != before else fetched


def _view(change: Change, older: StoryArticle, newer: StoryArticle) -> ChangeView:
    one, other = _record(older, change.before), _record(newer, change.after)
    named = _cue if change.kind == "cue changed" else _named
    return ChangeView(
        change=change,
        line=change_in_words(change.kind, named(older, one), named(newer, other)),
        before=_words(older, change.older),
        after=_words(newer, change.newer),
    )


def _record(version: StoryArticle, identity: str | None) -> Statement | Figure | None:
    figures = (each for each in version.annotations.figures if each.id == identity)
    return version.statements.get(identity or "") or next(figures, None)


def _named(version: StoryArticle, record: Statement | Figure | None) -> str | None:
    """Return the words of a figure, or who says a statement."""
    if isinstance(record, Figure):
        return readable_text(record.text).text
    speaker = version.speaker_of(record)
    return speaker.name if speaker else None


def _cue(version: StoryArticle, record: Statement | Figure | None) -> str | None:
    """Return the reporting words of a statement."""
    return version.words_at(record.cue) if isinstance(record, Statement) else None


def _words(version: StoryArticle, place: Span | None) -> str | None:
    return version.article.text[slice(*place)] if place else None


def _versions_in(store: Store, prefix: str) -> Iterator[str]:
    """Yield the ids of all versions of the articles of a story."""
    for article in store.story(prefix).articles:
        identity: str | None = article
        while identity:
            yield identity
            identity = store.find(identity).replaces


def _story_of(store: Store, article: Article) -> str | None:
    """Return the id of the story that the newest version of an article is in."""
    newest = article.id
    while following := store.listings.newer_version(newest):
        newest = following
    story = store.listings.stories_of([newest]).get(newest)
    return story.id if story else None
