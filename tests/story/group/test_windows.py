"""Stories found day by day are those of all articles at once, as far as the window reaches."""

import random
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from builders.corpora import documents
from onrecord.records import Article, Date
from onrecord.story import Features, features_of
from onrecord.story.group import windows
from onrecord.story.group.clustering import Group, group
from onrecord.story.group.windows import StoryWindow


def told(count: int, seed: int, spread: int = 1) -> list[Features]:
    """Features of invented articles; their days are ``spread`` times as far apart."""
    found = []
    for each in documents(count, seed):
        published = each["published"] or "2031-05-01"
        first = date(2031, 5, 1)
        day = first + (date.fromisoformat(published) - first) * spread
        article = Article(
            id=each["id"] or "", capture="c", headline=each["headline"], text=each["text"] or "",
            published=Date(value=day.isoformat(), precision="day"),
        )  # fmt: skip
        found.append(features_of(article))
    return found


def by_day(window: StoryWindow, articles: Iterable[Features]) -> list[Group]:
    days: defaultdict[str, list[Features]] = defaultdict(list)
    for each in articles:
        days[each.published or ""].append(each)
    found = [each for day in sorted(days) for each in window.add(day, days[day])]
    return sorted([*found, *window.finish()], key=repr)


@pytest.mark.parametrize("seed", range(3))
def test_within_the_window_stories_are_those_of_all_at_once(seed: int) -> None:
    articles = told(80, seed)
    expected = sorted(group(articles), key=repr)
    assert any(len(each.articles) > 2 for each in expected)
    random.Random(seed).shuffle(articles)
    assert by_day(StoryWindow(), articles) == expected


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("spread", [1, 3])
def test_a_window_that_is_restored_after_any_day_goes_on_as_it_would(
    seed: int, spread: int
) -> None:
    articles = told(80, seed, spread)
    days = sorted({each.published or "" for each in articles})
    expected = by_day(StoryWindow(4), articles)
    for cut in range(1, len(days)):
        before, after = StoryWindow(4), StoryWindow(4)
        found: list[Group] = []
        for number, day in enumerate(days):
            if number == cut:
                after.restore(before.state(), reversed(articles))
            window = before if number < cut else after
            found += window.add(day, [each for each in articles if each.published == day])
        assert sorted([*found, *after.finish()], key=repr) == expected


@pytest.mark.parametrize("seed", range(3))
def test_each_article_is_in_one_story_and_none_reaches_over_a_gap(seed: int) -> None:
    articles = told(80, seed, spread=40)
    day = {each.article: each.published for each in articles}
    assert any(len({day[article] for article in each.articles}) > 1 for each in group(articles))
    found = by_day(StoryWindow(39), articles)
    assert sorted(article for each in found for article in each.articles) == sorted(day)
    assert all(len({day[article] for article in each.articles}) == 1 for each in found)
    assert found != by_day(StoryWindow(40), articles)


def test_stories_that_ended_are_held_no_longer() -> None:
    window = StoryWindow(3)
    [first, *_] = told(1, 1)
    held = []
    for number in range(60):
        day = (date(2031, 5, 1) + timedelta(2 * number)).isoformat()
        other = {f"word{number}": 900, f"name{number}": 400}
        one = replace(
            first, article=f"a{number}", published=day, names=other, opening=other, numbers={},
            keys=tuple(other), days=(),
        )  # fmt: skip
        list(window.add(day, [one]))
        held.append(len(window._open) + len(window._rows) + len(window._days))
    assert max(held[10:]) == max(held[30:]) < 20


def test_very_many_that_are_linked_are_stories_of_a_bounded_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(windows, "LARGEST", 5)
    monkeypatch.setattr("onrecord.story.group.clustering.LARGEST", 5)
    window = StoryWindow(3)
    [first, *_] = told(1, 1)
    found: list[Group] = []
    for number in range(40):
        day = (date(2031, 5, 1) + timedelta(number)).isoformat()
        same = [replace(first, article=f"a{number}-{n}", published=day, days=()) for n in range(3)]
        found += window.add(day, same)
        assert len(window._open) <= 3 * 4 + 5 * 4
    found += window.finish()
    assert sorted(article for each in found for article in each.articles) == sorted(
        f"a{number}-{n}" for number in range(40) for n in range(3)
    )
    assert all(len(each.articles) <= 5 for each in found)
