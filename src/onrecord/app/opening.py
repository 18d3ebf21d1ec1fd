"""Lets functions that work on a store take an open store, or the path or address of one."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from inspect import isgeneratorfunction
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from onrecord.store import Store
from onrecord.store.location import is_address, shown

__all__ = ["StoreOrPath", "is_missing", "open_store", "shown", "use_case"]

StoreOrPath: TypeAlias = Store | str | Path
_P = ParamSpec("_P")
_T = TypeVar("_T")


@contextmanager
def open_store(store: StoreOrPath, *, create: bool = False) -> Iterator[Store]:
    """Context with an open store; ``store`` is a path, or a Store that is open already.

    A store opened here is closed at the end; a Store passed in stays open. ``create``: create the
    file if it is missing. Raises StoreError if the file cannot be opened.
    """
    if isinstance(store, Store):
        yield store
    else:
        with Store(store, create=create) as opened:
            yield opened


def is_missing(store: str | Path) -> bool:
    """Whether a store would be a file that does not exist."""
    return not is_address(store) and not os.path.exists(store)


def use_case(
    function: Callable[Concatenate[Store, _P], _T],
) -> Callable[Concatenate[StoreOrPath, _P], _T]:
    """Decorate a function that takes an open Store so that it also accepts the path of a store.

    A store given by its path is opened for the call and closed at its end; if the function is a
    generator, after the last item.
    """

    def rows(store: StoreOrPath, *args: _P.args, **options: _P.kwargs) -> Iterator[Any]:
        with open_store(store) as opened:
            yield from function(opened, *args, **options)  # type: ignore[misc]

    @wraps(function)
    def call(store: StoreOrPath, /, *args: _P.args, **options: _P.kwargs) -> _T:
        if isgeneratorfunction(function):
            return rows(store, *args, **options)  # type: ignore[return-value]
        with open_store(store) as opened:
            return function(opened, *args, **options)

    return call
