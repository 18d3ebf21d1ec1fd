"""How the voices of a story are listed: one name, one role, no short forms."""

import pytest

from onrecord.export.voice_wording import shown_names, voice_head, voice_parts, who_for
from onrecord.views import NameView, VoiceView


def named(
    name: str, *roles: str, aliases: tuple[str, ...] = (), speaks_for: bool = True
) -> NameView:
    return NameView(
        speaker=name, name=name, aliases=aliases, speaks_for=speaks_for, same_words=False,
        roles=roles,
    )  # fmt: skip


def voice(name: str, *names: NameView) -> VoiceView:
    return VoiceView(key="v", name=name, names=names, statements=2)


@pytest.mark.parametrize(
    ("name", "names", "parts"),
    [
        (
            "Coast Guard of Selland",
            [
                named("Venn", "Lieutenant"),
                named("Orla Venn", "coast guard spokeswoman", "Lt"),
                named("coast guard"),
            ],
            ["Orla Venn (coast guard spokeswoman) speaks for it"],
        ),
        (
            "Harbour Office",
            [named("Pell Vaunt", "chair", "harbour board"), named("Pell Vaunt", "chair, board")],
            ["Pell Vaunt (chair, board) speaks for it"],
        ),
        ("Larch Relief", [named("relief"), named("Teyla Corrow")], ["Teyla Corrow speaks for it"]),
    ],
)
def test_who_speaks_for_a_body_is_named_once_with_one_role(
    name: str, names: list[NameView], parts: list[str]
) -> None:
    assert list(voice_parts(voice(name, *names))) == parts


@pytest.mark.parametrize(
    ("shown", "head"),
    [
        (
            voice(
                "Orla Venn",
                named("Orla Venn", "mayor, Orrin", "Mayor", aliases=("Venn",), speaks_for=False),
            ),
            "Orla Venn · mayor, Orrin · 2 statements",
        ),
        (
            voice(
                "Health Ministry of Selland",
                named("Ministry", aliases=("ministry", "HMS", "hms"), speaks_for=False),
            ),
            "Health Ministry of Selland · 2 statements · also HMS",
        ),
        (
            voice("Corvane Dairy", named("dairy", aliases=("the firm", "Firm"), speaks_for=False)),
            "Corvane Dairy · 2 statements · also the firm",
        ),
    ],
)
def test_a_voice_has_one_role_and_other_names_that_say_more(shown: VoiceView, head: str) -> None:
    assert voice_head(shown) == head


def test_names_of_a_voice_have_one_role_each() -> None:
    names = named("Orla Venn", "director", "Dr"), named("Harbour Office", speaks_for=False)
    shown = shown_names(voice("Harbour Office", *names))
    assert [(each.name, each.roles) for each in shown] == [
        ("Orla Venn", ("director",)),
        ("Harbour Office", ()),
    ]


@pytest.mark.parametrize(
    ("speaker", "by", "who"),
    [
        ("Orla Venn", "Corvane Dairy", "Orla Venn for Corvane Dairy"),
        ("Ines Tarrow", "harbour office", "Ines Tarrow for the harbour office"),
        ("Corvane Dairy", "Corvane Dairy", "Corvane Dairy"),
        ("Venn", "Orla Venn", "Orla Venn"),
    ],
)
def test_who_denies_for_a_body_is_told_from_it(speaker: str, by: str, who: str) -> None:
    assert who_for(speaker, by) == who
