"""Resolution of sources that are names, descriptions, pronouns or first mentions."""

import pytest

from builders.texts import at, resolver_for, worded
from onrecord.extraction.speakers.questions import EntityMention, PronounContext
from onrecord.extraction.speakers.sources import SourceResolver
from onrecord.records import Spans

PEOPLE = "Anna Doone; Maria Fenn; Peter Fenn; Doone; Rowan Dace; Dace"
GIVEN = {"person": PEOPLE, "body": "Corvane; Lantern Trust; Vellmark Water Authority; Dagen Post",
         "place": "Tanner Street; Tarsk", "nationality": "Dravians"}  # fmt: skip


def resolve(
    resolver: SourceResolver,
    text: str,
    source: str,
    which: int = 0,
    *,
    content: Spans = (),
    outer: EntityMention | None = None,
    excludes_outer: bool = False,
) -> EntityMention | None:
    """Resolve an occurrence of the words of a source, by default the first."""
    span = at(text, source, which)
    excluded = [outer.entity] if outer and excludes_outer else []
    return resolver.resolve(PronounContext(span, content, outer, excluded))


def name_of(text: str, mention: EntityMention | None) -> str | None:
    """Return the name or description of a mention's entity."""
    return " ".join(text[slice(*mention.entity.name)].split()) if mention else None


def resolve_last(text: str, *sources: str) -> tuple[str | None, str | None]:
    """Resolve sources in turn; return the last one's entity and antecedent in words.

    Sources with the same words are successive occurrences.
    """
    resolver = resolver_for(text, **GIVEN)
    mention = None
    for i, source in enumerate(sources):
        mention = resolve(resolver, text, source, sources[:i].count(source))
    return name_of(text, mention), worded(text, mention.antecedent) if mention else None


@pytest.mark.parametrize(
    ("text", "sources", "name"),
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
def test_pronouns(text: str, sources: list[str], name: str | None) -> None:
    assert resolve_last(text, *sources)[0] == name


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("They led away Anna Doone, who said no.", "who", "Anna Doone"),
        ("They led away Anna Doone, 41, who said no.", "who", "Anna Doone"),
        ("They led away a clerk who said no.", "who", "clerk"),
        ("It belongs to the Lantern Trust, which said no.", "which", "Lantern Trust"),
        ("Nobody knows who said no.", "who", None),
        ("Who said no?", "Who", None),
    ],
)
def test_relative_pronouns_refer_to_the_words_right_before(
    text: str, source: str, name: str | None
) -> None:
    assert resolve_last(text, source)[0] == name


