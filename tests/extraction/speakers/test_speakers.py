"""Speakers, roles and chains with the shipped weights."""

import json
from pathlib import Path

import pytest

from evaluation.speakers import measure
from onrecord.extraction import Extractor
from onrecord.records import Annotations, Article, Speaker

PASSAGES = sorted(Path("tests/golden/speakers").glob("*.jsonl"))
FLOORS = json.loads(Path("tests/floors.json").read_text())["speakers"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


@pytest.mark.parametrize("path", PASSAGES, ids=lambda path: path.name)
def test_quality_on_the_golden_passages_does_not_fall(extractor: Extractor, path: Path) -> None:
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    total, right = measure(documents, extractor)
    floors = FLOORS[path.name]
    measured = {field: round(100 * right[field] / total, 1) for field in floors}
    assert all(measured[field] >= floor for field, floor in floors.items()), measured


def read(extractor: Extractor, text: str, outlet: str | None = None) -> Annotations:
    return extractor.annotate(Article(id="a", capture="c", text=text, outlet=outlet))


def speakers(annotations: Annotations) -> list[Speaker | None]:
    """Return the speaker of each statement."""
    known = {speaker.id: speaker for speaker in annotations.speakers}
    return [known.get(statement.speaker or "") for statement in annotations.statements]


def names(annotations: Annotations) -> list[str | None]:
    return [speaker.name if speaker else None for speaker in speakers(annotations)]


def roles(speaker: Speaker | None) -> list[tuple[str | None, str | None]]:
    return [(role.title, role.organization) for role in speaker.roles] if speaker else []


def test_a_chain_of_three_layers(extractor: Extractor) -> None:
    found = read(
        extractor,
        "Lida Spall, a nurse at the camp, told the Orrery Times that the governor’s aide, Milos "
        "Terrane, had told her that the governor said the dam would hold. Terrane said he had "
        "spoken to no nurse.",
    )
    assert names(found) == ["Lida Spall", "Milos Terrane", "governor", "Milos Terrane"]
    outermost, middle, inner, other = found.statements
    assert (inner.outer, middle.outer, outermost.outer) == (middle.id, outermost.id, None)
    assert [(each.to, each.via) for each in (outermost, middle, inner, other)] == [
        ((), ("Orrery Times",)),
        (("her",), ("Lida Spall", "Orrery Times")),
        ((), ("Milos Terrane", "Lida Spall", "Orrery Times")),
        ((), ()),
    ]
    spall, terrane, governor, _ = speakers(found)
    assert roles(spall) == [("nurse", "camp")]
    assert roles(terrane) == [("aide", None)]
    assert governor is not None
    assert (governor.named, governor.kind, governor.roles) == (False, "person", ())


def test_the_articles_own_outlet_is_no_relay(extractor: Extractor) -> None:
    text = (
        '"There is no list," Justice Minister Osric Paine told The Harrow Post on Friday. He has '
        "been a minister for four years. A clerk in his office told the "
        "Post that the list ran to nine pages. In the interview with Radio Selm, Paine said he had "
        "never kept lists."
    )
    own = read(extractor, text, "The Harrow Post")
    assert names(own) == ["Osric Paine", "clerk in his office", "Osric Paine"]
    assert [(each.to, each.via) for each in own.statements] == [
        (("Harrow Post",), ()),
        (("Post",), ()),
        ((), ("Radio Selm",)),
    ]
    elsewhere = read(extractor, text, "The Lantern")
    first, _, last = elsewhere.statements
    assert (first.to, first.via, last.via) == ((), ("Harrow Post",), ("Radio Selm",))


def test_a_pronoun_without_antecedent_is_not_resolved(extractor: Extractor) -> None:
    found = read(
        extractor,
        "“I have not slept in my own bed since the spring,” she said, closing the shutter. Twelve "
        "of the street’s forty houses are empty. The city’s housing chief, Fergus Lodd, said "
        "repairs would begin in the autumn.",
    )
    assert names(found) == [None, "Fergus Lodd"]
    assert roles(speakers(found)[1]) == [("housing chief", "city")]


def test_abbreviation_surname_and_description_refer_to_known_speakers(extractor: Extractor) -> None:
    found = read(
        extractor,
        "The Coast Safety Board (CSB) said the trawler had sailed with a cracked seam. Transport "
        "Minister Corin Waddel said it had not. The CSB said two letters lay unopened. “I open all "
        "letters,” Waddel said. The minister said he had seen none.",
    )
    assert names(found) == [
        "Coast Safety Board", "Corin Waddel", "Coast Safety Board", "Corin Waddel",
        "Corin Waddel", "Corin Waddel",
    ]  # fmt: skip
    assert [each.type for each in found.statements[-2:]] == ["assertion", "fact"]  # he had seen
    board, minister = found.speakers
    assert (board.kind, board.aliases, board.roles) == ("organization", ("CSB",), ())
    assert (minister.kind, minister.aliases) == ("person", ("Waddel",))
    assert roles(minister) == [("Transport Minister", None)]
    said = minister.mentions[-1]
    assert said.antecedent is not None


def test_an_echo_points_to_the_echoed_statement(extractor: Extractor) -> None:
    found = read(
        extractor,
        "Bishop Leander Osk said on Sunday that the camp had no clean water. His remarks were "
        "echoed by Petra Vandermoil, a doctor with the aid group Lifeline North.",
    )
    first, second = found.statements
    assert names(found) == ["Leander Osk", "Petra Vandermoil"]
    assert (first.echoes, second.echoes) == ((), (first.id,))
    assert roles(speakers(found)[1]) == [("doctor", "Lifeline North")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Desmond “Tin Can” Ashgrove said the pier was shut.", "Desmond “Tin Can” Ashgrove",
         "the pier was shut"),
        ("Wilhelmina “Minnie” Oster said the shop was shut.", "Wilhelmina “Minnie” Oster",
         "the shop was shut"),
        ("Elizabeth (Betsy) Crane told reporters that the road was open.",
         "Elizabeth (Betsy) Crane", "that the road was open"),
        ("Arlo “Big Wave” Dunmore said the harbour was closed.", "Arlo “Big Wave” Dunmore",
         "the harbour was closed"),
    ],
)  # fmt: skip
def test_a_nickname_belongs_to_the_source(
    extractor: Extractor, text: str, source: str, content: str
) -> None:
    found = read(extractor, text)
    [statement] = found.statements
    assert [text[slice(*span)] for span in statement.source] == [source]
    assert [text[slice(*span)] for span in statement.content] == [content]
    assert names(found) == [source]
    assert statement.kind == "indirect"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarsk's European Union envoy said the deal was off.", "Tarsk's European Union envoy"),
        ("Ostrow's Attorney General denied it.", "Ostrow's Attorney General"),
        ("Halden's Fire Chief said the blaze was out.", "Halden's Fire Chief"),
        ("The Lammet Prime Minister said that it held.", "Lammet Prime Minister"),
    ],
)
def test_an_office_of_a_place_speaks(extractor: Extractor, text: str, name: str) -> None:
    [speaker] = speakers(read(extractor, text))
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank, which most people still call the Harbourside, said that it was shut.", "bank"),
        ("The agency, which runs the Lammet Bridge, said that it held.", "agency"),
        ("The company, which bought Corvane Dairy, said that milk was safe.", "company"),
    ],
)
def test_a_body_speaks_and_not_what_its_clause_names(
    extractor: Extractor, text: str, name: str
) -> None:
    assert names(read(extractor, text)) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ulmo Tarn and his wife, Vesna Tarn, own the mill. Mrs Tarn said it was sold. Mr Tarn "
         "said nothing had been signed.", ["Vesna Tarn", "Ulmo Tarn"]),
        ("Odil Quorr lives here with her husband, Berin Quorr. Mr Quorr said that the roof leaked. "
         "Mrs Quorr denied it.", ["Berin Quorr", "Odil Quorr"]),
        ("Ilka Pahl, a mother of two, and Oren Pahl run the shop. Mrs Pahl said it would close. "
         "Mr Pahl said it would not.", ["Ilka Pahl", "Oren Pahl"]),
        ("Odil Quorr spoke. She said it was late. Berin Quorr spoke too. He said it was early. Mrs "
         "Quorr said nothing was late.", ["Odil Quorr", "Berin Quorr", "Odil Quorr"]),
        ("Odil Quorr and Berin Quorr live here. Mr Quorr said that the roof leaked. Mrs Quorr "
         "denied it.", [None, None]),
        ("Mr Ulmo Tarn, the miller, has died. Mrs Tarn said the mill was sold.", ["Tarn"]),
    ],
)  # fmt: skip
def test_mr_and_mrs_of_one_name_by_what_shows_their_gender(
    extractor: Extractor, text: str, expected: list[str | None]
) -> None:
    assert names(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alex Pahl, who uses they/them pronouns, runs the union. They said the strike was over.",
         ["Alex Pahl"]),
        ("Jules Orme (they/them) said the show was off. “It hurts,” they added.",
         ["Jules Orme", "Jules Orme"]),
        ("Kim Doss, whose pronouns are they and them, left. They said the pool was shut.",
         ["Kim Doss"]),
        ("Sam Quorr, whose pronouns are they and them, spoke to the drivers. The drivers left. "
         "They said the road was shut.", [None]),
        ("Alex Pahl uses the pool. Alex Pahl spoke to the drivers. They said the pool was shut.",
         ["drivers"]),
    ],
)  # fmt: skip
def test_a_person_called_they(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    assert names(read(extractor, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orin Dell put down the phone. “They are coming.” A man at the back gasped. “Let us go,” "
         "Dell said.", ["Orin Dell", "Orin Dell"]),
        ("Senator Ulmo Tarn walked to the podium. “I will not run again.” Reporters gasped.",
         ["Ulmo Tarn"]),
        ("Vesna Doll turned to the jury. “The road was open.” The jury nodded.", ["Vesna Doll"]),
        ("Vesna Doll turned to the crowd. “We won!” the crowd cheered.", ["crowd"]),
    ],
)  # fmt: skip
def test_who_nods_after_a_quotation_has_not_said_it(
    extractor: Extractor, text: str, expected: list[str | None]
) -> None:
    assert names(read(extractor, text)) == expected
