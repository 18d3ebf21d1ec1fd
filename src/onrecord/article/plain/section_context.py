"""Classification of paragraphs by the section they are in: advertisements, comments or teasers.

Teasers are short announcements of other articles.
"""

from onrecord.article.plain.comments import (
    drop_comment_author,
    follows_prose,
    is_article_headline,
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
    """Return the paragraphs of a page (blocks), their kinds corrected by the lines around them.

    Below a heading such as "Comments" or "Sponsored", the section becomes boilerplate; below "More
    news", its lines become links to related articles. A line such as "2 hours ago" becomes the date
    of an article or part of a comment. An outlet's name above a link becomes the article's outlet
    or source.
    """
    blocks = mark_decks(blocks)
    previous: list[LineBlock] = []
    heading: LineBlock | None = None
    for i, block in enumerate(blocks):
        below_prose = block.kind in ("age", "boilerplate_rest", "publication") and follows_prose(
            previous
        )
        if below_prose and starts_comment(blocks, i):
            block = with_kind(block, "boilerplate_rest")
            drop_comment_author(previous, block)
        elif block.kind == "age":
            in_feed = block.metadata.outlet and previous and is_article_headline(previous[-1])
            kind: BlockKind = "publication" if in_feed else "boilerplate"
            block = LineBlock(kind=kind, text=block.text, gap=block.gap, metadata=block.metadata)
        elif block.kind == "heading" and _is_outlet_over_link(blocks, i):
            kind = "source" if follows_prose(previous) else "publication"
            block = LineBlock(
                kind=kind, text=block.text, gap=block.gap, metadata=LineMetadata(outlet=block.text)
            )
        if heading and _ends_section(heading, blocks, i):
            heading = None
        if block.kind == "boilerplate_rest" and not (below_prose and precedes_comments(blocks, i)):
            block = with_kind(block, "boilerplate")  # a comment count without comments
        elif block.kind in ("boilerplate_block", "boilerplate_rest", "teaser_heading"):
            heading = block if heading is None or heading.kind != "boilerplate_rest" else heading
        elif heading and heading.kind == "teaser_heading":
            block = _as_related(block)
        elif heading and not (heading.kind == "boilerplate_rest" and block.kind == "source"):
            block = with_kind(block, "boilerplate")
        previous.append(block)
    return previous


def _ends_section(heading: LineBlock, blocks: list[LineBlock], i: int) -> bool:
    """Return whether the section below ``heading`` ends before block ``i``.

    Readers' comments end at the next article; advertisements and links to other articles end at a
    blank line.
    """
    block = blocks[i]
    if heading.kind == "boilerplate_rest":
        return starts_article(blocks, i)
    if block.kind in ("rule", "headline", "source", *ITEMS):
        return True
    if heading.kind == "teaser_heading":
        if block.kind not in ("heading", "body", "related", "link"):
            return True
        is_first = blocks[i - 1].kind == "teaser_heading"
        return block.gap and not (is_first and is_list_item(block.text))
    return block.gap


def _is_outlet_over_link(blocks: list[LineBlock], i: int) -> bool:
    """Return whether block ``i`` is the name of an outlet with its link on the next line."""
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    return (
        below is not None
        and below.kind == "link"
        and not below.gap
        and names.is_outlet_or_in_host(blocks[i].text, below.metadata.site or "")
    )


def _as_related(block: LineBlock) -> LineBlock:
    """Return a teaser (a short announcement of another article) as a block of kind "related"."""
    if block.kind == "related":
        return block
    title = without_list_mark(block.text)
    metadata = block.metadata if block.kind == "link" else LineMetadata(title=title)
    return LineBlock(kind="related", text=title, gap=block.gap, metadata=metadata)
