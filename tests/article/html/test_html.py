"""Web pages: golden pages with a floor under them, encodings, packing, and hostile pages."""

import gzip
import html
import json
import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article.test_goldens import _found, _squeezed
from onrecord.article import read_capture, source_text
from onrecord.article.html.selection import _main_text
from onrecord.capture.media_types import detect_media_type
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

GOLDEN = Path(__file__).parents[2] / "golden"
PAGES = sorted(path for path in (GOLDEN / "html").iterdir() if path.suffix != ".json")
FLOORS = json.loads((Path(__file__).parents[2] / "floors.json").read_text())["pages"]
PARAGRAPH = (
    "The dam in Orrel gave way on Monday night and three villages were flooded, the mayor said."
)


def _capture(name: str, body: bytes) -> Capture:
    media_type = detect_media_type(name, body)
    return Capture(id=name, location=name, media_type=media_type, fetched="", sha256="")


def _read(body: bytes, name: str = "page.html") -> list[Article]:
    return read_capture(_capture(name, body), body)


def _articles_or_refusal(capture: Capture, body: bytes) -> list[Article]:
    """Return the articles of a capture, or none if it is refused, with a message of one line."""
    try:
        return read_capture(capture, body)
    except ArticleError as error:
        refusal = str(error)
    assert "\n" not in refusal
    return []


def _page(inner: str, head: str = "") -> str:
    return (
        f"<html><head><title>Dam gives way</title>{head}</head><body>"
        f"<h1>Dam gives way in Orrel</h1>{inner}</body></html>"
    )


def _only(inner: str, head: str = "") -> Article:
    [article] = _read(_page(inner, head).encode())
    return article


def _fields_right(page: Path) -> tuple[int, int]:
    """Return how many fields of a golden page are as expected, and how many there are."""
    wanted = _squeezed(json.loads(page.with_suffix(".json").read_text("utf-8"))["articles"])
    found = [_squeezed(_found(article)) for article in _read(page.read_bytes(), page.name)]
    right = total = 0
    for i, fields in enumerate(wanted):
        got = found[i] if len(found) == len(wanted) else {}
        text = json.dumps([got.get(name) for name in ("headline", "deck", "body")])
        for name, value in fields.items():
            total += 1
            if name == "absent":
                right += bool(got) and not any(json.dumps(each)[1:-1] in text for each in value)
            else:
                right += name in got and got[name] == value
    return right, total


def _counts_right(page: Path) -> bool:
    wanted = json.loads(page.with_suffix(".json").read_text("utf-8"))["articles"]
    return len(_read(page.read_bytes(), page.name)) == len(wanted)


