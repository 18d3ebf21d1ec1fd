"""Score time expressions: ``python -m benchmarks.times meantime/dev.jsonl.gz``.

The gold has one document per line in the form of MEANTIME: ``text``, ``date`` (of publication, or
null), ``sentences`` (spans) and ``timex`` (``spans``, ``type``, ``value``, ``is_dct``). Only the
first five sentences count, where the gold is complete; the publication date itself does not.
Relaxed scores pair gold and extracted spans one to one where they overlap. Value: share of the
pairs with equal values (``evaluation.timexes.plain_value``). Extracted spans have no type, so a
type has recall only. In parentheses: 95 % bootstrap intervals over documents. ``--errors`` lists
ids and offsets, never text.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from evaluation.bootstrap import percent
from evaluation.gold import Row, read_rows
from evaluation.predictions import extract_rows
from evaluation.timexes import SENTENCES, TYPES, compare


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--errors", action="store_true", help="list what is wrong: ids and offsets")
    args = parser.parse_args()
    rows = read_rows(args.gold)
    lines = extract_rows(
        [
            {"id": r["id"], "text": r["text"], "headline": r.get("title"), "published": r["date"]}
            for r in rows
        ],
        args.workers,
    )
    print(f"{args.gold.name}: {len(rows)} documents, their first {SENTENCES} sentences")
    show([compare(row, line) for row, line in zip(rows, lines, strict=True)], args.errors)


def show(documents: Sequence[Row], errors: bool) -> None:
    """Print the scores and, with ``errors``, the offsets of mistakes."""
    totals = {
        name: sum(document[name] for document in documents)
        for name in ("gold", "found", "strict", "relaxed", "right")
    }
    print("{gold} gold, {found} found, {relaxed} of them paired, {right} right".format(**totals))
    for name in ("relaxed", "strict"):
        for measure, wholes in (("P", ("found",)), ("R", ("gold",)), ("F1", ("found", "gold"))):
            counts = [(len(wholes) * d[name], sum(d[w] for w in wholes)) for d in documents]
            print(f"  {f'span {measure}, {name}':<22}{percent(counts)}")
    print(
        f"  {'value, of the pairs':<22}{percent([(d['right'], d['relaxed']) for d in documents])}"
    )
    for kind in TYPES:
        triples = [document["types"][kind] for document in documents]
        gold, hit, right = (sum(column) for column in zip(*triples, strict=True))
        print(f"{kind}: {gold} gold, {hit} paired, {right} right")
        print(f"  {'span R, relaxed':<22}{percent([(hit, gold) for gold, hit, _ in triples])}")
        print(
            f"  {'value, of the pairs':<22}{percent([(right, hit) for _, hit, right in triples])}"
        )
    for document in documents if errors else ():
        for error, start, end in document["errors"]:
            print(f"{document['id']} {start} {end} {error}")


if __name__ == "__main__":
    main()
