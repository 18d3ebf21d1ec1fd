"""Fetching of pages from web addresses, as a polite and careful visitor.

A ``Fetcher`` obeys robots.txt, asks a host for one page at a time, waits as long as it is asked
to, tries again what may pass, and refuses what is private, endless or larger than a page.
"""

import logging
import ssl
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib.metadata import version
from types import TracebackType
from typing import Self, TypeAlias

import msgspec
import stamina

from onrecord.capture.captures import make_capture, make_failure
from onrecord.capture.web.addresses import Address, parse_address
from onrecord.capture.web.content import ACCEPTED, too_long, unpack
from onrecord.capture.web.errors import AnsweredError, PassingError, RefusedError
from onrecord.capture.web.exchange import Answer, Exchange, HttpExchange
from onrecord.capture.web.networks import Resolver, resolve
from onrecord.capture.web.options import DEFAULTS, FetchOptions
from onrecord.capture.web.page_type import page_type, stated_type
from onrecord.capture.web.robots import LONGEST, REDIRECTS, Robots, RobotsReply
from onrecord.capture.web.turns import Turns
from onrecord.errors import CaptureError
from onrecord.records import Capture, Failure, Record, Response, utc_text

AGENT = "onrecord"  # the name that a robots.txt may address
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504))  # statuses that may pass
_MOST_DIGITS = 300  # of a number of seconds, more than which is no number
_LONGEST_REST = timedelta(days=365)  # in one run, whatever a server asks for
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 60.0  # seconds before another attempt, unless the server says
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"

# Another attempt is no event for those who run onrecord; the last failure is.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class Fetched(Record, frozen=True):
    """A page that was fetched: its capture and its bytes, unpacked."""

    capture: Capture
    body: bytes

    @property
    def response(self) -> Response:
        """The answer of the server."""
        assert self.capture.response is not None
        return self.capture.response


class Unchanged(Record, frozen=True):
    """The server says that a page is as it was (304)."""

    response: Response


class Ask(Record, frozen=True):
    """An address to fetch, with the arguments of ``Fetcher.fetch``."""

    address: str
    etag: str | None = None
    modified: str | None = None
    any_kind: bool = False
    is_given: bool = True


class Missed(Failure, frozen=True):
    """Why a page could not be fetched. ``status``: of the answer, None without one.

    ``after``: the seconds that the server asks to wait.
    """

    status: int | None = None
    after: float = 0.0


Outcome: TypeAlias = Fetched | Unchanged | Failure


class _Reply(Record, frozen=True):
    answer: Answer
    body: bytes
    requested: datetime


