"""Links articles that are versions of one article, and merges speakers who are one person.

What people decided wins: speakers whom a person merged are one, those whom a person split are not.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.app.attaching import attach_capture
from onrecord.app.deciding import decided_people
from onrecord.records import Annotations, Article, Capture
from onrecord.resolve.people import (
    DECIDED,
    article_name_keys,
    is_sign,
    match_in_story,
    match_people,
)
from onrecord.resolve.versions import article_identities, order_versions
from onrecord.store import Reading, Store
from onrecord.story.group.clustering import REACH


def add_capture(
    store: Store,
    capture: Capture,
    body: bytes,
    read: Sequence[tuple[Article, Annotations]],
    *,
    reader: str,
    model: str,
) -> None:
    """Store a capture and the articles read from it, and link them to other articles.

    Everything happens in one transaction. The new articles replace those that the capture had
    before, and what corrections of the capture are about is found again in them; calling this again
    with the same arguments changes nothing. ``reader``: version of the pipeline; ``model``: hash of
    the model.
    """
    identities = article_identities(capture, [article for article, _ in read])
    readings = [
        Reading(article, annotations, identity, article_name_keys(annotations.speakers))
        for (article, annotations), identity in zip(read, identities, strict=True)
    ]
    with store.writing():
        store.add(capture, body, readings, reader=reader, model=model, reach=REACH)
        attach_capture(store, capture.id, read)
        speakers = (
            (reading.article.id, speaker, reading.name_keys[speaker.id])
            for reading in readings
            for speaker in reading.annotations.speakers
        )
        merge_people(store, match_people(store.candidates(speakers)))
        store.link_versions(map(order_versions, store.versions(identities)), reach=REACH)


def link_story(store: Store, articles: Sequence[str]) -> None:
    """Merge speakers who have a name in common in the articles of one story.

    ``articles``: ids of the story's articles.
    """
    merge_people(store, match_in_story(store.names(articles)))


def merge_people(store: Store, matches: Iterable[tuple[str, str, str]]) -> None:
    """Merge speakers who are one person: those whom people merged, and others by evidence.

    ``matches``: ids of two speakers, and the evidence that they are the same.
    """
    joined, apart = decided_people(store)
    store.merge_speakers([*((*pair, DECIDED) for pair in joined), *matches], apart)


def relink_people(store: Store, speakers: Iterable[str]) -> None:
    """Decide again who of some speakers, and of those merged with them, are one person."""
    separated = store.separate(speakers)
    merge_people(store, match_people(store.candidates(separated)))
    stories = {
        article.story
        for article in store.placed(article for article, *_ in separated)
        if article.story
    }
    for story in sorted(stories):
        link_story(store, store.story(story).articles)


def link_faults(store: Store) -> Iterator[str]:
    """Yield one line for each wrong link between versions of an article or between speakers."""
    for versions in store.versions():
        ordered = order_versions(versions)
        ids = [None, *(version.id for version in ordered), None]
        for version, before, after in zip(ordered, ids, ids[2:], strict=False):
            if (version.replaces, version.replaced_by) != (before, after):
                yield f"article {version.id}: is not linked to the versions before and after it"
    for link in store.links():
        if not is_sign(link.sign):
            yield f"speaker {link.speaker}: is merged with another for an unknown reason"
