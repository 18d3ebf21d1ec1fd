"""Detection of decks and captions among the short paragraphs above an article's prose.

A deck is the short summary between headline and prose.
"""

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
    """Return the paragraphs of a page, with decks and captions above an article's prose marked.

    A deck (the short summary below a headline) is recognized as a short paragraph between the
    headline and a line with the outlet, date or author. If there is a date (or outlet, or author)
    both above and below a paragraph, that below is the next article's, and it is not a deck.
    """
    marked = list(blocks)
    for i in reversed(range(1, len(blocks))):
        if blocks[i].kind == "deck" and _is_only_text(marked, i):
            marked[i] = with_kind(blocks[i], "body")
            continue
        caption = _bracketed_caption(blocks[i])
        is_short = blocks[i].kind == "body" and len(blocks[i].text.split()) <= _LONGEST_DECK
        if caption is None and not is_short:
            continue
        start = lead_start(marked, i - (caption is not None and marked[i - 1].kind == "body"))
        end = find_next(marked, i + 1, _AFTER_LEAD)
        while end < len(blocks) and _is_name_line(marked, end):
            end = find_next(marked, end + 1, _AFTER_LEAD)
        above, below = marked[start:i], marked[i + 1 : end]
        if (
            end < len(blocks)
            and blocks[end].kind in PROSE
            and any(block.kind in HEADLINES for block in above)
            and (
                any(block.kind in PUBLICATION for block in below)
                or (caption and any(block.kind in PUBLICATION for block in above))
                or (caption is None and _is_over_caption(marked, i))
            )
            and not any(block.kind == "deck" for block in below)
            and not _stated_fields(above) & _stated_fields(below)
        ):
            marked[i] = caption or with_kind(blocks[i], "deck")
    return marked


def _is_over_caption(blocks: list[LineBlock], i: int) -> bool:
    """Return whether paragraph ``i`` is one sentence between a headline and a caption above prose.

    Such a sentence is a summary of the article.
    """
    below = blocks[i + 1 : i + 3]
    return (
        [block.kind for block in below] == ["caption", "body"]
        and blocks[i - 1].kind in HEADLINES
        and blocks[i].text[-1] == "."
        and ". " not in blocks[i].text
        and len(blocks[i].text) < len(below[1].text)
    )


def _is_name_line(blocks: list[LineBlock], i: int) -> bool:
    """Return whether line ``i`` is only an outlet's or person's name, beside a byline or date."""
    is_outlet_or_person = blocks[i].metadata.outlet is not None or names.is_person(blocks[i].text)
    return (
        blocks[i].kind == "heading"
        and is_outlet_or_person
        and any(block.kind in PUBLICATION for block in blocks[max(0, i - 1) : i + 2])
    )


def _is_only_text(blocks: list[LineBlock], i: int) -> bool:
    """Return whether paragraph ``i``, labelled as a summary, is all the text of its article."""
    start = lead_start(blocks, i)
    end = find_next(blocks, i + 1, _AFTER_LEAD)
    return any(block.kind in HEADLINES for block in blocks[start:i]) and not (
        end < len(blocks) and blocks[end].kind in PROSE
    )


def _bracketed_caption(block: LineBlock) -> LineBlock | None:
    """Return a caption block for a paragraph that ends with a credit in brackets, or None."""
    if block.kind not in ("body", "heading") or block.text[-1] not in ")]":
        return None
    caption = read_caption(block.text, labelled=True)
    if (
        caption is None
        or not caption.caption
        or not caption.credit
        or not names.is_name(caption.credit)
    ):
        return None
    if block.kind == "heading" and caption.caption[-1] not in ".!?":
        return None
    metadata = LineMetadata(title=caption.caption, credit=caption.credit)
    return LineBlock(kind="caption", text=block.text, gap=block.gap, metadata=metadata)


def _stated_fields(blocks: list[LineBlock]) -> set[str]:
    """Return which of "outlet", "published" and "byline" are stated in the given lines."""
    return {
        field
        for block in blocks
        if block.kind in PUBLICATION
        for field in ("outlet", "published", "byline")
        if getattr(block.metadata, field)
    }
