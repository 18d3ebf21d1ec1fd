"""What a newer version did to statements and figures: kinds of change, on texts that are read."""

from pathlib import Path

import pytest

from evaluation.versions import Pair, read_pairs, score
from onrecord.app.pipeline import Annotator, load_extractor
from onrecord.story.edits.spelling import same_spelling

GOLD = Path(__file__).parents[1] / "golden" / "versions"
HEAD = "Roof of the Venn hall falls in\n\n"
HOLT = "Bishop Ines Holt said the hall was safe."


@pytest.fixture(scope="module")
def reader() -> Annotator:
    return load_extractor()


def kinds(reader: Annotator, older: str, newer: str) -> list[str]:
    pair = Pair(id="", older=HEAD + older, edits=((older, newer),), changes=())
    [outcome] = score((pair,), reader)
    return [each.kind for each in outcome.wrong]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # One sentence becomes two, or two become one.
        (
            "Builder Tove Asp said the beams were old and that the nails had rusted.",
            "Builder Tove Asp said the beams were old. She said the nails had rusted.",
        ),
        (
            "Builder Tove Asp said the beams were old. She said the nails had rusted.",
            "Builder Tove Asp said the beams were old and that the nails had rusted.",
        ),
        # Another verb that only reports.
        ("Builder Tove Asp said the beams were old.", "The beams were old, Tove Asp noted."),
        # Names and words spelled otherwise.
        ("Aide Tove Aspen said the colour faded.", "Aide Tove Aspenn said the color faded."),
        ("Asp said on 14 May that it realised.", "Asp said on May 14 that it realized."),
        ("The owner's lawyer said it's over.", "The owner’s lawyer said it’s over."),
        # A day more, said around a statement.
        ("Tove Asp said the beams were old.", "Tove Asp said on Monday the beams were old."),
        ("Police said twelve people were hurt.", "Police said 12 people were hurt."),
        # Short forms, and other ways to write a sum.
        ("“It took nineteen days,” Reve said.", "“It took nieteen days,” Reve said."),
        ("Reve said they’ll mend the hall roof.", "Reve said they will mend the hall roof."),
        ("Reve said it costs €900 a day to keep.", "Reve said it costs €900 per day to keep."),
        ("Reve said it cost £260m to build.", "Reve said it cost £260 million to build."),
        ("Reve said Mt. Ashar did not shake.", "Reve said Mount Ashar didn't shake."),
        ("Mayor Jon Reve said the hall was safe.", "Mayor Reve said the hall was safe."),
        # Other words that mean the same, and another order.
        ("Reve said the work would start in June.", "Reve said the work would begin in June."),
        (
            "Reve said the old hall would be closed to all visitors.",
            "Reve said the old hall would be shut to all visitors.",
        ),
        (
            "Reve said that rain had damaged the ceiling of the hall.",
            "Reve said that the ceiling of the hall had been damaged by rain.",
        ),
        ("Reve said everybody had left the hall.", "Reve said everyone had left the hall."),
        ("Reve said it took a decade to build.", "Reve said it took 10 years to build."),
        (
            "The hall had been safe, an inquest heard on Monday.",
            "The hall had been safe, an inquest has heard.",
        ),
        # Who is pointed to, and who is counted.
        (
            "Mayor Jon Reve said it was old. He said rain had come in.",
            "Mayor Jon Reve said it was old. The mayor said rain had come in.",
        ),
        # A line over the next paragraphs is nobody's.
        ("Reve said it was old.", "Reve said it was old.\n\n'Far too old'"),
        # Somebody who says nothing.
        ("Reve said it was old.", "Reve said it was old.\n\nHolm Water declined to comment."),
    ],
)  # fmt: skip
def test_what_is_only_told_otherwise_is_no_change(
    reader: Annotator, older: str, newer: str
) -> None:
    assert kinds(reader, older, newer) == []


