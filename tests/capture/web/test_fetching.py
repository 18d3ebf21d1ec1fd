"""Fetching from the test web: what comes back, and what is one clear line."""

import gzip
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise, repeat
from pathlib import Path

import pytest

from builders.web import Asked, Page, Web, drip
from capture.web.conftest import failed
from onrecord.capture.web.fetching import Ask, Fetched, Fetcher, Unchanged
from onrecord.capture.web.options import make_options
from onrecord.errors import UsageError
from onrecord.records import Failure

GOLDEN = Path(__file__).parent.parent.parent / "golden" / "tls"
WORDS = "<!doctype html><title>Wall</title><p>“The wall will hold,” Orla Venn said."
WALL = "http://herald.example/wall"
HEADERS = (("ETag", '"7"'), ("X-Two", "b"), ("X-Two", "a"))


def fetched(outcome: object) -> Fetched:
    assert isinstance(outcome, Fetched), outcome
    return outcome


def test_a_page_comes_with_the_answer_of_its_server(web: Web, fetcher: Fetcher) -> None:
    web.put(WALL, Page(WORDS.encode(), headers=HEADERS))
    page = fetched(fetcher.fetch(WALL))
    assert page.body == WORDS.encode()
    assert (page.capture.location, page.capture.media_type) == (WALL, "text/html")
    assert page.capture.fetched == page.response.received == "2031-05-01T06:00:01Z"
    assert (page.response.address, page.response.status) == (WALL, 200)
    assert page.response.requested == "2031-05-01T06:00:01Z"  # after robots.txt, and a pause
    assert [each for each in page.response.headers if each in HEADERS] == list(HEADERS)


def test_the_server_is_told_who_asks(web: Web, fetcher: Fetcher) -> None:
    fetcher.fetch(web.put(WALL, WORDS))
    agent = web.asked[-1].headers["user-agent"]
    assert agent.startswith("onrecord/")
    assert agent.endswith(" (+desk@paper.example)")


@pytest.mark.parametrize("contact", ["déšť", "a\nX-Evil: 1", "a\r\n", "a\0"])
def test_a_contact_that_cannot_be_sent_is_refused(contact: str) -> None:
    with pytest.raises(UsageError, match="cannot be sent"):
        make_options(contact=contact)


def test_redirects_are_followed_and_kept(web: Web, fetcher: Fetcher) -> None:
    web.redirect(WALL, "/2031/wall?page=1#top", 301)
    web.redirect("http://herald.example/2031/wall?page=1", "//courier.example/wäll", 308)
    web.put("http://courier.example/w%C3%A4ll", WORDS)
    page = fetched(fetcher.fetch(WALL))
    assert page.capture.location == WALL
    assert page.response.address == "http://courier.example/w%C3%A4ll"
    assert page.response.redirects == (WALL, "http://herald.example/2031/wall?page=1")


def test_circles_and_long_chains_of_redirects_end(web: Web, fetcher: Fetcher) -> None:
    web.redirect(WALL, "/b")
    web.redirect("http://herald.example/b", "/wall#again")
    assert "in a circle" in failed(fetcher.fetch(WALL))
    for number in range(12):
        web.redirect(f"http://courier.example/{number}", f"/{number + 1}")
    assert "more than 10 times" in failed(fetcher.fetch("http://courier.example/0"))
    web.put("http://courier.example/12", WORDS)
    assert isinstance(fetcher.fetch("http://courier.example/2"), Fetched)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "404 Not Found"),
        (410, "410 Gone"),
        (403, "403 Forbidden"),
        (206, "206 Partial Content"),
        (204, "204 No Content"),
        (304, "304 Not Modified"),
        (300, "300 Multiple Choices"),
        (799, "answered 799"),
    ],
)
def test_other_answers_are_one_line(web: Web, fetcher: Fetcher, status: int, words: str) -> None:
    body = b"" if status in (204, 304) else WORDS.encode()
    web.put(WALL, Page(body, status))
    assert words in failed(fetcher.fetch(WALL))


