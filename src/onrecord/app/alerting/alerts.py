"""Use cases: add, list and remove alerts, look for what they ask for, and list what was found."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from onrecord.app.alerting.looking import LOOKS
from onrecord.app.alerting.news import News
from onrecord.app.finding import search
from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Failure, make_id
from onrecord.store import Store
from onrecord.store.alerts import KeptMatch, LookedAt
from onrecord.store.query import read_terms
from onrecord.views import Alert, AlertEntry, AlertKind, Asks, Match

_TOGETHER = 200  # pages that are looked at together: their articles are held in memory
# What each kind of alert can be restricted by.
_ASKS: dict[AlertKind, tuple[str, ...]] = {
    "statements": ("words", "speaker", "outlet", "place", "story"),
    "figures": ("story", "measure"),
    "disputes": ("story", "measure"),
    "corrections": ("story",),
    "edits": ("story", "outlet"),
}


@use_case
def add_alert(store: Store, kind: AlertKind, now: datetime, asks: Asks) -> Alert:
    """Store an alert, and return it. One that asks for the same is stored once.

    ``asks.story``: start of the id of a story, or of one of its articles. What is stored already is
    no match. Raises UsageError if the kind cannot be asked for so, nothing is asked for, or no
    story, or more than one, is found, and StoreError.
    """
    given = {name: getattr(asks, name) for name in Asks.__struct_fields__ if getattr(asks, name)}
    for name in given:
        if name not in _ASKS[kind]:
            raise UsageError(f"an alert on {kind} takes no {name}; leave it out")
    if kind == "statements":
        if not given:
            raise UsageError("nothing to look for; give words, a speaker, an outlet or a story")
        _check_words(asks.words)
        search(store, asks.words, speaker=asks.speaker, place=asks.place, among=())
    if asks.story is not None:
        given["story"] = store.story(asks.story).id
    alert = Alert(
        id=make_id("alert", kind, *map(str, sorted(given.items()))),
        kind=kind,
        since=f"{now:%Y-%m-%dT%H:%M:%SZ}",
        asks=Asks(**given),
    )
    with store.writing():
        if known := [each for each in store.alerts.all() if each.id == alert.id]:
            return known[0]
        store.alerts.add(alert)
    return alert


def _check_words(words: str) -> None:
    """Raise UsageError if there are words, but none that can be searched for."""
    if words.count('"') % 2:
        raise UsageError(f"{words!r} has a quotation mark that is not closed")
    terms = read_terms(words)
    if words and not (terms.indexed or terms.scanned):
        raise UsageError(f"nothing to look for in {words!r}; give at least one word")


@use_case
def remove_alert(store: Store, prefix: str) -> Alert:
    """Delete an alert with what it found, given the start of its id, and return it.

    Raises UsageError if no alert, or more than one, is found, and StoreError.
    """
    with store.writing():
        alert = store.alerts.find(prefix)
        store.alerts.remove(alert)
    return alert


@use_case
def list_alerts(store: Store) -> list[AlertEntry]:
    """Return the alerts, in the order in which they were added. Raises StoreError."""
    return store.alerts.entries()


@use_case
def list_matches(store: Store, prefix: str | None = None) -> Iterator[Match]:
    """Yield what alerts found, the newest first; with ``prefix``, what one alert found.

    Raises UsageError if no alert, or more than one, has an id that starts so, and StoreError.
    """
    yield from store.alerts.matches(None if prefix is None else store.alerts.find(prefix).id)


@use_case
def check_alerts(store: Store, prefix: str | None = None) -> list[Match]:
    """Look for what alerts ask for on the pages stored since the last call; return what is new.

    Each thing is found once. If a call is interrupted, the next one looks at the same pages again.
    With ``prefix``, only what one alert found is returned. Raises UsageError if no alert, or more
    than one, has an id that starts so, and StoreError.
    """
    only = None if prefix is None else store.alerts.find(prefix).id
    alerts = store.alerts.all()
    waiting = list(store.alerts.waiting_pages().items()) if alerts else []
    new: list[Match] = []
    for start in range(0, len(waiting), _TOGETHER):
        pages = dict(waiting[start : start + _TOGETHER])
        with store.snapshot():
            news = News(store, pages)
            found = [match for alert in alerts for match in LOOKS[alert.kind](news, alert)]
        with store.writing():
            left = {alert.id for alert in store.alerts.all()}
            new += store.alerts.keep(match for match in found if match.alert in left)
            store.alerts.look_at(pages)
    return [each for each in new if only in (None, each.alert)]


@use_case
def count_waiting(store: Store, prefix: str | None = None) -> int:
    """Return how many matches were not handed over; ``prefix`` as for ``list_matches``."""
    only = None if prefix is None else store.alerts.find(prefix).id
    return sum(each.waiting for each in store.alerts.entries() if only in (None, each.alert.id))


def keep_alerts(
    store: Store, rows: Iterable[Alert | KeptMatch | LookedAt | Failure]
) -> tuple[Failure, ...]:
    """Keep the alerts of another store, with what they found, and return the failures in them."""
    listed = list(rows)
    with store.writing():
        store.alerts.restore(each for each in listed if not isinstance(each, Failure))
    return tuple(each for each in listed if isinstance(each, Failure))
