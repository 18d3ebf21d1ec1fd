"""What the lines above make of a line: under a sponsor's heading, in comments, in a lead."""

from onrecord.article.plain.comments import (
    drop_comment_author,
    follows_prose,
    is_headline,
    precedes_comments,
    starts_article,
    starts_comment,
)
from onrecord.article.plain.decks import mark_decks
from onrecord.article.recognizers import names
from onrecord.article.recognizers.line_types import (
    ITEMS,
    BlockKind,
    LineBlock,
    LineMetadata,
    with_kind,
)
from onrecord.article.recognizers.lines import is_list_item, without_list_mark


def apply_section_context(blocks: list[LineBlock]) -> list[LineBlock]:
    """Give the lines under an opener, a closer or a teaser heading the kind that it gives them."""
    blocks = mark_decks(blocks)
    found: list[LineBlock] = []
    under: LineBlock | None = None
    for i, block in enumerate(blocks):
        told = block.kind in ("age", "boilerplate_rest", "publication") and follows_prose(found)
        if told and starts_comment(blocks, i):
            block = with_kind(block, "boilerplate_rest")
            drop_comment_author(found, block)
        elif block.kind == "age":
            fed = block.metadata.outlet and found and is_headline(found[-1])
            kind: BlockKind = "publication" if fed else "boilerplate"
            block = LineBlock(kind=kind, text=block.text, gap=block.gap, metadata=block.metadata)
        elif block.kind == "heading" and _is_outlet_over_link(blocks, i):
            kind = "source" if follows_prose(found) else "publication"
            block = LineBlock(
                kind=kind, text=block.text, gap=block.gap, metadata=LineMetadata(outlet=block.text)
            )
        if under and _ends_section(under, blocks, i):
            under = None
        if block.kind == "boilerplate_rest" and not (told and precedes_comments(blocks, i)):
            block = with_kind(block, "boilerplate")  # a count, no more
        elif block.kind in ("boilerplate_block", "boilerplate_rest", "teaser_heading"):
            under = block if under is None or under.kind != "boilerplate_rest" else under
        elif under and under.kind == "teaser_heading":
            block = _relate(block)
        elif under and not (under.kind == "boilerplate_rest" and block.kind == "source"):
            block = with_kind(block, "boilerplate")
        found.append(block)
    return found


def _ends_section(under: LineBlock, blocks: list[LineBlock], i: int) -> bool:
    block = blocks[i]
    if under.kind == "boilerplate_rest":
        return starts_article(blocks, i)
    if block.kind in ("rule", "headline", "source", *ITEMS):
        return True
    if under.kind == "teaser_heading":
        if block.kind not in ("heading", "body", "related", "link"):
            return True
        first = blocks[i - 1].kind == "teaser_heading"
        return block.gap and not (first and is_list_item(block.text))
    return block.gap


def _is_outlet_over_link(blocks: list[LineBlock], i: int) -> bool:
    """Whether an outlet's name stands over its link."""
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    return (
        below is not None
        and below.kind == "link"
        and not below.gap
        and names.is_outlet_or_in_host(blocks[i].text, below.metadata.site or "")
    )


def _relate(block: LineBlock) -> LineBlock:
    if block.kind == "related":
        return block
    title = without_list_mark(block.text)
    metadata = block.metadata if block.kind == "link" else LineMetadata(title=title)
    return LineBlock(kind="related", text=title, gap=block.gap, metadata=metadata)
