"""CPU time of ``onrecord extract`` before and after a change.

    python -m benchmarks.turns BEFORE_ROOT AFTER_ROOT DOCUMENTS.jsonl [--first 60] [--turns 5]

Each root is a checkout with its own ``.venv``. Both read the same documents in turns, in one worker
with one thread, so that other programs on the machine slow both down alike. Prints for each turn
the CPU seconds (user and system, with start-up) and their ratio, then the median ratio. Above 1,
the later checkout needs less CPU time per word.
"""

import argparse
import gzip
import os
import resource
import subprocess
import tempfile
from itertools import islice
from pathlib import Path
from statistics import median

_EXTRACT = "from onrecord.cli import app; app()"
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def cpu_seconds(root: Path, documents: Path, output: Path) -> float:
    """Return the CPU seconds that ``extract`` of a checkout takes for some documents."""
    command = ["extract", str(documents), "--output", str(output), "--workers", "1"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [str(root / ".venv" / "bin" / "python"), "-c", _EXTRACT, *command],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=root,
        env=os.environ | _ONE_THREAD | {"PYTHONPATH": str(root / "src")},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("before", type=Path, help="checkout before the change")
    parser.add_argument("after", type=Path, help="checkout after the change")
    parser.add_argument("documents", type=Path, help="JSON Lines with id and text, may be gzipped")
    parser.add_argument("--first", type=int, help="read this many documents only")
    parser.add_argument("--turns", type=int, default=5)
    args = parser.parse_args()
    opener = gzip.open if args.documents.suffix == ".gz" else open
    with (
        tempfile.TemporaryDirectory() as folder,
        opener(args.documents, "rt", encoding="utf-8") as file,
    ):
        documents, output = Path(folder) / "documents.jsonl", Path(folder) / "output.jsonl"
        documents.write_text("".join(islice(file, args.first)), "utf-8")
        roots = args.before.resolve(), args.after.resolve()
        ratios = []
        for turn in range(args.turns):
            before, after = (cpu_seconds(root, documents, output) for root in roots)
            ratios.append(before / after)
            print(f"turn {turn + 1}: before {before:.2f} s, after {after:.2f} s, "
                  f"ratio {ratios[-1]:.3f}", flush=True)  # fmt: skip
    print(f"median ratio of CPU time, before to after: {median(ratios):.3f}")


if __name__ == "__main__":
    main()
