"""Figures with units and of time, and who counts where a pronoun or only a name says so."""

import pytest

import onrecord


def read(text: str) -> list[tuple[str, str, str | None]]:
    """Return the wording, measure and claimant of each figure of a text that somebody claims."""
    annotations = onrecord.extract(text, published="2031-03-12")
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return [
        (each.text, each.measure, names.get(each.claimant or ""))
        for each in annotations.figures
        if each.asserted
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wardens counted 18km of oiled shore on Friday.", ("18", "km")),
        ("A depth of 410mm was measured at the Tormin gauge.", ("410", "mm")),
        ("Divers brought up 35kg of explosives from the wreck.", ("35", "kg")),
    ],
)
def test_a_unit_may_be_written_together_with_its_number(
    text: str, expected: tuple[str, str]
) -> None:
    assert [found[:2] for found in read(text)] == [expected]


@pytest.mark.parametrize("race", ["10km", "42km", "15km"])
def test_a_number_with_a_unit_in_a_name_counts_nothing(race: str) -> None:
    assert read(f"The {race} race through Tormin was won by Orla Venn.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The barge drifted for 95 minutes, the coastguard said.", ("95", "minutes")),
        ("The lock was closed for nine hours, the company admitted.", ("nine", "hours")),
        ("An ambulance came after 40 minutes, said the head of the school.", ("40", "minutes")),
    ],
)
def test_how_long_something_took_in_hours_and_minutes_is_a_figure(
    text: str, expected: tuple[str, str]
) -> None:
    assert [found[:2] for found in read(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The rain of the past 24 hours filled the lock.",
        "The inspector left ten minutes ago, and the lock was shut for three weeks.",
        "It was a 40-minute walk to the school, or half an hour by boat.",
    ],
)
def test_when_something_was_is_no_figure(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There is nothing new from the Ministry of Health. It still counts 41 injured.",
            ("41", "wounded", "Ministry of Health"),
        ),
        (
            "A third count came from the Tormin Hospitals Board. It had registered 77 deaths.",
            ("77", "killed", "Tormin Hospitals Board"),
        ),
        (
            "On the wall the Harbour Families' Committee has its own list. It has 58 missing.",
            ("58", "missing", "Harbour Families' Committee"),
        ),
    ],
)
def test_a_pronoun_may_stand_for_who_counts(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The union said 12,300 people had stopped work. The ministry spoke of 7,400 and the "
            "railway of 6,200.",
            ("6,200", "strikers", "railway"),
        ),
        (
            "Nineteen people died in the fire. The council keeps to 19, the army to 17.",
            ("17", "killed", "army"),
        ),
        (
            "The blast wounded 30 people. The hospital is at 31, the police at 36.",
            ("36", "wounded", "police"),
        ),
    ],
)
def test_a_second_count_may_repeat_the_preposition_of_the_first(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Harbour Board holds to 3,000 tonnes of oil in the bay.", "Harbour Board"),
        ("The Coast Institute makes it 60 kilometres of shore.", "Coast Institute"),
        ("Corvane Shipping is still at 400 tonnes.", "Corvane Shipping"),
    ],
)
def test_a_body_may_keep_to_an_amount(text: str, who: str) -> None:
    [(_, _, counter)] = read(text)
    assert counter == who


@pytest.mark.parametrize("cue", ["insists on", "sticks to", "stands by"])
def test_to_keep_to_a_count_is_to_give_it(cue: str) -> None:
    assert read(f"The council {cue} 19 dead.") == [("19", "killed", "council")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry put the houses destroyed in Tormin at 140.", ("140", "houses")),
        ("The union puts the lorries that were turned back at 61.", ("61", "lorries")),
        ("A survey put the farms without water at 230.", ("230", "farms")),
    ],
)
def test_what_is_put_at_a_number_is_counted(text: str, expected: tuple[str, str]) -> None:
    assert [found[:2] for found in read(text)] == [expected]
