"""How figures are held against the gold of a story."""

import pytest

from evaluation.story_gold import StoryGold, _is_measure
from onrecord.records import Figure, Speaker, SpeakerKind


@pytest.mark.parametrize(
    ("measure", "subject", "wanted", "right"),
    [
        ("affected", "confirmed cases", "cases", True),
        ("affected", "infections", "infections", True),
        ("captured", "Tarskan prisoners", "prisoners", True),
        ("killed", "people", "killed", True),
        ("captured", "prisoners", "killed", False),
        ("boats", "boats", "crews", False),
    ],
)
def test_a_measure_is_right_if_it_is_the_noun_counted(
    measure: str, subject: str, wanted: str, right: bool
) -> None:
    figure = Figure(
        id="f", article="a", span=(0, 2), text="12", measure=measure, subject=subject,
        low=12, high=12,
    )  # fmt: skip
    assert _is_measure(figure, {"measure": wanted, "words": "some words"}) is right


@pytest.mark.parametrize(
    ("name", "kind", "gold", "voice", "right"),
    [
        ("Orla Venn", "person", "the minister", "interior ministry", True),
        ("Orla Venn", "person", "the ministry", "interior ministry", False),
        ("Odo Marr", "person", "the minister", "interior ministry", False),
        ("diplomat", "person", "", "unnamed diplomat", True),
        ("Orla Venn", "person", "", "unnamed diplomat", False),
        (None, "person", "", "Dagen Post", True),
    ],
)
def test_a_speaker_may_be_read_by_name_where_the_gold_has_an_office(
    name: str | None, kind: SpeakerKind, gold: str, voice: str, right: bool
) -> None:
    story = object.__new__(StoryGold)
    story.gold = {"statement": [{"voice": "interior ministry", "speaker": "Orla Venn"}]}
    named = name is not None and name[0].isupper()
    speaker = None if name is None else Speaker(id="s", name=name, kind=kind, named=named)
    assert story._is_speaker(speaker, {"speaker": gold, "voice": voice}) is right