def test_what_may_pass_is_tried_again_later(web: Web, fetcher: Fetcher) -> None:
    answers = iter([Page(status=503), Page(status=500), Page(WORDS.encode())])
    web.put(WALL, lambda asked: next(answers))
    assert isinstance(fetcher.fetch(WALL), Fetched)
    first, second, third = (each.at for each in web.asked if each.path == "/wall")
    assert second - first == timedelta(seconds=2)
    assert third - second == timedelta(seconds=4)


def test_what_does_not_pass_is_one_line(web: Web, fetcher: Fetcher) -> None:
    web.put(WALL, Page(status=503))
    assert "503 Service Unavailable" in failed(fetcher.fetch(WALL))
    assert web.paths("herald.example") == ["/wall"] * 3


@pytest.mark.parametrize("stated", ["90", "Thu, 01 May 2031 06:01:31 GMT"])
def test_a_server_that_asks_to_wait_is_waited_for(web: Web, fetcher: Fetcher, stated: str) -> None:
    answers = iter([Page(status=429, headers=(("Retry-After", stated),)), Page(WORDS.encode())])
    web.put(WALL, lambda asked: next(answers))
    assert isinstance(fetcher.fetch(WALL), Fetched)
    first, second = (each.at for each in web.asked if each.path == "/wall")
    assert second - first == timedelta(seconds=90)


def test_a_server_that_asks_to_wait_long_is_not(web: Web, fetcher: Fetcher) -> None:
    web.put(WALL, Page(status=503, headers=(("Retry-After", "86400"),)))
    assert "come back in 86400 seconds" in failed(fetcher.fetch(WALL))
    assert web.paths("herald.example") == ["/wall"]


@pytest.mark.parametrize("stated", ["7200", "123456789012", "9" * 40, "9" * 5000])
def test_the_other_pages_of_a_host_that_asks_to_wait_long_are_postponed(
    web: Web, fetcher: Fetcher, stated: str
) -> None:
    web.put(WALL, Page(status=429, headers=(("Retry-After", stated),)))
    others = [web.put(f"http://herald.example/{n}", WORDS) for n in range(3)]
    elsewhere = web.put("http://courier.example/", WORDS)
    asks = [Ask(each) for each in (WALL, *others, elsewhere)]
    came = {ask.address: outcome for ask, outcome in fetcher.fetch_all(asks)}
    said = re.search(r"come back in (\S+) seconds", failed(came[WALL]))
    assert said
    assert float(said[1]) == pytest.approx(float(stated[:300]))
    assert len(stated) > 15 or said[1] == stated
    for each in others:
        assert "is postponed: herald.example asked to be left alone" in failed(came[each])
    assert isinstance(came[elsewhere], Fetched)
    assert web.paths("herald.example") == ["/wall"]
    web.time.sleep(7200 if stated == "7200" else 366 * 86_400)
    assert isinstance(fetcher.fetch(others[0]), Fetched)


def test_a_page_that_is_as_it_was_is_not_sent_again(web: Web, fetcher: Fetcher) -> None:
    modified = "Thu, 01 May 2031 05:00:00 GMT"

    def answer(asked: Asked) -> Page:
        known = asked.headers.get("if-none-match") == '"7"'
        known |= asked.headers.get("if-modified-since") == modified
        return Page(status=304) if known else Page(WORDS.encode())

    web.put(WALL, answer)
    assert isinstance(fetcher.fetch(WALL), Fetched)
    assert isinstance(fetcher.fetch(WALL, etag='"6"'), Fetched)
    unchanged = fetcher.fetch(WALL, etag='"7"')
    assert isinstance(unchanged, Unchanged)
    assert unchanged.response.status == 304
    assert isinstance(fetcher.fetch(WALL, modified=modified), Unchanged)


