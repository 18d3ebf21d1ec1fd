"""Carries out corrections: speakers and stories are linked again as people decided."""

from collections.abc import Iterable

from onrecord.app.attaching import attach_all
from onrecord.app.linking import relink_people
from onrecord.app.stories import group
from onrecord.records import Correction, Failure
from onrecord.store import AttachedCorrection, Attachment, Store


def carry_out(store: Store, made: Iterable[AttachedCorrection]) -> None:
    """Link speakers and group articles again, as corrections that were made or undone ask for.

    The others need nothing: they are applied where articles are read from the store.
    """
    speakers: list[str] = []
    articles: list[str] = []
    for each in made:
        if each.correction.action in ("merge", "split"):
            speakers += (place.record for place in each.places if place.record)
        elif each.correction.action == "move":
            articles += (place.article for place in each.places if place.article)
    if speakers:
        relink_people(store, speakers)
    if articles:
        store.grouped.loosen(each.id for each in store.placed(articles))
        group(store)


def keep_corrections(
    store: Store, corrections: Iterable[Correction | Failure]
) -> tuple[Failure, ...]:
    """Keep the corrections of another store, find what they are about, and carry them out.

    Returns the failures among ``corrections``. Calling this again with the same changes nothing.
    """
    failures: list[Failure] = []
    with store.writing():
        for each in corrections:
            if isinstance(each, Failure):
                failures.append(each)
                continue
            lost = (
                Attachment(correction=each.id, place=number, capture=target.capture)
                for number, target in enumerate((*each.targets, *each.others))
            )
            store.corrections.add(each, lost)
        attach_all(store)
        carry_out(store, store.corrections.all())
    return tuple(failures)
