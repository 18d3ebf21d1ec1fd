"""The page on a story has the same parts in HTML and in Markdown, whatever words they have."""

import io
import re
from typing import Literal

import pytest
from lxml import html

from onrecord.export.story_page import write_story_page
from onrecord.records import Article, Comparison, Speaker, Story
from onrecord.views import ComparisonView, MemberView, StoryView, VoiceView

HOSTILE = "<script>alert(1)</script> **Vaunt** [x](javascript:x) {{ 7 * 7 }} {% raw %}\n# \x1b[31m"
PLAIN = "<script>alert(1)</script> **Vaunt** [x](javascript:x) {{ 7 * 7 }} {% raw %} # [31m"


def view(words: str) -> StoryView:
    """A story in which every text is the same words."""
    comparison = Comparison(
        id="c", story="s", kind="repeat", reason=words, members=("m",), origins=(), confidence=0.8
    )
    member = MemberView(article="a", outlet=words, day="2031-03-04", by=words, words=words)
    return StoryView(
        story=Story(id="s", title=words, articles=("a",), first="2031-03-04", last="2031-03-04"),
        articles=(Article(id="a", capture="c", outlet=words, headline=words, text=words),),
        outlets=1,
        voices=(
            VoiceView(
                speaker=Speaker(id="v", name=words, kind="person", mentions=()),
                roles=(words,),
                statements=2,
            ),
        ),
        totals=(),
        comparisons=(ComparisonView(comparison=comparison, members=(member,)),),
    )


def page(words: str, format: Literal["html", "md"]) -> str:
    out = io.BytesIO()
    write_story_page(out, view(words), format)
    return out.getvalue().decode()


def texts_of_html(words: str) -> list[str]:
    body = html.document_fromstring(page(words, "html")).body
    return [flat(text) for text in body.xpath(".//text()") if text.strip()]


def texts_of_markdown(words: str) -> list[str]:
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", page(words, "md"))
    return [flat(line) for line in shown.splitlines() if line]


def flat(words: str) -> str:
    return " ".join(words.split())


def test_both_formats_have_the_same_parts_in_the_same_order() -> None:
    assert texts_of_markdown("Wall") == [
        "# Wall", "2031-03-04 · 1 article, 1 outlet", "**Wall** | Published date unknown",
        "### Wall", "Wall", "Source: Wall", "## What repeats", "- **Wall** (80% sure)",
        "- Wall — 2031-03-04, Wall, Wall", "## Who speaks", "- Wall · Wall",
    ]  # fmt: skip
    assert texts_of_html("Wall") == [
        "Wall", "2031-03-04 · 1 article, 1 outlet", "Wall | Published date unknown", "Wall",
        "Wall", "Source: Wall", "What repeats", "Wall", "80% sure",
        "Wall", "2031-03-04, Wall, Wall", "Who speaks", "Wall · Wall",
    ]  # fmt: skip


def test_hostile_words_are_shown_and_do_nothing() -> None:
    tree = html.document_fromstring(page(HOSTILE, "html"))
    assert tree.xpath("//script | //@href | //img") == []
    assert texts_of_html(HOSTILE) == [text.replace("Wall", PLAIN) for text in texts_of_html("Wall")]
    assert texts_of_markdown(HOSTILE) == [
        text.replace("Wall", PLAIN) for text in texts_of_markdown("Wall")
    ]
    unescaped = re.sub(r"\\.", "", page(HOSTILE, "md"))
    assert not re.search(r"[<>\[\]{}\x1b]", unescaped)


@pytest.mark.parametrize("format", ["html", "md"])
def test_a_page_ends_with_one_line_end(format: Literal["html", "md"]) -> None:
    assert page("Wall", format).endswith("\n")
    assert not page("Wall", format).endswith("\n\n\n")
