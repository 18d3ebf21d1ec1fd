"""The tables. Columns are named as the records' fields; lists and nested records are JSON.

All but the captures can be read again from the captures, so the schema has a version and no
migrations. ``number`` is the order in which rows came, which is the order of every listing.
Long columns stand last: SQLite reads a row from its start, and what is short is asked for most.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

# In the file's header, so that a database of another program is told from a store.
APPLICATION_ID = 0x4F4E5243  # "ONRC"
VERSION = 5

# The number of what was read in an article is that of the article times this, and its place among
# the article's: the same reading gives the same rows, and the search index tells the article from
# it. A page of 20 MB cannot hold as many, be it all "5%".
PER_ARTICLE = 2**23

metadata = MetaData()
_Json = JSON(none_as_null=True)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _article() -> Column[str]:
    return Column("article", ForeignKey("articles.id"), nullable=False, index=True)


def _version(name: str) -> Column[str]:
    # Checked when the transaction ends: a chain of versions is put in order one by one.
    key = ForeignKey("articles.id", deferrable=True, initially="DEFERRED")
    return Column(name, key)


captures = Table(
    "captures",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("location", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("fetched", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("reader", Text, nullable=False),  # the release that found its articles
    Column("model", Text, nullable=False),  # the weights that were run over them
    # Of the row and its articles, so that a change made by anything but onrecord is seen.
    Column("articles", Integer, nullable=False, default=0),  # how many were found in it
    Column("digest", Text, nullable=False, default=""),
    Column("body", LargeBinary, nullable=False),  # zlib
)

articles = Table(
    "articles",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("key", Text),
    Column("capture", ForeignKey("captures.id"), nullable=False, index=True),
    # Not of the record, and made from it: what all versions of an article share; the one that
    # replaces it; and what is searched by: the day of publication and the outlet's folded name.
    Column("identity", Text, nullable=False, index=True),
    _version("replaced_by"),
    Column("day", Text),
    Column("outlet_folded", Text),
    Column("outlet", Text),
    Column("site", Text),
    Column("url", Text),
    Column("headline", Text),
    Column("byline", _Json, nullable=False),
    Column("published", _Json),
    Column("language", Text),
    _version("replaces"),
    Column("model", Text),
    Column("unread", Text),
    Column("digest", Text, nullable=False),  # SHA-256 of all that was read in it
    Column("related", _Json, nullable=False),
    Column("images", _Json, nullable=False),
    Column("parts", _Json, nullable=False),
    Column("text", Text, nullable=False),
)
# All that a search without words asks for, so that it reads no article that it does not show.
Index(
    "articles_newest",
    articles.c.day,
    articles.c.outlet_folded,
    articles.c.site,
    sqlite_where=text("replaced_by IS NULL"),
)

for column in (articles.c.replaces, articles.c.replaced_by):
    Index(f"articles_{column.name}", column, sqlite_where=column.is_not(None))

speakers = Table(
    "speakers",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _article(),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("named", Boolean),
    Column("aliases", _Json, nullable=False),
    Column("mentions", _Json, nullable=False),
    Column("roles", _Json, nullable=False),
)

# Who of an article may be who of another: all named speakers by what spellings of their names
# have in common.
names = Table(
    "names",
    metadata,
    _number(),
    Column("speaker", ForeignKey("speakers.id"), nullable=False),
    _article(),
    Column("key", Text, nullable=False, index=True),
)

# Which speakers of articles are one person or body, and what says so. It stands apart from what
# was read, so that it can be decided otherwise: a speaker without a row is its own.
people = Table(
    "people",
    metadata,
    Column("speaker", ForeignKey("speakers.id"), primary_key=True),
    Column("person", ForeignKey("speakers.id"), nullable=False, index=True),
    Column("sign", Text, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _article(),
    # Checked when the transaction ends, so that layers may come in any order.
    Column("outer", ForeignKey("statements.id", deferrable=True, initially="DEFERRED"), index=True),
    Column("source", _Json, nullable=False),
    Column("cue", _Json, nullable=False),
    Column("content", _Json, nullable=False),
    Column("kind", Text, nullable=False),
    Column("speaker", ForeignKey("speakers.id"), index=True),
    Column("to", _Json, nullable=False),
    Column("via", _Json, nullable=False),
    Column("said", _Json),
    Column("setting", _Json),
    Column("act", Text, nullable=False),
    Column("echoes", _Json, nullable=False),
    Column("confidence", Float, nullable=False),
)

figures = Table(
    "figures",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _article(),
    Column("statement", ForeignKey("statements.id"), index=True),
    Column("claimant", ForeignKey("speakers.id"), index=True),
    # Not of the record, and made from it: the day that the ledger has the figure at.
    Column("day", Text),
    Column("measure", Text, nullable=False, index=True),
    Column("unit", Text),
    Column("low", Float),
    Column("high", Float),
    Column("approximate", Boolean, nullable=False),
    Column("as_of", Text),
    Column("span", _Json, nullable=False),
    Column("text", Text, nullable=False),
    Column("subject", Text),
)

timexes = Table(
    "timexes",
    metadata,
    _number(),
    _article(),
    Column("span", _Json, nullable=False),
    Column("value", Text),
    Column("precision", Text),
)

# What the newest versions are grouped by into stories; all of it is made from them. ``own`` is the
# id that a story has whose first article this is, so that the id of a story that has become part
# of another still finds it.
features = Table(
    "features",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("own", Text, nullable=False, unique=True),
    Column("story", Text, index=True),  # that it is in
    Column("title", Text),  # of the story, at its first article
    Column("day", Text, nullable=False),
    # An article beside it in the row of a key is gone, and it is to be linked anew.
    Column("stale", Boolean, nullable=False, default=False, index=True),
    Column("features", _Json, nullable=False),
)

# The rarest words of an article: those that share one are compared, where they stand near.
story_keys = Table(
    "story_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("article", ForeignKey("features.article"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Articles that are likelier than not of one story, both ways round.
story_links = Table(
    "story_links",
    metadata,
    Column("one", ForeignKey("features.article"), primary_key=True),
    Column("other", ForeignKey("features.article"), primary_key=True, index=True),
    Column("odds", Float, nullable=False),
    sqlite_with_rowid=False,
)

# Work that a command left unfinished: "overwrite" while deleted pages are still in the file.
unfinished = Table("unfinished", metadata, Column("task", Text, primary_key=True))

# What is read in an article, named as in Annotations; each points to those before it only.
of_article = (speakers, statements, figures, timexes)

# Full text over the newest versions of the articles (``words``) and over what their statements
# say (``said``); neither holds the texts a second time. "captured" finds "capture". Beginnings of
# two and three letters have an index of their own: they are those of too many words.
_TOKENS = "prefix='2 3', tokenize='porter unicode61 remove_diacritics 2'"
FULL_TEXT = (
    "CREATE VIEW newest AS SELECT number, headline, text FROM articles WHERE replaced_by IS NULL",
    f"""CREATE VIRTUAL TABLE words USING fts5(headline, text, content='newest',
    content_rowid='number', {_TOKENS})""",
    f"CREATE VIRTUAL TABLE said USING fts5(speaker, content, content='', {_TOKENS})",
)
