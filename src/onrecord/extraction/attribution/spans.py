"""Arithmetic with lists of spans."""

from onrecord.records import Span, Spans


def merge(spans: Spans) -> Spans:
    """Return spans in text order, with those merged that touch or overlap.

    >>> merge(((0, 4), (4, 6), (8, 9)))
    ((0, 6), (8, 9))
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def without(spans: Spans, removed: Spans, text: str) -> Spans:
    """Return what is left of some spans of a text outside of others.

    White space around each piece is left out, and a comma or semicolon before it.

    >>> without(((0, 22),), ((10, 17),), "It holds, he said, now")
    ((0, 9), (19, 22))
    """
    for first, last in removed:
        spans = tuple(
            piece
            for start, end in spans
            for piece in (
                ((start, end),)
                if end <= first or start >= last
                else (_stripped(start, first, text), _stripped(last, end, text, ",;"))
            )
            if piece[0] < piece[1]
        )
    return spans


def wording(text: str, spans: Spans) -> str:
    """Return the words of a text at some spans, with a space between two of them."""
    return " ".join(text[start:end] for start, end in spans)


def words_at(text: str, spans: Spans) -> list[str]:
    """Return the words at some spans in lower case, as white space parts them.

    >>> words_at("Lee has said", ((0, 3), (8, 12)))
    ['lee', 'said']
    """
    return wording(text, spans).lower().split()


def anchor(cue: Spans, content: Spans) -> Span:
    """Return where a statement is reported: from the first to the last word of its cue.

    A statement without a cue is reported where its content begins: an empty span there.
    """
    if cue:
        return cue[0][0], cue[-1][1]
    return content[0][0], content[0][0]


def _stripped(start: int, end: int, text: str, signs: str = "") -> Span:
    """Return a span without white space around it, and without some signs at its start."""
    while start < end and (text[start].isspace() or text[start] in signs):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
