"""Who somebody without a name is, by others who say the same words in other articles."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Number, Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.voices import Voice, Voices

LOCKED = "that the red lockers on the upper deck were padlocked at night"
ALIKE = "that lockers on the deck were padlocked by the crew in winter"  # has half of its words
OTHER = "that the harbour closed at noon because of the storm"


def told(
    identity: str, who: str, kind: SpeakerKind, said: str = LOCKED, text: str = "", **role: str
) -> StoryArticle:
    """An article in which somebody says something; a name has a capital."""
    line = f"{text} {who} said {said}."
    numbers = tuple(
        Number(each, float(each), float(each)) for each in said.split() if each.isdigit()
    )
    article = story_article(identity, Says(who, said, line=line, numbers=numbers, **role))
    [speaker] = article.annotations.speakers
    known = replace(speaker, kind=kind, named=who[0].isupper())
    return StoryArticle(article.article, replace(article.annotations, speakers=(known,)))


def found(*articles: StoryArticle) -> list[Voice]:
    voices = Voices(articles)
    return [voices.of(each, each.annotations.speakers[0]) for each in articles]


@pytest.mark.parametrize(
    ("title", "unnamed"),
    [
        ("music teacher", "teacher"),
        ("mate of the ferry", "her first mate"),
        ("retired pilot", "pilot on the lake"),
    ],
)
def test_who_says_the_words_of_somebody_who_is_that_is_that_person(
    title: str, unnamed: str
) -> None:
    one, other = found(told("a", "Ines Rue", "person", title=title), told("b", unnamed, "person"))
    assert one.key == other.key
    assert (other.name, other.why) == ("Ines Rue", "same words")


@pytest.mark.parametrize(
    ("name", "unnamed", "kind", "said"),
    [
        ("Grain Authority", "country's food regulator", "organization", LOCKED),
        ("National Rescue Agency", "rescue officials in Tesk", "group", LOCKED),
        ("Tesk Rescue Agency", "rescuers from Tesk", "group", ALIKE),
        ("Ulver Families' Committee", "families of the crew", "group", LOCKED),
        ("Mines Inspectorate", "country's mining regulator", "organization", LOCKED),
    ],
)
def test_who_says_the_words_of_a_body_and_is_called_like_it_is_that_body(
    name: str, unnamed: str, kind: SpeakerKind, said: str
) -> None:
    one, other = found(told("a", name, "organization"), told("b", unnamed, kind, said))
    assert one.key == other.key
    assert other.name == name


@pytest.mark.parametrize(
    ("name", "unnamed", "kind", "said"),
    [
        ("Grain Authority", "two passengers", "group", LOCKED),  # called otherwise
        ("Ulver health ministry", "interior ministry", "organization", LOCKED),
        ("National Rescue Agency", "railway officials", "group", LOCKED),
        ("Grain Authority", "country's food regulator", "organization", OTHER),  # says otherwise
        ("National Rescue Agency", "health officials", "group", ALIKE),
    ],
)
def test_words_alone_or_names_alone_make_nobody_another(
    name: str, unnamed: str, kind: SpeakerKind, said: str
) -> None:
    one, other = found(told("a", name, "organization"), told("b", unnamed, kind, said))
    assert one.key != other.key
    assert other.why == "says"


@pytest.mark.parametrize("unnamed", ["teacher", "young teacher", "teacher from Tesk"])
def test_where_two_may_be_meant_neither_is(unnamed: str) -> None:
    *two, other = found(
        told("a", "Ines Rue", "person", title="music teacher"),
        told("b", "Orla Moss", "person", title="teacher"),
        told("c", unnamed, "person"),
    )
    assert other.key not in {voice.key for voice in two}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("97 people", "97 people", True),
        ("6200 people", "6200 staff", True),
        ("3 people", "3 people", False),  # given by many
        ("97 people", "98 people", False),
    ],
)
def test_a_number_tells_as_words_do(first: str, second: str, same: bool) -> None:
    one, other = found(
        told("a", "National Rescue Agency", "organization", f"that {first} were there"),
        told("b", "rescue officials", "group", f"that it saw {second}"),
    )
    assert (one.key == other.key) is same


@pytest.mark.parametrize("unnamed", ["officials", "spokesman", "authorities"])
def test_those_without_a_name_beside_the_body_itself_are_others(unnamed: str) -> None:
    body = told("a", "National Rescue Agency", "organization")
    beside = story_article(
        "b",
        Says("National Rescue Agency", OTHER),
        Says("tax board", OTHER),
        Says(unnamed, LOCKED),
    )
    speakers = tuple(
        replace(each, kind="group" if each.name == unnamed else "organization",
                named=each.name[0].isupper())
        for each in beside.annotations.speakers
    )  # fmt: skip
    read = StoryArticle(beside.article, replace(beside.annotations, speakers=speakers))
    voices = Voices([body, read])
    keys = [voices.of(read, each).key for each in speakers]
    assert keys[0] == voices.of(body, body.annotations.speakers[0]).key != keys[2]


@pytest.mark.parametrize("unnamed", ["rescue officials", "rescue authorities", "rescue spokesman"])
def test_who_says_just_the_words_is_meant_rather_than_who_says_half_of_them(unnamed: str) -> None:
    half, same, other = found(
        told("a", "Tesk Rescue Society", "organization", ALIKE),
        told("b", "National Rescue Agency", "organization", LOCKED),
        told("c", unnamed, "group", LOCKED),
    )
    assert half.key != other.key == same.key


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("diplomat", "diplomat in Tormin", "person"),
        ("sailor", "sailor of the ferry", "person"),
        ("note", "entry", "document"),
    ],
)
def test_one_without_a_name_whose_words_two_articles_have_is_not_two(
    one: str, other: str, kind: SpeakerKind
) -> None:
    first, second = found(told("a", one, kind), told("b", other, kind))
    assert first.key == second.key
