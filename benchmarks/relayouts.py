"""Count changes where none is: ``python -m benchmarks.relayouts [--pairs N] [--misses]``.

Lays N of the web pages in ``examples`` and ``tests/golden`` out anew, each in four ways (quotation
marks, boxes, wrapping, paragraphs, slips …), and reads both versions as they are read into a store.
Prints how many pairs give a change of a statement or figure; there should be none. A page that is
not one article in English is left out, as is one of which the older version has no statement.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evaluation.relayouts import lay_out_anew
from onrecord.app.meaning import sentence_vectors
from onrecord.app.pipeline import Annotator, PageReader, load_extractor
from onrecord.records import Capture, Failure
from onrecord.story import StoryArticle, statement_changes

_PAGES = ("examples/story", "tests/golden/stories", "tests/golden/html")
_SOME = 4  # things that are done to a page


class Relaid(msgspec.Struct, frozen=True):
    """A page in two layouts: what was done to it, and the changes that were told."""

    page: str
    done: list[str]
    told: list[str]


def relaid(extractor: Annotator, pairs: int) -> Iterator[Relaid]:
    """Yield pages laid out anew, in an order of chance that is always the same."""
    pages = sorted(path for folder in _PAGES for path in Path(folder).rglob("*.html"))
    random.Random("relayouts").shuffle(pages)
    for path in pages:
        if pairs <= 0:
            return
        older, newer, done = lay_out_anew(path.read_text("utf-8", "replace"), path.name, _SOME)
        before, after = (_read(page, path, extractor) for page in (older, newer))
        if len(before) == 1 and before[0].annotations.statements:
            pairs -= 1
            yield Relaid(str(path), done, list(_told(before, after)))


def _read(page: str, path: Path, extractor: Annotator) -> list[StoryArticle]:
    capture = Capture(
        id=path.name, location=path.name, media_type="text/html", fetched="2034-01-02T12:00:00Z",
        sha256="",
    )  # fmt: skip
    read = PageReader(extractor)((capture, page.encode()))
    return [] if isinstance(read, Failure) else [StoryArticle(*each) for each in read]


def _told(before: list[StoryArticle], after: list[StoryArticle]) -> Iterator[str]:
    if len(after) != 1:
        yield f"{len(after)} articles"
        return
    [older], [newer] = before, after
    for each in statement_changes(older, newer, sentence_vectors):
        words = [
            version.article.text[slice(*place)] if place else ""
            for version, place in ((older, each.older), (newer, each.newer))
        ]
        yield f"{each.kind}: {words[0]!r} -> {words[1]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pairs", type=int, default=200, metavar="N")
    parser.add_argument("--misses", action="store_true", help="list the changes that are none")
    args = parser.parse_args()
    wrong, total, by = 0, 0, Counter[str]()
    for each in relaid(load_extractor(), args.pairs):
        total += 1
        if each.told:
            wrong += 1
            by.update(each.done)
            if args.misses:
                print(each.page, *each.done)
                print(*(f"    {told}" for told in each.told), sep="\n", flush=True)
    print(f"pairs in which only the layout changed that give a change: {wrong} of {total}")
    if wrong:
        print("what was done to these: " + ", ".join(f"{name} {n}" for name, n in by.most_common()))


if __name__ == "__main__":
    main()
