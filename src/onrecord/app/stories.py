"""Pages become stories: what the story room says of articles, kept by the store."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.app.linking import link_story
from onrecord.records import Annotations, Article, Comparison, Story
from onrecord.store import Store
from onrecord.story import Account, Features, compare, features_of, totals
from onrecord.story.group.clustering import NEAR, linked, settle
from onrecord.story.group.near_duplicates import copies
from onrecord.views import ComparisonView, MemberView, StoryView, VoiceView


def group(store: Store) -> None:
    """Put each article that is not yet in a story into one, in one transaction.

    Only what it is linked to is settled anew. An article that comes between others pushes some
    of them out of each other's reach, one that goes brings them into it; these are linked anew.
    """
    with store.writing():
        grouped = store.grouped
        stale = grouped.stale()
        moved = {*grouped.loose(), *stale}
        for other in _features(store, stale):
            _link(store, other, set().union(*grouped.beside(other.article, NEAR)))
        for article, timexes in grouped.ungrouped():
            found = features_of(article, timexes)
            day = found.published or ""
            grouped.add(article.id, day, found.keys, msgspec.to_builtins(found))
            before, after = grouped.beside(article.id, NEAR)
            _link(store, found, before | after)
            moved.add(article.id)
            if after:
                for other in _features(store, before | after):
                    _link(store, other, set().union(*grouped.beside(other.article, NEAR)))
                moved |= before | after
        reached, links = grouped.linked(moved)
        for each in settle(_features(store, reached), links):
            grouped.put(each.articles, each.title)
            if len(each.articles) > 1:
                link_story(store, each.articles)


def _link(store: Store, article: Features, near: set[str]) -> None:
    store.grouped.link(article.article, linked(article, _features(store, near)))


def _features(store: Store, ids: Iterable[str]) -> list[Features]:
    return store.grouped.features(ids, Features)


def accounts_of(read: list[tuple[Article, Annotations]]) -> list[Account]:
    """A story's articles as they are compared: who copies whom is told first."""
    of = {copy.article: copy.of for copy in copies(article for article, _ in read)}
    return [Account(article, found, of.get(article.id)) for article, found in read]


def tell(store: Store, prefix: str) -> StoryView:
    """A story as it is shown. Raises UsageError where no story, or more than one, is meant."""
    with store.snapshot():
        story = store.story(prefix)
        accounts = accounts_of(store.accounts(story))
    found = compare(story.id, accounts) if len(accounts) > 1 else []
    shown = {identity: member for account in accounts for identity, member in _members(account)}
    spoken = Counter(
        each.speaker
        for account in accounts
        for each in account.annotations.statements
        if each.speaker and account.speakers[each.speaker].named
    )
    speakers = {each.id: each for account in accounts for each in account.speakers.values()}
    return StoryView(
        story=story,
        articles=tuple(account.article for account in accounts),
        voices=tuple(
            VoiceView(speaker=speakers[each], statements=count)
            for each, count in spoken.most_common()
        ),
        totals=tuple(totals(accounts)),
        compared=tuple(
            ComparisonView(comparison=each, members=tuple(_with_origins(each, shown)))
            for each in found
        ),
    )


def _members(account: Account) -> Iterator[tuple[str, MemberView]]:
    """The statements and figures of an article, as members of comparisons are shown."""
    article = account.article
    for statement in account.annotations.statements:
        yield statement.id, MemberView(
            article=article.id, outlet=article.outlet, day=account.said(statement) or "",
            by="", words=account.words(statement.content),
        )  # fmt: skip
    for figure in account.annotations.figures:
        yield figure.id, MemberView(
            article=article.id, outlet=article.outlet,
            day=account.said(account.statement(figure)) or "",
            by="", words=account.words((account.sentence(figure.span),)),
        )  # fmt: skip


def _with_origins(comparison: Comparison, shown: dict[str, MemberView]) -> Iterator[MemberView]:
    by = {member: origin.name for origin in comparison.origins for member in origin.members}
    for member in comparison.members:
        yield msgspec.structs.replace(shown[member], by=by[member])


def comparisons(store: Store, story: Story) -> list[Comparison]:
    """What repeats, differs, is newer or drifts in a story."""
    if len(story.articles) < 2:
        return []
    return compare(story.id, accounts_of(store.accounts(story)))
