"""The pipeline for one capture: bytes to articles, articles to annotations."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Literal, ParamSpec, Protocol, TypeAlias, TypeVar

from onrecord.app.logs import logged_stage
from onrecord.article import read_capture
from onrecord.errors import InputError, ModelError
from onrecord.export.lines import encode_line, line_of
from onrecord.records import Annotations, Article, Capture, Failure, Record

# To be increased with each change that makes a page give another record. A test fails if code of
# the pipeline changes, until somebody has decided whether this must be increased.
PIPELINE_VERSION = 2

# Libraries of which another release may read other articles, characters or languages from a page.
_LIBRARIES = ("charset-normalizer", "lxml", "onnxruntime", "py3langid", "trafilatura")

_P = ParamSpec("_P")
_T = TypeVar("_T")

Page: TypeAlias = tuple[Capture, bytes]
Read: TypeAlias = tuple[tuple[Article, Annotations], ...]


class Annotator(Protocol):
    """Annotates articles: ``onrecord.extraction.Extractor``, or a stand-in in tests."""

    @property
    def model(self) -> str:
        """Hash of the weights."""

    def annotate(self, article: Article) -> Annotations:
        """Return the annotations of an article, the same for the same article."""


class Document(Record, frozen=True):
    """The output line of a document of a corpus, with numbers for the summary."""

    line: bytes
    statements: int
    unread: bool


class Summary(Record, frozen=True):
    """Numbers of articles and statements that a run read, and its failures."""

    articles: int  # read in this run
    statements: int
    unread: int  # articles in a language that is not supported, without statements
    failures: tuple[Failure, ...]
    unchanged: int = 0  # articles of captures that were skipped
    interrupted: bool = False  # by Ctrl-C; what was read before is stored


def reader_version() -> str:
    """Return one line with the versions of the pipeline and of the libraries that it depends on.

    A capture that another version has read is not skipped when it is read again.
    """
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES)
    return ", ".join((f"pipeline {PIPELINE_VERSION}", *libraries))


def load_extractor() -> Annotator:
    """Load the shipped model. Raises ModelError if it is missing or damaged."""
    from onrecord.extraction import Extractor  # here, since its import is slow

    with logged_stage("load", "model"):
        return Extractor.load()


class PageReader:
    """Reads captures with one extractor; a capture that cannot be read gives a Failure.

    Raises ModelError.
    """

    def __init__(self, extractor: Annotator) -> None:
        self._extractor = extractor
        self.model = extractor.model

    def __call__(self, page: Page) -> Read | Failure:
        capture, body = page
        articles = _attempt("article", capture, read_capture, capture, body)
        if isinstance(articles, Failure):
            return articles
        read: list[tuple[Article, Annotations]] = []
        for article in articles:
            annotations = _attempt("extract", capture, self._extractor.annotate, article)
            if isinstance(annotations, Failure):
                return annotations
            read.append((article, annotations))
        return tuple(read)


class LineReader:
    """Reads the lines of a corpus with one extractor, as PageReader reads captures."""

    def __init__(self, extractor: Annotator) -> None:
        self._read = PageReader(extractor)
        self.model = extractor.model

    def __call__(self, opened: Page | Failure) -> Document | Failure:
        read = opened if isinstance(opened, Failure) else self._read(opened)
        if isinstance(read, Failure):
            return read
        [(article, annotations)] = read
        return Document(
            line=encode_line(line_of(article.key, annotations)),
            statements=len(annotations.statements),
            unread=annotations.unread is not None,
        )


def _attempt(
    stage: Literal["article", "extract"],
    capture: Capture,
    work: Callable[_P, _T],
    *args: _P.args,
    **options: _P.kwargs,
) -> _T | Failure:
    """Return the result of ``work``, or a Failure if it raises anything but ModelError."""
    try:
        with logged_stage(stage, capture.location):
            return work(*args, **options)
    except ModelError:
        raise
    except InputError as error:
        words = str(error).removeprefix(capture.location).lstrip(" :")
    except Exception as error:
        words = f"could not be read; please report this: {type(error).__name__}: {error}"
    return Failure(
        stage=stage,
        location=capture.location,
        error=" ".join(words.split()),
    )
