"""Score the reading of digest pages by hand-made gold: ``python -m benchmarks.digest_gold FOLDER``.

FOLDER has pages, each beside a file of the same name that ends in ``.json``: ``{"articles":
[{"headline", "deck", "outlet", "published": "YYYY-MM-DD", "byline": [names], "body":
[paragraphs]}]}``; what a page does not state is left out or null. Prints the measures of
``benchmarks.layouts``.

``--items GOLD.jsonl FOLDER`` takes a lighter gold, one page a line: ``{"file", "items": [{"first",
"last"}]}``, the first and last words of each item. These may have the fields above, ``url``, and
``outlets`` where each of several is right. An item is found if one article has its first and last
words and no other item's first words. With ``"truncated": true`` the items are not all of the page,
and the number of articles is not judged.

``--list`` prints a line for each page; ``--show PAGE`` the fields expected beside those read.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.layouts import read_body, show, show_items
from evaluation.digest_gold import read_folder, read_items
from evaluation.layouts.item_score import (
    GoldItem,
    ItemScore,
    pair_items,
    score_items,
    total_items,
)
from evaluation.layouts.score import (
    GoldArticle,
    Score,
    deck_of,
    judge,
    pair_articles,
    score_articles,
    total,
)
from onrecord.capture.media_types import detect_media_type
from onrecord.records import Article


@dataclass(frozen=True)
class Reading:
    """A page as it was read, beside its gold."""

    name: str
    gold: Sequence[GoldArticle | GoldItem]
    articles: Sequence[Article]
    pairs: dict[int, int]  # positions in gold and articles
    score: Score | ItemScore


def main() -> None:
    """Print the scores of a folder, or a page of it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--items", type=Path, metavar="GOLD.jsonl", help="a lighter gold")
    parser.add_argument("--list", action="store_true", help="one line for each page")
    parser.add_argument("--show", metavar="PAGE", help="expected and read fields of a page")
    args = parser.parse_args()
    try:
        readings = list(
            read_by_items(args.items, args.folder) if args.items else read_whole(args.folder)
        )
    except (ValueError, OSError) as error:
        raise SystemExit(f"digest_gold: {error}") from None
    if args.show:
        shown = [each for each in readings if args.show in (each.name, Path(each.name).stem)]
        if not shown:
            raise SystemExit(f"digest_gold: there is no gold for {args.show}; see --list")
        for reading in shown:
            show_reading(reading)
        return
    if args.list:
        for reading in readings:
            print(summary(reading))
    print(f"{len(readings)} pages")
    scores = [each.score for each in readings]
    if args.items:
        show_items(total_items(each for each in scores if isinstance(each, ItemScore)))
    else:
        show(total(each for each in scores if isinstance(each, Score)))


def read_whole(folder: Path) -> Iterator[Reading]:
    """Yield the readings of pages with gold of whole articles."""
    for path, gold in read_folder(folder):
        articles = read_file(path)
        pairs = pair_articles(gold, articles)
        yield Reading(path.name, gold, articles, pairs, score_articles(gold, articles))


def read_by_items(gold: Path, folder: Path) -> Iterator[Reading]:
    """Yield the readings of pages with gold of items."""
    for page in read_items(gold, folder):
        articles = read_file(page.page)
        score = score_items(page.items, articles, truncated=page.truncated)
        pairs = pair_items(page.items, articles)
        yield Reading(page.page.name, page.items, articles, pairs, score)


def read_file(path: Path) -> list[Article]:
    """Return the articles that the parsers read from a file; none if they refuse it."""
    body = path.read_bytes()
    return read_body(path.name, detect_media_type(path.name, body), body)


def summary(reading: Reading) -> str:
    """Return the score of a page in a line."""
    score = reading.score
    found = f", found {score.found}" if isinstance(score, ItemScore) else ""
    return (
        f"{reading.name:<40} articles {len(reading.articles)} of {len(reading.gold)}{found}, "
        f"fields {score.fields_right.total()} of {score.fields.total()}, "
        f"wrong outlets {score.outlets_wrong} of {score.outlets_asserted}"
    )


def show_reading(reading: Reading) -> None:
    """Print the articles of a page, each field as expected and as read."""
    print(summary(reading))
    for number, stated in enumerate(reading.gold):
        place = reading.pairs.get(number)
        article = None if place is None else reading.articles[place]
        own = "no article of its own" if place is None else f"article {place + 1}"
        print(f"\n{number + 1}. {own}")
        right = judge(stated, article)
        read = fields_read(article) if article else {}
        for name, expected in fields_stated(stated).items():
            if right.get(name):
                print(f"  = {name:<10}{expected}")
            elif expected or read.get(name):
                print(f"  {'!' if name in right else ' '} {name:<10}{expected or '-'}")
                print(f"    {'  read':<10}{read.get(name) or '-'}")
    for place, article in enumerate(reading.articles):
        if place not in reading.pairs.values():
            print(f"\narticle {place + 1}: not expected")
            for name, value in fields_read(article).items():
                print(f"    {name:<10}{value or '-'}")


def fields_stated(stated: GoldArticle | GoldItem) -> dict[str, str]:
    """Return the fields that are expected of an article, in words."""
    text = stated.body if isinstance(stated, GoldArticle) else f"{stated.first} … {stated.last}"
    return {
        "headline": stated.headline or "",
        "deck": stated.deck or "",
        "outlet": " or ".join(stated.outlets),
        "published": stated.published or "",
        "byline": ", ".join(stated.byline),
        "url": " or ".join(stated.urls),
        "text": shortened(text),
    }


def fields_read(article: Article) -> dict[str, str]:
    """Return the fields of an article that was read, in words."""
    return {
        "headline": article.headline or "",
        "deck": deck_of(article) or "",
        "outlet": article.outlet or "",
        "published": article.published.value if article.published else "",
        "byline": ", ".join(article.byline),
        "url": article.url or "",
        "text": shortened(article.text),
    }


def shortened(text: str) -> str:
    """Return the beginning and end of a text in one line."""
    text = " ".join(text.split())
    return text if len(text) <= 120 else f"{text[:60]} … {text[-60:]}"


if __name__ == "__main__":
    main()
