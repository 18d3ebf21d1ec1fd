"""Bundles: one WACZ file with captures, the record of them, and what proves both.

Does no I/O. The form is described in docs/guides/bundles.md.
"""
