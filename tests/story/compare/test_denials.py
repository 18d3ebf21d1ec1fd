"""What "denied it" denies: the quotation before, and what its speaker said just before that."""

import pytest
from msgspec.structs import replace

from builders.story_articles import STATEMENTS, Says, compare_by, story_article
from onrecord.story import StoryArticle

CLAIMS = (
    (
        "that seven boats had left the lower harbour at night",
        "“This was no accident, it was planned.”",
    ),
    (
        "that the guild had sold the lower sluice to a builder",
        "“They knew what the water would do.”",
    ),
    (
        "that the board had burnt the letters of the pilots",
        "“Somebody gave an order that evening.”",
    ),
)


def disputed(claim: str, quotation: str, *, speaker: str = "Coast Board") -> set[str]:
    """What is denied in an article in which the guild denies a quotation."""
    article = story_article(
        "a",
        Says(speaker, claim),
        Says("Coast Board", quotation),
        Says("Seamen's Guild", "denied it", cue="denied", act="denies",
             line="The Seamen's Guild denied it."),
    )  # fmt: skip
    first, quoted, denial = article.annotations.statements
    statements = (
        first,
        replace(quoted, kind="direct"),
        replace(denial, echoes=(quoted.id,), content=()),
    )
    read = StoryArticle(article.article, replace(article.annotations, statements=statements))
    [line] = [each for each in compare_by(STATEMENTS, [read]) if each.kind == "differ"]
    names = {first.id: "claim", quoted.id: "quotation"}
    return {names[each] for each in line.members if each in names}


@pytest.mark.parametrize(("claim", "quotation"), CLAIMS)
def test_who_denies_a_quotation_denies_what_it_goes_on_from(claim: str, quotation: str) -> None:
    assert disputed(claim, quotation) == {"claim", "quotation"}
    assert disputed(claim, quotation, speaker="Ana Rue") == {"quotation"}
