"""The interface of a retriever, an object that reads pages from one kind of location.

A location is a path or "-" for standard input.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, TypeAlias
from urllib.parse import urlsplit

from onrecord.records import Capture, Failure

Retrieved: TypeAlias = Iterator[tuple[Capture, bytes] | Failure]


class Retriever(Protocol):
    """Interface of an object that reads pages from one kind of location, such as a folder."""

    def accepts(self, location: str) -> bool:
        """Whether this retriever can read from ``location``. Must be quick and must not raise."""
        ...

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield a Capture record with its bytes for each page at ``location``.

        For what cannot be read, a Failure with a one-line message is yielded; no exception is
        raised. ``now`` is recorded as the time of fetching.
        """
        ...


def is_web_address(location: str) -> bool:
    """Whether ``location`` begins with "http://" or "https://"."""
    return location.lower().startswith(("http://", "https://"))


def same_spelling(address: str) -> str:
    """Return a web address in the spelling that all ways to write it share, as it is asked for.

    >>> same_spelling("HTTP://Herald.Example#top")
    'http://herald.example/'
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return address  # asking for it says what is wrong
    if not is_web_address(address) or "@" in parts.netloc:
        return address
    path = parts.path or "/"
    return parts._replace(netloc=parts.netloc.lower(), path=path, fragment="").geturl()
