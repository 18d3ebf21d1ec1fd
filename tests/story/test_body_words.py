"""Which words of speakers name a body, and under which name the voice of a body is shown."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.body_words import author_of, is_several
from onrecord.story.voices import Voice, Voices

HELD = "that the wall had held"


def told(
    identity: str, who: str, kind: SpeakerKind | None, text: str = "", **role: str
) -> StoryArticle:
    """An article in which somebody says something; a name has a capital."""
    article = story_article(identity, Says(who, HELD, line=f"{text} {who} said {HELD}.", **role))
    [speaker] = article.annotations.speakers
    known = replace(speaker, kind=kind, named=who[0].isupper())
    return StoryArticle(article.article, replace(article.annotations, speakers=(known,)))


def found(*articles: StoryArticle) -> list[Voice]:
    voices = Voices(articles)
    return [voices.of(each, each.annotations.speakers[0]) for each in articles]


@pytest.mark.parametrize(
    ("words", "kind", "author"),
    [
        ("letter from the Vindle Harbour Office", "document", "Vindle Harbour Office"),
        ("guild's website", "organization", "Pilots' Guild"),
        ("commission's preliminary findings", "document", "Grain Commission"),
        ("trust's volunteers", "group", "Wall Trust"),
        ("office's hotline", None, "Vindle Harbour Office"),
    ],
)
def test_what_a_body_publishes_and_who_works_for_it_are_its_voice(
    words: str, kind: SpeakerKind | None, author: str
) -> None:
    one, other = found(
        told("a", author, "organization"), told("b", words, kind, f"{author} met on Monday.")
    )
    assert one.key == other.key
    assert other.name == author


@pytest.mark.parametrize(
    "words", ["report on the ferry", "railway's log", "union's critics", "bank's customers"]
)
def test_papers_on_others_and_people_of_others_are_no_voice_of_a_body(words: str) -> None:
    assert author_of(words) is None


@pytest.mark.parametrize(
    ("both", "one"),
    [
        ("police and health board", "Tesk health board"),
        ("army and the rebels", "Ulver army"),
        ("coast guard and harbour office", "Tesk harbour office"),
    ],
)
def test_two_bodies_together_are_neither(both: str, one: str) -> None:
    assert is_several(both)
    alone, together = found(told("a", one, "organization"), told("b", both, "organization"))
    assert alone.key != together.key
    assert alone.name == one


@pytest.mark.parametrize(
    "name",
    ["Bank and Office Workers' Union", "fire and rescue service", "Ministry of Food and Drink"],
)
def test_a_body_may_have_and_in_its_name(name: str) -> None:
    assert not is_several(name)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Tesk's police force", "Tesk City Police", "Tesk City Police"),
        ("fire brigade of Port Sellan", "Port Sellan Fire Brigade", "Port Sellan Fire Brigade"),
        ("National Grain Authority (NGA", "authority", "National Grain Authority"),
    ],
)
def test_a_body_is_shown_under_its_proper_name(first: str, second: str, shown: str) -> None:
    voices = found(told("a", first, "organization"), told("b", second, "organization"))
    assert [voice.name for voice in voices] == [shown, shown]


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Interior Minister", "minister's office"),
        ("health minister", "ministry"),
        ("transport minister", "minister"),
    ],
)
def test_a_body_without_a_name_that_tells_is_shown_by_the_title_that_does(
    title: str, office: str
) -> None:
    held = f"{title} Ilka Venn came."
    _, other = found(
        told("a", "Ilka Venn", "person", held, title=title), told("b", office, "organization", held)
    )
    assert other.name == title


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Grain Mission for Ulver (GRAMU) came.", "GRAMU"),
        ("The Grain Mission (GM) came.", "GM"),
        ("The Grain Mission in Tesk (GMT) came.", "GMT"),
    ],
)
def test_the_short_form_in_brackets_after_a_name_is_its_voice(text: str, short: str) -> None:
    one, other = found(
        told("a", "Grain Mission", "organization", text), told("b", short, "organization")
    )
    assert one.key == other.key


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Civil Protection", "National Civil Protection Service"),
        ("Dune Rescue", "Dune Rescue Society"),
        ("Grain Relief", "National Agency for Grain Relief"),
    ],
)
def test_a_name_without_its_kind_is_the_body(short: str, full: str) -> None:
    one, other = found(told("a", full, "organization"), told("b", short, "organization"))
    assert one.key == other.key


@pytest.mark.parametrize("other", ["Tern Air Pilots' Union", "Tern Air Court", "Ulver Air Service"])
def test_a_name_inside_that_of_another_body_is_not_it(other: str) -> None:
    one, second = found(told("a", other, "organization"), told("b", "Tern Air", "organization"))
    assert one.key != second.key


@pytest.mark.parametrize("called", ["regulator", "party", "charity"])
def test_a_body_that_is_called_nothing_is_not_any_kind_of_body(called: str) -> None:
    text = "Tern Air closed in Tesk."
    one, other = found(
        told("a", "Tern Air", "organization", text), told("b", called, "organization", text)
    )
    assert one.key != other.key


@pytest.mark.parametrize("other", ["Tesk Water", "Tesk Energy", "Tesk Public Transport"])
def test_a_dateline_is_no_acronym_of_the_body_of_its_town(other: str) -> None:
    text = "TESK - Tesk General Hospital and others came."
    hospital = told("a", "Tesk General Hospital", "organization", text)
    [speaker] = hospital.annotations.speakers
    with_town = replace(hospital.annotations, speakers=(replace(speaker, aliases=("TESK",)),))
    one, second = found(StoryArticle(hospital.article, with_town), told("b", other, "organization"))
    assert one.key != second.key


@pytest.mark.parametrize("name", ["Ulver State Railways", "Tesk Savings Bank", "Corrow Yard"])
def test_the_company_may_be_a_railway_a_bank_or_a_yard(name: str) -> None:
    one, other = found(
        told("a", name, "organization"), told("b", "company", "organization", f"{name} closed.")
    )
    assert one.key == other.key


@pytest.mark.parametrize("name", ["Ellby University", "Wall Institute", "University of Tesk"])
def test_scholars_speak_for_themselves_but_their_heads_do_not(name: str) -> None:
    body = told("a", name, "organization")
    scholar = told("b", "Ana Rue", "person", organization=name)
    head = told("c", "Orla Moss", "person", title="director", organization=name)
    one, two, three = found(body, scholar, head)
    assert two.key != one.key == three.key


@pytest.mark.parametrize("words", ["Neither army", "Both ministries", "Each union"])
def test_words_for_more_than_one_body_or_none_name_none(words: str) -> None:
    name = {"army": "Ulver army", "ministries": "Ulver ministry", "union": "Bakers' Union"}[
        words.split()[-1]
    ]
    one, other = found(told("a", name, "organization"), told("b", words, "organization"))
    assert one.key != other.key
    assert one.name == name


@pytest.mark.parametrize(
    ("name", "introduced"),
    [
        ("Tesk police", "{}, who commanded the police operation,"),
        ("Open Hand", "{}, who runs the relief work of Open Hand in the hills,"),
        ("Tesk coast guard", "{}, who leads the coast guard search,"),
    ],
)
def test_who_leads_the_work_of_a_body_speaks_for_it(name: str, introduced: str) -> None:
    body = told("a", name, "organization")
    text = f"The {name} came. {introduced.format('Ana Rue')} spoke."
    one, other = found(body, told("b", "Ana Rue", "person", text))
    assert one.key == other.key
    assert other.why == "speaks for it"


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("its president", "The Bakers' Guild had warned the Coast Board on Monday,"),
        ("its secretary", "The Bakers' Guild wrote to the Coast Board,"),
        ("its lawyers", "Bakers' Guild and Coast Board met,"),
    ],
)
def test_its_president_is_that_of_the_body_a_sentence_begins_with(who: str, text: str) -> None:
    guild, board = (
        told("a", "Bakers' Guild", "organization"),
        told("b", "Coast Board", "organization"),
    )
    article = story_article("c", Says(who, HELD, line=f"{text} {who} said {HELD}."))
    [speaker] = article.annotations.speakers
    known = replace(speaker, kind="person", named=False)
    read = StoryArticle(article.article, replace(article.annotations, speakers=(known,)))
    one, _, three = found(guild, board, read)
    assert one.key == three.key


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Tesk prosecutor's office", "public prosecutor"),
        ("Tesk prefecture", "prefect"),
        ("Tesk coast guard", "coast guard chief"),
    ],
)
def test_his_office_is_that_of_the_officer_of_its_sentence(name: str, title: str) -> None:
    body = told("a", name, "organization", f"The {name} met in Tesk.")
    read = told("b", "his office", "organization", f"Tesk fell. The {title} is looking into it,")
    again = told("c", "Tesk", "place", "Tesk fell.")
    one, other, _ = found(body, read, again)
    assert one.key == other.key
