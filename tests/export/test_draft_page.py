"""A checked draft as JSON and as a page, whatever words it has."""

import io
import json

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from onrecord.export.draft_page import write_check_json, write_draft_page
from onrecord.export.forms import SCHEMAS
from onrecord.views import CheckedDraft, Piece, Point, RecordedWords

HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} \x1b[31m\u202e"
PLAIN = "<script>alert(1)</script> {{ 7 * 7 }} [31m"


def checked(words: str, *, url: str | None = None) -> CheckedDraft:
    """A draft in which every text is the same words."""
    recorded = RecordedWords(
        article="a", spans=((0, 1),), statement="s", figure=None, words=words, speaker=words,
        cue=words, via=(words,), origin=f"{words} 2", day="2031-03-04", outlet=words, url=url,
        replaced=True,
    )  # fmt: skip
    point = Point(
        kind="quotation", spans=((0, 1),), words=words, speaker=words, verdict="altered",
        reason=words, pieces=(), record=(recorded,), origins=(words, f"{words} 2"),
        since=recorded, nearest=recorded,
    )  # fmt: skip
    marked = (Piece(words, "draft"), Piece(words, "record"), Piece(words, "same"))
    other = Point(
        kind="figure", spans=((0, 1),), words=words, speaker=None, verdict="verbatim",
        reason=words, pieces=marked, record=(), origins=(), since=None, nearest=None,
    )  # fmt: skip
    return CheckedDraft(location=words, text=words, points=(point, other))


def page(draft: CheckedDraft) -> html.HtmlElement:
    out = io.BytesIO()
    write_draft_page(out, draft)
    return html.document_fromstring(out.getvalue().decode())


def test_words_of_strangers_become_no_markup() -> None:
    tree = page(checked(HOSTILE))
    assert not tree.xpath("//script | //img | //@onclick")
    assert tree.xpath("//title")[0].text == f"{PLAIN} against the record"
    assert [each.text for each in tree.xpath("//li//ins | //li//del")] == [PLAIN, PLAIN]
    assert PLAIN in tree.xpath("//blockquote")[0].text
    assert tree.xpath("//li/@class") == ["fault"]


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://lantern.example/a", ["https://lantern.example/a"]),
        ("javascript:alert(1)", []),
        ('https://lantern.example/"onclick="x', []),
    ],
)
def test_only_web_addresses_become_links(url: str, links: list[str]) -> None:
    assert page(checked("Vaunt", url=url)).xpath("//a/@href") == links


def test_json_has_the_form_of_its_schema() -> None:
    out = io.BytesIO()
    write_check_json(out, checked(HOSTILE))
    written = json.loads(out.getvalue())
    schema = json.loads((SCHEMAS / "check.v1.json").read_bytes())
    Draft202012Validator(schema).validate(written)
    assert written["format"] == "onrecord check"
    assert [point["verdict"] for point in written["points"]] == ["altered", "verbatim"]


def test_a_page_of_a_draft_without_passages() -> None:
    empty = CheckedDraft(location="draft.txt", text="It rained.", points=())
    assert page(empty).xpath("//p[@class='meta']")[0].text == "0 passages checked"
