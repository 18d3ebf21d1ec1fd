"""What the desk holds in memory, however many ask and however slowly they read."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message

from builders.fake_extractor import load_fake
from builders.stores import keep
from onrecord.desk import limits
from onrecord.desk.app import make_app
from onrecord.desk.limits import AT_ONCE, InPieces
from onrecord.desk.shared import shared
from onrecord.store import Store

LONG = b"statement\n" * 100_000


class Busy:
    """An endpoint that notes how many of its answers are made at the same time."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = threading.Lock()

    def answer(self, request: Request) -> Response:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.05)
        with self._lock:
            self.now -= 1
        return PlainTextResponse("made")


def most_at_once(store: Store, routes: list[Route], busy: Busy) -> int:
    app = make_app(store, load_fake, host="127.0.0.1")
    app.router.routes[:0] = routes
    with TestClient(app, base_url="http://127.0.0.1") as desk, ThreadPoolExecutor(30) as readers:
        answers = readers.map(lambda each: desk.get(f"/busy?{each}"), range(30))
        assert {each.status_code for each in answers} == {200}
    return busy.most


@pytest.mark.parametrize("is_shared", [False, True])
def test_few_answers_are_made_at_the_same_time(store: Store, is_shared: bool) -> None:
    busy = Busy()
    routes = [Route("/busy", busy.answer)]
    assert 1 < most_at_once(store, shared(routes) if is_shared else routes, busy) <= AT_ONCE


def test_copies_of_the_store_are_made_one_at_a_time(store: Store) -> None:
    busy = Busy()
    assert most_at_once(store, shared([Route("/busy", busy.answer)], at_once=1), busy) == 1


def test_a_desk_has_few_connections_to_its_store(store: Store) -> None:
    keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
    app = make_app(store, load_fake, host="127.0.0.1")
    with TestClient(app, base_url="http://127.0.0.1") as desk, ThreadPoolExecutor(30) as readers:
        list(readers.map(lambda each: desk.get(f"/?q=boats{each}"), range(60)))
        # And one each of this thread and of what tells whether anybody wrote.
        assert len(store._database._connections) <= AT_ONCE + 2


def test_an_answer_is_sent_in_pieces() -> None:
    for body in (LONG, b""):
        assert TestClient(InPieces(Response(body))).get("/").content == body


def test_who_stops_reading_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_PATIENCE", 0.05)
    received = bytearray()

    async def send(message: Message) -> None:
        if received:
            await asyncio.Event().wait()
        received.extend(message.get("body", b""))

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def ask() -> None:
        scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
        await asyncio.wait_for(InPieces(Response(LONG))(scope, receive, send), 5)

    asyncio.run(ask())
    assert 0 < len(received) < len(LONG) / 4
