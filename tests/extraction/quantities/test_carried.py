"""Numbers that take their measure from the words before them, and nouns that are measures."""

import pytest

from onrecord.extraction.quantities.figures import find_figures, with_claimants
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Article, Figure
from onrecord.text.document import Document


def find(text: str) -> list[Figure]:
    document = Document(text)
    found = find_figures(
        Article(id="a", capture="c", text=text), document, (), find_times("a", document, None)
    )
    return list(with_claimants(found, (), {}))


def measures(text: str) -> list[tuple[str, str]]:
    return [(figure.text, figure.measure) for figure in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs of counting and of standing by a count.
        ("It left 40 dead. The Flood Office had 34 on its list.", "34 killed"),
        ("It left 14 miners missing. The guild sticks to 18.", "18 missing"),
        ("There were 30 arrests. The organisers insisted on 41, and left.", "41 arrested"),
        ("Some 900 settlers drowned. The settlers' league stood by 1,200.", "1,200 killed"),
        # What a count was before.
        ("The office counts 91 sick people, up from 68 the day before.", "68 affected"),
        ("It left 600 people homeless. The town cut its count from 600 to 510.", "510 displaced"),
        (
            "They held 30 hostages. The army raised its list of captives from five to 31.",
            "31 captured",
        ),
        # Counts that went up.
        ("Nine hikers died. On Friday the count went up to 12.", "12 killed"),
        ("The toll has gone up to 31.", "31 killed"),
        ("The number of wounded rose up to 23.", "23 wounded"),
        # A sentence that says only what is counted.
        ("Nobody agrees on the number of arrests. Police put it at 43.", "43 arrested"),
        ("How many were wounded? The clinic speaks of nine.", "nine wounded"),
        ("The toll is in dispute. The villagers insist on 16.", "16 killed"),
        # A clause without its verb.
        ("Police say 61 people were arrested, the ministry 58.", "58 arrested"),
        ("The harbour counts 12 dead, the union 15 and the owner nine.", "nine killed"),
        ("Velmark reported 30 wounded, and the Tarskan army 41.", "41 wounded"),
        # What is said of a noun like "number".
        ("Nine died. The number given by the police is six.", "six killed"),
        ("Nine died. The office stands by its count of 13.", "13 killed"),
        ("Nine were hurt. She gave the total as 12.", "12 wounded"),
        ("It put the number of those freed on Monday at nine.", "nine rescued"),
        ("This brings the number of those in custody to three.", "three arrested"),
        ("The number of the fallen rose to 11.", "11 killed"),
        # Parts of a number.
        ("Twelve people died. Nine were sailors.", "Nine killed"),
        ("Police arrested 20 people; three were pupils.", "three arrested"),
        ("The clinic treated 30 injured men. Six were policemen.", "Six wounded"),
        # Names on a list.
        ("Her list of the missing has been cut to 49 names.", "49 missing"),
        ("How many were detained? The lawyers have 88 names.", "88 arrested"),
        ("It left 27 dead. The parish read out 31 names.", "31 killed"),
        # Millions without their currency.
        ("It lost 310m crowns. A hole of some 180m is known.", "some 180m money"),
        ("They owe 4 million euros. The bank speaks of 2.3 million.", "2.3 million money"),
        ("It cost 90bn talers, the guild says. It was 70bn in May.", "70bn money"),
    ],
)
def test_a_number_alone(text: str, expected: str) -> None:
    words, _, measure = expected.rpartition(" ")
    assert (words, measure) in measures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died. The club stood by Hill 14.",
        "Twelve people died, and the choir of Orrel Post 14 sang.",
        "Twelve people died. It sticks to Route 15.",
        "Twelve people died. Orla Venn, 13, left.",
        "Twelve people died. He lives in a house with four others, says Ben.",
    ],
)
def test_other_numbers_after_a_figure_are_none_of_it(text: str) -> None:
    assert [found for found in measures(text) if found[1] == "killed"] == [("Twelve", "killed")]


def test_them_are_the_last_that_a_number_can_be_a_part_of() -> None:
    text = "The panel made 31 proposals. Two men were hurt. Nineteen of them were carried out."
    assert ("Nineteen", "proposals") in measures(text)


