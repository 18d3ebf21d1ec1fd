"""A program that reads a corpus slowly, so that it or its workers can be ended meanwhile.

    python slow_corpus.py SOURCE OUTPUT [ADDRESS]

Each worker that has begun to read leaves a file in the folder $PIDS, named by its process id.
"""

import os
import sys
import time
from pathlib import Path

from builders.fake_extractor import FakeExtractor
from onrecord.app.corpora import building, chunks
from onrecord.records import Annotations, Article


class SlowExtractor(FakeExtractor):
    """A FakeExtractor that takes its time, so that it can be ended meanwhile."""

    def annotate(self, article: Article) -> Annotations:
        Path(os.environ["PIDS"], str(os.getpid())).touch()
        time.sleep(0.02)
        return super().annotate(article)


def _report(place: str) -> None:
    print(place, flush=True)


def main(source: str, output: str, address: str | None = None) -> None:
    """Read a corpus with two workers, and print each document and how it ended."""
    chunks.DOCUMENTS = 7
    summary = building.build_corpus(
        [source], output, SlowExtractor, _report, workers=2, address=address
    )
    print("interrupted" if summary.interrupted else "done")


if __name__ == "__main__":
    main(*sys.argv[1:])
