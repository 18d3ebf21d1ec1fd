"""The ZIP file of a bundle."""

import io
import zipfile

import pytest

from onrecord.export.bundle.container import (
    ContainerError,
    altered_entries,
    first_difference,
    read_container,
    write_container,
)

ENTRIES = {"archive/data.warc.gz": b"\x1f\x8bpages", "evidence/seal.txt": b"seal\n", "empty": b""}


def faults(file: bytes) -> list[str]:
    """Return what is found in a file whose entries nobody else describes."""
    try:
        entries = read_container(file)
    except ContainerError as error:
        return [str(error)]
    return [*altered_entries(file, entries), *filter(None, [first_difference(file, entries)])]


def test_other_programs_read_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_container(ENTRIES))) as file:
        assert {name: file.read(name) for name in file.namelist()} == ENTRIES
        assert file.testzip() is None
        assert {each.compress_type for each in file.infolist()} == {zipfile.ZIP_STORED}


def test_it_is_read_back_without_faults() -> None:
    file = write_container(ENTRIES)
    assert (read_container(file), faults(file)) == (ENTRIES, [])
    assert write_container(read_container(file)) == file


def test_no_byte_is_free() -> None:
    file = write_container(ENTRIES)
    for at in range(len(file)):
        for change in (1, 0x80):
            changed = bytearray(file)
            changed[at] ^= change
            assert faults(bytes(changed)), f"byte {at}"


def test_what_is_added_or_cut_off_is_found() -> None:
    file = write_container(ENTRIES)
    assert faults(file + b"\0") == [f"after its end, byte {len(file)}"]
    assert faults(file[:-1]) == [f"end of the directory, byte {len(file) - 1}"]
    assert faults(b"\0" + file)
    assert faults(b"")
    with zipfile.ZipFile(out := io.BytesIO(file), "a") as zipped:
        zipped.comment = b"a comment"
    assert faults(out.getvalue())


def test_it_is_named_what_was_changed() -> None:
    file = write_container(ENTRIES)
    assert faults(file.replace(b"pages", b"Pages"))[0] == "archive/data.warc.gz"
    time = file.index(b"PK\3\4", 4) + 10  # of the second entry
    changed = file[:time] + b"\1" + file[time + 1 :]
    assert faults(changed) == [f"header of evidence/seal.txt, byte {time}"]
    flags = file.index(b"PK\1\2") + 8
    changed = file[:flags] + b"\1" + file[flags + 1 :]
    assert faults(changed) == [f"directory, archive/data.warc.gz, byte {flags}"]


@pytest.mark.parametrize("kind", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_zip_of_other_programs_is_none(kind: int) -> None:
    with zipfile.ZipFile(out := io.BytesIO(), "w", kind) as zipped:
        for name, content in ENTRIES.items():
            zipped.writestr(name, content)
    assert faults(out.getvalue())
