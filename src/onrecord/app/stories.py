"""Groups articles into stories, lists stories, and shows a story with its comparisons."""

import dataclasses
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from onrecord.app.articles import version_changes
from onrecord.app.changes import replaced_at
from onrecord.app.corrected import corrected_articles
from onrecord.app.deciding import decided_stories, decided_voices
from onrecord.app.linking import link_story
from onrecord.app.meaning import add_vectors
from onrecord.app.opening import use_case
from onrecord.records import Annotations, Article, Comparison, Story
from onrecord.store import Store
from onrecord.store.query import read_day
from onrecord.story import (
    Features,
    StoryArticle,
    StoryContext,
    compare,
    features_of,
    figure_totals,
    story_articles,
)
from onrecord.story.compare.members import Member
from onrecord.story.group.clustering import REACH, cluster, find_links
from onrecord.story.group.moving import move, together
from onrecord.story.show import (
    Findings,
    Trails,
    article_views,
    denials,
    figure_changes,
    measure_states,
    unanswered,
    utterances,
    voice_views,
)
from onrecord.text.outlets import count_outlets, outlet_names
from onrecord.views import (
    ComparisonView,
    FigureChange,
    FigureSummary,
    MemberView,
    NewVersion,
    StoryEntry,
    StoryView,
)

_COMPARED = 20  # articles that are compared in one transaction, which others wait for


def group(store: Store) -> None:
    """Group all articles that are in no story yet into stories.

    An article is compared with the articles nearest to it in date among those that contain the same
    rare term, and is linked to those likely to be of one story. Where a new or removed article
    changes which articles are compared, links are computed again. Only new and changed articles,
    and those linked to them, are grouped again.

    Articles are compared a few at a time, each time in one transaction, so that others can write
    meanwhile; all are then put into stories in one transaction. What an interrupted call leaves
    undone, the next call does.
    """
    while _compare_some(store):
        pass
    with store.writing():
        while _compare_some(store):  # what another program stored meanwhile
            pass
        grouped = store.grouped
        for other in _features(store, stale := grouped.stale()):
            _link(store, other, set().union(*grouped.beside([other.article], REACH)))
        loose = grouped.loose()
        decided = decided_stories(store)
        reached, links = grouped.linked({*loose, *stale}.union(*grouped.beside(loose, REACH)))
        while more := together(decided, reached) - reached:
            reached, links = grouped.linked(reached | more)
        for story in move(cluster(found := _features(store, reached), links), found, decided):
            grouped.put(story.articles, story.title)
            if len(story.articles) > 1:
                link_story(store, story.articles)
                add_vectors(store, story.articles)


def _compare_some(store: Store) -> bool:
    """Compare some new articles with those beside them, and say whether there were any.

    They are in no story afterwards, and so known to the next call if this one is the last.
    """
    grouped = store.grouped
    with store.writing():
        some = [article.id for article in _add_features(store)]
        for other in _features(store, {*some}.union(*grouped.beside(some, REACH))):
            _link(store, other, set().union(*grouped.beside([other.article], REACH)))
    return bool(some)


def _add_features(store: Store) -> Iterator[Article]:
    """Store what some new articles are compared by, and yield these articles."""
    for article, timexes in list(store.grouped.ungrouped(_COMPARED)):
        features = features_of(article, timexes)
        found = msgspec.to_builtins(features)
        store.grouped.add(article.id, features.published or "", features.keys, found)
        yield article


def _link(store: Store, article: Features, near: set[str]) -> None:
    """Compute an article's links to articles that are likely to be of the same story.

    The new links replace the stored ones. ``near``: ids of the articles to compare the article
    with.
    """
    store.grouped.link(article.article, find_links(article, _features(store, near)))


def _features(store: Store, ids: Iterable[str]) -> list[Features]:
    return store.grouped.features(ids, Features)


@use_case
def list_stories(store: Store) -> Iterator[StoryEntry]:
    """Yield an entry for each story, the story with the newest article first. Raises StoreError."""
    yield from store.story_entries()


