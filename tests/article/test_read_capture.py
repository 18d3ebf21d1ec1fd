"""The contract of ``read_capture``: encodings, corpus lines, spans, ids and errors."""

import json
import quopri
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.article import read_capture, source_text
from onrecord.article.decoding import decode
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, Part
from onrecord.text.raw_rules import read_page_text

_SPACE = re.compile(r"\s+")
_QUOTE_MARKS = re.compile(r"^\s*>[> \t\xa0]*", re.MULTILINE)

# Lines of boilerplate and prose, which are shuffled into pages.
_LINES = st.sampled_from(
    (
        "", "----------", "READ FULL ARTICLE", "SOURCE: www.orrel.example",
        "RELATED: Bridge Opens Again", "Published June 3, 2026", "By Ada Finn, Orrel Post",
        "RADIO ORREL | Published June 4, 2026", "A boat on the Orrel. (Ada Finn/Orrel Post)",
        "Bridge Opens Again", "The bridge was opened on Monday, the mayor said.",
        "He said that the", "work had cost 4 million crowns.", "> We heard it, she said.",
        "• Radio Orrel: The bridge is open, the mayor said.", "https://orrel.example/bridge",
        "Document 2 of 3", "[04.06.2026, 10:15] Radio Orrel: Rain is on its way.", "ENDS",
        "From: a@orrel.example", "Subject: bridge", "Be the first to comment", "Also read",
        "1. Toll to rise (Orrel Post, 4 June 2026)", "Photo: Ada Finn", "\u202e\u200b", "***",
    )
)  # fmt: skip


def _capture(media_type: str = "text/plain") -> Capture:
    return Capture(id="c", location="page.txt", media_type=media_type, fetched="", sha256="")


def _read(text: str) -> list[Article]:
    return read_capture(_capture(), text.encode())


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _check(articles: list[Article], text: str) -> None:
    page = _bare(_QUOTE_MARKS.sub("", "\n".join(text.splitlines())))
    for article in articles:
        for part in article.parts:
            start, end = part.span
            assert 0 <= start < end <= len(article.text)
            words = article.text[start:end]
            assert words == words.strip()
            assert _bare(words) in page
        body = [part for part in article.parts if part.kind != "credit"]
        assert [part.span for part in body] == sorted(part.span for part in body)
    assert len({article.id for article in articles}) == len(articles)


@given(st.lists(_LINES, min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_parts_of_any_page_occur_in_its_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    articles = _read(text)
    _check(articles, text)
    assert articles == _read(text)


# Of a text with NUL characters, the bytes may be read as UTF-16.
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    refusal = ""
    try:
        _check(_read(text), read_page_text(text))
    except ArticleError as error:
        refusal = str(error)
    assert "\n" not in refusal


@given(st.binary(max_size=400), st.sampled_from(("text/plain", "application/json", "text/html")))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(body: bytes, media_type: str) -> None:
    refusal = ""
    try:
        read_capture(_capture(media_type), body)
    except ArticleError as error:
        refusal = str(error)
    assert "\n" not in refusal


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Zoë said “no”.".encode(), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-8-sig"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-16"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-16-le"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-16-be"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-32"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-32-le"), "Zoë said “no”."),
        ("Zoë said “no”.".encode("utf-32-be"), "Zoë said “no”."),
        ("Он сказал: «нет» 😀.\n".encode("utf-16-le"), "Он сказал: «нет» 😀.\n"),
        ("彼は言った。\n12 人\n".encode("utf-16-be"), "彼は言った。\n12 人\n"),
        (("😀 " * 1500).encode("utf-16-le"), "😀 " * 1500),
        ("Zoë said “no”.".encode("windows-1252"), "Zoë said “no”."),
    ],
)
def test_encodings(body: bytes, text: str) -> None:
    assert decode(body, "page.txt") == text


