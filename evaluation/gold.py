"""Reader of gold files."""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]  # a line of JSON


def read_rows(path: Path) -> list[Row]:
    """Read a JSON Lines file (``.jsonl`` or ``.jsonl.gz``)."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half_of(identity: object) -> int:
    """Return the half (0 or 1) that a document or topic belongs to, by a hash of its name."""
    return int(hashlib.sha256(str(identity).encode()).hexdigest(), 16) % 2
