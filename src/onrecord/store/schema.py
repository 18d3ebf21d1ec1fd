"""The tables. Columns are named as the records' fields; lists and nested records are JSON.

All but the captures can be read again from the captures, so the schema has a version and no
migrations. ``number`` is the order in which rows came, which is the order of every listing.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

# In the file's header, so that a database of another program is told from a store.
APPLICATION_ID = 0x4F4E5243  # "ONRC"
VERSION = 1

metadata = MetaData()
_Json = JSON(none_as_null=True)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _article() -> Column[str]:
    return Column("article", ForeignKey("articles.id"), nullable=False, index=True)


captures = Table(
    "captures",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("location", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("fetched", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # zlib
)

articles = Table(
    "articles",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("key", Text),
    Column("capture", ForeignKey("captures.id"), nullable=False, index=True),
    Column("outlet", Text),
    Column("site", Text),
    Column("url", Text),
    Column("headline", Text),
    Column("byline", _Json, nullable=False),
    Column("published", _Json),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("parts", _Json, nullable=False),
    Column("images", _Json, nullable=False),
    Column("related", _Json, nullable=False),
    Column("replaces", Text),
    # The weights that were run. The record's ``model`` is null where ``unread`` says that they
    # read nothing; kept all the same, so that the same weights are not run again.
    Column("model", Text, nullable=False),
    Column("unread", Text),
    Column("story", Text),
)

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

# Full text over the articles, which it does not hold a second time; "captured" finds "capture".
FULL_TEXT = (
    """CREATE VIRTUAL TABLE words USING fts5(headline, text, content='articles',
    content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER words_added AFTER INSERT ON articles BEGIN
    INSERT INTO words(rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END""",
    """CREATE TRIGGER words_changed AFTER UPDATE ON articles BEGIN
    INSERT INTO words(words, rowid, headline, text)
        VALUES ('delete', old.number, old.headline, old.text);
    INSERT INTO words(rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END""",
)
