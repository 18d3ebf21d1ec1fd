"""Lists what newer versions of articles did to the statements and figures of the older ones."""

from collections.abc import Iterator

from onrecord.app.corrected import corrected_articles
from onrecord.app.opening import use_case
from onrecord.export.wording import change_in_words
from onrecord.records import Article, Change, Figure, Span, Statement
from onrecord.store import Store
from onrecord.store.query import Query, read_filters
from onrecord.story import StoryArticle, statement_changes
from onrecord.story.readable import readable_text
from onrecord.views import ChangedVersion, ChangeView


@use_case
def list_changes(
    store: Store, *, since: str | None = None, outlet: str | None = None, story: str | None = None
) -> Iterator[ChangedVersion]:
    """Yield the newer versions of articles that changed a statement or figure, the oldest first.

    ``since``: the first day, month or year in which a version replaced another; ``outlet``: a name,
    in any case, or a site; ``story``: start of the id of a story, or of one of its articles. Raises
    UsageError if ``since`` is no date, or no story, or more than one, is found, and StoreError.
    """
    filters = read_filters(Query(since=since, outlet=outlet))
    with store.snapshot():
        within = set(_versions_in(store, story)) if story is not None else None
        found = []
        for entry in store.entries():
            if entry.replaced_by is None or (within is not None and entry.article not in within):
                continue
            older, newer = store.find(entry.article), store.find(entry.replaced_by)
            date = replaced_at(store, newer, older)
            names = [name.casefold() for name in (newer.outlet, newer.site) if name]
            if date >= (filters.since or "") and filters.outlet in (None, *names):
                found.append((date, older, newer))
        for date, older, newer in sorted(found, key=lambda each: (each[0], each[2].id)):
            if changes := record_changes(store, older, newer):
                yield ChangedVersion(
                    article=newer.id,
                    replaces=older.id,
                    outlet=newer.outlet or newer.site,
                    headline=newer.headline,
                    date=date,
                    story=_story_of(store, newer),
                    changes=changes,
                )


def record_changes(store: Store, older: Article, newer: Article) -> tuple[ChangeView, ...]:
    """Return what a newer version of an article did to statements and figures of the older one.

    Both are as people corrected them.
    """
    read = [(article, store.annotations(article)) for article in (older, newer)]
    before, after = (
        StoryArticle(article, annotations)
        for article, annotations, _ in corrected_articles(store, read)
    )
    return tuple(_view(each, before, after) for each in statement_changes(before, after))


def replaced_at(store: Store, newer: Article, older: Article) -> str:
    """Return when an article replaced an older version: as published, else when it was saved."""
    published = newer.published.value if newer.published else ""
    if published and newer.published != older.published:
        return published
    return max(published, store.capture(newer)[0].fetched)


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
