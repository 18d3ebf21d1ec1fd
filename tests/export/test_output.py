import gzip
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.export.output import open_output
from onrecord.store import Store


@pytest.mark.parametrize(("name", "opened"), [("out.json", open), ("out.json.gz", gzip.open)])
def test_a_file_appears_when_it_is_whole(tmp_path: Path, name: str, opened: type) -> None:
    path = tmp_path / name
    path.write_bytes(b"before")
    with open_output(path) as out:
        out.write(b"after")
        assert path.read_bytes() == b"before"
    with opened(path, "rb") as file:
        assert file.read() == b"after"
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(b"before")

    def fail() -> None:
        with open_output(path) as out:
            out.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_and_a_device_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with open_output(tmp_path / "link") as out:
        out.write(b"words")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"words"
    with open_output("/dev/null") as out:
        out.write(b"words")
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), open_output(tmp_path / "no" / "out"):
        pass


def test_an_output_never_replaces_a_store(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    before = path.read_bytes()
    with pytest.raises(UsageError, match="is a store"), open_output(path) as out:
        out.write(b"{}")
    assert path.read_bytes() == before
