"""For which body people speak, and whose a body is, by the words beside their names."""

from typing import TypeAlias

import pytest
from msgspec.structs import replace

from builders.story_articles import Says, story_article
from onrecord.records import SpeakerKind
from onrecord.story import StoryArticle
from onrecord.story.voices import Voices

HELD = "that the wall had held"
SAID = "The Valley Guild said {}."
Line: TypeAlias = tuple[str, str, SpeakerKind, str | None]


def keys(*articles: StoryArticle) -> list[str]:
    """The keys of the voices of all speakers of articles."""
    voices = Voices(articles)
    return [voices.of(a, speaker).key for a in articles for speaker in a.annotations.speakers]


def told(identity: str, *said: Line) -> StoryArticle:
    """An article of lines: who, the line with ``{}`` for what is said, kind, and title."""
    article = story_article(
        identity,
        *(Says(who, HELD, line=text.format(HELD), title=title) for who, text, _, title in said),
    )
    kinds = {who: kind for who, _, kind, _ in said}
    speakers = tuple(
        replace(each, kind=kinds[each.name], named=each.name[0].isupper())
        for each in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


@pytest.mark.parametrize(
    ("who", "text", "title"),
    [
        ("Ana Rue", "{}, said its commander, General Ana Rue.", "General"),
        ("Sorrel", "Its spokesman, who calls himself Brother Sorrel, said {}.", None),
        ("Ana Rue", "Its spokeswoman Sister Ana Rue said {}.", None),
        ("Ana Rue", "Ana Rue came late. Its director, Dr Ana Rue, said {}.", None),
    ],
)
def test_titles_before_a_name_hide_no_office(who: str, text: str, title: str | None) -> None:
    text = text[0].upper() + text[1:]
    article = told(
        "a",
        ("Valley Guild", SAID, "organization", None),
        (who, text, "person", title),
    )
    one, other = keys(article)
    assert one == other


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("district court in Tarsk", "Judge"),
        ("Tarsk police", "Superintendent"),
        ("Ellby Hospital", "doctor"),
        ("Tarsk Shipping Company", "chief executive"),
    ],
)
def test_a_title_is_of_the_only_body_of_its_kind(body: str, title: str) -> None:
    article = told(
        "a",
        ("Coast Board", "The Coast Board said {}.", "organization", None),
        (body, f"The {body} said {{}}.", "organization", None),
        ("Ana Rue", f"The {title} Ana Rue said {{}}.", "person", title),
    )
    board, one, other = keys(article)
    assert one == other != board


@pytest.mark.parametrize("title", ["former judge", "retired judge", "judge"])
def test_a_former_judge_or_one_of_two_courts_speaks_for_neither(title: str) -> None:
    tarsk, ellby = "district court in Tarsk", "Ellby court"
    courts: list[Line] = [
        (tarsk, f"The {tarsk} said {{}}.", "organization", None),
        (ellby, f"Not the {tarsk} but the {ellby} said {{}}.", "organization", None),
    ]
    [_, _, one], [_, two] = (
        keys(told("a", *courts, ("Ana Rue", "Ana Rue said {}.", "person", title))),
        keys(told("a", courts[0], ("Ana Rue", "Ana Rue said {}.", "person", f"former {title}"))),
    )
    assert not one.startswith("body")
    assert not two.startswith("body")


@pytest.mark.parametrize(
    ("ours", "theirs", "name"),
    [
        ("Ulverian army", "Dravian army", "General Staff"),
        ("Ulverian army", "Dravian army", "Army Command"),
        ("Ulverian coastguard", "Dravian coastguard", "Coast Guard"),
    ],
)
def test_whose_a_body_is_stands_before_its_name(ours: str, theirs: str, name: str) -> None:
    article = told(
        "a",
        (theirs, f"The {theirs} said {{}}.", "organization", None),
        (name, f"Ulveria's {name} said {{}}.", "organization", None),
    )
    other = told("b", (ours, f"The {ours} said {{}}.", "organization", None))
    their, one, two = keys(article, other)
    assert one == two != their
    later = told(
        "c",
        (theirs, f"The {theirs} said {{}}.", "organization", None),
        (name, f"On Monday the {name} said {{}}.", "organization", None),
    )
    their, one, _, again, third = keys(article, other, later)
    assert (again, third) == (their, one)


