"""Noun phrases and titles in texts with given names."""

import pytest

from builders.texts import tagged_document, title_words, worded
from onrecord.extraction.entities.entities import name_with_country
from onrecord.extraction.entities.lexicon import is_occupation
from onrecord.extraction.entities.noun_phrases import noun_phrase
from onrecord.extraction.entities.titles import apposition_before, title_before, titles_after


@pytest.mark.parametrize(
    ("text", "core", "head", "owner"),
    [
        ("The director of the port said", "director", "director", None),
        ("the port's director said", "port's director", "director", "port"),
        ("the dockers’ union said", "dockers’ union", "union", "dockers"),
        ("Tarsk's embassy in Ostrow said", "Tarsk's embassy", "embassy", "Tarsk"),
        ("the ministry's charred hut said", "ministry's charred hut", "hut", "ministry"),
        ("two lawmakers who attended said", "two lawmakers", "lawmakers", None),
        ("men carrying flags said", "men", "men", None),
        ("a woman, 41, said", "woman", "woman", None),
        ("his lawyer told", "lawyer", "lawyer", None),
        ("these claims were", "claims", "claims", None),
        ("Justice Minister Osric Paine said", "Justice Minister Osric Paine", "Paine", None),
        ("Gen. Osric Paine said", "Gen. Osric Paine", "Paine", None),
        ("the Coast Board (CSB) said", "Coast Board (CSB)", "Board", None),
        ("the Coast Board spy agency said", "Coast Board spy agency", "agency", None),
    ],
)
def test_words_head_and_owner_of_a_phrase(
    text: str, core: str, head: str, owner: str | None
) -> None:
    document = tagged_document(
        text, person="Osric Paine", body="Coast Board", place="Tarsk; Ostrow"
    )
    phrase = noun_phrase(document, 0, len(document.tokens))
    assert phrase is not None
    assert worded(text, document.span(phrase.core, phrase.end)) == core
    assert document.tokens[phrase.head].word == head
    word = document.tokens[phrase.owner_end - 1].word if phrase.owner_end else None
    assert word == owner


@pytest.mark.parametrize(
    ("text", "definite"),
    [("the clerk", True), ("those men", True), ("her clerk", True), ("the port's clerk", True),
     ("Tarsk's clerk", True), ("a clerk", False), ("two clerks", False), ("clerks", False)],
)  # fmt: skip
def test_definite_phrases(text: str, definite: bool) -> None:
    document = tagged_document(text, place="Tarsk")
    phrase = noun_phrase(document, 0, len(document.tokens))
    assert phrase is not None
    assert phrase.is_definite == definite


@pytest.mark.parametrize("text", ["and then he said", "said to be", "of the port", "", ", a clerk"])
def test_tokens_that_begin_no_phrase(text: str) -> None:
    document = tagged_document(text)
    assert noun_phrase(document, 0, len(document.tokens)) is None


def test_a_phrase_ends_at_its_limit() -> None:
    document = tagged_document("the old port director")
    phrase = noun_phrase(document, 0, 3)
    assert phrase is not None
    assert (phrase.end, document.tokens[phrase.head].word) == (3, "port")


