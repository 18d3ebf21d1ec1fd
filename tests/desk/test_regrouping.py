"""Corrections of what belongs together, in the desk: speakers, voices, the story of an article."""

import re
from typing import NamedTuple

import pytest
from starlette.testclient import TestClient
from tests.desk.test_correcting import made, named, token

from builders.stores import Who, keep_people
from onrecord.app.profiles import list_speakers
from onrecord.app.stories import group, list_stories
from onrecord.store import Store

ACTIONS = ("merge", "split", "note", "join", "part", "move")


class Kept(NamedTuple):
    first: str
    second: str


@pytest.fixture
def articles(store: Store) -> Kept:
    mayor = Who("Ilka Sorrendy", "mayor", "Quillhaven")
    one, _ = keep_people(store, "1.txt", mayor, Who("Ruvo Corrow"))
    two, _ = keep_people(store, "2.txt", mayor, Who("Pell Vaunt"))
    group(store)
    return Kept(one.mentions[0].article, two.mentions[0].article)


def send(desk: TestClient, path: str, action: str, **fields: object) -> tuple[int, str]:
    data = {"form_token": token(desk), "action": action, **fields}
    answer = desk.post(path, data=data, follow_redirects=False)
    return answer.status_code, answer.headers.get("location") or answer.text


def speakers(store: Store) -> dict[str, str]:
    return {each.speaker.name: each.speaker.id for each in list_speakers(store)}


def undo(desk: TestClient, path: str) -> None:
    correction = path.partition("made=")[2]
    data = {"form_token": token(desk), "back": "/corrections"}
    desk.post(f"/corrections/{correction}/undo", data=data)


def test_speakers_are_merged_and_apart_again(
    desk: TestClient, store: Store, articles: Kept
) -> None:
    named(desk)
    ids = speakers(store)
    path = f"/corrections/speakers/{ids['Ruvo Corrow']}"
    assert f'href="{path}"' in desk.get(f"/speakers/{ids['Ruvo Corrow']}").text
    for other in ("", "Nobody Known", "Ruvo Corrow"):
        status, page = send(desk, path, "merge", other=other)
        assert status == 400, other
        assert 'role="alert"' in page
    status, to = send(desk, path, "merge", other="Pell Vaunt", why="the same man")
    assert status == 303
    assert "Pell Vaunt" not in speakers(store) or "Ruvo Corrow" not in speakers(store)
    page = desk.get(f"/speakers/{ids['Pell Vaunt']}").text
    assert "merged speakers: Pell Vaunt, Ruvo Corrow (the same man)" in page
    assert "Kept: " in desk.get(to).text
    undo(desk, to)
    assert {"Pell Vaunt", "Ruvo Corrow"} <= speakers(store).keys()
    assert made(store)[0] == ("merge", "Ela Venn", "the same man")


def test_a_speaker_is_split_by_articles(desk: TestClient, store: Store, articles: Kept) -> None:
    named(desk)
    identity = speakers(store)["Ilka Sorrendy"]
    path = f"/corrections/speakers/{identity}"
    assert desk.get(path).text.count('name="articles"') == 2
    assert send(desk, path, "split")[0] == 400
    assert send(desk, path, "split", articles=list(articles))[0] == 400
    status, to = send(desk, path, "split", articles=[articles.second])
    assert status == 303
    found = [each.speaker for each in list_speakers(store) if each.speaker.name == "Ilka Sorrendy"]
    assert len(found) == 2
    undo(desk, to)
    found = [each.speaker for each in list_speakers(store) if each.speaker.name == "Ilka Sorrendy"]
    assert len(found) == 1


