"""Measure size, start-up time and memory: ``python -m benchmarks.footprint CORPUS.jsonl[.gz]``.

Prints the installed size of onrecord with its dependencies (a fresh environment without pip), the
time of ``onrecord --help`` (best of five), and the peak memory of ``onrecord extract`` on a corpus
and on ten times that corpus.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from evaluation.gold import read_rows

_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def megabytes(folder: Path, apart: tuple[str, ...] = ()) -> float:
    """Return the size of the files in a folder in MB, without folders named in ``apart``."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return (
        sum(path.stat().st_size for path in files if path.relative_to(folder).parts[0] not in apart)
        / 1e6
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "environment"
        venv.create(folder, with_pip=True)
        python, onrecord = folder / "bin" / "python", folder / "bin" / "onrecord"
        packages = next((folder / "lib").glob("python*/site-packages"))
        apart = tuple(path.name for path in packages.iterdir())
        subprocess.run([python, "-m", "pip", "install", "--quiet", "."], check=True)
        print(f"installed: {megabytes(packages, apart):.0f} MB")

        times = []
        for _ in range(5):
            started = time.monotonic()
            subprocess.run([onrecord, "--help"], check=True, stdout=subprocess.DEVNULL)
            times.append(time.monotonic() - started)
        print(f"onrecord --help: {min(times):.2f} s")

        documents = read_rows(args.corpus)
        for fold in (1, 10):
            corpus = Path(scratch) / f"corpus{fold}.jsonl"
            with corpus.open("w", encoding="utf-8") as lines:
                for copy in range(fold):
                    for document in documents:
                        line = {"id": f"{copy}-{document['id']}", "text": document["text"]}
                        lines.write(json.dumps(line) + "\n")
            command = [onrecord, "extract", corpus, "--output", Path(scratch) / "out.jsonl"]
            peak = subprocess.run(
                [sys.executable, "-c", _PEAK, *command], check=True, capture_output=True, text=True
            )
            print(f"{fold * len(documents)} documents: peak {int(peak.stdout) / 1000:.0f} MB")


if __name__ == "__main__":
    main()