_SAVED = (
    "The ferry between Sund and Orrin sailed again on Monday, six weeks after its engine failed,"
    " the harbour said.\n\n“It’s holding,” said Orla Venn, the harbour’s master.\n",
    "Zoë Kärn, who won the vote of Sunday, said that she would lead the council from May.\n\n"
    "“The café beside the hall stays,” she told reporters – and nobody, she said, need pay €3.\n",
    "The dam of Tarn holds back 4 million tonnes of water, the county said in a report on Friday.\n"
    "Its rule is load = height x 9.81, which the firm that built the wall in the last years of the"
    " war had used as well, and which the inspectors of the county hold to be right to this day.\n"
    "\nThe report is at https://tarn.example/?page=20&a=3 for everybody who would like to read all"
    " of it before the meeting of the council, which takes place in the old school.\n",
)


@pytest.mark.parametrize("text", _SAVED)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_mail_saved_without_headers_is_decoded(text: str, line_end: str) -> None:
    body = quopri.encodestring(text.replace("\n", line_end).encode())
    assert b"=" in body
    assert source_text(_capture(), body).splitlines() == text.splitlines()
    (article,) = read_capture(_capture(), body)
    assert article.text.split() == text.split()


@pytest.mark.parametrize(
    "address",
    [
        "?page=20",
        "?a=3D",
        "?a=AB&b=CD&c=EF&d=E2&e=80",
        "?q=\n?r=\n?s=\n?t=none",
        "?a=E2=80=99 ?a=E2=80=99 ?a=E2=80=99 – ?a=93",
    ],
)
def test_addresses_are_not_decoded(address: str) -> None:
    text = f"The bridge of Sund is open: https://sund.example/{address} says so."
    assert source_text(_capture(), text.encode()) == text


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xc2\xa0 \n", "white space"),
        (b"\x00\x01\x02PNG", "binary"),
        (b"\x01\x02\x03\x04" * 20, "binary"),
        ("Он сказал, что не знает.".encode("koi8-r"), "is not UTF-8 text"),
        ("彼は知らないと言った。".encode("shift-jis"), "is not UTF-8 text"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "is not UTF-16 text"),
        (b"\xff\xfe\x00\x00\x00\x00\xff\xff", "is not UTF-32 text"),
        (b"a\x00b\x00 \x00c", "binary"),
        (bytes(range(256)) * 4, "is not UTF-8 text"),
        (b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 8 + b"\x03\x00>\x00\x01\x00\x00\x00", "binary"),
    ],
)
def test_binary_and_unknown_encodings_are_refused(body: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason):
        read_capture(_capture(), body)


def _corpus(**fields: object) -> list[Article]:
    return read_capture(_capture("application/json"), json.dumps(fields).encode())


def test_a_corpus_line_is_one_unaltered_article() -> None:
    text = "\nBridge opens\n\nThe bridge was opened.\nIt rained.\n\nThe end came.  "
    (article,) = _corpus(
        id="7", text=text, headline="Bridge opens", published="2026-06-03T10:15:00+02:00",
        outlet="Orrel Post", url="https://WWW.Orrel.example:80/a", extra=[1],
    )  # fmt: skip
    assert article.text == text
    assert (article.key, article.outlet, article.site) == ("7", "Orrel Post", "www.orrel.example")
    assert article.published is not None
    assert article.published.value == "2026-06-03T10:15:00+02:00"
    assert [(part.kind, text[slice(*part.span)]) for part in article.parts] == [
        ("headline", "Bridge opens"),
        ("body", "The bridge was opened.\nIt rained."),
        ("body", "The end came."),
    ]


def test_wrapped_lines_of_a_corpus_line_are_one_paragraph() -> None:
    text = "Zoë said that the\nwall had been built of\nStone and that 40\npeople had left."
    (article,) = _corpus(id="7", text=f"{text} \n")
    assert article.parts == (Part(kind="body", span=(0, len(text))),)


