"""Reading of web addresses into a store, from the test web."""

import importlib.util
import socket
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from builders.fake_extractor import FakeExtractor, load_fake
from builders.web import Page, Web
from onrecord.app import pipeline, reading
from onrecord.app.fetching import FetchOptions, read_addresses
from onrecord.app.pipeline import Summary
from onrecord.capture import open_location
from onrecord.cli import app
from onrecord.errors import UsageError
from onrecord.records import Failure
from onrecord.store import Store

WALL = "http://herald.example/2031/wall"
DAM = "http://courier.example/2031/dam"


def _story(*sentences: str, canonical: str = "") -> str:
    prose = "".join(
        f"<p>{each} It was on Monday, and nobody knew for how long.</p>" for each in sentences
    )
    head = f"<head><title>News</title>{canonical}</head>"
    return f"<html>{head}<body><h1>News of the day</h1>{prose}</body>"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with Web() as served:
        served.put(WALL, _story("Corrow said that the wall held.", "Vaunt said that it did."))
        served.put(DAM, _story("Ossary said that the dam broke.", "Corrow said that it did."))

        look_up = socket.getaddrinfo

        def find(host: str, port: int, *args: Any, **options: Any) -> Any:
            if host == "127.0.0.1":
                return look_up(host, port, *args, **options)
            return [(0, 0, 0, "", place) for place in served.resolve(host, port)]

        monkeypatch.setattr(socket, "getaddrinfo", find)
        yield served


@pytest.fixture
def options(web: Web) -> FetchOptions:
    return web.options(own=frozenset(web.hosts))


@pytest.fixture
def read(
    store: Store, extractor: FakeExtractor, now: datetime, options: FetchOptions
) -> Callable[..., Summary]:
    def read(*locations: str, addresses: tuple[str, ...] = ()) -> Summary:
        return reading.read(
            locations, store, lambda: extractor, now, addresses=addresses, fetching=options
        )

    return read


def test_files_and_addresses_are_read_together(
    store: Store, read: Callable[..., Summary], page: str
) -> None:
    summary = read(WALL, page, addresses=(DAM, WALL, "http://herald.example/none", "words"))
    assert summary.articles == 3
    failures = {each.location: each.error for each in summary.failures}
    assert failures == {
        "http://herald.example/none": "was not sent: the server answered 404 Not Found",
        "words": "is not a web address: those begin with https:// or http://",
    }
    assert {each.url for each in store.articles()} == {None, WALL, DAM}
    answers = {each.location: each.response for each in store.captures()}
    assert answers[page] is None
    assert answers[WALL] is not None
    assert answers[WALL].status == 200


def test_a_page_that_has_not_changed_is_skipped_and_one_that_has_is_a_version(
    web: Web, store: Store, read: Callable[..., Summary]
) -> None:
    read(WALL)
    assert (read(WALL).articles, read(WALL).unchanged) == (0, 1)
    web.put(WALL, _story("Corrow said that the wall broke.", "Vaunt said that it did."))
    read(WALL)
    first, second = store.articles()
    assert second.replaces == first.id


def test_one_article_at_two_addresses_is_one(
    web: Web, store: Store, read: Callable[..., Summary]
) -> None:
    other = web.put("http://m.herald.example/w?from=feed", "")
    web.hosts.add("m.herald.example")
    for address in (WALL, other):
        canonical = f'<link rel="canonical" href="{WALL}">'
        words = f"Corrow said that the wall held, as seen at {len(address)}."
        web.put(address, _story(words, canonical=canonical))
    options = web.options(own=frozenset(web.hosts))
    reading.read([WALL, other], store, load_fake, web.time(), fetching=options)
    first, second = store.articles()
    assert (first.url, second.url, second.replaces) == (WALL, WALL, first.id)


@pytest.mark.parametrize(
    "spelling", [WALL + "#top", WALL.replace("http", "HTTP"), WALL.replace("herald", "HERALD")]
)
def test_an_address_in_two_spellings_is_asked_once(
    web: Web, store: Store, read: Callable[..., Summary], spelling: str
) -> None:
    read(spelling, WALL)
    assert web.paths("herald.example") == ["/2031/wall"]
    [article] = store.articles()
    assert (article.url, store.capture(article)[0].location) == (WALL, WALL)


def test_the_command_reads_addresses_of_a_file(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "load_extractor", load_fake)
    listed = tmp_path / "addresses.txt"
    listed.write_text(f"\ufeff# of today\n{WALL}\n\n  {DAM}  \n")
    hosts = [each for host in web.hosts for each in ("--own", host, "--private", host)]
    arguments = ["--contact", "desk@paper.example", "--workers", "1", "--store"]
    store = str(tmp_path / "new.db")
    runner = CliRunner()
    given: list[dict[str, Any]] = [
        {"args": ["read", "--addresses", str(listed), *hosts, *arguments, store]},
        {"args": ["read", "--addresses", "-", *hosts, *arguments, store], "input": f"{WALL}\n"},
    ]
    shown = [runner.invoke(app, **each) for each in given]
    assert [each.exit_code for each in shown] == [0, 0]
    assert "2 articles read, 0 unchanged; 4 statements" in shown[0].output
    assert "0 articles read, 1 unchanged" in shown[1].output
    assert all("(+desk@paper.example)" in each.headers["user-agent"] for each in web.asked)


def test_the_contact_may_be_set_for_all_commands(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_CONTACT", "desk@paper.example")
    web.put(WALL, Page(status=404))
    arguments = ["--own", "herald.example", "--private", "herald.example", "--workers", "1"]
    CliRunner().invoke(app, ["read", WALL, *arguments, "--store", str(tmp_path / "new.db")])
    assert [each.headers["user-agent"][-21:] for each in web.asked] == ["(+desk@paper.example)"]


def test_a_command_without_anything_to_read_says_so() -> None:
    shown = CliRunner().invoke(app, ["read"])
    assert shown.exit_code == 2
    assert "give files, folders or web addresses" in shown.output


def test_remarks_in_a_list_are_no_part_of_an_address(tmp_path: Path) -> None:
    listed = tmp_path / "addresses.txt"
    listed.write_text(f"# all\n{WALL}  # remark\n{DAM}\t#x\n  # {DAM}\n{DAM}#part\n")
    assert read_addresses(str(listed)) == [WALL, DAM, f"{DAM}#part"]


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\n\0\0", WALL.encode("utf-16"), b"a\x01\nb"])
def test_a_list_that_is_no_text_is_one_line(tmp_path: Path, body: bytes) -> None:
    listed = tmp_path / "addresses.txt"
    listed.write_bytes(body)
    with pytest.raises(UsageError, match="is no list of addresses: it is not a text"):
        read_addresses(str(listed))


def test_a_list_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_addresses(str(tmp_path / "none.txt"))


def test_without_the_extra_one_line_names_it(
    read: Callable[..., Summary], monkeypatch: pytest.MonkeyPatch, now: datetime
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "protego" else find(name)
    )
    expected = "to fetch addresses, protego is needed: pip install 'onrecord[network]'"
    with pytest.raises(UsageError) as raised:
        read(WALL)
    assert str(raised.value) == expected
    [failure] = open_location(WALL, now)
    assert isinstance(failure, Failure)
    assert failure.error == expected
