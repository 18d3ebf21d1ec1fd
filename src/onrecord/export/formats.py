"""The lists of formats in which the whole record can be exported."""

from collections.abc import Mapping

from onrecord.export.annotations import AnnotationsExporter
from onrecord.export.brat import BratExporter
from onrecord.export.conll import ConllExporter
from onrecord.export.csv import CsvExporter
from onrecord.export.exporter import Exporter, FolderExporter
from onrecord.export.ftm import FtmExporter
from onrecord.export.json import JsonExporter
from onrecord.export.labelstudio import LabelStudioExporter
from onrecord.export.lines import LinesExporter
from onrecord.export.parquet.exporter import ParquetExporter
from onrecord.export.schema_org import SchemaOrgExporter
from onrecord.export.warc import WarcExporter

# Name of each format, as given to ``onrecord export --format``, and the class that writes it.
EXPORTERS: dict[str, type[Exporter]] = {
    "json": JsonExporter,
    "jsonl": LinesExporter,
    "csv": CsvExporter,
    "warc": WarcExporter,
    "annotations": AnnotationsExporter,
    "conll": ConllExporter,
    "ftm": FtmExporter,
    "schema-org": SchemaOrgExporter,
}

# The same for formats that are a folder of files.
FOLDER_EXPORTERS: Mapping[str, type[FolderExporter]] = {
    "parquet": ParquetExporter,
    "brat": BratExporter,
    "labelstudio": LabelStudioExporter,
}
