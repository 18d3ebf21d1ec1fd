"""When an address is asked again: pure functions of its state, the time, and what came of asking.

An address is asked again after a share of the time in which nothing new was there: an edit of an
article of two hours is seen after one hour at most, one of an article of four days after two. So a
page costs as many requests between one hour and two as between one week and two. NewsDiffs (2012),
which watched five newspapers for years, has steps of the same form (every 15 minutes for three
hours, 30 minutes for a day, two hours for a week, a day for a month), and asks for a page that does
not change 149 times in 30 days; this is 25 times. The shares were chosen for that load: 500 feeds
that name 10,000 pages a day are about three requests a second.
"""

import hashlib
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import NamedTuple

import msgspec

from onrecord.records import utc_text
from onrecord.store import Watched

_QUARTER = timedelta(minutes=15)


class _Pace(NamedTuple):
    """How an address is asked: after which share of the quiet time, within which limits."""

    share: float
    least: timedelta
    most: timedelta
    until: timedelta | None  # the quiet time after which it is not asked again


_LISTING = _Pace(0.25, _QUARTER, timedelta(hours=6), None)  # feeds and sitemaps
_NAMED_LISTING = _LISTING._replace(until=timedelta(days=30))  # sitemaps that an index named
_PAGE = _Pace(0.5, _QUARTER, timedelta(days=3), timedelta(days=30))  # pages that a feed named
_OWN_PAGE = _Pace(0.5, _QUARTER, timedelta(days=1), None)  # pages that a person follows

MOST_FAILURES = 7  # in a row, then a page that its server refuses is given up: after 16 hours
_PASSING = (408, 425, 429)  # refusals that may pass
_LONGEST_BACKOFF = timedelta(days=1)
LONGEST_REST = timedelta(days=365)  # that a server may ask for; nothing is due later than that
_SPREAD = 0.1  # of a wait, by which it is longer or shorter, so that not all is due at once


def seen(
    state: Watched,
    now: datetime,
    *,
    is_new: bool,
    etag: str | None = None,
    modified: str | None = None,
    words: str | None = None,
    title: str | None = None,
) -> Watched:
    """Return the state of an address that was asked and answered.

    ``is_new``: whether something new was there. ``etag`` and ``modified``: headers of the answer;
    ``words`` and ``title``: of what was read there, None to keep the former ones.
    """
    changed = state.changed
    # A change in the future was seen by a clock that was ahead.
    if is_new or changed is None or changed > utc_text(now):
        # A page that is read for the first time has been as it is since it was published.
        first = state.kind == "page" and state.asked is None and state.published
        changed = min(state.published or "", utc_text(now)) if first else utc_text(now)
    state = msgspec.structs.replace(
        state,
        asked=utc_text(now),
        changed=changed,
        etag=etag,
        modified=modified,
        words=words or state.words,
        title=title or state.title,
        failures=0,
        error=None,
    )
    return msgspec.structs.replace(state, due=_due(state, now))


def missed(
    state: Watched, now: datetime, error: str, *, status: int | None = None, after: float = 0.0
) -> Watched:
    """Return the state of an address that could not be fetched or read.

    ``status``: of its server's answer, if there is one; ``after``: seconds that it asks to wait. A
    page that a feed named is given up when its server says so for long, not while there is none:
    this machine may have no network.
    """
    failures = state.failures + 1
    ends = status == HTTPStatus.GONE
    if state.parent:
        ends |= failures >= MOST_FAILURES and _is_refused(status)
        ends |= _is_over(state, now)
    backoff = min(_QUARTER * 2 ** min(failures - 1, 10), _LONGEST_BACKOFF)
    wait = max(backoff * _spread(state.key), rest(after))
    return msgspec.structs.replace(
        state,
        asked=utc_text(now),
        failures=failures,
        error=error,
        due=None if ends else utc_text(now + wait),
    )


def rest(seconds: float) -> timedelta:
    """Return for how long a server that asks for some seconds is left alone."""
    return timedelta(seconds=min(seconds, LONGEST_REST / timedelta(seconds=1)))


def put_back(state: Watched, now: datetime) -> Watched:
    """Return the state of an address that a clock ahead of ``now`` planned: it is due at once."""
    present = utc_text(now)
    return msgspec.structs.replace(
        state,
        due=present,
        asked=min(state.asked, present) if state.asked else None,
        since=min(state.since, present),
    )


def moment(stamped: str) -> datetime:
    """Return the time that was stored."""
    return datetime.fromisoformat(stamped)


def _pace(state: Watched) -> _Pace:
    if state.kind == "page":
        return _PAGE if state.parent else _OWN_PAGE
    return _NAMED_LISTING if state.parent else _LISTING


def _is_refused(status: int | None) -> bool:
    """Whether a server says that it will not send a page, as far as it knows."""
    return status is not None and 400 <= status < 500 and status not in _PASSING


def _quiet(state: Watched, now: datetime) -> timedelta:
    return now - moment(state.changed or state.since)


def _is_over(state: Watched, now: datetime) -> bool:
    until = _pace(state).until
    return until is not None and _quiet(state, now) >= until


def _due(state: Watched, now: datetime) -> str | None:
    if _is_over(state, now):
        return None
    pace, quiet = _pace(state), _quiet(state, now)
    wait = min(max(quiet * pace.share, pace.least), pace.most)
    return utc_text(now + wait * _spread(state.key))


def _spread(key: str) -> float:
    """Return a factor near 1, always the same for an address."""
    part = hashlib.sha256(key.encode()).digest()[0] / 255
    return 1 + _SPREAD * (2 * part - 1)
