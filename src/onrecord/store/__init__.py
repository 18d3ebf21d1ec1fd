"""The store: keeps all captured pages and extracted records in one SQLite file.

Only this package contains SQL.
"""

from onrecord.store.corrections import AttachedCorrection, Attachment
from onrecord.store.kept import Kept, KeptArticle
from onrecord.store.query import Query
from onrecord.store.store import Store
from onrecord.store.watching import Pages, Watched, WatchedKind
from onrecord.store.writer import Reading

__all__ = [
    "AttachedCorrection",
    "Attachment",
    "Kept",
    "KeptArticle",
    "Pages",
    "Query",
    "Reading",
    "Store",
    "Watched",
    "WatchedKind",
]
