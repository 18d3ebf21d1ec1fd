"""The interfaces that export formats implement: a file, or a folder of files."""

from pathlib import Path
from typing import BinaryIO, ClassVar, Protocol

from onrecord.views import RecordView


class Exporter(Protocol):
    """Interface of an export format: writes the whole record to a file.

    One object writes one export: ``setup``, ``write`` and ``finish`` are called once each, in this
    order. The caller opens and closes the file.
    """

    description: ClassVar[str]
    """What the format holds, in a few words for the help of ``onrecord export``."""

    is_compressed: ClassVar[bool]
    """Whether it compresses what it writes, so that a file is not compressed once more."""

    def setup(self, out: BinaryIO) -> None:
        """Keep the file for the other methods, and write what comes before the first record."""

    def write(self, record: RecordView) -> None:
        """Write all records, holding as few of them in memory as the format allows."""

    def finish(self) -> None:
        """Write what comes after the last record, such as a closing bracket."""


class FolderExporter(Protocol):
    """Interface of an export format that is a folder: writes the whole record to files in it.

    One object writes one export, as an ``Exporter`` does. The caller makes the folder, which is
    empty.
    """

    description: ClassVar[str]
    """What the format holds, in a few words for the help of ``onrecord export``."""

    def setup(self, folder: Path) -> None:
        """Keep the folder for the other methods. Raises UsageError if a library is missing."""

    def write(self, record: RecordView) -> None:
        """Write all records, holding as few of them in memory as the format allows."""

    def finish(self) -> None:
        """Write what comes last, and close all files."""