def test_a_header_that_cannot_be_sent_back_is_left_out(web: Web, fetcher: Fetcher) -> None:
    web.put(WALL, Page(WORDS.encode(), headers=(("ETag", '"é"'),)))
    etag = dict(fetched(fetcher.fetch(WALL)).response.headers)["ETag"]
    assert isinstance(fetcher.fetch(WALL, etag=etag), Fetched)
    assert failed(fetcher.fetch(WALL, etag='"7"\r\nX-Evil: 1'))
    assert all("x-evil" not in each.headers for each in web.asked)


def test_an_error_that_nobody_thought_of_is_a_failure(
    web: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.capture.web.fetching.page_type", lambda *_: {}[1])
    web.put(WALL, WORDS)
    [(_, outcome)] = fetcher.fetch_all([Ask(WALL)])
    assert failed(outcome) == "could not be fetched; please report this: KeyError: 1"


def _deflated(body: bytes, wbits: int) -> bytes:
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(WORDS.encode())),
        ("x-gzip", gzip.compress(WORDS.encode())),
        ("GZip", gzip.compress(WORDS[:20].encode()) + gzip.compress(WORDS[20:].encode())),
        ("gzip", gzip.compress(WORDS.encode()) + b"rubbish after the end"),
        ("deflate", _deflated(WORDS.encode(), 15)),
        ("deflate", _deflated(WORDS.encode(), -15)),
        ("deflate, gzip", gzip.compress(_deflated(WORDS.encode(), 15))),
        ("identity", WORDS.encode()),
        ("", WORDS.encode()),
    ],
)
def test_compressed_pages_are_unpacked(
    web: Web, fetcher: Fetcher, coding: str, body: bytes
) -> None:
    web.put(WALL, Page(body, headers=(("Content-Encoding", coding),)))
    assert fetched(fetcher.fetch(WALL)).body == WORDS.encode()


@pytest.mark.parametrize(
    ("coding", "body", "words"),
    [
        ("gzip", WORDS.encode(), "damaged"),
        ("gzip", gzip.compress(WORDS.encode())[:-9], "its end is missing"),
        ("gzip", gzip.compress(WORDS.encode())[:-4] + b"four", "damaged"),
        ("deflate", b"\xff" * 50, "damaged"),
        ("br", WORDS.encode(), 'as "br", which was not asked for'),
        ("gzip, gzip, gzip", gzip.compress(b""), "several times over"),
        ("gzip", b"", "is empty"),
    ],
)
def test_broken_compression_is_one_line(
    web: Web, fetcher: Fetcher, coding: str, body: bytes, words: str
) -> None:
    web.put(WALL, Page(body, headers=(("Content-Encoding", coding),)))
    assert words in failed(fetcher.fetch(WALL))


def _bomb(layers: int) -> bytes:
    """Four megabytes that are four gigabytes."""
    body = gzip.compress(bytes(1_000_000)) * 4000
    return body if layers == 1 else gzip.compress(body)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_not_unpacked(web: Web, fetcher: Fetcher, layers: int) -> None:
    coding = ", ".join(["gzip"] * layers)
    web.put(WALL, Page(_bomb(layers), headers=(("Content-Encoding", coding),)))
    start = time.process_time()
    assert "longer than 20 MB" in failed(fetcher.fetch(WALL))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "page",
    [
        Page(b"short", headers=(("Content-Length", "20000001"),)),
        Page(repeat(b"<p>words</p>" * 10_000)),
        Page(repeat(b"<p>words</p>" * 10_000), headers=(("Content-Encoding", "gzip"),)),
    ],
)
def test_pages_that_are_too_long_or_endless_are_cut_short(
    web: Web, fetcher: Fetcher, page: Page
) -> None:
    web.put(WALL, page)
    assert failed(fetcher.fetch(WALL)) in (
        "is longer than 20 MB, more than a page may have",
        "is compressed, and damaged; try again later",
    )


