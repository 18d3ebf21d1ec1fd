"""Web addresses, as they are asked for: normalised, with nothing in them that hides a host."""

import re
from contextlib import suppress

import httpx2

from onrecord.errors import CaptureError
from onrecord.records import Record

_PORTS = {"http": 80, "https": 443}
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
_IPV6 = re.compile(r"[0-9a-f:.]*:[0-9a-f:.]*")


class Address(Record, frozen=True):
    """An address that can be asked for. ``text``: without a fragment, in ASCII.

    ``host`` is a name without the dot of the root, or a number without brackets, in lower case.
    """

    text: str
    scheme: str
    host: str
    port: int

    @property
    def site(self) -> str:
        """Scheme, host and port: what one robots.txt holds for."""
        return f"{self.scheme}://{self.host}:{self.port}"

    def follow(self, link: str) -> "Address":
        """Return the address that a header "Location" leads to from here.

        Raises CaptureError if it is none. ``link``: the bytes of the header as Latin-1; beyond
        ASCII, servers send UTF-8.
        """
        with suppress(UnicodeError):
            link = link.encode("latin-1").decode()
        try:
            return _address(httpx2.URL(self.text).join(link.strip()))
        except (httpx2.InvalidURL, UnicodeError):
            raise CaptureError(f'"{link:.100}" is not a web address') from None


def parse_address(text: str) -> Address:
    """Return an address as it is asked for. Raises CaptureError if it is none, or hides its host.

    >>> parse_address("HTTPS://Herald.Example./wall?page=2#top").text
    'https://herald.example/wall?page=2'
    """
    try:
        return _address(httpx2.URL(text.strip()))
    except (httpx2.InvalidURL, UnicodeError):
        raise CaptureError("is not a web address") from None


def _address(url: httpx2.URL) -> Address:
    if not url.scheme:
        raise CaptureError("is not a web address: those begin with https:// or http://")
    if url.scheme not in _PORTS:
        raise CaptureError(f'begins with "{url.scheme:.20}:"; only http: and https: are fetched')
    if url.userinfo:
        raise CaptureError("has a name or password before its host; give the address without it")
    host = url.raw_host.decode("ascii").lower().removesuffix(".")
    if not (_NAME.fullmatch(host) or _IPV6.fullmatch(host)) or url.port == 0:
        raise CaptureError("is not a web address: its host is none")
    url = url.copy_with(host=host, fragment=None)
    port = url.port or _PORTS[url.scheme]
    if port > 65_535:
        raise CaptureError("is not a web address: its port is none")
    return Address(text=str(url), scheme=url.scheme, host=host, port=port)
