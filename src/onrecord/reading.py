"""The stages over one capture: its articles, and what is said in each."""

from collections.abc import Callable
from typing import Literal, ParamSpec, Protocol, TypeAlias, TypeVar

from onrecord.article import read_capture
from onrecord.errors import InputError, ModelError
from onrecord.export.lines import encode_line, line_of
from onrecord.records import Annotations, Article, Capture, Failure, Record

_P = ParamSpec("_P")
_T = TypeVar("_T")

Page: TypeAlias = tuple[Capture, bytes]
Read: TypeAlias = tuple[tuple[Article, Annotations], ...]


class Annotator(Protocol):
    """What reads articles: ``onrecord.extract.Extractor``, or a stand-in."""

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
