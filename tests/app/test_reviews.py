"""Reviews of fact-checkers beside statements: noted on those they are about, and on no others."""

import html
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from builders.fake_extractor import FakeExtractor
from builders.reviews import claim_review, review_feed, review_page
from builders.stores import keep
from onrecord.app import corrections
from onrecord.app.articles import show_article
from onrecord.app.checking import check_text
from onrecord.app.corrections import Author
from onrecord.app.linking import add_capture
from onrecord.app.reviews import note_reviews
from onrecord.capture import make_capture
from onrecord.cli import app
from onrecord.errors import UsageError
from onrecord.export.draft_page import write_draft_page
from onrecord.records import Article, Speaker
from onrecord.store import Store
from onrecord.story.check import reviewed_statements
from onrecord.views import Review

NOW = datetime(2031, 5, 10, tzinfo=UTC)
BY = Author("Ela", "2031-05-10T10:00:00Z")
TEXT = "Corrow said that the wall had cracked in the night. Vaunt said that it rained all day."
NOTE = (
    "Tide Check, 2031-05-09: “False”, on “The wall had cracked in the night” · "
    "https://tidecheck.example/wall"
)


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "feed.json"
    path.write_text(review_feed(claim_review()))
    return path


def notes(store: Store, article: Article) -> list[tuple[str, str]]:
    """Return the words and the note of each statement that has one, and those of the article."""
    view = show_article(store, article.id)
    found = [(each.words, each.corrections) for each in view.statements]
    found.append(("", view.corrections))
    return [(words, str(each.new)) for words, some in found for each in some]


def test_a_review_is_noted_on_the_statement_it_is_about(store: Store, feed: Path) -> None:
    [article] = keep(store, "page.txt", TEXT)
    noted = note_reviews(store, [feed], BY)
    assert (noted.reviews, noted.matched, len(noted.notes)) == (1, 1, 1)
    assert notes(store, article) == [("that the wall had cracked in the night", NOTE)]
    [made] = corrections.list_corrections(store)
    assert (made.correction.action, made.correction.by) == ("note", "Ela")


def test_a_review_is_noted_once_and_not_again_after_it_was_taken_back(
    store: Store, feed: Path
) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [made] = note_reviews(store, [feed, feed], BY).notes
    again = note_reviews(store, [feed], BY)
    assert (again.matched, again.notes) == (1, ())
    corrections.undo(store, made.correction.id, BY)
    assert note_reviews(store, [feed], BY).notes == ()
    assert notes(store, article) == []
    keep(store, "other.txt", TEXT)
    assert len(note_reviews(store, [feed], BY).notes) == 1


