"""Score statements on corpora of other kinds: ``python -m benchmarks.other_corpora ROWS.jsonl.gz``.

ROWS are of MPQA 3.0 (``speech_events``, each with the chain of its sources, without contents) or of
GUM (``rst_attributions``: the clause with source and cue, and the head unit of the content). Of
MPQA's explicit events, by depth (2: somebody by the writer, 3: somebody by somebody by the writer):
a statement has a word of the event in its cue; its source overlaps the gold source too; and it is
in as many statements as the gold says. Of GUM's attributions: a statement has source or cue in the
clause, and content in the unit.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold import Row, read_rows
from evaluation.predictions import extract_rows
from evaluation.speakers import overlap

Statements = Sequence[dict[str, Any]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    rows = read_rows(args.rows)
    texts = [{"id": row["id"], "text": row["text"]} for row in rows]
    read = {line["id"]: line["statements"] for line in extract_rows(texts, args.workers)}
    if "speech_events" in rows[0]:
        score_events(rows, read)
    else:
        score_clauses(rows, read)


def score_events(rows: Iterable[Row], read: dict[str, Statements]) -> None:
    """Print for each depth the share of MPQA's events found, with source, and nested right."""
    counts: Counter[tuple[int, str]] = Counter()
    for row in rows:
        statements = read[row["id"]]
        for event in row["speech_events"]:
            if event["depth"] < 2 or event["implicit"] or event["span"][0] == event["span"][1]:
                continue
            depth = min(event["depth"], 4)
            found = [each for each in statements if overlap(each["cue"], [event["span"]])]
            source = event["source_span"]
            sourced = [each for each in found if source and overlap(each["source"], [source])]
            counts[depth, "all"] += 1
            counts[depth, "found"] += bool(found)
            counts[depth, "with source"] += bool(sourced)
            counts[depth, "nested right"] += any(
                _layers(each, statements) == event["depth"] - 2 for each in sourced
            )
    for depth in sorted({depth for depth, _ in counts}):
        of = counts[depth, "all"]
        shares = (
            f"{name} {100 * counts[depth, name] / of:.1f}"
            for name in ("found", "with source", "nested right")
        )
        print(f"depth {depth}{' and more' if depth == 4 else ''}: {of} events, {', '.join(shares)}")


def score_clauses(rows: Iterable[Row], read: dict[str, Statements]) -> None:
    """Print the share of GUM's attributions that are found."""
    found = of = 0
    for row in rows:
        for each in row["rst_attributions"]:
            clause, content = [each["source_unit"]], each["content_units"]
            of += 1
            found += any(
                (overlap(s["cue"], clause) or overlap(s["source"], clause))
                and overlap(s["content"], content)
                for s in read[row["id"]]
            )
    print(f"{of} attributions, {100 * found / of:.1f} found")


def _layers(statement: dict[str, Any], statements: Statements) -> int:
    """Return in how many other statements a statement lies."""
    count = 0
    while statement["outer"] is not None:
        statement = statements[statement["outer"]]
        count += 1
    return count


if __name__ == "__main__":
    main()