def test_golden_pages_reach_their_floors() -> None:
    counts = [_fields_right(page) for page in PAGES]
    right, total = map(sum, zip(*counts, strict=True))
    assert sum(map(_counts_right, PAGES)) >= FLOORS["articles right"]
    assert total == FLOORS["fields of"]
    assert right >= FLOORS["fields right"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_parts_of_a_golden_page_occur_in_its_text(page: Path) -> None:
    body = page.read_bytes()
    articles = _read(body, page.name)
    shown = "".join(source_text(_capture(page.name, body), body).split())
    for article in articles:
        assert article.parts
        for part in article.parts:
            assert "".join(article.text[slice(*part.span)].split()) in shown


def _wrapped(text: str) -> bytes:
    """Return a page of text as HTML: each line a paragraph, each block an element."""
    blocks = (
        "".join(f"<p>{html.escape(line)}</p>\n" for line in block.splitlines() if line.strip())
        for block in re.split(r"\n\s*\n", text)
    )
    return "".join(f"<div>{block}</div>" for block in blocks).encode()


def test_most_digests_give_as_many_articles_as_html_and_as_text() -> None:
    alike = 0
    for page in sorted((GOLDEN / "digests").glob("*.txt")):
        text = page.read_bytes()
        as_html = _read(_wrapped(text.decode()), f"{page.stem}.html")
        alike += len(as_html) == len(_read(text, page.name))
    assert alike >= FLOORS["digests alike as HTML"]


@pytest.mark.parametrize(
    "around",
    [
        "<div><p>{0}</p><ul><li>{1}</li></ul><p>{2}</p></div>",
        "<div>{0}<ul><li>{1}</li></ul>{2}</div>",
    ],
)
def test_lines_above_and_below_a_menu_are_two_paragraphs(around: str) -> None:
    above = "The dam in Orrel gave way on Monday night and three"
    below = "villages were flooded, the mayor of the town said,"
    menu = "<a href='https://a.example/b'>More of the dam and its cracks</a>"
    articles = _read(around.format(above, menu, below).encode())
    parts = [each.text[slice(*part.span)] for each in articles for part in each.parts]
    assert parts == [above, below]


def test_warnings_of_trafilatura_are_not_printed(tmp_path: Path) -> None:
    """Python prints warnings on standard error if no logging is set up."""
    program = (
        "import sys; from onrecord.article.html.selection import _main_text\n"
        "print([_main_text(page) for page in sys.argv[1:]])"
    )
    pages = ["<p>a</p>", "<div></div>", "<html><body></body></html>", "-->"]
    done = subprocess.run(
        [sys.executable, "-c", program, *pages], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""


def test_warnings_of_trafilatura_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        _main_text("<div></div>")
    assert {record.name.partition(".")[0] for record in caplog.records} == {"trafilatura"}


def test_hidden_text_and_scripts_are_skipped() -> None:
    article = _only(
        f"<p>{PARAGRAPH}</p><script>var x = '<p>The mayor lied.</p>';</script>"
        f"<p style='display: none'>The mayor admitted it.</p><p hidden>He fled.</p>"
        f"<noscript><p>Turn on scripts.</p></noscript><p>{PARAGRAPH.replace('three', 'two')}</p>"
    )
    assert not re.search("lied|admitted|fled|scripts", article.text)
    assert article.text.count("dam in Orrel") == 2


def test_the_headline_is_the_visible_one() -> None:
    head = '<meta property="og:title" content="Dam gives way in Orrel, flooding | The Post">'
    assert _only(f"<p>{PARAGRAPH}</p>" * 3, head).headline == "Dam gives way in Orrel"


def test_the_date_is_in_the_local_time_zone() -> None:
    data = {"@type": "NewsArticle", "datePublished": "2031-03-14T23:30:00Z"}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    line = '<time datetime="2031-03-15T01:30:00+02:00">15 March</time>'
    published = _only(f"{line}<p>{PARAGRAPH}</p>" * 2, head).published
    assert published is not None
    assert published.value == "2031-03-15T01:30:00+02:00"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),  # wrong
        ("utf-8", "windows-1252"),  # wrong
        ("windows-1252", "windows-1252"),
        ("iso-8859-1", "windows-1252"),  # windows-1252 in browsers
        ("x-unknown", "utf-16"),
    ],
)
def test_encodings_are_detected_whatever_the_page_declares(declared: str, encoding: str) -> None:
    words = "“Père Noël won’t come,” the café’s owner said on Monday – and he was right."
    page = _page(f"<p>{words}</p><p>{PARAGRAPH}</p>", f'<meta charset="{declared}">')
    [article] = _read(page.encode(encoding))
    assert words in article.text


def test_other_encodings_are_read_as_declared() -> None:
    words = "Плотина прорвалась в понедельник ночью, сообщил журналистам мэр города Оррель."
    page = _page(f"<p>{words}</p>" * 3, '<meta charset="koi8-r">')
    [article] = _read(page.encode("koi8-r"))
    assert words in article.text


