import pytest

from onrecord.text.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said on Monday that the ferry would sail again.", "en"),
        ("Lee said.", "en"),
        ("Der Minister sagte am Montag, dass die Fähre wieder fährt.", "de"),
        ("Le maire a déclaré lundi que le bac reprendrait la mer.", "fr"),
        ("市长星期一说，渡轮将重新启航。", "zh"),
        ("12 34 — 56", None),
        ("", None),
    ],
)
def test_identify_language(text: str, language: str | None) -> None:
    assert identify_language(text) == language
