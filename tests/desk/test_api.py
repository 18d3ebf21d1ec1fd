"""The API: each question is described, and its answers are as described."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.app.stories import group
from onrecord.desk.api.operations import PREFIX, Operation
from onrecord.desk.api.questions import OPERATIONS
from onrecord.records import Date
from onrecord.store import Store

Ask = Callable[..., TestClient]
WALL = "Vaunt said that 300 boats were lost at the wall of Quillhaven."
NOBODY = "0" * 20


@pytest.fixture
def told(store: Store) -> Store:
    """A store with a story of two outlets, one of which changed its article."""
    url: dict[str, Any] = {"url": "https://herald.example/wall", "outlet": "Herald"}
    keep(store, "1.txt", WALL, published=Date(value="2031-05-06", precision="day"), **url)
    keep(store, "2.txt", WALL, outlet="Post")
    keep(store, "3.txt", "Corrow said that the dairy had closed.", outlet="Post")
    keep(store, "4.txt", WALL.replace("300", "450"), **url)
    group(store)
    return store


@pytest.fixture
def api(desk: TestClient) -> Callable[..., Any]:
    """Return a function that asks a question, and returns the answer to it."""

    def ask(path: str, **query: object) -> Any:
        answer = desk.get(f"{PREFIX}{path}", params=query or None)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return ask


def paths(api: Callable[..., Any]) -> dict[str, str]:
    """Return a path that is answered for each question with an id, by its name."""
    [passage] = api("/statements", words="dairy")["items"]
    story = next(each for each in api("/stories")["items"] if each["outlets"] == 2)["story"]["id"]
    compared = api(f"/stories/{story}/comparisons")["comparisons"]
    figure = api("/figures")["items"][0]["id"]
    ids = {
        "story": story,
        "article": passage["place"]["article"],
        "statement": passage["id"],
        "figure": figure,
        "statement or figure": figure,
        "speaker": passage["speaker_id"],
        "capture": api("/captures")["items"][0]["id"],
        "comparison": story,
        "claim": story,
    }
    return {
        each.name: each.path.format(
            id=ids.get(each.noun, ""), comparison=compared[0]["id"], record=figure
        )
        for each in OPERATIONS
    }


def described(desk: TestClient) -> Any:
    return desk.get(f"{PREFIX}/openapi.json").json()


def check(document: Any, schema: Any, answer: Any) -> None:
    schema = schema | {"components": document["components"]}
    Draft202012Validator(schema, format_checker=None).validate(answer)


def schema_of(document: Any, operation: Operation, status: str, media_type: str) -> Any:
    answers = document["paths"][operation.path][operation.method.lower()]["responses"]
    return answers[status]["content"][media_type]["schema"]


def test_each_question_is_described_and_answered_as_described(
    told: Store, desk: TestClient, api: Callable[..., Any]
) -> None:
    document, asked = described(desk), paths(api)
    assert set(document["paths"]) == {each.path for each in OPERATIONS}
    for each in OPERATIONS:
        path = f"{PREFIX}{asked[each.name]}"
        body = {"text": WALL} if each.method == "POST" else None
        answer = desk.request(each.method, path, json=body)
        assert answer.status_code == 200, (path, answer.text)
        assert answer.headers["content-type"] == "application/json"
        check(document, schema_of(document, each, "200", "application/json"), answer.json())


def test_every_route_is_in_the_document_and_every_reference_is_resolved(desk: TestClient) -> None:
    document = described(desk)
    routes = {
        route.path.removeprefix(PREFIX)
        for route in desk.app.routes  # type: ignore[attr-defined]
        if route.path.startswith("/api/")
    }
    assert routes - {"/openapi.json"} == set(document["paths"])
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
        found = document
        for key in reference.split("/"):
            found = found[key]
    names = [each.name for each in OPERATIONS]
    assert len(names) == len(set(names))
    assert all(each.description for each in OPERATIONS)
    for each in document["paths"].values():
        for question in each.values():
            Draft202012Validator.check_schema(question["responses"]["200"])


def test_an_answer_that_differs_from_its_schema_is_noticed(
    told: Store, desk: TestClient, api: Callable[..., Any]
) -> None:
    document = described(desk)
    [operation] = [each for each in OPERATIONS if each.name == "statements"]
    schema = schema_of(document, operation, "200", "application/json")
    answer = api("/statements")
    del answer["items"][0]["place"]["capture"]
    with pytest.raises(Exception, match="'capture' is a required property"):
        check(document, schema, answer)


@pytest.mark.parametrize(
    ("path", "status", "line"),
    [
        ("/stories?colour=red", 400, "there is no parameter 'colour' here"),
        ("/health?words=wall", 400, "the parameters are: none"),
        ("/stories?limit=0", 400, "limit: "),
        ("/stories?limit=201", 400, "limit: "),
        ("/stories?limit=many", 400, "limit: "),
        ("/stories?limit=1e1", 400, "limit: "),
        ("/stories?limit=%205", 400, "limit: "),
        ("/stories?limit=٣", 400, "limit: "),
        ("/stories?since=null", 400, "'null' is not a date"),
        ("/statements?act=null", 400, "act: "),
        (f"/stories/{NOBODY}/comparisons?kind=NULL", 400, "kind: "),
        ("/stories?limit=1&limit=2", 400, "limit is given more than once"),
        ("/stories?words=" + "a" * 301, 400, "words: "),
        ("/stories?words=", 400, "words: "),
        ("/stories?words=a%00b", 400, "words: leave out control characters"),
        ("/stories?limit=-1", 400, "limit: give a whole number from 1 to 200"),
        ("/stories?limit=500", 400, "limit: give a whole number from 1 to 200"),
        ("/speakers?name=" + "a" * 301, 400, "name: give at most 300 characters"),
        ("/statements?place=", 400, "place: give at least one character"),
        ("/statements?act=foo", 400, "act: give one of: "),
        ("/statements?act=foo", 400, "denies"),
        (f"/stories/{NOBODY}/comparisons?kind=foo", 400, "kind: give one of: "),
        ("/figures?subject=%1b[2J", 400, "subject: leave out control characters"),
        (f"/statements/{NOBODY}?seal=%1b", 400, "seal: take it from an answer"),
        ("/stories?cursor=.", 400, "cursor: take it from an answer"),
        ("/statements?words=%22", 400, "nothing to search for in"),
        ("/statements?words=*", 400, "nothing to search for in"),
        ("/statements?words=%ff&outlet=Post", 400, "nothing to search for in"),
        ("/articles?words=%20", 400, "nothing to search for in"),
        ("/articles?words=.&outlet=Post", 400, "nothing to search for in"),
        ("/stories?words=%22%22", 400, "nothing to search for in"),
        ("/stories?words=*&outlet=Post", 400, "nothing to search for in"),
        ("/stories?words=-&speaker=Vaunt", 400, "nothing to search for in"),
        ("/stories?since=May", 400, "'May' is not a date"),
        ("/stories?cursor=abc", 400, "this cursor is of another question"),
        ("/stories?cursor=a.c", 400, "cursor: "),
        ("/statements?type=belief&words=wall", 400, "looked up in assertions only"),
        ("/statements?act=shouts", 400, "act: "),
        ("/speakers?name=...", 400, "'...' is not a name"),
        ("/stories/" + NOBODY, 404, "no story has this id now"),
        ("/stories/nothing", 404, "no story has this id now"),
        ("/stories/" + NOBODY[:4], 404, "no story has this id now"),
        (f"/stories/{NOBODY}/claims/{NOBODY}", 404, "no claim has this id now"),
        ("/articles/" + NOBODY, 404, "no article has this id now"),
        ("/statements/" + NOBODY, 404, "no statement has this id now"),
        ("/figures/" + NOBODY, 404, "no figure has this id now"),
        ("/origins/" + NOBODY, 404, "no statement or figure has this id now"),
        ("/speakers/" + NOBODY, 404, "no speaker has this id now"),
        ("/captures/" + NOBODY, 404, "no capture has this id now"),
        ("/nothing", 404, "there is no such question"),
        ("/check", 405, "not asked with this method"),
    ],
)
def test_what_is_not_answered_is_a_problem_of_one_sentence(
    told: Store, desk: TestClient, path: str, status: int, line: str
) -> None:
    answer = desk.get(f"{PREFIX}{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (
        status, "application/problem+json",
    )  # fmt: skip
    problem = answer.json()
    assert line in problem["detail"]
    assert "\n" not in problem["detail"]
    assert problem["status"] == status
    document = described(desk)
    check(document, document["components"]["schemas"]["Problem"], problem)


@pytest.mark.parametrize("word", ["null", "NULL", "true", "12"])
def test_every_word_can_be_searched(told: Store, api: Callable[..., Any], word: str) -> None:
    asked = {"/statements": "words", "/articles": "outlet", "/figures": "measure"}
    for path, name in (asked | {"/speakers": "name", "/stories": "speaker"}).items():
        assert api(path, **{name: word})["items"] == []


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(told: Store, ask: Ask, method: str, read_only: bool) -> None:
    desk = ask(read_only=read_only)
    before = desk.get(f"{PREFIX}/health").json()
    for each in OPERATIONS:
        if each.method == "GET":
            path = f"{PREFIX}{each.path.format(id=NOBODY, comparison=NOBODY, record=NOBODY)}"
            answer = getattr(desk, method)(path)
            assert answer.status_code == 405
            assert sorted(answer.headers["allow"].split(", ")) == ["GET", "HEAD"]
    assert desk.get(f"{PREFIX}/health").json() == before


def test_a_text_is_checked_and_not_stored(told: Store, ask: Ask) -> None:
    desk = ask(read_only=True)
    before = desk.get(f"{PREFIX}/health").json()
    answer = desk.post(f"{PREFIX}/check", json={"text": WALL})
    [point] = [each for each in answer.json()["points"] if each["kind"] == "statement"]
    assert point["verdict"] in ("verbatim", "of an older version")
    [[start, end]] = point["spans"]
    assert WALL[start:end] == "that 300 boats were lost at the wall of Quillhaven"
    assert answer.headers["cache-control"] == "no-store"
    assert desk.get(f"{PREFIX}/health").json() == before


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"text": ""}', "application/json", 400),
        (b'{"text": 1}', "application/json", 400),
        (b'{"text": "a", "name": "b"}', "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"text":' + b"[" * 5_000, "application/json", 400),
        (json.dumps({"text": "a" * 100_001}).encode(), "application/json", 400),
        (b" " * 1_000_001, "application/json", 413),
        (b'{"text": "a"}', "text/plain", 415),
        (b"text=a", "application/x-www-form-urlencoded", 415),
    ],
)
def test_bodies_that_are_no_text_to_check_are_refused(
    desk: TestClient, body: bytes, media_type: str, status: int
) -> None:
    headers = {"Content-Type": media_type}
    answer = desk.post(f"{PREFIX}/check", content=body, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ({}, "text: is missing; give a string"),
        ({"text": 1}, "text: give a string"),
        ({"text": ""}, "text: give at least one character"),
        ({"text": "The wall\x00 held."}, "text: leave out control characters"),
        ({"text": "a", "name": "b"},
         "there is no parameter 'name' here; the parameters are: text"),
        ([], "give an object with the parameters: text"),
        ("text", "give an object with the parameters: text"),
    ],
)  # fmt: skip
def test_a_body_that_is_refused_is_told_what_to_send(
    desk: TestClient, body: object, line: str
) -> None:
    answer = desk.post(f"{PREFIX}/check", json=body)
    assert (answer.status_code, answer.json()["detail"]) == (400, line)


def test_an_answer_is_not_sent_again_while_nobody_writes(told: Store, desk: TestClient) -> None:
    first = desk.get(f"{PREFIX}/statements")
    tag = first.headers["etag"]
    again = desk.get(f"{PREFIX}/statements", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert desk.get(f"{PREFIX}/figures").headers["etag"] != tag
    keep(told, "5.txt", "Corrow said that the mill had burnt.")
    later = desk.get(f"{PREFIX}/statements", headers={"If-None-Match": tag})
    assert later.status_code == 200
    assert "mill" in later.text
    assert later.headers["etag"] != tag


def test_what_is_refused_has_no_tag(desk: TestClient) -> None:
    assert "etag" not in desk.get(f"{PREFIX}/stories/{NOBODY}").headers


def test_long_answers_are_compressed_for_those_who_can_read_that(
    told: Store, desk: TestClient
) -> None:
    plain = desk.get(f"{PREFIX}/statements", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with desk.stream("GET", f"{PREFIX}/statements", headers={"Accept-Encoding": "gzip"}) as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) == len(sent) < len(plain.content)
    assert gzip.decompress(sent) == plain.content
    short = desk.get(f"{PREFIX}/health", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in short.headers


def test_a_permanent_address_is_asked_as_it_is(told: Store, api: Callable[..., Any]) -> None:
    [passage] = api("/statements", words="dairy")["items"]
    path, _, query = passage["address"].partition("#")[0].partition("?")
    assert api(f"{path}?{query}") | {"passage": None} == {
        "status": "exact", "passage": None, "article": passage["place"]["article"], "words": None,
    }  # fmt: skip
    moved = api(f"{path.replace(passage['id'], NOBODY)}?{query}")
    assert (moved["status"], moved["passage"]["id"]) == ("moved", passage["id"])
    query = re.sub("seal=[0-9a-f]{8}", "seal=00000000", query)
    lost = api(f"{path.replace(passage['id'], NOBODY)}?{query}")
    assert (lost["status"], lost["passage"]) == ("lost", None)
    assert lost["words"]["text"] == "that the dairy had closed"


def test_words_stand_where_the_answers_say(told: Store, api: Callable[..., Any]) -> None:
    for each in (*api("/statements")["items"], *api("/figures")["items"]):
        text = api(f"/articles/{each['place']['article']}")["article"]["text"]
        for words in (*each["words"], *each["source"], *each["cue"]):
            assert text[words["start"] : words["end"]] == words["text"]


def test_captured_pages_are_never_sent_as_pages(store: Store, api: Callable[..., Any]) -> None:
    keep(store, "1.html", "<script>alert(1)</script> Vaunt said that it held.")
    [capture] = api("/captures")["items"]
    assert api(f"/captures/{capture['id']}") == capture
    assert capture.keys() == {
        "id", "location", "media_type", "fetched", "sha256", "response",
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/health", "/stories", "/openapi.json", "/nothing"])
def test_nothing_is_answered_without_the_token(ask: Ask, path: str) -> None:
    desk = ask(token="secret")
    refused = desk.get(f"{PREFIX}{path}", headers={"Authorization": "Bearer wrong"})
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    assert refused.headers["content-type"] == "application/problem+json"
    given = {"Authorization": "Bearer secret"}
    assert desk.get(f"{PREFIX}{path}", headers=given).status_code in (200, 404)
    assert desk.get(f"{PREFIX}{path}", headers={"Host": "evil.example"}).status_code == 421


def test_pages_of_the_web_cannot_ask(told: Store, desk: TestClient) -> None:
    foreign = {"Origin": "https://evil.example"}
    answer = desk.post(f"{PREFIX}/check", json={"text": WALL}, headers=foreign)
    assert answer.status_code == 403
    answer = desk.get(f"{PREFIX}/stories", headers=foreign)
    assert not [name for name in answer.headers if name.startswith("access-control")]


def parameters(operation: Operation, document: Any) -> Iterator[str]:
    for each in document["paths"][operation.path]["get"]["parameters"]:
        if each["in"] == "query":
            yield each["name"]


@pytest.fixture
def patient(ask: Ask) -> tuple[TestClient, Any]:
    """A desk that may be asked without end, with its OpenAPI document."""
    desk = ask(api_rate=1_000_000)
    return desk, described(desk)


_WORDS = st.sampled_from(["wall", "Vaunt", "2031-05", "says", "all", "a" * 400, "1", "*", '"', ""])
_VALUES = st.one_of(_WORDS, st.text(max_size=20), st.integers().map(str))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_is_asked_is_answered_as_described(
    told: Store, patient: tuple[TestClient, Any], data: st.DataObject
) -> None:
    desk, document = patient
    operation = data.draw(st.sampled_from([each for each in OPERATIONS if each.method == "GET"]))
    names = st.sampled_from([*parameters(operation, document), "colour"])
    query = data.draw(st.dictionaries(names, _VALUES, max_size=4))
    ids = st.sampled_from([NOBODY, "0", "é", "../stories", "\0", "a" * 500])
    path = operation.path.format(
        **{name: quote(data.draw(ids), safe="") for name in operation.in_path}
    )
    answer = desk.get(f"{PREFIX}{path}?{urlencode(query, errors='replace')}")
    assert answer.status_code in (200, 400, 404), answer.text
    if answer.status_code == 200:
        check(document, schema_of(document, operation, "200", "application/json"), answer.json())
    else:
        assert answer.headers["content-type"] == "application/problem+json"
