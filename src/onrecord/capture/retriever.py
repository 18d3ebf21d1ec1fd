"""The interface of a retriever, which captures one kind of location."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, TypeAlias

from onrecord.records import Capture, Failure

Retrieved: TypeAlias = Iterator[tuple[Capture, bytes] | Failure]


class Retriever(Protocol):
    """Interface of an object that captures one kind of location, such as a file or a folder."""

    def accepts(self, location: str) -> bool:
        """Whether this retriever captures a location. Must be quick and never raise."""
        ...

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield each capture of a location with its bytes, or a Failure for what is unreadable.

        ``now`` becomes the time of fetching. An unreadable location never raises: the Failure
        says in one line what is wrong.
        """
        ...


def is_web_address(location: str) -> bool:
    """Whether a location is a web address and not a path."""
    return location.lower().startswith(("http://", "https://"))
