"""Keeps the stories that were shown last: to compare two hundred articles takes a second."""

import threading
import time
from collections import OrderedDict
from datetime import UTC, datetime
from typing import NamedTuple

from onrecord.app.opening import StoreOrPath
from onrecord.app.stories import ReadStory, read_story, show_story
from onrecord.errors import OnrecordError
from onrecord.store import Store
from onrecord.views import StoryView

_KEPT = 1_000  # articles of the stories kept; 200 take some 20 MB
_LOCKS = 16  # of stories that are compared at the same time
_LONG = 1.0  # seconds of processor time to compare a story, that a reader is not kept waiting for


class _Kept(NamedTuple):
    state: object  # of the store, when the story was last read
    at: datetime  # when that was
    read: ReadStory
    view: StoryView
    seconds: float  # of processor time, to compare the story

    @property
    def size(self) -> int:
        """The number of articles from which the story is compared, with their older versions."""
        return len(self.read.inputs.articles) + len(self.read.inputs.older)


class StoryViews:
    """The stories shown last, as long as nothing is written that they are made from.

    After anybody wrote to the store, a story is read again, and compared again only if what is
    read differs. However many stories are shown, those kept have a thousand articles at most, or
    are a single one.
    """

    def __init__(self, store: StoreOrPath) -> None:
        self._store = store
        self._lock = threading.Lock()  # of what is kept
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._renewed: set[str] = set()  # stories that are compared again in the background
        # One for some stories each, so that a long one holds few others up.
        self._locks = [threading.Lock() for _ in range(_LOCKS)]

    @property
    def state(self) -> object:
        """A value that changes whenever anybody writes to the store; None if it is not open."""
        return self._store.state if isinstance(self._store, Store) else None

    def show(self, prefix: str) -> StoryView:
        """Return a story as ``show_story`` does, with the same errors."""
        if not isinstance(self._store, Store):
            return show_story(self._store, prefix)
        with self._lock_of(prefix):
            return self._renew(self._store, prefix, self._look_up(prefix)).view

    def show_soon(self, prefix: str) -> tuple[StoryView, datetime | None]:
        """Return a story as ``show`` does, or as it was before the last writing.

        The latter only if it takes long to compare the story; it is then compared in the
        background, and the time is given as of which it is shown.
        """
        kept = self._look_up(prefix)
        if not isinstance(self._store, Store) or kept is None or kept.seconds < _LONG:
            return self.show(prefix), None
        state = self._store.state
        if kept.state == state:
            return kept.view, None
        read = read_story(self._store, prefix)
        if read == kept.read:
            self._keep(prefix, kept._replace(state=state, at=datetime.now(UTC)))
            return kept.view, None
        with self._lock:
            is_new = prefix not in self._renewed
            self._renewed.add(prefix)
        if is_new:
            threading.Thread(target=self._renew_soon, args=(prefix,), daemon=True).start()
        return kept.view, kept.at

    def _renew_soon(self, prefix: str) -> None:
        try:
            self.show(prefix)
        except OnrecordError:
            self._drop(prefix)  # who asks next is told
        finally:
            with self._lock:
                self._renewed.discard(prefix)

    def _renew(self, store: Store, prefix: str, kept: _Kept | None) -> _Kept:
        """Return a story as it is now, compared again if what it is made from was changed."""
        state = store.state  # before reading: what is written meanwhile is read next time
        if kept is None or kept.state != state:
            at, read = datetime.now(UTC), read_story(store, prefix)
            if kept is not None and kept.read == read:
                kept = kept._replace(state=state, at=at)
            else:
                started = time.thread_time()
                view = read.view()
                kept = _Kept(state, at, read, view, time.thread_time() - started)
        self._keep(prefix, kept)
        return kept

    def _look_up(self, prefix: str) -> _Kept | None:
        with self._lock:
            return self._kept.get(prefix)

    def _keep(self, prefix: str, kept: _Kept) -> None:
        with self._lock:
            self._kept[prefix] = kept
            self._kept.move_to_end(prefix)
            size = sum(each.size for each in self._kept.values())
            while size > _KEPT and len(self._kept) > 1:
                _, oldest = self._kept.popitem(last=False)
                size -= oldest.size

    def _drop(self, prefix: str) -> None:
        with self._lock:
            self._kept.pop(prefix, None)

    def _lock_of(self, prefix: str) -> threading.Lock:
        return self._locks[hash(prefix) % _LOCKS]
