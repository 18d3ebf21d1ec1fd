"""Annotations of gold documents, made as the command line makes them."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from evaluation.gold import Row, read_rows
from onrecord.app import annotation, pipeline


def extract_rows(corpus: Iterable[Row], workers: int) -> list[Row]:
    """Run ``onrecord extract`` on a corpus and return its output, one row for each document."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "corpus.jsonl"), Path(folder, "read.jsonl")
        source.write_text("".join(json.dumps(document) + "\n" for document in corpus))
        annotation.extract(source, output, workers, pipeline.load_extractor)
        lines = read_rows(output)
    unread = [line for line in lines if line["error"]]
    print(f"{len(lines)} documents given to the extractor, {len(unread)} not read")
    return lines
