"""Links records of different articles: versions of an article, and speakers who are one person."""

from collections.abc import Iterator, Sequence

from onrecord.records import Annotations, Article, Capture
from onrecord.resolve.people import article_name_keys, is_sign, match_in_story, match_people
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
    """Store a capture and the articles read in it, and link these to others, in one transaction.

    They replace the articles that the capture had; the same input again changes nothing.
    ``reader`` and ``model`` are the versions of the pipeline and of the weights that read it.
    """
    identities = article_identities(capture, [article for article, _ in read])
    readings = [
        Reading(article, annotations, identity, article_name_keys(annotations.speakers))
        for (article, annotations), identity in zip(read, identities, strict=True)
    ]
    with store.writing():
        store.add(capture, body, readings, reader=reader, model=model, reach=REACH)
        store.merge_speakers(match_people(store.candidates(readings)))
        store.link_versions(map(order_versions, store.versions(identities)), reach=REACH)


def link_story(store: Store, articles: Sequence[str]) -> None:
    """Merge namesakes in the articles of one story."""
    store.merge_speakers(match_in_story(store.names(articles)))


def link_faults(store: Store) -> Iterator[str]:
    """Yield one line for each stored link between articles that should be another."""
    for versions in store.versions():
        ordered = order_versions(versions)
        ids = [None, *(version.id for version in ordered), None]
        for version, before, after in zip(ordered, ids, ids[2:], strict=False):
            if (version.replaces, version.replaced_by) != (before, after):
                yield f"article {version.id}: is not linked to the versions before and after it"
    for link in store.links():
        if not is_sign(link.sign):
            yield f"speaker {link.speaker}: is merged with another for an unknown reason"
