import pytest

from builders.raw import RAW
from onrecord.records import Article, Date
from onrecord.story.group.near_duplicates import near_duplicates
from onrecord.text.readable import ReadableText

WIRE = (
    "The harbour wall of Tormin cracked on Tuesday after a night of high water, and the port was"
    " closed. Governor Ilka Sorrendy said that engineers would look at it in the morning. Nobody"
    " was hurt, but eleven boats were lost."
)
REWRITTEN = (
    "Eleven boats sank at Tormin when its sea wall gave way. Engineers are to examine the crack,"
    " the governor said; the port remains shut, and there are no injuries among the crews or the"
    " people who live along the quay."
)


def article(identity: str, text: str, day: str | None = None) -> Article:
    published = Date(value=day, precision="day") if day else None
    return Article(id=identity, capture="c", text=text, published=published)


def test_a_wire_copy_is_told_with_what_both_have() -> None:
    wire = article("wire", f"(Wire) {WIRE}", "2031-03-05")
    paper = article("paper", f"By our staff\n\n{WIRE.upper()}\n\nMore on page 2.", "2031-03-06")
    [copy] = near_duplicates([paper, wire])
    assert (copy.of, copy.article, copy.share) == ("wire", "paper", 0.976)
    [(earlier, later)] = copy.spans
    assert wire.text[slice(*earlier)] == WIRE.removesuffix(".")
    assert paper.text[slice(*later)] == WIRE.upper().removesuffix(".")


def test_a_trimmed_copy_and_one_with_an_insertion() -> None:
    first, second, third = WIRE.split(". ")
    trimmed = article("b", f"{first}. {second}.", "2031-03-06")
    longer = article("c", f"{first}. {second}. Boats rocked. {third}", "2031-03-07")
    found = near_duplicates([article("a", WIRE, "2031-03-05"), trimmed, longer])
    assert [(copy.article, copy.of, len(copy.spans)) for copy in found] == [
        ("b", "a", 1),
        ("c", "a", 2),
    ]


def test_the_same_news_in_other_words_is_no_copy() -> None:
    assert near_duplicates([article("a", WIRE), article("b", REWRITTEN)]) == []


def test_short_texts_and_empty_ones_are_no_copies() -> None:
    line = "The harbour wall of Tormin cracked on Tuesday after high water."
    assert near_duplicates([article("a", line), article("b", line)]) == []
    assert near_duplicates([article("a", ""), article("b", "")]) == []
    assert near_duplicates([]) == []


def test_undated_ones_are_copies_of_dated_ones() -> None:
    found = near_duplicates([article("a", WIRE), article("z", WIRE, "2031-03-05")])
    assert [(copy.article, copy.of, copy.share) for copy in found] == [("a", "z", 1.0)]


def test_a_text_that_repeats_itself_is_read_quickly() -> None:
    long = "the wall held and " * 5000
    [copy] = near_duplicates([article("a", long), article("b", long)])
    assert copy.share == 1.0


@pytest.mark.parametrize("kind", RAW)
def test_a_raw_copy_is_a_copy(kind: str) -> None:
    clean = WIRE.replace("Ilka", "Inés")
    raw = RAW[kind](clean)
    [copy] = near_duplicates([article("a", clean, "2031-03-05"), article("b", raw, "2031-03-06")])
    assert (copy.of, copy.share) == ("a", 1.0)
    [(_, later)] = copy.spans
    assert ReadableText(raw[slice(*later)]).text.split()[:3] == clean.split()[:3]
