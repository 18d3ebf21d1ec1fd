"""The CoNLL format, read by the library ``conllu``."""

import io
import json

import conllu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.stores import keep
from onrecord.app import corrections
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.export.conll import ConllExporter
from onrecord.records import Annotations, Article, Statement
from onrecord.store import Store
from onrecord.views import RecordView

BY = Author("Editor", "2026-02-01T00:00:00Z")
TEXT = "🐱 Corrow said that Ossary denied that it leaked.\nVaunt’s_boats sank."


def read(store: Store) -> list[conllu.TokenList]:
    out = io.BytesIO()
    export_record(store, "conll", out)
    return [*conllu.parse(out.getvalue().decode())]


def test_an_empty_store_has_columns_and_no_sentence(store: Store) -> None:
    out = io.BytesIO()
    export_record(store, "conll", out)
    columns = b"# global.columns = ID FORM START END SOURCE CUE CONTENT OUTERMOST\n"
    assert out.getvalue() == columns


@pytest.mark.parametrize("sign", ["\x1b", "\0", "\x9b", "\u202e"])
def test_comments_have_no_control_characters(store: Store, sign: str) -> None:
    keep(store, "page.txt", TEXT, outlet=f"The{sign} Herald", url=f"https://a.example/{sign}")
    first, *_ = read(store)
    assert (first.metadata["outlet"], first.metadata["url"]) == ("The Herald", "https://a.example/")


def test_tokens_have_their_places_and_the_tags_of_all_layers(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT, outlet="The Herald")
    first, second = read(store)
    assert first.metadata["newdoc id"] == article.id
    assert first.metadata["outlet"] == "The Herald"
    assert first.metadata["text"] == TEXT.split("\n")[0]
    described = json.loads(first.metadata["statement 2"])
    assert (described["speaker"], described["act"], described["outer"]) == ("Ossary", "denies", 1)
    rows = [
        (each["form"], each["source"], each["cue"], each["content"], each["outermost"])
        for each in first
    ]
    assert rows == [
        ("🐱", "O", "O", "O", "O"),
        ("Corrow", "B-1", "O", "O", "B-source"),
        ("said", "O", "B-1", "O", "B-cue"),
        ("that", "O", "O", "B-1", "B-content"),
        ("Ossary", "B-2", "O", "I-1", "I-content"),
        ("denied", "O", "B-2", "I-1", "I-content"),
        ("that", "O", "O", "I-1|B-2", "I-content"),
        ("it", "O", "O", "I-1|I-2", "I-content"),
        ("leaked", "O", "O", "I-1|I-2", "I-content"),
        (".", "O", "O", "O", "O"),
    ]
    for each in (*first, *second):
        assert TEXT[int(each["start"]) : int(each["end"])] == each["form"]
    # What onrecord takes for no token of its own is there as well.
    assert [each["form"] for each in second] == ["Vaunt", "’s_", "boats", "sank", "."]
    assert int(second.metadata["start"]) == TEXT.index("Vaunt")


def test_a_border_inside_a_token_divides_it(store: Store) -> None:
    [article] = keep(store, "page.txt", "Corrow said that the sea-wall held.")
    [statement] = store.annotations(article).statements
    start = article.text.index("wall")
    corrections.correct_borders(store, statement.id, BY, content=((start, start + 9),))
    [sentence] = read(store)
    tagged = [(each["form"], each["content"]) for each in sentence if each["content"] != "O"]
    assert tagged == [("wall", "B-1"), ("held", "I-1")]
    assert "sea-" in "".join(each["form"] for each in sentence)


class OneArticle(RecordView):
    """A record with one article."""

    def __init__(self, article: Article, annotations: Annotations) -> None:
        self._annotated = article, annotations

    def annotated_articles(self):  # type: ignore[no-untyped-def]
        return iter([self._annotated])


@given(
    st.text("ab’'_-. \n\t\u2028\x85“”🐱é", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4),
)
def test_no_border_is_lost(text: str, places: list[tuple[int, int]]) -> None:
    spans = []
    for start, length in places:
        words = text[start : start + length]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            spans.append((first, first + len(words.strip())))
    article = Article(id="a", capture="c", text=text)
    statements = tuple(
        Statement(
            id=str(number), article="a", source=(), cue=(), content=(span,), kind="indirect",
            confidence=1.0,
        )
        for number, span in enumerate(spans, 1)
    )  # fmt: skip
    annotations = Annotations(article="a", language="en", model="m", statements=statements)
    exporter, out = ConllExporter(), io.BytesIO()
    exporter.setup(out)
    exporter.write(OneArticle(article, annotations))
    exporter.finish()
    found: dict[int, tuple[int, int]] = {}
    covered = ""
    for sentence in conllu.parse(out.getvalue().decode()):
        for token in sentence:
            covered += token["form"] or "_"
            for tag in filter("O".__ne__, token["content"].split("|")):
                number = int(tag[2:])
                first = found[number][0] if tag[0] == "I" else int(token["start"])
                found[number] = first, int(token["end"])
    assert [found[number] for number in range(1, len(spans) + 1)] == spans
    assert covered == "".join(text.split())
