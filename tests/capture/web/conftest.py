"""Tests of fetching reach servers on this machine only."""

import socket
from collections.abc import Iterator

import pytest

from builders.web import Web
from onrecord.capture.web.fetching import Fetcher
from onrecord.records import Failure

Connections = list[tuple[str, int]]


@pytest.fixture(autouse=True)
def connections(monkeypatch: pytest.MonkeyPatch) -> Connections:
    """The addresses that were connected to; those beyond this machine cannot be reached."""
    made: Connections = []
    connect = socket.socket.connect

    def connect_here(self: socket.socket, place: tuple[str, int]) -> None:
        made.append(place[:2])
        if place[0] != "127.0.0.1":
            raise OSError(101, "Network is unreachable")
        connect(self, place)

    monkeypatch.setattr(socket.socket, "connect", connect_here)
    return made


@pytest.fixture
def web() -> Iterator[Web]:
    with Web() as served:
        yield served


@pytest.fixture
def fetcher(web: Web) -> Iterator[Fetcher]:
    """A fetcher for the hosts that a test put into the web: herald.example, and others."""
    web.hosts |= {"herald.example", "courier.example", "www.herald.example"}
    options = web.options(contact="desk@paper.example")
    with Fetcher(options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as made:
        yield made


def failed(outcome: object) -> str:
    """The one line of a failure."""
    assert isinstance(outcome, Failure), outcome
    assert "\n" not in outcome.error
    return outcome.error
