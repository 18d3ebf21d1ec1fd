"""Number of SQL statements of each listing: none grows with the number of rows."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from keeping import Who, keep, keep_people
from onrecord.app.stories import show_story
from onrecord.records import Date
from onrecord.store import Store

STORIES = 300
ARTICLES = 400


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """SQL statements that the store runs inside the block."""
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    engine = store._database._connection.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with 300 stories of one article, and a story of 400 articles by two speakers."""
    path = tmp_path_factory.mktemp("many") / "record.db"
    with Store(path, create=True) as store:
        published = Date(value="2031-01-03", precision="day")
        single = [
            keep(store, f"single{number}", f"Nothing {number}.")[0] for number in range(STORIES)
        ]
        large = [
            keep_people(
                store, f"large{number}", Who("Tamsel Vaunt", "mayor"), Who(f"Sailor {number}"),
                published=published,
            )[0].mentions[0].article
            for number in range(ARTICLES)
        ]  # fmt: skip
        with store.writing():
            for article in (*(each.id for each in single), *large):
                store.grouped.add(article, "", (), {})
            for each in single:
                store.grouped.put([each.id], "")
            store.grouped.put(large, "The wall")
        yield store


def test_listing_300_stories_takes_at_most_10_queries(many: Store) -> None:
    with counted(many) as statements:
        assert len(list(many.story_entries())) == STORIES + 1
    assert len(statements) <= 10


def test_telling_a_story_of_400_articles_takes_at_most_25_queries(many: Store) -> None:
    [story] = [story for story in many.stories() if len(story.articles) == ARTICLES]
    with counted(many) as statements:
        assert len(show_story(many, story.id).articles) == ARTICLES
    assert len(statements) <= 25


def test_listing_people_and_articles_takes_a_query_for_each_500(many: Store) -> None:
    with counted(many) as statements:
        assert len(many.people("Sailor")) == ARTICLES
    assert len(statements) <= 4
    with counted(many) as statements:
        assert len(list(many.speakers())) == ARTICLES + 1
    assert len(statements) <= 3
    with counted(many) as statements:
        assert len(list(many.entries())) == STORIES + ARTICLES
    assert len(statements) == 1


def test_an_article_is_shown_with_as_many_queries_as_it_has_kinds_of_annotations(
    many: Store,
) -> None:
    [story] = [story for story in many.stories() if len(story.articles) == ARTICLES]
    with counted(many) as statements:
        article = many.find(story.articles[0])
        many.capture(article)
        many.annotations(article)
    assert len(statements) <= 8
