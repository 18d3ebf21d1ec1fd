"""How names and numbers stand in the sentences of a story."""

import pytest

from onrecord.export.voice_wording import name_in_sentence


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Orla Venn", "Orla Venn"),
        ("orrin.example", "orrin.example"),
        ("two officials", "the two officials"),
        ("its duty officer", "the duty officer"),
        ("Her office", "the office"),
        ("His own lawyer", "the lawyer"),
        ("her very own ministry", "the ministry"),
        ("She", "“She”"),
        ("they", "“they”"),
        ("spokesman for her", "“spokesman for her”"),
        ("a friend of his", "“a friend of his”"),
    ],
)
def test_a_pronoun_is_never_shown_as_if_it_named_somebody(name: str, shown: str) -> None:
    assert name_in_sentence(name) == shown
