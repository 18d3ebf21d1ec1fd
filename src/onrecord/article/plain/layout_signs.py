"""Signs of layout that several steps use: short lines without a stop, and headlines above."""

from onrecord.article.recognizers.line_types import HEADLINES, LineBlock, lead_start

LONGEST_CONTROL = 8  # words
LONGEST_MENU_ITEM = 3  # words
_STOPS = ".!?…:;,\"'”’»)"


def is_control(text: str) -> bool:
    """Return whether a line has the form of a control: at most eight words, no stop at its end.

    Headlines have this form too; a control is also repeated on the page or part of a menu.
    """
    text = text.removesuffix(" »")
    return text[-1:] not in _STOPS and len(text.split()) <= LONGEST_CONTROL


def is_undecided(block: LineBlock) -> bool:
    """Return whether a short block is a heading or prose only for lack of other signs."""
    return block.kind in ("heading", "body") and is_control(block.text)


def headline_above(blocks: list[LineBlock], i: int) -> bool:
    """Return whether the lead directly above block ``i`` has a headline."""
    return any(block.kind in HEADLINES for block in blocks[lead_start(blocks, i) : i])
