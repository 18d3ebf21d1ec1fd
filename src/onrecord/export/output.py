"""Writes output files so that an interrupted program leaves no incomplete file."""

import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.errors import UsageError

_DATABASE = b"SQLite format 3\0"  # how the file of a store begins


@contextmanager
def open_output(
    path: str | Path, *, compress: bool = True, replace: bool = True
) -> Iterator[BinaryIO]:
    """Context with an open binary file, which is put at ``path`` when the context ends.

    With ``compress``, what is written is compressed if ``path`` ends in ``.gz``. With ``replace``
    false, no file may exist at ``path``. Raises UsageError if the file cannot be written.
    """
    # gzip without a time in it: the same record gives the same bytes.
    with (
        write_aside(path, replace=replace) as unfinished,
        unfinished.open("wb") as file,
        gzip.GzipFile("", "wb", fileobj=file, mtime=0)
        if compress and os.path.realpath(path).endswith(".gz")
        else file as out,
    ):
        yield cast(BinaryIO, out)


@contextmanager
def write_aside(path: str | Path, *, replace: bool = True, mode: int = 0o666) -> Iterator[Path]:
    """Context with the path of a temporary file, which is renamed to ``path`` at the end.

    The temporary file is in the same folder, and is deleted on an error. A device or pipe at
    ``path`` is written to directly. With ``replace`` true, a file at ``path`` is replaced, unless
    it is an SQLite database (such as a store). With ``replace`` false, no file may exist at
    ``path``, and ``mode`` is that of the new one, less the umask. Raises UsageError if the file
    cannot be written or an existing file must not be replaced.
    """
    target = Path(os.path.realpath(path))
    if replace and is_database(target):
        raise UsageError(f"{path}: is a store, or another database; give the name of another file")
    if replace and target.exists() and not target.is_file():
        unfinished = target
    else:
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if not replace:
            if os.path.lexists(path):
                raise FileExistsError
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode))
        yield unfinished
        if unfinished != target:
            _rename(unfinished, target, replace)
    except FileExistsError:
        raise UsageError(f"{path}: this file exists; give the name of a new file") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        if unfinished != target:
            unfinished.unlink(missing_ok=True)


@contextmanager
def write_folder_aside(path: str | Path) -> Iterator[Path]:
    """Context with a new, empty folder, which is renamed to ``path`` at the end.

    It is in the same folder, and is deleted on an error. Raises UsageError if ``path`` exists, but
    for an empty folder, or cannot be written.
    """
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        require_no_files(path)
        unfinished.mkdir()
        yield unfinished
        unfinished.replace(target)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def require_no_files(path: str | Path) -> None:
    """Raise UsageError if something is at ``path`` that is not an empty folder."""
    if os.path.lexists(path) and (not os.path.isdir(path) or os.listdir(path)):
        raise UsageError(f"{path}: exists, and is no empty folder; give the name of a new one")


def is_database(path: Path) -> bool:
    """Whether the file at ``path`` is an SQLite database; False if the file cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _rename(path: Path, target: Path, replace: bool) -> None:
    if replace:
        path.replace(target)
        return
    with path.open("rb") as file:
        os.fsync(file.fileno())
    try:
        os.link(path, target)  # fails if the target exists, where a rename would replace it
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        path.rename(target)
