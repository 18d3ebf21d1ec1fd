"""The outlets of a story's articles, copies included."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.records import Figure
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.outlets import outlet_names

_UNKNOWN = "outlet unknown"


class Outlets:
    """The outlets of a story, each with one name."""

    def __init__(self, articles: Sequence[StoryArticle]) -> None:
        stated = [(article.article.outlet, article.article.site) for article in articles]
        self._names = {
            article.article.id: name
            for article, name in zip(articles, outlet_names(stated), strict=True)
        }
        self._copies: defaultdict[str, list[StoryArticle]] = defaultdict(list)
        for article in articles:
            if article.copy_of:
                self._copies[article.copy_of].append(article)

    def name(self, article: StoryArticle) -> str:
        """Return the name of the outlet of an article."""
        return self.stated(article) or _UNKNOWN

    def stated(self, article: StoryArticle) -> str | None:
        """Return the name of the outlet of an article, or None if it is not known."""
        return self._names[article.article.id]

    def of(self, articles: Iterable[StoryArticle]) -> tuple[str, ...]:
        """Return the names of the outlets of some articles, each once."""
        return tuple(dict.fromkeys(map(self.name, articles)))

    def with_figure(
        self, article: StoryArticle, figure: Figure
    ) -> Iterator[tuple[StoryArticle, Figure]]:
        """Yield an article with its figure, and the copies of its text that have the same one."""
        yield article, figure
        same = figure.measure, figure.low, figure.high
        for copy in self._copies.get(article.text_id, ()):
            if copy is not article:
                for each in copy.annotations.figures:
                    if (each.measure, each.low, each.high) == same:
                        yield copy, each
