"""Measures how the time of reading grows with the length of the input, for each kind of input."""

import gc
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple, cast

from evaluation.growth.pages import PAGES
from evaluation.growth.rule_model import RuleModel
from evaluation.growth.texts import LONG_TEXTS, OPENING, TEXTS
from onrecord.article import read_capture
from onrecord.errors import ArticleError
from onrecord.extraction import Extractor
from onrecord.records import Article, Capture, Date

TIMES = 4  # how many times as long the longer input is
_SHORTEST, _LONGEST = 1000, 1_000_000  # characters of the shorter input
_LONG = 30_000  # characters from which kinds in LONG_TEXTS are measured
_SECONDS = 0.025  # that the shorter input takes at least, so that the time is not chance
_LEAST = 0.002  # seconds: less is not measured


class Growth(NamedTuple):
    """CPU times of reading an input of a size and one four times as long.

    They are without the time for an input of length 0.
    """

    size: int
    seconds: float
    longer_seconds: float

    @property
    def factor(self) -> float:
        """How many times as long the longer input takes: 4 for linear work, 16 for quadratic."""
        return self.longer_seconds / self.seconds


def kinds() -> Iterator[tuple[str, Callable[[int], Callable[[], object]], int]]:
    """Yield each kind of input: its name, what prepares an input of a size, and the least size."""
    for name, make in TEXTS.items():
        yield f"text: {name}", partial(_text, make), _LONG if name in LONG_TEXTS else _SHORTEST
    for name, kind in PAGES.items():
        yield f"page: {name}", partial(_page, name), max(kind.least, _SHORTEST)


def measure_growth(prepare: Callable[[int], Callable[[], object]], least: int) -> Growth:
    """Return how the time grows from an input of a size to one four times as long.

    ``prepare`` returns what reads an input of a size. The size is ``least``, or as much more as is
    needed to measure the time.
    """
    nothing = min(_seconds(prepare(0)) for _ in range(3))  # the first one loads the word lists
    size = least
    seconds = _seconds(prepare(size)) - nothing
    while seconds < _SECONDS and size < _LONGEST:
        size *= 2
        seconds = _seconds(prepare(size)) - nothing
    longer = _seconds(prepare(TIMES * size)) - nothing
    return Growth(size, max(seconds, _LEAST), max(longer, _LEAST))


def _seconds(read: Callable[[], object]) -> float:
    """Return the CPU time of a call."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        read()
        return time.process_time() - start
    finally:
        gc.enable()


@cache
def _extractor() -> Extractor:
    return Extractor(cast(Any, RuleModel()))


def _text(make: Callable[[int], str], size: int) -> Callable[[], object]:
    article = Article(
        id="a",
        capture="c",
        text=OPENING + make(size),
        published=Date(value="2031-03-14", precision="day"),
    )
    extractor = _extractor()
    return lambda: extractor.annotate(article)


def _page(name: str, size: int) -> Callable[[], object]:
    kind = PAGES[name]
    capture = Capture(id="a", location="a", media_type=kind.media_type, fetched="", sha256="")
    body = kind.make(size)

    def read() -> object:
        try:
            return read_capture(capture, body)
        except ArticleError as refused:  # such as "nested too deep"
            return refused

    return read
