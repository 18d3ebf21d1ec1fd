"""Cuts the text of an article into paragraphs and pieces, each with the statements that cover it.

The pieces of a paragraph, joined, are the captured text of the paragraph, letter for letter.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.records import Article, Figure, Span, Spans, Statement
from onrecord.views import NestedStatement

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.UNICODE)
DEEPEST = 4  # layers with a look of their own; deeper ones look like this one


@dataclass(frozen=True)
class Numbered:
    """A statement of an article's page, with its number there and its depth: outermost is 1."""

    number: int
    depth: int
    outer: int | None  # number of the statement that this one is inside of
    view: NestedStatement

    @property
    def statement(self) -> Statement:
        """The statement itself."""
        return self.view.statement

    @property
    def layer(self) -> int:
        """Depth as it is shown."""
        return min(self.depth, DEEPEST)


@dataclass(frozen=True)
class Piece:
    """A piece of text that is covered by the same statements from its start to its end."""

    text: str
    classes: str  # "said-1 source": what it is in the innermost statements that cover it
    numbers: tuple[int, ...]  # of the statements that it belongs to
    starts: tuple[Numbered, ...]  # statements whose first word is here
    is_here: bool  # whether the page's address points to it
    is_first_here: bool


@dataclass
class Paragraph:
    """A paragraph, with the kind of its part and the number of layers in it."""

    kind: str
    layers: int = 0
    pieces: list[Piece] = field(default_factory=list)


def numbered(statements: Iterable[NestedStatement]) -> list[Numbered]:
    """Return statements and those inside them in the order of the text, with their numbers."""
    found: list[Numbered] = []

    def add(views: Iterable[NestedStatement], depth: int, outer: int | None) -> None:
        for view in views:
            number = len(found) + 1
            found.append(Numbered(number, depth, outer, view))
            add(view.inner, depth + 1, number)

    add(statements, 1, None)
    return found


def mark(
    article: Article, statements: Sequence[Numbered], figures: Iterable[Figure], here: Spans
) -> list[Paragraph]:
    """Return the paragraphs of an article's text, with statements and figures marked.

    ``here``: the spans that the page's address points to.
    """
    marks: list[tuple[Span, str, Numbered | None]] = []
    first: dict[int, list[Numbered]] = {}
    for each in statements:
        own = each.statement
        for role, spans in (("source", own.source), ("cue", own.cue), ("said", own.content)):
            marks += ((span, role, each) for span in spans)
        start = min(start for start, _ in (*own.source, *own.cue, *own.content))
        first.setdefault(start, []).append(each)
    marks += ((figure.span, "figure", None) for figure in figures)
    marks += ((span, "here", None) for span in here)
    marks = [each for each in marks if each[0][0] < each[0][1]]
    cuts = sorted({offset for span, *_ in marks for offset in span} | first.keys())
    starts = sorted(marks, key=lambda each: each[0][0])
    active: list[tuple[Span, str, Numbered | None]] = []
    ahead = 0
    was_here = False
    paragraphs: list[Paragraph] = []
    for kind, (begin, end) in _paragraphs(article):
        paragraph = Paragraph(kind)
        inner = cuts[bisect_left(cuts, begin + 1) : bisect_left(cuts, end)]
        for start, stop in zip([begin, *inner], [*inner, end], strict=True):
            while ahead < len(starts) and starts[ahead][0][0] <= start:
                active.append(starts[ahead])
                ahead += 1
            active = [each for each in active if each[0][1] > start]
            piece = _piece(article.text[start:stop], active, first.get(start, []), was_here)
            was_here = was_here or piece.is_here
            paragraph.pieces.append(piece)
            layers = (each.layer for _, _, each in active if each)
            paragraph.layers = max(paragraph.layers, *layers, 0)
        paragraphs.append(paragraph)
    return paragraphs


def _piece(
    text: str,
    active: Sequence[tuple[Span, str, Numbered | None]],
    starts: Sequence[Numbered],
    was_here: bool,
) -> Piece:
    roles = {role for _, role, _ in active}
    covering = {each.number: each for _, _, each in active if each}
    said = [each.layer for _, role, each in active if each and role == "said"]
    classes = [f"said-{max(said)}"] if said else []
    classes += [role for role in ("source", "cue", "figure") if role in roles]
    is_here = "here" in roles
    return Piece(
        text=text,
        classes=" ".join(classes),
        numbers=tuple(sorted(covering)),
        starts=tuple(starts),
        is_here=is_here,
        is_first_here=is_here and not was_here,
    )


def _paragraphs(article: Article) -> Iterator[tuple[str, Span]]:
    """Yield the paragraphs of a text, cut at blank lines and where a part begins a line.

    The kind of a paragraph is that of the first part in it; text outside all parts, such as that
    of a corpus, counts as body.
    """
    text, parts = article.text, sorted(article.parts, key=lambda part: part.span)
    borders = [part.span[0] for part in parts if text[part.span[0] - 1 : part.span[0]] == "\n"]
    ends = [part.span[1] for part in parts]
    for match in _PARAGRAPH.finditer(text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        inner = borders[bisect_left(borders, start + 1) : bisect_left(borders, end)]
        for begin, stop in zip([start, *inner], [*inner, end], strict=True):
            first = bisect_right(ends, begin)
            inside = first < len(parts) and parts[first].span[0] < stop
            yield (parts[first].kind if inside else "body"), (begin, stop)
