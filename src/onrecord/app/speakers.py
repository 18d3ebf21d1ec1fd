"""Finds speakers by name, and shows all statements of a speaker."""

from collections.abc import Iterator

from onrecord.app.corrected import CorrectedArticle, corrected_articles
from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Spans, Speaker
from onrecord.store import Store
from onrecord.text.readable import ReadableText
from onrecord.text.spans import words_at
from onrecord.views import SpeakerView, StatementView


@use_case
def find_speakers(store: Store, name: str) -> tuple[Speaker, ...]:
    """Return the speakers, merged across articles, with a given name or id.

    ``name``: words that must all occur in one name of a speaker, or a speaker's whole id. The id of
    a speaker who was merged into another finds the merged speaker. Raises UsageError if ``name``
    has no word, and StoreError.
    """
    return tuple(store.people(name))


@use_case
def show_speaker(store: Store, identity: str, *, every_type: bool = False) -> SpeakerView:
    """Return the speaker with an id, and the assertions of that speaker, oldest first.

    ``every_type``: also what the speaker believed, knew or planned.

    A statement's date is when it was made; if that is unknown, when its article was published;
    undated statements come last. Older versions of articles are left out. Statements are as people
    corrected them, and rejected ones are left out. Raises UsageError if no speaker has the id, and
    StoreError.
    """
    with store.snapshot():
        speakers = store.people(identity)
        if len(speakers) != 1:
            raise UsageError(
                f"no speaker has the id {identity!r}; find the id with: onrecord who NAME"
            )
        [speaker] = speakers
        read = store.spoken(speaker, every_type=every_type)
        return SpeakerView(
            speaker=speaker, statements=tuple(_corrected(store, speaker, list(read), every_type))
        )


def _corrected(
    store: Store, speaker: Speaker, read: list[StatementView], every_type: bool
) -> list[StatementView]:
    """Return the statements of a speaker as people corrected them, oldest first.

    ``read``: the statements of the speaker as they were read.
    """
    named = [each for each in store.corrections.acting("speaker") if each.others]
    person = store.persons(each.others[0].record or "" for each in named)
    gained = (
        each.targets[0].article or ""
        for each in named
        if person.get(each.others[0].record or "") == speaker.id
    )
    articles = {*(each.statement.article for each in read), *gained}
    touched = {
        place.article
        for each in store.corrections.on_articles(articles)
        for place in each.targets
        if each.acts and place.article
    }
    newest = [article.id for article in store.placed(touched) if article.id in touched]
    views = [each for each in read if each.statement.article not in touched]
    for each in corrected_articles(store, store.merged_articles(newest)):
        views += _statements_of(each, speaker.id, every_type)
    return sorted(views, key=_day) if touched else views


def _day(view: StatementView) -> str:
    said = view.statement.said.value if view.statement.said else None
    return said or (view.published or "")[:10] or "~"


def _words(readable: ReadableText, spans: Spans) -> str:
    return words_at(readable.text, tuple(map(readable.readable_span, spans)))


def _statements_of(
    corrected: CorrectedArticle, person: str, every_type: bool
) -> Iterator[StatementView]:
    article, annotations, corrections = corrected
    readable = ReadableText(article.text)
    speakers = {speaker.id: speaker for speaker in annotations.speakers}
    for statement in annotations.statements:
        if statement.speaker == person and (every_type or statement.type == "assertion"):
            roles = speakers[person].roles
            yield StatementView(
                statement=statement,
                name=speakers[person].name,
                roles=tuple(role for role in roles if role.article == article.id),
                words=_words(readable, statement.content),
                cue=_words(readable, statement.cue),
                headline=article.headline,
                outlet=article.outlet,
                published=article.published.value if article.published else None,
                corrections=corrections.get(statement.id, ()),
            )
