"""Types for the classified paragraphs of a page (blocks) and for what they state of an article."""

from collections.abc import Collection
from typing import Literal, TypeAlias

from onrecord.records import Date, Record

BlockKind: TypeAlias = Literal[
    "body",  # prose
    "heading",  # a short line without a full stop
    "headline",  # a headline by its label or by the publication data on its line
    "deck",
    "caption",
    "credit",  # of the caption before
    "publication",  # outlet, date, or both
    "byline",
    "source",  # outlet or site that an article is taken from
    "link",  # the article's URL
    "end",  # "Read full article", "ENDS"
    "rule",  # a line of marks: "----------"
    "counter",  # "Document 1 of 3"
    "mail_header",  # "From: …", "Subject: …"
    "message_header",  # "[02.03.2026 09:12] Channel:"
    "age",  # "2 hours ago", perhaps after a name
    "related",  # a link to another article
    "boilerplate",
    "signoff",  # last words of the page, such as "Thanks for reading"
    "boilerplate_block",  # boilerplate down to the next blank line
    "boilerplate_rest",  # boilerplate down to the next article
    "teaser_heading",  # a heading over links to other articles
    "greeting",
]


PROSE: frozenset[BlockKind] = frozenset({"body", "greeting"})
# Kinds that open an item of a page.
ITEMS: frozenset[BlockKind] = frozenset({"counter", "mail_header", "message_header"})
HEADLINES: frozenset[BlockKind] = frozenset({"heading", "headline", "related"})
PUBLICATION: frozenset[BlockKind] = frozenset({"publication", "byline"})
# Kinds that may stand above an article's prose.
LEAD: frozenset[BlockKind] = HEADLINES | PUBLICATION | {"caption", "credit", "deck", "boilerplate"}
_WINDOW = 12  # blocks that are searched above or below a block


class LineMetadata(Record, frozen=True):
    """The metadata that one line of a page states about its article.

    ``title`` is the headline in that line. For a caption it is the caption without its credit, and
    for a link to another article the title of that article.
    """

    title: str | None = None
    outlet: str | None = None
    site: str | None = None
    url: str | None = None
    published: Date | None = None
    byline: tuple[str, ...] = ()
    credit: str | None = None


class LineBlock(Record, frozen=True):
    """A paragraph of a page with its kind, such as "byline", and the metadata that it states.

    ``text`` is the paragraph, for some kinds without the label ("SUMMARY:") or the list mark.
    """

    kind: BlockKind
    text: str
    gap: bool = False  # a blank line stands before the block
    marked: bool = False  # a list mark or number stood before the text
    metadata: LineMetadata = LineMetadata()


def with_kind(block: LineBlock, kind: BlockKind) -> LineBlock:
    """Return a copy of a block with the given kind and without metadata."""
    return LineBlock(kind=kind, text=block.text, gap=block.gap)


def find_next(blocks: list[LineBlock], start: int, kinds: Collection[BlockKind]) -> int:
    """Return the index of the first block that has one of the given kinds, from ``start`` on.

    Only twelve blocks are searched. If none of them matches, return the index after the last one.
    """
    end = min(len(blocks), start + _WINDOW)
    return next((i for i in range(start, end) if blocks[i].kind in kinds), end)


def lead_start(blocks: list[LineBlock], i: int) -> int:
    """Return the index where the lines that introduce an article begin, directly above block ``i``.

    They are an unbroken run of headlines, summaries, captions, links, bylines, dates and
    boilerplate, of at most twelve blocks. If block ``i - 1`` is none of these, return ``i``.
    """
    start = i
    while start > max(0, i - _WINDOW) and blocks[start - 1].kind in LEAD | {"link"}:
        start -= 1
    return start
