"""The words of a draft beside those of the record: what is the same, cut or changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.story.check.words import Match, match_words, wording
from onrecord.story.compare.content import listed_words

LAMP = "“We have a lamp that works and a cable that perhaps does not,”"
TURNED = "“We should have turned back if anyone had told us that the light was out.”"
TOLL = "“At least 12 people died. We have counted them twice, and 40 are not found.”"


def match(draft: str, record: str) -> Match | None:
    return match_words(wording(draft, ((0, len(draft)),)), wording(record, ((0, len(record)),)))


def kind(draft: str, record: str) -> str | None:
    found = match(draft, record)
    return found.kind if found else None


def marked(draft: str, record: str) -> str:
    """The words of both, those that only one has in marks."""
    found = match(draft, record)
    assert found is not None
    forms = {"same": "{}", "draft": "+{}+", "record": "-{}-"}
    return " ".join(forms[piece.only].format(piece.words) for piece in found.pieces)


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("we have a lamp that works — and a cable that perhaps does not", LAMP),
        ("At least twelve people died.", TOLL),
        ("We have counted them twice, and 40 are not found.", TOLL),
        ("“Some 2700 men, or 5 percent”", "some 2,700 men (or 5 per cent)"),
        ("It's done", "“It’s done”"),
    ],
)
def test_signs_case_and_the_style_of_numbers_do_not_matter(draft: str, record: str) -> None:
    assert kind(draft, record) == "verbatim"


@pytest.mark.parametrize(
    ("draft", "record", "shown"),
    [
        ("We have a lamp that works", LAMP,
         "We have a lamp that works -and a cable that perhaps does not-"),
        ("We should have turned back", TURNED,
         "We should have turned back -if anyone had told us that the light was out-"),
        ("We have counted them … and 40 are not found", TOLL,
         "We have counted them -twice- and 40 are not found"),
        ("We have a [light] that works", LAMP,
         "We have a -lamp- +light+ that works -and a cable that perhaps does not-"),
        ("[W]e have counted them twice, and 40 are not found", TOLL,
         "[W]e have counted them twice, and 40 are not found"),
    ],
)  # fmt: skip
def test_a_part_or_a_marked_cut_is_trimmed(draft: str, record: str, shown: str) -> None:
    assert kind(draft, record) == "trimmed"
    assert marked(draft, record) == shown


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("a cable that perhaps does", LAMP),  # without "not"
        ("a cable that … does not", LAMP),  # without "perhaps"
        ("We have a lamp that works and a cable that does not", LAMP),
        ("We have [not] a lamp that works", LAMP),
        ("anyone had told us that the light was out", TURNED),  # without "if"
        ("12 people died", TOLL),  # without "at least"
        ("40 are found", TOLL),
        ("At least 13 people died", TOLL),
        ("We should have turned back when anyone had told us that the light was out", TURNED),
        ("We have counted them and 40 are not found", TOLL),  # a cut that is not marked
        ("the party won 5 %", "the party won 6 %"),
    ],
)
def test_a_lost_or_changed_word_is_altered(draft: str, record: str) -> None:
    assert kind(draft, record) == "altered"


def test_changed_words_are_marked() -> None:
    assert marked("We would have turned back", "We should have turned back") == (
        "We +would+ -should- have turned back"
    )


@pytest.mark.parametrize(
    "draft", ["We should have listened to the skippers", "A cable is not a lamp", "", "…", "[sic]"]
)
def test_other_words_are_no_match(draft: str) -> None:
    assert kind(draft, TURNED) is None


TEXT = ("wall", "harbour", "cracked", "night", "not", "perhaps", "the", "12", "five", "boats")
WORDS = st.lists(st.sampled_from(TEXT), min_size=1, max_size=12)


@given(WORDS)
def test_every_wording_is_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert kind(text, text) == "verbatim"


@given(WORDS, st.data())
def test_a_changed_word_is_never_verbatim_nor_trimmed(
    words: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:at], "zebra", *words[at + 1 :]]
    assert kind(" ".join(changed), " ".join(words)) in ("altered", None)


@given(WORDS, st.data())
def test_a_negation_that_is_put_in_or_left_out_is_never_verbatim_nor_trimmed(
    words: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words)))
    negation = data.draw(st.sampled_from(sorted(listed_words("not") - {"nor"})))  # begins a clause
    plain = [word for word in words if word != "not"]
    changed = [*plain[:at], negation, *plain[at:]]
    for draft, record in ((changed, plain), (plain, changed)):
        assert kind(" ".join(draft), " ".join(record)) in ("altered", None)
