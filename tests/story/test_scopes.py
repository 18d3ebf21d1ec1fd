"""Of which of two states a body is that each has: "the Ministry of Defence in Sarn"."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.compare.provenance import OriginFinder
from onrecord.story.states import States
from onrecord.story.voices import DecidedVoices, Voices

HELD = "that its men had held the bridge"
DRAVIA, ULVERIA = "Dravia's defence ministry", "Ulveria's defence ministry"
# Two articles with both ministries, which make the two states the rivals of the story.
BOTH = "Ulverian guns fired at Dravian trenches, and Dravian guns fired back at Ulverian posts."


def told(identity: str, *said: Says, outlet: str | None = None, dateline: str = "") -> StoryArticle:
    """An article whose speakers are bodies, unless they have a title."""
    article = story_article(identity, *said, outlet=outlet, dateline=dateline)
    speakers = tuple(
        replace(each, kind=kind_of(each.name), named=each.name[0].isupper())
        if not each.roles
        else each
        for each in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


def kind_of(name: str) -> SpeakerKind:
    return "place" if name in ("Dravia", "Ulveria", "Sarn", "Ostrel") else "organization"


def line(who: str, text: str, title: str | None = None, organization: str | None = None) -> Says:
    """A statement of somebody in a line in which ``{}`` stands for what is said."""
    return Says(who, HELD, line=text.format(HELD), title=title, organization=organization)


def rivals() -> list[StoryArticle]:
    return [
        told(
            identity,
            line(DRAVIA, f"{BOTH} {DRAVIA} said {{}}."),
            line(ULVERIA, f"{ULVERIA} said {{}}."),
        )
        for identity in ("first", "second")
    ]


def voices(*articles: StoryArticle) -> dict[str, str]:
    """The keys of the voices of a story with both ministries, by the names of speakers."""
    story = [*rivals(), *articles]
    found = Voices(story)
    return {
        speaker.name: found.of(article, speaker).key
        for article in story
        for speaker in article.annotations.speakers
    }


SPOKESWOMAN = line(
    "Ana Rue", "Ana Rue, for Dravia's defence ministry, said to reporters in Sarn {}.",
    "spokeswoman", "Dravia's defence ministry",
)  # fmt: skip


@pytest.mark.parametrize(
    "telling",
    [
        line(DRAVIA, "In Dravia's capital, Sarn, people ran. Dravia's defence ministry said {}."),
        line(DRAVIA, "Sarn, the Dravian capital, was calm, Dravia's defence ministry said {}."),
        SPOKESWOMAN,
        line(ULVERIA, "Ulveria's defence ministry said {}. Its counterpart in Sarn denied it."),
    ],
)
def test_a_city_stands_for_the_state_whose_capital_a_story_tells_it_to_be(telling: Says) -> None:
    keys = voices(
        told("tells", telling),
        told("a", line("Ministry of Defence", "The Ministry of Defence in Sarn said {}.")),
        told("b", line("Sarn", "Sarn said {}.")),
    )
    assert keys["Ministry of Defence"] == keys[DRAVIA] != keys[ULVERIA]
    assert States([*rivals(), told("tells", telling)]).of("Sarn") == "dravia"


def test_a_city_is_of_the_state_that_alone_has_what_it_has() -> None:
    command = told("a", line("Army Command", "Dravia's Army Command said {}."))
    of_sarn = told("b", line("Army Command", "Sarn's Army Command said {}."))
    assert States([*rivals(), command, of_sarn]).of("Sarn") == "dravia"
    other = told("c", line("Army Command", "Ulveria's Army Command said {}."))
    assert States([*rivals(), command, of_sarn, other]).of("Sarn") == ""


def test_a_city_in_which_both_states_speak_stands_for_neither() -> None:
    theirs = line(
        "Jon Vane", "Jon Vane, for Ulveria's defence ministry, said to reporters in Sarn {}.",
        "spokesman", "Ulveria's defence ministry",
    )  # fmt: skip
    assert States([*rivals(), told("a", SPOKESWOMAN)]).of("Sarn") == "dravia"
    assert States([*rivals(), told("a", SPOKESWOMAN, theirs)]).of("Sarn") == ""


@pytest.mark.parametrize(
    "article",
    [
        told("a", line("Defence Ministry", "The Defence Ministry said {}."), dateline="SARN — "),
        told("a", line("Defence Ministry", "The Defence Ministry said {}."), outlet="Sarn Tribune"),
        told("a", line("Defence Ministry", "“No,” Rue said at the Defence Ministry {}.")),
        told(
            "a",
            line("Dravia", "Dravia said {}."),
            line("Its defence ministry", "Dravia fired. Its defence ministry said {}."),
        ),
        told(
            "a",
            line(DRAVIA, "Dravia's defence ministry said {}."),
            line("ministry", "The ministry said {}."),
        ),
        told(
            "a",
            line(ULVERIA, "Ulveria's defence ministry said {}."),
            line("Its counterpart in Sarn", "Its counterpart in Sarn said {}."),
        ),
    ],
)
def test_a_body_named_without_a_state_is_of_the_one_that_its_article_tells(
    article: StoryArticle,
) -> None:
    keys = voices(told("tells", SPOKESWOMAN), article)
    last = article.annotations.speakers[-1].name
    assert keys[last] == keys[DRAVIA] != keys[ULVERIA]


@pytest.mark.parametrize("name", ["Ministry of Defence", "Defence Ministry", "defence ministry"])
def test_a_body_of_which_nothing_tells_the_state_is_one_of_its_own(name: str) -> None:
    keys = voices(told("a", line(name, f"The {name} said {{}}."), outlet="The Northgate Post"))
    assert keys[name] not in (keys[DRAVIA], keys[ULVERIA])


def test_two_states_named_before_tell_nothing_of_a_full_name() -> None:
    article = told(
        "a",
        line(DRAVIA, "Dravia's defence ministry said {}."),
        line(ULVERIA, "Ulveria's defence ministry said {}."),
        line("Defence Ministry", "Nobody was hurt. The Defence Ministry said {}."),
    )
    keys = voices(article)
    assert len({keys[DRAVIA], keys[ULVERIA], keys["Defence Ministry"]}) == 3


def test_somebody_who_is_said_to_lead_both_makes_them_no_one_body() -> None:
    led = (
        line("Ana Rue", f"Ana Rue of {body} said {{}}.", "spokeswoman", body)
        for body in (DRAVIA, ULVERIA)
    )
    keys = voices(*(told(str(number), each) for number, each in enumerate(led)))
    assert keys[DRAVIA] != keys[ULVERIA]


def test_what_a_person_decided_wins() -> None:
    article = told("a", line("Defence Ministry", "The Defence Ministry said {}."))
    story = [*rivals(), article]
    [unscoped] = article.annotations.speakers
    dravian, ulverian = story[0].annotations.speakers
    decided = DecidedVoices(joined=[(("a", unscoped.id), ("first", ulverian.id))])
    found = Voices(story, decided)
    assert found.of(article, unscoped).key == found.of(story[0], ulverian).key
    assert found.of(article, unscoped).key != found.of(story[0], dravian).key


def test_a_story_of_one_state_joins_a_ministry_as_before() -> None:
    full = told("a", line("Dravia's interior ministry", "Dravia's interior ministry said {}."))
    short = [
        told(each, line("interior ministry", "The interior ministry said {}.")) for each in "bc"
    ]
    story = [full, *short]
    found = Voices(story)
    keys = {found.of(each, each.annotations.speakers[0]).key for each in story}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dravia's defence ministry", "The ministry in Ostrel"),
        ("Dravia's Ministry of Defence", "Ulveria's ministry"),
        ("Dravia's army", "The Ulverian military"),
    ],
)
def test_two_bodies_that_were_read_as_one_speaker_are_two_origins(first: str, second: str) -> None:
    ostrel = line(ULVERIA, "In Ulveria's capital, Ostrel, Ulveria's defence ministry said {}.")
    article = told("a", line(first, f"{first} said {{}}."), line(second, f"{second} said {{}}."))
    one, other = article.annotations.speakers
    merged = replace(one, mentions=one.mentions + other.mentions)
    statements = tuple(replace(s, speaker=one.id) for s in article.annotations.statements)
    read = replace(article.annotations, speakers=(merged,), statements=statements)
    article = StoryArticle(article.article, read)
    army = told("army", line("Ulveria's army", "Ulveria's army said {}."))
    origins = OriginFinder([*rivals(), told("tells", ostrel), army, article])
    keys = [origins.origin_of(article, each).key for each in statements]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("name", "word"),
    [("Ostland", "Ostlander"), ("Corvan", "Corvani"), ("Poland", "Polish"), ("Tessa", "Tessan")],
)
def test_a_state_is_a_name_with_a_word_for_what_is_its_own(name: str, word: str) -> None:
    article = told("a", line(DRAVIA, f"In {name}, {word} soldiers slept. {DRAVIA} said {{}}."))
    states = States([article])
    assert states.of(f"{word} soldiers") == states.of(name) == name.lower()


def test_a_word_that_may_be_of_two_names_is_of_the_longer() -> None:
    text = "Ana of Corvan went to Corvania. Corvanian soldiers slept, Dravia's army said {}."
    states = States([told("a", line("Dravia's army", text))])
    assert states.of("Corvanian") == states.of("Corvania") == "corvania"
    assert states.of("Corvan") == ""


@pytest.mark.parametrize(
    ("name", "other", "short"),
    [
        ("Sella police", "Tarn police", "police"),
        ("Sella fire brigade", "Tarn fire brigade", "fire brigade"),
        ("Sella Coastguard", "Tarn Coastguard", "coastguard"),
    ],
)
def test_a_body_of_a_town_is_the_one_for_which_somebody_speaks_in_its_article(
    name: str, other: str, short: str
) -> None:
    chief = line("Ana Rue", "Ana Rue said {}.", "chief", name)
    story = [
        told("a", line(name, f"{name} said {{}}."), chief),
        told("b", line(other, f"{other} said {{}}.")),
        told("c", Says("Ana Rue", HELD), line(short, f"The {short} said {{}}.")),
    ]
    article = story[-1]
    officer, unscoped = article.annotations.speakers
    person = replace(officer, kind="person", named=True)
    bodies = replace(article.annotations, speakers=(person, unscoped))
    story[-1] = StoryArticle(article.article, bodies)
    found = Voices(story)
    first, second = story[0].annotations.speakers[0], story[1].annotations.speakers[0]
    keys = [found.of(story[at], who).key for at, who in enumerate((first, second, unscoped))]
    assert keys[0] == keys[2] != keys[1]
