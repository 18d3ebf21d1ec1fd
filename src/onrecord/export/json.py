"""The JSON format: the whole record as one object, described by ``schema/record.v1.json``."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import BytesIO
from typing import BinaryIO, ClassVar

import msgspec

from onrecord.export.forms import RecordForm
from onrecord.records import Record
from onrecord.views import RecordView


class JsonExporter:
    """Exports the whole record as one JSON object, with one record per line.

    Holds only one record in memory at a time.
    """

    description: ClassVar[str] = "the whole record"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Write the name and version of the format."""
        self._out = out
        self._encode = msgspec.json.Encoder().encode
        head = RecordForm()
        out.write(b'{"format":' + self._encode(head.format))
        out.write(b',\n"version":' + self._encode(head.version))

    def write(self, record: RecordView) -> None:
        """Write one list for each kind of record: articles, speakers, statements and so on."""
        self.write_sections(
            {
                "captures": record.captures,
                "articles": record.articles,
                "speakers": record.speakers,
                "statements": record.statements,
                "figures": record.figures,
                "timexes": record.timexes,
                "stories": record.stories,
                "comparisons": record.comparisons,
                "corrections": record.corrections,
            }
        )

    def write_sections(self, sections: Mapping[str, Callable[[], Iterable[Record]]]) -> None:
        """Write some lists by their names."""
        for name, records in sections.items():
            self._out.write(b",\n" + self._encode(name) + b":[")
            for number, item in enumerate(records()):
                self._out.write((b",\n" if number else b"\n") + self._encode(item))
            self._out.write(b"]")

    def finish(self) -> None:
        """Write the end of the object."""
        self._out.write(b"}\n")


def form_json(form: RecordForm) -> bytes:
    """Return a record as the exporter writes it."""
    out = BytesIO()
    exporter = JsonExporter()
    exporter.setup(out)
    names = form.__struct_fields__[2:]  # after the name and version of the format
    exporter.write_sections({name: partial(getattr, form, name) for name in names})
    exporter.finish()
    return out.getvalue()
