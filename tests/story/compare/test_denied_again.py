"""Denials that only refer to a claim repeat one another where they deny the same one."""

import pytest

from builders.story_articles import STATEMENTS, Says, compare_by, story_article

CLAIMS = (
    "that seven boats had left the lower harbour at night",
    "the pilots had been told to wait for the tide",
    "that the lower sluice had been sold to a builder from Tarsk",
)
DENIALS = ("the claim", "that as gossip", "the guild's allegation")


def repeated(
    *claims: str, who: tuple[str, str] = ("Coast Board",) * 2, first: str = "the claim"
) -> list[str]:
    """The reasons of the repeats of denials in two articles."""
    articles = [
        story_article(
            name,
            Says("Seamen's Guild", claim),
            Says(speaker, words, cue="denied", act="denies"),
            day=f"2031-05-{day:02}",
        )
        for name, claim, speaker, words, day in zip(
            "ab", claims, who, (first, "the claim"), (4, 5), strict=True
        )
    ]
    lines = [each for each in compare_by(STATEMENTS, articles) if each.kind == "repeat"]
    return [each.reason for each in lines if each.reason.startswith("denied")]


@pytest.mark.parametrize(("claim", "first"), list(zip(CLAIMS, DENIALS, strict=True)))
def test_who_denies_one_claim_in_two_articles_repeats_the_denial(claim: str, first: str) -> None:
    [reason] = repeated(claim, claim, first=first)
    assert claim[:40] in reason
    assert reason.endswith("in 2 articles, 1 origin")


@pytest.mark.parametrize("claim", CLAIMS)
def test_denials_of_two_claims_or_two_voices_repeat_nothing(claim: str) -> None:
    others = [each for each in CLAIMS if each != claim]
    assert not repeated(claim, others[0])
    assert not repeated(claim, claim, who=("Coast Board", "Harbour Office"))
