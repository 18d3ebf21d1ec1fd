"""Who is one voice in a story: bodies, their offices, and those who speak for them."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import Speaker
from onrecord.story import StoryArticle
from onrecord.story.voices import Voices, body_of

HELD = "that the wall had held"


def keys(*articles: StoryArticle) -> list[str]:
    """The keys of the voices of all speakers of articles."""
    voices = Voices(articles)
    return [
        voices.of(article, speaker).key
        for article in articles
        for speaker in article.annotations.speakers
    ]


def of_kind(article: StoryArticle, kind: str) -> StoryArticle:
    """The article with all its speakers of a kind, without names."""
    speakers = tuple(
        replace(speaker, kind=kind, named=speaker.name[0].isupper())
        for speaker in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


def body(identity: str, *names: str, text: str = "") -> StoryArticle:
    said = [Says(name, HELD, line=f"{name} said {HELD}. {text}") for name in names]
    return of_kind(story_article(identity, *said), "organization")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vindle prefecture", "prefecture of Vindle"),
        ("interior ministry", "Ministry of the Interior"),
        ("Dravian interior ministry", "Dravia's Interior Ministry"),
        ("fire brigade", "Port Sellan fire brigade"),
        ("town hall", "the mayor"),
    ],
)
def test_names_of_one_body_fit(one: str, other: str) -> None:
    first, second = body_of(one), body_of(other)
    assert first
    assert second
    assert first.fits(second)
    assert second.fits(first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("interior ministry", "health ministry"),
        ("Dravia's interior ministry", "Ulveria's interior ministry"),
        ("Port Sellan police", "Ellby police"),
        ("fire brigade", "police"),
        ("Karnach Hydro", "Weather Institute"),
    ],
)
def test_names_of_two_bodies_do_not_fit(one: str, other: str) -> None:
    first, second = body_of(one), body_of(other)
    assert first
    assert second
    assert not first.fits(second)


def test_a_short_form_is_of_the_body_that_its_article_names() -> None:
    full, short, other = keys(
        body("a", "Vindle prefecture", "prefecture"), body("b", "Ostrel prefecture")
    )
    assert full == short != other


def test_a_foreign_body_named_once_takes_no_short_form_of_other_articles() -> None:
    foreign, *own = keys(
        body("a", "Ulveria's interior ministry"),
        body("b", "interior ministry"),
        body("c", "interior ministry"),
        body("d", "interior ministry"),
    )
    assert len(set(own)) == 1
    assert foreign not in own


def test_a_body_speaks_in_its_statements_but_not_in_its_logs() -> None:
    [railway] = keys(body("a", "State Railways"))
    assert railway == "body 0"
    statement = of_kind(story_article("b", Says("statement by State Railways", HELD)), "document")
    log = of_kind(story_article("c", Says("signal log of State Railways", HELD)), "document")
    own, said, logged = keys(body("a", "State Railways"), statement, log)
    assert own == said != logged


def test_an_acronym_is_its_name() -> None:
    one, other = keys(body("a", "United Nurses and Ambulance Federation"), body("b", "UNAF"))
    assert one == other


def test_the_unnamed_are_voices_of_their_article() -> None:
    one, other = keys(
        story_article("a", Says("two sailors", HELD)), story_article("b", Says("two sailors", HELD))
    )
    assert one != other


def test_officials_speak_for_their_body_and_people_for_themselves() -> None:
    minister = story_article("a", Says("Ilka Venn", HELD, title="interior minister"))
    ministry = body("b", "interior ministry")
    baker = story_article("c", Says("Orla Moss", HELD, title="baker"))
    one, two, three = keys(minister, ministry, baker)
    assert one == two != three
    speaker: Speaker = minister.annotations.speakers[0]
    assert Voices([minister, ministry]).of(minister, speaker).why == "speaks for it"


def test_a_clause_with_a_pronoun_names_no_body() -> None:
    clause = "She was asking the Vindle Seamen’s Guild"
    articles = body("a", "Vindle Seamen’s Guild"), body("b", clause)
    voices = Voices(articles)
    names = {voices.of(a, speaker).name for a in articles for speaker in a.annotations.speakers}
    assert names == {"Vindle Seamen’s Guild"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dervaine Seafarers' Union", "Dervaine Seafarers’ Union"),
        ("Miners' Union", "Miners’ Union"),
        ("Women's Council", "Women’s Council"),
    ],
)
def test_a_name_pasted_with_other_apostrophes_renames_no_voice(one: str, other: str) -> None:
    for names in ((one, other), (other, one)):
        articles = [body(f"a{number}", name) for number, name in enumerate(names)]
        voices = Voices(articles)
        found = {
            voices.of(article, speaker)
            for article in articles
            for speaker in article.annotations.speakers
        }
        assert {(voice.name) for voice in found} == {other}
