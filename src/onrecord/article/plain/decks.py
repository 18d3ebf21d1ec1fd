"""Leads: the short join_paragraphs above an article's prose that are a deck or a caption."""

from onrecord.article.recognizers import names
from onrecord.article.recognizers.captions import read_caption
from onrecord.article.recognizers.line_types import (
    HEADLINES,
    ITEMS,
    PROSE,
    PUBLICATION,
    BlockKind,
    LineBlock,
    LineMetadata,
    find_next,
    lead_start,
    with_kind,
)

_AFTER_LEAD: frozenset[BlockKind] = PROSE | HEADLINES | ITEMS | {"end", "source", "rule"}
_LONGEST_DECK = 45  # words


def mark_decks(blocks: list[LineBlock]) -> list[LineBlock]:
    """Take a short paragraph between a headline and its publication or byline for a deck.

    Between them may stand more of the headline's lines; but where those above the paragraph
    say already what those below it say, the ones below are of the next article.
    """
    found = list(blocks)
    for i in reversed(range(1, len(blocks))):
        if blocks[i].kind == "deck" and _is_only_text(found, i):
            found[i] = with_kind(blocks[i], "body")
            continue
        caption = _bracketed_caption(blocks[i])
        short = blocks[i].kind == "body" and len(blocks[i].text.split()) <= _LONGEST_DECK
        if caption is None and not short:
            continue
        start = lead_start(found, i - (caption is not None and found[i - 1].kind == "body"))
        end = find_next(found, i + 1, _AFTER_LEAD)
        while end < len(blocks) and _is_name_line(found, end):
            end = find_next(found, end + 1, _AFTER_LEAD)
        above, below = found[start:i], found[i + 1 : end]
        if (
            end < len(blocks)
            and blocks[end].kind in PROSE
            and any(block.kind in HEADLINES for block in above)
            and (
                any(block.kind in PUBLICATION for block in below)
                or (caption and any(block.kind in PUBLICATION for block in above))
                or (caption is None and _is_over_caption(found, i))
            )
            and not any(block.kind == "deck" for block in below)
            and not _stated(above) & _stated(below)
        ):
            found[i] = caption or with_kind(blocks[i], "deck")
    return found


def _is_over_caption(blocks: list[LineBlock], i: int) -> bool:
    """Whether one sentence stands right between a headline and a caption over prose."""
    below = blocks[i + 1 : i + 3]
    return (
        [block.kind for block in below] == ["caption", "body"]
        and blocks[i - 1].kind in HEADLINES
        and blocks[i].text[-1] == "."
        and ". " not in blocks[i].text
        and len(blocks[i].text) < len(below[1].text)
    )


def _is_name_line(blocks: list[LineBlock], i: int) -> bool:
    """Whether a heading is the outlet's or author's name beside a publication, no headline."""
    named = blocks[i].metadata.outlet is not None or names.is_person(blocks[i].text)
    return (
        blocks[i].kind == "heading"
        and named
        and any(block.kind in PUBLICATION for block in blocks[max(0, i - 1) : i + 2])
    )


def _is_only_text(blocks: list[LineBlock], i: int) -> bool:
    """Whether a labelled summary is all that stands under its headline."""
    start = lead_start(blocks, i)
    end = find_next(blocks, i + 1, _AFTER_LEAD)
    return any(block.kind in HEADLINES for block in blocks[start:i]) and not (
        end < len(blocks) and blocks[end].kind in PROSE
    )


def _bracketed_caption(block: LineBlock) -> LineBlock | None:
    """The caption that a paragraph is by its place, if a name in brackets ends it."""
    if block.kind not in ("body", "heading") or block.text[-1] not in ")]":
        return None
    read = read_caption(block.text, labelled=True)
    if read is None or not read.caption or not read.credit or not names.is_name(read.credit):
        return None
    if block.kind == "heading" and read.caption[-1] not in ".!?":
        return None
    metadata = LineMetadata(title=read.caption, credit=read.credit)
    return LineBlock(kind="caption", text=block.text, gap=block.gap, metadata=metadata)


def _stated(blocks: list[LineBlock]) -> set[str]:
    return {
        field
        for block in blocks
        if block.kind in PUBLICATION
        for field in ("outlet", "published", "byline")
        if getattr(block.metadata, field)
    }