@pytest.mark.parametrize(
    ("text", "sources", "name", "antecedent"),
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
        ("A spokesman for the port said no. The spokesman said yes.",
         ["A spokesman for the port", "The spokesman"], "spokesman for the port",
         "spokesman for the port"),
        ("Press chief Anna Doone met police chief Rowan Dace. The press chief said no.",
         ["The press chief"], "Anna Doone", "Anna Doone"),
        ("Police chief Rowan Dace woke. The press chief said no.", ["The press chief"],
         "press chief", None),
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
def test_descriptions_refer_to_an_entity_with_the_noun_or_to_a_new_one(
    text: str, sources: list[str], name: str, antecedent: str | None
) -> None:
    assert resolve_last(text, *sources) == (name, antecedent)


@pytest.mark.parametrize(
    ("text", "source", "name", "kind", "is_named"),
    [
        ("Anna Doone said no.", "Anna Doone", "Anna Doone", "person", True),
        ("Mayor Anna Doone, 41, said no.", "Mayor Anna Doone, 41,", "Anna Doone", "person", True),
        ("The port’s director, Anna Doone, said no.", "The port’s director, Anna Doone,",
         "Anna Doone", "person", True),
        ("Anna Doone's lawyer, Peter Fenn, said no.", "Anna Doone's lawyer, Peter Fenn,",
         "Peter Fenn", "person", True),
        ("Anna Doone and Peter Fenn said no.", "Anna Doone and Peter Fenn",
         "Anna Doone and Peter Fenn", "group", True),
        ("Mayors Anna Doone, Rowan Dace, and Peter Fenn said no.",
         "Mayors Anna Doone, Rowan Dace, and Peter Fenn", "Anna Doone, Rowan Dace, and Peter Fenn",
         "group", True),
        ("A spokesman for Anna Doone said no.", "A spokesman for Anna Doone",
         "spokesman for Anna Doone", "person", False),
        ("Anna Doone’s spokesman said no.", "Anna Doone’s spokesman", "Anna Doone’s spokesman",
         "person", False),
        ("The board that runs Corvane said no.", "The board that runs Corvane", "board",
         "organization", False),
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
def test_first_mentions(text: str, source: str, name: str, kind: str, is_named: bool) -> None:
    mention = resolve(resolver_for(text, **GIVEN), text, source)
    assert mention is not None
    assert mention.antecedent is None
    assert (name_of(text, mention), mention.entity.kind, mention.entity.named) == (
        name, kind, is_named
    )  # fmt: skip


def test_each_another_is_a_new_entity() -> None:
    text = "Another said no. Another said yes."
    resolver = resolver_for(text)
    first = resolve(resolver, text, "Another")
    second = resolve(resolver, text, "Another", 1)
    assert first is not None
    assert second is not None
    assert first.entity is not second.entity


def test_equal_descriptions_are_one_entity_by_name() -> None:
    text = "A clerk said no. It rained. A clerk said yes."
    resolver = resolver_for(text)
    first = resolve(resolver, text, "A clerk")
    second = resolve(resolver, text, "A clerk", 1)
    assert name_of(text, first) == name_of(text, second) == "clerk"


def test_an_ambiguous_surname_far_from_both_full_names_is_not_resolved() -> None:
    text = f"Maria Fenn met Peter Fenn.{' It rained on the pier.' * 20} Fenn said no."
    resolver = resolver_for(text, person="Maria Fenn; Peter Fenn; Fenn")
    assert resolve(resolver, text, "Fenn", 2) is None


def test_i_is_the_speaker_of_the_outer_statement() -> None:
    text = "“I told him that it broke,” Anna Doone said to Peter Fenn."
    resolver = resolver_for(text, **GIVEN)
    outer = resolve(resolver, text, "Anna Doone")
    content = (at(text, "that it broke"),)
    inner = resolve(resolver, text, "I", content=content, outer=outer, excludes_outer=True)
    assert name_of(text, inner) == "Anna Doone"
    alone = "I told him that it broke."
    assert resolve(resolver_for(alone), alone, "I") is None


@pytest.mark.parametrize(("excludes_outer", "name"), [(True, None), (False, "Anna Doone")])
def test_she_in_a_quotation_is_not_its_speaker(excludes_outer: bool, name: str | None) -> None:
    text = "Anna Doone said: “She told me that it broke.”"
    resolver = resolver_for(text, **GIVEN)
    outer = resolve(resolver, text, "Anna Doone")
    content = (at(text, "that it broke"),)
    inner = resolve(
        resolver, text, "She", content=content, outer=outer, excludes_outer=excludes_outer
    )
    assert name_of(text, inner) == name


def test_an_entity_mentioned_only_in_the_content_is_not_its_speaker() -> None:
    text = "That Anna Doone had left, she said at noon. Peter Fenn and Maria Fenn slept."
    content = (at(text, "That Anna Doone had left"),)
    assert resolve(resolver_for(text, **GIVEN), text, "she", content=content) is None


@pytest.mark.parametrize("source", [",", "to", "“"])
def test_signs_and_prepositions_alone_are_not_resolved(source: str) -> None:
    text = ", to “ said no."
    assert resolve(resolver_for(text), text, source) is None


def test_a_mention_is_recorded_once_with_its_antecedent() -> None:
    text = "Anna Doone woke. She said no."
    resolver = resolver_for(text, **GIVEN)
    resolve(resolver, text, "She")
    mention = resolve(resolver, text, "She")
    assert mention is not None
    name = at(text, "Anna Doone")
    assert mention.entity.mentions == [(name, None), (at(text, "She"), name)]
