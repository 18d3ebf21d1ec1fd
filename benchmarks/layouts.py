"""Score the reading of generated pages: ``python -m benchmarks.layouts TEXTS.jsonl[.gz]``.

TEXTS has rows with ``title`` and ``text``, of which the half is used that training leaves out. Each
layout family (``evaluation.layouts``) lays some of them out on pages with seeds 0 to N-1, and the
parsers read these. Prints the share of pages with the right number of articles; of pages with one
article, those read as one; of stated fields, those read right; of outlets and dates asserted, those
wrong; of body words, those in their article; of words read, those of another article or of none.
``--families training`` scores families for training,
``--families planets`` pages of entries of several feeds.
"""

import argparse
import hashlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from evaluation.gold import half_of
from evaluation.layouts.item_score import ItemScore
from evaluation.layouts.items import make_items, read_texts, seeded
from evaluation.layouts.page import FAMILIES, Family, Page
from evaluation.layouts.score import Score, score_page, total
from onrecord.article import read_capture
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, make_id

Share: TypeAlias = tuple[str, int, int]  # what it is of, part, whole

PACKAGES = {
    "held-apart": "evaluation.layouts.held_apart",
    "planets": "evaluation.layouts.planets",
    "training": "training.layouts",
}
_MOST_ITEMS = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--seeds", type=int, default=5, help="pages of each family")
    parser.add_argument("--families", choices=sorted(PACKAGES), default="held-apart")
    parser.add_argument("--licence", default="", help="texts of licences that begin so, such as CC")
    parser.add_argument("--list", action="store_true", help="one line for each family")
    args = parser.parse_args()
    texts = [text for text in read_texts(args.texts, args.licence) if half_of(text[0]) == 1]
    families = load_families(args.families)
    scores: dict[str, Score] = {}
    for name, lay_out in sorted(families.items()):
        pages = list(make_pages(name, lay_out, texts, args.seeds))
        scores[name] = total(score_page(page, read_page(page, name)) for page in pages)
        if args.list:
            one = scores[name]
            right, stated = one.fields_right.total(), one.fields.total()
            print(f"{name:<40} counts {one.counts_right}/{one.pages}, fields {right}/{stated}")
    print(f"{len(families)} families, {args.seeds} pages each")
    show(total(scores.values()))


def load_families(which: str) -> dict[str, Family]:
    """Return the layout families of a package (``PACKAGES``), by name."""
    package = PACKAGES[which]
    import_module(package)
    return {name: each for name, each in FAMILIES.items() if each.__module__.startswith(package)}


def make_pages(
    name: str, lay_out: Family, texts: list[tuple[str, tuple[str, ...]]], seeds: int
) -> Iterator[Page]:
    """Yield the pages of a family for each seed."""
    for rng in seeded(name, range(seeds)):
        yield lay_out(rng, make_items(rng, texts, rng.randint(2, _MOST_ITEMS)))


def read_page(page: Page, name: str) -> list[Article]:
    """Return the articles that the parsers read from a page; none if they refuse it."""
    ending = "html" if page.media_type == "text/html" else "txt"
    return read_body(f"{name}.{ending}", page.media_type, page.content.encode())


def read_body(location: str, media_type: str, body: bytes) -> list[Article]:
    """Return the articles that the parsers read from the bytes of a page; none if they refuse."""
    capture = Capture(
        id=make_id("capture", location, hashlib.sha256(body).hexdigest()),
        location=location,
        media_type=media_type,
        fetched="2032-12-31T12:00:00Z",
        sha256="",
    )
    try:
        return read_capture(capture, body)
    except ArticleError:
        return []


def show(score: Score) -> None:
    """Print the measures of a score."""
    show_shares(
        ("article counts right", score.counts_right, score.pages),
        ("single articles left whole", score.singles_whole, score.singles),
        *field_shares(score),
        ("outlets asserted that are wrong", score.outlets_wrong, score.outlets_asserted),
        ("dates asserted that are wrong", score.dates_wrong, score.dates_asserted),
        ("body words kept in their article", score.body_kept, score.body_words),
        ("words of another article", score.foreign_words, score.read_words),
        ("words of no article", score.furniture_words, score.read_words),
    )


def show_items(score: ItemScore) -> None:
    """Print the measures of a score by items."""
    show_shares(
        ("article counts right", score.counts_right, score.pages),
        ("items found as an article", score.found, score.items),
        ("items found with their outlet", score.linked, score.items),
        ("items found without an outlet", score.unlinked, score.items),
        ("outlets asserted that are wrong", score.outlets_wrong, score.outlets_asserted),
        *field_shares(score),
    )


def field_shares(score: Score | ItemScore) -> Iterator[Share]:
    """Yield the shares of the stated fields that were read right: of all, and of each."""
    yield "fields right", score.fields_right.total(), score.fields.total()
    for name in score.fields:
        yield f"  {name}", score.fields_right[name], score.fields[name]


def show_shares(*shares: Share) -> None:
    """Print named shares of a whole as per cent."""
    for label, part, whole in shares:
        print(f"{label:<34}{100 * part / max(1, whole):6.1f} %  ({part} of {whole})")


if __name__ == "__main__":
    main()
