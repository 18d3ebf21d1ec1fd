"""Fetching of pages from web addresses, politely and without reaching into private networks.

The libraries of the extra ``network`` are imported when the first address is fetched: by
``fetching.py`` and what it imports, not by ``options.py`` and ``retriever.py``.
"""