def test_a_headline_that_the_text_lacks_is_not_a_part() -> None:
    (article,) = _corpus(id="7", text="One line.\nAnother.", headline="Bridge opens")
    assert article.headline == "Bridge opens"
    assert [article.text[slice(*part.span)] for part in article.parts] == ["One line.", "Another."]


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2026-06-03", "2026-06-03"),
        ("June 3, 2026", "2026-06-03"),
        ("Wed, 03 Jun 2026 10:15:07 GMT", "2026-06-03T10:15:07Z"),
        ("13/06/2026", "2026-06-13"),
        ("3. Juni 2026", "2026-06-03"),
        ("05/04/2026", None),
        ("Monday", None),
        ("June 2026", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_dates_are_never_guessed(stated: str, value: str | None) -> None:
    (article,) = _corpus(id="7", text="A.", published=stated)
    assert (article.published.value if article.published else None) == value


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (b"{", "is not JSON"),
        (b'{"text": "a"}', "id"),
        (b'{"id": "a"}', "text"),
        (b'{"id": true, "text": "a"}', "id"),
        (b'{"id": "a", "text": "a", "url": 3}', "url"),
        (b"[]", "object"),
        (b'{"id": "\xff", "text": "a"}', "is not JSON"),
    ],
)
def test_the_error_of_a_bad_corpus_line_names_the_field(body: bytes, names: str) -> None:
    with pytest.raises(ArticleError, match=names):
        read_capture(_capture("application/json"), body)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("Tax row\n\n<b>Senator</b> Pell Harrow said <i>at least</i> 5,000 homes were lost.\n",
         "Senator Pell Harrow said at least 5,000 homes were lost."),
        ("Tax row\n\n<p>Minister Carla Dunmore said it would not rise.</p>\n<p>She left.</p>\n",
         "Tax row\n\nMinister Carla Dunmore said it would not rise.\n\nShe left."),
        ("Tax row in the senate\n\nMinister Carla Dunmore said it would not rise.<br>\nShe left.\n",
         "Minister Carla Dunmore said it would not rise.\n\nShe left."),
        ("Dam row\n\n3 June 2031\n\nIf a < b and c > d, the plan holds, Mayor Edda Pruell said.\n",
         "If a < b and c > d, the plan holds, Mayor Edda Pruell said."),
        ("Dam row\n\n3 June 2031\n\nIf 5 > 3, the plan holds, Mayor Edda Pruell said on Monday.\n",
         "If 5 > 3, the plan holds, Mayor Edda Pruell said on Monday."),
        ("Dam row holds up the budget\n\nBy Rena Osk, 3 June 2031\n\nThe rule is that x < y in "
         "each year, Minister Carla Dunmore said.\n",
         "The rule is that x < y in each year, Minister Carla Dunmore said."),
        ("Dam row\n\nORLEN, June 3, 2031 — Senator Pell Harrow said 5,000 homes were <lost>.\n",
         "Senator Pell Harrow said 5,000 homes were <lost>."),
    ],
)  # fmt: skip
def test_tags_and_signs_do_not_tear_the_text_of_a_page(page: str, words: str) -> None:
    assert [words in article.text for article in _read(page)] == [True]


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("application/json", b'{"id": "a", "text": null}'),
        ("application/json", b'{"id": "a", "text": ["x"]}'),
        ("application/json", b'{"id": "a", "text": "x", "headline": 7}'),
        ("text/csv", b"id,text\na,\n"),
        ("text/csv", b"id,text\na\n"),
    ],
)
def test_the_error_of_a_field_has_no_words_of_a_library(media_type: str, body: bytes) -> None:
    capture = Capture(id="c", location="x", media_type=media_type, fetched="", sha256="")
    with pytest.raises(ArticleError) as caught:
        read_capture(capture, body)
    assert not any(word in str(caught.value) for word in ("`", "Expected", "object", "array"))
    assert '"text"' in str(caught.value) or '"headline"' in str(caught.value)


@pytest.mark.parametrize("text", [b"", b" ", b"\\n\\u00a0"])
def test_an_empty_text_is_said(text: bytes, caplog: pytest.LogCaptureFixture) -> None:
    capture = Capture(id="c", location="x#a", media_type="application/json", fetched="", sha256="")
    with caplog.at_level("WARNING", "onrecord"):
        [article] = read_capture(capture, b'{"id": "a", "text": "%s"}' % text)
    assert not article.text.strip()
    assert caplog.messages == ["x#a: has an empty text; there is nothing to read"]
