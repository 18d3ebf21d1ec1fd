"""Functions that judge a paragraph by its length and position, shared by several modules."""

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
    """Return whether a block is short and of kind "heading" or "body".

    These are the kinds of lines that no rule recognized, so their kind may be wrong.
    """
    return block.kind in ("heading", "body") and is_control(block.text)


def headline_above(blocks: list[LineBlock], i: int) -> bool:
    """Return whether a headline is among the non-prose lines directly above block ``i``."""
    return any(block.kind in HEADLINES for block in blocks[lead_start(blocks, i) : i])
