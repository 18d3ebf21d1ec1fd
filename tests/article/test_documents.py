"""Parsers of Word documents and PDF files."""

import io
import sys
import zipfile
from itertools import pairwise

import pytest

from builders.documents import make_docx, make_pdf
from onrecord.article import read_capture, source_text
from onrecord.article.documents import read_docx
from onrecord.article.pdf import read_pdf
from onrecord.errors import ArticleError
from onrecord.records import Capture

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
SENTENCE = "The pier at Ostrel was closed on Monday, the port said."


def _capture(media_type: str) -> Capture:
    return Capture(id="c", location="file", media_type=media_type, fetched="", sha256="")


def _refused(media_type: str, body: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        read_capture(_capture(media_type), body)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("file ")
    return str(caught.value)


def _lines(
    *texts: str, x: int = 72, top: int = 700, pitch: int = 14
) -> list[tuple[int, int, int, str]]:
    return [(x, top - pitch * i, 11, words) for i, words in enumerate(texts)]


@pytest.mark.parametrize(
    ("media_type", "body", "library"),
    [(DOCX, make_docx(SENTENCE), "mammoth"), (PDF, make_pdf(_lines(SENTENCE)), "pypdf")],
)
def test_without_the_extra_the_error_names_it(
    media_type: str, body: bytes, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SENTENCE in source_text(_capture(media_type), body)
    monkeypatch.setitem(sys.modules, library, None)
    assert "pip install 'onrecord[documents]'" in _refused(media_type, body)


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        (DOCX, make_docx(SENTENCE)[:300]),
        (DOCX, make_docx(SENTENCE)[:-9]),
        (DOCX, make_docx(SENTENCE).replace(b"word/doc", b"word/dog")),
        (PDF, make_pdf(_lines(SENTENCE))[:150]),
        (PDF, b"%PDF-1.7"),
    ],
)
def test_a_damaged_document_is_one_line(media_type: str, body: bytes) -> None:
    assert "cannot be read" in _refused(media_type, body)


HEAD = ("Pier at Ostrel closed after storm", "Ostrel Mail, 2 March 2031")
NEXT = "“It will take a week,” engineer Runa Seld told reporters, and asked skippers to wait."


def _bodies(body: bytes) -> list[str]:
    [article] = read_capture(_capture(DOCX), body)
    shown = "".join(source_text(_capture(DOCX), body).split())
    texts = [article.text[slice(*part.span)] for part in article.parts]
    assert all("".join(words.split()) in shown for words in texts)
    assert article.text == "\n\n".join(texts)
    return [words for words in texts if words != article.headline]


@pytest.mark.parametrize(
    "rows",
    [
        [["Killed", "12"], ["Injured", "31"]],
        [["Port", "Ships", "Crew"], ["Ostrel", "3", "41"], ["Vanno", "", "7"]],
        [["Who", "What"], ["Runa Seld", "“It will take a week.”"]],
    ],
)
def test_the_rows_of_a_table_are_lines_of_the_text(rows: list[list[str]]) -> None:
    lines = ["\t".join(row) for row in rows]
    assert _bodies(make_docx(*HEAD, SENTENCE, rows, NEXT)) == [SENTENCE, *lines, NEXT]
    assert _bodies(make_docx(*HEAD, SENTENCE, NEXT, rows)) == [SENTENCE, NEXT, *lines]
    both = make_docx(*HEAD, SENTENCE, rows, NEXT, [["Total", "1"]])
    assert _bodies(both) == [SENTENCE, *lines, NEXT, "Total\t1"]


@pytest.mark.parametrize(
    "rows", [[[SENTENCE], [NEXT]], [[SENTENCE, ""], [NEXT, ""]], [[f"{SENTENCE} {NEXT}", "1"]]]
)
def test_a_table_that_lays_out_a_page_is_read_as_paragraphs(rows: list[list[str]]) -> None:
    assert "\t" not in read_docx(make_docx(*HEAD, rows), "file")
    assert SENTENCE in " ".join(_bodies(make_docx(*HEAD, rows)))


def test_a_table_before_the_article_is_read_as_part_of_the_page() -> None:
    letterhead = [["Date", "2 March 2031"], ["Outlet", "Ostrel Mail"]]
    [article] = read_capture(_capture(DOCX), make_docx(letterhead, HEAD[0], SENTENCE, NEXT))
    assert article.published is not None
    assert article.published.value == "2031-03-02"
    assert article.text.endswith(NEXT)


def test_entities_of_a_word_document_are_neither_expanded_nor_fetched() -> None:
    fetched = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    assert read_docx(make_docx("&a;words", start=fetched), "file") == "words"
    levels = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    bomb = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50}">{levels}]>'
    assert "cannot be read" in _refused(DOCX, make_docx("&i;", start=bomb))


def test_a_word_document_that_unpacks_to_too_much_is_refused() -> None:
    assert "grows by more than 10 MB" in _refused(DOCX, make_docx("a" * 11_000_000))


def test_an_encrypted_word_document_is_refused() -> None:
    body = bytearray(make_docx(SENTENCE))
    for start in (b"PK\x01\x02", b"PK\x03\x04"):  # bit 0 of the flags of each part
        place = body.find(start)
        while place >= 0:
            body[place + (8 if start.endswith(b"\x02") else 6)] |= 1
            place = body.find(start, place + 4)
    assert "encrypted" in _refused(DOCX, bytes(body))