def test_a_number_of_another_size_is_of_something_else() -> None:
    text = "Police arrested eight people. The club's final estimate is 4,000."
    assert measures(text) == [("eight", "arrested")]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A fourth death was confirmed on Monday.", 4, 4),
        ("Sixth death in the Ellby outbreak", 6, 6),
        ("A third victim of the flood has died.", 3, 3),
        ("The seventh victim has died.", 7, None),
        ("Four men died. A fifth man, a loader, had died in hospital.", 5, 5),
    ],
)
def test_an_ordinal_gives_the_number_of_the_dead(text: str, low: int, high: int | None) -> None:
    assert (low, high) in [(f.low, f.high) for f in find(text) if f.measure == "killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were wounded and a third man died.",
        "A third victim was treated at home.",
        "The second person left.",
        "A third of the deaths were in Ellby.",
    ],
)
def test_an_ordinal_of_others_gives_none(text: str) -> None:
    assert not [f for f in find(text) if f.measure == "killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is said of captives counts more than their noun.
        ("Four prisoners have died.", [("Four", "killed")]),
        ("Eight hostages were brought out alive.", [("Eight", "rescued")]),
        ("Two captives drowned in the cellar.", [("Two", "killed")]),
        # Prisoners who are no captives.
        ("At the jail six prisoners escaped.", [("six", "prisoners")]),
        ("The prison has room for 800 prisoners.", [("800", "prisoners")]),
        ("Nine hostages fled.", [("Nine", "hostages")]),
        # Those who are in somebody's hands.
        ("Nine guards were seized by inmates.", [("Nine", "captured")]),
        ("Twelve staff were grabbed on Monday.", [("Twelve", "captured")]),
        ("Five employees are in the hands of the rioters.", [("Five", "captured")]),
        ("Nine bags were seized by the guards.", [("Nine", "bags")]),
        # A noun phrase that ends in such a noun.
        ("They found 12 Tarskan bodies.", [("12", "killed")]),
        ("The army holds 22 Velmark prisoners.", [("22", "captured")]),
        ("The clinic reported 30 early deaths.", [("30", "killed")]),
        # From two places, and other words for leaving.
        ("About 400 people from Ellby and Orrel had been moved.", [("About 400", "evacuated")]),
        ("Some 30 men from Ellby and the hills were hurt.", [("Some 30", "wounded")]),
        ("Six thousand people had to run for it.", [("Six thousand", "evacuated")]),
        ("Some 900 people spent the night in a church hall.", [("Some 900", "evacuated")]),
        ("About 620 people have lost their homes.", [("About 620", "displaced")]),
        # A scale.
        ("It had a magnitude of 6.1.", [("6.1", "magnitude")]),
        ("The office put the magnitude at 6.7.", [("6.7", "magnitude")]),
        ("A quake of magnitude 5.8 shook Ellby.", [("5.8", "magnitude")]),
        # Money of a currency that no list has.
        ("It lost 310m marens, or 12 marens each.", [("310m", "money"), ("12", "money")]),
        ("It owes 1.4bn orreks.", [("1.4bn", "money")]),
        ("They paid 3m tolls. He paid 40 tolls.", [("3m", "tolls"), ("40", "tolls")]),
    ],
)
def test_measures(text: str, expected: list[tuple[str, str]]) -> None:
    assert measures(text) == expected


def test_who_counts_is_not_what_is_counted() -> None:
    [figure] = find("The committee spoke of 22 arrests.")
    assert (figure.measure, figure.subject) == ("arrested", "arrests")


@pytest.mark.parametrize(
    "text",
    [
        "The flood of 2011 killed 30 people.",
        "The Orrel mudslide of 1998 killed 30.",
        "A shell in 2019 killed 30 and was never found.",
    ],
)
def test_a_year_before_a_verb_is_no_count(text: str) -> None:
    assert measures(text) == [("30", "killed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate let out 780 cubic metres a second.", "cubic metres per second"),
        ("It let out 780 cubic metres per second.", "cubic metres per second"),
        ("The pit holds 900 cubic metres of mud.", "cubic metres"),
        ("The level rose by 12 metres.", "metres"),
        ("It sells 40 tonnes a week.", "tonnes per week"),
    ],
)
def test_units_of_volume_and_rates_are_their_own(text: str, expected: str) -> None:
    [(_, measure)] = measures(text)
    assert measure == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bank owed 6 million crowns. Four million is missing.",
        "The guild lost 9 million crowns. Of these, two million are missing to this day.",
        "It took 3 million crowns. Some 2.5 million was saved.",
    ],
)
def test_millions_after_money_are_no_people(text: str) -> None:
    assert {measure for _, measure in measures(text)} == {"money"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police: 4,000 marched", ("4,000", "people")),
        ("The union said that 900 rallied in Ellby.", ("900", "people")),
        ("Half a dozen escaped to Ellby.", ("Half a dozen", "escaped")),
        ("They counted 900 strikers, more than the 420 reported by the firm.", ("420", "strikers")),
        ("It found 16 bodies, not the 14 given by the fire office.", ("14", "killed")),
    ],
)
def test_a_participle_is_not_what_is_counted(text: str, expected: tuple[str, str]) -> None:
    assert expected in measures(text)
