"""What "rejected the claim" denies: what another voice says just before."""

import pytest

from builders.story_articles import STATEMENTS, Says, compare_by, story_article

CLAIMS = (
    ("the claim", "rejected", "that seven boats had left the lower harbour at night"),
    ("that as gossip", "dismissed", "the pilots had been told to wait for the tide"),
    ("the guild's allegation", "denied", "that the lower sluice had been sold to a builder"),
)


def denied(*between: Says, reference: str = "the claim", cue: str = "rejected",
           claim: str = CLAIMS[0][2]) -> list[str]:  # fmt: skip
    """What the board denies of an article in which the guild claims something."""
    article = story_article(
        "a",
        Says("Seamen's Guild", claim),
        *between,
        Says("Coast Board", reference, cue=cue, act="denies"),
    )
    lines = [each for each in compare_by(STATEMENTS, [article]) if each.kind == "differ"]
    said = {each.id: article.words_at(each.content) for each in article.annotations.statements}
    return [said[each] for line in lines for each in line.members if said[each] != reference]


@pytest.mark.parametrize(("reference", "cue", "claim"), CLAIMS)
def test_who_rejects_a_claim_denies_what_was_said_just_before(
    reference: str, cue: str, claim: str
) -> None:
    assert denied(reference=reference, cue=cue, claim=claim) == [claim]


@pytest.mark.parametrize("reference", ["the board's own claim", "the pilots' claim", "the figure"])
def test_the_claim_of_somebody_else_and_a_number_are_not_what_was_said(reference: str) -> None:
    assert denied(reference=reference) == []


def test_only_the_denying_voice_may_speak_between_claim_and_denial() -> None:
    own = Says("Coast Board", "that it would answer in the evening")
    heading = Says("", "15:30 The board answers the pilots")
    other = Says("Harbour Office", "that the harbour was quiet")
    assert denied(own) == [CLAIMS[0][2]]
    assert denied(heading) == []
    assert denied(other) == ["that the harbour was quiet"]


def test_a_long_sentence_before_the_denial_has_its_own_claim() -> None:
    line = "While some in the harbour believed that it leaked, the Coast Board rejected the claim."
    article = story_article(
        "a",
        Says("Seamen's Guild", CLAIMS[0][2]),
        Says("Coast Board", "the claim", cue="rejected", act="denies", line=line),
    )
    assert not [each for each in compare_by(STATEMENTS, [article]) if each.kind == "differ"]
