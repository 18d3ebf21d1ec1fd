"""Addresses of this machine and of private networks, however they are written."""

import socket
from collections.abc import Sequence

import pytest

from builders.web import Time, Web
from capture.web.conftest import Connections, failed
from onrecord.capture.web.fetching import Fetcher
from onrecord.capture.web.networks import is_public, resolve
from onrecord.capture.web.options import make_options
from onrecord.errors import UsageError
from onrecord.records import Failure

# Names, as a resolver may answer for them.
NAMES = {
    "localhost": "127.0.0.1",
    "www.localhost": "127.0.0.1",
    "ip6-localhost": "::1",
    "machine.example": "127.0.0.1",
    "loopback.example": "127.8.8.8",
    "intranet": "10.1.2.3",
    "printer.local": "192.168.4.5",
    "inner.example": "172.31.0.9",
    "cloud.example": "169.254.169.254",
    "inner6.example": "fd12:3456::1",
    "link6.example": "fe80::1",
    "mapped.example": "::ffff:10.0.0.1",
}
REFUSED = [
    # this machine, in the spellings that resolvers and browsers know
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.0.0.1:8080/admin",
    "https://127.0.0.1/",
    "HTTP://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://127.255.255.254/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0X7F.1/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://0177.0x0.0.1/",
    "http://127.0.0.01/",
    "http://127。0。0。1/",
    "http://localhost/",
    "http://localhost./",
    "http://LocalHost:631/",
    "http://www.localhost/",
    "http://ip6-localhost/",
    "http://machine.example/",
    "http://loopback.example/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/",
    # no machine, or every one of this network
    "http://0.0.0.0/",
    "http://0/",
    "http://0.0.0.0:80/",
    "http://0.1.2.3/",
    "http://[::]/",
    "http://255.255.255.255/",
    # private networks
    "http://10.0.0.1/",
    "http://10.255.255.255/",
    "http://012.0.0.1/",
    "http://167772161/",
    "http://172.16.0.1/",
    "http://172.31.255.254/",
    "http://192.168.0.1/",
    "http://192.168.1/",
    "http://0xc0a80001/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fec0::1]/",
    "http://intranet/",
    "http://printer.local/",
    "http://inner.example/",
    "http://inner6.example/",
    "http://mapped.example/",
    # link-local addresses, among them where clouds keep their secrets
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://[fe80::1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://cloud.example/",
    "http://link6.example/",
    # shared by the customers of a provider, for tests, documents and protocols
    "http://100.64.0.1/",
    "http://100.127.255.254/",
    "http://192.0.0.8/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://198.51.100.7/",
    "http://203.0.113.9/",
    "http://240.0.0.1/",
    "http://[2001:db8::1]/",
    "http://[100::1]/",
    # many machines at once
    "http://224.0.0.1/",
    "http://239.255.255.250/",
    "http://[ff02::1]/",
    "http://[ff0e::1]/",
    # IPv4 inside IPv6
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b::169.254.169.254]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2002:a00:1::1]/",
    "http://[2002:c0a8:1::1]/",
    "http://[2001:0:c000:2::1]/",
]
# What hides its host, or is no address of the web.
NO_ADDRESS = [
    "http://herald.example@127.0.0.1/",
    "http://user:word@herald.example/",
    "http://127.0.0.1\\@herald.example/",
    "http://127.0.0.1%2f@herald.example/",
    "http://127.0.0.1%00.herald.example/",
    "http://localhost%2eherald.example/",
    "http://１２７.0.0.1/",
    "http://ⓛocalhost/",
    "http://[fe80::1%25eth0]/",
    "http://[::1/",
    "http://herald..example/",
    "http:///etc/passwd",
    "http:herald.example/",
    "http://herald.example:0/",
    "http://herald.example:99999/",
    "http://herald.example:eighty/",
    "http://her ald.example/",
    "http://",
    "file:///etc/passwd",
    "ftp://herald.example/",
    "gopher://127.0.0.1:70/",
    "javascript:alert(1)",
    "data:text/html,<p>words",
    "//herald.example/",
    "unix:///run/socket",
]


def resolver(host: str, port: int) -> Sequence[tuple[str, int]]:
    """Names of ``NAMES`` are found in it; numbers by this machine's resolver, which asks nobody."""
    if host in NAMES:
        return [(NAMES[host], port)]
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [(str(place[0]), port) for *_, place in found]


