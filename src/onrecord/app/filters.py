"""What searches and lists are narrowed by, for all use cases that take it."""

from typing import TypedDict


class ArticleFilters(TypedDict, total=False):
    """Which articles; what is None, or left out, does not restrict.

    ``outlet``: the beginning of a word of a name, in any case, or of a site. ``place``: words that
    stand together in the article. ``since`` and ``until``: first and last day, month or year of
    publication (YYYY, YYYY-MM, YYYY-MM-DD).
    """

    outlet: str | None
    place: str | None
    since: str | None
    until: str | None


class Filters(ArticleFilters, total=False):
    """Which articles, and of whom.

    ``speaker``: beginnings of the words of a name; words that are searched for must then occur in
    one statement by that speaker.
    """

    speaker: str | None
