"""Whose somebody is who is called by an owner: "its gauge", "their team", "the guild's counsel"."""

from typing import TypeAlias

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.voices import Voices

HELD = "that the wall had held"
Line: TypeAlias = tuple[str, str, SpeakerKind]
GUILD: Line = ("Valley Guild", "The Valley Guild said {}.", "organization")
BOARD: Line = ("Coast Board", "The Coast Board said {}.", "organization")


def keys(*articles: StoryArticle) -> list[str]:
    """The keys of the voices of all speakers of articles."""
    voices = Voices(articles)
    return [voices.of(a, speaker).key for a in articles for speaker in a.annotations.speakers]


def told(identity: str, *said: Line, roles: dict[str, tuple[str, str | None]]) -> StoryArticle:
    """An article of lines: who, the line with ``{}`` for what is said, and kind."""
    article = story_article(
        identity,
        *(
            Says(
                who, HELD, line=text.format(HELD), title=roles.get(who, (None, None))[0],
                organization=roles.get(who, (None, None))[1],
            )
            for who, text, _ in said
        ),
    )  # fmt: skip
    kinds = {who: kind for who, _, kind in said}
    speakers = tuple(
        replace(each, kind=kinds[each.name], named=each.name[0].isupper())
        for each in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


@pytest.mark.parametrize(
    ("who", "text", "kind"),
    [
        (
            "its gauge",
            "The Valley Guild was late. Rain fell, its gauge at the bridge said {}.",
            None,
        ),
        ("its engineers", "The Valley Guild hurried. Meanwhile its engineers said {}.", "group"),
        ("its sensors", "The Valley Guild has measured too. Overnight its sensors said {}.", None),
        ("Rue's people", "Rue's people said {}.", "group"),
        ("her camp", "Ana Rue went home. On Monday her camp said {}.", "group"),
        ("her team", "Ana Rue went home. On Monday her team said {}.", "group"),
    ],
)
def test_what_somebody_owns_speaks_for_them(who: str, text: str, kind: SpeakerKind) -> None:
    leader: Line = ("Ana Rue", "Ana Rue said {}.", "person")
    roles: dict[str, tuple[str, str | None]] = {"Ana Rue": ("head", "Valley Guild")}
    guild, board, _, owned = keys(told("a", GUILD, BOARD, leader, (who, text, kind), roles=roles))
    assert owned == guild != board


@pytest.mark.parametrize("who", ["its rival", "its critics", "his sister"])
def test_not_everybody_with_an_owner_speaks_for_it(who: str) -> None:
    text = f"The Valley Guild was late. Meanwhile {who} said {{}}."
    guild, other = keys(told("a", GUILD, (who, text, "group"), roles={}))
    assert guild != other


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("monitors", "group"),
        ("peacekeepers", "group"),
        ("peacekeepers of the Tesk Mission", "group"),
    ],
)
def test_those_whom_a_mission_sends_are_the_mission(who: str, kind: SpeakerKind) -> None:
    mission: Line = ("Tesk Observer Mission", "The Tesk Observer Mission said {}.", "organization")
    one, other = keys(told("a", mission, (who, f"The {who} said {{}}.", kind), roles={}))
    assert one == other


@pytest.mark.parametrize("title", ["police commissioner", "regional police commissioner"])
def test_a_commissioner_of_the_police_is_of_no_commission(title: str) -> None:
    police: Line = ("police", "The police said {}.", "organization")
    commission: Line = ("Roads Commission", "The Roads Commission said {}.", "organization")
    rue: Line = ("Ana Rue", f"The {title}, Ana Rue, said {{}}.", "person")
    article = told("a", police, commission, rue, roles={"Ana Rue": (title, None)})
    one, other, officer = keys(article)
    assert officer == one != other


@pytest.mark.parametrize(
    "text",
    [
        "The Valley Guild wrote to the Coast Board. Its lawyer, Ana Rue, said {}.",
        "The Valley Guild has met the Coast Board, its spokeswoman, Ana Rue, said {}.",
        "The Valley Guild left the Coast Board. Its finance director, Ana Rue, said {}.",
    ],
)
def test_its_officer_is_of_the_body_that_the_sentence_begins_with(text: str) -> None:
    guild, board, officer = keys(told("a", GUILD, BOARD, ("Ana Rue", text, "person"), roles={}))
    assert officer == guild != board


@pytest.mark.parametrize("title", ["counsel", "lawyer", "registrar"])
def test_who_represents_a_body_speaks_for_it(title: str) -> None:
    rue: Line = ("Ana Rue", "Ana Rue said {}.", "person")
    roles: dict[str, tuple[str, str | None]] = {"Ana Rue": (title, "Valley Guild")}
    guild, officer = keys(told("a", GUILD, rue, roles=roles))
    assert officer == guild


@pytest.mark.parametrize(
    "phrase", ["for President Venn", "for the Danner brothers", "for Minister Ruan"]
)
def test_who_speaks_for_somebody_named_is_not_of_the_body_before(phrase: str) -> None:
    text = f"The Valley Guild was asked. Ana Rue, a spokeswoman {phrase}, said {{}}."
    guild, officer = keys(told("a", GUILD, ("Ana Rue", text, "person"), roles={}))
    assert officer != guild


@pytest.mark.parametrize(
    ("body", "other", "title"),
    [
        ("Tesk National Bank", "Ruan Vale Savings Bank", "chief executive"),
        ("Tesk District Court", "Ruan Supreme Court", "judge"),
        ("Tesk Hospital", "St Ruan Hospital", "doctor"),
    ],
)
def test_a_title_is_of_no_body_beside_another_of_its_kind(
    body: str, other: str, title: str
) -> None:
    known: Line = (body, f"The {body} said {{}} of the {other}.", "organization")
    far: Line = ("Coast Board", "The Coast Board said {}.", "organization")
    rue: Line = ("Ana Rue", f"Ana Rue, the {title}, said {{}}.", "person")
    one, _, officer = keys(told("a", known, far, rue, roles={"Ana Rue": (title, None)}))
    assert one != officer


def test_a_title_may_be_of_the_only_body_of_its_kind_that_has_a_name() -> None:
    hospital: Line = ("hospital", "The hospital said {} at Tesk Valley Hospital.", "organization")
    rue: Line = ("Ana Rue", "Ana Rue, the doctor, said {}.", "person")
    one, officer = keys(told("a", hospital, rue, roles={"Ana Rue": ("doctor", None)}))
    assert one == officer
