"""Finds again what corrections are about, where pages are read again."""

from collections.abc import Iterator, Sequence

from onrecord.records import Annotations, Article, Correction, Target
from onrecord.resolve.targets import find_record
from onrecord.store import Attachment, KeptArticle, Store

ReadArticles = Sequence[tuple[Article, Annotations]]


def attach_capture(store: Store, capture: str, read: ReadArticles) -> None:
    """Find what the corrections of a capture are about in its articles, and store where it is."""
    for each in store.corrections.of_capture(capture):
        store.corrections.attach(places(each.correction, capture, read))


def attach_all(store: Store) -> None:
    """Find what all corrections are about in the articles of the store, and store where it is."""
    captures = {place.capture for each in store.corrections.all() for place in each.places}
    for capture in sorted(captures):
        attach_capture(store, capture, store.articles_of(capture))


def places(correction: Correction, capture: str, read: ReadArticles) -> Iterator[Attachment]:
    """Yield where the targets of a correction that are in one capture stand.

    ``read``: all articles of the capture.
    """
    for number, target in enumerate((*correction.targets, *correction.others)):
        if target.capture == capture:
            yield attachment(correction.id, number, target, read)


def attachment(correction: str, place: int, target: Target, read: ReadArticles) -> Attachment:
    """Return where a target of a correction stands in the articles of its capture."""
    lost = Attachment(correction=correction, place=place, capture=target.capture)
    found = find_record(target, read)
    if found is None:
        return lost
    (article, shift, state), record = found
    return Attachment(
        correction=correction, place=place, capture=target.capture,
        article=article, record=record, state=state, shift=shift,
    )  # fmt: skip


def place_faults(store: Store, capture: str, kept: Sequence[KeptArticle]) -> Iterator[str]:
    """Yield a line for each correction whose stored places in a capture are not those found now."""
    read = [(each.article, each.annotations) for each in kept if each.annotations is not None]
    for each in store.corrections.of_capture(capture):
        stored = [place for place in each.places if place.capture == capture]
        if stored != list(places(each.correction, capture, read)):
            yield f"correction {each.correction.id}: is attached to another place than its words"