def test_a_last_name_taken_for_a_place_is_the_person() -> None:
    full = told("a", ("Ana Rue", "Ana Rue said {}.", "person", None))
    last = told("b", ("Rue", "Rue said {}.", "place", None))
    owner = told("c", ("Rue police", "Rue police said {}.", "organization", None))
    one, other = keys(full, last)
    assert one == other
    one, other, _ = keys(full, last, owner)
    assert one != other


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("Tarsk Power", "power company"),
        ("Ellby Water", "water company"),
        ("Northern Timber", "timber company"),
    ],
)
def test_a_company_is_called_by_what_it_sells(name: str, description: str) -> None:
    known = told("a", (name, f"{name} said {{}}.", "organization", None))
    again = told("b", (name, f"Here {name} said {{}}.", "organization", None))
    bread = told("c", ("Port Bakery", "Port Bakery said {}.", "organization", None))
    short = told("d", (description, f"The {description} said {{}}.", "organization", None))
    one, _, other, two = keys(known, again, bread, short)
    assert two == one != other


@pytest.mark.parametrize(
    ("country", "body"),
    [
        ("Tarsk", "Tarsk’s foreign ministry"),
        ("Ulveria", "Ulverian Ministry of Defence"),
        ("Dravia", "Dravian army"),
    ],
)
def test_a_country_is_its_body_that_says_the_same(country: str, body: str) -> None:
    def said(identity: str, who: str, content: str, kind: SpeakerKind) -> StoryArticle:
        article = story_article(identity, Says(who, content))
        speakers = tuple(replace(each, kind=kind) for each in article.annotations.speakers)
        return StoryArticle(article.article, replace(article.annotations, speakers=speakers))

    one, other, apart = keys(
        said("a", body, "two of its pilots were arrested and one is missing", "organization"),
        said("b", country, "two pilots had been arrested and one was missing", "organization"),
        said("c", "Norrland", "its border stays closed until the harvest is in", "place"),
    )
    assert one == other != apart


@pytest.mark.parametrize(
    ("paper", "text", "later"),
    [
        ("statement", "The Valley Guild said in a statement {}.", "The statement said {}."),
        ("report", "In a report for the council, the Valley Guild said {}.", "The report said {}."),
        ("message", "The Valley Guild said in a voice message {}.", "The message said {}."),
        ("document", "The Valley Guild said in a short memo {}.", "The document said {}."),
        ("bulletin", SAID, "The Valley Guild’s bulletin is out. The bulletin said {}."),
        ("notice", SAID, "A notice, signed by the Valley Guild, said {}."),
        ("first report", SAID, "It has put out its first report. The first report said {}."),
    ],
)
def test_a_paper_is_of_who_wrote_it(paper: str, text: str, later: str) -> None:
    guild: Line = ("Valley Guild", text, "organization", None)
    one, other = keys(told("a", guild, (paper, later, "document", None)))
    assert one == other


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("The Valley Guild said in a letter {}.", "A letter said {}."),
        ("The Valley Guild said in reply to a letter {}.", "The letter said {}."),
        (SAID, "A letter sent to the Valley Guild said {}."),
        (SAID, "A letter about the Valley Guild said {}."),
        (SAID, "A letter seen by the Valley Guild said {}."),
    ],
)
def test_a_paper_is_not_of_its_reader_or_subject(text: str, later: str) -> None:
    guild: Line = ("Valley Guild", text, "organization", None)
    one, other = keys(told("a", guild, ("letter", later, "document", None)))
    assert one != other


def test_a_paper_with_an_author_is_one_voice_in_two_articles() -> None:
    guild: Line = ("Valley Guild", SAID, "organization", None)
    first: Line = ("letter", "A letter, signed by the Valley Guild, said {}.", "document", None)
    second: Line = ("letter", "The Valley Guild’s letter said {}.", "document", None)
    guild_key, one, other = keys(told("a", guild, first), told("b", second))
    assert guild_key == one == other


