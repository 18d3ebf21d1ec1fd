"""Measures how the work of reading grows with the length of the input, for each kind of input."""

import cProfile
import gc
import time
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, cast

import onrecord
from evaluation.growth.pages import PAGES
from evaluation.growth.rule_model import RuleModel
from evaluation.growth.texts import OPENING, TEXTS
from onrecord.article import read_capture
from onrecord.errors import ArticleError
from onrecord.extraction import Extractor
from onrecord.records import Article, Capture, Date

TIMES = 4  # how many times as long the longer input is
_SHORTEST, _LONGEST = 1000, 1_000_000  # characters of the shorter input
_SECONDS = 0.025  # that the shorter input takes at least, so that the time is not chance
_LEAST = 0.002  # seconds: less is not measured
_PACKAGE = str(Path(onrecord.__file__).parent)


class Growth(NamedTuple):
    """The work of reading an input and one four times as long.

    ``seconds`` are the CPU times of both, without that of an input of length 0. ``function`` is the
    function of onrecord whose number of calls grows most, of those that are called at least twice
    for each character of the longer input, and ``calls`` how many times as often it is called for
    the longer input.
    """

    size: int
    seconds: tuple[float, float]
    function: str
    calls: float

    @property
    def time(self) -> float:
        """How many times as long the longer input takes."""
        return self.seconds[1] / self.seconds[0]


def kinds() -> Iterator[tuple[str, Callable[[int], Callable[[], object]], int]]:
    """Yield each kind of input: its name, what prepares an input of a size, and the least size."""
    for name, make in TEXTS.items():
        yield f"text: {name}", partial(_text, make), _SHORTEST
    for name, kind in PAGES.items():
        yield f"page: {name}", partial(_page, name), max(kind.least, _SHORTEST)


def measure_growth(prepare: Callable[[int], Callable[[], object]], least: int) -> Growth:
    """Return how the work grows from an input of a size to one four times as long.

    ``prepare`` returns what reads an input of a size. The size is ``least``, or as much more as is
    needed to measure the time.
    """
    nothing, _ = _profile(prepare(0))
    size = least
    small = _profile(prepare(size))
    while small[0] - nothing < _SECONDS and size < _LONGEST:
        size *= 2
        small = _profile(prepare(size))
    large = _profile(prepare(TIMES * size))
    calls, function = max(
        (
            (count / max(1, small[1].get(function, 0)), function)
            for function, count in large[1].items()
            if count > 2 * TIMES * size
        ),
        default=(0.0, ""),
    )
    seconds = (max(small[0] - nothing, _LEAST), max(large[0] - nothing, _LEAST))
    return Growth(size, seconds, function, calls)


def _profile(read: Callable[[], object]) -> tuple[float, dict[str, int]]:
    """Return the CPU time of a call, and how often it calls each function of onrecord."""
    profile = cProfile.Profile(builtins=False)
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        profile.enable()
        read()
        profile.disable()
        seconds = time.process_time() - start
    finally:
        gc.enable()
    counts: dict[str, int] = {}
    entry: Any
    for entry in profile.getstats():
        if not isinstance(entry.code, str) and entry.code.co_filename.startswith(_PACKAGE):
            place = entry.code.co_filename.removeprefix(_PACKAGE)
            name = f"{place[1:]}:{entry.code.co_firstlineno} {entry.code.co_name}"
            counts[name] = counts.get(name, 0) + entry.callcount
    return seconds, counts


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
