"""The lists of the API: filters, and pages that stay right while pages are read."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pytest
from starlette.testclient import TestClient

from builders.stores import Who, keep, keep_people
from onrecord.app.corrections import Author, reject
from onrecord.app.stories import group
from onrecord.desk.api.cursors import read_cursor, write_cursor
from onrecord.desk.api.operations import PREFIX, RefusedError
from onrecord.desk.api.parameters import Stories
from onrecord.desk.api.rates import Buckets
from onrecord.records import Date
from onrecord.store import Store

LISTS = ("/stories", "/articles", "/statements", "/figures", "/speakers", "/captures")
ENDINGS = ("orna", "ubble", "eltic", "andish", "imper", "olvane", "ustry", "ackle", "endle")


def add(store: Store, number: int) -> None:
    """Store a page with one of each: a story, an article, a statement, a figure, a speaker."""
    letter = chr(ord("a") + number)
    own = " ".join(f"{letter}{ending}" for ending in ENDINGS)  # words that no other page has
    text = f"Vaunt{letter} said that {number + 2} boats were lost. {own}. {own.title()}."
    day = Date(value=f"20{number + 10}-05-06", precision="day")
    keep(store, f"{number}.txt", text, outlet=f"Herald{number}", published=day)
    group(store)


def walk(desk: TestClient, path: str, between: Callable[[], None] = lambda: None) -> Iterator[Any]:
    """Yield all items of a list, page by page; ``between`` is called after each page."""
    address: str | None = f"{PREFIX}{path}"
    while address:
        answer = desk.get(address)
        assert answer.status_code == 200, answer.text
        yield from answer.json()["items"]
        address = answer.json()["next"]
        between()


def key(item: Any) -> str:
    found = item.get("story") or item.get("speaker") or item
    return str(found["id"] if isinstance(found, dict) and "id" in found else item["article"])


def keys(items: Iterator[Any]) -> list[str]:
    return [
        item["id"] if "words" in item else item["article"] if "captured" in item else key(item)
        for item in items
    ]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_together_are_the_list(desk: TestClient, store: Store, path: str, limit: int) -> None:
    for number in range(5):
        add(store, number)
    whole = keys(walk(desk, path))
    assert len(set(whole)) == len(whole) == 5
    assert keys(walk(desk, f"{path}?limit={limit}")) == whole


@pytest.mark.parametrize("path", LISTS)
def test_what_was_there_is_listed_once_while_pages_are_added(
    desk: TestClient, store: Store, path: str
) -> None:
    for number in range(5):
        add(store, number)
    before, numbers = keys(walk(desk, path)), iter((5, 6))

    def add_some() -> None:
        for number in islice(numbers, 1):
            add(store, number)

    assert keys(walk(desk, f"{path}?limit=2", add_some)) == before
    assert len(keys(walk(desk, path))) == 7


def test_what_is_forgotten_meanwhile_is_not_missed_by_others(
    desk: TestClient, store: Store
) -> None:
    for number in range(6):
        add(store, number)
    before = keys(walk(desk, "/captures"))
    first = desk.get(f"{PREFIX}/captures?limit=2").json()
    store.forget(before[1], reach=1)  # the last of the first page
    store.forget(before[2], reach=1)
    rest = keys(walk(desk, first["next"].removeprefix(PREFIX)))
    assert rest == before[3:]


def test_changes_are_listed_page_by_page(desk: TestClient, store: Store) -> None:
    for number in range(3):
        url = {"url": f"https://herald.example/{number}", "outlet": f"Herald{number}"}
        for count in (300, 450):
            keep(store, f"{number}-{count}.txt", f"Vaunt said that {count} boats were lost.", **url)
    group(store)
    whole = [each["article"] for each in walk(desk, "/changes")]
    assert len(set(whole)) == 3
    assert [each["article"] for each in walk(desk, "/changes?limit=1")] == whole
    assert [each["outlet"] for each in walk(desk, "/changes?outlet=Herald1")] == ["Herald1"]


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("/statements?words=boats", 2),
        ("/statements?words=dairy", 1),
        ("/statements?speaker=Vaunt", 2),
        ("/statements?speaker=vau&words=boats", 2),
        ("/statements?act=denies", 1),
        ("/statements?act=says", 3),
        ("/statements?outlet=post", 1),
        ("/statements?since=2031-05-07", 1),
        ("/statements?until=2031-05-06", 1),
        ("/statements?place=Quillhaven", 4),
        ("/statements?type=belief", 0),
        ("/statements?type=all", 4),
        ("/articles?words=dairy", 1),
        ("/articles?outlet=herald", 2),
        ("/articles?until=2031-05&outlet=post.example", 0),
        ("/stories?words=dairy", 1),
        ("/stories?since=2031-05-07", 1),
        ("/figures?measure=lost", 2),
        ("/figures?measure=Lost&outlet=Post", 1),
        ("/figures?measure=killed", 0),
        ("/speakers?name=vaunt", 2),
        ("/speakers?name=nobody", 0),
    ],
)
def test_filters(desk: TestClient, store: Store, path: str, number: int) -> None:
    days = [Date(value=f"2031-05-0{day}", precision="day") for day in (6, 7)]
    texts = (
        "Vaunt said that 300 boats were lost at the wall of Quillhaven.",
        "Vaunt said that 450 boats were lost at the mill of Quillhaven.",
        "Corrow said that the dairy had closed. Ossary denied that it had. Quillhaven slept.",
    )
    keep(store, "1.txt", texts[0], outlet="Herald", published=days[0])
    keep(store, "2.txt", texts[1], outlet="Post", published=days[1])
    keep(store, "3.txt", texts[2], outlet="Herald")
    group(store)
    assert len(list(walk(desk, path))) == number


def test_what_people_rejected_is_left_out(desk: TestClient, store: Store) -> None:
    for number in range(3):
        add(store, number)
    last, *others = walk(desk, "/statements")
    reject(store, last["id"], Author("Ada", "2031-05-09T10:00:00Z"))
    assert [each["id"] for each in walk(desk, "/statements?limit=1")] == [
        each["id"] for each in others
    ]
    held = desk.get(f"{PREFIX}/statements/{last['id']}").json()["passage"]
    assert held["corrections"] == ["reject"]


def test_a_cursor_fits_its_own_question_only() -> None:
    cursor = write_cursor(Stories(words="wall"), 12)
    assert read_cursor(Stories(words="wall", cursor=cursor, limit=7), int) == 12
    for other in (Stories(words="mill", cursor=cursor), Stories(cursor=cursor)):
        with pytest.raises(RefusedError):
            read_cursor(other, int)
    with pytest.raises(RefusedError):
        read_cursor(Stories(words="wall", cursor=cursor), str)


def test_a_bucket_is_filled_again_evenly() -> None:
    at = [0.0]
    buckets = Buckets(60, lambda: at[0])
    assert [buckets.take("one")[0] for _ in range(61)] == [True] * 60 + [False]
    assert buckets.take("two") == (True, 59, 1)
    assert buckets.take("one") == (False, 0, 1)
    at[0] = 2.5
    assert [buckets.take("one")[0] for _ in range(3)] == [True, True, False]
    at[0] = 1_000.0
    assert buckets.take("one") == (True, 59, 1)


def test_who_asks_too_often_is_told_when_to_ask_again(ask: Callable[..., TestClient]) -> None:
    desk = ask(api_rate=2)
    first = desk.get(f"{PREFIX}/health")
    assert first.headers["ratelimit-policy"] == '"client";q=2;w=60'
    assert first.headers["ratelimit"] == '"client";r=1;t=30'
    assert desk.get(f"{PREFIX}/nothing").status_code == 404
    refused = desk.get(f"{PREFIX}/health")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "30")
    assert refused.json()["detail"] == "more than 2 questions in a minute; ask again in 30 s"
    assert desk.get("/").status_code == 200  # pages of the desk are not counted


def test_speakers_have_the_number_of_their_assertions(desk: TestClient, store: Store) -> None:
    for location in ("1.txt", "2.txt"):
        keep_people(store, location, Who("Orla Venn", title="mayor"), Who("Ela Kell"))
    found = [(each["speaker"]["name"], each["statements"]) for each in walk(desk, "/speakers")]
    assert ("Orla Venn", 2) in found  # the mayor in both
    assert sum(number for _, number in found) == 4
