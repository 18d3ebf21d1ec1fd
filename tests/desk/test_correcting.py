"""Corrections in the desk: forms, the queue, the list, and flags on what was corrected."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.app.corrections import list_corrections
from onrecord.app.stories import group
from onrecord.records import Statement
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

Ask = Callable[..., TestClient]
TEXT = (
    "Corrow said that at least 30 boats were lost in the night. Vaunt said that the wall held. "
    "Orlen said that nobody came.\n\nVaunt said that the wall held firm."
)


@pytest.fixture
def article(store: Store) -> str:
    [article] = keep(store, "page.txt", TEXT)
    group(store)
    return article.id


def statement_of(store: Store, article: str, words: str) -> Statement:
    found = store.find(article)
    for each in store.annotations(found).statements:
        if found.text[each.content[0][0] :].startswith(words):
            return each
    raise AssertionError(words)


def token(desk: TestClient) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/add").text)
    assert found
    return found[1]


def named(desk: TestClient, name: str = "Ela Venn") -> TestClient:
    answer = desk.post(
        "/corrections/name",
        data={"form_token": token(desk), "by": name, "back": "/corrections/queue"},
        follow_redirects=False,
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/corrections/queue")
    return desk


def send(desk: TestClient, identity: str, action: str, **fields: str) -> tuple[int, str]:
    data = {"form_token": token(desk), "id": identity, "action": action, **fields}
    answer = desk.post("/corrections", data=data, follow_redirects=False)
    return answer.status_code, answer.headers.get("location") or answer.text


def made(store: Store) -> list[tuple[str, str, str | None]]:
    return [
        (each.correction.action, each.correction.by, each.correction.why)
        for each in list_corrections(store)
    ]


def test_who_decides_is_asked_once(desk: TestClient, article: str, store: Store) -> None:
    statement = statement_of(store, article, "that the wall").id
    page = desk.get(f"/corrections/records/{statement}").text
    assert "Who decides? Your name" in page
    assert 'value="accept"' not in page
    status, page = send(desk, statement, "reject")
    assert status == 400
    assert "Say who decides first" in page
    assert made(store) == []
    page = named(desk, "Ëla “V” <b>").get(f"/corrections/records/{statement}").text
    assert "Ëla “V” &lt;b&gt;" in page
    assert 'value="accept"' in page
    assert send(desk, statement, "accept", why=" heard  it ")[0] == 303
    assert made(store) == [("accept", "Ëla “V” <b>", "heard it")]


def test_a_rejected_statement_is_flagged_and_can_be_undone(
    desk: TestClient, article: str, store: Store
) -> None:
    named(desk)
    statement = statement_of(store, article, "that at least").id
    _, path = send(desk, statement, "reject", why="the caption")
    page = desk.get(path).text
    assert "Kept: " in page
    assert page.count('<li class="card') == 3
    assert "rests on a corrected statement" in page
    assert "<s>that at least 30 boats were lost in the night</s>" in page
    listed = desk.get("/corrections").text
    assert "rejected (the caption)" in listed
    assert "<strong>exact</strong>" in listed
    [correction] = list_corrections(store)
    desk.post(
        f"/corrections/{correction.correction.id}/undo",
        data={"form_token": token(desk), "back": "//evil.example/"},
    )
    assert "taken back by Ela Venn" in desk.get("/corrections").text
    assert desk.get(f"/articles/{article}").text.count('<li class="card') == 4


def test_the_speaker_is_corrected_by_name(desk: TestClient, article: str, store: Store) -> None:
    named(desk)
    statement = statement_of(store, article, "that nobody").id
    for name in ("", "Nobody Known"):
        status, page = send(desk, statement, "speaker", name=name)
        assert status == 400
        assert 'class="problem" role="alert"' in page
    assert send(desk, statement, "speaker", name="Vaunt")[0] == 303
    view = desk.get(f"/articles/{article}.json").json()
    assert [each["speaker"] for each in view["statements"]] == ["Corrow", "Vaunt", "Vaunt", "Vaunt"]
    speaker = view["statements"][2]["statement"]["speaker"]
    assert "speaker: Orlen → Vaunt" in desk.get(f"/speakers/{speaker}").text
    assert send(desk, statement, "speaker", name="Vaunt", nobody="1")[0] == 303
    view = desk.get(f"/articles/{article}.json").json()
    assert view["statements"][2].get("speaker") is None


def test_borders_are_corrected_by_typing_words(
    desk: TestClient, article: str, store: Store
) -> None:
    named(desk)
    statement = statement_of(store, article, "that at least")
    read = {"source": "Corrow", "cue": "said"}
    for content, line in (
        ("that at least 30 boats were lost in the night", "type others"),
        ("boats were seen", "is not in the article"),
        ("o", "is not in the article"),
        ("that", "is 4 times in the article"),
        ("", "needs content"),
    ):
        status, page = send(desk, statement.id, "borders", content=content, **read)
        assert status == 400, content
        assert line in page, content
    content = "at  least 30 boats\nwere lost"
    assert send(desk, statement.id, "borders", content=content, **read)[0] == 303
    view = desk.get(f"/articles/{article}.json").json()
    assert view["statements"][0]["words"] == "at least 30 boats were lost"
    assert view["statements"][0]["cue"] == "said"


def test_words_that_stand_often_are_those_of_the_paragraph(
    desk: TestClient, article: str, store: Store
) -> None:
    named(desk)
    statement = statement_of(store, article, "that the wall held firm").id
    given = {"source": "Vaunt", "cue": "said", "content": "the wall held"}
    assert send(desk, statement, "borders", **given)[0] == 303
    view = desk.get(f"/articles/{article}.json").json()
    [span] = view["statements"][3]["statement"]["content"]
    assert span[0] == TEXT.rindex("the wall held")


def test_a_note_and_a_figure(desk: TestClient, article: str, store: Store) -> None:
    named(desk)
    [figure] = store.annotations(store.find(article)).figures
    assert send(desk, figure.id, "note", note="asked <b>them</b>")[0] == 303
    assert send(desk, figure.id, "note", note=" ")[0] == 400
    page = desk.get(f"/articles/{article}").text
    assert "asked &lt;b&gt;them&lt;/b&gt;" in page
    assert send(desk, figure.id, "reject")[0] == 303
    assert "<s>at least 30</s>" in desk.get(f"/articles/{article}").text


def test_the_queue_goes_on_to_the_next(desk: TestClient, article: str, store: Store) -> None:
    named(desk)
    ids = re.findall(
        r'href="/corrections/queue\?id=([0-9a-f]+)', desk.get("/corrections/queue").text
    )
    assert len(ids) == 4
    for identity in ids:  # to open one is no decision
        assert desk.get(f"/corrections/queue?id={identity}").status_code == 200
    assert made(store) == []
    _, path = send(desk, ids[1], "accept", **{"from": "queue", "next": ids[2]})
    page = desk.get(path).text
    assert "Kept: " in page
    assert f'name="id" value="{ids[2]}"' in page
    assert ids[1] not in re.findall(r"queue\?id=([0-9a-f]+)", page)
    assert [each["statement"]["id"] for each in desk.get("/corrections/queue.json").json()] == [
        ids[0], *ids[2:],
    ]  # fmt: skip
    for identity in (ids[0], *ids[2:]):
        _, path = send(desk, identity, "accept", **{"from": "queue", "next": ids[0]})
    assert "Nobody needs to look" in desk.get(path).text


def test_a_correction_that_is_lost_says_so(desk: TestClient, article: str, store: Store) -> None:
    named(desk)
    send(desk, statement_of(store, article, "that nobody").id, "accept")
    assert "<strong>exact</strong>" in desk.get("/corrections").text
    assert desk.get("/corrections.json").json()[0]["state"] == "exact"
    assert "exact" in desk.get("/corrections.csv").text


def test_every_form_is_protected(ask: Ask, article: str, store: Store) -> None:
    desk = named(ask())
    statement = statement_of(store, article, "that nobody").id
    send(desk, statement, "note", note="seen")
    [note] = list_corrections(store)
    paths = ("/corrections", "/corrections/name", f"/corrections/{note.correction.id}/undo")
    data = {"id": statement, "action": "reject", "by": "Eve", "form_token": token(desk)}
    for path in paths:
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert desk.post(path, data=data, headers=headers).status_code == 403
        for wrong in ("", "ü"):
            assert desk.post(path, data={**data, "form_token": wrong}).status_code == 403
        assert desk.post(path, data={**data, "why": "x" * 1_000_001}).status_code == 413
        assert desk.get("/corrections/name").status_code in (404, 405)
    closed = ask(read_only=True)
    for path in paths:
        answer = closed.post(path, data={**data, "form_token": closed.app.state.form_token})  # type: ignore[attr-defined]
        assert answer.status_code == 403
    for path in ("/corrections", "/corrections/queue", f"/corrections/records/{statement}",
                 f"/articles/{article}"):  # fmt: skip
        assert 'action="/corrections' not in closed.get(path).text, path
    assert made(store) == [("note", "Ela Venn", None)]


def test_what_makes_no_sense_is_one_line(desk: TestClient, article: str, store: Store) -> None:
    named(desk)
    statement = statement_of(store, article, "that nobody").id
    assert send(desk, statement, "explode")[0] == 400
    assert send(desk, "none", "accept")[0] == 400
    assert desk.get("/corrections/records/none").status_code == 404
    assert desk.get("/corrections/queue?story=none").status_code == 400
    answer = desk.post("/corrections/none/undo", data={"form_token": token(desk)})
    assert answer.status_code == 400
    for back in ("//evil.example", "/\\evil.example", "http://evil.example", "/a\r\nb", ""):
        answer = desk.post(
            "/corrections/name",
            data={"form_token": token(desk), "by": "Ela", "back": back},
            follow_redirects=False,
        )
        assert answer.headers["location"] == "/corrections", back