def test_a_phrase_ends_with_its_paragraph() -> None:
    text = "Mayor tells council\n\nOsric Paine spoke for an hour."
    document = tagged_document(text, person="Osric Paine")
    phrase = noun_phrase(document, 2, len(document.tokens))
    assert phrase is not None
    assert worded(text, document.span(phrase.core, phrase.end)) == "council"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Justice Minister Ana Rue", ("Justice Minister", None)),
        ("Police Commissioner Ana Rue", ("Police Commissioner", None)),
        ("Harbour commissioner Ana Rue", ("Harbour commissioner", None)),
        ("the former mayor Ana Rue", ("former mayor", None)),
        ("quietly retired colonel Ana Rue", ("retired colonel", None)),
        ("Gen. Ana Rue", ("Gen.", None)),
        ("Capt. Dr. Ana Rue", ("Capt.", None)),
        ("Secretary of State Ana Rue", ("Secretary of State", None)),
        ("Foreign Ministry spokeswoman Ana Rue", ("spokeswoman", "Foreign Ministry")),
        ("Halden Rail director Ana Rue", ("director", "Halden Rail")),
        ("Halden Rail's chief executive Ana Rue", ("chief executive", "Halden Rail")),
        ("the union's leader Ana Rue", ("leader", "union")),
        ("the mayor's adviser Ana Rue", ("adviser", None)),
        ("former Halden Rail chairman Ana Rue", ("former Halden Rail chairman", "Halden Rail")),
        ("Dr. Ana Rue", None),
        ("her friend Ana Rue", None),
        ("the men Ana Rue met", None),
        ("the director, Ana Rue", None),
        ("there came a captain\nAna Rue", None),
        ("Gil Orme Ana Rue", None),
        ("Ana Rue", None),
    ],
)
def test_titles_before_a_name(text: str, title: tuple[str | None, str | None] | None) -> None:
    document = tagged_document(text, person="Ana Rue; Gil Orme", body="Halden Rail")
    before = title_before(document, document.token_number(text.index("Ana Rue")))
    assert (title_words(text, before) if before else None) == title


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ana Rue, a clerk for the dockers’ union, said", [("clerk", "dockers’ union")]),
        ("Ana Rue, head of the Ostrow fire service, said", [("head", "Ostrow fire service")]),
        ("Ana Rue, 61, the bank's founder, said", [("founder", "bank")]),
        ("Ana Rue, the Halden Rail's clerk, said", [("clerk", "Halden Rail")]),
        ("Ana Rue, a spokesperson for the builder Halden Rail, said",
         [("spokesperson", "Halden Rail")]),
        ("Ana Rue, an economist at the Bank of Ostrow, said", [("economist", "Bank of Ostrow")]),
        ("Ana Rue, mayor of Ostrow and chairwoman of Halden Rail, said",
         [("mayor", "Ostrow"), ("chairwoman", "Halden Rail")]),
        ("Ana Rue, who was then treasurer of the club, said", [("treasurer", "club")]),
        ("Ana Rue, a former ambassador to Ostrow, said", [("former ambassador to Ostrow", None)]),
        ("Ana Rue, secretary of state for fisheries, said", [("secretary of state", "fisheries")]),
        ("Ana Rue, secretary of", [("secretary of", None)]),
        ("Ana Rue, secretary of the Halden Rail, said", [("secretary", "Halden Rail")]),
        ("Ana Rue, general secretary of the dockers’ union, said",
         [("general secretary", "dockers’ union")]),
        ("Ana Rue, secretary of the pilots’ guild, said", [("secretary", "pilots’ guild")]),
        ("Ana Rue, Gil Orme's lawyer, said", [("lawyer", None)]),
        ("Ana Rue, a lawyer for Gil Orme, said", [("lawyer", None)]),
        ("Ana Rue, a glazier, said", [("glazier", None)]),
        ("Ana Rue of Halden Rail said", [(None, "Halden Rail")]),
        ("Ana Rue of the village said", []),
        ("Ana Rue, glazier, said", []),  # in no list, and without its article
        ("Ana Rue, a survivor, said", []),
        ("Ana Rue, who runs the clinic, said", []),
        ("Ana Rue, two doctors and a nurse said", []),
        ("Ana Rue, Gil Orme and others said", []),
        ("Ana Rue said", []),
        ("Ana Rue,", []),
        ("Ana Rue", []),
    ],
)  # fmt: skip
def test_titles_after_a_name(text: str, titles: list[tuple[str | None, str | None]]) -> None:
    document = tagged_document(text, person="Ana Rue; Gil Orme", body="Halden Rail", place="Ostrow")
    end = document.token_number(text.index("Rue") + 3)
    assert [title_words(text, title) for title in titles_after(document, end)] == titles


@pytest.mark.parametrize(
    ("text", "phrase", "title"),
    [
        ("The port’s director, Ana Rue, said", "port’s director", ("director", "port")),
        ("The chairman of the tenants’ association, Ana Rue, said", "chairman",
         ("chairman", "tenants’ association")),
        ("The provincial police chief, Maj. Ana Rue, said", "provincial police chief",
         ("provincial police chief", None)),
        ("Halden Rail spokeswoman, Ana Rue, said", "Halden Rail spokeswoman",
         ("spokeswoman", "Halden Rail")),
        ("Rain fell; and its director, Ana Rue, said", "director", ("director", None)),
        ("The captain, Gil Orme, and the mate, Ana Rue, said", "mate", ("mate", None)),
        ("Her husband, Ana Rue, said", "husband", None),
    ],
)  # fmt: skip
def test_appositions_before_a_name(
    text: str, phrase: str, title: tuple[str | None, str | None] | None
) -> None:
    document = tagged_document(text, person="Ana Rue; Gil Orme", body="Halden Rail")
    apposition = apposition_before(document, document.token_number(text.index("Ana Rue")))
    assert apposition is not None
    described, stated = apposition
    assert worded(text, document.span(described.core, described.end)) == phrase
    assert (title_words(text, stated) if stated else None) == title


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said it had gone, Ana Rue said",
        "As the mayor left, Ana Rue said",
        "After a meeting with the mayor, Ana Rue said",
        "Standing beside the bishop and a colonel of the guard, Ana Rue said",
        "On Monday, Ana Rue said",
        "Ana Rue said",
    ],
)
def test_clauses_before_a_comma_are_no_appositions(text: str) -> None:
    document = tagged_document(text, person="Ana Rue")
    assert apposition_before(document, document.token_number(text.index("Ana Rue"))) is None


def test_a_possessive_pronoun_is_kept_to_be_resolved() -> None:
    text = "Ana Rue, its director, said"
    document = tagged_document(text, person="Ana Rue")
    [title] = titles_after(document, 2)
    assert worded(text, title.possessive) == "its"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarsk’s Health Ministry said", "Tarsk’s Health Ministry"),
        ("the Dravian Health Ministry said", "Dravian Health Ministry"),
        ("the Health Ministry said", "Health Ministry"),
        ("Tarsk’s Halden Rail said", "Halden Rail"),
        ("Tarsk’s Health Ministry (THM) said", "Health Ministry"),
    ],
)
def test_national_organizations_are_named_with_their_country(text: str, name: str) -> None:
    document = tagged_document(
        text, body="Health Ministry; Halden Rail", place="Tarsk", nationality="Dravian"
    )
    [organization] = [each for each in document.names if each.kind == "organization"]
    assert worded(text, name_with_country(document, organization.span)) == name


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("mayor", True), ("glazier", True), ("wheelwright", True), ("ministry", False),
     ("report", False), ("table", False)],
)  # fmt: skip
def test_occupations(noun: str, expected: bool) -> None:
    assert is_occupation(noun) == expected
