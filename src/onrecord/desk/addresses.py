"""Reads the permanent addresses of the desk, which ``app/addresses.py`` writes."""

import re
from collections.abc import Mapping

from onrecord.app.addresses import AddressKind
from onrecord.records import Spans
from onrecord.views import Address

_PLACE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")


def read_place(words: str) -> Spans:
    """Return the place that a request asks for ("10-25") as spans; none if it is no place."""
    match = _PLACE.fullmatch(words)
    return ((int(match[1]), int(match[2])),) if match else ()


def read_address(kind: AddressKind, identity: str, query: Mapping[str, str]) -> Address:
    """Return the address that a request asks for; what it lacks is empty."""
    return Address(
        kind=kind,
        id=identity,
        article=query.get("article", ""),
        capture=query.get("capture", ""),
        words=query.get("words", ""),
        seal=query.get("seal", ""),
    )
