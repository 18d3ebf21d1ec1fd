"""The origins of the claims of a story."""

import pytest
from msgspec.structs import replace

from builders.story_articles import FIGURES, Number, Says, compare_by, story_article
from onrecord.records import OriginReason, SpeakerKind
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import compare
from onrecord.story.compare.provenance import ClaimOrigin, OriginFinder, group_by_origin

OFFICE, BOARD, SORRENDY = "Harbour Office", "Coast Board", "Ilka Sorrendy"
GUILD = "Seamen's Guild"
HELD = "that the wall had held"


def origins_of(*articles: StoryArticle) -> list[ClaimOrigin]:
    """The origin of each statement of articles; after each article's, that of its own voice."""
    finder = OriginFinder(articles)
    return [
        finder.origin_of(each, statement)
        for each in articles
        for statement in (*each.annotations.statements, None)
    ]


def names(*articles: StoryArticle) -> list[str]:
    return [origin.name for origin in origins_of(*articles)]


def own(text: str = "The wall held", **fields: str) -> StoryArticle:
    """An article without statements."""
    return story_article(fields.pop("identity", "a"), Says("", text), **fields)


@pytest.mark.parametrize(
    "stated", [OFFICE, "the Harbour Office", "harbour office", "HARBOUR OFFICE"]
)
def test_an_official_and_the_body_are_one_origin(stated: str) -> None:
    found = origins_of(
        story_article("a", Says(SORRENDY, HELD, title="spokeswoman", organization=stated)),
        story_article("b", Says(OFFICE, HELD)),
    )
    assert found[0].key == found[2].key
    assert found[0].name == found[2].name == OFFICE


def test_a_body_that_says_nothing_in_the_story_is_the_origin_by_its_name() -> None:
    official = Says(SORRENDY, HELD, title="spokeswoman", organization=OFFICE)
    other = Says("Tamsel Vaunt", HELD, title="director", organization="the Harbour Office")
    first, _, second, _ = origins_of(story_article("a", official), story_article("b", other))
    assert (first.key, first.name) == (second.key, OFFICE)


@pytest.mark.parametrize("organization", [None, "island"])
def test_who_has_no_named_body_is_an_origin_alone(organization: str | None) -> None:
    mayor = story_article("a", Says(SORRENDY, HELD, title="mayor", organization=organization))
    assert names(mayor, story_article("b", Says(OFFICE, HELD)))[::2] == [SORRENDY, OFFICE]


def test_a_role_that_an_article_of_another_story_states_names_no_body() -> None:
    official = story_article("a", Says(SORRENDY, HELD, title="spokeswoman", organization=OFFICE))
    [speaker] = official.annotations.speakers
    roles = tuple(replace(role, article="elsewhere") for role in speaker.roles)
    read = replace(official.annotations, speakers=(replace(speaker, roles=roles),))
    known = StoryArticle(official.article, read)
    assert names(known)[0] == SORRENDY
    assert names(known, story_article("b", Says(OFFICE, HELD)))[0] == SORRENDY


def test_a_person_is_one_over_articles_and_two_people_are_two() -> None:
    one, _, same, other, _ = origins_of(
        story_article("a", Says(SORRENDY, HELD)),
        story_article("b", Says(SORRENDY, HELD), Says("Tamsel Vaunt", HELD)),
    )
    assert one.key == same.key != other.key


def test_the_unnamed_are_never_one_over_articles() -> None:
    unnamed = Says("two sailors", HELD)
    first, same, _, other, _ = origins_of(
        story_article("a", unnamed, unnamed), story_article("b", unnamed)
    )
    assert first.name == other.name == "two sailors"
    assert first.key == same.key != other.key


def test_the_unnamed_of_a_text_and_of_its_copy_are_one() -> None:
    unnamed = Says("two sailors", HELD)
    first, _, copied, _ = origins_of(
        story_article("a", unnamed), story_article("b", unnamed, copy_of="a")
    )
    assert first.key == copied.key


@pytest.mark.parametrize(
    ("dateline", "origin"),
    [
        ("TORMIN (Corvane News Agency) — ", "Corvane News Agency"),
        ("TORMIN, May 4 (CNA) - ", "CNA"),
        ("Wall holds\n\nTORMIN (CNA) – ", "CNA"),
        ("TORMIN (the harbour) — ", "The Lantern"),
        ("Vaunt (Left) — ", "The Lantern"),
        ("", "The Lantern"),
    ],
)
def test_an_outlets_own_words_go_back_to_the_agency_of_the_dateline(
    dateline: str, origin: str
) -> None:
    assert names(own(dateline=dateline, outlet="The Lantern")) == [origin]


