"""Named entities: which names refer to one entity, and its gender, titles and nouns."""

import pytest

from builders.texts import at, entities_in, entity_named, name_forms, title_words


@pytest.mark.parametrize(
    ("text", "people", "merged"),
    [
        ("Ilka Sorrendy and Mrs. Sorrendy, Ilka to all.", "Ilka Sorrendy; Sorrendy; Ilka",
         [["Ilka Sorrendy", "Sorrendy", "Ilka"]]),
        ("Sorrendy spoke. That was Ilka Sorrendy.", "Ilka Sorrendy; Sorrendy",
         [["Sorrendy", "Ilka Sorrendy"]]),
        ("J. Padgham spoke, John Padgham left.", "J. Padgham; John Padgham",
         [["J. Padgham", "John Padgham"]]),
        ("Mark J. Padgham spoke, Mark Padgham left.", "Mark J. Padgham; Mark Padgham",
         [["Mark J. Padgham", "Mark Padgham"]]),
        ("K. Padgham spoke, John Padgham left.", "K. Padgham; John Padgham",
         [["K. Padgham"], ["John Padgham"]]),
        ("Tom Varr Jr. spoke, Varr left.", "Tom Varr Jr; Varr", [["Tom Varr Jr", "Varr"]]),
        ("Tom Varr Jr. met Tom Varr Sr., and Varr Sr. left.", "Tom Varr Jr; Tom Varr Sr; Varr Sr",
         [["Tom Varr Jr"], ["Tom Varr Sr", "Varr Sr"]]),
        ("Danil Kerinsky spoke, Kerinskiy left, Danil Kerinskyy slept.",
         "Danil Kerinsky; Kerinskiy; Danil Kerinskyy",
         [["Danil Kerinsky", "Kerinskiy", "Danil Kerinskyy"]]),
        ("Danil Kerinsky spoke, Kerensky left.", "Danil Kerinsky; Kerensky",
         [["Danil Kerinsky"], ["Kerensky"]]),
        ("Willem van der Kroes spoke, Van der Kroes left, Kroes slept.",
         "Willem van der Kroes; Van der Kroes; Kroes",
         [["Willem van der Kroes", "Van der Kroes", "Kroes"]]),
        ("Desmond “Tinker” Ashgrove spoke, Tinker left.", "Desmond “Tinker” Ashgrove; Tinker",
         [["Desmond “Tinker” Ashgrove", "Tinker"]]),
        ("Yıldırak was Gülseren Yıldırak.", "Gülseren Yıldırak; Yıldırak",
         [["Yıldırak", "Gülseren Yıldırak"]]),
        ("Pia Lunt met Rolf Lunt.", "Pia Lunt; Rolf Lunt", [["Pia Lunt"], ["Rolf Lunt"]]),
    ],
)  # fmt: skip
def test_forms_of_a_persons_name(text: str, people: str, merged: list[list[str]]) -> None:
    assert name_forms(entities_in(text, person=people)) == merged


@pytest.mark.parametrize(
    ("text", "organizations", "merged"),
    [
        ("The Coast Safety Board (CSB) spoke. The CSB left.", "Coast Safety Board; CSB",
         [["Coast Safety Board", "CSB"]]),
        ("The Rescue and Salvage Service (RESERV) spoke. RESERV left.",
         "Rescue and Salvage Service; RESERV", [["Rescue and Salvage Service", "RESERV"]]),
        ("The SDU spoke. The Sundrel Data Unit left.", "Sundrel Data Unit; SDU",
         [["SDU", "Sundrel Data Unit"]]),
        ("The SDX spoke. The Sundrel Data Unit left.", "Sundrel Data Unit; SDX",
         [["SDX"], ["Sundrel Data Unit"]]),
        ("The Vellmark Water Authority spoke. Vellmark left, the Water Authority slept.",
         "Vellmark Water Authority; Vellmark; Water Authority",
         [["Vellmark Water Authority", "Vellmark", "Water Authority"]]),
        ("The Vellmark Water Authority met the Water Board.",
         "Vellmark Water Authority; Water Board",
         [["Vellmark Water Authority"], ["Water Board"]]),
        ("The Board of Vellmark Water met the Board.", "Board of Vellmark Water; Board",
         [["Board of Vellmark Water"], ["Board"]]),
    ],
)  # fmt: skip
def test_forms_of_an_organizations_name(
    text: str, organizations: str, merged: list[list[str]]
) -> None:
    assert name_forms(entities_in(text, body=organizations)) == merged