@use_case
def show_story(store: Store, prefix: str, *, since: str | None = None) -> StoryView:
    """Return a story as shown: what stands, what changed, what repeats, who says it, and where.

    ``prefix``: start of the id of the story, or of one of its articles. ``since``: the day, month
    or year from which on changes are listed; if None, the day before the story's last. Raises
    UsageError if no story, or more than one, is found, or ``since`` is no date, and StoreError.
    """
    with store.snapshot():
        story = store.story(prefix)
        since = _day_before(story.last) if since is None else read_day(since)
        context = story_context(store, story)
        versions = tuple(_new_versions(store, context.articles, since))
    comparisons = compare(context)
    findings = Findings(context, comparisons)
    repeats, trails = findings.repeats(), Trails(context, comparisons)
    changes, totals = figure_changes(context), figure_totals(context)
    # On the first day of a story everything is new.
    listed = [each for each in changes if each.before or (story.first or "") < (since or "")]
    return StoryView(
        story=story,
        outlets=count_outlets(
            (each.article.outlet, each.article.site) for each in context.articles
        ),
        origins=len({origin.name for repeat in repeats for origin in repeat.origins}),
        newest=_newest(changes, totals),
        since=since,
        state=tuple(measure_states(context)),
        changes=tuple(each for each in listed if since and each.after.day >= since),
        versions=versions,
        disputes=tuple(findings.disputes()),
        corrections=tuple(findings.corrections()),
        repeats=tuple(repeats),
        denials=tuple(denials(context, _disputed(comparisons))),
        unanswered=tuple(unanswered(context)),
        articles=tuple(article_views(context.articles)),
        voices=tuple(voice_views(context)),
        totals=tuple(totals),
        comparisons=tuple(
            ComparisonView(
                comparison=comparison,
                members=tuple(_member_views(comparison, context.members, context.corrected)),
            )
            for comparison in comparisons
        ),
        outlet_names=tuple(trails.outlets()),
        claims=tuple(trails.several()),
        utterances=tuple(utterances(context)),
    )


def _disputed(comparisons: Iterable[Comparison]) -> frozenset[str]:
    return frozenset(id for each in comparisons if each.kind == "differ" for id in each.members)


def story_context(store: Store, story: Story) -> StoryContext:
    """Return a StoryContext, from which comparisons are computed, with the articles of a story."""
    return context_of(store, story, store.accounts(story))


def context_of(
    store: Store, story: Story, read: Sequence[tuple[Article, Annotations]]
) -> StoryContext:
    """Return a StoryContext with articles as people corrected them, and the voices as they did.

    ``read``: the articles of the story with their annotations as they were read.
    """
    corrected = list(corrected_articles(store, read))
    articles = story_articles([(article, annotations) for article, annotations, _ in corrected])
    changed = frozenset().union(*(each.changed for each in corrected))
    older = [StoryArticle(*each) for each in older_versions(store, [a for a, _ in read])]
    articles, older = _with_one_name_each(articles, older)
    vectors = {
        id: each for id, each in store.grouped.vectors.of(story.articles) if id not in changed
    }
    return StoryContext(
        story.id, articles, decided_voices(store, story.articles), changed, older, vectors
    )


def _with_one_name_each(
    *groups: Sequence[StoryArticle],
) -> Iterator[list[StoryArticle]]:
    """Yield groups of articles so that all articles of an outlet give it the same name."""
    stated = [(each.article.outlet, each.article.site) for group in groups for each in group]
    names = iter(outlet_names(stated))
    for group in groups:
        yield [
            dataclasses.replace(
                each, article=msgspec.structs.replace(each.article, outlet=next(names))
            )
            for each in group
        ]


def older_versions(
    store: Store, articles: Iterable[Article]
) -> Iterator[tuple[Article, Annotations]]:
    """Yield the versions that some articles replaced, with their annotations as read."""
    ids = [article.replaces for article in articles]
    while older := [id for id in ids if id]:
        found = list(store.merged_articles(older))
        yield from found
        ids = [article.replaces for article, _ in found]


def _newest(
    changes: Iterable[FigureChange], totals: Iterable[FigureSummary]
) -> FigureChange | None:
    """Return the newest number that replaced another; of one day, that which most claims are of."""
    claims = {total.measure: len(total.claims) for total in reversed(list(totals))}
    replaced = [change for change in changes if change.before]
    return max(replaced, key=lambda each: (each.after.day, claims[each.measure]), default=None)


def _day_before(day: str | None) -> str | None:
    """Return the day before a day; where only its month or year is known, that month or year."""
    try:
        return (date.fromisoformat(day) - timedelta(days=1)).isoformat() if day else None
    except (ValueError, OverflowError):
        return day


def _new_versions(
    store: Store, articles: Iterable[StoryArticle], since: str | None
) -> Iterator[NewVersion]:
    """Yield the articles that were changed since a day, compared with what they were before it."""
    if since is None:
        return
    for each in articles:
        article = each.article
        older, changed = None, ""
        while article.replaces:
            before = store.find(article.replaces)
            when = replaced_at(store, article, before)
            if when < since:
                break
            article = older = before
            changed = changed or when
        if older is not None:
            yield NewVersion(
                article=each.article.id,
                outlet=each.article.outlet or each.article.site,
                headline=each.article.headline,
                date=changed,
                changes=version_changes(store, older, each.article),
            )


def _member_views(
    comparison: Comparison, members: Mapping[str, Member], corrected: Container[str]
) -> Iterator[MemberView]:
    """Yield the statements or figures of a comparison in the form in which they are shown.

    Each has the name of its origin: the speaker, outlet or document that made the claim first.
    ``corrected``: ids of statements and figures that people changed.
    """
    origins = {member: origin.name for origin in comparison.origins for member in origin.members}
    for member in comparison.members:
        view = members[member].view()
        yield msgspec.structs.replace(view, by=origins[member], corrected=member in corrected)
