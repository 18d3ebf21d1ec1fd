"""Compares two exports of the same input, record by record and field by field.

    python -m benchmarks.differences BEFORE AFTER [--show 20]

Both are what ``onrecord export --format json`` writes, or both what ``onrecord extract`` writes.
Prints how many records each part has in either and how many fields differ, and the first
differences; exit status 1 where there is any. When a page was fetched is not compared.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_IGNORED = {"fetched"}


def read_parts(path: Path) -> dict[str, dict[str, Any]]:
    """The records of an export by part and id; the lines of ``extract`` as one part, "lines"."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        text = file.read()
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        whole = None
    if isinstance(whole, dict) and whole.get("format") == "onrecord":
        return {
            part: {_identity(each): each for each in records}
            for part, records in whole.items()
            if isinstance(records, list)
        }
    lines = [json.loads(line) for line in text.splitlines()]
    return {"lines": {f"{at} {line['id']}": line for at, line in enumerate(lines)}}


def _identity(record: dict[str, Any]) -> str:
    return str(record.get("id") or (record["article"], record["span"]))


def differences(before: Any, after: Any, place: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Each field that differs: its path, and both values; a missing record or field is None."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            if name not in _IGNORED:
                inside = f"{place}.{name}" if place else name
                yield from differences(before.get(name), after.get(name), inside)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            yield from differences(one, other, f"{place}[]")
    elif before != after:
        yield place, before, after


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    before, after = read_parts(options.before), read_parts(options.after)
    total = shown = 0
    for part in dict.fromkeys((*before, *after)):
        old, new = before.get(part, {}), after.get(part, {})
        fields: Counter[str] = Counter()
        for identity in dict.fromkeys((*old, *new)):
            for field, one, other in differences(old.get(identity), new.get(identity)):
                fields[field or "whole record"] += 1
                if shown < options.show:
                    shown += 1
                    one, other = (
                        json.dumps(each, ensure_ascii=False)[:300] for each in (one, other)
                    )
                    print(f"  {part} {identity} {field}: {one} -> {other}")
        total += sum(fields.values())
        detail = ", ".join(f"{name} {count}" for name, count in fields.most_common())
        print(f"{part}: {len(old)} before, {len(new)} after; {detail or 'no difference'}")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