def test_one_agency_in_two_outlets_is_one_origin() -> None:
    dateline = "TORMIN (Corvane News Agency) — "
    one, other = origins_of(
        own(dateline=dateline, outlet="The Lantern"),
        own(identity="b", dateline=dateline, outlet="The Herald"),
    )
    assert one.key == other.key


def test_a_copy_goes_back_to_whom_it_copies() -> None:
    wire = own(dateline="TORMIN (CNA) — ", outlet="The Lantern")
    assert names(wire, own(identity="b", outlet="The Herald", copy_of="a")) == ["CNA", "CNA"]
    plain = own(outlet="The Lantern")
    copy = own(identity="b", outlet="The Herald", copy_of="a")
    assert names(plain, copy) == ["The Lantern", "The Lantern"]
    assert names(copy) == ["The Herald"]  # what it copies is not among them


def test_one_outlet_is_one_origin_and_unknown_ones_are_several() -> None:
    one, same, other, unknown, another = origins_of(
        own(outlet="The Lantern"), own(identity="b", outlet="Lantern"),
        own(identity="c", outlet="The Herald"), own(identity="d"), own(identity="e"),
    )  # fmt: skip
    assert one.key == same.key != other.key
    assert unknown.name == another.name == "outlet unknown"
    assert unknown.key != another.key


def test_members_stand_by_origin_the_first_members_first() -> None:
    office, vaunt = ClaimOrigin("1", OFFICE, None), ClaimOrigin("2", "Tamsel Vaunt", None)
    found = group_by_origin([("m", vaunt), ("n", office), ("o", vaunt)])
    assert [(each.name, each.members) for each in found] == [
        ("Tamsel Vaunt", ("m", "o")),
        (OFFICE, ("n",)),
    ]
    assert group_by_origin([]) == ()


def test_the_words_that_show_an_origin_stand_in_the_text() -> None:
    number = (Number("17", 17, 17),)
    dead = "that 17 had died when the wall of Tormin gave way at night"
    articles = [
        story_article("a", Says(SORRENDY, dead, numbers=number, organization=OFFICE)),
        story_article("b", Says("two sailors", dead, numbers=number), Says(OFFICE, dead)),
        story_article("c", Says("", dead, numbers=number), dateline="TORMIN (CNA) — "),
        story_article("d", Says("", dead, numbers=number), outlet="The Lantern"),
        story_article("e", Says(BOARD, dead, numbers=(Number("17", 17, 17, "wounded"),))),
    ]
    texts = {each.article.id: each.article.text for each in articles}
    shown = {
        (origin.name, texts[each.article][slice(*each.span)])
        for comparison in compare(StoryContext("s", articles))
        for origin in comparison.origins
        for each in origin.evidence
    }
    assert shown == {
        (OFFICE, SORRENDY), ("two sailors", "two sailors"), (OFFICE, OFFICE), (BOARD, BOARD),
    }  # fmt: skip
    [repeat] = [each for each in compare_by(FIGURES, articles) if each.reason.startswith("killed")]
    by = {origin.name: origin for origin in repeat.origins}
    # What the agency and the Lantern repeat in their own words goes back to the office.
    assert {name: len(origin.members) for name, origin in by.items()} == {
        OFFICE: 3, "two sailors": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("former surveyor at the mine", "unnamed former surveyor", True),
        ("steward", "steward at Gate 7", True),
        ("senior official in the ministry", "senior official in his ministry", True),
        ("officials", "officials", False),  # there are many
        ("two sailors", "harbour pilot", False),
        ("ministry official", "hospital official", False),
    ],
)
def test_the_unnamed_who_are_called_the_same_are_one_origin_of_a_repeat(
    one: str, other: str, together: bool
) -> None:
    found = [
        ("m", ClaimOrigin(f"a {one}", one, None)),
        ("n", ClaimOrigin(f"b {other}", other, None)),
    ]
    assert len(group_by_origin(found, relayed=True)) == (1 if together else 2)
    assert len(group_by_origin(found)) == 2


@pytest.mark.parametrize("why", ["says", "dateline"])
def test_what_is_only_repeated_goes_back_to_the_unnamed_who_said_it(why: OriginReason) -> None:
    own = ClaimOrigin("outlet lantern" if why == "says" else "agency cna", "Lantern", None, why=why)
    [origin] = group_by_origin([("m", own), ("n", ClaimOrigin("a", "a baker", None))], relayed=True)
    assert (origin.name, origin.members) == ("a baker", ("m", "n"))