def test_a_word_document_without_text_is_refused() -> None:
    assert "holds no text" in _refused(DOCX, make_docx(""))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "cannot be read" in _refused(DOCX, file.getvalue())


def test_a_scan_is_refused_and_says_what_to_do() -> None:
    assert "text recognition" in _refused(PDF, make_pdf([]))


def test_an_encrypted_pdf_is_refused() -> None:
    keys = f"/O<{'11' * 32}>/U<{'22' * 32}>"
    lock = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4{keys}>>"
    assert "is encrypted" in _refused(PDF, make_pdf(_lines(SENTENCE), trailer=lock))


def test_a_pdf_page_that_unpacks_to_too_much_is_refused() -> None:
    assert "cannot be read" in _refused(PDF, make_pdf(_lines(SENTENCE), packed=100_000_000))


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    assert "more than 2,000 pages" in _refused(PDF, make_pdf(*[[]] * 2001))


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (  # a gap between paragraphs
            [*_lines("The pier was closed on Monday,", "the port of Ostrel said."),
             *_lines("Ships are sent to Vanno", "for the time being.", top=650)],
            ["The pier was closed on Monday, the port of Ostrel said.",
             "Ships are sent to Vanno for the time being."],
        ),
        (  # an indent, and a short last line
            [*_lines("The pier at Ostrel was closed on", "Monday, the port said."),
             *_lines("Ships are sent to Vanno for the", x=84, top=672),
             *_lines("time being, it added.", top=658)],
            ["The pier at Ostrel was closed on Monday, the port said.",
             "Ships are sent to Vanno for the time being, it added."],
        ),
        (  # a column that goes on in the next, and a word divided between lines
            [*_lines("The pier was closed, the port", "of Ostrel said. It is unsafe, a"),
             *_lines("spokesman for the govern-", "ment told reporters there.", x=320)],
            ["The pier was closed, the port of Ostrel said. It is unsafe, a spokesman for the "
             "government told reporters there."],
        ),
        (  # a heading of two lines in larger letters
            [(72, 740, 20, "Pier at Ostrel closed after"), (72, 716, 20, "storm damage"),
             *_lines("The pier was closed on Monday,", "the port of Ostrel said.")],
            ["Pier at Ostrel closed after storm damage",
             "The pier was closed on Monday, the port of Ostrel said."],
        ),
        (  # a dateline at the start of a sentence
            _lines("OSTREL, 2 March 2031 - Engineer Sil Quent", "said that the pier was shut."),
            ["OSTREL, 2 March 2031 - Engineer Sil Quent said that the pier was shut."],
        ),
        (  # lines for names and dates, at the distance of the text
            _lines("By Runa Seld", "2 March 2031", "The pier at Ostrel was closed on",
                   "Monday, the port of Ostrel said."),
            ["By Runa Seld", "2 March 2031",
             "The pier at Ostrel was closed on Monday, the port of Ostrel said."],
        ),
    ],
)  # fmt: skip
def test_lines_of_a_pdf_become_paragraphs(
    lines: list[tuple[int, int, int, str]], paragraphs: list[str]
) -> None:
    assert read_pdf(make_pdf(lines), "file").strip().split("\n\n") == paragraphs


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Insurer Wexholt put it at 2.5 mil-", "lion euros, it said."),
         "Insurer Wexholt put it at 2.5 million euros, it said."),
        (("Minister Carla Dunmore declined to com-", "ment on the inquiry, her office said."),
         "Minister Carla Dunmore declined to comment on the inquiry, her office said."),
        (("Pell Harrow is a senator. It was Har-", "row who left the talks, he said."),
         "Pell Harrow is a senator. It was Harrow who left the talks, he said."),
        (("The ferry is in the hands of the well-", "known owner of the Lammet Line."),
         "The ferry is in the hands of the well-known owner of the Lammet Line."),
        (("A ship of Halvern left. It is a Halvern-", "owned ship of some age."),
         "A ship of Halvern left. It is a Halvern-owned ship of some age."),
        (("Engineer Ilka Doré-", "Vaunt said so."), "Engineer Ilka Doré-Vaunt said so."),
        (("They found a crack of 3-", "metre length."), "They found a crack of 3-metre length."),
        (("The bridge was shut -", "and the pier."), "The bridge was shut - and the pier."),
        (("The har\xad", "bour wall held."), "The harbour wall held."),
    ],
)  # fmt: skip
def test_words_divided_between_lines_of_a_pdf_are_joined(lines: tuple[str, str], text: str) -> None:
    assert read_pdf(make_pdf(_lines(*lines)), "file").strip() == text


def test_headers_and_footers_of_a_pdf_are_left_out() -> None:
    pages = [
        [(72, 800, 8, "Ostrel Mail"), *_lines(f"Paragraph {name} of the report ends here."),
         (72, 40, 8, f"Page {number} of 3")]
        for number, name in enumerate(("one", "two", "three"), 1)
    ]  # fmt: skip
    text = read_pdf(make_pdf(*pages), "file")
    assert "Ostrel Mail" not in text
    assert "Page" not in text
    assert text.count("of the report ends here.") == 3
