"""Score comparisons: ``python -m benchmarks.comparisons PAGES EXPECTED.json [--misses]``.

PAGES is a folder of pages of one or more stories, EXPECTED lists all comparisons that a careful
reader finds in them (``examples/story`` and ``tests/golden/story/expected.json``; the README there
explains the keys). Prints for each kind how many of the expected comparisons are found, and how
many of those made are right; ``evaluation.comparisons.measure`` defines both. ``--misses`` lists
wrong and missing ones.
"""

import argparse
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from evaluation.comparisons import measure
from onrecord.app import pipeline, reading
from onrecord.store import Store

_KINDS = ("repeat", "differ", "update", "drift")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("expected", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is wrong or not found")
    args = parser.parse_args()
    expected = json.loads(args.expected.read_text("utf-8"))
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "record.db", create=True) as store,
    ):
        summary = reading.read([str(args.pages)], store, pipeline.load_extractor, datetime.now(UTC))
        for failure in summary.failures:
            print(f"{failure.location}: {failure.error}")
        measured = measure(store, expected)
    print(f"{'':8}{'found':>6}{'of':>5}{'made':>7}{'right':>7}")
    for kind in (*_KINDS, "all"):
        counts = (each[kind] for each in (measured.found, measured.expected))
        made = (each[kind] for each in (measured.made, measured.right))
        print(f"{kind:8}" + "{:>6}{:>5}".format(*counts) + "{:>7}{:>7}".format(*made))
    if args.misses:
        for line in (*measured.wrong, *measured.missed):
            print(line)


if __name__ == "__main__":
    main()