def _slow(web: Web, page: Page, seconds: float = 1.0) -> str:
    """What a fetcher with a short limit says of a page."""
    web.put(WALL, page)
    with Fetcher(
        web.options(limits={"seconds": seconds}),
        clock=web.time,
        sleep=web.time.sleep,
        resolver=web.resolve,
    ) as fetcher:
        start = time.monotonic()
        error = failed(fetcher.fetch(WALL))
        assert time.monotonic() - start < seconds + 2
    return error


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
FOUND = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
ATOM = b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>'


@pytest.mark.parametrize(
    "page",
    [
        Page(drip([b""], 5.0)),
        Page(drip(repeat(b"<p>words"), 0.1)),
        Page(drip(repeat(b"x"), 0.1), raw=True),
        Page(drip([HEAD, *repeat(b"X-More: 1\r\n", 100)], 0.1), raw=True),
        Page(drip([CHUNKED, *repeat(b"1\r\nx\r\n", 100)], 0.1), raw=True),
        Page(drip(repeat(b"HTTP/1.1 103 Early Hints\r\n\r\n", 100), 0.1), raw=True),
    ],
    ids=["silent", "endless", "no HTTP", "headers", "chunks", "hints"],
)  # fmt: skip
def test_what_is_slow_ends_with_the_time_of_the_whole_request(web: Web, page: Page) -> None:
    assert _slow(web, page) == "took longer than 1 s, which is all it may take"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"", "broke off"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "not answered in HTTP"),
        (HEAD + b"Content-Length: 100\r\n\r\n<p>words", "broke off before its end"),
        (HEAD + b"Content-Length: 8\r\n\r\n<p>words and more", "longer than the 8 bytes"),
        (HEAD + b"Content-Length: -5\r\n\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"Content-Length: five\r\n\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"Content-Length: 8\r\nContent-Length: 9\r\n\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n<p>words", "not answered in HTTP"),
        (CHUNKED + b"8\r\n<p>words", "broke off before its end"),
        (CHUNKED + b"xyz\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"Transfer-Encoding: odd\r\n\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"X: " + b"y" * 300_000 + b"\r\n\r\n<p>words", "not answered in HTTP"),
        (HEAD + b"no colon\r\n\r\n<p>words", "not answered in HTTP"),
        (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "not answered in HTTP"),
        (FOUND + b"Location: http://[\r\n\r\n", "not a web address"),
        (FOUND + b"\r\n", "302 Found"),
    ],
)  # fmt: skip
def test_hostile_answers_are_one_line(
    web: Web, fetcher: Fetcher, answer: bytes, words: str
) -> None:
    web.put(WALL, Page(answer, raw=True))
    assert words in failed(fetcher.fetch(WALL))


def test_a_length_that_is_right_is_no_failure(web: Web, fetcher: Fetcher) -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
    web.put(
        WALL, Page(drip([hints, HEAD + b"Content-Length: 8\r\n\r\n<p", b">words"], 0.01), raw=True)
    )
    assert fetched(fetcher.fetch(WALL)).body == b"<p>words"


@pytest.mark.parametrize(
    ("stated", "body", "media_type"),
    [
        ("text/html", b"The wall held.", "text/html"),
        ("application/xhtml+xml", b"The wall held.", "text/html"),
        ("text/plain", b"The wall held.", "text/plain"),
        ("text/plain", b"<!doctype html><p>The wall held.", "text/html"),
        ("application/octet-stream", b"<!doctype html><p>The wall held.", "text/html"),
        (None, b"<html><p>The wall held.", "text/html"),
        (None, b"The wall held.", "text/plain"),
        ("nonsense", b"The wall held.", "text/plain"),
        ("text/xml", b'<?xml version="1.0"?><rss><channel/></rss>', "application/rss+xml"),
        ("text/html", ATOM, "application/atom+xml"),
        ("application/pdf", b"%PDF-1.7\n", "application/pdf"),
        ("text/html", b"%PDF-1.7\n", "application/pdf"),
    ],
)  # fmt: skip
def test_the_kind_of_a_page_shows_in_its_bytes_or_is_stated(
    web: Web, fetcher: Fetcher, stated: str | None, body: bytes, media_type: str
) -> None:
    web.put(WALL, Page(body, type=stated))
    assert fetched(fetcher.fetch(WALL)).capture.media_type == media_type


