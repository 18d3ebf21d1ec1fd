"""Score speakers, roles and chains: ``python -m benchmarks.speakers GOLD.jsonl[.gz] [--misses]``.

On golden passages (``tests/golden/speakers``): the share of gold statements, and of those found,
with the right speaker (or open where no reader could say), kind, roles (people only), chain (``to``
and ``via``) and echoes; ``evaluation.speakers`` defines when a statement is found.

On ECB+ (documents with ``mentions``): of the statements whose source is a pronoun or a description
in a validated coreference chain of people or organizations, the share answered (resolved to another
mention or a name), and of these the share resolved to the right chain. ``--half`` takes half of the
topics, by a hash of their name (0 was tuned on, 1 was not).
"""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from evaluation.gold import half_of, read_rows
from evaluation.source_resolution import judge_sources
from evaluation.speakers import measure
from onrecord.extraction import Extractor

_FIELDS = ("found", "speaker", "kind", "roles", "chain", "echoes", "all")


def passages(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print the scores on golden passages."""
    total, right = measure(documents, extractor, misses)
    print(f"{len(documents)} passages, {total} statements, {right['found']} found")
    for field in _FIELDS:
        of_found = right[field] / max(right["found"], 1)
        print(f"{field:8} {100 * right[field] / total:5.1f} of all {100 * of_found:5.1f} of found")


def source_resolution(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print how sources that are pronouns or descriptions are resolved."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for source in judge_sources(document, extractor):
            counts[source.form, source.verdict] += 1
            if misses and source.verdict == "open":
                print(f"{document['id']} {source.span}: open")
            elif misses and source.verdict == "wrong":
                print(f"{document['id']} {source.span}: resolved to {source.resolved_to}")
    for label, forms in (
        ("pronoun", ["pronoun"]),
        ("description", ["description"]),
        ("both", ["pronoun", "description"]),
    ):
        right, wrong, left = (
            sum(counts[form, verdict] for form in forms) for verdict in ("right", "wrong", "open")
        )
        _print_row(label, right + wrong + left, right + wrong, right)


def _print_row(form: str, asked: int, answered: int, right: int) -> None:
    share, precision = 100 * answered / max(asked, 1), 100 * right / max(answered, 1)
    print(f"{form:12} {asked:4} asked, {share:5.1f} answered, {precision:5.1f} of these right")


def main() -> None:
    parser = argparse.ArgumentParser(description="Score speakers, roles and chains.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="of the topics of ECB+")
    parser.add_argument("--misses", action="store_true", help="ids and offsets of what is wrong")
    args = parser.parse_args()
    documents = read_rows(args.gold)
    if "statements" in documents[0]:
        passages(documents, Extractor.load(), args.misses)
    else:
        if args.half is not None:
            documents = [d for d in documents if half_of(d["topic"]) == args.half]
        source_resolution(documents, Extractor.load(), args.misses)


if __name__ == "__main__":
    main()
