"""Turns at hosts."""

from datetime import timedelta

import pytest

from builders.web import Time
from onrecord.capture.web.turns import Turns


@pytest.fixture
def moment() -> Time:
    return Time()


@pytest.fixture
def turns(moment: Time) -> Turns:
    return Turns(moment, moment.sleep)


def _take(turns: Turns, host: str, pause: float) -> None:
    with turns.turn(host, pause):
        pass


def test_the_first_turn_is_at_once_and_the_next_after_the_pause(turns: Turns, moment: Time) -> None:
    _take(turns, "a.example", 5)
    _take(turns, "b.example", 5)
    assert moment.slept == []
    _take(turns, "a.example", 5)
    assert moment.slept == [5]


def test_a_longer_pause_counts_from_the_request_before(turns: Turns, moment: Time) -> None:
    _take(turns, "a.example", 1)
    moment.sleep(3)
    _take(turns, "a.example", 10)
    assert moment.slept == [3, 7]


def test_a_host_rests_for_as_long_as_it_must(turns: Turns) -> None:
    turns.hold("a.example", 60)
    turns.hold("a.example", 5)
    assert (turns.wait("a.example"), turns.wait("b.example")) == (60, 0)


def test_a_clock_that_is_set_back_does_not_stop_a_host(turns: Turns, moment: Time) -> None:
    _take(turns, "a.example", 5)
    moment._now -= timedelta(days=1)
    assert turns.wait("a.example") == 5


def test_a_failed_request_has_its_pause_too(turns: Turns) -> None:
    with pytest.raises(KeyError), turns.turn("a.example", 5):
        raise KeyError
    assert turns.wait("a.example") == 5
