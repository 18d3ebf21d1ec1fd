"""Sets of names of HTML elements and attributes by purpose, such as the names of headings.

They are read from the file ``pages/elements.toml``.
"""

import tomllib

from onrecord.text.lang import read_text

_TABLES: dict[str, dict[str, list[str]]] = tomllib.loads(read_text("pages/elements.toml"))

SKIPPED = frozenset(_TABLES["elements"]["skipped"])
INLINE = frozenset(_TABLES["elements"]["inline"])
PICTURES = frozenset(_TABLES["elements"]["picture"])
PARTS = frozenset(_TABLES["elements"]["parts"])
HEADINGS = frozenset(_TABLES["elements"]["heading"])
CELLS = frozenset(("td", "th"))
VALUE_ATTRIBUTES = tuple(_TABLES["attributes"]["value"])
NAME_ATTRIBUTES = tuple(_TABLES["attributes"]["name"])
META = _TABLES["meta"]
