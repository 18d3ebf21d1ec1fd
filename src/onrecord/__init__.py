"""onrecord: who said what in the news, each word anchored to the page.

>>> import onrecord
>>> annotations = onrecord.extract("“The bridge is open,” Mayor Ilka Sorrendy said on Monday.")
>>> [speaker.name for speaker in annotations.speakers]
['Ilka Sorrendy']
"""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import errors, records

if TYPE_CHECKING:
    from onrecord.app.pipeline import Annotator, Summary

# The functions import the rooms when they are first called: ``import onrecord`` stays quick.

__all__ = ["__version__", "errors", "extract", "read", "records"]

__version__ = "0.1.0"


def read(*locations: str | Path, store: str | Path = "onrecord.db", workers: int = 0) -> "Summary":
    """Read files, folders, corpora (``.jsonl``, ``.jsonl.gz``) or "-" into a store.

    This process reads; with ``workers`` so many others do, and give up a page that takes too long
    (a script that asks for them needs ``if __name__ == "__main__":``). The store is made where
    there is none. Reading the same bytes again adds nothing. What cannot be read is in the
    summary's ``failures``, and the rest is read all the same; raises StoreError and ModelError.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     summary = read("examples/harbour-digest.txt", store=f"{folder}/news.db")
    >>> summary.articles, summary.failures
    (2, ())
    """
    from onrecord.app import pipeline, reading
    from onrecord.store import Store

    load = pipeline.load_extractor if workers else _extractor
    with Store(store, create=True) as opened:
        return reading.read(map(str, locations), opened, load, datetime.now(UTC), workers=workers)


def extract(text: str, published: str | None = None) -> records.Annotations:
    """Who said what in a text; nothing is kept.

    ``published`` is the day it came out, "YYYY-MM-DD". Offsets are code points of ``text``. A
    text that is not English has no statements, and ``unread`` says why. Raises UsageError for
    another form of ``published``, and ModelError.

    >>> text = "The council denied that the harbour wall had cracked."
    >>> [statement] = extract(text, published="2031-03-14").statements
    >>> statement.kind, statement.act
    ('indirect', 'denies')
    >>> [text[start:end] for start, end in statement.content]
    ['that the harbour wall had cracked']
    """
    from onrecord.app import annotation

    return annotation.extract_text(text, published, _extractor())


@cache
def _extractor() -> "Annotator":
    from onrecord.app import pipeline

    return pipeline.load_extractor()
