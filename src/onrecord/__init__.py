"""onrecord: who said what in the news, with the place of each word on its page.

>>> import onrecord
>>> annotations = onrecord.extract("“The bridge is open,” Mayor Ilka Sorrendy said on Monday.")
>>> [speaker.name for speaker in annotations.speakers]
['Ilka Sorrendy']

Besides ``read`` and ``extract``, the package has a function for each thing that the command line
does with a store. Each takes the path of the store first.

>>> import tempfile
>>> folder = tempfile.TemporaryDirectory()
>>> store = f"{folder.name}/news.db"
>>> summary = onrecord.read("examples/harbour-digest.txt", store=store)
>>> [(entry.outlet, entry.statements > 3) for entry in onrecord.list_articles(store)]
[('THE OSSARY LANTERN', True), ('www.corvaneherald.example', True)]
>>> [hit] = onrecord.search(store, "foreign crew", speaker="Corrow")
>>> [statement.speaker for statement in hit.statements]
['Ilsabet Corrow']
>>> folder.cleanup()
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

TYPE_CHECKING = False  # type checkers take this for typing's, whose import takes a while
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Any, TypeVar

    from onrecord import errors, records
    from onrecord.app.annotation import LimitedTextReader
    from onrecord.app.articles import list_articles, show_article
    from onrecord.app.exporting import export_record
    from onrecord.app.finding import list_figures, search
    from onrecord.app.maintenance import backup, copy, forget, read_back, verify
    from onrecord.app.pipeline import Annotator, Summary
    from onrecord.app.speakers import find_speakers, show_speaker

    _T = TypeVar("_T")

__all__ = [
    "__version__",
    "backup",
    "copy",
    "errors",
    "export_record",
    "extract",
    "extract_many",
    "find_speakers",
    "forget",
    "list_articles",
    "list_figures",
    "read",
    "read_back",
    "records",
    "search",
    "show_article",
    "show_speaker",
    "verify",
]

__version__ = "0.1.0"

# Where each use case is defined. Modules are imported when a name is first used, so that
# ``import onrecord`` is quick.
_MODULES = {
    "backup": "onrecord.app.maintenance",
    "copy": "onrecord.app.maintenance",
    "export_record": "onrecord.app.exporting",
    "find_speakers": "onrecord.app.speakers",
    "forget": "onrecord.app.maintenance",
    "list_articles": "onrecord.app.articles",
    "list_figures": "onrecord.app.finding",
    "read_back": "onrecord.app.maintenance",
    "search": "onrecord.app.finding",
    "show_article": "onrecord.app.articles",
    "show_speaker": "onrecord.app.speakers",
    "verify": "onrecord.app.maintenance",
}


def __getattr__(name: str) -> Any:
    if name in ("errors", "records"):
        return import_module(f"onrecord.{name}")
    if name in _MODULES:
        return getattr(import_module(_MODULES[name]), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def read(*locations: str | Path, store: str | Path = "onrecord.db", workers: int = 0) -> Summary:
    """Read pages into a store, and return a summary of what was read and what could not be.

    ``locations`` are files (pages, mails, feeds, documents, corpora), folders, web addresses, or
    "-" for standard input. Web addresses need the extra ``network``, and are fetched as their sites
    allow. ``store`` is the file of the store, which is created if missing. ``workers`` is the
    number of processes that read, and give up a page that takes too long or too much memory; with
    0, this process reads, without such limits. A script that sets ``workers`` must do so under
    ``if __name__ == "__main__":``.

    Reading the same bytes again adds nothing. What could not be read is in the summary's
    ``failures``; everything else is read. Raises StoreError if the store cannot be used, and
    ModelError if the model cannot.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     summary = read("examples/harbour-digest.txt", store=f"{folder}/news.db")
    >>> summary.articles, summary.failures
    (2, ())
    """
    from datetime import UTC, datetime

    from onrecord.app import pipeline, reading

    load = pipeline.load_extractor if workers else _extractor
    return reading.read(map(str, locations), store, load, datetime.now(UTC), workers=workers)


def extract(
    text: str, published: str | None = None, *, seconds: float | None = None
) -> records.Annotations:
    """Return who said what in a text, without a store.

    ``published`` is the day of publication, "YYYY-MM-DD", from which days such as "Monday" are
    counted. Offsets count code points of ``text``, as Python's string indices do. A text that is
    not in English has no statements, and ``unread`` says why. ``failures`` names what a fault of
    onrecord has cost, ``warnings`` what cannot be read right in the text.

    ``seconds`` is a limit on the time. With it, another process reads the text, also with a limit
    on memory; a script must then call this function under ``if __name__ == "__main__":``.

    Raises UsageError if ``published`` is not a day, InputError if the text is too long or a limit
    is exceeded, and ModelError if the model cannot be used.

    >>> text = "The council denied that the harbour wall had cracked."
    >>> [statement] = extract(text, published="2031-03-14").statements
    >>> statement.kind, statement.act
    ('indirect', 'denies')
    >>> [text[start:end] for start, end in statement.content]
    ['that the harbour wall had cracked']
    """
    from onrecord.app import annotation

    if seconds is not None:
        return _limited_reader().read(text, published, seconds)
    return annotation.extract_text(text, published, _extractor())


def extract_many(
    items: Iterable[_T], *, workers: int = 0
) -> Iterator[tuple[_T, records.Annotations | records.Failure]]:
    """Yield each of many texts or articles with who said what in it, in order, without a store.

    An item is a text, or a mapping with the fields of an article of a corpus: ``text``, and if
    known ``id``, ``headline``, ``published``, ``outlet`` and ``url``; others are ignored. Each item
    comes with the Annotations that ``extract`` returns for it. An item that cannot be read comes
    with a Failure that says why, and the others are read all the same.

    Items are taken as they are needed, so that memory does not grow with their number. ``workers``
    is the number of processes that read, with a limit on the time and memory of each item, and with
    four items ahead for each; with 0, this process reads, without limits. A script that sets
    ``workers`` must do so under ``if __name__ == "__main__":``. Raises ModelError if the model
    cannot be used.

    >>> article = {"text": "Orla Venn said on Monday that it held.", "published": "2031-03-12"}
    >>> for item, annotations in extract_many([article, "The council denied that it had cracked."]):
    ...     [statement] = annotations.statements
    ...     print(statement.act, statement.said.value if statement.said else None)
    says 2031-03-10
    denies None
    """
    from onrecord.app import annotation, pipeline

    load = pipeline.load_extractor if workers else _extractor
    return annotation.extract_many(items, load, workers)


@cache
def _limited_reader() -> LimitedTextReader:
    """Return the reader of texts with a time limit; its process is started only once."""
    from onrecord.app import annotation, pipeline

    return annotation.LimitedTextReader(pipeline.load_extractor)


@cache
def _extractor() -> Annotator:
    """Return the extractor with the shipped model, which is loaded only once."""
    from onrecord.app import pipeline

    return pipeline.load_extractor()
