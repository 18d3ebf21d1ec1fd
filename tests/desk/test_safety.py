"""Who may ask the desk, from where, and what its pages may do."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.desk.safety import is_loopback, make_token
from onrecord.store import Store

Ask = Callable[..., TestClient]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:8531", "localhost:8531", "LOCALHOST", "[::1]:8531", "127.0.0.2", "localhost:9"],
)
def test_names_of_this_machine_are_answered(desk: TestClient, host: str) -> None:
    assert desk.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8531", "127.0.0.1.evil.example", "localhost.evil.example",
        "10.1.2.3", "localhost@evil.example", "evil.example#localhost", "", "[::1", "127.1",
    ],
)  # fmt: skip
def test_other_names_are_refused(desk: TestClient, host: str) -> None:
    answer = desk.get("/", headers={"Host": host})
    assert answer.status_code in (400, 421)
    assert "Stories" not in answer.text


def test_another_address_is_reached_by_address_but_by_no_other_name(ask: Ask) -> None:
    desk = ask(host="0.0.0.0", token="secret")
    given = {"Authorization": "Bearer secret"}
    assert desk.get("/", headers={"Host": "10.1.2.3:8531", **given}).status_code == 200
    assert desk.get("/", headers={"Host": "evil.example", **given}).status_code == 421


@pytest.mark.parametrize(
    "path", ["/", "/stories.json", "/export/record.json", "/static/desk.css", "/add", "/nothing"]
)
def test_nothing_is_shown_without_the_token(ask: Ask, path: str) -> None:
    desk = ask(token=make_token())
    assert desk.get(path).status_code == 401
    assert desk.get(path, params={"token": "wrong"}).status_code == 401
    assert desk.get(path, headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_the_token_is_given_once_and_leaves_the_address(ask: Ask) -> None:
    token = make_token()
    desk = ask(token=token)
    first = desk.get(
        "/figures", params={"measure": "killed", "token": token}, follow_redirects=False
    )
    assert first.status_code == 303
    assert first.headers["location"] == "/figures?measure=killed"
    assert {"HttpOnly", "SameSite=lax"} <= set(first.headers["set-cookie"].split("; "))
    assert desk.get("/figures").status_code == 200


def test_the_token_leads_to_no_other_server(ask: Ask) -> None:
    desk = ask(token="secret")
    answer = desk.get(
        "http://127.0.0.1:8531//evil.example/", params={"token": "secret"}, follow_redirects=False
    )
    assert answer.headers["location"].startswith("/evil.example")


def test_only_loopback_needs_no_token() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "localhost", "::1", "127.3.2.1")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "10.0.0.1", "desk.example", "")))


@pytest.mark.parametrize("path", ["/", "/nothing", "/static/desk.js", "/stories.json", "/help"])
def test_no_page_can_run_or_load_anything_else(desk: TestClient, path: str) -> None:
    headers = desk.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


def test_pages_have_no_inline_style_or_script_and_load_nothing_from_elsewhere(
    desk: TestClient, store: Store
) -> None:
    [article] = keep(store, "page.txt", "Vaunt said that 300 boats were lost.")
    for path in (
        "/",
        f"/articles/{article.id}",
        "/speakers",
        "/figures",
        "/add",
        "/help",
        "/export",
    ):
        page = desk.get(path).text
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page), path
        assert all("src=" in script for script in re.findall(r"<script[^>]*>", page)), path
        loaded = re.findall(r'(?:src|href|action)="([^"]*)"', page)
        assert all(address.startswith(("/", "#")) for address in loaded), path


def form_token(desk: TestClient) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/add").text)
    assert found
    return found[1]


def paste(desk: TestClient, **headers: str) -> int:
    data = {"text": "Vaunt said that it held.", "form_token": form_token(desk), "asked": "1"}
    answer = desk.post(
        "/add", data=data, files={"none": b""}, headers=headers, follow_redirects=False
    )
    return answer.status_code


def test_a_form_of_the_desk_itself_is_taken(desk: TestClient) -> None:
    same = {"Origin": "http://127.0.0.1:8531", "Sec-Fetch-Site": "same-origin"}
    assert paste(desk, **same) == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost:9"}, {"Sec-Fetch-Site": "same-site"},
    ],
)  # fmt: skip
def test_forms_of_other_pages_are_refused(desk: TestClient, headers: dict[str, str]) -> None:
    assert paste(desk, **headers) == 403


def test_a_form_without_its_token_is_refused(desk: TestClient, store: Store) -> None:
    for given in ({}, {"form_token": "wrong"}, {"form_token": "ü"}):
        answer = desk.post("/add", data={"text": "Vaunt said that it held.", **given})
        assert answer.status_code == 403
    assert store.counts().captures == 0


def test_a_form_that_is_too_large_is_not_read(desk: TestClient) -> None:
    for length in (b"200000001", b"", b"x", b"-1", "٣".encode()):
        answer = desk.post("/add", content=b"x", headers=[(b"Content-Length", length)])
        assert answer.status_code in (400, 413)


def test_read_only_changes_nothing(ask: Ask, store: Store) -> None:
    desk = ask(read_only=True)
    assert "/add" not in desk.get("/").text
    assert desk.post("/add", data={"text": "Vaunt said that it held."}).status_code == 403
    assert store.counts().captures == 0


def test_captured_bytes_are_saved_and_never_shown(desk: TestClient, store: Store) -> None:
    [article] = keep(store, "page.txt", "<script>alert(1)</script> Vaunt said that it held.")
    answer = desk.get(f"/captures/{article.capture}")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.startswith(b"<script>")
