"""robots.txt: what a site lets programs fetch, and how often (RFC 9309)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from protego import Protego

from onrecord.capture.web.addresses import Address
from onrecord.capture.web.errors import AbsentError, RefusedError, UnreachedError
from onrecord.errors import CaptureError

LONGEST = 512_000  # bytes that are read of one; the standard asks for 500 KiB at least
REDIRECTS = frozenset((301, 302, 303, 307, 308))
_MOST_REDIRECTS = 5
_KEPT = timedelta(days=1)  # the standard's limit
_KEPT_UNREACHABLE = timedelta(hours=1)  # until it is asked for again


class RobotsReply(NamedTuple):
    """What came when a robots.txt was asked for."""

    status: int
    link: str  # of a redirect
    body: bytes


class Rules(NamedTuple):
    """What holds for a site: its robots.txt, or why its pages are not fetched; until when."""

    parsed: Protego | None
    unreachable: str
    until: datetime


class Robots:
    """The rules of sites, each fetched once a day.

    ``ask`` fetches a robots.txt, without following redirects; ``agent`` is the name by which they
    know this program.
    """

    def __init__(
        self,
        ask: Callable[[Address], RobotsReply],
        agent: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._ask = ask
        self._agent = agent
        self._clock = clock
        self._rules: dict[str, Rules] = {}

    def require_allowed(self, address: Address) -> float:
        """Return the seconds that a site asks for between two requests, 0 if it states none.

        Raises CaptureError if it does not let this address be fetched, or its rules are not known.
        """
        rules = self._rules.get(address.site)
        if rules is None or self._clock() >= rules.until:
            rules = self._rules[address.site] = self._fetch(address)
        if rules.parsed is None:
            raise CaptureError(rules.unreachable)
        if not rules.parsed.can_fetch(address.text, self._agent):
            raise CaptureError(
                f"is not fetched: the robots.txt of {address.host} does not allow it"
            )
        rate = rules.parsed.request_rate(self._agent)
        return max(
            rules.parsed.crawl_delay(self._agent) or 0.0,
            rate.seconds / rate.requests if rate else 0.0,
        )

    def _fetch(self, address: Address) -> Rules:
        """Return the rules of a site. Raises RefusedError if it may not be asked at all."""
        page = address.follow("/robots.txt")
        until = self._clock() + _KEPT
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                reply = self._ask(page)
                if reply.status not in REDIRECTS or not reply.link:
                    break
                page = page.follow(reply.link)
        except RefusedError:
            if page.host == address.host:
                raise
            return Rules(None, _unread(address, "leads to a private network"), until)
        except CaptureError as error:
            is_reached = page.host != address.host or not isinstance(
                error, AbsentError | UnreachedError
            )
            words = _unread(address, f"cannot be fetched ({error})") if is_reached else str(error)
            return Rules(None, words, self._clock() + _KEPT_UNREACHABLE)
        if 200 <= reply.status < 300:
            return Rules(Protego.parse(reply.body.decode("utf-8-sig", "replace")), "", until)
        if 300 <= reply.status < 500:  # none; also after too many redirects
            return Rules(Protego.parse(""), "", until)
        reason = _unread(address, f"cannot be fetched (answered {reply.status})")
        return Rules(None, reason, self._clock() + _KEPT_UNREACHABLE)


def _unread(address: Address, what: str) -> str:
    return (
        f"is not fetched: the robots.txt of {address.host} {what}, and until it can be read,"
        " nothing is allowed"
    )
