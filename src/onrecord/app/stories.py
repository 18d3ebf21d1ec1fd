"""Groups articles into stories, lists stories, and shows a story with its comparisons."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from onrecord.app.corrected import corrected_articles
from onrecord.app.deciding import decided_stories, decided_voices
from onrecord.app.linking import link_story
from onrecord.app.opening import use_case
from onrecord.export.wording import role_at
from onrecord.records import Annotations, Article, Comparison, Story
from onrecord.store import Store
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
from onrecord.text.outlets import count_outlets
from onrecord.views import ComparisonView, MemberView, StoryEntry, StoryView, VoiceView


def group(store: Store) -> None:
    """Group all articles that are in no story yet into stories, in one transaction.

    An article is compared with the articles nearest to it in date among those that contain the same
    rare term, and is linked to those likely to be of one story. Where a new or removed article
    changes which articles are compared, links are computed again. Only new and changed articles,
    and those linked to them, are grouped again.
    """
    with store.writing():
        grouped = store.grouped
        stale = grouped.stale()
        moved = {*grouped.loose(), *stale}
        for other in _features(store, stale):
            _link(store, other, set().union(*grouped.beside(other.article, REACH)))
        for article, timexes in grouped.ungrouped():
            features = features_of(article, timexes)
            day = features.published or ""
            grouped.add(article.id, day, features.keys, msgspec.to_builtins(features))
            before, after = grouped.beside(article.id, REACH)
            _link(store, features, before | after)
            moved.add(article.id)
            if after:
                for other in _features(store, before | after):
                    _link(store, other, set().union(*grouped.beside(other.article, REACH)))
                moved |= before | after
        decided = decided_stories(store)
        reached, links = grouped.linked(moved)
        while more := together(decided, reached) - reached:
            reached, links = grouped.linked(reached | more)
        for story in move(cluster(found := _features(store, reached), links), found, decided):
            grouped.put(story.articles, story.title)
            if len(story.articles) > 1:
                link_story(store, story.articles)


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
def show_story(store: Store, prefix: str) -> StoryView:
    """Return a story with its articles, speakers, figures and comparisons.

    ``prefix``: start of the id of the story, or of one of its articles. Raises UsageError if no
    story, or more than one, is found, and StoreError.
    """
    with store.snapshot():
        story = store.story(prefix)
        context = story_context(store, story)
    articles = context.articles
    return StoryView(
        story=story,
        articles=tuple(article.article for article in articles),
        outlets=count_outlets((each.article.outlet, each.article.site) for each in articles),
        voices=tuple(_voices(articles)),
        totals=tuple(figure_totals(context)),
        comparisons=tuple(
            ComparisonView(
                comparison=comparison,
                members=tuple(_member_views(comparison, context.members, context.corrected)),
            )
            for comparison in compare(context)
        ),
    )


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
    return StoryContext(story.id, articles, decided_voices(store, story.articles), changed)


def _voices(articles: Sequence[StoryArticle]) -> Iterator[VoiceView]:
    """Yield the named speakers of a story with their numbers of assertions.

    The speaker with the most assertions comes first.
    """
    counts = Counter(
        statement.speaker
        for article in articles
        for statement in article.annotations.statements
        if statement.type == "assertion"
        and statement.speaker
        and article.speakers[statement.speaker].named
    )
    speakers = {id: speaker for article in articles for id, speaker in article.speakers.items()}
    for id, count in counts.most_common():
        roles = tuple(dict.fromkeys(map(role_at, speakers[id].roles)))
        yield VoiceView(speaker=speakers[id], roles=roles, statements=count)


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
