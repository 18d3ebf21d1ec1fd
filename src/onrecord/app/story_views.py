"""Keeps the stories that were shown last: to compare two hundred articles takes a second."""

import threading
from collections import OrderedDict

from onrecord.app.opening import StoreOrPath
from onrecord.app.stories import show_story
from onrecord.store import Store
from onrecord.views import StoryView

_KEPT = 8  # stories; one of 200 articles takes some 10 MB


class StoryViews:
    """The stories shown last, as long as nobody writes to the store."""

    def __init__(self, store: StoreOrPath) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._state: int | None = None
        self._views: OrderedDict[str, StoryView] = OrderedDict()

    def show(self, prefix: str) -> StoryView:
        """Return a story as ``show_story`` does, with the same errors."""
        if not isinstance(self._store, Store):
            return show_story(self._store, prefix)
        with self._lock:
            state = self._store.state
            if state != self._state:
                self._views.clear()
            self._state = state
            if prefix not in self._views:
                self._views[prefix] = show_story(self._store, prefix)
            self._views.move_to_end(prefix)
            if len(self._views) > _KEPT:
                self._views.popitem(last=False)
            return self._views[prefix]
