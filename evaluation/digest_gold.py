"""Readers of hand-made gold for digest pages: whole articles, or first and last words of items."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec

from evaluation.layouts.item_score import GoldItem
from evaluation.layouts.score import GoldArticle, words_of

_Row = TypeVar("_Row")


class _Stated(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    headline: str | None = None
    deck: str | None = None
    outlet: str | None = None
    outlets: tuple[str, ...] = ()  # if any of several is right
    published: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d")] | None = None
    byline: tuple[str, ...] | None = None
    url: str | None = None
    note: str | None = None  # for people

    def stated(self) -> dict[str, object]:
        """Return what the page states, as arguments of ``Stated``."""
        return {
            "headline": self.headline,
            "deck": self.deck,
            "outlets": self.outlets or ((self.outlet,) if self.outlet else ()),
            "published": self.published,
            "byline": self.byline or (),
            "urls": (self.url,) if self.url else (),
        }


class _Article(_Stated, kw_only=True):
    body: tuple[str, ...] = ()


class _Page(msgspec.Struct):
    articles: tuple[_Article, ...]


class _Item(_Stated, kw_only=True):
    first: str
    last: str


class _Items(msgspec.Struct):
    file: str
    items: tuple[_Item, ...]
    truncated: bool = False


@dataclass(frozen=True)
class PageItems:
    """The items of one page; with ``truncated``, not all of them."""

    page: Path
    items: tuple[GoldItem, ...]
    truncated: bool


def read_folder(folder: Path) -> Iterator[tuple[Path, list[GoldArticle]]]:
    """Yield the pages of a folder with the articles that the JSON file beside each says.

    Raises ValueError, with a one-line message, for JSON of another form and a missing page.
    """
    for path in sorted(folder.glob("*.json")):
        pages = [each for each in folder.iterdir() if each != path and each.stem == path.stem]
        if len(pages) != 1:
            raise ValueError(f"{path}: {len(pages)} pages of this name; put one beside it")
        gold = _decode(path.read_bytes(), _Page, str(path))
        yield pages[0], [_gold_article(article) for article in gold.articles]


def read_items(path: Path, folder: Path) -> Iterator[PageItems]:
    """Yield the pages of a folder that a JSON Lines file has items of.

    Raises ValueError, with a one-line message, for JSON of another form and a missing page.
    """
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            gold = _decode(line, _Items, f"{path}, line {number}")
            page = folder / gold.file
            if not page.is_file():
                raise ValueError(f"{path}, line {number}: there is no file {page}")
            items = (
                GoldItem(first=each.first, last=each.last, **each.stated())  # type: ignore[arg-type]
                for each in gold.items
            )
            yield PageItems(page, tuple(items), gold.truncated)


def _gold_article(article: _Article) -> GoldArticle:
    texts = [article.headline, article.deck, article.outlet, *article.outlets]
    texts += [*(article.byline or ()), *article.body]
    words = Counter(word for text in texts if text for word in words_of(text))
    stated = article.stated()
    return GoldArticle(body="\n\n".join(article.body), words=words, **stated)  # type: ignore[arg-type]


def _decode(content: bytes, form: type[_Row], where: str) -> _Row:
    try:
        return msgspec.json.decode(content, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{where}: {error}") from error