def refused(error: str) -> bool:
    """Whether an address was refused; numbers with superfluous zeros are no addresses at all."""
    return "this machine or of a private network" in error or "is not a web address" in error


def test_the_table_has_what_is_asked_for() -> None:
    assert len(set(REFUSED)) == len(REFUSED) >= 80


@pytest.mark.parametrize("address", REFUSED)
def test_private_addresses_are_refused(address: str, connections: Connections) -> None:
    with Fetcher(resolver=resolver) as fetcher:
        assert refused(failed(fetcher.fetch(address)))
    assert connections == []


@pytest.mark.parametrize("address", REFUSED)
def test_private_addresses_are_refused_after_a_redirect(
    address: str, web: Web, connections: Connections
) -> None:
    start = web.redirect("http://herald.example/wall", address)

    def resolve_both(host: str, port: int) -> Sequence[tuple[str, int]]:
        return web.resolve(host, port) if host in web.hosts else resolver(host, port)

    options = web.options()
    with Fetcher(options, sleep=web.time.sleep, clock=web.time, resolver=resolve_both) as fetcher:
        assert refused(failed(fetcher.fetch(start)))
    assert len(connections) == 2  # robots.txt and the redirect


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_what_is_no_web_address_is_refused(address: str, connections: Connections) -> None:
    with Fetcher(resolver=resolver) as fetcher:
        error = failed(fetcher.fetch(address))
    assert "is not a web address" in error or "only http" in error or "without it" in error
    assert connections == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://herald.example/", "//u@x/"])
def test_what_is_no_web_address_is_refused_after_a_redirect(
    address: str, web: Web, fetcher: Fetcher, connections: Connections
) -> None:
    assert failed(fetcher.fetch(web.redirect("http://herald.example/wall", address)))
    assert len(connections) == 2


def test_public_addresses_are_not_refused() -> None:
    for number in ("192.0.32.8", "8.8.8.8", "2606:4700::1111", "64:ff9b::8.8.8.8", "172.32.0.1"):
        assert is_public(number)
    assert not is_public("herald.example")


def test_a_name_with_one_private_address_is_refused(connections: Connections) -> None:
    with Fetcher(resolver=lambda host, port: [("192.0.32.8", port), ("10.0.0.1", port)]) as fetcher:
        assert "(10.0.0.1)" in failed(fetcher.fetch("https://herald.example/"))
    assert connections == []


def test_a_name_that_changes_after_its_check_is_asked_where_it_was(
    connections: Connections,
) -> None:
    answers = iter(["192.0.32.8"] + ["127.0.0.1"] * 9)
    moment = Time()
    with Fetcher(
        clock=moment,
        sleep=moment.sleep,
        resolver=lambda host, port: [(next(answers), port)],
    ) as fetcher:
        assert "this machine" in failed(fetcher.fetch("http://herald.example/"))
    # The second request looked the name up again, and was refused.
    assert connections == [("192.0.32.8", 80)]


def test_the_resolver_of_this_machine_gives_numbers() -> None:
    assert list(resolve("127.0.0.1", 80)) == [("127.0.0.1", 80)]


@pytest.mark.parametrize("host", ["localhost:8801", "127.0.0.1:80", "[::1]:8801", "a.example:"])
def test_a_host_is_given_without_its_port(host: str) -> None:
    for given in ({"private": (host,)}, {"own": (host,)}):
        with pytest.raises(UsageError, match="give the host without its port"):
            make_options(**given)  # type: ignore[arg-type]
    assert make_options(private=("::1", "[::1]")).private == {"::1"}


def test_only_hosts_that_the_user_names_may_be_private(web: Web) -> None:
    first = web.put("http://herald.example/", "<p>words")
    other = web.put("http://courier.example/", "<p>words")
    options = make_options(private=("Herald.Example.",))
    with Fetcher(options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as fetcher:
        assert not isinstance(fetcher.fetch(first), Failure)
        assert "give --private courier.example" in failed(fetcher.fetch(other))
        jump = web.redirect("http://herald.example/away", other)
        error = failed(fetcher.fetch(jump))
        assert error.startswith("courier.example (127.0.0.1) is an address of this machine")
        assert "--private" not in error
        assert "--private" not in failed(fetcher.fetch(other, is_given=False))
        web.redirect("http://herald.example/robots.txt", other)
    with Fetcher(options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as fetcher:
        assert "--private" not in failed(fetcher.fetch(first))
