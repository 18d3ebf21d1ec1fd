"""Views of words as annotation tools find them again on a page."""

from onrecord.records import Capture, Correction, Record, Span, Speaker, State, Statement


class Anchor(Record, frozen=True, kw_only=True):
    """Words of a page, with what stands before and after them.

    ``position``: their characters in the text of the page without its tags; None if they are not
    there letter for letter, white space apart, or several times.
    """

    capture: Capture
    address: str | None  # of the article, as its page states it
    words: str
    before: str
    after: str
    position: Span | None
    # Of a statement: whether its words stand in the newest version of its article, at the same
    # place, at another, or not. Of a correction: whether they stand in the present reading.
    state: State


class AnchoredStatement(Record, frozen=True, kw_only=True):
    """A statement with the words of its page, from its source to the end of its content."""

    statement: Statement
    speaker: Speaker | None
    cue: str
    anchor: Anchor


class AnchoredCorrection(Record, frozen=True, kw_only=True):
    """A correction with the words that it is about, and those that it sets against them."""

    correction: Correction
    anchors: tuple[Anchor, ...]
