"""The record kept: one SQLite file. The only room with SQL."""

from onrecord.store.kept import Kept, KeptArticle
from onrecord.store.query import Query
from onrecord.store.store import Store

__all__ = ["Kept", "KeptArticle", "Query", "Store"]
