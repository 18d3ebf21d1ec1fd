"""Finds speakers by name, and shows all statements of a speaker."""

from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Speaker
from onrecord.store import Store
from onrecord.views import SpeakerView


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
    undated statements come last. Older versions of articles are left out. Raises UsageError if no
    speaker has the id, and StoreError.
    """
    with store.snapshot():
        speakers = store.people(identity)
        if len(speakers) != 1:
            raise UsageError(
                f"no speaker has the id {identity!r}; find the id with: onrecord who NAME"
            )
        [speaker] = speakers
        return SpeakerView(
            speaker=speaker, statements=tuple(store.spoken(speaker, every_type=every_type))
        )
