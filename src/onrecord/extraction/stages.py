"""Runs the stages of extraction, so that one that fails does not cost what the others find."""

from collections.abc import Callable
from typing import TypeVar

from onrecord.errors import ModelError

_T = TypeVar("_T")
_D = TypeVar("_D")


class Stages:
    """The stages of reading one article; ``failures`` has a line for each that failed."""

    def __init__(self) -> None:
        self.failures: list[str] = []

    def run(self, name: str, work: Callable[..., _T], *args: object, instead: _D) -> _T | _D:
        """Return the result of a stage, or ``instead`` if it fails. Raises ModelError.

        >>> stages = Stages()
        >>> stages.run("figures", int, "twelve", instead=0)
        0
        >>> [line.partition(": invalid")[0] for line in stages.failures]
        ['figures could not be read; please report this: ValueError']
        """
        try:
            return work(*args)
        except ModelError:
            raise
        except Exception as error:
            words = " ".join(f"{type(error).__name__}: {error}".split())
            self.failures.append(f"{name} could not be read; please report this: {words}")
            return instead