@pytest.mark.parametrize(
    ("text", "given", "merged"),
    [
        ("Tarsk’s Coast Guard spoke. Ostrow’s Coast Guard left.",
         {"body": "Coast Guard", "place": "Tarsk; Ostrow"}, [["Coast Guard"], ["Coast Guard"]]),
        ("The Dravian Coast Guard spoke. The Selmish Coast Guard left.",
         {"body": "Coast Guard", "nationality": "Dravian; Selmish"},
         [["Coast Guard"], ["Coast Guard"]]),
        ("The General Wharf Authority spoke. The Wharf Authority of Tarsk left.",
         {"body": "General Wharf Authority; Wharf Authority", "place": "Tarsk"},
         [["General Wharf Authority"], ["Wharf Authority"]]),
        ("Tarsk’s Coast Guard spoke. The Tarskan Coast Guard left. The Coast Guard slept.",
         {"body": "Coast Guard", "place": "Tarsk", "nationality": "Tarskan"},
         [["Coast Guard"]]),
        ("The Royal Bank spoke. Bank of Ostrow left.", {"body": "Royal Bank; Bank of Ostrow"},
         [["Royal Bank"], ["Bank of Ostrow"]]),
        ("Halden Rail spoke. The Halden Rail Union left.",
         {"body": "Halden Rail; Halden Rail Union"}, [["Halden Rail"], ["Halden Rail Union"]]),
        ("Reuters spoke. Reuters Harbour left.", {"body": "Reuters; Reuters Harbour"},
         [["Reuters"], ["Reuters Harbour"]]),
        ("It slept in Tarsk (Picture: Odo).", {"body": "Picture", "place": "Tarsk"},
         [["Tarsk"], ["Picture"]]),
        ("The Coast Board (Picture: Odo) slept.", {"body": "Picture; Coast Board"},
         [["Coast Board"], ["Picture"]]),
    ],
)  # fmt: skip
def test_bodies_with_a_word_in_common_stay_apart(
    text: str, given: dict[str, str], merged: list[list[str]]
) -> None:
    entities = entities_in(text, **given)
    bodies = [forms for forms in name_forms(entities) if forms[0] not in ("Ostrow", "Tarsk")]
    assert bodies == [forms for forms in merged if forms[0] not in ("Ostrow", "Tarsk")]


def test_of_two_bodies_of_one_name_each_is_called_with_its_place() -> None:
    text = "Tarsk’s Army Command spoke. Later the Dravian Army Command did. Halden Rail left."
    entities = entities_in(
        text, body="Army Command; Halden Rail", place="Tarsk", nationality="Dravian"
    )
    names = [text[slice(*each.name)] for each in entities.all if each.kind == "organization"]
    assert names == ["Tarsk’s Army Command", "Dravian Army Command", "Halden Rail"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pia Lunt met Rolf Lunt. Mrs. Lunt left. Lunt slept.", "Rolf Lunt"),
        ("Mr. Lunt woke. Rolf Lunt met Pia Lunt. Lunt slept.", "Pia Lunt"),
        (f"Pia Lunt met Rolf Lunt. Mr. Lunt left.{' It rained.' * 50} Mrs. Lunt said Lunt slept.",
         "Rolf Lunt"),
        ("Lunt Orme left. Lunt slept. That day Rolf Lunt woke.", "Lunt Orme"),
    ],
)  # fmt: skip
def test_a_bare_surname_is_not_that_of_who_has_an_honorific_or_comes_later(
    text: str, name: str
) -> None:
    entities = entities_in(text, person="Pia Lunt; Rolf Lunt; Lunt Orme; Lunt")
    place = text.index("Lunt slept")
    [last] = [each for each in entities.document.names if each.span[0] == place]
    entity = entities.entity_of(last)
    assert entity is not None
    assert entities.document.wording(entity.name) == name


