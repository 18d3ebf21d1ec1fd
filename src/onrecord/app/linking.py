"""Links articles that are versions of one article, and merges speakers who are one person."""

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
    """Store a capture and the articles read from it, and link them to other articles.

    Everything happens in one transaction. The new articles replace those that the capture had
    before; calling this again with the same arguments changes nothing. ``reader``: version of the
    pipeline; ``model``: hash of the model.
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
    """Merge speakers who have a name in common in the articles of one story.

    ``articles``: ids of the story's articles.
    """
    store.merge_speakers(match_in_story(store.names(articles)))


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
