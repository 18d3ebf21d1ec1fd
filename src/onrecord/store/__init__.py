"""The record kept: one SQLite file. The only room with SQL."""

from onrecord.store.search import Hit
from onrecord.store.store import Entry, Store

__all__ = ["Entry", "Hit", "Store"]