def test_who_was_called_by_a_surname_long_ago_is_not_meant_after_another_was_named() -> None:
    text = f"Pia Lunt spoke. Lunt left.{LONG * 5} Rolf Lunt woke.{LONG} Lunt slept."
    entities = entities_in(text, person="Pia Lunt; Rolf Lunt; Lunt")
    assert entities.entity_of(entities.document.names[-1]) is None


def test_an_organization_is_not_the_place_in_its_name() -> None:
    entities = entities_in("Tarsk spoke. Tarsk Oil left.", place="Tarsk", body="Tarsk Oil")
    assert name_forms(entities) == [["Tarsk"], ["Tarsk Oil"]]
    assert [entity.kind for entity in entities.all] == ["place", "organization"]


LONG = " It rained on the pier." * 20


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pia Lunt left. Rolf Lunt spoke. Lunt slept.", "Rolf Lunt"),  # named last, nearby
        ("Rolf Lunt left. Pia Lunt spoke. Lunt slept.", "Pia Lunt"),
        (f"Pia Lunt left. Rolf Lunt spoke.{LONG} Lunt slept.", None),
        (f"Olga Lunt left. Peter Lunt spoke.{LONG} Mrs. Lunt slept.", "Olga Lunt"),
        (f"Olga Lunt left. Peter Lunt spoke.{LONG} Mr. Lunt slept.", "Peter Lunt"),
        ("Mayor Pia Lunt left. Captain Rolf Lunt spoke. Mayor Lunt slept.", "Pia Lunt"),
    ],
)
def test_an_ambiguous_surname_needs_proximity_honorific_or_title(
    text: str, name: str | None
) -> None:
    entities = entities_in(text, person="Pia Lunt; Rolf Lunt; Olga Lunt; Peter Lunt; Lunt")
    assert len(entities.all) == 2
    entity = entities.entity_of(entities.document.names[-1])
    assert (entities.document.wording(entity.name) if entity else None) == name


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr. Aru Doone slept.", "male"),
        ("Aru Doone spoke. Mrs. Doone slept.", "female"),
        ("Aru Doone, a spokeswoman for the port, slept.", "female"),
        ("The chairman, Aru Doone, slept.", "male"),
        ("Anna Doone slept.", "female"),
        ("Mr. Anna Doone slept.", "male"),
        ("Aru Doone slept.", None),
        ("Mayor Aru Doone slept.", None),
    ],
)
def test_gender_by_honorific_noun_or_first_name(text: str, gender: str | None) -> None:
    [entity] = entities_in(text, person="Aru Doone; Anna Doone; Doone").all
    assert entity.gender == gender


def test_an_entity_has_its_fullest_name_and_each_title_once() -> None:
    text = (
        "Mayor Rue slept. Ana Rue, mayor of Fenwick, spoke. The Mayor, Ana Rue, woke. "
        "Rue, a doctor, left. Mayor Rue went."
    )
    entities = entities_in(text, person="Ana Rue; Rue", place="Fenwick")
    rue = entity_named(entities, "Ana Rue")
    titles = [title_words(text, title) for title in rue.titles]
    assert titles == [("Mayor", None), ("mayor", "Fenwick"), ("doctor", None)]
    assert {"mayor", "doctor"} <= rue.nouns
    assert [span for span, _ in rue.mentions] == rue.name_spans
    assert len(rue.name_spans) == 5
    assert rue.mentions[0][0] == at(text, "Rue")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The airline Corvane spoke.", "airline"),
        ("Tarsk’s spy agency, Corvane, spoke.", "agency"),
        ("Corvane, an airline, spoke.", "airline"),
        ("The Corvane spy agency said", "agency"),
    ],
)
def test_nouns_beside_an_organization_describe_it(text: str, noun: str) -> None:
    assert noun in entity_named(entities_in(text, body="Corvane", place="Tarsk"), "Corvane").nouns


def test_an_abbreviated_title_gives_its_full_noun() -> None:
    entities = entities_in("Gen. Lucan Brede spoke.", person="Lucan Brede")
    assert "general" in entity_named(entities, "Lucan Brede").nouns
