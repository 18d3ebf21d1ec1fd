"""Whom the words that name a source mean: by a name, a description, a pronoun; or left open."""

import pytest

from naming import actors_in, at, sources_in, worded
from onrecord.extraction.speakers.coreference import Source
from onrecord.extraction.speakers.sources import Sources

PEOPLE = "Anna Doone; Maria Fenn; Peter Fenn; Doone; Rowan Dace; Dace"
GIVEN = {"person": PEOPLE, "body": "Corvane; Lantern Trust; Vellmark Water Authority; Dagen Post",
         "place": "Tanner Street; Tarsk", "nationality": "Dravians"}  # fmt: skip


def read(sources: Sources, text: str, words: str, which: int = 0) -> Source | None:
    return sources.read((at(text, words, which),), (), None, apart=False)


def named(text: str, found: Source | None) -> str | None:
    return " ".join(text[slice(*found.actor.name)].split()) if found else None


def last(text: str, *sources: str) -> tuple[str | None, str | None]:
    """Whom the last of some sources means, and what it goes back to; the same words come again."""
    reading = sources_in(text, **GIVEN)
    found = None
    for place, words in enumerate(sources):
        found = read(reading, text, words, sources[:place].count(words))
    return named(text, found), worded(text, found.antecedent) if found else None


@pytest.mark.parametrize(
    ("text", "sources", "whom"),
    [
        ("Anna Doone woke at noon. She said it rained.", ["She"], "Anna Doone"),
        ("Anna Doone met Peter Fenn. She said it rained.", ["She"], "Anna Doone"),
        ("Anna Doone met Peter Fenn. He said it rained.", ["He"], "Peter Fenn"),
        ("Anna Doone met Maria Fenn. She said it rained.", ["She"], None),
        ("Anna Doone said no. Maria Fenn left. Doone said yes. She said it rained.",
         ["Anna Doone", "Doone", "She"], "Anna Doone"),
        ("Peter Fenn woke at noon. She said it rained.", ["She"], None),
        ("“It is late,” she said. Only Anna Doone is alive.", ["she"], "Anna Doone"),
        ("“It is late,” he said. Only Anna Doone is alive.", ["he"], None),
        ("“It is late,” she said. Anna Doone met Maria Fenn.", ["she"], None),
        ("Corvane said no. It said it would land.", ["Corvane", "It"], "Corvane"),
        ("The report said no. It said it was late.", ["The report", "It"], "report"),
        ("Men from Tanner Street said no. They said yes.", ["Men from Tanner Street", "They"],
         "Men from Tanner Street"),
        ("You said it rained.", ["You"], None),
        ("It said it rained.", ["It"], None),
        ("Anna Doone woke. She herself said it rained.", ["She herself"], "Anna Doone"),
    ],
)  # fmt: skip
def test_a_pronoun_goes_to_the_one_it_can_mean_else_to_nobody(
    text: str, sources: list[str], whom: str | None
) -> None:
    assert last(text, *sources)[0] == whom


@pytest.mark.parametrize(
    ("text", "source", "whom"),
    [
        ("They led away Anna Doone, who said no.", "who", "Anna Doone"),
        ("They led away Anna Doone, 41, who said no.", "who", "Anna Doone"),
        ("They led away a clerk who said no.", "who", "clerk"),
        ("It belongs to the Lantern Trust, which said no.", "which", "Lantern Trust"),
        ("Nobody knows who said no.", "who", None),
        ("Who said no?", "Who", None),
    ],
)
def test_who_and_which_go_to_the_words_right_before(
    text: str, source: str, whom: str | None
) -> None:
    assert last(text, source)[0] == whom


@pytest.mark.parametrize(
    ("text", "sources", "whom", "antecedent"),
    [
        ("Anna Doone, a mayor, woke. The mayor said no.", ["The mayor"], "Anna Doone",
         "Anna Doone"),
        ("Gen. Anna Doone woke. The general said no.", ["The general"], "Anna Doone", "Anna Doone"),
        ("Anna Doone, a mayor, woke. The mayor said no. The mayor said yes.",
         ["The mayor", "The mayor"], "Anna Doone", "The mayor"),
        ("Anna Doone, a mayor, woke. The mayor left. At noon the mayor said yes.", ["the mayor"],
         "Anna Doone", "Anna Doone"),
        ("The airline Corvane landed. At noon the airline said no.", ["the airline"], "Corvane",
         "Corvane"),
        ("The Vellmark Water Authority met. The authority said no.", ["The authority"],
         "Vellmark Water Authority", "Vellmark Water Authority"),
        ("They read the Dagen Post. The newspaper said no.", ["The newspaper"], "Dagen Post",
         "Dagen Post"),
        ("A spokesman for the port said no. The spokesman said yes.",
         ["A spokesman for the port", "The spokesman"], "spokesman for the port",
         "spokesman for the port"),
        ("Anna Doone fell. The woman said no.", ["The woman"], "Anna Doone", "Anna Doone"),
        ("Anna Doone and Maria Fenn fell. The woman said no.", ["The woman"], "woman", None),
        ("Anna Doone, a mayor, woke. A mayor said no.", ["A mayor"], "mayor", None),
        ("Anna Doone, a mayor, woke. Another mayor said no.", ["Another mayor"], "Another mayor",
         None),
        ("Anna Doone, a mayor, woke. The mayor of Tarsk said no.", ["The mayor of Tarsk"],
         "mayor of Tarsk", None),
        ("Two divers drowned. The pair said no.", ["The pair"], "Two divers", "Two divers"),
        ("Anna Doone and Peter Fenn met. Both men said no.", ["Both men"],
         "Anna Doone and Peter Fenn", "Anna Doone and Peter Fenn"),
    ],
)  # fmt: skip
def test_a_description_goes_to_the_one_who_goes_by_its_noun_else_to_a_new_one(
    text: str, sources: list[str], whom: str, antecedent: str | None
) -> None:
    assert last(text, *sources) == (whom, antecedent)


