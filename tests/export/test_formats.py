"""Every export format: documented, and complete for an empty and for a full store."""

import io
import re
from datetime import datetime
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor
from onrecord.app import reading
from onrecord.app.exporting import export_record
from onrecord.export.formats import EXPORTERS, FOLDER_EXPORTERS
from onrecord.store import Store

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "export.md"


@pytest.mark.parametrize("name", [*EXPORTERS, *FOLDER_EXPORTERS])
def test_a_format_is_in_the_guide(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", GUIDE.read_text(), re.MULTILINE)
    assert ({**EXPORTERS, **FOLDER_EXPORTERS})[name].description


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_format_is_the_same_in_a_file_and_in_memory(
    store: Store, page: str, extractor: FakeExtractor, now: datetime, tmp_path: Path, name: str
) -> None:
    sizes = []
    for locations in ([], [page]):
        reading.read(locations, store, lambda: extractor, now)
        out = io.BytesIO()
        export_record(store, name, out)
        export_record(store, name, tmp_path / "record")
        assert (tmp_path / "record").read_bytes() == out.getvalue()
        sizes.append(len(out.getvalue()))
    empty, full = sizes
    assert full > empty
