"""The reading pipeline: turns a capture's bytes into articles, and articles into annotations."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from typing import Generic, Literal, NamedTuple, ParamSpec, Protocol, TypeAlias, TypeVar

import msgspec

from onrecord.app.logs import logged_stage, logger
from onrecord.article import read_capture
from onrecord.errors import InputError, ModelError
from onrecord.export.lines import encode_line, line_of
from onrecord.records import Annotations, Article, Capture, Failure, Record

# To be increased with each change that makes a page give another record. A test fails if code of
# the pipeline changes, until somebody has decided whether this must be increased.
PIPELINE_VERSION = 16

# Libraries of which another release may read other articles, characters or languages from a page.
_LIBRARIES = ("charset-normalizer", "ftfy", "lxml", "onnxruntime", "py3langid", "trafilatura")

TOO_MUCH_MEMORY = "needs more memory than one page may take; cut it into shorter pieces"

_P = ParamSpec("_P")
_T = TypeVar("_T")

Page: TypeAlias = tuple[Capture, bytes]
Read: TypeAlias = tuple[tuple[Article, Annotations], ...]


class KnownPage(NamedTuple):
    """A page whose address was read before. ``words``: hash of the words that it had then."""

    capture: Capture
    body: bytes
    words: str | None


class SameWords(Record, frozen=True):
    """What comes of reading a known page that has the words that it had."""


class Annotator(Protocol):
    """Interface of an object that annotates articles, such as ``onrecord.extraction.Extractor``."""

    @property
    def model(self) -> str:
        """Hash of the model's weights."""

    def annotate(self, article: Article) -> Annotations:
        """Return the annotations of an article; equal articles get equal annotations."""


class Document(Record, frozen=True):
    """The output line of one document of a corpus, with values that are added up in the summary."""

    line: bytes
    statements: int
    unread: bool
    failures: tuple[Failure, ...] = ()  # stages that failed
    warnings: tuple[str, ...] = ()


class Summary(Record, frozen=True):
    """The summary of a run: numbers of articles and statements read, and failures."""

    articles: int  # read in this run
    statements: int
    unread: int  # articles in a language that is not supported, without statements
    failures: tuple[Failure, ...]  # pages, or parts of reading them, that failed
    unchanged: int = 0  # articles of captures that were skipped
    interrupted: bool = False  # by Ctrl-C; what was read before is stored
    warnings: tuple[str, ...] = ()  # texts that cannot be read right, a line each
    captures: tuple[str, ...] = ()  # ids of those that are in the store now, skipped ones included
    matches: int = 0  # of alerts


def reader_version() -> str:
    """Return one line with the versions of the pipeline and of the libraries that it depends on.

    A stored capture is read again, not skipped, if it was read with other versions than these.
    """
    return ", ".join((f"pipeline {PIPELINE_VERSION}", *_library_versions()))


@cache
def _library_versions() -> tuple[str, ...]:
    return tuple(f"{name} {version(name)}" for name in _LIBRARIES)


def load_extractor() -> Annotator:
    """Load and return the extractor with the shipped model.

    Raises ModelError if the model is missing or damaged.
    """
    from onrecord.extraction import Extractor  # here, since its import is slow

    with logged_stage("load", "model"):
        return Extractor.load()


class PageReader:
    """A callable that reads a capture, and returns its articles with their annotations.

    Returns a Failure for a capture that cannot be read, and SameWords for a KnownPage with the
    words that it had, which is not read further. If a stage of extraction fails, the annotations
    are those of the other stages, and ``failures`` in them names it. Raises ModelError.
    """

    def __init__(self, extractor: Annotator) -> None:
        self._extractor = extractor
        self.model = extractor.model

    def __call__(self, page: Page | KnownPage) -> Read | Failure | SameWords:
        capture, body = page[:2]
        articles = attempt("article", capture, read_capture, capture, body)
        if isinstance(articles, Failure):
            return articles
        if isinstance(page, KnownPage) and page.words == words_digest(articles):
            return SameWords()
        if error := _too_much_text(articles):
            return Failure(stage="extract", location=capture.location, error=error)
        read: list[tuple[Article, Annotations]] = []
        for article in articles:
            annotations = attempt("extract", capture, self._extractor.annotate, article)
            if isinstance(annotations, Failure):
                return annotations
            for line in (*annotations.failures, *annotations.warnings):
                logger.warning("%s: %s", capture.location, line)
            read.append((article, annotations))
        return tuple(read)


