"""Keeps the stories that were shown last: to compare two hundred articles takes a second."""

import threading
from collections import OrderedDict
from typing import NamedTuple

from onrecord.app.opening import StoreOrPath
from onrecord.app.stories import ReadStory, read_story, show_story
from onrecord.store import Store
from onrecord.views import StoryView

_KEPT = 8  # stories; one of 200 articles takes some 20 MB


class _Kept(NamedTuple):
    state: int  # of the store, when the story was last read
    read: ReadStory
    view: StoryView


class StoryViews:
    """The stories shown last, as long as nothing is written that they are made from.

    After anybody wrote to the store, a story is read again, and compared again only if what is
    read differs.
    """

    def __init__(self, store: StoreOrPath) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def show(self, prefix: str) -> StoryView:
        """Return a story as ``show_story`` does, with the same errors."""
        if not isinstance(self._store, Store):
            return show_story(self._store, prefix)
        with self._lock:
            state = self._store.state  # before reading: what is written meanwhile is read next time
            kept = self._kept.pop(prefix, None)
            if kept is None or kept.state != state:
                read = read_story(self._store, prefix)
                same = kept is not None and kept.read == read
                kept = _Kept(state, read, kept.view if kept and same else read.view())
            self._kept[prefix] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return kept.view
