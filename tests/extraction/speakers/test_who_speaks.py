"""Classes of speakers: labels of turns, names given late, interviews, and who cannot be meant."""

import pytest

from builders.texts import at, entities_in, resolver_for
from onrecord.extraction.entities.genders import honorific_gender
from onrecord.extraction.entities.lexicon import likely_gender
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.speakers.coreference import Coreference
from onrecord.extraction.speakers.labels import of_initials
from onrecord.extraction.speakers.questions import EntityMention, PronounContext, Question


def named(text: str, mention: EntityMention | None) -> str | None:
    return text[slice(*mention.entity.name)] if mention else None


@pytest.mark.parametrize(
    ("text", "people", "label", "speaker"),
    [
        ("Tobias Bremme flew.\n\nKW: Alone?\n\nTB: Alone.", "Tobias Bremme", "TB", "Tobias Bremme"),
        (
            "Orla Venn and Odo Veld met.\n\nOV: The wall held.",
            "Orla Venn; Odo Veld", "OV", None,
        ),
        (
            "Ana-Maria Ruel sings.\n\nAMR: In the bath.",
            "Ana-Maria Ruel", "AMR", "Ana-Maria Ruel",
        ),
    ],
)  # fmt: skip
def test_initials_before_a_turn_are_a_persons(
    text: str, people: str, label: str, speaker: str | None
) -> None:
    entities = entities_in(text, person=people)
    place = entities.document.token_number(at(text, label)[0])
    found = of_initials(entities, place)
    assert (text[slice(*found.name)] if found else None) == speaker


@pytest.mark.parametrize("label", ["Q", "Q.", "QUESTION"])
def test_a_label_of_questions_is_no_speaker(label: str) -> None:
    text = f"Anna Doone built the wall.\n\n{label}: Did it hold?"
    resolver = resolver_for(text, person="Anna Doone")
    assert resolver.resolve(PronounContext(at(text, label))) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A man identified as Rowan Dace said no.", "A man identified as Rowan Dace"),
        ("A clerk named as Rowan Dace said no.", "A clerk named as Rowan Dace"),
        ("One woman listed as Rowan Dace said no.", "One woman listed as Rowan Dace"),
    ],
)
def test_a_name_after_as_is_that_of_the_person_described(text: str, source: str) -> None:
    resolver = resolver_for(text, person="Rowan Dace")
    assert named(text, resolver.resolve(PronounContext(at(text, source)))) == "Rowan Dace"


@pytest.mark.parametrize("before", ["Mrs Justice", "Mrs Commissioner", "Mrs Councillor"])
def test_an_honorific_may_have_a_title_after_it(before: str) -> None:
    text = f"The court sat. {before} Varga rose."
    document = entities_in(text, person="Varga").document
    assert honorific_gender(document, at(text, "Varga")) == "female"


@pytest.mark.parametrize(("title", "short"), [
    ("Prime Minister", "PM"), ("Chief Minister", "CM"), ("Attorney-General", "AG"),
])  # fmt: skip
def test_initials_of_a_title_mean_who_has_it(title: str, short: str) -> None:
    text = f"{title} Anna Doone left at noon. The {short} said no."
    resolver = resolver_for(text, person="Anna Doone")
    assert named(text, resolver.resolve(PronounContext(at(text, f"The {short}")))) == "Anna Doone"


@pytest.mark.parametrize(
    "text",
    [
        "My goalkeeper is an honest man. He said no.",
        "The waiter, a man with one thumb, left. He said no.",
        "The porter was an odd fellow. He said no.",
    ],
)
def test_what_somebody_is_is_nobody_else(text: str) -> None:
    found = resolver_for(text).resolve(PronounContext(at(text, "He")))
    assert named(text, found) in ("goalkeeper", "My goalkeeper", "waiter", "porter")


@pytest.mark.parametrize("opening", [
    "The Gazette spoke with Anna Doone.", "We interviewed Anna Doone.", "Lunch with Anna Doone.",
])  # fmt: skip
def test_an_interviewed_person_may_answer_from_far_away(opening: str) -> None:
    filler = " ".join(["It rained on the pier."] * 20)
    text = f"{filler} {opening}\n\n{filler}\n\nWas it cold?\n\nThe boat was warm."
    entities = entities_in(text, person="Anna Doone")
    coreference = Coreference(MentionIndex(entities))
    question = Question("quotation", PronounContext(at(text, "The boat was warm.")))
    [anna] = coreference.candidates(question)
    assert anna.entity is entities.all[0]
    assert any(feature.startswith("interviewed") for feature in anna.features)


def test_whoever_says_the_words_around_is_not_he() -> None:
    text = "TOM VARR: My brother told the clerk that he had gone."
    resolver = resolver_for(text, person="TOM VARR")
    outer = resolver.resolve(PronounContext(at(text, "TOM VARR")))
    assert outer is not None
    brother = resolver.resolve(PronounContext(at(text, "My brother"), outer=outer))
    start, _ = at(text, "he had")
    context = PronounContext((start, start + 2), outer=brother, excluded=[outer.entity])
    found = resolver.resolve(context)
    assert found is None or found.entity is not outer.entity


@pytest.mark.parametrize(("first_name", "gender"), [
    ("Araminta", "female"), ("Renzo", "male"), ("Kjersti", None),
])  # fmt: skip
def test_a_first_name_sounds_like_those_with_its_ending(
    first_name: str, gender: str | None
) -> None:
    assert likely_gender(first_name) == gender


