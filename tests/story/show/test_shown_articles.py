"""Articles of a story as shown: excerpts without furniture, and what they are made from."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import Article
from onrecord.story import StoryArticle
from onrecord.story.show import article_views

FIRST, SECOND = "The harbour wall of Tormin cracked at night.", "Nobody was hurt, Orla Venn said."


def excerpt_of(text: str) -> str:
    article = story_article("a", Says("", "x"))
    told = StoryArticle(replace(article.article, text=text), replace(article.annotations))
    [view] = article_views([told])
    return view.excerpt


@pytest.mark.parametrize(
    "furniture",
    ["", "Live updates\n", "By Liv Corrander\n", "14:05 Minister arrives\n", "14:05\n",
     "TORMIN (BPA) — ", "TORMIN, Skellan, 4 May (BPA) - ", "TORMIN — ", "Updated 3 May.\n"],
)  # fmt: skip
def test_an_excerpt_is_two_sentences_and_no_furniture(furniture: str) -> None:
    assert excerpt_of(f"{furniture}{FIRST} {SECOND}\nLater it rained on the town.") == (
        f"{FIRST} {SECOND}"
    )


@pytest.mark.parametrize(
    "text", ["Orla Venn – the director – said that it held.", "The BPA (an agency) said it held."]
)
def test_a_dash_that_ends_no_dateline_is_kept(text: str) -> None:
    assert excerpt_of(text) == text


def test_a_copy_and_what_it_relies_on_are_told() -> None:
    agency = story_article("a", Says("", FIRST), dateline="TORMIN (BPA) - ", outlet="The Lantern")
    copy = story_article("b", Says("", FIRST), outlet="The Herald", copy_of="a")
    citing = story_article(
        "c", Says("Radio Calvery", "that it held", "reported"), outlet="The Post"
    )
    own = story_article("d", Says("The Post", "that it held", "learned"), outlet="The Post")
    views = article_views([agency, copy, citing, own])
    assert [view.relies_on for view in views] == [("BPA",), (), ("Radio Calvery",), ()]
    assert [(view.copy_of, view.copies) for view in views[:2]] == [(None, 1), ("a", 0)]


def test_an_article_keeps_what_a_page_needs() -> None:
    article: Article = story_article("a", Says("", FIRST), outlet="The Lantern").article
    [view] = article_views([story_article("a", Says("", FIRST), outlet="The Lantern")])
    assert (view.id, view.outlet, view.day) == (article.id, "The Lantern", "2031-05-04")


def test_an_agency_does_not_rely_on_itself_by_its_initials() -> None:
    own = story_article("a", Says("", FIRST), outlet="Corvane Press Agency",
                        dateline="CORVANE (CPA) - ")  # fmt: skip
    other = story_article("b", Says("", FIRST), outlet="The Lantern", dateline="CORVANE (CPA) - ")
    assert [view.relies_on for view in article_views([own, other])] == [(), ("CPA",)]


def _introducing(identity: str, name: str) -> StoryArticle:
    told = story_article(identity, Says(name, "that it held"), outlet="The Herald")
    speakers = tuple(replace(each, aliases=("BPA",)) for each in told.annotations.speakers)
    return StoryArticle(told.article, replace(told.annotations, speakers=speakers))


@pytest.mark.parametrize(
    ("introduced", "name"),
    [
        (("Brevick Press Agency", "the Brevick Press Agency"), "Brevick Press Agency"),
        (("Brevick Press Agency", "Borland Press Agency"), "BPA"),
        (("Borland Press Agency", "Brevick Press Agency"), "BPA"),
        (("Bank of Port Arlen",), "BPA"),  # no agency
    ],
)
def test_an_agency_has_the_only_name_that_the_articles_give_for_its_acronym(
    introduced: tuple[str, ...], name: str
) -> None:
    told = story_article("a", Says("", FIRST), outlet="The Lantern", dateline="TORMIN (BPA) - ")
    others = [_introducing(f"b{number}", each) for number, each in enumerate(introduced)]
    view, *_ = article_views([told, *others])
    assert view.relies_on == (name,)


@pytest.mark.parametrize("who", ["half the world", "this newspaper", "press officer"])
def test_what_is_no_name_of_an_outlet_is_not_relied_on(who: str) -> None:
    citing = story_article("c", Says(who, "that it held", "reported"), outlet="The Lantern")
    assert article_views([citing])[0].relies_on == ()
