"""What "rejected the claim" denies: what another voice says just before."""

import pytest
from msgspec.structs import replace

from builders.story_articles import STATEMENTS, Says, compare_by, story_article
from onrecord.story import StoryArticle

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


ASIDES = (
    (
        "not to be named",
        "asked",
        "The Seamen's Guild asked not to be named because the talks go on.",
    ),
    ("no proof", "offered", "The Seamen's Guild offered no proof."),
    (
        "for patience until the tide turns",
        "appealed",
        "The Seamen's Guild appealed for patience until the tide turns.",
    ),
)


@pytest.mark.parametrize(("content", "cue", "line"), ASIDES)
def test_who_claims_something_may_ask_something_before_it_is_denied(
    content: str, cue: str, line: str
) -> None:
    aside = Says("Seamen's Guild", content, cue=cue, type="eventuality", line=line)
    assert denied(aside) == [CLAIMS[0][2]]
    assert denied(aside._replace(line=f"It rained. {line}")) == []


@pytest.mark.parametrize(("content", "cue", "line"), ASIDES)
def test_a_reference_to_what_is_only_asked_means_the_claim_before(
    content: str, cue: str, line: str
) -> None:
    article = story_article(
        "a",
        Says("Seamen's Guild", CLAIMS[0][2]),
        Says("Seamen's Guild", content, cue=cue, type="eventuality", line=line),
        Says("Coast Board", "it", cue="denied", act="denies"),
    )
    claim, aside, denial = article.annotations.statements
    statements = (claim, aside, replace(denial, echoes=(aside.id,)))
    read = StoryArticle(article.article, replace(article.annotations, statements=statements))
    [line] = [each for each in compare_by(STATEMENTS, [read]) if each.kind == "differ"]
    assert claim.id in line.members


@pytest.mark.parametrize(("_", "cue", "claim"), CLAIMS)
def test_one_charge_is_a_claim_and_several_are_those_of_a_court(
    _: str, cue: str, claim: str
) -> None:
    assert denied(reference="the charge", cue=cue, claim=claim) == [claim]
    assert denied(reference="the charges", cue=cue, claim=claim) == []


def test_a_long_sentence_before_the_denial_has_its_own_claim() -> None:
    line = "While some in the harbour believed that it leaked, the Coast Board rejected the claim."
    article = story_article(
        "a",
        Says("Seamen's Guild", CLAIMS[0][2]),
        Says("Coast Board", "the claim", cue="rejected", act="denies", line=line),
    )
    assert not [each for each in compare_by(STATEMENTS, [article]) if each.kind == "differ"]
