"""Score statements of all layers: ``python -m benchmarks.layers CORPUS... [--second PATHS...]``.

CORPUS is files of the corpus of attributions (``corpus/``), or folders. Prints for each register
what the extractor has right; with ``--second``, the agreement of a second annotator's files
instead, on the passages that both have. ``evaluation/layers.py`` defines the measures; the interval
is the 95 % bootstrap interval over passages.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evaluation.bootstrap import percent
from evaluation.corpus import Passage, read_corpus
from evaluation.layers import (
    MEASURES,
    Reading,
    annotated,
    differences,
    extracted,
    pair_statements,
    score,
)
from evaluation.predictions import extract_rows

_BY_REGISTER = ("every layer of a passage", "found", "precision", "inner", "speaker")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--second", type=Path, nargs="+", help="files of a second annotator")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what differs")
    args = parser.parse_args()
    passages = read_corpus(args.corpus)
    if args.second:
        read = {each.id: annotated(each) for each in read_corpus(args.second)}
        passages = [each for each in passages if each.id in read]
    else:
        rows = [{"id": each.id, "text": each.text} for each in passages]
        read = {line["id"]: extracted(line) for line in extract_rows(rows, args.workers)}
    counts = []
    for passage in passages:
        gold = annotated(passage)
        counts.append(score(passage.text, gold, read[passage.id], passage.negatives))
        if args.misses:
            show_misses(passage, gold, read[passage.id])
    print_scores(passages, counts)


def print_scores(passages: Sequence[Passage], counts: Sequence[Counter[str]]) -> None:
    """Print each measure over all passages with its interval, then some by register."""
    print(f"{len(passages)} passages")
    for name in MEASURES:
        shares = [(each[name], each[f"{name} of"]) for each in counts]
        print(f"{name:26} of {sum(of for _, of in shares):6,} {percent(shares)}")
    print(f"\n{'':24}" + "".join(f"{name:>26}" for name in _BY_REGISTER))
    for register in sorted({each.register for each in passages}):
        own = [c for p, c in zip(passages, counts, strict=True) if p.register == register]
        shares = [_share(own, name) for name in _BY_REGISTER]
        print(f"{register:24}" + "".join(f"{share:>26}" for share in shares))


def _share(counts: Sequence[Counter[str]], name: str) -> str:
    right, of = (sum(each[key] for each in counts) for key in (name, f"{name} of"))
    return f"{100 * right / of:.0f} of {of}" if of else "-"


def show_misses(passage: Passage, gold: Sequence[Reading], read: Sequence[Reading]) -> None:
    """Print the statements that only one side has, and parts in which a pair differs."""
    pairs = pair_statements(passage.text, gold, read)
    print(f"=== {passage.id} | {passage.register}")
    for place, each in enumerate(gold):
        if place not in pairs:
            print(f"missed  {_words(passage, each)}")
            continue
        other = read[pairs[place]]
        for name in differences(each, other):
            ours, theirs = getattr(each, name), getattr(other, name)
            print(f"{name} {ours!r}, read {theirs!r}: {_words(passage, each)}")
    for place in sorted(set(range(len(read))) - set(pairs.values())):
        print(f"excess  {_words(passage, read[place])}")


def _words(passage: Passage, each: Reading) -> str:
    spans = (each.source, each.cue, each.content)
    return " | ".join(passage.words(span) for span in spans).replace("\n", " ")


if __name__ == "__main__":
    main()
