"""When an address is asked again."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from onrecord.app.watching.schedule import MOST_FAILURES, missed, moment, put_back, seen
from onrecord.records import utc_text
from onrecord.store import Watched, WatchedKind

NOW = datetime(2031, 5, 1, 6, tzinfo=UTC)
FEED = "https://herald.example/feed"


def state(kind: WatchedKind = "page", parent: str | None = FEED, published: str | None = None,
          name: str = "1") -> Watched:  # fmt: skip
    return Watched(
        address=f"https://herald.example/{name}", key=f"herald.example/{name}", kind=kind,
        host="herald.example", since=utc_text(NOW), due=utc_text(NOW), parent=parent,
        published=published,
    )  # fmt: skip


def visits(begun: Watched, days: float, *, new_at: tuple[int, ...] = ()) -> list[float]:
    """The hours after which an address is asked, of which some bring something new."""
    now, hours = NOW, [0.0]
    current = seen(begun, now, is_new=True)
    while current.due and moment(current.due) < NOW + timedelta(days=days):
        now = moment(current.due)
        current = seen(current, now, is_new=len(hours) in new_at)
        hours.append((now - NOW).total_seconds() / 3600)
    return hours


def test_a_page_is_asked_often_at_first_then_ever_more_rarely_and_at_last_no_more() -> None:
    hours = visits(state(), 100)
    waits = [other - one for one, other in pairwise(hours)]
    assert waits[0] < 0.3
    assert all(other > one - 0.001 for one, other in pairwise(waits))
    assert max(waits) < 24 * 3.4
    assert 15 <= len(hours) <= 30
    assert hours[-1] < 24 * 34


@pytest.mark.parametrize("hour", [0.6, 5, 60, 300])
def test_an_edit_is_seen_after_half_of_the_time_for_which_a_page_was_as_it_is(hour: float) -> None:
    for number in range(20):
        seen_at = next(each for each in visits(state(name=str(number)), 40) if each >= hour)
        assert seen_at <= hour * 1.55 + 0.3


def test_a_change_makes_a_page_asked_often_again() -> None:
    quiet, changed = visits(state(), 3), visits(state(), 3, new_at=(5,))
    assert quiet[:6] == changed[:6]
    assert changed[6] - changed[5] < 0.3 < quiet[6] - quiet[5]


def test_a_page_that_was_published_long_ago_is_read_once() -> None:
    assert visits(state(published="2025-05-01T00:00:00Z"), 100) == [0.0]


def test_a_page_that_a_person_follows_is_asked_every_day_for_ever() -> None:
    hours = visits(state(parent=None), 400)
    assert len(hours) > 380
    assert max(b - a for a, b in pairwise(hours)) < 27


def test_a_feed_is_asked_every_quarter_of_an_hour_while_it_brings_news() -> None:
    busy = visits(state("feed", None), 1, new_at=tuple(range(1000)))
    quiet = visits(state("feed", None), 30)
    assert 86 < len(busy) < 110
    assert max(b - a for a, b in pairwise(quiet)) < 6.7
    assert len(quiet) > 100


def test_failures_are_waited_for_longer_each_time_and_pages_are_given_up() -> None:
    now, current, waits = NOW, state(), []
    while current.due:
        now = moment(current.due)
        current = missed(current, now, "not sent", status=404)
        waits.append(moment(current.due) - now if current.due else None)
    assert len(waits) == MOST_FAILURES
    assert [round(wait / timedelta(minutes=15)) for wait in waits[:3] if wait] == [1, 2, 4]
    assert current.error == "not sent"
    feed = state("feed", None)
    for _ in range(50):
        feed = missed(feed, NOW, "broke off")
    assert feed.due is not None
    assert moment(feed.due) - NOW < timedelta(hours=27)


@pytest.mark.parametrize("status", [None, 429, 503])
def test_a_page_is_not_given_up_while_no_server_refuses_it(status: int | None) -> None:
    now, current, count = NOW, seen(state(), NOW, is_new=True), 0
    while current.due and count < 100:
        now, count = moment(current.due), count + 1
        current = missed(current, now, "cannot be reached", status=status)
    assert 30 < count < 45
    assert timedelta(days=30) < now - NOW < timedelta(days=32)


def test_what_a_clock_ahead_planned_is_due_and_its_change_is_not_in_the_future() -> None:
    wrong = seen(state(), NOW + timedelta(days=4000), is_new=True)
    back = put_back(wrong, NOW)
    assert (back.due, back.asked, back.since) == (utc_text(NOW), utc_text(NOW), utc_text(NOW))
    assert seen(back, NOW, is_new=False).changed == utc_text(NOW)


def test_what_answers_again_has_not_failed() -> None:
    answered = seen(missed(state(), NOW, "broke off"), NOW, is_new=False, etag='"2"')
    assert (answered.failures, answered.error, answered.etag) == (0, None, '"2"')


def test_what_is_gone_is_not_asked_again_and_a_server_is_left_as_long_as_it_asks() -> None:
    assert missed(state("feed", None), NOW, "410", status=410).due is None
    rests = missed(state(), NOW, "503", after=7200)
    assert rests.due == utc_text(NOW + timedelta(hours=2))
    assert missed(state(), NOW, "503", after=1e12).due is not None


def test_not_all_is_due_at_once() -> None:
    dues = {seen(state(name=str(n)), NOW, is_new=True).due for n in range(100)}
    assert len(dues) > 50
    assert seen(state(), NOW, is_new=True) == seen(state(), NOW, is_new=True)
