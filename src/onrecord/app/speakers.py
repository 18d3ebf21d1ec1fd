"""Finds speakers by name, and shows all statements of a speaker.

A body is one speaker under all the names that it has in a story ("the interior ministry", "the
ministry"), as the voices of that story tell; who speaks for it is a speaker of his own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from onrecord.app.corrected import CorrectedArticle, corrected_articles
from onrecord.app.deciding import decided_voices
from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Spans, Speaker
from onrecord.store import Store
from onrecord.store.people import merge_records
from onrecord.story import StoryArticle
from onrecord.story.speaker_names import has_pronoun
from onrecord.story.voices import Voices
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
    with store.snapshot():
        return tuple(map(_as_one, _joined(store, store.people(name))))


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
        [joined] = _joined(store, speakers)
        spoken = [
            statement
            for speaker in joined
            for statement in _corrected(
                store, speaker, list(store.spoken(speaker, every_type=every_type)), every_type
            )
        ]
        return SpeakerView(speaker=_as_one(joined), statements=tuple(sorted(spoken, key=_day)))


def _joined(store: Store, found: Sequence[Speaker]) -> list[list[Speaker]]:
    """Return the speakers found, each with all others that are the same body in a story."""
    groups = {speaker.id: {speaker.id} for speaker in found}
    for same in _bodies(store, found):
        for id in same & groups.keys():
            same |= groups[id]
        for id in same & groups.keys():
            groups[id] = same
    known = {speaker.id: speaker for speaker in found}
    joined: dict[str, list[Speaker]] = {}
    for ids in groups.values():
        others = (store.people(id)[0] for id in sorted(ids - known.keys()))
        own = [speaker for speaker in found if speaker.id in ids]
        joined.setdefault(own[0].id, [*own, *others])
    return list(joined.values())


def _bodies(store: Store, found: Iterable[Speaker]) -> list[set[str]]:
    """Return the ids of the speakers that are one body in a story in which some were found."""
    articles = {
        mention.article
        for speaker in found
        if not (speaker.named and speaker.kind == "person")
        for mention in speaker.mentions
    }
    bodies: list[set[str]] = []
    for _, annotated in store.merged_stories(store.stories_of(articles)):
        told = [StoryArticle(*each) for each in annotated]
        voices = Voices(told, decided_voices(store, [each.article.id for each in told]))
        of_voice: defaultdict[str, set[str]] = defaultdict(set)
        for article in told:
            for speaker in article.annotations.speakers:
                voice = voices.of(article, speaker)
                if voice.is_body and voice.why == "says":
                    of_voice[voice.key].add(speaker.id)
        bodies += of_voice.values()
    return bodies


def _as_one(speakers: Sequence[Speaker]) -> Speaker:
    """Return one speaker with all that several are known by; "her own ministry" is no name."""
    one = merge_records(speakers)
    names = [name for name in (one.name, *one.aliases) if not has_pronoun(name)] or [one.name]
    return replace(one, name=names[0], aliases=tuple(names[1:])) if len(speakers) > 1 else one


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
