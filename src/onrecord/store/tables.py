"""The tables of a store's database.

Columns are named like the fields of the records; lists and nested records are stored as JSON. The
column ``number`` gives the order in which rows were stored, which is the order of listings. Long
columns come last, because SQLite reads a row from its start.

If the schema changes, ``VERSION`` is raised. What was read is not migrated: it is read again from
the stored pages. What people decided and follow, the tables ``corrections``, ``watched``
and those of alerts, cannot be read again: they are changed by migrations only (``migrations/``),
and are carried over when the rest is read again.
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
    PrimaryKeyConstraint,
    String,
    Table,
    text,
)

from onrecord.store.columns import Number, Text

# In the file's header, so that a database of another program is not taken for a store.
APPLICATION_ID = 0x4F4E5243  # "ONRC"
VERSION = 11
# Stores from this version on lack only tables, and are upgraded in place when they are opened.
UPGRADED = 8
REVISION = "0003"  # the last migration of what people decided, follow and want to be told of

# The number of an annotation is the number of its article times this, plus its position in the
# article: the same reading gives the same rows, and the search index can compute the article. No
# page of 20 MB, the largest that is read, has as many annotations.
PER_ARTICLE = 2**23

metadata = MetaData()
_Json = JSON(none_as_null=True)


def _number() -> Column[int]:
    return Column("number", Number, primary_key=True)


def _article() -> Column[str]:
    return Column("article", ForeignKey("articles.id"), nullable=False, index=True)


def _version(name: str) -> Column[str]:
    # Checked at the end of the transaction: links of a chain of versions are written one by one.
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
    Column("reader", Text, nullable=False),  # version of the pipeline that read it
    Column("model", Text, nullable=False),  # hash of the model that read it
    # These two columns reveal changes that onrecord did not make.
    Column("articles", Integer, nullable=False, default=0),  # number of its articles
    Column("digest", Text, nullable=False, default=""),  # SHA-256 of the row and its articles' ids
    Column("body", LargeBinary, nullable=False),  # zlib
)

# The answers of the servers that sent captures; a page that was sent twice keeps the first.
responses = Table(
    "responses",
    metadata,
    Column("capture", ForeignKey("captures.id"), primary_key=True),
    Column("response", _Json, nullable=False),
)
answered = captures.outerjoin(responses)

articles = Table(
    "articles",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("key", Text),
    Column("capture", ForeignKey("captures.id"), nullable=False, index=True),
    # Derived columns, not part of the record: what all versions of an article have in common, the
    # version that replaces it, and, for searches, day of publication and outlet in lower case.
    Column("identity", Text, nullable=False, index=True),
    _version("replaced_by"),
    Column("day", Text),
    Column("outlet_folded", Text),
    Column("outlet", Text),
    Column("site", Text),
    Column("url", Text),
    Column("headline", Text),
    Column("readable_headline", Text),  # derived, as is readable_text
    Column("byline", _Json, nullable=False),
    Column("published", _Json),
    Column("language", Text),
    _version("replaces"),
    Column("model", Text),
    Column("unread", Text),
    Column("digest", Text, nullable=False),  # SHA-256 of the article and its annotations
    Column("related", _Json, nullable=False),
    Column("images", _Json, nullable=False),
    Column("parts", _Json, nullable=False),
    Column("text", Text, nullable=False),
    # Derived, for searches (``searched.py``): what a person reads, if these are other words.
    Column("readable_text", Text),
)
# The columns that a search without words filters and sorts by. PostgreSQL's index takes no long
# values, which may be stated as outlets.
_newest = text("replaced_by IS NULL")
Index(
    "articles_newest",
    articles.c.day,
    articles.c.outlet_folded,
    articles.c.site,
    sqlite_where=_newest,
).ddl_if("sqlite")
Index("articles_newest_day", articles.c.day, postgresql_where=_newest).ddl_if("postgresql")

for column in (articles.c.replaces, articles.c.replaced_by):
    is_linked = column.is_not(None)
    Index(f"articles_{column.name}", column, sqlite_where=is_linked, postgresql_where=is_linked)

speakers = Table(
    "speakers",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _article(),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("named", Boolean),
    # Derived, not part of the record: name and aliases as they are searched for (``folding.py``).
    Column("folded", Text, nullable=False),
    Column("aliases", _Json, nullable=False),
    Column("mentions", _Json, nullable=False),
    Column("roles", _Json, nullable=False),
)

# Name keys: normalized names of speakers, the same for all spellings of a name. Speakers of
# different articles who have a name key in common may be the same person.
names = Table(
    "names",
    metadata,
    _number(),
    Column("speaker", ForeignKey("speakers.id"), nullable=False),
    _article(),
    Column("key", Text, nullable=False),
)
Index("ix_names_key", names.c.key, postgresql_using="hash")  # of names of any length

# Speakers who are merged with an earlier stored speaker, being the same person or organization, and
# the evidence. Separate from what was read in the pages, so that the merging can be undone. A
# speaker without a row is not merged, or is the first stored speaker of the merged ones.
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
    # Checked at the end of the transaction, so that nested statements may come in any order.
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
    Column("type", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("echoes", _Json, nullable=False),
    Column("confidence", Float, nullable=False),
    # Derived: the places of cue and content in the article's readable text, if it has one.
    Column("readable_cue", _Json),
    Column("readable_content", _Json),
)

figures = Table(
    "figures",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    _article(),
    Column("statement", ForeignKey("statements.id"), index=True),
    Column("claimant", ForeignKey("speakers.id"), index=True),
    # Derived, not part of the record: the day of the figure in the ledger.
    Column("day", Text),
    Column("measure", Text, nullable=False),
    Column("unit", Text),
    Column("low", Float),
    Column("high", Float),
    Column("approximate", Boolean, nullable=False),
    Column("as_of", Text),
    Column("of", Float),
    Column("asserted", Boolean, nullable=False),
    Column("span", _Json, nullable=False),
    Column("text", Text, nullable=False),
    Column("subject", Text),
)
Index("ix_figures_measure", figures.c.measure, postgresql_using="hash")

timexes = Table(
    "timexes",
    metadata,
    _number(),
    _article(),
    Column("span", _Json, nullable=False),
    Column("value", Text),
    Column("precision", Text),
)

# Features by which the newest versions are grouped into stories, derived from the articles. ``own``
# is the id of a story whose first article this is, so that the id of a story that has become part
# of another still finds it.
features = Table(
    "features",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("own", Text, nullable=False, unique=True),
    Column("story", Text, index=True),  # id of the story that it is in
    Column("title", Text),  # of the story, in the row of its first article
    Column("day", Text, nullable=False),
    # Whether a neighbour in the list of a key was removed, so that links must be computed again.
    Column("stale", Boolean, nullable=False, default=False, index=True),
    Column("features", _Json, nullable=False),
)

# Keys: the rarest terms of each article. Two articles with a key in common are compared if they are
# near each other in the list of all articles with that key.
story_keys = Table(
    "story_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("article", ForeignKey("features.article"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Links between articles that are more likely than not of one story; each in both directions.
story_links = Table(
    "story_links",
    metadata,
    Column("one", ForeignKey("features.article"), primary_key=True),
    Column("other", ForeignKey("features.article"), primary_key=True, index=True),
    Column("odds", Float, nullable=False),
    sqlite_with_rowid=False,
)

# What statements mean: vectors of some statements of articles in stories with several. Derived.
vectors = Table(
    "vectors",
    metadata,
    Column("article", ForeignKey("features.article"), primary_key=True),
    Column("statements", Text, nullable=False),  # their ids, with a space between them
    Column("digest", Text, nullable=False),  # SHA-256 of the ids and vectors
    Column("vectors", LargeBinary, nullable=False),  # one after the other, a byte for each value
)

# What people decided, in order. Changed by migrations only, and never dropped.
corrections = Table(
    "corrections",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("action", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text),
    Column("old", _Json),
    Column("new", _Json),
    Column("undone", _Json),
    Column("targets", _Json, nullable=False),
    Column("others", _Json, nullable=False),
    Column("digest", Text, nullable=False),  # SHA-256 of the correction
)

# What people follow, and the pages that it named: what was seen there last, and when it is asked
# again. Changed by migrations only, and never dropped.
watched = Table(
    "watched",
    metadata,
    Column("address", Text, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # the same for all spellings of the address
    Column("host", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    # The feed that named it; none if a person follows it.
    Column(
        "parent", ForeignKey("watched.address", deferrable=True, initially="DEFERRED"), index=True
    ),
    Column("since", Text, nullable=False),
    Column("due", Text, index=True),  # none: it is not asked again
    Column("title", Text),
    Column("published", Text),
    Column("asked", Text),
    Column("changed", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("words", Text),  # SHA-256 of what was read last
    Column("failures", Integer, nullable=False),
    Column("error", Text),
    Column("digest", Text, nullable=False),  # SHA-256 of the row
)

# What people want to be told of, what was found, and the captures that were looked at for it.
# Changed by migrations only, and never dropped.
alerts = Table(
    "alerts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("asks", _Json, nullable=False),
    Column("digest", Text, nullable=False),  # SHA-256 of the alert
)
matches = Table(
    "matches",
    metadata,
    Column("id", Text, primary_key=True),
    Column("alert", ForeignKey("alerts.id"), nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("handed_over", Boolean, nullable=False),
    Column("captures", Text, nullable=False),  # ids, with a space after each
    Column("match", _Json, nullable=False),
    Column("digest", Text, nullable=False),  # SHA-256 of the row
)
looked_at = Table("looked_at", metadata, Column("capture", Text, primary_key=True))

# The last migration that a file has had, as Alembic keeps it.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# Where each target of a correction stands in the present reading of its page: derived, and computed
# again when the page is read again. ``place`` counts the targets and then the others.
attachments = Table(
    "attachments",
    metadata,
    Column("correction", ForeignKey("corrections.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("capture", Text, nullable=False, index=True),
    Column("article", Text, index=True),
    Column("record", Text),
    Column("state", Text, nullable=False),
    Column("shift", Integer, nullable=False),
)

# Work that an interrupted command left: "overwrite" while deleted rows may still be in the file.
unfinished = Table("unfinished", metadata, Column("task", Text, primary_key=True))

# Tables of annotations, named as the fields of Annotations; each refers to those before it only.
of_article = (speakers, statements, figures, timexes)
