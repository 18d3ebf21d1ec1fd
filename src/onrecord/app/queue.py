"""Lists the statements that are most worth a look by a person."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from onrecord.app.corrected import corrected_articles
from onrecord.app.opening import use_case
from onrecord.app.stories import story_context
from onrecord.records import Statement, Story
from onrecord.store import Store
from onrecord.story import compare
from onrecord.text.outlets import count_outlets
from onrecord.text.spans import words_at
from onrecord.views import QueuedRecord

# Doubt about a statement whose source is found and whose speaker is open: "he" may be two people.
_OPEN_SPEAKER = 0.5
_LOOKED_AT = 10  # times as many statements as are listed, the most doubtful, whose reach is counted


@use_case
def queue(store: Store, story: str | None = None, *, limit: int = 50) -> list[QueuedRecord]:
    """Return the statements that nobody has decided about, those most worth a look first.

    They are ordered by doubt times reach: how likely it is that the statement or its speaker is
    wrong, times the number of comparisons that rest on it and of outlets in these. ``story``: start
    of the id of a story, or of one of its articles; None: all stories. Raises UsageError if no
    story, or more than one, is found, and StoreError.
    """
    with store.snapshot():
        within = store.story(story).articles if story is not None else None
        decided = {
            place.record
            for each in store.corrections.acting("accept", "reject", "borders", "speaker")
            for place in each.targets
        }
        doubtful = [
            each
            for each in store.doubtful(within, limit=limit * _LOOKED_AT + len(decided))
            if each.id not in decided
        ]
        reach = _reach(store, doubtful)
        articles = {
            each.article.id: each
            for each in corrected_articles(
                store, store.merged_articles(dict.fromkeys(each.article for each in doubtful))
            )
        }
    found = []
    for statement in doubtful:
        article, annotations, _ = articles[statement.article]
        names = {speaker.id: speaker.name for speaker in annotations.speakers}
        comparisons, outlets = reach.get(statement.id, (0, 0))
        found.append(
            QueuedRecord(
                statement=statement,
                article=article.id,
                outlet=article.outlet,
                speaker=names.get(statement.speaker or ""),
                words=words_at(article.text, statement.content),
                doubt=_doubt(statement),
                comparisons=comparisons,
                outlets=outlets,
            )
        )
    found.sort(key=lambda each: -each.doubt * (1 + each.comparisons + each.outlets))
    return found[:limit]


def _doubt(statement: Statement) -> float:
    is_open = bool(statement.source) and statement.speaker is None
    return round(max(1 - statement.confidence, _OPEN_SPEAKER if is_open else 0.0), 4)


def _reach(store: Store, statements: Iterable[Statement]) -> dict[str, tuple[int, int]]:
    """Return by id of a statement the numbers of comparisons with it, and of their outlets."""
    placed = store.placed(each.article for each in statements)
    stories = {article.story for article in placed if article.story}
    comparisons: Counter[str] = Counter()
    outlets: defaultdict[str, set[tuple[str | None, str | None]]] = defaultdict(set)
    for identity in sorted(stories):
        for rests_on, beside in _members(store, store.story(identity)):
            comparisons.update(rests_on)
            for statement in rests_on:
                outlets[statement] |= beside
    return {each: (count, count_outlets(sorted(outlets[each], key=str)))
            for each, count in comparisons.items()}  # fmt: skip


def _members(
    store: Store, story: Story
) -> Iterable[tuple[set[str], set[tuple[str | None, str | None]]]]:
    """Yield for each comparison of a story the statements that it rests on, and its outlets."""
    context = story_context(store, story)
    statement_of = {
        figure.id: figure.statement
        for article in context.articles
        for figure in article.annotations.figures
        if figure.statement
    }
    for comparison in compare(context):
        members = [context.members[member] for member in comparison.members]
        yield (
            {statement_of.get(member.id, member.id) for member in members},
            {(member.article.article.outlet, member.article.article.site) for member in members},
        )