def test_gzip_is_decompressed_and_abuse_refused() -> None:
    page = _page(f"<p>{PARAGRAPH}</p>" * 3).encode()
    assert _read(gzip.compress(page), "page.html.gz")[0].text == _read(page)[0].text
    for body, said in (
        (gzip.compress(b"a" * 30_000_000), "more than 20 MB"),
        (gzip.compress(page)[:-9], "cut off"),
        (b"\x1f\x8bnonsense", "damaged"),
    ):
        with pytest.raises(ArticleError, match=said):
            _read(body)


def test_entities_that_a_page_defines_are_neither_expanded_nor_fetched() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>' + _page(f"<p>&b; &f;</p><p>{PARAGRAPH}</p>" * 2)
    )
    [article] = _read(page.encode())
    assert "aaaa" not in article.text
    assert "root:" not in article.text


@pytest.mark.parametrize(
    "inner",
    [
        "<div>" * 100_000,
        "<b>" * 100_000,
        "<table><tr><td>" * 30_000,
        "<p>" + "a" * 1_000_000 + "</p>",
        "<p>" + "<b class=credit>x</b>" * 30_000 + "</p>",
        "<p>a</p>" * 12_000,
        "<a href=x>link here</a> " * 20_000,
        "<p>" + " " * 1_000_000 + "</p>",
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<" * 100_000,
        "\0\u202e\u2066" * 1_000,
        "x<br>" * 20_000,
    ],
    ids=lambda inner: inner[:16],
)
def test_hostile_pages_are_read_or_refused(inner: str) -> None:
    body = _page(f"{inner}<p>{PARAGRAPH}</p>").encode()
    articles = _articles_or_refusal(_capture("page.html", body), body)
    shown = "".join(source_text(_capture("page.html", body), body).split()) if articles else ""
    for article in articles:
        for part in article.parts:
            assert "".join(article.text[slice(*part.span)].split()) in shown


_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<h2>", "<b>", "</b>", "<br>"),
        *("<table>", "<tr>", "<td>", "<figure>", "<figcaption>", "<ul>", "<li>", "</a>", "<pre>"),
        *("<article>", "<script>", "</script>", "<!--", "-->", "&amp;", "&lt;", "&nbsp;", "é"),
        *("<a href='https://a.example/b'>", "<time datetime='2031-03-14'>", "</time>", "\u202e"),
        *("<span class='caption'>", "Orrel", "said that.", "By Ada Finn", "2031-03-14", "“No,”"),
        *("Photo: Ada Finn", "RELATED: Dam", "SOURCE: www.a.example", "READ FULL ARTICLE"),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=60))
def test_parts_of_any_page_occur_in_its_text(pieces: list[str]) -> None:
    body = " ".join(pieces).encode()
    capture = _capture("page.html", body)
    articles = _articles_or_refusal(capture, body)
    shown = "".join(source_text(capture, body).split()) if articles else ""
    for article in articles:
        end = 0
        for part in article.parts:
            assert end <= part.span[0] < part.span[1] <= len(article.text)
            end = part.span[1]
            assert "".join(article.text[slice(*part.span)].split()) in shown
    assert articles == _articles_or_refusal(capture, body)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    for media_type in ("text/html", "multipart/related", "text/plain"):
        capture = Capture(id="x", location="x", media_type=media_type, fetched="", sha256="")
        assert all(article.text for article in _articles_or_refusal(capture, body))


def test_a_tag_with_very_many_attributes() -> None:
    attributes = " ".join(f'a{i}="5 > 4"' for i in range(5000))
    article = _only(f'<p class="text" {attributes} title="held">{PARAGRAPH}</p><p>It held.</p>')
    assert PARAGRAPH in article.text
    assert "5 > 4" not in article.text


def test_the_title_names_the_outlet_if_its_host_confirms_it() -> None:
    saved = "<!-- saved from url=(0038)https://harbourandhull.example/dam-gives -->"
    page = _page(f"<p>{PARAGRAPH}</p>").replace("gives way<", "gives way | Harbour &amp; Hull<", 1)
    [article] = _read(f"{saved}{page}".encode())
    assert (article.outlet, article.site) == ("Harbour & Hull", "harbourandhull.example")
