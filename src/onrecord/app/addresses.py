"""Finds what a permanent address of a statement or figure points to.

Ids of statements and figures change when a page is read again with other code or weights. An
address therefore has the id and what else tells the record apart: its article, its capture, its
quoted words, and a seal: the hashes of its words, of the words before and of those after them. The
record found is the same or none: equal words with other words on both sides are another record.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias
from urllib.parse import urlencode

from onrecord.app.opening import use_case
from onrecord.errors import UsageError
from onrecord.records import Annotations, Article, Figure, Span, Statement, make_id
from onrecord.store import Store
from onrecord.text.spans import words_at
from onrecord.views import Address, Addressed

_HASH = 8  # hexadecimal digits of each of the three hashes of a seal
_QUOTED = 160  # characters of the quoted words
_AROUND = 40  # characters before and after the words, which tell equal words on a page apart

HERE = "here"  # fragment of the place that an address points to

AddressKind: TypeAlias = Literal["statement", "figure"]


def statement_address(article: Article, statement: Statement) -> Address:
    """Return the permanent address of a statement of an article."""
    words = words_at(article.text, statement.content)
    return Address(
        kind="statement",
        id=statement.id,
        article=article.id,
        capture=article.capture,
        words=words[:_QUOTED],
        seal=_statement_seal(article.text, statement),
    )


def figure_address(article: Article, figure: Figure) -> Address:
    """Return the permanent address of a figure of an article."""
    return Address(
        kind="figure",
        id=figure.id,
        article=article.id,
        capture=article.capture,
        words=figure.text[:_QUOTED],
        seal=_figure_seal(article.text, figure),
    )


def statement_path(article: Article, statement: Statement) -> str:
    """Return the permanent address of a statement on the desk, without the name of the server."""
    return _path("statements", statement_address(article, statement))


def figure_path(article: Article, figure: Figure) -> str:
    """Return the permanent address of a figure on the desk, without the name of the server."""
    return _path("figures", figure_address(article, figure))


def place_path(article: str, span: Span) -> str:
    """Return the address on the desk of a place in the text of an article, given by its id."""
    return f"/articles/{article}?at={span[0]}-{span[1]}#{HERE}"


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


@use_case
def find_addressed(store: Store, address: Address) -> Addressed:
    """Return the statement or figure that an address points to, or say that it is lost.

    ``status`` in the result is "exact" if the record has the same words at the same place, "moved"
    if it has them at another place of its page, otherwise "lost". In both cases the words before
    or after are the same as well, and if several records have equal words, those before and after.
    The result has the article, if it is in the store, and for a lost record the place where its
    quoted words stand, if they occur in the article once. An address that consists of an id alone
    can only be exact or lost. Raises StoreError.
    """
    with store.snapshot():
        found = store.listings.article_of(address.kind, address.id)
        if found is not None:
            [(article, annotations)] = store.read_articles([found])
            record = _with_id(annotations, address)
            if not _has_words(article, record, address):
                return _lost(address, [])
            if address.seal == "" or _is_same(address.seal, _seal(article.text, record)):
                return Addressed(status="exact", article=article, record=record)
        pages = list(store.read_articles(_candidates(store, address, found)))
    return _moved(address, pages) or _lost(address, pages)


def _has_words(article: Article, record: Statement | Figure, address: Address) -> bool:
    """Whether a record has the quoted words of an address, and is of its article, if it has these.

    Both are in the address for people to read: they may not say anything else than it points to.
    """
    spans = record.content if isinstance(record, Statement) else (record.span,)
    words = words_at(article.text, spans)
    return address.words in ("", words[:_QUOTED]) and address.article in ("", article.id)


def _candidates(store: Store, address: Address, found: str | None) -> Iterable[str]:
    """Return the ids of the articles in which an address may point to something."""
    if address.seal == "":
        return ()
    own = (each for each in (address.article, found) if each and _is_article(store, each))
    return dict.fromkeys((*own, *store.listings.articles_of(address.capture)))


def _is_article(store: Store, identity: str) -> bool:
    try:
        return store.find(identity).id == identity
    except UsageError:
        return False


def _moved(address: Address, pages: list[tuple[Article, Annotations]]) -> Addressed | None:
    equal = [
        (article, record, seal)
        for article, annotations in pages
        for record in _records(annotations, address.kind)
        if _hashes(seal := _seal(article.text, record))[0] == _hashes(address.seal)[0]
    ]
    if len(equal) > 1:
        found = [each for each in equal if each[2] == address.seal]
    else:
        found = [each for each in equal if _is_same(address.seal, each[2], elsewhere=True)]
    if len(found) != 1:
        return None  # of several that are equal, none is known to be the one
    [(article, record, _)] = found
    return Addressed(status="moved", article=article, record=record)


def _is_same(seal: str, other: str, *, elsewhere: bool = False) -> bool:
    """Whether two records have equal words, and equal words before or after them.

    ``elsewhere``: whether they stand at different places; then it says nothing that both have no
    words before them, or both none after them.
    """
    words, *around = _hashes(seal)
    other_words, *other_around = _hashes(other)
    return words == other_words and any(
        one == other and not (elsewhere and one == _NOTHING)
        for one, other in zip(around, other_around, strict=True)
    )


def _hashes(seal: str) -> list[str]:
    return [seal[at : at + _HASH] for at in range(0, 3 * _HASH, _HASH)]


def _lost(address: Address, pages: list[tuple[Article, Annotations]]) -> Addressed:
    own = [article for article, _ in pages if article.id == address.article]
    article = own[0] if own else None
    place: Span | None = None
    if article and address.words and article.text.count(address.words) == 1:
        start = article.text.index(address.words)
        place = start, start + len(address.words)
    return Addressed(status="lost", article=article, record=None, place=place)


def _with_id(annotations: Annotations, address: Address) -> Statement | Figure:
    records = _records(annotations, address.kind)
    return next(record for record in records if record.id == address.id)


def _records(annotations: Annotations, kind: AddressKind) -> tuple[Statement | Figure, ...]:
    return annotations.statements if kind == "statement" else annotations.figures


def _seal(text: str, record: Statement | Figure) -> str:
    if isinstance(record, Statement):
        return _statement_seal(text, record)
    return _figure_seal(text, record)


def _statement_seal(text: str, statement: Statement) -> str:
    spans = (*statement.source, *statement.cue, *statement.content)
    words = [words_at(text, each) for each in (statement.source, statement.content)]
    around = _around(text, min(start for start, _ in spans), max(end for _, end in spans))
    return _sealed("statement", words, around)


def _figure_seal(text: str, figure: Figure) -> str:
    around = _around(text, *figure.span)
    return _sealed("figure", (figure.text, figure.measure), around)


def _sealed(kind: AddressKind, words: Iterable[str], around: tuple[str, str]) -> str:
    return "".join((make_id("address", kind, *words)[:_HASH], *map(_hash, around)))


def _hash(words: str) -> str:
    return make_id("address", words)[:_HASH]


_NOTHING = _hash("")


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after a span, with single spaces between them."""
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    return " ".join(before.split()), " ".join(after.split())