def words_digest(articles: Iterable[Article]) -> str:
    """Return the SHA-256 of the words of a page's articles, with their outlets and authors.

    Two captures with the same one differ in layout, advertisements, scripts and the like only.
    """
    words = [(article.outlet, article.byline, article.text) for article in articles]
    return hashlib.sha256(msgspec.json.encode(words)).hexdigest()


def _too_much_text(articles: Iterable[Article]) -> str | None:
    """Return why articles of one page are not read: together they are longer than one may be."""
    from onrecord.extraction.extractor import MAX_TEXT  # here, since its import is slow

    length = sum(len(article.text) for article in articles)
    if length <= MAX_TEXT:
        return None
    return (
        f"has a text of {length:,} characters, more than {MAX_TEXT:,}; cut it into shorter pieces"
    )


class DocumentReader(ABC, Generic[_T]):
    """A callable that reads a document, and returns what a subclass makes of its articles.

    Returns a Failure for a document that cannot be opened or read. Raises ModelError.
    """

    def __init__(self, extractor: Annotator) -> None:
        self._read = PageReader(extractor)
        self.model = extractor.model

    def __call__(self, opened: Page | Failure) -> _T | Failure:
        if isinstance(opened, Failure):
            return opened
        read = self._read(opened)
        if isinstance(read, Failure):
            return read
        assert not isinstance(read, SameWords)
        return self.result_of(opened[0], read)

    @abstractmethod
    def result_of(self, capture: Capture, read: Read) -> _T:
        """Return what is made of the articles of a capture, with their annotations."""


class LineReader(DocumentReader[Document]):
    """A callable that reads a document of a corpus, and returns its output line as a Document."""

    def result_of(self, capture: Capture, read: Read) -> Document:
        """Return the output line of the only article."""
        [(article, annotations)] = read
        return Document(
            line=encode_line(line_of(article.key, annotations)),
            statements=len(annotations.statements),
            unread=annotations.unread is not None,
            failures=stage_failures(capture, annotations),
            warnings=text_warnings(capture, annotations),
        )


def stage_failures(capture: Capture, annotations: Annotations) -> tuple[Failure, ...]:
    """Return a Failure for each stage of extraction that failed in an article of a capture."""
    return tuple(
        Failure(stage="extract", location=capture.location, error=line)
        for line in annotations.failures
    )


def text_warnings(capture: Capture, annotations: Annotations) -> tuple[str, ...]:
    """Return a line with the place for each warning about the text of an article."""
    return tuple(f"{capture.location}: {line}" for line in annotations.warnings)


def attempt(
    stage: Literal["article", "extract"],
    capture: Capture,
    work: Callable[_P, _T],
    *args: _P.args,
    **options: _P.kwargs,
) -> _T | Failure:
    """Return the result of ``work``, or a Failure if it raises any error except ModelError."""
    try:
        with logged_stage(stage, capture.location):
            return work(*args, **options)
    except ModelError:
        raise
    except InputError as error:
        words = str(error).removeprefix(capture.location).lstrip(" :")
    except MemoryError:
        words = TOO_MUCH_MEMORY
    except Exception as error:
        words = f"could not be read; please report this: {type(error).__name__}: {error}"
    return Failure(
        stage=stage,
        location=capture.location,
        error=" ".join(words.split()),
    )