@pytest.mark.parametrize(
    ("stated", "body", "words"),
    [
        ("image/png", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("text/html", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("video/mp4", bytes(100), "binary data"),
        ("text/css", b"p { color: red }", "a style sheet"),
        ("text/javascript", b"let a = 1", "a program|type text/javascript"),
        ("application/x-tex", b"\\section{Wall}", "application/x-tex"),
        ("application/json", b'[{"id": 1, "text": "The wall held."}]', "many articles"),
        ("application/json", b'{"ok": true}', "many articles"),
        ("text/csv", b"id,text\n1,The wall held.", "many articles"),
        ("application/xml", b"<?xml version='1.0'?><sitemapindex/>", "XML document"),
    ],
)
def test_other_kinds_of_files_are_refused_as_what_they_are(
    web: Web, fetcher: Fetcher, stated: str, body: bytes, words: str
) -> None:
    web.put(WALL, Page(body, type=stated))
    assert re.search(words, failed(fetcher.fetch(WALL)))


def test_a_host_that_is_not_there_is_one_line(web: Web, fetcher: Fetcher) -> None:
    error = failed(fetcher.fetch("http://gone.example/"))
    assert error == "gone.example cannot be found: Name or service not known"


@pytest.mark.parametrize("own", [(), ("herald.example",)])
def test_a_port_that_nobody_listens_on_is_one_line(web: Web, own: tuple[str, ...]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    web.hosts.add("herald.example")
    with Fetcher(
        web.options(own=frozenset(own)),
        clock=web.time,
        sleep=web.time.sleep,
        resolver=lambda host, asked: [("127.0.0.1", port)],
    ) as fetcher:
        error = failed(fetcher.fetch(WALL))
        assert failed(fetcher.fetch(WALL + "2")) == error
    assert error == "herald.example refused the connection at port 80"


class TestManyHosts:
    """Many pages of several hosts."""

    @pytest.fixture
    def asks(self, web: Web) -> list[Ask]:
        addresses = [f"http://h{n % 4}.example/{n}" for n in range(20)]
        for address in addresses:
            web.put(address, lambda asked: Page(drip([WORDS.encode()], 0.02)))
        return [Ask(each) for each in addresses]

    @pytest.fixture
    def many(self, web: Web, asks: list[Ask]) -> Iterator[Fetcher]:
        options = web.options(own=frozenset(web.hosts))
        with Fetcher(
            options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve
        ) as fetcher:
            yield fetcher

    def test_each_host_is_asked_for_one_at_a_time(
        self, web: Web, many: Fetcher, asks: list[Ask]
    ) -> None:
        found = {ask: outcome for ask, outcome in many.fetch_all(asks)}
        assert set(found) == set(asks)
        assert all(isinstance(each, Fetched) for each in found.values())
        assert set(web.most_at_once.values()) == {1}
        assert web.paths("h1.example") == ["/1", "/5", "/9", "/13", "/17"]

    def test_hosts_are_asked_in_parallel(self, web: Web, asks: list[Ask]) -> None:
        together = threading.Barrier(4)

        def answer(asked: Asked) -> Page:
            together.wait(10)
            return Page(WORDS.encode())

        for n in range(4):
            web.put(f"http://h{n}.example/{n}", answer)
        options = web.options(own=frozenset(web.hosts))
        with Fetcher(options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as many:
            assert all(isinstance(each, Fetched) for _, each in many.fetch_all(asks[:4]))

    def test_pauses_are_of_each_host_alone(self, web: Web, asks: list[Ask]) -> None:
        with Fetcher(
            web.options(), clock=web.time, sleep=web.time.sleep, resolver=web.resolve
        ) as fetcher:
            assert len(list(fetcher.fetch_all(asks))) == 20
        for host in web.hosts:
            times = [each.at for each in web.asked if each.host == host]
            assert len(times) == 6  # with robots.txt
            assert all(b - a >= timedelta(seconds=1) for a, b in pairwise(times))
        assert web.time() - times[0] < timedelta(seconds=40)  # not 24 requests, one by one

    def test_no_more_is_fetched_than_is_taken(
        self, web: Web, many: Fetcher, asks: list[Ask]
    ) -> None:
        results = many.fetch_all(asks)
        next(results)
        time.sleep(0.3)
        assert len(web.asked) <= 9
        results.close()  # type: ignore[attr-defined]
        assert len(web.asked) <= 9

    def test_an_address_that_is_none_does_not_stop_the_others(
        self, many: Fetcher, asks: list[Ask]
    ) -> None:
        found = dict(many.fetch_all([Ask("ftp://x/"), *asks[:3], Ask("words")]))
        assert sum(isinstance(each, Failure) for each in found.values()) == 2

    def test_a_run_that_ends_waits_for_nobody(self, web: Web) -> None:
        slow = web.put("http://slow.example/", Page(drip(repeat(b"x"), 0.5)))
        quick = web.put("http://quick.example/", WORDS)
        own = frozenset(web.hosts)
        rare = web.put("http://rare.example/", WORDS)
        web.put("http://rare.example/robots.txt", "User-agent: *\nCrawl-delay: 60")
        options = web.options(own=own, limits={"seconds": 60.0})
        with Fetcher(options, resolver=web.resolve) as fetcher:
            results = fetcher.fetch_all([Ask(slow), Ask(rare), Ask(quick)])
            assert next(results)[0] == Ask(quick)
            start = time.monotonic()
            results.close()  # type: ignore[attr-defined]
            assert time.monotonic() - start < 3


class TestTls:
    """Encrypted connections, of which the name is checked.

    ``tests/golden/tls`` has an authority made for these tests, and a certificate by it for
    herald.example, with its key.
    """

    @pytest.fixture
    def web(self) -> Iterator[Web]:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(GOLDEN / "herald.pem")
        with Web(tls) as served:
            for host in ("herald.example", "courier.example"):
                served.put(f"https://{host}/", WORDS)
            yield served

    def _fetch(self, web: Web, address: str, tls: ssl.SSLContext | None) -> object:
        options = web.options(own=frozenset(web.hosts))
        with Fetcher(
            options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve, tls=tls
        ) as fetcher:
            return fetcher.fetch(address)

    def test_the_certificate_is_checked_for_the_name_not_the_number(self, web: Web) -> None:
        tls = ssl.create_default_context(cafile=GOLDEN / "authority.pem")
        assert isinstance(self._fetch(web, "https://herald.example/", tls), Fetched)
        error = failed(self._fetch(web, "https://courier.example/", tls))
        assert "can be trusted: certificate verify failed: Hostname mismatch" in error

    def test_an_unknown_authority_is_not_trusted(self, web: Web) -> None:
        error = failed(self._fetch(web, "https://herald.example/", None))
        assert "can be trusted: certificate verify failed" in error

    def test_a_server_without_encryption_is_one_line(self, web: Web) -> None:
        ports = {443: 80, 80: 443}
        with Fetcher(
            web.options(own=frozenset(web.hosts)),
            clock=web.time,
            sleep=web.time.sleep,
            resolver=lambda host, port: web.resolve(host, ports[port]),
        ) as fetcher:
            assert "can be trusted" in failed(fetcher.fetch("https://herald.example/"))
            assert failed(fetcher.fetch("http://herald.example/"))
