"""Score statements: ``python -m benchmarks.attributions GOLD.jsonl[.gz]``.

Runs ``onrecord extract`` on documents with ``text`` and ``attributions`` (the form of PolNeAR) and
prints the scorer's table twice: for outermost statements only (gold with one layer) and for all
statements. ``evaluation/score_attributions.py`` defines the measures.
"""

import argparse
import tempfile
from pathlib import Path

from evaluation.score_attributions import read_gold, read_predictions, score, show
from onrecord.cli import app


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder) / "read.jsonl"
        app(
            ["extract", str(args.gold), "--output", str(read), "--workers", str(args.workers)],
            standalone_mode=False,
        )
        for layers in ("outer", "all"):
            print(f"\n{args.gold.name}, layers: {layers}")
            show(score(read_gold(args.gold), read_predictions(read, layers)))


if __name__ == "__main__":
    main()
