"""Who somebody without a name is, by whom the same article or story introduces so."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.voices import Voices

HELD = "that the wall had held"


def told(identity: str, *said: tuple[str, SpeakerKind, str | None], text: str = "") -> StoryArticle:
    """An article of who speaks, of what kind they are, and their titles; names have a capital."""
    lines = [Says(who, HELD, title=title, line=f"{who} said {HELD}. {text}")
             for who, _, title in said]  # fmt: skip
    article = story_article(identity, *lines)
    kinds = {who: kind for who, kind, _ in said}
    speakers = tuple(
        replace(each, kind=kinds[each.name], named=each.name[0].isupper())
        for each in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


def keys(*articles: StoryArticle) -> list[str]:
    voices = Voices(articles)
    return [voices.of(a, speaker).key for a in articles for speaker in a.annotations.speakers]


@pytest.mark.parametrize(
    ("description", "title"),
    [
        ("government geologist", "geologist"),
        ("her second engineer", "second engineer of the tanker"),
        ("mediator", "mediator"),
    ],
)
def test_a_description_before_a_name_is_the_only_one_whose_title_it_is(
    description: str, title: str
) -> None:
    one, other = keys(told("a", (description, "person", None), ("Ana Rue", "person", title)))
    assert one == other
    elsewhere = told("b", ("Ana Rue", "person", title))
    one, other, _ = keys(
        told("a", (description, "person", None), ("Ana Rue", "person", None)), elsewhere
    )
    assert one == other


@pytest.mark.parametrize(
    "said",
    [
        [("Ana Rue", "person", "geologist"), ("geologist", "person", None)],  # after the name
        [("geologist", "person", None), ("Ana Rue", "person", "geologist"),
         ("Ilka Venn", "person", "geologist")],  # one of two
        [("resident", "person", None), ("Ana Rue", "person", "resident")],  # of whom there are many
        [("spokesman", "person", None), ("Ana Rue", "person", "spokesman")],  # of which body?
        [("geologists", "group", None), ("Ana Rue", "person", "geologist")],
    ],
)  # fmt: skip
def test_a_description_that_may_mean_others_is_nobody_named(
    said: list[tuple[str, SpeakerKind, str | None]],
) -> None:
    voices = dict(zip([who for who, *_ in said], keys(told("a", *said)), strict=True))
    unnamed = next(who for who in voices if who.islower())
    assert all(voices[unnamed] != key for who, key in voices.items() if who != unnamed)


@pytest.mark.parametrize("office", ["administrators", "liquidators of the mill", "trustees"])
def test_who_holds_an_office_with_others_speaks_for_it(office: str) -> None:
    title = office.split()[0].removesuffix("s")
    holder = told("a", ("Ana Rue", "person", title))
    one, other = keys(holder, told("b", (office, "group", None)))
    assert one == other
    rival = told("c", ("Ilka Venn", "person", title))
    one, other, _ = keys(holder, told("b", (office, "group", None)), rival)
    assert one != other


@pytest.mark.parametrize(
    ("description", "introduced"),
    [
        ("operator of the ferry", "its operator, Corvane, is late"),
        ("shipping firm in Tesk", "Corvane, a shipping firm, is late"),
        ("owner of the quay", "the quay's owner, Corvane, is late"),
    ],
)
def test_an_article_opens_with_what_it_calls_a_body(description: str, introduced: str) -> None:
    opening: tuple[str, SpeakerKind, None] = (description, "organization", None)
    named: tuple[str, SpeakerKind, None] = ("Corvane", "organization", None)
    one, other = keys(told("a", opening, named, text=f"And {introduced}."))
    assert one == other
    rival: tuple[str, SpeakerKind, None] = ("Tarn Hold", "organization", None)
    text = f"And {introduced}. And {introduced.replace('Corvane', 'Tarn Hold')}."
    one, other, third = keys(told("a", opening, named, rival, text=text))
    assert one not in (other, third)
