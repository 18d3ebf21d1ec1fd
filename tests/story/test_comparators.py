"""A golden case for each comparator: two articles, and the comparison that it finds in them."""

from typing import NamedTuple

import pytest

from builders.story_articles import Number, Says, compare_by, story_article
from onrecord.records import ComparisonKind
from onrecord.story import StoryArticle, StoryContext, compare
from onrecord.story.compare import (
    COMPARATORS,
    Comparator,
    corrections,
    denials,
    disputed_quotations,
    drifts,
    figure_differences,
    figure_repeats,
    figure_updates,
    lost_bounds,
    repeats,
    reversals,
)

OFFICE, GUILD, VENN = "Harbour Office", "Seamen's Guild", "Orla Venn"
WALL = "that the harbour wall of Tormin cracked after a night of high water"
SAND = "“We built it on sand and we knew that it would fall,”"
ROCK = "“We built it on rock and we knew that it would fall,”"


class Golden(NamedTuple):
    """Two statements of two articles, and what a comparator finds in them."""

    first: Says
    second: Says
    kind: ComparisonKind
    reason: str
    days: tuple[int, int] = (1, 2)  # of May, when the articles were published


def dead(who: str, count: int) -> Says:
    """A statement that so many people were killed."""
    number = Number(str(count), count, count)
    return Says(who, f"that {count} people were killed", numbers=(number,))


def quoted(who: str, quotation: str) -> Says:
    return Says(who, quotation, line=f"{quotation} {who} said.")


GOLDEN: dict[Comparator, Golden] = {
    figure_repeats: Golden(dead(OFFICE, 17), dead(GUILD, 17), "repeat", "killed: 17"),
    figure_updates: Golden(
        dead(OFFICE, 17), dead(OFFICE, 18), "update",
        "killed, Harbour Office: 17 (2031-05-01), then 18 (2031-05-02)",
    ),
    figure_differences: Golden(
        dead(OFFICE, 17), dead(GUILD, 23), "differ",
        "killed: Harbour Office says 17, Seamen's Guild says 23", (1, 1),
    ),
    reversals: Golden(
        Says(OFFICE, WALL), Says(OFFICE, WALL, "denied", act="denies"), "update",
        f"Harbour Office: “{WALL}” (2031-05-01), then denied: “{WALL}” (2031-05-02)",
    ),
    lost_bounds: Golden(
        Says(OFFICE, "that at least 17 people were killed",
             numbers=(Number("at least 17", 17, None),)),
        dead(OFFICE, 17), "drift",
        "killed, Harbour Office: “at least 17” in one article, “17” in another",
    ),
    drifts: Golden(
        quoted(VENN, SAND), quoted(VENN, ROCK), "drift",
        "Orla Venn: “We built it on sand and we knew that it would …” in one article,"
        " “We built it on rock and we knew that it would …” in another"
    ),
    repeats: Golden(
        Says(VENN, WALL), Says(OFFICE, WALL), "repeat", f"“{WALL}”: in 2 articles, 2 origins"
    ),
    denials: Golden(
        Says(VENN, WALL), Says(OFFICE, WALL, "denied", act="denies"), "differ",
        f"Harbour Office denies what Orla Venn says: “{WALL}”",
    ),
    disputed_quotations: Golden(
        quoted(VENN, SAND), quoted("Tamsel Vaunt", SAND), "differ",
        "“We built it on sand and we knew …” is attributed to Orla Venn and Tamsel Vaunt",
    ),
    corrections: Golden(
        Says(VENN, WALL),
        Says(OFFICE, WALL, line=f"Correction: we reported that the {OFFICE} said {WALL}."),
        "correction",
        "The Lantern takes back: "
        "“Orla Venn said that the harbour wall of Tormin cracked after a night …”",
    ),
}  # fmt: skip


def articles(golden: Golden) -> list[StoryArticle]:
    return [
        story_article(
            f"article{number}", says, day=f"2031-05-0{golden.days[number]}", outlet="The Lantern"
        )
        for number, says in enumerate((golden.first, golden.second))
    ]


def test_each_comparator_has_a_golden_case() -> None:
    assert set(GOLDEN) == set(COMPARATORS)


@pytest.mark.parametrize("comparator", COMPARATORS, ids=lambda comparator: comparator.__name__)
def test_a_comparator_finds_its_golden_case(comparator: Comparator) -> None:
    golden = GOLDEN[comparator]
    [comparison] = compare_by([comparator], articles(golden))
    assert (comparison.kind, comparison.reason) == (golden.kind, golden.reason)
    assert len(comparison.members) == 2
    assert comparison in compare(StoryContext("s", articles(golden)))


def test_a_single_article_is_not_compared() -> None:
    denial = Says(OFFICE, WALL, "denied", act="denies")
    assert compare(StoryContext("s", [story_article("a", Says(VENN, WALL), denial)])) == []