def test_the_saved_pages_of_fact_checkers_are_looked_through(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    for number, body in enumerate((review_page(claim_review()), "<p>ClaimReview", "<" * 9999)):
        page = make_capture(f"{number}.html", "text/html", body.encode(), NOW)
        add_capture(store, *page, (), reader="", model="")
    noted = note_reviews(store, [], BY)
    assert (noted.reviews, noted.matched) == (1, 1)
    assert notes(store, article) == [("that the wall had cracked in the night", NOTE)]


@pytest.mark.parametrize(
    "fields",
    [
        {"claimant": "Vaunt"},
        {"claimant": "Ela Corrow"},
        {"claimant": "a spokesman for Corrow"},
        {"claimant": None},
        {"claim": "The wall had not cracked in the night"},
        {"claim": "The wall had cracked in the storm at night"},
        {"claim": "Perhaps the wall had cracked in the night"},
        {"claim": "The wall had"},
    ],
)
def test_what_may_be_another_claim_is_not_matched(
    store: Store, tmp_path: Path, fields: dict[str, Any]
) -> None:
    [article] = keep(store, "page.txt", TEXT)
    (tmp_path / "feed.json").write_text(review_feed(claim_review(**fields)))
    noted = note_reviews(store, [tmp_path / "feed.json"], BY)
    assert (noted.reviews, noted.matched) == (1, 0)
    assert notes(store, article) == []


@pytest.mark.parametrize(
    "text",
    [
        "Corrow denied that the wall had cracked in the night.",
        "Corrow said that perhaps the wall had cracked in the night.",
        "Corrow said that Vaunt said that the wall had cracked in the night.",
        "Corrow said that nobody knew whether the wall had cracked in the night.",
        "Vaunt said that the wall had cracked in the night.",
    ],
)
def test_a_statement_that_says_something_else_is_not_matched(
    store: Store, feed: Path, text: str
) -> None:
    [article] = keep(store, "page.txt", text)
    assert note_reviews(store, [feed], BY).matched == 0
    assert notes(store, article) == []


@pytest.mark.parametrize(
    ("text", "claimant", "words"),
    [
        (TEXT, None, "that the wall had cracked in the night"),
        ("It rained in Vennmark.", "Corrow", ""),
        (TEXT.replace("Corrow", "Kellend"), "Corrow", ""),
    ],
)
def test_a_page_that_a_review_names_has_the_claim(
    store: Store, tmp_path: Path, text: str, claimant: str | None, words: str
) -> None:
    """The note is on the statement if its words are there, else on the article."""
    [article] = keep(store, "page.txt", text, url="https://www.post.example/wall?utm_source=x")
    review = claim_review(claimant=claimant, appearance=["https://post.example/wall/"])
    (tmp_path / "page.html").write_text(review_page(review))
    assert note_reviews(store, [tmp_path / "page.html"], BY).matched == 1
    assert notes(store, article) == [(words, NOTE)]


@pytest.mark.parametrize(
    ("name", "kind", "claimant", "is_same"),
    [
        ("Orla Venn", "person", "Orla Venn", True),
        ("Orla Venn", "person", "Harbour master Orla Venn", True),
        ("Orla Venn", "person", "ORLA VENN", True),
        ("Orla Venn", "person", "Venn", False),
        ("Venn", "person", "Orla Venn", False),
        ("Orla Venn", "person", "Bo Venn", False),
        ("Orla Venn", "person", "Orla Venn’s lawyer", False),
        ("Coast Service", "organization", "The Coast Service", True),
        ("Coast Service", "organization", "Union of the Coast Service", False),
    ],
)
def test_a_claimant_is_who_has_the_full_name(
    name: str, kind: Any, claimant: str, is_same: bool
) -> None:
    article = Article(id="a", capture="c", text=TEXT)
    read = FakeExtractor().annotate(article)
    speakers = tuple(
        Speaker(id=each.id, name=name, kind=kind, named=True) for each in read.speakers
    )
    review = Review(
        reviewer=None, url=None, published=None, rating="False", location="x",
        claim="the wall had cracked in the night", claimant=claimant,
    )  # fmt: skip
    found = reviewed_statements(
        review, article, replace(read, speakers=speakers), is_appearance=False
    )
    assert len(list(found)) == is_same


def test_a_draft_is_told_what_fact_checkers_say(store: Store, feed: Path) -> None:
    keep(store, "page.txt", TEXT)
    note_reviews(store, [feed], BY)
    checked = check_text(store, TEXT, FakeExtractor())
    found = [[words.notes for words in point.record] for point in checked.points]
    assert found == [[(NOTE,)], [()]]
    page = io.BytesIO()
    write_draft_page(page, checked)
    assert html.escape(NOTE, quote=False) in page.getvalue().decode()


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("bad.json", "is no JSON that can be read: "),
        ("deep.json", "is no JSON that can be read: nested too deep"),
        ("missing.json", "No such file or directory"),
        (".", "is not a regular file"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_failure_and_the_others_are_read(
    store: Store, feed: Path, tmp_path: Path, bad: str, why: str
) -> None:
    keep(store, "page.txt", TEXT)
    (tmp_path / "bad.json").write_text('{"@type": "ClaimReview",')
    (tmp_path / "deep.json").write_text("[" * 200_000)
    noted = note_reviews(store, [tmp_path / bad, feed], BY)
    [failure] = noted.failures
    assert failure.location == str(tmp_path / bad)
    assert failure.error.startswith(why)
    assert (noted.reviews, noted.matched, len(noted.notes)) == (1, 1, 1)


def test_nothing_is_noted_by_nobody(store: Store, feed: Path) -> None:
    [article] = keep(store, "page.txt", TEXT)
    with pytest.raises(UsageError):
        note_reviews(store, [feed], BY._replace(by=" "))
    assert notes(store, article) == []


def test_the_command_prints_what_it_noted(store: Store, feed: Path, tmp_path: Path) -> None:
    keep(store, "page.txt", TEXT)
    path = str(tmp_path / "record.db")
    done = CliRunner().invoke(app, ["reviews", str(feed), "--by", "Ela", "--store", path])
    assert done.exit_code == 0
    head, words, total = done.output.splitlines()
    assert head.endswith(f"· note: {NOTE}")
    assert words.strip() == "that the wall had cracked in the night"
    assert total == "1 review, 1 of what is on record; 1 new note"
    done = CliRunner().invoke(app, ["reviews", str(tmp_path), "--store", path])
    assert done.exit_code == 1
    assert "1 failure:" in done.output


def test_the_command_names_what_is_not_taken(store: Store, tmp_path: Path) -> None:
    reviews = [claim_review(), claim_review(reviewRating={"ratingValue": 1}), claim_review("")]
    (tmp_path / "feed.json").write_text(review_feed(*reviews))
    arguments = ["reviews", str(tmp_path / "feed.json"), "--store", str(tmp_path / "record.db")]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0
    total, head, *lines = done.output.splitlines()
    assert total == "1 review, 0 of what is on record; 0 new notes"
    assert head == "2 reviews not taken:"
    assert [line.split("feed.json ")[1].split(" (")[0] for line in lines] == [
        "item 2: has a number as rating, without words and without its scale",
        "item 3: has no claim in words",
    ]
