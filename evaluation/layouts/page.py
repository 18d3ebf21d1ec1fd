"""Pages with known articles: a layout family is a small program that lays items out on a page."""

import html
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias, get_args

Role: TypeAlias = Literal[
    "headline", "deck", "publication", "byline", "caption", "credit", "source_line", "body",
    "subhead", "teaser", "contents", "section", "furniture",
]  # fmt: skip
Field: TypeAlias = Literal["outlet", "published", "author", "url"]
MediaType: TypeAlias = Literal["text/plain", "text/html"]


@dataclass(frozen=True)
class Item:
    """An article to lay out."""

    headline: str
    paragraphs: tuple[str, ...]
    outlet: str  # a name; about a third have no word that says "newspaper"
    host: str  # the outlet's site, such as "dervainecourier.example"
    url: str
    published: date
    authors: tuple[str, ...]
    deck: str
    caption: str
    credit: str
    place: str  # of the dateline
    topic: str  # one or two words, for section names


@dataclass(frozen=True)
class Piece:
    """Words as they are on the page, with what they are; ``article`` is an index of the page."""

    text: str
    role: Role
    article: int | None = None
    field: Field | None = None
    value: str | None = None  # of a date: ISO 8601; else as in the text


@dataclass
class Page:
    """A page under construction: everything visible is a labelled piece, in reading order."""

    media_type: MediaType = "text/plain"
    content: str = ""
    pieces: list[Piece] = field(default_factory=list)

    def raw(self, characters: str) -> None:
        """Add what is not words: markup, blank lines, rules of signs, indentation, list marks."""
        self.content += characters

    def put(
        self,
        words: str,
        role: Role,
        article: int | None = None,
        field: Field | None = None,
        value: str | None = None,
    ) -> None:
        """Add visible words, escaped in HTML. ``words`` may be wrapped with line breaks.

        A section heading that states the outlet or day of all articles below it, until the next
        such heading, is a "section" without article and with its ``field``.
        """
        assert role in get_args(Role)
        assert words.strip()
        is_own = role not in ("contents", "section", "furniture", "teaser")
        assert (article is not None) == is_own, (role, article, words)
        if field == "published":
            assert value, "the ISO value of a date is needed"
        self.content += html.escape(words, quote=False) if self.media_type == "text/html" else words
        self.pieces.append(Piece(words, role, article, field, value))


# A family gets its own random numbers and the items to lay out, all of them or as many as it likes
# in their order, and returns the page. A family of single articles lays out the first item only.
Family: TypeAlias = Callable[[random.Random, Sequence[Item]], Page]
FAMILIES: dict[str, Family] = {}


def family(function: Family) -> Family:
    """Register a layout family in ``FAMILIES``, under the names of its module and function."""
    name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
    assert name not in FAMILIES
    FAMILIES[name] = function
    return function


def gold_articles(page: Page) -> Iterator[dict[str, object]]:
    """Yield what a careful reader finds of each article of a page: only what is on the page.

    An outlet or day that a section heading states holds for the articles below it that do not state
    their own.
    """
    shared = _shared_values(page)
    for number in sorted({piece.article for piece in page.pieces if piece.article is not None}):
        own = [piece for piece in page.pieces if piece.article == number]

        def words(role: Role, own: list[Piece] = own) -> str | None:
            return " ".join(" ".join(p.text for p in own if p.role == role).split()) or None

        def values(field: Field, own: list[Piece] = own, number: int = number) -> list[str]:
            found = (p.value or " ".join(p.text.split()) for p in own if p.field == field)
            return list(dict.fromkeys(found)) or shared[number].get(field, [])

        yield {
            "headline": words("headline"), "deck": words("deck"), "body": words("body"),
            "outlet": next(iter(values("outlet")), None),
            "published": next(iter(values("published")), None),
            "byline": values("author"), "caption": words("caption"), "credit": words("credit"),
        }  # fmt: skip


def _shared_values(page: Page) -> dict[int, dict[Field, list[str]]]:
    """Return for each article the fields that the section headings above it state."""
    stated: dict[Field, list[str]] = {}
    shared: dict[int, dict[Field, list[str]]] = {}
    for piece in page.pieces:
        if piece.role == "section" and piece.field:
            stated[piece.field] = [piece.value or " ".join(piece.text.split())]
        elif piece.article is not None:
            shared.setdefault(piece.article, dict(stated))
    return shared
