"""The page on a story has the same parts in HTML and in Markdown, whatever words they have."""

import io
import re
from typing import Literal

import msgspec
import pytest
from lxml import html
from msgspec.structs import replace

from onrecord.export.story_page import write_story_page
from onrecord.export.story_wording import Item, sections_of
from onrecord.records import Date, Image, Story
from onrecord.views import (
    ClaimView,
    Finding,
    FindingSide,
    MeasureState,
    NameView,
    OriginView,
    SentenceView,
    StandingClaim,
    StoryArticleView,
    StoryView,
    VoiceView,
)

HOSTILE = "<script>alert(1)</script> **Vaunt** [x](javascript:x) {{ 7 * 7 }} {% raw %}\n# \x1b[31m"
PLAIN = "<script>alert(1)</script> **Vaunt** [x](javascript:x) {{ 7 * 7 }} {% raw %} # [31m"


DAY = "2031-03-04"


def view(words: str) -> StoryView:
    """A story in which every text is the same words."""
    claim = ClaimView(
        figure="f", article="a", outlet=words, day=DAY, by=words, voice="v", words=words,
        sentence=words, low=1, high=1, approximate=False, subject=None, of=None, as_of=None,
        asserted=True, act="says", is_outlets=False,
    )  # fmt: skip
    side = FindingSide(
        by=words, speaker=words, act="says", words=words, cue=words, sentence=None, day=DAY,
        article="a", outlets=(words,),
    )  # fmt: skip
    origin = OriginView(
        name=words, why="says", is_outlet=False, spokespeople=(), outlets=(words,), copies=0,
        unattributed=0,
    )  # fmt: skip
    repeat = Finding(
        what="repeat", comparisons=("c",), measure=None, subject=None, is_total=False,
        sides=(side,), outlets=1, origins=(origin,), carried_by=(),
    )  # fmt: skip
    standing = StandingClaim(
        claim=claim, outlets=1, last=DAY, others_since=0, taken_back_by=(), corrected_from=()
    )
    article = StoryArticleView(
        id="a", outlet=words, site=None, url=None, headline=words, published=None, excerpt=words,
        images=(Image(caption=words),), related=(), copy_of=None, copies=0, relies_on=(words,),
    )  # fmt: skip
    name = NameView(
        speaker="s", name=words, aliases=(), speaks_for=False, same_words=False, roles=(words,)
    )
    return StoryView(
        story=Story(id="s", title=words, articles=("a",), first=DAY, last=DAY),
        outlets=1, origins=0, newest=None, since=None, changes=(), versions=(),
        edited=(), disputes=(),
        corrections=(), totals=(), comparisons=(), repeats=(repeat,), articles=(article,),
        state=(MeasureState(measure=words, subject=None, is_total=True, claims=(standing,)),),
        denials=(
            SentenceView(by=words, speaker=words, act="denies", before=words,
                         sentence=f"Denied: {words}", day=DAY, article="a", outlets=(words,)),
        ),
        unanswered=(
            SentenceView(by=words, speaker=words, act="declines", before="",
                         sentence=f"Not: {words}", day=DAY, article="a", outlets=(words,)),
        ),
        voices=(VoiceView(key="v", name=words, names=(name,), statements=2),),
        outlet_names=(), claims=(), utterances=(),
    )  # fmt: skip


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


SECTIONS = [
    ("The state now", "Wall", "Wall, says Wall (4 March; Wall)"),
    ("Disputes and denials", "Wall denied (4 March; Wall): Wall Denied: Wall", None),
    ("What repeats", "1 outlet, 1 origin: Wall (named by 1 outlet)", "Wall"),
    ("What is not known", "Wall (4 March; Wall): Not: Wall", None),
    ("Speakers", "Wall · Wall · 2 statements", None),
]


def test_both_formats_have_the_same_parts_in_the_same_order() -> None:
    assert texts_of_html("Wall") == [
        "Wall", "1 outlet", "2031-03-04 · 1 article",
        *(text for section in SECTIONS for text in section if text), "Articles",
        "Wall | Published date unknown | relies on Wall", "Wall", "Wall", "Wall", "Source: Wall",
    ]  # fmt: skip
    assert texts_of_markdown("Wall") == [
        "# Wall", "**1 outlet**", "2031-03-04 · 1 article",
        *(
            f"{mark} {text}"
            for section in SECTIONS
            for mark, text in zip(("##", "-", "-"), section, strict=True) if text
        ),
        "## Articles", "**Wall** | Published date unknown | relies on Wall", "### Wall", "*Wall*",
        "Wall", "Source: Wall",
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


def not_known(*numbers: StandingClaim, disputes: tuple[Finding, ...] = ()) -> list[Item]:
    state = MeasureState(measure="killed", subject=None, is_total=True, claims=numbers)
    shown = msgspec.structs.replace(
        view("Wall"), state=(state,), denials=(), unanswered=(), disputes=disputes
    )  # fmt: skip
    return [
        item for part in sections_of(shown) if part.title == "What is not known"
        for item in part.items
    ]  # fmt: skip


def standing(by: str, words: str, outlets: int, others_since: int) -> StandingClaim:
    [state] = view("Wall").state
    claim = msgspec.structs.replace(state.claims[0].claim, by=by, words=words)
    return msgspec.structs.replace(
        state.claims[0], claim=claim, outlets=outlets, others_since=others_since
    )


def test_a_number_of_one_day_is_a_question_if_several_outlets_gave_it_or_it_is_disputed() -> None:
    assert not_known(standing("Corrow", "12", 1, 3)) == []
    assert not_known(standing("Corrow", "12", 2, 0)) == []
    [item] = not_known(standing("Corrow", "12", 2, 3), standing("Vaunt", "15", 1, 3))
    assert item.details == ("12, says Corrow (4 March; in 2 outlets)",)
    [repeat] = view("Wall").repeats
    sides = [
        msgspec.structs.replace(repeat.sides[0], by=by, words=words)
        for by, words in [("Corrow", "12"), ("Vaunt", "15"), ("Ossary", "12")]
    ]
    dispute = msgspec.structs.replace(
        repeat, what="figures", measure="killed", sides=tuple(sides)
    )  # fmt: skip
    [item] = not_known(standing("Corrow", "12", 1, 3), disputes=(dispute,))
    assert item.details == ("12, says Corrow (4 March; Wall), contradicted by Vaunt (15)",)


def test_every_new_article_is_in_the_list_that_counts_them() -> None:
    story = view("The Herald")
    [old] = story.articles
    later = [replace(old, published=Date(value="2031-03-05", precision="day"))] * 2
    shown = replace(story, since="2031-03-05", articles=(old, *later), changes=())
    [changed] = [each for each in sections_of(shown) if each.title.startswith("What changed")]
    assert "2 new articles: 2 of The Herald, 5 March" in [item.text for item in changed.items]
