"""One request and its answer, over HTTP: the only file that knows which library asks.

``Exchange`` is the interface; ``HttpExchange`` does it with httpx2. It connects to addresses that
were checked, ends with the time of the whole request, and leaves to others: redirects, retries,
robots.txt, compression and the length of a page.
"""

import ssl
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import cached_property
from typing import Protocol

import httpcore2
import httpx2

from onrecord.capture.web.addresses import Address
from onrecord.capture.web.errors import PassingError, UnreachedError
from onrecord.capture.web.networks import Resolver, find_public
from onrecord.errors import CaptureError
from onrecord.records import Record

_CONNECT = 10.0  # seconds to wait for one of several addresses of a host
_SLICE = 1.0  # seconds after which a waiting request sees that it shall stop
_END = b"\r\n\r\n"  # of the headers
_LONGEST_REASON = 200  # characters of a library's message, in which a server's words may stand
_LONGEST_HEAD = 200_000  # bytes; httpcore2 allows 100 kB


class Answer(Record, frozen=True):
    """The answer of a server: its headers as sent, and the bytes of its body as they come."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: Iterable[bytes]

    def header(self, name: str) -> str:
        """Return the value of a header, several with ", " between them, "" if it is missing."""
        return ", ".join(value for each, value in self.headers if each.lower() == name)


class Exchange(Protocol):
    """Interface of what asks a server once."""

    def ask(
        self, address: Address, headers: dict[str, str], seconds: float
    ) -> AbstractContextManager[Answer]:
        """Return the answer to a request, of which the body is read inside the context.

        ``seconds``: the time for all of it. Raises PassingError or another CaptureError, also
        while the body is read.
        """
        ...

    def stop(self) -> None:
        """Break off the requests that other threads are waiting for."""
        ...


class HttpExchange:
    """Asks by HTTP/1.1, each time over a new connection, to an address that is checked there."""

    def __init__(
        self,
        resolver: Resolver,
        private: Collection[str] = (),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._resolver = resolver
        self._private = private
        self._given_tls = tls
        self._stopped = False

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Whom to trust: by default the authorities that this machine trusts."""
        return self._given_tls or httpcore2.default_ssl_context()

    def stop(self) -> None:
        """Break off the requests that other threads are waiting for."""
        self._stopped = True

    @contextmanager
    def ask(self, address: Address, headers: dict[str, str], seconds: float) -> Iterator[Answer]:
        """Return the answer to a request; see ``Exchange``."""
        network = _Network(self, seconds)
        network.check_stopped()
        transport = _Transport(self._tls if address.scheme == "https" else None, network)
        request = httpx2.Request("GET", address.text, headers={**headers, "Connection": "close"})
        try:
            response = transport.handle_request(request)
            try:
                yield Answer(
                    response.status_code,
                    tuple((_text(name), _text(value)) for name, value in response.headers.raw),
                    self._body(response, network),
                )
            finally:
                response.close()
        except httpx2.TimeoutException:
            raise CaptureError(
                f"took longer than {seconds:g} s, which is all it may take"
            ) from None
        except httpx2.HTTPError as error:
            raise _explain(error) from None
        finally:
            transport.close()

    def _body(self, response: httpx2.Response, network: "_Network") -> Iterator[bytes]:
        length = 0
        for chunk in response.iter_raw():
            length += len(chunk)
            yield chunk
        if "content-length" in response.headers and network.received > network.head + length:
            raise CaptureError(
                f"is longer than the {length} bytes that its server says it has; try again later"
            )

    def connect(self, host: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """Return a connection to a host whose addresses were checked."""
        failed: Exception | None = None
        until = time.monotonic() + seconds
        for place in find_public(host, port, self._resolver, self._private):
            left = min(until - time.monotonic(), _CONNECT)
            try:
                return httpcore2.SyncBackend().connect_tcp(*place, timeout=max(left, 0.01))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            if self._stopped or left <= 0:
                break
        if isinstance(failed, httpcore2.ConnectError) and _is_refused(failed):
            raise UnreachedError(f"{host} refused the connection at port {port}")
        why = "no answer" if isinstance(failed, httpcore2.ConnectTimeout) else _plain(failed)
        raise UnreachedError(f"{host} cannot be reached: {why}")

    @property
    def stopped(self) -> bool:
        """Whether requests shall be broken off."""
        return self._stopped


class _Transport(httpx2.HTTPTransport):
    """A transport of httpx2 over a network of ours, without any connection kept for later."""

    def __init__(self, tls: ssl.SSLContext | None, network: httpcore2.NetworkBackend) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=tls, max_keepalive_connections=0, network_backend=network
        )


class _Network(httpcore2.NetworkBackend):
    """The network as one request sees it: checked, limited in time, with its bytes counted."""

    def __init__(self, exchange: HttpExchange, seconds: float) -> None:
        self._exchange = exchange
        self._until = time.monotonic() + seconds
        self._start = bytearray()
        self.received = 0
        self.head = 0  # bytes of the headers

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,
    ) -> httpcore2.NetworkStream:
        return _Stream(self._exchange.connect(host, port, self.left()), self)

    def left(self) -> float:
        """Return the seconds that are left. Raises ReadTimeout if there are none."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout
        return left

    def check_stopped(self) -> None:
        """Raise CaptureError if requests shall be broken off."""
        if self._exchange.stopped:
            raise CaptureError("was not waited for: the run has ended")

    def count(self, data: bytes) -> None:
        """Add bytes that came to those received, and find where the headers end."""
        self.received += len(data)
        if not self.head and len(self._start) <= _LONGEST_HEAD:
            self._start += data
            while (end := self._start.find(_END)) >= 0:
                if not self._start.startswith(b"HTTP/1.1 1"):  # not the last headers
                    self.head = self.received - len(self._start) + end + len(_END)
                    break
                del self._start[: end + len(_END)]


class _Stream(httpcore2.NetworkStream):
    """A connection that ends when the time of its request does."""

    def __init__(self, stream: httpcore2.NetworkStream, network: _Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            self._network.check_stopped()
            left = min(self._network.left(), _SLICE)
            with suppress(httpcore2.ReadTimeout):
                data = self._stream.read(max_bytes, left)
                self._network.count(data)
                return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = self._network.left()
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._network)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _explain(error: httpx2.HTTPError) -> CaptureError:
    """Return an error of the library as one of ours, which says what happened."""
    words = _plain(error)
    if isinstance(error, httpx2.ConnectError):  # after the connection: TLS
        return CaptureError(f"has no connection that can be trusted: {words}")
    if "without sending complete" in words:
        return PassingError(f"broke off before its end ({words.partition('(')[2].rstrip(')')})")
    if isinstance(error, httpx2.RemoteProtocolError) and "disconnected" not in words:
        return CaptureError(f"is not answered in HTTP that can be read: {words}")
    return PassingError(f"broke off: {words or 'the connection was closed'}")


def _is_refused(error: BaseException) -> bool:
    """Whether the operating system says that nothing listens at a port."""
    causes = error.__cause__, error.__context__
    return any(isinstance(each, ConnectionRefusedError) for each in causes)


def _plain(error: Exception | None) -> str:
    """Return the message of an error, without numbers of the operating system and of OpenSSL."""
    words = str(error or "").partition(" (_ssl")[0]
    words = words.partition("] ")[2] or words if words.startswith("[") else words
    return words[:_LONGEST_REASON]


def _text(value: bytes) -> str:
    return value.decode("latin-1")
