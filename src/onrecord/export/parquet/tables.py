"""The tables of the record, each with a row for each record of one kind, and those of corpora."""

from collections.abc import Mapping

from onrecord.records import (
    Article,
    Capture,
    Comparison,
    Evidence,
    Failure,
    Figure,
    OriginReason,
    Record,
    Speaker,
    Statement,
    Story,
    Timex,
)


class ArticleSpeaker(Speaker, frozen=True, kw_only=True):
    """A speaker of one article. Equal keys may be one person, and may be namesakes."""

    article: str  # id
    keys: tuple[str, ...]  # normalized names, the same for all spellings of one


class ArticleOrigin(Record, frozen=True, kw_only=True):
    """What an article's own words go back to, and the story that it is of.

    The origin is the agency in its dateline, the outlet of an earlier article that has nearly the
    same text, or its own outlet.
    """

    article: str  # id
    story: str  # id
    outlet: str | None  # of the article, else its site
    name: str  # of the origin
    why: OriginReason
    copy_of: str | None  # id of the earlier article
    evidence: Evidence | None  # the words that name an agency


# The name of each table, and the record that is a row of it: its fields are the columns.
TABLES: Mapping[str, type[Record]] = {
    "captures": Capture,
    "articles": Article,
    "statements": Statement,
    "speakers": Speaker,
    "figures": Figure,
    "times": Timex,
    "stories": Story,
    "comparisons": Comparison,
}

# Those of a corpus, whose people and versions are not resolved over its articles.
CORPUS_TABLES: Mapping[str, type[Record]] = {
    "captures": Capture,
    "articles": Article,
    "statements": Statement,
    "speakers": ArticleSpeaker,
    "figures": Figure,
    "times": Timex,
    "stories": Story,
    "origins": ArticleOrigin,
    "failures": Failure,
}
