"""What is counted, and who counts it, read with the shipped weights."""

import pytest

import onrecord


def read(text: str) -> list[tuple[str, str, str | None]]:
    """Return the wording, measure and claimant of each figure of a text."""
    annotations = onrecord.extract(text, published="2031-03-12")
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return [(f.text, f.measure, names.get(f.claimant or "")) for f in annotations.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police raised the number of arrests at Saturday's march to 34, a spokeswoman said.",
            [("34", "arrested", "spokeswoman")],
        ),
        (
            "The blast brought the number of deaths in the mine to nine, the ministry said.",
            [("nine", "killed", "ministry")],
        ),
        (
            "The agency put the number of confirmed infections at 212 on Friday.",
            [("212", "affected", "agency")],
        ),
        (
            "The ministry reported 41 laboratory-confirmed cases and two deaths from the virus.",
            [("41", "affected", "ministry"), ("two", "killed", "ministry")],
        ),
        (
            "Lawyers for the clerk said 41 cases were heard on Monday.",
            [("41", "cases", "Lawyers for the clerk")],
        ),
        (
            "The hospital counts 77 sick people, and nine hikers have yet to be found.",
            [("77", "affected", "hospital"), ("nine", "missing", None)],
        ),
        (
            "Eleven people are now known to have died, the fire service said.",
            [("Eleven", "killed", "fire service")],
        ),
        (
            "At least 40 soldiers died, 22 Tarskans and 18 Brennathi, the mission said.",
            [
                ("At least 40", "killed", "mission"),
                ("22", "killed", "mission"),
                ("18", "killed", "mission"),
            ],
        ),
        (
            "Police said 51 people were being held on Sunday night.",
            [("51", "arrested", "Police")],
        ),
        (
            "Seventeen Norran soldiers are in Velmark custody, the army said.",
            [("Seventeen", "captured", "army")],
        ),
        (
            "Police put the crowd at 5,000. Organisers put turnout at 12,000.",
            [("5,000", "people", "Police"), ("12,000", "people", "Organisers")],
        ),
        (
            "Ilka Venn put the number of people on the ferry at 118.",
            [("118", "people", "Ilka Venn")],
        ),
        (
            "The mayor puts the number of people in the camps at 4,000.",
            [("4,000", "people", "mayor")],
        ),
        (
            "The committee put the number of children in the hall at 60.",
            [("60", "children", "committee")],
        ),
        ("The minister said the toll of civilians was two.", [("two", "killed", "minister")]),
        (
            "The Army Command on Saturday raised its death toll to eight, three more than before.",
            [("eight", "killed", "Army Command")],
        ),
    ],
)
def test_measures_and_claimants(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        ("Twelve people are dead by the coast guard's latest count.", "coast guard"),
        ("Some 11,000 people marched, by the committee's reckoning.", "committee"),
        (
            "Across the province the regional health office counts 143 sick people.",
            "regional health office",
        ),
        ("Near the pass is the mission, which has counted 12 bodies.", "mission"),
        ("The ministry had 54 confirmed cases of the illness on Tuesday.", "ministry"),
        ("A farmer found 12 bodies in a field.", None),
        # The owner of a count, or who raises it.
        ("The harbour office’s final estimate is 4,000 people.", "harbour office"),
        ("The police's figure, for the record, is 34 arrests.", "police"),
        ("The health office's tally of the sick jumped to 171 on Thursday.", "health office"),
        (
            "The fisheries ministry on Friday cut its estimate of the dead to nine.",
            "fisheries ministry",
        ),
        # Before a colon.
        ("Ministry: nine dead at Karsh, and the road is shut.", "Ministry"),
        ("Coast guard: 27 missing", "Coast guard"),
        ("Rescue service: 12 hurt in Ellby", "Rescue service"),
        # What a body found, took in or admitted.
        ("The district hospital had taken in 23 injured people by dawn.", "district hospital"),
        ("The observers have found 21 bodies.", "observers"),
        ("The clinic has admitted 58 injured people.", "clinic"),
    ],
)
def test_who_counts_outside_of_all_statements(text: str, counter: str | None) -> None:
    assert [claimant for _, _, claimant in read(text)] == [counter]


@pytest.mark.parametrize(
    ("text", "counters"),
    [
        ("The clinic counts 41 injured and two dead.", ["clinic", "clinic"]),
        ("The ministry now has 126 confirmed infections, and three deaths.", ["ministry"] * 2),
        ("The mission has found 21 bodies: ten Tarskans and eleven Velmarks.", ["mission"] * 3),
        # Who counts a figure inside of what another says.
        (
            "The mayor said the blast had killed three people, by the hospital's count.",
            ["hospital"],
        ),
        (
            "Police say 61 people were arrested, the interior ministry 58.",
            ["Police", "interior ministry"],
        ),
        ("The clinic counts 41 injured, and two boats are missing.", ["clinic", None]),
    ],
)
def test_each_figure_of_a_list_has_who_counts_it(text: str, counters: list[str | None]) -> None:
    assert [claimant for _, _, claimant in read(text)] == counters


def test_between_alone_is_no_range() -> None:
    assert [text for text, *_ in read("It ran between three towns, Orla said.")] == ["three"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said 14 were killed. Union: 31. Company: 12.", ["Police", "Union", "Company"]),
        ("Seven were hurt, doctors said. Army: 9.", ["doctors", "Army"]),
        ("The ministry said 23 men were missing. Observers: 20.", ["ministry", "Observers"]),
    ],
)
def test_a_number_after_a_colon_counts_what_was_counted(text: str, expected: list[str]) -> None:
    assert [claimant for *_, claimant in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said 14 people were killed. Police are still at 12.", "Police"),
        ("The ministry said 14 people were killed. The union spoke of “about 20”.", "union"),
        ("The ministry said 14 people were killed. The army is at 11.", "army"),
    ],
)
def test_a_body_gives_a_number_alone(text: str, expected: str) -> None:
    assert [(measure, claimant) for _, measure, claimant in read(text)][1:] == [
        ("killed", expected)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the square stood 11,000 people by the organisers' count.", "organisers"),
        ("The army now says 12 died. Until this morning its figure was five.", "army"),
        ("The observers, who walked both slopes, have found 21 bodies.", "observers"),
        (
            "The operator of the depot raised its count of the missing to six.",
            "operator of the depot",
        ),
    ],
)
def test_whose_count_it_is(text: str, expected: str) -> None:
    assert read(text)[-1][2] == expected


def test_who_holds_people_does_not_count_them() -> None:
    assert read("The abductors called. Gunmen took 17 workers.") == [("17", "captured", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The number of people killed when the ferry hit the wall at Tormin rose to five on "
            "Thursday, police said.",
            [("five", "killed", "police")],
        ),
        (
            "It is not known how large the number of families is that fled as the river rose to 4 "
            "metres, the ministry said.",
            [("4", "metres", "ministry")],
        ),
        (
            "The death toll when both walls fell climbed to 19, the ministry said.",
            [("19", "killed", "ministry")],
        ),
        (
            "The number of miners trapped when the shaft flooded fell to 12, a rescuer said.",
            [("12", "miners", "rescuer")],
        ),
    ],
)
def test_a_clause_may_stand_between_the_number_of_and_its_number(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The storm has claimed a life. The dead woman was 77 and lived in Ostrel, the clinic said.",
        "The dead man was 64 and came from Brenholm, police said.",
        "The missing boy is nine, the school said.",
    ],
)
def test_the_age_of_one_person_is_no_count(text: str) -> None:
    people = {"killed", "missing", "wounded"}
    assert not [figure for figure in read(text) if figure[1] in people]
