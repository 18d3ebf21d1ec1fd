"""Who is one voice in a story: bodies, their offices, and those who speak for them."""

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import Speaker, SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.bodies import body_of
from onrecord.story.voices import Voices

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


def told(identity: str, *said: Says, **kinds: SpeakerKind) -> StoryArticle:
    """An article; ``kinds`` are those of speakers, by the last word of their names."""
    article = story_article(identity, *said)
    speakers = tuple(
        replace(speaker, kind=kind, named=speaker.name[0].isupper())
        if (kind := kinds.get(speaker.name.split()[-1]))
        else speaker
        for speaker in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


def line(who: str, text: str, title: str | None = None, organization: str | None = None) -> Says:
    """A statement of somebody in a line in which ``{}`` stands for what is said."""
    return Says(who, HELD, line=text.format(HELD), title=title, organization=organization)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Grain Observer Mission", "mission"),
        ("National Quarry Agency", "agency"),
        ("Independent Union of Bakers", "union"),
    ],
)
def test_a_body_may_have_a_word_of_outlets_in_its_name(full: str, short: str) -> None:
    one, other = keys(body("a", full, short))
    assert one == other == "body 0"


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("Its operator, Corvane, has 12 ships. Corvane said {}.", "Corvane", "the operator"),
        ("Tarsk Lines, which owns the ferry, said {}.", "Tarsk Lines", "the company"),
        ("Open Hand, a group of nurses, said {}.", "Open Hand", "the group"),
    ],
)
def test_a_body_is_what_an_article_calls_it(text: str, name: str, short: str) -> None:
    last, noun = name.split()[-1], short.split()[-1]
    article = told("a", line(name, text), **{last: "organization"})
    police = told("b", line("Ellby police", "Ellby police said {}."), police="organization")
    later = told("c", line(noun, f"{short.capitalize()} said {{}}."), **{noun: "organization"})
    other = told("d", line(name, f"{name} spoke. {name} said {{}}."), **{last: "organization"})
    one, apart, two, three = keys(article, police, later, other)
    assert one == two == three != apart


@pytest.mark.parametrize(
    ("near", "far", "short"),
    [
        ("Dravia's interior ministry", "Ulveria's interior ministry", "the ministry"),
        ("Port Sellan police", "Ellby police", "the police"),
        ("Bakers' Guild", "Nurses' Guild", "the guild"),
    ],
)
def test_a_short_form_is_of_the_body_named_last(near: str, far: str, short: str) -> None:
    noun = short.split()[-1]
    article = told(
        "a",
        line(far, f"{far} said {{}}."),
        line(near, f"{near} said {{}}."),
        line(short, f"Later {short} said {{}}."),
        **{noun: "organization", noun.capitalize(): "organization"},
    )
    one, two, three = keys(article)
    assert three == two != one


@pytest.mark.parametrize(
    ("who", "text", "title"),
    [
        ("Ana Rue", "Its director, Ana Rue, said {}.", "director"),
        ("Ana Rue", "Ana Rue, a spokeswoman, said {}.", "spokeswoman"),
        ("Ana Rue", "Ana Rue, who leads the guild, said {}.", None),
        ("Ana Rue", "Ana Rue, speaking for the guild, said {}.", None),
        ("Ana Rue", "Ana Rue, one of its lawyers, said {}.", None),
        ("Ana Rue", "Ana Rue, a lawyer with the guild, said {}.", None),
        ("spokesman", "It was a wall of stone, a spokesman said, and {}.", None),
    ],
)
def test_somebody_introduced_after_a_body_speaks_for_it(
    who: str, text: str, title: str | None
) -> None:
    article = told(
        "a",
        line("Bakers' Guild", f"The Bakers' Guild said {{}}. {text.format('that it stood')}"),
        line(who, text, title),
        Guild="organization",
    )
    told_of = replace(article.annotations.speakers[1], named=who != "spokesman")
    speakers = (article.annotations.speakers[0], told_of)
    read = StoryArticle(article.article, replace(article.annotations, speakers=speakers))
    one, other = keys(read)
    assert one == other


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Open Hand", "nurses with the group Open Hand"),
        ("Corvane", "the timber company Corvane"),
        ("Tarsk Committee", "the committee's lawyer"),
    ],
)
def test_words_around_a_name_do_not_make_it_another(full: str, other: str) -> None:
    known = told("a", line(full, f"{full} said {{}}."), **{full.split()[-1]: "organization"})
    again = told("b", line(full, f"Here {full} said {{}}."), **{full.split()[-1]: "organization"})
    kind: SpeakerKind = "person" if other.endswith("lawyer") else "organization"
    read = told("c", line(other, f"{other} said {{}}."), **{other.split()[-1]: kind})
    one, _, three = keys(known, again, read)
    assert one == three


