"""Writes the permanent addresses of the desk, and reads them."""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from onrecord.app.addresses import AddressKind, figure_address, statement_address
from onrecord.records import Article, Figure, Span, Spans, Statement
from onrecord.views import Address

_PLACE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
HERE = "here"  # fragment of the place that an address points to


def statement_path(article: Article, statement: Statement) -> str:
    """Return the permanent address of a statement, without the name of the server."""
    return _path("statements", statement_address(article, statement))


def figure_path(article: Article, figure: Figure) -> str:
    """Return the permanent address of a figure, without the name of the server."""
    return _path("figures", figure_address(article, figure))


def place_path(article: str, span: Span) -> str:
    """Return the address of a place in the text of an article, given by its id."""
    return f"/articles/{article}?at={span[0]}-{span[1]}#{HERE}"


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


def _path(kind: str, address: Address) -> str:
    query = urlencode(
        {
            "words": address.words,
            "article": address.article,
            "capture": address.capture,
            "seal": address.seal,
        },
        errors="replace",
    )
    return f"/{kind}/{address.id}?{query}#{HERE}"
