"""The record kept: one SQLite file. The only room with SQL."""

from onrecord.store.evidence import record_faults
from onrecord.store.query import Query
from onrecord.store.search import Hit
from onrecord.store.store import Counts, Entry, Forgotten, Store

__all__ = ["Counts", "Entry", "Forgotten", "Hit", "Query", "Store", "record_faults"]
