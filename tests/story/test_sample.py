"""The sample story, read with the shipped weights: stories, versions and comparisons."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evaluation.comparisons import measure, pages
from onrecord.app import pipeline, reading
from onrecord.app.stories import show_story, story_context
from onrecord.export.story_page import write_story_page
from onrecord.records import Story
from onrecord.store import Store
from onrecord.story import compare
from onrecord.story.group.near_duplicates import near_duplicates

EXPECTED = json.loads(Path("tests/golden/story/expected.json").read_text("utf-8"))
FLOORS = json.loads(Path("tests/floors.json").read_text())["comparisons"]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("sample") / "record.db"
    now = datetime(2031, 5, 11, tzinfo=UTC)
    with Store(path, create=True) as store:
        summary = reading.read(["examples/story"], store, pipeline.load_extractor, now)
        assert (summary.failures, summary.unread) == ((), 0)
        yield store


def on_pages(store: Store, story: Story) -> list[str]:
    page = pages(store)
    return sorted(page[article] for article in story.articles)


def test_the_stories_have_their_articles_outlets_and_titles(sample: Store) -> None:
    found = {tuple(on_pages(sample, each.story)): each for each in sample.story_entries()}
    assert set(found) == {tuple(sorted(story["pages"])) for story in EXPECTED["stories"]}
    for story in EXPECTED["stories"]:
        entry = found[tuple(sorted(story["pages"]))]
        assert entry.outlets == story["outlets"]
        headlines = {a.headline for a in sample.articles() if a.id in entry.story.articles}
        # One of them, or its beginning before a number that others replaced.
        assert any(headline and headline.startswith(entry.story.title) for headline in headlines)


def test_the_versions_of_a_page_are_told(sample: Store) -> None:
    page = pages(sample)
    replaced = [[page[a.replaces], page[a.id]] for a in sample.articles() if a.replaces]
    assert replaced == EXPECTED["versions"]


def test_the_copies_are_told(sample: Store) -> None:
    page = pages(sample)
    found = [
        {page[copy.of], page[copy.article]}
        for story in sample.stories()
        for copy in near_duplicates(article for article, _ in sample.accounts(story))
    ]
    assert found == list(map(set, EXPECTED["copies"]))  # of one day: which was first is not stated


def test_as_many_comparisons_are_found_and_no_more_are_wrong(sample: Store) -> None:
    measured = measure(sample, EXPECTED)
    floors = FLOORS["found"].items()
    assert all(measured.found[kind] >= floor for kind, floor in floors), measured.missed
    assert len(measured.wrong) <= FLOORS["wrong at most"], measured.wrong


def test_what_comparisons_point_to_is_there(sample: Store) -> None:
    texts = {article.id: article.text for article in sample.articles()}
    known = {each.id: each for each in (*sample.statements(), *sample.figures())}
    seen: set[str] = set()
    for story in sample.stories():
        for comparison in compare(story_context(sample, story)):
            assert comparison.id not in seen
            seen.add(comparison.id)
            assert comparison.story == story.id
            assert "\n" not in comparison.reason
            assert 0 < comparison.confidence < 1
            assert {known[member].article for member in comparison.members} <= {*story.articles}
            of_origins = [member for each in comparison.origins for member in each.members]
            assert sorted(of_origins) == sorted(comparison.members)
            assert len(set(comparison.members)) == len(comparison.members) > 1
            for origin in comparison.origins:
                assert all(
                    texts[each.article][slice(*each.span)].strip() for each in origin.evidence
                )
    assert len(seen) > 20


def test_the_story_is_shown_as_it_was_judged(sample: Store, request: pytest.FixtureRequest) -> None:
    """Write the page anew with --renew-screens, and read every line that changed."""
    story = max(sample.stories(), key=lambda story: len(story.articles))
    out = io.BytesIO()
    write_story_page(out, show_story(sample, story.id, since="2031-05-08"), "md")
    golden = Path("tests/golden/story/shown.md")
    if request.config.getoption("--renew-screens"):
        golden.write_bytes(out.getvalue())
    assert out.getvalue().decode() == golden.read_text("utf-8")
