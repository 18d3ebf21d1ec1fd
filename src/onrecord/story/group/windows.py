"""Groups the articles of a corpus into stories, day by day, without holding all of them.

As ``group`` does, but an article is compared only with articles of the days before it that are in
the window, and a story ends when none of its articles is: then nothing can be linked to it any
more. What is held are the articles of the window, and those linked to them.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from onrecord.records import Record
from onrecord.story.group.clustering import (
    LARGEST,
    LINKED,
    REACH,
    Group,
    Link,
    cluster,
    connected,
    find_links,
    order,
)
from onrecord.story.group.features import Features

# Days before an article's in which it may continue a story. With 7, 14, 30 and 90 days, BCubed F1
# on the dated shootings of decision 014 is 91.9, 92.6, 93.4 and 93.7, without a window 94.2; what
# is held grows with them.
WINDOW = 30


class WindowState(Record, frozen=True):
    """What a ``StoryWindow`` goes on from, besides the articles."""

    days: tuple[str, ...]  # of the window
    open: Mapping[str, str]  # articles of stories that have not ended, each with its day
    links: tuple[Link, ...]


class StoryWindow:
    """Groups articles that are given day by day, in order, into stories."""

    def __init__(self, window: int = WINDOW) -> None:
        self._window = timedelta(window)
        self._days: deque[tuple[date, list[Features]]] = deque()
        self._rows: defaultdict[str, deque[Features]] = defaultdict(deque)
        self._open: dict[str, Features] = {}
        self._links: list[Link] = []

    def state(self) -> WindowState:
        """Return what ``restore`` needs to go on as this window would."""
        return WindowState(
            days=tuple(day.isoformat() for day, _ in self._days),
            open={each.article: each.published or "" for each in self._open.values()},
            links=tuple(self._links),
        )

    def restore(self, state: WindowState, articles: Iterable[Features]) -> None:
        """Go on from a state, in a new window.

        ``articles``: at least all of the days of the window, and all that are open.
        """
        found: dict[str, list[Features]] = {day: [] for day in state.days}
        for each in articles:
            if each.published in found:
                found[each.published].append(each)
            if each.article in state.open:
                self._open[each.article] = each
        for day, some in found.items():
            added = sorted(some, key=order)
            self._days.append((date.fromisoformat(day), added))
            for article in added:
                self._hold(article)
        self._links = list(state.links)

    def add(self, day: str, articles: Iterable[Features]) -> Iterator[Group]:
        """Add all articles of a day ("2031-05-04"), and yield the stories that have ended.

        Each day comes once, after the days before it. A set of linked articles that is larger than
        what is clustered together is clustered as it is, and keeps only links inside its stories.
        """
        now = date.fromisoformat(day)
        while self._days and self._days[0][0] < now - self._window:
            self._forget(self._days.popleft()[1])
        added = sorted(articles, key=order)
        for article in added:
            self._link(article)
        self._days.append((now, added))
        inside = {article.article for _, some in self._days for article in some}
        yield from self._end(inside)

    def finish(self) -> Iterator[Group]:
        """Yield the stories that have not ended yet."""
        yield from self._end(set())

    def _forget(self, articles: Iterable[Features]) -> None:
        """Leave articles, the oldest that there are, out of what new ones are compared with."""
        for article in articles:
            for key in article.keys:
                row = self._rows[key]
                row.popleft()
                if not row:
                    del self._rows[key]

    def _link(self, article: Features) -> None:
        near = (islice(reversed(self._rows.get(key, ())), REACH) for key in article.keys)
        others = {other.article: other for row in near for other in row}
        for other, odds in find_links(article, list(others.values())).items():
            self._links.append((article.article, other, odds))
        self._hold(article)
        self._open[article.article] = article

    def _hold(self, article: Features) -> None:
        for key in article.keys:
            self._rows[key].append(article)

    def _end(self, inside: set[str]) -> Iterator[Group]:
        """Yield the stories without an article inside the window, and hold them no longer."""
        held: dict[str, Features] = {}
        links: list[Link] = []
        for articles, own in self._linked():
            if len(articles) <= LARGEST and any(each.article in inside for each in articles):
                held.update((each.article, each) for each in articles)
                links += own
                continue
            story_of: dict[str, int] = {}
            for number, group in enumerate(cluster(articles, own)):
                if inside.isdisjoint(group.articles):
                    yield group
                else:
                    story_of |= dict.fromkeys(group.articles, number)
            held.update((each, self._open[each]) for each in story_of)
            links += (
                link
                for link in own
                if link[0] in story_of and story_of[link[0]] == story_of.get(link[1])
            )
        self._open, self._links = held, links

    def _linked(self) -> Iterator[tuple[Sequence[Features], list[Link]]]:
        """Yield each set of articles that are linked, directly or through others, with links."""
        articles = sorted(self._open.values(), key=order)
        row = {article.article: number for number, article in enumerate(articles)}
        numbered = [(row[one], row[other], odds) for one, other, odds in self._links]
        sets = connected(range(len(articles)), numbered, LINKED)
        set_of = {articles[number].article: at for at, each in enumerate(sets) for number in each}
        links: defaultdict[int, list[Link]] = defaultdict(list)
        for link in self._links:
            links[set_of[link[0]]].append(link)
        for at, numbers in enumerate(sets):
            yield [articles[number] for number in numbers], links[at]