class Fetcher:
    """Fetches pages. It may be used by several threads, and ends as a context.

    ``clock`` and ``sleep`` are of the time in which hosts are waited for; a request itself takes
    real time. ``resolver`` finds the addresses of names; ``tls`` says whom to trust.
    ``exchange`` asks in their place.
    """

    def __init__(
        self,
        options: FetchOptions = DEFAULTS,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], object] | None = None,
        resolver: Resolver = resolve,
        tls: ssl.SSLContext | None = None,
        exchange: Exchange | None = None,
    ) -> None:
        self._limits = options.limits
        self._own = options.own
        self._clock = clock
        self._ended = threading.Event()
        self._sleep = sleep or self._wait
        self._exchange: Exchange = exchange or HttpExchange(resolver, options.private, tls)
        self._turns = Turns(clock, self._sleep)
        self._resting: dict[
            str, tuple[datetime, int | None]
        ] = {}  # hosts: until when, and the status
        self._robots = Robots(self._ask_robots, AGENT, clock)
        contact = f" (+{options.contact})" if options.contact else ""
        self._headers = {
            "User-Agent": f"{AGENT}/{version('onrecord')}{contact}",
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPTED,
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def _end(self) -> None:
        """Let the threads that fetch end soon, each with a failure."""
        self._ended.set()
        self._exchange.stop()

    def fetch(
        self,
        address: str,
        *,
        etag: str | None = None,
        modified: str | None = None,
        any_kind: bool = False,
        is_given: bool = True,
    ) -> Outcome:
        """Return the page at an address, or why it could not be fetched.

        ``etag`` and ``modified``: the headers "ETag" and "Last-Modified" of the answer that is
        kept; if the page is as it was then, the result is Unchanged. ``any_kind``: take files that
        are no pages as well, such as feeds in JSON and sitemaps; their media type is the stated
        one. ``is_given``: whether the user gave the address; who may have written another one is
        not helped into a private network. The capture's location is ``address``, and its time that
        of the last byte. Waits for the turn of its host.
        """
        return self._fetch_ask(Ask(address, etag, modified, any_kind, is_given))

    def wait(self, address: str) -> float:
        """Return the seconds until the host of an address may be asked, 0 if it may be now."""
        return self._turns.wait(_host_of(address))

    def fetch_all(self, asks: Iterable[Ask]) -> Iterator[tuple[Ask, Outcome]]:
        """Yield each address with what came of it, in the order in which they end.

        Several hosts are asked at a time, each for one page; those of a host in their order. What
        came is not fetched ahead of the caller, but for as many pages as there are threads. Ending
        this iterator early ends the Fetcher.
        """
        waiting: dict[str, deque[Ask]] = {}
        for ask in asks:
            waiting.setdefault(_host_of(ask.address), deque()).append(ask)
        running: dict[Future[Outcome], tuple[str, Ask]] = {}
        pool = ThreadPoolExecutor(self._limits.threads, thread_name_prefix="fetch")
        try:
            while waiting or running:
                busy = {host for host, _ in running.values()}
                free = sorted((self._turns.wait(host), host) for host in waiting.keys() - busy)
                for seconds, host in free[: self._limits.threads - len(running)]:
                    if seconds <= 0 or not running:
                        # The next host's turn is slept for here, where Ctrl-C ends it at once.
                        if seconds > 0:
                            self._sleep(seconds)
                        ask = waiting[host].popleft()
                        if not waiting[host]:
                            del waiting[host]
                        running[pool.submit(self._fetch_ask, ask)] = (host, ask)
                soonest = min((seconds for seconds, _ in free if seconds > 0), default=None)
                done, _ = wait(running, timeout=soonest, return_when=FIRST_COMPLETED)
                for future in done:
                    _, ask = running.pop(future)
                    yield ask, future.result()
        finally:
            if running:
                self._end()
            pool.shutdown(cancel_futures=True)

    def _wait(self, seconds: float) -> None:
        """Wait for some seconds. Raises CaptureError if the Fetcher ends meanwhile."""
        if self._ended.wait(seconds):
            raise CaptureError("was not waited for: the run has ended")

    def _fetch_ask(self, ask: Ask) -> Outcome:
        try:
            return self._fetch(ask)
        except RefusedError as error:
            is_meant = ask.is_given and error.host == _host_of(ask.address)
            hint = f"; if you mean it, give --private {error.host}" if is_meant else ""
            return make_failure(ask.address, CaptureError(f"{error}{hint}"))
        except CaptureError as error:
            failure = make_failure(ask.address, error)
            fields = msgspec.structs.asdict(failure)
            return (
                Missed(**fields, status=error.status, after=error.after)
                if isinstance(error, AnsweredError)
                else failure
            )
        except Exception as error:  # of any kind: libraries, on what anybody may have sent
            words = f"could not be fetched; please report this: {type(error).__name__}: {error}"
            return make_failure(ask.address, CaptureError(words))

    def _fetch(self, ask: Ask) -> Fetched | Unchanged:
        page = parse_address(ask.address)
        known = {"If-None-Match": ask.etag, "If-Modified-Since": ask.modified}
        # What a server sent once may have letters that cannot be sent back.
        headers = self._headers | {name: v for name, v in known.items() if v and v.isascii()}
        passed: list[str] = []
        while True:
            self._require_awake(page)
            reply = self._ask(page, headers, self._pause(page))
            link = reply.answer.header("location")
            if reply.answer.status not in REDIRECTS or not link:
                break
            passed.append(page.text)
            page = page.follow(link)
            if page.text in passed:
                raise CaptureError(f"is redirected in a circle, back to {page.text:.200}")
            if len(passed) > self._limits.redirects:
                raise CaptureError(f"is redirected more than {self._limits.redirects} times")
        received = self._clock()
        response = Response(
            address=page.text,
            status=reply.answer.status,
            headers=reply.answer.headers,
            requested=utc_text(reply.requested),
            received=utc_text(received),
            redirects=tuple(passed),
        )
        if response.status == HTTPStatus.NOT_MODIFIED and (ask.etag or ask.modified):
            return Unchanged(response)
        if response.status not in (HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION):
            raise AnsweredError(f"was not sent: {_status(response.status)}", response.status)
        stated = reply.answer.header("content-type")
        media_type = (stated_type if ask.any_kind else page_type)(page.text, stated, reply.body)
        capture, body = make_capture(ask.address, media_type, reply.body, received)
        return Fetched(msgspec.structs.replace(capture, response=response), body)

    def _require_awake(self, page: Address) -> None:
        """Raise AnsweredError if the host of a page asked to be left alone for longer than now."""
        until, status = self._resting.get(page.host, (self._clock(), None))
        if (left := (until - self._clock()) / timedelta(seconds=1)) > 0:
            raise AnsweredError(
                f"is postponed: {page.host} asked to be left alone; read it later",
                status,
                left,
            )

    def _pause(self, page: Address) -> float:
        """Return the seconds between two requests to the host of a page.

        Raises CaptureError if its robots.txt does not let it be fetched, or not so soon.
        """
        if page.host in self._own:
            return 0.0
        stated = self._robots.require_allowed(page)
        if stated > self._limits.longest_pause:
            raise CaptureError(
                f"is not fetched: {page.host} asks for {stated:g} seconds between two requests,"
                f" more than the {self._limits.longest_pause:g} that are waited"
            )
        return max(stated, self._limits.pause)

    def _ask_robots(self, page: Address) -> RobotsReply:
        reply = self._ask(page, self._headers, self._limits.pause, cut_at=LONGEST)
        return RobotsReply(reply.answer.status, reply.answer.header("location"), reply.body)

    def _ask(
        self, page: Address, headers: dict[str, str], pause: float, cut_at: int | None = None
    ) -> _Reply:
        """Return the answer of a host, in its turn; what may pass is tried again, later.

        ``cut_at``: read no more bytes than these, instead of refusing a page that is too long.
        """
        attempts = stamina.retry_context(
            on=_may_pass,
            attempts=self._limits.attempts,
            timeout=None,
            wait_initial=_FIRST_WAIT,
            wait_max=_LONGEST_WAIT,
            wait_jitter=0.0,
        )
        for attempt in attempts:
            with attempt:
                try:
                    with self._turns.turn(page.host, pause):
                        return self._ask_once(page, headers, cut_at)
                except PassingError as error:
                    if error.after > self._limits.longest_pause:
                        rest = min(error.after, _LONGEST_REST / timedelta(seconds=1))
                        until = self._clock() + timedelta(seconds=rest)
                        self._resting[page.host] = until, error.status
                        raise AnsweredError(
                            f"{error}; it asks to come back in {error.after:.15g} seconds",
                            error.status,
                            error.after,
                        ) from None
                    # The wait is that of the host: nothing else is asked of it before.
                    self._turns.hold(page.host, max(attempt.next_wait, error.after))
                    raise
        raise AssertionError("unreachable")

    def _ask_once(self, page: Address, headers: dict[str, str], cut_at: int | None) -> _Reply:
        requested = self._clock()
        with self._exchange.ask(page, headers, self._limits.seconds) as answer:
            if answer.status in _PASSING:
                raise PassingError(
                    f"was not sent: {_status(answer.status)}",
                    self._seconds_after(answer),
                    answer.status,
                )
            if not 200 <= answer.status < 300:
                return _Reply(answer, b"", requested)
            size = self._limits.size
            length = answer.header("content-length")
            if cut_at is None and length.isdecimal() and int(length) > size:
                raise too_long(size)
            codings = answer.header("content-encoding").lower().replace(",", " ").split()
            body = bytearray()
            for chunk in unpack(answer.body, codings, size):
                body += chunk
                if cut_at is not None and len(body) >= cut_at:
                    del body[cut_at:]
                    break
            return _Reply(answer, bytes(body), requested)

    def _seconds_after(self, answer: Answer) -> float:
        """Return the seconds that a server asks to wait in "Retry-After", 0 if it states none."""
        stated = answer.header("retry-after").strip()
        if stated.isdecimal():
            return float(stated[:_MOST_DIGITS])
        try:
            until = parsedate_to_datetime(stated)
        except ValueError:
            return 0.0
        return max((until.astimezone(UTC) - self._clock()).total_seconds(), 0.0)


def _may_pass(error: Exception) -> bool | float:
    """Whether to try again after an error; without a wait, which is that of the host's turn."""
    return 0.0 if isinstance(error, PassingError) else False


def _host_of(address: str) -> str:
    try:
        return parse_address(address).host
    except CaptureError:
        return ""  # such addresses fail at once


def _status(status: int) -> str:
    """Return a status as people know it: "404 Not Found"."""
    try:
        return f"the server answered {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"the server answered {status}"
