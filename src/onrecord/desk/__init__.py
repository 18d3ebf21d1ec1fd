"""The desk: a local web interface to a store.

Its routes call use cases of ``onrecord.app`` and show the records that these return. It needs the
libraries of the extra ``desk``.
"""
