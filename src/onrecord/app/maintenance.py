"""Checks a store against the pages that it was read from, and erases pages from it."""

from collections.abc import Callable, Iterator

from onrecord.app.stories import group
from onrecord.article import source_text
from onrecord.errors import StoreError
from onrecord.records import Capture
from onrecord.store import Store, record_faults
from onrecord.views import Forgotten


def verify(
    store: Store,
    source_text: Callable[[Capture, bytes], str] = source_text,
    progress: Callable[[str], None] = lambda capture: None,
) -> Iterator[str]:
    """What of the record is not as it was kept: a line for each fault, with the id it is in.

    The file, the search index, and every record against the bytes of its capture, of which
    ``source_text`` gives the text. ``progress`` is called with each capture's id.
    """
    yield from store.faults()
    try:
        with store.snapshot():
            for kept in store.kept():
                progress(kept.id)
                yield from record_faults(kept, source_text)
    except StoreError as error:
        yield f"file: {error}"


def forget(store: Store, prefix: str) -> Forgotten:
    """Erase a capture with all that came of it; the stories that it was in are grouped anew."""
    gone = store.forget(prefix)
    group(store)
    return gone
