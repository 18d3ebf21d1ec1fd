"""Groups articles into stories, lists stories, and shows a story with its comparisons."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from onrecord.app.articles import version_changes
from onrecord.app.changes import replaced_at
from onrecord.app.deciding import decided_stories
from onrecord.app.linking import link_story
from onrecord.app.meaning import add_vectors
from onrecord.app.opening import use_case
from onrecord.app.story_inputs import StoryInputs, story_inputs
from onrecord.records import Article, Comparison, Story
from onrecord.store import Store
from onrecord.store.query import read_day
from onrecord.story import (
    Features,
    StoryArticle,
    StoryContext,
    compare,
    features_of,
    figure_totals,
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
from onrecord.text.outlets import count_outlets
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


@use_case
def group(store: Store) -> None:
    """Group all articles that are in no story yet into stories.

    An article is compared with the articles nearest to it in date among those that contain the same
    rare term, and is linked to those likely to be of one story. Links between articles that a new
    one moves too far apart are removed; where an article was removed, links are computed again.
    Only new and changed articles, and those linked to them, are grouped again.

    Articles are compared a few at a time, each time in one transaction, so that others can write
    meanwhile; all are then put into stories in one transaction. What an interrupted call leaves
    undone, the next call does.
    """
    compared, parted = set[str](), set[str]()
    while _compare_some(store, compared, parted):
        pass
    with store.writing():
        while _compare_some(store, compared, parted):  # what another program stored meanwhile
            pass
        grouped = store.grouped
        near = grouped.rows(stale := grouped.stale(), REACH).neighbours()
        for other in _features(store, stale):
            _link(store, other, near[other.article])
        loose = grouped.loose()
        # What an interrupted call moved apart is beside what it compared.
        left = grouped.rows(set(loose) - compared, REACH).neighbours()
        decided = decided_stories(store)
        reached, links = grouped.linked(parted.union(loose, stale, *left.values()))
        while more := together(decided, reached) - reached:
            reached, links = grouped.linked(reached | more)
        for story in move(cluster(found := _features(store, reached), links), found, decided):
            if grouped.put(story.articles, story.title) and len(story.articles) > 1:
                link_story(store, story.articles)
                add_vectors(store, story.articles)


def _compare_some(store: Store, compared: set[str], parted: set[str]) -> bool:
    """Compare some new articles with their neighbours, and say whether there were any.

    They are in no story afterwards, and so known to the next call if this one is the last. Their
    ids are added to ``compared``, and to ``parted`` those of articles of which a link was removed,
    since new ones moved them too far apart from others. The log-odds of two articles depend on
    these alone, so no other link changes.
    """
    with store.writing():
        some = {article.id for article in _add_features(store)}
        rows = store.grouped.rows(some, REACH)
        near = rows.neighbours()
        for article in _features(store, some):
            _link(store, article, near[article.article])
        parted |= store.grouped.part(rows.moved_apart(), REACH)
        compared |= some
    return bool(some)


def _add_features(store: Store) -> Iterator[Article]:
    """Store what some new articles are compared by, and yield these articles."""
    for article, timexes, figures in list(store.grouped.ungrouped(_COMPARED)):
        features = features_of(article, timexes, figures)
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
def count_waiting(store: Store) -> int:
    """Return the number of articles that wait to be put into stories. Raises StoreError."""
    return store.grouped.count_waiting()


@dataclass(frozen=True)
class ReadStory:
    """All that is read from the store to show a story; from equal ones follow equal views."""

    inputs: StoryInputs
    since: str | None  # from which day on changes are listed
    versions: tuple[NewVersion, ...]  # since that day
    edited: tuple[NewVersion, ...]  # since the first version of each article

    def view(self) -> StoryView:
        """Compare the articles of the story, and return it as it is shown."""
        return _view(self)


@use_case
def read_story(store: Store, prefix: str, *, since: str | None = None) -> ReadStory:
    """Return what is needed to show a story; arguments and errors are those of ``show_story``."""
    with store.snapshot():
        story = store.story(prefix)
        since = _day_before(story.last) if since is None else read_day(since)
        inputs = story_inputs(store, story)
        articles = [article for article, _ in inputs.articles]
        versions, edited = (tuple(_new_versions(store, articles, day)) for day in (since, ""))
        return ReadStory(inputs, since, versions, edited)


@use_case
def show_story(store: Store, prefix: str, *, since: str | None = None) -> StoryView:
    """Return a story as shown: what stands, what changed, what repeats, who says it, and where.

    ``prefix``: start of the id of the story, or of one of its articles. ``since``: the day, month
    or year from which on changes are listed; if None, the day before the story's last. Raises
    UsageError if no story, or more than one, is found, or ``since`` is no date, and StoreError.
    """
    return read_story(store, prefix, since=since).view()


def _view(read: ReadStory) -> StoryView:
    story, since, context = read.inputs.story, read.since, read.inputs.context()
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
        versions=tuple(_named(read.versions, context.articles)),
        edited=tuple(_named(read.edited, context.articles)),
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
    return story_inputs(store, story).context()


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
    store: Store, articles: Iterable[Article], since: str | None
) -> Iterator[NewVersion]:
    """Yield the articles that were changed since a day, compared with what they were before it."""
    if since is None:
        return
    for newest in articles:
        article, older, changed = newest, None, ""
        while article.replaces:
            before = store.find(article.replaces)
            when = replaced_at(store, article, before)
            if when < since:
                break
            article = older = before
            changed = changed or when
        if older is not None:
            yield NewVersion(
                article=newest.id,
                outlet=newest.outlet or newest.site,
                headline=newest.headline,
                date=changed,
                changes=version_changes(store, older, newest),
            )


def _named(
    versions: Iterable[NewVersion], articles: Iterable[StoryArticle]
) -> Iterator[NewVersion]:
    """Yield new versions with the one name that their outlets have in the story."""
    names = {each.article.id: each.article.outlet for each in articles}
    for version in versions:
        outlet = names[version.article] or version.outlet
        yield msgspec.structs.replace(version, outlet=outlet)


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
