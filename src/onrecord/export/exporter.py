"""The interface of an export format."""

from typing import BinaryIO, ClassVar, Protocol

from onrecord.views import RecordView


class Exporter(Protocol):
    """A format that the whole record can be written in.

    One object writes one export: ``setup``, ``write`` and ``finish`` are called once each, in this
    order. The caller opens and closes the file.
    """

    description: ClassVar[str]
    """What the format holds, in a few words for the help of ``onrecord export``."""

    def setup(self, out: BinaryIO) -> None:
        """Remember the file, and write what comes before the first record."""

    def write(self, record: RecordView) -> None:
        """Write the records, holding as few of them in memory as the format allows."""

    def finish(self) -> None:
        """Write what comes after the last record."""
