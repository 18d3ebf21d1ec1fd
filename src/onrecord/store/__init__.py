"""The record kept: one SQLite file. The only room with SQL."""

from onrecord.store.evidence import record_faults
from onrecord.store.query import Query
from onrecord.store.store import Store

__all__ = ["Query", "Store", "record_faults"]
