import pytest

from onrecord.extraction.attribution.polarity import act_of


@pytest.mark.parametrize(
    ("cue", "source", "act"),
    [
        ("said", "Orla Venn", "says"),
        ("has repeatedly denied", "Orla Venn", "denies"),
        ("did not deny", "Orla Venn", "says"),
        ("declined to say", "A spokesman", "declines"),
        ("would not say", "A spokesman", "declines"),
        ("wouldn’t comment", "A spokesman", "declines"),
        ("did not immediately respond", "The ministry", "unsaid"),
        ("didn't say", "She", "unsaid"),
        ("has yet to comment on", "The ministry", "unsaid"),
        ("has expressed", "Neither of the two", "unsaid"),
        ("said", "Norah Kell", "says"),
        ("does not believe", "She", "says"),
        ("", "", "says"),
    ],
)
def test_act_of_cue_and_source(cue: str, source: str, act: str) -> None:
    assert act_of(cue, source) == act
