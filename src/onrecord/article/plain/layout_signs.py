"""Tests of a block's layout that several modules share."""

from onrecord.article.recognizers.line_types import HEADLINES, LineBlock, lead_start

LONGEST_CONTROL = 8  # words
LONGEST_MENU_ITEM = 3  # words
_STOPS = ".!?…:;,\"'”’»)"


def is_control(text: str) -> bool:
    """Return whether a line looks like a button: at most eight words and no punctuation at its end.

    Headlines look like this too, but buttons are also repeated on the page or part of a menu.
    """
    text = text.removesuffix(" »")
    return text[-1:] not in _STOPS and len(text.split()) <= LONGEST_CONTROL


def is_undecided(block: LineBlock) -> bool:
    """Return whether a short block is a heading or prose only because no other kind matched."""
    return block.kind in ("heading", "body") and is_control(block.text)


def headline_above(blocks: list[LineBlock], i: int) -> bool:
    """Return whether there is a headline among the lines directly above block ``i``."""
    return any(block.kind in HEADLINES for block in blocks[lead_start(blocks, i) : i])
