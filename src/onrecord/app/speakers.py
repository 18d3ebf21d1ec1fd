"""Finds speakers by name, and shows all statements of a speaker.

A body is one speaker under all the names that it has in a story ("the interior ministry", "the
ministry"), as the voices of that story tell; who speaks for it is a speaker of his own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Speaker
from onrecord.store import Store
from onrecord.store.people import merge_records
from onrecord.story import StoryArticle
from onrecord.story.voices import Voices, has_pronoun
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
    undated statements come last. Older versions of articles are left out. Raises UsageError if no
    speaker has the id, and StoreError.
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
            for statement in store.spoken(speaker, every_type=every_type)
        ]
        return SpeakerView(speaker=_as_one(joined), statements=tuple(sorted(spoken, key=_date)))


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
        voices = Voices(told)
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


def _date(view: StatementView) -> str:
    """Return the sort key of a statement: when it was made or published; undated ones are last."""
    said = view.statement.said.value if view.statement.said else None
    return said or view.published or "~"