@pytest.mark.parametrize(
    ("text", "source", "whom", "kind", "is_named"),
    [
        ("Anna Doone said no.", "Anna Doone", "Anna Doone", "person", True),
        ("Mayor Anna Doone, 41, said no.", "Mayor Anna Doone, 41,", "Anna Doone", "person", True),
        ("The port’s director, Anna Doone, said no.", "The port’s director, Anna Doone,",
         "Anna Doone", "person", True),
        ("Anna Doone's lawyer, Peter Fenn, said no.", "Anna Doone's lawyer, Peter Fenn,",
         "Peter Fenn", "person", True),
        ("Anna Doone and Peter Fenn said no.", "Anna Doone and Peter Fenn",
         "Anna Doone and Peter Fenn", "group", True),
        ("The Corvane spy agency said no.", "The Corvane spy agency", "Corvane", "organization",
         True),
        ("Tarsk’s embassy said no.", "Tarsk’s embassy", "Tarsk’s embassy", "organization", True),
        ("The Harbour Office said no.", "The Harbour Office", "Harbour Office", "organization",
         False),
        ("two lawmakers who attended said no.", "two lawmakers who attended", "two lawmakers",
         "group", False),
        ("a woman standing there said no.", "a woman standing there", "woman", "person", False),
        ("The indictment said no.", "The indictment", "indictment", "document", False),
        ("Police said no.", "Police", "Police", "organization", False),
        ("The city said no.", "The city", "city", "place", False),
        ("One of the men said no.", "One of the men", "One of the men", "person", False),
        ("The Dravians said no.", "The Dravians", "Dravians", "group", False),
    ],
)  # fmt: skip
def test_who_is_mentioned_for_the_first_time(
    text: str, source: str, whom: str, kind: str, is_named: bool
) -> None:
    found = read(sources_in(text, **GIVEN), text, source)
    assert found is not None
    assert found.antecedent is None
    assert (named(text, found), found.actor.kind, found.actor.named) == (whom, kind, is_named)


def test_another_is_another_one_each_time() -> None:
    text = "Another said no. Another said yes."
    sources = sources_in(text)
    one, other = read(sources, text, "Another"), read(sources, text, "Another", 1)
    assert one is not None
    assert other is not None
    assert one.actor is not other.actor


def test_the_same_words_are_the_same_one() -> None:
    text = "A clerk said no. It rained. A clerk said yes."
    sources = sources_in(text)
    one, other = read(sources, text, "A clerk"), read(sources, text, "A clerk", 1)
    assert one is not None
    assert other is not None
    assert actors_in(text).text(one.actor.name) == actors_in(text).text(other.actor.name)


def test_a_surname_of_two_far_away_is_left_open() -> None:
    text = f"Maria Fenn met Peter Fenn.{' It rained on the pier.' * 20} Fenn said no."
    sources = sources_in(text, person="Maria Fenn; Peter Fenn; Fenn")
    assert read(sources, text, "Fenn", 2) is None


def test_i_in_quoted_words_is_whoever_says_them() -> None:
    text = "“I told him that it broke,” Anna Doone said to Peter Fenn."
    sources = sources_in(text, **GIVEN)
    outer = read(sources, text, "Anna Doone")
    inner = sources.read((at(text, "I"),), (at(text, "that it broke"),), outer, apart=True)
    assert named(text, inner) == "Anna Doone"
    assert named(text, sources.read((at(text, "I"),), (), None, apart=False)) is None


def test_he_in_quoted_words_is_not_who_says_them() -> None:
    text = "Anna Doone said: “She told me that it broke.”"
    for apart, whom in ((True, None), (False, "Anna Doone")):
        sources = sources_in(text, **GIVEN)
        outer = read(sources, text, "Anna Doone")
        inner = sources.read((at(text, "She"),), (at(text, "that it broke"),), outer, apart=apart)
        assert named(text, inner) == whom


def test_nobody_says_words_in_which_alone_they_are_mentioned() -> None:
    text = "That Anna Doone had left, she said at noon. Peter Fenn and Maria Fenn slept."
    sources = sources_in(text, **GIVEN)
    content = (at(text, "That Anna Doone had left"),)
    assert sources.read((at(text, "she"),), content, None, apart=False) is None


@pytest.mark.parametrize("source", [",", "to", "“"])
def test_signs_and_small_words_name_nobody(source: str) -> None:
    text = ", to “ said no."
    assert read(sources_in(text), text, source) is None


def test_a_mention_is_kept_once_with_what_it_goes_back_to() -> None:
    text = "Anna Doone woke. She said no."
    sources = sources_in(text, **GIVEN)
    for _ in range(2):
        found = read(sources, text, "She")
    assert found is not None
    doone = at(text, "Anna Doone")
    assert found.actor.mentions == [(doone, None), (at(text, "She"), doone)]
