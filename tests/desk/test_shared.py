"""Answers that many ask for at the same time."""

import asyncio
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.app.stories import group
from onrecord.desk import answers
from onrecord.desk.shared import Answers
from onrecord.store import Store


class Counter:
    """An endpoint that answers how often it was asked, once it may."""

    def __init__(self) -> None:
        self.made = 0
        self.may = threading.Event()

    def __call__(self, request: Request) -> Response:
        self.made += 1
        number = self.made
        assert self.may.wait(10)
        if request.url.path == "/wrong":
            raise ValueError(str(number))
        return PlainTextResponse(str(number))


def asked(path: str = "/", query: str = "") -> Request:
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "path": path, "query_string": query.encode(),
        "headers": [], "scheme": "http", "server": ("127.0.0.1", 80), "app": SimpleNamespace(),
    }  # fmt: skip
    return Request(scope)


async def words(*asking: "asyncio.Future[Response]") -> list[str]:
    return [bytes((await each).body).decode() for each in asking]


def test_who_asks_while_an_answer_is_made_shares_the_next_one() -> None:
    made, counter = Answers(), Counter()

    async def ask() -> None:
        first = asyncio.ensure_future(made.get(asked(), counter))
        while not counter.made:
            await asyncio.sleep(0.01)
        later = [asyncio.ensure_future(made.get(asked(), counter)) for _ in range(20)]
        await asyncio.sleep(0.05)
        counter.may.set()
        assert await words(first, *later) == ["1", *["2"] * 20]
        assert await words(asyncio.ensure_future(made.get(asked(), counter))) == ["3"]

    asyncio.run(ask())


def test_another_address_has_another_answer() -> None:
    made, counter = Answers(), Counter()
    counter.may.set()

    async def ask() -> None:
        both = (made.get(asked(query=query), counter) for query in ("q=wall", "q=mill"))
        assert sorted(await words(*map(asyncio.ensure_future, both))) == ["1", "2"]

    asyncio.run(ask())


def test_an_error_is_told_to_all_and_not_kept() -> None:
    made, counter = Answers(), Counter()
    counter.may.set()

    async def ask() -> None:
        wrong = [made.get(asked("/wrong"), counter) for _ in range(3)]
        found = await asyncio.gather(*wrong, return_exceptions=True)
        assert [str(each) for each in found] == ["1"] * 3
        with pytest.raises(ValueError, match="2"):
            await made.get(asked("/wrong"), counter)

    asyncio.run(ask())


def test_one_who_goes_away_leaves_the_others_their_answer() -> None:
    made, counter = Answers(), Counter()

    async def ask() -> None:
        gone, stays = (asyncio.ensure_future(made.get(asked(), counter)) for _ in range(2))
        while not counter.made:
            await asyncio.sleep(0.01)
        gone.cancel()
        counter.may.set()
        assert await words(stays) == ["1"]

    asyncio.run(ask())


def test_a_file_can_be_sent_to_several_readers() -> None:
    content = b"statement\n" * 50_000
    file = answers.file("record.csv", answers.CSV, lambda out: out.write(content) and None)
    client = TestClient(file)
    for _ in range(2):
        answer = client.get("/")
        assert answer.content == content
        assert answer.headers["content-disposition"] == 'attachment; filename="record.csv"'


def test_the_record_is_saved_while_somebody_writes(desk: TestClient, store: Store) -> None:
    keep(store, "1.txt", "Vaunt said that 300 boats were lost at the wall of Quillhaven.")
    group(store)
    with store.writing():
        keep(store, "2.txt", "Corrow said that the dairy had closed.")
        table = desk.get("/export/record.csv").text
    assert "boats" in table
    assert "dairy" not in table
    assert "dairy" in desk.get("/export/record.csv").text
    assert desk.get("/export/record.none").status_code == 404


def test_the_copy_that_is_saved_from_is_gone(
    desk: TestClient, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    keep(store, "1.txt", "Vaunt said that 300 boats were lost.")
    before = sorted(tmp_path.iterdir())
    assert desk.get("/export/record.json").status_code == 200
    assert sorted(tmp_path.iterdir()) == before
