"""Migrations of the table of corrections, run by Alembic; a new one is a file in ``versions/``.

A migration creates and changes this one table, in the transaction of the caller. It must not import
``tables.py``, which describes the table as it is now.
"""
