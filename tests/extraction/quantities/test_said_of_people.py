"""What a text says of the people whom a number counts, in one test for each kind of wording."""

import pytest
from tests.extraction.quantities.test_counts import read


def measures(text: str) -> list[tuple[str, str]]:
    return [(wording, measure) for wording, measure, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The captors wrote on Monday. The Front has let 11 men go and still holds 25.",
            [("11", "rescued"), ("25", "captured")],
        ),
        (
            "Kidnappers sent a note. Nine people have been freed and 19 are still being held.",
            [("Nine", "rescued"), ("19", "captured")],
        ),
        (
            "Soldiers freed eight of the workers abducted from the dam, the army said.",
            [("eight", "rescued")],
        ),
        ("The abductors called. Gunmen took 17 workers from a bridge.", [("17", "captured")]),
        ("They spoke of captives. Army shells killed two hostages.", [("two", "killed")]),
        # Without captives, those who are held are under arrest.
        ("Police said 51 people were being held on Sunday night.", [("51", "arrested")]),
        ("The hostages are home. The envoy said 12 talks were held.", [("12", "talks")]),
        ("The hostages are home. Three suspects were held by police.", [("Three", "suspects")]),
    ],
)
def test_people_are_held_or_freed_where_the_text_speaks_of_captives(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert measures(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The charity said 10 of its drivers and loaders had been wounded.", "wounded"),
        ("Eleven aid workers and drivers are dead, the charity said.", "killed"),
        ("The board said 14 nurses and cooks were infected.", "affected"),
    ],
)
def test_two_nouns_have_one_predicate(text: str, expected: str) -> None:
    assert [measure for _, measure in measures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two of the soldiers wounded at Post 14 died overnight, the army said.", "killed"),
        ("Four of the miners hurt in Shaft 2 died later, the company said.", "killed"),
        ("One of 30 passengers injured on Line 6 died on Friday, police said.", "killed"),
    ],
)
def test_what_became_of_the_wounded_counts_more(text: str, expected: str) -> None:
    assert measures(text)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry says 112 people have the bug.", "affected"),
        ("Two of the men have gunshot wounds, the surgeon said.", "wounded"),
        ("Seven men have been brought up alive, the rescue service says.", "rescued"),
        ("Three people from the mine are under arrest, prosecutors said.", "arrested"),
        ("Three others have not come back, the charity said.", "missing"),
    ],
)
def test_a_verb_before_a_phrase_is_part_of_it(text: str, expected: str) -> None:
    assert [measure for _, measure in measures(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Not one soldier was killed, the army said.",
        "Not a single passenger was hurt, the railway said.",
        "Not one Kelvarian soldier is in enemy hands, the army said.",
    ],
)
def test_not_one_is_none(text: str) -> None:
    assert len(measures(text)) == 1
    assert measures(text)[0][0].startswith("Not")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union said three out of nine engines did not start.", "engines"),
        ("Observers said fourteen out of 63 polling stations were shut.", "stations"),
        ("The board said two out of 11 schools stay closed.", "schools"),
    ],
)
def test_a_part_of_a_count_is_no_share(text: str, expected: str) -> None:
    assert [measure for _, measure in measures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dead are harder to count. Thirteen, says the ministry.", ("Thirteen", "killed")),
        (
            "The quarrel about the evacuation goes on. The mayor says 4,200.",
            ("4,200", "evacuated"),
        ),
        ("There is no agreement on the missing. Police count 31.", ("31", "missing")),
    ],
)
def test_a_sentence_says_what_is_counted(text: str, expected: tuple[str, str]) -> None:
    assert measures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He put the number of people moved from their homes at around 4,200.", "evacuated"),
        ("She put the number of men picked up at sea at 12.", "rescued"),
        ("They put the number of guards taken hostage at nine.", "captured"),
    ],
)
def test_a_phrase_says_what_a_number_of_people_is(text: str, expected: str) -> None:
    assert [measure for _, measure in measures(text)] == [expected]


def test_a_death_beside_the_wounded_is_another() -> None:
    assert measures("The blast left 20 injured, a guard died, police said.")[0] == (
        "20",
        "wounded",
    )
