"""Lists the statements that are most worth a look by a person."""

from onrecord.app.corrected import corrected_articles
from onrecord.app.opening import use_case
from onrecord.records import Statement
from onrecord.store import Store
from onrecord.text.spans import words_at
from onrecord.views import QueuedRecord

# Doubt about a statement whose source is found and whose speaker is open: "he" may be two people.
_OPEN_SPEAKER = 0.5
_LOOKED_AT = 10  # times as many statements as are listed, the most doubtful, whose reach is counted


@use_case
def queue(store: Store, story: str | None = None, *, limit: int = 50) -> list[QueuedRecord]:
    """Return the statements that nobody has decided about, those most worth a look first.

    They are ordered by doubt times reach: how likely it is that the statement or its speaker is
    wrong, times the number of outlets that report its story. (Which comparisons rest on it is not
    counted: to compare the stories of a large store takes minutes.) ``story``: start of the id of a
    story, or of one of its articles; None: all stories. Raises UsageError if no story, or more than
    one, is found, and StoreError.
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
        outlets = store.listings.outlet_counts({each.article for each in doubtful})
        doubtful.sort(key=lambda each: -_doubt(each) * outlets.get(each.article, 1))
        listed = doubtful[:limit]
        articles = {
            each.article.id: each
            for each in corrected_articles(
                store, store.merged_articles(dict.fromkeys(each.article for each in listed))
            )
        }
    found = []
    for statement in listed:
        article, annotations, _ = articles[statement.article]
        names = {speaker.id: speaker.name for speaker in annotations.speakers}
        found.append(
            QueuedRecord(
                statement=statement,
                article=article.id,
                outlet=article.outlet,
                speaker=names.get(statement.speaker or ""),
                words=words_at(article.text, statement.content),
                doubt=_doubt(statement),
                outlets=outlets.get(article.id, 1),
            )
        )
    return found


def _doubt(statement: Statement) -> float:
    is_open = bool(statement.source) and statement.speaker is None
    return round(max(1 - statement.confidence, _OPEN_SPEAKER if is_open else 0.0), 4)