@pytest.mark.parametrize(
    ("text", "body", "description"),
    [
        (
            "The mill of Sorl Foods in Tarn burned for two days.\n\n"
            "Nobody was hurt. The company gave no cause.",
            "Sorl Foods", "The company",
        ),
        (
            "The strike at Dorn Glass in Tarn is over. The company made no statement.",
            "Dorn Glass", "The company",
        ),
        (
            "Divers found the cable of Orrin Tidal near Tarn in two pieces.\n\n"
            "The company would not say whether it was cut.",
            "Orrin Tidal", "The company",
        ),
        (
            "Trams stood still in Tarn, where Velmar Transit had cut the lines.\n\n"
            "“We waited,” said Odo Mard, a baker.\n\nThe firm did not comment.",
            "Velmar Transit", "The firm",
        ),
    ],
)  # fmt: skip
def test_the_company_is_the_one_named_before(text: str, body: str, description: str) -> None:
    resolver = resolver_for(text, person="Odo Mard", body=body, place="Tarn")
    assert named(text, resolver.resolve(PronounContext(at(text, description)))) == body


@pytest.mark.parametrize("naming", [
    "who gave his name only as", "who would give his name just as", "known in the galley as",
])  # fmt: skip
def test_who_gives_a_name_is_called_by_it(naming: str) -> None:
    source = f"A ship’s cook, {naming} Ferd"
    text = f"The dockers wait. {source}, said no."
    assert (
        named(text, resolver_for(text, person="Ferd").resolve(PronounContext(at(text, source))))
        == "Ferd"
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mill was safe, Korv told the Tarn Post.\n\nIt gave no proof.", "Korv"),
        ("The weir will hold, according to Marnetz.\n\nIt did not say for how long.", "Marnetz"),
        ("Nobody was hurt, Orvil wrote to the Tarn Post.\n\nIt named no day.", "Orvil"),
    ],
)
def test_an_open_it_is_the_body_that_spoke_in_the_sentence_before(text: str, speaker: str) -> None:
    resolver = resolver_for(text, body=f"Tarn Post; {speaker}")
    resolver.resolve(PronounContext(at(text, speaker)))
    assert named(text, resolver.resolve(PronounContext(at(text, "It")))) == speaker


def test_an_open_it_inside_a_statement_stays_open() -> None:
    text = "The mill was safe, Korv told the Tarn Post.\n\n“It gave no proof,” said Odo Mard."
    resolver = resolver_for(text, body="Korv; Tarn Post", person="Odo Mard")
    resolver.resolve(PronounContext(at(text, "Korv")))
    assert resolver.resolve(PronounContext(at(text, "It"))) is None


@pytest.mark.parametrize(
    ("source", "given"),
    [
        ("Tarsk's Minister for Civil Defence Rowan Dace", {"body": "Civil Defence"}),
        ("minister of mines and energy Rowan Dace", {}),
        ("Special Representative for Selm Rowan Dace", {"place": "Selm"}),
        ("Tarsk's Chief of Army Staff General Rowan Dace", {"body": "Army"}),
        ("the Tarsk director of Halden Rail Rowan Dace", {"body": "Halden Rail"}),
        ("Member of parliament (MP) Rowan Dace", {}),
    ],
)
def test_who_is_named_after_an_office_with_its_field_speaks(
    source: str, given: dict[str, str]
) -> None:
    text = f"{source} said no."
    resolver = resolver_for(text, person="Rowan Dace", **given)
    assert named(text, resolver.resolve(PronounContext(at(text, source)))) == "Rowan Dace"


@pytest.mark.parametrize(
    "source",
    [
        "the lawyer of Rowan Dace",
        "a lawyer for the mayor Rowan Dace",
        "The head of Halden Rail and Rowan Dace",
    ],
)
def test_who_is_named_as_the_one_an_office_serves_does_not_speak(source: str) -> None:
    text = f"{source} said no."
    resolver = resolver_for(text, person="Rowan Dace", body="Halden Rail")
    assert named(text, resolver.resolve(PronounContext(at(text, source)))) != "Rowan Dace"


@pytest.mark.parametrize("source", ["The Dace campaign", "The Dace government", "Dace ministries"])
def test_the_body_of_a_person_is_not_the_person(source: str) -> None:
    text = f"Rowan Dace slept. {source} said no."
    resolver = resolver_for(text, person="Rowan Dace; Dace")
    mention = resolver.resolve(PronounContext(at(text, source)))
    assert mention is not None
    assert named(text, mention) == source.removeprefix("The ")
    assert mention.entity.kind == "organization"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Tarsk police", "The Ostrow police"),
        ("The Dravian army", "The Selmish army"),
        ("The Tarsk government", "The Selmish government"),
    ],
)
def test_bodies_of_two_places_are_two(first: str, second: str) -> None:
    text = f"{first} said no. {second} said yes."
    resolver = resolver_for(text, place="Tarsk; Ostrow", nationality="Dravian; Selmish")
    speakers = [
        named(text, resolver.resolve(PronounContext(at(text, each)))) for each in (first, second)
    ]
    assert speakers == [first.removeprefix("The "), second.removeprefix("The ")]


def test_a_body_is_one_each_time_and_without_its_statement() -> None:
    text = "The Dravian army in a statement said no. Later, the Dravian army said yes."
    resolver = resolver_for(text, nationality="Dravian")
    sources = ("The Dravian army in a statement", "the Dravian army")
    mentions = [resolver.resolve(PronounContext(at(text, each))) for each in sources]
    assert {named(text, each) for each in mentions} == {"Dravian army"}
    assert len({each.entity for each in mentions if each}) == 1


@pytest.mark.parametrize("source", ["Corvane economist Rowan Dace", "Tarsk Bank chef Rowan Dace"])
def test_who_is_named_after_a_body_and_an_occupation_speaks(source: str) -> None:
    text = f"{source} said no."
    resolver = resolver_for(text, person="Rowan Dace", body="Corvane; Tarsk Bank")
    assert named(text, resolver.resolve(PronounContext(at(text, source)))) == "Rowan Dace"
