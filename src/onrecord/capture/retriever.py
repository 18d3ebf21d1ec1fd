"""The interface of a retriever, an object that captures one kind of location."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol, TypeAlias

from onrecord.records import Capture, Failure

Retrieved: TypeAlias = Iterator[tuple[Capture, bytes] | Failure]


class Retriever(Protocol):
    """Interface of an object that captures one kind of location, such as a file or a folder."""

    def accepts(self, location: str) -> bool:
        """Whether this retriever can capture a location. Must be quick and must not raise."""
        ...

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield each capture of a location with its bytes, or a Failure if it cannot be read.

        ``now`` is recorded as the time of fetching. This method must not raise; the Failure
        describes the error in one line.
        """
        ...


def is_web_address(location: str) -> bool:
    """Whether a location is a web address instead of a path."""
    return location.lower().startswith(("http://", "https://"))
