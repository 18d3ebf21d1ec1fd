"""Checking a draft in the desk."""

import re
from collections.abc import Callable
from typing import NoReturn

import pytest
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.app.stories import group
from onrecord.desk.checking import Checker
from onrecord.desk.marked_draft import mark_points
from onrecord.errors import ModelError
from onrecord.records import Annotations, Article
from onrecord.store import Store
from onrecord.views import CheckedDraft, Point

Ask = Callable[..., TestClient]
DRAFT = "Vaunt said that 300 boats were lost.\n\nCorrow said that <b>300 boats</b> were lost."


@pytest.fixture
def kept(store: Store) -> Store:
    keep(store, "page.txt", "Vaunt said that 300 boats were lost. Corrow said that it held.")
    group(store)
    return store


def form_token(desk: TestClient) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/check").text)
    assert found
    return found[1]


def checked(
    desk: TestClient, text: str = "", file: tuple[str, bytes] = ("", b"")
) -> tuple[int, str]:
    answer = desk.post(
        "/check", data={"form_token": form_token(desk), "text": text}, files={"file": file}
    )
    return answer.status_code, answer.text


@pytest.mark.parametrize("read_only", [False, True])
def test_a_pasted_draft_is_held_against_the_record(ask: Ask, kept: Store, read_only: bool) -> None:
    desk = ask(read_only=read_only)
    status, page = checked(desk, DRAFT)
    assert status == 200
    assert "<strong>verbatim</strong>" in page
    assert "<strong>said by another</strong>" in page
    assert page.count('class="draft-row"') == 2
    assert "&lt;b&gt;" in page
    assert "<b>300" not in page
    [path, *_] = re.findall(r'<a href="(/(?:figures|statements)/[^"]+)"', page)
    assert "Exact:" in desk.get(path.replace("&amp;", "&")).text
    assert kept.counts().captures == 1


def test_a_file_is_checked_as_a_pasted_text(desk: TestClient, kept: Store) -> None:
    status, page = checked(desk, file=("<draft>.md", DRAFT.encode()))
    assert status == 200
    assert "&lt;draft&gt;.md" in page
    assert "<strong>said by another</strong>" in page


def test_what_cannot_be_checked_is_one_line(desk: TestClient, kept: Store) -> None:
    for text, file, status, line in (
        (" ", ("", b""), 400, "There was nothing in the form"),
        ("", ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00"), 400, "a.png: "),
        ("", ("a.txt", b""), 400, "a.txt: is empty"),
        ("Bonjour", ("", b""), 400, "the text is French"),
        ("a" * 100_001, ("", b""), 413, "longer than 100,000 characters"),
    ):
        found, page = checked(desk, text, file)
        assert found == status, line
        [problem] = re.findall(r'<p class="problem" role="alert">([^\n]*)</p>', page)
        assert line in problem
        assert "Traceback" not in page
    answer = desk.post("/check", content=b"x", headers={"Content-Length": "20000001"})
    assert answer.status_code in (400, 413)


def test_a_draft_from_another_page_is_refused(ask: Ask, kept: Store) -> None:
    for desk in (ask(), ask(read_only=True)):
        data = {"text": DRAFT, "form_token": form_token(desk)}
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert desk.post("/check", data=data, headers=headers).status_code == 403
        assert desk.post("/check", data={**data, "form_token": "ü"}).status_code == 403


def test_the_pieces_of_a_draft_are_its_text(desk: TestClient) -> None:
    text = "One two three four.\n\n  Five six.\n"

    def point(verdict: str, *spans: tuple[int, int]) -> Point:
        return Point(
            kind="quotation", spans=spans, words="", speaker=None, verdict=verdict,  # type: ignore[arg-type]
            reason="", pieces=(), record=(), origins=(), since=None, nearest=None,
        )  # fmt: skip

    points = (point("verbatim", (0, 7), (14, 18)), point("altered", (4, 13)))
    first, second = mark_points(CheckedDraft(location="x", text=text, points=points))
    assert [(each.text, each.numbers, each.starts, each.is_fault) for each in first.pieces] == [
        ("One ", (1,), (1,), False), ("two", (1, 2), (2,), True), (" three", (2,), (), True),
        (" ", (), (), False), ("four", (1,), (), False), (".", (), (), False),
    ]  # fmt: skip
    assert [number for number, _ in first.points] == [1, 2]
    assert ["".join(each.text for each in second.pieces), second.points] == ["Five six.", ()]


def test_what_a_check_needs_is_loaded_once_while_the_draft_is_pasted(kept: Store) -> None:
    loads: list[str] = []

    class Extractor:
        model = "1"

        def annotate(self, article: Article) -> Annotations:
            loads.append(article.text)
            return Annotations(article=article.id, language="en", model="1")

    def load() -> Extractor:
        loads.append("loaded")
        return Extractor()

    checker = Checker(kept, load)
    checker.prepare()
    checker.prepare()
    checker.check_text("Vaunt said that it held.")
    assert loads[0] == "loaded"
    assert loads.count("loaded") == 1
    assert loads[-1] == "Vaunt said that it held."


def test_what_cannot_be_loaded_is_told_by_the_check(kept: Store) -> None:
    def load() -> NoReturn:
        raise ModelError("no model")

    checker = Checker(kept, load)
    checker.prepare()
    with pytest.raises(ModelError):
        checker.check_text("Vaunt said that it held.")


def test_the_form_can_say_that_it_is_at_work(desk: TestClient, kept: Store) -> None:
    assert 'role="status" data-working="The draft is being checked.' in desk.get("/check").text
