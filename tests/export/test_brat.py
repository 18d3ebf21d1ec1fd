"""The folder of brat: what is written, and what our own reader reads in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.fake_extractor import FakeExtractor
from builders.stores import keep
from evaluation.brat import read_brat
from onrecord.app import corrections
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.export.brat import _Lines, _pieces, _plain_lines
from onrecord.records import Article
from onrecord.store import Store

BY = Author("Editor", "2026-02-01T00:00:00Z")
TEXT = "🐱 Corrow said that Ossary denied that\n  it leaked. “Nobody saw it.”"


def test_an_article_is_a_text_and_its_annotations(store: Store, tmp_path: Path) -> None:
    [article] = keep(store, "page.txt", TEXT)
    export_record(store, "brat", tmp_path / "brat")
    assert {each.name for each in (tmp_path / "brat").iterdir()} == {
        "annotation.conf", "visual.conf", f"{article.id}.txt", f"{article.id}.ann",
    }  # fmt: skip
    assert (tmp_path / "brat" / f"{article.id}.txt").read_text("utf-8") == TEXT
    first, second = store.annotations(article).statements
    assert (tmp_path / "brat" / f"{article.id}.ann").read_text("utf-8").splitlines() == [
        "T1\tStatement 9 13\tsaid",
        "T2\tSource 2 8\tCorrow",
        "T3\tContent 14 37;40 49\tthat Ossary denied that it leaked",
        "T4\tSpeaker 2 8\tCorrow",
        "E1\tStatement:T1 Source:T2 Content:T3 Speaker:T4",
        "A1\tKind E1 indirect",
        f"#1\tAnnotatorNotes E1\tid: {first.id}; confidence: 0.75; name: Corrow; speaker: Corrow",
        "T5\tStatement 26 32\tdenied",
        "T6\tSource 19 25\tOssary",
        "T7\tContent 33 37;40 49\tthat it leaked",
        "T8\tSpeaker 19 25\tOssary",
        "E2\tStatement:T5 Source:T6 Content:T7 Speaker:T8 Inside:E1",
        "A2\tAct E2 denies",
        "A3\tKind E2 indirect",
        f"#2\tAnnotatorNotes E2\tid: {second.id}; confidence: 0.75; name: Ossary; speaker: Ossary",
    ]


@pytest.mark.parametrize("sign", ["\x1b", "\0", "\x9b", "\u202e"])
def test_a_note_has_no_control_characters(sign: str) -> None:
    article = Article(id="a", capture="c", text="Corrow said that it leaked.")
    read = FakeExtractor().annotate(article)
    [speaker] = read.speakers
    read = replace(read, speakers=(replace(speaker, name=f"Ela{sign} Corrow"),))
    *_, note = _Lines(article, read).all()
    assert note.endswith("; name: Ela Corrow; speaker: Corrow")


def test_the_folder_is_read_as_it_was_written(store: Store, tmp_path: Path) -> None:
    [article] = keep(store, "page.txt", TEXT)
    first, second = store.annotations(article).statements
    quotation = TEXT.index("“"), len(TEXT)
    corrections.correct_borders(store, second.id, BY, cue=(), content=(quotation,))
    corrections.correct_speaker(store, first.id, None, BY)
    export_record(store, "brat", tmp_path / "brat")
    [passage] = read_brat(tmp_path / "brat")
    assert (passage.id, passage.register, passage.text) == (article.id, "brat", TEXT)
    one, two = passage.statements
    assert (one.source, one.cue, one.content) == (first.source, first.cue, first.content)
    assert (one.speaker, one.outer, one.type, one.act) == (None, None, "assertion", "says")
    assert (two.source, two.cue, two.content) == (second.source, (), (quotation,))
    assert (two.speaker, two.outer, two.act) == ("Ossary", 1, "denies")


@given(st.text("ab \n\r\t\x85\u2028é🐱", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_pieces_have_all_words_and_no_line_end(text: str, start: int, end: int) -> None:
    pieces = [*_pieces(text, (start, end))]
    assert "".join("".join(text[a:b] for a, b in pieces).split()) == "".join(
        text[start:end].split()
    )
    plain = _plain_lines(text)
    assert len(plain) == len(text)
    for a, b in pieces:
        assert a < b
        assert plain[a:b] == text[a:b]
        assert len(text[a:b].splitlines()) == 1
