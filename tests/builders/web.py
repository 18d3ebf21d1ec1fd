"""A web of many hosts by name, served on this machine, with a time of its own.

``Web`` answers for any host that a resolver of it was asked for; what is at an address is set with
``put``: a page, a function of the request, or bytes that are no proper HTTP. ``Time`` is a clock
that only sleeping moves.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from onrecord.capture.web.options import FetchOptions, Limits


class Time:
    """A time that stands still, except while somebody sleeps.

    If several threads sleep, one after the other does: longer than they would together.
    """

    def __init__(self, now: datetime = datetime(2031, 5, 1, 6, tzinfo=UTC)) -> None:
        self._now = now
        self._lock = threading.Lock()
        self.slept: list[float] = []

    def __call__(self) -> datetime:
        return self._now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self._now += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Asked:
    """A request as the server saw it. ``at``: the time of the test web."""

    at: datetime
    host: str
    path: str  # with the query
    headers: dict[str, str]  # names in lower case


@dataclass(frozen=True)
class Page:
    """An answer. ``body``: bytes, or pieces of them that are sent one after the other.

    A page of bytes has a Content-Length, unless ``headers`` state one; pieces end with the
    connection. ``raw``: only the body is sent, which is all of the answer.
    """

    body: bytes | Iterable[bytes] = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    type: str | None = "text/html; charset=utf-8"
    raw: bool = False


Answering = Callable[[Asked], Page]


class Web:
    """The test web. As a context, it is served; ``tls`` also serves its hosts with https."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.time = Time()
        self._tls = tls
        self._pages: dict[tuple[str, str], Page | Answering] = {}
        self._lock = threading.Lock()
        self._now_asked: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()  # requests to a host
        self.asked: list[Asked] = []
        self.hosts: set[str] = set()
        self._servers: dict[int, ThreadingHTTPServer] = {}

    def put(self, address: str, page: Page | Answering | bytes | str) -> str:
        """Put a page at an address, "http://HOST/PATH", and return the address."""
        if isinstance(page, str):
            page = page.encode()
        parts = urlsplit(address)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._pages[parts.netloc, path] = Page(page) if isinstance(page, bytes) else page
        self.hosts.add(parts.netloc)
        return address

    def redirect(self, address: str, to: str, status: int = 302) -> str:
        """Redirect an address to another one, and return it."""
        return self.put(address, Page(status=status, headers=(("Location", to),)))

    def paths(self, host: str) -> list[str]:
        """The paths that a host was asked for, in order, without robots.txt."""
        asked = [each.path for each in self.asked if each.host == host]
        return [path for path in asked if path != "/robots.txt"]

    def resolve(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        """A resolver: every host of the web is on this machine. Others are not found."""
        if host not in self.hosts:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [("127.0.0.1", self._servers[port].server_port)]

    def options(self, **fields: Any) -> FetchOptions:
        """Options with which the hosts of the web may be asked, with short limits."""
        limits = Limits(**({"seconds": 5.0} | fields.pop("limits", {})))
        return FetchOptions(private=frozenset(self.hosts), limits=limits, **fields)

    def __enter__(self) -> "Web":
        for port in (80, 443) if self._tls else (80,):
            server = _Server(("127.0.0.1", 0), _handler(self))
            if port == 443 and self._tls:
                server.socket = self._tls.wrap_socket(server.socket, server_side=True)
            self._servers[port] = server
            serve = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
            serve.start()
        return self

    def __exit__(self, *error: object) -> None:
        for server in self._servers.values():
            server.shutdown()
            server.server_close()

    def answer(self, host: str, path: str, headers: dict[str, str]) -> Page:
        """Return what is at an address, and note that it was asked for."""
        asked = Asked(self.time(), host, path, headers)
        with self._lock:
            self.asked.append(asked)
        found = self._pages.get((host, path), Page(b"none", 404))
        return found if isinstance(found, Page) else found(asked)

    def enter(self, host: str) -> None:
        """Note that a request to a host begins."""
        with self._lock:
            self._now_asked[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self._now_asked[host])

    def leave(self, host: str) -> None:
        """Note that a request to a host ended."""
        with self._lock:
            self._now_asked[host] -= 1


def drip(pieces: Iterable[bytes], seconds: float) -> Iterator[bytes]:
    """Yield pieces with a (real) pause before each."""
    for piece in pieces:
        time.sleep(seconds)
        yield piece


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """A client that goes away is no error here."""


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            host = self.headers["Host"].rpartition(":")[0] or self.headers["Host"]
            self.close_connection = True
            web.enter(host)
            named = {name.lower(): value for name, value in self.headers.items()}
            # Those who have the last byte may ask again before this thread goes on.
            left = contextlib.ExitStack()
            with left:
                left.callback(web.leave, host)
                page = web.answer(host, self.path, named)
                self._send(page, left.close)

        def _send(self, page: Page, end: Callable[[], None]) -> None:
            pieces = iter([page.body] if isinstance(page.body, bytes) else page.body)
            if isinstance(page.body, bytes):
                end()
            if not page.raw:
                self.send_response(page.status)
                if page.type:
                    self.send_header("Content-Type", page.type)
                for name, value in page.headers:
                    self.send_header(name, value.encode().decode("latin-1"))
                stated = {name.lower() for name, _ in page.headers}
                if isinstance(page.body, bytes) and "content-length" not in stated:
                    self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
            piece = next(pieces, b"")
            for following in pieces:
                self.wfile.write(piece)
                piece = following
            end()
            self.wfile.write(piece)

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    return Handler