def test_an_article_that_first_tells_of_a_report_and_then_whose_it_is() -> None:
    guild: Line = ("Valley Guild", SAID, "organization", None)
    text = "A report seen by the Post said {}. The report, signed by the Valley Guild, is short."
    one, other = keys(told("a", guild, ("report", text, "document", None)))
    assert one == other


def test_who_is_known_by_one_name_is_one_person_in_a_story() -> None:
    text = "Its spokesman, who calls himself Brother Sorrel, said {}."
    guild: Line = ("Valley Guild", SAID, "organization", None)
    first = told("a", guild, ("Sorrel", text, "person", None))
    later = told("b", ("Sorrel", "Sorrel said {}.", "person", None))
    [sorrel] = later.annotations.speakers
    of_other_id = replace(later.annotations, speakers=(replace(sorrel, id="another"),))
    one, other, again = keys(first, StoryArticle(later.article, of_other_id))
    assert one == other == again


def test_the_bulletin_of_an_agency_is_no_outlet() -> None:
    one, other = keys(
        told(
            "a",
            ("Disaster Agency", "The Tesk Disaster Agency said {}.", "organization", None),
            ("agency's bulletin", "The agency's bulletin said {}.", "document", None),
        )
    )
    assert one == other


@pytest.mark.parametrize("noun", ["assertion", "claim", "first account"])
def test_who_answers_what_a_body_claims_does_not_speak_for_it(noun: str) -> None:
    article = told(
        "a",
        ("Coast Board", "The Coast Board said {}.", "organization", None),
        ("Valley Guild", "The Valley Guild said {}.", "organization", None),
        ("spokesman", f"The Valley Guild was asked about the Coast Board's {noun}. "
         "A spokesman said {}.", "person", None),
    )  # fmt: skip
    board, guild, spokesman = keys(article)
    assert spokesman == guild != board


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        ("complaint", "A complaint which the guild lodged with the court said {}."),
        ("letter", "A letter that the Valley Guild had sent to the mayor said {}."),
        ("petition", "A petition, which the guild has filed in Tesk, said {}."),
    ],
)
def test_a_paper_is_of_the_body_that_lodged_it(paper: str, text: str) -> None:
    guild: Line = ("Valley Guild", SAID, "organization", None)
    board: Line = ("Coast Board", "The Coast Board said {}.", "organization", None)
    one, _, other = keys(told("a", guild, board, (paper, text, "document", None)))
    assert one == other
    lost = text.replace("lodged", "lost").replace("sent to", "read to").replace("filed", "seen")
    one, _, other = keys(told("a", guild, board, (paper, lost, "document", None)))
    assert one != other


@pytest.mark.parametrize(
    "between",
    [
        "The nine-page report is short. The report names nobody.",
        "The report was late. That long report names nobody.",
        "This is the first report of its kind.",
    ],
)
def test_a_report_is_of_who_wrote_it_however_often_it_is_named(between: str) -> None:
    text = f"The Valley Guild said in a long report {{}}. {between}"
    report: Line = ("report", "The report said {}.", "document", None)
    one, other = keys(told("a", ("Valley Guild", text, "organization", None), report))
    assert one == other
    text += " A report of others is out."
    one, other = keys(told("a", ("Valley Guild", text, "organization", None), report))
    assert one != other


@pytest.mark.parametrize(
    ("paper", "later"),
    [
        ("document", "The document said {}."),
        ("58-page document", "The 58-page document, dated 4 May, said {}."),
        ("dull document", "That dull document said {}."),
    ],
)
def test_the_document_is_the_paper_named_before(paper: str, later: str) -> None:
    memo: Line = ("secret memo", "A secret memo seen by the Post said {}.", "document", None)
    one, other = keys(told("a", memo, (paper, later, "document", None)))
    assert one == other
    survey: Line = ("Valley Guild", f"{SAID} A survey is out.", "organization", None)
    one, _, other = keys(told("a", memo, survey, (paper, later, "document", None)))
    assert one != other