def test_an_article_is_moved(desk: TestClient, store: Store, articles: Kept) -> None:
    named(desk)
    [story] = list_stories(store)
    path = f"/corrections/articles/{articles.first}"
    assert f'data-hotkey="v" href="{path}"' in desk.get(f"/articles/{articles.first}").text
    assert send(desk, path, "move")[0] == 400
    status, alone = send(desk, path, "move", alone="1", why="another day")
    assert status == 303
    assert len(list(list_stories(store))) == 2
    assert "moved article" in desk.get(f"/articles/{articles.first}").text
    [other] = [
        each.story.id for each in list_stories(store) if articles.first not in each.story.articles
    ]
    address = f"http://127.0.0.1:8531/stories/{other}?q=1"
    status, to = send(desk, path, "move", address=address)
    assert status == 303
    [story] = list_stories(store)
    assert "moved article" in desk.get(f"/stories/{story.story.id}").text
    undo(desk, to)
    assert len(list(list_stories(store))) == 2
    undo(desk, alone)
    assert len(list(list_stories(store))) == 1


def test_voices_are_joined_and_parted(desk: TestClient, store: Store, articles: Kept) -> None:
    named(desk)
    ids = speakers(store)
    [story] = list_stories(store)
    path = f"/corrections/stories/{story.story.id}"
    assert f'data-hotkey="e" href="{path}"' in desk.get(f"/stories/{story.story.id}").text
    corrow, vaunt = ids["Ruvo Corrow"], ids["Pell Vaunt"]
    assert desk.get(path).text.count(f'value="{corrow}"') == 4  # in each of four lists
    for one, two in (("", vaunt), (vaunt, vaunt), (corrow, "none")):
        assert send(desk, path, "join", one=one, other=two)[0] == 400
    assert send(desk, path, "join", one=corrow, other=vaunt)[0] == 303
    voices = desk.get(f"/stories/{story.story.id}.json").json()["voices"]
    assert sorted(len(each["names"]) for each in voices) == [1, 2]
    status, to = send(desk, path, "part", one=corrow, other=vaunt, why="two men")
    assert status == 303
    page = desk.get(f"/stories/{story.story.id}").text
    assert "joined voices: Ruvo Corrow, Pell Vaunt" in page
    assert "parted voice: Pell Vaunt, Ruvo Corrow (two men)" in page
    assert "Kept: " in desk.get(to).text
    voices = desk.get(f"/stories/{story.story.id}.json").json()["voices"]
    assert sorted(len(each["names"]) for each in voices) == [1, 1, 1]


def test_notes_and_what_makes_no_sense(desk: TestClient, store: Store, articles: Kept) -> None:
    paths = [
        f"/corrections/speakers/{speakers(store)['Ruvo Corrow']}",
        f"/corrections/articles/{articles.first}",
        f"/corrections/stories/{next(iter(list_stories(store))).story.id}",
    ]
    for path in paths:
        assert "Say who decides first" in send(desk, path, "note", note="x")[1]
    named(desk)
    for path in paths:
        assert send(desk, path, "explode")[0] == 400
        assert send(desk, path, "note", note=" ")[0] == 400
        status, to = send(desk, path, "note", note="asked <b>them</b>")
        assert status == 303
        assert "asked &lt;b&gt;them" in desk.get(to).text
        page = desk.get(to.replace("/corrections", "").partition("?")[0]).text
        assert "asked &lt;b&gt;them" in page, path
        assert desk.post(path, data={"action": "note", "note": "x"}).status_code == 403
    for kind in ("speakers", "articles", "stories"):
        assert desk.get(f"/corrections/{kind}/none").status_code == 404
        assert send(desk, f"/corrections/{kind}/none", "note", note="x")[0] in (400, 404)


def test_nothing_is_offered_read_only(ask: object, store: Store, articles: Kept) -> None:
    closed = ask(read_only=True)  # type: ignore[operator]
    speaker = speakers(store)["Ruvo Corrow"]
    for path in (f"/speakers/{speaker}", f"/articles/{articles.first}"):
        assert not re.search(r'href="/corrections/(speakers|articles)', closed.get(path).text)
    assert "<form action" not in closed.get(f"/corrections/speakers/{speaker}").text