@pytest.mark.parametrize(
    ("older", "newer", "found"),
    [
        ("The beams were safe, mayor Jon Reve said.", "The beams were safe.", ["speaker dropped"]),
        ("The beams were safe.", "The beams were safe, mayor Jon Reve said.", ["speaker added"]),
        (
            "Mayor Jon Reve said the hall was safe.",
            "Bishop Ines Holt said the hall was safe.",
            ["speaker changed"],
        ),
        ("An official said it was safe.", "Mayor Jon Reve said it was safe.", ["named"]),
        ("Mayor Jon Reve said it was safe.", "An official said it was safe.", ["unnamed"]),
        (
            "Mayor Jon Reve said the hall was shut.",
            "Mayor Jon Reve acknowledged the hall was shut.",
            ["cue changed"],
        ),
        (
            "Mayor Jon Reve said the hall was shut.",
            "Mayor Jon Reve insisted the hall was shut.",
            ["cue changed"],
        ),
        ("Reve said the roof fell.", "Reve said the roof probably fell.", ["hedge added"]),
        ("Reve said the roof might fall.", "Reve said the roof would fall.", ["hedge removed"]),
        (
            "Reve said the roof was broken by snow.",
            "Reve said the roof was most likely broken by snow.",
            ["hedge added"],
        ),
        (
            "Reve said the snow seems to have broken the roof.",
            "Reve said the snow broke the roof.",
            ["hedge removed"],
        ),
        (
            "Reve said the roof was broken by snow.",
            "Reve said the roof was in all likelihood broken by snow.",
            ["hedge added"],
        ),
        (
            "Reve said the bell of the hall weighs 310kg.",
            "Reve said the bell of the hall weighs 320kg.",
            ["figure changed"],
        ),
        # The outlet's own voice.
        ("The bell weighs 310kg by now.", "The bell weighs 320kg by now.", ["figure changed"]),
        ("The hall is 14m from the sea.", "The hall is 40m from the sea.", ["figure changed"]),
        (
            "Reve said it was cold. The bell, cast in 1702, weighs 2.5t.",
            "Reve said it was cold. The bell, cast in 1702, weighs 3.1t.",
            ["figure changed"],
        ),
        # Near in meaning, and yet something else.
        (
            "Reve said the work would start in June.",
            "Reve said the work would start in July.",
            ["reworded"],
        ),
        (
            "Reve said the hall and the school would be closed to all.",
            "Reve said the hall would be closed to all.",
            ["reworded"],
        ),
        (
            "Reve said the town had bought the old hall last year.",
            "Reve said the town had sold the old hall last year.",
            ["reworded"],
        ),
        (
            "Reve said all rooms of the hall had been searched.",
            "Reve said most rooms of the hall had been searched.",
            ["reworded"],
        ),
        # Other things that somebody says at one place.
        (
            "It was old. Bishop Ines Holt said the church had long prayed for rain.",
            "It was old. Bishop Ines Holt said two builders should be fined.",
            ["reworded"],
        ),
        # Doubts of several words, also in the outlet's own voice.
        (
            "Reve said the thief is believed to be in Venn.",
            "Reve said the thief is in Venn.",
            ["hedge removed"],
        ),
        (
            "The builder has left the town for good.",
            "The builder has allegedly left the town for good.",
            ["hedge added"],
        ),
        # A lost "never" or "not" beside a doubt says more than the doubt.
        (
            "Reve said the roof could never fall.",
            "Reve said the roof would fall.",
            ["reworded"],
        ),
        (
            "Reve said the pumps might never have run.",
            "Reve said the pumps had run.",
            ["reworded"],
        ),
        (
            "Reve said the snow may not have broken the roof.",
            "Reve said the snow broke the roof.",
            ["reworded"],
        ),
        (
            "Reve said the builder left the town.",
            "Reve said the builder probably never left the town.",
            ["reworded"],
        ),
        ("The builder may never have left.", "The builder has left.", []),
        (
            "Reve said the hall cost at least twice that.",
            "Reve said the hall cost twice that.",
            ["bound dropped"],
        ),
        ("Reve said it was old.", "Reve complained that it was old.", ["cue changed"]),
        # Told once: what one speaker adds in a paragraph, and who is no longer named.
        (
            "It was old.",
            "It was old.\n\nReve said rain had come in. “We were asleep,” he said.",
            ["added"],
        ),
        (
            "Mayor Jon Reve said it was safe. “It is mended,” he said.",
            "An official said it was safe. “It is mended,” the official said.",
            ["unnamed"],
        ),
        (
            "Reve said it was safe.",
            "Reve said it was safe.\n\nWe originally said that it was not safe.",
            ["correction noted"],
        ),
        ("Police said at least 12 people died.", "Police said 12 people died.", ["bound dropped"]),
        ("Police said 12 people died.", "Police said about 12 people died.", ["bound added"]),
        ("Police said 12 people died.", "Police said at least 14 people died.", ["figure changed"]),
        # The outlet's own voice, and the same change at two places.
        (
            "A roof fell and 12 people died.\n\nPolice said 12 people died.",
            "A roof fell and 14 people died.\n\nPolice said 14 people died.",
            ["figure changed"],
        ),
        ("Reve said the hall was safe.", "Reve said the hall was not safe.", ["reworded"]),
        ("“It was our fault,” Reve said.", "“It was their fault,” Reve said.", ["reworded"]),
        (
            "It was old.\n\nReve said the hall was safe.",
            "It was old.\n\nReve denied the hall was unsafe.",
            ["denial added", "reworded"],
        ),
        # Another speaker with the same words.
        (
            HOLT,
            f"{HOLT} Mayor Jon Reve denied that the hall was safe.",
            ["denial added"],
        ),
        (
            HOLT,
            f"{HOLT} Police said the hall was safe.",
            ["added"],
        ),
        (
            "Bishop Ines Holt said the roof had holes. Police said the roof had holes.",
            "Bishop Ines Holt said the roof had holes.",
            ["removed"],
        ),
        (
            "Reve said the hall was safe.",
            "Reve said the hall was safe.\n\nClarification: this report was amended.",
            ["correction noted"],
        ),
    ],
)  # fmt: skip
def test_each_kind_of_change_is_told(
    reader: Annotator, older: str, newer: str, found: list[str]
) -> None:
    assert kinds(reader, older, newer) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("organise", "organize", True), ("theatre", "theater", True), ("teh", "the", False),
        ("goverment", "government", True), ("recieved", "received", True),
        ("departent", "department", True), ("runing", "running", True),
        ("statment", "statement", True), ("departed", "department", False),
        ("closes", "closed", False), ("warnings", "warning", False),
        ("north", "south", False), ("four", "for", False), ("import", "export", False),
        ("legal", "illegal", False), ("fell", "feel", False), ("increase", "decrease", False),
    ],
)  # fmt: skip
def test_a_slip_is_no_other_word(one: str, other: str, same: bool) -> None:
    assert same_spelling(one, other) is same
    assert same_spelling(other, one) is same


# What was found when these were set is in docs/quality.md: found and right at least, in percent,
# and the pairs without a change that give one.
@pytest.mark.parametrize(
    ("pairs", "found", "right", "wrong"),
    [
        ("seen", 90, 95, set()),
        ("held_out", 90, 95, set()),
        ("second", 95, 96, {"nursery-lead-paint"}),
        (
            "third", 88, 91,
            {
                "theatre-allergy", "phone-ban", "liveblog-trial", "oru-election-date",
                "press-university", "school-bus-local", "cheese-contest", "boxer-retires",
            },
        ),
    ],
)  # fmt: skip
def test_floors(reader: Annotator, pairs: str, found: int, right: int, wrong: set[str]) -> None:
    outcomes = list(score(read_pairs(GOLD / f"{pairs}.toml"), reader))
    hits = sum(len(each.right) for each in outcomes)
    assert 100 * hits >= found * (hits + sum(len(each.missing) for each in outcomes))
    assert 100 * hits >= right * (hits + sum(len(each.wrong) for each in outcomes))
    assert {each.pair.id for each in outcomes if not each.pair.changes and each.wrong} <= wrong
