"""Which addresses of the network may be asked: those that are open to everybody.

A name is looked up once, and the connection goes to the addresses that were checked, so that a
name which changes between check and use gains nothing. What is checked is the number that is
connected to, in whatever way it was written.
"""

import socket
from collections.abc import Callable, Collection, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

from onrecord.capture.web.errors import AbsentError, RefusedError, UnreachedError

# The addresses of a host and port: each a number and the port to connect to.
Resolver: TypeAlias = Callable[[str, int], Sequence[tuple[str, int]]]

# The blocks of IANA's registries of special-purpose addresses that are no part of the open web.
# Python's ``is_global`` is not used: what it holds for global differs between its releases.
_NOT_PUBLIC = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by the customers of a provider
        "127.0.0.0/8",  # this machine
        "169.254.0.0/16",  # link-local
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocols
        "192.0.2.0/24",  # documents
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documents
        "203.0.113.0/24",  # documents
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_GLOBAL = IPv6Network("2000::/3")  # everything else is local, multicast or unassigned
_NOT_GLOBAL = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",  # protocols, with Teredo
        "2001:db8::/32",  # documents
        "3fff::/20",  # documents
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052; an IPv4 address is in the last 32 bits
_IPV4 = 0xFFFF_FFFF


def resolve(host: str, port: int) -> Sequence[tuple[str, int]]:
    """Return the addresses that this machine's resolver finds for a host. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(str(place[0]), int(place[1])) for *_, place in found]


def find_public(
    host: str, port: int, resolver: Resolver, private: Collection[str] = ()
) -> Sequence[tuple[str, int]]:
    """Return the addresses of a host, all of which are public, unless the host is in ``private``.

    Raises RefusedError if one of them is not public, and UnreachedError or AbsentError if there
    is none.
    """
    try:
        places = resolver(host, port)
    except (OSError, UnicodeError) as error:
        is_passing = getattr(error, "errno", None) == socket.EAI_AGAIN
        reason = getattr(error, "strerror", None) or "no such name"
        failure = UnreachedError if is_passing else AbsentError
        raise failure(f"{host} cannot be found: {reason}") from None
    if not places:
        raise AbsentError(f"{host} cannot be found: it has no address")
    if host not in private:
        refused = [place for place, _ in places if not is_public(place)]
        if refused or host == "localhost" or host.endswith(".localhost"):
            number = refused[0] if refused else places[0][0]
            raise RefusedError(
                f"{host if host == number else f'{host} ({number})'} is an address of this machine"
                " or of a private network",
                host,
            )
    return places


def is_public(number: str) -> bool:
    """Whether an IP address, or the IPv4 address inside an IPv6 one, is part of the open web.

    >>> is_public("192.0.32.8"), is_public("10.0.0.1"), is_public("64:ff9b::a00:1")
    (True, False, False)
    """
    try:
        address = _inside(ip_address(number))
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in block for block in _NOT_PUBLIC)
    return address in _GLOBAL and not any(address in block for block in _NOT_GLOBAL)


def _inside(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that an IPv6 address leads to (mapped, NAT64, 6to4), else itself."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & _IPV4)
    return address.ipv4_mapped or address.sixtofour or address
