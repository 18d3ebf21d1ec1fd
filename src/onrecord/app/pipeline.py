"""The stages over one capture: its articles, and what is said in each."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Literal, ParamSpec, Protocol, TypeAlias, TypeVar

from onrecord.app.logs import logged_stage
from onrecord.article import read_capture
from onrecord.errors import InputError, ModelError
from onrecord.export.lines import encode_line, line_of
from onrecord.records import Annotations, Article, Capture, Failure, Record

# Raised by hand with a change that makes the same page give another record; a test fails where the
# code that decides has changed and this has not been looked at.
PIPELINE_VERSION = 1

# Libraries whose releases may find other articles, letters or languages in the same bytes.
_LIBRARIES = ("charset-normalizer", "lxml", "onnxruntime", "py3langid", "trafilatura")

_P = ParamSpec("_P")
_T = TypeVar("_T")

Page: TypeAlias = tuple[Capture, bytes]
Read: TypeAlias = tuple[tuple[Article, Annotations], ...]


class Annotator(Protocol):
    """What reads articles: ``onrecord.extraction.Extractor``, or a stand-in."""

    @property
    def model(self) -> str:
        """The hash of the weights."""

    def annotate(self, article: Article) -> Annotations:
        """The statements of an article; the same article gives the same ones."""


class Document(Record, frozen=True):
    """A corpus document's line as written, and what a summary says of it."""

    line: bytes
    statements: int
    unread: bool


class Summary(Record, frozen=True):
    """What a run did, in numbers of articles and statements, and what it could not read."""

    articles: int  # read in this run
    statements: int
    unread: int  # of these articles: without statements, in a language that is not read
    failures: tuple[Failure, ...]
    unchanged: int = 0  # kept already, and not read again
    interrupted: bool = False  # stopped by Ctrl-C; what was done until then is kept


def reader_version() -> str:
    """What reads pages here, in one line: this pipeline and the libraries that it depends on.

    A capture that was read by another one is read anew when it is read again.
    """
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES)
    return ", ".join((f"pipeline {PIPELINE_VERSION}", *libraries))


def load_extractor() -> Annotator:
    """The shipped model. Raises ModelError where it is missing or damaged."""
    from onrecord.extraction import Extractor  # here: most commands do without its long import

    with logged_stage("load", "model"):
        return Extractor.load()


class PageReader:
    """Reads captures with one model. What cannot be read is a Failure; ModelError is raised."""

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
    """Reads the lines of a corpus with one model, as PageReader does pages."""

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
    """What ``work`` gives, or why it cannot: one bad document never stops a run."""
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
