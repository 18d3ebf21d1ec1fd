"""Which figures of a golden story count the same thing."""

from collections.abc import Mapping
from typing import Any

from builders.story_articles import Number, Says, story_article
from evaluation.figure_pairs import FigureGold, PairLabel
from onrecord.story import StoryContext

PAGES = {
    "a": Says("Harbour Office", "that 12 sailors had died", numbers=(Number("12", 12, 12),)),
    "b": Says("Seamen's Guild", "that 17 sailors had died", numbers=(Number("17", 17, 17),)),
    "c": Says("Coast Board", "that 21 sailors had died", numbers=(Number("21", 21, 21),)),
    "d": Says("Coast Board", "that 30 had died off Tormin", numbers=(Number("30", 30, 30),)),
    "e": Says("Coast Board", "that 40 had died off Kellend", numbers=(Number("40", 40, 40),)),
}


def entry(page: str) -> Mapping[str, Any]:
    says = PAGES[page]
    return {
        "page": page, "words": says.content, "text": says.numbers[0].text, "measure": "killed",
        "event": "sinking", "low": says.numbers[0].low, "high": says.numbers[0].high,
    }  # fmt: skip


def comparison(*pages: str) -> Mapping[str, Any]:
    return {"about": "figure", "members": [entry(page) for page in pages]}


def test_members_of_joined_comparisons_count_the_same_and_traps_weigh_most() -> None:
    articles = [story_article(page, says) for page, says in PAGES.items()]
    gold = FigureGold.__new__(FigureGold)
    gold.gold = {
        "article": [],
        "figure": [entry(page) for page in PAGES],
        "comparison": [comparison("a", "b"), comparison("b", "c")],
        "trap": [{"not_compared": [entry("a"), entry("d")]}],
    }
    context = StoryContext("s", articles)
    gold._by_page = {article.article.id: [article.article] for article in articles}
    gold._read = {article.article.id: (context, article) for article in articles}
    claims = sorted(context.figures, key=lambda claim: claim.article.article.id)
    found = gold.labels(claims, [0, 0, 0, 0], [1, 2, 3, 4])
    assert found[:2] == [PairLabel(True, 1), PairLabel(True, 1)]  # a and c by way of b
    assert found[2] == PairLabel(False, 3)  # a trap
    assert found[3] == PairLabel(False, 0.5)  # in no comparison
