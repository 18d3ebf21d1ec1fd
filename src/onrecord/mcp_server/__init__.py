"""The server for programs: answers questions about a store over the Model Context Protocol.

Its tools call use cases of ``onrecord.app`` and answer with passages of articles. It needs the
library of the extra ``mcp``.
"""
