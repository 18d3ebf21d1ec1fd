"""The text of an article cut into pieces: nothing is lost, and each piece knows its statements."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders.stores import keep
from onrecord.app.articles import show_article
from onrecord.desk.marked_text import mark, numbered
from onrecord.records import Article, Part, Statement
from onrecord.store import Store
from onrecord.views import NestedStatement


def article_of(text: str, parts: tuple[Part, ...] = ()) -> Article:
    return Article(id="a", capture="c", text=text, parts=parts)


def view(start: int, end: int, inner: tuple[NestedStatement, ...] = ()) -> NestedStatement:
    statement = Statement(
        id=f"{start}-{end}", article="a", source=(), cue=(), content=((start, end),),
        kind="indirect", confidence=1.0,
    )  # fmt: skip
    return NestedStatement(
        statement=statement, speaker=None, roles=(), cue="", words="", said=None, echoes=(),
        inner=inner,
    )  # fmt: skip


@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_the_pieces_are_the_text(
    text: str, spans: list[tuple[int, int]], borders: list[int]
) -> None:
    size = len(text)
    cut = sorted({min(each, size) for each in (0, size, *borders)})
    parts = tuple(Part(kind="body", span=(start, end)) for start, end in pairwise(cut))
    views = [view(a, min(a + n, size)) for a, n in spans if a < size]
    paragraphs = mark(article_of(text, parts), numbered(views), (), ())
    joined = ["".join(piece.text for piece in each.pieces) for each in paragraphs]
    assert "".join("".join(joined).split()) == "".join(text.split())
    assert all(each.strip() for each in joined)
    covered = {number for each in paragraphs for piece in each.pieces for number in piece.numbers}
    with_words = {
        number
        for number, each in enumerate(views, 1)
        if text[slice(*each.statement.content[0])].strip()
    }
    assert with_words <= covered <= set(range(1, len(views) + 1))


def test_layers_and_roles_of_a_real_reading(store: Store) -> None:
    [article] = keep(store, "page.txt", "Ossary said that Corrow denied that the wall had cracked.")
    statements = numbered(show_article(store, article.id).statements)
    assert [(each.number, each.depth, each.outer) for each in statements] == [
        (1, 1, None),
        (2, 2, 1),
    ]
    [paragraph] = mark(article, statements, (), ())
    assert [(piece.text, piece.classes, piece.numbers) for piece in paragraph.pieces] == [
        ("Ossary", "source", (1,)),
        (" ", "", ()),
        ("said", "cue", (1,)),
        (" ", "", ()),
        ("that ", "said-1", (1,)),
        ("Corrow", "said-1 source", (1, 2)),
        (" ", "said-1", (1,)),
        ("denied", "said-1 cue", (1, 2)),
        (" ", "said-1", (1,)),
        ("that the wall had cracked", "said-2", (1, 2)),
        (".", "", ()),
    ]
    assert paragraph.layers == 2
    assert [
        [start.number for start in piece.starts] for piece in paragraph.pieces if piece.starts
    ] == [
        [1],
        [2],
    ]


def test_a_part_inside_brackets_is_no_paragraph_of_its_own() -> None:
    text = "The quay.\n\n(Yves Tarrowick)\nIt burned."
    parts = (
        Part(kind="caption", span=(0, 9)),
        Part(kind="credit", span=(12, 26)),
        Part(kind="body", span=(28, 38)),
    )
    paragraphs = mark(article_of(text, parts), [], (), ())
    assert [(each.kind, "".join(piece.text for piece in each.pieces)) for each in paragraphs] == [
        ("caption", "The quay."),
        ("credit", "(Yves Tarrowick)\n"),
        ("body", "It burned."),
    ]


def test_the_place_of_an_address_is_marked_once() -> None:
    [paragraph] = mark(
        article_of("Vaunt said that it held."), numbered([view(11, 23)]), (), ((6, 15),)
    )
    here = [(piece.text, piece.is_first_here) for piece in paragraph.pieces if piece.is_here]
    assert here == [("said ", True), ("that", False)]