@pytest.mark.parametrize("paper", ["log", "certificate of January", "our patrol", "its sensor"])
def test_a_paper_without_an_author_is_of_who_tells_what_it_says(paper: str) -> None:
    line = f"The {paper} said {HELD}, {SORRENDY} said."
    told = story_article(
        "a",
        Says(SORRENDY, f"{paper} said {HELD}", line=line, organization=OFFICE),
        Says(paper, HELD, inside=1),
    )
    speakers = tuple(
        replace(each, kind="document", named=False) if each.name == paper else each
        for each in told.annotations.speakers
    )
    read = StoryArticle(told.article, replace(told.annotations, speakers=speakers))
    assert names(read)[:2] == [OFFICE, OFFICE]


@pytest.mark.parametrize("who", ["two sailors", "officials"])
def test_people_whose_words_somebody_tells_are_their_origin(who: str) -> None:
    told = story_article(
        "a",
        Says(SORRENDY, f"{who} said {HELD}", line=f"{who} said {HELD}, {SORRENDY} said."),
        Says(who, HELD, inside=1),
    )
    assert names(told)[:2] == [SORRENDY, who]


@pytest.mark.parametrize(
    "paper", ["roster seen by the Lantern Post", "letter obtained by the Post"]
)
def test_a_paper_that_an_outlet_saw_is_no_outlet(paper: str) -> None:
    told = story_article("a", Says(paper, HELD))
    speakers = tuple(replace(each, kind=None, named=False) for each in told.annotations.speakers)
    origin = origins_of(StoryArticle(told.article, replace(told.annotations, speakers=speakers)))[0]
    assert not origin.is_outlet


def test_an_outlet_named_as_a_source_is_not_whom_a_claim_goes_back_to() -> None:
    post = ClaimOrigin("outlet post", "Lantern Post", None, is_definite=True)
    sailor = ClaimOrigin("a", "a sailor", None)
    [origin] = group_by_origin([("m", post), ("n", sailor)], relayed=True)
    assert origin.name == "a sailor"


def unnamed(article: StoryArticle, name: str, kind: SpeakerKind | None) -> StoryArticle:
    """The article with a speaker who has no name."""
    speakers = tuple(
        replace(each, kind=kind, named=False) if each.name == name else each
        for each in article.annotations.speakers
    )
    return StoryArticle(article.article, replace(article.annotations, speakers=speakers))


@pytest.mark.parametrize(
    ("shown", "kind"),
    [("satellite pictures", "group"), ("counts by tellers", "group"), ("nobody", None)],
)
def test_what_pictures_or_nobody_say_is_claimed_by_who_tells_of_it(
    shown: str, kind: SpeakerKind | None
) -> None:
    guild = Says(GUILD, "that it was late")
    told = Says(shown, HELD, line=f"The Seamen's Guild said, citing {shown}, {HELD}.", cue="citing",
                via=(GUILD,))  # fmt: skip
    article = unnamed(story_article("a", guild, told), shown, kind)
    one, other, _ = origins_of(article)
    assert one.key == other.key


@pytest.mark.parametrize("who", ["two sailors", "residents", "her crew"])
def test_people_whom_somebody_cites_are_an_origin(who: str) -> None:
    told = Says(who, HELD, via=(GUILD,))
    article = unnamed(story_article("a", Says(GUILD, "that it was late"), told), who, "group")
    one, other, _ = origins_of(article)
    assert one.key != other.key


@pytest.mark.parametrize("paper", ["letter", "memo", "satellite pictures"])
def test_an_outlet_that_has_seen_a_paper_is_not_its_author(paper: str) -> None:
    wire = Says("Corvane Wire", "that it was late")
    article = story_article("a", wire, Says(paper, HELD, via=("Corvane Wire",)))
    one, other, _ = origins_of(unnamed(article, paper, "document"))
    assert one.key != other.key


@pytest.mark.parametrize(
    ("passing", "dateline"),
    [("TPA", "CORROW (TPA) - "), ("newspaper", ""), ("broadcaster", "")],
)
def test_an_agency_or_newspaper_that_is_quoted_only_passes_a_claim_on(
    passing: str, dateline: str
) -> None:
    wire = story_article("a", Says(GUILD, "that it was late"), dateline=dateline)
    quoting = unnamed(story_article("b", Says(passing, HELD)), passing, "organization")
    first = origins_of(story_article("c", Says(OFFICE, HELD)), wire, quoting)
    claims = [("1", first[0]), ("2", first[-2])]
    assert [each.name for each in group_by_origin(claims, relayed=True)] == [OFFICE]
