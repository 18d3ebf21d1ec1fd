"""Interviews: whose the answers are, which nobody is named at."""

import msgspec
import pytest

from builders.texts import at, scores_of, statement
from onrecord.extraction.speakers.labels import label_offsets
from onrecord.extraction.speakers.speakers import Asides, find_speakers
from onrecord.records import Article, Statement
from onrecord.text.document import Document


def answerers(text: str, people: str, *answers: str, labels: str = "") -> list[str | None]:
    """Return who gives some answers, or speaks at ``labels``, in a text that names ``people``."""
    given: list[Statement] = []
    for source, words in [*((each, "") for each in labels.split()), *(("", a) for a in answers)]:
        made = statement(text, source, "", words)
        if source:
            start = at(text, f"{source}:")[1]
            words = text[start:].strip().split("\n")[0]
            made = msgspec.structs.replace(made, content=(at(text, words),))
        given.append(made)
    article = Article(id="a", capture="c", text=text)
    asides = [Asides()] * len(given)
    completed, speakers, _ = find_speakers(
        article, Document(text), given, asides, scores_of(text, person=people)
    )
    names = {each.id: each.name for each in speakers}
    return [names.get(each.speaker or "") for each in completed][len(labels.split()) :]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "FIVE MINUTES WITH Orla Venn, keeper of the Tarn light\n\nTea or coffee? Cocoa.\n\n"
            "Favourite sound? The horn when it stops.\n\nBiggest regret? The blue boat.",
            ["Cocoa.", "The horn when it stops.", "The blue boat."],
        ),
        (
            "SMALL TALK with Orla Venn of the Tarn Players\n\nLast book? A tide table.\n\n"
            "Worst job? In a dye works.\n\nBest advice? Sit down.",
            ["A tide table.", "In a dye works.", "Sit down."],
        ),
        (
            "The baker Orla Venn lives above her oven. She shows us the stairs.\n\n"
            "Does the smell help? No.\n\nDid the fire? It warmed the street.",
            ["No.", "It warmed the street."],
        ),
    ],
)
def test_answers_are_of_the_one_who_is_interviewed(text: str, answers: list[str]) -> None:
    assert answerers(text, "Orla Venn", *answers) == ["Orla Venn"] * len(answers)


def test_who_is_named_in_an_answer_does_not_give_it() -> None:
    text = (
        "What did the sea teach you?\n\nThat Odo Mard snores.\n\nAnd the boat?\n\nIt leaked.\n\n"
        "Orla Venn and Odo Mard rowed to Tarn in May. Venn is walking again."
    )
    answers = ["That Odo Mard snores.", "It leaked."]
    assert answerers(text, "Orla Venn; Odo Mard", *answers) == ["Orla Venn"] * 2


@pytest.mark.parametrize("label", ["MARD", "Odo Mard"])
def test_who_has_a_label_gives_no_answers_without_one(label: str) -> None:
    text = (
        f"Orla Venn came to the court.\n\n{label}: Where did you stand?\n\n"
        f"By the weir.\n\n{label}: And the gate?\n\nShut."
    )
    given = ["By the weir.", "Shut."]
    assert "Odo Mard" not in answerers(
        text, f"Orla Venn; {label}", *given, labels=label.split()[-1]
    )


def test_two_who_are_interviewed_may_both_answer() -> None:
    text = (
        "We spoke with Orla Venn. We spoke to Odo Mard.\n\nWill it rain?\n\nPerhaps.\n\n"
        "And on Monday?\n\nIt will."
    )
    assert answerers(text, "Orla Venn; Odo Mard", "Perhaps.", "It will.") == [None, None]


@pytest.mark.parametrize(
    ("text", "labels"),
    [("Q. Is it?\nA. No.", ["Q", "A"]), ("  Question: Why?", ["Q"]), ("A lamp. Q fell.", [])],
)
def test_labels_are_in_no_name(text: str, labels: list[str]) -> None:
    assert [text[place] for place in sorted(label_offsets(text))] == labels
