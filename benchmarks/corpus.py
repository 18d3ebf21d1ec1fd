"""Check the corpus of attributions: ``python -m benchmarks.corpus PATHS... [--show]``.

Prints each passage that breaks the format or the guidelines (``corpus/GUIDELINES.md``), then counts
by register. ``--show`` prints each statement with its spans. PATHS may also be folders of brat and
exports of Label Studio; ``--write FILE`` writes what was read in the text format of the corpus.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evaluation.corpus import CorpusError, Passage
from evaluation.corpus_text import write_passages
from evaluation.passages import read_passages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+", help="files, or folders of them")
    parser.add_argument("--show", action="store_true", help="print each statement")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write them as marked text")
    args = parser.parse_args()
    try:
        passages = read_passages(args.paths)
        if args.write:
            args.write.write_text(write_passages(passages), "utf-8")
    except CorpusError as error:
        sys.exit(str(error))
    if args.show:
        for passage in passages:
            show(passage)
    print_counts(passages)


def show(passage: Passage) -> None:
    """Print a passage's statements with their spans."""
    print(f"=== {passage.id} | {passage.register}")
    for each in passage.statements:
        words = passage.words
        inside = "" if each.outer is None else f" in {each.outer}"
        print(f"{each.number}{inside} {each.type} {each.act}, speaker {each.speaker}")
        print(f"    source [{words(each.source)}] cue [{words(each.cue)}]")
        print(f"    content [{words(each.content)}]")
        if each.addressees or each.relays:
            print(f"    to [{words(each.addressees)}] via [{words(each.relays)}]")
    if passage.negatives:
        print(f"    nobody's words: [{passage.words(passage.negatives)}]")


def print_counts(passages: Sequence[Passage]) -> None:
    """Print the passages, words and statements by register, and the statements by kind."""
    rows = {}
    for passage in passages:
        row = rows.setdefault(passage.register, Counter())
        row["passages"] += 1
        row["words"] += len(passage.text.split())
        row["statements"] += len(passage.statements)
        row["inner"] += sum(each.outer is not None for each in passage.statements)
        row["no cue"] += sum(not each.cue for each in passage.statements)
        row["negatives"] += len(passage.negatives)
    total = sum(rows.values(), Counter())
    columns = ("passages", "words", "statements", "inner", "no cue", "negatives")
    print(f"{'':32}" + "".join(f"{column:>11}" for column in columns))
    for register, row in [*sorted(rows.items()), ("all", total)]:
        print(f"{register:32}" + "".join(f"{row[column]:11,}" for column in columns))
    kinds = Counter(k for p in passages for each in p.statements for k in (each.type, each.act))
    print(", ".join(f"{name} {count:,}" for name, count in kinds.most_common()))


if __name__ == "__main__":
    main()
