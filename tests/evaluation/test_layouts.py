"""Generated pages say what is on them: every visible word is in a labelled piece."""

import random
from importlib import import_module

import pytest

from builders.pages import check_every_visible_word
from evaluation.layouts.items import make_items
from evaluation.layouts.page import FAMILIES, Family, Page
from evaluation.layouts.score import score_page
from onrecord.records import Article, Date

PACKAGES = ("evaluation.layouts.held_apart", "evaluation.layouts.planets", "training.layouts")
for package in PACKAGES:
    import_module(package)

SENTENCES = (
    "The council said on Monday that the harbour wall would hold.",
    "Crews had worked since dawn while residents waited for news of the ferry.",
    "“We were not asked,” said Ilka Sorrendy, who lives on the quay.",
    "Rain is expected until Thursday: two roads stay closed.",
    "A spokesman for the port declined to give a figure.",
)
HEADLINES = (
    "Wall holds after night of rain",
    "Ferry crews back at work",
    "Quay to close: residents ask why",
)


def texts(rng: random.Random) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (
            f"{rng.choice(HEADLINES)} {number}",
            tuple(" ".join(rng.choices(SENTENCES, k=3)) for _ in range(rng.randint(2, 8))),
        )
        for number in range(12)
    ]


# Pages written by hand may have words that are not shown, such as comments and targets of links.
PROGRAMS = sorted(name for name in FAMILIES if not name.startswith("written."))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", PROGRAMS)
def test_every_visible_word_is_in_a_piece(name: str, seed: int) -> None:
    rng = random.Random(f"{name} {seed}")
    page = FAMILIES[name](rng, make_items(rng, texts(rng), rng.randint(2, 8)))
    check_every_visible_word(page)


def test_the_articles_of_a_page_score_full_marks_and_a_wrong_outlet_is_counted() -> None:
    page = Page()
    for number, outlet in enumerate(("Meridian", "Kestrel")):
        page.put(outlet, "publication", number, "outlet")
        page.put("Wall holds", "headline", number)
        page.put(SENTENCES[number], "body", number)
    right = [
        Article(id=str(n), capture="", outlet=outlet, headline="Wall holds", text=SENTENCES[n])
        for n, outlet in enumerate(("The Meridian", "Kestrel"))
    ]
    score = score_page(page, right)
    assert (score.counts_right, score.outlets_wrong) == (1, 0)
    assert score.fields_right == score.fields
    assert score.body_kept == score.body_words
    swapped = [right[0], Article(id="1", capture="", outlet="Meridian", text=SENTENCES[1])]
    assert score_page(page, swapped).outlets_wrong == 1


def test_families_for_training_are_not_held_apart() -> None:
    def modules(package: str) -> set[Family]:
        return {each for each in FAMILIES.values() if each.__module__.startswith(package)}

    assert len(modules("evaluation.layouts.held_apart")) >= 30
    assert len(modules("training.layouts")) >= 100


@pytest.mark.parametrize(
    ("shown", "title", "stated"),
    [
        ("2 May 2031", "Digest", 1),
        ("2 May", "Digest of May 2031", 1),
        ("02/05/31", "Digest", 1),
        ("2 May", "Digest", 0),
        ("31 May", "Digest", 0),
    ],
)
def test_a_date_counts_if_its_year_is_on_the_page(shown: str, title: str, stated: int) -> None:
    day = "2031-05-31" if shown.startswith("31") else "2031-05-02"
    page = Page()
    page.put(title, "furniture")
    page.put(shown, "publication", 0, "published", day)
    page.put(SENTENCES[0], "body", 0)
    article = Article(
        id="0", capture="", text=SENTENCES[0], published=Date(value=day, precision="day")
    )
    score = score_page(page, [article])
    assert score.fields["published"] == score.fields_right["published"] == stated
    assert (score.dates_asserted, score.dates_wrong) == (1, 1 - stated)