def test_nobody_knows_for_whom_somebody_speaks_after_two_bodies() -> None:
    article = told(
        "a",
        line("Bakers' Guild", "The Bakers' Guild said {}."),
        line("Coast Board", "The Bakers' Guild wrote that the Coast Board said {}."),
        line("Ana Rue", "Ana Rue, a spokeswoman, said {}.", "spokeswoman"),
        Guild="organization",
    )
    one, two, three = keys(article)
    assert len({one, two, three}) == 3


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("Venn's office", "Venn's office said {}."),
        ("her office", "Ilka Venn flew home. By noon her office said {}."),
        ("her spokesman", "Ilka Venn was in Tarsk, her spokesman said, and {}."),
    ],
)
def test_the_office_of_somebody_is_that_of_her_body(office: str, text: str) -> None:
    minister = told(
        "a", line("Ilka Venn", "Interior Minister Ilka Venn said {}.", "interior minister")
    )
    ministry = told("b", line("interior ministry", "The interior ministry said {}."),
                    ministry="organization")  # fmt: skip
    said = told("c", line(office, text), office="organization")
    speakers = tuple(replace(each, named=False) for each in said.annotations.speakers)
    read = StoryArticle(said.article, replace(said.annotations, speakers=speakers))
    assert len(set(keys(minister, ministry, read))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("staff union", "Bank and Office Workers' Union"),
        ("seamen's association", "Guild of Tarsk Pilots"),
        ("disaster agency", "National Disaster Office"),
    ],
)
def test_two_names_are_of_one_body_if_one_person_leads_both(first: str, second: str) -> None:
    articles = [
        told(id, line("Ana Rue", "Ana Rue said {}.", "secretary", name))
        for id, name in zip("ab", (first, second), strict=True)
    ]
    bodies = [
        told(id, line(name, f"{name} said {{}}."), **{name.split()[-1]: "organization"})
        for id, name in zip("cd", (first, second), strict=True)
    ]
    assert len(set(keys(*articles, *bodies))) == 1


def test_two_bodies_with_names_are_two_though_one_person_led_both() -> None:
    articles = [
        told(id, line("Ana Rue", "Ana Rue said {}.", "head", name))
        for id, name in zip("ab", ("Tarsk police", "Coast Board"), strict=True)
    ]
    bodies = [
        told("c", line("Tarsk police", "Tarsk police said {}."), police="organization"),
        told("d", line("Coast Board", "Coast Board said {}.")),
    ]
    assert len(set(keys(*articles, *bodies)[2:])) == 2


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Corvane Dairy", "person"),  # taken for a person's name
        ("Cdre Rasp", "person"),
        ("observers", "group"),
    ],
)
def test_other_forms_of_names(speaker: str, kind: SpeakerKind) -> None:
    known = {
        "Corvane Dairy": told("a", line("Corvane Dairy", "Corvane Dairy said {}."),
                              Dairy="organization"),
        "Cdre Rasp": told("a", line("Jorin Rasp", "Commodore Jorin Rasp said {}.")),
        "observers": told("a", line("Grain Mission", "The Grain Mission said {}."),
                          Mission="organization"),
    }[speaker]  # fmt: skip
    other = told("b", line(speaker, f"{speaker} said {{}}."), **{speaker.split()[-1]: kind})
    more = StoryArticle(replace(known.article, id="c"), replace(known.annotations, article="c"))
    one, two, _ = keys(known, other, more)
    assert one == two


@pytest.mark.parametrize("words", ["the commission's tables", "a police report", "ministry data"])
def test_what_a_body_writes_of_its_work_is_its_own(words: str) -> None:
    noun = {"tables": "commission", "report": "police", "data": "ministry"}[words.split()[-1]]
    document = told("b", line(words, f"{words} said {{}}."), **{words.split()[-1]: "document"})
    one, other = keys(told("a", line(noun, f"The {noun} said {{}}."), **{noun: "organization"}),
                      document)  # fmt: skip
    assert one == other


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
