"""The search index, kept in step with the articles. It holds the newest versions only."""

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import bindparam, select

from onrecord.store.engine import Database
from onrecord.store.tables import articles, speakers, statements
from onrecord.text.spans import words_at

# FTS5 deletes what it is given again, word for word: it has no texts of its own.
_WORDS = {
    "add": "INSERT INTO words(rowid, headline, text)"
    " SELECT number, headline, text FROM newest WHERE number = ?",
    "remove": "INSERT INTO words(words, rowid, headline, text)"
    " SELECT 'delete', number, headline, text FROM newest WHERE number = ?",
}
_SAID = {
    "add": "INSERT INTO said(rowid, speaker, content) VALUES (?, ?, ?)",
    "remove": "INSERT INTO said(said, rowid, speaker, content) VALUES ('delete', ?, ?, ?)",
}
_NEWEST = select(articles.c.number, articles.c.id, articles.c.text).where(
    articles.c.identity == bindparam("identity"), articles.c.replaced_by.is_(None)
)
_SPOKEN = (
    select(statements.c.number, statements.c.content, speakers.c.name)
    .outerjoin_from(statements, speakers, speakers.c.id == statements.c.speaker)
    .where(statements.c.article == bindparam("article"))
)


def change_index(
    database: Database, do: Literal["add", "remove"], identities: Iterable[str]
) -> None:
    """Add to the index, or remove from it, the newest version of each identity.

    To be removed before anything of an article changes, and added when all has.
    """
    for identity in identities:
        for article in list(database.rows(_NEWEST, {"identity": identity})):
            database.run(_WORDS[do], (article["number"],))
            said = [
                (row["number"], row["name"], words_at(article["text"], row["content"]))
                for row in database.rows(_SPOKEN, {"article": article["id"]})
            ]
            if said:
                database.run(_SAID[do], said)


def erase_from_index(database: Database) -> None:
    """Leave in the index's pages nothing of what was removed from it."""
    for index in ("words", "said"):
        database.run(f"INSERT INTO {index}({index}) VALUES ('optimize')")
