"""What may be set about fetching: who asks, whose sites are asked, and how much is waited for."""

import re

from onrecord.capture.captures import MAX_BYTES
from onrecord.errors import UsageError
from onrecord.records import Record


class Limits(Record, frozen=True, kw_only=True):
    """How much of a page, of time and of patience one address may take.

    Who plans the times of requests, such as a watcher, gives one attempt and a short longest pause.
    """

    size: int = MAX_BYTES  # of a page, as sent and unpacked
    seconds: float = 60.0  # for one request, from connecting to the last byte
    redirects: int = 10
    attempts: int = 3  # at one request, if what failed may pass
    pause: float = 1.0  # seconds between two requests to a host that asks for no other delay
    longest_pause: float = 600.0  # seconds; a host that asks for a longer delay is not asked
    threads: int = 8  # hosts that are asked at a time


class FetchOptions(Record, frozen=True, kw_only=True):
    """Who fetches, and what is allowed.

    ``contact``: a mail or web address of the user, told to the servers. ``own``: hosts of the user,
    whose robots.txt need not be obeyed. ``private``: hosts that may be at an address of this
    machine or of a private network.
    """

    contact: str | None = None
    own: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    limits: Limits = Limits()


DEFAULTS = FetchOptions()
_PORT = re.compile(r"([^:]*|\[.*\]):\d*")  # after a name, or a number of IPv6 in brackets


def make_options(
    contact: str | None = None, own: tuple[str, ...] = (), private: tuple[str, ...] = ()
) -> FetchOptions:
    """Return the options that a user gave; ``own`` and ``private`` are names of hosts.

    Raises UsageError if ``contact`` cannot stand in a line of a request, or a name is none.
    """
    if contact and not (contact.isascii() and contact.isprintable()):
        raise UsageError("the contact has letters that cannot be sent; give a mail or web address")
    for host in (*own, *private):
        if not host or "/" in host:
            raise UsageError(f'"{host}" is not the name of a host; give it as in news.example')
        if _PORT.fullmatch(host):
            raise UsageError(f'"{host}" has a port; give the host without its port')
    return FetchOptions(contact=contact or None, own=_names(own), private=_names(private))


def _names(hosts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(host.lower().strip("[]").rstrip(".") for host in hosts)
